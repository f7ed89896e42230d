"""Huffington Post: levels by margin."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_margins_make_the_tree() -> None:
    def one(number: int, name: str, text: str, margin: int) -> str:
        return (
            f"<div class='comment_item' id='comment_{number}' style='margin-left: {margin}px;'><div "
            "class='comment_top'>"
            f"<div class='author_name'><a href='/social/x'>{name}</a> <span class='comment_time'>03:24 AM on 9/19/2010"
            f"</span></div><a class='author_fans_count'>0 Fans</a></div><div class='comment_body'>{text}</div><div "
            "class='comment_bottom'><a class='comment_permalink' href='https://h.example/1'>Permalink</a></div></div>"
        )

    body = (
        "<div class='comments' id='comments_9'><div class='comments_header'><div class='comments_count'> 863 "
        "</div></div>"
        "<div class='comments_pager'><a onclick='x()'>2</a></div><div id='comments_inner_9'>"
        + one(1, "Wren", "Bright.", 0)
        + one(2, "Odd", "Too bright.", 50)
        + one(3, "Pim", "No.", 100)
        + one(4, "Jo", "Hm.", 0)
        + "</div></div>"
    )
    found, comments = found_by("huffpost", body), comments_by("huffpost", body)

    assert found is not None
    assert (found.declared, found.more, found.missing) == (863, True, 0)
    assert shape(comments) == [
        ("1", "Wren", "Bright."),
        ("1.1", "Odd", "Too bright."),
        ("1.1.1", "Pim", "No."),
        ("2", "Jo", "Hm."),
    ]
    assert comments[0].published == "2010-09-19T03:24"
