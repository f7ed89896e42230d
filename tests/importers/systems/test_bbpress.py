"""bbPress: header and post side by side, replies in lists inside."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _reply(number: int, name: str, text: str, inner: str = "", kind: str = "reply") -> str:
    return (
        f"<li><div id='post-{number}' class='bbp-{kind}-header'><div class='bbp-meta'><span "
        f"class='bbp-{kind}-post-date'>March 3, 2014 "
        f"at 5:06 pm</span><a class='bbp-{kind}-permalink'>#{number}</a></div></div><div class='post-{number} "
        f"{kind} type-{kind}'><div "
        f"class='bbp-{kind}-author'><a class='bbp-author-link'><span class='bbp-author-name'>{name}</span></a><div "
        f"class='bbp-author-role'>Keeper</div></div><div class='bbp-{kind}-content'>{text}</div></div>{inner}</li>"
    )


def test_threads() -> None:
    body = (
        "<ul class='bbp-replies'>"
        + _reply(1, "Tern", "<p>Is it lit?</p>", kind="topic")
        + _reply(
            2, "Gull", "<p>It is.</p>", "<ul class='bbp-threaded-replies'>" + _reply(3, "Auk", "<p>Good.</p>") + "</ul>"
        )
        + _reply(4, "Skua", "<p>Late.</p>")
        + "</ul>"
    )
    comments = comments_by("bbpress", body)

    assert shape(comments) == [
        ("1", "Tern", "Is it lit?"),
        ("2", "Gull", "It is."),
        ("2.1", "Auk", "Good."),
        ("3", "Skua", "Late."),
    ]
    assert comments[0].published == "2014-03-03T17:06"
    assert comments[0].attributes["badge"] == "Keeper"
