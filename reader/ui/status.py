"""The line at the bottom: project, coder, saved; where one is; what is under way, with a way to cancel it."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QStatusBar, QToolButton, QWidget

from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Coder, ItemId
from reader.ui.session import Session


class StatusBar(QStatusBar):
    """Follows the session; the window tells it of long work."""

    cancel_requested = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._article: ItemId | None = None
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Status"))
        self._project = QLabel(self)
        self._project.setObjectName("status_project")
        self._project.setIndent(self.fontMetrics().averageCharWidth())
        self._coder = QToolButton(self)
        self._coder.setObjectName("status_coder")
        self._coder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._coder.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._coders = QMenu(self._coder)
        self._coders.setObjectName("status_coders")
        self._saved = QLabel(self)
        self._saved.setObjectName("status_saved")
        self._adrift = QToolButton(self)
        self._adrift.setObjectName("status_adrift")
        self._adrift.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._adrift.setToolTip(self.tr("Codings whose words are not in the text any more: say where they belong"))
        self._counts = QLabel(self)
        self._counts.setObjectName("status_counts")
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedWidth(self.fontMetrics().averageCharWidth() * 36)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel what is under way"))
        self.addWidget(self._project)
        self.addWidget(self._coder)
        self._coder.hide()
        self.addWidget(self._saved)
        self.addWidget(self._adrift)
        self._adrift.hide()
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._cancel)
        self.addPermanentWidget(self._counts)
        self.hide_progress()
        self._connect()

    def _connect(self) -> None:
        self._session.project_changed.connect(self._on_project)
        self._session.current_changed.connect(self._on_current)
        self._session.changed.connect(self._on_changed)
        self._session.coder_changed.connect(self._show_project)
        self._cancel.clicked.connect(self.cancel_requested)
        self._adrift.clicked.connect(self._on_adrift)
        self._coder.clicked.connect(self._on_coder)
        self._coders.triggered.connect(self._on_coder_chosen)

    def show_progress(self, label: str, done: int, total: int) -> None:
        """`total` 0: the end is not known."""
        self._progress.setMaximum(total)
        self._progress.setValue(done)
        self._progress.setFormat(f"{label} %v/%m" if total else label)
        self._progress.show()
        self._cancel.show()

    def hide_progress(self) -> None:
        self._progress.hide()
        self._cancel.hide()

    def refresh(self) -> None:
        self._show_project()
        self._show_counts()
        self._show_adrift()

    def _on_project(self) -> None:
        self._article = None
        self.refresh()

    def _show_project(self) -> None:
        project = self._session.project
        self._coder.setVisible(project is not None)
        if project is None:
            self._project.clear()
            self._saved.clear()
            return
        if project.read_only:
            saved = self.tr("read-only")
        else:
            at = self._session.view.last_backup()
            when = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime() if at else None
            saved = (
                self.tr("saved · backup {when}").format(when=QLocale().toString(when, QLocale.FormatType.ShortFormat))
                if when is not None
                else self.tr("saved · no backup yet")
            )
        self._project.setText(project.info.name)
        self._project.setToolTip(str(project.path))
        self._saved.setText(saved)
        self._show_coder(project)

    def _show_coder(self, project: Project) -> None:
        """Who codes, on a button; with others in the project it opens a menu of them, else it asks for the dialog."""
        self._coder.setText(project.coder.replace("&", "&&"))
        self._coder.setToolTip(self.tr("Who codes: switch to somebody else"))
        self._coder.setAccessibleName(self.tr("Coder: {name}").format(name=project.coder))
        self._coder.setEnabled(not project.read_only)
        self._coders.clear()
        coders = sorted(self._session.view.coders(), key=_by_name)
        if len(coders) < 2:
            self._coder.setMenu(None)  # type: ignore[arg-type]
            return
        for coder in coders:
            action = self._coders.addAction(coder.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(coder.id == project.coder_id)
            action.setData(coder.name)
        self._coders.addSeparator()
        self._coders.addAction(self.tr("Co&ders…"))
        self._coder.setMenu(self._coders)

    def _on_coder(self) -> None:
        if self._coder.menu() is None:
            self._session.request("coder")

    def _on_coder_chosen(self, action: QAction) -> None:
        name, project = action.data(), self._session.project
        if name is None:
            self._session.request("coder")
        elif project is not None and name != project.coder:
            self._session.switch_coder(name)
        else:
            # It stays checked: somebody always codes.
            action.setChecked(True)

    def _on_current(self, item: object, _origin: object) -> None:
        rows = self._session.view.rows([ItemId(item)]) if isinstance(item, int) and self._session.project else []
        article = rows[0].article_id if rows else None
        if article != self._article:
            self._article = article
            self._show_counts()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.CODINGS, Kind.ITEMS):
            self._show_counts()
            self._show_adrift()
        if changes.touches(Kind.PROJECT, Kind.CODERS):
            self._show_project()

    def _show_counts(self) -> None:
        """Counts of the article that is open: those of the whole project would cost more the larger it is."""
        if self._session.project is None:
            self._counts.clear()
            return
        if self._article is None:
            info = self._session.view.info()
            articles = (
                self.tr("1 article")
                if info.articles == 1
                else self.tr("{count} articles").format(count=QLocale().toString(info.articles))
            )
            text = f"{articles}, {self._comments(info.comments)}"
        else:
            rows = self._session.view.rows([self._article])
            comments = rows[0].descendants if rows else 0
            coded = self._session.view.coded_comments(self._article)
            done = self.tr("{count} coded").format(count=QLocale().toString(coded))
            text = f"{self._comments(comments)}, {done}"
        self._counts.setText(text)

    def _show_adrift(self) -> None:
        """A badge while there are codings that lost their place."""
        count = self._session.view.captures.adrift_count() if self._session.project is not None else 0
        words = self.tr("%n codings without a place", "", count)
        self._adrift.setText(words)
        self._adrift.setAccessibleName(words)
        self._adrift.setVisible(count > 0)

    def _on_adrift(self) -> None:
        self._session.request("panel_adrift")

    def _comments(self, count: int) -> str:
        if count == 1:
            return self.tr("1 comment")
        return self.tr("{count} comments").format(count=QLocale().toString(count))


def _by_name(coder: Coder) -> str:
    return coder.name.casefold()
