"""Numbers of links and their list at the end, as text browsers print them (lynx and elinks ``-dump``, w3m, links)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_ADDRESS = re.compile(
    r"\s*\[?(?P<number>[0-9]{1,5})(?:\]|\.|:)?[.:]?\s+(?:(?:https?|ftp|file|mailto|about|data|gopher|news|tel):\S*\s*$|javascript:|LYNXIMGMAP:|[#/]\S*\s*$)",
    re.I,
)
_NUMBER = re.compile(r"\[(?P<number>[0-9]{1,5})\]")
_LABEL_CP = 40
_FEWEST = 2
_SURE = 5
_INSIDE = 0.8


def without_references(text: str) -> str:
    """Drop the list of addresses at the end and the numbers that point to it, and lynx's mark of a button.

    Without such a list numbers go only where they count up through the page from 1, as no author's own do.
    """
    text = text.replace("(BUTTON)", "")
    if "[1]" not in text and not re.search(r"^\s*\[?[0-9]{1,5}[\].]", text[-2000:], re.M):
        return text
    lines = text.split("\n")
    stop = _list_at(lines)
    numbers = [int(match["number"]) for match in _NUMBER.finditer("\n".join(lines[:stop]))]
    if not _counts_up(numbers):
        return text
    if stop == len(lines) and (len(numbers) < _SURE or numbers[0] != 1 or len(set(numbers)) < len(numbers)):
        return text
    return "\n".join(_NUMBER.sub("", line) for line in lines[:stop])


def _list_at(lines: Sequence[str]) -> int:
    """The line where the closing list of addresses begins, with its heading; the number of lines if there is none."""
    at = len(lines)
    found = 0
    start = at
    while at > 0:
        line = lines[at - 1]
        if _ADDRESS.match(line):
            found += 1
            start = at - 1
        elif line.strip():
            label = found and len(line.strip()) <= _LABEL_CP and not _NUMBER.search(line)
            if not label or len(lines) - at > 2 * found + 20:
                break
        at -= 1
    if found < _FEWEST:
        return len(lines)
    for above in range(start - 1, max(-1, start - 4), -1):
        if lines[above].strip():
            return above if len(lines[above].strip()) <= _LABEL_CP and not _NUMBER.search(lines[above]) else start
    return start


def _counts_up(numbers: Sequence[int]) -> bool:
    if not numbers:
        return False
    steps = sum(later > earlier for earlier, later in pairwise(numbers))
    return steps >= _INSIDE * (len(numbers) - 1)
