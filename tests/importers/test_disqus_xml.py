"""Disqus exports: posts find their threads in any order; deleted ones keep their place, spam does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.records import CommentState
from reader.domain.thread import arrange
from reader.importers import disqus_xml
from tests.importers.exports import read, surest


def thread(number: int, title: str = "On tea", message: str = "") -> str:
    return f"""<thread dsq:id="{number}"><id>/tea/{number}</id><forum>kettle</forum><category dsq:id="9"/>
      <link>https://kettle.example/{number}</link><title>{title}</title><message>{message}</message>
      <createdAt>2019-03-01T08:00:00Z</createdAt><author><name>Owner</name><username>owner</username></author>
      <isClosed>false</isClosed><isDeleted>false</isDeleted></thread>"""


def post(number: int, home: int, parent: int = 0, deleted: bool = False, spam: bool = False, text: str = "Hot.") -> str:
    return f"""<post dsq:id="{number}"><id/><message><![CDATA[<p>{text}</p>]]></message>
      <createdAt>2019-03-02T09:10:{number % 60:02}Z</createdAt><isDeleted>{str(deleted).lower()}</isDeleted>
      <isSpam>{str(spam).lower()}</isSpam><author><email>p{number}@example.org</email><name>Drinker {number}</name>
      <isAnonymous>false</isAnonymous><username>cup{number}</username></author><ipAddress>192.0.2.9</ipAddress>
      <thread dsq:id="{home}"/>{f'<parent dsq:id="{parent}"/>' if parent else ""}</post>"""


def export(*parts: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<disqus xmlns="http://disqus.com" '
        'xmlns:dsq="http://disqus.com/disqus-internals"><category dsq:id="9"><title>General</title></category>'
        f"{''.join(parts)}</disqus>"
    )


GOOD = export(
    post(101, 1),
    thread(1),
    thread(2),
    thread(3, title="&lt;em&gt;Long&lt;/em&gt; &amp;amp; short"),
    post(102, 1, 101, text="Why? <b>Cold</b> is better."),
    post(301, 3),
    post(103, 1, 102, deleted=True),
    post(104, 1, 103),
    post(105, 1, spam=True),
    post(106, 1, 101, spam=True),
    post(107, 1, 106),
    thread(4, message="A text without comments."),
    post(901, 77),
)


def test_posts_come_with_their_threads() -> None:
    found = read(disqus_xml, GOOD)

    assert [article.title for article in found.articles[:3]] == ["On tea", "Long & short", "On tea"]
    assert [[c.ref for c in thread] for thread in found.threads] == [
        ["101", "102", "103", "104", "106", "107"],
        ["301"],
        [],
        ["901"],
    ]
    assert [placed.depth for placed in arrange(found.threads[0])[0]] == [0, 1, 2, 3, 1, 2]
    assert "77" in found.articles[3].title
    first = found.articles[0]
    assert (first.url, first.site, first.author) == ("https://kettle.example/1", "kettle", "Owner")
    assert first.published == "2019-03-01T08:00:00+00:00"
    assert sorted(found.codes) == ["spam-left-out", "thread-missing", "threads-left-out"]


def test_states_and_who() -> None:
    by_ref = read(disqus_xml, GOOD).by_ref()

    assert by_ref["102"].body.text == "Why? Cold is better."
    assert by_ref["102"].author == "Drinker 102"
    assert by_ref["102"].attributes == {"username": "cup102"}
    assert by_ref["102"].published == "2019-03-02T09:10:42+00:00"
    assert by_ref["103"].state is CommentState.DELETED
    assert (by_ref["106"].state, by_ref["106"].body.text) == (CommentState.DELETED, "")
    assert "@example.org" not in repr(by_ref)
    assert "192.0.2.9" not in repr(by_ref)


@pytest.mark.parametrize("before", ["`", "\ufeff", "\n\n", "x\n", "\ufffd"])
def test_a_stray_sign_before_the_beginning_is_passed_over(before: str) -> None:
    data = (before + GOOD).encode()

    assert surest(data) == "disqus-xml"
    assert read(disqus_xml, data).articles == read(disqus_xml, GOOD).articles


def test_attributes_without_quotes_and_tags_that_are_not_closed() -> None:
    text = GOOD.replace('dsq:id="102"', "dsq:id=102").replace(
        '<thread dsq:id="1"/><parent dsq:id="101"/>', "<thread dsq:id=1/><parent dsq:id=101/>"
    )
    text = text.replace("</author><ipAddress>", "<ipAddress>", 1).replace("</post>", "", 1)
    found = read(disqus_xml, text)

    assert found.threads[:2] == read(disqus_xml, GOOD).threads[:2]
    assert "damaged" in found.codes


def test_a_truncated_file_is_read_as_far_as_it_goes() -> None:
    found = read(disqus_xml, GOOD[: GOOD.index("Cold")])

    assert found.by_ref()["102"].body.text == "Why?"
    assert "damaged" in found.codes


def test_what_is_none_is_refused() -> None:
    for text in (export(), "<disqus>", "{}"):
        with pytest.raises(FormatError):
            read(disqus_xml, text)
    assert disqus_xml.sniff(b"<rss><disqus/></rss>", "disqus.xml") == 0


@settings(deadline=None, max_examples=60)
@given(at=st.integers(0, len(GOOD)), noise=st.binary(max_size=12), cut=st.booleans())
def test_damage_anywhere_gives_records_or_a_clear_error(at: int, noise: bytes, cut: bool) -> None:
    data = GOOD.encode()
    try:
        read(disqus_xml, data[:at] + noise + (b"" if cut else data[at:]))
    except FormatError:
        return
