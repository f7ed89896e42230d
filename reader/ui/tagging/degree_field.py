"""A degree on a long scale: a slider, and its number beside it to be typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)

from reader.ui import theme

PAGES = 10
"""PgUp and PgDown go a part of so many of the scale."""
_FORWARD = (Qt.Key.Key_Right.value, Qt.Key.Key_PageUp.value, Qt.Key.Key_End.value)
_BACK = (Qt.Key.Key_Left.value, Qt.Key.Key_PageDown.value, Qt.Key.Key_Home.value)
_CLEAR = (Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value)
_RETURN = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)


class DegreeSlider(QSlider):
    """Jumps to where it is pressed. What it is drawn to, or moved to by keys, is told once the button or the key is let
    go: one change of the project, however long the way. While no degree is given its handle is hollow."""

    settled = Signal(int)
    """The person has come to this degree."""
    cleared = Signal()
    moved = Signal(int)
    finished = Signal()
    typed = Signal(object)
    """A key of a number was pressed."""

    def __init__(self, lowest: int, highest: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("degree_slider")
        self.setRange(lowest, highest)
        self.setPageStep(max((highest - lowest) // PAGES, 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._given: int | None = None
        self._under_way = False

    def show_degree(self, degree: int | None) -> None:
        self._given = degree
        self._under_way = False
        self.setValue(degree if degree is not None else self.minimum())
        self._mark()

    def _mark(self) -> None:
        """Hollow or full, as the style sheet has it."""
        given = self._given is not None or self._under_way
        if self.property("given") != given:
            self.setProperty("given", given)
            self.style().unpolish(self)
            self.style().polish(self)

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        """Whether a key means something here, which elsewhere may be one of the window's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        known = (*_FORWARD, *_BACK, *_CLEAR, *_RETURN, Qt.Key.Key_Up.value, Qt.Key.Key_Down.value)
        return event.key() in known or _is_number(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self._means(event):
            super().keyPressEvent(event)
        elif _is_number(event):
            self.typed.emit(event)
        elif key in _CLEAR:
            self.cleared.emit()
        elif key in _RETURN:
            self._settle()
            self.finished.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._settle()
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            self._go_to(self._stepped(key))

    def _stepped(self, key: int) -> int:
        """Where a key leads from here; from where nothing is given, to an end."""
        forward = key in _FORWARD
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.isRightToLeft():
            forward = not forward
        edge = key in (Qt.Key.Key_Home, Qt.Key.Key_End)
        if self._given is None and not self._under_way:
            return self.minimum() if forward is not edge else self.maximum()
        if edge:
            return self.maximum() if forward else self.minimum()
        by = self.pageStep() if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
        return self.value() + (by if forward else -by)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._settle()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(self._degree_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(self._degree_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls past it changes nothing."""
        event.ignore()

    def _degree_at(self, x: float) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part, control = QStyle.SubControl, QStyle.ComplexControl.CC_Slider
        groove = self.style().subControlRect(control, option, part.SC_SliderGroove, self)
        handle = self.style().subControlRect(control, option, part.SC_SliderHandle, self)
        room = max(groove.width() - handle.width(), 1)
        at = round(x) - groove.left() - handle.width() // 2
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, room, self.isRightToLeft())

    # Telling

    def _go_to(self, degree: int) -> None:
        self._under_way = True
        self.setValue(degree)
        self._mark()
        # The number beside it goes along, also where the handle stood there before.
        self.valueChanged.emit(self.value())

    def _settle(self) -> None:
        if self._under_way:
            self._under_way = False
            self._given = self.value()
            self.settled.emit(self.value())


class DegreeField(QWidget):
    """The slider has the keyboard; a digit that is typed there goes into the number."""

    picked = Signal(int)
    cleared = Signal()
    moved = Signal(int)
    """1: on to the next row, -1: back."""
    finished = Signal()

    def __init__(self, lowest: int, highest: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._degree: int | None = None
        self.slider = DegreeSlider(lowest, highest, self)
        self.slider.setAccessibleName(name)
        self.number = QSpinBox(self)
        self.number.setObjectName("degree_number")
        self.number.setAccessibleName(name)
        # One below the lowest stands for: not set.
        self.number.setRange(lowest - 1, highest)
        self.number.setSpecialValueText(self.tr("not set"))
        self.number.setKeyboardTracking(False)
        # Tab stops once in each row: at the slider.
        self.number.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.number.installEventFilter(self)
        self.clear = QToolButton(self)
        self.clear.setObjectName("degree_clear")
        self.clear.setText("×")
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("Take the degree away (Delete)"))
        self.clear.setAccessibleName(self.tr("Take the degree away"))
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().height() // 4)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        row.addWidget(self.clear)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.settled.connect(self._on_settled)
        self.slider.cleared.connect(self.cleared)
        self.slider.moved.connect(self.moved)
        self.slider.finished.connect(self.finished)
        self.slider.typed.connect(self._on_typed)
        self.number.valueChanged.connect(self._on_number)
        self.clear.clicked.connect(self.cleared)

    def apply_theme(self, colours: theme.Colours) -> None:
        c = colours
        # The handle stands out of the rail on both sides by the same, or it would be no circle.
        rail = max(round(self.fontMetrics().height() * 0.2), 3)
        out = max(round(self.fontMetrics().height() * 0.32), 5)
        size = rail + 2 * out
        self.slider.setMinimumHeight(max(theme.TARGET, size + 4))
        self.slider.setStyleSheet(
            f"QSlider::groove:horizontal {{ height: {rail}px; background: {c.edge}; border-radius: {rail // 2}px; }}"
            f"QSlider::handle:horizontal {{ width: {size - 4}px; margin: -{out}px 0; background: {c.paper}; "
            f"border: 2px solid {c.edge}; border-radius: {size // 2}px; }}"
            f'QSlider[given="true"]::handle:horizontal {{ background: {c.accent}; border-color: {c.accent}; }}'
            f'QSlider[given="true"]::sub-page:horizontal {{ background: {c.accent}; border-radius: {rail // 2}px; }}'
            f"QSlider::handle:horizontal:focus {{ border-color: {c.text}; }}"
            f"QSlider:focus {{ border: 2px solid {c.accent}; border-radius: 4px; }}"
        )

    def show_degree(self, degree: int | None, *, clearable: bool) -> None:
        """The one degree of all; `clearable` where any has one."""
        self._degree = degree
        self.slider.blockSignals(True)
        self.slider.show_degree(degree)
        self.slider.blockSignals(False)
        self._show_number(degree)
        self.clear.setEnabled(clearable)

    def _show_number(self, degree: int | None) -> None:
        self.number.blockSignals(True)
        self.number.setValue(degree if degree is not None else self.number.minimum())
        self.number.blockSignals(False)
        self.slider.setAccessibleDescription(self.number.text())

    def _on_slid(self, degree: int) -> None:
        self._show_number(degree)

    def _on_settled(self, degree: int) -> None:
        if degree != self._degree:
            self._degree = degree
            self.picked.emit(degree)

    def _on_number(self, number: int) -> None:
        if number == self.number.minimum():
            self.cleared.emit()
        else:
            self._on_settled(number)

    def _on_typed(self, event: QKeyEvent) -> None:
        if not self.number.hasFocus():
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
            self.number.selectAll()
        QApplication.sendEvent(self.number, event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The number's keys are those of the row; the wheel changes nothing."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        plain = isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        ways = (*_RETURN, Qt.Key.Key_Up.value, Qt.Key.Key_Down.value, Qt.Key.Key_Delete.value)
        if key not in ways or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif key == Qt.Key.Key_Delete:
            self.cleared.emit()
        else:
            self.number.interpretText()
            if key in _RETURN:
                self.finished.emit()
            else:
                self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        return True


def _is_number(event: QKeyEvent) -> bool:
    return len(event.text()) == 1 and (event.text() in "-−" or event.text().isdecimal())
