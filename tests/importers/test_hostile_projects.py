"""Projects of other programs that were made to do harm, through the command line: refused or mended, nothing is left.

Each is small and of the kind of a large one; `benchmarks.hostile_projects` has those in their full size.
"""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.importers.containers import zip as zip_container
from reader.importers.projects import kinds, tree
from reader.importers.prose import packed
from reader.importers.qda import archive, reading
from tests.cli.running import run
from tests.importers.databases import Tables, database

CODE, USER = "11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000001"
TEXT = "The kettle 😀 is mine.\nNobody asked.\n" * 10
QUALCODER: Tables = {
    "source": ("id integer primary key, name text, fulltext text", [(1, "A talk", TEXT)]),
    "code_name": ("cid integer primary key, name text, catid integer, color text", [(1, "heat", None, "#ff0000")]),
    "code_cat": ("catid integer primary key, name text, supercatid integer", []),
    "code_text": ("cid integer, fid integer, seltext text, pos0 integer, pos1 integer", [(1, 1, "kettle", 4, 10)]),
}


def xml(codes: str = "", selections: str = "", path: str = "internal://a.txt", doctype: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users>'
        f'<User guid="{USER}" name="Ana"/></Users><CodeBook><Codes><Code guid="{CODE}" name="heat" isCodable="true"/>'
        f"{codes}</Codes></CodeBook><Sources><TextSource guid='33333333-0000-4000-8000-000000000001' name='A talk' "
        f"plainTextPath='{path}'>{selections or selection(4, 10)}</TextSource></Sources></Project>"
    )


def selection(start: int, stop: int, number: int = 1) -> str:
    return (
        f'<PlainTextSelection guid="55555555-0000-4000-8000-{number:012}" startPosition="{start}" endPosition="{stop}">'
        f'<Coding guid="44444444-0000-4000-8000-{number:012}" creatingUser="{USER}"><CodeRef targetGUID="{CODE}"/>'
        "</Coding></PlainTextSelection>"
    )


def packed_as(entries: dict[str, bytes | str], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return out.getvalue()


def qdpx(source: bytes | str = TEXT, kind: int = zipfile.ZIP_DEFLATED, **parts: str) -> bytes:
    return packed_as({"project.qde": xml(**parts), "sources/a.txt": source}, kind)


def qda(tmp_path: Path, *statements: str, **tables: object) -> bytes:
    path = tmp_path / "made.sqlite"
    path.unlink(missing_ok=True)
    return database(path, {**QUALCODER, **tables}, *statements)  # type: ignore[dict-item]


def counts(project: Path) -> list[int]:
    connection = sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)
    try:
        return [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("items", "codes", "codings", "memos", "attribute_defs")
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        ]
    finally:
        connection.close()


class Place:
    """A project with something in it, in a folder of its own, and what an import of `data` does to both."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "within" / "here"
        self.folder.mkdir(parents=True)
        self.project = self.folder / "p.threadnote"
        self.bring(b"A title\n\nSome words here.\n", "first.txt")

    def bring(self, data: bytes, name: str) -> tuple[int, dict[str, object]]:
        (self.folder / name).write_bytes(data)
        report = self.folder / "report.json"
        done = run("import", "--project", self.project, self.folder / name, "--report", report)
        [file] = json.loads(report.read_text(encoding="utf-8"))["files"]
        report.unlink()
        return done.exit_code, file

    def files(self) -> set[str]:
        above = self.folder.parents[1]
        return {str(path.relative_to(above)) for path in above.rglob("*") if "threadnote" not in path.name}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    temporary = tmp_path / "all" / "temporary"
    temporary.mkdir(parents=True)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    return Place(tmp_path / "all")


def _stated(data: bytes, size: int) -> bytes:
    """An archive whose last entry says to be of that size."""
    harmed = bytearray(data)
    struct.pack_into("<I", harmed, harmed.rfind(b"PK\x01\x02") + 24, size)
    return bytes(harmed)


LAUGHS = "<!DOCTYPE Project [<!ENTITY a '" + "ha" * 50 + "'>" + "<!ENTITY b '&a;&a;&a;'>]>"
REFUSED: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "a source of zeros": ("a.qdpx", lambda _: qdpx(b"\0" * 3_000_000)),
    "a source of zeros, bzip2": ("a.qdpx", lambda _: qdpx(b"\0" * 3_000_000, zipfile.ZIP_BZIP2)),
    "a source of zeros, LZMA": ("a.qdpx", lambda _: qdpx(b"\0" * 3_000_000, zipfile.ZIP_LZMA)),
    "a project of blanks": ("a.qdpx", lambda _: packed_as({"project.qde": xml() + " " * 3_000_000})),
    "a size that is a lie": ("a.qdpx", lambda _: _stated(qdpx(), 0xFFFFFFF0)),
    "a database of zeros": ("a.qda.zip", lambda folder: packed_as({"p.qda/data.qda": qda(folder) + b"\0" * 3_000_000})),
    "zips in zips": (
        "a.zip",
        lambda _: packed_as({"1.zip": packed_as({"2.zip": packed_as({"3.zip": packed_as({"4.zip": qdpx()})})})}),
    ),
    "entities": ("a.qdpx", lambda _: qdpx(doctype=LAUGHS)),
    "an entity that is a file": (
        "a.qdpx",
        lambda _: qdpx(doctype='<!DOCTYPE P [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    ),
    "a document type elsewhere": ("a.qdpx", lambda _: qdpx(doctype='<!DOCTYPE P SYSTEM "http://127.0.0.1:9/p.dtd">')),
    "too many codes": (
        "a.qdpx",
        lambda _: qdpx(codes="".join(f'<Code guid="c{number}" name="c{number}"/>' for number in range(60))),
    ),
    "too many codings": (
        "a.qdpx",
        lambda _: qdpx(selections="".join(selection(4, 10, number) for number in range(120))),
    ),
    "too many codes in a database": (
        "data.qda",
        lambda folder: qda(folder, *(f"INSERT INTO code_name(name) VALUES ('c{number}')" for number in range(60))),
    ),
    "too many codings in a database": (
        "data.qda",
        lambda folder: qda(folder, *("INSERT INTO code_text VALUES (1, 1, 'kettle', 4, 10)" for _ in range(120))),
    ),
    "too many codes in a table": (
        "codes.csv",
        lambda _: ("code,parent,definition\n" + "".join(f"c{number},,d\n" for number in range(60))).encode(),
    ),
    "half an archive": ("a.qdpx", lambda _: qdpx()[: len(qdpx()) // 2]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_harm_is_refused_and_leaves_nothing(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for module in (archive, zip_container):
        monkeypatch.setattr(module, "SUSPECT", 1_000_000)
    monkeypatch.setattr(reading, "MOST_CODES", 50)
    monkeypatch.setattr(tree, "MOST_CODES", 50)
    monkeypatch.setattr(kinds, "MOST_CODES", 50)
    monkeypatch.setattr("reader.importers.projects.codebook_table.MOST_CODES", 50)
    monkeypatch.setattr(reading, "MOST_CODINGS", 100)
    monkeypatch.setattr(kinds, "MOST_CODINGS", 100)
    called, make = REFUSED[name]
    data = make(tmp_path)
    before, files = counts(place.project), place.files()

    code, file = place.bring(data, called)

    assert (code, file["status"]) == (3, "failed")
    assert file["error"]
    assert "unexpected" not in str(file["error"])
    assert counts(place.project) == before
    assert place.files() == files | {f"within/here/{called}".replace("/", str(Path("/"))[0])}
    checked = run("check", "--project", place.project)
    assert checked.exit_code == 0


OUTSIDE = ("../../a.txt", "/etc/hostname", "C:\\Windows\\win.ini", "\\\\host\\share\\a.txt", "file:///etc/hostname")


@pytest.mark.parametrize("path", OUTSIDE)
def test_paths_that_lead_out_are_not_followed_and_nothing_is_written_there(place: Place, path: str) -> None:
    entries = dict.fromkeys(("../../up.txt", "../up.txt", "/tmp/up.txt", "C:\\up.txt", "..\\up.txt"), "up " * 20)
    data = packed_as({"project.qde": xml(path=path), **entries})
    files = place.files()

    code, file = place.bring(data, "a.qdpx")

    warned = {warning["code"] for warning in file["warnings"]}  # type: ignore[attr-defined]
    assert code == 0
    assert {"path-outside", "archive-names", "codings-unplaced"} <= warned
    assert len(place.files() - files) == 1


def test_a_document_in_a_project_that_is_a_bomb_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST_XML", 100_000)
    bomb = packed_as({"[Content_Types].xml": "<Types/>", "word/document.xml": " " * 3_000_000})
    project = xml().replace("plainTextPath='internal://a.txt'", "richTextPath='internal://a.docx'")

    code, file = place.bring(packed_as({"project.qde": project, "sources/a.docx": bomb}), "a.qdpx")

    assert code == 0
    assert {"document-unread", "codings-unplaced"} <= {
        warning["code"]
        for warning in file["warnings"]  # type: ignore[attr-defined]
    }


def test_one_value_that_is_too_large_leaves_the_other_rows(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.importers.projects.database.LARGEST_VALUE", 100_000)
    data = qda(
        tmp_path, "INSERT INTO source VALUES (2, 'B', zeroblob(300000))", "INSERT INTO source VALUES (3, 'C', 'Tea.')"
    )

    code, file = place.bring(data, "data.qda")

    assert (code, file["articles"]) == (0, 2)
    damaged = [warning["message"] for warning in file["warnings"] if warning["code"] == "damaged-table"]  # type: ignore[attr-defined]
    assert damaged == ["The table “source” of the project is damaged; the rows that can be read are: 2."]


def test_a_view_in_place_of_the_codings_is_told(place: Place, tmp_path: Path) -> None:
    data = qda(
        tmp_path,
        "DROP TABLE code_text",
        "CREATE VIEW code_text AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x cid FROM r",
    )

    code, file = place.bring(data, "data.qda")

    assert (code, file["articles"]) == (0, 1)
    assert [warning["code"] for warning in file["warnings"]] == ["tables-missing"]  # type: ignore[attr-defined]
