"""Every question that stops the person, in one object that the window is given: tests give another that answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QColorDialog, QFileDialog, QMessageBox, QWidget
from shiboken6 import isValid

from reader.app import registry
from reader.app.project import with_suffix
from reader.app.settings import Settings
from reader.ui.long_words import breakable

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PROJECTS = "*.threadnote"


class Ask(QObject):
    """Modal questions. File questions begin in the folder that was used last, and remember theirs.

    They stand over the window in front, or over `over` where none is.
    """

    def __init__(self, settings: Settings, over: QWidget | None = None) -> None:
        super().__init__()
        self._settings = settings
        self.over = over

    # Files

    def open_files(self) -> list[Path]:
        """Pages and texts to import; empty where the person changed their mind."""
        suffixes = sorted(registry.suffixes())
        known = " ".join(f"*{suffix}" for suffix in suffixes)
        filters = ";;".join((_kind(self.tr("Pages and texts"), known), _kind(self.tr("All files"), "*")))
        names, _ = QFileDialog.getOpenFileNames(self._over(), self.tr("Import"), self._folder(), filters)
        return [self._remembered(name) for name in names]

    def open_folder(self) -> Path | None:
        """A folder of pages to import."""
        name = QFileDialog.getExistingDirectory(self._over(), self.tr("Import a folder"), self._folder())
        if not name:
            return None
        self._settings.last_folder = name
        return Path(name)

    def open_project(self) -> Path | None:
        """A project that is there."""
        filters = ";;".join((_kind(self.tr("Threadnote projects"), PROJECTS), _kind(self.tr("All files"), "*")))
        name, _ = QFileDialog.getOpenFileName(self._over(), self.tr("Open a project"), self._folder(), filters)
        return self._remembered(name) if name else None

    def new_project(self) -> Path | None:
        """Where a new project goes, with the suffix of projects; a file that is there has been confirmed."""
        suggestion = str(Path(self._folder()) / self.tr("Project.threadnote"))
        filters = _kind(self.tr("Threadnote projects"), PROJECTS)
        name, _ = QFileDialog.getSaveFileName(self._over(), self.tr("New project"), suggestion, filters)
        return with_suffix(self._remembered(name)) if name else None

    def save_export(self, suffix: str, suggestion: str) -> Path | None:
        """Where an export goes; `suggestion` is a name or a whole path. A file that is there has been confirmed."""
        start = str(Path(self._folder()) / suggestion)
        own = _kind(suffix.lstrip(".").upper(), f"*{suffix}")
        filters = ";;".join((own, _kind(self.tr("All files"), "*")))
        name, _ = QFileDialog.getSaveFileName(self._over(), self.tr("Export to"), start, filters)
        if not name:
            return None
        path = self._remembered(name)
        return path if path.suffix else path.with_name(path.name + suffix)

    def export_folder(self, suggestion: str) -> Path | None:
        """A new folder, or one that an export is to replace; `suggestion` is a name or a whole path."""
        start = str(Path(self._folder()) / suggestion)
        name, _ = QFileDialog.getSaveFileName(
            self._over(), self.tr("Export to a folder"), start, options=QFileDialog.Option.DontConfirmOverwrite
        )
        return self._remembered(name) if name else None

    def printer(self) -> QPrinter | None:
        """Where to print, and how; None where the person changed their mind."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._over())
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None

    # Questions and notes

    def confirm(self, title: str, text: str, verb: str) -> bool:
        """Whether to go on. `verb` is what the button says; Escape and the first Enter mean no."""
        return self._chosen(QMessageBox.Icon.Question, title, text, "", verb, default=False)

    def colour(self, before: str) -> str:
        """Any colour, as ``#rrggbb``; empty where the person changed their mind."""
        over = self._over()
        chosen = QColorDialog.getColor(QColor(before), *(() if over is None else (over,)))
        return chosen.name() if chosen.isValid() else ""

    def tell(self, text: str, hint: str = "") -> None:
        """Say that something is done, or how it stands."""
        self._note(QMessageBox.Icon.Information, text, hint)

    def warn(self, text: str, hint: str = "") -> None:
        """Say what went wrong, to what, and what to do (`hint`)."""
        self._note(QMessageBox.Icon.Warning, text, hint)

    def locked(self, message: str) -> bool:
        """The project is open elsewhere: whether to open it for reading only."""
        hint = self.tr("You can read and export it meanwhile. What is coded there shows after opening it again.")
        verb = self.tr("Open &read-only")
        return self._chosen(
            QMessageBox.Icon.Information, self.tr("Open in another place"), message, hint, verb, default=True
        )

    # How

    def _chosen(self, kind: QMessageBox.Icon, title: str, text: str, hint: str, verb: str, *, default: bool) -> bool:
        box = self._box(kind, title, text, hint)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes if default else no)
        box.setEscapeButton(no)
        box.exec()
        if not isValid(box):
            return False
        agreed = box.clickedButton() is yes
        box.deleteLater()
        return agreed

    def _note(self, kind: QMessageBox.Icon, text: str, hint: str) -> None:
        box = self._box(kind, "Threadnote", text, hint)
        box.addButton(QMessageBox.StandardButton.Ok)
        box.exec()
        if isValid(box):
            box.deleteLater()

    def _box(self, kind: QMessageBox.Icon, title: str, text: str, hint: str) -> QMessageBox:
        box = QMessageBox(self._over())
        box.setObjectName("ask")
        box.setIcon(kind)
        box.setWindowTitle(title)
        box.setAccessibleName(title)
        # Names of codes and files go in as they are: a "<" in one is not markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(breakable(text))
        box.setInformativeText(breakable(hint))
        return box

    def _over(self) -> QWidget | None:
        """The dialog or window in front. One that is closing would take the question with it."""
        active = QApplication.activeWindow()
        passing = active is None or not active.isVisible() or active.windowType() is Qt.WindowType.Popup
        return self.over if passing else active

    def _folder(self) -> str:
        last = self._settings.last_folder
        return last if last and Path(last).is_dir() else QDir.homePath()

    def _remembered(self, name: str) -> Path:
        path = Path(name)
        self._settings.last_folder = str(path.parent)
        return path


def _kind(words: str, patterns: str) -> str:
    """One kind of file as Qt's file dialogs take it."""
    return f"{words} ({patterns})"
