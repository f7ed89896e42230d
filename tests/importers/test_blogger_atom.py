"""Blogger's two exports: comments find their posts and what they answer; the blog's furniture is left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.records import CommentState
from reader.domain.thread import arrange
from reader.importers import blogger_atom
from tests.importers.exports import read, surest

BLOG = "tag:blogger.com,1999:blog-55555"


def entry(number: int, kind: str, text: str, post: int = 0, answers: int = 0, more: str = "") -> str:
    base = "https://www.blogger.com/feeds/55555"
    thread = f"""<thr:in-reply-to href="https://moss.example/2012/p.html" ref="{BLOG}.post-{post}" type="text/html"/>
      <link rel="edit" href="{base}/{post}/comments/default/{number}"/>
      <link rel="alternate" type="text/html" href="https://moss.example/2012/p.html?showComment=1#c{number}"/>"""
    related = f'<link rel="related" href="{base}/{post}/comments/default/{answers}"/>' if answers else ""
    return f"""<entry><id>{BLOG}.post-{number}</id><published>2012-06-0{number % 10}T10:00:00.123+02:00</published>
      <category scheme="http://schemas.google.com/g/2005#kind"
        term="http://schemas.google.com/blogger/2008/kind#{kind}"/>
      <category scheme="http://www.blogger.com/atom/ns#" term="moss"/>
      <title type="text">{text[:9]}</title><content type="html">{text}&lt;br /&gt;&lt;br /&gt;End.</content>
      <author><name>Walker {number}</name><email>noreply@example.org</email></author>
      {thread + related if post else ""}{more}</entry>"""


def export(*entries: str) -> str:
    return f"""<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'
      xmlns:thr='http://purl.org/syndication/thread/1.0'><id>{BLOG}.archive</id><title type='text'>Moss</title>
      {"".join(entries)}</feed>"""


OLD = export(
    entry(11111, "settings", "BLOG_NAME"),
    entry(11112, "template", "html"),
    entry(11113, "page", "About me"),
    entry(30004, "comment", "Deepest", 20001, 30003),
    entry(20001, "post", "Green walls", more="<thr:total>4</thr:total>"),
    entry(20002, "post", "Not yet", more="<app:control><app:draft>yes</app:draft></app:control>"),
    entry(30003, "comment", "Deeper", 20001, 30002),
    entry(30002, "comment", "First", 20001),
    entry(30009, "comment", "Elsewhere", 99999),
)

NEW = f"""<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
  <id>{BLOG}</id><title>Moss</title><link rel="alternate" href="https://moss.example/"/>
  <entry><id>{BLOG}.post-20001</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
    <author><name>Walker</name><blogger:type>BLOGGER</blogger:type></author><title>Green walls</title>
    <content type='html'>&lt;p&gt;They grow.&lt;/p&gt;</content><published>2012-06-01T08:00:00Z</published>
    <category scheme='{BLOG}' term='moss'/><blogger:filename>/2012/06/walls.html</blogger:filename></entry>
  <entry><id>{BLOG}.post-30001</id><blogger:parent>{BLOG}.post-20001</blogger:parent><blogger:inReplyTo/>
    <blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>Ann</name></author>
    <content type='html'>One</content><published>2012-06-02T08:00:00Z</published></entry>
  <entry><id>{BLOG}.post-30002</id><blogger:parent>{BLOG}.post-20001</blogger:parent>
    <blogger:inReplyTo>{BLOG}.post-30001</blogger:inReplyTo>
    <blogger:type>COMMENT</blogger:type><blogger:status>EMPTIED</blogger:status><author><name>Bob</name></author>
    <content type='html'>Two</content><published>2012-06-03T08:00:00Z</published></entry>
  <entry><id>{BLOG}.post-30003</id><blogger:parent>{BLOG}.post-20001</blogger:parent>
    <blogger:inReplyTo>{BLOG}.post-30002</blogger:inReplyTo>
    <blogger:type>COMMENT</blogger:type><blogger:status>PENDING</blogger:status><author><name>Cem</name></author>
    <content type='html'>Three</content><published>2012-06-04T08:00:00Z</published></entry>
  <entry><id>{BLOG}.post-30004</id><blogger:parent>{BLOG}.post-20001</blogger:parent>
    <blogger:type>COMMENT</blogger:type><blogger:status>SPAM</blogger:status><author><name>Dan</name></author>
    <content type='html'>Buy</content><published>2012-06-05T08:00:00Z</published></entry>
</feed>"""


def test_the_older_export() -> None:
    found = read(blogger_atom, OLD)
    by_ref = {ref.rpartition("-")[2]: comment for ref, comment in found.by_ref().items()}

    assert [article.title for article in found.articles[:2]] == ["Green wal", "Not yet"]
    assert found.articles[0].published == "2012-06-01T10:00:00+02:00"
    assert found.articles[0].attributes == {"categories": "moss"}
    assert found.articles[0].declared_comments == 4
    assert found.articles[0].body.text == "Green walls\nEnd."
    assert found.articles[1].attributes["state"] == "draft"
    assert list(by_ref) == ["30002", "30003", "30004", "30009"]
    assert [placed.depth for placed in arrange(found.threads[0])[0]] == [0, 1, 2]
    assert by_ref["30002"].author == "Walker 30002"
    assert by_ref["30002"].attributes["url"].endswith("#c30002")
    assert sorted(found.codes) == ["items-left-out", "post-missing"]
    assert "@example.org" not in repr(found)


def test_the_newer_export() -> None:
    found = read(blogger_atom, NEW)

    assert found.articles[0].url == "https://moss.example/2012/06/walls.html"
    assert [placed.depth for placed in arrange(found.comments)[0]] == [0, 1, 2]
    assert [c.state for c in found.comments] == [CommentState.SHOWN, CommentState.DELETED, CommentState.HIDDEN]
    assert found.comments[2].attributes["moderation"] == "pending"
    assert found.codes == ["spam-left-out"]


def test_a_page_that_was_commented_on_is_an_article() -> None:
    found = read(blogger_atom, export(entry(20001, "page", "About me"), entry(30001, "comment", "Hello", 20001)))

    assert found.articles[0].attributes["type"] == "page"
    assert len(found.comments) == 1


def test_only_blogger_is_meant() -> None:
    assert surest(OLD.encode()) == surest(NEW.encode()) == "blogger-atom"
    assert blogger_atom.sniff(b"<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>", "a.xml") == 0
    with pytest.raises(FormatError):
        read(blogger_atom, export())


@settings(deadline=None, max_examples=60)
@given(source=st.sampled_from([OLD, NEW]), at=st.integers(0, len(OLD)), noise=st.binary(max_size=12), cut=st.booleans())
def test_damage_anywhere_gives_records_or_a_clear_error(source: str, at: int, noise: bytes, cut: bool) -> None:
    data = source.encode()
    try:
        read(blogger_atom, data[:at] + noise + (b"" if cut else data[at:]))
    except FormatError:
        return
