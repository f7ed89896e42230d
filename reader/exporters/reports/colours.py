"""The colours of codes as grounds and lines that leave a text readable.

Contrast and relative luminance are those of WCAG 2.2.
"""

from __future__ import annotations

import re
from functools import cache

PAPER, NIGHT = "#ffffff", "#16181c"
INK, PALE = "#1b1d21", "#e8e9ec"
READABLE, VISIBLE = 7.0, 3.0
"""The contrast that a text has to have with its ground (AAA), and a line with the paper."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@cache
def tint(colour: str, paper: str = PAPER, ink: str = INK, share: float = 0.3) -> str:
    """`colour` thinned on `paper` until `ink` is readable on it."""
    while share > 0.05 and contrast(mixed(colour, paper, share), ink) < READABLE:
        share -= 0.02
    return mixed(colour, paper, share)


@cache
def line(colour: str, paper: str = PAPER, ink: str = INK) -> str:
    """`colour` brought so near to `ink` that a line of it is seen on `paper`."""
    share = 1.0
    while share > 0.05 and contrast(mixed(colour, ink, share), paper) < VISIBLE:
        share -= 0.05
    return mixed(colour, ink, share)


def mixed(colour: str, other: str, share: float) -> str:
    """`share` (0 to 1) of one colour, the rest of the other."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def contrast(one: str, two: str) -> float:
    """From 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(two)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[int, int, int]:
    """Red, green and blue; grey where it is no colour."""
    if _HEX.fullmatch(colour) is None:
        return (128, 128, 128)
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
