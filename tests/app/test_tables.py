"""Tables before they are imported: previews, drafts, what needs a mapping; and mappings saved under a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app import mappings, tables
from reader.app.documents import Wishes
from reader.app.imports import import_files
from reader.app.project import Project
from reader.domain.errors import FormatError, UserError
from reader.domain.mapping import ColumnMapping
from reader.domain.report import FileStatus

SURE = "id,parent,author,text\n1,,Ottla,The ferry is late 😀\n2,1,ليلى,متى تصل العبّارة؟\n3,9,Bram,Then I shall row\n"
UNSURE = "".join(f"k{n},{n % 3},The {n} lanterns are out tonight\n" for n in range(1, 6))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THREADNOTE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_preview_and_what_would_come_of_it(tmp_path: Path) -> None:
    shown = tables.preview(written(tmp_path, "boats.csv", SURE))
    assert shown.columns == ("id", "parent", "author", "text")
    assert (shown.sure, shown.whole, len(shown.rows)) == (True, True, 3)
    assert shown.mapping is not None
    drawn = tables.draft(shown, shown.mapping)
    assert (len(drawn.articles), drawn.comments, drawn.replies) == (1, 3, 1)
    assert [notice.code for notice in drawn.notices] == ["orphan"]


def test_a_preview_of_a_long_table_stops(tmp_path: Path) -> None:
    path = written(tmp_path, "long.jsonl", '{"text": "Said again and again", "id": 1}\n' * 2000)
    shown = tables.preview(path, rows=100)
    assert (len(shown.rows), shown.whole) == (100, False)


def test_only_tables_that_are_not_sure_need_a_mapping(tmp_path: Path) -> None:
    assert tables.needs_mapping(written(tmp_path, "a.csv", UNSURE))
    assert not tables.needs_mapping(written(tmp_path, "b.csv", SURE))
    assert not tables.needs_mapping(written(tmp_path, "c.html", "<html><body><p>A page</p></body></html>"))
    with pytest.raises(FormatError):
        tables.preview(written(tmp_path, "d.csv", ""))


def test_a_table_is_imported_by_its_mapping(tmp_path: Path, project: Project) -> None:
    path = written(tmp_path, "a.csv", UNSURE)
    failed = import_files(project, [path])
    assert failed.files[0].status is FileStatus.FAILED
    assert "--mapping" in (failed.files[0].error or "")
    done = import_files(project, [path], wishes=Wishes(mapping=ColumnMapping("column 3", id="column 1")))
    assert (done.files[0].status, done.files[0].importer, done.files[0].comments) == (FileStatus.IMPORTED, "csv", 5)


def test_mappings_are_saved_by_name(home: Path, tmp_path: Path) -> None:
    mapping = ColumnMapping("Text 😀", id="id", attributes=("mood",))
    mappings.save("Forum über Boote", mapping)
    mappings.save("another", ColumnMapping("b"))
    assert mappings.names() == ["another", "Forum über Boote"]
    assert mappings.load("Forum über Boote") == mapping
    path = tmp_path / "mine.json"
    path.write_text(mapping.dumps(), encoding="utf-8")
    assert mappings.load(str(path)) == mapping
    mappings.delete("another")
    mappings.delete("another")
    assert mappings.names() == ["Forum über Boote"]
    assert not [file for file in (home / "mappings").iterdir() if file.suffix != ".json"]


@pytest.mark.parametrize("name", ["", " x", "../x", "a/b", "a\\b", ".x", "con", "x.", "a" * 200, "x\n", 'a"b'])
def test_names_that_no_file_can_have_are_refused(name: str) -> None:
    with pytest.raises(UserError):
        mappings.save(name, ColumnMapping("a"))
    assert mappings.names() == []


def test_a_mapping_that_is_not_there_is_said_with_those_that_are() -> None:
    mappings.save("boats", ColumnMapping("a"))
    with pytest.raises(UserError, match="There are: boats"):
        mappings.load("ships")
