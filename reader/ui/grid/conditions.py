"""Conditions on a column: a small dialog that asks for the value, and the sentence that a chip says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from reader.domain.grid import Column, Condition, Form, Test
from reader.domain.model import AttributeType
from reader.domain.values import formed
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.ui import typed_fields, values
from reader.ui.grid import columns
from reader.ui.grid.blocks import KINDS
from reader.ui.typed_fields import ChoiceField

SENTENCES = {
    Test.IS: QT_TRANSLATE_NOOP("GridConditions", "{column} is {value}"),
    Test.IS_NOT: QT_TRANSLATE_NOOP("GridConditions", "{column} is not {value}"),
    Test.CONTAINS: QT_TRANSLATE_NOOP("GridConditions", "{column} contains {value}"),
    Test.EMPTY: QT_TRANSLATE_NOOP("GridConditions", "{column} is empty"),
    Test.NOT_EMPTY: QT_TRANSLATE_NOOP("GridConditions", "{column} is not empty"),
}


def tests(column: Column) -> list[Test]:
    """What can be asked of a column."""
    match column.form:
        case Form.PLACE:
            return []
        case Form.NUMBER | Form.DATE | Form.SCALE:
            return [Test.IS, Test.IS_NOT, Test.BETWEEN, Test.EMPTY, Test.NOT_EMPTY]
        case Form.CHECK:
            return [Test.IS]
        case Form.TEXT:
            return [Test.IS, Test.IS_NOT, Test.CONTAINS, Test.EMPTY, Test.NOT_EMPTY]
        case _:
            return [Test.IS, Test.IS_NOT, Test.EMPTY, Test.NOT_EMPTY]


def sentence(condition: Condition) -> str:
    """A condition in words."""
    title = columns.title(condition.column)
    low, high = said(condition.column, condition.low), said(condition.column, condition.high)
    if condition.test is Test.BETWEEN:
        if low and high:
            text = QCoreApplication.translate("GridConditions", "{column} from {low} to {high}")
        elif low:
            text = QCoreApplication.translate("GridConditions", "{column} from {low}")
        else:
            text = QCoreApplication.translate("GridConditions", "{column} up to {high}")
        return text.format(column=title, low=low, high=high)
    text = QCoreApplication.translate("GridConditions", SENTENCES[condition.test])
    return text.format(column=title, value=low)


def said(column: Column, value: str) -> str:
    """A condition's value as a person reads it."""
    if column.form in KINDS:
        return values.shown(KINDS[column.form], value)
    return next((text for key, text in _choices(column) if key == value), value)


def _choices(column: Column) -> list[tuple[str, str]]:
    match column.form:
        case Form.ANSWER:
            return [(str(code), name) for code, name in column.answers]
        case Form.SCALE:
            return [(str(n), str(n)) for n in range(column.lowest, column.highest + 1)]
        case Form.CHOICE:
            return [(choice, choice) for choice in column.choices]
        case Form.CHECK:
            yes, no = (
                QCoreApplication.translate("GridConditions", "yes"),
                QCoreApplication.translate("GridConditions", "no"),
            )
            return [("1", yes), ("0", no)]
        case Form.FLAGS:
            return [
                ("bookmark", QCoreApplication.translate("GridConditions", "Bookmark")),
                ("flag", QCoreApplication.translate("GridConditions", "Flag")),
            ]
        case _:
            return []


class ConditionDialog(QDialog):
    """Asks for the value of one condition; stays open until it fits or is given up."""

    given = Signal(object)
    """The `Condition`."""

    def __init__(self, column: Column, test: Test, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grid_condition")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column, self._test = column, test
        title = columns.title(column)
        self.setWindowTitle(self.tr("Filter by “{column}”").format(column=title))
        words = {
            Test.IS: self.tr("&Is:"),
            Test.IS_NOT: self.tr("&Is not:"),
            Test.CONTAINS: self.tr("&Contains:"),
            Test.BETWEEN: self.tr("&From:"),
        }
        form = QFormLayout(self)
        em = self.fontMetrics().averageCharWidth()
        form.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        self.low = self._field("condition_low")
        label = QLabel(words[test], self)
        label.setBuddy(self.low)
        form.addRow(label, self.low)
        self.high: QWidget | None = None
        if test is Test.BETWEEN:
            self.high = self._field("condition_high")
            upper = QLabel(self.tr("&To:"), self)
            upper.setBuddy(self.high)
            form.addRow(upper, self.high)
        self.problem = QLabel(self)
        self.problem.setObjectName("condition_problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        form.addRow(self.problem)
        buttons = QDialogButtonBox(self)
        self.ok = buttons.addButton(self.tr("&Filter"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.close)
        form.addRow(buttons)
        self.low.setFocus()

    def _field(self, name: str) -> QWidget:
        some = _choices(self._column)
        if some:
            field: QWidget = ChoiceField(some, self)
            assert isinstance(field, ChoiceField)
            field.removeItem(0)
        else:
            field = typed_fields.field(self._kind, (), self)
        field.setObjectName(name)
        field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 28)
        field.setAccessibleName(columns.title(self._column))
        return field

    @property
    def _kind(self) -> AttributeType:
        return KINDS.get(self._column.form, AttributeType.TEXT)

    def _on_accepted(self) -> None:
        ends = []
        for field in (self.low, self.high):
            text = typed_fields.text_of(field, self._kind).strip() if field is not None else ""
            if text and self._kind is not AttributeType.CHOICE and formed(self._kind, text) is None:
                if self._kind is AttributeType.NUMBER:
                    self._refuse(self.tr("“{text}” is not a number.").format(text=text))
                else:
                    hint = self.tr("“{text}” is not a date: write 2025-04-02, 2025-04 or 2025.")
                    self._refuse(hint.format(text=text))
                return
            ends.append(text)
        if not any(ends):
            self._refuse(self.tr("Write a value, or take “is empty”."))
            return
        self.given.emit(Condition(self._column, self._test, ends[0], ends[1]))
        self.close()

    def _refuse(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.low.setFocus()
