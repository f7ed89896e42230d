"""What a code means: definition, when to use it and when not, an example. A dialog that does not block the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reader.domain.model import Code, CodeId


class CodeEditor(QDialog):
    """Says by `saved` what became different, once the person agrees."""

    saved = Signal(object, object)
    """(code, name of the property -> its new text)"""

    def __init__(self, code: Code, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("code_editor")
        self.setWindowTitle(self.tr("Code “{name}”").format(name=code.name))
        self._id: CodeId = code.id
        self._before = {
            "name": code.name,
            "definition": code.definition,
            "include": code.include,
            "exclude": code.exclude,
            "example": code.example,
        }
        self.name = QLineEdit(code.name, self)
        self.name.setObjectName("code_name")
        self.name.setReadOnly(not writable)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&Name"), self.name)
        self.fields: dict[str, QPlainTextEdit] = {}
        for key, label, tip in (
            ("definition", self.tr("&Definition"), self.tr("What this code stands for, in a sentence or two")),
            ("include", self.tr("&Use it for"), self.tr("What belongs to it, and marginal cases that still do")),
            ("exclude", self.tr("N&ot for"), self.tr("What is easily taken for it, and which code that gets")),
            ("example", self.tr("&Example"), self.tr("A passage that shows it well")),
        ):
            field = QPlainTextEdit(self)
            field.setObjectName(f"code_{key}")
            field.setPlainText(self._before[key])
            field.setPlaceholderText(tip)
            field.setTabChangesFocus(True)
            field.setReadOnly(not writable)
            field.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
            self.fields[key] = field
        self.name.setAccessibleName(self.tr("Name"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel if writable else standard.Close, self)
        self.buttons.setObjectName("code_buttons")
        column = QVBoxLayout(self)
        column.addLayout(form, 1)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(26 * em, 30 * em)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        now = {"name": " ".join(self.name.text().split())}
        now.update({key: field.toPlainText().strip() for key, field in self.fields.items()})
        if not now["name"]:
            self.name.setFocus()
            return
        changed = {key: text for key, text in now.items() if text != self._before[key]}
        if changed:
            self.saved.emit(self._id, changed)
        super().accept()
