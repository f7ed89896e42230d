"""XenForo 1 and 2."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _first(number: int, name: str, text: str, mark: str = "") -> str:
    return (
        f"<li id='post-{number}' class='message {mark}' data-author='{name}'><div class='messageUserInfo'><h3 "
        "class='userText'>"
        f"<a class='username' itemprop='name'>{name}</a><em class='userTitle'>Keeper</em></h3></div><div "
        "class='messageInfo'>"
        f"<div class='messageContent'><article><blockquote class='messageText ugc baseHtml'>{text}<div "
        f"class='messageTextEndMarker'>&nbsp;</div></blockquote></article></div><div class='signature'>A line</div>"
        "<div class='messageMeta'><a class='datePermalink'><abbr class='DateTime' data-time='1526390400'>"
        "Tuesday</abbr></a>"
        f"<a class='postNumber'>#{number - 600}</a></div></div></li>"
    )


def _second(number: int, name: str, text: str, mark: str = "") -> str:
    return (
        f"<article class='message message--post {mark}' data-author='{name}' data-content='post-{number}' "
        f"id='js-post-{number}'>"
        f"<div class='message-user'><h4 class='message-name'><a class='username'>{name}</a></h4><h5 "
        "class='userTitle'>Keeper</h5>"
        f"</div><header class='message-attribution'><ul class='message-attribution-main'><li><a><time class='u-dt' "
        "datetime='2019-11-13T18:18:46+0100'>13.11.2019</time></a></li></ul><ul "
        "class='message-attribution-opposite'><li><a>"
        f"<i></i></a></li><li><a>#1.00{number - 600}</a></li></ul></header><article class='message-body'><div "
        "class='bbWrapper'>"
        f"{text}</div></article><div class='message-lastEdit'>Edited: <time datetime='2019-11-13T18:36:10+0100'>"
        "x</time></div>"
        f"<aside class='message-signature'><div class='bbWrapper'>A line</div></aside></article>"
    )


def test_first_version() -> None:
    quote = (
        "<div class='bbCodeBlock bbCodeQuote'><aside><div class='attribution type'>Tern said:</div><blockquote "
        "class='quoteContainer'><div class='quote'>Is it lit?</div></blockquote></aside></div>"
    )
    body = (
        "<ol class='messageList'>"
        + _first(601, "Tern", "Is it <b>lit</b>?")
        + _first(602, "Gull", quote + "It is.")
        + _first(603, "Auk", "", "deleted")
        + "</ol>"
    )
    found, comments = found_by("xenforo", body), comments_by("xenforo", body)

    assert found is not None
    assert not found.counted
    assert shape(comments) == [
        ("1", "Tern", "Is it lit?"),
        ("2", "Gull", "Tern said:\nIs it lit?\nIt is."),
        ("3", "Auk", ""),
    ]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert [block.kind.value for block in comments[0].body.blocks] == ["paragraph"]
    assert comments[0].published == "2018-05-15T13:20:00+00:00"
    assert (comments[0].number, comments[0].attributes["badge"]) == (1, "Keeper")
    assert comments[2].state is CommentState.DELETED


def test_second_version() -> None:
    body = (
        _second(601, "Tern", "Is it lit?")
        + _second(602, "Gull", "It is.")
        + _second(603, "Auk", "", "message--deleted")
    )
    comments = comments_by("xenforo", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is."), ("3", "Auk", "")]
    assert comments[0].published == "2019-11-13T18:18:46+01:00"
    assert [comment.number for comment in comments] == [1001, 1002, 1003]
    assert comments[0].attributes["edited"] == "2019-11-13T18:36:10+0100"
    assert comments[2].state is CommentState.DELETED
