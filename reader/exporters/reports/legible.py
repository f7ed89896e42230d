"""Text that every kind of document can hold and show, and which way it runs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

REPLACEMENT = "\ufffd"
_ILLEGIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")
_RIGHT = frozenset({"R", "AL"})
_LETTERS = 400
"""How far a text is looked at for its first letter."""


def legible(text: str) -> str:
    """`text` with U+FFFD in the place of each control character but the tab and the line feed, and of U+FFFE and
    U+FFFF: XML 1.0 (section 2.2) has no way to write most of them, and none shows anything."""
    return text if text.isascii() and text.isprintable() else _ILLEGIBLE.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """The same for a heading or a name: each stretch of white space is one space."""
    return _SPACE.sub(" ", legible(text)).strip()


@lru_cache(maxsize=1024)
def runs_right_to_left(text: str) -> bool:
    """Whether the first letter is one of a script that runs from right to left (rules P2 and P3 of Unicode's
    bidirectional algorithm, UAX 9)."""
    if text.isascii():
        return False
    for letter in text[:_LETTERS]:
        direction = unicodedata.bidirectional(letter)
        if direction in _RIGHT:
            return True
        if direction == "L":
            return False
    return False
