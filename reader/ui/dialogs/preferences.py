"""The pages of the settings that are forms: reading, coding, language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.app.settings import Settings, Theme
from reader.ui import language, theme

FIELD = 30
"""The width of a field, in characters."""
READ_AFTER_S = 60
"""The longest that something can be looked at before it counts as read, in seconds."""


class Page(QWidget):
    """A form over some fields of the settings: what is changed in it is set at once, and `changed` follows."""

    changed = Signal()
    FIELDS: tuple[str, ...] = ()

    def __init__(self, settings: Settings, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.settings = settings
        self.setObjectName(name)
        self._loading = False
        self._em = self.fontMetrics().averageCharWidth()
        # A QFormLayout would cut a hint that goes over several lines.
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(self._em * 2)
        self._form.setVerticalSpacing(self._em)
        self._form.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(self._em, self._em * 2, self._em, self._em)
        self._column.setSpacing(self._em * 2)
        self._column.addLayout(self._form)

    def show_settings(self) -> None:
        """Show what is set now."""
        self._loading = True
        self.load()
        self._loading = False

    def load(self) -> None:
        """Fill the fields from the settings."""
        raise NotImplementedError

    def put(self, field: str, value: Any) -> None:
        """Set a field because the person changed it."""
        if not self._loading and getattr(self.settings, field) != value:
            setattr(self.settings, field, value)
            self.changed.emit()

    def restore(self) -> None:
        """Set the page's fields as they came."""
        fresh = Settings()
        for field in self.FIELDS:
            setattr(self.settings, field, getattr(fresh, field))
        self.show_settings()
        self.changed.emit()

    def row(self, label: str, field: QWidget, name: str, hint: str = "") -> None:
        """A line of the form: `label` with its mnemonic, the field, and a quieter sentence below it."""
        field.setObjectName(name)
        field.setAccessibleName(label.replace("&", "").rstrip(":"))
        field.setMinimumWidth(self._em * FIELD)
        head = QLabel(label, self)
        head.setBuddy(field)
        at = self._form.rowCount()
        self._form.addWidget(head, at, 0)
        self._form.addWidget(field, at, 1, Qt.AlignmentFlag.AlignLeading)
        self._hint(field, hint)

    def check(self, box: QCheckBox, name: str, hint: str = "") -> None:
        """A line with a check box."""
        box.setObjectName(name)
        self._form.addWidget(box, self._form.rowCount(), 1, Qt.AlignmentFlag.AlignLeading)
        self._hint(box, hint)

    def _hint(self, field: QWidget, hint: str) -> None:
        at = self._form.rowCount()
        if hint:
            field.setAccessibleDescription(hint)
            note = QLabel(hint, self)
            note.setTextFormat(Qt.TextFormat.PlainText)
            note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            note.setWordWrap(True)
            self._form.addWidget(note, at, 1)
            at += 1
        self._form.setRowMinimumHeight(at, self._em)

    def _number(self, low: int, high: int, step: int, unit: str) -> QSpinBox:
        spin = QSpinBox(self)
        theme.inset(spin)
        spin.setRange(low, high)
        spin.setSingleStep(step)
        spin.setSuffix(unit)
        return spin


class ReadingPage(Page):
    """How the text looks and what happens while one reads."""

    FIELDS = (
        "text_family", "text_size", "line_width", "line_spacing", "theme", "reduced_motion", "read_after_ms"
    )  # fmt: skip

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, "settings_reading", parent)
        self._family = QComboBox(self)
        self._family.addItem(self.tr("As the system has it"), "")
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self._family.addItem(family, family)
        self._family.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._family.setMinimumContentsLength(FIELD - 4)
        self._size = self._number(7, 40, 1, self.tr(" points"))
        self._width = self._number(40, 140, 5, self.tr(" characters"))
        self._spacing = self._number(100, 250, 5, self.tr(" %"))
        self._theme = QComboBox(self)
        for text, member in (
            (self.tr("As the system has it"), Theme.SYSTEM),
            (self.tr("Light"), Theme.LIGHT),
            (self.tr("Sepia"), Theme.SEPIA),
            (self.tr("Dark"), Theme.DARK),
        ):
            self._theme.addItem(text, member.value)
        self._motion = QComboBox(self)
        for text, value in (
            (self.tr("As the system has it"), "system"),
            (self.tr("Show it"), "full"),
            (self.tr("Reduce it"), "reduced"),
        ):
            self._motion.addItem(text, value)
        self._read = QDoubleSpinBox(self)
        theme.inset(self._read)
        self._read.setRange(0, READ_AFTER_S)
        self._read.setDecimals(1)
        self._read.setSingleStep(0.5)
        self._read.setSuffix(self.tr(" seconds"))
        self._read.setSpecialValueText(self.tr("never"))
        self._sample = QLabel(self)
        self._sample.setObjectName("settings_sample")
        self._sample.setAccessibleName(self.tr("How the text will look"))
        self._sample.setFrameShape(QFrame.Shape.StyledPanel)
        self._sample.setWordWrap(True)
        self._sample.setTextFormat(Qt.TextFormat.RichText)
        self._sample.setBackgroundRole(QPalette.ColorRole.Base)
        self._sample.setAutoFillBackground(True)
        self._sample.setMargin(self._em * 2)
        self._column.addWidget(self._sample)
        self._column.addStretch(1)
        self.row(self.tr("&Font:"), self._family, "settings_family")
        self.row(self.tr("&Size:"), self._size, "settings_size")
        self.row(self.tr("Len&gth of a line:"), self._width, "settings_width")
        self.row(self.tr("L&ine spacing:"), self._spacing, "settings_spacing")
        self.row(self.tr("&Colours:"), self._theme, "settings_theme")
        self.row(
            self.tr("&Motion:"),
            self._motion,
            "settings_motion",
            self.tr("Reduced: nothing flashes and nothing slides."),
        )
        self.row(
            self.tr("Mark &read after:"),
            self._read,
            "settings_read_after",
            self.tr("What you have looked at for so long counts as read."),
        )
        self._family.currentIndexChanged.connect(self._on_family)
        self._size.valueChanged.connect(self._on_size)
        self._width.valueChanged.connect(self._on_width)
        self._spacing.valueChanged.connect(self._on_spacing)
        self._theme.currentIndexChanged.connect(self._on_theme)
        self._motion.currentIndexChanged.connect(self._on_motion)
        self._read.valueChanged.connect(self._on_read)
        self.changed.connect(self._show_sample)
        self.show_settings()

    def load(self) -> None:
        self._family.setCurrentIndex(max(0, self._family.findData(self.settings.text_family)))
        self._size.setValue(self.settings.text_size)
        self._width.setValue(self.settings.line_width)
        self._spacing.setValue(self.settings.line_spacing)
        self._theme.setCurrentIndex(self._theme.findData(self.settings.theme.value))
        motion = {None: "system", False: "full", True: "reduced"}[self.settings.reduced_motion]
        self._motion.setCurrentIndex(self._motion.findData(motion))
        self._read.setValue(self.settings.read_after_ms / 1000)
        self._show_sample()

    def _show_sample(self) -> None:
        self._sample.setFont(theme.reading_font(self.settings))
        self._sample.setText(
            f'<p style="line-height: {self.settings.line_spacing}%">'
            + self.tr("The ferry leaves at 7:45, says the notice at the pier. “And who asked those who take it?”")
            + "</p>"
        )

    def _on_family(self) -> None:
        self.put("text_family", str(self._family.currentData()))

    def _on_size(self, value: int) -> None:
        self.put("text_size", value)

    def _on_width(self, value: int) -> None:
        self.put("line_width", value)

    def _on_spacing(self, value: int) -> None:
        self.put("line_spacing", value)

    def _on_theme(self) -> None:
        self.put("theme", Theme(self._theme.currentData()))

    def _on_motion(self) -> None:
        self.put("reduced_motion", {"system": None, "full": False, "reduced": True}[str(self._motion.currentData())])

    def _on_read(self, seconds: float) -> None:
        self.put("read_after_ms", round(seconds * 1000))


class CodingPage(Page):
    """Who codes, and what a selection takes in."""

    FIELDS = ("double_click", "snap_words")
    """Not `coder`: a person's name has no default to go back to."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, "settings_coding", parent)
        self._coder = QLineEdit(self)
        self._double = QComboBox(self)
        self._double.addItem(self.tr("the sentence"), "sentence")
        self._double.addItem(self.tr("the word"), "word")
        self._snap = QCheckBox(self.tr("Let a selection &reach to the ends of its words"), self)
        self.row(
            self.tr("Your &name:"),
            self._coder,
            "settings_coder",
            self.tr(
                "Stands beside what you code in projects that you open from now on. In the project that is open, File"
                " has “Switch coder”."
            ),
        )
        self.row(self.tr("A &double click selects:"), self._double, "settings_double_click")
        self.check(
            self._snap,
            "settings_snap",
            self.tr("Without it, a passage begins and ends at just the letters you marked."),
        )
        self._column.addStretch(1)
        self._coder.editingFinished.connect(self._on_coder)
        self._double.currentIndexChanged.connect(self._on_double)
        self._snap.toggled.connect(self._on_snap)
        self.show_settings()

    def load(self) -> None:
        self._coder.setText(self.settings.coder)
        self._double.setCurrentIndex(max(0, self._double.findData(str(self.settings.double_click))))
        self._snap.setChecked(self.settings.snap_words)

    def _on_coder(self) -> None:
        self.put("coder", self._coder.text().strip())

    def _on_double(self) -> None:
        self.put("double_click", str(self._double.currentData()))

    def _on_snap(self, on: bool) -> None:
        self.put("snap_words", on)


class LanguagePage(Page):
    """What language the window speaks from its next start."""

    FIELDS = ("language",)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, "settings_language", parent)
        self._language = QComboBox(self)
        system = language.NAMES[language.chosen("")]
        self._language.addItem(self.tr("As the system has it ({language})").format(language=system), "")
        for code, name in language.NAMES.items():
            self._language.addItem(name, code)
        self.row(
            self.tr("Lan&guage:"),
            self._language,
            "settings_language_choice",
            self.tr(
                "Menus and sentences, and how dates and numbers are written. What you import and code stays as it is."
            ),
        )
        self._note = QLabel(self)
        self._note.setObjectName("settings_language_note")
        self._note.setWordWrap(True)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self._before = settings.language
        self._language.currentIndexChanged.connect(self._on_language)
        self.changed.connect(self._say)
        self.show_settings()

    def load(self) -> None:
        self._language.setCurrentIndex(max(0, self._language.findData(self.settings.language)))
        self._say()

    def _on_language(self) -> None:
        self.put("language", str(self._language.currentData()))

    def _say(self) -> None:
        self._note.setText(
            self.tr("Close Threadnote and start it again to see it in this language.")
            if self.settings.language != self._before
            else self.tr("A change takes effect at the next start.")
        )
