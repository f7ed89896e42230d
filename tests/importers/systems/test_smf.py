"""Simple Machines Forum 1.1, 2.0 and 2.1."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _second(number: int, name: str, text: str, key: str) -> str:
    return (
        f"<div class='windowbg'><div class='post_wrapper'><div class='poster'><h4><a>{name}</a></h4><ul><li "
        "class='membergroup'>"
        f"Keeper</li></ul></div><div class='postarea'><div class='keyinfo'><h5 id='subject_{number}'><a>Re: Lamp</a>"
        "</h5><div "
        f"class='smalltext'>&#171; <strong>{key} on:</strong> May 03, 2012, 10:00:00 AM &#187;</div></div><div "
        "class='post'><div "
        f"class='inner' id='msg_{number}'>{text}</div></div></div><div class='moderatorbar'><div class='signature'>"
        "A line</div>"
        "</div></div></div>"
    )


def test_second_version() -> None:
    quote = (
        "<div class='quoteheader'><div class='topslice_quote'><a>Quote from: Tern</a></div></div><blockquote "
        "class='bbc_standard_quote'>Is it lit?</blockquote>"
    )
    comments = comments_by(
        "smf", _second(61, "Tern", "Is it lit?", "") + _second(62, "Gull", quote + "It is.", "Reply #1")
    )

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "Quote from: Tern\nIs it lit?\nIt is.")]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert {comment.published for comment in comments} == {"2012-05-03T10:00:00"}
    assert comments[0].attributes["badge"] == "Keeper"


def test_cells_of_the_first_version() -> None:
    body = (
        "<form><table>"
        + "".join(
            f"<tr><td class='windowbg'><a name='msg{number}'></a><table><tr><td><b><a "
            f"href='index.php?action=profile;u={number}'>{name}"
            f"</a></b><div class='smalltext'>Posts: 12</div></td><td><table><tr><td><div id='subject_{number}'><a>"
            "Lamp</a></div><div "
            "class='smalltext'>&#171; <b>on:</b> May 03, 2008, 10:00:00 AM &#187;</div></td></tr></table><hr><div "
            "class='post'>"
            f"{text}</div></td></tr></table></td></tr>"
            for number, name, text in ((61, "Tern", "Is it lit?"), (62, "Gull", "It is."))
        )
        + "</table></form>"
    )
    comments = comments_by("smf", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert comments[0].published == "2008-05-03T10:00:00"
