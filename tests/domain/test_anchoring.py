"""Coded passages in changed texts: found where they are, never where they are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.anchoring import Reanchoring, near
from reader.domain.text import Span
from tests.samples import ARABIC, COMBINING, FAMILY

OLD = (
    "The ferry left at nine and nobody was told. At noon a second boat came, “slowly”, as they say.\n"
    f"We waited at the harbour wall. {FAMILY} and {COMBINING} waited too: {ARABIC}.\n"
    "Who pays for the lost morning? The company does not say. It never says anything."
)
WORDS = st.lists(
    st.sampled_from(["wind", "tide", "ropes", "gulls", "😀", "كلام", "e\u0301", "lamp", "keel", "fog"]),
    min_size=4,
    max_size=12,
).map(" ".join)


def of(quote: str, text: str = OLD) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def found(quote: str, new: str) -> str | None:
    span = Reanchoring(OLD, new).place(of(quote))
    return None if span is None else new[span.start : span.stop]


QUOTES = ("nobody was told", "a second boat came", f"{FAMILY} and {COMBINING} waited", "Who pays for the lost morning?")


@pytest.mark.parametrize("quote", QUOTES)
def test_what_stays_is_found_after_changes_elsewhere(quote: str) -> None:
    for new in (
        "Update.\n" + OLD,
        OLD + "\nMore.",
        OLD.replace("The ferry", "The old ferry").replace("It never says", "They never say"),
        OLD.replace("\n", "\n\n"),
        OLD.replace("“slowly”", '"slowly"').upper().lower().replace("the", "The"),
    ):
        got = found(quote, new)
        assert got is not None
        assert "".join(got.split()).casefold() == "".join(quote.split()).casefold()


def test_white_space_case_and_quotation_marks_do_not_matter() -> None:
    new = OLD.replace("boat came, “slowly”", "BOAT  came,\n'slowly'").replace("The ferry", "A ferry")
    assert found("second boat came, “slowly”, as", new) == "second BOAT  came,\n'slowly', as"


def test_a_passage_with_a_word_changed_is_found_between_its_context() -> None:
    new = "Late.\n" + OLD.replace("a second boat came", "a third boat came") + "\nSo it goes."
    assert found("At noon a second boat came", new) == "At noon a third boat came"


@pytest.mark.parametrize(
    ("quote", "new"),
    [
        ("nobody was told", OLD.replace(" and nobody was told", "")),
        ("nobody was told", "Nobody was told of this other matter, which is about trains and not about boats."),
        ("the", "Something else, where the word stands elsewhere."),
        ("say", OLD.replace("as they say", "as it is").replace("does not say", "is silent")),
        ("nobody was told", ""),
    ],
    ids=["removed", "another text", "a short word", "a word that is elsewhere", "nothing left"],
)
def test_what_is_gone_is_nowhere(quote: str, new: str) -> None:
    assert found(quote, new) is None


def test_of_two_equal_passages_the_context_tells() -> None:
    old = "First we said: no thank you, friends. Then they said: no thank you, friends. That was all."
    new = "Now. First we said: no thank you, friends. Later on then they said: no thank you, friends. That was it."
    second = old.rindex("no thank you")
    placed = Reanchoring(old, new).place(Span(second, second + 12))
    assert placed == Span(new.rindex("no thank you"), new.rindex("no thank you") + 12)
    # Where the second is gone, the first is not taken for it.
    gone = "Now. First we said: no thank you, friends. They went home, and that was it."
    assert Reanchoring(old, gone).place(Span(second, second + 12)) is None


@settings(deadline=None, max_examples=60)
@given(before=WORDS, quote=WORDS, after=WORDS, more=WORDS, data=st.data())
def test_a_unique_passage_is_found_exactly_or_not_at_all(
    before: str, quote: str, after: str, more: str, data: st.DataObject
) -> None:
    quote = f"<{quote}>"
    old = f"{before} {quote} {after}"
    where = data.draw(st.sampled_from(["front", "behind", "both", "swapped"]))
    new = {
        "front": f"{more}. {old}",
        "behind": f"{old}. {more}",
        "both": f"{more}. {before} {quote} {after} {more}",
        "swapped": f"{after}. {before} {quote} {more}",
    }[where]
    start = old.index(quote)
    placed = Reanchoring(old, new).place(Span(start, start + len(quote)))
    assert placed is None or new[placed.start : placed.stop] == quote
    if where != "swapped":
        assert placed is not None


@settings(deadline=None, max_examples=60)
@given(before=WORDS, after=WORDS, more=WORDS)
def test_a_passage_whose_words_are_gone_is_never_placed_on_others(before: str, after: str, more: str) -> None:
    quote = "quorum XYZZY of plovers"
    old, start = f"{before} {quote} {after}", len(before) + 1
    for new in (f"{before} {after}", f"{more} {after}", f"{before} {more}", more):
        placed = Reanchoring(old, new).place(Span(start, start + len(quote)))
        assert placed is None, new[placed.start : placed.stop]


def test_a_guess_is_bolder_than_what_is_placed() -> None:
    new = "Quite another report. They say that nobody was told, which we all knew, and nobody answered."
    assert found("nobody was told", new) is None
    guessed = Reanchoring(OLD, new).guess(of("nobody was told"))
    assert guessed is not None
    assert new[guessed.start : guessed.stop] == "nobody was told"


def test_long_texts_take_no_long_time() -> None:
    old = "x" * 3_000_000 + " the place that was coded, and long enough " + "y" * 1_000_000
    span = of("the place that was coded", old)
    for new in (old[1:], old + "z", old.replace("xx", "x", 1), "w" * 2_000_000):
        placed = Reanchoring(old, new).place(span)
        assert placed is None or new[placed.start : placed.stop] == "the place that was coded"


@pytest.mark.parametrize(
    ("quote", "start", "expected"),
    [
        ("never", OLD.index("never"), OLD.index("never")),
        ("never", 3, OLD.index("never")),
        ("never", None, OLD.index("never")),
        ("THE  company", 0, OLD.index("The company")),
        ('came, "slowly"', 0, OLD.index("came, “slowly”")),
        (f"{FAMILY}\nand", 90, OLD.index(FAMILY)),
        ("waited", OLD.index("waited") + 2, OLD.index("waited")),
        ("says", 5, OLD.index("says")),
        ("waited", None, None),
        ("was", len(OLD), OLD.index("was")),
        ("not in it", 0, None),
        (" ", 3, None),
        ("", 3, None),
        ("never", -2, OLD.index("never")),
        ("never", 10_000, OLD.index("never")),
    ],
)
def test_a_quote_is_found_near_the_place_that_was_told(quote: str, start: int | None, expected: int | None) -> None:
    place = near(OLD, quote, start)
    assert (None if place is None else place.start) == expected


def test_what_stands_around_a_quote_goes_before_its_place() -> None:
    text = f"{FAMILY} the wall is old; then the wall is new; at last the wall is gone."
    second = text.index("then") + len("then the ")

    assert near(text, "wall", 0, "then the ", " is new; at last") == Span(second, second + 4)
    assert near(text, "wall", text.index("wall"), "then the ", " is new; at last") == Span(second, second + 4)
    assert near(text, "wall", None, "THEN  the ", " is new; at last") == Span(second, second + 4)
    # What is around it is nowhere: then the place counts.
    assert near(text, "wall", second, "never the ", " was there") == Span(second, second + 4)
    assert near(text, "wall", None, "never the ", " was there") is None


def test_of_two_places_as_near_there_is_none() -> None:
    assert near("wall and wall", "wall", 4) is None
    assert near("wall and wall", "wall", 1) == Span(0, 4)
