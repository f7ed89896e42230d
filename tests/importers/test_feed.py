"""Feeds of articles and of comments, with parents where they are stated and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.thread import arrange
from reader.importers import feed
from tests.importers.exports import read, surest

PAGE = "https://pond.example/frogs/"


def rss(
    *items: str, head: str = "<title>Comments on: Frogs: a reply</title>", generator: str = "https://wordpress.org/?v=6"
) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
      xmlns:atom="http://www.w3.org/2005/Atom"><channel>{head}<atom:link href="{PAGE}feed/" rel="self"/>
      <link>{PAGE}</link><language>en</language><generator>{generator}</generator>{"".join(items)}</channel></rss>"""


def said(number: int, answers: int = 0, page: str = PAGE, title: str = "By: Newt {n}") -> str:
    above = (
        f'&lt;p&gt;In reply to &lt;a href="{PAGE}#comment-{answers}"&gt;Newt&lt;/a&gt;.&lt;/p&gt;\n' if answers else ""
    )
    return f"""<item><title>{title.format(n=number)}</title><link>{page}#comment-{number}</link>
      <dc:creator><![CDATA[Newt {number}]]></dc:creator><pubDate>Mon, 0{number} Jun 2020 10:00:00 +0000</pubDate>
      <guid isPermaLink="false">{page}?p=1#comment-{number}</guid><description>short</description>
      <content:encoded>{above}&lt;p&gt;Croak {number}.&lt;/p&gt;</content:encoded></item>"""


WORDPRESS = rss(said(4, 3), said(3, 1), said(2, 9), said(1))


def test_a_feed_of_comments_is_one_article() -> None:
    found = read(feed, WORDPRESS)

    (article,) = found.articles
    assert (article.title, article.url, article.language) == ("Frogs: a reply", PAGE, "en")
    assert [c.body.text for c in found.comments] == ["Croak 1.", "Croak 2.", "Croak 3.", "Croak 4."]
    assert [c.attributes["printed_position"] for c in found.comments] == ["4", "3", "2", "1"]
    assert found.comments[0].published == "2020-06-01T10:00:00+00:00"
    assert found.comments[0].author == "Newt 1"
    placed, notices = arrange(found.comments)
    assert [(p.record.body.text[-2], p.depth) for p in placed] == [("1", 0), ("3", 1), ("4", 2), ("2", 0)]
    assert [notice.code for notice in notices] == ["orphan"]


def test_comments_of_a_whole_site_go_to_their_pages() -> None:
    title = "Comment on {name} by Newt {{n}}"
    other = "https://pond.example/toads/"
    found = read(
        feed,
        rss(
            said(1, title=title.format(name="Frogs")),
            said(2, page=other, title=title.format(name="Toads by night")),
            said(3, title=title.format(name="Frogs")),
            head="<title>Comments for The pond</title>",
        ),
    )

    assert [(a.title, a.url, a.site) for a in found.articles] == [
        ("Frogs", PAGE, "Comments for The pond"),
        ("Toads by night", other, "Comments for The pond"),
    ]
    assert [len(thread) for thread in found.threads] == [2, 1]


def test_a_feed_of_articles() -> None:
    item = """<item><title>Spawn &amp;amp; eggs</title><link>https://pond.example/spawn/</link>
      <author>newt@example.org (A. Newt)</author><pubDate>Mon, 01 Jun 2020 10:00:00 GMT</pubDate>
      <category>pond</category><category>eggs</category><description>All on eggs.</description>
      <content:encoded><![CDATA[<p>They float.</p>]]></content:encoded><slash:comments>7</slash:comments></item>"""
    found = read(feed, rss(item, item.replace("spawn/", "2/").replace("7", "0"), head="<title>Pond</title>"))

    first = found.articles[0]
    assert len(found.articles) == 2
    assert (first.title, first.author, first.site) == ("Spawn & eggs", "A. Newt", "Pond")
    assert (first.published, first.declared_comments) == ("2020-06-01T10:00:00+00:00", 7)
    assert (first.body.text, first.standfirst) == ("They float.", "All on eggs.")
    assert first.attributes == {"categories": "pond; eggs"}
    assert found.comments == []


def atom(*entries: str) -> str:
    return f"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
      xml:lang="de"><title>Pond</title><link href="https://pond.example/"/>{"".join(entries)}</feed>"""


def entry(name: str, ref: str = "", href: str = "", kind: str = "html") -> str:
    reply = f'<thr:in-reply-to ref="{ref}" href="{href}"/>' if ref else ""
    text = '<div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b></div>' if kind == "xhtml" else "A &lt;b> b"
    return f"""<entry><id>urn:{name}</id><title>{name}</title><author><name>Newt</name><email>n@example.org</email>
      </author><link href="https://pond.example/{name}"/><published>2020-06-01T10:00:00Z</published>
      <content type="{kind}">{text}</content>{reply}</entry>"""


def test_replies_in_atom_hang_below_their_entries() -> None:
    found = read(
        feed,
        atom(
            entry("c2", "urn:c1"),
            entry("a", kind="text"),
            entry("c1", "urn:a"),
            entry("b", kind="xhtml"),
            entry("d", "urn:c2"),
            entry("far", "urn:other", "https://pond.example/other"),
            entry("x", "urn:y"),
            entry("y", "urn:x"),
        ),
    )

    assert [a.url for a in found.articles[:3]] == [f"https://pond.example/{n}" for n in ("a", "b", "other")]
    assert [[(c.ref, c.parent_ref) for c in thread] for thread in found.threads[:3]] == [
        [("urn:c2", "urn:c1"), ("urn:c1", None), ("urn:d", "urn:c2")],
        [],
        [("urn:far", None)],
    ]
    assert {c.ref for c in found.comments} >= {"urn:x", "urn:y"}
    assert found.articles[0].body.text == "A <b> b"
    assert found.articles[1].body.text == "A b"
    assert found.articles[0].language == "de"
    assert "@example.org" not in repr(found)


def test_rss_of_the_first_kind() -> None:
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Pond</title></channel>
      <item rdf:about="y"><title>Eggs</title><link>https://pond.example/e</link><dc:date>2004-05-06T07:08+02:00</dc:date>
      <description>Round.</description></item></rdf:RDF>"""
    found = read(feed, text)

    assert surest(text.encode()) == "feed"
    assert [(a.title, a.published, a.body.text) for a in found.articles] == [
        ("Eggs", "2004-05-06T07:08+02:00", "Round.")
    ]


def test_sniff_and_refusal() -> None:
    assert surest(WORDPRESS.encode()) == "feed"
    for other in (b"<html></html>", b"<?xml version='1.0'?><opml/>", b"<RDF/>", b"text", b""):
        assert feed.sniff(other, "feed.xml") == 0
    for nothing in (rss(), "", "text"):
        with pytest.raises(FormatError):
            read(feed, nothing)


@settings(deadline=None, max_examples=60)
@given(at=st.integers(0, len(WORDPRESS)), noise=st.binary(max_size=12), cut=st.booleans())
def test_damage_anywhere_gives_records_or_a_clear_error(at: int, noise: bytes, cut: bool) -> None:
    data = WORDPRESS.encode()
    try:
        read(feed, data[:at] + noise + (b"" if cut else data[at:]))
    except FormatError:
        return
