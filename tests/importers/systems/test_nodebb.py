"""NodeBB: replies name the post that they answer."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, shape


def test_posts() -> None:
    body = (
        "<ul component='topic'>"
        + "".join(
            f"<li component='post' class='{mark}' data-pid='{number}' data-username='{name}'><a "
            "component='user/picture'>T</a><a "
            f"class='permalink'><span class='timeago' title='2019-05-06T07:08:09.000Z'></span></a>{to}<div "
            f"component='post/content'>{text}"
            "</div><div component='post/signature'>A line</div><span component='post/vote-count'>"
            f"{number - 50}</span></li>"
            for number, name, text, mark, to in (
                (51, "Tern", "<p>Is it lit?</p>", "", ""),
                (52, "Gull", "<p>It is.</p>", "", "<a component='post/parent' data-topid='51'>@Tern</a>"),
                (53, "Auk", "", "deleted", ""),
            )
        )
        + "</ul>"
    )
    comments = comments_by("nodebb", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("1.1", "Gull", "It is."), ("2", "Auk", "")]
    assert [comment.score for comment in comments] == [1, 2, 3]
    assert comments[0].published == "2019-05-06T07:08:09+00:00"
    assert comments[2].state is CommentState.DELETED
