"""What an export hides of people."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.protection import Coarseness, Protection


class PeopleForm(QWidget):
    """`edited` at every change; `opened` with the name of one of the windows that belong to it: ``pseudonyms``,
    ``mentions`` or ``findable``."""

    edited = Signal()
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people_form")
        self._boxes = {
            "names": self._box("names", self.tr("&Names become pseudonyms, also where others mention them")),
            "article_authors": self._box("article_authors", self.tr("&Also those of who wrote articles only")),
            "emails": self._box("emails", self.tr("Mask e-ma&il addresses")),
            "phones": self._box("phones", self.tr("Mask tele&phone numbers")),
            "urls": self._box("urls", self.tr("Mask a&ddresses of web pages")),
            "handles": self._box("handles", self.tr("Mask &user handles, as in @name")),
            "paraphrases": self._box("paraphrases", self.tr("Paraphrases take the place of their &quotes")),
        }
        self.times = QComboBox(self)
        self.times.setObjectName("protect_times")
        for text, coarseness in (
            (self.tr("Everything"), Coarseness.EXACT),
            (self.tr("The day"), Coarseness.DAY),
            (self.tr("The month"), Coarseness.MONTH),
            (self.tr("The year"), Coarseness.YEAR),
        ):
            self.times.addItem(text, str(coarseness.value))
        self._lay_out()
        for box in self._boxes.values():
            box.toggled.connect(self.edited)
        self._boxes["names"].toggled.connect(self._boxes["article_authors"].setEnabled)
        self.show_protection(Protection())
        self._boxes["article_authors"].setEnabled(False)
        self.times.currentIndexChanged.connect(self.edited)

    def _box(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setObjectName(f"protect_{name}")
        return box

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"open_{name}")
        button.setProperty("opens", name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_button)
        return button

    def _lay_out(self) -> None:
        gap = self.fontMetrics().averageCharWidth()
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap * 2, gap * 2, gap)
        column.setSpacing(gap)
        note = QLabel(
            self.tr("Only what is exported is changed; the project stays as it is. The export says what was masked."),
            self,
        )
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(note)
        for name, box in self._boxes.items():
            row = QHBoxLayout()
            # It says more of the one above it.
            row.addSpacing(gap * 4 if name == "article_authors" else 0)
            row.addWidget(box)
            row.addStretch(1)
            column.addLayout(row)
        row = QHBoxLayout()
        label = QLabel(self.tr("O&f times is told:"), self)
        label.setBuddy(self.times)
        self.times.setAccessibleName(self.tr("How much of times is told"))
        row.addWidget(label)
        row.addWidget(self.times)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(gap)
        buttons = QHBoxLayout()
        for button in (
            self._button("pseudonyms", self.tr("P&seudonyms…"), self.tr("Who is called what")),
            self._button("mentions", self.tr("&Mentions…"), self.tr("Names in texts, to be looked at")),
            self._button(
                "findable", self.tr("Findable quotes…"), self.tr("Quotes that a search engine would find; paraphrases")
            ),
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def protection(self) -> Protection:
        return Protection(
            **{name: box.isChecked() for name, box in self._boxes.items()}, times=Coarseness(self.times.currentData())
        )

    def show_protection(self, protection: Protection) -> None:
        before = self.blockSignals(True)
        for name, box in self._boxes.items():
            box.setChecked(bool(getattr(protection, name)))
        self.times.setCurrentIndex(self.times.findData(str(protection.times.value)))
        self.blockSignals(before)
        self.edited.emit()

    def _on_button(self) -> None:
        self.opened.emit(str(self.sender().property("opens")))
