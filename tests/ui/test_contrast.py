"""The colours of each theme against WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for edges and signs."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor

from reader.domain.palette import COLOURS, MORE
from reader.ui import theme
from reader.ui.theme import Colours

THEMES = pytest.mark.parametrize("colours", [theme.LIGHT, theme.SEPIA, theme.DARK], ids=lambda colours: colours.name)
GROUNDS = ("window", "paper", "card", "current", "hover")
READ = 4.5
SEEN = 3.0


def luminance(colour: str) -> float:
    """WCAG 2.2: relative luminance, of sRGB."""
    value = QColor(colour)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value.redF(), value.greenF(), value.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def weak(colours: Colours, inks: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[str]:
    return [
        f"{ink} on {ground}: {ratio:.2f}"
        for ink, ground in product(inks, grounds)
        if (ratio := contrast(getattr(colours, ink), getattr(colours, ground))) < least
    ]


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@THEMES
def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    assert weak(colours, ("text", "muted", "accent", "danger"), GROUNDS, READ) == []


@THEMES
def test_chosen_rows_and_default_buttons_can_be_read(colours: Colours) -> None:
    assert weak(colours, ("on_accent",), ("accent",), READ) == []


@THEMES
def test_edges_of_fields_and_the_focus_are_seen(colours: Colours) -> None:
    assert weak(colours, ("edge", "muted", "accent"), ("window", "paper", "card"), SEEN) == []
    # The ring round a button that is filled with the accent.
    assert weak(colours, ("text",), ("window", "paper"), SEEN) == []


@THEMES
def test_the_ring_of_the_focus_is_told_from_the_edge_it_takes_the_place_of(colours: Colours) -> None:
    """By its width too: two pixels instead of one (2.4.13 asks for contrast 3 between the states, which is AAA)."""
    assert colours.accent != colours.edge
    assert contrast(colours.accent, colours.line) >= 1.5


@THEMES
def test_dots_of_codes_are_seen_or_have_an_edge_that_is(colours: Colours) -> None:
    for colour, ground in product((*COLOURS, *MORE, "#ffffff", "#000000"), GROUNDS):
        under = getattr(colours, ground)
        outline = contrast(theme.outline(colour, colours).name(), under)
        assert max(contrast(colour, under), outline) >= SEEN, (colour, ground)


@THEMES
def test_what_greys_out_is_still_there(colours: Colours) -> None:
    """Disabled text is exempt (1.4.3), yet it should be found."""
    grey = theme.blend(colours.muted, colours.window, 0.7).name()
    assert contrast(grey, colours.window) >= 2
