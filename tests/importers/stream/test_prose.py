"""HTML as exports hold it: line ends that are meant, short codes, references, and no second pass over long texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.text import canonical, compose
from reader.importers.stream import prose
from reader.importers.stream.prose import body_of, line_of, without_shortcodes


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("one\ntwo\n\nthree", "one\ntwo\nthree"),
        ("<p>one\ntwo</p>\n<p>three</p>", "one two\nthree"),
        ("a <b>b</b>\nc<br />\nd", "a b\nc\nd"),
        ("<pre>a\n\n  b</pre>\n\nc", "a\n\n  b\nc"),
        ("x\n<ul>\n<li>y</li>\n</ul>\nz", "x\ny\nz"),
        ("AT&amp;T &#8217; 1 < 2", "AT&T ’ 1 < 2"),
        ("one\r\n\r\ntwo <!-- not\n\nthis -->", "one\ntwo"),
        ("👩‍🍳 e\u0301 خبز", "👩‍🍳 e\u0301 خبز"),
    ],
)
def test_line_ends(markup: str, text: str) -> None:
    assert body_of(markup, lines=True).text == text


def test_without_lines_they_are_blanks() -> None:
    assert body_of("one\n\ntwo").text == body_of("<b>one</b>\n\ntwo").text == "one two"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("[sic] [1] [[gallery]] [not this]", "[sic] [1] [[gallery]] [not this]"),
        ('[gallery]a[audio src="x"]', "a"),
        ("[box]in[/box]", "in"),
        ('[rev_slider alias="x"]a', "a"),
        ("[code]a &lt; b[/code]", "<pre>a &lt; b</pre>"),
        ("[caption]a", "a"),
    ],
)
def test_shortcodes(markup: str, text: str) -> None:
    assert without_shortcodes(markup) == text


def test_titles_are_one_line() -> None:
    assert line_of(" <em>One</em>\n two &amp; three ") == "One two & three"
    assert line_of("") == ""


@settings(deadline=None, max_examples=80)
@given(
    markup=st.lists(
        st.sampled_from(
            ["<p>", "</p>", "\n", "\n\n", "<!--", "-->", "[caption]", "[/caption]", "[a b=1]", "<pre>", "<", "&", "x"]
        ),
        max_size=30,
    ).map("".join),
    lines=st.booleans(),
)
def test_any_markup_has_a_body(markup: str, lines: bool) -> None:
    text = body_of(markup, lines=lines, pictures=True, shortcodes=True).text

    assert canonical(text) == text


@settings(deadline=None, max_examples=300)
@given(
    markup=st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<br>", "<BR />", "\n", " ", "\xa0", "&amp;", "&lt;b&gt;", "&nbsp;", "&#8217;", "é x", "a"]
        ),
        max_size=14,
    ).map("".join)
)
def test_paragraphs_are_read_as_a_parser_reads_them(markup: str) -> None:
    parts = prose._paragraphs(markup)

    assert parts is not None or "</p>" in markup
    assert parts is None or compose(parts) == compose(prose._parsed(markup, False))


@pytest.mark.parametrize(
    "markup", ["<b>a</b>", "<p class=x>a", "a &copy=1", "&unknown; <p>", "<!-- a --> b", "a < b<p>"]
)
def test_other_markup_goes_to_the_parser(markup: str) -> None:
    assert prose._paragraphs(markup) is None


@pytest.mark.parametrize("piece", ["[caption]", "\n<!--", "[a b=c ", "<!--\n\n", "&lt;\n", "[[", "<pre>\n"])
def test_long_texts_take_no_longer_than_they_must(piece: str) -> None:
    before = time.perf_counter()
    body_of("<b>" + piece * (60_000 // len(piece)), lines=True, shortcodes=True)

    assert time.perf_counter() - before < 30
