"""Mending what is stored, from the menu, its keys and the panels' own menus: what is current, or chosen together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.app import commands
from reader.domain.changes import ChangeSet
from reader.domain.errors import ReaderError
from reader.domain.model import Item, ItemId, ItemKind
from reader.domain.outline import Outline
from reader.domain.text import Span
from reader.ui.detail import navigation

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class Mending(QObject):
    """Each deed is one step of undo. What cannot be is said in the status bar, or by the command."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._next: ItemId | None = None
        """Where to go once what is under way is done."""

    # What is known of it

    def correct(self) -> None:
        """Who wrote what is chosen, and when; of an article also its title and the like."""
        from reader.ui.dialogs.details import DetailsDialog

        chosen = self._chosen()
        if chosen and self._session.may_write():
            self._show(DetailsDialog(self._session, chosen, self._window))

    def show_captures(self) -> None:
        from reader.ui.dialogs.captures import CapturesDialog

        item = self._current()
        if item is not None:
            self._show(CapturesDialog(self._session, item.article_id, self._window, item.id))

    # Where a text begins and ends

    def split(self) -> None:
        """At the caret, or where the selection begins; the dialog shows both parts first."""
        from reader.ui.dialogs.split_comment import SplitCommentDialog

        comment, caret = self._comment(), self._window.reader.caret()
        if comment is None:
            return
        if caret is None or caret[0] != comment.id or not comment.body.text[: caret[1]].strip():
            self._say(self.tr("In the text, put the caret where the second comment begins; then split."))
        elif not comment.body.text[caret[1] :].strip():
            self._say(self.tr("There is no text behind the caret to make a comment of."))
        else:
            self._show(SplitCommentDialog(self._session, comment, caret[1], self._window))

    def join(self) -> None:
        comment = self._comment()
        if comment is None:
            return
        into = self._before(comment)
        if into is None:
            into = comment.parent_id if comment.parent_id != comment.article_id else None
        if into is None:
            self._say(self.tr("There is no comment before it to join it to."))
        else:
            self._do(partial(commands.join_comments, comment=comment.id, into=into), into)

    def take_out(self) -> None:
        """The paragraph at the caret, or those that the selection touches, of the current item."""
        item, caret = self._current(), self._window.reader.caret()
        if item is None or not self._session.may_write():
            return
        if caret is None or caret[0] != item.id:
            self._say(self.tr("In the text, put the caret into the paragraph that is to go."))
            return
        selected = next((t.span for t in self._session.selection if t.item == item.id and t.span is not None), None)
        span = selected or Span(caret[1], caret[1] + 1)
        touched = [
            number
            for number, block in enumerate(item.body.blocks)
            if block.start < span.stop and span.start <= block.stop - (selected is not None)
        ]
        if not touched:
            self._say(self.tr("In the text, put the caret into the paragraph that is to go."))
            return
        first, last = item.body.blocks[touched[0]].start, item.body.blocks[touched[-1]].stop
        codings = [
            coding
            for coding in self._session.view.codings_of(item.id)
            if coding.span is not None and coding.span.start < last and first < coding.span.stop
        ]
        if codings and not self._window.ask.confirm(
            self.tr("Take out what is coded?"),
            self.tr("%n codings stand on these words and would be left without a place.", "", len(codings))
            + " "
            + self.tr("Undo brings it back."),
            self.tr("Take out"),
        ):
            return
        self._session.run(commands.drop_blocks, item.id, touched)

    def remove(self) -> None:
        """What is chosen is no comment."""
        chosen = [row.id for row in self._session.view.rows(self._chosen()) if row.kind is ItemKind.COMMENT]
        if not chosen:
            if self._session.current is not None:
                self._say(self.tr("This is an article, not a comment."))
            return
        if not self._session.may_write():
            return
        gone = self._session.view.captures.touched_by_removal(chosen)
        words = [self.tr("%n comments are taken out.", "", gone.comments)]
        if gone.replies:
            words.append(self.tr("%n replies move up to what it answered.", "", gone.replies))
        if gone.codings:
            words.append(self.tr("%n codings go with it.", "", gone.codings))
        if gone.memos:
            words.append(self.tr("%n memos go with it.", "", gone.memos))
        words.append(self.tr("Undo brings it back."))
        if self._window.ask.confirm(self.tr("Not a comment?"), " ".join(words), self.tr("Take out")):
            self._do(partial(commands.remove_comments, comments=chosen), self._beside(chosen[0]))

    # Where it stands

    def choose_place(self) -> None:
        from reader.ui.dialogs.move_comment import MoveCommentDialog

        comment = self._comment()
        if comment is not None:
            self._show(MoveCommentDialog(self._session, comment, self._window))

    def move_up(self) -> None:
        comment = self._comment()
        before = self._before(comment) if comment is not None else None
        if comment is not None and before is not None:
            self._move(comment, _parent(comment), before=before)
        elif comment is not None:
            self._say(self.tr("It is the first on its level."))

    def move_down(self) -> None:
        comment = self._comment()
        behind = self._behind(comment) if comment is not None else None
        if comment is not None and behind is not None:
            self._move(comment, _parent(comment), after=behind)
        elif comment is not None:
            self._say(self.tr("It is the last on its level."))

    def move_in(self) -> None:
        """Below the one before it, as its last answer."""
        comment = self._comment()
        before = self._before(comment) if comment is not None else None
        if comment is not None and before is not None:
            self._move(comment, before)
        elif comment is not None:
            self._say(self.tr("There is no comment before it on its level that it could answer."))

    def move_out(self) -> None:
        """Behind what it answers, on that one's level."""
        comment = self._comment()
        parent = self._item(comment.parent_id) if comment is not None else None
        if comment is not None and parent is not None and parent.kind is ItemKind.COMMENT:
            self._move(comment, _parent(parent), after=parent.id)
        elif comment is not None:
            self._say(self.tr("It stands on the outermost level."))

    # How

    def _move(
        self, comment: Item, parent: ItemId, *, before: ItemId | None = None, after: ItemId | None = None
    ) -> None:
        self._session.run(commands.move_comment, comment.id, parent, before=before, after=after)

    def _do(self, command: Callable[..., ChangeSet], then: ItemId | None) -> None:
        """Run a command that takes the current item away, and go to another one."""
        project = self._session.project
        if project is None:
            return
        self._next = then
        try:
            self._session.bridge.watch(project.write(command), self._arrive)
        except ReaderError as fault:
            self._session.failed.emit(fault)

    def _arrive(self, _changes: object) -> None:
        item, self._next = self._next, None
        if item is not None and self._session.project is not None and self._session.view.rows([item]):
            self._session.choose(item)

    def _chosen(self) -> list[ItemId]:
        current = self._session.current
        chosen = list(self._session.several) or ([current] if current is not None else [])
        if not chosen:
            self._say(self.tr("Choose a comment first."))
        return chosen

    def _current(self) -> Item | None:
        item = self._item(self._session.current)
        if item is None:
            self._say(self.tr("Choose a comment first."))
        return item

    def _comment(self) -> Item | None:
        """The current comment, of a project that can be written; else it is said why not."""
        item = self._current()
        if item is None or not self._session.may_write():
            return None
        if item.kind is ItemKind.ARTICLE:
            self._say(self.tr("This is an article, not a comment."))
            return None
        return item

    def _item(self, item: ItemId | None) -> Item | None:
        if item is None or self._session.project is None:
            return None
        return self._session.view.item(item)

    def _before(self, comment: Item) -> ItemId | None:
        return navigation.previous_sibling(self._session.view, self._whole(comment), comment)

    def _behind(self, comment: Item) -> ItemId | None:
        return navigation.next_sibling(self._session.view, self._whole(comment), comment)

    def _beside(self, comment: ItemId) -> ItemId | None:
        """Where to go when a comment is gone: to its first reply, else what was before it."""
        item = self._item(comment)
        if item is None:
            return None
        view = self._session.view
        place = item.position + 1 if item.children else item.position - 1
        return view.at_position(item.article_id, place) if place >= 0 else item.article_id

    def _whole(self, item: Item) -> Outline:
        """All of an item's thread, whatever is folded."""
        article = self._session.view.item(item.article_id)
        return Outline(article.descendants if article is not None else 0)

    def _show(self, dialog: QWidget) -> None:
        self._window.keep(dialog)
        dialog.show()

    def _say(self, text: str) -> None:
        self._window.status.showMessage(text, 6000)


def _parent(comment: Item) -> ItemId:
    """What a comment answers; the article where it is none."""
    return comment.parent_id if comment.parent_id is not None else comment.article_id
