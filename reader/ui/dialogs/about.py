"""What this is: version, licence, and that it keeps to itself."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import reader
from reader.ui import icons


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Threadnote"))
        em = self.fontMetrics().averageCharWidth()
        mark = QLabel(self)
        mark.setPixmap(icons.app_icon().pixmap(em * 9, em * 9))
        mark.setAccessibleName("Threadnote")
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = QLabel(f"Threadnote {reader.__version__}", self)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        name.setFont(font)
        what = QLabel(self.tr("Read, code and export web articles with the comment threads under them."), self)
        private = QLabel(
            self.tr(
                "Threadnote makes no network connection: nothing is fetched, nothing is sent, there is no check for "
                "updates. Your projects are files on this computer, and stay there."
            ),
            self,
        )
        private.setObjectName("about_private")
        licence = QLabel(
            self.tr("Free software under the MIT licence. Built on Qt and PySide6, which are under the LGPL."), self
        )
        licence.setObjectName("about_licence")
        versions = QLabel(f"Python {platform.python_version()} · Qt {qVersion()} · PySide6 {PySide6.__version__}", self)
        versions.setForegroundRole(versions.palette().ColorRole.PlaceholderText)
        versions.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(self)
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("about_close")
        self._close.setDefault(True)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.clicked.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(em)
        for label in (name, what, private, licence, versions):
            label.setWordWrap(True)
            label.setMinimumWidth(em * 68)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(em * 3)
        row.addWidget(mark)
        row.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 4, em * 4, em * 4, em * 2)
        layout.setSpacing(em * 3)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self._close.setFocus()
