"""Slashdot and MetaFilter."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _slash(number: int, name: str, title: str, text: str, inner: str = "", grade: str = "5, Insightful") -> str:
    return (
        f"<li id='tree_{number}' class='comment'><div id='comment_{number}' class='cw full'><div class='commentTop'>"
        "<div "
        f"class='title'><h4><a>{title}</a></h4> <span class='score'>(Score:<a>{grade}</a>)</span></div><div "
        "class='details'>"
        f"<span class='by'>by <a href='//s.example/~x'>{name}</a> <span class='uid'>( 1234 )</span></span><span "
        f"class='otherdetails'> on Monday September 14, 2020 @01:23PM (<a>#{number}</a>)</span></div></div><div "
        f"class='commentBody'><div id='comment_body_{number}'>{text}</div><div class='sig'>-- a line of mine</div>"
        "</div>"
        f"<div class='commentSub'><a>Reply to This</a></div></div><ul id='commtree_{number}'>{inner}</ul></li>"
    )


def test_slashdot() -> None:
    body = (
        "<ul id='commentlisting'>"
        + _slash(
            601,
            "Tern",
            "A lamp",
            "First.",
            _slash(602, "Anonymous Coward", "Re: A lamp", "<div class='quote'>First.</div>Second.", grade="-1"),
        )
        + "</ul>"
    )
    comments = comments_by("slashdot", body)

    assert shape(comments) == [
        ("1", "Tern", "A lamp\nFirst."),
        ("1.1", "Anonymous Coward", "Re: A lamp\nFirst.\nSecond."),
    ]
    assert [comment.score for comment in comments] == [5, -1]
    assert comments[0].attributes["moderation"] == "Insightful"
    assert comments[0].published == "2020-09-14T13:23"
    assert "quote" in [block.kind.value for block in comments[1].body.blocks]


def test_metafilter() -> None:
    body = (
        "".join(
            f"<a name='{number}'></a><div id='c{number}' class='comments'>{text}<br><span class='smallcopy'>posted "
            "by <a "
            f"href='https://m.example/user/7'>{name}</a> at <a href='/1/A-lamp#{number}'>10:12 AM</a> on May 3, "
            "2018 [<span>12 "
            "favorites</span>]</span></div>"
            for number, name, text in ((71, "tern", "First.<br><br>More."), (72, "gull 9", "Second."))
        )
        + "<div class='comments'>You are not logged in.</div>"
    )
    comments = comments_by("metafilter", body)

    assert shape(comments) == [("1", "tern", "First.\nMore."), ("2", "gull 9", "Second.")]
    assert comments[0].published == "2018-05-03T10:12"
    assert comments[0].attributes["likes"] == "12"
