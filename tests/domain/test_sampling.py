"""Samples: as large as asked for, nothing twice, fair to every stratum, the same again for the same seed."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.model import ItemId
from reader.domain.sampling import Stratum, allocate, draw

COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=8)


def strata(counts: list[int]) -> dict[str, list[ItemId]]:
    """Strata a, b, … of so many items each; no id twice."""
    ids = iter(range(1, sum(counts) + 1))
    return {chr(97 + n): [ItemId(next(ids)) for _ in range(count)] for n, count in enumerate(counts)}


@settings(max_examples=150, deadline=None)
@given(COUNTS, st.data())
def test_a_share_is_within_one_of_the_exact_one(counts: list[int], data: st.DataObject) -> None:
    size = data.draw(st.integers(0, sum(counts)))
    shares = allocate(counts, size)
    assert sum(shares) == size
    for share, count in zip(shares, counts, strict=True):
        assert share <= count
        assert abs(share - (size * count / sum(counts) if sum(counts) else 0)) < 1


@settings(max_examples=150, deadline=None)
@given(COUNTS, st.integers(0, 6), st.data())
def test_no_stratum_gets_less_than_the_least(counts: list[int], least: int, data: st.DataObject) -> None:
    floors = [min(least, count) for count in counts]
    size = data.draw(st.integers(sum(floors), sum(counts)))
    shares = allocate(counts, size, least)
    assert sum(shares) == size
    assert all(floor <= share <= count for floor, share, count in zip(floors, shares, counts, strict=True))
    # Who is above the least stands to the others above it as their counts do.
    above = [(share, count) for floor, share, count in zip(floors, shares, counts, strict=True) if share > floor]
    rest, there = sum(share for share, _ in above), sum(count for _, count in above)
    assert all(abs(share - rest * count / there) <= 2 for share, count in above)


@settings(max_examples=100, deadline=None)
@given(COUNTS, st.integers(0, 10**6), st.data())
def test_drawn_once_each_and_the_same_again(counts: list[int], seed: int, data: st.DataObject) -> None:
    found = strata(counts)
    size = data.draw(st.integers(0, sum(counts)))
    drawn = draw(found, size, seed)
    assert len(drawn) == len(set(drawn)) == size
    assert set(drawn) <= {item for items in found.values() for item in items}
    # In which order they are asked for does not matter.
    turned = {key: found[key][::-1] for key in reversed(found)}
    assert draw(turned, size, seed) == drawn


def test_a_simple_sample_is_what_the_documentation_says() -> None:
    ids = [ItemId(n) for n in range(1, 101)]
    assert draw({"": ids}, 10, 42) == Random(42).sample(ids, 10)
    # Written down, so that another version of Python that drew otherwise would be noticed.
    assert draw({"": ids}, 5, 42) == [82, 15, 4, 95, 36]


@pytest.mark.parametrize(("size", "least"), [(7, 0), (-1, 0), (3, 2)])
def test_what_cannot_be_is_refused(size: int, least: int) -> None:
    with pytest.raises(ValueError, match=r"asked for|suffice"):
        draw(strata([3, 3]), size, 1, least)


@pytest.mark.parametrize("stratum", [Stratum(), Stratum(by_article=True), Stratum(attribute="stance: own")])
def test_a_stratum_has_a_key(stratum: Stratum) -> None:
    assert Stratum.of(stratum.key) == stratum
