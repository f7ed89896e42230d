"""How the page fits its place: the width it gets, the zoom, and when it has to be built anew for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from reader.ui import theme
from reader.ui.detail.columns import Columns
from reader.ui.detail.look import Look
from reader.ui.detail.stripes import Stripes
from reader.ui.detail.view import TextView
from reader.ui.session import Session

FIT_MS = 60
ZOOM_RANGE = (-6, 24)


class Fitting(QObject):
    """Shares the width of the reader between the text, its margin and what is left before and behind them."""

    outgrown = Signal()
    """The page that is shown is not what it would be now."""

    def __init__(self, session: Session, stack: QStackedWidget, view: TextView, stripes: Stripes) -> None:
        super().__init__(stack)
        self._session = session
        self._stack = stack
        self._view = view
        self._stripes = stripes
        self._look: Look | None = None
        self.colours = theme.colours(session.settings.theme)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FIT_MS)
        self._later.timeout.connect(self.outgrown)
        view.room_changed.connect(self.fit)

    def prepare(self) -> Look:
        """Bring the text up in its place; returns what a page built now has to look like."""
        self._look = self._wanted()
        self._stack.setCurrentWidget(self._view)
        # At once: nothing is to be laid out for the size it had unseen.
        self._view.setGeometry(self._stack.rect())
        self._lay_columns(self._look)
        return self._look

    def fit(self) -> None:
        """The place has another width."""
        look = self._wanted()
        if self._look is not None and look.column != self._look.column and self._view.page is not None:
            self._later.start()
            return
        self._lay_columns(look)

    def zoom_by(self, points: int) -> None:
        if self._session.project is None or not points:
            return
        state = self._session.state
        zoom = min(max(state.zoom + points, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        if zoom != state.zoom:
            state.zoom = zoom
            self.outgrown.emit()

    def zoom_reset(self) -> None:
        if self._session.project is not None:
            self.zoom_by(-self._session.state.zoom)

    def _wanted(self) -> Look:
        zoom = self._session.state.zoom if self._session.project is not None else 0
        mirrored = self._stack.isRightToLeft()
        return Look(self._session.settings, self.colours, zoom, self._columns().text, mirrored)

    def _columns(self) -> Columns:
        view = self._view
        room = self._stack.width() - 2 * view.frameWidth() - view.verticalScrollBar().sizeHint().width()
        return Columns(room, self._stack.fontMetrics().height())

    def _lay_columns(self, look: Look) -> None:
        self._view.set_columns(*self._columns().around(look.column))
        self._stripes.setGeometry(self._view.free_behind())
