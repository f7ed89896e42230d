"""How large a window may be: what it wants, or what its screen has; 200 % leave little of a laptop's."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

FRAME = QSize(16, 40)
"""What a window's edges and title may take, in logical pixels."""


def room(window: QWidget) -> QSize:
    """What the screen has for the inside of a window, in logical pixels."""
    return window.screen().availableSize() - FRAME


def fit(window: QWidget, wide: int, high: int) -> None:
    """Give a window the size it wants, in logical pixels, if its screen has so much."""
    window.resize(QSize(wide, high).boundedTo(room(window)))


def contain(dialog: QWidget, there: QSize | None = None) -> None:
    """Let what is in a dialog scroll where its screen (`there`) is too small for the least of it."""
    there = there or room(dialog)
    least, layout = dialog.minimumSizeHint().expandedTo(dialog.minimumSize()), dialog.layout()
    if layout is None or (least.width() <= there.width() and least.height() <= there.height()):
        return
    wanted = dialog.size()
    inside = QWidget(dialog)
    # Takes the layout from the dialog, with the widgets in it.
    inside.setLayout(layout)
    area = QScrollArea(dialog)
    area.setObjectName("contained")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    dialog.setMinimumSize(0, 0)
    dialog.resize(wanted.boundedTo(there))
