"""Captures of pages that the project has already, on their way in: they wait until all files of a batch were read, and
then come in at once, in the batch's one step. So a cancelled import, or a crash, leaves nothing of them."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from reader.app.made import Landed, Waiting, notices
from reader.app.project import Project
from reader.domain.captures import Saved
from reader.domain.errors import StorageError
from reader.domain.mending import Mended
from reader.domain.model import ItemId
from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, Notice
from reader.domain.report import Recapture
from reader.domain.thread import Placed
from reader.domain.words import translate
from reader.storage import corrections, imports, joins, journal, recaptures
from reader.storage.made import name_of_attribute
from reader.storage.made_tally import Tally
from reader.storage.unit import Writer

IN_MEMORY_BYTES = 32 * 2**20
"""What waits beyond that goes into a temporary file of our own, which has no name where the system allows it."""


@dataclass(frozen=True, slots=True)
class Met:
    """What became of one capture: the page's article; where that was removed meanwhile, it came in as a new one with
    `comments`, and there is no `recapture`. `items` are those of the capture's comments that were stored or found,
    `nothing_new` where it came from a project and said nothing that was not there."""

    article: ItemId
    recapture: Recapture | None = None
    comments: int = 0
    notices: tuple[Notice, ...] = ()
    items: tuple[int | None, ...] = ()
    nothing_new: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of what waited: captures by their number, what was made of texts in the order of `Later.made`."""

    met: dict[int, Met] = field(default_factory=dict)
    made: list[tuple[Tally, tuple[Notice, ...]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A capture; of an `exchange` where it came from a project."""

    number: int
    article: ItemId
    file: str
    saved: Saved
    at: int
    exchange: bool

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

    project: Project | None = None
    made: list[Waiting] = field(default_factory=list)
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
        *,
        exchange: bool = False,
    ) -> int:
        """Keep a capture of `article`, which was found in `file`, and what a person corrected on it; returns its
        number. `exchange`: it came from a project, which does not say what the page says now."""
        at = self.keep((record, list(comments), corrected))
        number, self._next = self._next, self._next + 1
        self._entries[number] = _Waiting(number, article, file, saved, at, exchange)
        return number

    def waiting_made(self, file: str) -> Waiting:
        """Where what a source brings beside its texts waits."""
        self.made.append(Waiting(file, self, self._name_of_attribute))
        return self.made[-1]

    def _name_of_attribute(self, guid: str) -> str | None:
        return self.project.do(_name_of_attribute, guid) if self.project is not None else None

    def keep(self, what: object) -> int:
        """Put something into the temporary file; returns where it is. Raises `StorageError`."""
        if self._spool is None:
            self._spool = tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES)  # noqa: SIM115 - closed by `close`
        try:
            at = self._spool.seek(0, 2)
            pickle.dump(what, self._spool, pickle.HIGHEST_PROTOCOL)
        except OSError as fault:
            raise StorageError(
                translate("Errors", "The temporary folder cannot be written: {reason}.").format(reason=fault.strerror)
            ) from fault
        return at

    def kept(self, at: int) -> Any:
        assert self._spool is not None
        self._spool.seek(at)
        # What was written here, by this very process.
        return pickle.load(self._spool)

    def forget(self, numbers: Sequence[int], made: Waiting | None = None) -> None:
        for number in numbers:
            self._entries.pop(number, None)
        if made is not None:
            self.made = [one for one in self.made if one is not made]

    def files(self) -> list[str]:
        """The names of the files, each once."""
        return list(dict.fromkeys(entry.file for entry in self._entries.values()))

    def waiting(self) -> list[_Waiting]:
        return sorted(self._entries.values(), key=lambda entry: entry.order)

    def records(self, entry: _Waiting) -> tuple[ArticleRecord, list[Placed], Mended | None]:
        found: tuple[ArticleRecord, list[Placed], Mended | None] = self.kept(entry.at)
        return found

    def entry(self, number: int) -> _Waiting:
        return self._entries[number]

    def close(self) -> None:
        if self._spool is not None:
            self._spool.close()


def finish(writer: Writer, batch: int, later: Later, token: Token) -> Ended:
    """End a batch: bring in what waits, and make all of it one step of the history. Raises `Cancelled`; then nothing
    was done."""
    met: dict[int, Met] = {}
    made: list[tuple[Tally, tuple[Notice, ...]]] = []
    with writer.unjournalled() as conn:
        journalled: list[_Waiting] = []
        for entry in later.waiting():
            token.check()
            # What the batch itself brought goes with it when it is undone: no journal for that.
            brought_by = imports.batch_of(conn, entry.article)
            if brought_by is None:
                met[entry.number] = _as_new(writer, batch, later, entry)
            elif brought_by == batch:
                met[entry.number] = _bring(writer, batch, later, entry)
            else:
                journalled.append(entry)
        for one in later.made:
            one.complete(writer)
        tallies = [one.settle_attributes(writer, batch) for one in later.made]
        files = [one.file for one in later.made]
        step = imports.begin_step(conn, batch, writer.coder_id, later.files(), files)
        for entry in journalled:
            token.check()
            met[entry.number] = _bring(writer, batch, later, entry)
        for one, tally in zip(later.made, tallies, strict=True):
            stored = one.store(writer, batch, tally, lambda number: _landed(later, met, number), token)
            made.append((stored, tuple(notices(stored))))
        if step is not None:
            journal.end(conn, step)
    return Ended(met, made)


def _landed(later: Later, met: dict[int, Met], number: int) -> Landed:
    record, comments, _ = later.records(later.entry(number))
    texts = [record.body.text, *(one.record.body.text for one in comments)]
    guids = [record.guid, *(one.record.guid for one in comments)]
    return Landed((met[number].article, *met[number].items), texts, guids)


def _bring(writer: Writer, batch: int, later: Later, entry: _Waiting) -> Met:
    record, comments, corrected = later.records(entry)
    if entry.exchange:
        joined = joins.join(writer.conn, batch, entry.article, record, comments)
        new = Recapture(1, added=joined.added, updated=joined.told)
        return Met(entry.article, new, items=joined.items, nothing_new=not (joined.added or joined.told))
    outcome = recaptures.apply(writer.conn, batch, entry.article, entry.saved, record, comments)
    undone = 0
    if corrected is not None:
        items = {
            one.record.ref: item for one, item in zip(comments, outcome.items, strict=True) if item is not None
        }  # fmt: skip
        undone = corrections.apply(writer.conn, entry.article, items, corrected)
    said = tuple(_notices(outcome, undone, entry.saved.name))
    return Met(entry.article, outcome.report, notices=said, items=outcome.items)


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
    stored = len(comments if corrected is None else corrected.now.comments)
    return Met(article, comments=stored, items=tuple(article + place for place in range(1, len(comments) + 1)))


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


def _name_of_attribute(writer: Writer, guid: str) -> str | None:
    return name_of_attribute(writer.conn, guid)
