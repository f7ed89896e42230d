"""Where an export is written to."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.app.exports import is_folder
from reader.app.registry import Exporter
from reader.ui.dialogs.ask import Ask


class TargetLine(QWidget):
    """`changed` whenever something else stands in it."""

    changed = Signal()

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._exporter: Exporter | None = None
        self._confirmed: Path | None = None
        self.line = QLineEdit(self)
        self.line.setObjectName("export_target")
        self.line.setAccessibleName(self.tr("File to write"))
        label = QLabel(self.tr("&Write to:"), self)
        label.setBuddy(self.line)
        self.browse = QPushButton(self.tr("&Browse…"), self)
        self.browse.setObjectName("export_browse")
        self.browse.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().averageCharWidth())
        row.addWidget(label)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.browse.clicked.connect(self._on_browse)
        self.line.textChanged.connect(self._on_text)

    @property
    def empty(self) -> bool:
        return not self.line.text().strip()

    def show_format(self, exporter: Exporter, folder: Path, name: str) -> None:
        """Another format writes to another file of the same name; at first to one in `folder` that is called as the
        project."""
        self._exporter = exporter
        self.line.setAccessibleName(self.tr("Folder to write") if is_folder(exporter) else self.tr("File to write"))
        if self.empty:
            name = re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", name).strip(" .") or "export"
            self.line.setText(str(folder / f"{name}{exporter.suffix}"))
        else:
            self.line.setText(str(Path(self.line.text().strip()).with_suffix(exporter.suffix)))

    def path(self) -> Path:
        """What was typed, with the suffix of the format where it has none."""
        path = Path(self.line.text().strip()).expanduser()
        suffix = self._exporter.suffix if self._exporter else ""
        if not path.suffix and suffix and path.name:
            path = path.with_name(path.name + suffix)
            self.line.setText(str(path))
        return path

    def agreed(self, path: Path) -> bool:
        """Whether it may be written: a person is asked where something is there that they did not choose to replace."""
        return (
            not path.exists()
            or path == self._confirmed
            or self._ask.confirm(
                self.tr("Replace the file?"),
                self.tr("{name} is there already, in {folder}.").format(name=path.name, folder=path.parent),
                self.tr("&Replace"),
            )
        )

    def confirm(self, path: Path) -> None:
        """It is replaced without a question as long as it stands there: it is this window's own."""
        self._confirmed = path

    def _on_text(self) -> None:
        self._confirmed = None
        self.changed.emit()

    def _on_browse(self) -> None:
        if self._exporter is None:
            return
        typed = self.line.text().strip()
        folder, suffix = is_folder(self._exporter), self._exporter.suffix
        path = self._ask.export_folder(typed) if folder else self._ask.save_export(suffix, typed)
        if path is not None:
            self.line.setText(str(path))
            self._confirmed = path
