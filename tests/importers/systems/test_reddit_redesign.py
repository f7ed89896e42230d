"""Reddit's redesign: rows whose depth is a label."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _row(key: str, level: int, name: str, text: str, points: str = "7") -> str:
    return (
        f"<div id='t1_{key}' style='padding-left:{16 + 21 * (level - 1)}px'><div class='Comment t1_{key} x9'><div>"
        "<span "
        f"class='y2'>level {level}</span><div data-testid='post-comment-header'><a data-testid='comment_author_link' "
        f"href='/user/{name}/'>{name}</a><a data-testid='comment_timestamp' id='CommentTopMeta--Created--t1_{key}'>"
        "3 yr. ago"
        f"</a></div><div data-testid='comment'><div class='RichTextJSON-root'><p>{text}</p></div></div><div><div "
        f"id='vote-arrows-t1_{key}'><button>up</button><div>{points}</div></div><button>Share</button></div></div>"
        "</div></div>"
    )


GONE = (
    "<div id='t1_c' style='padding-left:37px'><div class='Comment t1_c'><div><span>level 2</span><div "
    "data-testid='post-comment-header-deleted'><span>Comment deleted by user</span></div></div></div></div>"
)
PAGE = (
    "<div>"
    + _row("a", 1, "tern", "First.")
    + _row("b", 2, "gull", "Second.", "1.3k")
    + GONE
    + _row("d", 3, "auk", "Fourth.")
    + "<div id='moreComments-t1_e' style='padding-left:58px'><p>5 more replies</p></div>"
    + _row("f", 1, "skua", "Last.")
    + "<div id='continueThread-t1_g'><a><span>Continue this thread</span></a></div></div>"
)


def test_the_label_makes_the_thread() -> None:
    found, comments = found_by("reddit_redesign", PAGE), comments_by("reddit_redesign", PAGE)

    assert found is not None
    assert (found.missing, found.more) == (5, True)
    assert shape(comments) == [
        ("1", "tern", "First."),
        ("1.1", "gull", "Second."),
        ("1.2", None, ""),
        ("1.2.1", "auk", "Fourth."),
        ("2", "skua", "Last."),
    ]
    assert comments[2].state is CommentState.DELETED
    assert [comment.score for comment in comments] == [7, None, None, 7, 7]


def test_the_indent_stands_in_for_the_label() -> None:
    page = (
        PAGE.replace("<span class='y2'>level 1</span>", "")
        .replace("<span class='y2'>level 2</span>", "")
        .replace("<span class='y2'>level 3</span>", "")
        .replace("<span>level 2</span>", "")
    )

    assert [path for path, _, _ in shape(comments_by("reddit_redesign", page))] == ["1", "1.1", "1.2", "1.2.1", "2"]
