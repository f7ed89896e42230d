"""Attributes as columns of other tables: those of the item, of its article, of who wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.commenters import Commenter
from reader.domain.model import Attribute, AttributeType
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.values import day, number
from reader.domain.words import translate
from reader.exporters.tables.sheet import Cell, Column, Kind
from reader.exporters.tables.variables import Answers

EXACT_DIGITS = 15
"""How many digits a number keeps in every program: what a double holds."""


class Holder(StrEnum):
    """Whose attribute it is; the beginning of the column's name, before a colon."""

    ITEM = "attribute"
    ARTICLE = "article"
    COMMENTER = "commenter"


@dataclass(slots=True)
class _Seen:
    """What values of one attribute were met."""

    numbers: bool = True
    whole: bool = True
    dates: bool = True
    others: set[str] = field(default_factory=set)

    def look(self, value: str, choices: frozenset[str]) -> None:
        if self.numbers:
            self.numbers = number(value) == value and sum(map(str.isdigit, value)) <= EXACT_DIGITS
            self.whole = self.whole and "." not in value
        self.dates = self.dates and day(value) is not None
        if not self.others and value not in choices:
            self.others.add(value)


@dataclass(frozen=True, slots=True)
class Properties:
    """Columns of one holder's attributes, and how a value becomes a cell."""

    columns: tuple[Column, ...] = ()
    _readers: tuple[tuple[str, Callable[[str], Cell]], ...] = ()

    def cells(self, values: Mapping[str, str]) -> tuple[Cell, ...]:
        return tuple(read(values[name]) if name in values else None for name, read in self._readers)


NONE = Properties()


@dataclass(frozen=True, slots=True)
class AllProperties:
    items: Properties = NONE
    articles: Properties = NONE
    commenters: Properties = NONE

    @property
    def columns(self) -> tuple[Column, ...]:
        return (*self.items.columns, *self.articles.columns, *self.commenters.columns)

    def cells(
        self, item: Mapping[str, str], article: Mapping[str, str], commenter: Mapping[str, str]
    ) -> tuple[Cell, ...]:
        return (*self.items.cells(item), *self.articles.cells(article), *self.commenters.cells(commenter))


def values_by_author(commenters: Iterable[Commenter]) -> dict[str, Mapping[str, str]]:
    """Author's name -> the person's attributes."""
    return {name: commenter.attributes for commenter in commenters for name in commenter.names}


def of_articles(records: Snapshot, token: Token) -> Properties:
    """The attributes that articles have, in a table of articles."""
    seen: dict[str, _Seen] = {}
    definitions = {one.name: one for one in records.definitions()}
    choices = {name: frozenset(one.choices) for name, one in definitions.items()}
    for article in records.articles():
        token.check()
        _look(records.attributes(article.item.id).get(article.item.id, {}), seen, choices)
    return _properties(Holder.ITEM, seen, definitions.values(), Answers.WORDS)


def of_commenters(records: Snapshot, style: Answers = Answers.WORDS) -> Properties:
    seen: dict[str, _Seen] = {}
    definitions = {one.name: one for one in records.definitions()}
    choices = {name: frozenset(one.choices) for name, one in definitions.items()}
    for commenter in records.commenters():
        _look(commenter.attributes, seen, choices)
    return _properties(Holder.COMMENTER, seen, definitions.values(), style)


def of_everything(records: Snapshot, style: Answers, token: Token) -> AllProperties:
    """Every attribute that has a value somewhere, found by one look at all values: comments', articles', people's.

    One of type number is a number if each value is one that a double holds, a choice has coded values (for `VALUES`)
    if each value is one of its choices; else it stays text, so that nothing is lost.
    """
    on_items: dict[str, _Seen] = {}
    on_articles: dict[str, _Seen] = {}
    definitions = {one.name: one for one in records.definitions()}
    choices = {name: frozenset(one.choices) for name, one in definitions.items()}
    for article in records.articles():
        token.check()
        for item, values in records.attributes(article.item.id).items():
            _look(values, on_articles if item == article.item.id else on_items, choices)
    return AllProperties(
        _properties(Holder.ITEM, on_items, definitions.values(), style),
        _properties(Holder.ARTICLE, on_articles, definitions.values(), style),
        of_commenters(records, style),
    )


def _look(values: Mapping[str, str], seen: dict[str, _Seen], choices: Mapping[str, frozenset[str]]) -> None:
    for name, value in values.items():
        seen.setdefault(name, _Seen()).look(value, choices.get(name, frozenset()))


def _properties(
    holder: Holder, seen: Mapping[str, _Seen], definitions: Iterable[Attribute], style: Answers
) -> Properties:
    found = [_column(holder, one, seen[one.name], style) for one in definitions if one.name in seen]
    return Properties(
        tuple(column for _, column, _ in found),
        tuple((name, read) for name, _, read in found),
    )


def _column(holder: Holder, one: Attribute, seen: _Seen, style: Answers) -> tuple[str, Column, Callable[[str], Cell]]:
    name = f"{holder.value}:{one.name}"
    about = {
        Holder.ITEM: translate("Exports", "Attribute “{name}”"),
        Holder.ARTICLE: translate("Exports", "Attribute “{name}” of the article"),
        Holder.COMMENTER: translate("Exports", "Attribute “{name}” of who wrote it"),
    }[holder].format(name=one.name)
    label = f"{about}: {one.description}" if one.description else about
    if one.type is AttributeType.NUMBER and seen.numbers:
        return (one.name, Column(name, Kind.WHOLE, label), int) if seen.whole else (
            one.name, Column(name, Kind.NUMBER, label), _number
        )  # fmt: skip
    if one.type is AttributeType.CHOICE and style is Answers.VALUES and not seen.others:
        values = {choice: place for place, choice in enumerate(one.choices, 1)}
        labels = {place: choice for choice, place in values.items()}
        return one.name, Column(name, Kind.WHOLE, label, labels), values.__getitem__
    kind = Kind.TIME if one.type is AttributeType.DATE and seen.dates else Kind.TEXT
    return one.name, Column(name, kind, label), str


def _number(value: str) -> Cell:
    """As it stands: “2” does not become 2.0 where other values of the column have decimals."""
    return float(value) if "." in value else int(value)
