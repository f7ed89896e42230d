"""Memos as notes, and the references to them from what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.domain.model import CodeId, CoderId, Coding, CodingId, ItemId, Memo
from reader.domain.words import translate
from reader.exporters.refi import xml
from reader.exporters.refi.guids import derived, valid
from reader.exporters.refi.moments import moment, unlike

NAME_CP = 60
"""How much of a note's first line is its name."""


@dataclass(slots=True)
class Notes:
    """The memos of a file, oldest first, by what they are about; `adrift` are codings that a note has to explain."""

    memos: list[Memo] = field(default_factory=list)
    project: list[str] = field(default_factory=list)
    items: dict[ItemId, list[str]] = field(default_factory=dict)
    codes: dict[CodeId, list[str]] = field(default_factory=dict)
    codings: dict[CodingId, list[str]] = field(default_factory=dict)
    adrift: list[Coding] = field(default_factory=list)

    def about_item(self, item: ItemId) -> str:
        return references(self.items.get(item, ()))

    def about_code(self, code: CodeId) -> str:
        return references(self.codes.get(code, ()))

    def about_coding(self, coding: Coding) -> str:
        """What is adrift gets a note of its own, so that it says in every program what it was applied to."""
        found = list(self.codings.get(coding.id, ()))
        if coding.adrift:
            self.adrift.append(coding)
            found.append(_adrift_guid(coding))
        return references(found)

    def elements(self, coders: Mapping[CoderId, str]) -> Iterator[str]:
        for memo in self.memos:
            yield _memo(memo, coders)
        for coding in self.adrift:
            yield _adrift(coding, coders)


def collected(memos: Iterable[Memo]) -> Notes:
    """The memos in an order that does not depend on the project that they are in."""
    notes = Notes(sorted(memos, key=lambda memo: (memo.created_at, memo.guid)))
    for memo in notes.memos:
        guid = valid(memo.guid)
        if memo.coding_id is not None:
            notes.codings.setdefault(memo.coding_id, []).append(guid)
        elif memo.code_id is not None:
            notes.codes.setdefault(memo.code_id, []).append(guid)
        elif memo.item_id is not None:
            notes.items.setdefault(memo.item_id, []).append(guid)
        else:
            notes.project.append(guid)
    return notes


def references(guids: Iterable[str]) -> str:
    return "".join(xml.reference("NoteRef", guid) for guid in guids)


def shortened(text: str, most: int) -> str:
    """The beginning of a text on one line."""
    words = " ".join(text[: 4 * most].split())
    return words if len(words) <= most and len(text) <= 4 * most else words[: most - 1].rstrip() + "…"


def _memo(memo: Memo, coders: Mapping[CoderId, str]) -> str:
    coder = coders.get(memo.coder_id)
    start = {
        "guid": valid(memo.guid),
        "name": shortened(memo.text.strip().partition("\n")[0], NAME_CP),
        "creatingUser": coder,
        "creationDateTime": moment(memo.created_at),
        "modifyingUser": coder,
        "modifiedDateTime": moment(memo.updated_at),
    }
    fields = {
        "text": xml.lost(memo.text),
        "created_at": unlike(memo.created_at),
        "updated_at": unlike(memo.updated_at),
    }
    return _note(start, fields, memo.text)


def _adrift_guid(coding: Coding) -> str:
    return derived(valid(coding.guid), "adrift")


def _adrift(coding: Coding, coders: Mapping[CoderId, str]) -> str:
    said = translate(
        "Exports",
        "The code was applied to words that are not in the text any more, and were not found again: “{quote}”",
    ).format(quote=coding.quote)
    start = {
        "guid": _adrift_guid(coding),
        "name": shortened(coding.quote, NAME_CP),
        "creatingUser": coders.get(coding.coder_id),
        "creationDateTime": moment(coding.created_at),
    }
    return _note(start, {"adrift": valid(coding.guid)}, said)


def _note(start: Mapping[str, str | None], fields: Mapping[str, object], text: str) -> str:
    return f"{xml.opened('Note', start)}{xml.instruction(fields)}{xml.text('PlainTextContent', text)}</Note>\n"
