"""QualCoder's projects: what is in the tables comes in whole, at its place, whatever the version and the unit."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import documents
from reader.app.imports import import_files
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, AttributeRecord, CodeRecord, CoderRecord, CodingRecord
from reader.importers.projects.passages import squeezed
from tests.conftest import MakeProject
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

WHEN = "2024-05-06 07:08:09"
SOURCE = "id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text"
CODE_TEXT = (
    "ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,"
    " date text, memo text, avid integer, important integer"
)
CODE_NAME = (
    "cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, supercid integer"
)
CODE_CAT = "catid integer primary key, name text, owner text, date text, memo text, supercatid integer"


def project(text: str = TRICKY, codings: Any = (), **more: Any) -> Tables:
    tables: dict[str, Any] = {
        "project": ("databaseversion text, date text, memo text, codername text", [("v8", WHEN, "A project.", "ida")]),
        "source": (SOURCE, [(1, "letters.txt", text, None, "a note on the file", "ida", WHEN)]),
        "code_cat": (CODE_CAT, [(1, "Mood", "ida", WHEN, "how it sounds", None), (2, "Warm", "ida", WHEN, "", 1)]),
        "code_name": (
            CODE_NAME,
            [
                (1, "greeting", "says hello", 2, "ida", WHEN, "#99CC00", None),
                (2, "loud", "", None, "per", WHEN, "teal", 1),
            ],
        ),
        "code_text": (CODE_TEXT, codings),
    }
    return {**tables, **more}


def coding(number: int, words: str, start: int, stop: int, *, memo: str = "", important: int | None = None) -> Any:
    return number, 1, 1, words, start, stop, "per", WHEN, memo, None, important


def at(words: str, text: str = TRICKY) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_codes_articles_and_codings_come_with_what_is_said_of_them(tmp_path: Path) -> None:
    marked = [coding(1, "مرحبا", *at("مرحبا"), memo="a welcome", important=1)]
    data = database(tmp_path / "data.qda", project(codings=marked))

    found = records("qualcoder", data)

    assert sniffed("qualcoder", data, "data.qda") > 0.9
    assert tree(found) == {"Mood": "how it sounds", "Mood/Warm": "", "Mood/Warm/greeting": "says hello",
                           "Mood/Warm/greeting/loud": ""}  # fmt: skip
    codes = {code.name: code for code in found if isinstance(code, CodeRecord)}
    assert [codes[name].codable for name in ("Mood", "Warm", "greeting", "loud")] == [False, False, True, True]
    assert (codes["greeting"].colour, codes["loud"].colour) == ("#99cc00", None)
    assert {coder.name for coder in found if isinstance(coder, CoderRecord)} == {"ida", "per"}
    [coded] = [record for record in found if isinstance(record, CodingRecord)]
    assert (coded.coder_ref, coded.created_at) == ("per", "2024-05-06T07:08:09")
    assert "a welcome" in coded.memos[0].text
    assert coded.memos[0].text != "a welcome"
    assert notices(found).keys() == {"important"}
    assert passages(found) == [("letters.txt", "greeting", "مرحبا")]
    assert {"a note on the file", "A project."} <= set(memos(found))


def test_text_behind_an_emoji_is_found_in_either_unit(tmp_path: Path) -> None:
    words = ["alle", "المدينة", "Noe\u0308l", "𝐨𝐥", "schön"]

    def utf16(place: int) -> int:
        return len(TRICKY[:place].encode("utf-16-le")) // 2

    marked = [coding(number, word, *at(word)) for number, word in enumerate(words)]
    marked += [coding(10 + number, word, *map(utf16, at(word))) for number, word in enumerate(words)]
    # As Qt hands it over, with its own line end.
    marked.append(coding(99, "alle.\u2029مرحبا", *map(utf16, at("alle.\nمرحبا"))))

    found = records("qualcoder", database(tmp_path / "data.qda", project(codings=marked)))

    assert sorted(like(row[2]) for row in passages(found)) == sorted([*words, *words, "alle.مرحبا"])
    assert "codings-placed" not in notices(found)


def test_line_ends_of_two_characters_may_count_as_one(tmp_path: Path) -> None:
    text = "One line.\r\nAnother 😀 line.\r\n\r\nThe last of them."
    shown = text.replace("\r\n", "\n")
    marked = [coding(1, "last of", *at("last of", text)), coding(2, "last of", *at("last of", shown))]

    found = records("qualcoder", database(tmp_path / "data.qda", project(text, marked)))

    assert [row[2] for row in passages(found)] == ["last of", "last of"]
    assert "codings-placed" not in notices(found)
    [article] = [record for record in found if isinstance(record, ArticleRecord)]
    assert article.body.text == "One line.\nAnother 😀 line.\n\nThe last of them."


def test_drifted_passages_are_found_near_by_or_kept_adrift(tmp_path: Path) -> None:
    text = "".join(f"Sentence number {number} says little. " for number in range(100)) + "yes noo yes"
    place = text.index("number 50 says")
    marked = [
        coding(1, "number 50 says", place + 7, place + 21),
        coding(2, "Sentence NUMBER 77", text.index("number 77") - 30, text.index("number 77") - 12),
        coding(3, "nowhere to be found", 10, 29),
        # As near to one as to the other, counted without white space.
        coding(4, "yes", text.index(" noo "), text.index(" noo ") + 3),
    ]

    found = records("qualcoder", database(tmp_path / "data.qda", project(text, marked)))

    told = [row[2] for row in passages(found)]
    assert sorted(map(str, told)) == ["None", "None", "Sentence number 77", "number 50 says"]
    [adrift] = [one for one in found if isinstance(one, CodingRecord) and one.quote == "nowhere to be found"]
    assert adrift.adrift
    assert "codings-placed" in notices(found)


def test_cases_are_attributes_of_whole_texts_and_codes_of_passages(tmp_path: Path) -> None:
    start, stop = at("Noe\u0308l sagt")
    tables = project(
        source=(SOURCE, [(1, "a", TRICKY, None, "", "ida", WHEN), (2, "b", "Brief text.", None, "", "ida", WHEN)]),
        cases=(
            "caseid integer primary key, name text, memo text, owner text, date text",
            [
                (1, "Noël", "the son", "ida", WHEN),
                (2, "Town", "", "ida", WHEN),
                (3, "Nobody", "not there", "ida", WHEN),
            ],
        ),
        case_text=(
            "id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text,"
            " memo text",
            [
                (1, 1, 1, start, stop, "ida", WHEN, "speaks here"),
                (2, 2, 2, 0, len("Brief text.") - 1, "ida", WHEN, ""),
                (3, 2, 1, 0, len(TRICKY), "ida", WHEN, ""),
            ],
        ),
        attribute_type=(
            "name text, date text, owner text, memo text, caseOrFile text, valuetype text",
            [("age", WHEN, "ida", "in years", "case", "numeric"), ("kind", WHEN, "ida", "", "file", "character")],
        ),
        attribute=(
            "attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text",
            [
                (1, "age", "case", "9", 1, WHEN, "ida"),
                (2, "age", "case", "700", 2, WHEN, "ida"),
                (3, "kind", "file", "letter", 1, WHEN, "ida"),
            ],
        ),
    )

    found = records("qualcoder", database(tmp_path / "data.qda", tables))

    articles = {record.title: record for record in found if isinstance(record, ArticleRecord)}
    assert articles["a"].attributes == {"kind": "letter", "case": "Town", "age": "700"}
    assert articles["b"].attributes == {"case": "Town", "age": "700"}
    assert ("a", "Noël", "Noe\u0308l sagt") in passages(found)
    assert tree(found)["Cases/Noël"] == "the son\nage: 9"
    assert {record.name: record.type for record in found if isinstance(record, AttributeRecord)} == {
        "age": "number",
        "kind": "text",
        "case": "text",
    }
    assert any("Nobody" in memo and "not there" in memo for memo in memos(found))


def test_annotations_journals_and_what_cannot_come(tmp_path: Path) -> None:
    tables = project(
        annotation=(
            "anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text",
            [(1, 1, *at("مرحبا بكم"), "welcome", "per", WHEN), (2, 7, 0, 3, "of nothing", "per", WHEN)],
        ),
        journal=("jid integer primary key, name text, jentry text, date text, owner text",
                 [(1, "Monday", "Began.", WHEN, "per")]),
        code_image=("imid integer primary key, id integer", [(1, 2), (2, 2)]),
        code_av=("avid integer primary key, id integer", [(1, 3)]),
    )  # fmt: skip
    tables = {**tables, "source": (SOURCE, [*tables["source"][1], (2, "p.png", None, "images/p.png", "", "ida", WHEN)])}

    found = records("qualcoder", database(tmp_path / "data.qda", tables))

    assert "“مرحبا بكم”\nwelcome" in memos(found)
    assert "Monday\n\nBegan." in memos(found)
    assert {"media-left-out", "orphaned", "not-taken-over"} == notices(found).keys()


def test_old_versions_lack_columns_and_tables(tmp_path: Path) -> None:
    tables: Tables = {
        "source": ("id integer primary key, name text, fulltext text", [(1, "old.txt", TRICKY)]),
        "code_name": ("cid integer primary key, name text", [(4, "hello")]),
        "code_text": (
            "cid integer, fid integer, seltext text, pos0 integer, pos1 integer",
            [(4, 1, "alle", *at("alle"))],
        ),
    }

    found = records("qualcoder", database(tmp_path / "data.qda", tables))

    assert passages(found) == [("old.txt", "hello", "alle")]
    assert notices(found) == {}


def test_nothing_is_lost_where_a_code_or_a_text_is_missing(tmp_path: Path) -> None:
    marked = [
        (1, 88, 1, "alle", *at("alle"), "per", WHEN, "", None, None),
        (2, 1, 5, "gone", 0, 4, "per", WHEN, "", None, None),
        (3, 1, 1, None, 5000, 5009, "per", WHEN, "", None, None),
    ]

    found = records("qualcoder", database(tmp_path / "data.qda", project(codings=marked)))

    assert [row[2] for row in passages(found)] == ["alle"]
    assert {"lost-codes", "codings-without-text", "codings-empty"} == notices(found).keys()


def test_the_same_project_read_again_has_the_same_guids(tmp_path: Path) -> None:
    data = database(tmp_path / "data.qda", project(codings=[coding(1, "alle", *at("alle"))]))

    first, second = (
        [
            record.guid
            for record in records("qualcoder", data)
            if isinstance(record, CodeRecord | ArticleRecord | CodingRecord)
        ]
        for _ in range(2)
    )

    assert first == second
    assert len(set(first)) == len(first)
    assert None not in first


def test_circles_and_ten_thousand_levels_of_codes(tmp_path: Path) -> None:
    deep = [(number, f"c{number}", "", None, "", "", "", number - 1 if number else None) for number in range(10_000)]
    circle = [(20_001, "egg", "", None, "", "", "", 20_002), (20_002, "hen", "", None, "", "", "", 20_001)]
    tables = project(code_name=(CODE_NAME, [*reversed(deep), *circle]))

    found = list(records("qualcoder", database(tmp_path / "data.qda", tables)))

    codes = [record for record in found if isinstance(record, CodeRecord)]
    seen: set[str] = set()
    for code in codes:
        assert code.parent_ref is None or code.parent_ref in seen
        seen.add(code.ref)
    assert len(codes) == 10_004
    assert "code-tree" in notices(found)


def test_siblings_of_one_name_are_told_apart(tmp_path: Path) -> None:
    tables = project(
        code_cat=(CODE_CAT, [(1, "same", "", "", "", None)]),
        code_name=(CODE_NAME, [(1, "same", "", None, "", "", "", None), (2, " ", "", None, "", "", "", None)]),
    )

    names = tree(records("qualcoder", database(tmp_path / "data.qda", tables)))

    assert len(names) == 3
    assert "same" in names
    assert "same (2)" in names


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text("ab😀é \n\r\u2029\u00a0م𝐛\u0308\x1f\ufeff\ufffc", min_size=1, max_size=80).filter(squeezed),
    cuts=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 80)), max_size=5),
)
def test_every_coding_of_text_is_placed_where_it_was(
    tmp_path_factory: pytest.TempPathFactory, text: str, cuts: list[tuple[int, int]]
) -> None:
    spans = {
        (start, min(len(text), start + length)) for start, length in cuts if squeezed(text[start : start + length])
    }
    marked = [coding(number, text[start:stop], start, stop) for number, (start, stop) in enumerate(sorted(spans))]
    path = tmp_path_factory.mktemp("project") / "data.qda"

    found = records("qualcoder", database(path, project(text, marked)))

    told = [squeezed(row[2] or "") for row in passages(found)]
    assert sorted(told) == sorted(squeezed(text[start:stop]) for start, stop in spans)
    assert "codings-placed" not in notices(found)


def test_a_folder_and_a_zip_of_it_are_one_project(tmp_path: Path) -> None:
    folder = tmp_path / "mine.qda"
    (folder / "documents").mkdir(parents=True)
    data = database(folder / "data.qda", project())
    (folder / "documents" / "letters.txt").write_text("the same once more", encoding="utf-8")
    packed = tmp_path / "mine.zip"
    with zipfile.ZipFile(packed, "w") as out:
        out.writestr("mine.qda/data.qda", data)
        out.writestr("mine.qda/documents/letters.txt", "the same once more")
        out.writestr("mine.qda/audio/a.mp3", "noise")

    walked, problems = documents.walk([folder])
    with documents.opened(packed, documents.Wishes()) as file:
        inside = list(file.documents(NoToken()))

    assert (walked, problems) == ([folder / "data.qda"], [])
    assert [getattr(one, "importer", one).id for one in inside] == ["qualcoder"]  # type: ignore[union-attr]


def test_the_real_project_comes_in_exactly() -> None:
    path = real("qualcoder", "qualcoder_reader_comments.qda.zip")
    with zipfile.ZipFile(path) as archive:
        [name] = [name for name in archive.namelist() if name.endswith("data.qda")]
        data = archive.read(name)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    wanted = connection.execute(
        "SELECT s.name, n.name, t.seltext FROM code_text t JOIN source s ON s.id = t.fid JOIN code_name n USING (cid)"
    ).fetchall()
    connection.close()

    found = records("qualcoder", data, "data.qda")

    told = sorted((title, code, like(words)) for title, code, words in passages(found) if code not in ("Commenter A",))
    assert told == sorted((title, code, like(words)) for title, code, words in wanted)
    assert len(told) == 75
    assert "codings-placed" not in notices(found)


def test_another_database_is_refused_with_a_sentence(tmp_path: Path) -> None:
    data = database(tmp_path / "other", {"items": ("id integer", []), "codings": ("id", []), "steps": ("id", [])})

    with pytest.raises(FormatError, match="open it"):
        records("qualcoder", data)
    with pytest.raises(FormatError, match="SQLite"):
        records("qualcoder", b"a text")
    assert sniffed("qualcoder", data, "x.threadnote") == 0.0


def test_more_work_in_the_other_program_comes_in_beside_what_is_there(
    tmp_path: Path, make_project: MakeProject
) -> None:
    ours = make_project()
    before = tmp_path / "before.qda"
    database(before, project(codings=[coding(1, "alle", *at("alle"), memo="first")]))
    after = tmp_path / "after.qda"
    more = [coding(1, "alle", *at("alle"), memo="first"), coding(2, "مرحبا", *at("مرحبا"))]
    database(after, project(codings=more))

    reports = [import_files(ours, [path]).files[0] for path in (before, after)]

    assert all(report.error is None for report in reports)
    [article] = ours.view.articles()
    codings = ours.view.codings_of(article.id)
    assert sorted(one.quote for one in codings) == ["alle", "مرحبا"]
    assert [one.memo for one in codings if one.memo] == ["first"]
    assert len(ours.view.codebook()) == 4
