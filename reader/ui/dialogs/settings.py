"""The settings: what is changed takes effect at once, and can be set back page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.app.settings import Settings
from reader.ui import screens
from reader.ui.actions import Actions
from reader.ui.dialogs.import_page import ImportPage
from reader.ui.dialogs.preferences import CodingPage, LanguagePage, Page, ReadingPage
from reader.ui.dialogs.shortcuts import KeysPage
from reader.ui.theme import Colours


class SettingsDialog(QDialog):
    """Not modal: the text behind it shows what a change does. The settings are changed in place."""

    changed = Signal()
    """Something was set; the window shows and keeps it."""

    def __init__(self, settings: Settings, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("Settings"))
        self._actions = actions
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("settings_tabs")
        self._tabs.setAccessibleName(self.tr("Settings"))
        self._reading = ReadingPage(settings, self)
        self._pages: list[Page | KeysPage] = []
        for page, title in (
            (self._reading, self.tr("R&eading")),
            (CodingPage(settings, self), self.tr("C&oding")),
            (ImportPage(settings, self), self.tr("Im&port")),
            (KeysPage(settings, self), self.tr("&Keys")),
            (LanguagePage(settings, self), self.tr("Lang&uage")),
        ):
            self._pages.append(page)
            self._tabs.addTab(page if isinstance(page, KeysPage) else self._scrolled(page), title)
            page.changed.connect(self.changed)
        buttons = QDialogButtonBox(self)
        self._restore = QPushButton(self.tr("Restore &this page"), self)
        self._restore.setObjectName("settings_restore")
        self._restore.setToolTip(self.tr("Set what is on this page as it came"))
        self._restore.setAutoDefault(False)
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("settings_close")
        self._close.setAutoDefault(False)
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._restore.clicked.connect(self._on_restore)
        self._close.clicked.connect(self.reject)
        em = self.fontMetrics().averageCharWidth()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        layout.setSpacing(em * 2)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(buttons)
        screens.fit(self, em * 100, em * 96)

    def apply_theme(self, _colours: Colours) -> None:
        """The theme may have been chosen in the menu meanwhile."""
        self._reading.show_settings()

    def show_page(self, name: str) -> None:
        """Show a page by its object name: ``settings_keys``."""
        for number, page in enumerate(self._pages):
            if page.objectName() == name:
                self._tabs.setCurrentIndex(number)

    def _scrolled(self, page: Page) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _on_restore(self) -> None:
        self._pages[self._tabs.currentIndex()].restore()
