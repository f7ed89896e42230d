"""Memos as the journal lists them: each with what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.model import ItemId, ItemKind, Memo


class NoteKind(StrEnum):
    """What a memo is about."""

    ITEM = "item"
    CODE = "code"
    CODING = "coding"
    PROJECT = "project"


class NoteOrder(StrEnum):
    """The newest first; `WHAT` goes by what memos are about: the project, codes, articles and comments, codings."""

    UPDATED = "updated"
    CREATED = "created"
    WHAT = "what"


@dataclass(frozen=True, slots=True)
class Note:
    """`item` is the article or comment that the memo, or the coding that it is about, stands on, with `path` and
    `author` of a comment; `code_path` is set for codes and codings, `quote` for codings of a passage. `place` is where
    it stands in the order that was asked for."""

    memo: Memo
    kind: NoteKind
    coder: str
    place: str
    item: ItemId | None = None
    item_kind: ItemKind | None = None
    article_title: str = ""
    path: str = ""
    author: str | None = None
    code_path: str = ""
    quote: str = ""
