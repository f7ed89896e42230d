"""The strip above the text that says where one is: who answers whom, the path in the thread, and what is marked."""

from __future__ import annotations

import unicodedata
from html import escape

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.domain.model import Item, ItemKind
from reader.ui import theme
from reader.ui.detail.signs import Sign, SignLabel
from reader.ui.moments import moment
from reader.ui.theme import Colours

_PARENT = "\x00"


class Sentence(QAbstractButton):
    """A sentence with the name of the parent in it, which can be clicked or pressed. Where there is no room, the names
    are cut before the words between them; all of it is in the tooltip."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader_heading_who")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self._colours = colours
        self._before = ""
        self._link = ""
        self._behind = ""
        self._runs_left = False

    def show_words(self, template: str, parent: str, author: str) -> str:
        """`template` holds ``{author}`` and, where there is something to go to, ``{parent}``. Returns the sentence."""
        self._before, _, self._behind = template.format(author=author, parent=_PARENT).partition(_PARENT)
        self._link = parent if _PARENT in template.format(author=author, parent=_PARENT) else ""
        words = self._before + self._link + self._behind
        # The words between the names say which way the sentence runs, whichever way the window does.
        self._runs_left = _runs_left(template.format(author="", parent="")) if self._link else False
        self.setText(words)
        self.setToolTip(escape(words))
        # What leads nowhere is no stop for the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._link else Qt.FocusPolicy.NoFocus)
        told = self.tr("{words}. Go to {parent}").format(words=words, parent=self._link) if self._link else words
        self.setAccessibleName(told)
        self.update()
        return words

    def link_rect(self) -> QRect:
        """Where the parent's name stands; empty where there is none."""
        return self._pieces()[1][1] if self._link else QRect()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), round(self.fontMetrics().height() * 1.4))

    def hitButton(self, point: QPoint) -> bool:
        return self.link_rect().adjusted(-2, -self.height(), 2, self.height()).contains(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.hitButton(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def _pieces(self) -> list[tuple[str, QRect]]:
        """The parts of the sentence, cut to the room there is, and where they stand."""
        metrics = self.fontMetrics()
        parts = [self._before, self._link, self._behind]
        widths = [metrics.horizontalAdvance(part) for part in parts]
        room = self.width() - widths[2]
        if widths[0] + widths[1] > room:
            # The parent takes what it needs, up to half.
            widths[1] = min(widths[1], max(room // 2, room - widths[0]))
            widths[0] = min(widths[0], room - widths[1])
        found: list[tuple[str, QRect]] = []
        x = max(self.width() - sum(widths), 0) if self.isRightToLeft() is not self._runs_left else 0
        for part, width in zip(parts, widths, strict=True):
            left = self.width() - x - width if self._runs_left else x
            cut = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(width, 0) + 1) if part.strip() else part
            found.append((cut, QRect(left, 0, max(width, 0), self.height())))
            x += width
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self._runs_left else Qt.LayoutDirection.LeftToRight
        )
        middle = int(Qt.AlignmentFlag.AlignCenter)
        for number, (part, rect) in enumerate(self._pieces()):
            font = self.font()
            font.setUnderline(number == 1 and self.underMouse())
            painter.setFont(font)
            painter.setPen(QColor(self._colours.accent if number == 1 else self._colours.text))
            painter.drawText(rect, middle, part)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRoundedRect(self.link_rect().adjusted(-2, 1, 2, -1), 3, 3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.update()


def _runs_left(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that runs from right to left."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


class HeadingStrip(QFrame):
    """Who answers whom, the path and the number of answers, signs, and the way out of a branch that is shown alone."""

    parent_wanted = Signal()
    """The name of the parent was pressed."""
    whole_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader_heading")
        self.setAccessibleName(self.tr("Where you are"))
        colours = theme.LIGHT
        self._who = Sentence(colours, self)
        self._facts = QLabel(self)
        self._facts.setObjectName("reader_heading_path")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._signs = {sign: SignLabel(sign, colours, self) for sign in Sign}
        self._alone = QLabel(self.tr("Only this thread"), self)
        self._alone.setObjectName("reader_heading_alone")
        self._whole = QToolButton(self)
        self._whole.setObjectName("reader_heading_whole")
        self._whole.setText(self.tr("Whole article"))
        self._whole.setToolTip(self.tr("Show the whole article again (F)"))
        self._whole.setAccessibleName(self.tr("Whole article"))
        self._whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        gap = self.fontMetrics().height()
        row.setContentsMargins(gap, gap // 4, gap, gap // 4)
        row.setSpacing(gap // 2)
        row.addWidget(self._who, 1)
        row.addWidget(self._facts)
        for label in self._signs.values():
            row.addWidget(label)
        row.addSpacing(gap // 2)
        row.addWidget(self._alone)
        row.addWidget(self._whole)
        self._who.clicked.connect(self.parent_wanted)
        self._whole.clicked.connect(self.whole_wanted)
        self.show_alone(False)
        # As high with the button as without it: nothing is to jump when it comes.
        self.setMinimumHeight(self._whole.sizeHint().height() + gap // 2)

    def show_item(self, item: Item, parent: Item | None, title: str, signs: tuple[Sign, ...] = ()) -> str:
        """Show where one is: `parent` is the comment that `item` answers, if it does, `title` its article's. Returns
        who answers whom, or the article's title."""
        author = item.author or self.tr("No name")
        title = title or self.tr("Untitled")
        if item.kind is ItemKind.ARTICLE:
            who = self._who.show_words("{author}", "", title)
        elif parent is not None:
            above = parent.author or self.tr("No name")
            who = self._who.show_words(self.tr("{author} answers {parent}"), above, author)
        else:
            who = self._who.show_words(self.tr("{author} on “{parent}”"), title, author)
        facts = " · ".join(part for part in (item.path, self._answers(item), self._vanished(item)) if part)
        self._facts.setText(facts)
        for sign, label in self._signs.items():
            label.setVisible(sign in signs)
        told = (who, facts, *(self._signs[sign].accessibleName() for sign in signs))
        self.setAccessibleDescription(" · ".join(part for part in told if part))
        return who

    def show_alone(self, alone: bool) -> None:
        """Whether one branch alone is shown."""
        self._alone.setVisible(alone)
        self._whole.setVisible(alone)

    def text(self) -> str:
        """All that is said."""
        return self.accessibleDescription()

    def _answers(self, item: Item) -> str:
        if item.kind is ItemKind.ARTICLE or not item.descendants:
            return ""
        if item.descendants == 1:
            return self.tr("1 answer")
        return self.tr("{count} answers").format(count=QLocale().toString(item.descendants))

    def _vanished(self, item: Item) -> str:
        if item.vanished_at is None:
            return ""
        return self.tr("no longer on the page since {when}").format(when=moment(item.vanished_at))

    def apply_theme(self, colours: Colours) -> None:
        self._who.apply_theme(colours)
        for label in self._signs.values():
            label.apply_theme(colours)
        self.setStyleSheet(
            f"#reader_heading {{ background: {colours.window}; border: 0; border-bottom: 1px solid {colours.line}; }}"
            f"#reader_heading QLabel {{ color: {colours.muted}; }}"
            f"#reader_heading QLabel#reader_heading_alone {{ color: {colours.text}; font-weight: bold; }}"
            f"#reader_heading_whole {{ border: 1px solid {colours.muted}; border-radius: 4px; padding: 1px 8px; }}"
            f"#reader_heading_whole:hover {{ background: {colours.hover}; }}"
            f"#reader_heading_whole:focus {{ border: 2px solid {colours.accent}; padding: 0 7px; }}"
        )
