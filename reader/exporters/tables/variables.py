"""Choices and scales as variables of a table with a row for each item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.model import Code, CodeId, CodeKind, Coder, CoderId
from reader.domain.progress import Token
from reader.domain.snapshot import Held, Snapshot
from reader.domain.words import translate
from reader.exporters.tables.sheet import Cell, Column, Kind

CODE_COLUMN = "code:"
CHOICE_COLUMN = "choice:"
SCALE_COLUMN = "scale:"
BETWEEN = " | "
BY = " by "


class Answers(StrEnum):
    """How a variable stands in a cell.

    `WORDS`: one column each, with the answer's name or the degree; where coders differ, their answers stand in the
    order of the coders, each once, with `BETWEEN` between them.

    `VALUES`, for statistics: an answer is its number in the codebook, from 1, with its name in `Column.answers`; a
    degree is a whole number. The cell holds what all agree on who answered, and is empty where coders differ. A
    variable on which they do anywhere has one more column for each coder who answered it, named ``… by CODER``.
    """

    WORDS = "words"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class Variable:
    """A choice or scale; `answers` are the names of what can be held, by code; a scale has none. `coders` get columns
    of their own."""

    code: Code
    answers: Mapping[CodeId, str]
    style: Answers
    coders: tuple[Coder, ...] = ()
    numbers: Mapping[CodeId, int] = field(default_factory=dict)

    @property
    def columns(self) -> list[Column]:
        code, values = self.code, self.style is Answers.VALUES
        choice = code.kind is CodeKind.CHOICE
        name = (CHOICE_COLUMN if choice else SCALE_COLUMN) + code.path
        labels = {number: self.answers[answer] for answer, number in self.numbers.items()} if values else {}
        kind = Kind.WHOLE if values else Kind.TEXT
        about = (
            translate("Exports", "What was answered to “{code}”")
            if choice
            else translate("Exports", "Degree on the scale “{code}”")
        ).format(code=code.path)
        if not choice:
            about += translate("Exports", ", from {lowest} to {highest}").format(
                lowest=code.lowest, highest=code.highest
            )
        if self.coders:
            agreed = about + translate("Exports", "; empty where coders differ")
        else:
            agreed = about
        by_coder = translate("Exports", "{what}, by {coder}")
        return [
            Column(name, kind, agreed, labels),
            *(
                Column(name + BY + coder.name, kind, by_coder.format(what=about, coder=coder.name), labels)
                for coder in self.coders
            ),
        ]

    def cells(self, held: Sequence[Held], order: Mapping[CoderId, int]) -> list[Cell]:
        """What was answered on one item."""
        if self.style is Answers.WORDS:
            return [self._words(held, order)]
        found = [(one.coder, value) for one in held if (value := self.value(one)) is not None]
        values = {value for _, value in found}
        by_coder = dict(found)
        agreed = next(iter(values)) if len(values) == 1 else None
        return [agreed, *(by_coder.get(coder.id) for coder in self.coders)]

    def value(self, one: Held) -> int | None:
        """The answer's number or the degree; None where it is of another variable."""
        if self.code.kind is CodeKind.CHOICE:
            return self.numbers.get(one.code)
        return one.value if one.code == self.code.id else None

    def _words(self, held: Sequence[Held], order: Mapping[CoderId, int]) -> Cell:
        """A degree is a number, unless coders differ."""
        found: dict[str | int, None] = {}
        for one in sorted(held, key=lambda one: order[one.coder]):
            if self.code.kind is CodeKind.CHOICE and one.code in self.answers:
                found[self.answers[one.code]] = None
            elif self.code.kind is CodeKind.SCALE and one.code == self.code.id and one.value is not None:
                found[one.value] = None
        return next(iter(found), None) if len(found) < 2 else BETWEEN.join(map(str, found))


def variables(records: Snapshot, style: Answers, token: Token) -> tuple[list[Code], list[Variable]]:
    """The codes that get a column of 0 and 1, and the choices and scales. For `VALUES` one look at all that is held."""
    codes = records.codes()
    kinds = {code.id: code.kind for code in codes}
    tags: list[Code] = []
    answers: dict[CodeId, dict[CodeId, str]] = {}
    for code in codes:
        if code.kind is CodeKind.TAG and code.parent_id is not None and kinds.get(code.parent_id) is CodeKind.CHOICE:
            answers.setdefault(code.parent_id, {})[code.id] = code.name
        elif code.kind is CodeKind.TAG:
            tags.append(code)
    found = [
        Variable(code, own, style, (), {answer: number for number, answer in enumerate(own, 1)})
        for code in codes
        if code.kind is not CodeKind.TAG
        for own in (answers.get(code.id, {}),)
    ]
    if style is Answers.VALUES and found:
        found = _with_coders(records, found, token)
    return tags, found


def _with_coders(records: Snapshot, found: Iterable[Variable], token: Token) -> list[Variable]:
    """Each with the coders who answered it, where any two differ on an item."""
    known = list(found)
    coders = records.coders()
    if len(coders) < 2:
        return known
    of_code = {code: place for place, one in enumerate(known) for code in (one.code.id, *one.answers)}
    answered: list[set[CoderId]] = [set() for _ in known]
    differing: set[int] = set()
    for article in records.articles():
        token.check()
        for held in records.held_on_items(article.item.id).values():
            values: dict[int, int] = {}
            for one in held:
                place = of_code.get(one.code)
                value = None if place is None else known[place].value(one)
                if place is None or value is None:
                    continue
                answered[place].add(one.coder)
                if values.setdefault(place, value) != value:
                    differing.add(place)
    return [
        Variable(
            one.code,
            one.answers,
            one.style,
            tuple(coder for coder in coders if coder.id in answered[place]) if place in differing else (),
            one.numbers,
        )
        for place, one in enumerate(known)
    ]
