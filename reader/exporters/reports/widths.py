"""How wide a text is where every letter has the same width, and where it may be broken.

East Asian wide and full-width letters take two columns (UAX 11), combining marks and format characters none. What ZWJ
joins to an emoji takes none either. A line is broken behind spaces, and beside wide letters; a word that is longer than
a line anywhere but within a cluster.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ZWJ = "\u200d"
_SKIN = range(0x1F3FB, 0x1F400)


def width(text: str) -> int:
    """In columns."""
    if text.isascii():
        return len(text)
    return sum(_widths(text))


def lines(text: str, columns: int) -> list[tuple[int, int]]:
    """Where the lines of a paragraph begin and end, without the white space at their ends; at least one. A line feed in
    it is kept."""
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        found += [(start + begin, start + end) for begin, end in _folded(line, columns)]
        start += len(line) + 1
    return found


def _folded(text: str, columns: int) -> list[tuple[int, int]]:
    widths = [1] * len(text) if text.isascii() else _widths(text)
    found: list[tuple[int, int]] = []
    begin = place = used = 0
    last = -1
    """Behind which letter of the line it may be broken."""
    while place < len(text):
        letter = text[place]
        if used + widths[place] > columns and place > begin and widths[place] and letter != " ":
            end = last if last > begin else place
            found.append((begin, _trimmed(text, begin, end)))
            begin = place = end
            used, last = 0, -1
            continue
        used += widths[place]
        place += 1
        following = widths[place] if place < len(text) else 1
        if letter == " " or (following and (widths[place - 1] == 2 or following == 2)):
            last = place
    found.append((begin, _trimmed(text, begin, len(text))))
    return found


def _trimmed(text: str, begin: int, end: int) -> int:
    while end > begin and text[end - 1] == " ":
        end -= 1
    return end


def _widths(text: str) -> list[int]:
    found: list[int] = []
    joined = False
    for letter in text:
        found.append(0 if joined else _width(letter))
        joined = letter == ZWJ
    return found


@lru_cache(maxsize=4096)
def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf") or ord(letter) in _SKIN:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
