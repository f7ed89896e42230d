"""Which format, with which options, to which file; then the export itself, with progress and what came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.app import registry
from reader.app.exports import export
from reader.app.jobs import CancelToken
from reader.app.registry import Broken, Exporter
from reader.domain.errors import Cancelled, ReaderError
from reader.ui import screens
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.options import OptionsForm
from reader.ui.dialogs.relay import Relay
from reader.ui.session import Session


class ExportDialog(QDialog):
    """Not modal. `formats` takes the place of what the registry finds."""

    def __init__(
        self,
        session: Session,
        ask: Ask,
        parent: QWidget | None = None,
        *,
        formats: Sequence[Exporter] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self._ask = ask
        self._exporters = tuple(registry.exporters() if formats is None else formats)
        self._broken = tuple(entry for entry in registry.broken() if ".exporters." in entry.name)
        self._forms: list[OptionsForm] = []
        self._token: CancelToken | None = None
        self._confirmed: Path | None = None
        self._job: tuple[Exporter, Path, object] | None = None
        self._relay = Relay(self)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._build()
        self._connect()
        self._formats.setCurrentRow(0)
        self._formats.setFocus()

    # Building

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._formats = QListWidget(self)
        self._formats.setObjectName("export_formats")
        self._formats.setAccessibleName(self.tr("Format"))
        self._formats.setSpacing(2)
        self._pages = QStackedWidget(self)
        for exporter in self._exporters:
            self._add_format(exporter)
        for entry in self._broken:
            self._add_broken(entry)
        formats = QLabel(self.tr("&Format"), self)
        formats.setBuddy(self._formats)
        self._options_label = QLabel(self.tr("Options"), self)

        self._target = QLineEdit(self)
        self._target.setObjectName("export_target")
        self._target.setAccessibleName(self.tr("File to write"))
        target = QLabel(self.tr("Write &to:"), self)
        target.setBuddy(self._target)
        self._browse = QPushButton(self.tr("&Browse…"), self)
        self._browse.setObjectName("export_browse")
        self._browse.setAutoDefault(False)

        self._bar = QProgressBar(self)
        self._bar.setObjectName("export_progress")
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._result = QLabel(self)
        self._result.setObjectName("export_result")
        self._result.setAccessibleName(self.tr("Result"))
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        self._result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Room for two lines, so that a result does not move the buttons under the mouse.
        self._result.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._result.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

        buttons = QDialogButtonBox(self)
        self._export = QPushButton(self.tr("&Export"), self)
        self._export.setObjectName("export_go")
        self._export.setDefault(True)
        self._cancel = QPushButton(self.tr("&Cancel export"), self)
        self._cancel.setObjectName("export_cancel")
        self._cancel.setAutoDefault(False)
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("export_close")
        self._close.setAutoDefault(False)
        buttons.addButton(self._export, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._cancel.hide()

        grid = QGridLayout()
        grid.setHorizontalSpacing(em * 3)
        grid.setVerticalSpacing(em)
        grid.addWidget(formats, 0, 0)
        grid.addWidget(self._options_label, 0, 1)
        grid.addWidget(self._formats, 1, 0)
        grid.addWidget(self._pages, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        where = QGridLayout()
        where.setHorizontalSpacing(em)
        where.addWidget(target, 0, 0)
        where.addWidget(self._target, 0, 1)
        where.addWidget(self._browse, 0, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        layout.setSpacing(em * 2)
        layout.addLayout(grid, 1)
        layout.addLayout(where)
        layout.addWidget(self._bar)
        layout.addWidget(self._result)
        layout.addWidget(buttons)
        screens.fit(self, em * 118, em * 78)

    def _add_format(self, exporter: Exporter) -> None:
        item = QListWidgetItem(QCoreApplication.translate("Formats", exporter.title), self._formats)
        item.setToolTip(exporter.suffix)
        item.setSizeHint(self._row_size())
        form = OptionsForm(exporter.options, self)
        self._forms.append(form)
        if form.empty:
            page: QWidget = self._note(self.tr("Nothing to choose here: all of the project goes into the file."))
        else:
            area = QScrollArea(self)
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(form)
            page = area
        self._pages.addWidget(page)

    def _add_broken(self, entry: Broken) -> None:
        """A format that does not work is shown with its reason, and cannot be chosen."""
        name = entry.name.rpartition(".")[2]
        item = QListWidgetItem(self.tr("{name} (not usable)").format(name=name), self._formats)
        item.setToolTip(entry.reason)
        item.setSizeHint(self._row_size())
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._pages.addWidget(self._note(entry.reason))

    def _note(self, text: str) -> QLabel:
        note = QLabel(text, self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        note.setForegroundRole(note.palette().ColorRole.PlaceholderText)
        return note

    def _row_size(self) -> QSize:
        return QSize(0, round(self.fontMetrics().lineSpacing() * 1.8))

    def _connect(self) -> None:
        self._formats.currentRowChanged.connect(self._on_format)
        self._formats.itemActivated.connect(self._on_export)
        self._browse.clicked.connect(self._on_browse)
        self._export.clicked.connect(self._on_export)
        self._cancel.clicked.connect(self.cancel)
        self._close.clicked.connect(self.reject)
        self._target.textChanged.connect(self._on_target)
        self._relay.moved.connect(self._on_moved)
        self._session.project_changed.connect(self._on_project_changed)

    # For the window

    @property
    def running(self) -> bool:
        return self._token is not None

    def cancel(self) -> None:
        """Ask the export to stop; a file that was there before stays as it was."""
        if self._token is not None:
            self._token.cancel()
            self._cancel.setEnabled(False)

    # What the person does

    def _on_format(self, row: int) -> None:
        """Another format writes to another file of the same name."""
        self._pages.setCurrentIndex(row)
        exporter = self._exporter()
        self._allow()
        if exporter is None or self._project is None:
            return
        typed = self._target.text().strip()
        if typed:
            self._target.setText(str(Path(typed).with_suffix(exporter.suffix)))
            return
        last = self._session.settings.last_folder
        folder = Path(last) if last and Path(last).is_dir() else self._project.path.parent
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", self._project.info.name).strip(" .") or "export"
        self._target.setText(str(folder / f"{name}{exporter.suffix}"))

    def _on_target(self) -> None:
        self._confirmed = None
        self._allow()

    def _on_browse(self) -> None:
        exporter = self._exporter()
        if exporter is None:
            return
        path = self._ask.save_export(exporter.suffix, self._target.text().strip())
        if path is not None:
            self._target.setText(str(path))
            self._confirmed = path

    def _on_export(self) -> None:
        exporter = self._exporter()
        typed = self._target.text().strip()
        if exporter is None or self._project is None or self.running or not typed:
            return
        target = Path(typed).expanduser()
        if not target.suffix:
            target = target.with_name(target.name + exporter.suffix)
            self._target.setText(str(target))
        if target.is_dir():
            self._say(self.tr("{path} is a folder. Type the name of a file in it.").format(path=target), bad=True)
            return
        if (
            target.exists()
            and target != self._confirmed
            and not self._ask.confirm(
                self.tr("Replace the file?"),
                self.tr("{name} is there already, in {folder}.").format(name=target.name, folder=target.parent),
                self.tr("&Replace"),
            )
        ):
            return
        self._job = (exporter, target, self._forms[self._formats.currentRow()].values())
        self._token = CancelToken(self._relay.report)
        self._set_running()
        self._session.bridge.watch(self._project.jobs.read(self._work), self._on_done, self._on_failed)

    def done(self, result: int) -> None:
        """Closing while it runs hides: the export goes on, and is announced where it fails."""
        if self.running:
            self.hide()
        else:
            super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.running:
            self.hide()
            event.ignore()
        else:
            super().closeEvent(event)

    # The job

    def _work(self) -> int:
        """Runs in a reader thread; returns the size of the file in bytes."""
        assert self._job is not None
        assert self._project is not None
        exporter, target, options = self._job
        export(self._project, exporter, target, options, self._token)
        return target.stat().st_size

    def _on_moved(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self.running:
            number = QLocale().toString
            share = f" {number(done)} / {number(total)}" if total else ""
            self._say(self.tr("Writing…") + share)

    def _on_done(self, size_bytes: int | None) -> None:
        """`size_bytes` is None where the project was closed before the export began."""
        assert self._job is not None
        target = self._job[1]
        self._token = None
        self._set_running()
        if size_bytes is None:
            self._say(self.tr("Cancelled. No file was written."))
        else:
            self._session.settings.last_folder = str(target.parent)
            size = QLocale().formattedDataSize(size_bytes)
            self._say(self.tr("Written: {path} ({size})").format(path=target, size=size))
            self._confirmed = target
            self._close.setFocus()
        self._linger(False)

    def _on_failed(self, fault: BaseException) -> None:
        self._token = None
        self._set_running()
        if isinstance(fault, Cancelled):
            self._say(self.tr("Cancelled. No file was written."))
        elif isinstance(fault, ReaderError):
            self._say(f"{fault.message}\n{fault.hint}".strip(), bad=True)
        else:
            self._say(self.tr("Something unexpected went wrong. No file was written."), bad=True)
            self._session.failed.emit(fault)
        self._linger(not isinstance(fault, Cancelled))

    def _set_running(self) -> None:
        running = self.running
        self._bar.setRange(0, 0)
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        self._cancel.setEnabled(running)
        self._export.setVisible(not running)
        for widget in (self._formats, self._pages, self._target, self._browse):
            widget.setEnabled(not running)
        self._allow()
        if running:
            self._say(self.tr("Writing…"))
            self._cancel.setFocus()

    def _allow(self) -> None:
        self._export.setEnabled(bool(self._target.text().strip()) and self._exporter() is not None and not self.running)

    def _say(self, text: str, *, bad: bool = False) -> None:
        role = self.palette().ColorRole
        self._result.setForegroundRole(role.BrightText if bad else role.WindowText)
        self._result.setText(("⚠ " if bad else "") + text)

    def _linger(self, troubled: bool) -> None:
        if self.isVisible():
            return
        if troubled and self._session.project is self._project:
            self.show()
        else:
            self.deleteLater()

    def _exporter(self) -> Exporter | None:
        row = self._formats.currentRow()
        return self._exporters[row] if 0 <= row < len(self._exporters) else None

    def _on_project_changed(self) -> None:
        if self._session.project is not self._project:
            self.cancel()
