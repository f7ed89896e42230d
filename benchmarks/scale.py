"""`python -m benchmarks.scale [--only WORD] [--scale X] [--seconds S] [--dump MB]`: inputs of hostile sizes, a process
for each.

Tells the time, MB/s and the most memory that each took, and how it ended: with records, or with the sentence of a
`FormatError`. With `--scale 0.5` everything is half as large, which shows what is not linear.
With `--dump 1000` a dump of so many MB, one comment a line, is imported into a project instead.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.dumps import write_dump
from benchmarks.hostile import MEGABYTE, cases
from benchmarks.measure import peak_megabytes


def main() -> int:
    parser = argparse.ArgumentParser(prog="scale", description=__doc__)
    parser.add_argument("--only", default="", help="cases whose names hold this")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seconds", type=float, default=170, help="for one case")
    parser.add_argument("--dump", type=int, metavar="MB", help="import a dump of this size, and nothing else")
    parser.add_argument("--import", dest="imported", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    parser.add_argument("--read", nargs=2, metavar=("IMPORTER", "FILE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.read:
        print(json.dumps(_read(chosen.read[0], Path(chosen.read[1]))))
        return 0
    if chosen.imported:
        print(json.dumps(_import(chosen.imported)))
        return 0
    if chosen.dump:
        return _dump(chosen.dump * MEGABYTE, chosen.seconds)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(chosen.scale):
            if chosen.only.lower() not in case.name.lower():
                continue
            path = Path(folder, f"case{case.suffix}")
            megabytes = case.write(path) / MEGABYTE
            told, ended = _measured(case.importer, path, chosen.seconds)
            failed += not ended
            print(f"{case.name:44} {megabytes:7.1f} MB  {told}", flush=True)
            path.unlink()
    return 1 if failed else 0


def _measured(importer: str, path: Path, seconds: float) -> tuple[str, bool]:
    """What is told of one case, and whether it ended as it should."""
    command = [sys.executable, "-m", "benchmarks.scale", "--read", importer, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, encoding="utf-8")
    except subprocess.TimeoutExpired:
        return f"not done after {seconds:.0f} s", False
    if done.returncode != 0:
        return f"crashed ({done.returncode}): {done.stderr.strip()[-300:]}", False
    found = json.loads(done.stdout)
    rate = path.stat().st_size / MEGABYTE / max(found["seconds"], 0.001)
    figures = f"{found['seconds']:7.1f} s  {rate:7.2f} MB/s  {found['peak']:6.0f} MB at most  "
    return figures + (found["error"] or f"{found['comments']} comments {found['notices']}"), True


def _dump(size_bytes: int, seconds: float) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dump.ndjson")
        comments = write_dump(path, size_bytes)
        command = [sys.executable, "-m", "benchmarks.scale", "--import", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, encoding="utf-8", check=True)
        found = json.loads(done.stdout)
    rate = found["comments"] / found["seconds"]
    print(
        f"import a dump of {size_bytes / MEGABYTE:,.0f} MB: {found['seconds']:.1f} s, {found['comments']:,} comments, "
        f"{rate:,.0f} rows/s, {found['peak']:.0f} MB at most"
    )
    return 0 if found["comments"] == comments else 1


def _import(path: Path) -> dict[str, object]:
    from reader.app.imports import import_files
    from reader.app.project import Project

    project = Project.create(path.with_name("dump.threadnote"), coder="Ann")
    before = time.perf_counter()
    report = import_files(project, [path])
    seconds = time.perf_counter() - before
    project.close()
    return {"seconds": seconds, "comments": report.comments, "peak": peak_megabytes()}


def _read(importer: str, path: Path) -> dict[str, object]:
    from reader.app import registry
    from reader.domain.errors import FormatError
    from reader.domain.progress import NoToken
    from reader.domain.records import CommentRecord, Notice, Origin

    module = registry.importer(importer)
    if module is None:
        raise SystemExit(f"there is no importer {importer}")
    comments = 0
    notices: dict[str, None] = {}
    error = ""
    before = time.perf_counter()
    try:
        with path.open("rb") as stream:
            for record in module.read(stream, NoToken(), Origin(path.name)):
                comments += isinstance(record, CommentRecord)
                if isinstance(record, Notice):
                    notices.setdefault(record.code)
    except FormatError as fault:
        error = f"refused: {fault}"
    seconds = time.perf_counter() - before
    return {
        "seconds": seconds,
        "comments": comments,
        "notices": " ".join(notices),
        "error": error,
        "peak": peak_megabytes(),
    }


if __name__ == "__main__":
    sys.exit(main())
