"""The index of a page's elements, against asking the tree itself; and layouts on pages that nest deep."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.progress import NoToken
from reader.importers.page import printed
from reader.importers.page.document import load
from reader.importers.page.index import index, sign
from reader.importers.page.systems import drupal, isso

TREES = st.recursive(
    st.sampled_from(("<b class='x'></b>", "<i id='n1'></i>", "<p>a</p>")),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name.split()[0]}>",
        st.sampled_from(("div class='a'", "div class='x a-1'", "section id='n2'", "div data-k='v'")),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=60)
@example("<div class='a'><b class='x'></b></div><b class='x'></b><div class='a'><div class='a'></div></div>")
@given(TREES)
def test_elements_are_found_as_the_tree_has_them(html: str) -> None:
    soup = BeautifulSoup(f"<body>{html}</body>", "lxml")
    known = index(soup)

    for text, css in ((".x", ".x"), (".a .x", ".a .x"), ("[data-k=v]", "[data-k=v]"), ("#n2 .a", "#n2 .a")):
        assert list(map(id, known.find(text))) == list(map(id, soup.select(css)))
    assert list(map(id, known.find(".a*"))) == list(map(id, soup.select("[class^=a], [class*=' a']")))
    inner, outer = soup.find_all(True), soup.select(".a")
    expected = [sum(any(parent is tag for parent in one.parents) for tag in outer) for one in inner]
    assert known.counts(inner, outer) == expected
    for tag in inner:
        below = [one for one in inner if isinstance(one, Tag) and known.holds(tag, one)]
        assert list(map(id, below)) == list(map(id, tag.find_all(True)))


def test_what_is_no_sign_is_refused() -> None:
    with pytest.raises(ValueError, match="not a sign"):
        sign("li > a")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Show 12 more replies", 12),
        ("1,204 comments", 1204),
        ("+ 88", 88),
        ("−3", -3),
        ("1.2K", None),
        ("12.5", None),
        ("none", None),
    ],
)
def test_whole_numbers_are_read_and_rounded_ones_are_not(text: str, number: int | None) -> None:
    assert printed.integer(text) == number


def test_threads_of_thousands_of_levels_keep_their_parents() -> None:
    deep = 3000
    nested = "".join(
        f"<div class='isso-comment' id='isso-{n}'><span class='isso-author'>P{n}</span>"
        "<div class='isso-text'>t</div><div>"
        for n in range(deep)
    )
    beside = "".join(
        f"<div class='indented'><a id='comment-{n}'></a><div class='comment'><span class='username'>P{n}</span>"
        "<div class='field-name-comment-body'>t</div></div>"
        for n in range(deep)
    )

    for adapter, html in ((isso, nested), (drupal, beside)):
        found = adapter.find(load(f"<html><body>{html}</body></html>".encode()), NoToken())
        assert found is not None
        assert [raw.parent_ref for raw in found.comments] == [None, *map(str, range(deep - 1))]
