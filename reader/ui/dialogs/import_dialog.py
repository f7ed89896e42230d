"""An import under way, then its report. Closing it leaves the import running; the status bar shows it then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.imports import changes_of, import_files
from reader.app.jobs import CancelToken
from reader.domain.errors import ReaderError
from reader.domain.report import FileStatus, ImportReport
from reader.ui import theme
from reader.ui.dialogs.import_report import ReportTable, as_text, isolated, totals
from reader.ui.dialogs.relay import Relay
from reader.ui.session import Session


class ImportDialog(QDialog):
    """Not modal: coding goes on. Lives until its import is over, however often it is closed before."""

    finished_import = Signal(object)
    """The `ImportReport`, after its change was announced; one that says cancelled where it was taken back."""
    progress_changed = Signal(object)
    """(done, total, label) for the status bar."""

    def __init__(
        self,
        session: Session,
        chosen: Sequence[Path],
        parent: QWidget | None = None,
        work: Callable[[CancelToken], ImportReport] | None = None,
    ) -> None:
        """`work` imports in another way than `import_files`; it runs in a reader thread."""
        super().__init__(parent)
        self._session = session
        self._other_work = work
        self._dismissed = False
        self._project = session.project
        self._paths = list(chosen)
        # Folders are walked by the import itself: only a plain list of files has names that are known here.
        self._names = [path.name for path in chosen] if not any(path.is_dir() for path in chosen) else []
        self._relay = Relay(self)
        self._token = CancelToken(self._relay.report)
        # A child, so that a dialog that is gone is not called back.
        self._sized = QTimer(self)
        self._sized.setSingleShot(True)
        self._running = False
        self._report: ImportReport | None = None
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import"))
        self._build(theme.colours(session.settings.theme))
        self._connect()

    def _build(self, colours: theme.Colours) -> None:
        self._head = QLabel(self.tr("Importing…"), self)
        self._head.setObjectName("import_head")
        font = self._head.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self._head.setFont(font)
        self._line = QLabel(self.tr("Looking through what was chosen…"), self)
        self._line.setObjectName("import_line")
        self._line.setAccessibleName(self.tr("What is under way"))
        self._line.setWordWrap(True)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("import_progress")
        self._bar.setAccessibleName(self.tr("Files done"))
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._table = ReportTable(colours, self)
        self._table.hide()
        self._room = QWidget(self)
        self._buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self._open = QPushButton(self.tr("&Open first article"), self)
        self._open.setObjectName("import_open")
        self._adrift = QPushButton(self.tr("Codings &without a place…"), self)
        self._adrift.setObjectName("import_adrift")
        self._copy = QPushButton(self.tr("Co&py report"), self)
        self._copy.setObjectName("import_copy")
        self._cancel = QPushButton(self.tr("&Cancel import"), self)
        self._cancel.setObjectName("import_cancel")
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("import_close")
        self._buttons.addButton(self._adrift, role.ActionRole)
        self._buttons.addButton(self._copy, role.ActionRole)
        self._buttons.addButton(self._cancel, role.DestructiveRole)
        self._buttons.addButton(self._open, role.AcceptRole)
        self._buttons.addButton(self._close, role.RejectRole)
        for button in (self._open, self._adrift, self._copy, self._cancel, self._close):
            button.setAutoDefault(False)
        self._open.hide()
        self._copy.hide()
        self._adrift.hide()
        em = self.fontMetrics().averageCharWidth()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        layout.setSpacing(em)
        layout.addWidget(self._head)
        layout.addWidget(self._line)
        layout.addWidget(self._bar)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._room, 1)
        layout.addSpacing(em)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(em * 70)
        self.resize(em * 118, em * 28)

    def _connect(self) -> None:
        self._relay.moved.connect(self._on_moved)
        self._sized.timeout.connect(self._table.show_current)
        self._session.project_changed.connect(self._on_project_changed)
        self._open.clicked.connect(self._on_open_first)
        self._copy.clicked.connect(self._on_copy)
        self._adrift.clicked.connect(self._on_adrift)
        self._cancel.clicked.connect(self.cancel)
        self._close.clicked.connect(self.reject)
        self._table.itemActivated.connect(self._on_activated)

    # For the window

    @property
    def running(self) -> bool:
        return self._running

    @property
    def report(self) -> ImportReport | None:
        """What came of it, once it is over."""
        return self._report

    def start(self, *, quiet: bool = False) -> None:
        """Begin. `quiet`: the dialog comes up at the end, and only where a file failed."""
        project = self._project
        if project is None or self._running:
            return
        self._running = True
        self._cancel.setFocus()
        if not quiet:
            self.show()
        self.progress_changed.emit((0, 0, self.tr("Import")))
        self._session.bridge.watch(project.jobs.read(self._work), self._on_imported, self._on_failed)

    def cancel(self) -> None:
        """Ask the import to stop; what it brought so far is taken back."""
        if self._running:
            self._token.cancel()
            self._cancel.setEnabled(False)
            self._head.setText(self.tr("Taking back what came in…"))

    def dismiss(self) -> None:
        """Go without showing a report: there is nothing in it."""
        self._dismissed = True

    def apply_theme(self, colours: theme.Colours) -> None:
        self._table.apply_theme(colours)

    # The job

    def _work(self) -> ImportReport:
        """Runs in a reader thread."""
        assert self._project is not None
        if self._other_work is not None:
            return self._other_work(self._token)
        return import_files(self._project, self._paths, token=self._token)

    def _on_moved(self, done: int, total: int) -> None:
        if not self._running:
            return
        number = QLocale().toString
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        at = min(done + 1, total)
        text = self.tr("File {at} of {total}").format(at=number(at), total=number(total))
        name = self._names[done] if done < len(self._names) else ""
        self._line.setText(f"{text}: {isolated(name)}" if name else text)
        self.progress_changed.emit((done, total, self.tr("Import")))

    def _on_imported(self, report: ImportReport | None) -> None:
        """`report` is None where the project was closed before the import began."""
        self._running = False
        self._report = report = report or ImportReport(cancelled=True)
        if self._session.project is self._project:
            self._session.announce(changes_of(report))
        self.finished_import.emit(report)
        if self._dismissed:
            self.hide()
            self.deleteLater()
            return
        if report.cancelled:
            self._over(self.tr("Taken back"), self.tr("The import was cancelled. The project is as it was before it."))
        else:
            self._over(self._headline(report), totals(report))
            self._show_table(report)
        self._linger(bool(report.count(FileStatus.FAILED)))

    def _on_failed(self, fault: BaseException) -> None:
        self._running = False
        self._report = ImportReport(cancelled=True)
        self.finished_import.emit(self._report)
        text = str(fault) if isinstance(fault, ReaderError) else self.tr("Something unexpected went wrong.")
        self._over(self.tr("The import failed"), self.tr("{reason} Nothing was imported.").format(reason=text))
        if not isinstance(fault, ReaderError):
            self._session.failed.emit(fault)
        self._linger(True)

    def _headline(self, report: ImportReport) -> str:
        if report.count(FileStatus.FAILED):
            return self.tr("Imported, except for some files") if report.brought else self.tr("Nothing imported")
        return self.tr("Imported") if report.brought else self.tr("Nothing new")

    def _over(self, head: str, line: str) -> None:
        self.setWindowTitle(head)
        self._head.setText(head)
        self._line.setText(line)
        self._bar.hide()
        self._cancel.hide()
        self._close.setDefault(True)
        self._close.setFocus()

    def _show_table(self, report: ImportReport) -> None:
        self._table.show_report(report)
        self._room.hide()
        self._table.show()
        self._copy.show()
        again = any(file.recapture.adrift for file in report.files if file.recapture is not None)
        self._adrift.setVisible(again or any(file.adrift for file in report.files))
        if report.new_articles or report.known_articles:
            self._open.show()
            self._open.setDefault(True)
            self._open.setFocus()
        em = self.fontMetrics().averageCharWidth()
        self.resize(max(self.width(), em * 118), max(self.height(), em * 76))
        self._sized.start(0)

    def _linger(self, troubled: bool) -> None:
        """Closed meanwhile: come back where a file failed, without taking the keyboard; else go for good."""
        if self.isVisible():
            return
        if troubled and self._session.project is self._project:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.show()
        else:
            self.deleteLater()

    # What the person does

    def done(self, result: int) -> None:
        if self._running:
            self.hide()
        else:
            super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self.hide()
            event.ignore()
        else:
            super().closeEvent(event)

    def _on_open_first(self) -> None:
        if self._report is not None and (self._report.new_articles or self._report.known_articles):
            self._session.choose((*self._report.new_articles, *self._report.known_articles)[0], self)
        self.accept()

    def _on_activated(self, row: QTreeWidgetItem, _column: int) -> None:
        article = self._table.article_of(row)
        if article is not None:
            self._session.choose(article, self)

    def _on_adrift(self) -> None:
        self._session.request("panel_adrift")
        self.accept()

    def _on_copy(self) -> None:
        if self._report is not None:
            QGuiApplication.clipboard().setText(as_text(self._report))
            self._copy.setText(self.tr("Copied"))

    def _on_project_changed(self) -> None:
        if self._session.project is not self._project:
            self.cancel()
