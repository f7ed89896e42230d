"""REFI-QDA and Web Annotation: exports of many codings, and the way back into an empty project."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.exports import CODINGS, coded, seconds
from benchmarks.measure import Figure
from reader.app import exports, registry
from reader.app.imports import import_files
from reader.app.project import Project


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    inner = folder / "refi"
    inner.mkdir()
    project = coded(inner, articles, comments)
    try:
        yield from figures_of(project, inner)
    finally:
        project.close()


def figures_of(project: Project, folder: Path) -> Iterator[Figure]:
    """The bare writer of an archive packs the same files, which are at hand."""
    target = folder / "exported.qdpx"
    taken = _exported(project, "qdpx", target)
    with zipfile.ZipFile(target) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist()]
    floor = seconds(lambda: _packed(files, folder / "bare.zip"))
    yield Figure(f"export {CODINGS:,} codings as qdpx", taken, "s", 1, floor, "zipfile, the same files")
    empty = Project.create(folder / "empty.threadnote", coder="Ann")
    try:
        taken = seconds(lambda: import_files(empty, [target]))
    finally:
        empty.close()
    yield Figure(f"import {CODINGS:,} codings from qdpx into an empty project", taken, "s")
    taken = _exported(project, "qdpx", target, program="nvivo")
    yield Figure(f"export {CODINGS:,} codings as qdpx for NVivo", taken, "s", 1, floor, "zipfile, the same files")
    taken = _exported(project, "web-annotation", folder / "exported.jsonld")
    yield Figure(f"export {CODINGS:,} codings as web-annotation", taken, "s")


def _exported(project: Project, name: str, target: Path, **values: str) -> float:
    exporter = registry.exporter(name)
    assert exporter is not None
    options = exports.options_from(exporter, values)
    return seconds(lambda: exports.export(project, exporter, target, options))


def _packed(files: list[tuple[str, bytes]], target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
