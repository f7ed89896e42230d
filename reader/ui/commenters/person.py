"""The lower half of the panel: all comments of the person who is chosen, and what is known of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QToolButton, QVBoxLayout, QWidget

from reader.domain.changes import ChangeSet, Kind
from reader.domain.commenters import Person, Said
from reader.domain.model import ItemId
from reader.ui import theme
from reader.ui.commenters import wording
from reader.ui.commenters.attributes import PersonAttributes
from reader.ui.commenters.said_model import SaidModel
from reader.ui.commenters.said_view import SaidView
from reader.ui.long_words import breakable
from reader.ui.session import Session

MANY = 500
"""From so many changed comments on, all are read anew."""
_TAKE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class PersonPane(QWidget):
    """Choosing a comment makes it current; choosing several, or all, lets the next code go to them."""

    left = Signal()
    """Escape: back to the list of people."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person")
        self._session = session
        self._person: Person | None = None
        self._moving = False
        self._all = False
        self._chosen = 0
        """How many comments this panel chose together."""
        self.name = QLabel(self)
        self.about = QLabel(self)
        self.tabs = QTabWidget(self)
        self.model = SaidModel(self)
        self.list = SaidView(self)
        self.choose_all = QToolButton(self)
        self.only_theirs = QToolButton(self)
        self.note = QLabel(self)
        self.attributes = PersonAttributes(session, self)
        self._build()
        self._connect()
        self.show_person(None)

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.name.setObjectName("person_name")
        self.about.setObjectName("person_about")
        for label in (self.name, self.about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.name.font()
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.list.setObjectName("person_comments")
        self.list.setAccessibleName(self.tr("Comments of the person"))
        self.list.setModel(self.model)
        self.choose_all.setObjectName("person_choose_all")
        self.choose_all.setToolTip(self.tr("Choose all their comments: the next code goes to all of them"))
        self.only_theirs.setObjectName("person_only_theirs")
        self.only_theirs.setText(self.tr("Show in the &library"))
        self.only_theirs.setToolTip(self.tr("Show only their comments in the library"))
        self.only_theirs.setAccessibleName(self.only_theirs.toolTip())
        self.note.setObjectName("person_note")
        self.note.setWordWrap(True)
        said = QWidget(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose_all)
        buttons.addWidget(self.only_theirs)
        buttons.addStretch(1)
        column = QVBoxLayout(said)
        column.setContentsMargins(0, em // 4, 0, 0)
        column.setSpacing(em // 4)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.tabs.setObjectName("person_tabs")
        self.tabs.setAccessibleName(self.tr("The person"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(said, self.tr("Co&mments"))
        self.tabs.addTab(self.attributes, self.tr("A&ttributes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 3, 0, 0)
        column.setSpacing(em // 6)
        column.addWidget(self.name)
        column.addWidget(self.about)
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.rowsInserted.connect(self._on_fetched)
        self.list.entered.connect(self.read)
        self.list.doubleClicked.connect(self.read)
        self.list.left.connect(self.left)
        self.list.all_wanted.connect(self.choose_all_comments)
        self.choose_all.clicked.connect(self.choose_all_comments)
        self.only_theirs.clicked.connect(self.show_in_library)
        self._session.selection_changed.connect(self._say)
        self._session.current_changed.connect(self._on_current)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.list.apply_theme(colours)
        for label in (self.about, self.note, self.attributes.hint):
            label.setStyleSheet(f"color: {colours.muted}")

    @property
    def person(self) -> Person | None:
        return self._person

    def show_person(self, person: Person | None) -> None:
        """Show another person, or the same one anew."""
        same = person is not None and self._person is not None and not set(person.names).isdisjoint(self._person.names)
        place = self.list.verticalScrollBar().value() if same else 0
        self._person = person
        self._all = False
        codes = {code.id: code for code in self._session.view.codebook()} if self._session.project is not None else {}
        self._moving = True
        self.model.load(partial(self._fetch, person) if person is not None else None, codes)
        self._moving = False
        self.refresh_head(person)
        self.attributes.show_person(person)
        self.mark(self._session.current)
        self.list.verticalScrollBar().setValue(place)
        self._say()

    def refresh_head(self, person: Person | None) -> None:
        """The name and the counts, which change as one codes."""
        self._person = person
        self.tabs.setEnabled(person is not None)
        self.choose_all.setEnabled(person is not None)
        self.only_theirs.setEnabled(person is not None)
        if person is None:
            self.name.setText(self.tr("Choose a person"))
            self.about.setText("")
            self.choose_all.setText(self.tr("Choose &all"))
        else:
            self.name.setText(breakable(" ".join(filter(None, (person.name, wording.more_names(person))))))
            parts = [wording.comments(person.comments), wording.about(person)]
            if person.names != (person.name,):
                parts.append(self.tr("writes as {names}").format(names=", ".join(person.names)))
            self.about.setText(breakable(" · ".join(parts)))
            self.choose_all.setText(
                self.tr("Choose &all {count}").format(count=wording.number(person.comments))
                if person.comments > 1
                else self.tr("Choose &all")
            )
        self.choose_all.setAccessibleName(f"{self.choose_all.text().replace('&', '')}. {self.choose_all.toolTip()}")
        self.about.setVisible(person is not None)

    def forget(self) -> None:
        """Another project comes."""
        self.attributes.forget()
        self.show_person(None)

    def follow(self, changes: ChangeSet) -> None:
        """What is shown of the comments changed, or what is known of the person."""
        view = self._session.view
        # A coding touches its code's count as well, which does not show here.
        if changes.touches(Kind.CODEBOOK) or not self.model.knows(changes.of(Kind.CODES)):
            self.model.recode({code.id: code for code in view.codebook()})
        ids = changes.of(Kind.CODED) | changes.of(Kind.READS) | changes.of(Kind.FLAGS)
        if ids:
            rows = self.model.loaded(ids)
            self.model.update_rows(view.rows(rows))
        if changes.touches(Kind.COMMENTERS, Kind.DEFINITIONS):
            self.attributes.refresh()

    def mark(self, item: ItemId | None, *, go: bool = False) -> None:
        """Mark a comment in the list, where it is one of the person's, and leave the rest alone; `go` fetches it and
        scrolls there."""
        place = self.model.place_of(item, further=go) if item is not None else QModelIndex()
        self._moving = True
        if place.isValid():
            self.list.selectionModel().setCurrentIndex(place, _TAKE)
            if go:
                self.list.scrollTo(place)
        elif not self._session.several:
            self.list.clearSelection()
        self._moving = False

    # Acting

    def read(self) -> None:
        """On to the comment where it stands, with the keyboard."""
        said = self.model.said(self.list.currentIndex())
        if said is not None:
            self._session.choose(said.row.id, self)
            self._session.request("activated", said.row.id)

    def choose_all_comments(self) -> None:
        """All, fetched or not, so that a code can be applied to them in one step."""
        if self._person is None or self._session.project is None:
            return
        items = self._session.view.commenters.items_of(self._person)
        if not items:
            return
        self._moving = self._all = True
        self.list.selectAll()
        self._moving = False
        if self._session.current not in items:
            self._session.choose(items[0], self)
        self._chosen = len(items)
        self._session.choose_several(items, self)
        self._say()

    def show_in_library(self) -> None:
        if self._person is not None:
            self._session.request("filter_author", self._person.name)

    def _fetch(self, person: Person, after: ItemId | None) -> list[Said]:
        if self._session.project is None:
            return []
        return self._session.view.commenters.comments_of(person, after)

    # What happens

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if self._moving:
            return
        self._all = False
        found = [self.model.said(index) for index in sorted(self.list.selectedIndexes())]
        items = [said.row.id for said in found if said is not None]
        current = self.model.said(self.list.currentIndex())
        if not items:
            return
        if len(items) == 1 and self._session.several:
            self._session.choose_several((), self)
        self._session.choose(current.row.id if current is not None and current.row.id in items else items[0], self)
        if len(items) > 1:
            self._chosen = len(items)
            self._session.choose_several(items, self)
        self._say()

    def _on_fetched(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self._all:
            self._moving = True
            self.list.selectionModel().select(
                QItemSelection(self.model.index(first), self.model.index(last)),
                QItemSelectionModel.SelectionFlag.Select,
            )
            self._moving = False

    def _on_current(self, item: object, origin: object) -> None:
        if origin is not self:
            self._all = False
            self.mark(item)  # type: ignore[arg-type]
        self._say()

    def _say(self) -> None:
        """How many the next code goes to, as long as that is so."""
        several = self._session.several
        if not several or len(several) != self._chosen:
            self._chosen = 0
        text = self.tr("%n comments are chosen: the next code goes to all of them.", "", self._chosen)
        self.note.setText(text if self._chosen else "")
        self.note.setVisible(bool(self._chosen))
