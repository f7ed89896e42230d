"""The colours that codes are drawn in: whatever a person chose, text stays readable on it and lines can be seen.

Contrast is that of WCAG 2.2: 4.5 for text (1.4.3), 3 for what is no text (1.4.11).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QColor

from reader.ui import theme
from reader.ui.theme import Colours

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
STEP = 0.04


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tint(codes: Sequence[str], ground: str, *texts: str) -> QColor:
    """The colour behind coded text: the codes' colours mixed and laid on `ground`, the stronger the more there are,
    and never so strong that one of `texts` could not be read on it."""
    mixed = codes[0]
    for number, colour in enumerate(codes[1:], 2):
        mixed = theme.blend(colour, mixed, 1 / number).name()
    kept = 0.74 if _luminance(QColor(ground)) > 0.5 else 0.62
    share = 1 - kept ** min(len(codes), 3)
    laid = theme.blend(mixed, ground, share)
    while share > 0 and any(contrast(QColor(text), laid) < TEXT_CONTRAST for text in texts):
        share = max(share - STEP, 0.0)
        laid = theme.blend(mixed, ground, share)
    return laid


def line(code: str, text: str, *grounds: str) -> QColor:
    """A code's colour for bars and lines: drawn towards `text` until it stands out from every one of `grounds`."""
    share = 1.0
    drawn = QColor(code)
    while share > 0 and any(contrast(drawn, QColor(ground)) < LINE_CONTRAST for ground in grounds):
        share = max(share - STEP, 0.0)
        drawn = theme.blend(code, text, share)
    return drawn


@lru_cache(maxsize=4096)
def ground_of(codes: tuple[str, ...], colours: Colours) -> QColor:
    """The tint behind text that carries codes of these colours: body text, links and captions stay readable."""
    return tint(codes, colours.paper, colours.text, colours.accent, colours.muted)


@lru_cache(maxsize=4096)
def stroke_of(code: str, colours: Colours) -> QColor:
    """The line below coded text: it stands out from the page, from a card and from its own tint."""
    own = tint((code,), colours.paper, colours.text, colours.accent, colours.muted).name()
    return line(code, colours.text, colours.paper, colours.card, colours.current, own)


@lru_cache(maxsize=4096)
def bar_of(code: str, colours: Colours) -> QColor:
    """The stripe in the margin, and the disc before its name."""
    return line(code, colours.text, colours.paper, colours.hover)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
