"""`python -m benchmarks.scale [--only WORD] [--scale X] [--seconds S]`: inputs of hostile sizes, a process for each.

Tells the time, MB/s and the most memory that each took, and how it ended: with records, or with the sentence of a
`FormatError`. With `--scale 0.5` everything is half as large, which shows what is not linear.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.hostile import MEGABYTE, cases
from benchmarks.measure import peak_megabytes


def main() -> int:
    parser = argparse.ArgumentParser(prog="scale", description=__doc__)
    parser.add_argument("--only", default="", help="cases whose names hold this")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seconds", type=float, default=170, help="for one case")
    parser.add_argument("--read", nargs=2, metavar=("IMPORTER", "FILE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.read:
        print(json.dumps(_read(chosen.read[0], Path(chosen.read[1]))))
        return 0
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
