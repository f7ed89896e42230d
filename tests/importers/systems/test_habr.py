"""Habr, old and new."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_threads_with_a_ufo() -> None:
    def one(number: int, name: str, text: str, inner: str = "") -> str:
        head = (
            f"<header class='tm-comment__header'><a class='tm-user-info__username'> {name} </a><a "
            "class='tm-comment-thread__comment-link' "
            f"href='#comment_{number}'><time datetime='2022-03-04T05:06:07.000Z'>x</time></a></header><div "
            "class='tm-comment__body-content'>"
            f"<p>{text}</p></div><div class='tm-comment-footer'><span class='tm-votes-meter__value'>+7</span>"
            "<button>Ответить</button></div>"
        )
        gone = "<span class='tm-comment-thread__ufo'>НЛО прилетело.</span>"
        return (
            "<section class='tm-comment-thread'><article class='tm-comment-thread__comment'><a "
            f"name='comment_{number}' class="
            f"'tm-comment-thread__target'></a>{head if name else gone}</article><div "
            f"class='tm-comment-thread__children'>{inner}</div></section>"
        )

    body = (
        "<div class='tm-comments-wrapper'><span class='tm-comments-wrapper__comments-count'>4</span>"
        + one(1, "wren", "Светло.", one(2, "", "", one(3, "pim", "Да.")))
        + one(4, "jo", "Хм.")
        + "</div>"
    )
    found, comments = found_by("habr", body, lang="ru"), comments_by("habr", body, lang="ru")

    assert found is not None
    assert found.declared == 4
    assert shape(comments) == [("1", "wren", "Светло."), ("1.1", None, ""), ("1.1.1", "pim", "Да."), ("2", "jo", "Хм.")]
    assert (comments[0].ref, comments[0].published, comments[0].score) == ("1", "2022-03-04T05:06:07+00:00", 7)
    assert comments[1].state is CommentState.DELETED


def test_lists_before_that() -> None:
    def one(number: int, to: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<li class='content-list__item content-list__item_comment' rel='{number}'><span class='parent_id' "
            f"data-parent_id='{to}'></span>"
            f"<div class='comment' id='comment_{number}'><span class='user-info__nickname user-info__nickname_small "
            "user-info__nickname_comment'>"
            f"{name}</span><time class='comment__date-time'>04.03.18 в 05:06</time><span "
            "class='voting-wjt__counter'>–2</span><div class="
            f"'comment__message'>{text}</div><div class='comment__footer'>Ответить</div></div><ul>{inner}</ul></li>"
        )

    body = (
        "<div id='comments'><ul class='content-list'>"
        + one(1, 0, "wren", "Светло.", one(2, 1, "odd", "Нет."))
        + "</ul></div>"
    )
    comments = comments_by("habr", body, lang="ru")

    assert shape(comments) == [("1", "wren", "Светло."), ("1.1", "odd", "Нет.")]
    assert (comments[0].published, comments[0].score) == ("2018-03-04T05:06", -2)
