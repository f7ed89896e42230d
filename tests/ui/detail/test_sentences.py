"""Where sentences and words begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.text import Block, BlockKind, Span, plain
from reader.ui.detail.positions import snapped, stepped
from reader.ui.detail.sentences import sentence_at, sentence_from, sentences, whole_words, word_edge
from tests.samples import ARABIC, COMBINING, FAMILY, TRICKY

texts = st.lists(
    st.sampled_from(
        ("word", "Word", " ", "\u00a0", ". ", "! ", "… ", "Dr. ", "e.g. ", "3. ", "\n", '"', "”", "。", "؟ ", "😀",
         FAMILY, COMBINING, ARABIC, "\ufeff", "𝐛", "a.", "X. ")
    )
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=25,
).map("".join)  # fmt: skip


def cut(text: str) -> list[str]:
    return [text[span.start : span.stop] for span in sentences(text, Block(BlockKind.PARAGRAPH, 0, len(text)))]


@pytest.mark.parametrize(
    "wanted",
    [
        ["The ferry is late.", "Nobody cares!", "Do you?"],
        ["Dr. Moss said so.", "Mrs. Reed, e.g. the older one, did not."],
        ["J. R. Hartley fished here.", "He left."],
        ["So do I.", "Then we agree."],
        ["“Stop it.”", "She went home."],
        ["“Why?” he asked.", "“Because.”"],
        ["Hm…", "Well, no… not now."],
        ["Wait...", "What?"],
        ["Am 3. Mai ist Schluss.", "Das gilt z.B. hier."],
        ["1. Close the wall.", "2. Pay for it."],
        ["It cost 3.50 at www.saltby.example today.", "Cheap."],
        ["海很冷。", "我们回家！", "好吗？"],
        ["أوافق على ذلك.", "هل تعلم؟", "نعم۔", "لا"],
        ["i do not care.", "the wall is old.", "e.g. that one."],
        ["Dear all", "Close it", "Yours"],
        [f"A {FAMILY} came.", f"{COMBINING} left 😀!", "𝐛𝐨𝐥𝐝 too."],
    ],
)
def test_sentences_end_where_a_reader_says_so(wanted: list[str]) -> None:
    joined = ("\n" if wanted[0] == "Dear all" else " ").join(wanted)
    assert cut(joined) == wanted


def test_a_line_end_inside_a_sentence_does_not_end_it() -> None:
    text = "This line was broken by somebody's mail program\nBut it goes on here.\nand here too.\nNext."
    assert cut(text) == [
        "This line was broken by somebody's mail program\nBut it goes on here.",
        "and here too.",
        "Next.",
    ]


@given(texts)
@settings(deadline=None)
def test_sentences_are_in_order_and_leave_out_nothing_but_space(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    found = sentences(text, block)
    at = 0
    for span in found:
        assert span.start >= at
        assert not text[at : span.start].strip()
        assert text[span.start : span.stop].strip() == text[span.start : span.stop]
        assert sentence_at(text, [block], span.start) == span
        assert sentence_at(text, [block], span.stop - 1) == span
        at = span.stop
    assert not text[at:].strip()


def test_the_next_sentence_may_be_in_the_next_paragraph() -> None:
    body = plain(f"One. Two 😀.\n\n{ARABIC}.\n\nLast")
    found = [sentence_from(body.text, body.blocks, 0)]
    while (last := found[-1]) is not None:
        found.append(sentence_from(body.text, body.blocks, last.stop))
    assert [body.text[s.start : s.stop] for s in found if s is not None] == ["One.", "Two 😀.", f"{ARABIC}.", "Last"]
    assert sentence_at("", (), 0) is None


@given(texts, st.data())
@settings(deadline=None)
def test_whole_words_widen_and_edges_move_on(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    span = Span(start, stop)
    wide = whole_words(text, span)
    assert wide.start <= start
    assert wide.stop >= stop
    assert whole_words(text, wide) == wide
    for behind in (False, True):
        on, back = word_edge(text, start, 1, behind=behind), word_edge(text, start, -1, behind=behind)
        assert on > start or on == len(text)
        assert back < start or back == 0
    assert stepped(text, start, 1) > start
    one = Span(start, stepped(text, start, 1))
    assert snapped(text, one).stop == one.stop


def test_words_in_a_tricky_text() -> None:
    at = TRICKY.index(FAMILY)
    assert word_edge(TRICKY, 0, 1, behind=True) == 1
    assert word_edge(TRICKY, 1, 1, behind=True) == at + len(FAMILY)
    assert whole_words(TRICKY, Span(0, TRICKY.index(COMBINING) + 2)).stop == TRICKY.index(COMBINING) + len(COMBINING)
    assert word_edge("one\ntwo", 3, 1, behind=True) == 7
    assert word_edge("one\ntwo", 4, -1, behind=False) == 0
