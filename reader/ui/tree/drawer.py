"""The conditions beside words that narrow the library: codes, author, dates, attributes, marks, a sample."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QWidget,
)

from reader.domain.filters import Filter
from reader.domain.model import Code, CodeId, FlagKind, SampleId
from reader.domain.sampling import Sample
from reader.ui.tree.pinned import Pinned

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
    """The fields. `edited` is emitted at every change; what cannot be read counts as not set.

    Of codes and attributes there can be several: what is typed counts at once, and Return keeps it beside the field's
    next text.
    """

    edited = Signal()
    attribute_chosen = Signal(str)
    """Values of this attribute are wanted for completion: see `set_values`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_drawer")
        self._codes: tuple[Code, ...] = ()
        self.pinned = Pinned()
        tip = self.tr("Return keeps it, and another can be added")
        self.code, self._paths = self._completed("filter_code", self.tr("Any code"))
        self.code.setToolTip(tip)
        self.author, self._authors = self._completed("filter_author", self.tr("Any author"))
        self.since = self._date("filter_since", self.tr("On or after this day: year, month or day"))
        self.until = self._date("filter_until", self.tr("On or before this day: year, month or day"))
        self.attribute = QComboBox(self)
        self.attribute.setObjectName("filter_attribute")
        self.attribute.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.attribute.setMinimumContentsLength(7)
        self.value, self._values = self._completed("filter_value", self.tr("Any value"))
        self.value.setToolTip(tip)
        self.coded = self._choice(
            "filter_coded", ((self.tr("Coded or not"), None), (self.tr("Coded"), True), (self.tr("Uncoded"), False))
        )
        self.read = self._choice(
            "filter_read", ((self.tr("Read or not"), None), (self.tr("Read"), True), (self.tr("Unread"), False))
        )
        self.sample = self._choice("filter_sample", ())
        self.memo = QCheckBox(self.tr("&Memo"), self)
        self.memo.setObjectName("filter_memo")
        self.memo.setAccessibleName(self.tr("Has a memo"))
        self.bookmark = QCheckBox(self.tr("&Bookmark"), self)
        self.bookmark.setObjectName("filter_bookmark")
        self.flag = QCheckBox(self.tr("F&lag"), self)
        self.flag.setObjectName("filter_flag")
        self._lay_out()
        self.set_attributes(())
        self.set_samples(())
        self._connect()

    def _completed(self, name: str, any_of_them: str) -> tuple[QLineEdit, QStringListModel]:
        field, words = QLineEdit(self), QStringListModel(self)
        field.setObjectName(name)
        field.setPlaceholderText(any_of_them)
        field.setClearButtonEnabled(True)
        completer = QCompleter(words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)
        return field, words

    def _date(self, name: str, tip: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setPlaceholderText(self.tr("YYYY-MM-DD"))
        field.setToolTip(tip)
        field.setMaxLength(10)
        return field

    def _choice(self, name: str, values: Sequence[tuple[str, object]]) -> QComboBox:
        field = QComboBox(self)
        field.setObjectName(name)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(6)
        for text, value in values:
            field.addItem(text, value)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        margin = self.fontMetrics().height() // 3
        grid.setContentsMargins(0, margin, 0, margin)
        grid.setColumnStretch(1, 1)
        to = QLabel(self.tr("&to"), self)
        to.setBuddy(self.until)
        equals = QLabel("=", self)
        lines: tuple[tuple[str, QWidget, QLayout | None], ...] = (
            (self.tr("&Code"), self.code, None),
            (self.tr("&Author"), self.author, None),
            (self.tr("&From"), self.since, _row(self.since, to, self.until)),
            (self.tr("Attrib&ute"), self.attribute, _row(self.attribute, equals, self.value)),
            (self.tr("&State"), self.coded, _row(self.coded, None, self.read)),
            (self.tr("Sam&ple"), self.sample, None),
        )
        for line, (text, field, row) in enumerate(lines):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, line, 0)
            if row is None:
                grid.addWidget(field, line, 1)
            else:
                grid.addLayout(row, line, 1)
            if field is self.sample:
                self._sample_label = label
        self.since.setAccessibleName(self.tr("From date"))
        self.until.setAccessibleName(self.tr("To date"))
        self.value.setAccessibleName(self.tr("Value of the attribute"))
        self.read.setAccessibleName(self.tr("Read or not"))
        marks = QHBoxLayout()
        for box in (self.memo, self.bookmark, self.flag):
            marks.addWidget(box)
        marks.addStretch(1)
        grid.addLayout(marks, len(lines), 0, 1, 2)

    def _connect(self) -> None:
        for field in (self.code, self.author, self.since, self.until, self.value):
            field.textChanged.connect(self._on_edited)
        for choice in (self.coded, self.read, self.sample):
            choice.currentIndexChanged.connect(self._on_edited)
        for box in (self.memo, self.bookmark, self.flag):
            box.toggled.connect(self._on_edited)
        self.attribute.currentIndexChanged.connect(self._on_attribute)
        self.code.returnPressed.connect(self.pin_code)
        self.value.returnPressed.connect(self.pin_attribute)

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_attribute(self) -> None:
        self.value.setEnabled(bool(self.attribute.currentData()))
        self._values.setStringList([])
        if self.attribute.currentData():
            self.attribute_chosen.emit(self.attribute.currentData())
        self.edited.emit()

    # What can be chosen

    def set_codes(self, codes: tuple[Code, ...]) -> None:
        self._codes = codes
        self._paths.setStringList([code.path for code in codes])

    def set_authors(self, names: Sequence[str]) -> None:
        self._authors.setStringList(list(names))

    def set_attributes(self, names: Sequence[str]) -> None:
        """What was chosen stays so, as long as it is there."""
        self._fill(self.attribute, [(self.tr("Any"), ""), *((name, name) for name in names)])
        self.attribute.setEnabled(bool(names))
        self.value.setEnabled(bool(self.attribute.currentData()))

    def set_values(self, attribute: str, values: Sequence[str]) -> None:
        if attribute == self.attribute.currentData():
            self._values.setStringList(list(values))

    def set_samples(self, samples: Sequence[Sample]) -> None:
        self._fill(self.sample, [(self.tr("Any"), None), *((sample.name, sample.id) for sample in samples)])
        for widget in (self.sample, self._sample_label):
            widget.setVisible(bool(samples))

    def _fill(self, field: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
        chosen = field.currentData()
        field.blockSignals(True)
        field.clear()
        for text, value in entries:
            field.addItem(text, value)
        place = next((place for place, (_, value) in enumerate(entries) if value == chosen), 0)
        field.setCurrentIndex(place)
        field.blockSignals(False)
        if chosen and not place:
            self.edited.emit()

    # What is set

    def wanted(self) -> Filter:
        """What the fields ask for; a code stands for all below it too."""
        marks = ((self.bookmark, FlagKind.BOOKMARK), (self.flag, FlagKind.FLAG))
        return Filter(
            codes=self._branch(self.code.text()).union(*(self._branch(path) for path in self.pinned.codes)),
            author=self.author.text().strip(),
            since=day(self.since.text()) or "",
            until=day(self.until.text(), last=True) or "",
            coded=self.coded.currentData(),
            read=self.read.currentData(),
            memo=self.memo.isChecked(),
            attributes=tuple(dict.fromkeys((*self.pinned.attributes, *self._typed_attribute()))),
            flags=frozenset(kind for box, kind in marks if box.isChecked()),
            sample=self.sample.currentData(),
        )

    def said(self) -> list[tuple[str, str]]:
        """What is set: the name of its field, and words for a chip."""
        wanted = self.wanted()
        said = self.pinned.said()
        if self._branch(self.code.text()):
            said.append(("code", self.code.text().strip()))
        if wanted.author:
            said.append(("author", wanted.author))
        if wanted.since:
            said.append(("since", self.tr("from {day}").format(day=wanted.since)))
        if wanted.until:
            said.append(("until", self.tr("to {day}").format(day=wanted.until)))
        said += [("attribute", self.pinned.attribute_words(*pair)) for pair in self._typed_attribute()]
        if wanted.coded is not None:
            said.append(("coded", self.coded.currentText()))
        if wanted.read is not None:
            said.append(("read", self.read.currentText()))
        if wanted.memo:
            said.append(("memo", self.tr("has a memo")))
        if self.bookmark.isChecked():
            said.append(("bookmark", self.tr("bookmark")))
        if self.flag.isChecked():
            said.append(("flag", self.tr("flag")))
        if wanted.sample is not None:
            said.append(("sample", self.tr("sample “{name}”").format(name=self.sample.currentText())))
        return said

    def drop(self, name: str) -> None:
        """Empty one field, by the name that `said` gave it."""
        if self.pinned.drop(name):
            self.edited.emit()
        elif name in self._choices():
            self._choices()[name].setCurrentIndex(0)
            if name == "attribute":
                self.value.clear()
        elif name in self._boxes():
            self._boxes()[name].setChecked(False)
        else:
            self._lines()[name].clear()

    def clear(self) -> None:
        self.pinned.clear()
        for name in (*self._lines(), *self._boxes(), *self._choices()):
            self.drop(name)

    def fields(self) -> dict[str, object]:
        """What stands in the fields, as JSON can hold it: for a filter that is given a name."""
        return {
            **{name: field.text().strip() for name, field in self._lines().items()},
            **{name: box.isChecked() for name, box in self._boxes().items()},
            **{name: choice.currentData() for name, choice in self._choices().items()},
            "codes": list(self.pinned.codes),
            "attributes": [list(pair) for pair in self.pinned.attributes],
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Fill the fields with what `fields` gave; what is not there any more, or no such thing, is left empty."""
        self.clear()
        for name, choice in self._choices().items():
            choice.setCurrentIndex(max(choice.findData(kept.get(name)), 0))
        for name, field in self._lines().items():
            field.setText(str(kept.get(name) or ""))
        for name, box in self._boxes().items():
            box.setChecked(kept.get(name) is True)
        self.pinned.codes += [path for path in kept.get("codes") or () if isinstance(path, str)]
        pairs = [pair for pair in kept.get("attributes") or () if isinstance(pair, list) and len(pair) == 2]
        self.pinned.attributes += [(str(name), str(value)) for name, value in pairs]

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "code": self.code,
            "author": self.author,
            "since": self.since,
            "until": self.until,
            "value": self.value,
        }

    def _boxes(self) -> dict[str, QCheckBox]:
        return {"memo": self.memo, "bookmark": self.bookmark, "flag": self.flag}

    def _choices(self) -> dict[str, QComboBox]:
        return {"attribute": self.attribute, "coded": self.coded, "read": self.read, "sample": self.sample}

    def choose_sample(self, sample: SampleId) -> None:
        self.sample.setCurrentIndex(max(self.sample.findData(sample), 0))

    def pin_code(self) -> None:
        """Keep the code that is typed, and make room for another."""
        if self._branch(self.code.text()):
            self.pinned.codes.append(self.code.text().strip())
            self.code.clear()

    def pin_attribute(self) -> None:
        for pair in self._typed_attribute():
            self.pinned.attributes.append(pair)
            self.drop("attribute")

    def _typed_attribute(self) -> list[tuple[str, str]]:
        name = self.attribute.currentData()
        return [(str(name), self.value.text().strip())] if name else []

    def _branch(self, path: str) -> frozenset[CodeId]:
        typed = path.strip().casefold()
        if not typed:
            return frozenset()
        return frozenset(code.id for code in self._codes if f"{code.path.casefold()}/".startswith(f"{typed}/"))


def _row(first: QWidget, between: QWidget | None, last: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.addWidget(first, 1)
    if between is not None:
        row.addWidget(between)
    row.addWidget(last, 1)
    return row
