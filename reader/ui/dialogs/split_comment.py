"""Make two comments of one: both parts are shown, and who wrote the second is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.mending import checked_time
from reader.domain.model import Item
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session

SHOWN_CP = 400
"""How much is shown on each side of the cut."""


class SplitCommentDialog(BookDialog):
    """The second part stands behind the first on the same level."""

    def __init__(self, session: Session, comment: Item, at: int, parent: QWidget | None = None) -> None:
        super().__init__(session, "&Split", parent)
        self._comment = comment
        self._at = at
        self.setObjectName("split_comment")
        author = comment.author or self.tr("No name")
        self.setWindowTitle(self.tr("Split the comment of {author}").format(author=author))
        assert self.verb is not None
        self.verb.setText(self.tr("&Split"))
        text = comment.body.text
        before, behind = text[:at].rstrip(), text[at:].lstrip()
        self.first = self._part("split_first", self.tr("What stays"), _tail(before))
        self.second = self._part("split_second", self.tr("What becomes a comment of its own"), _head(behind))
        self.author = QLineEdit(self)
        self.author.setObjectName("split_author")
        self.author.setAccessibleName(self.tr("Who wrote the second comment"))
        self.author.setPlaceholderText(self.tr("not known"))
        self.published = QLineEdit(self)
        self.published.setObjectName("split_published")
        self.published.setAccessibleName(self.tr("When the second comment was written"))
        self.published.setPlaceholderText(self.tr("not known; or as in 2024-05-31 or 2024-05-31T18:05"))
        self.replies = QCheckBox(self.tr("Its %n replies &answer the second one", "", comment.children), self)
        self.replies.setObjectName("split_replies")
        self.replies.setVisible(comment.children > 0)
        form = QFormLayout()
        form.addRow(self.tr("Aut&hor of the second:"), self.author)
        form.addRow(self.tr("&Written:"), self.published)
        column = QVBoxLayout(self)
        for part in (self.first, self.second):
            head = QLabel(part.accessibleName(), self)
            head.setBuddy(part)
            column.addWidget(head)
            column.addWidget(part, 1)
        column.addLayout(form)
        column.addWidget(self.replies)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * 84, em * 62)
        self.author.textChanged.connect(self._on_typed)
        self.published.textChanged.connect(self._on_typed)
        self.author.setFocus()

    def refresh(self) -> None:
        """What is to be cut was changed meanwhile: then this is no longer about it."""
        item = self._session.view.item(self._comment.id)
        if item is None or item.body.text != self._comment.body.text:
            self.reject()

    def accept(self) -> None:
        project = self._session.project
        if project is None or self.verb is None or not self.verb.isEnabled():
            return
        self.wait_for(
            project.write(
                commands.split_comment,
                self._comment.id,
                self._at,
                author=self.author.text() or None,
                published=self.published.text() or None,
                replies_to_second=self.replies.isChecked(),
            )
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        # While its own split is under way, the text changes because of it.
        if self.verb is not None and self.verb.isEnabled():
            super()._on_changed(changes)

    def _part(self, name: str, heard: str, text: str) -> QPlainTextEdit:
        part = QPlainTextEdit(text, self)
        part.setObjectName(name)
        part.setAccessibleName(heard)
        part.setReadOnly(True)
        part.setTabChangesFocus(True)
        return part

    def _on_typed(self) -> None:
        assert self.verb is not None
        wrong = ""
        try:
            checked_time(self.published.text())
        except UserError as fault:
            wrong = str(fault)
        self.say(wrong, wrong=bool(wrong))
        self.verb.setEnabled(not wrong)


def _head(text: str) -> str:
    return text if len(text) <= SHOWN_CP else f"{text[:SHOWN_CP].rpartition(' ')[0]} …"


def _tail(text: str) -> str:
    return text if len(text) <= SHOWN_CP else f"… {text[-SHOWN_CP:].partition(' ')[2]}"
