"""Which letters of a code's name are met by what is typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reader.ui.tagging.matching import fold


def marks(shown: str, typed: str) -> list[tuple[int, int]]:
    """Which code points of `shown` are met by `typed`, as half-open ranges in order; the last place where a word is
    begun counts, which is in the name rather than above it."""
    folded, origins = _folded(shown)
    starts = [at for at, c in enumerate(folded) if c.isalnum() and (not at or not folded[at - 1].isalnum())]
    words = fold(typed.replace("/", " ")).split()
    met: set[int] = set()
    for word in words:
        begun = [at for at in starts if folded.startswith(word, at)]
        at = begun[-1] if begun else folded.rfind(word)
        if at >= 0:
            met.update(origins[at : at + len(word)])
        elif len(words) == 1:
            met.update(origins[place] for place in _initials(folded, starts, word) or ())
    ranges: list[tuple[int, int]] = []
    for place in sorted(met):
        if ranges and ranges[-1][1] == place:
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
    return ranges


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` folded character by character, and for each letter of that the place it came from."""
    folded: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for one in unicodedata.normalize("NFKD", character.casefold()):
            if not unicodedata.combining(one):
                folded.append(one)
                origins.append(place)
    return "".join(folded), origins


def _initials(folded: str, starts: Sequence[int], letters: str) -> list[int] | None:
    """Where in `folded` the beginnings of words stand that `letters` are made of; None where they are not."""
    for number, at in enumerate(starts):
        taken = 0
        while taken < len(letters) and at + taken < len(folded) and folded[at + taken] == letters[taken]:
            taken += 1
        for length in range(taken, 0, -1):
            rest = [] if length == len(letters) else _initials(folded, starts[number + 1 :], letters[length:])
            if rest is not None:
                return [*range(at, at + length), *rest]
    return None
