"""Codes as other programs keep them, each naming what is above it -> in the order of a stream: parents first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.domain.errors import FormatError
from reader.domain.records import CodeRecord
from reader.domain.words import translate
from reader.importers.projects.telling import nameless

MOST_CODES = 200_000
"""Of one file; more than that was made to do harm."""


def in_order(codes: Iterable[CodeRecord]) -> tuple[list[CodeRecord], int]:
    """Parents before children, else as they come, and how many stood in a circle or below what is not there: those are
    put at the top. Of two of one name below one parent the second says so. Raises `FormatError` for more codes than is
    sound."""
    known: dict[str, CodeRecord] = {}
    for code in codes:
        known[code.ref] = code
        if len(known) > MOST_CODES:
            raise too_many_codes()
    lost = 0
    for ref, code in known.items():
        if code.parent_ref is not None and code.parent_ref not in known:
            known[ref] = replace(code, parent_ref=None)
            lost += 1
    lost += _without_circles(known)
    below: dict[str | None, list[CodeRecord]] = {}
    for code in known.values():
        below.setdefault(code.parent_ref, []).append(code)
    found: list[CodeRecord] = []
    waiting = [*reversed(_told_apart(below.get(None, [])))]
    while waiting:
        code = waiting.pop()
        found.append(code)
        waiting += reversed(_told_apart(below.get(code.ref, [])))
    return found, lost


def too_many_codes() -> FormatError:
    return FormatError(translate("Importers", "There are more than {most} codes in the file.").format(most=MOST_CODES))


def _without_circles(known: dict[str, CodeRecord]) -> int:
    """Cut each circle at the code that was met first."""
    settled: set[str] = set()
    cut = 0
    for first in list(known):
        way: dict[str, None] = {}
        at: str | None = first
        while at is not None and at not in settled and at not in way:
            way[at] = None
            at = known[at].parent_ref
        if at is not None and at in way:
            known[at] = replace(known[at], parent_ref=None)
            cut += 1
        settled.update(way)
    return cut


def _told_apart(codes: list[CodeRecord]) -> list[CodeRecord]:
    taken: set[str] = set()
    found: list[CodeRecord] = []
    next_number: dict[str, int] = {}
    for code in codes:
        base = code.name or nameless()
        name = base
        while name in taken:
            next_number[base] = next_number.get(base, 1) + 1
            name = f"{base} ({next_number[base]})"
        taken.add(name)
        found.append(code if name == code.name else replace(code, name=name))
    return found
