"""Stack Exchange: answers, and comments below the question and below answers."""

from __future__ import annotations

from reader.domain.records import CommentState
from reader.importers.page.document import load
from reader.importers.page.systems import stackexchange
from tests.importers.systems.reading import comments_by, found_by, shape


def _comment(number: int, name: str, text: str, points: int) -> str:
    return (
        f"<li id='comment-{number}' class='comment js-comment' data-comment-id='{number}' "
        f"data-comment-score='{points}'><div "
        f"class='comment-text'><div class='comment-body'><span class='comment-copy'>{text}</span> – <a "
        f"class='comment-user'>{name}</a>"
        "<span class='comment-date'><span title='2019-09-25 12:22:29Z, License: CC BY-SA 4.0' "
        "class='relativetime-clean'>Sep 25, 2019"
        "</span></span></div></div></li>"
    )


def _signed(name: str, what: str) -> str:
    return (
        f"<div class='post-signature'><div class='user-info'><div class='user-action-time'>{what} <span "
        "class='relativetime' "
        f"title='2014-02-06 23:35:45Z'>Feb 6</span></div><div class='user-details'><a>{name}</a><span "
        "class='reputation-score'>7"
        "</span></div></div></div>"
    )


PAGE = (
    "<div id='question-header'><h1><a>Is it lit?</a></h1></div><div id='question' class='question' "
    "data-questionid='1'><div "
    "class='js-post-body'><p>The lamp, I mean.</p></div><span itemprop='commentCount'>1</span>"
    + _signed("Tern", "asked")
    + "<ul class='comments-list' data-remaining-comments-count='0'>"
    + _comment(11, "Gull", "Which one?", 2)
    + "</ul></div>"
    "<div id='answers'><div id='answers-header'><h2>2 Answers</h2><span itemprop='answerCount'>2</span></div>"
    "<div id='answer-21' class='answer accepted-answer' data-answerid='21' data-score='22'><div "
    "class='js-post-body'><p>It is.</p>"
    "</div>"
    + _signed("Skua", "edited")
    + _signed("Auk", "answered")
    + "<span itemprop='commentCount'>3</span><ul class='comments-list' "
    "data-remaining-comments-count='2'>" + _comment(22, "Tern", "Thanks.", 0) + "</ul></div>"
    "<div id='answer-23' class='answer deleted-answer' data-answerid='23' data-score='-3'><div class='js-post-body'>"
    "<p>No.</p></div>" + _signed("Wren", "answered") + "<span itemprop='commentCount'>0</span></div></div>"
)


def test_answers_and_comments() -> None:
    found, comments = found_by("stackexchange", PAGE), comments_by("stackexchange", PAGE)

    assert found is not None
    assert (found.declared, found.missing) == (6, 2)
    assert shape(comments) == [
        ("1", "Gull", "Which one?"),
        ("2", "Auk", "It is."),
        ("2.1", "Tern", "Thanks."),
        ("3", "Wren", ""),
    ]
    assert [comment.attributes["type"] for comment in comments] == ["comment", "answer", "comment", "answer"]
    assert [comment.score for comment in comments] == [2, 22, 0, -3]
    assert comments[1].attributes["accepted"] == "yes"
    assert comments[1].published == "2014-02-06T23:35:45+00:00"
    assert comments[0].published == "2019-09-25T12:22:29+00:00"
    assert comments[3].state is CommentState.DELETED


def test_the_question_is_the_article() -> None:
    opening = stackexchange.opening(load(f"<html><body>{PAGE}</body></html>".encode()))

    assert (opening.title, opening.author) == ("Is it lit?", "Tern")
    assert [node.get_text() for node in opening.nodes] == ["The lamp, I mean."]
