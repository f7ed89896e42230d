"""d3.ru and Leprosorium."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_indents_are_levels() -> None:
    def one(number: int, level: int, name: str, text: str) -> str:
        return (
            f"<div class='post comment tree indent_{level}' id='{number}'><div class='comment_inner'><div "
            f"class='c_body'>{text}</div><div "
            f"class='c_footer'>Написал <a class='c_user'>{name}</a>, <span class='js-date' "
            "data-epoch_date='1331528767'>x</span> <a class="
            "'c_answer'>ответить</a><span class='vote'><b class='vote_result'>12</b></span></div></div></div>"
        )

    body = (
        "<div id='js-commentsHolder'>"
        + one(1, 0, "wren", "Светло.")
        + one(2, 1, "odd", "Нет.")
        + one(3, 2, "pim", "Да.")
        + "</div>"
    )
    comments = comments_by("futurico", body, lang="ru")

    assert shape(comments) == [("1", "wren", "Светло."), ("1.1", "odd", "Нет."), ("1.1.1", "pim", "Да.")]
    assert (comments[0].published, comments[0].score) == ("2012-03-12T05:06:07+00:00", 12)
