"""Short signs for people, each another: beside a stripe there is no room for a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
WORDS = 3
"""Of how many words of a name the first letters are taken."""


def initials(names: Mapping[K, str]) -> dict[K, str]:
    """Initials of every name; where two would be the same, as many letters more as it takes, or else a number."""
    found: dict[K, str] = {}
    taken: set[str] = set()
    for key, name in names.items():
        proposals = list(_proposals(name))
        numbered = (f"{proposals[0]}{number}" for number in range(2, len(names) + 2))
        found[key] = next(sign for sign in (*proposals, *numbered) if sign not in taken)
        taken.add(found[key])
    return found


def _proposals(name: str) -> Iterator[str]:
    words = name.split() or ["?"]
    yield "".join(word[0] for word in words[:WORDS]).upper()
    before = "".join(word[0] for word in words[:-1][: WORDS - 1]).upper()
    for letters in range(2, len(words[-1]) + 1):
        yield before + words[-1][0].upper() + words[-1][1:letters]
