"""Pikabu."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_children_and_the_parent_in_the_meta() -> None:
    def one(number: int, to: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<div class='comment' id='comment_{number}' data-id='{number}' data-meta='r=5;pid={to};aid=1;sid=2;'>"
            "<div class='comment__body'>"
            "<div class='comment__header'><div class='comment__rating-count'>5</div><div class='comment__user' "
            f"data-name='{name}'><span "
            f"class='user__nick'>{name}</span></div><time class='comment__datetime' "
            "datetime='2019-03-04T05:06:07+03:00'>x</time></div><div "
            f"class='comment__content'><p>{text}</p></div><div class='comment__controls'>ответить</div></div><div "
            "class='comment__children'>"
            f"{inner}</div></div>"
        )

    body = (
        "<section class='comments'>"
        + one(1, 0, "wren", "Светло.", one(2, 1, "odd", "Нет."))
        + one(3, 2, "pim", "Да.")
        + "<div class='comment__more'>раскрыть ветку 6</div></section>"
    )
    found, comments = found_by("pikabu", body, lang="ru"), comments_by("pikabu", body, lang="ru")

    assert found is not None
    assert found.missing == 6
    assert shape(comments) == [("1", "wren", "Светло."), ("1.1", "odd", "Нет."), ("1.1.1", "pim", "Да.")]
    assert (comments[0].published, comments[0].score) == ("2019-03-04T05:06:07+03:00", 5)
