"""MyBB: posts with the note of an edit in the line of their time."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def _post(number: int, name: str, text: str) -> str:
    return (
        f"<div class='post classic' id='post_{number}'><div class='post_author'><div class='author_information'>"
        "<strong><span "
        f"class='largetext'><a>{name}</a></span></strong><br><span class='smalltext'>Keeper</span></div></div><div "
        f"class='post_content'><div class='post_head'><div class='float_right'><strong><a>#{number - 30}</a>"
        "</strong></div><span "
        "class='post_date'>03-05-2012, 10:00 AM <span class='post_edit'>(This post was last modified: 04-05-2012, "
        "11:00 AM by "
        f"{name}.)</span></span></div><div class='post_body scaleimages' id='pid_{number}'>{text}</div><div "
        "class='signature'>A "
        "line</div></div></div>"
    )


def test_posts() -> None:
    quote = "<blockquote class='mycode_quote'><cite>Tern Wrote:</cite>Is it lit?</blockquote>"
    found = found_by(
        "mybb", "<div id='posts'>" + _post(31, "Tern", "Is it lit?") + _post(32, "Gull", quote + "It is.") + "</div>"
    )
    comments = comments_by("mybb", _post(31, "Tern", "Is it lit?") + _post(32, "Gull", quote + "It is."))

    assert found is not None
    assert shape(comments)[0] == ("1", "Tern", "Is it lit?")
    assert comments[1].body.text.startswith("Tern Wrote:")
    assert [block.kind.value for block in comments[1].body.blocks][-1] == "paragraph"
    assert comments[1].body.text.endswith("It is.")
    assert (comments[0].published, comments[0].number) == ("2012-03-05T10:00", 1)
    assert "last modified" in comments[0].attributes["edited"]
