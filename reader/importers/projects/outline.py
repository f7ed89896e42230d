"""A list of codes as plain text -> a tree: by indentation, by Markdown's bullets and headings, by numbers, by paths.

QualCoder's form of it is ``category>>code``, then a tab and a memo (its manual, "Import codes list").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.progress import Token
from reader.domain.text import canonical
from reader.importers.projects.paths import Paths

PATH = re.compile(r"\s*(?:>>|::|→)\s*|\s+>\s+")
LONGEST_NAME = 120
"""In code points; what is longer is a text, and is the definition of what begins it."""
_TAB = 4
_BULLET = re.compile(r"(?:[-*+•◦▪‣·–—](?:\s+\[[ xX]\])?|\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)])\s+")
_NUMBERED = re.compile(r"(\d{1,4}(?:\.\d{1,4})+)\.?\s+|(\d{1,4})\.?\s+")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_STRESS = re.compile(r"(\*\*|__|`)(.+?)\1")
_SPLIT = re.compile(r"\t+|:\s+|\s+[-–—]\s+|:$")
_ABOVE = -100
"""Headings are above every indentation."""


@dataclass(frozen=True, slots=True)
class _Line:
    """`indent` in columns; `marked` if a bullet, a number or a heading stands before `text`."""

    indent: int
    text: str
    marked: bool
    heading: bool = False


def read_outline(text: str, token: Token) -> Paths:
    """The codes of a list; none where there is no line."""
    paths = Paths()
    lines = list(_lines(canonical(text)))
    by_numbers = _levels_by_numbers(lines)
    if by_numbers is not None:
        lines = by_numbers
    listed = sum(line.marked for line in lines) * 2 >= len(lines) and any(line.marked for line in lines)
    open_: list[tuple[int, str]] = []
    last: str | None = None
    for number, line in enumerate(lines):
        if number % 1024 == 0:
            token.check()
        if listed and not line.marked and last is not None:
            # Among items, a line without a mark says more of the one before.
            paths.tell(last, line.text)
            continue
        while open_ and open_[-1][0] >= line.indent:
            open_.pop()
        last = _add(paths, open_[-1][1] if open_ else None, line.text)
        if last is not None:
            open_.append((line.indent, last))
    return paths


def name_and_definition(text: str) -> tuple[str, str]:
    """What stands before the first colon, dash or tab, and what behind."""
    text = text.strip()
    found = _SPLIT.search(text)
    name, told = (text[: found.start()], text[found.end() :]) if found and found.start() else (text, "")
    name = " ".join(_STRESS.sub(r"\2", name).split())
    if len(name) > LONGEST_NAME:
        return name[:LONGEST_NAME].rstrip() + "…", text
    return name, told.strip()


def _add(paths: Paths, above: str | None, text: str) -> str | None:
    name, told = name_and_definition(text)
    parts = [part for part in PATH.split(name) if part]
    if not parts:
        return above
    for part in parts[:-1]:
        above = paths.below(above, part, codable=False)
    return paths.below(above, parts[-1], definition=told)


def _lines(text: str) -> Iterator[_Line]:
    for line in text.split("\n"):
        if not line.strip() or re.fullmatch(r"\s*(?:[-*_=]\s*){3,}", line):
            continue
        wide = line.expandtabs(_TAB) if line[: len(line) - len(line.lstrip())].count("\t") else line
        stripped = line.strip()
        if found := _HEADING.fullmatch(stripped):
            yield _Line(_ABOVE + len(found[1]), found[2], True, True)
            continue
        indent = len(wide) - len(wide.lstrip())
        bullet = _BULLET.match(stripped)
        yield _Line(indent, stripped[bullet.end() :] if bullet else stripped, bullet is not None)


def _levels_by_numbers(lines: list[_Line]) -> list[_Line] | None:
    """Levels told by numbers (``1``, ``1.1``, ``1.1.2``) where nothing is indented; None where they do not."""
    if any(line.indent for line in lines):
        return None
    found: list[_Line] = []
    deep = False
    for line in lines:
        number = _NUMBERED.match(line.text)
        if number is None:
            if not line.marked:
                return None
            found.append(line)
            continue
        level = (number[1] or "").count(".")
        deep = deep or level > 0
        found.append(_Line(level, line.text[number.end() :], True))
    return found if deep else None
