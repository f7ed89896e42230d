"""What is coded here: how much, whose codings are shown, and the list of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.domain.model import Code, CodeId, CoderId, Coding, CodingId
from reader.ui import foreign, theme
from reader.ui.leading import lead
from reader.ui.session import Session
from reader.ui.tagging.applied import AppliedList


class CodedHere(QWidget):
    """The codings of the current item, of the coders that are shown; what is taken away of others is asked about."""

    coding_chosen = Signal(object)
    memo_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coded_here")
        self._session = session
        self._codes: Mapping[CodeId, Code] = {}
        self.heading = QLabel(self)
        self.heading.setObjectName("applied_heading")
        self.hint = QLabel(self)
        self.hint.setObjectName("applied_hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.show_all = QToolButton(self)
        self.show_all.setObjectName("applied_show_all")
        self.show_all.setText(self.tr("Show all"))
        self.show_all.setAccessibleName(self.tr("Show the codings of all coders"))
        self.list = AppliedList(self)
        self.heading.setBuddy(self.list)
        lead(self.heading, self.hint)
        gap = self.fontMetrics().height() // 3
        row = QHBoxLayout()
        row.addWidget(self.hint, 1)
        row.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(gap)
        whole.addWidget(self.heading)
        whole.addLayout(row)
        whole.addWidget(self.list, 1)
        self.list.coding_chosen.connect(self.coding_chosen)
        self.list.memo_asked.connect(self.memo_asked)
        self.list.remove_asked.connect(self._on_remove_asked)
        self.list.copy_asked.connect(self._on_copy_asked)
        self.show_all.clicked.connect(self._on_show_all)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.list.apply_theme(colours)
        self.heading.setStyleSheet("font-weight: 600")
        self.hint.setStyleSheet(f"color: {colours.muted}")

    def load(self, codes: Mapping[CodeId, Code]) -> None:
        """Read what stands on the current item; `codes` is the codebook."""
        self._codes = codes
        project, item = self._session.project, self._session.current
        codings: list[Coding] = []
        coders: dict[CoderId, str] = {}
        own: CoderId | None = None
        hidden = 0
        if project is not None:
            own = project.coder_id
            coders = {coder.id: coder.name for coder in project.view.coders()}
            if item is not None:
                there = project.view.codings_of(item)
                codings = [coding for coding in there if self._listed(coding)]
                hidden = len(there) - len(codings)
        self.list.set_writable(self._session.writable)
        self.list.load(codings, codes, self._named(coders, own), own)
        self._hint(coders, own, hidden)
        if item is None:
            self.heading.setText(self.tr("Nothing chosen"))
        elif self._blind():
            self.heading.setText(self.tr("Codings are not shown"))
        elif not codings:
            self.heading.setText(self.tr("No code here yet"))
        else:
            self.heading.setText(self.tr("Code&d here ({count})").format(count=len(codings)))

    def _blind(self) -> bool:
        return self._session.project is not None and self._session.view.eyes.shown == frozenset()

    def _named(self, coders: Mapping[CoderId, str], own: CoderId | None) -> Mapping[CoderId, str]:
        """Coders are named where others' codings can be among those shown."""
        if self._session.project is None:
            return {}
        shown = self._session.view.eyes.shown
        return coders if (coders.keys() if shown is None else shown) - {own} else {}

    def _listed(self, coding: Coding) -> bool:
        """Whether its code is not hidden, or is shown all the same."""
        code, shown = self._codes.get(coding.code_id), self._session.shown_codes
        if code is None or not code.concealed or self._session.state.hidden_codes:
            return True
        return shown is not None and code.id in shown

    def _hint(self, coders: Mapping[CoderId, str], own: CoderId | None, hidden: int) -> None:
        """Say so where codings may be there that are not shown, or are there of `hidden` codes."""
        shown = self._session.view.eyes.shown if self._session.project is not None else None
        if shown is None or coders.keys() <= shown:
            text = ""
        elif not shown:
            text = self.tr("You are coding blind: no codings are listed here or marked in the text.")
        elif shown == frozenset({own}):
            text = self.tr("Only your own codings are shown.")
        else:
            names = ", ".join(coders[coder] for coder in coders if coder in shown)
            text = self.tr("Only codings of {names} are shown.").format(names=names)
        self.show_all.setVisible(bool(text))
        if hidden:
            text = " ".join(filter(None, (text, self.tr("%n codings of hidden codes are not listed.", "", hidden))))
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _on_show_all(self) -> None:
        self._session.request("codings_all")

    def _on_copy_asked(self, coding: Coding) -> None:
        self._session.request("copy_coding", coding)

    def _on_remove_asked(self, codings: list[CodingId]) -> None:
        foreign.remove(self._session, codings)
