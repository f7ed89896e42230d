"""The queue: what comes next, and how much of it is left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import FlagKind, ItemId
from reader.domain.sampling import Sample
from reader.domain.work import Queue, QueueKind
from reader.ui import actions, theme
from reader.ui.name_line import NameLine
from reader.ui.session import Session
from reader.ui.work import wording
from reader.ui.work.queue_model import QueueModel
from reader.ui.work.table import dress

_KINDS = (QueueKind.UNCODED, QueueKind.UNREAD, QueueKind.FLAGGED, QueueKind.BOOKMARKED, QueueKind.FILTER)
_DONE_BY = {
    QueueKind.UNREAD: Kind.READS,
    QueueKind.FLAGGED: Kind.FLAGS,
    QueueKind.BOOKMARKED: Kind.FLAGS,
}
"""The change after which an item may be done; for the other kinds a coding."""
_GROWING = frozenset({QueueKind.UNCODED, QueueKind.UNREAD, QueueKind.FLAGGED, QueueKind.BOOKMARKED})
"""Queues that an item comes into by what is done to it."""

Answer = tuple[Project, Queue, Sequence[ItemId], frozenset[ItemId]]


class QueueTab(QWidget):
    """Follows the session. Which queue is worked on stays in the project's state."""

    drawing = Signal()
    """The person wants to draw a sample."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("work_queue")
        self._session = session
        self._samples: list[Sample] = []
        self._queue = Queue()
        self._stale = True
        self._going = False
        self._reading = 0
        self.model = QueueModel(session, self)
        self.choice = QComboBox(self)
        self.state = QLabel(self)
        self.next = QPushButton(self.tr("Ne&xt"), self)
        self.draw = QPushButton(self.tr("&Draw a sample…"), self)
        self.about = QLabel(self)
        self.more = QToolButton(self)
        self.name = NameLine(self)
        self.list = QListView(self)
        self.empty = QLabel(self)
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.choice.setObjectName("work_queue_choice")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.setAccessibleName(self.tr("Queue"))
        self.choice.setToolTip(self.tr("What “Next in the queue” goes through"))
        label = QLabel(self.tr("&Queue"), self)
        label.setBuddy(self.choice)
        self.state.setObjectName("work_queue_state")
        self.next.setObjectName("work_queue_next")
        self.draw.setObjectName("work_queue_draw")
        self.draw.setAutoDefault(False)
        self.about.setObjectName("work_queue_about")
        self.about.setWordWrap(True)
        self.more.setObjectName("work_queue_more")
        self.more.setText(self.tr("Sa&mple"))
        self.more.setAccessibleName(self.tr("What to do with this sample"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        self.show_in_library = menu.addAction(self.tr("&Show it alone in the library"))
        self.rename = menu.addAction(self.tr("&Rename…"))
        self.delete = menu.addAction(self.tr("&Delete…"))
        self.more.setMenu(menu)
        self.name.setObjectName("work_queue_name")
        self.name.setAccessibleName(self.tr("New name of the sample"))
        self.name.setPlaceholderText(self.tr("Name of the sample; Enter keeps it, Escape does not"))
        self.list.setObjectName("work_queue_list")
        self.list.setAccessibleName(self.tr("Comments of the queue"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        em = self.fontMetrics().height()
        self.list.setIconSize(QSize(em, em))
        self.model.row_height = round(em * 1.7)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(self.fontMetrics().height())
        self.empty.setObjectName("work_queue_empty")
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        gap = self.fontMetrics().height() // 3
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.choice, 1)
        acts = QHBoxLayout()
        acts.addWidget(self.state, 1)
        acts.addWidget(self.more)
        acts.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addLayout(top)
        column.addLayout(acts)
        column.addWidget(self.name)
        column.addWidget(self.about)
        column.addWidget(self._pages, 1)
        column.addWidget(self.draw)

    def _connect(self) -> None:
        self.choice.activated.connect(self._on_chosen)
        self.next.clicked.connect(self.go_on)
        self.draw.clicked.connect(self.drawing)
        self.list.clicked.connect(self._on_entered)
        self.list.activated.connect(self._on_entered)
        self.show_in_library.triggered.connect(self._on_show)
        self.rename.triggered.connect(self._on_rename)
        self.delete.triggered.connect(self._on_delete)
        self.name.given.connect(self._on_named)
        self._session.current_changed.connect(self._on_current)
        self._session.filter_changed.connect(self._on_filter)

    # For the pane

    @property
    def queue(self) -> Queue:
        return self._queue

    def begin(self) -> None:
        """A project was opened, or none is open."""
        self._queue = Queue.of(self._session.state.queue) if self._session.project is not None else Queue()
        self._going = False
        self.model.show_items((), ())
        self._load_samples()
        self._stale = True

    def apply_theme(self, colours: theme.Colours) -> None:
        self.model.apply_theme(colours)
        dress(self.list, colours)
        for label in (self.about, self.empty):
            label.setStyleSheet(f"color: {colours.muted}")

    def work_on(self, queue: Queue) -> None:
        """Make this the queue that is worked on."""
        self._queue = queue
        self._session.state.queue = queue.key
        self._choose()
        self._load()

    def come(self) -> None:
        """The tab is shown: load what was put off."""
        if self._stale:
            self._load()

    def go_on(self) -> None:
        """Go to the next of the queue that is still to do."""
        if self._session.project is None:
            return
        match self._queue.kind:
            case QueueKind.UNCODED | QueueKind.UNREAD:
                self._go(self._session.view.work.following(self._queue.kind, self._session.current))
            case QueueKind.FLAGGED:
                self._go(self._session.view.next_flagged(self._session.current, FlagKind.FLAG))
            case QueueKind.BOOKMARKED:
                self._go(self._session.view.next_flagged(self._session.current, FlagKind.BOOKMARK))
            case _ if self._stale or self._reading:
                self._going = True
                self._load()
            case _:
                self._go(self.model.following(self._session.current))

    def follow(self, changes: ChangeSet) -> None:
        """Something changed: what is done is marked; a queue that grew is loaded anew."""
        if changes.touches(Kind.SAMPLES, Kind.ITEMS, Kind.CODERS):
            self._load_samples()
        kind = self._queue.kind
        if changes.touches(Kind.ITEMS) or (kind is QueueKind.SAMPLE and changes.touches(Kind.SAMPLES)):
            self._again()
            return
        touched = [ItemId(item) for item in changes.of(_DONE_BY.get(kind, Kind.CODED))]
        if not touched or self._stale:
            return
        done = self._session.view.work.done(kind, touched)
        self.model.set_done(touched, done)
        if kind in _GROWING and any(item not in done and not self.model.holds(item) for item in touched):
            self._again()
        self._say()

    # Loading

    def _load_samples(self) -> None:
        self._samples = self._session.view.work.samples() if self._session.project is not None else []
        if self._queue.sample is not None and self._queue.sample not in {sample.id for sample in self._samples}:
            self._queue = Queue()
            if self._session.project is not None:
                self._session.state.queue = self._queue.key
            self._stale = True
        self.choice.blockSignals(True)
        self.choice.clear()
        for kind in _KINDS:
            self.choice.addItem(wording.queue_name(kind), Queue(kind))
        if self._samples:
            self.choice.insertSeparator(self.choice.count())
        for sample in self._samples:
            self.choice.addItem(self.tr("Sample “{name}”").format(name=sample.name), Queue(QueueKind.SAMPLE, sample.id))
        self.choice.blockSignals(False)
        self._choose()

    def _choose(self) -> None:
        """Show which queue it is."""
        place = next((n for n in range(self.choice.count()) if self.choice.itemData(n) == self._queue), 0)
        self.choice.setCurrentIndex(place)
        sample = self._sample()
        self.about.setText(wording.about_sample(sample) if sample is not None else "")
        self.about.setVisible(sample is not None)
        self.more.setVisible(sample is not None)
        self.name.hide()
        for action in (self.rename, self.delete):
            action.setEnabled(self._session.writable)
        self.draw.setEnabled(self._session.writable)
        self._say()

    def _sample(self) -> Sample | None:
        return next((sample for sample in self._samples if sample.id == self._queue.sample), None)

    def _again(self) -> None:
        """Load anew, at once where it is seen, else when it is next."""
        self._stale = True
        if self.isVisible() or self._going:
            self._load()

    def _load(self) -> None:
        project = self._session.project
        if project is None:
            return
        self._stale = False
        self._reading += 1
        # What the library's filter finds only the GUI thread's view knows.
        found = self._session.view.matched() if self._queue.kind is QueueKind.FILTER else None
        self._session.read(partial(_read, project, self._queue, found), self._on_loaded)

    def _on_loaded(self, answer: Answer) -> None:
        self._reading -= 1
        project, queue, items, done = answer
        if project is not self._session.project or queue != self._queue:
            return
        self.model.show_items(items, done)
        self._say()
        self._show_current()
        if self._going and not self._reading:
            self._going = False
            self._go(self.model.following(self._session.current))

    def _say(self) -> None:
        there, done = len(self.model.items), self.model.done
        self.state.setText(wording.queue_state(self._queue.kind, done, there) if not self._stale else "")
        keys = self._session.settings.shortcuts
        marks = {QueueKind.FLAGGED: "flag", QueueKind.BOOKMARKED: "bookmark"}
        mark = marks.get(self._queue.kind)
        self.empty.setText(wording.queue_empty(self._queue.kind, actions.named(mark, keys) if mark else ""))
        self.next.setToolTip(
            self.tr("Go to the next that is still to do ({key})").format(key=actions.named("next_in_queue", keys))
        )
        self._pages.setCurrentWidget(self.list if there else self.empty)

    # What the person does

    def _go(self, item: ItemId | None) -> None:
        if item is None:
            self._session.request("say", self.tr("Nothing is left to do in this queue."))
        else:
            self._session.choose(item, origin=self)
            self._show_current()

    def _on_chosen(self, place: int) -> None:
        queue = self.choice.itemData(place)
        if isinstance(queue, Queue):
            self.work_on(queue)

    def _on_entered(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None:
            self._session.choose(item, origin=self)

    def _on_show(self) -> None:
        if self._queue.sample is not None:
            self._session.request("filter_sample", self._queue.sample)

    def _on_rename(self) -> None:
        sample = self._sample()
        if sample is not None:
            self.name.ask(sample.name)

    def _on_named(self, name: str) -> None:
        sample = self._sample()
        if sample is not None and name != sample.name:
            self._session.run(commands.rename_sample, sample.id, name)

    def _on_delete(self) -> None:
        sample = self._sample()
        if sample is None:
            return
        text = self.tr("The sample “{name}” goes; its comments and their codings stay.").format(name=sample.name)
        if self._session.ask.confirm(
            self.tr("Delete the sample?"), text + " " + self.tr("Undo brings it back."), self.tr("Delete")
        ):
            self._session.run(commands.delete_sample, sample.id)

    # What happens elsewhere

    def _on_current(self, _item: object, origin: object) -> None:
        if origin is not self:
            self._show_current()

    def _show_current(self) -> None:
        current = self._session.current
        at = self.model.reach(current) if current is not None else QModelIndex()
        if at.isValid():
            self.list.setCurrentIndex(at)
            self.list.scrollTo(at)
        else:
            self.list.selectionModel().clear()

    def _on_filter(self) -> None:
        if self._queue.kind is QueueKind.FILTER:
            self._again()


def _read(project: Project, queue: Queue, found: Sequence[ItemId] | None) -> Answer:
    """In a reader's thread."""
    work = project.view.work
    return project, queue, work.queue(queue) if found is None else found, work.done(queue.kind)
