"""Colours for codes: each new code gets the one that is told apart best from those in use, whoever looks.

How far two colours lie apart is their distance in CIELAB (CIE 1976, the Euclidean one, D65), the least of four: as they
are, and as people see them who lack the first, the second or the third kind of cone. Those are simulated with the
matrices for severity 1.0 of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color
Vision Deficiency”, IEEE TVCG 15 (2009), applied to linear RGB. sRGB is as in IEC 61966-2-1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from colorsys import hls_to_rgb
from functools import cache
from math import dist

COLOURS = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#783018", "#603060", "#d8c078",
    "#303090", "#9078f0", "#486048",
)  # fmt: skip
"""The first six are the palette of Okabe and Ito (2008), told apart with each common form of colour blindness; each of
the others was chosen, of those neither glaring nor near black or white, to be farthest from the ones before it (see
`distance`). Names always stand beside colours, so none carries meaning alone."""

Colour = tuple[float, float, float]
Matrix = tuple[Colour, Colour, Colour]

AS_IT_IS: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PROTANOPIA: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TRITANOPIA: Matrix = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
EYES = (AS_IT_IS, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Colour = (0.95047, 1.0, 1.08883)


def _more() -> tuple[str, ...]:
    """Colours for when the palette is used up: 24 hues in three lightnesses, neither near white nor near black."""
    found = []
    for lightness, saturation in ((0.42, 0.75), (0.6, 0.55), (0.3, 0.5)):
        for hue in range(24):
            red, green, blue = (round(255 * part) for part in hls_to_rgb(hue / 24, lightness, saturation))
            found.append(f"#{red:02x}{green:02x}{blue:02x}")
    return tuple(found)


MORE = _more()


def next_colour(used: Iterable[str]) -> str:
    """The colour for a new code beside codes that have `used` (``#rrggbb`` each): of those given out least often the
    one farthest from its nearest neighbour in use; those of the palette go before any other."""
    return next_of(Counter(colour.lower() for colour in used))


def next_of(times: Counter[str]) -> str:
    """The same, where it is counted how often each colour (in lower case) is used."""
    for offered in (COLOURS, MORE):
        free = [colour for colour in offered if not times[colour]]
        if free:
            return _farthest(free, times)
    fewest = min(times[colour] for colour in (*COLOURS, *MORE))
    return next(colour for colour in (*COLOURS, *MORE) if times[colour] == fewest)


def distance(one: str, other: str) -> float:
    """How far apart two colours are for whoever tells them apart worst; about 2.3 is just noticeable."""
    return min(dist(a, b) for a, b in zip(seen(one), seen(other), strict=True))


@cache
def seen(colour: str) -> tuple[Colour, ...]:
    """``#rrggbb`` in CIELAB, as each of `EYES` sees it."""
    linear = tuple(_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return tuple(_lab(_times(eyes, (linear[0], linear[1], linear[2]))) for eyes in EYES)


def _farthest(free: Iterable[str], used: Iterable[str]) -> str:
    there = list(used)
    # The first of equals, so that an empty codebook begins with the first colour.
    return max(free, key=lambda colour: min((distance(colour, other) for other in there), default=0.0))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _times(matrix: Matrix, colour: Colour) -> Colour:
    a, b, c = (min(1.0, max(0.0, sum(m * part for m, part in zip(row, colour, strict=True)))) for row in matrix)
    return a, b, c


def _lab(linear: Colour) -> Colour:
    x, y, z = (
        _root(sum(m * part for m, part in zip(row, linear, strict=True)) / white)
        for row, white in zip(_TO_XYZ, _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29
