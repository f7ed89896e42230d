"""What can be done with a whole page: read it otherwise, do the same on the site's other pages, keep it as a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.app import readings, site_rules
from reader.app.documents import Wishes
from reader.app.project import Project
from reader.app.readings import Finding
from reader.app.review import Key, Review
from reader.app.staging import StagedFile
from reader.domain.errors import FormatError, ReaderError, UserError
from reader.domain.mapping import ColumnMapping
from reader.domain.site_rule import SiteRule
from reader.ui.dialogs.review import wording
from reader.ui.dialogs.review.looking import read_again
from reader.ui.dialogs.review.page_pane import PagePane
from reader.ui.dialogs.review.read_as import ReadAsMenu
from reader.ui.session import Session


class PageTools(QWidget):
    """A row of buttons about the page that `pane` shows."""

    began = Signal(str)
    """Files are being read again."""
    ended = Signal()
    changed = Signal(object)
    """The key of the page to show: pages were changed."""
    said = Signal(str)
    """What came of it."""

    def __init__(
        self, review: Review, pane: PagePane, session: Session, rules: Mapping[str, SiteRule], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._pane = pane
        self._session = session
        self._project = session.project
        self._rules = rules
        self._reading = False
        self._findings: dict[tuple[Path, str], tuple[Finding, ...] | None] = {}
        self._then: Callable[[dict[int, StagedFile]], None] | None = None
        self.setObjectName("review_tools")
        em = self.fontMetrics().averageCharWidth()
        self._read_as = QPushButton(self.tr("Read &as…"), self)
        self._read_as.setObjectName("review_read_as")
        self._read_as.setToolTip(self.tr("Read this file in another way"))
        self.menu = ReadAsMenu(self)
        self._read_as.setMenu(self.menu)
        self._others = QPushButton(self.tr("Apply to &other pages"), self)
        self._others.setObjectName("review_others")
        self._others.setToolTip(self.tr("Do the same corrections on the other pages of this site that are in the list"))
        self._keep = QPushButton(self.tr("Sa&ve as rule…"), self)
        self._keep.setObjectName("review_rule")
        self._keep.setToolTip(self.tr("Do the same corrections whenever pages of this site are imported"))
        row = QHBoxLayout(self)
        row.setSpacing(em)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self._read_as, self._others, self._keep):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.menu.aboutToShow.connect(self._on_menu)
        self.menu.importer_chosen.connect(self._on_importer)
        self.menu.system_chosen.connect(self._on_system)
        self.menu.order_chosen.connect(self._on_order)
        self.menu.columns_asked.connect(self._on_columns)
        self._others.clicked.connect(self._on_others)
        self._keep.clicked.connect(self._on_keep)

    def refresh(self, ready: bool) -> None:
        """What can be pressed now."""
        key = self._pane.key
        has_page = key is not None and self._review.page(key) is not None
        host = self._review.host(key) if key is not None else None
        self._read_as.setEnabled(ready and key is not None)
        self._others.setEnabled(ready and has_page and host is not None)
        self._keep.setEnabled(ready and has_page and host is not None)

    # Reading in another way

    def _on_menu(self) -> None:
        key, project = self._pane.key, self._project
        if key is None:
            return
        self._offer()
        file = self._review.files[key[0]].staged
        name = self._document(key)
        if project is None or (file.path, name) in self._findings:
            return
        self._findings[file.path, name] = None
        work = partial(_found, file.path, name)
        self._session.bridge.watch(project.jobs.read(work), self._on_findings, self._on_no_findings)

    def _on_findings(self, found: tuple[Path, str, tuple[Finding, ...]] | None) -> None:
        if found is not None:
            self._findings[found[0], found[1]] = found[2]
            if self.menu.isVisible():
                self._offer()

    def _on_no_findings(self, fault: BaseException) -> None:
        self._session.failed.emit(fault)

    def _document(self, key: Key) -> str:
        """The name of the document that a page is in."""
        at = key[1]
        for document in self._review.files[key[0]].staged.documents:
            if at < len(document.pages):
                return document.name
            at -= len(document.pages)
        return ""

    def _offer(self) -> None:
        key = self._pane.key
        if key is None:
            return
        file = self._review.files[key[0]].staged
        try:
            found = readings.readings_of(file.path)
        except OSError:
            found = readings.Readings()
        host = self._review.host(key)
        rule = file.wishes.rules.get(host) if host is not None else None
        importer = file.documents[0].importer if file.documents else ""
        table = any(readings.is_table(identity) for identity, _ in found.importers)
        self.menu.offer(
            found,
            self._findings.get((file.path, self._document(key))),
            file.wishes,
            importer,
            rule.day_first if rule else None,
            table=table,
            dated=host is not None,
        )

    def _on_importer(self, importer: object) -> None:
        self._read_again(replace(self._wishes(), importer=importer if isinstance(importer, str) else None))

    def _on_system(self, system: object) -> None:
        self._read_again(replace(self._wishes(), system=system if isinstance(system, str) else None))

    def _on_order(self, day_first: object) -> None:
        key = self._pane.key
        host = self._review.host(key) if key is not None else None
        if host is None:
            return
        wishes = self._wishes()
        rule = replace(
            wishes.rules.get(host) or SiteRule(host), day_first=day_first if isinstance(day_first, bool) else None
        )
        self._read_again(replace(wishes, rules={**wishes.rules, host: rule}))

    def _on_columns(self) -> None:
        from reader.ui.dialogs.mapping_dialog import MappingDialog

        key = self._pane.key
        if key is None:
            return
        file = self._review.files[key[0]].staged
        dialog = MappingDialog(self._session, file.path, file.wishes.mapping, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_mapping.connect(self._on_mapping)
        dialog.show()

    def _on_mapping(self, mapping: object) -> None:
        if isinstance(mapping, ColumnMapping):
            self._read_again(replace(self._wishes(), mapping=mapping))

    def _wishes(self) -> Wishes:
        return self._review.wishes(self._pane.key[0]) if self._pane.key is not None else Wishes(rules=self._rules)

    def _read_again(self, wishes: Wishes) -> None:
        key, project = self._pane.key, self._project
        if key is None or project is None or self._reading:
            return
        wanted = [(key[0], self._review.files[key[0]].staged, wishes)]
        self._watch(project, wanted, partial(self._reread, key, None, self.tr("Read in another way")))

    def _watch(
        self,
        project: Project,
        wanted: Sequence[tuple[int, StagedFile, Wishes]],
        then: Callable[[dict[int, StagedFile]], None],
    ) -> None:
        self._reading = True
        self.began.emit(self.tr("Reading again…"))
        self._then = then
        self._session.bridge.watch(
            project.jobs.read(partial(read_again, project, wanted)), self._on_reread, self._on_failed
        )

    def _on_reread(self, files: dict[int, StagedFile] | None) -> None:
        self._reading = False
        self.ended.emit()
        if files and self._then is not None:
            self._then(files)

    def _on_failed(self, fault: BaseException) -> None:
        self._reading = False
        self.ended.emit()
        if isinstance(fault, ReaderError):
            self.said.emit(str(fault))
        else:
            self._session.failed.emit(fault)

    def _reread(self, key: Key, rule: SiteRule | None, label: str, files: dict[int, StagedFile]) -> None:
        self._review.read_again(files, label, key, rule)
        self.changed.emit(key)
        if rule is not None:
            self.said.emit(self.tr("Applied to %n other files of {host}.", "", len(files)).format(host=rule.host))

    # Rules of sites

    def _rule(self) -> SiteRule | None:
        """The rule that this page's corrections make; None where they make none, and the person is told."""
        key = self._pane.key
        self._pane.item.finish()
        rule = self._review.rule(key) if key is not None else None
        if rule is None or rule.empty:
            self.said.emit(
                self.tr(
                    "Nothing that was corrected here can be said of other pages: what can is pieces cut off names,"
                    " furniture, names that are no commenters, and how the page is read."
                )
            )
            return None
        return rule

    def _on_others(self) -> None:
        rule, key, project = self._rule(), self._pane.key, self._project
        if rule is None or key is None or project is None:
            return
        others = self._review.others(key)
        label = self.tr("Same for {host}").format(host=rule.host)
        again: dict[int, Wishes] = {}
        if rule.reads:
            for number, _ in others:
                wishes = self._review.wishes(number)
                told = (wishes.rules.get(rule.host) or SiteRule(rule.host)).day_first
                asked = replace(wishes, importer=rule.importer or wishes.importer, system=rule.system or wishes.system)
                if rule.day_first is not None and told is not rule.day_first:
                    own = replace(wishes.rules.get(rule.host) or SiteRule(rule.host), day_first=rule.day_first)
                    asked = replace(asked, rules={**wishes.rules, rule.host: own})
                if number != key[0] and asked != wishes:
                    again[number] = asked
        if again:
            wanted = [(number, self._review.files[number].staged, wishes) for number, wishes in again.items()]
            self._watch(project, wanted, partial(self._reread, key, rule, label))
            return
        count = self._review.apply(rule, others, label, key)
        self.changed.emit(key)
        self.said.emit(
            self.tr("Changed %n other pages of {host}.", "", count).format(host=rule.host)
            if others
            else self.tr("There is no other page of {host} in the list.").format(host=rule.host)
        )

    def _on_keep(self) -> None:
        rule = self._rule()
        if rule is None:
            return
        before = site_rules.load().get(rule.host)
        rule = before.joined(rule) if before is not None else rule
        title = self.tr("Save a rule for {host}?").format(host=rule.host)
        text = "\n".join([self.tr("Whenever pages of this site are imported:"), "", *wording.rule_lines(rule)])
        if not self._session.ask.confirm(title, text, self.tr("&Save rule")):
            return
        try:
            site_rules.save(rule)
        except UserError as fault:
            self._session.ask.warn(fault.message, fault.hint)
            return
        self._rules = {**self._rules, rule.host: rule}
        self.said.emit(self.tr("Saved. The settings list the rules of sites, and can delete them."))


def _found(path: Path, name: str) -> tuple[Path, str, tuple[Finding, ...]]:
    """Runs in a reader thread. What cannot be read has nothing to be found in it."""
    try:
        return path, name, readings.findings(path, name)
    except (FormatError, OSError):
        return path, name, ()
