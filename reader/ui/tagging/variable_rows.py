"""One choice or scale as a row: its name, and what can be answered, to click or to press a key for.

Left and Right go through the answers, a digit takes the n-th (on a scale: that degree), Delete takes the answer away,
Up, Down and Tab lead to the next row, Return as well. A long scale is a slider with the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.model import Code, CodeId, CodeKind
from reader.ui import theme
from reader.ui.leading import lead
from reader.ui.tagging.codebook_model import described
from reader.ui.tagging.degree_field import DegreeField
from reader.ui.tree.flow import FlowLayout

MOST_BUTTONS = 11
"""A scale of more degrees has a slider instead: 0 to 10 still fits."""
_DIGITS = range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)
_KEYS = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Variable:
    """A choice with its answers, or a scale, which has none."""

    code: Code
    answers: tuple[Code, ...] = ()

    @property
    def values(self) -> tuple[int, ...]:
        """What it can be: the answers' ids, or the degrees."""
        if self.code.kind is CodeKind.SCALE:
            return tuple(range(self.code.lowest, self.code.highest + 1))
        return tuple(answer.id for answer in self.answers)


@dataclass(frozen=True, slots=True)
class State:
    """How a variable stands on `total` items: value -> on how many of them. Where the person does not want to see that,
    it is not `known`."""

    counts: Mapping[int, int]
    total: int
    known: bool = True

    @property
    def value(self) -> int | None:
        """The one value of all items; None where they differ, or where none has any."""
        held = [value for value, count in self.counts.items() if count]
        return held[0] if len(held) == 1 and self.counts[held[0]] == self.total else None

    @property
    def mixed(self) -> bool:
        return self.value is None and any(self.counts.values())


NOTHING = State({}, 0)


class _Answer(QRadioButton):
    """Checked by what is stored, never by the click itself, so that a click on the checked one can mean: none."""

    def nextCheckState(self) -> None:
        pass


class _Degree(QToolButton):
    def nextCheckState(self) -> None:
        pass


def variables(codes: Sequence[Code]) -> list[Variable]:
    """The choices and scales of a codebook in its order, but for those that are hidden or below what is."""
    below: dict[CodeId, list[Code]] = {}
    for code in codes:
        if not code.concealed and code.parent_id is not None and code.kind is CodeKind.TAG:
            below.setdefault(code.parent_id, []).append(code)
    return [
        Variable(code, tuple(below.get(code.id, ())) if code.kind is CodeKind.CHOICE else ())
        for code in codes
        if code.kind is not CodeKind.TAG and not code.concealed
    ]


class VariableRow(QWidget):
    """Shows a `State`; tells what the person wants and leaves doing it to others."""

    picked = Signal(object)
    """The value to set."""
    cleared = Signal()
    moved = Signal(int)
    """1: on to the next row, -1: back."""
    finished = Signal()
    """Return: this one is answered."""

    def __init__(self, variable: Variable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.variable = variable
        self._state = NOTHING
        code = variable.code
        self.setObjectName("variable")
        self.setAccessibleName(code.path.replace("/", " / "))
        self.setToolTip(described(code, self))
        self.title = QLabel(code.name, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName("variable_name")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.says = QLabel(self)
        self.says.setObjectName("variable_state")
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        lead(self.title)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.says)
        self.field: DegreeField | None = None
        self.options: list[QAbstractButton] = []
        gap = self.fontMetrics().height() // 4
        field: FlowLayout | DegreeField
        if len(variable.values) > MOST_BUTTONS and code.kind is CodeKind.SCALE:
            field = self.field = self._field()
        else:
            field = FlowLayout(gap if code.kind is CodeKind.CHOICE else gap // 2)
            self._make_options()
            for option in self.options:
                field.addWidget(option)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, gap)
        whole.setSpacing(gap // 2)
        whole.addLayout(head)
        if isinstance(field, DegreeField):
            whole.addWidget(field)
        else:
            whole.addLayout(field)
        self.show_state(NOTHING)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.says.setStyleSheet(f"color: {colours.muted}")
        if self.field is not None:
            self.field.apply_theme(colours)
        degree, answer = self._styles(colours)
        for option in self.options:
            option.setStyleSheet(degree if isinstance(option, _Degree) else answer)

    def _styles(self, colours: theme.Colours) -> tuple[str, str]:
        """Of a degree and of an answer: borders of contrast 3, and a sign beside the colour for what is given."""
        c = colours
        # A ring turns into a thick one of the same outer size: half the width, a quarter of it on each side.
        size = 4 * max(round(self.fontMetrics().height() * 0.2), 2)
        degree = (
            f"QToolButton {{ border: 1px solid {c.muted}; background: {c.paper}; padding: 4px 2px; }}"
            f"QToolButton:hover {{ background: {c.hover}; }}"
            f"QToolButton:checked {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; "
            "font-weight: 700; }"
            f"QToolButton:focus {{ border: 2px solid {c.accent}; padding: 3px 1px; }}"
            f"QToolButton:checked:focus {{ border: 2px solid {c.text}; }}"
        )
        answer = (
            f"QRadioButton {{ border: 2px solid transparent; border-radius: 4px; padding: 2px; }}"
            f"QRadioButton:hover {{ background: {c.hover}; }}"
            f"QRadioButton:focus {{ border-color: {c.accent}; }}"
            f"QRadioButton::indicator {{ width: {size}px; height: {size}px; border: 1px solid {c.muted}; "
            f"border-radius: {size // 2 + 1}px; background: {c.paper}; }}"
            f"QRadioButton::indicator:checked {{ width: {size // 2}px; height: {size // 2}px; "
            f"border: {size // 4 + 1}px solid {c.accent}; }}"
        )
        return degree, answer

    @property
    def state(self) -> State:
        return self._state

    def show_state(self, state: State) -> None:
        """Check what all items have; where they differ, say of each value how many have it."""
        self._state = state
        value = state.value
        # A scale with a slider has no options.
        for option, name, held in zip(self.options, self._names(), self.variable.values, strict=False):
            count = state.counts.get(held, 0)
            some = state.mixed and count
            option.setText(self.tr("{name} ({count})").format(name=name, count=count) if some else name)
            answer = option.text().replace("&&", "&")
            option.setAccessibleName(
                self.tr("{question}: {answer}").format(question=self.variable.code.name, answer=answer)
            )
            option.setChecked(value == held)
        self._rove(self.variable.values.index(value) if value in self.variable.values else self._focused())
        if self.field is not None:
            self.field.show_degree(value, clearable=any(state.counts.values()))
        self.says.setText(self._said())
        self.setAccessibleDescription(self.says.text())

    def focus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Put the keyboard on the answer that is given, or on the first."""
        if self.field is not None:
            self.field.slider.setFocus(reason)
        elif self.options:
            at = next((option for option in self.options if option.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
            (at or self.options[0]).setFocus(reason)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.type() == QEvent.Type.ShortcutOverride and self._means(event):
                # A digit here is an answer, not the code that is pinned to it.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._means(event):
                self._press(event)
                return True
        return super().eventFilter(watched, event)

    def _means(self, event: QKeyEvent) -> bool:
        return event.key() in _KEYS or event.key() in _DIGITS

    def _press(self, event: QKeyEvent) -> None:
        key = event.key()
        onward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        if key in _DIGITS:
            self._digit(key - Qt.Key.Key_0.value)
        elif key == Qt.Key.Key_Right:
            self._step(onward)
        elif key == Qt.Key.Key_Left:
            self._step(-onward)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._pick(0 if key == Qt.Key.Key_Home else len(self.options) - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        else:
            self.finished.emit()

    def _digit(self, digit: int) -> None:
        values = self.variable.values
        if self.variable.code.kind is CodeKind.SCALE:
            if digit in values:
                self._pick(values.index(digit))
        elif 1 <= digit <= len(values):
            self._pick(digit - 1)

    def _step(self, by: int) -> None:
        value = self._state.value
        if value is None:
            self._pick(0 if by > 0 else len(self.options) - 1)
        else:
            self._pick(min(max(self.variable.values.index(value) + by, 0), len(self.options) - 1))

    def _pick(self, at: int) -> None:
        """Take an answer; already shown, since the next key counts from it."""
        if not 0 <= at < len(self.options):
            return
        value = self.variable.values[at]
        self.options[at].setFocus(Qt.FocusReason.OtherFocusReason)
        if self._state.value != value:
            self.show_state(State({value: self._state.total}, self._state.total))
            self.picked.emit(value)

    def _clear(self) -> None:
        if any(self._state.counts.values()):
            self.show_state(State({}, self._state.total))
            self.cleared.emit()

    def _on_clicked(self) -> None:
        """A click on the answer that is given takes it away."""
        at = next((n for n, option in enumerate(self.options) if option is self.sender()), -1)
        if at >= 0 and self._state.value == self.variable.values[at]:
            self._clear()
        else:
            self._pick(at)

    def _on_degree(self, degree: int) -> None:
        if degree != self._state.value:
            self.show_state(State({degree: self._state.total}, self._state.total))
            self.picked.emit(degree)

    # Parts

    def _make_options(self) -> None:
        for value, name in zip(self.variable.values, self._names(), strict=True):
            option: QAbstractButton
            if self.variable.code.kind is CodeKind.SCALE:
                option = _Degree(self)
                option.setObjectName("degree")
                option.setMinimumWidth(round(self.fontMetrics().height() * 1.4))
            else:
                option = _Answer(self)
                option.setObjectName("answer")
                answer = next(answer for answer in self.variable.answers if answer.id == value)
                option.setToolTip(described(answer, self))
            option.setText(name)
            option.setCheckable(True)
            option.setAutoExclusive(False)
            option.installEventFilter(self)
            option.clicked.connect(self._on_clicked)
            self.options.append(option)

    def _field(self) -> DegreeField:
        code = self.variable.code
        name = self.tr("{name}, {lowest} to {highest}").format(
            name=code.path.replace("/", " / "), lowest=code.lowest, highest=code.highest
        )
        field = DegreeField(code.lowest, code.highest, name, self)
        field.picked.connect(self._on_degree)
        field.cleared.connect(self._clear)
        field.moved.connect(self.moved)
        field.finished.connect(self.finished)
        self.title.setBuddy(field.slider)
        return field

    def _names(self) -> list[str]:
        """What stands on each button."""
        if self.variable.code.kind is CodeKind.SCALE:
            return [str(degree) for degree in self.variable.values]
        return [answer.name.replace("&", "&&") for answer in self.variable.answers]

    def _said(self) -> str:
        state = self._state
        if not state.total:
            return ""
        if state.mixed:
            return self.tr("differing")
        if self.field is not None:
            lowest, highest = self.variable.code.lowest, self.variable.code.highest
            return self.tr("{lowest} to {highest}").format(lowest=lowest, highest=highest)
        return "" if state.value is not None or not state.known else self.tr("not set")

    def _focused(self) -> int:
        return next((n for n, option in enumerate(self.options) if option.hasFocus()), 0)

    def _rove(self, at: int) -> None:
        """Tab comes to one answer of a row, and from there to the next row."""
        for number, option in enumerate(self.options):
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == at else Qt.FocusPolicy.ClickFocus)
