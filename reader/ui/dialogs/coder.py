"""Who codes: the project's coders, a switch to one of them or to a new one, and their names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.domain.changes import ChangeSet, Kind
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.work.coders import CodersModel
from reader.ui.work.table import dress


class CoderDialog(QDialog):
    """Not modal; goes with the project, and once somebody was switched to."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("coder_dialog")
        self.setWindowTitle(self.tr("Coders"))
        self.setAccessibleName(self.windowTitle())
        self._session = session
        self.model = CodersModel(session, self)
        self.table = QTableView(self)
        self.name = QLineEdit(self)
        self.add = QPushButton(self.tr("&Add and switch"), self)
        self.rename = QPushButton(self.tr("&Rename"), self)
        self.switch = QPushButton(self.tr("&Switch"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._build()
        self._connect()
        self._reload()

    def _build(self) -> None:
        self.table.setObjectName("coder_table")
        self.table.setAccessibleName(self.tr("Coders of this project"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        dress(self.table, theme.colours(self._session.settings.theme))
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.8))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(CodersModel.NAME, QHeaderView.ResizeMode.Stretch)
        self.name.setObjectName("coder_name")
        self.name.setPlaceholderText(self.tr("Name of somebody new"))
        label = QLabel(self.tr("&New coder"), self)
        label.setBuddy(self.name)
        note = QLabel(
            self.tr(
                "Each coder has their own codings, flags and read marks. What you code from here on is kept under "
                "your name."
            ),
            self,
        )
        note.setWordWrap(True)
        for button, name in ((self.add, "coder_add"), (self.rename, "coder_rename"), (self.switch, "coder_switch")):
            button.setObjectName(name)
        self.rename.setToolTip(self.tr("Edit the name in its row (F2)"))
        self.rename.setAutoDefault(False)
        self.add.setAutoDefault(False)
        self.switch.setDefault(True)
        self.buttons.addButton(self.rename, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.switch, QDialogButtonBox.ButtonRole.ActionRole)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.name, 1)
        line.addWidget(self.add)
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(self.table, 1)
        column.addLayout(line)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(32 * em, 22 * em)

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.table.doubleClicked.connect(self._on_switch)
        self.name.textChanged.connect(self._enable)
        self.add.clicked.connect(self._on_add)
        self.rename.clicked.connect(self._on_rename)
        self.switch.clicked.connect(self._on_switch)
        self.buttons.rejected.connect(self.close)
        self._session.project_changed.connect(self.close)
        self._session.coder_changed.connect(self.close)
        self._session.changed.connect(self._on_changed)

    def apply_theme(self, colours: theme.Colours) -> None:
        dress(self.table, colours)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reload(self) -> None:
        project = self._session.project
        if project is None:
            return
        self.model.show_coders(self._session.view.work.coders())
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(max(self.model.row_of(project.coder_id), 0), 0))
        self._enable()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.CODERS, Kind.CODINGS):
            self._reload()

    def _enable(self) -> None:
        """What can be done now; Return does what was begun: a name that was typed is added."""
        told = self.model.coder(self.table.currentIndex())
        typed = bool(self.name.text().strip())
        writable = self._session.writable
        self.switch.setEnabled(writable and told is not None and not self.model.is_current(told))
        self.rename.setEnabled(writable and told is not None)
        self.add.setEnabled(writable and typed)
        self.add.setDefault(typed)
        self.switch.setDefault(not typed)

    def _on_switch(self) -> None:
        told = self.model.coder(self.table.currentIndex())
        if told is not None and not self.model.is_current(told):
            self._session.switch_coder(told.name)

    def _on_add(self) -> None:
        if self.name.text().strip() and self._session.writable:
            self._session.switch_coder(self.name.text())

    def _on_rename(self) -> None:
        at = self.table.currentIndex()
        if at.isValid():
            self.table.edit(self.model.index(at.row(), CodersModel.NAME))
