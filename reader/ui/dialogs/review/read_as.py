"""The menu of the ways in which a file can be read: forms, comment systems, the order of dates, columns of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.app.documents import Wishes
from reader.app.readings import Finding, Readings


class ReadAsMenu(QMenu):
    """Made anew for each file by `offer`."""

    importer_chosen = Signal(object)
    """An importer's id, None for the one that is surest."""
    system_chosen = Signal(object)
    """A comment system's id, None for the one that explains the page best."""
    order_chosen = Signal(object)
    """True where the day comes first in dates, False where the month does, None where the page tells."""
    columns_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review_read_as_menu")
        self.setToolTipsVisible(True)

    def offer(
        self,
        readings: Readings,
        findings: Sequence[Finding] | None,
        wishes: Wishes,
        importer: str,
        day_first: bool | None,
        *,
        table: bool,
        dated: bool,
    ) -> None:
        """`findings` are what the comment systems find on the page, None as long as that is not known; `importer` read
        the file as it is shown; `dated`: the order of dates can be said, since the page has an address that a rule can
        go by."""
        active = self.activeAction()
        at = active.data() if active is not None else None
        self._fill(readings, findings, wishes, importer, day_first, table=table, dated=dated)
        again = next((action for action in self.actions() if at is not None and action.data() == at), None)
        if again is not None:
            # Made anew while the person was in it.
            self.setActiveAction(again)

    def _fill(
        self,
        readings: Readings,
        findings: Sequence[Finding] | None,
        wishes: Wishes,
        importer: str,
        day_first: bool | None,
        *,
        table: bool,
        dated: bool,
    ) -> None:
        self.clear()
        if len(readings.importers) > 1:
            self._head(self.tr("Form of the file"))
            group = QActionGroup(self)
            for identity, title in readings.importers:
                shown = QCoreApplication.translate("Formats", title)
                action = self._choice(group, shown, identity == importer)
                action.setData(identity)
                action.triggered.connect(self._on_importer)
        if table:
            action = self.addAction(self.tr("&Columns of the table…"))
            action.setObjectName("review_columns")
            action.triggered.connect(self.columns_asked)
        if readings.systems:
            self._head(self.tr("Comment system"))
            group = QActionGroup(self)
            first = self._choice(group, self.tr("Whatever explains the page &best"), wishes.system is None)
            first.triggered.connect(self._on_system)
            finding = [one.system for one in findings or ()]
            for one in findings or ():
                self._system(group, one.system, self._counted(one), wishes)
            if findings is None:
                self.addAction(self.tr("Looking which of them find something…")).setEnabled(False)
            others = self.addMenu(self.tr("&Others"))
            others.setToolTip(self.tr("Comment systems that find nothing on this page"))
            for system in readings.systems:
                if system not in finding:
                    self._system(group, system, system, wishes, others)
            if dated:
                self._head(self.tr("Dates like 3/4/2024"))
                group = QActionGroup(self)
                for text, value in (
                    (self.tr("As the page tells"), None),
                    (self.tr("The &day comes first"), True),
                    (self.tr("The &month comes first"), False),
                ):
                    action = self._choice(group, text, day_first is value)
                    action.setData(value)
                    action.triggered.connect(self._on_order)
        if self.isEmpty():
            self.addAction(self.tr("There is no other way to read this file")).setEnabled(False)

    def _head(self, text: str) -> None:
        """What the next entries are about; not every style shows the text of a section."""
        if not self.isEmpty():
            self.addSeparator()
        self.addAction(text).setEnabled(False)

    def _system(self, group: QActionGroup, system: str, text: str, wishes: Wishes, menu: QMenu | None = None) -> None:
        action = self._choice(group, text, wishes.system == system, menu)
        action.setData(system)
        action.triggered.connect(self._on_system)

    def _counted(self, finding: Finding) -> str:
        comments = self.tr("%n comments", "", finding.comments)
        if not finding.replies:
            return self.tr("{system}: {comments}").format(system=finding.system, comments=comments)
        return self.tr("{system}: {comments}, {replies}").format(
            system=finding.system, comments=comments, replies=self.tr("%n of them replies", "", finding.replies)
        )

    def _choice(self, group: QActionGroup, text: str, on: bool, menu: QMenu | None = None) -> QAction:
        action = (menu or self).addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        group.addAction(action)
        return action

    def _on_importer(self) -> None:
        self.importer_chosen.emit(self._chosen())

    def _on_system(self) -> None:
        self.system_chosen.emit(self._chosen())

    def _on_order(self) -> None:
        self.order_chosen.emit(self._chosen())

    def _chosen(self) -> object:
        action = self.sender()
        return action.data() if isinstance(action, QAction) else None
