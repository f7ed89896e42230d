"""One page of a review: its warnings, its tree, what is chosen in it, and every way to correct it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reader.app.review import Key, Review
from reader.domain import shifting
from reader.domain.errors import UserError
from reader.domain.mending import (
    Furniture,
    Join,
    Mending,
    Move,
    NotComment,
    SetArticle,
    SetAuthor,
    SetPublished,
    Split,
)
from reader.domain.records import CommentRecord
from reader.domain.staged_page import Page
from reader.ui.dialogs.review import wording
from reader.ui.dialogs.review.action_button import ActionButton
from reader.ui.dialogs.review.item_pane import ItemPane
from reader.ui.dialogs.review.thread_view import ThreadView
from reader.ui.theme import Colours


class PagePane(QWidget):
    """Corrects the page that it shows, through the review."""

    mended = Signal()
    """The page was corrected."""
    said = Signal(str)
    """Where a comment stands now that was moved; or why it was not."""

    def __init__(self, review: Review, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._review = review
        self._key: Key | None = None
        self.setObjectName("review_page")
        em = self.fontMetrics().averageCharWidth()
        self._title = QLabel(self)
        self._title.setObjectName("review_title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._warnings = QLabel(self)
        self._warnings.setObjectName("review_warnings")
        self._warnings.setAccessibleName(self.tr("What was noticed on this page"))
        self._warnings.setTextFormat(Qt.TextFormat.PlainText)
        self._warnings.setWordWrap(True)
        self.tree = ThreadView(self)
        self.item = ItemPane(colours, self)
        self._split = self._action("split", self.tr("S&plit here"), "Ctrl+D", self._on_split)
        self._split.setToolTip(self.tr("What follows the caret becomes a comment of its own"))
        self._join = self._action("join", self.tr("&Join with previous"), "Ctrl+J", self._on_join)
        self._join.setToolTip(self.tr("Put the text behind the comment before it"))
        self._out = self._action("not_comment", self.tr("&Not a comment"), "Del", self._on_not_comment)
        self._out.setToolTip(self.tr("Take it out of the thread; what answers it moves up"))
        self._furniture = self._action("furniture", self.tr("&Furniture"), "Del", self._on_furniture)
        self._furniture.setToolTip(self.tr("The paragraph belongs to the site and not to this text: take it out"))
        self._moves = {
            name: self._action(name, text, keys, slot)
            for name, text, keys, slot in (
                ("left", self.tr("Move out"), "Alt+Left", self._on_left),
                ("right", self.tr("Move below the one before"), "Alt+Right", self._on_right),
                ("up", self.tr("Move up"), "Alt+Up", self._on_up),
                ("down", self.tr("Move down"), "Alt+Down", self._on_down),
            )
        }
        self.tree.addActions([self._join, self._out, *self._moves.values()])
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.item.text.addActions([self._split, self._join, self._furniture])
        self.item.text.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        below = QHBoxLayout()
        below.setSpacing(em // 2)
        for action in (self._split, self._join, self._out, self._furniture):
            below.addWidget(ActionButton(action, self))
        below.addStretch(1)
        lower = QWidget(self)
        lower_layout = QVBoxLayout(lower)
        lower_layout.setContentsMargins(0, em, 0, 0)
        lower_layout.setSpacing(em)
        lower_layout.addWidget(self.item, 1)
        lower_layout.addLayout(below)
        self._halves = QSplitter(Qt.Orientation.Vertical, self)
        self._halves.setObjectName("review_halves")
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.tree)
        self._halves.addWidget(lower)
        self._halves.setStretchFactor(0, 1)
        self._halves.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em, 0, 0, 0)
        layout.setSpacing(em)
        layout.addWidget(self._title)
        layout.addWidget(self._warnings)
        layout.addWidget(self._halves, 1)
        self._room = QWidget(self)
        layout.addWidget(self._room, 1)
        # Queued: a drop is still under way when the model tells of it, and must not lose its rows.
        self.tree.thread_model.moved.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)
        self.tree.chosen_changed.connect(self._on_chosen)
        self.item.corrected.connect(self._on_corrected)
        self.show_key(None)

    def put_tools(self, tools: QWidget) -> None:
        """Stand what is about the whole page above its tree."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, tools)

    def apply_theme(self, colours: Colours) -> None:
        self.item.apply_theme(colours)

    @property
    def key(self) -> Key | None:
        return self._key

    def show_key(self, key: Key | None, refs: Sequence[str] = (), current: str | None = None) -> None:
        """Show a page, None for none, with these comments selected."""
        self._key = key
        page = self._page
        self.setEnabled(key is not None)
        if key is None:
            self._title.setText("")
            self._warnings.setText("")
        else:
            file = self._review.files[key[0]].staged
            staged = self._review.staged(key)
            self._title.setText(wording.name(file, staged, page))
            lines = wording.warnings(file, staged, self._review.mended(key))
            more = len(lines) - wording.MOST_LINES
            shown = lines[: wording.MOST_LINES]
            if more > 0:
                shown.append(self.tr("… and %n more", "", more))
            self._warnings.setText("\n".join(shown))
            self._warnings.setToolTip("\n".join(lines) if more > 0 else "")
        self._halves.setVisible(page is not None)
        self._room.setVisible(page is None)
        self.tree.show_page(page, tuple(refs), current)

    def refresh(self) -> None:
        """The page was changed by another way: show it with the same comments selected."""
        self.show_key(self._key, self.tree.selected_refs(), self.tree.current)

    # What is corrected

    @property
    def _page(self) -> Page | None:
        return self._review.page(self._key) if self._key is not None else None

    def _comment(self) -> CommentRecord | None:
        page, ref = self._page, self.tree.current
        return next((comment for comment in page.comments if comment.ref == ref), None) if page and ref else None

    def _mend(
        self, mendings: Sequence[Mending], label: str, refs: Sequence[str] = (), current: str | None = None
    ) -> bool:
        if self._key is None or not mendings:
            return False
        try:
            self._review.mend(self._key, mendings, label)
        except UserError as fault:
            self.item.show_problem(str(fault))
            return False
        self.show_key(self._key, refs, current)
        self.mended.emit()
        return True

    def _on_corrected(self, field: object, text: object) -> None:
        value = str(text).strip() or None
        ref = self.tree.current
        if field == "comment_author" and ref is not None:
            self._mend([SetAuthor(ref, value)], self.tr("Author"), self.tree.selected_refs(), ref)
        elif field == "comment_published" and ref is not None:
            self._mend([SetPublished(ref, value)], self.tr("Time"), self.tree.selected_refs(), ref)
        elif ref is None:
            self._mend([SetArticle(str(field), value)], self.tr("Article"))

    def _on_split(self) -> None:
        ref, offset = self.tree.current, self.item.text.offset
        if ref is None or offset is None:
            return
        span = self.item.text.span()
        before = {comment.ref for comment in self._page.comments} if self._page else set()
        if self._mend([Split(ref, span.start if span else offset)], self.tr("Split"), (), ref):
            page = self._page
            made = [comment.ref for comment in page.comments if comment.ref not in before] if page else []
            # The new one has no author yet: that is what comes next.
            self.tree.show_page(page, tuple(made), made[0] if made else ref)

    def _on_join(self) -> None:
        page, ref = self._page, self.tree.current
        if page is None or ref is None:
            return
        order = [comment.ref for comment in page.comments]
        at = order.index(ref)
        self._mend([Join(ref)], self.tr("Join"), (), order[at - 1] if at else ref)

    def _on_not_comment(self) -> None:
        page, refs = self._page, self.tree.selected_refs()
        if page is None or not refs:
            return
        order = [comment.ref for comment in page.comments]
        gone = set(refs)
        after = [ref for ref in order[order.index(refs[-1]) :] if ref not in gone]
        before = [ref for ref in order[: order.index(refs[0])] if ref not in gone]
        current = after[0] if after else before[-1] if before else None
        self._mend([NotComment(ref) for ref in refs], self.tr("Not a comment"), (), current)

    def _on_furniture(self) -> None:
        blocks, ref = self.item.text.blocks(), self.tree.current
        if blocks and (ref is not None or self.tree.on_article):
            self._mend([Furniture(ref, blocks)], self.tr("Furniture"), self.tree.selected_refs(), ref)
            self.item.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # Moving

    def _on_dropped(self, refs: object, parent: object, place: object) -> None:
        page = self._page
        if page is None or not isinstance(refs, list) or not isinstance(place, int):
            return
        current = self.tree.current
        moves = shifting.carried(page, refs, parent if isinstance(parent, str) else None, place)
        self._move(moves, refs, current)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        self._shift(shifting.left, backwards=True)

    def _on_right(self) -> None:
        self._shift(shifting.right)

    def _on_up(self) -> None:
        self._shift(shifting.up)

    def _on_down(self) -> None:
        self._shift(shifting.down, backwards=True)

    def _shift(self, step: Callable[[Page, str], Move | None], *, backwards: bool = False) -> None:
        """Move what is selected by a step; several keep their order, and none passes another."""
        page, refs, current = self._page, self.tree.selected_refs(), self.tree.current
        if page is None or not refs:
            return
        moving = shifting.uppermost(page, refs)
        moves: list[Mending] = []
        for ref in reversed(moving) if backwards else moving:
            move = step(page, ref)
            if move is None:
                # At the edge: the others would only close up to it.
                self._say(self.tr("It cannot be moved further that way."))
                break
            moves.append(move)
            page = move.apply(page)
        else:
            self._move(moves, refs, current)

    def _move(self, moves: Sequence[Mending], refs: Sequence[str], current: str | None) -> None:
        if self._mend(moves, self.tr("Move"), refs, current):
            page, ref = self._page, current if current is not None and current in refs else refs[0]
            if page is not None:
                self._say(wording.place(page, ref))

    def _say(self, text: str) -> None:
        self.tree.announce(text)
        self.said.emit(text)

    def _on_chosen(self) -> None:
        page, comment = self._page, self._comment()
        if comment is not None:
            self.item.show_comment(comment)
        elif page is not None and self.tree.on_article:
            self.item.show_article(page.article)
        else:
            self.item.show_nothing()
        self._split.setEnabled(comment is not None)
        self._join.setEnabled(comment is not None)
        self._out.setEnabled(comment is not None)
        self._furniture.setEnabled(page is not None)
        for action in self._moves.values():
            action.setEnabled(comment is not None)

    def _action(self, name: str, text: str, keys: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"review_{name}")
        action.setShortcut(QKeySequence(keys))
        # The same key means another thing in the tree than in the text.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        return action
