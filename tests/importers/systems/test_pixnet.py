"""PIXNET."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_the_blogs_answer_is_one_level_below() -> None:
    def one(number: int, name: str, text: str, answer: str = "") -> str:
        reply = (
            "<li class='reply-text'><span class='user-name'>版主</span> <span class='post-time'>2012/03/05 "
            f"10:00</span><div class='reply-content'>{answer}</div></li>"
            if answer
            else ""
        )
        return (
            f"<ul class='single-post' id='comment-{number}'><li class='post-info'><span "
            f"class='floor'>#{number}</span><span class='user-name'>{name}"
            f"</span><span class='post-time'>2012/03/04 05:06</span></li><li class='post-text'>{text}</li>{reply}</ul>"
        )

    body = "<div id='comment-text'>" + one(1, "小燈", "很亮。", "謝謝。") + one(2, "阿海", "好。") + "</div>"
    comments = comments_by("pixnet", body, lang="zh-TW")

    assert shape(comments) == [("1", "小燈", "很亮。"), ("1.1", "版主", "謝謝。"), ("2", "阿海", "好。")]
    assert (comments[0].number, comments[0].published) == (1, "2012-03-04T05:06")
