"""The sheets of a workbook, for every format that has some.

`about` first: what the project is, what was left out, masked, cut or replaced; then `articles`, `codings`, `comments`,
`codes`, `memos`, `attributes` and `people`, which are the tables of this package; last `columns`, which says of each
column what it holds, with the labels of coded values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters.tables.article_rows import articles
from reader.exporters.tables.codebook_rows import attributes, coders, codes
from reader.exporters.tables.coding_rows import codings
from reader.exporters.tables.comment_rows import comments
from reader.exporters.tables.memo_rows import memos
from reader.exporters.tables.people_rows import people
from reader.exporters.tables.sheet import Cell, Column, Portion, Sheet, preview
from reader.exporters.tables.variables import Answers

ROWS = 1_048_576
"""How many rows a sheet has in every spreadsheet program, its header counted."""
COLUMNS = 16_384

FIRST = "about"
"""The sheet that a workbook opens with."""

WIDE, MIDDLE, NARROW = 60, 24, 12
"""Widths of columns in characters."""
_WIDE = frozenset(
    {"text", "quote", "parent_text", "memo", "definition", "include", "exclude", "example", "description", "label",
     "standfirst", "polls", "what_it_says"}
)  # fmt: skip
_MIDDLE = frozenset(
    {"code_path", "article_title", "title", "url", "author", "commenter", "parent_author", "thread_root_author", "name",
     "names", "answers", "choices", "time", "created_at", "updated_at", "site", "source", "column", "what"}
)  # fmt: skip
_BY_NAME = {**dict.fromkeys(_WIDE, WIDE), **dict.fromkeys(_MIDDLE, MIDDLE)}


@dataclass(frozen=True, slots=True)
class Options:
    answers: Answers = field(
        default=Answers.WORDS,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Choices and scales"),
            "choices": (
                QT_TRANSLATE_NOOP("Options", "In words, all coders in one cell"),
                QT_TRANSLATE_NOOP("Options", "As numbers, a column per coder where they differ"),
            ),
            "help": QT_TRANSLATE_NOOP(
                "Options",
                "words: the answer's name; values: its number, for statistics, with the names in the sheet “columns”",
            ),
        },
    )
    articles: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "sheet comments: a row for each article as well")},
    )
    coded_only: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "sheet comments: leave out comments without a code")},
    )
    attributes: bool = field(
        default=True,
        metadata={
            "help": QT_TRANSLATE_NOOP(
                "Options", "a column for each attribute of the comment, its article and who wrote it"
            )
        },
    )
    wrap: bool = field(
        default=True,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "break long texts into lines, three of them shown a row")},
    )


class Book(Protocol):
    """What is written, table by table."""

    def add(self, sheet: Sheet) -> None:
        """Raises `UserError` where it has too many columns."""


def fill(book: Book, records: Snapshot, options: Options, order: Sequence[str], token: Token) -> list[Sheet]:
    """Write the project's sheets to `book`, one after the other as `order` has them; returns them without their rows,
    as a reader expects them."""
    makers = dict(_makers(records, options))
    made = [(name, makers[name]) for name in order]
    counts = dict(_counts(records))
    total = sum(counts.values())
    written: dict[str, Sheet] = {}
    before = 0
    for name, make in made:
        portion = Portion(token, before, counts[name], total)
        sheet = make(portion)
        written[name] = Sheet(sheet.name, sheet.columns, iter(()), sheet.count)
        book.add(sheet)
        before += counts[name]
    token.progress(total, total)
    return [written[name] for name in TABLES]


TABLES = ("articles", "codings", "comments", "codes", "memos", "attributes", "people", "coders")


def _makers(records: Snapshot, options: Options) -> Iterator[tuple[str, Callable[[Token], Sheet]]]:
    yield "articles", lambda token: articles(records, token)
    yield (
        "comments",
        lambda token: comments(
            records,
            token,
            articles=options.articles,
            coded_only=options.coded_only,
            answers=options.answers,
            attributes=options.attributes,
        ),
    )
    yield "codings", lambda token: codings(records, token, attributes=options.attributes)
    yield "codes", lambda _: codes(records)
    yield "memos", lambda token: memos(records, token)
    yield "attributes", lambda _: attributes(records)
    yield "people", lambda token: people(records, token)
    yield "coders", lambda _: coders(records)


def _counts(records: Snapshot) -> Iterator[tuple[str, int]]:
    """How much work each sheet is, about."""
    project = records.project()
    yield "articles", project.articles
    yield "comments", project.comments
    yield "codings", sum(code.codings for code in records.codes())
    yield "codes", 1
    yield "memos", max(1, project.comments // 10)
    yield "attributes", 1
    yield "people", max(1, project.comments // 3)
    yield "coders", 1


def dictionary(sheets: Iterable[Sheet]) -> Sheet:
    """What each column of each sheet holds; `answers` are the labels of coded values, each on a line."""
    columns = (
        Column("sheet", label=translate("Exports", "Name of the sheet")),
        Column("column", label=translate("Exports", "Name of the column")),
        Column("kind", label=translate("Exports", "Text, whole number, number, 1 or 0, time or address")),
        Column("label", label=translate("Exports", "What it holds")),
        Column("answers", label=translate("Exports", "What the values stand for, each on a line")),
    )
    rows: list[tuple[Cell, ...]] = [
        (sheet.name, column.name, column.kind.value, column.label, _answers(column.answers))
        for sheet in sheets
        for column in sheet.columns
    ]
    return Sheet("columns", columns, iter(rows), len(rows))


def _answers(answers: Mapping[int, str]) -> str | None:
    return "\n".join(f"{value} = {label}" for value, label in answers.items()) or None


def about(records: Snapshot, remarks: Sequence[str]) -> Sheet:
    """The project's name and size, the head of every export, and what `remarks` the writer has to make."""
    project = records.project()
    rows: list[tuple[Cell, ...]] = [
        (translate("Exports", "Project"), project.name),
        (translate("Exports", "Project id"), project.guid),
        (translate("Exports", "Articles"), project.articles),
        (translate("Exports", "Comments"), project.comments),
        (translate("Exports", "Codings"), sum(code.codings for code in records.codes())),
        (translate("Exports", "Coders"), "\n".join(coder.name for coder in records.coders())),
    ]
    rows += [(translate("Exports", "Left out or masked"), note) for note in records.notes()]
    rows += [(translate("Exports", "Remark"), remark) for remark in remarks]
    columns = (
        Column("what", label=translate("Exports", "What is said")),
        Column("what_it_says", label=translate("Exports", "What it is")),
    )
    return Sheet(FIRST, columns, iter(rows), len(rows))


def first_sheet(records: Snapshot, options: Options, token: Token) -> Table:
    """A preview: of the codings, or of the comments where nothing was coded."""
    made = dict(_makers(records, options))
    name = "codings" if any(code.codings for code in records.codes()) else "comments"
    return preview(made[name](token))


def width(column: Column) -> int:
    return _BY_NAME.get(column.name, NARROW)


def wide(column: Column) -> bool:
    """Whether its texts are long."""
    return column.name in _WIDE


def letter(place: int) -> str:
    """The name of a column, from 0: A to Z, AA, AB, …"""
    found = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
