"""Exporting to memory and reading back, for the tests of exporters."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from reader.app import commands, registry
from reader.app.exports import options_from
from reader.app.project import Project
from reader.domain.model import CodeId, CodeKind
from reader.domain.progress import NoToken, Token
from reader.storage.snapshot import FileSnapshot


def exported(project: Project, exporter_id: str, token: Token | None = None, /, **values: str) -> bytes:
    """What the exporter writes for `project`."""
    exporter = registry.exporter(exporter_id)
    assert exporter is not None
    out = io.BytesIO()
    with FileSnapshot(project.path) as records:
        exporter.write(records, out, options_from(exporter, values), token or NoToken())
    return out.getvalue()


def as_json(project: Project) -> dict[str, Any]:
    found = json.loads(exported(project, "json").decode("utf-8"))
    assert isinstance(found, dict)
    return found


def as_rows(project: Project, **values: str) -> list[dict[str, str]]:
    """The rows of the CSV by column; fails where a row has more or fewer cells than the header."""
    header, *rows = csv.reader(io.StringIO(exported(project, "csv", None, **values).decode("utf-8-sig"), newline=""))
    assert len(set(header)) == len(header)
    return [dict(zip(header, row, strict=True)) for row in rows]


def items_of(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Articles and comments of a JSON export by id."""
    return {item["id"]: item for article in document["articles"] for item in (article, *article["comments"])}


def make_kinds(project: Project) -> dict[str, CodeId]:
    """A choice “stance” with two answers, a scale “tone” from -2 to 2, a hidden tag “plain”; their ids by path."""
    for path in ("stance/for", "stance/against", "tone", "plain"):
        project.do(commands.apply_path, commands.code_path(path), [])
    codes = {code.path: code.id for code in project.view.codebook()}
    project.do(commands.set_kind, codes["stance"], CodeKind.CHOICE)
    project.do(commands.set_kind, codes["tone"], CodeKind.SCALE, -2, 2)
    project.do(commands.set_hidden, codes["plain"], True)
    return codes


class Cancelling:
    """A token that is cancelled after `checks` looks at it; keeps the progress it was told."""

    def __init__(self, checks: int) -> None:
        self.left = checks
        self.told: list[tuple[int, int]] = []

    def progress(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def check(self) -> None:
        from reader.domain.errors import Cancelled

        self.left -= 1
        if self.left < 0:
            raise Cancelled
