"""Blogger: the threaded list and the ``dl`` before it."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _row(number: int, name: str, text: str, inner: str = "", mark: str = "") -> str:
    return (
        f"<li class='comment' id='c{number}'><div class='comment-block'><div class='comment-header'><cite class='user'>"
        f"<a rel='nofollow'>{name}</a></cite><span class='icon user {mark}'></span><span class='datetime'><a "
        f"href='https://b.example/p.html?showComment=1559192764955#c{number}'>May 30, 2019 at 1:06 PM</a></span></div>"
        f"<p class='comment-content'>{text}</p><span class='comment-actions'><a class='comment-reply'>Reply</a>"
        "<span class='item-control'><a>Delete</a></span></span></div><div class='comment-replies'><ol>"
        f"<div></div>{inner}</ol></div></li>"
    )


def test_threads_with_the_blogs_author_and_a_removed_comment() -> None:
    body = (
        "<div id='comments' class='comments'><h4>3 comments:</h4><div class='comment-thread'><ol>"
        + _row(123456, "Wren", "Is it lit?", _row(123457, "Keeper", "Yes.", mark="blog-author"))
        + _row(123458, "Odd", "<span class='deleted-comment'>This comment has been removed by the author.</span>")
        + "</ol></div><div class='loadmore'><a>Load more...</a></div></div>"
    )
    found, comments = found_by("blogger", body), comments_by("blogger", body)

    assert found is not None
    assert found.more
    assert shape(comments) == [("1", "Wren", "Is it lit?"), ("1.1", "Keeper", "Yes."), ("2", "Odd", "")]
    assert comments[0].published == "2019-05-30T05:06:04+00:00"
    assert comments[1].attributes["badge"] == "author"
    assert comments[2].state is CommentState.DELETED


def test_classic_list_in_another_language_gives_bare_names() -> None:
    def pair(number: int, name: str, text: str) -> str:
        return (
            f"<dt class='comment-author' id='c{number}'><a name='c{number}'></a>{name} hat gesagt…</dt><dd "
            f"class='comment-body' id='Blog1_cmt-{number}'><p>{text}</p></dd><dd class='comment-footer'><span "
            f"class='comment-timestamp'><a href='?showComment=1302625801547#c{number}'>12. April 2011 "
            "18:30</a></span></dd>"
        )

    body = (
        "<div id='comments'><dl id='comments-block'>"
        + pair(500001, "<a href='p' rel='nofollow'>Wren</a>", "Schön.")
        + pair(500002, "Ein Gast", "Finde ich auch.")
        + "</dl></div>"
    )

    comments = comments_by("blogger", body, lang="de")
    assert shape(comments) == [("1", "Wren", "Schön."), ("2", "Ein Gast", "Finde ich auch.")]
    assert comments[1].published == "2011-04-12T16:30:01+00:00"
