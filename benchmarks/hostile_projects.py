"""`python -m benchmarks.hostile_projects [--only WORD]`: other programs' projects made to do harm, in their full size.

Each is imported into a project of its own by the command line, in a process of its own. Tells how it ended, the time
and the most memory; fails where that is more than `MOST_SECONDS` or `MOST_MEGABYTES`, where the import crashed, or
where a refused one left something. Linux and macOS.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 2**20
MOST_SECONDS = 60
MOST_MEGABYTES = 700
_TEXT = "The kettle in the reading room was mine, said the night porter. " * 10
Parts = dict[str, Iterable[bytes]]
"""The entries of an archive by their names, in pieces."""
_ZEROS = [b"\0" * MEGABYTE] * 1024
_CODE, _USER = "11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000001"
_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User '
    f'guid="{_USER}" name="Ana"/></Users><CodeBook><Codes><Code guid="{_CODE}" name="heat" isCodable="true"/>'
)
_SOURCE = (
    '</Codes></CodeBook><Sources><TextSource guid="33333333-0000-4000-8000-000000000001" name="A talk" '
    'plainTextPath="internal://a.txt">'
)
_FOOT = "</TextSource></Sources></Project>"


@dataclass(frozen=True)
class Hostile:
    """A file that `write` makes; `refused` is how its import has to end."""

    name: str
    file: str
    write: Callable[[Path], None]
    refused: bool = True


def _codes(count: int) -> Iterable[bytes]:
    yield _HEAD.encode()
    for number in range(count):
        yield f'<Code guid="66666666-0000-4000-8000-{number:012}" name="c{number}" isCodable="true"/>'.encode()
    yield (_SOURCE + _FOOT).encode()


def _selection(number: int) -> str:
    start = number % 500
    return (
        f'<PlainTextSelection guid="55555555-0000-4000-8000-{number:012}" startPosition="{start}" '
        f'endPosition="{start + 1 + number // 500 % 90}"><Coding guid="44444444-0000-4000-8000-{number:012}" '
        f'creatingUser="{_USER}"><CodeRef targetGUID="{_CODE}"/></Coding></PlainTextSelection>'
    )


def _codings(count: int) -> Iterable[bytes]:
    yield (_HEAD + _SOURCE).encode()
    for number in range(0, count, 1000):
        yield "".join(map(_selection, range(number, number + 1000))).encode()
    yield _FOOT.encode()


def _zip(
    parts: Callable[[Path], dict[str, Iterable[bytes]]], kind: int = zipfile.ZIP_DEFLATED
) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", kind) as archive:
            for name, pieces in parts(path.parent).items():
                with archive.open(name, "w", force_zip64=True) as out:
                    for piece in pieces:
                        out.write(piece)

    return write


def _qdpx(source: Iterable[bytes], kind: int = zipfile.ZIP_DEFLATED) -> Callable[[Path], None]:
    return _zip(lambda _: {"project.qde": _codings(1000), "sources/a.txt": source}, kind)


def _project(xml: Callable[[], Iterable[bytes]]) -> Callable[[Path], None]:
    return _zip(lambda _: {"project.qde": xml(), "sources/a.txt": [_TEXT.encode()]})


def _database(more: str, rows: Iterable[tuple[object, ...]] = ()) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        connection = sqlite3.connect(path)
        with connection:
            connection.executescript(
                "CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT, fulltext TEXT);"
                "CREATE TABLE code_name(cid INTEGER PRIMARY KEY, name TEXT);"
                "CREATE TABLE code_cat(catid INTEGER PRIMARY KEY, name TEXT);"
                "CREATE TABLE code_text(cid INTEGER, fid INTEGER, seltext TEXT, pos0 INTEGER, pos1 INTEGER);"
                f"INSERT INTO source VALUES (1, 'A talk', '{_TEXT}'); INSERT INTO code_name VALUES (1, 'heat');"
            )
            connection.executemany(more, rows)
        connection.close()

    return write


def _with_zeros(folder: Path) -> Parts:
    path = folder / "inner.sqlite"
    _database("INSERT INTO code_cat(name) VALUES (?)")(path)
    data = path.read_bytes()
    path.unlink()
    return {"p.qda/data.qda": [data, *_ZEROS]}


def _table(path: Path) -> None:
    path.write_text("code,parent,definition\n" + "".join(f"c{at},,d\n" for at in range(1_000_000)), encoding="utf-8")


CASES = (
    Hostile("1 GB of zeros as project", "a.qdpx", _zip(lambda _: {"project.qde": [_HEAD.encode(), *_ZEROS]})),
    Hostile("1 GB of zeros as source", "a.qdpx", _qdpx(_ZEROS)),
    Hostile("1 GB of zeros as source, bzip2", "a.qdpx", _qdpx(_ZEROS, zipfile.ZIP_BZIP2)),
    Hostile("1 GB of zeros as source, LZMA", "a.qdpx", _qdpx(_ZEROS, zipfile.ZIP_LZMA)),
    Hostile("1 GB of zeros behind a database", "a.qda.zip", _zip(_with_zeros)),
    Hostile("1 GB of zeros as database", "a.qda.zip", _zip(lambda _: {"p.qda/data.qda": _ZEROS})),
    Hostile("a source of 300 MB", "a.qdpx", _qdpx([_TEXT.encode() * 1600] * 300, zipfile.ZIP_STORED)),
    Hostile("a source of 38 MB", "a.qdpx", _qdpx([_TEXT.encode() * 1600] * 38, zipfile.ZIP_STORED), refused=False),
    Hostile("a million codes", "a.qdpx", _project(lambda: _codes(1_000_000))),
    Hostile("a million codings", "a.qdpx", _project(lambda: _codings(1_000_000))),
    Hostile("300,000 codings", "a.qdpx", _project(lambda: _codings(300_000)), refused=False),
    Hostile(
        "a million codings in a database",
        "data.qda",
        _database("INSERT INTO code_text VALUES (1, 1, 'kettle', ?, ?)", ((at % 500, 600) for at in range(1_000_000))),
    ),
    Hostile(
        "a million codes in a database",
        "data.qda",
        _database("INSERT INTO code_name(name) VALUES (?)", ((f"c{at}",) for at in range(1_000_000))),
    ),
    Hostile("a million codes in a table", "codes.csv", _table),
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="hostile_projects", description=__doc__)
    parser.add_argument("--only", default="", help="cases whose names hold this")
    chosen = parser.parse_args()
    failed = 0
    for case in CASES:
        if chosen.only.lower() in case.name.lower():
            with tempfile.TemporaryDirectory() as folder:
                failed += not _held(case, Path(folder))
    return 1 if failed else 0


def _held(case: Hostile, folder: Path) -> bool:
    path, project = folder / case.file, folder / "p.threadnote"
    case.write(path)
    command = [sys.executable, "-m", "reader", "import", "--project", str(project), str(path)]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    megabytes = usage.ru_maxrss / (MEGABYTE if sys.platform == "darwin" else 1024)
    left = [each.name for each in folder.iterdir() if each != path and each.suffix != ".lock"]
    ended = process.returncode == 3 and not left if case.refused else process.returncode == 0
    sound = ended and seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES
    told = "refused" if process.returncode == 3 else f"ended with {process.returncode}"
    print(f"{case.name:34} {told:14} {seconds:6.1f} s {megabytes:6.0f} MB {'' if sound else 'TOO MUCH'}", flush=True)
    return sound


if __name__ == "__main__":
    sys.exit(main())
