"""Units that programs count offsets in -> code points of a text.

A ruler holds only the places where a unit is not one code point, so that one for plain text weighs nothing.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_CRLF = re.compile("\r\n")


class Ruler:
    """`odd` are the code points (by index, in order) that do not count as one, each with what it counts as."""

    def __init__(self, odd: Iterable[tuple[int, int]] = ()) -> None:
        self._places = array("Q")
        self._ends = array("Q")
        self._extra = array("q")
        extra = 0
        for place, width in odd:
            self._places.append(place)
            self._ends.append(place + extra + width)
            extra += width - 1
            self._extra.append(extra)

    def __bool__(self) -> bool:
        """Whether it measures anything differently from code points."""
        return bool(self._places)

    def code_point(self, offset: int) -> int:
        """The index of the code point that begins at `offset`, or that `offset` is inside of."""
        if offset <= 0:
            return offset
        before = bisect_right(self._ends, offset)
        found = offset - (self._extra[before - 1] if before else 0)
        return min(found, self._places[before]) if before < len(self._places) else found


def utf8(text: str, without: int = 0) -> Ruler:
    """Bytes; the first `without` characters are not counted."""
    return Ruler(_bytes(text, without))


def _bytes(text: str, without: int) -> Iterator[tuple[int, int]]:
    yield from ((place, 0) for place in range(without))
    for found in _FOREIGN.finditer(text, without):
        yield found.start(), len(found[0].encode("utf-8", "surrogatepass"))


def rulers(text: str) -> list[Ruler]:
    """The units that a program may have counted in, code points first: those of UTF-16 as most windows do, and either
    with the two characters of a line's end counted as one, as windows do that keep only the second. Units that make no
    difference in this text are left out, but for the first."""
    ways = (
        Ruler(),
        Ruler((m.start(), 2) for m in _ASTRAL.finditer(text)),
        Ruler((m.start(), 0) for m in _CRLF.finditer(text)),
        Ruler(_both(text)),
    )
    astral, crlf = bool(ways[1]), bool(ways[2])
    keep = (True, astral, crlf, astral and crlf)
    return [way for way, kept in zip(ways, keep, strict=True) if kept]


def _both(text: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer("[\U00010000-\U0010ffff]|\r\n", text):
        yield found.start(), 0 if found[0] == "\r\n" else 2
