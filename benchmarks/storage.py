"""Import, commands, search and export, without a window."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import Figure, milliseconds
from reader.app import commands, exports, registry
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.filters import Filter
from reader.domain.model import ItemId
from reader.domain.text import Span

CODES = 50


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    records = list(corpus.records(articles, comments))
    project = Project.create(folder / "bench.threadnote", coder="Ann")
    start = time.perf_counter()
    import_records(project, "bench", iter(records))
    taken = time.perf_counter() - start
    rows = articles + comments
    bare, indexed = _floors(folder, project)
    yield Figure(f"import of {rows:,} records", taken * 1000, "ms", 1, bare, "bare executemany of the same rows")
    yield Figure("  the same, with our indexes and search index", taken * 1000, "ms", 1, indexed, "executemany into it")
    yield Figure("  records per second", rows / taken, "rows/s")

    yield Figure("open the project", milliseconds(lambda: _open(project.path)), "ms", 5)
    first = project.view.articles()[0]
    comment_ids = [ItemId(first.id + 1 + n) for n in range(first.descendants)]
    yield from _apply(project, comment_ids, "no codings", Span(0, 5))
    total = code_much(project, 100_000)
    yield from _apply(project, comment_ids, f"{total:,} codings", Span(1, 6))
    for words, kind in (("kalo", "a common word"), ("ka", "a beginning of many words"), ('"kalo mire"', "a passage")):
        yield Figure(
            f"search, first page of 50: {kind} ({project.view.count_matches(words):,} hits)",
            milliseconds(lambda words=words: project.view.search(words)),  # type: ignore[misc]
            "ms",
            5,
        )
    yield Figure(
        "narrow the library to a common word",
        milliseconds(lambda: (project.view.narrow(Filter(words="kalo")), project.view.articles())),
        "ms",
        5,
    )
    project.view.narrow(Filter())
    for name in ("csv", "json"):
        exporter = registry.exporter(name)
        if exporter is not None:
            target = folder / f"out.{name}"
            taken_ms = milliseconds(lambda e=exporter, t=target: exports.export(project, e, t, e.options()), 1, 0)  # type: ignore[misc]
            yield Figure(f"export {total:,} codings as {name} ({target.stat().st_size / 1e6:.0f} MB)", taken_ms, "ms")
    project.close()


def code_much(project: Project, wanted: int) -> int:
    """About `wanted` codings of `CODES` codes at random spans, in 50 steps; returns how many there are then."""
    chance = random.Random(3)
    for number in range(CODES):
        project.do(commands.create_code, f"code {number}")
    codes = [code.id for code in project.view.codebook()]
    items = [(row.id, row.descendants) for row in project.view.articles()]
    ids = [ItemId(first + 1 + n) for first, below in items for n in range(below)]
    for code in codes:
        targets = []
        for _ in range(wanted // len(codes)):
            start = chance.randrange(15)
            targets.append(Target(chance.choice(ids), Span(start, start + chance.randrange(4, 10))))
        project.do(commands.apply_code, code, targets)
    return sum(code.codings for code in project.view.codebook())


def _floors(folder: Path, project: Project) -> tuple[float, float]:
    """The rows that are in the project now, put into an empty table by `executemany`: bare, and with our schema."""
    source = sqlite3.connect(project.path)
    names = [row[1] for row in source.execute("PRAGMA table_info(items)")]
    rows = source.execute("SELECT * FROM items").fetchall()
    schema = [
        row[0]
        for row in source.execute(
            "SELECT sql FROM sqlite_schema "
            "WHERE sql IS NOT NULL AND (tbl_name IN ('items', 'meta') OR name = 'items_fts') "
            "ORDER BY type = 'trigger', type = 'index', name = 'items_fts'"
        )
    ]
    source.close()
    found = []
    for number, statements in enumerate(([f"CREATE TABLE items({', '.join(names)})"], schema)):
        path = folder / f"floor{number}.db"
        conn = sqlite3.connect(path, isolation_level=None)
        conn.execute("PRAGMA journal_mode=WAL")
        for statement in statements:
            conn.execute(statement)
        start = time.perf_counter()
        conn.execute("BEGIN")
        conn.executemany(f"INSERT INTO items VALUES ({', '.join('?' for _ in names)})", rows)
        conn.execute("COMMIT")
        found.append((time.perf_counter() - start) * 1000)
        conn.close()
        path.unlink()
    return found[0], found[1]


def _open(path: Path) -> None:
    reading = Project.open(path, read_only=True)
    reading.view.articles()
    reading.close()


def _apply(project: Project, items: list[ItemId], label: str, span: Span) -> Iterator[Figure]:
    """`span` must not have been used before: applying a code where it is already does nothing."""
    project.do(commands.apply_path, ["bench"], [Target(items[0])])
    code = next(code.id for code in project.view.codebook() if code.name == "bench")
    turn = count(1)
    each = milliseconds(
        lambda: project.do(commands.apply_code, code, [Target(items[next(turn) % len(items)], span)]), 50, 5
    )
    yield Figure(f"apply one code, commit, at {label}", each, "ms", 50)
    yield Figure(f"undo and redo it, at {label}", milliseconds(lambda: _there_and_back(project), 20, 2), "ms", 20)


def _there_and_back(project: Project) -> None:
    project.do(commands.undo)
    project.do(commands.redo)
