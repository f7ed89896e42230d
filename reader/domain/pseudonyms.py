"""Pseudonyms: one a person for the whole project, the same in every export.

A person is a commenter with all the names that were joined, or who is just an author's name. A pseudonym is kept with
*one* name of the person. So joining and parting need do nothing to it: of people who are joined the pseudonym made by
hand counts, else the oldest; who is parted again has their own one again, and who had none gets one at the next export.

The order in which pseudonyms are given says nothing: names are sorted by their HMAC with a secret of the project (the
salt), so that neither the alphabet nor who came first shows in a number. People of later imports are numbered behind
those who are there; so a high number says that somebody came in late.

Numbers and invented names say nothing of the name. Initials do, and are for projects whose people agreed to it. The
hash is an HMAC-SHA-256 with the salt: without the project nobody can try names out against it.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from unicodedata import normalize

from reader.domain.commenters import Commenter
from reader.domain.folding import folded
from reader.domain.words import translate

HASH_DIGITS = 8
"""So many hexadecimal digits a hash has; more where two people would have the same."""


class PseudonymKind(StrEnum):
    """How a pseudonym is made. What was made by hand is never made anew."""

    NUMBERED = "numbered"
    INVENTED = "invented"
    INITIALS = "initials"
    HASH = "hash"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """What is kept: `name` is the author's name that it was given for."""

    name: str
    pseudonym: str
    kind: PseudonymKind


@dataclass(frozen=True, slots=True)
class Individual:
    """A person behind authors' names: `name` is the one shown, `names` are all, the oldest first. `commented` is
    whether the person wrote a comment; else only articles."""

    name: str
    names: tuple[str, ...]
    commented: bool = True


@dataclass(frozen=True, slots=True)
class Hidden:
    """An individual with their pseudonym; None where none was given yet."""

    who: Individual
    given: Pseudonym | None

    @property
    def pseudonym(self) -> str | None:
        return self.given.pseudonym if self.given else None


def individuals(authors: Mapping[str, bool], commenters: Iterable[Commenter]) -> list[Individual]:
    """Everybody, those that were joined first. `authors` are all names that stand with articles and comments, each with
    whether it stands with a comment."""
    left = dict(authors)
    found: list[Individual] = []
    for one in commenters:
        own = [left.pop(name) for name in one.names if name in left]
        if own:
            found.append(Individual(one.name, one.names, any(own)))
    return found + [Individual(name, (name,), commented) for name, commented in left.items()]


def hidden(people: Iterable[Individual], given: Iterable[Pseudonym]) -> list[Hidden]:
    """Each with their pseudonym, out of what is kept, the oldest first."""
    by_name = {one.name: (one.kind is not PseudonymKind.HAND, number, one) for number, one in enumerate(given)}
    found: list[Hidden] = []
    for person in people:
        own = [by_name[name] for name in person.names if name in by_name]
        found.append(Hidden(person, min(own, key=lambda entry: entry[:2])[2] if own else None))
    return found


def usual_kind(given: Sequence[Pseudonym]) -> PseudonymKind:
    """The kind for those who come new: that of the pseudonym given last."""
    return next((one.kind for one in reversed(given) if one.kind is not PseudonymKind.HAND), PseudonymKind.NUMBERED)


def given_to(
    people: Iterable[Hidden], kind: PseudonymKind, salt: str, taken: Iterable[str], invented: Sequence[str] = ()
) -> list[Pseudonym]:
    """Pseudonyms for those who have none, in the order they are to be kept: none that is `taken` (other pseudonyms),
    none that is the name of anybody. `invented` are the names to choose from for that kind."""
    everybody = list(people)
    used = {folded(one) for one in taken}
    own = [name for one in everybody for name in (one.who.name, *one.who.names)]
    used |= {folded(name) for name in own}
    without = sorted((one.who for one in everybody if one.given is None), key=lambda who: _secret(salt, who.names[0]))
    make = _maker(kind, salt, used, own, invented)
    found: list[Pseudonym] = []
    for who in without:
        pseudonym = next(made for made in make(who) if folded(made) not in used)
        used.add(folded(pseudonym))
        found.append(Pseudonym(who.names[0], pseudonym, kind))
    return found


def stand_in(name: str, salt: str) -> str:
    """A pseudonym for a name that is not in the table."""
    return _secret(salt, name)[:HASH_DIGITS]


def _maker(
    kind: PseudonymKind, salt: str, used: set[str], own: Sequence[str], invented: Sequence[str]
) -> Callable[[Individual], Iterator[str]]:
    """For a person, pseudonyms to try one after the other, without end."""
    match kind:
        case PseudonymKind.NUMBERED:
            return _numbered(used)
        case PseudonymKind.INVENTED:
            return _invented(salt, own, invented)
        case PseudonymKind.INITIALS:
            return _initials()
        case PseudonymKind.HASH:
            return lambda who: _hashes(_secret(salt, who.names[0]))
        case PseudonymKind.HAND:
            raise ValueError("a pseudonym by hand is not made")


def _numbered(used: set[str]) -> Callable[[Individual], Iterator[str]]:
    words = {True: translate("Pseudonyms", "Commenter {number}"), False: translate("Pseudonyms", "Author {number}")}
    next_free: dict[bool, int] = {}
    for commented, word in words.items():
        pattern = re.compile(re.escape(folded(word)).replace(re.escape("{number}"), r"([0-9]{1,9})") + r"\Z")
        numbers = (int(found[1]) for one in used if (found := pattern.match(one)))
        next_free[commented] = max(numbers, default=0) + 1

    def make(who: Individual) -> Iterator[str]:
        while True:
            number = next_free[who.commented]
            next_free[who.commented] += 1
            yield words[who.commented].format(number=number)

    return make


def _invented(salt: str, own: Sequence[str], invented: Sequence[str]) -> Callable[[Individual], Iterator[str]]:
    """Not one that is a word of anybody's name."""
    real = {word for name in own for word in re.findall(r"[^\W\d_]+", folded(name))}
    free = sorted((name for name in invented if folded(name) not in real), key=lambda name: _secret(salt, name))
    if not free:
        free = [translate("Pseudonyms", "Somebody")]
    stream = _rounds(free)
    return lambda _who: stream


def _rounds(names: Sequence[str]) -> Iterator[str]:
    yield from names
    number = 2
    while True:
        for name in names:
            yield f"{name} {number}"
        number += 1


def _initials() -> Callable[[Individual], Iterator[str]]:
    number: dict[str, int] = {}

    def make(who: Individual) -> Iterator[str]:
        letters = [word[0].upper()[0] for word in re.findall(r"[^\W\d_]+", normalize("NFC", who.name))]
        initials = " ".join(f"{letter}." for letter in [*letters[:2], *letters[2:][-1:]]) or "–"
        while True:
            number[initials] = number.get(initials, 0) + 1
            yield initials if number[initials] == 1 else f"{initials} {number[initials]}"

    return make


def _hashes(digest: str) -> Iterator[str]:
    for digits in range(HASH_DIGITS, len(digest) + 1):
        yield digest[:digits]
    number = 2
    while True:
        yield f"{digest} {number}"
        number += 1


def _secret(salt: str, name: str) -> str:
    return hmac.new(salt.encode("utf-8"), name.encode("utf-8"), sha256).hexdigest()
