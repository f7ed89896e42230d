"""What is seen without a project: three ways to begin, and the projects that were open lately."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCommandLinkButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.settings import Settings
from reader.ui import icons, theme


class StartPage(QWidget):
    """Reads `settings.recent` whenever it is refreshed; forgetting an entry changes it there."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    recent_chosen = Signal(object)
    """The `Path` of a project."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._colours = theme.colours(settings.theme)
        self._rows: list[_Recent] = []
        self.setObjectName("start_page")
        self.setAccessibleName(self.tr("Start"))
        self._build()
        self._connect()
        self.apply_theme(self._colours)
        self.refresh()
        self.setFocusProxy(self.sample_button)

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._mark = QLabel(self)
        self._mark.setPixmap(icons.app_icon().pixmap(em * 8, em * 8))
        name = QLabel("Threadnote", self)
        name.setObjectName("start_name")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setBold(True)
        name.setFont(font)
        what = QLabel(self.tr("Read and code web articles with the comment threads under them."), self)
        what.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        what.setWordWrap(True)
        titles = QVBoxLayout()
        titles.setSpacing(em // 2)
        titles.addWidget(name)
        titles.addWidget(what)
        head = QHBoxLayout()
        head.setSpacing(em * 2)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(titles, 1)

        self.sample_button = _Way(
            self.tr("Open the &sample"), self.tr("A small newspaper, ready to code"), "start_sample", self
        )
        self.new_button = _Way(self.tr("&New project…"), self.tr("Then import your own pages"), "start_new", self)
        self.open_button = _Way(self.tr("&Open project…"), self.tr("Go on where you left off"), "start_open", self)
        ways = QGridLayout()
        ways.setHorizontalSpacing(em * 2)
        for place, way in enumerate((self.sample_button, self.new_button, self.open_button)):
            ways.addWidget(way, 0, place)
            ways.setColumnStretch(place, 1)

        self._recent_label = QLabel(self.tr("Recent projects"), self)
        font = self._recent_label.font()
        font.setBold(True)
        self._recent_label.setFont(font)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._hint = QLabel(self.tr("Or drop saved pages, a folder of them, or a project onto this window."), self)
        self._hint.setObjectName("start_hint")
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setWordWrap(True)

        column = QWidget(self)
        column.setMaximumWidth(em * 112)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(em * 3, em * 4, em * 3, em * 4)
        inner.setSpacing(em)
        inner.addStretch(2)
        inner.addLayout(head)
        inner.addSpacing(em * 3)
        inner.addLayout(ways)
        inner.addSpacing(em)
        inner.addWidget(self._hint)
        inner.addSpacing(em * 3)
        inner.addWidget(self._recent_label)
        inner.addLayout(self._list)
        inner.addStretch(3)
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("start_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        self.sample_button.clicked.connect(self.sample_requested)
        self.new_button.clicked.connect(self.new_requested)
        self.open_button.clicked.connect(self.open_requested)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        for way, name in ((self.sample_button, "sample"), (self.new_button, "new"), (self.open_button, "open")):
            way.dress(colours, name)
        for row in self._rows:
            row.dress(colours)

    def refresh(self) -> None:
        """Show the recent projects as they are now on the disk."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Recent(Path(name), self) for name in self._settings.recent]
        for row in self._rows:
            row.dress(self._colours)
            row.chosen.connect(self.recent_chosen)
            row.forgotten.connect(self._on_forgotten)
            self._list.addWidget(row)
        self._recent_label.setVisible(bool(self._rows))

        chain: list[QWidget] = [self.sample_button, self.new_button, self.open_button]
        for row in self._rows:
            chain += [row.button, row.forget]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def focus_first(self) -> None:
        """Put the keyboard where most will go on: the newest project, else the sample."""
        there: Iterator[QWidget] = (row.button for row in self._rows if row.button.isEnabled())
        next(there, self.sample_button).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    def _on_forgotten(self, path: object) -> None:
        self._settings.recent = [name for name in self._settings.recent if Path(name) != path]
        self.refresh()
        (self._rows[0] if self._rows else self.open_button).setFocus()


class _Way(QCommandLinkButton):
    """A large button of two lines: what it does, and why one would."""

    def __init__(self, text: str, why: str, name: str, parent: QWidget) -> None:
        super().__init__(text, why, parent)
        self.setObjectName(name)
        self.setAccessibleDescription(why)
        self.setAutoDefault(True)
        size = round(self.fontMetrics().lineSpacing() * 1.6)
        self.setIconSize(QSize(size, size))

    def dress(self, colours: theme.Colours, name: str) -> None:
        self.setIcon(icons.icon(name, colours, role="accent"))


class _Recent(QWidget):
    """A project that was open lately, and the way to take it off the list."""

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = path
        self.setObjectName("recent")
        self.button = _RecentButton(path, self)
        self.forget = QToolButton(self)
        self.forget.setObjectName("recent_forget")
        self.forget.setAccessibleName(self.tr("Take {name} off this list").format(name=path.stem))
        self.forget.setToolTip(self.tr("Take off this list; the file stays"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().averageCharWidth())
        row.addWidget(self.button, 1)
        row.addWidget(self.forget)
        self.button.clicked.connect(self._on_chosen)
        self.forget.clicked.connect(self._on_forget)
        self.setFocusProxy(self.button if self.button.isEnabled() else self.forget)

    def dress(self, colours: theme.Colours) -> None:
        self.forget.setIcon(icons.icon("close", colours, role="muted"))

    def _on_chosen(self) -> None:
        self.chosen.emit(self.path)

    def _on_forget(self) -> None:
        self.forgotten.emit(self.path)


class _RecentButton(QAbstractButton):
    """A whole row to press: the project's name, its folder, when it was written last; disabled where it is gone."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        written = _written(path)
        self._folder = _short(path.parent)
        self._when = (
            QLocale().toString(QDateTime.fromSecsSinceEpoch(written), QLocale.FormatType.ShortFormat)
            if written is not None
            else self.tr("not there any more")
        )
        self.setObjectName("recent_open")
        self.setText(path.stem)
        self.setToolTip(str(path))
        self.setEnabled(written is not None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(
            self.tr("{name}, in {folder}, {when}").format(name=path.stem, folder=path.parent, when=self._when)
        )

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 60, round(metrics.lineSpacing() * 2.1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as it does the buttons above; Space does anyway."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color
        role = QPalette.ColorRole
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(colour(role.Midlight) if hovered else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(role.Highlight), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(frame, 4, 4)
        em = self.fontMetrics().averageCharWidth()
        # Laid out as left to right; `visualRect` mirrors each part.
        room = self.rect().adjusted(em, 0, -em, 0)
        name_wide = room.width() * 30 // 100
        when_wide = self.fontMetrics().horizontalAdvance(self._when) + em
        parts = (
            (0, name_wide, self.text(), role.Text if self.isEnabled() else role.PlaceholderText, False),
            (name_wide + em, room.width() - name_wide - when_wide - em * 2, self._folder, role.PlaceholderText, False),
            (room.width() - when_wide, when_wide, self._when, role.PlaceholderText, True),
        )
        for left, wide, text, ink, far in parts:
            box = QRect(room.left() + left, room.top(), wide, room.height())
            painter.setPen(colour(QPalette.ColorGroup.Active, ink))
            elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, wide)
            side = QStyle.visualAlignment(
                self.layoutDirection(), Qt.AlignmentFlag.AlignRight if far else Qt.AlignmentFlag.AlignLeft
            )
            # A path reads left to right in every language.
            flags = side | Qt.AlignmentFlag.AlignVCenter
            if text is self._folder:
                flags |= Qt.TextFlag.TextForceLeftToRight
            painter.drawText(
                QStyle.visualRect(self.layoutDirection(), self.rect(), box),
                flags,
                elided,
            )


def _written(path: Path) -> int | None:
    """When a project was written last, in seconds since 1970; None where it is not there."""
    try:
        return round(path.stat().st_mtime) if path.is_file() else None
    except OSError:
        return None


def _short(folder: Path) -> str:
    """A folder as people write it: the home folder as ``~``."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) and folder != home else str(folder)
