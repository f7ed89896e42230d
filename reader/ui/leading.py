"""Words of a label stand where a line of the window begins, whichever way they run themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def lead(*labels: QLabel) -> None:
    """A label puts its words where lines of their own script begin, which in a mirrored window is the wrong side for a
    code's name in Latin letters."""
    for label in labels:
        side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        vertical = label.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)
