"""A source of an exchange file -> its article, the comments in it, and what was made of them, in the order of records.

Of a picture, a sound or a PDF the text that goes with it comes in; what was marked in the picture, the sound or on a
page is told with its count. A coding is placed where its positions say; where a selection is named by its words and
other words stand there, the words go along, and the coding is anchored by them. What has no place is told one by one.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, CodingRecord, MemoRecord, Notice, Origin, Record
from reader.domain.text import Body
from reader.domain.words import translate
from reader.importers.qda import book, units
from reader.importers.qda.archive import Holding, Unavailable
from reader.importers.qda.codes import is_scale
from reader.importers.qda.guids import derived
from reader.importers.qda.heads import CASE, SET, Heads, Role, degree_id
from reader.importers.qda.reading import LONGEST_NAME, mapping_of, number_of, text_of
from reader.importers.qda.texts import Placed, SourceText, decoded
from reader.importers.qda.threads import Item, flags, items, polls
from reader.importers.qda.units import Measured, Passage, Tally

MOST_TOLD = 500
"""Codings without a place that are told one by one; the rest are counted."""
_ENOUGH = 8
"""Passages from which on one source alone says what it is counted in."""


@dataclass(slots=True)
class Counts:
    """What the report has to say of all sources together."""

    tally: Tally = field(default_factory=Tally)
    unplaced: int = 0
    split: int = 0
    cut: int = 0
    on_heads: int = 0
    nameless: int = 0
    bare: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Articles:
    """Turns sources into records; `authors` gathers who wrote the comments, by the ids of their selections."""

    heads: Heads
    holding: Holding
    finding: units.Finding
    token: Token
    fixed: bool = False
    """Whether the unit was said, not found out."""
    counts: Counts = field(default_factory=Counts)
    authors: dict[str, str] = field(default_factory=dict)

    def of(self, source: book.Source) -> Iterator[Record]:
        """The records of one source."""
        if source.kind in book.TEXTUAL:
            yield from self._article(source, source)
            return
        texts = [text for text in source.texts if text.kind in book.TEXTUAL]
        lost = sum(len(selection.codings) for selection in source.selections if not _words(selection))
        if texts or source.kind == "pdfsource" or source.codings or source.notes or source.values:
            for text in texts or [book.Source("textsource", None, "", rich_path=_document_path(source))]:
                yield from self._article(source, text, only=len(texts) < 2)
        else:
            self.counts.left[source.kind] += 1
        if lost:
            self.counts.lost[source.kind] += lost
            yield Notice(
                "codings-lost",
                translate("Importers", "Codings on parts of pictures, sounds or pages cannot be kept: {count}.").format(
                    count=lost
                ),
                source.name,
            )

    def _article(self, outer: book.Source, text: book.Source, *, only: bool = True) -> Iterator[Record]:
        self.token.check()
        title = _title(outer, text, only=only)
        found, body, notices = self._text(outer, text, title)
        yield from notices
        measured = Measured(found.raw, found.mark)
        record = self._record(outer, text, title, only=only)
        if body is not None:
            # The text of a document in another form: positions do not count in it.
            there = [Item(replace(record, body=body), 0, 0, Placed(body), values=outer.values)]
            unit = None
        else:
            unit, said = self._unit(text, measured, title)
            yield from said
            there = items(record, text, measured, unit, self.heads)
        yield from self._fill(there, outer, text, measured, unit, title)
        for item in there:
            yield item.record
            yield from item.made
            author = getattr(item.record, "author", None)
            if item.selection is not None and item.selection.guid is not None and author:
                self.authors[item.selection.guid] = author

    def _text(self, outer: book.Source, text: book.Source, title: str) -> tuple[SourceText, Body | None, list[Notice]]:
        """The text of a source, or the body of the document that it is; with what has to be said about that."""
        notices: list[Notice] = []
        found: SourceText | None = None
        if text.content is not None:
            found = SourceText(text.content.removeprefix("\ufeff"), text.content.startswith("\ufeff"))
        elif text.plain_path:
            try:
                found = decoded(self.holding.source(text.plain_path), mark=self.heads.mark)
            except Unavailable as fault:
                notices.append(_unavailable(fault, title))
        if found is not None and found.guessed:
            said = translate("Importers", "The text is not UTF-8, as it should be; its encoding was guessed.")
            notices.append(Notice("encoding", said, title))
        if (found is None or not found.raw.strip()) and text.rich_path:
            body = self._document(text.rich_path, title, notices)
            if body is not None:
                return SourceText(""), body, notices
        if found is None and not notices and text is outer:
            notices.append(Notice("source-missing", translate("Importers", "The source has no text."), title))
        return found or SourceText(""), None, notices

    def _document(self, path: str, title: str, notices: list[Notice]) -> Body | None:
        from reader.importers import docx, odt, pdf, rtf

        readers = {".docx": docx, ".docm": docx, ".odt": odt, ".rtf": rtf, ".pdf": pdf}
        reader = readers.get(PurePosixPath(path.replace("\\", "/").lower()).suffix)
        if reader is None:
            return None
        try:
            data = self.holding.source(path)
            records = list(reader.read(io.BytesIO(data), self.token, Origin(name=title)))
        except Unavailable as fault:
            notices.append(_unavailable(fault, title))
            return None
        except FormatError as fault:
            notices.append(Notice("document-unread", str(fault), title))
            return None
        article = next((record for record in records if isinstance(record, ArticleRecord)), None)
        return None if article is None else article.body

    def _unit(self, text: book.Source, measured: Measured, title: str) -> tuple[units.Unit, list[Notice]]:
        """What positions of this source are counted in: as in the file, unless they say clearly otherwise."""
        unit = self.finding.unit
        passages = units.sample(passages_of(text))
        if self.fixed or len(passages) < _ENOUGH:
            return unit, []
        usual = units.counted([(measured, passages)], unit)
        if usual.fits * 2 >= usual.looked_at:
            return unit, []
        own = units.find([(measured, passages)], self.heads.project.origin)
        if own.unit == unit or own.fits * 5 < own.looked_at * 4:
            return unit, []
        said = translate(
            "Importers", "Positions in this source are counted in {unit}: {fits} of {count} selections fit."
        ).format(unit=own.unit.name, fits=own.fits, count=own.looked_at)
        return own.unit, [Notice("offset-unit", said, title)]

    def _record(self, outer: book.Source, text: book.Source, title: str, *, only: bool) -> ArticleRecord:
        heads = self.heads
        hints = text.hints
        fields = heads.fields(outer.values)
        attributes = heads.attributes(outer.values, mapping_of(hints, "attributes"))
        for key, names in self._groups(outer, attributes):
            attributes.setdefault(key, "; ".join(dict.fromkeys(names)))
        standfirst = text_of(hints, "standfirst") or (outer.description if heads.ours else "") or None
        return ArticleRecord(
            text_of(hints, "title") or (outer.name if hints else title),
            standfirst=standfirst,
            site=text_of(hints, "site") or fields.get(Role.SITE),
            url=text_of(hints, "url") or fields.get(Role.URL),
            author=text_of(hints, "author") or fields.get(Role.AUTHOR),
            published=text_of(hints, "published") or fields.get(Role.TIME) or fields.get(Role.DATE),
            language=text_of(hints, "language") or fields.get(Role.LANGUAGE),
            declared_comments=number_of(hints, "declared_comments"),
            polls=polls(hints),
            attributes=attributes,
            guid=outer.guid if only else text.guid,
        )

    def _groups(self, outer: book.Source, attributes: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
        """The sets that a source is in and the cases that cover it; a single case's values become the source's."""
        guid = outer.guid or ""
        sets = self.heads.sets.get(guid)
        if sets:
            yield SET, sets
        cases = [] if self.heads.ours else self.heads.covering.get(guid, [])
        names = [case.name for case in cases if case.name]
        if len(cases) == 1:
            self.heads.placed.add(id(cases[0]))
            for name, value in self.heads.attributes(cases[0].values).items():
                attributes.setdefault(name, value)
        if names:
            yield CASE, names

    def _fill(
        self,
        there: list[Item],
        outer: book.Source,
        text: book.Source,
        measured: Measured,
        unit: units.Unit | None,
        title: str,
    ) -> Iterator[Notice]:
        """Give items what was made of them."""
        article = there[0]
        article.made += flags(text.hints)
        if outer.description.strip() and not self.heads.ours:
            article.made.append(
                MemoRecord(
                    outer.description.strip(),
                    coder_ref=outer.user,
                    created_at=outer.created,
                    guid=derived("description", outer.guid or title),
                )
            )
        whole = [*outer.codings, *(text.codings if text is not outer else ())]
        for coding in whole:
            self._code(article, coding, None, None)
        for source in (outer, text) if text is not outer else (outer,):
            article.made += self.heads.memos(source.notes, user=source.user)
        own = {id(item.selection): item for item in there if item.selection is not None}
        starts = [item.start for item in there]
        everything = text.selections if text is outer else [*text.selections, *outer.selections]
        for number, selection in enumerate(everything):
            if number % 256 == 0:
                self.token.check()
            item = own.get(id(selection))
            if item is not None:
                for coding in selection.codings:
                    self._code(item, coding, None, None)
                item.made += self.heads.memos(selection.notes, user=selection.user)
                item.made += flags(selection.hints)
                continue
            yield from self._select(there, starts, selection, text, measured, unit, title)

    def _select(
        self,
        there: list[Item],
        starts: Sequence[int],
        selection: book.Selection,
        text: book.Source,
        measured: Measured,
        unit: units.Unit | None,
        title: str,
    ) -> Iterator[Notice]:
        passage = passage_of(selection, text)
        words = _words(selection)
        if passage is None and not words:
            # A part of a picture, a sound or a page: told with its count.
            return
        span = None
        quote: str | None = words or None
        said = selection.description.strip()
        if passage is not None and unit is not None:
            evidence = units.weigh(measured, passage, unit)
            self.counts.tally.add(evidence, passage)
            placed = measured.span(passage.start, passage.stop, unit)
            span = placed[:2] if placed is not None else measured.cut(passage.start, passage.stop, unit)
            self.counts.cut += len(selection.codings) if placed is None and span is not None else 0
            if span is not None and said and units.said_at(measured.text, *span, said):
                said = ""
            if not evidence.quoted and self._is_quote(selection.name):
                quote = _quote(selection.name)
        elif passage is not None and len(selection.name.strip()) >= 2 * units.SHORTEST_QUOTE:
            quote = _quote(selection.name)
        parts = list(_parts(there, starts, span)) if span is not None else []
        if not parts and span is not None and (begun := _at_head(there, starts, span[0])) is not None:
            # Within the line with author and time, which belongs to no text here.
            self.counts.on_heads += len(selection.codings)
            parts = [(begun, None, None)]
        if not parts:
            if quote is None:
                yield from self._unplaced(selection, title)
                return
            parts = [(there[0], None, None)]
        self.counts.split += len(selection.codings) if len(parts) > 1 else 0
        notes = [MemoRecord(said, coder_ref=selection.user, created_at=selection.created)] if said else []
        notes += self.heads.memos(selection.notes, user=selection.user)
        if not selection.codings:
            self.counts.bare += not notes
            item, start, stop = parts[0]
            shown = item.record.body.text[start:stop][:200] if start is not None else ""
            item.made += [replace(note, text=f"“{shown}”\n{note.text}" if shown else note.text) for note in notes]
            return
        for number, coding in enumerate(selection.codings):
            for at, (item, start, stop) in enumerate(parts):
                single = quote if len(parts) == 1 else None
                self._code(
                    item, coding, start, stop, single, selection, notes if not (number or at) else [], first=not at
                )

    def _code(
        self,
        item: Item,
        coding: book.Coding,
        start: int | None,
        stop: int | None,
        quote: str | None = None,
        selection: book.Selection | None = None,
        notes: Sequence[MemoRecord] = (),
        *,
        first: bool = True,
    ) -> None:
        """Put a coding on an item; `first` where it is not the rest of one that goes over several items."""
        if coding.code is None:
            self.counts.nameless += 1
            return
        user = coding.user or (selection.user if selection is not None else None)
        memos = (*self.heads.memos(coding.notes, user=user), *notes) if first else ()
        lost = coding.hints.get("adrift") is True
        said = text_of(coding.hints, "quote") if lost else quote
        item.made.append(
            CodingRecord(
                coding.code,
                None if lost else start,
                None if lost else stop,
                said,
                user,
                text_of(coding.hints, "created_at")
                or coding.created
                or (selection.created if selection is not None else None),
                self._degree(item, coding, user),
                coding.guid if first else None,
                adrift=lost and bool(said),
                memos=memos,
            )
        )

    def _degree(self, item: Item, coding: book.Coding, user: str | None) -> int | None:
        """The degree on a scale: as it is written with the coding, else in the variable of code and coder."""
        value = number_of(coding.hints, "value")
        code = self.heads.project.codes.get(coding.code or "")
        if value is not None or code is None or user is None or not is_scale(code):
            return value
        wanted = degree_id(code.ref, user)
        found = next((each.text.strip() for each in item.values if each.variable == wanted), "")
        return int(found) if found.lstrip("-").isdigit() and len(found) < 10 else None

    def _is_quote(self, name: str) -> bool:
        return self.finding.names_are_quotes and units.may_quote(name)

    def _unplaced(self, selection: book.Selection, title: str) -> Iterator[Notice]:
        for coding in selection.codings:
            self.counts.unplaced += 1
            if self.counts.unplaced > MOST_TOLD:
                continue
            code = self.heads.project.codes.get(coding.code or "")
            said = translate("Importers", "A coding with “{code}” cannot be placed: {start} to {stop}.").format(
                code=(code.name if code is not None else "") or "?", start=selection.start, stop=selection.stop
            )
            yield Notice("coding-unplaced", said, title)
        if not selection.codings:
            self.counts.bare += 1


def passages_of(text: book.Source) -> list[Passage]:
    """The selections of a text that have positions."""
    found = (passage_of(selection, text) for selection in text.selections)
    return [passage for passage in found if passage is not None]


def passage_of(selection: book.Selection, text: book.Source) -> Passage | None:
    """A selection's positions and names; None for what is no part of a text."""
    names = tuple(name for name in (selection.name, selection.description) if name.strip())
    if selection.kind == "plaintextselection":
        return Passage(selection.start, selection.stop, names)
    if selection.kind == "transcriptselection":
        start, stop = text.points.get(selection.first_point or ""), text.points.get(selection.last_point or "")
        return Passage(start, stop, names)
    return None


def _parts(
    there: Sequence[Item], starts: Sequence[int], span: tuple[int, int]
) -> Iterator[tuple[Item, int | None, int | None]]:
    """The part of a span in each item that it goes over."""
    at = max(bisect_right(starts, span[0]) - 1, 0)
    while at < len(there) and there[at].start < span[1]:
        item = there[at]
        inner = item.placed.span(max(span[0], item.start), min(span[1], item.stop))
        if inner is not None:
            yield item, *inner
        at += 1


def _at_head(there: Sequence[Item], starts: Sequence[int], place: int) -> Item | None:
    """The comment whose line with author and time a place is in; None where there are no comments."""
    if len(there) < 2:
        return None
    at = bisect_right(starts, place)
    item = there[at - 1] if at and place < there[at - 1].stop and not there[at - 1].record.body.text else None
    return item or there[min(at, len(there) - 1)]


def _words(selection: book.Selection) -> str:
    """The words that stand for a part of a PDF's page."""
    return next((text.content.strip() for text in selection.texts if text.content and text.content.strip()), "")


def _quote(name: str) -> str:
    return name.strip().removesuffix("...").removesuffix("…").rstrip()


def _title(outer: book.Source, text: book.Source, *, only: bool) -> str:
    path = outer.plain_path or outer.path or outer.rich_path or ""
    name = " ".join(outer.name.split())[:LONGEST_NAME] or PurePosixPath(path.replace("\\", "/")).stem
    name = name or translate("Importers", "Unnamed source")
    return name if only or not text.name or text.name == name else f"{name}: {text.name}"


def _document_path(source: book.Source) -> str | None:
    return source.path if source.kind == "pdfsource" else None


def _unavailable(fault: Unavailable, title: str) -> Notice:
    if fault.outside:
        said = translate("Importers", "The source's file lies outside the project file; such paths are not followed.")
        return Notice("path-outside", said, title)
    return Notice("source-missing", translate("Importers", "The source's file is missing or damaged."), title)
