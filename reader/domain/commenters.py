"""The people behind the authors' names.

By default each name, exactly as it is written, is one person. Only the researcher says that several names are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.folding import folded, folded_words
from reader.domain.model import CommenterId, Row


@dataclass(frozen=True, slots=True)
class Commenter:
    """What was said of a person: names that belong together, attributes. `guid` is its id in exchange."""

    id: CommenterId
    guid: str
    name: str
    names: tuple[str, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """One commenter as lists show it. `name` is the one shown, `names` all that the person writes under; `first` and
    `last` are dates of comments as they were published, `coded` counts comments with a coding of the coder's. `id` is
    None for who is just an author's name."""

    name: str
    names: tuple[str, ...]
    comments: int
    articles: int
    first: str | None
    last: str | None
    coded: int
    id: CommenterId | None = None

    @property
    def joined(self) -> bool:
        return len(self.names) > 1


@dataclass(frozen=True, slots=True)
class Said:
    """A comment among all those of a person; `answered` is the author of the comment that it answers, None at the top
    of a thread."""

    row: Row
    article_title: str
    answered: str | None


def shown_names(commenters: Iterable[Commenter]) -> dict[str, str]:
    """Author's name -> the name that the person is shown under; who is just a name is not in it."""
    return {name: commenter.name for commenter in commenters for name in commenter.names}


class PeopleOrder(StrEnum):
    """Counts and dates go from the largest down, but the first comment from the earliest on."""

    NAME = "name"
    COMMENTS = "comments"
    ARTICLES = "articles"
    CODED = "coded"
    FIRST = "first"
    LAST = "last"


def arranged(people: Iterable[Person], words: str = "", order: PeopleOrder = PeopleOrder.NAME) -> list[Person]:
    """Those in whose shown name or other names every word occurs, in order; the undated come last."""
    wanted = folded_words(words)
    found = [person for person in people if _matches(person, wanted)] if wanted else list(people)
    found.sort(key=_by_name)
    match order:
        case PeopleOrder.COMMENTS:
            found.sort(key=lambda person: -person.comments)
        case PeopleOrder.ARTICLES:
            found.sort(key=lambda person: -person.articles)
        case PeopleOrder.CODED:
            found.sort(key=lambda person: -person.coded)
        case PeopleOrder.FIRST:
            found.sort(key=lambda person: (person.first is None, person.first or ""))
        case PeopleOrder.LAST:
            found.sort(key=lambda person: person.last or "", reverse=True)
        case PeopleOrder.NAME:
            pass
    return found


def looks(name: str) -> str:
    """What is left of a name without case, accents, spaces, punctuation and digits at the end: names with the same
    rest look alike, which says nothing about who wrote under them."""
    bare = "".join(c for c in folded(name) if c.isalnum())
    return bare.rstrip("0123456789") or bare


def similar(everybody: Iterable[Person], names: Sequence[str]) -> list[Person]:
    """Who else has a name that looks like one of `names`. To be looked at by a person: nothing is joined by it."""
    own = set(names)
    wanted = {looks(name) for name in names} - {""}
    return [
        person
        for person in everybody
        if own.isdisjoint(person.names) and not wanted.isdisjoint(map(looks, {person.name, *person.names}))
    ]


def _matches(person: Person, wanted: tuple[str, ...]) -> bool:
    text = folded(person.name) if person.names == (person.name,) else folded("\n".join((person.name, *person.names)))
    return all(word in text for word in wanted)


def _by_name(person: Person) -> tuple[str, str]:
    return folded(person.name), person.name
