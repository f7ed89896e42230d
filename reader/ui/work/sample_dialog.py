"""Drawing a random sample: how many, out of what, by which groups, with which seed."""

from __future__ import annotations

from functools import partial
from random import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.project import Project
from reader.domain.errors import ReaderError, UserError
from reader.domain.model import ItemId
from reader.domain.sampling import SEED_LIMIT, Pool, SamplePlan, Stratum, allocate
from reader.domain.work import Queue, QueueKind
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.work import wording

Answer = tuple[Project, Pool, Stratum, dict[str, int]]


class SampleDialog(QDialog):
    """Not modal; goes with the project. What it draws is one step of undo, and the pane makes it the queue."""

    drawn = Signal(object)
    """The `Queue` of the new sample."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sample_dialog")
        self.setWindowTitle(self.tr("Draw a sample"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._strata: dict[str, int] | None = None
        self._found: tuple[ItemId, ...] = tuple(session.view.matched())
        self.name = QLineEdit(self)
        self.size_field = QSpinBox(self)
        self.pool = QComboBox(self)
        self.stratum = QComboBox(self)
        self.least = QSpinBox(self)
        self.seed = QSpinBox(self)
        for number in (self.size_field, self.least, self.seed):
            theme.inset(number)
        self.again = QPushButton(self.tr("Ano&ther"), self)
        self.told = QLabel(self)
        self.fault = QLabel(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.draw = self.buttons.addButton(self.tr("&Draw"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._connect()
        self._count()

    def _build(self) -> None:
        known = {sample.name for sample in self._session.view.work.samples()}
        names = (self.tr("Sample {number}").format(number=number) for number in range(1, len(known) + 2))
        self.name.setText(next(name for name in names if name not in known))
        self.size_field.setRange(1, 1_000_000)
        self.size_field.setValue(50)
        self.least.setRange(0, 10_000)
        self.seed.setRange(0, 2**31 - 1)
        self.seed.setGroupSeparatorShown(False)
        self.seed.setValue(SystemRandom().randrange(SEED_LIMIT))
        self.seed.setToolTip(self.tr("The same seed draws the same sample of the same comments again"))
        self.again.setToolTip(self.tr("Another random seed"))
        self.again.setAutoDefault(False)
        self.pool.addItem(self.tr("All comments"), Pool.ALL)
        self.pool.addItem(self.tr("Comments that you have not coded"), Pool.UNCODED)
        if self._found:
            self.pool.addItem(wording.queue_name(QueueKind.FILTER), Pool.CHOSEN)
        self.stratum.addItem(self.tr("None: every comment alike"), Stratum())
        self.stratum.addItem(self.tr("By article"), Stratum(by_article=True))
        for attribute in self._session.view.attribute_names():
            self.stratum.addItem(self.tr("By “{attribute}”").format(attribute=attribute), Stratum(attribute=attribute))
        for box in (self.pool, self.stratum):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(26)
        seed = QHBoxLayout()
        seed.addWidget(self.seed, 1)
        seed.addWidget(self.again)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text, field in (
            ("name", self.tr("&Name"), self.name),
            ("size", self.tr("&How many"), self.size_field),
            ("pool", self.tr("&Out of"), self.pool),
            ("stratum", self.tr("In &groups"), self.stratum),
            ("least", self.tr("At &least of each"), self.least),
            ("seed", self.tr("&Seed"), self.seed),
        ):
            field.setObjectName(f"sample_{name}")
            field.setAccessibleName(text.replace("&", ""))
            form.addRow(text, seed if field is self.seed else field)
        seeds = form.labelForField(seed)
        assert isinstance(seeds, QLabel)
        seeds.setBuddy(self.seed)
        for label, name in ((self.told, "sample_told"), (self.fault, "sample_fault")):
            label.setObjectName(name)
            label.setWordWrap(True)
        self.fault.hide()
        self.draw.setDefault(True)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.fault)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 62)

    def _connect(self) -> None:
        self.again.clicked.connect(self._on_again)
        self.pool.currentIndexChanged.connect(self._count)
        self.stratum.currentIndexChanged.connect(self._count)
        self.size_field.valueChanged.connect(self._tell)
        self.least.valueChanged.connect(self._tell)
        self.name.textChanged.connect(self._tell)
        self.buttons.accepted.connect(self._on_draw)
        self.buttons.rejected.connect(self.close)
        self._session.project_changed.connect(self.close)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.told.setStyleSheet(f"color: {colours.muted}")
        self.fault.setStyleSheet(f"color: {colours.danger}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def plan(self) -> SamplePlan:
        """What the fields ask for."""
        grouped = self.stratum.currentData() != Stratum()
        return SamplePlan(
            self.name.text(),
            self.size_field.value(),
            self.seed.value(),
            self.pool.currentData(),
            self.stratum.currentData(),
            self.least.value() if grouped else 0,
        )

    def _on_again(self) -> None:
        self.seed.setValue(SystemRandom().randrange(SEED_LIMIT))

    def _count(self) -> None:
        """Ask how many there are to draw from."""
        project = self._session.project
        self._strata = None
        self._tell()
        if project is not None:
            plan = self.plan
            self._session.read(partial(_read, project, plan.pool, plan.stratum, self._found), self._on_counted)

    def _on_counted(self, answer: Answer) -> None:
        project, pool, stratum, strata = answer
        plan = self.plan
        if project is self._session.project and (pool, stratum) == (plan.pool, plan.stratum):
            self._strata = strata
            self._tell()

    def _tell(self) -> None:
        """How many there are, and how many of each group that makes."""
        plan = self.plan
        self.least.setEnabled(plan.stratum != Stratum())
        strata = self._strata
        if strata is None:
            self.told.setText(self.tr("Counting…"))
            self.draw.setEnabled(False)
            return
        there = sum(strata.values())
        text = self.tr("{count} comments to draw from").format(count=wording.number(there))
        possible = plan.size <= there
        if plan.stratum != Stratum():
            try:
                shares = allocate([strata[key] for key in sorted(strata)], plan.size, plan.least)
            except ValueError:
                possible = False
                needed = sum(min(plan.least, count) for count in strata.values())
                text += " · " + self.tr("{groups} groups need at least {needed}").format(
                    groups=wording.number(len(strata)), needed=wording.number(needed)
                )
            else:
                text += " · " + self.tr("{groups} groups, {fewest} to {most} of each, in proportion").format(
                    groups=wording.number(len(strata)),
                    fewest=wording.number(min(shares, default=0)),
                    most=wording.number(max(shares, default=0)),
                )
        self.told.setText(text)
        self.draw.setEnabled(possible and bool(plan.name.strip()) and self._session.writable)

    def _on_draw(self) -> None:
        project = self._session.project
        if project is None:
            return
        self.fault.hide()
        self.draw.setEnabled(False)
        plan = self.plan
        try:
            future = project.write(commands.draw_sample, plan, self._found)
        except ReaderError as fault:
            self._session.failed.emit(fault)
            return
        self._session.bridge.watch(future, self._on_drawn, self._on_failed)

    def _on_drawn(self, _changes: object) -> None:
        name = " ".join(self.plan.name.split())
        samples = self._session.view.work.samples() if self._session.project is not None else []
        for sample in samples:
            if sample.name == name:
                self.drawn.emit(Queue(QueueKind.SAMPLE, sample.id))
        self.close()

    def _on_failed(self, fault: BaseException) -> None:
        """What cannot be drawn is said here; anything else is the window's."""
        self.draw.setEnabled(True)
        if isinstance(fault, UserError):
            self.fault.setText(str(fault))
            self.fault.show()
        else:
            self._session.failed.emit(fault)


def _read(project: Project, pool: Pool, stratum: Stratum, found: tuple[ItemId, ...]) -> Answer:
    """In a reader's thread."""
    return project, pool, stratum, project.view.work.strata(pool, stratum, found)
