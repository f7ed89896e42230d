"""Codes of an exchange file -> records, with what Threadnote writes about a code that the format has no place for.

The format has a name, a colour, one description and whether the code may be applied. Threadnote's description has
paragraphs with labels for the rest (include, exclude, example, scale, choice), which come apart again here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.domain.records import CodeRecord, Notice
from reader.domain.words import translate
from reader.importers.qda import book
from reader.importers.qda.reading import number_of, text_of

_LABEL = re.compile(r"(?:\A|\n\n)(Include|Exclude|Example|Scale|Choice): ")
_DEGREES = re.compile(r"(-?\d{1,9}) to (-?\d{1,9})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})")
_FIELDS = ("definition", "include", "exclude", "example")


def records(project: book.Project, *, degrees: bool) -> Iterator[CodeRecord | Notice]:
    """All codes, parents before children; those that codings use but the codebook lacks come last. Where codings have
    lost their `degrees`, a scale is a tag: without one it could not be applied."""
    for code in project.codes.values():
        record = _record(code)
        if record.kind == "scale" and not code.hints and project.codings and not degrees:
            record = replace(record, kind="tag", lowest=1, highest=5, definition=code.description.strip())
        yield record
    missing = [ref for ref in project.used_codes if ref not in project.codes]
    for number, ref in enumerate(missing, 1):
        name = translate("Importers", "Missing code {number}").format(number=number)
        project.codes[ref] = book.Code(ref, ref, name)
        yield CodeRecord(ref, name, guid=ref)
    if missing:
        yield Notice(
            "codes-missing",
            translate("Importers", "Codes that codings use but the codebook does not have: {count}.").format(
                count=len(missing)
            ),
        )
    if project.doubled_codes:
        yield Notice(
            "codes-doubled",
            translate("Importers", "Codes with an id that another has too: {count}. They got one of their own.").format(
                count=project.doubled_codes
            ),
        )


def _record(code: book.Code) -> CodeRecord:
    fields = {key: text_of(code.hints, key) or "" for key in _FIELDS}
    kind = text_of(code.hints, "kind")
    lowest, highest = number_of(code.hints, "lowest"), number_of(code.hints, "highest")
    if not any(fields.values()):
        # Where Threadnote says what kind it is, the description only repeats that.
        fields["definition"] = "" if kind in ("choice", "scale") else code.description.strip()
        labelled = None if code.hints else _labelled(code.description)
        if labelled is not None:
            fields = {key: labelled.get(key, "") for key in _FIELDS}
            degrees = _DEGREES.match(labelled.get("scale", ""))
            if degrees:
                kind, lowest, highest = "scale", int(degrees[1]), int(degrees[2])
            elif "choice" in labelled:
                kind = "choice"
    pinned = number_of(code.hints, "pinned")
    return CodeRecord(
        code.ref,
        text_of(code.hints, "name") or code.name,
        parent_ref=code.parent,
        guid=code.guid,
        colour=colour_of(code.colour),
        definition=fields["definition"],
        include=fields["include"],
        exclude=fields["exclude"],
        example=fields["example"],
        kind=kind if kind in ("choice", "scale") else "tag",
        lowest=1 if lowest is None else lowest,
        highest=5 if highest is None else highest,
        hidden=code.hints.get("hidden") is True,
        pinned=pinned if pinned is not None and 1 <= pinned <= 9 else None,
        codable=code.codable,
    )


def is_scale(code: book.Code) -> bool:
    """Whether codings with it have a degree."""
    if code.hints:
        return code.hints.get("kind") == "scale"
    labelled = _labelled(code.description)
    return labelled is not None and "scale" in labelled


def _labelled(description: str) -> dict[str, str] | None:
    """The paragraphs of a description by their labels; None where it has no labels."""
    text = description.replace("\r\n", "\n").strip()
    pieces = _LABEL.split(text)
    if len(pieces) == 1:
        return None
    found = {"definition": pieces[0].strip()}
    for label, said in zip(pieces[1::2], pieces[2::2], strict=True):
        found[label.lower()] = said.strip()
    return found


def colour_of(written: str | None) -> str | None:
    """``#rrggbb`` of what programs write for a colour: short, without the sharp, with an alpha before, ``rgb(…)``."""
    text = (written or "").strip().lower()
    rgb = _RGB.match(text)
    if rgb:
        parts = [int(part) for part in rgb.groups()]
        return "#" + "".join(f"{part:02x}" for part in parts) if max(parts) < 256 else None
    digits = text.removeprefix("#").removeprefix("0x")
    if not re.fullmatch(r"[0-9a-f]+", digits):
        return None
    if len(digits) == 3:
        return "#" + "".join(2 * digit for digit in digits)
    return f"#{digits[-6:]}" if len(digits) in (6, 8) else None
