"""The table of pseudonyms, and the secret that orders and hashes names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.domain.given_names import INVENTED
from reader.domain.model import ItemId
from reader.domain.pseudonyms import Hidden, Pseudonym, PseudonymKind, given_to, hidden, individuals, usual_kind
from reader.storage import commenters
from reader.storage.project import recall

SALT = "pseudonym_salt"
"""The secret's place among what the project says of itself: no part of the history, the same for good."""


def salt(conn: sqlite3.Connection) -> str:
    found = recall(conn, SALT)
    assert found is not None, "every project has one from its making on"
    return found


def everything(conn: sqlite3.Connection) -> list[Pseudonym]:
    """The oldest first."""
    return [
        Pseudonym(row[0], row[1], PseudonymKind(row[2]))
        for row in conn.execute("SELECT name, pseudonym, kind FROM pseudonyms ORDER BY id")
    ]


def people(conn: sqlite3.Connection) -> list[Hidden]:
    """Everybody who wrote anything, with their pseudonyms; those that were joined first, then by name."""
    return hidden(individuals(authors(conn), commenters.everything(conn)), everything(conn))


def planned(conn: sqlite3.Connection, kind: PseudonymKind | None = None) -> list[Pseudonym]:
    """What those get who have none, always the same as long as nothing else changes; of the kind given last, unless
    another is asked for."""
    given = everything(conn)
    taken = [one.pseudonym for one in given]
    return given_to(people(conn), kind or usual_kind(given), salt(conn), taken, INVENTED)


def authors(conn: sqlite3.Connection) -> dict[str, bool]:
    """Every name that stands with an article or a comment, with whether it stands with a comment; by name."""
    return {
        row[0]: bool(row[1])
        for row in conn.execute(
            "SELECT author, max(kind) FROM items WHERE author IS NOT NULL AND author <> '' GROUP BY author"
        )
    }


def authors_by_article(conn: sqlite3.Connection) -> dict[ItemId, set[str]]:
    """The names in each article's thread and at its head, all at once out of the index."""
    found: dict[ItemId, set[str]] = {}
    for author, article in conn.execute(
        "SELECT author, article_id FROM items WHERE author IS NOT NULL AND author <> '' GROUP BY author, article_id"
    ):
        found.setdefault(ItemId(article), set()).add(author)
    return found


def sample_of_texts(conn: sqlite3.Connection, limit: int) -> Iterable[str]:
    """Texts from all over the project, at most about `limit`."""
    (count,) = conn.execute("SELECT coalesce(max(id), 0) FROM items").fetchone()
    step = max(1, count // max(limit, 1))
    query = "SELECT text FROM items" if step == 1 else f"SELECT text FROM items WHERE id % {step} = 0"
    return (row[0] for row in conn.execute(query))


def insert(conn: sqlite3.Connection, given: Iterable[Pseudonym]) -> None:
    conn.executemany(
        "INSERT INTO pseudonyms(name, pseudonym, kind) VALUES (?, ?, ?)",
        [(one.name, one.pseudonym, one.kind.value) for one in given],
    )


def delete(conn: sqlite3.Connection, names: Iterable[str]) -> None:
    """The pseudonyms that were given for these names."""
    conn.executemany("DELETE FROM pseudonyms WHERE name = ?", [(name,) for name in names])


def delete_made(conn: sqlite3.Connection) -> None:
    """All but those made by hand."""
    conn.execute("DELETE FROM pseudonyms WHERE kind <> ?", (PseudonymKind.HAND.value,))
