"""A source's text -> the items in it: an article, and under it the comments, if Threadnote wrote the file.

Threadnote puts an article and its comments into one text: each comment behind a line with its path, author and time.
What is known of a comment is taken from the first of these that is there: what Threadnote wrote for itself; the case of
the comment with its variables, which other programs keep; the lines in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from reader.domain.records import (
    ArticleRecord,
    CodingRecord,
    CommentRecord,
    CommentState,
    FlagRecord,
    MemoRecord,
    Poll,
    PollOption,
)
from reader.domain.text import Block, BlockKind, Body, Mark, MarkKind
from reader.importers.qda import book
from reader.importers.qda.guids import guid_of
from reader.importers.qda.heads import Heads, Role
from reader.importers.qda.reading import mapping_of, number_of, text_of, texts_of
from reader.importers.qda.texts import Placed, lines_as_blocks
from reader.importers.qda.units import Measured, Unit

_HEAD = re.compile(r"^(\d{1,7}(?:\.\d{1,7})*)(…\d[\d.]*)?(?: · (.*))?$", re.MULTILINE)
"""A path; in the depths of a thread only its two ends."""
_MARK = "depth"
"""What Threadnote writes with the selection of a whole comment only."""
_TIME = re.compile(r"\d{4}(?:-\d{2}){0,2}(?:[T ].*)?$")


@dataclass(slots=True)
class Item:
    """An article or a comment, and where it is: ``[start, stop)`` in the source's canonical text. `made` is what was
    made of it; `values` are what variables say of it."""

    record: ArticleRecord | CommentRecord
    start: int
    stop: int
    placed: Placed
    selection: book.Selection | None = None
    values: list[book.Value] = field(default_factory=list)
    made: list[CodingRecord | MemoRecord | FlagRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment before it is a record: where its text is and where the line before it begins."""

    start: int
    stop: int
    head: int
    ref: str
    selection: book.Selection | None
    fields: Mapping[Role, str]
    case: book.Case | None = None
    path: str = ""
    empty: bool = False
    above: str | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may stand before a comment, of `[begin, end)`; `cut` where its path is not whole, `said` None where
    it has nothing but the path."""

    begin: int
    end: int
    path: tuple[int, ...]
    cut: bool
    said: str | None

    def follows(self, before: _Head) -> bool:
        """Whether it can be the next one. A bare number has to be exactly the next; others may have been left out."""
        if self.cut or before.cut:
            return True
        if self.said is not None:
            return self.path > before.path
        depth = len(self.path) - 1
        if depth > len(before.path) or self.path[:depth] != before.path[:depth]:
            return False
        return self.path[depth] == (*before.path, 0)[depth] + 1


def items(record: ArticleRecord, source: book.Source, measured: Measured, unit: Unit, heads: Heads) -> list[Item]:
    """The items of a source in their order, the article first; `record` says what is known of the article."""
    comments = _comments(source, measured, unit, heads)
    text = measured.text
    stop = number_of(source.hints, "stop")
    if stop is None or not 0 <= stop <= (comments[0].head if comments else len(text)):
        stop = comments[0].head if comments else len(text)
        if comments:
            stop = len(text[:stop].rstrip("\n"))
    placed = _body(source.hints, text[:stop], 0)
    article = Item(replace(record, body=placed.body), 0, stop, placed, values=source.values)
    by_path = {comment.path: comment.ref for comment in comments if comment.path}
    known = {comment.ref for comment in comments}
    return [article, *(_item(comment, text, by_path, known, heads) for comment in comments)]


def _comments(source: book.Source, measured: Measured, unit: Unit, heads: Heads) -> list[_Comment]:
    if source.kind != "textsource":
        return []
    found: dict[str, _Comment] = {}
    for selection in source.selections if heads.ours else ():
        comment = _by_selection(selection, measured, unit, heads)
        if comment is not None:
            found.setdefault(comment.ref, comment)
    comments = sorted(found.values(), key=lambda each: (each.start, each.stop))
    if not comments:
        comments = _by_lines(source, measured, unit, certain=heads.ours)
    # Two at one place cannot both be comments.
    return comments[:1] + [each for before, each in pairwise(comments) if each.start >= before.stop]


def _by_selection(selection: book.Selection, measured: Measured, unit: Unit, heads: Heads) -> _Comment | None:
    if selection.kind != "plaintextselection" or selection.guid is None:
        return None
    cases = [case for case in heads.within.get(selection.guid, ()) if _is_of_comment(case, heads)]
    case = cases[0] if cases else None
    if _MARK not in selection.hints and case is None:
        return None
    span = measured.span(selection.start, selection.stop, unit)
    if span is None:
        return None
    start, stop, _ = span
    fields = heads.fields(case.values) if case is not None else {}
    path = text_of(selection.hints, "path") or fields.get(Role.PATH, "")
    ref = selection.guid if _MARK in selection.hints else guid_of(fields.get(Role.GUID)) or selection.guid
    begun = _HEAD.match(measured.text, start)
    empty = selection.hints.get("empty") is True
    if _MARK not in selection.hints and begun and begun[1] == path and begun.end() == stop:
        empty = True
    if case is not None:
        heads.placed.add(id(case))
    head = start if empty else measured.text.rfind("\n", 0, max(start - 1, 0)) + 1
    return _Comment(start, stop, head, ref, selection, fields, case, path, empty)


def _is_of_comment(case: book.Case, heads: Heads) -> bool:
    if "comment" in case.hints:
        return True
    if case.hints:
        return False
    fields = heads.fields(case.values)
    return len(case.selections) == 1 and (Role.PATH in fields or Role.DEPTH in fields)


def _of_person(case: book.Case, heads: Heads) -> dict[str, str]:
    """What is said of the person behind a comment, whose own case has the same selection: comments repeat that."""
    found: dict[str, str] = {}
    for selection in case.selections:
        for other in heads.within.get(selection, ()):
            if other is not case and not _is_of_comment(other, heads):
                found |= heads.attributes(other.values)
    return found


def _by_lines(source: book.Source, measured: Measured, unit: Unit, *, certain: bool) -> list[_Comment]:
    """Comments by the lines before them: paths that only grow, each behind a blank line."""
    text = measured.text
    heads: list[_Head] = []
    for line in _HEAD.finditer(text):
        head = _Head(line.start(), line.end(), tuple(map(int, line[1].split("."))), bool(line[2]), line[3])
        behind_blank = head.begin == 0 or text[head.begin - 2 : head.begin] == "\n\n"
        if behind_blank and 0 not in head.path and (not heads or head.follows(heads[-1])):
            heads.append(head)
    if not heads or not (certain or (len(heads) > 1 and heads[0].path == (1,) and heads[0].said is not None)):
        return []
    exact: dict[tuple[int, int], book.Selection] = {}
    for selection in source.selections:
        span = measured.span(selection.start, selection.stop, unit)
        if span is not None:
            exact.setdefault(span[:2], selection)
    found: list[_Comment] = []
    for number, head in enumerate(heads):
        stop = heads[number + 1].begin if number + 1 < len(heads) else len(text)
        start = min(head.end + 1, stop)
        stop = max(len(text[:stop].rstrip("\n")), start)
        empty = start >= stop
        if empty:
            start, stop = head.begin, head.end
        own = exact.get((start, stop))
        written = "" if head.cut else ".".join(map(str, head.path))
        ref = own.guid if own is not None and own.guid is not None else f"{source.guid}:{number}"
        above = found[-1].ref if head.cut and found else None
        found.append(_Comment(start, stop, head.begin, ref, own, _said(head.said or ""), None, written, empty, above))
    return found


def _said(line: str) -> dict[Role, str]:
    """Author and time of a head line, as far as they are there."""
    fields: dict[Role, str] = {}
    rest, _, last = line.rpartition(" · ")
    if _TIME.match(last):
        fields[Role.TIME] = last
        line = rest
    if line.strip():
        fields[Role.AUTHOR] = line
    return fields


def _item(comment: _Comment, text: str, by_path: Mapping[str, str], known: set[str], heads: Heads) -> Item:
    hints: book.Hints = comment.selection.hints if comment.selection is not None else {}
    if _MARK not in hints:
        hints = {}
    fields = comment.fields
    own = "" if comment.empty else text[comment.start : comment.stop]
    placed = _body(hints, own, comment.start)
    parent = guid_of(text_of(hints, "parent")) if hints else guid_of(fields.get(Role.PARENT))
    if parent not in known:
        parent = comment.above or _above(comment.path, by_path)
    values = comment.case.values if comment.case is not None else []
    attributes: dict[str, str] = {}
    if comment.case is not None:
        persons = set(texts_of(comment.case.hints, "person"))
        theirs = {} if comment.case.hints else _of_person(comment.case, heads)
        given = heads.attributes(values, mapping_of(comment.case.hints, "attributes"))
        attributes = {n: value for n, value in given.items() if n not in persons and theirs.get(n) != value}
    is_guid = guid_of(comment.ref) == comment.ref
    record = CommentRecord(
        comment.ref,
        placed.body,
        parent_ref=parent,
        author=_first(text_of(hints, "author"), fields.get(Role.AUTHOR)),
        published=_first(text_of(hints, "published"), fields.get(Role.TIME), fields.get(Role.DATE)),
        number=number_of(hints, "number") if hints else _whole(fields.get(Role.NUMBER)),
        score=number_of(hints, "score") if hints else _whole(fields.get(Role.SCORE)),
        state=_state(text_of(hints, "state") if hints else fields.get(Role.STATE)),
        attributes=attributes,
        guid=comment.ref if is_guid else None,
        vanished_at=text_of(hints, "vanished_at"),
    )
    return Item(record, comment.start, comment.stop, placed, comment.selection, values)


def _first(*said: str | None) -> str | None:
    return next((each for each in said if each is not None), None)


def _above(path: str, by_path: Mapping[str, str]) -> str | None:
    """The nearest comment above that is there, by the paths."""
    while "." in path:
        path = path.rpartition(".")[0]
        if path in by_path:
            return by_path[path]
    return None


def _state(said: str | None) -> CommentState:
    try:
        return CommentState(said or "shown")
    except ValueError:
        return CommentState.SHOWN


def _whole(text: str | None) -> int | None:
    try:
        return int(text or "")
    except ValueError:
        return None


def flags(hints: book.Hints) -> Iterator[FlagRecord]:
    """The marks on an item as Threadnote wrote them."""
    said = hints.get("flags")
    for each in said if isinstance(said, list) else ():
        if isinstance(each, dict):
            coder = guid_of(text_of(each, "coder"))
            yield FlagRecord(text_of(each, "kind") or "", coder, text_of(each, "created_at"))


def polls(hints: book.Hints) -> tuple[Poll, ...]:
    """The polls of an article as Threadnote wrote them."""
    return tuple(_polls(hints.get("polls")))


def _polls(said: Any) -> Iterator[Poll]:
    for each in said if isinstance(said, list) else ():
        if not isinstance(each, dict):
            continue
        options = each.get("options")
        yield Poll(
            text_of(each, "question") or "",
            tuple(
                PollOption(text_of(option, "text") or "", number_of(option, "percent"), number_of(option, "votes"))
                for option in (options if isinstance(options, list) else ())
                if isinstance(option, dict)
            ),
            number_of(each, "total_voters"),
        )


def _body(hints: book.Hints, text: str, at: int) -> Placed:
    """The body of an item whose text is `text`, at `at` in the source: with its blocks as they were where they are
    written and fit, else a paragraph a line."""
    blocks = _blocks(hints.get("blocks"), text)
    if blocks is None:
        placed = lines_as_blocks(text)
        return Placed(placed.body, at + placed.at)
    return Placed(Body(text, blocks, tuple(_marks(hints.get("marks"), len(text)))), at)


def _blocks(said: Any, text: str) -> tuple[Block, ...] | None:
    if not isinstance(said, list) or not said:
        return None
    found: list[Block] = []
    at = 0
    for each in said:
        if not isinstance(each, list) or not 3 <= len(each) <= 5:
            return None
        kind, start, stop, level, target = (*each, None, None)[:5]
        fits = isinstance(start, int) and isinstance(stop, int) and start == at and start <= stop <= len(text)
        if not fits or (text[stop : stop + 1] not in ("", "\n")):
            return None
        try:
            role = BlockKind(kind)
        except ValueError:
            return None
        if not isinstance(level, int | None) or not isinstance(target, str | None):
            return None
        found.append(Block(role, start, stop, level, target))
        at = stop + 1
    return tuple(found) if at == len(text) + 1 else None


def _marks(said: Any, length: int) -> Iterator[Mark]:
    for each in said if isinstance(said, list) else ():
        if not isinstance(each, list) or not 3 <= len(each) <= 4:
            continue
        kind, start, stop, target = (*each, None)[:4]
        if not (isinstance(start, int) and isinstance(stop, int) and 0 <= start < stop <= length):
            continue
        if isinstance(target, str | None) and kind in set(MarkKind):
            yield Mark(MarkKind(kind), start, stop, target)
