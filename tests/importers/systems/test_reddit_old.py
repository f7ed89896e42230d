"""Reddit's old design: things within things, stubs, removed comments."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _thing(key: str, tagline: str, text: str, child: str = "", mark: str = "") -> str:
    return (
        f"<div class='thing noncollapsed comment {mark}' id='thing_t1_{key}' data-fullname='t1_{key}' "
        f"data-permalink='/r/harbour/comments/q/x/{key}/'><div class='entry unvoted'><p class='tagline'><a "
        "class='expand'"
        f">[–]</a>{tagline}<time class='live-timestamp' title='Sat Apr 21 21:36:45 2018 UTC' "
        "datetime='2018-04-21T21:36:45+00:00'>15 hours ago</time></p><form class='usertext'><div "
        "class='usertext-body'>"
        f"<div class='md'>{text}</div></div></form><ul class='flat-list buttons'><li>permalink</li></ul></div>"
        f"<div class='child'><div class='sitetable listing'>{child}</div></div></div>"
    )


def _by(name: str, points: str) -> str:
    return (
        f"<a class='author'>{name}</a><span class='userattrs'>[<a class='submitter'>S</a>]</span> "
        f"<span class='score dislikes' title='1201'>1.2k points</span><span class='score unvoted' title='{points}'>"
        "1.2k points"
        "</span><span class='score likes' title='1203'>1.2k points</span> "
    )


MORE = (
    "<div class='thing morechildren' data-fullname='t1_m'><div class='entry'><span class='morecomments'><a "
    "class='button'>"
    "load more comments<span class='gray'> (12 replies)</span></a></span></div></div>"
)
PAGE = (
    "<div id='siteTable'><div class='thing link'><a class='title'>A fish on the pier</a></div></div>"
    "<div class='commentarea'><div class='panestack-title'><span class='title'>all 16 comments</span></div>"
    "<div class='sitetable nestedlisting'>"
    + _thing(
        "a",
        _by("tern", "1202"),
        "<p>Look at it.</p>",
        _thing(
            "b",
            "<em>[deleted]</em> ",
            "<p>[deleted]</p>",
            _thing("c", _by("gull", "-3"), "<blockquote><p>Look at it.</p></blockquote><p>I did.</p>"),
            "deleted",
        ),
    )
    + _thing("d", _by("auk", "4"), "<p>[removed]</p>", MORE)
    + "</div></div>"
)


def test_threads_scores_and_what_is_gone_or_not_loaded() -> None:
    found, comments = found_by("reddit_old", PAGE), comments_by("reddit_old", PAGE)

    assert found is not None
    assert (found.declared, found.missing, found.more) == (16, 12, True)
    assert shape(comments) == [
        ("1", "tern", "Look at it."),
        ("1.1", None, ""),
        ("1.1.1", "gull", "Look at it.\nI did."),
        ("2", "auk", ""),
    ]
    assert [comment.score for comment in comments] == [1202, None, -3, 4]
    assert [comment.state is CommentState.DELETED for comment in comments] == [False, True, False, True]
    assert comments[0].published == "2018-04-21T21:36:45+00:00"
    assert comments[0].attributes == {"badge": "S"}
