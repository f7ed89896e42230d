"""What was changed in a text: the words that went and those that came, so that two revisions can be laid side by side.

Lines are compared first and words only within lines that changed: a long text is compared in the time of its changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
MOST_PAIRS = 4_000_000
"""Stretches of more words times words than that are taken as changed as a whole."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What stood at `old` (in the earlier text) and stands at `new` now, from and to in code points; either may be
    empty."""

    old: tuple[int, int]
    new: tuple[int, int]


def differences(old: str, new: str) -> list[Difference]:
    """The stretches that differ, in order, in code points of each text, by whole words."""
    first, second = old.splitlines(keepends=True), new.splitlines(keepends=True)
    found: list[Difference] = []
    for old_start, old_stop, new_start, new_stop in _changed(first, second, 0, 0):
        before, after = old[old_start:old_stop], new[new_start:new_stop]
        changed = _changed(_WORDS.findall(before), _WORDS.findall(after), old_start, new_start)
        found += [Difference(place[:2], place[2:]) for place in changed]
    return found


def _changed(
    first: Sequence[str], second: Sequence[str], old_at: int, new_at: int
) -> Iterator[tuple[int, int, int, int]]:
    """Where two lists of pieces differ, as offsets in the texts they make, which begin at `old_at` and `new_at`."""
    old_ends, new_ends = _ends(first, old_at), _ends(second, new_at)
    if len(first) * len(second) > MOST_PAIRS:
        yield old_at, old_ends[-1], new_at, new_ends[-1]
        return
    for kind, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal":
            yield old_ends[i], old_ends[j], new_ends[k], new_ends[m]


def _ends(pieces: Sequence[str], at: int) -> list[int]:
    """Where each piece begins, and where the last one ends."""
    ends = [at]
    for piece in pieces:
        ends.append(ends[-1] + len(piece))
    return ends
