"""Saved mappings: one line to take one, or to keep the present one under a name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.app import mappings
from reader.domain.errors import ReaderError
from reader.domain.mapping import ColumnMapping


class SavedMappings(QWidget):
    """A name to choose or to type, and what to do with it."""

    loaded = Signal(object)
    """A `ColumnMapping` was taken."""
    wanted = Signal(str)
    """The present mapping is to be kept under this name: answer with `keep`."""
    said = Signal(str)
    """What was done, or went wrong."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mapping_saved")
        self._names = QComboBox(self)
        self._names.setObjectName("mapping_names")
        self._names.setAccessibleName(self.tr("Name of a saved mapping"))
        self._names.setEditable(True)
        self._names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._names.setMinimumContentsLength(20)
        label = QLabel(self.tr("Saved &mapping:"), self)
        label.setBuddy(self._names)
        self._load = self._button("mapping_load", self.tr("&Load"))
        self._save = self._button("mapping_save", self.tr("&Save"))
        self._delete = self._button("mapping_delete", self.tr("&Delete"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self._names, self._load, self._save, self._delete):
            layout.addWidget(widget, 1 if widget is self._names else 0)
        self._fill("")
        self._connect()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._names.editTextChanged.connect(self._allow)
        self._load.clicked.connect(self._on_load)
        self._save.clicked.connect(self._on_save)
        self._delete.clicked.connect(self._on_delete)

    def keep(self, name: str, mapping: ColumnMapping) -> None:
        try:
            mappings.save(name, mapping)
        except ReaderError as fault:
            self.said.emit(str(fault))
            return
        self._fill(name)
        self.said.emit(self.tr("Saved as “{name}”.").format(name=name))

    def _name(self) -> str:
        return self._names.currentText().strip()

    def _fill(self, name: str) -> None:
        self._names.clear()
        self._names.addItems(mappings.names())
        self._names.setCurrentIndex(-1)
        self._names.setEditText(name)
        self._allow()

    def _allow(self) -> None:
        there = self._name() in mappings.names()
        self._load.setEnabled(there)
        self._delete.setEnabled(there)
        self._save.setEnabled(bool(self._name()))

    def _on_load(self) -> None:
        try:
            self.loaded.emit(mappings.load(self._name()))
        except ReaderError as fault:
            self.said.emit(str(fault))

    def _on_save(self) -> None:
        self.wanted.emit(self._name())

    def _on_delete(self) -> None:
        name = self._name()
        try:
            mappings.delete(name)
        except ReaderError as fault:
            self.said.emit(str(fault))
            return
        self._fill("")
        self.said.emit(self.tr("“{name}” was deleted.").format(name=name))
