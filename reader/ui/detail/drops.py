"""A code that is dragged onto the text: on what is selected, or on the comment under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from reader.app.commands import Target
from reader.domain.model import CodeId, CodeKind
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.view import TextView
from reader.ui.session import Scope, Session

CODE_MIME = "application/x-threadnote-code"
"""What is dragged is a code: its id in ASCII digits."""


class Drops(QObject):
    """Shows where the code would go while it is over the text."""

    def __init__(self, session: Session, view: TextView, highlights: Highlights) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._highlights = highlights
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A QDragEnterEvent is a QDragMoveEvent, and that is a QDropEvent.
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._on_move(event)
            return True
        if isinstance(event, QDropEvent):
            self._on_drop(event)
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._show(())
            return True
        return False

    def _on_move(self, event: QDropEvent) -> None:
        targets = self._targets(event.position().toPoint()) if self._code(event.mimeData()) is not None else ()
        self._show(targets)
        # Always taken in, so that moves go on coming; refused where nothing can be dropped.
        if targets:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        elif isinstance(event, QDragEnterEvent) and self._code(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _on_drop(self, event: QDropEvent) -> None:
        code, targets = self._code(event.mimeData()), self._targets(event.position().toPoint())
        self._show(())
        if code is None or not targets:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        apart = targets != self._session.selection
        if apart and self._highlights.codes[code].kind is not CodeKind.TAG:
            # The answer is asked for: of the comment that is current then.
            self._view.clicked.emit(self._view.position_at(event.position().toPoint()))
            apart = False
        self._session.set_scope(Scope((targets[0].item,), self.tr("This comment")) if apart else None)
        self._session.apply(code)

    def _code(self, data: QMimeData) -> CodeId | None:
        if not self._session.writable or not data.hasFormat(CODE_MIME):
            return None
        digits = bytes(data.data(CODE_MIME).data())
        code = CodeId(int(digits)) if digits.isdigit() else None
        return code if code in self._highlights.codes else None

    def _targets(self, point: QPoint) -> tuple[Target, ...]:
        """Where a code that is dropped at a point of the viewport goes; nowhere beside the comments."""
        page = self._view.page
        if page is None:
            return ()
        position = self._view.position_at(point)
        cursor = self._view.textCursor()
        if self._session.selection and cursor.selectionStart() <= position <= cursor.selectionEnd():
            return self._session.selection
        number = page.card_number(position)
        spot = point.y() + self._view.top
        card = page.rect(number)
        return (Target(page.cards[number].item.id),) if card.top() <= spot <= card.bottom() else ()

    def _show(self, targets: tuple[Target, ...]) -> None:
        backdrop = self._view.backdrop
        rects: list[QRectF] = []
        for target in targets if backdrop is not None else ():
            assert backdrop is not None
            number = backdrop.page.number_of(target.item)
            if target.span is not None:
                rects += backdrop.inks.rects(target.item, target.span)
            elif number is not None:
                rects.append(backdrop.card_rect(number))
        if self._highlights.marks.drop != tuple(rects):
            self._highlights.marks.drop = tuple(rects)
            self._view.viewport().update()
