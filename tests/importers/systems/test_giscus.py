"""Giscus."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_replies_are_one_level_below() -> None:
    body = (
        "<main class='gsc-main'><h4 class='gsc-comments-count'>5 comments</h4><div class='gsc-comments'><div "
        "class='gsc-comment'>"
        "<div class='gsc-comment-header'><div class='gsc-comment-author'><a class='gsc-comment-author-avatar'>"
        "<img><span>wren</span>"
        "</a><a><time datetime='2022-03-04T05:06:07Z'>x</time></a></div></div><div class='gsc-comment-content "
        "markdown'><p>Bright.</p>"
        "</div><div class='gsc-comment-footer'><button class='gsc-upvote-button'>3</button></div><div "
        "class='gsc-replies'><div class="
        "'gsc-reply'><div class='gsc-reply-author'><a>odd</a><time datetime='2022-03-05T05:06:07Z'>"
        "x</time></div><div class="
        "'gsc-reply-content'><p>No.</p></div></div></div></div><button class='gsc-pagination-button'>3 hidden "
        "items</button></div></main>"
    )
    found, comments = found_by("giscus", body), comments_by("giscus", body)

    assert found is not None
    assert (found.declared, found.missing) == (5, 3)
    assert shape(comments) == [("1", "wren", "Bright."), ("1.1", "odd", "No.")]
    assert (comments[0].published, comments[0].score) == ("2022-03-04T05:06:07+00:00", 3)
