"""SPIP: the forum below an article."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_messages_nest_and_keep_their_number() -> None:
    def one(number: int, name: str, text: str, inner: str = "") -> str:
        return (
            "<li class='forum-fil'><div class='forum-message'><div class='forum-texte'><div class='crayon "
            f"forum-texte-{number}'><p>{text}</p></div></div><div class='forum-chapo'><span class='vcard'><strong "
            f"class='fn'>{name}</strong></span> <abbr class='date' title='2018-09-11T10:57:27Z'>Le 11 septembre 2018"
            f"</abbr><p class='repondre'><a href='?id_forum={number}'>Répondre</a></p></div></div><ul>{inner}</ul></li>"
        )

    body = (
        "<div id='forum'><ul class='forum'>" + one(31, "Aline", "Beau phare.", one(32, "Guy", "Merci.")) + "</ul></div>"
    )
    found, comments = found_by("spip", body, lang="fr"), comments_by("spip", body, lang="fr")

    assert found is not None
    assert [root.get("id") for root in found.roots] == ["forum"]
    assert shape(comments) == [("1", "Aline", "Beau phare."), ("1.1", "Guy", "Merci.")]
    assert comments[0].published == "2018-09-11T10:57:27+00:00"
