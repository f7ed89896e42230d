"""What was coded, as CSV for spreadsheets and statistics.

Two forms. `codings`: one row per coding, with its quote and where it stands. `comments`: one row per comment with a
column for each code, headed ``code:`` and the code's path, holding 1 where the code stands on the comment or on a
passage of it, by whichever coder, else 0. A code's own codings count, not those of the codes below it.

Choices and scales are variables, not codes to count. In `codings` a row has the path of its `variable` and what was
answered as its `value`: the answer's name, the degree. In `comments` each has one column, headed ``choice:`` or
``scale:`` and its path, and the answers have none of their own; it is empty where nobody answered. Where coders differ,
their answers stand in the order of the coders, each once, with `BETWEEN` between them.

RFC 4180: commas, double quotes, CRLF after each row; line breaks inside a text stay as they are (LF). UTF-8, with a
BOM if asked for: Excel takes the file for another encoding without one.

Guard against CSV injection: spreadsheets run a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, and
comments come from strangers. Unless `guard` is off, an apostrophe goes before text that begins with one of these, with
their full-width forms, or with a tab or line break (the list of OWASP, "CSV Injection"). Numbers that the program
counts itself are left alone. Scripts that need each text as it stands turn the guard off.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO

from reader.domain.commenters import shown_names
from reader.domain.model import Article, Code, Coded, CodeId, CodeKind, CoderId, Item, ItemKind
from reader.domain.progress import Token
from reader.domain.snapshot import Held, Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP

id = "csv"
title = QT_TRANSLATE_NOOP("Formats", "CSV: what was coded")
suffix = ".csv"

CHECK_EVERY = 256
"""How many rows are written between two looks at the token."""
DANGEROUS = frozenset("=+-@\t\r\n＝＋－＠")
_QUOTE, _TWO_QUOTES = '"', '""'

Cell = str | int | None


class Form(StrEnum):
    CODINGS = "codings"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True)
class Options:
    form: Form = field(
        default=Form.CODINGS,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Form"),
            "choices": (QT_TRANSLATE_NOOP("Options", "Codings"), QT_TRANSLATE_NOOP("Options", "Comments")),
            "help": QT_TRANSLATE_NOOP(
                "Options",
                "codings: a row per coding; comments: a row per comment, with a column for each code, choice and scale",
            ),
        },
    )
    bom: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "begin with a byte order mark, which Excel needs")},
    )
    guard: bool = field(
        default=True,
        metadata={
            "help": QT_TRANSLATE_NOOP(
                "Options", "put an apostrophe before cells that a spreadsheet would run as a formula (= + - @)"
            )
        },
    )
    coded_only: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "form comments: leave out comments without a code")},
    )
    articles: bool = field(
        default=False, metadata={"help": QT_TRANSLATE_NOOP("Options", "form comments: a row for each article as well")}
    )


options = Options

CODINGS = (
    "code_path", "quote", "text", "author", "commenter", "time", "article_title", "url", "depth", "path",
    "parent_author", "parent_text", "thread_root", "thread_root_author", "coder", "memo", "start", "stop", "kind",
    "created_at", "coding_id", "code_id", "item_id", "parent_id", "thread_root_id", "article_id", "code_kind",
    "variable", "value", "adrift",
)  # fmt: skip
"""Columns of the form `codings`. `commenter` is the name under which the author is shown: another than theirs where the
researcher said whose name it is; empty for an article. `time` is when the item was published; `depth` and `path` are
empty for an article, `start` and `stop` where the whole item is coded (then `quote` is its text); `thread_root` is the
path of the comment at the top of the thread. Ids are GUIDs, as in the JSON export. `code_kind` is ``tag``, ``choice``
(for an answer to one) or ``scale``; `variable` and `value` are empty for a tag. `adrift`
is 1 where the quote is of an earlier text of the item and was not found in the present one; `start` and `stop` are
empty then."""

COMMENTS = (
    "article_title", "url", "kind", "path", "depth", "author", "commenter", "time", "state", "text", "parent_author",
    "parent_text", "thread_root", "thread_root_author", "replies", "item_id", "parent_id", "thread_root_id",
    "article_id",
)  # fmt: skip
"""Columns of the form `comments`, before those of the codes. `replies` counts direct ones."""

CODE_COLUMN = "code:"
CHOICE_COLUMN = "choice:"
SCALE_COLUMN = "scale:"
BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class _Variable:
    """A choice or scale; `answers` are the names of what can be held, by code; a scale has none."""

    code: Code
    answers: Mapping[CodeId, str]

    @property
    def column(self) -> str:
        return (CHOICE_COLUMN if self.code.kind is CodeKind.CHOICE else SCALE_COLUMN) + self.code.path

    def cell(self, held: Sequence[Held], order: Mapping[CoderId, int]) -> Cell:
        """What was answered on one item: a degree as a number, unless coders differ."""
        found: dict[str | int, None] = {}
        for one in sorted(held, key=lambda one: order[one.coder]):
            if self.code.kind is CodeKind.CHOICE and one.code in self.answers:
                found[self.answers[one.code]] = None
            elif self.code.kind is CodeKind.SCALE and one.code == self.code.id and one.value is not None:
                found[one.value] = None
        return next(iter(found), None) if len(found) < 2 else BETWEEN.join(map(str, found))


def _variables(codes: Sequence[Code]) -> tuple[list[Code], list[_Variable]]:
    """The codes that get a column of 0 and 1, and the choices and scales."""
    kinds = {code.id: code.kind for code in codes}
    tags: list[Code] = []
    answers: dict[CodeId, dict[CodeId, str]] = {}
    for code in codes:
        if code.kind is CodeKind.TAG and code.parent_id is not None and kinds[code.parent_id] is CodeKind.CHOICE:
            answers.setdefault(code.parent_id, {})[code.id] = code.name
        elif code.kind is CodeKind.TAG:
            tags.append(code)
    return tags, [_Variable(code, answers.get(code.id, {})) for code in codes if code.kind is not CodeKind.TAG]


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write a header and the rows of the form asked for; raises `Cancelled`."""
    if options.bom:
        out.write(codecs.BOM_UTF8)
    dangerous = DANGEROUS if options.guard else frozenset()
    rows = _codings(records, token) if options.form is Form.CODINGS else _comments(records, options, token)
    for number, row in enumerate(rows):
        if number % CHECK_EVERY == 0:
            token.check()
        out.write(_line(row, dangerous).encode("utf-8"))


def _line(row: Sequence[Cell], dangerous: frozenset[str]) -> str:
    """One row. By hand, because `csv.writer` looks at each character by itself to learn which cells need quotes, and
    takes 2.3 times as long as quoting every text does: 1.7 s against 0.7 s for 100,000 codings."""
    cells: list[str] = []
    for cell in row:
        if isinstance(cell, str):
            guard = "'" if cell[:1] in dangerous else ""
            cells.append(f'"{guard}{cell.replace(_QUOTE, _TWO_QUOTES)}"')
        else:
            cells.append("" if cell is None else str(cell))
    return ",".join(cells) + "\r\n"


def _codings(records: Snapshot, token: Token) -> Iterator[list[Cell]]:
    yield list(CODINGS)
    codes = {code.id: code for code in records.codes()}
    people = shown_names(records.commenters())
    total = sum(code.codings for code in codes.values())
    for number, coded in enumerate(records.coded()):
        if number % CHECK_EVERY == 0:
            token.progress(number, total)
        yield _coding(coded, codes, people)
    token.progress(total, total)


def _coding(coded: Coded, codes: Mapping[CodeId, Code], people: Mapping[str, str]) -> list[Cell]:
    coding, item, parent, root = coded.coding, coded.item, coded.parent, coded.root
    span = coding.span
    return [
        coded.code.path,
        coding.quote if span or coding.adrift else item.body.text,
        item.body.text,
        item.author,
        _commenter(item, people),
        item.published,
        coded.article.item.title,
        coded.article.url,
        item.depth if root else None,
        item.path,
        parent.author if parent else None,
        parent.body.text if parent else None,
        root.path if root else None,
        root.author if root else None,
        coded.coder.name,
        coding.memo,
        span.start if span else None,
        span.stop if span else None,
        "comment" if root else "article",
        coding.created_at,
        coding.guid,
        coded.code.guid,
        item.guid,
        parent.guid if parent else None,
        root.guid if root else None,
        coded.article.item.guid,
        *_answer(coded, codes),
        1 if coding.adrift else None,
    ]


def _answer(coded: Coded, codes: Mapping[CodeId, Code]) -> tuple[str, str | None, Cell]:
    """Kind, variable and value of a coding."""
    code = coded.code
    above = codes[code.parent_id] if code.parent_id is not None else None
    if code.kind is CodeKind.TAG and above is not None and above.kind is CodeKind.CHOICE:
        return CodeKind.CHOICE.value, above.path, code.name
    return code.kind.value, None if code.kind is CodeKind.TAG else code.path, coded.coding.value


def _comments(records: Snapshot, options: Options, token: Token) -> Iterator[list[Cell]]:
    tags, variables = _variables(records.codes())
    people = shown_names(records.commenters())
    order = {coder.id: place for place, coder in enumerate(records.coders())}
    yield [*COMMENTS, *(CODE_COLUMN + code.path for code in tags), *(variable.column for variable in variables)]
    total = records.project().articles
    for number, article in enumerate(records.articles()):
        token.progress(number, total)
        token.check()
        on_items = records.held_on_items(article.item.id)
        for row, item in _placed(records, article, people):
            held = on_items.get(item.id, ())
            if item.kind is ItemKind.ARTICLE and not options.articles:
                continue
            if options.coded_only and not held:
                continue
            there = {one.code for one in held}
            row += [1 if code.id in there else 0 for code in tags]
            row += [variable.cell(held, order) for variable in variables]
            yield row
    token.progress(total, total)


def _placed(records: Snapshot, article: Article, people: Mapping[str, str]) -> Iterator[tuple[list[Cell], Item]]:
    """The article, then its comments in reading order, each with its row up to the columns of codes."""
    yield _item(article, article.item, [], people), article.item
    branch: list[Item] = []
    for comment in records.comments(article.item.id):
        # In reading order, what a comment answers is the last one met at the depth above.
        del branch[comment.depth :]
        branch.append(comment)
        yield _item(article, comment, branch, people), comment


def _item(article: Article, item: Item, branch: list[Item], people: Mapping[str, str]) -> list[Cell]:
    """`branch` goes from the top of the thread down to the item; empty for an article."""
    parent = branch[-2] if len(branch) > 1 else None
    root = branch[0] if branch else None
    return [
        article.item.title,
        article.url,
        "comment" if root else "article",
        item.path,
        item.depth if root else None,
        item.author,
        _commenter(item, people),
        item.published,
        item.state.value,
        item.body.text,
        parent.author if parent else None,
        parent.body.text if parent else None,
        root.path if root else None,
        root.author if root else None,
        item.children,
        item.guid,
        parent.guid if parent else None,
        root.guid if root else None,
        article.item.guid,
    ]


def _commenter(item: Item, people: Mapping[str, str]) -> str | None:
    """The name that the author is shown under."""
    return people.get(item.author, item.author) if item.kind is ItemKind.COMMENT and item.author else None
