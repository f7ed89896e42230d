"""What codes are drawn in can be read and seen, whatever colour somebody chose (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reader.domain.palette import COLOURS
from reader.ui import theme
from reader.ui.detail.tints import bar_of, contrast, ground_of, stroke_of
from reader.ui.theme import Colours

THEMES = (theme.LIGHT, theme.SEPIA, theme.DARK)
any_colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def check(codes: tuple[str, ...], colours: Colours) -> None:
    ground = ground_of(codes, colours)
    for text in (colours.text, colours.accent, colours.muted):
        assert contrast(QColor(text), ground) >= 4.5
    for code in codes:
        stroke, bar = stroke_of(code, colours), bar_of(code, colours)
        for under in (colours.paper, colours.card, colours.current):
            assert contrast(stroke, QColor(under)) >= 3
        assert contrast(stroke, ground_of((code,), colours)) >= 3
        for under in (colours.paper, colours.hover):
            assert contrast(bar, QColor(under)) >= 3


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("code", [*COLOURS, "#ffffff", "#000000"])
def test_the_palette_can_be_read_and_seen(code: str, colours: Colours) -> None:
    check((code,), colours)
    check((code, COLOURS[0], COLOURS[1]), colours)


@given(st.lists(any_colour, min_size=1, max_size=4).map(tuple), st.sampled_from(THEMES))
@settings(deadline=None)
def test_every_colour_of_a_person_can_be_read_and_seen(codes: tuple[str, ...], colours: Colours) -> None:
    check(codes, colours)


def test_what_is_seen_well_is_drawn_as_it_was_chosen() -> None:
    assert bar_of("#0072b2", theme.LIGHT).name() == "#0072b2"
    assert bar_of("#ffffff", theme.LIGHT).name() != "#ffffff"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.478, abs=0.01)
