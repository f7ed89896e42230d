"""The room of a panel in its dock: where a small screen leaves too little, the panel scrolls as a whole.

Without this the window could never be lower than its highest panel: no panel may be higher than a laptop's screen at
200 %, and two of them stand one above the other.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

LINES = 4
"""The least height of a panel, in lines of text."""
CHARACTERS = 30
"""The width below which a panel scrolls sideways too, in average characters."""


class DockRoom(QScrollArea):
    """Holds one panel, which fills it and is never smaller than it can be.

    A scroll area of Qt's own would give a panel whose texts wrap the height it likes best, not the least it can do
    with, and so would scroll far too early.
    """

    def __init__(self, panel: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = panel
        self.setObjectName(f"{panel.objectName()}_room")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(panel)
        panel.setAutoFillBackground(False)
        panel.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        most = QSize(metrics.averageCharWidth() * CHARACTERS, metrics.lineSpacing() * LINES)
        bar = QSize(self.verticalScrollBar().sizeHint().width(), 0)
        return (self._least() + bar).boundedTo(most)

    def sizeHint(self) -> QSize:
        return self._panel.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While the window goes, Qt still asks an object whose attributes are gone.
        if watched is getattr(self, "_panel", None) and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fill()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _least(self) -> QSize:
        return self._panel.minimumSizeHint().expandedTo(self._panel.minimumSize())

    def _fill(self) -> None:
        """Once more where a scroll bar came or went by it: that changes the room."""
        for _ in range(2):
            room, least = self.viewport().size(), self._least()
            wide = max(room.width(), least.width())
            layout = self._panel.layout()
            if layout is not None and layout.hasHeightForWidth():
                least.setHeight(layout.totalMinimumHeightForWidth(wide))
            self._panel.resize(wide, max(room.height(), least.height()))
            if self.viewport().size() == room:
                break

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the keyboard is in sight."""
        if now is not None and self._panel.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self.fontMetrics().height())
