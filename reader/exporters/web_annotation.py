"""What was coded as annotations of the W3C Web Annotation Data Model (Recommendation of 2017), in JSON-LD.

An `AnnotationCollection` whose first page holds all annotations, one a line. Each coding is one: the code's path as a
tag, the code itself as a classifying body (``urn:uuid:`` and its GUID), a degree as an assessing one, a memo as a
comment. The target is the item, ``urn:uuid:`` and its GUID; its `scope` says which article and page it stands on. A
passage has two selectors that mean the same: a `TextQuoteSelector` with 32 characters around it, and a
`TextPositionSelector` in Unicode code points over the item's text, from 0, the end not included (section 4.2.5). A
quote that is not found in the present text any more has only the first; a coding of a whole item has none. Memos on
items are annotations without a code; those on codes and on the project annotate no text, and are not here.

Programs that show annotations on a page look for them by its address: then that is the source, and positions, which
are not those of the page, are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO

from reader.domain.model import Article, Coded, Coder, Item, ItemId, Memo
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.text import CONTEXT_CP
from reader.domain.words import QT_TRANSLATE_NOOP

id = "web-annotation"
title = QT_TRANSLATE_NOOP("Formats", "Web Annotation (JSON-LD)")
suffix = ".jsonld"
group = "exchange"

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CHECK_EVERY = 256

Object = dict[str, object]


class Source(StrEnum):
    """What an annotation says it is on."""

    ITEMS = "items"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Options:
    source: Source = field(
        default=Source.ITEMS,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Annotations of"),
            "choices": (
                QT_TRANSLATE_NOOP("Options", "Articles and comments"),
                QT_TRANSLATE_NOOP("Options", "Web pages"),
            ),
            "help": QT_TRANSLATE_NOOP(
                "Options", "items: the article or comment, by its id; pages: the page's address, where there is one"
            ),
        },
    )
    memos: bool = field(default=True, metadata={"help": QT_TRANSLATE_NOOP("Options", "memos go along, as comments")})


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the collection; raises `Cancelled`."""
    for number, line in enumerate(_lines(records, options, token)):
        if number % CHECK_EVERY == 0:
            token.check()
        out.write(line.encode("utf-8"))


def _lines(records: Snapshot, options: Options, token: Token) -> Iterator[str]:
    project = records.project()
    codings = sum(code.codings for code in records.codes())
    memos: dict[ItemId, list[Memo]] = {}
    for memo in records.memos() if options.memos else ():
        if memo.item_id is not None:
            memos.setdefault(memo.item_id, []).append(memo)
    head: Object = {
        "@context": CONTEXT,
        "id": _urn(project.guid),
        "type": "AnnotationCollection",
        "label": project.name,
        "total": codings + sum(map(len, memos.values())),
    }
    if records.notes():
        head["rdfs:comment"] = list(records.notes())
    page: Object = {"type": "AnnotationPage", "startIndex": 0}
    yield f'{_open(head)},\n"first":{_open(page)},"items":['
    number = 0
    for number, coded in enumerate(records.coded(), 1):
        if number % CHECK_EVERY == 0:
            token.progress(number, codings)
        yield f"{',' if number > 1 else ''}\n{_encode(_coding(coded, options))}"
    for annotation in _memos(records, memos, options):
        yield f"{',' if number else ''}\n{_encode(annotation)}"
        number += 1
    token.progress(codings, codings)
    yield "\n]}}\n"


def _coding(coded: Coded, options: Options) -> Object:
    coding, code = coded.coding, coded.code
    body: list[Object] = [
        {"type": "TextualBody", "value": code.path, "purpose": "tagging"},
        {"type": "SpecificResource", "source": _urn(code.guid), "purpose": "classifying"},
    ]
    if coding.value is not None:
        body.append({"type": "TextualBody", "value": str(coding.value), "purpose": "assessing"})
    if coding.memo and options.memos:
        body.append({"type": "TextualBody", "value": coding.memo, "purpose": "commenting"})
    by_page = options.source is Source.PAGES and coded.article.url is not None
    return {
        "id": _urn(coding.guid),
        "type": "Annotation",
        "motivation": "tagging",
        "creator": _person(coded.coder),
        "created": coding.created_at,
        "body": body,
        "target": _target(coded.item, coded.article, options, _selectors(coded, positions=not by_page)),
    }


def _memos(records: Snapshot, memos: dict[ItemId, list[Memo]], options: Options) -> Iterator[Object]:
    coders = {coder.id: coder for coder in records.coders()}
    for article in records.articles() if memos else ():
        for item in _items(records, article):
            for memo in memos.get(item.id, ()):
                yield {
                    "id": _urn(memo.guid),
                    "type": "Annotation",
                    "motivation": "commenting",
                    "creator": _person(coders.get(memo.coder_id)),
                    "created": memo.created_at,
                    "modified": memo.updated_at,
                    "body": {"type": "TextualBody", "value": memo.text, "purpose": "commenting"},
                    "target": _target(item, article, options, ()),
                }


def _items(records: Snapshot, article: Article) -> Iterator[Item]:
    yield article.item
    yield from records.comments(article.item.id)


def _target(item: Item, article: Article, options: Options, selectors: Sequence[Object]) -> Object:
    source = _urn(item.guid)
    scope: list[object] = []
    if item.id != article.item.id or options.source is Source.PAGES:
        scope.append({"id": _urn(article.item.guid), "type": "Text", "dcterms:title": article.item.title or ""})
    if options.source is Source.PAGES and article.url is not None:
        scope.append(source)
        source = article.url
    elif article.url is not None:
        scope.append(article.url)
    found: Object = {"type": "SpecificResource", "source": source}
    if scope:
        found["scope"] = scope
    if selectors:
        found["selector"] = list(selectors)
    return found


def _selectors(coded: Coded, *, positions: bool) -> list[Object]:
    coding, text = coded.coding, coded.item.body.text
    span = coding.span
    if span is None:
        return [{"type": "TextQuoteSelector", "exact": coding.quote}] if coding.adrift else []
    quote: Object = {
        "type": "TextQuoteSelector",
        "exact": coding.quote,
        "prefix": text[max(0, span.start - CONTEXT_CP) : span.start],
        "suffix": text[span.stop : span.stop + CONTEXT_CP],
    }
    position: Object = {"type": "TextPositionSelector", "start": span.start, "end": span.stop}
    return [quote, position] if positions else [quote]


def _person(coder: Coder | None) -> Object | None:
    return {"id": _urn(coder.guid), "type": "Person", "name": coder.name} if coder else None


def _urn(guid: str) -> str:
    return f"urn:uuid:{guid}"


def _open(start: Object) -> str:
    """An object without its end: what follows is written by hand."""
    return _encode(start).removesuffix("}")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
