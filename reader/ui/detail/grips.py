"""Changing how far a coding reaches: its ends are drawn with the mouse, in text or margin, or moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from reader.app import commands
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Coding, CodingId
from reader.domain.text import Span
from reader.ui import foreign
from reader.ui.detail.ends import End, edge
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.positions import snapped, stepped
from reader.ui.detail.sentences import whole_words, word_edge
from reader.ui.detail.stripes import Stripes
from reader.ui.detail.view import TextView
from reader.ui.session import Session

REACH_EM = 0.6
"""How far from an end, in units of the text's size, the pointer takes hold of it."""


class Grips(QObject):
    """Shows the ends of the chosen coding, and writes what they were drawn to when the button or the key is let go:
    one step to undo. Escape takes back what is not written yet. A coding of a whole item has no ends."""

    told = Signal(str)
    """Something for the status bar."""

    def __init__(self, session: Session, view: TextView, stripes: Stripes, highlights: Highlights) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._stripes = stripes
        self._highlights = highlights
        self._end: End | None = None
        self._keyed = False
        self._running = 0
        stripes.step_wanted.connect(self.step)
        stripes.steps_done.connect(self._on_steps_done)
        stripes.end_pressed.connect(self._on_end_pressed)
        stripes.end_moved.connect(self._on_end_moved)
        stripes.end_released.connect(self.finish)
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)
        for widget in (view, view.viewport(), stripes):
            widget.installEventFilter(self)

    @property
    def drawing(self) -> bool:
        """Whether an end is being drawn with the mouse."""
        return self._end is not None

    def choose(self, coding: CodingId | None) -> None:
        """Show the ends of a coding, or of none."""
        marks = self._highlights.marks
        if coding != marks.chosen:
            self.cancel()
            marks.chosen = coding
            self._paint()

    def chosen(self) -> Coding | None:
        """The coding whose ends are shown: one of a span, in a project that can be written."""
        number = self._highlights.marks.chosen
        coding = self._highlights.find(number) if number is not None else None
        if coding is None or coding.span is None or not self._session.writable or not self._highlights.shows(coding):
            return None
        return coding

    def extent(self) -> Span | None:
        """How far the chosen coding reaches, or would."""
        coding = self.chosen()
        return self._highlights.marks.extent or coding.span if coding is not None else None

    # With the mouse

    def end_at(self, point: QPoint) -> End | None:
        """The end that is under a point of the viewport."""
        coding, span, page = self.chosen(), self.extent(), self._view.page
        if coding is None or span is None or page is None:
            return None
        spot = QPointF(point) + QPointF(0, self._view.top)
        reach = page.look.em * REACH_EM
        found: tuple[float, End] | None = None
        for end in End:
            at = edge(page, coding.item_id, span, end)
            if at is not None and at.adjusted(-reach, -reach, reach, reach).contains(spot):
                distance = abs(spot.x() - at.x())
                if found is None or distance < found[0]:
                    found = distance, end
        return found[1] if found is not None else None

    def begin(self, end: End) -> None:
        self._end = end

    def draw_to(self, point: QPoint, *, words: bool) -> None:
        """Let the end that is drawn be where the pointer is in the viewport, at a whole grapheme or word."""
        coding, span, page = self.chosen(), self.extent(), self._view.page
        if coding is None or span is None or page is None or self._end is None:
            self.cancel()
            return
        outside = min(point.y(), 0) + max(point.y() - self._view.viewport().height(), 0)
        if outside:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + outside)
        offset = page.positions.nearest(coding.item_id, self._view.position_at(point))
        if offset is not None:
            self._show(moved(page.texts[coding.item_id], span, self._end, offset, words=words))

    def finish(self) -> None:
        """Write what was drawn."""
        self._end, self._keyed = None, False
        coding, extent = self.chosen(), self._highlights.marks.extent
        if coding is None or extent is None or extent == coding.span or not foreign.may_move(self._session, coding):
            self._highlights.marks.extent = None
            self._paint()
            return
        self._running += 1
        self._session.run(commands.set_span, coding.id, extent)
        self._say(coding, extent)

    def cancel(self) -> None:
        """Leave the coding as it was."""
        self._end, self._keyed = None, False
        if self._highlights.marks.extent is not None:
            self._highlights.marks.extent = None
            self._paint()

    # With keys

    def step(self, coding_id: CodingId, end: End, by: int, by_word: bool) -> None:
        """Move an end to the next word, or by one grapheme, on (`by` 1) or back (-1)."""
        coding, page = self._highlights.find(coding_id), self._view.page
        if coding is None or page is None or not self._session.may_write():
            return
        if coding.span is None:
            words = self.tr("This coding stands on the whole comment: it has no ends to move.")
            self._stripes.say(words)
            self.told.emit(words)
            return
        self.choose(coding_id)
        span, text = self.extent(), page.texts[coding.item_id]
        assert span is not None
        at = end.of(span)
        offset = word_edge(text, at, by, behind=end is End.STOP) if by_word else stepped(text, at, by)
        if (offset >= span.stop) if end is End.START else (offset <= span.start):
            return
        self._keyed = True
        self._show(moved(text, span, end, offset, words=False))
        position = page.positions.position(coding.item_id, offset, behind=end is End.STOP)
        if position is not None:
            self._view.reveal_position(position)

    # What comes in

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._escape()
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._on_mouse(event)
        return False

    def _escape(self) -> bool:
        """Take back what is being drawn; else let go of the coding that is chosen."""
        if self.drawing or self._keyed:
            self.cancel()
            return True
        if self._highlights.marks.chosen is not None and not self._session.selection:
            self.choose(None)
            return True
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                end = self.end_at(point)
                if end is None:
                    self.choose(None)
                    return False
                self.begin(end)
                return True
            case QEvent.Type.MouseMove if self.drawing:
                self.draw_to(point, words=self._by_words(event.modifiers()))
                return True
            case QEvent.Type.MouseMove if not event.buttons() and self.end_at(point) is not None:
                self._view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
                return True
            case QEvent.Type.MouseButtonRelease if self.drawing and event.button() is Qt.MouseButton.LeftButton:
                if self._highlights.marks.extent is not None:
                    self.draw_to(point, words=self._by_words(event.modifiers()))
                self.finish()
                return True
        return False

    def _by_words(self, modifiers: Qt.KeyboardModifier) -> bool:
        return self._session.settings.snap_words is not bool(modifiers & Qt.KeyboardModifier.AltModifier)

    def _on_end_pressed(self, end: End) -> None:
        if self.chosen() is not None:
            self.begin(end)

    def _on_end_moved(self, point: QPoint) -> None:
        """The margin has no columns of letters: beside the text, an end goes to the end of a line."""
        if not self.drawing:
            return
        area = self._view.viewport().rect()
        spot = self._view.viewport().mapFromGlobal(point)
        if not area.left() <= spot.x() <= area.right():
            outer = (self._end is End.STOP) is not self._view.isRightToLeft()
            spot.setX(area.right() if outer else area.left())
        spot.setY(min(max(spot.y(), area.top()), area.bottom()))
        self.draw_to(spot, words=self._session.settings.snap_words)

    def _on_steps_done(self) -> None:
        if self._keyed:
            self.finish()

    def _on_changed(self, changes: ChangeSet) -> None:
        """What was written shows by itself from here on; what is being drawn goes on, if its coding is still there."""
        chosen = self._highlights.marks.chosen
        if chosen in changes.of(Kind.CODINGS):
            self._running = max(self._running - 1, 0)
        if not self.drawing and not self._keyed and not self._running:
            self._highlights.marks.extent = None
        if chosen is not None:
            if self.chosen() is None:
                self.choose(None)
            self._paint()

    def _on_failed(self, _fault: object) -> None:
        self._running = 0
        self.cancel()

    def _show(self, extent: Span) -> None:
        coding = self.chosen()
        if coding is None or extent == self._highlights.marks.extent:
            return
        self._highlights.marks.extent = extent
        self._say(coding, extent)
        self._paint()

    def _say(self, coding: Coding, extent: Span) -> None:
        page = self._view.page
        text = page.texts.get(coding.item_id, "") if page is not None else ""
        self._stripes.say(self._stripes.spoken(coding, text[extent.start : extent.stop]))

    def _paint(self) -> None:
        self._view.viewport().update()
        self._stripes.update()


def moved(text: str, span: Span, end: End, offset: int, *, words: bool) -> Span:
    """`span` with one end at `offset`: whole graphemes, with `words` whole words, and never empty."""
    if end is End.START:
        start = min(offset, stepped(text, span.stop, -1))
        found = snapped(text, Span(start, span.stop))
        return Span(whole_words(text, found).start, span.stop) if words else Span(found.start, span.stop)
    stop = max(offset, stepped(text, span.start, 1))
    found = snapped(text, Span(span.start, stop))
    return Span(span.start, whole_words(text, found).stop) if words else Span(span.start, found.stop)
