"""A row for each memo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.model import CodeId, CodingId, ItemId, Memo
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.tables.sheet import CHECK_EVERY, Cell, Column, Kind, Sheet
from reader.exporters.tables.surroundings import kind_of, with_items

MEMOS = (
    "about", "text", "coder", "created_at", "updated_at", "article_title", "path", "author", "code_path", "quote",
    "memo_id", "about_id", "item_id",
)  # fmt: skip
"""`about` is ``project``, ``code``, ``article``, ``comment`` or ``coding``. For a memo on a coding, `quote` is what was
coded (empty for the whole text) and `item_id` where."""

_KINDS = {"created_at": Kind.TIME, "updated_at": Kind.TIME}


@dataclass(frozen=True, slots=True)
class _Place:
    kind: str
    title: str | None
    path: str
    author: str | None
    guid: str


@dataclass(frozen=True, slots=True)
class _Passage:
    item: ItemId
    code: CodeId
    quote: str | None


def memos(records: Snapshot, token: Token) -> Sheet:
    """Every memo. What memos are about is looked up beforehand: memory grows with how many memos there are, by a few
    hundred bytes each."""
    labels = _labels()
    columns = tuple(Column(name, _KINDS.get(name, Kind.TEXT), labels[name]) for name in MEMOS)
    return Sheet("memos", columns, _rows(records, token))


def _rows(records: Snapshot, token: Token) -> Iterator[tuple[Cell, ...]]:
    on_items: set[ItemId] = set()
    on_codings: set[CodingId] = set()
    for memo in records.memos():
        if memo.item_id is not None:
            on_items.add(memo.item_id)
        if memo.coding_id is not None:
            on_codings.add(memo.coding_id)
    passages = _passages(records, on_codings, token)
    places = _places(records, on_items | {one.item for one in passages.values()}, token)
    codes = {code.id: code.path for code in records.codes()}
    coders = {coder.id: coder.name for coder in records.coders()}
    guids = records.guids()
    for number, memo in enumerate(records.memos()):
        if number % CHECK_EVERY == 0:
            token.check()
        passage = passages.get(memo.coding_id) if memo.coding_id is not None else None
        item = passage.item if passage else memo.item_id
        code = passage.code if passage else memo.code_id
        place = places.get(item) if item is not None else None
        about, about_id = _about(memo)
        yield (
            place.kind if about == "item" and place else about,
            memo.text,
            coders[memo.coder_id],
            memo.created_at,
            memo.updated_at,
            place.title if place else None,
            place.path if place else None,
            place.author if place else None,
            codes.get(code) if code is not None else None,
            passage.quote if passage else None,
            memo.guid,
            None if about_id is None else guids.get((about, about_id)),
            place.guid if place else None,
        )


def _about(memo: Memo) -> tuple[str, int | None]:
    for kind, row in (("item", memo.item_id), ("code", memo.code_id), ("coding", memo.coding_id)):
        if row is not None:
            return kind, row
    return "project", None


def _passages(records: Snapshot, wanted: set[CodingId], token: Token) -> dict[CodingId, _Passage]:
    found: dict[CodingId, _Passage] = {}
    if not wanted:
        return found
    for number, coding in enumerate(records.codings()):
        if number % CHECK_EVERY == 0:
            token.check()
        if coding.id in wanted:
            quote = coding.quote if coding.span or coding.adrift else None
            found[coding.id] = _Passage(coding.item_id, coding.code_id, quote)
    return found


def _places(records: Snapshot, wanted: set[ItemId], token: Token) -> dict[ItemId, _Place]:
    """Reads on only until each is found."""
    found: dict[ItemId, _Place] = {}
    total = records.project().articles
    for number, article in enumerate(records.articles() if wanted else ()):
        token.progress(number, total)
        token.check()
        for item, _ in with_items(records, article):
            if item.id in wanted:
                found[item.id] = _Place(kind_of(item), article.item.title, item.path, item.author, item.guid)
                if len(found) == len(wanted):
                    return found
    return found


def _labels() -> dict[str, str]:
    return {
        "about": translate("Exports", "What the memo is about"),
        "text": translate("Exports", "Text of the memo"),
        "coder": translate("Exports", "Who wrote it"),
        "created_at": translate("Exports", "When it was begun"),
        "updated_at": translate("Exports", "When it was last changed"),
        "article_title": translate("Exports", "Title of the article"),
        "path": translate("Exports", "Place in the threads of the article"),
        "author": translate("Exports", "Author, as the page has it"),
        "code_path": translate("Exports", "Code, with those above it"),
        "quote": translate("Exports", "What was coded"),
        "memo_id": translate("Exports", "Id of the memo"),
        "about_id": translate("Exports", "Id of what the memo is about"),
        "item_id": translate("Exports", "Id of the comment or article"),
    }
