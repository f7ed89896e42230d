"""The tagging panel: type to tag, choices and scales, the codebook, what is coded here, memo and attributes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Code, CodeId, CodeKind, Coding, CodingId, ItemId
from reader.ui import theme
from reader.ui.session import Scope, Session
from reader.ui.tagging.attributes import AttributeTable
from reader.ui.tagging.codebook import CodebookTree
from reader.ui.tagging.codebook_model import described
from reader.ui.tagging.completer import TagLine
from reader.ui.tagging.here import CodedHere
from reader.ui.tagging.matching import Proposal
from reader.ui.tagging.memo import MemoEditor
from reader.ui.tagging.scope import ScopeLine
from reader.ui.tagging.variables import VariablesSection

IN_VIVO_CP = 60
"""The longest name that an in-vivo code gets."""


def in_vivo_name(text: str) -> str:
    """A code's name out of a passage: one line, no “/”, cut at a word to `IN_VIVO_CP` with an ellipsis."""
    name = " ".join(text.replace("/", "∕").split())
    if len(name) <= IN_VIVO_CP:
        return name
    cut = name[: IN_VIVO_CP - 1]
    whole = cut if name[IN_VIVO_CP - 1] == " " else cut.rpartition(" ")[0]
    return f"{(whole or cut).rstrip(' ,.;:-–—')}…"


class TaggingPane(QWidget):
    """Applies codes to what the session has as its targets, and shows what stands on the current item."""

    done = Signal()
    """The person has tagged, or gave up: the keyboard goes back to the reader."""
    coding_chosen = Signal(object)
    """The `Coding` that was chosen in the list of what is coded here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagging")
        self.setAccessibleName(self.tr("Tagging"))
        self._session = session
        self._made: tuple[str, ...] = ()
        """The path of a code that is on its way to be made, so that it becomes the last one when it is there."""
        self._last: CodeId | None = None
        self._degree: int | None = None
        """The degree that was given last, where the last code is a scale."""
        self.line = TagLine(self)
        self.scope_line = ScopeLine(session, self)
        self.variables = VariablesSection(session, self)
        self.codebook = CodebookTree(session, self)
        self.no_codes = QLabel(self)
        self.definition = QLabel(self)
        self.here = CodedHere(session, self)
        self.heading, self.applied = self.here.heading, self.here.list
        self.memo = MemoEditor(session, self)
        self.attributes = AttributeTable(session, self)
        self.tabs = QTabWidget(self)
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._on_project_changed()

    def _build(self) -> None:
        gap = self.fontMetrics().height() // 3
        for label, name in ((self.no_codes, "no_codes"), (self.definition, "code_definition")):
            label.setObjectName(name)
            label.setWordWrap(True)
        self.no_codes.setText(self.tr("Type a name above and press Enter: it becomes your first code."))
        self.no_codes.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.no_codes.setMargin(self.fontMetrics().height())
        self.definition.setTextFormat(Qt.TextFormat.RichText)
        self.definition.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.definition.setMaximumHeight(self.fontMetrics().lineSpacing() * 4)
        self.definition.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.definition.hide()
        self._pages.addWidget(self.codebook)
        self._pages.addWidget(self.no_codes)
        self.tabs.setObjectName("notes")
        self.tabs.setAccessibleName(self.tr("Memo and attributes"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.memo, self.tr("Me&mo"))
        self.tabs.addTab(self.attributes, self.tr("Attri&butes"))
        book = QWidget(self)
        column = QVBoxLayout(book)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self._pages, 1)
        column.addWidget(self.definition)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setObjectName("tagging_parts")
        splitter.setChildrenCollapsible(False)
        for number, (part, share) in enumerate(((book, 5), (self.here, 3), (self.tabs, 3))):
            splitter.insertWidget(number, part)
            splitter.setStretchFactor(number, share)
        em = self.fontMetrics().height()
        splitter.setSizes([24 * em, 12 * em, 12 * em])
        # Three lines at least: a low window has room for the rest.
        self.memo.text.setMinimumHeight(4 * em)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(gap, gap, gap, gap)
        whole.setSpacing(gap)
        for part in (self.line, self.scope_line, self.variables):
            whole.addWidget(part)
        whole.addWidget(splitter, 1)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.code_chosen.connect(self._on_code_chosen)
        self.line.degree_chosen.connect(self._on_degree_chosen)
        self.line.scale_chosen.connect(self._on_scale_chosen)
        self.line.path_chosen.connect(self._on_path_chosen)
        self.line.left.connect(self._leave)
        self.line.done.connect(self.done)
        self.variables.applied.connect(self._note)
        self.codebook.apply_asked.connect(self._on_apply)
        self.codebook.highlighted.connect(self._on_highlighted)
        self.here.coding_chosen.connect(self.coding_chosen)
        self.here.coding_chosen.connect(self._on_coding_chosen)
        self.here.memo_asked.connect(self._on_coding_memo)
        self._session.project_changed.connect(self._on_project_changed)
        self._session.current_changed.connect(self._on_current_changed)
        self._session.selection_changed.connect(self._on_targets_changed)
        self._session.scope_changed.connect(self._on_targets_changed)
        self._session.changed.connect(self._on_changed)
        self._session.code_applied.connect(self._note)
        self._session.failed.connect(self._on_failed)
        self._session.coder_changed.connect(self._on_coder_changed)
        self._session.shown_changed.connect(self._load_applied)
        self.codebook.hidden_listed.connect(self._load_applied)

    # For the window

    def apply_theme(self, colours: theme.Colours) -> None:
        for part in (self.line, self.scope_line, self.variables, self.codebook, self.here, self.memo):
            part.apply_theme(colours)
        for label in (self.no_codes, self.definition):
            label.setStyleSheet(f"color: {colours.muted}")

    def focus_tag_line(self) -> None:
        self.line.begin()

    def focus_variables(self) -> None:
        """Put the keyboard into the first choice or scale."""
        if not self.isVisible():
            self._session.request("panel_tagging")
        if not self.variables.rows:
            self.scope_line.tell(self.tr("There is no choice and no scale yet: make a code one, in the codebook."))
        elif not self.variables.focus_first():
            self.scope_line.tell(self.tr("Choose a comment first."))

    def apply_pinned(self, digit: int) -> bool:
        """Apply the code that is pinned to a digit, or take it away where it is there already; a choice or a scale gets
        the keyboard. False where none is."""
        code = next((code for code in self.codebook.codes.codes() if code.pinned == digit), None)
        if code is not None and self._can_apply() and not self._ask_for(code):
            # What is there already is not taken away by somebody who cannot see it.
            self._session.apply(code.id, toggle=not self._tell_unseen(code))
        return code is not None

    def apply_last(self) -> bool:
        """Apply the code again that was applied last, with its degree. False where none was, or where it is gone."""
        last = self._last if self._last is not None else self._session.last_code
        code = self.codebook.codes.code(last)
        if code is None:
            return False
        if code.kind is CodeKind.SCALE and self._degree is not None and code.id == self._last:
            self._grade(code.id, self._degree, stay=False)
        else:
            self._on_apply(code.id)
        return True

    def in_vivo(self, text: str) -> None:
        """Make a code called as `text` and apply it, in one step."""
        name = in_vivo_name(text)
        if name and self._session.targets():
            self._make((name,), None)

    def edit_memo(self) -> None:
        """Put the keyboard into the memo on the current item."""
        self.memo.show_item(self._session.current)
        self._to_memo()

    def edit_project_memo(self) -> None:
        self.memo.show_project()
        self._to_memo()

    def edit_code_memo(self, code: CodeId) -> None:
        """Put the keyboard into the memo on a code, which becomes current in the codebook."""
        if self.codebook.codes.code(code) is not None:
            self.codebook.select(code)
            self.memo.show_code(code)
            self._to_memo()

    def edit_coding_memo(self, coding: CodingId) -> None:
        """Put the keyboard into the memo on one coding; its item becomes the current one."""
        found = self._session.view.coding(coding)
        if found is not None:
            self._session.choose(found.item_id, origin=self)
            self._on_coding_memo(coding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where no field has a use for it, leads back to the text from anywhere in the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.variables.set_room(event.size().height() * 2 // 5)

    def flush(self) -> None:
        """Save now what is being written."""
        self.attributes.table.finish_editing()
        self.memo.flush()

    # Doing

    def _leave(self) -> None:
        """Back to the text; codes go to what is selected there again."""
        self._session.set_scope(None)
        self.done.emit()

    def _on_apply(self, code_id: CodeId) -> None:
        code = self.codebook.codes.code(code_id)
        if code is not None and self._can_apply() and not self._ask_for(code):
            self._tell_unseen(code)
            self._session.apply(code_id)

    def _can_apply(self) -> bool:
        """Whether there is something to apply a code to; where there is not, that is said."""
        if not self._session.may_write():
            return False
        if not self._session.targets():
            self._session.request("say", self.tr("Choose a comment first."))
        return bool(self._session.targets())

    def _sees_own(self) -> bool:
        eyes = self._session.view.eyes
        return eyes.shown is None or eyes.coder in eyes.shown

    def _tell_unseen(self, code: Code) -> bool:
        """Where what is applied will not be seen, say that it was; False where it will."""
        if not self._sees_own():
            text = self.tr("“{name}” is applied; your codings are not shown now.")
        elif code.concealed and not self._session.state.hidden_codes:
            text = self.tr("“{name}” is applied; it is hidden, and so are its codings.")
        else:
            return False
        self._session.request("say", text.format(name=code.name))
        return True

    def _ask_for(self, code: Code) -> bool:
        """Put the keyboard where the answer is given, if `code` is a choice or a scale. False for a tag."""
        if code.kind is CodeKind.SCALE:
            self._on_scale_chosen(code.id)
        elif code.kind is CodeKind.CHOICE and not self.variables.focus_code(code.id):
            self.line.begin_below(code.path)
        return code.kind is not CodeKind.TAG

    def _on_code_chosen(self, code: CodeId, stay: bool) -> None:
        scope = self._session.scope
        self._on_apply(code)
        self._keep(scope, stay)

    def _on_degree_chosen(self, code: CodeId, degree: int, stay: bool) -> None:
        self._grade(code, degree, stay=stay)

    def _on_scale_chosen(self, code: CodeId) -> None:
        if not self.variables.focus_code(code):
            self.scope_line.tell(self.tr("Choose a comment first; a hidden scale has to be shown again before."))

    def _on_path_chosen(self, proposal: Proposal, stay: bool) -> None:
        scope = self._session.scope
        self._make(proposal.names, proposal.parent)
        self._keep(scope, stay)

    def _keep(self, scope: Scope | None, stay: bool) -> None:
        """Who goes on tagging goes on where they were: the session lets go of a scope with each code."""
        if stay:
            self._session.set_scope(scope)

    def _grade(self, code: CodeId, degree: int, *, stay: bool) -> None:
        items = tuple(dict.fromkeys(target.item for target in self._session.targets()))
        if not items or not self._session.writable:
            return
        if not stay:
            self._session.set_scope(None)
        self._session.run(commands.set_degree, code, items, degree)
        self._note(code, degree)

    def _make(self, names: tuple[str, ...], parent: CodeId | None) -> None:
        """Make a code by its path below `parent` and apply it; where nothing is current it is made alone."""
        if not self._session.writable:
            return
        above = self.codebook.codes.code(parent)
        self._made = (*(above.path.split("/") if above is not None else ()), *commands.code_path("/".join(names)))
        self._session.apply_path(names, parent)

    def _note(self, code: CodeId, degree: int | None = None) -> None:
        """What was applied last."""
        self._session.note_applied(code)  # which comes back here, without a degree
        self._last, self._degree = code, degree

    def _on_coding_chosen(self, coding: Coding) -> None:
        self.memo.offer_coding(coding.id, coding.code_id)

    def _on_coding_memo(self, coding: CodingId) -> None:
        found = self._session.view.coding(coding)
        if found is not None:
            self.memo.show_coding(coding, found.code_id)
            self._to_memo()

    def _to_memo(self) -> None:
        self.tabs.setCurrentWidget(self.memo)
        self.memo.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Showing

    def _on_project_changed(self) -> None:
        self._last = self._degree = None
        self._made = ()
        for part in (self.codebook, self.memo, self.attributes):
            part.forget()
        self._load_codes()
        self._on_current_changed(self._session.current, None)
        self.line.setEnabled(self._session.writable)

    def _on_failed(self, _fault: object) -> None:
        self._made = ()

    def _on_coder_changed(self) -> None:
        """What the other coder applied last is not to be applied again."""
        self._last = self._degree = None

    def _load_codes(self) -> None:
        self.codebook.load()
        codes = self.codebook.codes.codes()
        self.line.set_codes(codes)
        self.variables.set_codes(codes)
        self.memo.set_codes({code.id: code for code in codes})
        self._load_recent()
        self._pages.setCurrentWidget(self.codebook if codes else self.no_codes)
        self._on_highlighted(self.codebook.current_code())

    def _load_recent(self) -> None:
        self.line.set_recent(self._session.view.recent_codes() if self._session.project is not None else [])

    def _load_applied(self) -> None:
        self.here.load({code.id: code for code in self.codebook.codes.codes()})

    def _on_highlighted(self, code: Code | None) -> None:
        says = code is not None and any((code.definition, code.include, code.exclude, code.example))
        self.definition.setText(described(code, self) if code is not None and says else "")
        self.definition.setVisible(says)
        self.memo.offer_code(code.id if code is not None else None)

    def _on_current_changed(self, item: ItemId | None, _origin: object) -> None:
        self._load_applied()
        self.memo.follow(item)
        self.attributes.show_item(item)
        self._on_targets_changed()

    def _on_targets_changed(self) -> None:
        self.line.set_applies(bool(self._session.targets()))

    def _on_changed(self, changes: ChangeSet) -> None:
        codes = changes.of(Kind.CODES)
        anew = changes.reset or (bool(codes) and not self._only_counts(changes))
        if anew:
            self._load_codes()
            self._load_applied()
        elif changes.of(Kind.CODINGS):
            self._load_recent()
            if self._session.current in changes.of(Kind.CODED) or not changes.of(Kind.CODED):
                self._load_applied()
        # A memo on an item stays as it is, whatever is coded.
        about_coding = self.memo.about.item is None and changes.touches(Kind.CODES, Kind.CODINGS)
        if anew or about_coding or changes.touches(Kind.ITEMS, Kind.MEMOS, Kind.PROJECT):
            self.memo.refresh()
        if changes.reset or self._session.current in changes.of(Kind.ATTRIBUTES):
            self.attributes.refresh()
        self._note_made()

    def _only_counts(self, changes: ChangeSet) -> bool:
        """Whether codes are named only because codings of theirs came or went; then their counts are set."""
        codes = [CodeId(code) for code in changes.of(Kind.CODES)]
        if changes.of(Kind.CODEBOOK) or not self.codebook.codes.knows(codes):
            return False
        self.codebook.codes.set_counts(self._session.view.code_counts(codes))
        return True

    def _note_made(self) -> None:
        """Once a code that was made by name is there, it is the one applied last."""
        if not self._made:
            return
        code = self._session.view.code_at(self._made)
        if code is not None:
            self._made = ()
            self._note(code)
            self.codebook.select(code)
