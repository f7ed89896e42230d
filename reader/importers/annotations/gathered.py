"""Annotations gathered by what they are on, because an importer's stream has them behind their item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate

from reader.domain.records import (
    About,
    ArticleRecord,
    CodeRecord,
    CoderRecord,
    CodingRecord,
    CommentRecord,
    MemoRecord,
    Record,
)
from reader.domain.text import Block, BlockKind, Body, Span
from reader.domain.words import translate
from reader.importers.annotations.annotation import Annotation, Tag, Target
from reader.importers.annotations.selecting import Passage

_MOST_COMPARED = 2000
"""Among so many passages of one item it is looked which are parts of others."""
LOWEST, HIGHEST = 1, 5
"""The bounds of a scale that annotations say no more of."""


@dataclass(slots=True)
class _Item:
    guid: str | None
    passages: dict[Passage, None] = field(default_factory=dict)
    made: list[tuple[CodingRecord | MemoRecord, Passage | None]] = field(default_factory=list)

    def records(self, to: Callable[[Body], ArticleRecord | CommentRecord]) -> Iterator[Record]:
        """The item, and what was made of it. Its text is what the annotations tell: the passages to the letter, those
        that overlap as one."""
        texts, places = _composed(list(self.passages))
        stops = list(accumulate((len(text) + 1 for text in texts), initial=0))
        blocks = (Block(BlockKind.PARAGRAPH, at, at + len(text)) for at, text in zip(stops, texts, strict=False))
        yield to(Body("\n".join(texts), tuple(blocks)))
        for record, passage in self.made:
            start = places.get(passage) if passage is not None else None
            if isinstance(record, CodingRecord) and start is not None and record.quote is not None:
                yield replace(record, start=start, stop=start + len(record.quote))
            else:
                yield record


@dataclass(slots=True)
class _Article:
    guid: str | None
    url: str | None
    title: str
    own: _Item
    comments: dict[str, _Item] = field(default_factory=dict)


@dataclass(slots=True)
class Gathered:
    """`unknown` counts annotations of a part that no text can tell; they are on the whole item."""

    articles: dict[str, _Article] = field(default_factory=dict)
    codes: dict[tuple[str, ...], str | None] = field(default_factory=dict)
    degrees: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    coders: dict[str, str | None] = field(default_factory=dict)
    count: int = 0
    unknown: int = 0
    nowhere: int = 0

    def add(self, found: Annotation) -> None:
        self.count += 1
        if found.coder is not None:
            self.coders[found.coder] = self.coders.get(found.coder) or found.coder_guid
        guid = found.guid
        for target in found.targets:
            item = self._item(target)
            if item is None:
                self.nowhere += 1
                continue
            if target.passage is not None and not target.passage.known:
                self.unknown += 1
            if target.passage is not None and target.passage.quote:
                item.passages[target.passage] = None
            for record in self._made(found, target, guid):
                item.made.append((record, target.passage))
                # An id is one thing's: what else the annotation comes to gets one of its own.
                guid = None

    def records(self) -> Iterator[Record]:
        for name, guid in self.coders.items():
            yield CoderRecord(name, name, guid)
        for path, guid in sorted(self.codes.items(), key=lambda code: len(code[0])):
            degrees = self.degrees.get(path)
            yield CodeRecord(
                _ref(path),
                path[-1],
                parent_ref=_ref(path[:-1]) if len(path) > 1 else None,
                guid=guid,
                kind="scale" if degrees else "tag",
                lowest=min([LOWEST, *degrees]) if degrees else LOWEST,
                highest=max([HIGHEST, *degrees]) if degrees else HIGHEST,
            )
        for article in self.articles.values():
            title = article.title or article.url or translate("Importers", "Annotated text")
            yield from article.own.records(partial(ArticleRecord, title, url=article.url, guid=article.guid))
            for ref, item in article.comments.items():
                yield from item.records(partial(CommentRecord, ref, guid=item.guid))

    def _item(self, target: Target) -> _Item | None:
        key = target.article or target.address
        if key is None:
            return None
        article = self.articles.get(key)
        if article is None:
            article = self.articles[key] = _Article(target.article, target.address, target.title, _Item(target.article))
        article.url = article.url or target.address
        article.title = article.title or target.title
        if target.item is None or target.item == target.article:
            return article.own
        return article.comments.setdefault(target.item, _Item(target.item))

    def _made(self, found: Annotation, target: Target, guid: str | None) -> Iterator[CodingRecord | MemoRecord]:
        words = "\n\n".join(found.comments)
        passage = target.passage if target.passage is not None and target.passage.known else None
        if not found.tags and words and target.passage is None:
            yield MemoRecord(
                words,
                About.ITEM,
                coder_ref=found.coder,
                created_at=found.created,
                updated_at=found.modified,
                guid=guid,
            )
            return
        memo = MemoRecord(words, coder_ref=found.coder, created_at=found.created, updated_at=found.modified)
        for tag in found.tags or (Tag((found.motivation,)),):
            self._know(tag)
            degree = found.degree if len(found.tags) == 1 and passage is None else None
            if degree is not None:
                self.degrees.setdefault(tag.path, []).append(degree)
            yield CodingRecord(
                _ref(tag.path),
                quote=passage.quote if passage else None,
                coder_ref=found.coder,
                created_at=found.created,
                value=degree,
                guid=guid,
                memos=(memo,) if words else (),
                prefix=passage.prefix if passage else "",
                suffix=passage.suffix if passage else "",
                elsewhere=_span(passage) if passage else None,
            )
            guid = None

    def _know(self, tag: Tag) -> None:
        for length in range(1, len(tag.path)):
            self.codes.setdefault(tag.path[:length], None)
        self.codes[tag.path] = self.codes.get(tag.path) or tag.guid


def _span(passage: Passage) -> Span | None:
    if passage.start is None or passage.stop is None:
        return None
    return Span(passage.start, passage.stop)


def _ref(path: tuple[str, ...]) -> str:
    return "/".join(path)


def _composed(passages: list[Passage]) -> tuple[list[str], dict[Passage, int]]:
    """The words of passages in their order, each once: what overlaps is joined, what is part of another is left out;
    and where in them, a line end between any two, each passage is, if it is there for sure."""
    placed = sorted(
        (one for one in passages if one.start is not None), key=lambda one: (one.start or 0, -(one.stop or 0))
    )
    found: list[str] = []
    homes: dict[Passage, tuple[int, int]] = {}
    begin = 0
    for one in placed:
        quote, start = one.quote or "", one.start or 0
        shared = begin + len(found[-1]) - start if found else 0
        if shared > 0 and found[-1][start - begin :].startswith(quote[:shared]):
            found[-1] += quote[shared:]
        else:
            found.append(quote)
            begin = start
        homes[one] = len(found) - 1, start - begin
    number_of: dict[str, int] = {}
    for number, text in enumerate(found):
        number_of.setdefault(text, number)
    for one in passages:
        if one.start is None:
            number = number_of.setdefault(one.quote or "", len(found))
            if number == len(found):
                found.append(one.quote or "")
            homes[one] = number, 0
    kept = list(number_of) if len(number_of) > _MOST_COMPARED else _outermost(list(number_of))
    stops = accumulate((len(text) + 1 for text in kept), initial=0)
    begins = dict(zip(kept, stops, strict=False))
    places: dict[Passage, int] = {}
    for one, (number, inside) in homes.items():
        if found[number] in begins:
            places[one] = begins[found[number]] + inside
    return kept, places


def _outermost(texts: list[str]) -> list[str]:
    """Without those that are parts of others."""
    together = "\0".join(texts)
    return [text for text in texts if together.count(text) == 1]
