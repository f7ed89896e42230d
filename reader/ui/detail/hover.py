"""What is coded under the pointer: told in a tooltip, and lit up in the margin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from reader.domain.model import Coding
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.stripes import Stripes
from reader.ui.detail.view import TextView


class Hover(QObject):
    """Follows the pointer over the text; links and signs keep their own tooltips."""

    def __init__(self, view: TextView, stripes: Stripes, highlights: Highlights) -> None:
        super().__init__(view)
        self._view = view
        self._stripes = stripes
        self._highlights = highlights
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.ToolTip if isinstance(event, QHelpEvent):
                return self._tell(event)
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent) and not event.buttons():
                self._stripes.light(self.codings_at(event.position().toPoint()))
            case QEvent.Type.Leave:
                self._stripes.light(())
        return False

    def codings_at(self, point: QPoint) -> list[Coding]:
        """The codings of the text under a point of the viewport, whole-item ones with them; on the line with the name,
        those of the whole item."""
        page = self._view.page
        if page is None:
            return []
        spot = point.toPointF()
        spot.setY(spot.y() + self._view.top)
        at = page.document.documentLayout().hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            return []
        found = page.positions.offset(at)
        if found is not None:
            return self._highlights.at(*found)
        card = page.cards[page.card_number(at)]
        if page.document.findBlock(at) != page.document.findBlock(card.at):
            return []
        return [coding for coding in self._highlights.on(card.item.id) if coding.span is None]

    def _tell(self, event: QHelpEvent) -> bool:
        if self._view.link_at(event.pos()):
            return False
        codings = self.codings_at(event.pos())
        if not codings:
            return False
        QToolTip.showText(event.globalPos(), self._stripes.describe(*codings), self._view.viewport())
        return True
