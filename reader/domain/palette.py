"""Colours that codes are given in turn."""

from __future__ import annotations

COLOURS = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6d31", "#7a5cc4", "#b8a000", "#8b1e3f",
    "#3a7d7c", "#6b7a8f",
)  # fmt: skip
"""The first six are the palette of Okabe and Ito (2008), told apart with each common form of colour blindness; the
others are spread between them in lightness. Names always stand beside colours, so none carries meaning alone."""


def colour(number: int) -> str:
    """The colour of the `number`-th code made (0-based)."""
    return COLOURS[number % len(COLOURS)]
