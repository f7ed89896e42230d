"""Two codes made one, and taken apart again by undo, against one bare UPDATE of the same rows."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import Figure, milliseconds
from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.model import CodeId, ItemId
from reader.domain.text import Span

CODINGS = 10_000
DOUBLED = 0.1
"""The share of codings that both codes have at the same place: of those one goes."""
RUNS = 3


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    project = Project.create(folder / "merging.threadnote", coder="Ann")
    import_records(project, "many", corpus.records(articles, comments))
    source, target = _codes(project)
    project.close()
    copy = folder / "bare.db"
    shutil.copy(project.path, copy)
    floor = _bare(copy, source, target)
    project = Project.open(project.path, coder="Ann")
    merged: list[float] = []
    undone: list[float] = []
    for _ in range(RUNS):
        merged.append(milliseconds(lambda: project.do(commands.merge_codes, [source], target), 1, 0))
        undone.append(milliseconds(lambda: project.do(commands.undo), 1, 0))
    there = {code.id: code.codings for code in project.view.codebook()}
    assert there[source] == CODINGS, "undo has to bring every coding back"
    against = "a bare UPDATE of the codings"
    yield Figure(f"merge a code with {CODINGS:,} codings into another", sorted(merged)[1], "ms", RUNS, floor, against)
    yield Figure("undo that", sorted(undone)[1], "ms", RUNS, floor, against)
    project.close()


def _codes(project: Project) -> tuple[CodeId, CodeId]:
    """Two codes with as many codings each."""
    chance = random.Random(9)
    ids = [ItemId(row.id + 1 + n) for row in project.view.articles() for n in range(row.descendants)]
    items = chance.sample(ids, CODINGS)
    for name, first in (("one", 0), ("other", 4)):
        project.do(commands.create_code, name)
        targets = [
            Target(item, Span(0, 5) if number < CODINGS * DOUBLED else Span(first, first + 5))
            for number, item in enumerate(items)
        ]
        code = next(code.id for code in project.view.codebook() if code.name == name)
        project.do(commands.apply_code, code, targets)
    one, other = (next(c.id for c in project.view.codebook() if c.name == name) for name in ("one", "other"))
    return one, other


def _bare(path: Path, source: CodeId, target: CodeId) -> float:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("CREATE TEMP TABLE moved AS SELECT id FROM codings WHERE code_id = ?", (source,))

    def there_and_back() -> None:
        for code in (target, source):
            conn.execute("BEGIN")
            conn.execute("UPDATE OR IGNORE codings SET code_id = ? WHERE id IN (SELECT id FROM moved)", (code,))
            conn.execute("COMMIT")

    taken = milliseconds(there_and_back, RUNS)
    conn.close()
    path.unlink()
    return taken / 2
