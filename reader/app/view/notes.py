"""The journal: every memo of the project."""

from __future__ import annotations

from collections.abc import Iterable

from reader.app.view.part import Part, explaining
from reader.domain.model import Coder, CoderId
from reader.domain.notes import Note, NoteKind, NoteOrder
from reader.storage import codings, notes


@explaining
class Notes(Part):
    """Memos of coders whose codings are not shown stay out, and so do memos on their codings; one's own always come."""

    def memos(
        self,
        words: str = "",
        kinds: Iterable[NoteKind] = (),
        coder: CoderId | None = None,
        order: NoteOrder = NoteOrder.UPDATED,
        after: Note | None = None,
        limit: int = 200,
    ) -> list[Note]:
        """The next `limit` memos behind `after`; every word must occur in the text or in what it is about. No kind and
        no coder stand for all."""
        return notes.listed(self._conn, self._wanted(words, kinds, coder), order, after, limit)

    def count(self, words: str = "", kinds: Iterable[NoteKind] = (), coder: CoderId | None = None) -> int:
        return notes.count(self._conn, self._wanted(words, kinds, coder))

    def writers(self) -> list[Coder]:
        """Who wrote memos."""
        wrote = set(notes.writers(self._conn))
        return [coder for coder in codings.coders(self._conn) if coder.id in wrote]

    def _wanted(self, words: str, kinds: Iterable[NoteKind], coder: CoderId | None) -> notes.Wanted:
        return notes.Wanted(words, frozenset(kinds), coder, self._eyes.shown, self._eyes.coder)
