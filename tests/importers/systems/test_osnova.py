"""Osnova: vc.ru, DTF, TJ."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_items_name_their_parent() -> None:
    def one(number: int, to: str, name: str, text: str) -> str:
        return (
            f"<div class='comments__item' data-id='{number}' data-reply_to='{to}'><div "
            "class='comments__item__space'><div class="
            f"'comments__item__self'><a class='comments__item__user__name'><span class='user_name'>{name}</span></a>"
            "<time class="
            "'comments__item__time' data-date='1520139967'>4 марта</time><div class='comments__item__text'><p>"
            f"{text}</p></div>"
            "<span class='vote__value__v--real'>5</span><span class='comments__item__reply'>Ответить</span>"
            "</div></div></div>"
        )

    body = (
        "<div class='comments'>"
        + one(1, "0", "Рен", "Светло.")
        + one(2, "1", "Од", "Нет.")
        + one(3, "0", "Йо", "Хм.")
        + "</div>"
    )
    comments = comments_by("osnova", body, lang="ru")

    assert shape(comments) == [("1", "Рен", "Светло."), ("1.1", "Од", "Нет."), ("2", "Йо", "Хм.")]
    assert (comments[0].published, comments[0].score) == ("2018-03-04T05:06:07+00:00", 5)


def test_branches_are_levels() -> None:
    def one(number: int, level: int, name: str, text: str) -> str:
        return (
            f"<div class='comment' data-id='{number}'>{'<div class=comment__branch></div>' * level}<div "
            "class='comment__content'><a "
            f"class='comment__author'>{name}</a><div class='comment__detail'><time datetime='2022-03-04T05:06:07Z'>"
            "x</time></div><div "
            f"class='comment__text'><p>{text}</p></div></div><div class='comment__actions'>Ответить</div></div>"
        )

    body = (
        "<div class='comments'><div class='comments__title'>8 комментариев</div>"
        + one(1, 0, "Рен", "Светло.")
        + one(2, 1, "Од", "Нет.")
        + one(3, 2, "Пим", "Да.")
        + one(4, 0, "Йо", "Хм.")
        + "<div class='comment__expand-branch'>Показать 4 ответа</div></div>"
    )
    found, comments = found_by("osnova", body), comments_by("osnova", body, lang="ru")

    assert found is not None
    assert (found.declared, found.missing) == (8, 4)
    assert shape(comments) == [
        ("1", "Рен", "Светло."),
        ("1.1", "Од", "Нет."),
        ("1.1.1", "Пим", "Да."),
        ("2", "Йо", "Хм."),
    ]


def test_comments_that_answer_each_other_are_not_lost() -> None:
    row = "<div class='comments__item' data-id='{}' data-reply_to='{}'><p class='comments__item__text'>{}</p></div>"
    body = f"<div class='comments'>{row.format(1, 2, 'Egg.')}{row.format(2, 1, 'Hen.')}</div>"

    assert sorted(text for _, _, text in shape(comments_by("osnova", body))) == ["Egg.", "Hen."]
    found = found_by("osnova", body)
    assert found is not None
    assert sum(raw.parent_ref is None for raw in found.comments) == 1
