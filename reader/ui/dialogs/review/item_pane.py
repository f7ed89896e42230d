"""What is chosen in the tree, to be corrected: its fields, and its text by blocks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.mending import ARTICLE_FIELDS
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import Body
from reader.ui.dialogs.review.text_view import TextView
from reader.ui.theme import Colours

_SHORT = frozenset({"site", "author", "published", "comment_author", "comment_published"})


class Field(QLineEdit):
    """A line that says when it was changed; Enter in it means that, and not the dialog's default button."""

    corrected = Signal(object, object)
    """(its name, the new text): by Enter, or by leaving it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._shown = ""
        self.editingFinished.connect(self._on_finished)

    def show_text(self, text: str) -> None:
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.show_text(self._shown)
            event.accept()

    def _on_finished(self) -> None:
        text = self.text()
        if text != self._shown:
            # Asked once for each text, also where it is refused.
            self._shown = text
            self.corrected.emit(self.name, text)


class Form(QScrollArea):
    """Fields that scroll where there is no room for all of them, rather than being squeezed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.inside = QWidget(self)
        self.grid = QGridLayout(self.inside)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.inside)

    def sizeHint(self) -> QSize:
        return self.inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.inside.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        field = self.inside.findChild(Field)
        return QSize(least.width() + bar, field.sizeHint().height() if field is not None else 0)


class ItemPane(QWidget):
    """Tells what is to be corrected; whoever owns the page does it and shows the item anew."""

    corrected = Signal(object, object)
    """(field, text): ``comment_author``, ``comment_published``, or one of `ARTICLE_FIELDS`."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review_item")
        self._fields: dict[str, Field] = {}
        self._em = self.fontMetrics().averageCharWidth()
        self._comment_form = self._form(
            (
                ("comment_author", self.tr("Aut&hor:")),
                ("comment_published", self.tr("&Written:")),
            )
        )
        labels = {
            "title": self.tr("Tit&le:"),
            "standfirst": self.tr("Standf&irst:"),
            "site": self.tr("Sit&e:"),
            "author": self.tr("Aut&hor:"),
            "published": self.tr("&Written:"),
            "url": self.tr("A&ddress:"),
        }
        self._article_form = self._form(tuple((name, labels[name]) for name in ARTICLE_FIELDS))
        self._problem = QLabel(self)
        self._problem.setObjectName("review_problem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.text = TextView(colours, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._em)
        layout.addWidget(self._comment_form)
        layout.addWidget(self._article_form)
        layout.addWidget(self._problem)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._hint)
        self.apply_theme(colours)
        self.show_nothing()

    def apply_theme(self, colours: Colours) -> None:
        self.text.apply_theme(colours)
        palette = self._problem.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colours.danger)
        self._problem.setPalette(palette)

    def show_nothing(self) -> None:
        self._show(self._comment_form, {"comment_author": "", "comment_published": ""}, Body())
        self.setEnabled(False)

    def show_comment(self, comment: CommentRecord) -> None:
        self.text.setAccessibleName(self.tr("Text of the comment, paragraph by paragraph"))
        printed = comment.attributes.get("date_approximate") or comment.attributes.get("date_printed") or ""
        fields = {"comment_author": comment.author or "", "comment_published": comment.published or ""}
        self._show(self._comment_form, fields, comment.body)
        self._hint.setText(self.tr("On the page stands: {printed}").format(printed=printed) if printed else "")
        self._hint.setVisible(bool(printed))

    def show_article(self, article: ArticleRecord) -> None:
        self.text.setAccessibleName(self.tr("Text of the article, paragraph by paragraph"))
        fields = {name: getattr(article, name) or "" for name in ARTICLE_FIELDS}
        self._show(self._article_form, fields, article.body)

    def show_problem(self, text: str) -> None:
        """Why what was typed was not taken; empty for nothing."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def finish(self) -> None:
        """Take over what is being typed."""
        for field in self._fields.values():
            if field.hasFocus():
                field.editingFinished.emit()

    def _form(self, rows: tuple[tuple[str, str], ...]) -> Form:
        form = Form(self)
        inside, grid = form.inside, form.grid
        grid.setHorizontalSpacing(self._em)
        grid.setVerticalSpacing(self._em // 2)
        at = 0
        side = 0
        for name, label in rows:
            field = Field(name, inside)
            field.setObjectName(f"review_{name}")
            field.setAccessibleName(label.replace("&", "").rstrip(":"))
            if name.endswith("published"):
                field.setPlaceholderText(self.tr("2024-05-31 or 2024-05-31T18:05"))
            field.corrected.connect(self.corrected)
            head = QLabel(label, inside)
            head.setBuddy(field)
            self._fields[name] = field
            # Short ones stand two to a line.
            short = name in _SHORT
            if not short and side:
                at, side = at + 1, 0
            grid.addWidget(head, at, side)
            grid.addWidget(field, at, side + 1, 1, 1 if short else 3)
            at, side = (at, 2) if short and side == 0 else (at + 1, 0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return form

    def _show(self, form: Form, fields: dict[str, str], body: Body) -> None:
        self.setEnabled(True)
        self.show_problem("")
        self._hint.hide()
        other = self._article_form if form is self._comment_form else self._comment_form
        other.hide()
        form.show()
        for name, text in fields.items():
            self._fields[name].show_text(text)
        self.text.show_body(body)
