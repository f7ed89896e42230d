"""Livefyre as its script renders it."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_articles_nest_and_stubs_are_counted() -> None:
    def one(number: int, name: str, text: str, inner: str = "", words: str = "") -> str:
        return (
            f"<article class='fyre-comment-article {words}' data-message-id='{number}'><section "
            "class='fyre-comment-wrapper'>"
            f"<header class='fyre-comment-head'><a class='fyre-comment-username'>{name}</a> <time "
            "class='fyre-comment-date' "
            f"datetime='2015-03-04T05:06:07Z'>2 days ago</time></header><div class='fyre-comment'><p>{text}</p></div>"
            "<footer class='fyre-comment-footer'><span class='fyre-comment-like-count'>5</span><a "
            "class='fyre-comment-reply'>"
            f"Reply</a></footer></section><div class='fyre-comment-replies'>{inner}</div></article>"
        )

    body = (
        "<div class='fyre'><div class='fyre-stream-stats'><span class='fyre-comment-count'>9 comments</span></div>"
        + one(1, "Wren", "Bright.", one(2, "Odd", "Too bright."))
        + one(3, "Pim", "", words="fyre-comment-deleted")
        + "<div class='fyre-stream-more'>Show 6 more comments</div></div>"
    )
    found, comments = found_by("livefyre", body), comments_by("livefyre", body)

    assert found is not None
    assert (found.declared, found.more, found.missing) == (9, True, 6)
    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "Too bright."), ("2", "Pim", "")]
    assert (comments[0].published, comments[0].score) == ("2015-03-04T05:06:07+00:00", 5)
    assert comments[2].state is CommentState.DELETED
