"""What a code is: name, kind, colour, definition, when to use it and when not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.domain.model import Code, CodeKind
from reader.domain.palette import COLOURS, next_colour
from reader.ui import theme
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session

COLUMNS = 12


def swatch(widget: QWidget, colour: str, share: float = 1.0) -> QIcon:
    """A square of a colour, as high as a line of `widget` by `share`."""
    size = round(widget.fontMetrics().height() * share)
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(1, 1, size - 2, size - 2, 3, 3)
    painter.end()
    return QIcon(pixmap)


class CodeEditor(BookDialog):
    """Edits `code`; where that is None, makes a code at the top or, as the person says, below `above`."""

    def __init__(
        self,
        session: Session,
        code: Code | None,
        parent: QWidget | None = None,
        *,
        above: Code | None = None,
        below: bool = False,
    ) -> None:
        super().__init__(session, "" if not session.writable else "&Save", parent)
        if self.verb is not None:
            self.verb.setText(self.tr("&Save") if code is not None else self.tr("&Create"))
        self.setObjectName("code_editor")
        self.setWindowTitle(
            self.tr("Code “{name}”").format(name=code.name) if code is not None else self.tr("New code")
        )
        self._code = code
        self._above = above
        used = [entry.colour for entry in session.view.codebook()] if session.project is not None else []
        self.colour = code.colour if code is not None else next_colour(used)
        self._fields(code, below)
        self._lay_out()
        self._show_kind()
        self._show_colour()
        if not session.writable:
            self._lock()

    def _fields(self, code: Code | None, below: bool) -> None:
        self.name = QLineEdit(code.name if code is not None else "", self)
        self.name.setObjectName("code_name")
        self.name.setAccessibleName(self.tr("Name"))
        self.nested = QCheckBox(self)
        self.nested.setObjectName("code_nested")
        self.nested.setChecked(below)
        if self._above is not None:
            self.nested.setText(self.tr("&Below “{name}”").format(name=self._above.name.replace("&", "&&")))
        self.nested.setVisible(code is None and self._above is not None)
        self.kind = QComboBox(self)
        self.kind.setObjectName("code_kind")
        self.kind.setAccessibleName(self.tr("Kind"))
        for kind, text in (
            (CodeKind.TAG, self.tr("Tag")),
            (CodeKind.CHOICE, self.tr("Choice among its sub-codes")),
            (CodeKind.SCALE, self.tr("Scale")),
        ):
            self.kind.addItem(text, kind.value)
        self.kind.setCurrentIndex(self.kind.findData((code.kind if code is not None else CodeKind.TAG).value))
        self.kind_says = QLabel(self)
        self.kind_says.setObjectName("code_kind_says")
        self.kind_says.setWordWrap(True)
        self.kind_says.setForegroundRole(self.kind_says.palette().ColorRole.PlaceholderText)
        self.lowest, self.highest = QSpinBox(self), QSpinBox(self)
        for field in (self.lowest, self.highest):
            theme.inset(field)
        for field, name, title, value in (
            (self.lowest, "code_lowest", self.tr("Lowest degree"), code.lowest if code is not None else 1),
            (self.highest, "code_highest", self.tr("Highest degree"), code.highest if code is not None else 5),
        ):
            field.setObjectName(name)
            field.setAccessibleName(title)
            field.setRange(-999, 999)
            field.setValue(value)
        self.texts: dict[str, QPlainTextEdit] = {}
        for key, tip in (
            ("definition", self.tr("What this code stands for, in a sentence or two")),
            ("include", self.tr("What belongs to it, and marginal cases that still do")),
            ("exclude", self.tr("What is easily taken for it, and which code that gets")),
            ("example", self.tr("A passage that shows it well")),
        ):
            field_of_text = QPlainTextEdit(self)
            field_of_text.setObjectName(f"code_{key}")
            field_of_text.setPlainText(getattr(code, key) if code is not None else "")
            field_of_text.setPlaceholderText(tip)
            field_of_text.setTabChangesFocus(True)
            field_of_text.setMinimumHeight(round(self.fontMetrics().lineSpacing() * 2.8))
            self.texts[key] = field_of_text
        self.kind.currentIndexChanged.connect(self._show_kind)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.nested)
        kinds = QHBoxLayout()
        kinds.addWidget(self.kind, 1)
        self._from, self._to = QLabel(self.tr("&from"), self), QLabel(self.tr("&to"), self)
        for label, field in ((self._from, self.lowest), (self._to, self.highest)):
            label.setBuddy(field)
            kinds.addWidget(label)
            kinds.addWidget(field)
        form.addRow(self.tr("&Kind"), kinds)
        title = form.labelForField(kinds)
        if isinstance(title, QLabel):
            title.setBuddy(self.kind)
        form.addRow(self.kind_says)
        form.addRow(self.tr("Colour"), self._palette())
        for key, words in (
            ("definition", self.tr("&Definition")),
            ("include", self.tr("&Use it for")),
            ("exclude", self.tr("N&ot for")),
            ("example", self.tr("&Example")),
        ):
            form.addRow(words, self.texts[key])
            self.texts[key].setAccessibleName(words.replace("&", ""))
        self.memo = self.buttons.addButton(self.tr("&Memo…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.memo.setObjectName("code_memo")
        self.memo.setAutoDefault(False)
        self.memo.setToolTip(self.tr("Write down how you came to this code and what you think of it"))
        self.memo.setVisible(self._code is not None)
        self.memo.clicked.connect(self._on_memo)
        column = QVBoxLayout(self)
        column.addLayout(form, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(28 * em, 34 * em)
        self.name.setFocus()

    def _palette(self) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.fontMetrics().height() // 6)
        self.colours = QButtonGroup(box)
        for number, colour in enumerate(COLOURS):
            button = QToolButton(box)
            button.setObjectName(f"colour_{number + 1}")
            button.setCheckable(True)
            button.setIcon(swatch(self, colour))
            button.setAccessibleName(self.tr("Colour {number}").format(number=number + 1))
            button.setToolTip(button.accessibleName())
            self.colours.addButton(button, number)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        self.other = QToolButton(box)
        self.other.setObjectName("colour_other")
        self.other.setText(self.tr("&Other…"))
        self.other.setCheckable(True)
        self.other.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.other.setAccessibleName(self.tr("Any other colour"))
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid.addWidget(self.other, 0, COLUMNS)
        grid.setColumnStretch(COLUMNS + 1, 1)
        self.colours.addButton(self.other, len(COLOURS))
        for entry in self.colours.buttons():
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.colours.idClicked.connect(self._on_colour)
        return box

    def _lock(self) -> None:
        self.name.setReadOnly(True)
        for field in self.texts.values():
            field.setReadOnly(True)
        for widget in (self.kind, self.lowest, self.highest, self.memo, *self.colours.buttons()):
            widget.setEnabled(False)

    # Showing

    def _chosen_kind(self) -> CodeKind:
        return CodeKind(self.kind.currentData())

    def _show_kind(self) -> None:
        kind = self._chosen_kind()
        for widget in (self._from, self.lowest, self._to, self.highest):
            widget.setVisible(kind is CodeKind.SCALE)
        self.kind_says.setText(
            {
                CodeKind.TAG: self.tr("Stands on comments and passages, as often as you like."),
                CodeKind.CHOICE: self.tr("Each comment gets one of the codes below it from each coder."),
                CodeKind.SCALE: self.tr("Each comment gets one degree from each coder."),
            }[kind]
        )

    def _show_colour(self) -> None:
        at = COLOURS.index(self.colour) if self.colour in COLOURS else len(COLOURS)
        self.colours.button(at).setChecked(True)
        self.other.setIcon(swatch(self, self.colour) if at == len(COLOURS) else QIcon())

    def _on_colour(self, number: int) -> None:
        chosen = COLOURS[number] if number < len(COLOURS) else self._session.ask.colour(self.colour)
        if chosen:
            self.colour = chosen
        self._show_colour()

    def _on_memo(self) -> None:
        if self._code is not None:
            self._session.request("code_memo", self._code.id)

    # Saving

    def accept(self) -> None:
        project = self._session.project
        name = " ".join(self.name.text().split())
        if project is None or not self._session.writable:
            super().accept()
            return
        if not name:
            self.say(self.tr("A code needs a name."), wrong=True)
            self.name.setFocus()
            return
        texts = {key: field.toPlainText().strip() for key, field in self.texts.items()}
        kind, lowest, highest = self._chosen_kind(), self.lowest.value(), self.highest.value()
        if self._code is None:
            parent = self._above.id if self._above is not None and self.nested.isChecked() else None
            self.wait_for(
                project.write(
                    commands.create_code, name, parent, self.colour, kind=kind, lowest=lowest, highest=highest,
                    texts=texts,
                )
            )  # fmt: skip
            return
        agreed = self._agreed(self._code, kind, lowest, highest)
        if agreed is None:
            return
        now = {"name": name, "colour": self.colour, **texts}
        changed = {key: text for key, text in now.items() if text != getattr(self._code, key)}
        self.wait_for(
            project.write(
                commands.revise_code, self._code.id, changed, kind, lowest, highest, keep_newest=agreed,
                drop_degrees=agreed,
            )
        )  # fmt: skip

    def _agreed(self, code: Code, kind: CodeKind, lowest: int, highest: int) -> bool | None:
        """Whether something that is coded may go for the new kind; None where the person changed their mind."""
        if kind is code.kind and (kind is not CodeKind.SCALE or (lowest, highest) == (code.lowest, code.highest)):
            return False
        found = self._session.view.book.kind_change(code.id, kind, lowest, highest)
        if found.unfit or (found.codings and kind is not CodeKind.TAG):
            # Nothing to agree to: the command says why it cannot be.
            return False
        if found.several:
            text = self.tr("%n comments hold several of the codes below this one.", "", found.several)
            question, verb = self.tr("Of each only the newest is kept."), self.tr("&Keep the newest")
        elif found.degrees and kind is CodeKind.SCALE:
            text = self.tr("%n codings have a degree outside of the new bounds.", "", found.degrees)
            question, verb = self.tr("They are removed."), self.tr("&Remove them")
        elif found.degrees:
            text = self.tr("%n codings have a degree.", "", found.degrees)
            question, verb = self.tr("They stay, but their degrees are dropped."), self.tr("&Drop degrees")
        else:
            return False
        whole = " ".join((text, question, self.tr("Undo brings all of it back.")))
        return True if self._session.ask.confirm(self.tr("Change the kind?"), whole, verb) else None
