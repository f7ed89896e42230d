from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from reader.app import registry
from reader.app.commands import create_code
from reader.app.exports import PREVIEW_BYTES, Wanted, export, options_from, preview, words_of
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.domain.errors import Cancelled, StorageError, UserError
from reader.domain.progress import Token
from reader.domain.scope import Scope
from reader.domain.snapshot import Snapshot
from reader.storage.connect import companions
from tests.conftest import MakeProject
from tests.samples import long_thread

Write = Callable[[Snapshot, BinaryIO, Token], None]


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True)
class Options:
    size: Size = Size.SMALL
    with_notes: bool = False
    most: int = 7
    name: str = field(default="")


class Fake:
    """An exporter that does as it is told."""

    id = "fake"
    title = "Fake"
    suffix = ".fake"
    options: type[Any] = Options

    def __init__(self, write: Write) -> None:
        self._write = write

    def write(self, records: Snapshot, out: BinaryIO, options: Any, token: Token) -> None:
        self._write(records, out, token)


def _hello(records: Snapshot, out: BinaryIO, token: Token) -> None:
    out.write(b"hello")


def _fail(records: Snapshot, out: BinaryIO, token: Token) -> None:
    out.write(b"half of ")
    raise ValueError("a bug")


def _disk_full(records: Snapshot, out: BinaryIO, token: Token) -> None:
    out.write(b"half of ")
    raise OSError(28, "No space left on device")


def test_the_file_is_there_whole_and_alone(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.fake"
    target.parent.mkdir()
    target.write_bytes(b"older and longer")

    export(project, Fake(_hello), target, Options())

    assert target.read_bytes() == b"hello"
    assert _names(target.parent) == ["a.fake"]


@pytest.mark.parametrize(("write", "error"), [(_fail, ValueError), (_disk_full, StorageError)])
def test_a_failure_leaves_the_old_file(project: Project, tmp_path: Path, write: Write, error: type[Exception]) -> None:
    target = tmp_path / "out" / "a.fake"
    target.parent.mkdir()
    target.write_bytes(b"old")

    with pytest.raises(error):
        export(project, Fake(write), target, Options())

    assert target.read_bytes() == b"old"
    assert _names(target.parent) == ["a.fake"]


@pytest.mark.parametrize("exporter", registry.exporters(), ids=lambda entry: str(entry.id))
def test_cancelling_leaves_nothing(make_project: MakeProject, tmp_path: Path, exporter: registry.Exporter) -> None:
    project = make_project(long_thread(20), long_thread(20))
    target = tmp_path / "out" / "a"
    target.parent.mkdir()
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        export(project, exporter, target, exporter.options(), token)

    assert _names(target.parent) == []


def test_a_place_that_is_not_there(project: Project, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be written"):
        export(project, Fake(_hello), tmp_path / "nowhere" / "a.fake", Options())


def test_a_folder_cannot_be_replaced(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (target / "kept").write_bytes(b"kept")

    with pytest.raises(UserError, match="not a file"):
        export(project, Fake(_hello), target, Options())

    assert (target / "kept").read_bytes() == b"kept"
    assert not [name for name in _names(tmp_path) if name.endswith(".part")]


@pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root may write anywhere"
)
def test_a_folder_that_may_not_be_written(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        with pytest.raises(StorageError, match="could not be written"):
            export(project, Fake(_hello), folder / "a.fake", Options())
    finally:
        folder.chmod(0o700)


def test_the_project_itself_is_never_the_target(project: Project, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    names = [project.path, inside / ".." / project.path.name, *companions(project.path)]
    if sys.platform != "win32":
        link = tmp_path / "link.json"
        link.symlink_to(project.path)
        names.append(link)
    for name in names:
        if name.exists():
            with pytest.raises(UserError, match="cannot replace the project"):
                export(project, Fake(_hello), name, Options())

    assert project.view.info().comments == 6
    project.do(create_code, "still writable")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(project: Project, tmp_path: Path) -> None:
    target, link = tmp_path / "a.fake", tmp_path / "link.fake"
    target.write_bytes(b"old")
    link.symlink_to(target)

    export(project, Fake(_hello), link, Options())

    assert link.is_symlink()
    assert target.read_bytes() == b"hello"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
def test_what_is_no_file_is_never_replaced(project: Project, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(UserError, match="not a file"):
        export(project, Fake(_hello), pipe, Options())

    assert pipe.is_fifo()


def test_a_name_as_long_as_can_be(project: Project, tmp_path: Path) -> None:
    target = tmp_path / ("x" * 250 + ".fake")

    export(project, Fake(_hello), target, Options())

    assert target.read_bytes() == b"hello"


def test_what_is_coded_meanwhile_does_not_show(project: Project, tmp_path: Path) -> None:
    seen: list[int] = []

    def look(records: Snapshot, out: BinaryIO, token: Token) -> None:
        seen.append(len(records.codes()))
        project.do(create_code, "new")
        seen.append(len(records.codes()))

    export(project, Fake(look), tmp_path / "a.fake", Options())

    assert seen == [0, 0]
    assert len(project.view.codebook()) == 1


def test_a_damaged_project_is_said_to_be_damaged(project: Project, tmp_path: Path) -> None:
    import sqlite3

    def damaged(records: Snapshot, out: BinaryIO, token: Token) -> None:
        fault = sqlite3.DatabaseError("database disk image is malformed")
        fault.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise fault

    with pytest.raises(StorageError, match="damaged"):
        export(project, Fake(damaged), tmp_path / "a.fake", Options())

    assert not (tmp_path / "a.fake").exists()


def test_options_are_read_from_words() -> None:
    exporter = Fake(_hello)

    assert options_from(exporter, {}) == Options()
    assert options_from(exporter, {"size": "large", "with-notes": "yes", "most": "12", "name": "=a"}) == Options(
        Size.LARGE, True, 12, "=a"
    )
    assert options_from(exporter, {"with_notes": "OFF"}) == Options(with_notes=False)


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"colour": "red"}, "size"),
        ({"size": "huge"}, "small, large"),
        ({"with_notes": "perhaps"}, "yes or no"),
        ({"most": "many"}, "whole number"),
    ],
)
def test_wrong_options_say_what_is_right(values: dict[str, str], named: str) -> None:
    with pytest.raises(UserError, match=named):
        options_from(Fake(_hello), values)


def _names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


# Folders, previews, scopes


class FakeFolder(Fake):
    suffix = ""
    folder = True

    def write(self, records: Snapshot, out: Any, options: Any, token: Token) -> None:
        (out / "inner").mkdir()
        (out / "inner" / "a.txt").write_text("a", encoding="utf-8")
        self._write(records, None, token)  # type: ignore[arg-type]


def _nothing(records: Snapshot, out: BinaryIO, token: Token) -> None:
    pass


def _break(records: Snapshot, out: BinaryIO, token: Token) -> None:
    raise ValueError("a bug")


def test_a_folder_is_there_whole_and_replaced_whole(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out" / "data"
    target.parent.mkdir()

    export(project, FakeFolder(_nothing), target, Options())
    (target / "of before").touch()
    export(project, FakeFolder(_nothing), target, Options())

    assert (target / "inner" / "a.txt").read_text(encoding="utf-8") == "a"
    assert not (target / "of before").exists()
    assert _names(target.parent) == ["data"]


def test_a_failure_leaves_the_old_folder(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out" / "data"
    target.parent.mkdir()
    export(project, FakeFolder(_nothing), target, Options())

    with pytest.raises(ValueError, match="a bug"):
        export(project, FakeFolder(_break), target, Options())

    assert (target / "inner" / "a.txt").exists()
    assert _names(target.parent) == ["data"]


def test_a_folder_with_other_things_is_never_replaced(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "thesis.txt").touch()

    with pytest.raises(UserError, match="holds other files"):
        export(project, FakeFolder(_nothing), target, Options())
    with pytest.raises(UserError, match="not a folder"):
        export(project, FakeFolder(_nothing), target / "thesis.txt", Options())

    assert _names(target) == ["thesis.txt"]


def test_a_preview_stops_when_it_has_enough(project: Project) -> None:
    written = 0

    def endless(records: Snapshot, out: BinaryIO, token: Token) -> None:
        nonlocal written
        while True:
            out.write("äöü\n".encode() * 100)
            written += 700

    shown = preview(project, Fake(endless), Options())

    assert isinstance(shown, str)
    assert set(shown) == set("äöü\n")
    assert len(shown.encode()) > PREVIEW_BYTES - 4
    assert written < 2 * PREVIEW_BYTES


def test_options_come_back_from_their_words() -> None:
    fake = Fake(_nothing)
    for some in (Options(), Options(Size.LARGE, True, -3, "a = b")):
        assert options_from(fake, words_of(some)) == some


def test_a_scope_narrows_what_an_exporter_sees(make_project: MakeProject, tmp_path: Path) -> None:
    made = make_project(long_thread(20, fan=2))
    seen: list[int] = []

    def count(records: Snapshot, out: BinaryIO, token: Token) -> None:
        seen.append(sum(1 for article in records.articles() for _ in records.comments(article.item.id)))

    export(made, Fake(count), tmp_path / "a.fake", Options())
    export(made, Fake(count), tmp_path / "a.fake", Options(), wanted=Wanted(Scope(deepest=0)))

    assert seen[0] == 20
    assert 0 < seen[1] < 20
