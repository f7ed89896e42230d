"""The attributes of the project: their names, types and choices. Every change is stored as it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import UserError
from reader.domain.model import Attribute, AttributeId, AttributeType
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.ui import theme
from reader.ui.dialogs.choices import ChoiceList
from reader.ui.session import Session

TYPES = {
    AttributeType.TEXT: QT_TRANSLATE_NOOP("AttributesDialog", "Text"),
    AttributeType.NUMBER: QT_TRANSLATE_NOOP("AttributesDialog", "Number"),
    AttributeType.DATE: QT_TRANSLATE_NOOP("AttributesDialog", "Date"),
    AttributeType.CHOICE: QT_TRANSLATE_NOOP("AttributesDialog", "Choice"),
}
OFFERED = 50
"""So many different values at most become choices by themselves."""
_ID = Qt.ItemDataRole.UserRole


class AttributesDialog(QDialog):
    """On the one side the list, on the other what is chosen in it. What cannot be is said in place."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attributes_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Attributes"))
        self._session = session
        self._all: dict[AttributeId, Attribute] = {}
        self._shown: Attribute | None = None
        """What the fields are about; None for one that is being made."""
        self._loading = False
        self._wanted = ""
        """The name of what is to be chosen once it is there."""
        self.list = QTreeWidget(self)
        self.name = QLineEdit(self)
        self.kind = QComboBox(self)
        self.choices = ChoiceList(self)
        self.description = QLineEdit(self)
        self.problem = QLabel(self)
        self.empty = QLabel(self)
        self.new = QPushButton(self.tr("&New"), self)
        self.delete = QPushButton(self.tr("&Delete…"), self)
        self._build()
        self._connect()
        self.apply_theme(theme.colours(session.settings.theme))
        self.reload()

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self.list.setObjectName("attributes_list")
        self.list.setAccessibleName(self.tr("Attributes, with their types and how often they are used"))
        self.list.setHeaderLabels([self.tr("Name"), self.tr("Type"), self.tr("Used")])
        self.list.setRootIsDecorated(False)
        # Else the height of a row is measured, and kept, before the theme has said what it is.
        self.list.ensurePolished()
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.name.setObjectName("attribute_name")
        self.name.setPlaceholderText(self.tr("Name of the new attribute"))
        self.kind.setObjectName("attribute_type")
        for kind, text in TYPES.items():
            self.kind.addItem(self.tr(text), kind.value)
        self.description.setObjectName("attribute_description")
        self.description.setPlaceholderText(self.tr("What it says, and how to decide"))
        for field, text in (
            (self.name, self.tr("Name")),
            (self.kind, self.tr("Type")),
            (self.description, self.tr("Description")),
        ):
            field.setAccessibleName(text)
        self.problem.setObjectName("attribute_problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setObjectName("attributes_empty")
        self.empty.setWordWrap(True)
        self.empty.setText(
            self.tr(
                "There are no attributes yet. Type a name, choose a type and press Enter: the attribute can then be "
                "filled in for articles and comments in the grid and in the tagging panel."
            )
        )
        for button, name in ((self.new, "attribute_new"), (self.delete, "attribute_delete")):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self.new.setAccessibleName(self.tr("Define a new attribute"))
        self.delete.setAccessibleName(self.tr("Delete the chosen attribute"))
        form = QFormLayout()
        form.setSpacing(em)
        form.addRow(self.empty)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("N&ame:"), self.name),
            (self.tr("&Type:"), self.kind),
            (self.tr("&Choices:"), self.choices),
            (self.tr("De&scription:"), self.description),
        )
        for text, row in rows:
            label = QLabel(text, self)
            label.setBuddy(row)
            form.addRow(label, row)
        form.addRow(self.problem)
        self._form = form
        below = QHBoxLayout()
        below.addWidget(self.new)
        below.addWidget(self.delete)
        below.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(em)
        left.addWidget(self.list, 1)
        left.addLayout(below)
        both = QHBoxLayout()
        both.setSpacing(em * 3)
        both.addLayout(left, 5)
        both.addLayout(form, 6)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("C&lose"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("attributes_close")
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        whole.setSpacing(em * 2)
        whole.addLayout(both, 1)
        whole.addWidget(buttons)
        self.resize(em * 118, em * 64)
        for field in (self.name, self.description):
            field.installEventFilter(self)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.name.editingFinished.connect(self._on_name)
        self.description.editingFinished.connect(self._on_description)
        self.kind.activated.connect(self._on_kind)
        self.choices.edited.connect(self._on_choices)
        self.new.clicked.connect(self._on_new)
        self.delete.clicked.connect(self._on_delete)
        self._session.changed.connect(self._on_changed)
        self._session.project_changed.connect(self.close)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.problem.setStyleSheet(f"color: {colours.danger}")
        self.empty.setStyleSheet(f"color: {colours.muted}")

    # Showing

    def reload(self) -> None:
        """Read the attributes anew; what was chosen stays so."""
        there = self._session.view.attribute_definitions() if self._session.project is not None else []
        self._all = {attribute.id: attribute for attribute in there}
        self._loading = True
        self.list.clear()
        entries = {}
        for attribute in there:
            used = QLocale().toString(attribute.used)
            entry = QTreeWidgetItem(self.list, [attribute.name, self.tr(TYPES[attribute.type]), used])
            entry.setTextAlignment(2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            entry.setData(0, _ID, attribute.id)
            entry.setToolTip(0, attribute.description)
            entries[attribute.id] = entry
        made = next((a.id for a in there if self._wanted and a.name.casefold() == self._wanted.casefold()), None)
        if made is not None:
            self._wanted = ""
        keep = made if made is not None else self._shown.id if self._shown is not None else None
        if keep not in entries and there and not self._making:
            keep = there[0].id
        if keep in entries:
            self._making = False
            self.list.setCurrentItem(entries[keep])
        self._loading = False
        shown = self._all.get(keep) if keep is not None else None
        if shown is not None or not self._making:
            self._show(shown)
        self.empty.setVisible(not there)

    _making = False

    def _show(self, attribute: Attribute | None) -> None:
        self._loading = True
        self._shown = attribute
        kind = attribute.type if attribute is not None else AttributeType.TEXT
        for field, text in (
            (self.name, attribute.name if attribute is not None else ""),
            (self.description, attribute.description if attribute is not None else ""),
        ):
            if field.text() != text:
                field.setText(text)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.choices.load(attribute.choices if attribute is not None else ())
        self._show_choices(kind)
        self.delete.setEnabled(attribute is not None and self._session.writable)
        for widget in (self.name, self.kind, self.choices, self.description, self.new):
            widget.setEnabled(self._session.writable)
        self._loading = False

    def _show_choices(self, kind: AttributeType) -> None:
        self._form.setRowVisible(self.choices, kind is AttributeType.CHOICE)

    def _refuse(self, text: str) -> None:
        self.problem.setText(text)

    def _on_chosen(self, entry: QTreeWidgetItem | None) -> None:
        if not self._loading and entry is not None:
            self._making = False
            self._refuse("")
            self._show(self._all.get(AttributeId(entry.data(0, _ID))))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.DEFINITIONS, Kind.ATTRIBUTES, Kind.COMMENTERS, Kind.ITEMS):
            self.reload()

    # Doing

    @property
    def _kind(self) -> AttributeType:
        return AttributeType(str(self.kind.currentData()))

    def _run(self, command: Callable[..., Any], *arguments: Any, **options: Any) -> None:
        project = self._session.project
        if project is None or not self._session.writable:
            return
        self._refuse("")
        future = project.write(command, *arguments, **options)
        self._session.bridge.watch(future, None, self._on_fault)

    def _on_fault(self, fault: BaseException) -> None:
        if not isinstance(fault, UserError):
            self._session.failed.emit(fault)
            return
        # The name stays as it was typed, to be mended; all else is as it is stored.
        name = self.name.text()
        if self._shown is not None:
            self._show(self._shown)
            self.name.setText(name)
        self._wanted = ""
        self._refuse(str(fault))

    def _on_new(self) -> None:
        """The fields are empty; the attribute is there once it has a name."""
        self._loading = True
        self.list.setCurrentIndex(QModelIndex())
        self._loading = False
        self._making = True
        self._refuse("")
        self._show(None)
        self.name.setFocus()

    def _define(self) -> None:
        """Make what stands in the fields, once they say enough."""
        name, kind = self.name.text().strip(), self._kind
        choices = self.choices.texts()
        if not name or self._wanted == name or (kind is AttributeType.CHOICE and not choices):
            return
        self._wanted = name
        self._run(commands.define_attribute, name, kind, choices, self.description.text())

    def _on_name(self) -> None:
        text = self.name.text().strip()
        if self._loading:
            return
        if self._shown is None:
            self._define()
        elif not text:
            self.name.setText(self._shown.name)
        elif text != self._shown.name:
            self._run(commands.edit_attribute, self._shown.id, name=text)

    def _on_description(self) -> None:
        text = self.description.text().strip()
        if self._shown is None:
            self._define()
        elif not self._loading and text != self._shown.description:
            self._run(commands.edit_attribute, self._shown.id, description=text)

    def _on_kind(self) -> None:
        kind = self._kind
        self._show_choices(kind)
        if self._shown is None:
            if kind is AttributeType.CHOICE and not self.choices.texts():
                self._refuse(self.tr("Add the choices: the attribute is there with the first one."))
            return
        if kind is self._shown.type:
            return
        choices: tuple[str, ...] = ()
        if kind is AttributeType.CHOICE:
            stored = self._session.view.attribute_values(self._shown.id, OFFERED + 1)
            choices = tuple(value for value, _ in stored if value.strip())
            if not choices or len(stored) > OFFERED:
                self.choices.load(())
                self._refuse(self.tr("Add the choices: the type changes with the first one."))
                self.choices.begin()
                return
        self._run(commands.edit_attribute, self._shown.id, type=kind, choices=choices)

    def _on_choices(self) -> None:
        choices = self.choices.texts()
        if self._shown is None:
            self._define()
            return
        if not choices and self._shown.type is not AttributeType.CHOICE:
            return
        self._run(
            commands.edit_attribute,
            self._shown.id,
            type=AttributeType.CHOICE,
            choices=choices,
            renamed=self.choices.renamed(),
        )

    def _on_delete(self) -> None:
        shown = self._shown
        if shown is None:
            return
        question = self.tr("“{name}” goes with its values on %n items and commenters.", "", shown.used)
        question = question.format(name=shown.name) + " " + self.tr("Undo brings it back.")
        if self._session.ask.confirm(self.tr("Delete the attribute?"), question, self.tr("Delete")):
            self._run(commands.delete_attribute, shown.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a field takes what is in it; Escape gives up what was typed before it closes the dialog."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                (self._on_name if watched is self.name else self._on_description)()
                return True
            typed = self._shown is not None and self.name.text() != self._shown.name
            if event.key() == Qt.Key.Key_Escape and watched is self.name and typed:
                self._refuse("")
                self._show(self._shown)
                return True
        return super().eventFilter(watched, event)
