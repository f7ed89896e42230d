"""Exports that were given a name: chosen from a list, saved, taken off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.app import paths
from reader.app import settings as app_settings
from reader.app.scopes import Preset, preset_as_json, preset_from_json
from reader.app.settings import Settings


class PresetBar(QWidget):
    """`chosen` gives a `Preset`; `asked` the name to save under: call `keep` with what it is to stand for. The settings
    are written at once."""

    chosen = Signal(object)
    asked = Signal(str)
    removed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preset_bar")
        self._settings = settings
        self._presets: dict[str, Preset] = {}
        self.names = QComboBox(self)
        self.names.setObjectName("preset_name")
        self.names.setAccessibleName(self.tr("Saved exports"))
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A long name must not make the window wide.
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.names.setMinimumContentsLength(12)
        line = self.names.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Choose one, or type a name to save under"))
        line.installEventFilter(self)
        self.save = QPushButton(self.tr("Sa&ve"), self)
        self.save.setObjectName("preset_save")
        self.save.setToolTip(self.tr("Keep format, options, what goes and what is hidden under this name"))
        self.remove = QPushButton(self.tr("&Remove"), self)
        self.remove.setObjectName("preset_remove")
        self.remove.setToolTip(self.tr("Take this name off the list"))
        for button in (self.save, self.remove):
            button.setAutoDefault(False)
        label = QLabel(self.tr("Saved e&xports:"), self)
        label.setBuddy(self.names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.names, 1)
        row.addWidget(self.save)
        row.addWidget(self.remove)
        self.names.activated.connect(self._on_activated)
        self.names.editTextChanged.connect(self._allow)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)
        self._show("")

    def name(self) -> str:
        return " ".join(self.names.currentText().split())

    def preset(self, name: str) -> Preset | None:
        """What was saved under a name."""
        return self._presets.get(name)

    def keep(self, preset: Preset) -> None:
        """Save under its name, in the place of what had it before."""
        self._store([*self._others(preset.name), preset_as_json(preset)])
        self._show(preset.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return in the name saves under a new one and brings back a known one; it must not start the export."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            found = self._presets.get(self.name())
            if found is not None:
                self.chosen.emit(found)
            elif self.name():
                self._on_save()
            return True
        return super().eventFilter(watched, event)

    def _others(self, name: str) -> list[dict[str, object]]:
        return [
            entry for entry in self._settings.presets if not (isinstance(entry, dict) and entry.get("name") == name)
        ]

    def _store(self, entries: list[dict[str, object]]) -> None:
        self._settings.presets = entries
        app_settings.save(self._settings, paths.settings_file())

    def _show(self, current: str) -> None:
        found = (preset_from_json(entry) for entry in self._settings.presets)
        self._presets = {preset.name: preset for preset in found if preset is not None}
        self.names.clear()
        self.names.addItems(list(self._presets))
        self.names.setCurrentIndex(list(self._presets).index(current) if current in self._presets else -1)
        self.names.setEditText(current)
        self._allow()

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.name()))
        self.remove.setEnabled(self.name() in self._presets)

    def _on_activated(self) -> None:
        found = self._presets.get(self.name())
        if found is not None:
            self.chosen.emit(found)

    def _on_save(self) -> None:
        self.asked.emit(self.name())

    def _on_remove(self) -> None:
        name = self.name()
        self._store(self._others(name))
        self._show("")
        self.names.setFocus()
        self.removed.emit(name)
