"""One pseudonym a person, whatever is joined, parted, or comes later."""

from __future__ import annotations

import pytest

from reader.domain.commenters import Commenter
from reader.domain.folding import folded
from reader.domain.given_names import INVENTED
from reader.domain.model import CommenterId
from reader.domain.pseudonyms import (
    Hidden,
    Individual,
    Pseudonym,
    PseudonymKind,
    given_to,
    hidden,
    individuals,
    usual_kind,
)
from tests.samples import ARABIC, FAMILY

SALT = "0f" * 16
AUTHORS = {
    "Nan Reed": True, "nan reed": True, "Skipper": True, "Ida Moss": False, FAMILY: True, ARABIC: True,
    "Commenter 2": True,
}  # fmt: skip
JOINED = Commenter(CommenterId(1), "g", "Nan", ("nan reed", "Nan Reed"))
KINDS = [kind for kind in PseudonymKind if kind is not PseudonymKind.HAND]


def everybody(*kept: Pseudonym, joined: bool = False) -> list[Hidden]:
    return hidden(individuals(AUTHORS, [JOINED] if joined else []), kept)


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_gets_one_of_their_own(kind: PseudonymKind) -> None:
    given = given_to(everybody(), kind, SALT, [], INVENTED)
    assert {one.name for one in given} == set(AUTHORS)
    assert len({folded(one.pseudonym) for one in given}) == len(AUTHORS)
    assert not {one.pseudonym for one in given} & set(AUTHORS)
    assert given == given_to(everybody()[::-1], kind, SALT, [], INVENTED), "whatever the order they come in"
    assert all(one.kind is kind for one in given)


def test_the_numbers_tell_neither_the_alphabet_nor_the_other_project() -> None:
    names = {f"Author {number:03}": True for number in range(200)}
    people = hidden(individuals(names, []), [])
    order = [one.name for one in given_to(people, PseudonymKind.NUMBERED, SALT, [])]
    other = [one.name for one in given_to(people, PseudonymKind.NUMBERED, "11" * 16, [])]
    assert order != sorted(order)
    assert order != other


def test_who_wrote_articles_only_is_called_so() -> None:
    given = {one.name: one.pseudonym for one in given_to(everybody(), PseudonymKind.NUMBERED, SALT, [])}
    assert given["Ida Moss"] == "Author 1"
    assert sorted(p for p in given.values() if p.startswith("Commenter")) == [
        f"Commenter {number}" for number in range(3, 9)
    ], "somebody really is called Commenter 2"


def test_who_comes_later_is_numbered_on() -> None:
    before = [Pseudonym("Skipper", "Commenter 41", PseudonymKind.NUMBERED), Pseudonym("x", "Gull", PseudonymKind.HAND)]
    later = given_to(everybody(*before), PseudonymKind.NUMBERED, SALT, [one.pseudonym for one in before])
    assert "Skipper" not in {one.name for one in later}
    assert min(int(one.pseudonym.split()[1]) for one in later if one.pseudonym.startswith("Commenter")) == 42


def test_joining_and_parting_keep_what_was_given() -> None:
    own = [Pseudonym("Nan Reed", "A", PseudonymKind.HASH), Pseudonym("nan reed", "B", PseudonymKind.HASH)]
    apart = {one.who.name: one.pseudonym for one in everybody(*own)}
    assert (apart["Nan Reed"], apart["nan reed"]) == ("A", "B")
    together = {one.who.name: one.pseudonym for one in everybody(*own, joined=True)}
    assert together["Nan"] == "A", "the oldest"
    by_hand = [*own, Pseudonym("nan reed", "C", PseudonymKind.HAND)]
    assert {one.who.name: one.pseudonym for one in everybody(*by_hand, joined=True)}["Nan"] == "C"


def test_invented_names_are_nobodys() -> None:
    people = [Individual(name, (name,)) for name in (f"{INVENTED[0]} Berg", INVENTED[1].lower(), "Skipper")]
    given = given_to(hidden(people, []), PseudonymKind.INVENTED, SALT, [], INVENTED[:4])
    assert {one.pseudonym for one in given} == {INVENTED[2], INVENTED[3], f"{given[0].pseudonym} 2"}
    assert len(INVENTED) >= 300


def test_initials() -> None:
    people = [Individual(name, (name,)) for name in ("Ann Berg", "Abe Bo", "Jo van der Mole", "zoe\u0308", "...")]
    given = {one.name: one.pseudonym for one in given_to(hidden(people, []), PseudonymKind.INITIALS, SALT, [])}
    assert {given["Ann Berg"], given["Abe Bo"]} == {"A. B.", "A. B. 2"}
    assert (given["Jo van der Mole"], given["zoe\u0308"], given["..."]) == ("J. V. M.", "Z.", "–")


def test_the_usual_kind_is_the_last_one() -> None:
    assert usual_kind([]) is PseudonymKind.NUMBERED
    kept = [Pseudonym("a", "1", PseudonymKind.HASH), Pseudonym("b", "2", PseudonymKind.HAND)]
    assert usual_kind(kept) is PseudonymKind.HASH
