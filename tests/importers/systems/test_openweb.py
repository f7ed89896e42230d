"""Spot.IM / OpenWeb."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def _one(name: str, text: str, replies: str = "") -> str:
    return (
        "<li class='spcv_list-item'><article><div class='components-MessageLayout-index__message-view'><span "
        f"data-spot-im-class='message-username'>{name}</span><time data-spot-im-class='message-timestamp' "
        f"title='2021-05-06T07:08:09Z'>2 days ago</time><div data-spot-im-class='message-text'><p>{text}</p></div>"
        "<button aria-label='Vote Up'><span "
        "class='components-MessageActions-components-VoteButtons-index__votesCounter'>3"
        f"</span></button><button>Reply</button></div><ul class='spcv_children-list'>{replies}</ul></article></li>"
    )


def test_lists_behind_a_message_hold_its_replies() -> None:
    body = (
        "<div class='spcv_conversation'><span data-spot-im-class='comments-count'>14</span><ul "
        "class='spcv_messages-list'>"
        + _one("Wren", "Bright.", _one("Odd", "Too bright.", _one("Pim", "No.")))
        + _one("Jo", "Hm.")
        + "</ul><div class='spcv_show-more-replies'><button>Show 10 more replies</button></div></div>"
    )
    found, comments = found_by("openweb", body), comments_by("openweb", body)

    assert found is not None
    assert (found.declared, found.missing) == (14, 10)
    assert shape(comments) == [
        ("1", "Wren", "Bright."),
        ("1.1", "Odd", "Too bright."),
        ("1.1.1", "Pim", "No."),
        ("2", "Jo", "Hm."),
    ]
    assert (comments[0].published, comments[0].score) == ("2021-05-06T07:08:09+00:00", 3)
