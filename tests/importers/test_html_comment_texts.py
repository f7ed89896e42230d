"""What is the comment's and what is its system's: names, times, arrows, notices of changes, excerpts of pings."""

from __future__ import annotations

import io

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, Origin
from reader.importers import html
from tests.importers.html_pages import comment, comments_of
from tests.importers.html_pages import page as library_page
from tests.importers.systems.reading import comments_by, shape
from tests.importers.test_html_detector import FLAT, Said, page, thread


def _general(comments: str) -> list[CommentRecord]:
    records = html.read(io.BytesIO(page(comments).encode()), NoToken(), Origin(system="general"))
    return [record for record in records if isinstance(record, CommentRecord)]


def test_a_date_in_the_title_of_a_ping_is_no_time() -> None:
    ping = (
        "<li class='pingback depth-1' id='comment-7'><div class='comment-box'><div class='comment-author meta'><strong>"
        "<a href='https://quay.example/notes' rel='external nofollow' class='url'>Notes of June 2018 - The Quay</a>"
        "</strong> 2. July 2018, 13:39 <a class='comment-reply-link' href='?replytocom=7#respond'>Reply</a></div>"
        "<div class='comment-text'><p>The lamps are counted.</p></div></div></li>"
    )
    comments = comments_of(library_page(f"<ol class='commentlist'>{ping}</ol>"))

    assert [(one.author, one.published) for one in comments] == [("Notes of June 2018 - The Quay", "2018-07-02T13:39")]


def test_an_excerpt_between_dots_in_brackets_is_a_ping() -> None:
    texts = ("<p>[...] the lamps of the quay [...]</p>", "<p>[&hellip;] as was said [&hellip;]</p>", "<p>[...] no</p>")
    markup = library_page("".join(comment(n, f"Page {n}x", text) for n, text in enumerate(texts, start=1)))

    assert [one.attributes.get("type") for one in comments_of(markup)] == ["pingback", "pingback", None]


def test_what_leads_to_the_quoted_and_opens_a_quote_is_no_text() -> None:
    quote = (
        "<blockquote><div class='attribution'>Odd said: <a href='#comment-1'>↑</a></div><p>Is it lit?</p>"
        "<div class='quoteExpand'>Click to expand...</div></blockquote><p>It is ↑ there.</p>"
    )
    comments = comments_of(library_page(comment(1, "Odd", "<p>Is it lit?</p>") + comment(2, "Wren", quote)))

    assert comments[1].body.text == "Odd said:\nIs it lit?\nIt is ↑ there."


def test_what_a_layout_drops_is_no_text_of_its_own() -> None:
    def post(number: int, name: str, text: str, edited: str = "") -> str:
        return (
            f"<li id='post_{number}' class='postbit'><div class='posthead'><span class='date'>2011-03-04, 05:06</span>"
            f"</div><div class='username_container'><a class='username'>{name}</a></div><div class='postbody'>"
            f"<div id='post_message_{number}'><blockquote class='postcontent restore'>{text}</blockquote></div>"
            f"{edited}</div></li>"
        )

    edited = (
        "<div class='after_content'><blockquote class='postcontent lastedited'>Last edited by Odd; 05/03/2011 at "
        "<span class='time'>19:14</span>.</blockquote></div>"
    )
    comments = comments_by("vbulletin", f"<ol>{post(1, 'Odd', 'Is it lit?', edited)}{post(2, 'Wren', 'It is.')}</ol>")

    assert shape(comments) == [("1", "Odd", "Is it lit?"), ("2", "Wren", "It is.")]
    assert comments[0].attributes["edited"] == "Last edited by Odd; 05/03/2011 at 19:14."


def test_the_time_of_writing_goes_before_that_of_a_change() -> None:
    comments = _general(
        "".join(
            f"<div class='post-box'><span class='creator'><a href='/u/{s.day}'>{s.name}</a></span> <meta itemprop="
            f"'datePublished' content='{s.iso}'><time itemprop='dateModified' datetime='2021-01-02T03:04:05Z'>2 "
            f"January 2021</time><div class='txt'><p>{s.text}</p></div></div>"
            for s in FLAT
        )
    )

    assert [(one.published, one.body.text) for one in comments] == [(s.iso, s.text) for s in FLAT]


def test_the_title_of_a_comment_is_no_name() -> None:
    comments = _general(
        "".join(
            f"<article id='comment-{s.day}' class='comment'><footer><h6>{s.name} | {s.shown}</h6></footer><div><p "
            f"property='schema:name'><a href='/comment/{s.day}#comment-{s.day}' class='permalink' rel='bookmark'>Lamp "
            f"number {s.day}</a></p><div class='text'><p>{s.text}</p></div></div></article>"
            for s in FLAT
        )
    )

    assert [one.author for one in comments] == [s.name for s in FLAT]


def test_the_level_of_a_user_is_no_name() -> None:
    def post(s: Said) -> str:
        ranked = "rank--bold" if s.day > 5 else ""
        return (
            f"<div class='post' id='post{s.day}'><div class='post__user__info'><img><div class='reputation'><div "
            f"class='reputation__level--{s.day}'>Userlevel {s.day % 3}</div><b>+{s.day}</b></div></div>"
            f"<a href='/members/{s.day}' class='username link {ranked}'>{s.name}</a> "
            f"<time datetime='{s.iso}'>x</time><div class='content'><p>{s.text}</p></div></div>"
        )

    assert [one.author for one in _general("".join(map(post, FLAT)))] == [s.name for s in FLAT]


def test_a_picture_leads_to_the_profile_of_who_writes() -> None:
    comments = _general(
        "<div class='comments'>"
        + "".join(
            f"<div class='_k1'><a class='_k2' href='/user/reader_{s.day}x/'><img></a><div><span class='_k3'>{s.shown}"
            f"</span></div><div class='_k4'><p>{s.text}</p></div></div>"
            for s in FLAT
        )
        + "</div>"
    )

    assert [one.author for one in comments] == [f"reader_{s.day}x" for s in FLAT]


def test_a_post_without_a_word_has_no_text() -> None:
    comments = _general(
        "".join(
            f"<div class='message' id='post-{s.day}'><div class='user'><a href='/members/{s.day}' class='username'>"
            f"{s.name}</a><dl><dt>Messages:</dt><dd>{s.day}67</dd><dt>From</dt><dd>{s.name[::-1]}</dd></dl></div>"
            f"<time datetime='{s.iso}'>x</time>"
            f"<blockquote class='messageText'>{s.text if s.day != 3 else '<iframe src=film></iframe>'}</blockquote>"
            f"<div class='likes'>"
            f"<a href='/members/9'>Somebody</a> likes this</div></div>"
            for s in FLAT
        )
    )

    assert [one.body.text for one in comments] == [s.text if s.day != 3 else "" for s in FLAT]


def test_a_ping_is_not_what_names_it() -> None:
    ping = "<li class='pingback' id='li-9'><p>Pingback: <a href='https://quay.example'>The lamps again</a>()</p></li>"
    comments = _general(
        "<ol class='commentlist'>"
        + "".join(
            f"<li class='comment' id='li-{s.day}'><b class='fn'>{s.name}</b> <time datetime='{s.iso}'>x</time><div "
            f"class='comment-content'><p>{s.text}</p></div></li>"
            for s in FLAT
        )
        + f"{ping}</ol>"
    )

    assert (comments[-1].author, comments[-1].body.text) == ("The lamps again", "")
    assert comments[-1].attributes["type"] == "pingback"


def test_two_posts_are_found_by_their_form_alone() -> None:
    said = thread((None, None))
    posts = "".join(
        f"<div class='blockpost' id='p{s.day}'><h2><span>#{s.day}</span> <a>{s.iso[:10]} 10:11:12</a></h2><div><dl><dt>"
        f"<strong><a>{s.name}</a></strong></dt><dd>Keeper</dd></dl><div class='msg'><p>{s.text}</p></div></div></div>"
        for s in said
    )

    assert [(one.author, one.body.text) for one in _general(posts)] == [(s.name, s.text) for s in said]
