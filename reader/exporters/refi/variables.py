"""What is said of comments, articles and people as variables: what every comment has, attributes, degrees on scales."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.commenters import Commenter
from reader.domain.model import (
    Article,
    Attribute,
    AttributeId,
    AttributeType,
    Code,
    CodeId,
    CodeKind,
    Coder,
    CoderId,
    Item,
)
from reader.exporters.refi import xml
from reader.exporters.refi.guids import EVERYWHERE, derived, valid
from reader.exporters.refi.moments import day

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)


class Type(StrEnum):
    """The types of the schema that are used; a value's element is named after it."""

    TEXT = "Text"
    INTEGER = "Integer"
    FLOAT = "Float"
    DATE = "Date"


ROLES = {
    "guid": Type.TEXT,
    "author": Type.TEXT,
    "commenter": Type.TEXT,
    "time": Type.TEXT,
    "date": Type.DATE,
    "depth": Type.INTEGER,
    "path": Type.TEXT,
    "parent": Type.TEXT,
    "number": Type.INTEGER,
    "state": Type.TEXT,
    "score": Type.INTEGER,
    "site": Type.TEXT,
    "url": Type.TEXT,
    "language": Type.TEXT,
}
"""What the program itself says of comments and articles. `time` is as the page said it, which may be a month; `date` is
its day, where it has one."""

LONGEST_PATH = 255
"""Longer paths are left out: what a comment answers tells its place as well, and ten thousand levels of a thread would
take a hundred million characters."""


@dataclass(frozen=True, slots=True)
class Variable:
    """`fields` is what goes into its instruction."""

    guid: str
    name: str
    type: Type
    description: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)

    def element(self) -> str:
        start = {"guid": self.guid, "name": self.name, "typeOfVariable": self.type.value}
        said = {**self.fields, "description": xml.lost(self.description)}
        words = xml.text("Description", self.description) if self.description else ""
        return f"{xml.opened('Variable', start)}{xml.instruction(said)}{words}</Variable>\n"

    def value(self, value: str) -> str:
        said = xml.text(f"{self.type.value}Value", value)
        return f'<VariableValue><VariableRef targetGUID="{self.guid}"/>{said}</VariableValue>\n'


@dataclass(slots=True)
class Fits:
    """Which types all values of one attribute could have."""

    whole: bool = True
    decimal: bool = True
    day: bool = True

    def see(self, value: str) -> None:
        self.whole = self.whole and _WHOLE.fullmatch(value) is not None
        self.decimal = self.decimal and _DECIMAL.fullmatch(value) is not None
        self.day = self.day and len(value) == 10 and day(value) is not None

    def type(self, kind: AttributeType) -> Type:
        """The narrowest that holds them all, for an attribute that is said to be of `kind`."""
        if kind is AttributeType.NUMBER and self.decimal:
            return Type.INTEGER if self.whole else Type.FLOAT
        return Type.DATE if kind is AttributeType.DATE and self.day else Type.TEXT


@dataclass(slots=True)
class Variables:
    """All variables of a file: by role, by the attribute's name, by scale and coder."""

    roles: Mapping[str, Variable]
    attributes: Mapping[str, Variable]
    degrees: Mapping[tuple[CodeId, CoderId], Variable]

    def elements(self) -> Iterator[str]:
        for some in (self.roles, self.attributes, self.degrees):
            for variable in some.values():
                yield variable.element()

    def of_comment(self, comment: Item, parent: Item | None, shown: str | None) -> str:
        """What the program says of a comment; `shown` is the name that its author is shown under."""
        return self._said(
            {
                "guid": valid(comment.guid),
                "author": comment.author,
                "commenter": shown if shown != comment.author else None,
                "time": comment.published,
                "date": day(comment.published),
                "depth": comment.depth,
                "path": comment.path if len(comment.path) <= LONGEST_PATH else None,
                "parent": valid(parent.guid) if parent else None,
                "number": comment.number,
                "state": comment.state.value,
                "score": comment.score,
            }
        )

    def of_article(self, article: Article) -> str:
        item = article.item
        return self._said(
            {
                "guid": valid(item.guid),
                "author": item.author,
                "time": item.published,
                "date": day(item.published),
                "site": article.site,
                "url": article.url,
                "language": article.language,
                "score": item.score,
            }
        )

    def of_attributes(self, values: Mapping[str, str]) -> str:
        return "".join(self.attributes[name].value(values[name]) for name in sorted(values))

    def of_degrees(self, held: Mapping[tuple[CodeId, CoderId], int]) -> str:
        known = ((self.degrees[key], degree) for key, degree in held.items() if key in self.degrees)
        return "".join(one.value(str(degree)) for one, degree in sorted(known, key=lambda entry: entry[0].guid))

    def _said(self, values: Mapping[str, str | int | None]) -> str:
        return "".join(self.roles[role].value(str(value)) for role, value in values.items() if value is not None)


def lost_values(values: Mapping[str, str]) -> dict[str, str]:
    """The values that XML cannot hold as they are."""
    return {name: value for name, value in values.items() if xml.lost(value)}


def variables(
    definitions: Sequence[Attribute],
    seen: Mapping[str, Fits],
    codes: Sequence[Code],
    coders: Sequence[Coder],
    *,
    any_article: bool,
) -> Variables:
    """The variables of a file whose attributes have values as `seen` by name."""
    roles = {role: _built_in(role, kind) for role, kind in ROLES.items()} if any_article else {}
    known = {definition.name for definition in definitions}
    without = [Attribute(AttributeId(0), "", name, AttributeType.TEXT) for name in sorted(seen) if name not in known]
    attributes = {one.name: _attribute(one, seen.get(one.name, Fits())) for one in (*definitions, *without)}
    scales = [code for code in codes if code.kind is CodeKind.SCALE and code.codings]
    degrees = {(code.id, coder.id): _degree(code, coder) for code in scales for coder in coders}
    return Variables(roles, attributes, degrees)


def see(seen: dict[str, Fits], values: Mapping[str, str]) -> None:
    """Take the values of one item into account."""
    for name, value in values.items():
        seen.setdefault(name, Fits()).see(value)


def names_of(commenters: Sequence[Commenter]) -> dict[str, Commenter]:
    """The people of whom something was said, by each name that they write under."""
    return {name: commenter for commenter in commenters for name in commenter.names}


def _built_in(role: str, kind: Type) -> Variable:
    return Variable(derived(EVERYWHERE, f"variable:{role}"), role, kind, "", {"role": role})


def _attribute(one: Attribute, fits: Fits) -> Variable:
    guid = valid(one.guid) if one.guid else derived(EVERYWHERE, f"attribute:{one.name}")
    name = f"{one.name} (attribute)" if one.name.casefold() in ROLES else one.name
    fields = {"attribute": one.name, "type": one.type.value, "choices": list(one.choices)}
    return Variable(guid, name, fits.type(one.type), one.description, fields)


def _degree(code: Code, coder: Coder) -> Variable:
    fields = {"role": "degree", "code": valid(code.guid), "coder": valid(coder.guid)}
    guid = derived(valid(code.guid), f"degree:{valid(coder.guid)}")
    return Variable(guid, f"{code.path} ({coder.name})", Type.INTEGER, "", fields)
