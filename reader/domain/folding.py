"""Comparing names and words as a person does: without regard to case, accents and how a letter is composed."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """For comparing only, never for storing. Plain ASCII, which most names are, takes the short way."""
    if text.isascii():
        return text.casefold()
    bare = "".join(c for c in normalize("NFKD", text) if not combining(c))
    return normalize("NFC", bare.casefold())


def folded_words(words: str) -> tuple[str, ...]:
    """What a person typed into a field that narrows a list: each must occur, anywhere."""
    return tuple(folded(words).split())
