"""What the tests of the export window share: formats that do as they are told, and a person who answers."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings
from reader.domain.errors import UserError
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.export.preview_pane import PreviewPane
from reader.ui.dialogs.export_dialog import ExportDialog
from reader.ui.session import Session
from tests.ui.dialogs.pressing import child, press


class FakeAsk(Ask):
    """Answers as told; remembers what was asked."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.agree = True
        self.path: Path | None = None
        self.asked: list[str] = []

    def confirm(self, title: str, text: str, verb: str) -> bool:
        self.asked.append(text)
        return self.agree

    def save_export(self, suffix: str, suggestion: str) -> Path | None:
        self.asked.append(suggestion)
        return self.path


class Shape(StrEnum):
    ROUND = "round"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Choices:
    shape: Shape = field(default=Shape.SQUARE, metadata={"help": "which form"})
    marked: bool = field(default=True, metadata={"help": "say it aloud"})
    bare: bool = False
    depth: int = 3
    sign: str = field(default=";", metadata={"label": "Separator"})


class Format:
    """An exporter that writes its options; `mood` makes it fail or wait for the token."""

    id = "fake"
    title = "Fake format"
    suffix = ".fake"
    options = Choices

    def __init__(self, mood: str = "") -> None:
        self.mood = mood

    def write(self, records: Snapshot, out: BinaryIO, options: Choices, token: Token) -> None:
        token.progress(1, 2)
        if self.mood == "known":
            raise UserError("The moon is down.", hint="Wait for it.")
        if self.mood == "wait":
            for _ in range(20000):
                token.check()
                threading.Event().wait(0.001)
        out.write(repr(options).encode())


class OtherFormat(Format):
    id = "other"
    title = "Other format"
    suffix = ".other"


class TableFormat(Format):
    """Previews what it sees: a row for each comment."""

    id = "table"
    title = "Table format"
    suffix = ".table"
    group = "tables"

    def preview(self, records: Snapshot, options: Choices, token: Token) -> Table:
        rows = [
            (article.item.title, item.path, item.author)
            for article in records.articles()
            for item in records.comments(article.item.id)
        ]
        return Table(("title", "path", "author"), tuple(rows))

    def write(self, records: Snapshot, out: BinaryIO, options: Choices, token: Token) -> None:
        shown = self.preview(records, options, token)
        out.write(repr((shown.rows, records.scope(), records.protection())).encode())


class WholeFormat(TableFormat):
    id = "whole"
    title = "Whole format"
    suffix = ".whole"
    scoped = False


class FolderFormat(Format):
    id = "folder"
    title = "Folder format"
    suffix = ""
    folder = True

    def write(self, records: Snapshot, out: Any, options: Choices, token: Token) -> None:
        (out / "a.txt").write_text("a", encoding="utf-8")

    def preview(self, records: Snapshot, options: Choices, token: Token) -> str:
        return "one file"


def shown_rows(dialog: ExportDialog) -> list[list[str]]:
    table = child(dialog, QTableWidget, "preview_table")
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def settled(qtbot: QtBot, dialog: ExportDialog) -> None:
    """The preview and the counts are those of what is set."""
    preview = child(dialog, PreviewPane, "preview_pane")
    qtbot.waitUntil(lambda: not preview.busy and not dialog.asking, timeout=20000)


def export_dialog(qtbot: QtBot, session: Session, ask: Ask, *formats: Any, first: str = "") -> ExportDialog:
    dialog = ExportDialog(session, ask, formats=formats or None, first=first)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def run(qtbot: QtBot, dialog: ExportDialog) -> str:
    press(qtbot, dialog, "export_go")
    qtbot.waitUntil(lambda: not dialog.running, timeout=20000)
    return str(child(dialog, QLabel, "export_result").text())
