"""What is asked before people are joined, taken apart or renamed. Not modal; gone when another project comes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.project import Project
from reader.domain.commenters import Person
from reader.ui.session import Session

NAME_ROLE = Qt.ItemDataRole.UserRole


class PersonDialog(QDialog):
    """A text, fields, and two buttons of which the first says what happens."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._em = self.fontMetrics().height()
        self.text = QLabel(self)
        self.text.setObjectName("person_dialog_text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(self)
        self.buttons.setObjectName("person_dialog_buttons")
        self.do = QPushButton(self)
        self.do.setObjectName("person_dialog_do")
        self.do.setDefault(True)
        self.buttons.addButton(self.do, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(self._em, self._em, self._em, self._em)
        self.column.setSpacing(self._em // 2)
        self.column.addWidget(self.text)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        session.project_changed.connect(self.close)

    def _call(self, title: str, verb: str) -> None:
        """Title, and what the first button says."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.do.setText(verb)

    def _finish(self) -> None:
        """Call it once all fields are there."""
        self.column.addWidget(self.buttons)
        self.resize(max(self.sizeHint().width(), 28 * self._em), self.sizeHint().height())

    def _labelled(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(field)
        self.column.addWidget(label)
        self.column.addWidget(field)
        return label


class NameList(QListWidget):
    """Names with how many comments each has, to be ticked."""

    ticked = Signal()

    def __init__(self, name: str, accessible: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setWordWrap(True)
        self.itemChanged.connect(self._on_changed)

    def fill(self, people: Sequence[Person], tick: bool) -> None:
        """A row a person; who writes under several names is one row with all of them."""
        for person in people:
            count = QLocale().toString(person.comments)
            others = [name for name in person.names if name != person.name]
            text = self.tr("{count} · {name}, also {names}") if others else self.tr("{count} · {name}")
            self._add(text.format(count=count, name=person.name, names=", ".join(others)), person.names, tick)

    def fill_names(self, names: Sequence[str], tick: bool) -> None:
        for name in names:
            self._add(name, (name,), tick)

    def names(self) -> list[str]:
        """All names of the ticked rows."""
        found: list[str] = []
        for row in range(self.count()):
            if self.item(row).checkState() is Qt.CheckState.Checked:
                found += self.item(row).data(NAME_ROLE)
        return found

    def _add(self, text: str, names: Sequence[str], tick: bool) -> None:
        entry = QListWidgetItem(text)
        entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        entry.setData(NAME_ROLE, list(names))
        entry.setCheckState(Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked)
        self.addItem(entry)

    def _on_changed(self, _item: QListWidgetItem) -> None:
        self.ticked.emit()


class JoinDialog(PersonDialog):
    """Says whose comments become one person's, and offers names that look alike, none of them ticked."""

    def __init__(self, session: Session, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._call(self.tr("Join commenters"), self.tr("&Join"))
        self.setObjectName("join_dialog")
        self._people = {name: person for person in people for name in person.names}
        self.chosen = NameList("join_chosen", self.tr("Names that are one person"), self)
        self.chosen.fill(people, tick=True)
        self._labelled(self.tr("&Names that are one person, with their comments:"), self.chosen)
        self.alike = NameList("join_alike", self.tr("Names that look alike"), self)
        self._alike_label = self._labelled(
            self.tr("Names that &look alike (tick those that you know are theirs):"), self.alike
        )
        for widget in (self.alike, self._alike_label):
            widget.hide()
        self.shown = QComboBox(self)
        self.shown.setObjectName("join_shown")
        self.shown.setAccessibleName(self.tr("Shown as"))
        self.shown.setEditable(True)
        self.shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shown.setMinimumContentsLength(26)
        # Half a name is a name too: nothing is put behind what is typed.
        self.shown.setCompleter(None)  # type: ignore[arg-type]
        by_count = sorted(people, key=lambda person: -person.comments)
        self.shown.addItems(list(dict.fromkeys(name for person in by_count for name in (person.name, *person.names))))
        self._labelled(self.tr("&Shown as:"), self.shown)
        self._finish()
        self.chosen.ticked.connect(self._say)
        self.alike.ticked.connect(self._say)
        self.shown.editTextChanged.connect(self._say)
        self._say()
        project = session.project
        if project is not None:
            session.read(partial(_alike, project, tuple(self._people)), self._on_alike)

    def names(self) -> list[str]:
        return self.chosen.names() + self.alike.names()

    def accept(self) -> None:
        self._session.run(commands.join_commenters, self.names(), self.shown.currentText())
        super().accept()

    def _on_alike(self, people: Sequence[Person]) -> None:
        from shiboken6 import isValid

        if not isValid(self) or not people:
            return
        self._people |= {name: person for person in people for name in person.names}
        self.alike.fill(people, tick=False)
        for widget in (self.alike, self._alike_label):
            widget.show()

    def _say(self) -> None:
        names = self.names()
        people = {self._people[name].name: self._people[name] for name in names}
        count = sum(person.comments for person in people.values())
        lines = [
            self.tr("%n comments become those of one person.", "", count),
            self.tr("The texts and the names on them stay as they are. Undo takes it back, and so does “Take apart”."),
        ]
        if len(people) < 2:
            lines = [self.tr("Tick two people or more. Several can be chosen in the list before, with Ctrl or Shift.")]
        elif sum(person.id is not None for person in people.values()) > 1:
            lines.append(self.tr("Where two have the same attribute, the value of the one whose name is shown stays."))
        self.text.setText(" ".join(lines))
        self.do.setEnabled(len(people) > 1 and bool(self.shown.currentText().strip()))


class PartDialog(PersonDialog):
    """Which names are taken out of a person; first all of them."""

    def __init__(self, session: Session, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._call(self.tr("Take “{name}” apart").format(name=person.name), self.tr("&Take apart"))
        self.setObjectName("part_dialog")
        self._person = person
        self._known = len(session.view.commenters.attributes_of(person))
        self.list = NameList("part_names", self.tr("Names to take out"), self)
        self.list.fill_names(person.names, tick=True)
        self._labelled(self.tr("&Names to take out, each a person of its own:"), self.list)
        self._finish()
        self.list.ticked.connect(self._say)
        self._say()

    def accept(self) -> None:
        if self._person.id is not None:
            self._session.run(commands.part_commenter, self._person.id, self.list.names())
        super().accept()

    def _say(self) -> None:
        out = self.list.names()
        lines = []
        if self._known and len(out) == len(self._person.names):
            lines.append(
                self.tr("%n attributes of the person go with it: leave a name that keeps them.", "", self._known)
            )
        lines.append(self.tr("Undo joins them again."))
        self.text.setText(" ".join(lines))
        self.do.setEnabled(bool(out))


class RenameDialog(PersonDialog):
    """The name under which a person is listed."""

    def __init__(self, session: Session, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._call(self.tr("Rename “{name}”").format(name=person.name), self.tr("&Rename"))
        self.setObjectName("rename_dialog")
        self._person = person
        self.text.setText(self.tr("For lists and exports. The names on the comments stay as they are."))
        self.name = QLineEdit(person.name, self)
        self.name.setObjectName("rename_name")
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self._labelled(self.tr("&Name:"), self.name)
        self._finish()
        self.name.textChanged.connect(self._on_typed)

    def accept(self) -> None:
        who = self._person.id if self._person.id is not None else self._person.names[0]
        self._session.run(commands.rename_commenter, who, self.name.text())
        super().accept()

    def _on_typed(self, text: str) -> None:
        self.do.setEnabled(bool(text.strip()))


def _alike(project: Project, names: Sequence[str]) -> list[Person]:
    return project.view.commenters.similar(names)
