"""What the XML of an exchange file holds, as values: REFI-QDA 1.5, 5.2 and 5.3, in the words of the schema.

Ids are as `guids.guid_of` gives them. `hints` are what Threadnote wrote for itself: the JSON object of a processing
instruction ``<?threadnote …?>`` in the element.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Hints = Mapping[str, Any]
TEXTUAL = frozenset({"textsource", "note", "representation", "textdescription", "transcript"})
SEEN_OR_HEARD = frozenset({"pdfsource", "picturesource", "audiosource", "videosource"})
SELECTIONS = frozenset(
    {
        "plaintextselection",
        "transcriptselection",
        "pdfselection",
        "pictureselection",
        "audioselection",
        "videoselection",
    }
)
VALUES = frozenset({"textvalue", "booleanvalue", "integervalue", "floatvalue", "datevalue", "datetimevalue"})


@dataclass(slots=True)
class User:
    guid: str
    name: str
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Code:
    """`ref` is the id, made up where it is missing or taken (`guid` is None then)."""

    ref: str
    guid: str | None
    name: str
    parent: str | None = None
    codable: bool = True
    colour: str | None = None
    description: str = ""
    notes: list[str] = field(default_factory=list)
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Variable:
    guid: str
    name: str
    type: str
    description: str = ""
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Value:
    """`kind` is the element that the value stands in (``integervalue``)."""

    variable: str | None = None
    kind: str = ""
    text: str = ""


@dataclass(slots=True)
class Case:
    guid: str | None
    name: str
    description: str = ""
    values: list[Value] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    selections: list[str] = field(default_factory=list)
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Set:
    name: str
    description: str = ""
    codes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Coding:
    guid: str | None
    code: str | None = None
    user: str | None = None
    created: str | None = None
    notes: list[str] = field(default_factory=list)
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Source:
    """A source, a note, or the text that stands for a picture, a sound or a PDF (those are in the `texts` of it).
    `kind` is the element's name; `points` are the positions of a transcript's sync points by their ids."""

    kind: str
    guid: str | None
    name: str
    plain_path: str | None = None
    rich_path: str | None = None
    path: str | None = None
    user: str | None = None
    created: str | None = None
    modified: str | None = None
    content: str | None = None
    description: str = ""
    selections: list[Selection] = field(default_factory=list)
    codings: list[Coding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    texts: list[Source] = field(default_factory=list)
    points: dict[str, int] = field(default_factory=dict)
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Selection:
    """A part of a source: `start` and `stop` as they are written, in a unit that nothing says. Of a PDF's page, a
    picture or a sound there are none."""

    kind: str
    guid: str | None
    name: str
    start: int | None = None
    stop: int | None = None
    first_point: str | None = None
    last_point: str | None = None
    user: str | None = None
    created: str | None = None
    description: str = ""
    codings: list[Coding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    texts: list[Source] = field(default_factory=list)
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Link:
    guid: str | None
    notes: list[str] = field(default_factory=list)
    hints: Hints = field(default_factory=dict)


@dataclass(slots=True)
class Project:
    """All but the sources, which come one by one. `used_codes` and `used_users` are what codings refer to;
    `broken_at` is the line from which on the XML could not be read."""

    root: str = ""
    name: str = ""
    origin: str = ""
    description: str = ""
    notes: list[str] = field(default_factory=list)
    hints: Hints = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    doubled_codes: int = 0
    variables: dict[str, Variable] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    sets: list[Set] = field(default_factory=list)
    written: dict[str, Source] = field(default_factory=dict)
    """The notes by their ids."""
    links: list[Link] = field(default_factory=list)
    graphs: int = 0
    sources: int = 0
    codings: int = 0
    used_codes: dict[str, None] = field(default_factory=dict)
    used_users: dict[str, None] = field(default_factory=dict)
    broken_at: int | None = None
