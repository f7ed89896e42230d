"""Pages that come in containers: with their pictures and frames, once, and damaged ones without harm."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from reader.app.imports import import_files
from reader.app.project import Project
from reader.domain.report import FileReport, FileStatus
from reader.importers.containers import zip as zip_container
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.importers.containers.pages import ALL, PACKED, PNG, URL, page, saved_folder, zipped

every = pytest.mark.parametrize("name", ALL)


def brought(project: Project, folder: Path, name: str, data: bytes) -> FileReport:
    path = folder / name
    path.write_bytes(data)
    (line,) = import_files(project, [path]).files
    return line


def pictures_of(project: Project) -> list[bytes]:
    return project.do(lambda writer: [row[0] for row in writer.conn.execute("SELECT data FROM asset_data")])


def authors(project: Project) -> list[tuple[str | None, int]]:
    with FileSnapshot(project.path) as snapshot:
        (article,) = snapshot.articles()
        assert article.url == URL
        return [(item.author, item.depth) for item in snapshot.comments(article.item.id)]


@every
def test_page_frame_and_picture_come_out(make_project: MakeProject, tmp_path: Path, name: str) -> None:
    project = make_project()

    line = brought(project, tmp_path, name, ALL[name])

    assert (line.status, line.articles, line.comments, line.declared_comments) == (FileStatus.IMPORTED, 1, 3, 3)
    assert line.warnings == ()
    assert authors(project) == [("Odile Marsh", 0), ("Penn", 1), ("Rosa Quay", 0)]
    assert pictures_of(project) == [PNG]


@pytest.mark.parametrize("name", PACKED)
def test_a_packed_file_is_read_as_what_is_in_it(make_project: MakeProject, tmp_path: Path, name: str) -> None:
    line = brought(make_project(), tmp_path, name, PACKED[name])

    assert (line.status, line.comments) == (FileStatus.IMPORTED, 3)


def test_a_page_with_its_folder_comes_in_with_frame_and_picture(make_project: MakeProject, tmp_path: Path) -> None:
    for name, data in saved_folder().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    project = make_project()

    (line,) = import_files(project, [tmp_path]).files

    assert (line.name, line.comments) == ("lamp.html", 3)
    assert pictures_of(project) == [PNG]


@every
def test_a_container_is_a_duplicate_of_itself(make_project: MakeProject, tmp_path: Path, name: str) -> None:
    project = make_project()
    brought(project, tmp_path, name, ALL[name])

    assert brought(project, tmp_path, "again-" + name, ALL[name]).status is FileStatus.DUPLICATE


def test_a_page_from_a_zip_file_is_a_duplicate_of_the_page(make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project()
    brought(project, tmp_path, "lamp.html", page("x.png"))

    line = brought(project, tmp_path, "more.zip", zipped({"lamp.html": page("x.png")}))

    assert line.status is FileStatus.DUPLICATE


def test_what_fails_in_a_zip_file_leaves_the_rest_alone(make_project: MakeProject, tmp_path: Path) -> None:
    blank = b"<html><head></head><body> </body></html>"
    other = page("x.png").replace(b"news.example/lamp", b"news.example/mole").replace(b"The lamp", b"The mole")
    other = other.replace(b"comment-", b"comment-90").replace(b"paraffin", b"granite").replace(b"wind", b"tide")
    packed = zipped(
        {"a.html": page("x.png"), "b.html": blank, "c/d.html": other, "e.css": b"p {}", "f.bin": b"\x00\x01"}
    )

    line = brought(make_project(), tmp_path, "three.zip", packed)

    assert (line.status, line.articles, line.comments, line.importer) == (FileStatus.IMPORTED, 2, 6, "zip")
    assert [(notice.code, notice.where) for notice in line.warnings] == [("member-failed", "three.zip/b.html")]


def test_containers_in_containers_are_opened_but_not_without_end(make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project()
    twice = zipped({"inner.zip": zipped({"lamp.mhtml": ALL["lamp.mhtml"]})})
    assert brought(project, tmp_path, "twice.zip", twice).comments == 3
    for _ in range(3):
        twice = zipped({"deeper.zip": twice})

    assert brought(make_project(name="other"), tmp_path, "often.zip", twice).status is FileStatus.FAILED


@every
def test_cut_and_garbled_containers_fail_with_a_sentence(make_project: MakeProject, tmp_path: Path, name: str) -> None:
    project = make_project()
    data, dice = ALL[name], random.Random(name)
    for round_ in range(6):
        harmed = bytearray(data[: dice.randrange(len(data) // 8, len(data))])
        for _ in range(round_ * 4):
            harmed[dice.randrange(len(harmed))] = dice.randrange(256)
        line = brought(project, tmp_path, f"{round_}-{name}", bytes(harmed))
        assert line.status is not FileStatus.FAILED or (line.error and "unexpected" not in line.error)


def test_a_zip_bomb_is_not_unpacked(make_project: MakeProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_container, "SUSPECT", 1000)
    monkeypatch.setattr(zip_container, "DENSEST", 50)
    bomb = zipped({"a.html": b"<html><body><p>" + b"lamp " * 100_000})

    line = brought(make_project(), tmp_path, "bomb.zip", bomb)

    assert line.status is FileStatus.FAILED
    assert "more than is sound" in (line.error or "")


def test_a_locked_zip_file_says_so(make_project: MakeProject, tmp_path: Path) -> None:
    data = bytearray(zipped({"a.html": page("x.png")}))
    for at in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        assert archive.infolist()[0].flag_bits & 1

    line = brought(make_project(), tmp_path, "locked.zip", bytes(data))

    assert "password" in (line.error or "")
