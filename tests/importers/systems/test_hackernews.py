"""Hacker News: depth by the width of an image, in the markup of several years."""

from __future__ import annotations

import pytest

from reader.domain.records import CommentState
from reader.importers.page.document import load
from reader.importers.page.systems import hackernews
from tests.importers.systems.reading import comments_by, found_by, shape

TOP = (
    "<table id='hnmain'><tr><td><table class='fatitem'><tr class='athing' id='9'><td class='title'><span "
    "class='titleline'>"
    "<a href='https://a.example'>A lamp</a></span></td></tr><tr><td class='subtext'><a class='hnuser' "
    "href='user?id=tern'>tern"
    "</a> <span class='age' title='2022-01-02T03:04:05'><a href='item?id=9'>1 day ago</a></span> | <a "
    "href='item?id=9'>5"
    "&nbsp;comments</a></td></tr></table><br>"
)


def _row(number: int, depth: int, name: str, text: str, mark: str = "") -> str:
    by = f"<a href='user?id={name}' class='hnuser'>{name}</a> " if name else ""
    return (
        f"<tr class='athing comtr' id='{number}'><td><table border='0'><tr><td class='ind' indent='{depth}'><img "
        "src='s.gif' "
        f"height='1' width='{40 * depth}'></td><td class='votelinks'></td><td class='default'><div><span "
        f"class='comhead'>{by}"
        f"<span class='age' title='2023-04-05T06:07:08 1680674828'><a href='item?id={number}'>3 hours ago</a></span>"
        f" {mark}"
        f"<a class='togg'>[–]</a></span></div><br><div class='comment'><div class='commtext c00'>{text}</div>"
        f"<div class='reply'><p><font size='1'><u><a href='reply?id={number}'>reply</a></u></font></div></div></td>"
        "</tr></table>"
        "</td></tr>"
    )


def _old(number: int, depth: int, name: str, text: str) -> str:
    return (
        f"<tr><td><table border=0><tr><td><img src='s.gif' height=1 width={40 * depth}></td><td class='default'>"
        "<div><span "
        f"class='comhead'><a href='user?id={name}'>{name}</a> 12 hours ago | <a href='item?id={number}'>link</a>"
        "</span></div>"
        f"<br><span class='comment'><font color=#000000>{text}</font></span></td></tr></table></td></tr>"
    )


PAGE = (
    TOP
    + "<table class='comment-tree'>"
    + _row(11, 0, "gull", "First.<p>More.")
    + _row(12, 1, "auk", "Second.")
    + _row(13, 2, "", "[deleted]")
    + _row(14, 3, "skua", "Fourth.", "[dead]")
    + _row(15, 0, "tern", "Fifth.")
    + "</table><a class='morelink' href='item?id=9&p=2'>More</a></table>"
)


def test_depth_states_and_times() -> None:
    found, comments = found_by("hackernews", PAGE), comments_by("hackernews", PAGE)

    assert found is not None
    assert (found.declared, found.more) == (5, True)
    assert shape(comments) == [
        ("1", "gull", "First.\nMore."),
        ("1.1", "auk", "Second."),
        ("1.1.1", None, ""),
        ("1.1.1.1", "skua", "Fourth."),
        ("2", "tern", "Fifth."),
    ]
    assert comments[2].state is CommentState.DELETED
    assert comments[3].attributes["moderation"] == "dead"
    assert comments[0].published == "2023-04-05T06:07:08+00:00"


def test_pages_from_before_the_rows_had_names() -> None:
    body = TOP + "<table>" + _old(11, 0, "gull", "First.") + _old(12, 1, "auk", "Second.") + "</table></table>"

    assert shape(comments_by("hackernews", body)) == [("1", "gull", "First."), ("1.1", "auk", "Second.")]


@pytest.mark.parametrize("text", ["", "<tr><td colspan='2'></td><td>Ask: is it lit?</td></tr>"])
def test_the_submission_is_the_article(text: str) -> None:
    page = load(
        f"<html><body>{PAGE.replace('</td></tr></table><br>', f'</td></tr>{text}</table><br>')}</body>".encode()
    )
    opening = hackernews.opening(page)

    assert (opening.title, opening.author, opening.dates[0]) == ("A lamp", "tern", "2022-01-02T03:04:05")
    assert [node.get_text() for node in opening.nodes] == (["Ask: is it lit?"] if text else [])
