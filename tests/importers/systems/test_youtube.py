"""YouTube: threads of the player page, and the lists before it."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def _comment(key: str, name: str, text: str, likes: str = "12", pinned: str = "") -> str:
    return (
        f"<ytd-comment-view-model><div id='body'><div id='header-author'>{pinned}<h3><a id='author-text'><span>"
        f"{name}</span></a></h3><span "
        f"id='published-time-text'><a href='/watch?v=x&amp;lc={key}'>2 years ago (edited)</a></span></div><div "
        "id='expander'>"
        f"<yt-attributed-string id='content-text'><span>{text}</span></yt-attributed-string></div><span "
        f"id='vote-count-middle'>{likes}"
        "</span><div id='reply-button-end'>Reply</div></div></ytd-comment-view-model>"
    )


def _thread(comment: str, button: str = "", replies: str = "") -> str:
    more = f"<ytd-comment-replies-renderer><div id='more-replies'>{button}</div><div id='contents'>{replies}</div>"
    return (
        f"<ytd-comment-thread-renderer><div id='comment'>{comment}</div><div id='replies'>"
        f"{more + '</ytd-comment-replies-renderer>' if button else ''}</div></ytd-comment-thread-renderer>"
    )


def test_threads_and_replies_that_were_not_unfolded() -> None:
    body = (
        "<ytd-comments id='comments'><ytd-comments-header-renderer><h2 id='count'>1,234 Comments</h2>"
        "</ytd-comments-header-renderer>"
        + _thread(
            _comment("k1", "@tern", "First."),
            "5 replies",
            _comment("k1.a", "@gull", "Second.") + _comment("k1.b", "@auk", "Third."),
        )
        + _thread(
            _comment("k2", "@skua", "Fourth.", "1.2K", "<div id='pinned-comment-badge'>Pinned by tern</div>"),
            "12 replies",
        )
        + _thread(_comment("k3", "@wren", "Fifth.", ""))
        + "</ytd-comments>"
    )
    found, comments = found_by("youtube", body), comments_by("youtube", body)

    assert found is not None
    assert (found.declared, found.missing, found.more) == (1234, 15, True)
    assert shape(comments) == [
        ("1", "@tern", "First."),
        ("1.1", "@gull", "Second."),
        ("1.2", "@auk", "Third."),
        ("2", "@skua", "Fourth."),
        ("3", "@wren", "Fifth."),
    ]
    assert comments[0].attributes["likes"] == "12"
    assert comments[3].attributes["likes"] == "1.2K"
    assert comments[3].attributes["badge"] == "Pinned by tern"
    assert comments[1].ref == "k1.a"


def test_lists_of_2011() -> None:
    body = (
        "<div id='comments-view'><ul class='comment-list'>"
        + "".join(
            f"<li class='comment' data-author='{name}' data-id='{key}' data-score='{points}'><div class='content'>"
            "<div class='comment-text'>"
            f"<p>{text}</p></div></div><div class='metadata'><a class='author'>{name}</a><span class='time'>2 "
            "months ago</span></div></li>"
            for key, name, text, points in (("q1", "tern", "First.", 152), ("q2", "gull", "Second.", 0))
        )
        + "</ul></div>"
    )
    comments = comments_by("youtube", body)

    assert shape(comments) == [("1", "tern", "First."), ("2", "gull", "Second.")]
    assert [comment.score for comment in comments] == [152, 0]
