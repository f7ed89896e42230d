"""Telegram: messages of a channel or a discussion."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _message(number: int, name: str, text: str, reply: str = "") -> str:
    return (
        "<div class='tgme_widget_message_wrap'><div class='tgme_widget_message js-widget_message' "
        f"data-post='lamp/{number}'><div "
        "class='tgme_widget_message_bubble'><div class='tgme_widget_message_author'><a "
        f"class='tgme_widget_message_owner_name'><span>{name}"
        f"</span></a></div>{reply}<div class='tgme_widget_message_text js-message_text'>{text}</div><div "
        "class='tgme_widget_message_footer'>"
        "<a class='tgme_widget_message_date'><time datetime='2022-03-04T05:06:07+00:00'>05:06</time></a></div></div>"
        "</div></div>"
    )


def test_messages() -> None:
    reply = (
        "<a class='tgme_widget_message_reply' href='https://t.example/lamp/7?x'><div><span "
        "class='tgme_widget_message_author_name'>Tern</span>"
        "<div class='tgme_widget_message_metatext js-message_reply_text'>Is it lit?</div></div></a>"
    )
    comments = comments_by(
        "telegram",
        _message(7, "Tern", "Is it<br>lit?") + _message(8, "Gull", "It is.", reply) + _message(9, "Auk", "Late."),
    )

    assert shape(comments) == [("1", "Tern", "Is it\nlit?"), ("1.1", "Gull", "It is."), ("2", "Auk", "Late.")]
    assert comments[0].published == "2022-03-04T05:06:07+00:00"
