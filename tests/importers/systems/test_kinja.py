"""Kinja."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_replies_by_the_parent_they_name() -> None:
    def one(number: int, to: int, name: str, text: str) -> str:
        return (
            f"<article class='reply js_reply' data-id='{number}' data-parentid='{to}'><header><span "
            "class='reply__byline'>"
            f"<a class='fn url'>{name}</a><span class='reply__to-author'><a>Somebody</a></span></span><time class="
            "'reply__publish-time' datetime='2016-03-04T05:06:07-05:00'>3/04/16</time></header><div "
            "class='reply__content'>"
            f"<p>{text}</p></div><div class='reply__tools'><a>Reply</a></div></article>"
        )

    body = (
        "<section class='replies js_replies'>"
        + one(1, 99, "Wren", "Bright.")
        + one(2, 1, "Odd", "Too bright.")
        + one(3, 2, "Pim", "No.")
        + "<button class='js_load-more-replies'>Show all 12 replies</button></section>"
    )
    found, comments = found_by("kinja", body), comments_by("kinja", body)

    assert found is not None
    assert found.missing == 12
    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "Too bright."), ("1.1.1", "Pim", "No.")]
    assert comments[0].published == "2016-03-04T05:06:07-05:00"
