"""Drupal: the anchors of 6 and 7, the articles since 8."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_anchored_comments_nest_by_their_indent() -> None:
    def one(number: int, name: str, text: str, words: str = "") -> str:
        return (
            f"<a id='comment-{number}'></a><div class='comment clearfix {words}'><h3><a class='permalink' "
            "rel='bookmark' "
            f"href='/comment/{number}'>{text[:12]}</a></h3><div class='submitted'>Submitted by <span class='username'>"
            f"{name}</span> on Mon, 03/04/2019 - 10:20</div><div class='content'><div class='field-name-comment-body'>"
            f"<p>{text}</p></div></div><ul class='links inline'><li><a href='/comment/reply/1/{number}'>"
            "reply</a></li></ul></div>"
        )

    body = (
        "<div id='comments' class='comment-wrapper'><h2>Comments</h2>"
        + one(7, "Wren", "Is the stair open to the public?")
        + "<div class='indented'>"
        + one(8, "Keeper", "On Sundays it is, if dry.", "comment-by-node-author")
        + f"<div class='indented'>{one(9, 'Wren', 'Then on Sunday it shall be.')}</div></div>"
        + one(10, "Odd", "A sentence nobody has approved.", "comment-unpublished")
        + "<ul class='pager'><li class='pager-next'><a href='?page=1'>next</a></li></ul></div>"
    )
    found, comments = found_by("drupal", body), comments_by("drupal", body)

    assert found is not None
    assert found.more
    assert [root.get("id") for root in found.roots] == ["comments"]
    assert [(path, name) for path, name, _ in shape(comments)] == [
        ("1", "Wren"),
        ("1.1", "Keeper"),
        ("1.1.1", "Wren"),
        ("2", "Odd"),
    ]
    assert comments[0].body.text == "Is the stair open to the public?"
    assert (comments[0].published, comments[0].ref) == ("2019-03-04T10:20", "7")
    assert comments[1].attributes["badge"] == "author"
    assert comments[3].state is CommentState.HIDDEN


def test_articles_name_their_parent_out_of_sight() -> None:
    def one(number: int, name: str, title: str, text: str, to: int = 0) -> str:
        answer = (
            f"<p class='visually-hidden'>In reply to <a class='permalink' href='/comment/{to}#comment-{to}'>x</a></p>"
            if to
            else ""
        )
        return (
            f"<article data-comment-user-id='0' id='comment-{number}' class='js-comment comment'><mark class='hidden' "
            f"data-comment-timestamp='1587481447'></mark><footer><h6>{name} | Di, 21. April 2020 - 16:40 <span "
            f"property='schema:dateCreated' content='2020-04-21T14:40:07+00:00'></span></h6>{answer}</footer><div>"
            f"<p property='schema:name'><a class='permalink' rel='bookmark'>{title}</a></p><div class='field "
            f"field--name-comment-body'><p>{text}</p></div><ul class='links'><li><a>Antworten</a>"
            "</li></ul></div></article>"
        )

    body = (
        f"<section class='comments'>{one(3, 'Wren Quill', 'Zum Licht', 'Es ist hell.')}"
        f"{one(4, 'Odd', 'Es ist', 'Es ist zu hell.', 3)}</section>"
    )
    comments = comments_by("drupal", body, lang="de")

    assert shape(comments) == [("1", "Wren Quill", "Zum Licht\nEs ist hell."), ("1.1", "Odd", "Es ist zu hell.")]
    assert comments[0].published == "2020-04-21T14:40:07+00:00"


def test_numbered_comments_of_others_are_not_drupals() -> None:
    assert found_by("drupal", "<ol><li class='comment'><b class='fn'>Wren</b><p>Hello.</p></li></ol>") is None
