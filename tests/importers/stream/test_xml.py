"""The scanner finds what a strict parser finds, however the text is cut, and mends what a strict one refuses."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importers.stream.xml import Element, Scanner, unescape

BREAKS = {"item": frozenset(("item",))}


def scan(text: str, size: int = 1 << 16, **options: object) -> tuple[list[Element], Scanner]:
    scanner = Scanner(
        (text[at : at + size] for at in range(0, len(text), size)),
        ("r", "channel"),
        breaks=BREAKS,
        **options,  # type: ignore[arg-type]
    )
    return [element for element, _ in scanner], scanner


words = st.text(st.sampled_from("ab <>&\"'é😀]-\n\t؟ "), max_size=12)
Tree = tuple[str, str, list[Any]]

names = st.sampled_from(["a", "b", "item", "wp:c", "x.y-z"])
trees: st.SearchStrategy[Tree] = st.recursive(
    st.tuples(names, words, st.just([])),
    lambda inner: st.tuples(names.filter(lambda name: name != "item"), words, st.lists(inner, max_size=3)),
    max_leaves=8,
)


def _written(tree: Tree, cdata: bool) -> str:
    name, text, inner = tree
    said = f"<![CDATA[{text}]]>" if cdata and "]]>" not in text else escape(text)
    return f"<{name} k={quoteattr(text)}>{said}<!-- <b> -->{''.join(_written(i, not cdata) for i in inner)}</{name} >"


def _same(element: Element, other: ElementTree.Element) -> None:
    assert element.name == other.tag.replace("{urn:wp}", "wp:")
    assert " ".join(element.attributes["k"].split()) == " ".join(other.attrib["k"].split())
    assert element.text == (other.text or "") + "".join(child.tail or "" for child in other)
    children = [piece for piece in element.content if isinstance(piece, Element)]
    for child, other_child in zip(children, other, strict=True):
        _same(child, other_child)


@settings(deadline=None, max_examples=80)
@given(tree=trees, size=st.integers(1, 40), cdata=st.booleans())
def test_well_formed_text_is_read_as_a_strict_parser_reads_it(tree: Tree, size: int, cdata: bool) -> None:
    # A record in a record is taken for a missing end tag: only at the top here.
    text = f"<?xml version='1.0'?><!DOCTYPE r [ <!ENTITY x 'y'> ]>\n<r xmlns:wp='urn:wp'>{_written(tree, cdata)}</r>"

    elements, scanner = scan(text, size)

    expected = ElementTree.fromstring(text)
    assert len(elements) == len(expected) == 1
    if "item" not in _inner_names(tree):
        _same(elements[0], expected[0])
        assert scanner.notices == []


def _inner_names(tree: Tree) -> list[str]:
    return [name for inner in tree[2] for name in (inner[0], *_inner_names(inner))]


@settings(deadline=None, max_examples=150)
@given(
    text=st.lists(
        st.sampled_from(
            [
                "<",
                ">",
                "<!",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?",
                "?>",
                "<r>",
                "<item",
                "</item>",
                "</",
                "&#x0;",
                "&amp",
                "='",
                '"',
                " a=b",
                "/>",
                "\x07",
                "x",
                "<!DOCTYPE",
                "[",
            ]
        ),
        max_size=40,
    ).map("".join),
    size=st.integers(1, 9),
)
def test_any_text_is_read_to_its_end_and_alike_however_it_is_cut(text: str, size: int) -> None:
    whole, _ = scan("<r>" + text)
    cut, _ = scan("<r>" + text, size)

    assert [element.markup() for element in cut] == [element.markup() for element in whole]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("<r><item><t>one</item><item><t>two</t></item></r>", ["one", "two"]),
        ("<r><item><t>one</t><item><t>two</t></item></r>", ["one", "two"]),
        ("<r><item><t>one</b></t></item></item><item><t>two</t></item></r>", ["one", "two"]),
        ("<r><item x=1><t>a < b & c &nbsp;&hellip;</t></item></r>", ["a < b & c \xa0…"]),
        ("<r><item><t>one</t></item></r><r><item><t>two</t></item></r>", ["one", "two"]),
        ("<r><item><t>one\x01\x0b</t></item></r>", ["one"]),
        ('<r><item><t a="1" a="2" b>one</t><u"v></u"v></item></r>', ["one"]),
        ("<r><item><t><![CDATA[one and", ["one and"]),
        ("<r><item><t>one and</t", ["one and"]),
        ("<r><item><t>one</t></item><item><t>two", ["one", "two"]),
    ],
)
def test_broken_files_are_read_and_reported(text: str, texts: list[str]) -> None:
    for size in (3, 1000):
        elements, scanner = scan(text, size)

        assert [element.get("t") for element in elements] == texts
        if "</r><r>" not in text:
            assert {notice.code for notice in scanner.notices} == {"damaged"}
            assert scanner.notices[0].where == "line 1"


def test_the_place_of_the_damage_is_said() -> None:
    _, scanner = scan("<r>\n<item>\n<t>one</t>\n</item>\n<item>\n<t>two</u>\n</item>\n</r>", 4)

    assert scanner.notices[0].where == "line 6"


def test_entities_of_the_file_are_not_expanded() -> None:
    text = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    text += "<r><t>&b; &amp;lt; &#128512; &#55357;&#56832; &#150;</t></r>"

    assert scan(text)[0][0].text == "&b; &lt; 😀 😀 –"
    assert unescape("AT&T &copy=1 &eacute; &#xD83D; &#2;") == "AT&T &copy=1 é \ufffd "


def test_known_prefixes_count_and_not_what_a_file_calls_them() -> None:
    text = (
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:q="http://purl.org/syndication/thread/1.0">'
        '<a:entry><q:in-reply-to q:ref="1" ref="2"/><zz:own>x</zz:own></a:entry></a:feed>'
    )
    ((entry, around),) = Scanner([text], ("feed",))

    assert around is not None
    assert (around.name, entry.name) == ("feed", "entry")
    reply = entry.first("thr:in-reply-to")
    assert reply is not None
    assert dict(reply.attributes) == {"thr:ref": "1", "ref": "2"}
    assert entry.get("zz:own") == "x"


def test_markup_that_nobody_escaped_is_written_out() -> None:
    ((element, _),) = Scanner(['<r><t>a &lt; <b c="d&quot;">b<br>c</b> &amp;</t></r>'], ("r",))

    assert element.markup() == 'a &lt; <b c="d&quot;">b<br>c</b> &amp;'


def test_depth_costs_no_stack() -> None:
    ((element, _),) = Scanner(["<r>" + "<a>" * 10_000 + "x"], ("r",))

    assert element.markup().count("<a>") == 9_999
