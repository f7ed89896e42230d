"""WoltLab Suite and Burning Board 3."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, shape


def test_suite() -> None:
    quote = (
        "<blockquote class='quoteBox'><div class='quoteBoxTitle'>Quote from Tern</div><div class='quoteBoxContent'>"
        "<p>Is it lit?</p>"
        "</div></blockquote>"
    )
    body = (
        "<ul class='wbbThreadPostList'>"
        + "".join(
            f"<li id='post{number}'><article class='wbbPost message {mark}' data-object-id='{number}'><aside "
            "class='messageSidebar'><div "
            f"class='messageAuthor'><div class='messageAuthorContainer'><a class='username'><span>{name}</span></a>"
            "</div><div "
            "class='userTitle'><span class='badge userTitleBadge'>Keeper</span></div></div></aside><div "
            "class='messageContent'><header "
            "class='messageHeader'><a class='messagePublicationTime'><time class='datetime' "
            "datetime='2020-02-03T04:05:06+01:00'>x</time>"
            f"</a><ul class='messageQuickOptions'><li><a href='?postID={number}#post{number}'>#{number}</a></li>"
            "</ul></header><div "
            f"class='messageBody'><div class='messageText'>{text}</div></div></div></article></li>"
            for number, name, text, mark in (
                (1, "Tern", "<p>Is it lit?</p>", ""),
                (2, "Gull", quote + "<p>It is.</p>", ""),
                (3, "Auk", "", "messageDeleted"),
            )
        )
        + "</ul>"
    )
    comments = comments_by("woltlab", body)

    assert shape(comments) == [
        ("1", "Tern", "Is it lit?"),
        ("2", "Gull", "Quote from Tern\nIs it lit?\nIt is."),
        ("3", "Auk", ""),
    ]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert (comments[0].published, comments[1].number) == ("2020-02-03T04:05:06+01:00", 2)
    assert comments[0].attributes["badge"] == "Keeper"
    assert comments[2].state is CommentState.DELETED


def test_burning_board() -> None:
    body = "".join(
        f"<div id='postRow{number}' class='message'><div class='messageInner'><div class='messageSidebar'><p "
        "class='userName'><a><span "
        f"class='username'>{name}</span></a></p></div><div class='messageContent'><div class='messageHeader'><p "
        "class='messageCount'><a "
        f"class='messageNumber'>{number}</a></p><p class='light smallFont'>Monday, March 3rd 2008, 5:00pm</p></div>"
        "<div "
        f"class='messageBody'><div id='postText{number}'>{text}</div></div></div></div></div>"
        for number, name, text in ((1, "Tern", "Is it lit?"), (2, "Gull", "It is."))
    )
    comments = comments_by("woltlab", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert (comments[0].published, comments[0].number) == ("2008-03-03T17:00", 1)
