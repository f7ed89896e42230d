"""What differs between two texts, by words: nothing else differs, and applying it makes one of the other."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.differences import differences
from tests.samples import ARABIC, FAMILY

TEXTS = st.lists(st.sampled_from(["the", "ferry", "late", FAMILY, ARABIC, " ", " ", "\n", ".", "😀"]), max_size=40).map(
    "".join
)


def pieces(old: str, new: str) -> list[tuple[str, str]]:
    return [(old[slice(*d.old)], new[slice(*d.new)]) for d in differences(old, new)]


def test_whole_words_differ() -> None:
    assert pieces("It was late for years.", "It is late for ten years.") == [("was", "is"), ("", "ten ")]
    assert pieces("Same.\n\nThis goes.\n", "Same.\n\nThis stays.\n") == [("goes", "stays")]
    assert pieces("Same.", "Same.") == []
    assert pieces("", "All new.") == [("", "All new.")]


@settings(deadline=None, max_examples=150)
@given(TEXTS, TEXTS)
def test_applying_the_differences_makes_one_of_the_other(old: str, new: str) -> None:
    made, at = [], 0
    for change in differences(old, new):
        made += [old[at : change.old[0]], new[slice(*change.new)]]
        at = change.old[1]
    assert "".join([*made, old[at:]]) == new


def test_a_long_text_does_not_take_long() -> None:
    old = "word " * 100_000
    begun = time.perf_counter()
    assert differences(old, f"{old}and more")
    assert time.perf_counter() - begun < 5
