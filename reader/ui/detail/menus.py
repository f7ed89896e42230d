"""The context menus of the reader: of the text, and of a stripe in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.model import Coding, CodingId
from reader.domain.words import translate
from reader.ui.detail.highlights import Highlights
from reader.ui.session import Session


class Choice(IntEnum):
    """What an entry does; with the id of a coding it is the data of its action."""

    COPY = 0
    COPY_SOURCE = 1
    SELECT = 2
    TAG = 3
    AGAIN = 4
    IN_VIVO = 5
    MEMO = 6
    REMOVE = 7
    CODING_MEMO = 8
    ACTION = 9
    """One of the window's table; its id stands in the place of a coding's."""


def text_menu(parent: QWidget, highlights: Highlights, codings: Sequence[Coding], session: Session) -> QMenu:
    """The menu over text that carries `codings`."""
    menu = _menu(parent)
    selected = bool(session.selection)
    _add(menu, Choice.COPY, translate("ReaderPane", "&Copy")).setEnabled(selected)
    _add(menu, Choice.COPY_SOURCE, translate("ReaderPane", "Copy with &source"))
    _add(menu, Choice.SELECT, translate("ReaderPane", "Select the &whole text"))
    if session.writable:
        menu.addSeparator()
        _add(menu, Choice.TAG, translate("ReaderPane", "&Tag…"))
        last = highlights.codes.get(session.last_code) if session.last_code is not None else None
        if last is not None:
            _add(
                menu,
                Choice.AGAIN,
                translate("ReaderPane", "Tag &again with {name}").format(name=_name(menu, last.name)),
            )
        _add(menu, Choice.IN_VIVO, translate("ReaderPane", "&In-vivo code")).setEnabled(selected)
        _add(menu, Choice.MEMO, translate("ReaderPane", "&Memo"))
        for coding in codings:
            menu.addSeparator()
            _add_coding(menu, highlights, coding, keys=len(codings) == 1)
    menu.addSeparator()
    _add_mending(menu, session)
    return menu


def coding_menu(parent: QWidget, highlights: Highlights, coding: Coding, session: Session) -> QMenu:
    """The menu of one coding."""
    menu = _menu(parent)
    _add_coding(menu, highlights, coding)
    menu.setEnabled(session.writable)
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setObjectName("reader_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add_coding(menu: QMenu, highlights: Highlights, coding: Coding, *, keys: bool = True) -> None:
    """`keys`: with letters to press; where several codings stand in one menu, the same letter would mean them all."""
    name, memo = _name(menu, highlights.name(coding)), _name(menu, " ".join((coding.memo or "").split()))
    on = translate("ReaderPane", "Memo &on {name}: {memo}") if memo else translate("ReaderPane", "Memo &on {name}")
    for choice, text in (
        (Choice.REMOVE, translate("ReaderPane", "&Remove {name}")),
        (Choice.CODING_MEMO, on),
    ):
        action = _add(menu, choice, (text if keys else text.replace("&", "")).format(name=name, memo=memo), coding.id)
        if choice is Choice.REMOVE:
            action.setIcon(dot(highlights.colour(coding), menu.fontMetrics().height()))


def _add_mending(menu: QMenu, session: Session) -> None:
    """What can be corrected of the item, and where the pointer is in it."""
    mend = QMenu(translate("ReaderPane", "Men&d"), menu)
    mend.setObjectName("reader_mend_menu")
    for action, text, writes in (
        ("mend_details", translate("ReaderPane", "&Author, date and title…"), True),
        ("mend_split", translate("ReaderPane", "&Split here…"), True),
        ("mend_join", translate("ReaderPane", "&Join with the one before"), True),
        ("mend_furniture", translate("ReaderPane", "Take out &paragraph"), True),
        ("mend_remove", translate("ReaderPane", "&Not a comment…"), True),
        ("mend_move", translate("ReaderPane", "&Move to…"), True),
        ("captures", translate("ReaderPane", "&Captures and revisions…"), False),
    ):
        entry = mend.addAction(text)
        entry.setData((Choice.ACTION, action))
        entry.setEnabled(session.writable or not writes)
    menu.addMenu(mend)


def _add(menu: QMenu, choice: Choice, text: str, coding: CodingId | None = None) -> QAction:
    action = menu.addAction(text)
    action.setData((choice, coding))
    return action


def _name(menu: QMenu, name: str) -> str:
    """A code's name as a menu shows it: no wider than the words around it deserve."""
    metrics = menu.fontMetrics()
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, metrics.averageCharWidth() * 40)
    return shown.replace("&", "&&")


def dot(colour: str, size: int) -> QIcon:
    """The sign of a code: a disc in its colour."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(picture.rect().adjusted(size // 6, size // 6, -size // 6, -size // 6))
    painter.end()
    return QIcon(picture)
