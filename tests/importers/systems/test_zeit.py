"""Zeit Online."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_numbers_and_indents() -> None:
    def one(number: str, key: int, name: str, text: str, words: str = "") -> str:
        return (
            f"<article class='comment {words}' id='cid-{key}'><div class='comment-meta'><h4 "
            f"class='comment-meta__name'><a>{name}</a></h4><a "
            f"class='comment-meta__date' href='https://z.example/a?cid={key}#cid-{key}'> #{number} — 4. März 2020, "
            "5:06 Uhr </a><div class="
            "'comment-meta__badge'><span class='js-comment-recommendations'>20</span></div></div><div "
            f"class='comment__body'>{text}</div>"
            "<div class='comment__reactions'><form><button>Antworten</button></form></div></article>"
        )

    body = (
        "<section id='comments' class='comment-section'>"
        + one("1", 11, "Wren", "<p>Hell.</p>")
        + one("1.1", 12, "Odd", "<p><em class='moderation'>Entfernt. Die Redaktion/qu</em></p>", "comment--indented")
        + one("2", 13, "Jo", "<p>Hm. <em class='moderation'>Gekürzt. Die Redaktion/qu</em></p>")
        + "<a><span class='comment-overlay__count'>+ 29</span></a></section>"
    )
    found, comments = found_by("zeit", body, lang="de"), comments_by("zeit", body, lang="de")

    assert found is not None
    assert found.missing == 29
    assert shape(comments) == [("1", "Wren", "Hell."), ("1.1", "Odd", ""), ("2", "Jo", "Hm.")]
    assert [comment.number for comment in comments] == [1, None, 2]
    assert (comments[0].published, comments[0].score) == ("2020-03-04T05:06", 20)
    assert (comments[1].state, comments[2].state) == (CommentState.HIDDEN, CommentState.SHOWN)
    assert comments[2].attributes["moderation"] == "Gekürzt. Die Redaktion/qu"
