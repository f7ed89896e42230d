"""The conditions beside words that narrow the library: code, author, dates, coded or not, unread, memo."""

from __future__ import annotations

import re
from calendar import monthrange

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from reader.domain.filters import Filter
from reader.domain.model import Code, CodeId

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def day(text: str, *, last: bool = False) -> str | None:
    """The ISO day that a year, a month or a day begins (or ends, if `last`); empty for nothing, None for no date."""
    text = text.strip()
    if not text:
        return ""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, number = (int(part) if part else 0 for part in found.groups())
    month = month or (12 if last else 1)
    if not 1 <= month <= 12 or year < 1:
        return None
    longest = monthrange(year, month)[1]
    number = number or (longest if last else 1)
    return f"{year:04}-{month:02}-{number:02}" if number <= longest else None


class Drawer(QFrame):
    """The fields. `edited` is emitted at every change; what cannot be read counts as not set."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_drawer")
        self._codes: tuple[Code, ...] = ()
        self.code = QLineEdit(self)
        self.code.setObjectName("filter_code")
        self.code.setPlaceholderText(self.tr("Any code"))
        self.code.setClearButtonEnabled(True)
        self._paths = QStringListModel(self)
        completer = QCompleter(self._paths, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.code.setCompleter(completer)
        self.author = QLineEdit(self)
        self.author.setObjectName("filter_author")
        self.author.setPlaceholderText(self.tr("Any author"))
        self.author.setClearButtonEnabled(True)
        self.since = self._date("filter_since", self.tr("On or after this day: year, month or day"))
        self.until = self._date("filter_until", self.tr("On or before this day: year, month or day"))
        self.coded = QComboBox(self)
        self.coded.setObjectName("filter_coded")
        for text, value in ((self.tr("Coded or not"), None), (self.tr("Coded"), True), (self.tr("Uncoded"), False)):
            self.coded.addItem(text, value)
        self.unread = QCheckBox(self.tr("U&nread"), self)
        self.unread.setObjectName("filter_unread")
        self.memo = QCheckBox(self.tr("Has a &memo"), self)
        self.memo.setObjectName("filter_memo")
        self._lay_out()
        self._connect()

    def _date(self, name: str, tip: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setPlaceholderText(self.tr("YYYY-MM-DD"))
        field.setToolTip(tip)
        field.setMaxLength(10)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        margin = self.fontMetrics().height() // 3
        grid.setContentsMargins(0, margin, 0, margin)
        grid.setColumnStretch(1, 1)
        dates = QHBoxLayout()
        dates.addWidget(self.since, 1)
        to = QLabel(self.tr("&to"), self)
        to.setBuddy(self.until)
        dates.addWidget(to)
        dates.addWidget(self.until, 1)
        marks = QHBoxLayout()
        marks.addWidget(self.unread)
        marks.addWidget(self.memo)
        marks.addStretch(1)
        for line, (text, field) in enumerate(
            (
                (self.tr("&Code"), self.code),
                (self.tr("&Author"), self.author),
                (self.tr("&From"), self.since),
                (self.tr("&State"), self.coded),
            )
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, line, 0)
            if field is not self.since:
                grid.addWidget(field, line, 1)
        self.since.setAccessibleName(self.tr("From date"))
        self.until.setAccessibleName(self.tr("To date"))
        grid.addLayout(dates, 2, 1)
        grid.addLayout(marks, 4, 1)

    def _connect(self) -> None:
        for field in (self.code, self.author, self.since, self.until):
            field.textChanged.connect(self._on_edited)
        self.coded.currentIndexChanged.connect(self._on_edited)
        self.unread.toggled.connect(self._on_edited)
        self.memo.toggled.connect(self._on_edited)

    def _on_edited(self) -> None:
        self.edited.emit()

    def set_codes(self, codes: tuple[Code, ...]) -> None:
        self._codes = codes
        self._paths.setStringList([code.path for code in codes])

    def wanted(self) -> Filter:
        """What the fields ask for; a code stands for all below it too."""
        return Filter(
            codes=self._branch(),
            author=self.author.text().strip(),
            since=day(self.since.text()) or "",
            until=day(self.until.text(), last=True) or "",
            coded=self.coded.currentData(),
            read=False if self.unread.isChecked() else None,
            memo=self.memo.isChecked(),
        )

    def said(self) -> list[tuple[str, str]]:
        """What is set: the name of its field, and words for a chip."""
        wanted = self.wanted()
        said: list[tuple[str, str]] = []
        if wanted.codes:
            said.append(("code", self.code.text().strip()))
        if wanted.author:
            said.append(("author", wanted.author))
        if wanted.since:
            said.append(("since", self.tr("from {day}").format(day=wanted.since)))
        if wanted.until:
            said.append(("until", self.tr("to {day}").format(day=wanted.until)))
        if wanted.coded is not None:
            said.append(("coded", self.coded.currentText()))
        if wanted.read is not None:
            said.append(("unread", self.tr("unread")))
        if wanted.memo:
            said.append(("memo", self.tr("has a memo")))
        return said

    def drop(self, name: str) -> None:
        """Empty one field, by the name that `said` gave it."""
        if name == "coded":
            self.coded.setCurrentIndex(0)
        elif name == "unread":
            self.unread.setChecked(False)
        elif name == "memo":
            self.memo.setChecked(False)
        else:
            {"code": self.code, "author": self.author, "since": self.since, "until": self.until}[name].clear()

    def clear(self) -> None:
        for name in ("code", "author", "since", "until", "coded", "unread", "memo"):
            self.drop(name)

    def _branch(self) -> frozenset[CodeId]:
        typed = self.code.text().strip().casefold()
        if not typed:
            return frozenset()
        return frozenset(code.id for code in self._codes if f"{code.path.casefold()}/".startswith(f"{typed}/"))
