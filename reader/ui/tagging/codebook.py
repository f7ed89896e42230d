"""The codebook: a tree of codes to apply, to arrange and to edit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.app import commands
from reader.domain.model import Code, CodeId
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session
from reader.ui.tagging.code_editor import CodeEditor
from reader.ui.tagging.code_tree import CodeTree
from reader.ui.tagging.codebook_menu import CodebookMenu
from reader.ui.tagging.codebook_model import CodeOrder


class CodebookTree(CodeTree):
    """Applies by Return or a double click, renames by F2, deletes by Delete, moves by dragging, merges by dragging with
    Ctrl. Each method that is an action of the window acts on the current code."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.codes.renamed.connect(self._on_renamed)
        self.codes.dropped.connect(self._on_dropped)
        self.codes.merge_dropped.connect(self._on_merge_dropped)

    # One code

    def new_code(self) -> None:
        """Describe a code that is made at the top, or below the current one where the person says so."""
        if self._session.writable:
            self._open(CodeEditor(self._session, None, self.window(), above=self.current_code()))

    def new_sub_code(self) -> None:
        """The same, below the current code."""
        code = self._chosen()
        if code is not None and self._session.may_write():
            self._open(CodeEditor(self._session, None, self.window(), above=code, below=True))

    def edit_code(self) -> None:
        code = self._chosen()
        if code is not None:
            self._open(CodeEditor(self._session, code, self.window()))

    def rename_code(self) -> None:
        if self._chosen() is not None and self._session.may_write():
            self.edit(self.currentIndex())

    def delete_code(self) -> None:
        """Delete a code and all below it, once the person has heard how much that is."""
        code = self._chosen()
        if code is None or not self._session.may_write():
            return
        branch = self.codes.branch(code.id)
        codings = sum(self._session.view.book.counts(branch).values())
        text = self._what_goes(code, len(branch) - 1, codings)
        if self._session.ask.confirm(self.tr("Delete code"), text, self.tr("&Delete")):
            self._session.run(commands.delete_code, code.id)

    def hide_code(self) -> None:
        """Hide the current code where one reads and codes, or show it again."""
        code = self._chosen()
        if code is not None and self._session.may_write():
            self._session.run(commands.set_hidden, code.id, not code.hidden)
            if not code.hidden and not self.codes.show_hidden:
                self._hint(self.tr("“{name}” is hidden: “Show hidden codes” lists it.").format(name=code.name))

    def colour_code(self, colour: str) -> None:
        """Give the current code a colour; empty text asks for any."""
        code = self._chosen()
        if code is not None and self._session.may_write():
            chosen = colour or self._session.ask.colour(code.colour)
            if chosen:
                self._session.run(commands.edit_code, code.id, colour=chosen)

    def pin_code(self, digit: int | None) -> None:
        code = self._chosen()
        if code is not None and self._session.may_write():
            self._session.run(commands.pin_code, code.id, digit)

    def memo_code(self) -> None:
        code = self._chosen()
        if code is not None:
            self._session.request("code_memo", code.id)

    def apply_current(self) -> None:
        code = self._chosen()
        if code is not None:
            self.apply_asked.emit(code.id)

    # Its place

    def move_up(self) -> None:
        self._step(-1)

    def move_down(self) -> None:
        self._step(1)

    def nest(self) -> None:
        """Below the code before it, behind what is there."""
        code = self._chosen()
        if code is None or not self._session.may_write():
            return
        siblings = self.codes.siblings(code.id)
        at = siblings.index(code.id) if code.id in siblings else 0
        if at == 0:
            self._hint(self.tr("There is no code before this one to put it below."))
            return
        self._closed.discard(siblings[at - 1])
        self._session.run(commands.move_code, code.id, siblings[at - 1])

    def unnest(self) -> None:
        """Out to the level above, right behind the code it was below."""
        code = self._chosen()
        above = self.codes.code(code.parent_id) if code is not None else None
        if code is None or not self._session.may_write():
            return
        if above is None:
            self._hint(self.tr("This code is at the top already."))
            return
        self._session.run(commands.move_code, code.id, above.parent_id, self.codes.place(above.id) + 1)

    def _step(self, by: int) -> None:
        code = self._chosen()
        if code is None or not self._session.may_write():
            return
        if self.codes.order is not CodeOrder.HAND:
            self._hint(self.tr("List the codes in your own order first: as they are sorted now they cannot be moved."))
            return
        siblings = self.codes.siblings(code.id)
        at = siblings.index(code.id) + by if code.id in siblings else -1
        if not 0 <= at < len(siblings):
            return
        # Taken out and put in the other's place: behind it going down, before it going up.
        self._session.run(commands.move_code, code.id, code.parent_id, self.codes.place(siblings[at]))

    # Many codings, all codes

    def merge_code(self) -> None:
        code = self._chosen()
        if code is not None and self._session.may_write():
            self._merge(code, None)

    def split_code(self) -> None:
        from reader.ui.dialogs.split_code import SplitCodeDialog

        code = self._with_codings()
        if code is not None:
            self._open(SplitCodeDialog(self._session, code, self.window()))

    def move_codings(self) -> None:
        from reader.ui.dialogs.move_codings import MoveCodingsDialog

        code = self._with_codings()
        if code is not None:
            self._open(MoveCodingsDialog(self._session, code, self.window()))

    def show_history(self) -> None:
        """Of the whole codebook; what happened to the current code is a click away."""
        from reader.ui.dialogs.codebook_history import CodebookHistoryDialog

        if self._session.project is not None:
            self._open(CodebookHistoryDialog(self._session, self.current_code(), self.window()))

    def copy_from_project(self) -> None:
        from reader.ui.dialogs.copy_codebook import CopyCodebookDialog

        path = self._session.ask.open_project() if self._session.writable else None
        if path is not None:
            self._open(CopyCodebookDialog(self._session, path, self.window()))

    def _merge(self, source: Code, target: Code | None) -> None:
        from reader.ui.dialogs.merge_code import MergeCodeDialog

        self._open(MergeCodeDialog(self._session, source, target, self.window()))

    def _open(self, dialog: BookDialog) -> None:
        dialog.apply_theme(self._delegate.colours)
        dialog.show()

    # What the tree says

    def _on_renamed(self, code: CodeId, name: str) -> None:
        self._session.run(commands.edit_code, code, name=name)

    def _on_dropped(self, code: CodeId, parent: CodeId | None, place: int) -> None:
        self._closed.discard(parent)
        self._session.run(commands.move_code, code, parent, place)

    def _on_merge_dropped(self, source: CodeId, target: CodeId) -> None:
        code, into = self.codes.code(source), self.codes.code(target)
        if code is not None and into is not None:
            self._merge(code, into)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.setCurrentIndex(index)
        menu = self.menu_for(self.codes.code_at(index))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_for(self, code: Code | None) -> QMenu:
        """What can be done with a code, which is the current one; None for the empty space below them."""
        return CodebookMenu(self, self._session, code)

    # Words

    def _chosen(self) -> Code | None:
        """The current code; where there is none, that is said."""
        code = self.current_code()
        if code is None and self._session.project is not None:
            self._hint(self.tr("First choose a code in the codebook."))
        return code

    def _with_codings(self) -> Code | None:
        code = self._chosen()
        if code is None or not self._session.may_write():
            return None
        if not self._session.view.book.counts([code.id])[code.id]:
            self._hint(self.tr("“{name}” has no codings of its own.").format(name=code.name))
            return None
        return code

    def _hint(self, text: str) -> None:
        """In the line at the bottom of the window, as the text of an action is."""
        QCoreApplication.sendEvent(self, QStatusTipEvent(text))

    def _what_goes(self, code: Code, below: int, codings: int) -> str:
        number = QLocale().toString
        parts = [self.tr("Delete the code “{name}”?").format(name=code.path)]
        if below:
            codes = self.tr("1 code below it") if below == 1 else self.tr("{count} codes below it")
            parts.append(self.tr("{what} would go too.").format(what=codes.format(count=number(below))))
        if codings:
            text = self.tr("1 coding is removed.") if codings == 1 else self.tr("{count} codings are removed.")
            parts.append(text.format(count=number(codings)))
        parts.append(self.tr("Undo brings all of it back."))
        return " ".join(parts)
