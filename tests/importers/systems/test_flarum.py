"""Flarum: posts of its stream."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, shape


def test_posts_and_what_is_none() -> None:
    body = (
        "<div class='PostStream'>"
        + "".join(
            f"<div class='PostStream-item' data-id='{number}' data-number='{number}'><article class='CommentPost "
            f"Post {mark}'><header "
            "class='Post-header'><div class='PostUser'><h3 class='PostUser-name'><a><span class='username'>"
            f"{name}</span></a></h3></div>"
            "<div class='PostMeta'><a><time datetime='2020-01-02T03:04:05Z'>2 Jan 2020</time></a></div></header>"
            "<div class='Post-body'>"
            f"{text}</div><aside class='Post-actions'><button>Reply</button></aside></article></div>"
            for number, name, text, mark in (
                (1, "Tern", "<p>Is it lit?</p>", ""),
                (2, "Gull", "<p>It is.</p>", "Post--hidden"),
            )
        )
        + "<div class='PostStream-item' data-id='3'><article class='EventPost Post'>Tern changed the "
        "title.</article></div></div>"
    )
    comments = comments_by("flarum", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert comments[0].published == "2020-01-02T03:04:05+00:00"
    assert [comment.state for comment in comments] == [CommentState.SHOWN, CommentState.HIDDEN]
