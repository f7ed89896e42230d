"""How the page looks: fonts, spaces and colours of everything in the reader, worked out from settings and theme."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextOption,
)

from reader.app.settings import Settings
from reader.domain.text import BlockKind, MarkKind
from reader.ui import theme
from reader.ui.theme import Colours


class Role(IntEnum):
    """What a paragraph of the document is; kept in its format, so that painting knows what to lay behind it."""

    NONE = 0
    TITLE = 1
    STANDFIRST = 2
    META = 3
    HEADING = 4
    TEXT = 5
    LIST_ITEM = 6
    QUOTE = 7
    CAPTION = 8
    IMAGE = 9
    PREFORMATTED = 10
    POLL = 11
    OPTION = 12
    VOTERS = 13
    COUNT = 14
    HEAD = 15
    PLACEHOLDER = 16
    EARLIER = 17
    LATER = 18
    FOLD = 19


_USER = QTextFormat.Property.UserProperty.value
ROLE = _USER + 1
SHARE = _USER + 2
"""On an option of a poll: its share in percent."""
LINK = _USER + 3
"""On linked text: where it leads. Shown, never followed."""
PICTURE = _USER + 4
"""On an image: the number of its picture, counted from 1; 0 where there is none."""
PICTURE_HEIGHT = _USER + 5
"""On an image: how high what is drawn above its words is, in pixels."""

_ROLES = {
    BlockKind.HEADING: Role.HEADING,
    BlockKind.PARAGRAPH: Role.TEXT,
    BlockKind.LIST_ITEM: Role.LIST_ITEM,
    BlockKind.QUOTE: Role.QUOTE,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.IMAGE: Role.IMAGE,
    BlockKind.PREFORMATTED: Role.PREFORMATTED,
}
_SIZES = {
    Role.TITLE: 1.75,
    Role.STANDFIRST: 1.15,
    Role.META: 0.9,
    Role.CAPTION: 0.9,
    Role.IMAGE: 0.9,
    Role.PREFORMATTED: 0.95,
    Role.VOTERS: 0.9,
    Role.COUNT: 1.3,
    Role.HEAD: 0.93,
    Role.FOLD: 0.93,
}
_HEADING_SIZES = (1.4, 1.28, 1.16, 1.08, 1.0, 1.0)
_MUTED = {Role.STANDFIRST, Role.META, Role.CAPTION, Role.IMAGE, Role.VOTERS, Role.HEAD, Role.PLACEHOLDER}
_WRITTEN_BY_US = {
    Role.META,
    Role.HEAD,
    Role.COUNT,
    Role.OPTION,
    Role.VOTERS,
    Role.EARLIER,
    Role.LATER,
    Role.FOLD,
}
"""Whatever a page wrote, these run as the window does."""
_BOLD = {Role.TITLE, Role.HEADING, Role.POLL, Role.COUNT}
_ITALIC = {Role.CAPTION, Role.PLACEHOLDER}


def bullet(level: int) -> str:
    """The sign before a list item. Spaces of fixed width, not a tab: they hang the same from the right."""
    return ("•" if level % 2 else "◦") + "\u2002"


def role_of(kind: BlockKind) -> Role:
    return _ROLES[kind]


@dataclass(frozen=True)
class Look:
    """Everything in pixels of `font`; `room` is the width the text may take at most, `mirrored` a window laid out
    from right to left."""

    settings: Settings
    colours: Colours
    zoom: int = 0
    room: float = 1e6
    mirrored: bool = False
    _blocks: dict[tuple[Role, int, int, bool], QTextBlockFormat] = field(default_factory=dict, repr=False)
    _chars: dict[tuple[Role, int, frozenset[MarkKind]], QTextCharFormat] = field(default_factory=dict, repr=False)

    @cached_property
    def font(self) -> QFont:
        return theme.reading_font(self.settings, self.zoom)

    @cached_property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font)

    @cached_property
    def em(self) -> float:
        return max(8.0, self.metrics.height() * 0.85)

    @property
    def gutter(self) -> float:
        """Before the cards."""
        return self.em * 1.0

    @property
    def pad(self) -> float:
        """Inside a comment's card, on each side; the fold mark stands in it."""
        return self.em * 1.35

    @cached_property
    def column(self) -> float:
        """The width of the page: a line of `line_width` characters with gutter and pads, or what room there is."""
        line = self.settings.line_width * self.metrics.averageCharWidth()
        return float(int(min(self.gutter + self.pad * 2 + line, self.room)))

    def indent(self, depth: int) -> float:
        """How far a comment stands in: each level less than the one before, never more than a third of the column."""
        return min(self.em * 12, self.column * 0.36) * (1 - 0.86**depth)

    # Paragraphs

    def block(self, role: Role, *, level: int = 1, depth: int = -1, text: str = "") -> QTextBlockFormat:
        """The paragraph format; `depth` is that of the comment it is in, -1 in the article. `text` tells on which
        side bullets and bars stand."""
        leads_right = self._leads_right(text) if role in (Role.LIST_ITEM, Role.QUOTE) else self.mirrored
        key = (role, level, depth, leads_right)
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self._block(role, level, depth, leads_right)
        return found

    def option(self, share: int | None) -> QTextBlockFormat:
        """The paragraph of one answer of a poll, which carries its percentage."""
        made = QTextBlockFormat(self.block(Role.OPTION))
        made.setProperty(SHARE, share or 0)
        return made

    def picture(self, box: QTextBlockFormat, number: int, width: int, height: int) -> QTextBlockFormat:
        """The paragraph of an image with room above its words for the picture, no wider than the column and no wider
        than it is itself; where there is none (`number` 0), for the sign of one."""
        made = QTextBlockFormat(box)
        tall = self.em * 2.6
        if number:
            room = max(self.column - box.leftMargin() - box.rightMargin(), self.em)
            tall = height * min(1.0, room / max(width, 1))
        made.setTopMargin(box.topMargin() + tall + self.em * 0.5)
        made.setProperty(PICTURE, number)
        made.setProperty(PICTURE_HEIGHT, float(tall))
        return made

    def _block(self, role: Role, level: int, depth: int, leads_right: bool) -> QTextBlockFormat:
        em = self.em
        made = QTextBlockFormat()
        made.setProperty(ROLE, int(role))
        made.setLineHeight(float(self.settings.line_spacing), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        top, bottom = 0.0, em * 0.55
        near = self.gutter + self.pad + (self.indent(depth) if depth >= 0 else 0.0)
        far = self.pad
        lead = 0.0
        tight = 118.0
        match role:
            case Role.TITLE:
                bottom = em * 0.5
            case Role.STANDFIRST:
                bottom = em * 0.6
            case Role.META:
                bottom = em * 1.3
            case Role.HEADING:
                top, bottom = em * (1.2 if level <= 2 else 0.9), em * 0.5
            case Role.LIST_ITEM:
                lead, bottom = em * 1.35 * max(1, min(level, 8)), em * 0.25
                made.setTextIndent(-self.metrics.horizontalAdvance(bullet(level)))
            case Role.QUOTE:
                lead = em * 1.2
            case Role.IMAGE | Role.PREFORMATTED:
                top, bottom = em * 0.7, em * 1.1
                near, far = near + em * 0.6, far + em * 0.6
            case Role.CAPTION:
                bottom = em * 0.9
            case Role.POLL:
                top, bottom = em * 1.0, em * 0.5
            case Role.OPTION:
                top, bottom = em * 0.28, em * 0.28
                near, far = near + em * 0.5, far + em * 0.5
                made.setTabPositions([QTextOption.Tab(em * 3.2, QTextOption.TabType.LeftTab)])
            case Role.VOTERS:
                top, bottom = em * 0.3, em * 1.2
            case Role.COUNT:
                top, bottom = em * 2.2, em * 0.5
            case Role.HEAD:
                top, bottom = em * 1.5, em * 0.3
                far += em * 3.6  # where the signs stand
            case Role.FOLD:
                top, bottom = em * 1.15, em * 0.35
            case Role.EARLIER | Role.LATER:
                top, bottom = em * 1.2, em * 0.6
            case _:
                pass
        if role in (Role.TITLE, Role.STANDFIRST, Role.HEADING, Role.COUNT, Role.OPTION, Role.HEAD, Role.FOLD):
            made.setLineHeight(tight, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if role in _WRITTEN_BY_US:
            direction = Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight
            made.setLayoutDirection(direction)
        made.setTopMargin(top)
        made.setBottomMargin(bottom)
        left, right = (far, near) if self.mirrored else (near, far)
        made.setLeftMargin(left if leads_right else left + lead)
        made.setRightMargin(right + lead if leads_right else right)
        if role is Role.HEADING:
            made.setHeadingLevel(min(max(level, 1), 6))
        elif role in (Role.TITLE, Role.COUNT):
            made.setHeadingLevel(1 if role is Role.TITLE else 2)
        return made

    def _leads_right(self, text: str) -> bool:
        """Whether a paragraph runs from right to left, by its first strong character, as Qt lays it out."""
        for character in text:
            kind = unicodedata.bidirectional(character)
            if kind in ("L", "R", "AL"):
                return kind != "L"
        return self.mirrored

    # Characters

    def char(self, role: Role, *, level: int = 1, marks: frozenset[MarkKind] = frozenset()) -> QTextCharFormat:
        key = (role, level, marks)
        found = self._chars.get(key)
        if found is None:
            found = self._chars[key] = self._char(role, level, marks)
        return found

    def link(self, plain: QTextCharFormat, target: str) -> QTextCharFormat:
        """`plain` as a link that tells where it leads."""
        made = QTextCharFormat(plain)
        made.setForeground(QColor(self.colours.accent))
        made.setFontUnderline(True)
        made.setProperty(LINK, target)
        return made

    def strong(self, plain: QTextCharFormat) -> QTextCharFormat:
        """`plain`, bold and in full contrast."""
        made = QTextCharFormat(plain)
        made.setFontWeight(QFont.Weight.Bold)
        made.setForeground(QColor(self.colours.text))
        return made

    def _char(self, role: Role, level: int, marks: frozenset[MarkKind]) -> QTextCharFormat:
        font = QFont(self.font)
        if role is Role.PREFORMATTED or MarkKind.CODE in marks:
            font.setFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
            font.setStyleHint(QFont.StyleHint.Monospace)
        size = _HEADING_SIZES[min(max(level, 1), 6) - 1] if role is Role.HEADING else _SIZES.get(role, 1.0)
        font.setPointSizeF(max(6.0, self.font.pointSizeF() * size))
        font.setBold(role in _BOLD or MarkKind.STRONG in marks)
        font.setItalic((role in _ITALIC) != (MarkKind.EMPHASIS in marks))
        colour = self.colours.muted if role in _MUTED else self.colours.text
        if role in (Role.EARLIER, Role.LATER, Role.FOLD):
            colour = self.colours.accent
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QBrush(QColor(colour)))
        if role in (Role.EARLIER, Role.LATER):
            made.setFontUnderline(True)
        return made
