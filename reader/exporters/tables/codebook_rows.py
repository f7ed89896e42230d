"""A row for each code, for each definition of an attribute, for each coder."""

from __future__ import annotations

from reader.domain.model import CodeKind
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.tables.sheet import Column, Kind, Sheet

CHOICES_BETWEEN = "\n"


def codes(records: Snapshot) -> Sheet:
    """The codebook in its own order. `lowest` and `highest` are a scale's; `codings` are a code's own."""
    found = records.codes()
    guids = {code.id: code.guid for code in found}
    columns = (
        Column("code_path", label=translate("Exports", "Code, with those above it")),
        Column("name", label=translate("Exports", "Name")),
        Column("depth", Kind.WHOLE, translate("Exports", "How many codes are above it")),
        Column("kind", label=translate("Exports", "Tag, choice or scale")),
        Column("lowest", Kind.WHOLE, translate("Exports", "Lowest degree of a scale")),
        Column("highest", Kind.WHOLE, translate("Exports", "Highest degree of a scale")),
        Column("codings", Kind.WHOLE, translate("Exports", "How many codings it has itself")),
        Column("definition", label=translate("Exports", "Definition")),
        Column("include", label=translate("Exports", "When to use it")),
        Column("exclude", label=translate("Exports", "When not to use it")),
        Column("example", label=translate("Exports", "Example")),
        Column("colour", label=translate("Exports", "Colour")),
        Column("pinned", Kind.WHOLE, translate("Exports", "Digit that applies it")),
        Column("hidden", Kind.FLAG, translate("Exports", "1 where it is hidden")),
        Column("code_id", label=translate("Exports", "Id of the code")),
        Column("parent_id", label=translate("Exports", "Id of the code above it")),
    )
    rows = (
        (
            code.path,
            code.name,
            code.depth,
            code.kind.value,
            code.lowest if code.kind is CodeKind.SCALE else None,
            code.highest if code.kind is CodeKind.SCALE else None,
            code.codings,
            code.definition,
            code.include,
            code.exclude,
            code.example,
            code.colour,
            code.pinned,
            int(code.hidden),
            code.guid,
            None if code.parent_id is None else guids.get(code.parent_id),
        )
        for code in found
    )
    return Sheet("codes", columns, rows, len(found))


def attributes(records: Snapshot) -> Sheet:
    """The definitions of attributes; the answers of a choice stand each on a line. For values see
    `value_rows.attribute_values`."""
    found = records.definitions()
    columns = (
        Column("name", label=translate("Exports", "Name")),
        Column("type", label=translate("Exports", "Text, number, date or choice")),
        Column("choices", label=translate("Exports", "What can be chosen, each on a line")),
        Column("description", label=translate("Exports", "What it means")),
        Column("attribute_id", label=translate("Exports", "Id of the attribute")),
    )
    rows = (
        (one.name, one.type.value, CHOICES_BETWEEN.join(one.choices) or None, one.description, one.guid)
        for one in found
    )
    return Sheet("attributes", columns, rows, len(found))


def coders(records: Snapshot) -> Sheet:
    found = records.coders()
    columns = (
        Column("coder", label=translate("Exports", "Name")),
        Column("coder_id", label=translate("Exports", "Id of the coder")),
    )
    return Sheet("coders", columns, ((coder.name, coder.guid) for coder in found), len(found))
