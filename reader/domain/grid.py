"""What the grid can show, and in what order: columns, conditions, the question and its answer, as values."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.model import ItemId, ItemKind


class Source(StrEnum):
    """Where a column's values come from: the item itself, an attribute of the item, of its article or of its
    commenter, or a code of the codebook."""

    FIELD = "field"
    ITEM = "item"
    ARTICLE = "article"
    COMMENTER = "commenter"
    CODE = "code"


class Form(StrEnum):
    """How values are compared, shown and edited. A CHOICE among codes has the ids of its answers as values, a CHECK
    counts the codings of a tag (0 for none), FLAGS are `model.FlagKind` joined by commas, a PLACE is a path in the
    thread and sorts as the thread is read."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    ANSWER = "answer"
    SCALE = "scale"
    CHECK = "check"
    FLAGS = "flags"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Column:
    """`id` is the attribute's or code's, 0 for a field; `name` the field's (see `FIELDS`), or what the attribute or
    code is called. `choices` are those of an attribute, `answers` the codes below a choice as (id, name), both in their
    own order; `lowest` and `highest` bound a scale."""

    source: Source
    name: str
    id: int = 0
    form: Form = Form.TEXT
    choices: tuple[str, ...] = ()
    answers: tuple[tuple[int, str], ...] = ()
    lowest: int = 0
    highest: int = 0

    @property
    def key(self) -> str:
        """The same for the same column in another session: ``field:author``, ``item:12``."""
        return f"{self.source.value}:{self.id or self.name}"

    @property
    def editable(self) -> bool:
        return self.source in (Source.ITEM, Source.CODE)


FIELDS = (
    Column(Source.FIELD, "path", form=Form.PLACE),
    Column(Source.FIELD, "author"),
    Column(Source.FIELD, "date", form=Form.DATE),
    Column(Source.FIELD, "article"),
    Column(Source.FIELD, "snippet"),
    Column(Source.FIELD, "depth", form=Form.NUMBER),
    Column(Source.FIELD, "replies", form=Form.NUMBER),
    Column(Source.FIELD, "read", form=Form.CHECK),
    Column(Source.FIELD, "flags", form=Form.FLAGS),
    Column(Source.FIELD, "codes", form=Form.NUMBER),
)


class Test(StrEnum):
    """`IS_NOT` lets through what is empty as well; `BETWEEN` includes both ends, of which one may be open."""

    __test__ = False

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    BETWEEN = "between"
    EMPTY = "empty"
    NOT_EMPTY = "not_empty"


@dataclass(frozen=True, slots=True)
class Condition:
    """`low` is the value of a test that takes one; of BETWEEN an empty end is open."""

    column: Column
    test: Test
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Which items the grid lists, and in what order. `article` narrows to one, `items` to a list; with `articles` they
    are rows too. Without `sort`: in the order of the library and the thread. What is empty comes last either way."""

    words: str = ""
    conditions: tuple[Condition, ...] = ()
    sort: Column | None = None
    descending: bool = False
    article: ItemId | None = None
    items: tuple[ItemId, ...] | None = None
    articles: bool = False

    @property
    def narrowed(self) -> bool:
        return bool(self.words.strip() or self.conditions)


@dataclass(frozen=True, slots=True)
class Found:
    """Ids of items in order, out of `total` rows that there would be without any narrowing."""

    ids: array[int]
    total: int


Value = str | int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row: `values` by column, None where a cell is empty."""

    id: ItemId
    article_id: ItemId
    kind: ItemKind
    path: str
    author: str | None
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell's new value: text for an attribute, the id of an answer, a degree, 1 for a tag; None to clear it."""

    item: ItemId
    column: Column
    value: str | int | None
