"""Databases of strangers: damaged, hostile or huge ones end in a sentence or in a notice, never in harm."""

from __future__ import annotations

import contextlib
import io
import sqlite3
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import registry
from reader.domain.errors import Cancelled, FormatError
from reader.domain.progress import NoToken
from reader.importers.projects import database as foreign
from tests.importers.databases import TRICKY, Tables, database, notices, passages, records

SQLITE = ("taguette", "qualcoder", "rqda")


def project(count: int = 1) -> Tables:
    word = TRICKY.index("alle")
    return {
        "project": ("date text, memo text", [("2024-01-01 00:00:00", "")]),
        "source": ("id integer primary key, name text, fulltext text, memo text", [(1, "a", TRICKY, "")]),
        "code_name": ("cid integer primary key, name text, memo text", [(1, "hello", "")]),
        "code_text": (
            "cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, memo text",
            [(1, 1, "alle", word, word + 4, f"coder {number}", "") for number in range(count)],
        ),
    }


def test_views_in_the_place_of_tables_are_not_read(tmp_path: Path) -> None:
    tables = dict(project())
    hidden = tables.pop("source")
    tables["elsewhere"] = hidden
    data = database(tmp_path / "p", tables, "CREATE VIEW source AS SELECT * FROM elsewhere")

    with pytest.raises(FormatError):
        records("qualcoder", data)


def test_views_triggers_and_functions_beside_the_tables_do_nothing(tmp_path: Path) -> None:
    data = database(
        tmp_path / "p",
        project(),
        "CREATE VIEW codes_visible AS SELECT load_extension('evil'), randomblob(1000000000) FROM code_name",
        "CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM source; END",
        "CREATE INDEX i ON source(name) WHERE length(name) > 0",
        "CREATE TABLE journal (name text, jentry text GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL)",
        "INSERT INTO journal (name) VALUES ('Day 1')",
    )

    assert passages(records("qualcoder", data)) == [("a", "hello", "alle")]


def test_virtual_tables_are_no_tables(tmp_path: Path) -> None:
    data = database(tmp_path / "p", project(), "CREATE VIRTUAL TABLE journal USING fts5(name, jentry)")

    assert passages(records("qualcoder", data)) == [("a", "hello", "alle")]


def test_nothing_but_reading_is_allowed(tmp_path: Path) -> None:
    data = database(tmp_path / "p", project())

    with foreign.opened(io.BytesIO(data), NoToken()) as opened:
        for sql in (
            "DELETE FROM source",
            "ATTACH ':memory:' AS x",
            "PRAGMA writable_schema=ON",
            "SELECT hex(name) FROM source",
            "CREATE TEMP TABLE x (y)",
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
        ):
            with pytest.raises(sqlite3.Error):
                opened._connection.execute(sql).fetchall()


def test_a_value_that_is_too_large_ends_its_table_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "LARGEST_VALUE", 1 << 20)
    tables = dict(project())
    tables["journal"] = ("jid integer, name text, jentry text", [(1, "first", "said"), (2, "huge", "x" * (2 << 20))])

    found = records("qualcoder", database(tmp_path / "p", tables))

    assert passages(found) == [("a", "hello", "alle")]
    assert "damaged-table" in notices(found)


def test_a_file_larger_than_is_sound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "LARGEST", 8192)

    with pytest.raises(FormatError, match="larger"):
        records("qualcoder", database(tmp_path / "p", project(2000)))


def test_a_write_ahead_log_is_told_of(tmp_path: Path) -> None:
    data = database(tmp_path / "p", project())
    connection = sqlite3.connect(tmp_path / "p")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    data = (tmp_path / "p").read_bytes()

    found = records("qualcoder", data)

    assert data[18] == 2
    assert passages(found) == [("a", "hello", "alle")]
    assert "write-ahead-log" in notices(found)


def test_a_database_in_utf_16_is_read_as_well(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "p")
    connection.execute("PRAGMA encoding='UTF-16le'")
    connection.close()

    assert passages(records("qualcoder", database(tmp_path / "p", project()))) == [("a", "hello", "alle")]


def test_damaged_pages_leave_what_can_be_read(tmp_path: Path) -> None:
    data = bytearray(database(tmp_path / "p", project(3000)))
    page = int.from_bytes(data[16:18], "big")
    for number in range(len(data) // page - 20, len(data) // page - 10):
        data[number * page : (number + 1) * page] = b"\xff" * page

    found = records("qualcoder", bytes(data))

    assert 0 < len(passages(found)) < 3000
    assert {"damaged-database", "damaged-table"} & notices(found).keys()


@pytest.mark.parametrize("importer", SQLITE)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(harm=st.lists(st.tuples(st.integers(0, 40_000), st.binary(min_size=1, max_size=40)), min_size=1, max_size=8))
def test_any_damage_ends_in_records_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, importer: str, harm: list[tuple[int, bytes]]
) -> None:
    tables = dict(project(30))
    tables["highlights"] = (
        "id integer, document_id integer, start_offset integer, end_offset integer, snippet text",
        [],
    )
    tables["documents"] = ("id integer, name text, contents text", [(1, "a", "<p>b</p>")])
    tables["freecode"] = ("name text, id integer, status integer", [("a", 1, 1)])
    tables["coding"] = ("cid integer, fid integer, seltext text, selfirst real, selend real", [(1, 1, "a", 0, 1)])
    data = bytearray(database(tmp_path_factory.mktemp("p") / "p", tables))
    for place, bad in harm:
        place = place % len(data)
        data[place : place + len(bad)] = bad

    with contextlib.suppress(FormatError):
        records(importer, bytes(data))


@pytest.mark.parametrize("importer", SQLITE)
@pytest.mark.parametrize("data", [b"", b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\x00" * 5000, b"<p>text</p>"])
def test_what_is_no_database_is_refused(importer: str, data: bytes) -> None:
    with pytest.raises(FormatError):
        records(importer, data)


def test_a_person_can_stop_it_and_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    data = database(tmp_path / "p", project(2000))

    class Impatient:
        def __init__(self) -> None:
            self.left = 12

        def progress(self, done: int, total: int) -> None:
            return None

        def check(self) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    importer = registry.importer("qualcoder")
    assert importer is not None
    with pytest.raises(Cancelled):
        list(importer.read(io.BytesIO(data), Impatient()))
    assert list(room.iterdir()) == []


def test_many_codings_are_a_stream(tmp_path: Path) -> None:
    tables = dict(project())
    text = "word " * 2000
    columns = tables["code_text"][0]
    tables["source"] = (tables["source"][0], [(number, f"f{number}", text, "") for number in range(20)])
    tables["code_text"] = (
        columns,
        [(1, number % 20, "word", (number // 20) * 5, (number // 20) * 5 + 4, "c", "") for number in range(20_000)],
    )
    data = database(tmp_path / "p", tables)
    importer = registry.importer("qualcoder")
    assert importer is not None

    tracemalloc.start()
    count = sum(1 for _ in importer.read(io.BytesIO(data), NoToken()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count > 20_000
    assert peak < 6 * 2**20
