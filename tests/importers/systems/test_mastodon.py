"""Mastodon: what is above the status of the page is one line of answers."""

from __future__ import annotations

from reader.importers.page.document import load
from reader.importers.page.systems import mastodon
from tests.importers.systems.reading import comments_by, shape


def _status(key: int, name: str, text: str, kind: str = "status") -> str:
    inner = (
        "<a class='status__display-name'><span class='display-name'><bdi><strong class='display-name__html'>"
        f"{name}</strong></bdi><span "
        f"class='display-name__account'>@{name.lower()}@sea.example</span></span></a><div class='status__content'>"
        "<div "
        f"class='status__content__text'><p>{text}</p></div></div><a class='status__relative-time'><time "
        "datetime='2023-01-02T03:04:05.000Z'>2d</time></a>"
    )
    if kind == "detailed":
        return f"<div class='detailed-status__wrapper'><div class='detailed-status' data-id='{key}'>{inner}</div></div>"
    return f"<div class='status__wrapper'><div class='status' data-id='{key}'>{inner}</div></div>"


def test_the_first_status_is_the_article() -> None:
    body = (
        "<div class='column'>"
        + _status(1, "Tern", "Is it lit?", "detailed")
        + _status(2, "Gull", "It is.")
        + _status(3, "Auk", "Good.")
        + "</div>"
    )
    comments = comments_by("mastodon", body)
    opening = mastodon.opening(load(f"<html><body>{body}</body></html>".encode()))

    assert shape(comments) == [("1", "Gull", "It is."), ("2", "Auk", "Good.")]
    assert comments[0].attributes["account"] == "@gull@sea.example"
    assert comments[0].published == "2023-01-02T03:04:05+00:00"
    assert opening.author == "Tern"
    assert [node.get_text() for node in opening.nodes] == ["Is it lit?"]


def test_a_page_of_an_answer() -> None:
    body = (
        _status(1, "Tern", "Is it lit?")
        + _status(2, "Gull", "It is.")
        + _status(3, "Auk", "Good.", "detailed")
        + _status(4, "Skua", "Late.")
    )
    comments = comments_by("mastodon", body)

    assert [(path, name) for path, name, _ in shape(comments)] == [
        ("1", "Tern"),
        ("1.1", "Gull"),
        ("1.1.1", "Auk"),
        ("1.1.1.1", "Skua"),
    ]
    assert mastodon.opening(load(f"<html><body>{body}</body></html>".encode())).nodes == ()
