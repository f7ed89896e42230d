"""inSided: the first time stands in the head, the answer stands twice."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _post(number: int, name: str, text: str, when: str, mark: str = "") -> str:
    return (
        f"<div id='post{number}' class='post qa-topic-post-box {mark}'><div class='post__user__meta'><ul><li><a "
        "class='username "
        f"qa-username'>{name}</a></li><li><span class='usertitle qa-usertitle'>Keeper</span></li>{when}</ul></div>"
        "<div "
        f"class='post__content qa-topic-post-content'>{text}</div><div class='post__footer'><div class='signature'>"
        "A line</div></div>"
        "</div>"
    )


TIME = (
    "<li><a class='post__date'><div><time class='qa-latest-post-time' datetime='2020-01-31'>4 months ago</time><div>"
    "31 January 2020"
    "</div></div></a></li>"
)


def test_opening_post_and_answer() -> None:
    body = (
        "<div class='box qa-topic-first-post'><header class='qa-topic-header'><h1 class='qa-topic-title'>Lamp</h1>"
        "<ul "
        "class='qa-topic-meta'><li><time datetime='2020-01-30'>4 months ago</time></li></ul></header>"
        + _post(
            1, "Tern", "<p>Is it lit?</p><div class='answer-field'><p>Best answer by Gull</p><p>It is.</p></div>", ""
        )
        + "</div>"
        + _post(2, "Gull", "<p>It is.</p>", TIME, "post--bestanswer")
    )
    comments = comments_by("insided", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert [comment.published for comment in comments] == ["2020-01-30", "2020-01-31"]
    assert comments[1].attributes["accepted"] == "yes"
