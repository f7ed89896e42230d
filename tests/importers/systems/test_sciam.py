"""Scientific American, 2010."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_numbers_names_and_times_share_a_line() -> None:
    def one(number: int, name: str, text: str) -> str:
        return (
            f"<li class='comment comment-0{number}' id='comment-0{number}'><dl><dt>{number}. <a>{name} <span "
            f"class='datestamp'>09:02 PM 10/28/10</span></dt><dd class='commentBody'><p>{text}</p><span "
            "class='commentTools'><span>Reply</span> | <a href='#c'>Link to this</a></span></dd></dl></li>"
        )

    body = (
        "<div id='comments'><h3 id='commentsTitle'>12 Comments</h3><ol id='commentList'>"
        f"{one(1, 'wren', 'Bright.')}{one(2, 'odd one', 'No.')}</ol></div>"
    )
    found, comments = found_by("sciam", body), comments_by("sciam", body)

    assert found is not None
    assert found.declared == 12
    assert shape(comments) == [("1", "wren", "Bright."), ("2", "odd one", "No.")]
    assert (comments[1].number, comments[1].published) == (2, "2010-10-28T21:02")


def test_a_reply_says_to_whom_in_its_head() -> None:
    def one(number: int, name: str, to: str = "") -> str:
        return (
            f"<li class='comment comment-0{number}' id='comment-0{number}'><dl><dt>{number}. <a>{name}</a> {to} <span "
            f"class='datestamp'>09:02 PM 10/28/10</span></dt><dd class='commentBody'><p>Bright.</p></dd></dl></li>"
        )

    to = "<span class='in-reply-to'>in reply to <a href='#comment-01'>wren</a></span>"
    body = f"<div id='comments'><ol id='commentList'>{one(1, 'wren')}{one(2, 'gull')}{one(3, 'odd one', to)}</ol></div>"

    assert [(path, name) for path, name, _ in shape(comments_by("sciam", body))] == [
        ("1", "wren"),
        ("1.1", "odd one"),
        ("2", "gull"),
    ]
