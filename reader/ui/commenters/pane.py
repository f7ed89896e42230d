"""The panel of commenters: who wrote, everything by one person, and names that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.commenters import PeopleOrder, Person
from reader.ui import theme
from reader.ui.commenters import wording
from reader.ui.commenters.acts import PeopleActs
from reader.ui.commenters.people_model import PeopleModel
from reader.ui.commenters.people_view import PeopleView
from reader.ui.commenters.person import MANY, PersonPane
from reader.ui.narrow import NarrowLine
from reader.ui.session import Session
from reader.ui.sight import Sight

_TAKE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CommentersPane(QWidget):
    """People above, the chosen one's comments below. What is current elsewhere is never followed by itself: a button
    leads to its author."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commenters")
        self.setAccessibleName(self.tr("Commenters"))
        self._session = session
        self._sight = Sight(session, self, parent)
        self._asked = 0
        self._stale = self._fresh = True
        """Whether the list, and the comments below it, are to be read anew."""
        self._arranging = False
        self._wanted: tuple[str, ...] = ()
        """Names of who is to be chosen once the list is there."""
        self.filter = NarrowLine(self)
        self.sort = QComboBox(self)
        self.model = PeopleModel(self)
        self.people = PeopleView(self)
        self.empty = QLabel(self)
        self.acts = PeopleActs(session, self)
        self.author = QToolButton(self)
        self.person = PersonPane(session, self)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self._pages = QStackedWidget(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._build()
        self._connect()
        self._on_project()

    def _build(self) -> None:
        self.filter.setObjectName("people_filter")
        self.filter.setAccessibleName(self.tr("Filter people by name"))
        self.filter.setPlaceholderText(self.tr("Filter by name"))
        self.filter.setClearButtonEnabled(True)
        self.sort.setObjectName("people_sort")
        self.sort.setAccessibleName(self.tr("Sort people"))
        self.sort.setToolTip(self.sort.accessibleName())
        for order, text in (
            (PeopleOrder.NAME, self.tr("By name")),
            (PeopleOrder.COMMENTS, self.tr("Most comments")),
            (PeopleOrder.ARTICLES, self.tr("Most articles")),
            (PeopleOrder.CODED, self.tr("Most coded")),
            (PeopleOrder.FIRST, self.tr("Earliest first")),
            (PeopleOrder.LAST, self.tr("Latest first")),
        ):
            self.sort.addItem(text, order.value)
        self.people.setObjectName("people_list")
        self.people.setAccessibleName(self.tr("People"))
        self.people.setModel(self.model)
        self.people.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty.setObjectName("people_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(self.fontMetrics().height())
        self.author.setObjectName("people_author")
        self.author.setToolTip(self.tr("Show who wrote the comment that is current in the reader"))
        self._lay_out()
        self.setFocusProxy(self.people)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height() // 3
        self._pages.addWidget(self.people)
        self._pages.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.filter, 1)
        head.addWidget(self.sort)
        above = QWidget(self.split)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(head)
        column.addWidget(self.author, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._pages, 1)
        column.addWidget(self.acts)
        self.split.setObjectName("people_split")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(above)
        self.split.addWidget(self.person)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.filter.down.connect(self._to_people)
        self.sort.currentIndexChanged.connect(self._on_sort)
        self.people.selectionModel().selectionChanged.connect(self._on_selected)
        self.people.entered.connect(self._to_comments)
        self.people.doubleClicked.connect(self._to_comments)
        self.people.customContextMenuRequested.connect(self._on_menu)
        self.author.clicked.connect(self.show_author)
        self.person.left.connect(self._to_people)
        self.split.splitterMoved.connect(self._on_split)
        self._soon.timeout.connect(self._load)
        self._session.project_changed.connect(self._on_project)
        self._sight.came.connect(self._on_came)
        self._sight.changed.connect(self._on_changed)
        self._session.current_changed.connect(self._on_current)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.people.apply_theme(colours)
        self.person.apply_theme(colours)
        for label in (self.empty, self.acts.count):
            label.setStyleSheet(f"color: {colours.muted}")
        self.author.setStyleSheet(f"color: {colours.accent}")

    def flush(self) -> None:
        """Store now what stands in a cell that is being edited."""
        self.person.attributes.table.finish_editing()

    # Who is chosen

    def chosen(self) -> list[Person]:
        """The people that are chosen in the list, in its order."""
        found = (self.model.person(index) for index in sorted(self.people.selectedIndexes()))
        return [person for person in found if person is not None]

    def choose_person(self, person: Person) -> None:
        """Choose a person in the list, which the filter must not hide."""
        if not self.model.place_of(person.names).isValid():
            self.filter.clear()
        place = self.model.place_of(person.names)
        if place.isValid():
            self.people.selectionModel().setCurrentIndex(place, _TAKE)
            self.people.scrollTo(place)

    def show_author(self) -> None:
        """Who wrote what is current, with that comment in sight."""
        current = self._session.current
        author = self._session.view.commenters.who(current) if current is not None else None
        if author is not None:
            self.choose_person(author)
            self.person.tabs.setCurrentIndex(0)
            self.person.mark(current, go=True)
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the session says

    def _on_project(self) -> None:
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self.model.narrow("")
        self.model.load(())
        self.person.forget()
        self._asked += 1
        self._wanted = ()
        self._stale = True
        if self._session.project is not None:
            kept = self._session.state.people
            order = kept.get("order")
            if isinstance(order, str):
                self.sort.setCurrentIndex(max(0, self.sort.findData(order)))
            sizes = kept.get("split")
            if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
                self.split.setSizes(sizes)
            self._reload()
        self._on_current(self._session.current, None)
        self._say()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.ITEMS, Kind.COMMENTERS):
            self._fresh |= changes.touches(Kind.ITEMS)
            self._reload()
            self._on_current(self._session.current, None)
        elif len(changes.of(Kind.CODED)) > MANY:
            self._fresh = True
            self._reload()
        elif changes.of(Kind.CODED):
            self._recount(changes)
        if not self._stale and not changes.reset:
            self.person.follow(changes)

    def _on_current(self, item: object, _origin: object) -> None:
        author = None
        if item is not None and self._session.project is not None and self._sight.seen:
            author = self._session.view.commenters.name_of(item)  # type: ignore[arg-type]
        self.author.setVisible(author is not None)
        if author is not None:
            room = 24 * self.fontMetrics().averageCharWidth()
            name = self.fontMetrics().elidedText(author, Qt.TextElideMode.ElideRight, room)
            self.author.setText(self.tr("A&uthor of this comment: {name}").format(name=name.replace("&", "&&")))
            self.author.setAccessibleName(self.tr("Author of this comment: {name}").format(name=author))

    def _recount(self, changes: ChangeSet) -> None:
        """Codes came or went on a few comments: their authors' counts alone are read anew."""
        if self._stale:
            # What is being read may be from before the change.
            self._reload()
            return
        view = self._session.view.commenters
        people = view.called(view.authors_of(list(changes.of(Kind.CODED))))
        self.model.update_people(people)
        shown = self.person.person
        for person in people:
            if shown is not None and person.name == shown.name:
                self.person.refresh_head(person)

    # Loading

    def _on_came(self) -> None:
        self._on_current(self._session.current, None)
        if self._stale and self._session.project is not None:
            self._soon.start()

    def _reload(self) -> None:
        """Read all people anew; a panel that nobody sees does so when it is shown."""
        self._stale = True
        if self._sight.seen:
            self._soon.start()
        else:
            self._fresh = True

    def _load(self) -> None:
        project = self._session.project
        if project is None:
            return
        self._asked += 1
        self._session.read(partial(_everybody, project, self._asked), self._on_loaded)

    def _on_loaded(self, answer: tuple[int, list[Person]] | None) -> None:
        if answer is None or answer[0] != self._asked or self._session.project is None:
            return
        chosen = self._wanted or tuple(name for person in self.chosen() for name in person.names)
        self._wanted = ()
        self._stale = False
        self._arranging = True
        self.model.load(answer[1])
        self._choose_again(chosen, fresh=self._fresh)
        self._fresh = False
        self._say()

    def _choose_again(self, names: Sequence[str], *, fresh: bool = False) -> None:
        """Whoever was chosen before is chosen again, as they are now; `fresh` says that their comments may have changed
        as well. What the selection says meanwhile is nobody's choice."""
        self._arranging = True
        places = {self.model.place_of((name,)).row() for name in names} - {-1}
        selection = QItemSelection()
        for row in sorted(places):
            selection.select(self.model.index(row), self.model.index(row))
        self.people.selectionModel().select(selection, _TAKE)
        if places:
            first = self.model.index(min(places))
            self.people.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.people.scrollTo(first)
        self._arranging = False
        person = next(iter(self.chosen()), None)
        if person == self.person.person and not fresh:
            self.person.attributes.show_person(person)
        else:
            self.person.show_person(person)
        self.acts.choose(self.chosen())

    # What the person does

    def _on_filter(self, words: str) -> None:
        names = tuple(name for person in self.chosen() for name in person.names)
        self._arranging = True
        self.model.narrow(words)
        self._choose_again(names)
        self._say()

    def _on_sort(self, _at: int) -> None:
        order = PeopleOrder(self.sort.currentData())
        names = tuple(name for person in self.chosen() for name in person.names)
        self._arranging = True
        self.model.sort_by(order)
        self._choose_again(names)
        if self._session.project is not None:
            self._session.state.people["order"] = order.value

    def _on_split(self, _at: int, _number: int) -> None:
        if self._session.project is not None:
            self._session.state.people["split"] = self.split.sizes()

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if self._arranging:
            return
        chosen = self.chosen()
        current = self.model.person(self.people.currentIndex())
        person = current if current in chosen else (chosen[0] if chosen else None)
        if person != self.person.person:
            self.person.show_person(person)
        self.acts.choose(self.chosen())

    def _on_menu(self, at: QPoint) -> None:
        if not self.chosen():
            return
        others = (self.person.choose_all, self.person.only_theirs)
        self.acts.popup(self.people.viewport().mapToGlobal(at), others)

    def _to_people(self) -> None:
        if not self.people.currentIndex().isValid() and self.model.rowCount():
            self.people.selectionModel().setCurrentIndex(self.model.index(0), _TAKE)
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_comments(self, _index: QModelIndex | None = None) -> None:
        self.person.tabs.setCurrentIndex(0)
        self.person.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is said

    def _say(self) -> None:
        everybody, found = len(self.model.everybody), len(self.model.found)
        if everybody == found:
            self.acts.count.setText(wording.people(everybody) if everybody else "")
        else:
            self.acts.count.setText(
                self.tr("{found} of {all}").format(found=wording.number(found), all=wording.number(everybody))
            )
        if not everybody:
            self.empty.setText(
                self.tr("Who comments is listed here. Import pages with comments to begin.") if not self._stale else ""
            )
        else:
            self.empty.setText(self.tr("Nobody’s name holds these letters. Press Escape to see all."))
        self._pages.setCurrentWidget(self.people if found else self.empty)
        self.acts.choose(self.chosen())


def _everybody(project: Project, asked: int) -> tuple[int, list[Person]]:
    return asked, project.view.commenters.everybody()
