"""Work flow: progress, queues, samples, and what the library's filter can be completed with."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.view.part import Part, explaining
from reader.domain.model import ItemId
from reader.domain.sampling import Pool, Sample, Stratum
from reader.domain.work import CoderProgress, Progress, Queue, QueueKind
from reader.storage import matches, progress, samples


@explaining
class Work(Part):
    """See the module. Progress and queues go over all marks of a project: for a reader's thread."""

    def progress(self) -> Progress:
        """Of every article for the current coder, and of every coder."""
        return progress.progress(self._conn, self._eyes.coder)

    def coders(self) -> tuple[CoderProgress, ...]:
        return progress.coders(self._conn)

    def queue(self, wanted: Queue) -> list[ItemId]:
        """What is in a queue now, in its order; empty for a filter's result, which the library knows."""
        return progress.queue(self._conn, wanted, self._eyes.coder)

    def following(self, kind: QueueKind, after: ItemId | None) -> ItemId | None:
        """The next that is uncoded or unread behind `after`; then from the beginning. Short."""
        return progress.following(self._conn, kind, self._eyes.coder, after)

    def done(self, kind: QueueKind, among: Sequence[int] | None = None) -> frozenset[ItemId]:
        """What the current coder has done in a queue of this kind; of `among` alone where given."""
        return progress.done(self._conn, kind, self._eyes.coder, among)

    def samples(self) -> list[Sample]:
        """By name, with what of them the current coder has done."""
        return samples.every(self._conn, self._eyes.coder)

    def strata(self, source: Pool, stratum: Stratum, chosen: Sequence[ItemId] = ()) -> dict[str, int]:
        """How many comments a sample would be drawn from, by stratum."""
        found = samples.pool(self._conn, source, stratum, self._eyes.coder, chosen)
        return {key: len(items) for key, items in found.items()}

    def authors(self) -> list[str]:
        """The names of authors and of commenters that were joined, for completion."""
        return matches.authors(self._conn)

    def values(self, attribute: str) -> list[str]:
        """The values that an attribute has anywhere, for completion."""
        return matches.values(self._conn, attribute)
