"""Give codings of a code to another that is there."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.model import Code
from reader.ui import theme
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.dialogs.passages import Passages
from reader.ui.session import Session
from reader.ui.tagging.code_chooser import CodeChooser


class MoveCodingsDialog(BookDialog):
    """All codings, or those that are ticked."""

    def __init__(self, session: Session, code: Code, parent: QWidget | None = None) -> None:
        super().__init__(session, "&Move", parent)
        self.setObjectName("move_codings")
        self.setWindowTitle(self.tr("Move codings of “{name}”").format(name=code.name))
        self._code = code
        assert self.verb is not None
        self.verb.setText(self.tr("&Move"))
        title = QLabel(self.tr("&To which code?"), self)
        self.chooser = CodeChooser(self)
        title.setBuddy(self.chooser.line)
        self.every = QCheckBox(
            self.tr("&All {count} codings").format(count=QLocale().toString(self._all())), self
        )  # fmt: skip
        self.every.setObjectName("move_all")
        self.every.setChecked(True)
        self.passages = Passages(session, code, self)
        self.passages.setEnabled(False)
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(title)
        left.addWidget(self.chooser, 1)
        right.addWidget(self.every)
        right.addWidget(self.passages, 1)
        both.addLayout(left, 1)
        both.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(68 * em, 30 * em)
        self.chooser.chosen_changed.connect(self._on_changed_choice)
        self.every.toggled.connect(self._on_every)
        self.passages.model.ticked.connect(self._tell)
        self._offer()
        self.chooser.setFocus()

    def _all(self) -> int:
        """How many codings there are, whoever's are shown."""
        return self._session.view.book.counts([self._code.id])[self._code.id]

    def apply_theme(self, colours: theme.Colours) -> None:
        super().apply_theme(colours)
        self.chooser.apply_theme(colours)

    def refresh(self) -> None:
        if self._session.view.book.code(self._code.id) is None:
            self.reject()
        else:
            self._offer()
            self.passages.model.find(self.passages.field.text())

    def _offer(self) -> None:
        self.chooser.offer([code for code in self._session.view.codebook() if code.id != self._code.id])

    def _on_changed_choice(self, _code: object) -> None:
        self._tell()

    def _on_every(self, every: bool) -> None:
        self.passages.setEnabled(not every)
        self._tell()

    def _tell(self) -> None:
        assert self.verb is not None
        self.verb.setEnabled(False)
        target = self.chooser.chosen()
        if target is None:
            self.say(self.tr("“{name}” stays, without the codings that go.").format(name=self._code.name))
            return
        preview = self._session.view.book.move_preview(self._code.id, target.id)
        if preview.refused:
            self.say(f"{preview.refused} {preview.hint}".strip(), wrong=True)
            return
        if self.every.isChecked():
            parts = [self.tr("%n codings move to “{name}”.", "", preview.moved).format(name=target.name)]
            if preview.doubled:
                parts.append(self.tr("%n codings are there already and are joined.", "", preview.doubled))
            self.say(" ".join(parts))
            self.verb.setEnabled(True)
            return
        chosen = len(self.passages.model.chosen)
        self.say(self.tr("%n codings move to “{name}”.", "", chosen).format(name=target.name))
        self.verb.setEnabled(bool(chosen))

    def accept(self) -> None:
        target, project = self.chooser.chosen(), self._session.project
        if target is None or project is None or self.verb is None or not self.verb.isEnabled():
            return
        chosen = None if self.every.isChecked() else list(self.passages.model.chosen)
        self.wait_for(project.write(commands.move_codings, self._code.id, target.id, chosen))
