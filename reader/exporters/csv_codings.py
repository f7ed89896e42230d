"""What was coded, as CSV for spreadsheets and statistics.

Two forms. `codings`: one row per coding, with its quote and where it stands. `comments`: one row per comment with a
column for each code, headed ``code:`` and the code's path, holding 1 where the code stands on the comment or on a
passage of it, by whichever coder, else 0. A code's own codings count, not those of the codes below it.

RFC 4180: commas, double quotes, CRLF after each row; line breaks inside a text stay as they are (LF). UTF-8, with a
BOM if asked for: Excel takes the file for another encoding without one.

Guard against CSV injection: spreadsheets run a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, and
comments come from strangers. Unless `guard` is off, an apostrophe goes before text that begins with one of these, with
their full-width forms, or with a tab or line break (the list of OWASP, "CSV Injection"). Numbers that the program
counts itself are left alone. Scripts that need each text as it stands turn the guard off.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO

from reader.domain.model import Article, Coded, Item, ItemKind
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot

id = "csv"
title = "CSV: what was coded"
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
        metadata={"help": "codings: one row per coding; comments: one row per comment with a 0/1 column for each code"},
    )
    bom: bool = field(default=False, metadata={"help": "begin with a byte order mark, which Excel needs"})
    guard: bool = field(
        default=True,
        metadata={"help": "put an apostrophe before cells that a spreadsheet would run as a formula (= + - @)"},
    )
    coded_only: bool = field(default=False, metadata={"help": "form comments: leave out comments without a code"})
    articles: bool = field(default=False, metadata={"help": "form comments: a row for each article as well"})


options = Options

CODINGS = (
    "code_path", "quote", "text", "author", "time", "article_title", "url", "depth", "path", "parent_author",
    "parent_text", "thread_root", "thread_root_author", "coder", "memo", "start", "stop", "kind", "created_at",
    "coding_id", "code_id", "item_id", "parent_id", "thread_root_id", "article_id",
)  # fmt: skip
"""Columns of the form `codings`. `time` is when the item was published; `depth` and `path` are empty for an article,
`start` and `stop` where the whole item is coded (then `quote` is its text); `thread_root` is the path of the comment
at the top of the thread. Ids are GUIDs, as in the JSON export."""

COMMENTS = (
    "article_title", "url", "kind", "path", "depth", "author", "time", "state", "text", "parent_author", "parent_text",
    "thread_root", "thread_root_author", "replies", "item_id", "parent_id", "thread_root_id", "article_id",
)  # fmt: skip
"""Columns of the form `comments`, before those of the codes. `replies` counts direct ones."""

CODE_COLUMN = "code:"


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
    total = sum(code.codings for code in records.codes())
    for number, coded in enumerate(records.coded()):
        if number % CHECK_EVERY == 0:
            token.progress(number, total)
        yield _coding(coded)
    token.progress(total, total)


def _coding(coded: Coded) -> list[Cell]:
    coding, item, parent, root = coded.coding, coded.item, coded.parent, coded.root
    span = coding.span
    return [
        coded.code.path,
        coding.quote if span else item.body.text,
        item.body.text,
        item.author,
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
    ]


def _comments(records: Snapshot, options: Options, token: Token) -> Iterator[list[Cell]]:
    codes = records.codes()
    yield [*COMMENTS, *(CODE_COLUMN + code.path for code in codes)]
    total = records.project().articles
    for number, article in enumerate(records.articles()):
        token.progress(number, total)
        token.check()
        on_items = records.codes_of_items(article.item.id)
        for row, item in _placed(records, article):
            there = on_items.get(item.id, frozenset())
            if item.kind is ItemKind.ARTICLE and not options.articles:
                continue
            if options.coded_only and not there:
                continue
            row += [1 if code.id in there else 0 for code in codes]
            yield row
    token.progress(total, total)


def _placed(records: Snapshot, article: Article) -> Iterator[tuple[list[Cell], Item]]:
    """The article, then its comments in reading order, each with its row up to the columns of codes."""
    yield _item(article, article.item, []), article.item
    branch: list[Item] = []
    for comment in records.comments(article.item.id):
        # In reading order, what a comment answers is the last one met at the depth above.
        del branch[comment.depth :]
        branch.append(comment)
        yield _item(article, comment, branch), comment


def _item(article: Article, item: Item, branch: list[Item]) -> list[Cell]:
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
