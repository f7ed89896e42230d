"""Colours for codes: told apart by every eye, given out farthest first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.palette import COLOURS, MORE, distance, next_colour, seen

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_lab_is_the_standard_one() -> None:
    """White, black and sRGB red, to the values of IEC 61966-2-1 with D65."""
    for colour, known in (("#ffffff", (100, 0, 0)), ("#000000", (0, 0, 0)), ("#ff0000", (53.24, 80.09, 67.20))):
        assert all(abs(a - b) < 0.1 for a, b in zip(seen(colour)[0], known, strict=True))


def test_grey_is_grey_to_every_eye() -> None:
    for _, a, b in seen("#808080"):
        assert abs(a) < 1
        assert abs(b) < 1


def test_red_and_green_are_alike_to_those_who_cannot_tell_them_apart() -> None:
    """Two that most people tell apart at a glance."""
    assert distance("#b15928", "#33782c") < 30
    assert distance("#0072b2", "#e69f00") > 60


def test_the_palette_is_told_apart_by_every_eye() -> None:
    assert min(distance(one, other) for one in COLOURS for other in COLOURS if one < other) > 15


def test_the_first_codes_get_the_palette_and_the_next_something_else() -> None:
    used: list[str] = []
    for _ in range(len(COLOURS) + len(MORE)):
        used.append(next_colour(used))
    assert used[0] == COLOURS[0]
    assert set(used[: len(COLOURS)]) == set(COLOURS)
    assert len(set(used)) == len(set(COLOURS) | set(MORE))
    # The first few are far apart whoever looks.
    assert min(distance(one, other) for one in used[:5] for other in used[:5] if one < other) > 25
    assert used.count(next_colour(used)) == 1


@settings(deadline=None, max_examples=50)
@given(st.lists(colours, max_size=30))
def test_a_new_colour_is_the_farthest_of_those_that_are_free(used: list[str]) -> None:
    chosen = next_colour(used)
    assert chosen in (*COLOURS, *MORE)
    free = [colour for colour in COLOURS if colour not in used] or [colour for colour in MORE if colour not in used]
    if free and used:
        nearest = min(distance(chosen, other) for other in used)
        assert chosen in free
        assert all(nearest >= min(distance(colour, other) for other in used) for colour in free)


@settings(deadline=None, max_examples=50)
@given(colours, colours)
def test_a_distance_is_one(one: str, other: str) -> None:
    assert distance(one, one) == 0
    assert distance(one, other) == distance(other, one) >= 0
