"""The program is killed at random moments while it imports and codes: nothing that was acknowledged is lost."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.app.project import Project, check
from tests.samples import ROOT

VICTIM = """
import sys
from pathlib import Path
from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.text import Span
from tests.samples import harbour, long_thread

project = Project.open(Path(sys.argv[1]), coder="Ann")
number = 0
while True:
    import_records(project, f"batch {sys.argv[2]} {number}", (r for n in (3, 700, 2) for r in long_thread(n)))
    print("imported", flush=True)
    for article in project.view.articles()[-2:]:
        for row in project.view.children(article.id)[:5]:
            project.do(commands.apply_path, ["kind", str(number % 7)], [Target(row.id, Span(0, 4)), Target(article.id)])
            coding = project.view.codings_of(row.id)[-1]
            print("coded", coding.guid, flush=True)
    project.do(commands.write_memo, f"note {sys.argv[2]} {number}")
    project.do(commands.undo)
    project.do(commands.redo)
    number += 1
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("part", range(5))
def test_killed_at_random_moments(tmp_path: Path, part: int) -> None:
    """10 of 50 kills, each on the project that the ones before have left."""
    chance = random.Random(part)
    path = tmp_path / "p.threadnote"
    Project.create(path, coder="Ann").close()
    acknowledged: list[str] = []
    imported = 0
    for kill in range(10):
        with subprocess.Popen(
            [sys.executable, "-c", VICTIM, str(path), str(kill)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as victim:
            assert victim.stdout is not None
            # From the first acknowledgement on, any moment is as good as any other.
            lines = [victim.stdout.readline()]
            time.sleep(chance.random() * 0.25)
            victim.kill()
            lines += victim.stdout.readlines()
        imported += sum(1 for line in lines if line == "imported\n")
        acknowledged += [line.split()[1] for line in lines if line.startswith("coded ") and line.endswith("\n")]
        project = Project.open(path, coder="Ann")
        try:
            assert project.do(check) == []
            articles = project.view.articles()
            # An import that was complete but not yet reported may be there as well.
            assert imported * 3 <= len(articles) <= (imported + kill + 1) * 3
            assert len(articles) % 3 == 0
            there = {coding.guid for article in articles for coding in project.view.codings_in(article.id)}
            lost = [guid for guid in acknowledged if guid not in there]
            assert lost == []
        finally:
            project.close()
    assert imported >= 10
    assert acknowledged
