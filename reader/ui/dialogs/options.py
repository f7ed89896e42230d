"""Fields for an options dataclass, so that an exporter brings its options in one file with the rest of it.

bool is a check box, an enum a list to choose from, int a number field, anything else a line of text. The label comes
from the field's name (or ``metadata["label"]``), the sentence below it from ``metadata["help"]``; a check box without
a label says its help; the members of an enum are called as they are, or as ``metadata["choices"]`` has it. All of these
are English in the exporter and said in the person's language here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, Field, fields
from enum import Enum
from typing import Any, get_type_hints

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from reader.ui import theme

LARGEST = 2**31 - 1


class OptionsForm(QWidget):
    """The fields of one dataclass, with its defaults in them. `edited` is emitted at every change."""

    edited = Signal()

    def __init__(self, options: type[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("options")
        self._options = options
        self._editors: dict[str, QWidget] = {}
        self._kinds = get_type_hints(options)
        self._em = self.fontMetrics().averageCharWidth()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(self._em, self._em, self._em * 2, self._em)
        self._column.setSpacing(self._em // 2)
        for field in fields(options):
            self._add(field, self._kinds[field.name])
        self._column.addStretch(1)

    def values(self) -> Any:
        """The options as they are set."""
        return self._options(**{name: _value(editor, self._kinds[name]) for name, editor in self._editors.items()})

    def show_values(self, values: Any) -> None:
        """Put the fields of another instance of the dataclass into the form."""
        before = self.blockSignals(True)
        for name, editor in self._editors.items():
            _show(editor, self._kinds[name], getattr(values, name))
        self.blockSignals(before)
        self.edited.emit()

    def editor(self, name: str) -> QWidget:
        return self._editors[name]

    @property
    def empty(self) -> bool:
        return not self._editors

    def _add(self, field: Field[Any], kind: Any) -> None:
        label = _said(field.metadata.get("label", ""))
        title = label or field.name.replace("_", " ").capitalize()
        text = _said(field.metadata.get("help", ""))
        text = text[:1].upper() + text[1:]
        editor = _editor(kind, _default(field), field.metadata.get("choices", ()), self)
        editor.setObjectName(f"option_{field.name}")
        editor.setAccessibleDescription(text)
        self._editors[field.name] = editor
        _changed(editor).connect(self.edited)
        if isinstance(editor, QCheckBox):
            self._add_check(editor, *((title, text) if label or not text else (text, "")))
        else:
            editor.setAccessibleName(title)
            head = _sentence(title, self)
            head.setBuddy(editor)
            self._column.addWidget(head)
            self._column.addWidget(editor)
            if text:
                self._column.addWidget(_sentence(text, self, quiet=True))
        self._column.addSpacing(self._em * 2)

    def _add_check(self, box: QCheckBox, title: str, hint: str) -> None:
        """A check box whose text is a label beside it: its own does not wrap."""
        box.setAccessibleName(title)
        words = _Words(title, box, self)
        beside = QVBoxLayout()
        beside.setSpacing(self._em // 2)
        beside.addWidget(words)
        if hint:
            beside.addWidget(_sentence(hint, self, quiet=True))
        row = QHBoxLayout()
        row.setSpacing(self._em)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self._column.addLayout(row)


class _Words(QLabel):
    """What a check box says; a click on it is one on the box."""

    def __init__(self, text: str, box: QCheckBox, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()


def _sentence(text: str, parent: QWidget, *, quiet: bool = False) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _said(text: object) -> str:
    """A text of a dataclass in the person's language."""
    return QCoreApplication.translate("Options", str(text)) if text else ""


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else None


def _editor(kind: Any, default: Any, names: Sequence[str], parent: QWidget) -> QWidget:
    if kind is bool:
        box = QCheckBox(parent)
        box.setChecked(bool(default))
        return box
    if isinstance(kind, type) and issubclass(kind, Enum):
        combo = QComboBox(parent)
        plain = [str(member.value).replace("_", " ").capitalize() for member in kind]
        combo.addItems([_said(name) for name in names] if len(names) == len(plain) else plain)
        combo.setCurrentIndex(max(0, list(kind).index(default) if default is not None else 0))
        return combo
    if kind is int:
        spin = QSpinBox(parent)
        theme.inset(spin)
        spin.setRange(-LARGEST, LARGEST)
        spin.setValue(int(default or 0))
        return spin
    return QLineEdit(str(default or ""), parent)


def _changed(editor: QWidget) -> SignalInstance:
    if isinstance(editor, QCheckBox):
        return editor.toggled
    if isinstance(editor, QComboBox):
        return editor.currentIndexChanged
    assert isinstance(editor, QSpinBox | QLineEdit)
    return editor.valueChanged if isinstance(editor, QSpinBox) else editor.textChanged


def _show(editor: QWidget, kind: Any, value: Any) -> None:
    if isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(list(kind).index(value))
    elif isinstance(editor, QSpinBox):
        editor.setValue(value)
    elif isinstance(editor, QLineEdit):
        editor.setText(str(value))


def _value(editor: QWidget, kind: Any) -> Any:
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QComboBox):
        # Not as the item's data: Qt hands a `StrEnum` back as a bare string.
        return list(kind)[editor.currentIndex()]
    if isinstance(editor, QSpinBox):
        return editor.value()
    assert isinstance(editor, QLineEdit)
    return editor.text()
