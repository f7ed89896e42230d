"""Movable Type's text format: sections, comments, pings, and hyphens that are part of a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.importers import movable_type
from tests.importers.exports import read, surest

GOOD = """AUTHOR: Ines Köhler
TITLE: Of lamps &amp; oil
BASENAME: of_lamps
STATUS: Publish
ALLOW COMMENTS: 1
CONVERT BREAKS: __default__
PRIMARY CATEGORY: Light
CATEGORY: Light
CATEGORY: Home
DATE: 01/31/2005 03:31:05 PM
TAGS: oil,"wick, long"
-----
BODY:
The first line
and the second.

AUTHOR: is a word here
-----
still the body
--------
and still.
-----
EXTENDED BODY:
More <em>light</em>.
-----
EXCERPT:
Short.
-----
KEYWORDS:
lamp oil
-----
COMMENT:
AUTHOR: Tom
EMAIL: tom@example.org
IP: 192.0.2.3
URL: https://tom.example/
DATE: 02/01/2005 00:05:00 AM
I like it.

NOTE: very much.
-----
COMMENT:
AUTHOR:
EMAIL:
DATE: 02/01/2005 14:05:00
Nobody.
-----
PING:
TITLE: Of wicks
URL: https://wick.example/1
IP: 192.0.2.4
BLOG NAME: Wicks daily
DATE: 02/02/2005 01:00:00 PM
They write on lamps.
-----
--------
AUTHOR: Ines Köhler
TITLE: Later
STATUS: Draft
CONVERT BREAKS: 0
DATE: 02/03/2005 10:00:00 AM
-----
BODY:
<p>One
two</p>
-----
--------
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_entries_with_their_comments_and_pings(ends: str) -> None:
    found = read(movable_type, GOOD.replace("\n", ends))

    first, second = found.articles
    assert (first.title, first.author, first.standfirst) == ("Of lamps & oil", "Ines Köhler", "Short.")
    assert first.published == "2005-01-31T15:31:05"
    assert first.body.text.split("\n") == [
        "The first line",
        "and the second.",
        "AUTHOR: is a word here",
        "-----",
        "still the body",
        "--------",
        "and still.",
        "More light.",
    ]
    assert first.attributes == {"categories": "Light; Home", "tags": "oil; wick, long", "keywords": "lamp oil"}
    assert second.body.text == "One two"
    assert second.attributes == {"state": "draft"}
    one, two, ping = found.comments
    assert (one.author, one.published, one.body.text) == ("Tom", "2005-02-01T00:05:00", "I like it.\nNOTE: very much.")
    assert (two.author, two.published, two.parent_ref) == (None, "2005-02-01T14:05:00", None)
    assert (ping.author, ping.published) == ("Wicks daily", "2005-02-02T13:00:00")
    assert ping.attributes == {"type": "trackback", "url": "https://wick.example/1"}
    assert ping.body.text == "Of wicks\nThey write on lamps."
    assert found.notices == []
    assert "@example.org" not in repr(found)
    assert "192.0.2" not in repr(found)


def test_a_file_that_ends_in_the_middle() -> None:
    found = read(movable_type, GOOD[: GOOD.index(" like it")])

    assert found.comments[0].body.text == "I"
    assert found.codes == ["damaged"]


def test_other_encodings() -> None:
    found = read(movable_type, ("\n" + GOOD).encode("cp1252"))

    assert found.articles[0].author == "Ines Köhler"
    assert found.codes == ["encoding"]


def test_sniff_is_for_its_own_alone() -> None:
    assert surest(GOOD.encode(), "export.txt") == "movable-type"
    for other in ("AUTHOR: me\n\nA text.", "TITLE: x\n-----\nNothing", "BODY:\n-----\n", ""):
        assert movable_type.sniff(other.encode(), "a.txt") == 0
    for other in ("", "A text.", "{}"):
        with pytest.raises(FormatError):
            read(movable_type, other)


@settings(deadline=None, max_examples=60)
@given(at=st.integers(0, len(GOOD)), noise=st.binary(max_size=12), cut=st.booleans())
def test_damage_anywhere_gives_records_or_a_clear_error(at: int, noise: bytes, cut: bool) -> None:
    data = GOOD.encode()
    try:
        read(movable_type, data[:at] + noise + (b"" if cut else data[at:]))
    except FormatError:
        return
