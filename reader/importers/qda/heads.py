"""What a project says besides its texts -> records: coders, attributes, notes, sets, cases that cover whole sources."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.records import About, AttributeRecord, CoderRecord, MemoRecord, Notice, PersonRecord, Record
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.importers.qda import book
from reader.importers.qda.archive import Holding, Unavailable
from reader.importers.qda.codes import is_scale
from reader.importers.qda.guids import derived
from reader.importers.qda.reading import mapping_of, text_of, texts_of
from reader.importers.qda.texts import decoded, plain_text

SET = "set"
CASE = "case"
"""Attributes of articles: the sets that a source is in, the cases that cover it."""
MOST_TOLD = 200
"""Cases without a place that are written into the project's memo."""
_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:threadnote:refi")
_SUFFIX = " (attribute)"


class Role(StrEnum):
    """Variables that Threadnote writes for what it has fields for."""

    GUID = "guid"
    AUTHOR = "author"
    COMMENTER = "commenter"
    TIME = "time"
    DATE = "date"
    DEPTH = "depth"
    PATH = "path"
    PARENT = "parent"
    NUMBER = "number"
    STATE = "state"
    SCORE = "score"
    SITE = "site"
    URL = "url"
    LANGUAGE = "language"


ROLES = frozenset(Role)


@dataclass(slots=True)
class Heads:
    """What sources need to know of the rest of the project.

    `ours` is whether Threadnote wrote the file first, even if another program did so since. `roles` and `names` say
    what variables are: a field, or the attribute of that name; `degrees` are those that hold degrees. `covering` are
    the cases of a source, `within` those of a selection; `placed` are the cases whose values went somewhere.
    """

    project: book.Project
    holding: Holding | None
    ours: bool = False
    roles: dict[str, Role] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    degrees: set[str] = field(default_factory=set)
    used_notes: set[str] = field(default_factory=set)
    sets: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    covering: dict[str, list[book.Case]] = field(default_factory=lambda: defaultdict(list))
    within: dict[str, list[book.Case]] = field(default_factory=lambda: defaultdict(list))
    placed: set[int] = field(default_factory=set)
    missing_notes: int = 0

    def __post_init__(self) -> None:
        variables = self.project.variables
        shape = {variable.name.casefold() for variable in variables.values()}
        marked = self.project.origin == "Threadnote" or bool(self.project.hints)
        self.ours = marked or {"guid", "path", "depth"} <= shape
        degrees = self._degree_ids()
        for variable in variables.values():
            self._classify(variable, degrees)
        for each in self.project.sets:
            for source in each.sources:
                self.sets[source].append(each.name)
        for case in self.project.cases:
            for source in case.sources:
                self.covering[source].append(case)
            for selection in case.selections:
                self.within[selection].append(case)

    def _classify(self, variable: book.Variable, degrees: frozenset[str]) -> None:
        attribute, role = text_of(variable.hints, "attribute"), text_of(variable.hints, "role")
        name = variable.name
        if attribute is not None:
            self.names[variable.guid] = attribute
        elif role == "degree" or (not variable.hints and variable.guid in degrees):
            self.degrees.add(variable.guid)
        elif role in ROLES:
            self.roles[variable.guid] = Role(role)
        elif self.ours and name.casefold() in ROLES:
            self.roles[variable.guid] = Role(name.casefold())
        else:
            stem = name.removesuffix(_SUFFIX)
            self.names[variable.guid] = stem if self.ours and stem.casefold() in ROLES else name or variable.guid

    @property
    def mark(self) -> bool | None:
        """See `mark_of`."""
        return mark_of(self.project)

    def _degree_ids(self) -> frozenset[str]:
        if not self.ours:
            return frozenset()
        scales = [code.ref for code in self.project.codes.values() if is_scale(code)]
        return frozenset(degree_id(code, user) for code in scales for user in self.project.users)

    def attributes(self, values: Iterable[book.Value], hidden: Mapping[str, str] | None = None) -> dict[str, str]:
        """The attributes among values; `hidden` are those that XML could not hold."""
        found: dict[str, str] = {}
        for value in values:
            name = self.names.get(value.variable or "")
            text = _text(value)
            if name is not None and (text or self._is_kept_empty(value)):
                found[name] = text
        return {**found, **(hidden or {})}

    def fields(self, values: Iterable[book.Value]) -> dict[Role, str]:
        """What values say of fields of items."""
        return {
            role: text
            for value in values
            if (role := self.roles.get(value.variable or "")) is not None
            and ((text := _text(value)) or self._is_kept_empty(value))
        }

    def _is_kept_empty(self, value: book.Value) -> bool:
        """Other programs write empty values for what has none; Threadnote for what is empty."""
        return self.ours and value.kind == "textvalue"

    def memos(
        self, refs: Iterable[str], about: About = About.ITEM, code: str | None = None, user: str | None = None
    ) -> Iterator[MemoRecord]:
        """The notes that something refers to."""
        for ref in refs:
            note = self.project.written.get(ref)
            if note is None:
                self.missing_notes += 1
                continue
            self.used_notes.add(ref)
            memo = self.memo(note, about, code, user)
            if memo is not None:
                yield memo

    def memo(
        self, note: book.Source, about: About = About.ITEM, code: str | None = None, user: str | None = None
    ) -> MemoRecord | None:
        """One note; None where it is empty, or only says in words what a coding says itself."""
        if "adrift" in note.hints:
            return None
        text = text_of(note.hints, "text")
        if text is None:
            text = self._written(note)
            title = " ".join(note.name.split())
            if title and not self.ours and not " ".join(text.split()).startswith(title.rstrip("….")):
                text = f"{title}\n{text}" if text else title
        if not text.strip():
            return None
        return MemoRecord(
            text,
            about,
            code,
            note.user or user,
            text_of(note.hints, "created_at") or note.created,
            text_of(note.hints, "updated_at") or note.modified or text_of(note.hints, "created_at") or note.created,
            note.guid,
        )

    def _written(self, note: book.Source) -> str:
        text = plain_text(note.content or "").strip()
        if not text and note.plain_path and self.holding is not None:
            try:
                text = canonical(decoded(self.holding.source(note.plain_path)).raw).strip()
            except Unavailable:
                self.missing_notes += 1
        said = note.description.strip()
        return f"{text}\n\n{said}".strip() if said and said != text else text

    def records(self) -> Iterator[Record]:
        """What comes before the texts, but for the codes."""
        users = self.project.users
        for user in users.values():
            yield CoderRecord(user.guid, user.name or self._unnamed(user.guid), user.guid)
        for ref in self.project.used_users:
            if ref not in users:
                users[ref] = book.User(ref, self._unnamed(ref))
                yield CoderRecord(ref, users[ref].name, ref)
        yield from self._attributes()

    def _unnamed(self, guid: str) -> str:
        return translate("Importers", "Unnamed coder {id}").format(id=guid[:8])

    def _attributes(self) -> Iterator[Record]:
        seen: set[str] = set()
        for variable in self.project.variables.values():
            name = self.names.get(variable.guid)
            if name is None or name in seen:
                continue
            seen.add(name)
            kind, choices = _TYPES.get(variable.type, "text"), _CHOICES.get(variable.type, ())
            stated = text_of(variable.hints, "type")
            if stated in ("text", "number", "date", "choice"):
                kind, choices = stated, texts_of(variable.hints, "choices")
            said = text_of(variable.hints, "description")
            yield AttributeRecord(
                name, kind, choices, variable.description.strip() if said is None else said, variable.guid
            )

    def of_codes(self) -> Iterator[Record]:
        """Notes on codes, and the sets that codes are in; for after the codes."""
        for code in self.project.codes.values():
            yield from self.memos(code.notes, About.CODE, code.ref)
        groups: dict[str, list[str]] = defaultdict(list)
        for each in self.project.sets:
            for ref in each.codes:
                if ref in self.project.codes:
                    groups[ref].append(each.name)
        for ref, names in groups.items():
            yield MemoRecord(_in_sets(names), About.CODE, ref, guid=derived("sets", ref))
        if groups:
            yield Notice(
                "code-sets",
                translate(
                    "Importers", "Codes are in sets, which are not known here: their memos name them. Codes: {count}."
                ).format(count=len(groups)),
            )

    def persons(self, authors: Mapping[str, str]) -> Iterator[PersonRecord]:
        """Who is said to be behind comments; `authors` are those of comments by the ids of their selections."""
        for case in self.project.cases:
            names: Iterable[str] = texts_of(case.hints, "names")
            if not self.ours or "comment" in case.hints or id(case) in self.placed:
                continue
            if not names:
                names = dict.fromkeys(authors[ref] for ref in case.selections if ref in authors)
            if names:
                self.placed.add(id(case))
                attributes = self.attributes(case.values, mapping_of(case.hints, "attributes"))
                yield PersonRecord(text_of(case.hints, "name") or case.name, tuple(names), attributes, case.guid)

    def of_project(self) -> Iterator[Record]:
        """What is about the whole: for after the texts, when it is known which notes and cases belong to something."""
        yield from self.memos(self.project.notes, About.PROJECT)
        description = self.project.description.strip()
        if description and not self.ours:
            yield MemoRecord(canonical(description), About.PROJECT, guid=derived("description", description))
        for ref, note in self.project.written.items():
            if ref not in self.used_notes:
                memo = self.memo(note, About.PROJECT)
                if memo is not None:
                    yield memo
        yield from self._cases_left()
        yield from self._lost()

    def _cases_left(self) -> Iterator[Record]:
        unplaced = (case for case in self.project.cases if id(case) not in self.placed)
        left = [case for case in unplaced if case.values or case.description]
        for case in left[:MOST_TOLD]:
            said = "; ".join(f"{name}: {value}" for name, value in self.attributes(case.values).items())
            name = translate("Importers", "Case {name}").format(name=case.name or (case.guid or "")[:8])
            text = "\n".join(filter(None, (name, case.description.strip(), said)))
            yield MemoRecord(text, About.PROJECT, guid=derived("case", case.guid or text))
        if left:
            yield Notice(
                "cases-left",
                translate(
                    "Importers",
                    "Cases that are not about one whole text are not known here: {count}. The project's memo has them, "
                    "up to {most}.",
                ).format(count=len(left), most=MOST_TOLD),
            )

    def _lost(self) -> Iterator[Notice]:
        if self.missing_notes:
            said = translate("Importers", "Notes that are not in the file: {count}.")
            yield Notice("notes-missing", said.format(count=self.missing_notes))
        if self.project.links:
            said = translate("Importers", "Links between things are not kept: {count}.")
            yield Notice("links-left", said.format(count=len(self.project.links)))
        if self.project.graphs:
            said = translate("Importers", "Drawings are not kept: {count}.")
            yield Notice("graphs-left", said.format(count=self.project.graphs))


def mark_of(project: book.Project) -> bool | None:
    """Whether texts begin with a byte order mark, where Threadnote wrote that; None where nobody did."""
    return None if "offsets" not in project.hints else project.hints.get("bom") is True


def degree_id(code: str, user: str) -> str:
    """The id of the variable that holds one coder's degrees on a scale."""
    return str(uuid.uuid5(_OURS, f"{code}:degree:{user}"))


def _in_sets(names: Iterable[str]) -> str:
    return translate("Importers", "In sets: {names}").format(names="; ".join(dict.fromkeys(names)))


def _text(value: book.Value) -> str:
    text = canonical(value.text)
    if value.kind == "textvalue":
        return text
    text = text.strip()
    return text.lower() if value.kind == "booleanvalue" else text


_TYPES = {"integer": "number", "float": "number", "date": "date", "boolean": "choice"}
_CHOICES: Mapping[str, tuple[str, ...]] = {"boolean": ("true", "false")}
