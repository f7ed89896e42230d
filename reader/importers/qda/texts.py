"""Texts of sources: bytes -> text, text -> a body in which every position counts as it did.

Other programs show a text with its blank lines, and codings stand over them. A body's blocks are one line end apart, so
a paragraph here keeps the blank lines behind it as hard line breaks of its own: the body's text is the source's, from
its first line with words to its last, and no position within has to be moved.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from reader.domain.text import Block, BlockKind, Body, canonical

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as the file has it, without a byte order mark; `guessed` where it is not the UTF-8 that it should be."""

    raw: str
    mark: bool = False
    guessed: bool = False


def decoded(data: bytes, *, mark: bool | None = None) -> SourceText:
    """REFI-QDA wants UTF-8; UTF-16 is known by its mark or its zeros, and all else is read as Windows-1252. `mark` is
    whether there is a byte order mark, where that is known: else what looks like one is one."""
    if mark is False and data.startswith(codecs.BOM_UTF8):
        return SourceText(data.decode("utf-8", "replace"))
    for sign, encoding in _MARKS:
        if data.startswith(sign):
            return SourceText(data[len(sign) :].decode(encoding, "replace"), mark=True, guessed=encoding != "utf-8")
    if data[:4000].count(0) > len(data[:4000]) // 5:
        encoding = "utf-16-le" if data[1:4000:2].count(0) >= data[:4000:2].count(0) else "utf-16-be"
        return SourceText(data.decode(encoding, "replace"), guessed=True)
    try:
        return SourceText(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        if len(data) - fault.start <= 3 and fault.reason == "unexpected end of data":
            # Cut off within the last letter.
            return SourceText(data[: fault.start].decode("utf-8"))
        return SourceText(data.decode("cp1252", "replace"), guessed=True)


@dataclass(frozen=True, slots=True)
class Placed:
    """A body and where its text begins in the canonical text of the source."""

    body: Body
    at: int = 0

    def span(self, start: int, stop: int) -> tuple[int, int] | None:
        """The part of ``[start, stop)`` of the source that is in the body; None where nothing is."""
        first, last = max(start - self.at, 0), min(stop - self.at, len(self.body.text))
        return (first, last) if first < last else None


def lines_as_blocks(text: str) -> Placed:
    """A body of a paragraph for each line of a canonical text; see above for blank lines."""
    whole = text.rstrip()
    if not whole.strip():
        return Placed(Body())
    lead = len(whole) - len(whole.lstrip())
    at = whole.rfind("\n", 0, lead) + 1
    whole = whole[at:]
    blocks: list[Block] = []
    begin = 0
    while begin < len(whole):
        stop = whole.find("\n", begin)
        stop = len(whole) if stop < 0 else stop
        behind = stop + 1
        while behind < len(whole):
            following = whole.find("\n", behind)
            following = len(whole) if following < 0 else following
            if whole[behind:following].strip():
                break
            stop, behind = following, following + 1
        blocks.append(Block(BlockKind.PARAGRAPH, begin, stop))
        begin = behind
    return Placed(Body(whole, tuple(blocks)), at)


def plain_text(text: str) -> str:
    """Canonical text without a byte order mark, for texts that stand in the XML itself."""
    return canonical(text.removeprefix("\ufeff"))
