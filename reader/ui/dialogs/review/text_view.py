"""The text of a staged item, block by block, with a caret that says where to split it and which block is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.domain.model import ItemId
from reader.domain.text import BlockKind, Body, Span
from reader.ui.detail.positions import BYTE_ORDER_MARK, WORD_JOINER, Positions, Segment, astral_offsets
from reader.ui.theme import Colours

_ITEM = ItemId(1)
"""There is one item; `Positions` wants to know which."""
_LINE_BREAK = "\u2028"
MOST_SHOWN_CP = 500_000
"""A longer text ends here in the view: it takes seconds to lay out, and nobody reads it in a dialog."""


class TextView(QTextEdit):
    """Read only: the caret moves, the text does not change."""

    caret_moved = Signal()

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._body = Body()
        self._positions = Positions()
        self.setObjectName("review_text")
        self.setAccessibleName(self.tr("Text of the comment, paragraph by paragraph"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setUndoRedoEnabled(False)
        self.cursorPositionChanged.connect(self._on_caret)

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        self._mark()

    def show_body(self, body: Body) -> None:
        self._body = body
        self._positions = Positions()
        self.clear()
        cursor = QTextCursor(self.document())
        em = self.fontMetrics().averageCharWidth()
        segments: list[Segment] = []
        for number, block in enumerate(body.blocks):
            if block.start >= MOST_SHOWN_CP:
                break
            look = QTextBlockFormat()
            look.setTopMargin(em * 0.6)
            look.setBottomMargin(em * 0.6)
            if block.kind is BlockKind.QUOTE:
                look.setLeftMargin(em * 3)
            elif block.kind is BlockKind.LIST_ITEM:
                look.setLeftMargin(em * 2 * (block.level or 1))
            letters = QTextCharFormat()
            if block.kind is BlockKind.HEADING:
                letters.setFontWeight(QFont.Weight.Bold)
            elif block.kind is BlockKind.CAPTION:
                letters.setFontItalic(True)
            if number:
                cursor.insertBlock(look, letters)
            else:
                cursor.setBlockFormat(look)
            text = body.text[block.start : min(block.stop, MOST_SHOWN_CP)]
            segments.append(
                Segment(cursor.position(), _ITEM, block.start, block.start + len(text), astral_offsets(text))
            )
            if text.startswith(BYTE_ORDER_MARK):
                text = WORD_JOINER + text[1:]
            cursor.insertText(text.replace("\n", _LINE_BREAK), letters)
        self._positions.insert(0, cursor.position(), segments)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self._mark()

    @property
    def offset(self) -> int | None:
        """Where the caret is, in code points of the text."""
        return self._positions.nearest(_ITEM, self.textCursor().position()) if self._body.blocks else None

    def blocks(self) -> tuple[int, ...]:
        """The blocks that the selection reaches, the caret's where nothing is selected; numbers from 0."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        return tuple(range(first, min(last, len(self._body.blocks) - 1) + 1)) if self._body.blocks else ()

    def put_caret(self, offset: int) -> None:
        """Put the caret at an offset of the text."""
        at = self._positions.position(_ITEM, offset)
        if at is not None:
            cursor = self.textCursor()
            cursor.setPosition(at)
            self.setTextCursor(cursor)

    def span(self) -> Span | None:
        """What is selected; None where nothing is."""
        cursor = self.textCursor()
        return self._positions.spans(cursor.selectionStart(), cursor.selectionEnd()).get(_ITEM)

    def _on_caret(self) -> None:
        self._mark()
        self.caret_moved.emit()

    def _mark(self) -> None:
        """Tint the block that the caret is in: it is the one that is meant."""
        marks = []
        if self._body.blocks:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self.textCursor()
            mark.cursor.clearSelection()
            mark.cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            mark.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(QColor(self._colours.current))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.setExtraSelections(marks)
