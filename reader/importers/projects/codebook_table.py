"""Rows of a table of codes -> the codes: by path, by parent, by category, or by level."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.domain.progress import Token
from reader.domain.records import About, CodeRecord, MemoRecord
from reader.domain.text import canonical
from reader.importers.projects.codebook_columns import Columns
from reader.importers.projects.outline import PATH
from reader.importers.projects.tree import MOST_CODES, in_order, too_many_codes

_PLAIN = re.compile(r"\s*(?:>>|::|→|\\)\s*|\s+[>/|]\s+")
_TIGHT = (">", "/", "|")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r\n])")
"""What `exporters.csv_codings` puts before a cell that a spreadsheet would take for a formula."""
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})(?:[0-9A-Fa-f]{2})?")
_RGB = re.compile(r"(?:rgb)?\(?\s*(\d{1,3})\s*[,; ]\s*(\d{1,3})\s*[,; ]\s*(\d{1,3})\s*\)?")


def read_codes(columns: Columns, rows: Iterable[list[str]], token: Token) -> Iterator[CodeRecord | MemoRecord]:
    """The codes, parents first, then notes on them."""
    table: list[list[str]] = []
    for row in rows:
        if any(cell.strip() for cell in row):
            if len(table) % 1024 == 0:
                token.check()
            if len(table) >= MOST_CODES:
                raise too_many_codes()
            table.append([canonical(cell) for cell in row])
    if columns.ours:
        yield from _ours(columns, table)
    elif "parent" in columns.at or "parent id" in columns.at:
        yield from _by_parents(columns, table, token)
    else:
        yield from _by_paths(columns, table, token)


def _by_parents(columns: Columns, table: list[list[str]], token: Token) -> Iterator[CodeRecord]:
    """Each row names the code above it by its id, its path or its name; one that has no row is a group."""
    codes: dict[str, CodeRecord] = {}
    refs: dict[str, str] = {}
    wanted: dict[str, str] = {}
    for number, row in enumerate(table):
        if number % 1024 == 0:
            token.check()
        path = _line(columns.cell(row, "path"))
        name = _line(columns.cell(row, "code") or columns.cell(row, "name")) or path
        if not name:
            continue
        ref = f"code-{number}"
        codes[ref] = replace(CodeRecord(ref, name), **_told(columns, row))
        for key in filter(None, (columns.cell(row, "id"), path, name)):
            refs.setdefault(key, ref)
        if above := columns.cell(row, "parent id") or _line(columns.cell(row, "parent")):
            wanted[ref] = above
    for ref, above in wanted.items():
        if above not in refs:
            refs[above] = f"group {above}"
            codes[refs[above]] = CodeRecord(refs[above], above, codable=False)
        # Where several have the name, one that stands in the same row is meant least of all.
        if refs[above] != ref:
            codes[ref] = replace(codes[ref], parent_ref=refs[above])
    yield from in_order(codes.values())[0]


def _by_paths(columns: Columns, table: list[list[str]], token: Token) -> Iterator[CodeRecord]:
    """Each row names its place by a path, a category, a level, or not at all."""
    codes: dict[str, CodeRecord] = {}
    refs: dict[tuple[str | None, str], str] = {}
    levels: list[tuple[float, str]] = []
    split = _splitter([columns.cell(row, "path") for row in table])

    def below(above: str | None, name: str, told: Mapping[str, Any] | None = None) -> str:
        ref = refs.setdefault((above, name), f"code-{len(refs)}")
        there = codes.get(ref) or CodeRecord(ref, name, above, codable=False)
        if told is not None:
            # A second row for a code says more of it.
            more = str(told.get("definition", ""))
            joined = "\n\n".join(dict.fromkeys(filter(None, (there.definition, more))))
            there = replace(there, codable=True, **(dict(told) | {"definition": joined}))
        codes[ref] = there
        return ref

    for number, row in enumerate(table):
        if number % 1024 == 0:
            token.check()
        name = _line(columns.cell(row, "code") or columns.cell(row, "name"))
        parts = split(columns.cell(row, "path"))
        if not parts:
            parts = [part for part in PATH.split(name) if part]
        elif name and parts[-1].casefold() != name.casefold():
            # The path is of what is above.
            parts.append(name)
        if not parts:
            continue
        groups = [part for part in PATH.split(_line(columns.cell(row, "category"))) if part]
        level = _number(columns.cell(row, "depth"))
        above: str | None = None
        if level is not None and len(parts) == 1 and not groups:
            while levels and levels[-1][0] >= level:
                levels.pop()
            above = levels[-1][1] if levels else None
        for part in (*groups, *parts[:-1]):
            above = below(above, part)
        ref = below(above, parts[-1], _told(columns, row))
        if level is not None:
            levels.append((level, ref))
    yield from in_order(codes.values())[0]


def _told(columns: Columns, row: list[str]) -> dict[str, Any]:
    definitions = (row[place].strip() for place in columns.definitions if place < len(row))
    told: dict[str, Any] = {
        "definition": "\n\n".join(dict.fromkeys(filter(None, definitions))),
        "include": columns.cell(row, "include"),
        "exclude": columns.cell(row, "exclude"),
        "example": columns.cell(row, "example"),
        "colour": colour(columns.cell(row, "colour")),
    }
    return {name: value for name, value in told.items() if value}


def _splitter(paths: list[str]) -> Callable[[str], list[str]]:
    """How a column of paths is written: with the separator that it has; a slash or the like only if none of the plain
    ones is there."""
    plain = any(_PLAIN.search(path) for path in paths)
    tight = next((mark for mark in _TIGHT if any(mark in path for path in paths)), None)

    def split(path: str) -> list[str]:
        parts = _PLAIN.split(_line(path)) if plain or tight is None else _line(path).split(tight)
        return [part.strip() for part in parts if part.strip()]

    return split


def _ours(columns: Columns, table: list[list[str]]) -> Iterator[CodeRecord | MemoRecord]:
    """What our own export says, whole: paths are told by the column of parents, since names may hold the sign between
    them."""
    codes: list[CodeRecord] = []
    memos: list[MemoRecord] = []
    concealed: dict[str, bool] = {}

    def cell(row: list[str], name: str) -> str:
        return _GUARDED.sub("", columns.cell(row, name), count=1)

    for row in table:
        name, path, guid = cell(row, "name"), cell(row, "path"), columns.cell(row, "id")
        ref = guid or f"path {path}"
        if not (name or path) or ref in concealed:
            continue
        above = columns.cell(row, "parent id") or (f"path {cell(row, 'parent')}" if cell(row, "parent") else None)
        concealed[ref] = cell(row, "hidden").lower() in ("1", "true")
        kind = cell(row, "kind")
        codes.append(
            CodeRecord(
                ref,
                name or path,
                above,
                guid or None,
                colour(cell(row, "colour")),
                cell(row, "definition"),
                cell(row, "include"),
                cell(row, "exclude"),
                cell(row, "example"),
                kind if kind in ("tag", "choice", "scale") else "tag",
                int(_number(cell(row, "lowest")) or 0) if cell(row, "lowest") else 1,
                int(_number(cell(row, "highest")) or 0) if cell(row, "highest") else 5,
                # What is below a hidden code is exported as hidden too.
                concealed[ref] and not concealed.get(above or "", False),
            )
        )
        if memo := cell(row, "memos"):
            memos.append(MemoRecord(memo, About.CODE, ref))
    yield from in_order(codes)[0]
    yield from memos


def colour(text: str) -> str | None:
    """``#rrggbb`` from hexadecimal digits or three numbers; None for anything else."""
    text = text.strip()
    if found := _COLOUR.fullmatch(text):
        return f"#{found[1].lower()}"
    if found := _RGB.fullmatch(text):
        parts = [int(part) for part in found.groups()]
        return "#" + "".join(f"{part:02x}" for part in parts) if max(parts) < 256 else None
    return None


def _number(text: str) -> float | None:
    try:
        return float(text) if len(text) < 12 else None
    except ValueError:
        return None


def _line(text: str) -> str:
    return " ".join(text.split())
