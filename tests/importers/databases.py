"""Small databases as other programs write them, invented, for the tests of their importers."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.app import registry
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CodeRecord, CodingRecord, MemoRecord, Notice, Origin, Record

REAL = Path(__file__).parents[2].parent / "shared" / "realdata" / "qda"
TRICKY = "Grüße 😀 an 👩‍👩‍👧 alle.\nمرحبا بكم في المدينة.\n\nNoe\u0308l sagt: 𝐛𝐨𝐥𝐝 ist schön."
"""An emoji, a family of several, Arabic, a combining mark, letters beyond the first plane."""

Tables = Mapping[str, tuple[str, Iterable[Sequence[Any]]]]
"""A table's columns as SQL has them, and its rows."""


def real(*parts: str) -> Path:
    """A file of another program; skips the test where those are not there."""
    path = REAL.joinpath(*parts)
    if not path.exists():
        pytest.skip("the files of other programs are not there")
    return path


def database(path: Path, tables: Tables, *more: str) -> bytes:
    """The bytes of a database with these tables, then the statements `more`."""
    connection = sqlite3.connect(path)
    try:
        with connection:
            for name, (columns, rows) in tables.items():
                connection.execute(f'CREATE TABLE "{name}" ({columns})')
                for row in rows:
                    connection.execute(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(row))})', tuple(row))
            for statement in more:
                connection.execute(statement)
    finally:
        connection.close()
    return path.read_bytes()


def records(importer: str, data: bytes, name: str = "") -> list[Record]:
    found = registry.importer(importer)
    assert found is not None
    return list(found.read(io.BytesIO(data), NoToken(), Origin(name)))


def sniffed(importer: str, data: bytes, name: str = "") -> float:
    found = registry.importer(importer)
    assert found is not None
    return found.sniff(data[: registry.HEAD_BYTES], name)


def passages(found: Iterable[Record]) -> list[tuple[str, str, str | None]]:
    """Of each coding the article's title, the code's name, and the words that it stands on, None if it is adrift."""
    names: dict[str, str] = {}
    article = ArticleRecord("")
    told: list[tuple[str, str, str | None]] = []
    for record in found:
        if isinstance(record, CodeRecord):
            names[record.ref] = record.name
        elif isinstance(record, ArticleRecord):
            article = record
        elif isinstance(record, CodingRecord):
            words = None
            if record.start is not None and record.stop is not None:
                words = article.body.text[record.start : record.stop]
                assert record.quote == words
            assert (words is None) == record.adrift
            told.append((article.title, names[record.code_ref], words))
    return told


def tree(found: Iterable[Record]) -> dict[str, str]:
    """Each code's path by ``/`` -> its definition; raises where a parent comes after its child."""
    paths: dict[str, str] = {}
    told: dict[str, str] = {}
    for record in found:
        if isinstance(record, CodeRecord):
            paths[record.ref] = f"{paths[record.parent_ref]}/{record.name}" if record.parent_ref else record.name
            told[paths[record.ref]] = record.definition
    return told


def notices(found: Iterable[Record]) -> dict[str, str]:
    return {record.code: record.message for record in found if isinstance(record, Notice)}


def memos(found: Iterable[Record]) -> list[str]:
    return [record.text for record in found if isinstance(record, MemoRecord)]


def like(words: str | None) -> str:
    """For comparing words without regard to white space, which blocks have less of."""
    return "".join((words or "").split())
