"""Passages of other programs' texts: the words and the white space that were coded, no more and no less."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.text import canonical
from reader.importers.projects.passages import How, Passages, body_of
from tests.samples import ARABIC, COMBINING, FAMILY

_PIECES = st.sampled_from(["a word", "\n", "\r\n", "  ", "\t", FAMILY, COMBINING, ARABIC, "😀", ".", "\u2028", "\n\n"])


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_passage_says_what_was_coded_white_space_and_all(data: st.DataObject) -> None:
    raw = "".join(data.draw(st.lists(_PIECES, min_size=1, max_size=25)))
    start = data.draw(st.integers(0, len(raw)))
    stop = data.draw(st.integers(start, len(raw)))
    said = raw[start:stop]
    body = body_of(raw)
    if not said.strip() or raw[start - 1 : start + 1] == "\r\n" or raw[stop - 1 : stop + 1] == "\r\n":
        return

    placed = Passages(raw, body).place(start, stop, said)

    assert placed is not None
    assert placed.how is How.EXACT
    assert placed.start is not None
    # White space before the first line with words, and behind the last, is no part of the text.
    whole = canonical(said)
    edges = {whole, whole.rstrip(), whole.lstrip(), whole.strip()}
    at_an_edge = placed.start == 0 or placed.stop == len(body.text)
    assert placed.quote == whole or (at_an_edge and placed.quote.strip() in edges)
    assert body.text[placed.start : placed.stop] == placed.quote


def test_line_ends_at_the_ends_of_a_passage_belong_to_it() -> None:
    raw = "a\nb c\r\n\r\nd"
    passages = Passages(raw, body_of(raw))

    found = [passages.place(start, stop, raw[start:stop]) for start, stop in ((0, 2), (2, 9), (1, 5))]

    assert [placed.quote for placed in found if placed is not None] == ["a\n", "b c\n\n", "\nb c"]


def test_lines_that_a_program_wrapped_are_one_paragraph_and_keep_their_text() -> None:
    line = "The last boat of the evening leaves the harbour at nine, as it has for years,"
    raw = "\n".join([*[line] * 8, "and that was it.", "", "", *[line] * 8, "and that was that."])

    body = body_of(raw)

    assert body.text == raw
    assert [body.text[block.start : block.stop].strip() for block in body.blocks] == raw.split("\n\n\n")
    assert all(later.start == earlier.stop + 1 for earlier, later in zip(body.blocks, body.blocks[1:], strict=False))
