"""Markdown as people type it into comments -> an item's body.

CommonMark with tables and strikethrough, which is what Reddit, Lemmy and most forums take. Most comments have none of
its signs and never reach the parser, which takes a thousand times as long as looking for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain.text import BlockKind, Body, Mark, MarkKind, Part, canonical, compose, plain
from reader.importers.stream.prose import body_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_AROUND = {"blockquote": BlockKind.QUOTE, "list_item": BlockKind.LIST_ITEM}
_MARKS = {"strong_open": MarkKind.STRONG, "em_open": MarkKind.EMPHASIS, "link_open": MarkKind.LINK}
_SIGNS = re.compile(r"[*_`~\[\]<\\|&]|!\[|^[ \t]*(?:>|#|[-+][ \t]|[-=]{2,}[ \t]*$|\d{1,9}[.)][ \t])|^(?: {4}|\t)", re.M)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_SOFT_BREAK = re.compile(r"(?<! )(?<! \t) ?\n[ \t]*")
_LONGEST_CP = 200_000
"""Longer texts are taken as they are: sites allow some ten thousand characters, and the parser is not linear."""


def marked_body(text: str) -> Body:
    """The body of a Markdown text; markup that cannot be read is left in it."""
    text = canonical(text)
    if len(text) > _LONGEST_CP:
        return plain(text)
    if _SIGNS.search(text) is None:
        return compose(
            Part(BlockKind.PARAGRAPH, re.sub(r" {2,}\n", "\n", _SOFT_BREAK.sub(" ", piece)) if "\n" in piece else piece)
            for piece in _BLANK_LINES.split(text)
        )
    try:
        tokens = _parser().parse(text)
        if any(token.type == "table_open" for token in tokens):
            return body_of(_parser().render(text))
    except RecursionError:
        return plain(text)
    return compose(_parts(tokens))


def _parts(tokens: Sequence[Token]) -> Iterator[Part]:
    """The blocks; one in a list or a quotation is of the innermost of these."""
    around: list[BlockKind] = []
    level: int | None = None
    for token in tokens:
        kind = _AROUND.get(token.type.removesuffix("_open").removesuffix("_close"))
        if kind is not None:
            if token.nesting > 0:
                around.append(kind)
            elif around:
                around.pop()
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = None
        elif token.type in ("fence", "code_block"):
            yield Part(BlockKind.PREFORMATTED, token.content)
        elif token.type == "inline":
            if level is not None:
                yield _inline(token.children or (), BlockKind.HEADING, level)
            elif around and around[-1] is BlockKind.LIST_ITEM:
                yield _inline(token.children or (), BlockKind.LIST_ITEM, around.count(BlockKind.LIST_ITEM))
            else:
                yield _inline(token.children or (), around[-1] if around else BlockKind.PARAGRAPH, None)


def _inline(tokens: Sequence[Token], kind: BlockKind, level: int | None) -> Part:
    pieces: list[str] = []
    marks: list[Mark] = []
    opened: list[tuple[MarkKind, int, str | None]] = []
    at = 0
    for token in tokens:
        text = token.content
        if token.type == "softbreak":
            text = " "
        elif token.type == "hardbreak":
            text = "\n"
        elif token.type == "code_inline":
            marks.append(Mark(MarkKind.CODE, at, at + len(text)))
        elif token.type in _MARKS:
            target = str(token.attrs.get("href") or "") if token.type == "link_open" else None
            opened.append((_MARKS[token.type], at, target))
        elif token.type.endswith("_close") and token.type[:-5] + "open" in _MARKS and opened:
            mark, start, target = opened.pop()
            if start < at:
                marks.append(Mark(mark, start, at, target))
        pieces.append(text)
        at += len(text)
    return Part(kind, "".join(pieces), level, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.stop))))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
