"""Lobsters, Tildes and Lemmy: lists within lists."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _lobster(key: str, name: str, text: str, inner: str = "") -> str:
    return (
        f"<li class='comments_subtree'><input class='comment_folder_button'><div id='c_{key}' class='comment' "
        f"data-shortid='{key}'>"
        f"<div class='voters'><a class='upvoter'>{len(key)}</a></div><div class='details'><div class='byline'><a "
        f"href='/~{name}'>"
        f"<img class='avatar'></a> <a href='/~{name}' class='u-author'>{name}</a> <time title='2021-01-02 03:04:05' "
        "datetime='2021-01-02 03:04:05'>2 years ago</time> | <a href='#'>link</a></div><div class='comment_text'>"
        f"<p>{text}</p>"
        f"</div></div></div><ol class='comments'>{inner}</ol></li>"
    )


def test_lobsters() -> None:
    body = (
        "<ol class='comments comments1'><li class='comments_subtree'><div class='comment comment_form_container'>"
        "<form></form>"
        "</div></li>"
        + _lobster(
            "abc",
            "tern",
            "First.",
            _lobster("de", "gull", "Comment removed by author") + _lobster("f", "auk", "Third."),
        )
        + _lobster("ghij", "skua", "Fourth.")
        + "</ol>"
    )
    comments = comments_by("lobsters", body)

    assert shape(comments) == [
        ("1", "tern", "First."),
        ("1.1", "gull", ""),
        ("1.2", "auk", "Third."),
        ("2", "skua", "Fourth."),
    ]
    assert [comment.score for comment in comments] == [3, 2, 1, 4]
    assert comments[1].state is CommentState.DELETED
    assert comments[0].published == "2021-01-02T03:04:05"


def _tilde(key: str, name: str, text: str, inner: str = "", mark: str = "") -> str:
    head = f"<a class='link-user' href='/user/{name}'>{name}</a> <span class='label label-topic-comment-op'>OP</span>"
    return (
        f"<li class='tree-item'><article id='comment-{key}' class='comment {mark}' data-comment-id36='{key}'><div "
        f"class='comment-itself'><header class='comment-header'>{head if name else ''}<div class='comment-votes'>4 "
        "votes</div>"
        f"<time class='comment-posted-time' datetime='2020-03-04T05:06:07Z'>March 4, 2020</time></header>"
        f"<div class='comment-text'>{text}</div></div></article><ol class='comment-tree comment-tree-replies'>"
        f"{inner}</ol></li>"
    )


def _nested_tilde(key: str, name: str, text: str, inner: str) -> str:
    return _tilde(key, name, text).replace(
        "</article><ol class='comment-tree comment-tree-replies'></ol>",
        f"<ol class='comment-tree comment-tree-replies'>{inner}</ol></article>",
    )


def test_tildes() -> None:
    body = (
        "<section class='topic-comments'><header class='topic-comments-header'><h2>3 comments</h2></header>"
        "<ol class='comment-tree'>"
        + _nested_tilde("aa", "tern", "<p>First.</p>", _tilde("bb", "", "", mark="is-comment-removed"))
        + _tilde("cc", "gull", "<p>Third.</p>")
        + "</ol></section>"
    )
    found, comments = found_by("tildes", body), comments_by("tildes", body)

    assert found is not None
    assert found.declared == 3
    assert shape(comments) == [("1", "tern", "First."), ("1.1", None, ""), ("2", "gull", "Third.")]
    assert comments[1].state is CommentState.DELETED
    assert comments[0].score == 4
    assert comments[0].attributes["badge"] == "OP"


def _lemming(key: int, name: str, text: str, inner: str = "") -> str:
    return (
        f"<li class='comment'><article id='comment-{key}' class='details comment-node'><div><a "
        "class='person-listing' "
        f"title='@{name}@sea.example'>{name}</a><span class='moment-time' title='2023-07-02T10:00:00Z'>3 hours "
        "ago</span></div>"
        f"<div class='comment-content'><div class='md-div'><p>{text}</p></div></div></article><ul class='comments'>"
        f"{inner}"
        "</ul></li>"
    )


def test_lemmy() -> None:
    body = (
        "<ul class='comments'>"
        + _lemming(1, "tern", "First.", _lemming(2, "gull", "deleted by creator"))
        + _lemming(3, "auk", "Third.")
        + "</ul>"
    )
    comments = comments_by("lemmy", body)

    assert shape(comments)[0] == ("1", "tern", "First.")
    assert [(path, name) for path, name, _ in shape(comments)] == [("1", "tern"), ("1.1", "gull"), ("2", "auk")]
    assert comments[0].published == "2023-07-02T10:00:00+00:00"
