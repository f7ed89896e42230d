"""WordPress exports: threads, states, who and when, what is no article, and files that are broken."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, CommentState
from reader.domain.text import BlockKind
from reader.importers import wxr
from tests.importers.exports import read, surest

SPACES = (
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def comment(number: int, parent: int = 0, approved: str = "1", kind: str = "", text: str = "Well said.") -> str:
    return f"""<wp:comment><wp:comment_id>{number}</wp:comment_id>
      <wp:comment_author><![CDATA[Reader &amp; Son {number}]]></wp:comment_author>
      <wp:comment_author_email>r{number}@example.org</wp:comment_author_email>
      <wp:comment_author_url>https://reader.example/{number}</wp:comment_author_url>
      <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
      <wp:comment_date>2020-05-01 14:00:0{number % 10}</wp:comment_date>
      <wp:comment_date_gmt>2020-05-01 12:00:0{number % 10}</wp:comment_date_gmt>
      <wp:comment_content><![CDATA[{text}]]></wp:comment_content>
      <wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type>
      <wp:comment_parent>{parent}</wp:comment_parent>
      <wp:commentmeta><wp:meta_key>akismet_result</wp:meta_key><wp:meta_value>false</wp:meta_value></wp:commentmeta>
      <wp:commentmeta><wp:meta_key>rating</wp:meta_key><wp:meta_value><![CDATA[{number % 6}]]></wp:meta_value>
      </wp:commentmeta></wp:comment>"""


def item(body: str = "Bread.", comments: str = "", kind: str = "post", status: str = "publish", more: str = "") -> str:
    return f"""<item><title>Rye &amp; wheat</title><link>https://bakery.example/rye/</link>
      <pubDate>Fri, 01 May 2020 10:00:00 +0000</pubDate><dc:creator><![CDATA[mill]]></dc:creator>
      <content:encoded><![CDATA[{body}]]></content:encoded>
      <excerpt:encoded><![CDATA[On <em>flour</em>.]]></excerpt:encoded>
      <wp:post_date>2020-05-01 12:00:00</wp:post_date><wp:post_date_gmt>2020-05-01 10:00:00</wp:post_date_gmt>
      <wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>{more}
      <category domain="category" nicename="b"><![CDATA[Baking]]></category>
      <category domain="post_tag" nicename="r"><![CDATA[rye]]></category>
      <category domain="post_tag" nicename="s"><![CDATA[sour & dough]]></category>{comments}</item>"""


def export(*items: str, spaces: str = SPACES) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8" ?>
    <!-- generator="WordPress/6.4" -->
    <rss version="2.0" {spaces}><channel><title>The bakery</title><link>https://bakery.example</link>
    <language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_login>mill</wp:author_login><wp:author_email>m@example.org</wp:author_email>
    <wp:author_display_name><![CDATA[Milla Müller]]></wp:author_display_name></wp:author>
    <wp:tag><wp:tag_slug>rye</wp:tag_slug></wp:tag>
    {"".join(items)}</channel></rss>"""


THREAD = export(
    item(
        comments=comment(11)
        + comment(12, 11)
        + comment(13, 12, "0")
        + comment(14, 0, "trash", text="Taken back.")
        + comment(15, 14)
        + comment(16, 0, "spam")
        + comment(17, 0, "spam")
        + comment(18, 17)
        + comment(19, 0, "1", "pingback")
        + comment(20, 99)
    )
)


def test_an_article_has_its_parts() -> None:
    found = read(wxr, THREAD)

    (article,) = found.articles
    assert article.title == "Rye & wheat"
    assert article.body.text == "Bread."
    assert article.standfirst == "On flour."
    assert article.author == "Milla Müller"
    assert article.site == "The bakery"
    assert article.url == "https://bakery.example/rye/"
    assert article.published == "2020-05-01T10:00:00+00:00"
    assert article.language == "en-GB"
    assert article.attributes == {"categories": "Baking", "tags": "rye; sour & dough"}


def test_comments_have_parents_times_and_states() -> None:
    found = read(wxr, THREAD)
    by_ref = found.by_ref()

    assert list(by_ref) == ["11", "12", "13", "14", "15", "17", "18", "19", "20"]
    assert [c.parent_ref for c in found.comments] == [None, "11", "12", None, "14", None, "17", None, "99"]
    assert by_ref["12"].author == "Reader & Son 12"
    assert by_ref["12"].published == "2020-05-01T12:00:02+00:00"
    assert by_ref["12"].attributes == {}
    assert (by_ref["13"].state, by_ref["13"].attributes["moderation"]) == (CommentState.HIDDEN, "pending")
    assert (by_ref["14"].state, by_ref["14"].attributes["moderation"]) == (CommentState.DELETED, "trash")
    assert by_ref["19"].attributes["type"] == "pingback"
    assert by_ref["19"].attributes["url"] == "https://reader.example/19"
    assert by_ref["11"].attributes == {"rating": "5"}


def test_spam_is_left_out_but_for_what_was_answered() -> None:
    found = read(wxr, THREAD)

    assert (found.by_ref()["17"].state, found.by_ref()["17"].body.text) == (CommentState.DELETED, "")
    assert [(n.code, "2 comments" in n.message) for n in found.notices] == [("spam-left-out", True)]


def test_no_address_of_a_person_is_taken_over() -> None:
    told = repr(read(wxr, THREAD))

    assert "@example.org" not in told
    assert "192.0.2.7" not in told


def test_what_is_no_text_is_left_out_and_said() -> None:
    found = read(
        wxr,
        export(
            item(kind="attachment"),
            item(kind="nav_menu_item"),
            item(kind="attachment", comments=comment(1)),
            item(kind="page"),
            item(kind="recipe", status="private"),
            item(status="draft"),
        ),
    )

    assert [dict(a.attributes).get("type") for a in found.articles] == ["attachment", "page", "recipe", None]
    assert [dict(a.attributes).get("state") for a in found.articles] == [None, None, "private", "draft"]
    assert found.codes == ["items-left-out"]


def test_a_draft_has_no_made_up_time() -> None:
    text = export(item(status="draft")).replace("2020-05-01 10:00:00", "0000-00-00 00:00:00")
    text = text.replace("Fri, 01 May 2020", "Tue, 30 Nov 1999")

    assert read(wxr, text).articles[0].published == "2020-05-01T12:00:00"
    assert read(wxr, text.replace("2020-05-01", "0000-00-00")).articles[0].published is None


def test_a_time_that_cannot_be_read_is_kept_as_it_is() -> None:
    text = (
        export(item(comments=comment(1)))
        .replace("2020-05-01 14:00:01", "on a Friday")
        .replace("2020-05-01 12:00:01", "")
    )

    assert read(wxr, text).comments[0].published is None
    assert read(wxr, text).comments[0].attributes["date_printed"] == "on a Friday"


def test_line_ends_are_meant_and_short_codes_are_not_shown() -> None:
    body = """First line
second line

<em>New</em> paragraph [sic] [1]

[caption id="attachment_3" width="300"]<img src="https://bakery.example/o.jpg" alt="Oven" /> The old oven[/caption]

<ul>
 <li>salt</li>
</ul>
[gallery ids="1,2"]
[button color="red"]Order now[/button]

<!--more-->[sourcecode language="css"]
a < b
[/sourcecode]"""
    (article,) = read(wxr, export(item(body))).articles
    shown = [(block.kind, article.body.text[block.start : block.stop]) for block in article.body.blocks]

    assert shown == [
        (BlockKind.PARAGRAPH, "First line\nsecond line"),
        (BlockKind.PARAGRAPH, "New paragraph [sic] [1]"),
        (BlockKind.IMAGE, "Oven"),
        (BlockKind.CAPTION, "The old oven"),
        (BlockKind.LIST_ITEM, "salt"),
        (BlockKind.PARAGRAPH, "Order now"),
        (BlockKind.PREFORMATTED, "a < b"),
    ]


def test_editor_comments_are_not_shown() -> None:
    body = '<!-- wp:heading {"level":3} -->\n<h3>Dough</h3>\n<!-- /wp:heading -->\n\n'
    body += "<!-- wp:paragraph -->\n<p>One\nline</p>"

    assert read(wxr, export(item(body))).articles[0].body.text == "Dough\nOne line"


def test_a_comment_is_made_of_blocks() -> None:
    text = "A <b>bold</b> claim.\n\n<blockquote>Rye rises.</blockquote>\nHardly. [b]x[/b] 👩‍🍳 &amp; e\u0301 خبز"
    (found,) = read(wxr, export(item(comments=comment(1, text=text)))).comments

    assert [block.kind for block in found.body.blocks] == [BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.PARAGRAPH]
    assert found.body.text.endswith("Hardly. [b]x[/b] 👩‍🍳 & e\u0301 خبز")


def test_prefixes_that_nobody_declared_make_no_difference() -> None:
    assert (
        read(wxr, export(item(comments=comment(1)), spaces="")).articles
        == read(wxr, export(item(comments=comment(1)))).articles
    )
    assert surest(export(item(), spaces="").encode()) == "wxr"


@pytest.mark.parametrize("old", ["</wp:comment_content>", "</wp:comment>", "</item>", "<title>", "</title>", "]]>"])
def test_a_lost_tag_costs_no_other_comment(old: str) -> None:
    good = export(item(comments=comment(1) + comment(2, 1)), item("Other.", comments=comment(3)))
    at = good.index(old, good.index("<item>"))
    found = read(wxr, good[:at] + good[at + len(old) :])

    assert len(found.articles) == 2
    assert "3" in found.by_ref()
    if old != "]]>":
        assert {"1", "2"} <= set(found.by_ref())
        assert found.codes == ["damaged"]


def test_a_stray_end_tag_leaves_comments_with_their_article() -> None:
    text = export(item(comments=comment(1) + "</item>" + comment(2, 1)), item("Other.", comments=comment(3)))
    found = read(wxr, text)

    assert [[c.ref for c in thread] for thread in found.threads] == [["1", "2"], ["3"]]
    assert found.codes == ["damaged"]


def test_a_truncated_file_is_read_as_far_as_it_goes() -> None:
    text = export(item(comments=comment(1) + comment(2, 1, text="The last words")))
    found = read(wxr, text[: text.index(" words")])

    assert [c.body.text for c in found.comments] == ["Well said.", "The last"]
    assert found.codes[0] == "damaged"


def test_encodings() -> None:
    text = export(item("Brötchen kosten 2 Pfennig", comments=comment(1, text="Früher schon")))
    declared = text.replace("UTF-8", "ISO-8859-1").encode("latin-1")

    for data in (declared, text.encode("utf-16"), text.encode("utf-8-sig"), text.encode("utf-16-le")):
        found = read(wxr, data)
        assert found.articles[0].author == "Milla Müller"
        assert found.comments[0].body.text == "Früher schon"
        assert wxr.sniff(data[:65536], "x.xml") > 0.9
    assert "encoding" in read(wxr, text.encode().replace("Brötchen".encode(), b"Br\xf6tchen")).codes


@pytest.mark.parametrize(
    "data", [b"", b"  ", b"<rss><channel></channel></rss>", b"\x00\x01\x02" * 99, b"no markup at all"]
)
def test_what_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read(wxr, data)


def test_sniff_is_for_its_own_alone() -> None:
    assert wxr.sniff(THREAD.encode(), "a.xml") > 0.9
    for other in (
        b"<rss version='2.0'><channel><item><title>wp</title></item></channel></rss>",
        b"<html><body>wordpress.org/export/1.2/</body></html>",
        b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'/>",
        b"wordpress.org/export/ <wp:post_id>",
    ):
        assert wxr.sniff(other, "a.xml") == 0


@settings(deadline=None, max_examples=60)
@given(at=st.integers(0, len(THREAD)), noise=st.binary(max_size=12), cut=st.booleans())
def test_damage_anywhere_gives_records_or_a_clear_error(at: int, noise: bytes, cut: bool) -> None:
    data = THREAD.encode()
    try:
        found = read(wxr, data[:at] + noise + (b"" if cut else data[at:]))
    except FormatError:
        return
    assert found.articles


class Endless(io.RawIOBase):
    """A file that is made while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces = pieces
        self.kept = b""
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        while len(self.kept) < size and (piece := next(self.pieces, b"")):
            self.kept += piece
        given, self.kept = self.kept[:size], self.kept[size:]
        self.given += len(given)
        return given


def test_a_large_site_is_streamed() -> None:
    one = item("Bread and salt. " * 4000, comment(1) + comment(2, 1, text="Salt. " * 500)).encode()
    whole = export("(here)").encode()
    start, _, end = whole.partition(b"(here)")

    def pieces() -> Iterator[bytes]:
        yield start
        for _ in range(60_000_000 // len(one) + 1):
            yield one
        yield end

    stream = Endless(pieces())
    articles = comments = 0
    tracemalloc.start()
    try:
        for record in wxr.read(stream, NoToken()):  # type: ignore[arg-type]
            articles += isinstance(record, ArticleRecord)
            comments += isinstance(record, CommentRecord)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert stream.given > 60_000_000
    assert comments == 2 * articles > 1500
    assert peak < 12_000_000
