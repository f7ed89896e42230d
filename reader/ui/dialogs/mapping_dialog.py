"""Which column of a table of comments means what, with the threads that come of it shown before anything is stored."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.app import documents, tables
from reader.app.jobs import CancelToken
from reader.app.tables import Draft, Preview
from reader.domain.errors import Cancelled, FormatError, ReaderError
from reader.domain.mapping import ColumnMapping
from reader.ui import screens
from reader.ui.dialogs.import_report import isolated
from reader.ui.dialogs.mapping.result_tree import ResultTree
from reader.ui.dialogs.mapping.roles import mapping_of
from reader.ui.dialogs.mapping.rows_table import RowsTable
from reader.ui.dialogs.mapping.saved import SavedMappings
from reader.ui.long_words import breakable
from reader.ui.session import Session

_NOTES = 6
"""How many things that are wrong are said at once."""


class MappingDialog(QDialog):
    """Shows `path`'s first rows with a role for each column: `mapping` where one is given, else a guess.

    Not modal; emits `accepted_mapping` once when the person says Import, and then closes as accepted.
    """

    accepted_mapping = Signal(object)
    """The `ColumnMapping` that was settled on."""

    def __init__(
        self,
        session: Session,
        path: Path,
        mapping: ColumnMapping | None = None,
        parent: QWidget | None = None,
        about: str = "",
    ) -> None:
        """`about` is said above the columns: what else the choice is for."""
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self._path = path
        self._given = mapping
        self._about = about
        self._preview: Preview | None = None
        self._draft: Draft | None = None
        self._token: CancelToken | None = None
        # A child, so that a dialog that is gone is not called back.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self.setObjectName("mapping_dialog")
        self.setWindowTitle(self.tr("Columns of {name}").format(name=path.name))
        self._build()
        self._connect()
        self._look(mapping.sheet if mapping is not None else None)

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._head = QLabel(self)
        self._head.setObjectName("mapping_head")
        self._head.setWordWrap(True)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setText(self.tr("Reading the first rows…"))
        self._sheet = QComboBox(self)
        self._sheet.setObjectName("mapping_sheet")
        self._sheet.setAccessibleName(self.tr("Sheet of the workbook"))
        self._sheet_label = QLabel(self.tr("S&heet:"), self)
        self._sheet_label.setBuddy(self._sheet)
        self._sheet.hide()
        self._sheet_label.hide()
        self._saved = SavedMappings(self)
        self._rows = RowsTable(self)
        rows = self._panel(self.tr("&What the columns mean"), self._rows)
        self._tree = ResultTree(self)
        tree = self._panel(self.tr("What comes &of it"), self._tree)
        self._count = QLabel(self)
        self._count.setObjectName("mapping_count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._notes = QLabel(self)
        self._notes.setObjectName("mapping_notes")
        self._notes.setAccessibleName(self.tr("What is wrong"))
        self._notes.setWordWrap(True)
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setObjectName("mapping_split")
        split.setChildrenCollapsible(False)
        split.addWidget(rows)
        split.addWidget(tree)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        buttons = QDialogButtonBox(self)
        self._import = QPushButton(self.tr("&Import"), self)
        self._import.setObjectName("mapping_import")
        self._import.setDefault(True)
        self._import.setEnabled(False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("mapping_cancel")
        self._cancel.setAutoDefault(False)
        buttons.addButton(self._import, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        choices = QHBoxLayout()
        choices.addWidget(self._sheet_label)
        choices.addWidget(self._sheet)
        choices.addStretch(1)
        choices.addWidget(self._saved, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        layout.setSpacing(em)
        layout.addWidget(self._head)
        layout.addLayout(choices)
        layout.addWidget(split, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._notes)
        layout.addWidget(buttons)
        screens.fit(self, em * 140, em * 100)

    def _panel(self, title: str, view: QWidget) -> QWidget:
        panel = QWidget(self)
        label = QLabel(title, panel)
        label.setBuddy(view)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(view, 1)
        return panel

    def _connect(self) -> None:
        self._sheet.activated.connect(self._on_sheet)
        self._rows.roles_changed.connect(self._on_roles)
        self._saved.loaded.connect(self._on_loaded)
        self._saved.wanted.connect(self._on_wanted)
        self._saved.said.connect(self._head.setText)
        self._later.timeout.connect(self._draw)
        self._import.clicked.connect(self._on_import)
        self._cancel.clicked.connect(self.reject)
        self._session.project_changed.connect(self._on_project_changed)

    # For others

    @property
    def mapping(self) -> ColumnMapping | None:
        """As it stands; None while the rows are read. It may not be one that can be used yet."""
        if self._preview is None:
            return None
        sheets = self._preview.sheets
        return mapping_of(self._rows.rows.roles, self._preview.sheet if len(sheets) > 1 else None)

    # Reading

    def _look(self, sheet: str | None) -> None:
        if self._project is None:
            return
        self._import.setEnabled(False)
        work = partial(tables.preview, self._path, sheet)
        self._session.bridge.watch(self._project.jobs.read(work), self._on_preview, self._on_no_preview)

    def _on_preview(self, preview: Preview | None) -> None:
        if preview is None or self._session.project is not self._project:
            return
        self._preview = preview
        with QSignalBlocker(self._sheet):
            self._sheet.clear()
            self._sheet.addItems(preview.sheets)
            self._sheet.setCurrentText(preview.sheet or "")
        self._sheet.setVisible(len(preview.sheets) > 1)
        self._sheet_label.setVisible(len(preview.sheets) > 1)
        mapping = self._given or preview.mapping
        self._rows.show_preview(preview, mapping)
        if self._given is not None:
            head = self.tr("Look whether the columns mean what is said over them. Nothing is stored yet.")
        elif preview.sure:
            head = self.tr("The columns were recognised. Look whether it is right; nothing is stored yet.")
        else:
            head = self.tr("It is not sure what the columns mean: say it over each of them. Nothing is stored yet.")
        self._head.setText(f"{head} {self._about}" if self._about else head)
        text = next((combo for combo in self._rows.combos if combo.currentData() == "text"), None)
        first = text or next(iter(self._rows.combos), None)
        if first is not None:
            first.setFocus()
        self._draw()

    def _on_no_preview(self, fault: BaseException) -> None:
        self._preview = None
        self._tree.show_draft(None)
        if isinstance(fault, OSError):
            self._say([documents.os_reason(fault)])
        elif isinstance(fault, ReaderError):
            self._say([str(fault)])
        else:
            self._session.failed.emit(fault)
        self._head.setText(self.tr("{name} cannot be read as a table.").format(name=isolated(self._path.name)))

    # What comes of it

    def _draw(self) -> None:
        """Make the threads of the rows anew; what is under way for choices from before is dropped."""
        if self._token is not None:
            self._token.cancel()
        mapping, preview = self.mapping, self._preview
        if mapping is None or preview is None or self._project is None:
            return
        try:
            mapping.check(preview.columns)
        except FormatError as fault:
            no_text = not mapping.text
            self._show_draft(None, [self.tr("Say which column is the text.") if no_text else str(fault)])
            return
        token = self._token = CancelToken()
        work = partial(_drawn, preview, mapping, token)
        self._session.bridge.watch(self._project.jobs.read(work), self._on_drawn, self._on_not_drawn)

    def _on_drawn(self, result: tuple[CancelToken, Draft | str] | None) -> None:
        if result is None or result[0] is not self._token:
            return
        found = result[1]
        if isinstance(found, str):
            self._show_draft(None, [found])
        else:
            self._show_draft(found, [notice.message for notice in found.notices])

    def _on_not_drawn(self, fault: BaseException) -> None:
        if not isinstance(fault, Cancelled):
            self._session.failed.emit(fault)

    def _show_draft(self, draft: Draft | None, notes: list[str]) -> None:
        self._draft = draft
        self._tree.show_draft(draft)
        self._say(notes)
        self._import.setEnabled(draft is not None and draft.comments > 0)
        if draft is None or self._preview is None:
            self._count.setText("")
            return
        number = QLocale().toString
        counts = self.tr("Articles: {articles} · comments: {comments} · of them replies: {replies}").format(
            articles=number(len(draft.articles)), comments=number(draft.comments), replies=number(draft.replies)
        )
        if not self._preview.whole:
            counts = self.tr("{counts} (in the first {rows} rows)").format(
                counts=counts, rows=number(len(self._preview.rows))
            )
        self._count.setText(counts)

    def _say(self, notes: list[str]) -> None:
        more = len(notes) - _NOTES
        shown = [f"• {breakable(note)}" for note in notes[:_NOTES]]
        if more > 0:
            shown.append(self.tr("… and {count} more").format(count=QLocale().toString(more)))
        self._notes.setText("\n".join(shown))
        self._notes.setVisible(bool(shown))

    # What the person does

    def _on_roles(self) -> None:
        self._given = None
        self._later.start(0)

    def _on_sheet(self) -> None:
        self._given = None
        self._look(self._sheet.currentText())

    def _on_loaded(self, mapping: ColumnMapping) -> None:
        preview = self._preview
        if preview is not None and mapping.sheet and mapping.sheet != preview.sheet and mapping.sheet in preview.sheets:
            self._given = mapping
            self._look(mapping.sheet)
            return
        self._rows.show_mapping(mapping)
        missing = [column for column in mapping.roles().values() if preview and column not in preview.columns]
        if missing:
            self._head.setText(
                self.tr("The saved mapping names columns that this table does not have: {columns}.").format(
                    columns=", ".join(map(isolated, missing))
                )
            )
        else:
            self._head.setText(self.tr("The saved mapping is in place. Nothing is stored yet."))
        self._draw()

    def _on_wanted(self, name: str) -> None:
        mapping = self.mapping
        if mapping is None or not mapping.text:
            self._head.setText(self.tr("Say which column is the text before you save the mapping."))
            return
        self._saved.keep(name, mapping)

    def _on_import(self) -> None:
        mapping = self.mapping
        if mapping is None or self._draft is None:
            return
        self.accepted_mapping.emit(mapping)
        self.accept()

    def done(self, result: int) -> None:
        if self._token is not None:
            self._token.cancel()
        super().done(result)

    def _on_project_changed(self) -> None:
        if self._session.project is not self._project:
            self.reject()


def _drawn(preview: Preview, mapping: ColumnMapping, token: CancelToken) -> tuple[CancelToken, Draft | str]:
    """Runs in a reader thread. The token says for which choices this is."""
    try:
        return token, tables.draft(preview, mapping, token)
    except FormatError as fault:
        return token, str(fault)
