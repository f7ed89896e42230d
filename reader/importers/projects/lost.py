"""Codes that codings have and the project does not: their passages are kept, under a code that says so."""

from __future__ import annotations

from collections.abc import Iterable

from reader.domain.records import CodeRecord
from reader.domain.words import translate
from reader.importers.projects.identity import named_guid


def lost_codes(numbers: Iterable[int], project: str) -> dict[int, CodeRecord]:
    """A code for each number, by the number."""
    return {
        number: CodeRecord(
            f"lost-{number}",
            translate("Importers", "lost code {number}").format(number=number),
            guid=named_guid(project, "lost", number),
        )
        for number in sorted(numbers)
    }


def lost_codes_told() -> str:
    return translate(
        "Importers", "Codes that codings have but that are no longer in the project, named “lost code …” here: {count}."
    )
