"""Commento."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_cards_hold_their_children() -> None:
    def one(key: str, name: str, text: str, inner: str = "") -> str:
        return (
            f"<div id='commento-comment-card-{key}' class='commento-card'><div class='commento-header'><div "
            "class='commento-name'>"
            f"{name}</div><div id='commento-comment-timeago-{key}' class='commento-timeago' title='Thu Mar 04 2021 "
            "05:06:07'>2 days ago"
            f"</div><div class='commento-score'>3 points</div></div><div><div id='commento-comment-text-{key}' "
            "class='commento-body'>"
            f"<p>{text}</p></div><button>Reply</button></div><div id='commento-comment-children-{key}'>"
            f"{inner}</div></div>"
        )

    body = "<div id='commento'>" + one("aa", "Wren", "Bright.", one("bb", "Odd", "No.")) + "</div>"
    comments = comments_by("commento", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
    assert (comments[0].published, comments[0].score) == ("2021-03-04T05:06:07", 3)
