"""Files into the project: good and bad ones together, cancel, duplicates, folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.imports import import_files
from reader.app.jobs import CancelToken
from reader.app.project import Project, check
from reader.app.sample import sample_files
from reader.domain.errors import FormatError, StorageError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, Origin, Poll, PollOption, Record
from reader.domain.report import FileReport, FileStatus
from reader.domain.text import plain
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.storage.test_undo import state_of

PAGE = """\
Ferry timetable to change in spring

The last boat will leave an hour earlier from April.

Passengers were told on Monday.

2 Responses to Ferry timetable to change in spring

  1. Tamsin March 3, 2025 at 9:15 am #

    Too early for those of us who work late.

    • Old Salt March 3, 2025 at 12:22 am #

      Then leave earlier.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def by_name(files: tuple[FileReport, ...]) -> dict[str, FileReport]:
    return {file.name: file for file in files}


def test_bad_files_are_told_apart_and_the_good_ones_come_in(make_project: MakeProject, page: Path) -> None:
    project = make_project()
    folder = page.parent
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.html").write_bytes(bytes(range(256)) * 40)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200))
    (folder / "blank.html").write_text("<html><head></head><body> </body></html>", encoding="utf-8")
    (folder / "folder").mkdir()
    names = ["empty.txt", "binary.html", "picture.png", "blank.html", "missing.txt", "folder", "ferry.txt"]

    report = import_files(project, [folder / name for name in names])

    lines = by_name(report.files)
    assert set(lines) == set(names)
    assert lines["ferry.txt"].status is FileStatus.IMPORTED
    assert (lines["ferry.txt"].articles, lines["ferry.txt"].comments) == (1, 2)
    assert lines["ferry.txt"].declared_comments == 2
    for name, reason in (
        ("empty.txt", "empty"),
        ("binary.html", "binary"),
        ("picture.png", "binary"),
        ("missing.txt", "no such file"),
        ("folder", "holds no file"),
    ):
        assert lines[name].status is FileStatus.FAILED, name
        assert reason in (lines[name].error or ""), name
    assert lines["blank.html"].status is FileStatus.FAILED
    assert [row.title for row in project.view.articles()] == ["Ferry timetable to change in spring"]
    assert project.do(check) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows may read everything")
def test_a_file_without_permission(make_project: MakeProject, page: Path) -> None:
    page.chmod(0)
    report = import_files(make_project(), [page])
    assert report.files[0].status is FileStatus.FAILED
    assert "permission" in (report.files[0].error or "")


def test_permission_is_told_apart(make_project: MakeProject, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same without depending on who runs the test."""

    def refuse(*_: object, **__: object) -> BinaryIO:
        raise PermissionError(13, "Permission denied")

    project = make_project()
    monkeypatch.setattr(Path, "open", refuse)
    report = import_files(project, [page])
    monkeypatch.undo()
    assert "permission" in (report.files[0].error or "")


def test_nothing_of_a_failed_file_stays(project: Project, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Breaks:
        id = "breaks"
        title = "Breaks half-way"
        suffixes = (".txt",)

        def sniff(self, head: bytes, name: str) -> float:
            return 1.0

        def read(self, stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
            for number in range(3):
                yield ArticleRecord(f"Article {number}", plain("a"))
                for index in range(3000):
                    yield CommentRecord(str(index), plain("b"))
            if b"Ferry" in stream.read():
                raise FormatError("The end of the file is missing.")
            raise ZeroDivisionError

    before = project.do(state_of)
    history = project.view.history()
    monkeypatch.setattr(registry, "importers", lambda: (Breaks(),))
    other = page.with_name("other.txt")
    other.write_text("something", encoding="utf-8")

    report = import_files(project, [page, other])

    assert [file.status for file in report.files] == [FileStatus.FAILED] * 2
    assert report.files[0].error == "The end of the file is missing."
    assert "ZeroDivisionError" in (report.files[1].error or "")
    assert project.do(state_of) == before
    assert project.view.history() == history


def test_cancel_takes_all_back(project: Project, page: Path) -> None:
    before = project.do(state_of)
    second = page.with_name("second.txt")
    second.write_text(PAGE.replace("Ferry", "Train"), encoding="utf-8")
    token = CancelToken()

    def after_the_first(done: int, total: int) -> None:
        if done == 1:
            token.cancel()

    token._listener = after_the_first
    report = import_files(project, [page, second], token=token)
    assert report.cancelled
    assert project.do(state_of) == before


def test_the_same_bytes_are_a_duplicate_until_they_are_removed(make_project: MakeProject, page: Path) -> None:
    project = make_project()
    copy = page.with_name("copy.txt")
    copy.write_bytes(page.read_bytes())
    report = import_files(project, [page, copy])
    assert [file.status for file in report.files] == [FileStatus.IMPORTED, FileStatus.DUPLICATE]
    assert "ferry.txt" in (report.files[1].error or "")
    project.do(commands.remove_articles, [project.view.articles()[0].id])
    assert import_files(project, [copy]).files[0].status is FileStatus.IMPORTED


def test_folders_are_walked(make_project: MakeProject, page: Path) -> None:
    inner = page.parent / "pages" / "2025"
    inner.mkdir(parents=True)
    page.rename(inner / "ferry.txt")
    (inner / "notes.xyz").write_text("not a form we know", encoding="utf-8")
    (inner / ".hidden.txt").write_text(PAGE, encoding="utf-8")
    report = import_files(make_project(), [page.parent / "pages"])
    assert [(file.name, file.status) for file in report.files] == [("ferry.txt", FileStatus.IMPORTED)]


def test_an_import_is_one_step_that_undo_takes_back(project: Project, page: Path) -> None:
    before = project.do(state_of)
    import_files(project, [page])
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Import ferry.txt"
    project.do(commands.undo)
    assert project.do(state_of) == before


def test_coding_goes_on_while_an_import_runs(project: Project, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command queued between two portions is done before the second is stored."""
    article = project.view.articles()[0].id

    class Slow:
        id = "slow"
        title = "Slow"
        suffixes = (".txt",)

        def sniff(self, head: bytes, name: str) -> float:
            return 1.0

        def read(self, stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
            for number in range(4):
                yield ArticleRecord(f"Slow {number}", plain("a"))
                for index in range(4100):
                    yield CommentRecord(str(index), plain("b"))
                if number == 2:
                    project.do(commands.apply_path, ["meanwhile"], [Target(article)])
                    assert project.view.info().articles < 5

    monkeypatch.setattr(registry, "importers", lambda: (Slow(),))
    assert import_files(project, [page]).comments == 4 * 4100
    assert [code.name for code in project.view.codebook()] == ["meanwhile"]
    assert project.do(check) == []


def test_a_full_disk_takes_the_import_back(project: Project, page: Path) -> None:
    before = project.do(state_of)
    page.write_text(PAGE.replace("Passengers were", "Passengers " * 200_000), encoding="utf-8")
    project.do(_limit)
    with pytest.raises(StorageError, match="full"):
        import_files(project, [page])
    project.do(_unlimit)
    assert project.do(state_of) == before
    assert project.do(check) == []


def _limit(writer: Writer) -> None:
    (pages,) = writer.conn.execute("PRAGMA page_count").fetchone()
    writer.conn.execute(f"PRAGMA max_page_count={pages + 40}")


def _unlimit(writer: Writer) -> None:
    writer.conn.execute("PRAGMA max_page_count=1073741823")


def test_the_sample_corpus_comes_in_whole(make_project: MakeProject) -> None:
    project = make_project()
    report = import_files(project, sample_files())
    assert [file.status for file in report.files] == [FileStatus.IMPORTED] * 6
    assert [file.warnings for file in report.files] == [()] * 6
    assert report.comments == 191
    assert project.do(check) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
def test_what_is_no_file_is_not_waited_for(make_project: MakeProject, page: Path) -> None:
    pipe = page.with_name("pipe.txt")
    os.mkfifo(pipe)
    report = import_files(make_project(), [pipe, page])
    assert [file.status for file in report.files] == [FileStatus.FAILED, FileStatus.IMPORTED]
    assert report.files[0].error == "This is not a file."


def test_a_name_that_cannot_be_is_one_failed_line(make_project: MakeProject, page: Path) -> None:
    report = import_files(make_project(), [page.with_name("x" * 300), page])
    assert [file.status for file in report.files] == [FileStatus.FAILED, FileStatus.IMPORTED]


def test_an_importer_that_cannot_look_leaves_the_file_to_others(
    make_project: MakeProject, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Blind:
        id = "blind"
        title = "Blind"
        suffixes = (".txt",)

        def sniff(self, head: bytes, name: str) -> float:
            raise ZeroDivisionError

        def read(self, stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
            raise AssertionError

    others = registry.importers()
    monkeypatch.setattr(registry, "importers", lambda: (Blind(), *others))
    assert import_files(make_project(), [page]).files[0].importer == "text"


def test_addresses_and_dates_are_made_canonical(make_project: MakeProject) -> None:
    """A page may hold characters that no file can keep; they must not cost the page."""
    odd = "a\ud800\x00b"
    poll = Poll(odd, (PollOption(odd),))
    record = ArticleRecord(odd, plain("x"), odd, odd, odd, odd, odd, odd, polls=(poll,), attributes={odd: odd})
    project = make_project(iter([record, CommentRecord(odd, plain("y"), author=odd, published=odd)]))
    (row,) = project.view.articles()
    article = project.view.article(row.id)
    assert article is not None
    assert (article.item.title, article.url, article.language, article.polls[0].question) == ("ab",) * 4
    assert project.view.attributes_of(row.id) == {"ab": "ab"}
