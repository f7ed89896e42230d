"""Fields for values of a type: a line for text and numbers, a line with a calendar for dates, a list for choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.domain.model import AttributeType
from reader.ui import values


class DateField(QWidget):
    """A line that takes a day, a month or a year, and a button for the calendar (Alt+Down)."""

    picked = Signal()
    """A day was taken from the calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("2025-04-02, 2025-04 or 2025"))
        self.line.setToolTip(self.tr("A day, a month or a year; Alt+Down opens the calendar"))
        self.line.installEventFilter(self)
        self.button = QToolButton(self)
        self.button.setObjectName("calendar_button")
        self.button.setText("▾")
        self.button.setAccessibleName(self.tr("Open the calendar"))
        self.button.setToolTip(self.button.accessibleName())
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.setAutoFillBackground(True)
        self._popup: QWidget | None = None

    def text(self) -> str:
        return self.line.text()

    def setText(self, text: str) -> None:
        self.line.setText(text)

    @property
    def popup(self) -> QWidget | None:
        """The calendar while it is open."""
        return self._popup

    def open_calendar(self) -> None:
        """Below the line, at the day that stands in it, or at the first of its month or year."""
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.destroyed.connect(self._on_closed)
        calendar = QCalendarWidget(popup)
        calendar.setObjectName("calendar")
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setGridVisible(False)
        column = QVBoxLayout(popup)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(calendar)
        at = values.typed_date(self.line.text())
        for text in (at, f"{at}-01", f"{at}-01-01"):
            date = QDate.fromString(text, Qt.DateFormat.ISODate)
            if date.isValid():
                calendar.setSelectedDate(date)
                break
        calendar.activated.connect(self._on_day)
        calendar.clicked.connect(self._on_day)
        self._popup = popup
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.open_calendar()
            return True
        return super().eventFilter(watched, event)

    def _on_day(self, date: QDate) -> None:
        self.line.setText(date.toString(Qt.DateFormat.ISODate))
        if self._popup is not None:
            self._popup.close()
        self.line.setFocus()
        self.picked.emit()

    def _on_closed(self) -> None:
        self._popup = None


class ChoiceField(QComboBox):
    """One of the choices, or none: the first entry is empty."""

    picked = Signal()
    """One was taken from the list, not by the arrow keys."""

    def __init__(self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("(none)"), None)
        for value, text in choices:
            self.addItem(text, value)
        self._from_list = False
        self.activated.connect(self._on_activated)

    def showPopup(self) -> None:
        self._from_list = False
        super().showPopup()

    def hidePopup(self) -> None:
        self._from_list = True
        super().hidePopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._from_list = False
        super().keyPressEvent(event)

    def _on_activated(self) -> None:
        if self._from_list:
            self._from_list = False
            self.picked.emit()

    def value(self) -> object:
        return self.currentData()

    def set_value(self, value: object) -> None:
        """One that is none of the choices any more is shown as it stands."""
        at = next((n for n in range(self.count()) if self.itemData(n) == value), -1)
        if at < 0 and value is not None:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(max(at, 0))


def field(kind: AttributeType, choices: Sequence[str], parent: QWidget | None) -> QWidget:
    """An editor for values of this type; see `text_of` and `set_text`."""
    if kind is AttributeType.CHOICE:
        return ChoiceField([(choice, choice) for choice in choices], parent)
    if kind is AttributeType.DATE:
        return DateField(parent)
    line = QLineEdit(parent)
    if kind is AttributeType.NUMBER:
        line.setAlignment(Qt.AlignmentFlag.AlignTrailing)
    return line


def text_of(editor: QWidget, kind: AttributeType) -> str:
    """What stands in a `field`, in the form that is stored where it can be told."""
    if isinstance(editor, ChoiceField):
        value = editor.value()
        return "" if value is None else str(value)
    assert isinstance(editor, QLineEdit | DateField)
    return values.typed(kind, editor.text())


def set_text(editor: QWidget, kind: AttributeType, value: str) -> None:
    """Let a `field` begin with a stored value."""
    if isinstance(editor, ChoiceField):
        editor.set_value(value or None)
    else:
        assert isinstance(editor, QLineEdit | DateField)
        editor.setText(values.editing(kind, value))
