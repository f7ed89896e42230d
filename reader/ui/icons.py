"""Icons from `resources/icons`, drawn in the theme's colours. Each stands beside a text or has a tool tip.

The files draw in ``currentColor``, so that one drawing serves every theme.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from reader.app import paths
from reader.ui.theme import Colours

SIZES = (16, 20, 24, 32, 48, 64, 96)
"""Device pixels: the sizes that the window asks for at 100 to 200 %, so that no drawing is scaled afterwards."""

APP = "threadnote"


def names() -> list[str]:
    """Every icon there is."""
    return sorted(path.stem for path in _folder().glob("*.svg"))


def icon(name: str, colours: Colours, *, role: str = "text") -> QIcon:
    """The icon in the colour that `colours` has for `role` (``text``, ``muted``, ``accent``, ``danger``, …).

    Raises `FileNotFoundError` for a name that is not in `resources/icons`.
    """
    return _drawn(name, getattr(colours, role), colours.on_accent)


def app_icon() -> QIcon:
    """The program's own; its colours are its own too."""
    return _drawn(APP, "", "")


@cache
def _drawn(name: str, colour: str, selected: str) -> QIcon:
    """`selected` is the colour on a selected row."""
    from PySide6.QtSvg import QSvgRenderer

    source = (_folder() / f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Selected, selected)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode()))
        for size in SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            result.addPixmap(pixmap, mode)
    return result


def _folder() -> Path:
    return paths.resources() / "icons"
