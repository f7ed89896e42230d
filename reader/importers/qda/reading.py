"""Events of the XML -> `book` values: one source at a time, all else gathered.

Nothing here calls itself: codes may be nested as deep as a file likes. Where the XML is broken, all ends that is open.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.words import translate
from reader.importers.qda import book
from reader.importers.qda.guids import derived, guid_of
from reader.importers.qda.xml import Broken, End, Instruction, Start, events

MOST_CODES = 200_000
MOST_CODINGS = 300_000
MOST_OTHERS = 1_000_000
"""Users, variables, cases, sets, notes, links, members and selections together."""
LONGEST_NAME = 1000
LONGEST_TITLE = 100_000
_TEXTS = book.VALUES | {"description", "plaintextcontent"}
_ROOTS = ("project", "codebook")

Opened = (
    book.Project
    | book.User
    | book.Code
    | book.Variable
    | book.Value
    | book.Case
    | book.Set
    | book.Coding
    | book.Source
    | book.Selection
    | book.Link
)


def sources(stream: BinaryIO, project: book.Project, token: Token) -> Iterator[book.Source]:
    """The sources in their order; `project` is filled along the way and is whole at the end.

    Raises `FormatError` where the XML is not a project or a codebook, or holds more than is sound.
    """
    reading = _Reading(project)
    for event in events(stream, _TEXTS, token):
        if isinstance(event, Start):
            reading.start(event.name, event.attributes)
        elif isinstance(event, End):
            whole = reading.end(event.name, event.text)
            if whole is not None:
                yield whole
        elif isinstance(event, Instruction):
            reading.hint(event.target, event.data)
        elif isinstance(event, Broken):
            project.broken_at = event.line
            yield from reading.cut_off()
    if not project.root:
        raise FormatError(
            translate("Importers", "This is no REFI-QDA project."),
            hint=translate("Importers", "Export it again as a REFI-QDA project."),
        )


class _Reading:
    def __init__(self, project: book.Project) -> None:
        self._project = project
        self._open: list[tuple[Opened, bool]] = []
        """The thing that each open element belongs to, and whether the element is that thing."""
        self._others = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self._open:
            if name not in _ROOTS:
                raise FormatError(
                    translate("Importers", "This is no REFI-QDA project."),
                    hint=translate("Importers", "Export it again as a REFI-QDA project."),
                )
            self._project.root = name
            self._project.name = _name(attributes)
            self._project.origin = _cut(attributes.get("origin", ""))
            self._open.append((self._project, True))
            return
        around = self._open[-1][0]
        made = self._made(name, attributes, around)
        if made is None:
            self._refer(name, attributes, around)
        self._open.append((around, False) if made is None else (made, True))

    def end(self, name: str, text: str) -> book.Source | None:
        thing, own = self._open.pop() if self._open else (self._project, False)
        if not own:
            if text or name in book.VALUES:
                _say(thing, name, text)
            return None
        if isinstance(thing, book.Source):
            return self._finish(thing)
        return None

    def hint(self, target: str, data: str) -> None:
        if target != "threadnote" or not self._open:
            return
        try:
            said = json.loads(data)
        except (ValueError, RecursionError):
            return
        thing = self._open[-1][0]
        if isinstance(said, dict) and not isinstance(thing, book.Value | book.Set) and not thing.hints:
            thing.hints = said

    def cut_off(self) -> Iterator[book.Source]:
        while self._open:
            whole = self.end("", "")
            if whole is not None:
                yield whole

    def _finish(self, source: book.Source) -> book.Source | None:
        around = self._open[-1][0] if self._open else self._project
        if source.kind == "note":
            key = source.guid or derived("note", str(len(self._project.written)))
            self._project.written.setdefault(key, source)
            return None
        if isinstance(around, book.Source | book.Selection):
            around.texts.append(source)
            return None
        self._project.sources += 1
        return source

    def _made(self, name: str, given: Mapping[str, str], around: Opened) -> Opened | None:
        """The thing that an element begins, put where it belongs; None for one that only says something of another."""
        project = self._project
        if name == "coding":
            return self._coding(given, around)
        if name in book.SELECTIONS and isinstance(around, book.Source):
            self._count()
            selection = _selection(name, given)
            self._used(selection.user)
            around.selections.append(selection)
            return selection
        if name == "code" and isinstance(around, book.Project | book.Code):
            return self._code(given, around)
        if name in book.TEXTUAL or name in book.SEEN_OR_HEARD:
            self._count()
            source = _source(name, given)
            self._used(source.user)
            return source
        if name == "variablevalue" and isinstance(around, book.Case | book.Source):
            self._count()
            value = book.Value()
            around.values.append(value)
            return value
        if not isinstance(around, book.Project):
            return None
        guid = guid_of(given.get("guid"))
        made: Opened | None = None
        if name == "user":
            called = _name(given) or _cut(given.get("id", ""))
            user = book.User(guid or derived("user", str(len(project.users))), called)
            project.users.setdefault(user.guid, user)
            made = user
        elif name == "variable":
            kind = given.get("typeofvariable", "Text").strip().lower()
            variable = book.Variable(guid or derived("variable", str(len(project.variables))), _name(given), kind)
            project.variables.setdefault(variable.guid, variable)
            made = variable
        elif name == "case":
            made = book.Case(guid, _name(given))
            project.cases.append(made)
        elif name == "set":
            made = book.Set(_name(given))
            project.sets.append(made)
        elif name == "link":
            made = book.Link(guid)
            project.links.append(made)
        elif name == "graph":
            project.graphs += 1
        if made is not None:
            self._count()
        return made

    def _code(self, given: Mapping[str, str], around: book.Project | book.Code) -> book.Code:
        project = self._project
        if len(project.codes) >= MOST_CODES:
            raise FormatError(
                translate("Importers", "There are more than {most} codes in the file.").format(most=MOST_CODES)
            )
        guid = guid_of(given.get("guid"))
        taken = guid in project.codes
        project.doubled_codes += taken
        ref = guid if guid is not None and not taken else derived("code", str(len(project.codes)), _name(given))
        code = book.Code(
            ref,
            None if taken else guid,
            _name(given),
            around.ref if isinstance(around, book.Code) else None,
            given.get("iscodable", "true").strip().lower() not in ("false", "0", "no"),
            given.get("color", given.get("colour")),
        )
        project.codes[ref] = code
        return code

    def _coding(self, given: Mapping[str, str], around: Opened) -> book.Coding | None:
        if not isinstance(around, book.Source | book.Selection):
            return None
        coding = book.Coding(
            guid_of(given.get("guid")),
            guid_of(given.get("targetguid", given.get("codeguid"))),
            guid_of(given.get("creatinguser", given.get("creatinguserguid"))),
            given.get("creationdatetime"),
        )
        self._coded(coding)
        around.codings.append(coding)
        return coding

    def _coded(self, coding: book.Coding) -> None:
        self._project.codings += 1
        if self._project.codings > MOST_CODINGS:
            raise FormatError(
                translate("Importers", "There are more than {most} codings in the file.").format(most=MOST_CODINGS)
            )
        self._used(coding.user)
        if coding.code is not None:
            self._project.used_codes.setdefault(coding.code)

    def _refer(self, name: str, given: Mapping[str, str], around: Opened) -> None:
        """What an element without content of its own says: mostly, which other thing is meant."""
        if name == "syncpoint" and isinstance(around, book.Source):
            guid, at = guid_of(given.get("guid")), _whole(given.get("position"))
            if guid is not None and at is not None:
                self._count()
                around.points[guid] = at
            return
        target = guid_of(given.get("targetguid", given.get("guid")))
        if target is None or name in ("vertex", "edge"):
            return
        if name == "noteref" and not isinstance(around, book.Value | book.User | book.Variable | book.Case | book.Set):
            self._count()
            around.notes.append(target)
        elif name in ("coderef", "membercode"):
            if isinstance(around, book.Coding):
                around.code = around.code or target
                self._project.used_codes.setdefault(target)
            elif isinstance(around, book.Case | book.Set):
                self._count()
                around.codes.append(target)
            elif isinstance(around, book.Selection | book.Source):
                # A coding in short, as drafts of the format had it.
                coding = book.Coding(None, target)
                self._coded(coding)
                around.codings.append(coding)
        elif name in ("sourceref", "membersource") and isinstance(around, book.Case | book.Set):
            self._count()
            around.sources.append(target)
        elif name == "selectionref" and isinstance(around, book.Case):
            self._count()
            around.selections.append(target)
        elif name == "membernote" and isinstance(around, book.Set):
            self._count()
            around.notes.append(target)
        elif name == "variableref" and isinstance(around, book.Value):
            around.variable = target

    def _count(self) -> None:
        self._others += 1
        if self._others > MOST_OTHERS:
            raise FormatError(translate("Importers", "There is more in the file than is sound."))

    def _used(self, user: str | None) -> None:
        if user is not None:
            self._project.used_users.setdefault(user)


def _say(thing: Opened, name: str, text: str) -> None:
    """The text of an element within `thing`."""
    if isinstance(thing, book.Value):
        if name in book.VALUES:
            thing.kind, thing.text = name, text
    elif name == "plaintextcontent":
        if isinstance(thing, book.Source):
            thing.content = text
    elif name == "description" and not isinstance(thing, book.User | book.Coding | book.Link):
        thing.description = text


def _source(kind: str, given: Mapping[str, str]) -> book.Source:
    return book.Source(
        kind,
        guid_of(given.get("guid")),
        given.get("name", "")[:LONGEST_TITLE],
        given.get("plaintextpath"),
        given.get("richtextpath"),
        given.get("path"),
        guid_of(given.get("creatinguser")),
        given.get("creationdatetime"),
        given.get("modifieddatetime"),
    )


def _selection(kind: str, given: Mapping[str, str]) -> book.Selection:
    return book.Selection(
        kind,
        guid_of(given.get("guid")),
        given.get("name", ""),
        _whole(given.get("startposition")),
        _whole(given.get("endposition")),
        guid_of(given.get("fromsyncpoint")),
        guid_of(given.get("tosyncpoint")),
        guid_of(given.get("creatinguser")),
        given.get("creationdatetime"),
    )


def _name(given: Mapping[str, str]) -> str:
    return _cut(given.get("name", ""))


def _cut(text: str) -> str:
    return " ".join(text[: 2 * LONGEST_NAME].split())[:LONGEST_NAME]


def _whole(text: str | None) -> int | None:
    digits = (text or "").strip()
    if not digits or len(digits) > 18:
        return None
    try:
        return int(digits)
    except ValueError:
        return None


def text_of(hints: Mapping[str, Any], key: str) -> str | None:
    """A text that Threadnote wrote for itself; None where there is none."""
    said = hints.get(key)
    return said if isinstance(said, str) else None


def number_of(hints: Mapping[str, Any], key: str) -> int | None:
    said = hints.get(key)
    return said if isinstance(said, int) and not isinstance(said, bool) and abs(said) < 2**63 else None


def texts_of(hints: Mapping[str, Any], key: str) -> tuple[str, ...]:
    said = hints.get(key)
    return tuple(each for each in said if isinstance(each, str)) if isinstance(said, list) else ()


def mapping_of(hints: Mapping[str, Any], key: str) -> dict[str, str]:
    said = hints.get(key)
    return {k: v for k, v in said.items() if isinstance(v, str)} if isinstance(said, dict) else {}
