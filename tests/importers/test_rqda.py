"""RQDA's projects: what was deleted stays out, what drifted is found again."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from reader.domain.records import ArticleRecord, AttributeRecord, CodeRecord, CoderRecord, CodingRecord
from reader.importers.projects.dates import iso_time
from tests.importers.databases import (
    TRICKY,
    Tables,
    database,
    like,
    memos,
    notices,
    passages,
    real,
    records,
    sniffed,
    tree,
)

WHEN = "Thu Jan  3 17:43:18 2013"
SOURCE = "name text, id integer, file text, memo text, owner text, date text, dateM text, status integer"
FREECODE = "name text, memo text, owner text, date text, dateM text, id integer, status integer, color text"
CODECAT = "name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer"
TREECODE = "cid integer, catid integer, date text, dateM text, memo text, status integer, owner text"
CODING = (
    "cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text,"
    " memo text"
)


def project(codings: Any = (), text: Any = TRICKY, **more: Any) -> Tables:
    tables: dict[str, Any] = {
        "project": ("databaseversion text, date text, memo text", [("0.2.2", WHEN, "About mail.")]),
        "source": (SOURCE, [("Letter", 1, text, "a note", "ida", WHEN, None, 1), ("Gone", 2, "x", "", "", "", "", 0)]),
        "freecode": (
            FREECODE,
            [
                ("greeting", "says hello", "ida", WHEN, None, 1, 1, "#99CC00FF"),
                ("deleted", "", "ida", WHEN, None, 2, 0, "red"),
                ("unused", "", "ida", WHEN, None, 3, 0, None),
            ],
        ),
        "treecode": (TREECODE, [(1, 11, "", "", "", 1, ""), (1, 12, "", "", "", 1, ""), (1, 13, "", "", "", 0, "")]),
        "codecat": (
            CODECAT,
            [(name, None, number, "ida", WHEN, None, "its memo", 1) for name, number in (("Mood", 11), ("Form", 12))]
            + [("Old", None, 13, "ida", WHEN, None, "", 0)],
        ),
        "coding": (CODING, codings),
        "caselinkage": (CODING.replace("cid", "caseid").replace("seltext text, ", ""), []),
    }
    return {**tables, **more}


def coded(code: int, words: str, start: int, *, status: int = 1, owner: str = "ida", memo: str | None = None) -> Any:
    return code, 1, words, float(start), float(start + len(words)), status, owner, WHEN, memo


def test_what_is_active_comes_and_what_was_deleted_does_not(tmp_path: Path) -> None:
    rows = [
        coded(1, "مرحبا", TRICKY.index("مرحبا"), memo="a welcome", owner="per"),
        coded(1, "alle", TRICKY.index("alle"), status=0),
        coded(1, "alle", TRICKY.index("alle"), status=-1),
        coded(2, "schön", TRICKY.index("schön")),
        coded(77, "𝐛𝐨𝐥𝐝", TRICKY.index("𝐛𝐨𝐥𝐝")),
    ]
    data = database(tmp_path / "p.rqda", project(rows))

    found = records("rqda", data)

    assert sniffed("rqda", data, "") > 0.9
    assert sorted(row[1:] for row in passages(found)) == [
        ("deleted", "schön"),
        ("greeting", "مرحبا"),
        ("lost code 77", "𝐛𝐨𝐥𝐝"),
    ]
    assert {record.name for record in found if isinstance(record, CoderRecord)} == {"ida", "per"}
    assert tree(found).keys() == {"Mood", "Form", "Mood/greeting", "deleted", "lost code 77"}
    codes = {record.name: record for record in found if isinstance(record, CodeRecord)}
    assert (codes["deleted"].hidden, codes["deleted"].colour, codes["greeting"].colour) == (True, "#ff0000", "#99cc00")
    assert not codes["Mood"].codable
    assert notices(found).keys() == {"deleted", "deleted-codes-used", "several-categories", "lost-codes"}
    assert {"About mail.", "a note"} <= set(memos(found))
    assert any("Form" in memo for memo in memos(found))
    coding = next(one for one in found if isinstance(one, CodingRecord) and one.coder_ref == "per")
    assert (coding.created_at, coding.memos[0].text) == ("2013-01-03T17:43:18", "a welcome")
    assert len([record for record in found if isinstance(record, ArticleRecord)]) == 1


def test_drifted_codings_are_found_by_their_words(tmp_path: Path) -> None:
    text = "".join(f"Sentence number {number} says little. " for number in range(100))
    place = text.index("number 50")
    rows = [
        coded(1, "number 50 says", place - 1),
        (1, 1, "number 51 says", float(place + 60), float(place + 61), 1, "ida", WHEN, None),
        coded(1, "never written", 5),
    ]

    found = records("rqda", database(tmp_path / "p.rqda", project(rows, text)))

    assert {row[2] for row in passages(found)} == {"number 50 says", "number 51 says", None}
    assert "codings-placed" in notices(found)


def test_what_r_writes_for_no_memo_is_none(tmp_path: Path) -> None:
    rows = [coded(1, "alle", TRICKY.index("alle"), memo="NA"), coded(1, "schön", TRICKY.index("schön"), memo="Nice")]

    found = records("rqda", database(tmp_path / "p.rqda", project(rows)))

    memos = [memo.text for record in found if isinstance(record, CodingRecord) for memo in record.memos]
    assert memos == ["Nice"]


def test_both_tables_of_codings_are_read_and_doubles_once(tmp_path: Path) -> None:
    here, there = coded(1, "alle", TRICKY.index("alle")), coded(1, "schön", TRICKY.index("schön"))

    found = records("rqda", database(tmp_path / "p.rqda", project([here], coding2=(CODING, [here, there]))))

    assert [row[2] for row in passages(found)] == ["alle", "schön"]
    assert "doubled" in notices(found)


@pytest.mark.parametrize("encoding", ["gb18030", "cp1251"])
def test_texts_in_the_encoding_of_the_system(tmp_path: Path, encoding: str) -> None:
    line = {
        "gb18030": "今天的读者来信比昨天多了很多，我们会逐一回复。",
        "cp1251": "Сегодня писем от читателей больше, чем вчера. ",
    }[encoding]
    text, word = line * 20, {"gb18030": "读者来信", "cp1251": "читателей"}[encoding]
    tables = project([(1, 1, 1, float(text.index(word)), float(text.index(word) + len(word)), 1, "ida", WHEN, None)])
    path = tmp_path / "p.rqda"
    database(path, {**tables, "source": (SOURCE, []), "coding": (CODING, [])})
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "INSERT INTO source VALUES ('a', 1, CAST(? AS TEXT), '', 'ida', '', '', 1)", (text.encode(encoding),)
        )
        connection.execute(
            "INSERT INTO coding VALUES (1, 1, CAST(? AS TEXT), ?, ?, 1, 'ida', '', '')",
            (word.encode(encoding), text.index(word), text.index(word) + len(word)),
        )
    connection.close()

    found = records("rqda", path.read_bytes())

    assert [row[2] for row in passages(found)] == [word]
    assert "encoding-guessed" in notices(found)


def test_annotations_cases_attributes_and_groups(tmp_path: Path) -> None:
    attribute = "variable text, value text, {} integer, date text, dateM text, owner text, status integer"
    tables = project(
        annotation=(
            "fid integer, position integer, annotation text, owner text, date text, dateM text, status integer",
            [(1, TRICKY.index("sagt"), "who?", "ida", WHEN, None, 1), (1, 2, "no", "ida", WHEN, None, 0)],
        ),
        cases=(
            "name text, memo text, owner text, date text, dateM text, id integer, status integer",
            [("Town", "", "ida", WHEN, None, 1, 1), ("Gone", "", "ida", WHEN, None, 2, 0)],
        ),
        caselinkage=(
            "caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text",
            [(1, 1, 0.0, float(len(TRICKY)), 1, "ida", WHEN, None)],
        ),
        attributes=(
            "name text, status integer, date text, dateM text, owner text, memo text, class text",
            [("size", 1, "", "", "", "", "numeric"), ("old", 0, "", "", "", "", "character")],
        ),
        caseAttr=(attribute.format("caseID"), [("size", "700", 1, "", "", "", 1), ("hue", "NA", 1, "", "", "", 1)]),
        fileAttr=(attribute.format("fileID"), [("kind", "letter", 1, "", "", "", 1)]),
        filecat=(CODECAT.replace("cid", "fid"), [("Post", None, 5, "", "", "", "", 1)]),
        treefile=("fid integer, catid integer, status integer", [(1, 5, 1)]),
        journal=("name text, journal text, date text, dateM text, owner text, status integer",
                 [("Day 1", "Began.", WHEN, None, "ida", 1)]),
        imageCoding=("cid integer, iid integer", [(1, 1)]),
    )  # fmt: skip

    found = records("rqda", database(tmp_path / "p.rqda", tables))

    [article] = [record for record in found if isinstance(record, ArticleRecord)]
    assert article.attributes == {"kind": "letter", "file category": "Post", "case": "Town", "size": "700"}
    assert {record.name: record.type for record in found if isinstance(record, AttributeRecord)} == {
        "size": "number",
        "case": "text",
    }
    assert any(memo.endswith("Noe\u0308l”\nwho?") for memo in memos(found))
    assert "Day 1\n\nBegan." in memos(found)
    assert notices(found).keys() == {"deleted", "several-categories", "media-left-out"}


def test_tables_that_lack_columns(tmp_path: Path) -> None:
    tables: Tables = {
        "source": ("name text, id integer, file text", [("a", 1, TRICKY)]),
        "freecode": ("name text, id integer", [("hello", 1)]),
        # As RQDA 0.2.0 made it, without a comma.
        "treecode": ("cid integer, catid integer owner text, status integer", []),
        "coding": ("cid integer, fid integer, seltext text, selfirst real, selend real", [(1, 1, "alle", 0.0, 4.0)]),
    }

    assert passages(records("rqda", database(tmp_path / "p.rqda", tables))) == [("a", "hello", "alle")]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Thu Jan 31 17:43:18 2013", "2013-01-31T17:43:18"),
        ("Sat Feb  2 15:49:06 2013", "2013-02-02T15:49:06"),
        ("2026-11-21 19:45:40.217077", "2026-11-21T19:45:40"),
        ("2026-11-21", "2026-11-21"),
        ("Thu Feb 31 17:43:18 2013", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_times(text: str, iso: str | None) -> None:
    assert iso_time(text) == iso


def test_the_real_projects_come_in_whole() -> None:
    total = exact = 0
    for name in ("stakeholders", "RQDA2tm_example"):
        data = real("rqda", f"{name}.rqda").read_bytes()
        connection = sqlite3.connect(":memory:")
        connection.deserialize(data)
        wanted = connection.execute("SELECT seltext FROM coding WHERE status = 1").fetchall()
        connection.close()

        found = records("rqda", data)

        told = [like(row[2]) for row in passages(found) if row[2] is not None]
        assert sorted(told) == sorted(like(words) for (words,) in wanted)
        total += len(wanted)
        exact += len(wanted) - (30 if "codings-placed" in notices(found) else 0)
        if "codings-placed" in notices(found):
            assert "446" in notices(found)["codings-placed"]
    assert (total, exact) == (528, 498)
