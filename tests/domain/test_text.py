"""Canonical text, bodies, anchors: offsets are code points, and they hold."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.text import (
    Block,
    BlockKind,
    Body,
    Mark,
    MarkKind,
    Part,
    Span,
    anchor,
    canonical,
    compose,
    plain,
    text_hash,
)
from tests.samples import ARABIC, COMBINING, FAMILY, TRICKY

anything = st.text(st.characters(codec=None)) | st.lists(
    st.sampled_from(["\r\n", "\r", "\n", "\u2028", "\u2029", "\x00", "\ufffc", "\ufdd0", "\u00a0", " ", "…", "a"])
    | st.sampled_from(["\ud800", FAMILY, COMBINING, ARABIC])
).map("".join)


@given(anything)
@settings(deadline=None)
def test_canonical_text_is_stable_and_storable(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert once.encode("utf-8").decode("utf-8") == once
    assert not set(once) & set("\r\u2028\u2029\x00\ufffc\ufdd0\ufdd1")


def test_canonical_keeps_what_an_author_wrote() -> None:
    assert canonical(TRICKY) == TRICKY
    assert canonical("a\r\nb\rc\u2028d\u2029e\nf") == "a\nb\nc\nd\ne\nf"
    assert canonical("\r\n\r\n") == "\n\n"
    # Not normalised: a decomposed letter stays two code points, NBSP and … stay themselves.
    assert canonical("e\u0301\u00a0…") == "e\u0301\u00a0…"


parts = st.lists(
    st.builds(
        Part,
        st.sampled_from(list(BlockKind)),
        st.text(st.characters(exclude_categories=["Cs"])),
        st.none() | st.integers(1, 6),
    )
)


@given(parts)
@settings(deadline=None)
def test_blocks_cover_the_text_but_for_one_newline_between(some: list[Part]) -> None:
    body = compose(some)
    at = 0
    for number, block in enumerate(body.blocks):
        assert block.start == at + (1 if number else 0)
        assert block.start < block.stop or (block.start == block.stop and block.kind is BlockKind.IMAGE)
        if number:
            assert body.text[at] == "\n"
        at = block.stop
    assert at == len(body.text)
    assert canonical(body.text) == body.text


def test_compose_moves_marks_along_and_cuts_them() -> None:
    body = compose(
        [
            Part(BlockKind.PARAGRAPH, "one"),
            Part(BlockKind.PARAGRAPH, "   "),
            Part(
                BlockKind.PARAGRAPH,
                f"  a {FAMILY} b ",
                None,
                (Mark(MarkKind.STRONG, 4, 9), Mark(MarkKind.LINK, 0, 3, "x")),
            ),
        ]
    )
    assert body.blocks == (Block(BlockKind.PARAGRAPH, 0, 3), Block(BlockKind.PARAGRAPH, 4, 13))
    strong, link = body.marks
    assert body.text[strong.start : strong.stop] == FAMILY
    assert body.text[link.start : link.stop] == "a"


def test_plain_splits_at_blank_lines_only() -> None:
    body = plain("one\ntwo\r\n \t\r\n\nthree")
    assert [body.text[b.start : b.stop] for b in body.blocks] == ["one\ntwo", "three"]
    assert plain(" \n ") == Body()


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.data())
@settings(deadline=None)
def test_an_anchor_has_quote_and_context(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    found = anchor(text, Span(start, stop))
    assert found.quote == text[start:stop]
    assert text[:start].endswith(found.prefix)
    assert text[stop:].startswith(found.suffix)
    assert found.text_hash == text_hash(text)
    assert len(found.prefix) <= 32
    assert len(found.suffix) <= 32
