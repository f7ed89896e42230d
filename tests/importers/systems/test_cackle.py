"""Cackle."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_children_stand_behind_the_comment() -> None:
    def one(number: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<div class='mc-comment' id='mc-{number}'><div class='mc-comment-head'><a "
            f"class='mc-comment-username'>{name}</a><span "
            f"class='mc-comment-created'>4 марта 2015, 05:06</span></div><div class='mc-comment-msg'>{text}</div>"
            "<div class="
            "'mc-comment-up'>4</div><div class='mc-comment-down'>1</div></div><div "
            f"class='mc-comment-child'>{inner}</div>"
        )

    body = "<div id='mc-container'>" + one(1, "Рен", "Светло.", one(2, "Од", "Нет.")) + one(3, "Йо", "Хм.") + "</div>"
    comments = comments_by("cackle", body, lang="ru")

    assert shape(comments) == [("1", "Рен", "Светло."), ("1.1", "Од", "Нет."), ("2", "Йо", "Хм.")]
    assert (comments[0].published, comments[0].score) == ("2015-03-04T05:06", 3)
