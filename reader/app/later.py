"""Captures of pages that the project has already, on their way in: they wait until all files of a batch were read, and
then come in at once, in the batch's one step. So a cancelled import, or a crash, leaves nothing of them."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader.domain.captures import Saved
from reader.domain.errors import StorageError
from reader.domain.mending import Mended
from reader.domain.model import ItemId
from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, Notice
from reader.domain.report import Recapture
from reader.domain.thread import Placed
from reader.domain.words import translate
from reader.storage import corrections, imports, journal, recaptures
from reader.storage.unit import Writer

IN_MEMORY_BYTES = 32 * 2**20
"""What waits beyond that goes into a temporary file of our own, which has no name where the system allows it."""


@dataclass(frozen=True, slots=True)
class Met:
    """What became of one capture: the page's article; where that was removed meanwhile, it came in as a new one with
    `comments`, and there is no `recapture`."""

    article: ItemId
    recapture: Recapture | None = None
    comments: int = 0
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Waiting:
    number: int
    article: ItemId
    file: str
    saved: Saved
    at: int

    @property
    def order(self) -> tuple[int, datetime, int]:
        """Captures of one page come in as they were saved; those whose time is not known, in the order of the files."""
        try:
            saved_at = datetime.fromisoformat(self.saved.saved_at or "")
        except ValueError:
            saved_at = datetime.max.replace(tzinfo=UTC)
        return self.article, saved_at if saved_at.tzinfo else saved_at.replace(tzinfo=UTC), self.number


@dataclass(slots=True)
class Later:
    """What waits. Used by the thread that imports, and then by the writer's; closed by whoever made it."""

    _entries: dict[int, _Waiting] = field(default_factory=dict)
    _next: int = 0
    _spool: tempfile.SpooledTemporaryFile[bytes] | None = None

    def add(
        self,
        article: ItemId,
        file: str,
        saved: Saved,
        record: ArticleRecord,
        comments: Sequence[Placed],
        corrected: Mended | None = None,
    ) -> int:
        """Keep a capture of `article`, which was found in `file`, and what a person corrected on it; returns its
        number."""
        if self._spool is None:
            self._spool = tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES)  # noqa: SIM115 - closed by `close`
        try:
            at = self._spool.seek(0, 2)
            pickle.dump((record, list(comments), corrected), self._spool, pickle.HIGHEST_PROTOCOL)
        except OSError as fault:
            raise StorageError(
                translate("Errors", "The temporary folder cannot be written: {reason}.").format(reason=fault.strerror)
            ) from fault
        number, self._next = self._next, self._next + 1
        self._entries[number] = _Waiting(number, article, file, saved, at)
        return number

    def forget(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._entries.pop(number, None)

    def files(self) -> list[str]:
        """The names of the files, each once."""
        return list(dict.fromkeys(entry.file for entry in self._entries.values()))

    def waiting(self) -> list[_Waiting]:
        return sorted(self._entries.values(), key=lambda entry: entry.order)

    def records(self, entry: _Waiting) -> tuple[ArticleRecord, list[Placed], Mended | None]:
        assert self._spool is not None
        self._spool.seek(entry.at)
        # What was written here, by this very process.
        found: tuple[ArticleRecord, list[Placed], Mended | None] = pickle.load(self._spool)
        return found

    def close(self) -> None:
        if self._spool is not None:
            self._spool.close()


def finish(writer: Writer, batch: int, later: Later, token: Token) -> dict[int, Met]:
    """End a batch: bring in what waits, and make all of it one step of the history. Returns what became of each
    capture, by its number. Raises `Cancelled`; then nothing was done."""
    done: dict[int, Met] = {}
    with writer.unjournalled() as conn:
        journalled: list[_Waiting] = []
        for entry in later.waiting():
            token.check()
            # What the batch itself brought goes with it when it is undone: no journal for that.
            brought_by = imports.batch_of(conn, entry.article)
            if brought_by is None:
                done[entry.number] = _as_new(writer, batch, later, entry)
            elif brought_by == batch:
                done[entry.number] = _bring(writer, batch, later, entry)
            else:
                journalled.append(entry)
        step = imports.begin_step(conn, batch, writer.coder_id, later.files())
        for entry in journalled:
            token.check()
            done[entry.number] = _bring(writer, batch, later, entry)
        if step is not None:
            journal.end(conn, step)
    return done


def _bring(writer: Writer, batch: int, later: Later, entry: _Waiting) -> Met:
    record, comments, corrected = later.records(entry)
    outcome = recaptures.apply(writer.conn, batch, entry.article, entry.saved, record, comments)
    undone = 0
    if corrected is not None:
        items = {
            one.record.ref: item for one, item in zip(comments, outcome.items, strict=True) if item is not None
        }  # fmt: skip
        undone = corrections.apply(writer.conn, entry.article, items, corrected)
    return Met(entry.article, outcome.report, notices=tuple(_notices(outcome, undone, entry.saved.name)))


def _as_new(writer: Writer, batch: int, later: Later, entry: _Waiting) -> Met:
    record, comments, corrected = later.records(entry)
    saved = entry.saved
    source = imports.begin_source(
        writer.conn, batch, saved.name, saved.sha256, saved.importer,
        container=saved.container, saved_at=saved.saved_at,
    )  # fmt: skip
    (article,) = imports.store(writer.conn, source, [(record, comments)])
    if corrected is not None:
        items = {one.record.ref: article + place for place, one in enumerate(comments, 1)}
        corrections.apply(writer.conn, article, items, corrected)
    imports.finish_source(writer.conn, source)
    return Met(article, comments=len(comments if corrected is None else corrected.now.comments))


def _notices(outcome: recaptures.Outcome, undone: int, where: str) -> Iterator[Notice]:
    report = outcome.report
    said: list[tuple[str, int, str]] = [
        (
            "codings-adrift",
            report.adrift,
            translate("Errors", "Codings whose words are not in a changed text; they wait for a new place: {count}."),
        ),
        (
            "comments-vanished",
            report.vanished - outcome.deleted,
            translate("Errors", "Comments that are no longer on the page; they are kept, and marked: {count}."),
        ),
        (
            "comments-deleted",
            outcome.deleted,
            translate("Errors", "Comments that were deleted on the page; the words that are known are kept: {count}."),
        ),
        (
            "capture-incomplete",
            outcome.missing,
            translate("Errors", "Known comments missing here, where it looks incomplete; none was marked: {count}."),
        ),
        (
            "mended-kept",
            outcome.kept,
            translate("Errors", "Texts mended by hand that are others on the page now; they stay as mended: {count}."),
        ),
        (
            "corrections-undone",
            undone,
            translate(
                "Errors",
                "Corrections that were not made: the text is another one in the project, or codings or memos would"
                " have gone: {count}.",
            ),
        ),
        (
            "older-capture",
            int(outcome.older),
            translate("Errors", "It was saved before what is in the project: it adds what was missing, and no more."),
        ),
    ]
    for code, count, words in said:
        if count:
            yield Notice(code, words.format(count=count), where)
