"""Whatever is replaced, blocks, marks and spans are where their words are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.masking import Map, Rank, Replacement, masked, masked_body, resolved, verbatim
from reader.domain.text import Block, BlockKind, Body, Mark, MarkKind, Part, Span, compose
from tests.samples import ARABIC, COMBINING, FAMILY

PIECES = ("a", "Nan", " ", "\n", "😀", FAMILY, COMBINING, ARABIC, "\u200d", "\u0308", ".", "@x")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
KINDS = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.IMAGE, BlockKind.PREFORMATTED, BlockKind.QUOTE])


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    body = compose(Part(kind, text) for kind, text in draw(st.lists(st.tuples(KINDS, TEXTS), min_size=1, max_size=5)))
    if len(body.text) > 1:
        start = draw(st.integers(0, len(body.text) - 1))
        stop = draw(st.integers(start + 1, len(body.text)))
        return Body(body.text, body.blocks, (Mark(MarkKind.STRONG, start, stop),))
    return body


@st.composite
def cases(draw: st.DrawFn) -> tuple[Body, list[Replacement], list[Span]]:
    body = draw(bodies())
    length = len(body.text)
    if not length:
        return body, [], []
    places = st.tuples(st.integers(0, length - 1), st.integers(1, 9))
    finds = [
        Replacement(start, min(start + size, length), new, rank)
        for (start, size), new, rank in draw(
            st.lists(st.tuples(places, st.sampled_from(["X", "[phone]", f"{FAMILY}{ARABIC}"]), st.sampled_from(Rank)))
        )
    ]
    spans = [Span(start, min(start + size, length)) for start, size in draw(st.lists(places, max_size=5))]
    return body, finds, spans


def test_what_is_around_a_replacement_stays_and_what_is_in_it_is_widened() -> None:
    text = f"{FAMILY} says Nan Reed, {ARABIC}"
    start = text.index("Nan")
    places = (Replacement(start, start + 8, "Commenter 12"),)
    new = masked(text, places)
    assert new == f"{FAMILY} says Commenter 12, {ARABIC}"
    there = Map(places)
    for old, shown in (
        (Span(start + 4, start + 8), "Commenter 12"),
        (Span(start + 4, len(text)), f"Commenter 12, {ARABIC}"),
        (Span(0, start), f"{FAMILY} says "),
        (Span(start + 8, len(text)), f", {ARABIC}"),
        (Span(0, start + 1), f"{FAMILY} says Commenter 12"),
    ):
        span = there.span(old)
        assert new[span.start : span.stop] == shown


def test_of_finds_that_overlap_all_that_they_cover_goes() -> None:
    finds = [
        Replacement(5, 9, "name"),
        Replacement(8, 20, "[link]", Rank.LINK),
        Replacement(0, 3, "N"),
        Replacement(30, 40, "short", Rank.HANDLE),
        Replacement(32, 34, "mail", Rank.EMAIL),
    ]
    assert resolved(finds) == (
        Replacement(0, 3, "N"),
        Replacement(5, 20, "[link]", Rank.LINK),
        Replacement(30, 40, "mail", Rank.EMAIL),
    )


@settings(max_examples=300)
@given(cases())
def test_a_masked_body_is_a_body(case: tuple[Body, list[Replacement], list[Span]]) -> None:
    body, finds, spans = case
    replacements = resolved(finds)

    new = masked_body(body, replacements)

    assert new.text == masked(body.text, replacements)
    blocks = new.blocks
    if blocks:
        assert (blocks[0].start, blocks[-1].stop) == (0, len(new.text))
    for before, after in pairwise(blocks):
        assert after.start == before.stop + 1
        assert new.text[before.stop] == "\n"
    assert all(0 <= mark.start < mark.stop <= len(new.text) for mark in new.marks)
    places = Map(replacements)
    for span in spans:
        moved = places.span(span)
        shown = new.text[moved.start : moved.stop]
        # What of the span was not replaced is in it, in order, and all that took a place in it, whole.
        wide_start = min([span.start, *(r.start for r in replacements if r.start < span.stop and span.start < r.stop)])
        wide_stop = max([span.stop, *(r.stop for r in replacements if r.start < span.stop and span.start < r.stop)])
        inside = [
            Replacement(r.start - wide_start, r.stop - wide_start, r.new)
            for r in replacements
            if wide_start <= r.start and r.stop <= wide_stop
        ]
        assert shown == masked(body.text[wide_start:wide_stop], inside)
        kept = verbatim(new.text, replacements, moved)
        assert sum(map(len, kept)) == len(shown) - sum(len(r.new) for r in inside)
    covered = {at for find in finds for at in range(find.start, find.stop)}
    assert "".join(verbatim(new.text, replacements)) == "".join(
        c for at, c in enumerate(body.text) if at not in covered
    )


def test_blocks_whose_separation_is_replaced_become_one() -> None:
    body = compose(
        [Part(BlockKind.HEADING, "One two", 2), Part(BlockKind.PARAGRAPH, "three"), Part(BlockKind.QUOTE, "four")]
    )
    new = masked_body(body, (Replacement(4, 11, "said otherwise"),))
    assert new.text == "One said otherwiseee\nfour"
    assert new.blocks == (Block(BlockKind.HEADING, 0, 20, 2), Block(BlockKind.QUOTE, 21, 25))
