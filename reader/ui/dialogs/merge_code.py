"""Let another code take over one, after saying what becomes of what."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.codebook import MergePreview
from reader.domain.model import Code
from reader.ui import theme
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session
from reader.ui.tagging.code_chooser import CodeChooser


class MergeCodeDialog(BookDialog):
    """The target is chosen by typing, or was chosen by dragging."""

    def __init__(self, session: Session, source: Code, target: Code | None, parent: QWidget | None = None) -> None:
        super().__init__(session, "&Merge", parent)
        self.setObjectName("merge_code")
        self.setWindowTitle(self.tr("Merge “{name}”").format(name=source.name))
        self._source = source
        assert self.verb is not None
        self.verb.setText(self.tr("&Merge"))
        title = QLabel(self.tr("&Into which code does “{name}” go?").format(name=source.path.replace("&", "&&")), self)
        title.setObjectName("merge_title")
        title.setWordWrap(True)
        self.chooser = CodeChooser(self)
        title.setBuddy(self.chooser.line)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addWidget(self.chooser, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(30 * em, 28 * em)
        self.chooser.chosen_changed.connect(self._on_chosen)
        self._offer(target)
        self.chooser.setFocus()

    def apply_theme(self, colours: theme.Colours) -> None:
        super().apply_theme(colours)
        self.chooser.apply_theme(colours)

    def refresh(self) -> None:
        if self._session.view.book.code(self._source.id) is None:
            self.reject()
        else:
            self._offer(None)

    def _offer(self, target: Code | None) -> None:
        codes = [code for code in self._session.view.codebook() if code.id != self._source.id]
        self.chooser.offer(codes, target.id if target is not None else None)

    def _on_chosen(self, code: object) -> None:
        assert self.verb is not None
        self.verb.setEnabled(False)
        if not isinstance(code, Code):
            self.say(self.tr("“{name}” goes; what it has goes along.").format(name=self._source.name))
            return
        preview = self._session.view.book.merge_preview([self._source.id], code.id)
        if preview.refused:
            self.say(f"{preview.refused} {preview.hint}".strip(), wrong=True)
            return
        self.say(self._told(preview, code))
        self.verb.setEnabled(True)

    def _told(self, preview: MergePreview, target: Code) -> str:
        parts = []
        if preview.moved:
            parts.append(self.tr("%n codings move to “{name}”.", "", preview.moved).format(name=target.name))
        if preview.doubled:
            parts.append(self.tr("%n codings are there already and are joined.", "", preview.doubled))
        if preview.differing:
            parts.append(
                self.tr("In %n places the degrees differ: “{name}” keeps its own.", "", preview.differing).format(
                    name=target.name
                )
            )
        if preview.children:
            parts.append(self.tr("%n sub-codes move below it.", "", preview.children))
        if preview.memos:
            parts.append(self.tr("%n memos go along.", "", preview.memos))
        if not parts:
            parts.append(self.tr("“{name}” has no codings and goes.").format(name=self._source.name))
        parts.append(self.tr("Undo brings all of it back."))
        return " ".join(parts)

    def accept(self) -> None:
        target, project = self.chooser.chosen(), self._session.project
        if target is None or project is None or self.verb is None or not self.verb.isEnabled():
            return
        self.wait_for(project.write(commands.merge_codes, [self._source.id], target.id))
