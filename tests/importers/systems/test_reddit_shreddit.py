"""Reddit since 2023: what is shown is in attributes."""

from __future__ import annotations

from reader.domain.records import CommentState
from reader.importers.page.document import load
from reader.importers.page.systems import reddit_shreddit
from tests.importers.systems.reading import comments_by, found_by, shape


def _comment(key: str, depth: int, name: str, text: str, inner: str = "", more: str = "") -> str:
    return (
        f"<shreddit-comment author='{name}' thingid='t1_{key}' depth='{depth}' score='{len(key) * 3}' "
        f"permalink='/r/q/{key}/' "
        f"{more}><div slot='commentMeta'><faceplate-timeago ts='2024-02-03T04:05:06.000000+0000'><time>1y ago</time>"
        f"</faceplate-timeago></div><div slot='comment' id='t1_{key}-comment-rtjson-content'><p>{text}</p></div>"
        f"<shreddit-comment-action-row slot='actionRow'>Reply</shreddit-comment-action-row>{inner}</shreddit-comment>"
    )


PAGE = (
    "<shreddit-post post-title='A fish on the pier' author='tern' created-timestamp='2024-02-03T04:00:00+0000' "
    "comment-count='9'><div slot='text-body'><p>It looked at me.</p></div></shreddit-post><shreddit-comment-tree>"
    + _comment(
        "a",
        0,
        "gull",
        "First.",
        _comment("b", 1, "[deleted]", "Comment deleted by user", more="is-comment-deleted")
        + _comment("c", 1, "auk", "Third."),
    )
    + "<faceplate-partial src='/svc/shreddit/more-comments/q'><button>6 more replies</button></faceplate-partial>"
    "</shreddit-comment-tree>"
)


def test_threads_states_and_counts() -> None:
    found, comments = found_by("reddit_shreddit", PAGE), comments_by("reddit_shreddit", PAGE)

    assert found is not None
    assert (found.declared, found.missing) == (9, 6)
    assert shape(comments) == [("1", "gull", "First."), ("1.1", None, ""), ("1.2", "auk", "Third.")]
    assert comments[1].state is CommentState.DELETED
    assert comments[0].published == "2024-02-03T04:05:06+00:00"
    assert comments[0].score == 3


def test_the_submission_is_the_article() -> None:
    opening = reddit_shreddit.opening(load(f"<html><body>{PAGE}</body></html>".encode()))

    assert (opening.title, opening.author, opening.dates) == (
        "A fish on the pier",
        "tern",
        ("2024-02-03T04:00:00+0000",),
    )
    assert [node.get_text() for node in opening.nodes] == ["It looked at me."]
