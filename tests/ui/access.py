"""What everybody must be able to use, looked for in a window: names, the way of the Tab key, sizes, a focus to see.

Each function returns what is wrong, one line a widget. WCAG 2.2: 4.1.2 (names), 2.1.1 and 2.1.2 (keyboard, no trap),
2.5.8 (24 by 24 logical pixels), 2.4.7 (focus visible).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSlider,
    QTabBar,
    QWidget,
)

TARGET = 24
WHY_SMALL = {
    "qt_dockwidget_closebutton": "the menu View closes the panel too",
    "qt_dockwidget_floatbutton": "a double click on the panel's title does it too",
    "qt_spinbox_lineedit": "a part of its field",
}
"""Object names of targets that may be smaller: 2.5.8 allows it where another way is at hand."""
TRAPS: dict[str, str] = {}
"""Object names of editors in which Tab is typed; how one leaves them is written beside each."""
ROOM = QSize(1366 // 2, 768 // 2)
"""A laptop's screen at 200 %, in logical pixels."""
TITLE = 32
"""What a window's title bar takes of it."""


def focusable(window: QWidget) -> list[QWidget]:
    """What Tab should come to, in no order."""
    return [widget for widget in window.findChildren(QWidget) if is_stop(widget, window)]


def is_stop(widget: QWidget, window: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.window() is window
        and not (isinstance(widget, QTabBar) and not widget.count())
        and widget.isEnabled()
        and widget.focusProxy() is None
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not inner(widget)
        and not (isinstance(widget, QRadioButton) and not widget.isChecked() and widget.autoExclusive())
    )


def inner(widget: QWidget) -> bool:
    """A part of a widget that stands for it: the line in a spin box, a list's viewport."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or (
        isinstance(widget, QLineEdit) and isinstance(parent, QAbstractSpinBox | QComboBox)
    )


def called(widget: QWidget) -> str:
    """The widget in a line of a report."""
    return f"{type(widget).__name__} {widget.objectName() or '(no object name)'} in {path(widget)}"


def path(widget: QWidget) -> str:
    names: list[str] = []
    above = widget.parentWidget()
    while above is not None and len(names) < 3:
        names.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return " < ".join(names)


def nameless(window: QWidget) -> list[str]:
    """What a screen reader has no name for."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or inner(widget) or widget.focusProxy() is not None:
            continue
        if isinstance(widget, QTabBar) and not widget.count():
            # Kept by Qt beside the window until panels share a place; else it is called as its current tab.
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and not isinstance(widget, QAbstractButton):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(called(widget))
    return found


def unreached(window: QWidget) -> list[str]:
    """What Tab does not come to, beginning where the keyboard is, before it is back there; and where it is stuck."""
    wanted = focusable(window)
    if not wanted:
        return []
    start = window.focusWidget() or wanted[0]
    if not is_stop(start, window):
        start = wanted[0]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted) + 20):
        here = QApplication.focusWidget()
        if here is None:
            return ["the keyboard was lost"]
        if here in reached and here is start:
            break
        if reached and here is reached[-1]:
            if here.objectName() in TRAPS:
                after = here.nextInFocusChain()
                assert after is not None
                after.setFocus()
                continue
            return [f"stuck: {called(here)}"]
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return [called(widget) for widget in wanted if widget not in reached and is_stop(widget, window)]


def small(window: QWidget) -> list[str]:
    """What is hard to hit."""
    found = []
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider)
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or widget.objectName() in WHY_SMALL:
            continue
        if isinstance(widget, QAbstractButton) and isinstance(widget.parentWidget(), QLineEdit):
            # The sign that clears a line: select all and delete do it too.
            continue
        if isinstance(widget, kinds) and not inner(widget) and min(widget.width(), widget.height()) < TARGET:
            found.append(f"{called(widget)}: {widget.width()} x {widget.height()}")
        elif isinstance(widget, QTabBar):
            for number in range(widget.count()):
                tab = widget.tabRect(number)
                if not tab.isEmpty() and min(tab.width(), tab.height()) < TARGET:
                    found.append(f"{called(widget)}: {tab.width()} x {tab.height()}")
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
            rect = widget.visualRect(widget.model().index(0, 0))
            if not rect.isEmpty() and rect.height() < TARGET:
                found.append(f"rows of {called(widget)}: {rect.height()}")
    return found


def unmarked(widgets: Iterable[QWidget]) -> list[str]:
    """What looks the same with the keyboard in it as without."""
    found = []
    for widget in widgets:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not widget:
            continue
        _scroll_to(widget)
        around = widget.window()
        with_it = around.grab(_ground(widget)).toImage()
        widget.clearFocus()
        without = around.grab(_ground(widget)).toImage()
        if with_it == without:
            found.append(called(widget))
    return found


def _scroll_to(widget: QWidget) -> None:
    """As Tab does where it comes to what is out of sight."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _ground(widget: QWidget) -> QRect:
    """Where a widget stands in its window, with a margin: a ring may be drawn around it."""
    place = widget.rect().translated(widget.mapTo(widget.window(), widget.rect().topLeft()))
    return place.adjusted(-4, -4, 4, 4)


def too_large(window: QWidget, room: QSize = ROOM) -> list[str]:
    """A window that does not fit a screen, not even squeezed."""
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    if least.width() > room.width() or least.height() > room.height() - TITLE:
        return [f"needs {least.width()} x {least.height()}, there is {room.width()} x {room.height() - TITLE}"]
    return []
