"""IntenseDebate."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_threads_inside_threads() -> None:
    def one(number: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<div class='idc-thread' id='IDThread{number}'><div class='idc-c' id='IDComment{number}'><div "
            "class='idc-c-h'><div "
            "class='idc-c-h-inner'><div class='idc-v'><span class='idc-v-total'>+3</span></div><p "
            f"class='idc-i'><span>{name}</span>"
            f"</p><p class='idc-fade'><a class='IDCommentTime' href='https://q.example/#{number}'>March 4, 2010 "
            "5:06 AM</a></p></div>"
            f"</div><div class='idc-c-t'><div class='idc-c-t-inner'>{text}</div></div><div "
            "class='idc-c-b'><a>Reply</a></div></div>"
            f"{inner}</div>"
        )

    body = "<div id='idc-cover'>" + one(1, "Wren", "Bright.", one(2, "Odd", "No.")) + one(3, "Jo", "Hm.") + "</div>"
    comments = comments_by("intensedebate", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No."), ("2", "Jo", "Hm.")]
    assert (comments[0].published, comments[0].score) == ("2010-03-04T05:06", 3)
