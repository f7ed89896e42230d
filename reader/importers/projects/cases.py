"""Cases (people, places, organisations) that a project ties texts to -> what we have for them.

A case of a whole text is what we know of the article: the attribute ``case`` and the case's own attributes, its memo a
note on the article. A case of passages is a code below the group "Cases", with those passages as codings; its memo and
attributes are the code's definition. A case of no text is a note on the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.domain.records import About, CodeRecord, CodingRecord, MemoRecord
from reader.domain.words import translate
from reader.importers.projects.identity import named_guid
from reader.importers.projects.passages import Passages
from reader.importers.projects.telling import Tally

ATTRIBUTE = "case"
_GROUP = "cases"


@dataclass
class Case:
    id: int
    name: str
    memo: str = ""
    coder_ref: str | None = None
    created_at: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    linked: bool = False
    in_parts: bool = False

    @property
    def code_ref(self) -> str:
        return f"{_GROUP}-{self.id}"

    def said(self) -> str:
        """Its memo, then its attributes, one a line."""
        return "\n".join(filter(None, (self.memo, *(f"{name}: {value}" for name, value in self.attributes.items()))))


@dataclass(frozen=True, slots=True)
class Link:
    """A case and the text, or the passage, that belongs to it."""

    case: int
    text: int
    start: int
    stop: int
    coder_ref: str | None = None
    created_at: str | None = None
    memo: str = ""


class Cases:
    """The cases of a project. `links` are all that there are; `settle` has to see every text once before codes are
    asked for, since only a text tells whether all of it is meant."""

    def __init__(self, cases: Iterable[Case], links: Iterable[Link], project: str) -> None:
        self._cases = {case.id: case for case in cases}
        self._project = project
        self._links: dict[int, list[Link]] = {}
        self.orphans = 0
        for link in links:
            if link.case in self._cases:
                self._links.setdefault(link.text, []).append(link)
            else:
                self.orphans += 1
        self._whole: dict[int, list[Case]] = {}
        self._parts: dict[int, list[Link]] = {}

    def __bool__(self) -> bool:
        return bool(self._cases)

    def settle(self, text_id: int, raw: str) -> None:
        """Tell cases of the whole text from those of passages in it."""
        for link in self._links.get(text_id, []):
            case = self._cases[link.case]
            case.linked = True
            if _is_all(link, raw):
                whole = self._whole.setdefault(text_id, [])
                if case not in whole:
                    whole.append(case)
            else:
                case.in_parts = True
                self._parts.setdefault(text_id, []).append(link)

    def codes(self) -> Iterator[CodeRecord]:
        """The codes for cases of passages, below their group."""
        cases = [case for case in self._cases.values() if case.in_parts]
        if cases:
            yield CodeRecord(
                _GROUP, translate("Importers", "Cases"), guid=named_guid(self._project, _GROUP), codable=False
            )
        for case in cases:
            yield CodeRecord(
                case.code_ref,
                case.name,
                parent_ref=_GROUP,
                guid=named_guid(self._project, _GROUP, case.id, case.name),
                definition=case.said(),
            )

    def attributes(self, text_id: int) -> dict[str, str]:
        """Those of an article by the cases that it belongs to as a whole."""
        found: dict[str, str] = {}
        for case in self._whole.get(text_id, []):
            merge_attributes(found, {ATTRIBUTE: case.name} | case.attributes)
        return found

    def memos(self, text_id: int) -> Iterator[MemoRecord]:
        """Notes on an article: the memos of the cases that it belongs to as a whole."""
        for case in self._whole.get(text_id, []):
            if case.memo:
                yield MemoRecord(_of_case(case.name, case.memo), coder_ref=case.coder_ref, created_at=case.created_at)

    def codings(self, text_id: int, passages: Passages, article: str, tally: Tally) -> Iterator[CodingRecord]:
        """The passages of cases in an article, whose GUID is `article`."""
        for link in self._parts.get(text_id, []):
            placed = passages.place(link.start, link.stop)
            tally.add(placed)
            if placed is not None:
                case = self._cases[link.case]
                yield CodingRecord(
                    case.code_ref,
                    placed.start,
                    placed.stop,
                    placed.quote,
                    link.coder_ref,
                    link.created_at,
                    guid=named_guid(article, case.code_ref, link.start, link.stop, link.coder_ref),
                    memos=(MemoRecord(link.memo, coder_ref=link.coder_ref),) if link.memo else (),
                )

    def of_no_text(self) -> Iterator[MemoRecord]:
        for case in self._cases.values():
            if not case.linked:
                yield MemoRecord(
                    _of_case(case.name, case.said()),
                    About.PROJECT,
                    coder_ref=case.coder_ref,
                    created_at=case.created_at,
                    guid=named_guid(self._project, _GROUP, case.id, case.name, "memo"),
                )


def merge_attributes(into: dict[str, str], more: Mapping[str, str]) -> None:
    """Add attributes; of two values of one name both are kept, ``; `` between them."""
    for name, value in more.items():
        if not value:
            continue
        there = into.get(name)
        if there is None:
            into[name] = value
        elif value not in there.split("; "):
            into[name] = f"{there}; {value}"


def _of_case(name: str, said: str) -> str:
    head = translate("Importers", "Case “{name}”").format(name=name)
    return f"{head}\n{said}" if said else head


def _is_all(link: Link, raw: str) -> bool:
    """Whether a passage is all of a text but for white space. Some programs count a line's end as one character, and
    QualCoder leaves out the last one of a whole file; a file without a text is meant as a whole."""
    lead = len(raw) - len(raw.lstrip())
    end = len(raw.rstrip())
    return end <= lead or (link.start <= lead and link.stop >= end - 1 - len(re.findall("\r\n", raw)))
