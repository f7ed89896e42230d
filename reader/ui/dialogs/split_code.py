"""Give some of a code's codings to a new code."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.model import Code
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.dialogs.passages import Passages
from reader.ui.session import Session


class SplitCodeDialog(BookDialog):
    """A name, and the codings that get it."""

    def __init__(self, session: Session, code: Code, parent: QWidget | None = None) -> None:
        super().__init__(session, "&Split", parent)
        self.setObjectName("split_code")
        self.setWindowTitle(self.tr("Split “{name}”").format(name=code.name))
        self._code = code
        assert self.verb is not None
        self.verb.setText(self.tr("&Split"))
        self.name = QLineEdit(self)
        self.name.setObjectName("split_name")
        self.name.setAccessibleName(self.tr("Name of the new code"))
        self.passages = Passages(session, code, self)
        form = QFormLayout()
        form.addRow(self.tr("&Name of the new code"), self.name)
        form.addRow(self.tr("&Find"), self.passages.field)
        ticks = QHBoxLayout()
        self.every, self.none = QPushButton(self.tr("&Tick all listed"), self), QPushButton(self.tr("&Untick"), self)
        for button, name in ((self.every, "tick_all"), (self.none, "tick_none")):
            button.setObjectName(name)
            button.setAutoDefault(False)
            ticks.addWidget(button)
        ticks.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.passages, 1)
        column.addLayout(ticks)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(54 * em, 32 * em)
        self.every.clicked.connect(self._on_all)
        self.none.clicked.connect(self._on_none)
        self.name.textChanged.connect(self._count)
        self.passages.model.ticked.connect(self._count)
        self._count()
        self.name.setFocus()

    def refresh(self) -> None:
        if self._session.view.book.code(self._code.id) is None:
            self.reject()
        else:
            self.passages.model.find(self.passages.field.text())

    def _on_all(self) -> None:
        self.passages.model.choose_all(True)

    def _on_none(self) -> None:
        self.passages.model.choose_all(False)

    def _count(self) -> None:
        assert self.verb is not None
        chosen = len(self.passages.model.chosen)
        self.verb.setEnabled(bool(chosen and self.name.text().strip()))
        self.say(
            self.tr("{count} of {all} codings go to the new code.").format(
                count=QLocale().toString(chosen), all=QLocale().toString(self._code.codings)
            )
        )

    def accept(self) -> None:
        project = self._session.project
        if project is None or self.verb is None or not self.verb.isEnabled():
            return
        chosen = list(self.passages.model.chosen)
        self.wait_for(project.write(commands.split_code, self._code.id, self.name.text(), chosen))
