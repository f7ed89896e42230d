"""The contract of the three registries, for every module there is: a new file is tested on arrival."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import reader.analysis
import reader.exporters
import reader.importers
from reader.app import analyses, registry
from reader.app.project import Project
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Made, Notice
from reader.domain.text import canonical
from reader.storage.snapshot import FileSnapshot
from tests.samples import TRICKY

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SUFFIX = re.compile(r"\.[a-z0-9.]+")
PACKAGES = ("importers", "exporters", "analysis")

importers = pytest.mark.parametrize("importer", registry.importers(), ids=lambda entry: str(entry.id))
exporters = pytest.mark.parametrize("exporter", registry.exporters(), ids=lambda entry: str(entry.id))
all_analyses = pytest.mark.parametrize("analysis", registry.analyses(), ids=lambda entry: str(entry.id))

heads = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(max_size=100).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.text(max_size=100).map(lambda text: f"<html><body><article>{text}".encode("utf-8", "surrogatepass")),
)
names = st.one_of(st.sampled_from(["", "a.txt", "A.HTML", ".html", "b.htm.gz", "x" * 300]), st.text(max_size=20))


def test_the_program_has_what_it_promises_and_nothing_is_broken() -> None:
    assert {"text", "html"} <= {entry.id for entry in registry.importers()}
    assert {"json", "csv"} <= {entry.id for entry in registry.exporters()}
    assert registry.analyses()
    assert registry.broken() == ()


@pytest.mark.parametrize("entries", [registry.importers(), registry.exporters(), registry.analyses()])
def test_ids_are_unique_and_titles_are_there(entries: tuple[registry.Importer, ...]) -> None:
    ids = [entry.id for entry in entries]

    assert len(set(ids)) == len(ids)
    assert all(ID.fullmatch(entry.id) and entry.title.strip() for entry in entries)


@importers
def test_an_importer_names_its_suffixes(importer: registry.Importer) -> None:
    assert importer.suffixes
    assert all(SUFFIX.fullmatch(suffix) for suffix in importer.suffixes)


@importers
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(head=heads, name=names)
@example(head=b"", name="")
@example(head=b"\xff\xfe", name="a.html")
@example(head=b"\x00" * 100, name="a.txt")
@example(head="<p>é".encode()[:-1], name="a.html")
def test_sniff_is_sure_from_0_to_1_and_never_raises(importer: registry.Importer, head: bytes, name: str) -> None:
    assert 0.0 <= importer.sniff(head, name) <= 1.0


@importers
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=heads)
@example(data=b"")
@example(data=b"<html>")
@example(data=TRICKY.encode())
def test_read_gives_records_in_order_or_says_why_not(importer: registry.Importer, data: bytes) -> None:
    try:
        records = list(importer.read(io.BytesIO(data), NoToken()))
    except FormatError:
        return
    told = [record for record in records if not isinstance(record, Notice | Made)]
    assert not told or isinstance(told[0], ArticleRecord)
    for record in told:
        assert isinstance(record, ArticleRecord | CommentRecord)
        assert canonical(record.body.text) == record.body.text


@exporters
def test_an_exporter_explains_its_options(exporter: registry.Exporter) -> None:
    assert exporter.suffix == "" if getattr(exporter, "folder", False) else SUFFIX.fullmatch(exporter.suffix)
    assert is_dataclass(exporter.options)
    exporter.options()
    _explained(exporter.options)


@exporters
def test_an_exporter_leaves_the_file_open_and_writes_the_same_again(
    exporter: registry.Exporter, project: Project, tmp_path: Path
) -> None:
    if getattr(exporter, "folder", False):
        with FileSnapshot(project.path) as records:
            for folder in (tmp_path / "one", tmp_path / "two"):
                folder.mkdir()
                exporter.write(records, folder, exporter.options(), NoToken())  # type: ignore[arg-type]
        one, two = (
            {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
            for name in ("one", "two")
        )
        assert one == two != {}
        return
    out = io.BytesIO()

    with FileSnapshot(project.path) as records:
        exporter.write(records, out, exporter.options(), NoToken())
        assert not out.closed
        exporter.write(records, out, exporter.options(), NoToken())

    assert out.tell() % 2 == 0


@all_analyses
def test_an_analysis_gives_a_cell_for_each_column(analysis: registry.Analysis, project: Project) -> None:
    assert is_dataclass(analysis.params)
    _explained(analysis.params)

    table = analyses.analyse(project, analysis, analysis.params())

    assert table.columns
    assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.fixture
def dropped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose modules count as modules of each of the three packages."""
    for package in (reader.importers, reader.exporters, reader.analysis):
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    before = set(sys.modules)
    _forget()
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.rpartition(".")[0] in {f"reader.{package}" for package in PACKAGES}:
            del sys.modules[name]
    _forget()


def test_a_file_is_all_that_a_new_entry_takes(dropped_in: Path) -> None:
    (dropped_in / "new_form.py").write_text(
        "from dataclasses import dataclass\n"
        "id, title, suffix, suffixes = 'new', 'New form', '.new', ('.new',)\n"
        "@dataclass(frozen=True)\nclass Options: pass\n"
        "options = params = Options\n"
        "def sniff(head, name): return 1.0\n"
        "def read(stream, token): return iter(())\n"
        "def write(records, out, options, token): pass\n"
        "def run(reader, params, token): pass\n",
        encoding="utf-8",
    )

    assert registry.importer("new") is not None
    assert registry.exporter("new") is not None
    assert "new" in {entry.id for entry in registry.analyses()}
    assert next(iter(registry.ranked(b"abc", "a.new"))).id == "new"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import no_such_library_anywhere", "no_such_library_anywhere"),
        ("raise ValueError('out of order')", "out of order"),
        ("def broken(:", "SyntaxError"),
        ("title = 'A thing without an id'", "id"),
        ("id, title = 'half', 'A thing that does nothing'", "lacks"),
    ],
)
def test_a_broken_module_is_one_entry_with_its_reason(dropped_in: Path, source: str, reason: str) -> None:
    (dropped_in / "worn_out.py").write_text(source, encoding="utf-8")

    assert [entry.name for entry in registry.broken()] == [f"reader.{package}.worn_out" for package in PACKAGES]
    assert all(reason in entry.reason for entry in registry.broken())
    assert {"json", "csv"} <= {entry.id for entry in registry.exporters()}
    assert registry.importer("half") is None
    assert registry.exporter("half") is None


def _forget() -> None:
    for cached in (registry.importers, registry.exporters, registry.analyses, registry._walk):
        cached.cache_clear()


def _explained(kind: type) -> None:
    hints = get_type_hints(kind)
    for entry in fields(kind):
        assert entry.metadata["help"].strip(), f"{kind.__module__}: {entry.name} has no help"
        assert hints[entry.name] in (bool, int, str) or issubclass(hints[entry.name], Enum)
