"""Movable Type and TypePad."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape

GENERATOR = "<meta name='generator' content='Movable Type Pro 5.2'>"


def test_by_lines_name_the_comment_that_is_answered() -> None:
    def one(number: int, name: str, text: str, to: str = "") -> str:
        return (
            f"<div class='comment' id='comment-{number}'><div class='inner'><div class='comment-header'><div "
            f"class='asset-meta'><span class='byline'><span class='vcard author'>{name}</span> {to}</span> | <a "
            f"href='#comment-{number}'><abbr class='published' title='2010-05-06T10:11:12+01:00'>May 6, 2010 10:11 AM"
            f"</abbr></a> | <a onclick='mtReplyCommentOnClick({number}, \"{name}\")'>Reply</a></div></div><div "
            f"class='comment-content'><p>{text}</p></div></div></div>"
        )

    body = (
        "<div id='comments' class='comments'><h2 class='comments-header'>2 Comments</h2><div class='comments-content'>"
        + one(21, "Wren", "It hums.")
        + one(22, "Odd", "Oil it.", "replied to <a href='#comment-21'>comment from Wren</a>")
        + "</div></div>"
    )
    comments = comments_by("movabletype", body, head=GENERATOR)

    assert shape(comments) == [("1", "Wren", "It hums."), ("1.1", "Odd", "Oil it.")]
    assert comments[0].published == "2010-05-06T10:11:12+01:00"


def test_names_below_the_text_and_numbers_in_the_head() -> None:
    body = (
        "<div class='comments'><div class='commentnew' id='comment-5'><div class='commentheader'>Anon <span>•</span> "
        "<a href='p.html#comment-5'>#3</a> <span>•</span> 8:14 AM Wednesday, Aug 18, 2010 <span>•</span> "
        "<a onclick=\"mtReplyCommentOnClick(5, '')\">Reply</a></div><div class='commentcontent'><p>Why?</p>"
        "</div></div></div>"
    )
    (comment,) = comments_by("movabletype", body)
    assert (comment.author, comment.number, comment.published) == ("Anon", 3, "2010-08-18T08:14")

    old = (
        "<div class='comments'><div class='comments-body'><p>Lit since noon.</p><span class='comments-post'>Posted by: "
        "Wren at March 4, 2004 10:20 AM</span></div></div>"
    )
    (comment,) = comments_by("movabletype", old, head=GENERATOR)
    assert (comment.author, comment.published, comment.body.text) == ("Wren", "2004-03-04T10:20", "Lit since noon.")
    assert found_by("movabletype", old) is None
