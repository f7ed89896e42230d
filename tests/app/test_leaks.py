"""Whatever is to be hidden is in no byte of any export."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints
from xml.sax.saxutils import escape

import pytest

from reader.app import exports, registry
from reader.app.exports import Wanted
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.protection import protection_from
from reader.domain.scope import Context, Scope
from tests.app.protecting import SECRETS, crowded, fill
from tests.conftest import MakeProject

ALL = protection_from(["all"], "month")
EXPORTERS = [entry.id for entry in registry.exporters()]


@pytest.fixture
def full(make_project: MakeProject) -> Project:
    project = make_project(name="Reedwall")
    import_records(project, "nan_reedwater-thread.html", crowded())
    fill(project)
    return project


def variants(kind: type[Any]) -> Iterator[Any]:
    """The options as they are usually, all that can be on, and each other choice."""
    hints, usual = get_type_hints(kind), kind()
    yield usual
    on = {one.name: True for one in fields(kind) if hints[one.name] is bool}
    if on:
        yield kind(**on)
    for one in fields(kind):
        found = hints[one.name]
        if isinstance(found, type) and issubclass(found, Enum):
            yield from (kind(**{**on, one.name: member}) for member in found if member != getattr(usual, one.name))


def everything(target: Path) -> str:
    """All that can be read in a file or folder."""
    if target.is_dir():
        files = [file for file in sorted(target.rglob("*")) if file.is_file()]
        return "\n".join([*(str(file.relative_to(target)) for file in files), *map(everything, files)])
    return read(target.read_bytes(), target)


def read(data: bytes, file: Path) -> str:
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(f"{name}\n{read(archive.read(name), Path(name))}" for name in archive.namelist())
    found = data.decode("utf-8", errors="replace") + data.decode("utf-16-le", errors="replace")
    if file.suffix == ".parquet":
        import pyarrow.parquet

        table = pyarrow.parquet.read_table(file)
        found += f"{table.to_pylist()}{table.schema.metadata}"
    if file.suffix == ".sav":
        import pyreadstat

        rows, meta = pyreadstat.read_sav(str(file), output_format="dict")
        found += f"{rows}{vars(meta)}"
    return found


def leaked(text: str) -> list[str]:
    bare = re.sub(r"<[^<>]*>", "", text)
    return [secret for secret in SECRETS if secret in text or escape(secret) in text or secret in bare]


def test_without_protection_it_is_all_there(full: Project, tmp_path: Path) -> None:
    """Else the test below tests nothing."""
    exporter = registry.exporter("json")
    assert exporter is not None
    exports.export(full, exporter, tmp_path / "out.json", exporter.options())
    # The format has no addresses of links.
    assert leaked(everything(tmp_path / "out.json")) == [one for one in SECRETS if one != "skipperino.profile"]


@pytest.mark.parametrize("exporter_id", EXPORTERS)
def test_nothing_that_is_hidden_gets_out(full: Project, tmp_path: Path, exporter_id: str) -> None:
    exporter = registry.exporter(exporter_id)
    assert exporter is not None
    narrow = Scope(author="Nan Reedwater", words="Okko", since="2025-04-02", context=Context.THREAD)
    for number, options in enumerate(variants(exporter.options)):
        scopes = [Scope(context=Context.THREAD)]
        if number == 0 and exports.is_scoped(exporter):
            scopes.append(narrow)
        for scope in scopes:
            wanted = Wanted(scope, ALL)
            target = tmp_path / f"{number}-{len(scope.author)}{exporter.suffix}"
            exports.export(full, exporter, target, options, None, wanted)
            assert leaked(everything(target)) == [], f"{options}, {scope}"
    preview = exports.preview(full, exporter, exporter.options(), None, Wanted(Scope(), ALL))
    assert leaked(repr(preview)) == []
