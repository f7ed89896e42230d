"""The codebook: a tree of codes to apply, to arrange and to edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QTreeView,
    QWidget,
)

from reader.app import commands
from reader.domain.model import Code, CodeId
from reader.domain.palette import COLOURS
from reader.ui import menus, theme
from reader.ui.session import Session
from reader.ui.tagging.code_delegate import CodeDelegate
from reader.ui.tagging.code_editor import CodeEditor
from reader.ui.tagging.codebook_model import CodebookModel


class CodebookTree(QTreeView):
    """Applies by Return or a double click, renames by F2, deletes by Delete, moves by dragging.

    Whatever asks the person is an attribute that tests replace: `ask_delete`, `ask_name`, `ask_colour`, `open_editor`.
    """

    apply_asked = Signal(object)
    highlighted = Signal(object)
    """The code that is current now, or None."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.codes = CodebookModel(self)
        self._delegate = CodeDelegate(self)
        self._closed: set[CodeId | None] = set()
        self.ask_delete: Callable[[str], bool] = self._ask_delete
        self.ask_name: Callable[[str, str], str] = self._ask_name
        self.ask_colour: Callable[[str], str] = self._ask_colour
        self.open_editor: Callable[[Code], None] = self._open_editor
        self.setObjectName("codebook")
        self.setAccessibleName(self.tr("Codebook"))
        self.setModel(self.codes)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(round(self.fontMetrics().height() * 0.9))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._on_double_clicked)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.codes.renamed.connect(self._on_renamed)
        self.codes.dropped.connect(self._on_dropped)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._delegate.colours = colours
        # The style paints what is left of a selected row; the delegate paints the row itself.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.current))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
        self.setPalette(palette)
        self.setIndentation(round(self.fontMetrics().height() * 0.9))
        self.viewport().update()

    # Loading

    def load(self) -> None:
        """Read the codebook; branches that were closed and the current code stay so."""
        project = self._session.project
        codes = project.view.codebook() if project is not None else []
        self.codes.writable = self._session.writable
        current = self.codes.code_at(self.currentIndex())
        scrolled = self.verticalScrollBar().value()
        if not self.codes.load(codes):
            return
        for parent in {code.parent_id for code in codes} - {None} - self._closed:
            self.expand(self.codes.index_of(parent))
        at = self.codes.index_of(current.id if current is not None else None)
        if at.isValid():
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(scrolled)

    def forget(self) -> None:
        """Another project comes: what was closed in this one means nothing there, and what is being written of a code
        here would go to the code that has its number there."""
        self._closed.clear()
        for editor in self.window().findChildren(CodeEditor):
            editor.close()

    def current_code(self) -> Code | None:
        return self.codes.code_at(self.currentIndex())

    def select(self, code: CodeId) -> None:
        """Make a code current and visible."""
        at = self.codes.index_of(code)
        if at.isValid():
            self.setCurrentIndex(at)
            self.scrollTo(at)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code = self.current_code()
        editing = self.state() == QAbstractItemView.State.EditingState
        if code is not None and not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply_asked.emit(code.id)
        elif code is not None and not editing and event.key() == Qt.Key.Key_Delete:
            self.delete(code)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        code = self.codes.code_at(index)
        if code is not None:
            self.apply_asked.emit(code.id)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.highlighted.emit(self.codes.code_at(current))

    def _on_expanded(self, index: QModelIndex) -> None:
        code = self.codes.code_at(index)
        if code is not None:
            self._closed.discard(code.id)

    def _on_collapsed(self, index: QModelIndex) -> None:
        code = self.codes.code_at(index)
        if code is not None:
            self._closed.add(code.id)

    # Commands

    def delete(self, code: Code) -> None:
        """Delete a code and all below it, once the person has heard how much that is."""
        if not self._session.writable:
            return
        branch = self.codes.branch(code.id)
        codings = sum(self._session.view.code_counts(branch).values())
        if self.ask_delete(self._what_goes(code, len(branch) - 1, codings)):
            self._session.run(commands.delete_code, code.id)

    def add_code(self, parent: CodeId | None) -> None:
        """Ask for a name, and make a code of it below `parent`."""
        above = self.codes.code(parent)
        where = self.tr("Name of a new code below “{name}”:").format(name=above.name) if above else ""
        name = self.ask_name(where or self.tr("Name of the new code:"), "").strip()
        if name:
            self._session.run(commands.create_code, name, parent)

    def edit_definition(self, code: Code) -> None:
        self.open_editor(code)

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

    def _on_renamed(self, code: CodeId, name: str) -> None:
        self._session.run(commands.edit_code, code, name=name)

    def _on_dropped(self, code: CodeId, parent: CodeId | None, place: int) -> None:
        self._session.run(commands.move_code, code, parent, place)

    def _on_saved(self, code: CodeId, values: dict[str, str]) -> None:
        self._session.run(commands.edit_code, code, **values)

    # The context menu

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        menu = self.menu_for(self.codes.code_at(index))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_for(self, code: Code | None) -> QMenu:
        """What can be done with a code; None for the empty space below them."""
        menu = QMenu(self)
        menu.setObjectName("codebook_menu")
        write = self._session.writable
        if code is not None:
            menus.add(menu, self.tr("&Apply"), self._on_menu_apply, code.id).setEnabled(write)
            menu.addSeparator()
        menus.add(menu, self.tr("&New code…"), self._on_menu_new, None).setEnabled(write)
        if code is None:
            return menu
        menus.add(menu, self.tr("New &sub-code…"), self._on_menu_new, code.id).setEnabled(write)
        menus.add(menu, self.tr("&Rename"), self._on_menu_rename, code.id).setEnabled(write)
        menu.addMenu(self._colour_menu(menu, code)).setEnabled(write)
        menus.add(menu, self.tr("&Definition…"), self._on_menu_edit, code.id)
        menu.addMenu(self._pin_menu(menu, code)).setEnabled(write)
        menu.addSeparator()
        menus.add(menu, self.tr("De&lete…"), self._on_menu_delete, code.id).setEnabled(write)
        return menu

    def _colour_menu(self, parent: QMenu, code: Code) -> QMenu:
        menu = QMenu(self.tr("&Colour"), parent)
        for number, colour in enumerate(COLOURS, 1):
            action = menus.add(menu, colour, self._on_menu_colour, (code.id, colour))
            action.setText(self.tr("Colour {number}").format(number=number))
            action.setIcon(self._swatch(colour))
            action.setCheckable(True)
            action.setChecked(colour == code.colour)
        menu.addSeparator()
        menus.add(menu, self.tr("&Other…"), self._on_menu_colour, (code.id, ""))
        return menu

    def _pin_menu(self, parent: QMenu, code: Code) -> QMenu:
        menu = QMenu(self.tr("&Pin to key"), parent)
        holders = {other.pinned: other.name for other in self.codes.codes() if other.pinned is not None}
        for digit in range(1, 10):
            held = holders.get(digit)
            text = f"&{digit}" if held is None else f"&{digit}  {held.replace('&', '&&')}"
            action = menus.add(menu, text, self._on_menu_pin, (code.id, digit))
            action.setCheckable(True)
            action.setChecked(code.pinned == digit)
        menu.addSeparator()
        menus.add(menu, self.tr("&Unpin"), self._on_menu_pin, (code.id, None)).setEnabled(code.pinned is not None)
        return menu

    def _swatch(self, colour: str) -> QIcon:
        size = self.fontMetrics().height()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(1, 1, size - 2, size - 2, 3, 3)
        painter.end()
        return QIcon(pixmap)

    def _on_menu_apply(self) -> None:
        self.apply_asked.emit(menus.meant(self.sender()))

    def _on_menu_new(self) -> None:
        self.add_code(menus.meant(self.sender()))

    def _on_menu_rename(self) -> None:
        at = self.codes.index_of(menus.meant(self.sender()))
        self.setCurrentIndex(at)
        self.edit(at)

    def _on_menu_edit(self) -> None:
        code = self.codes.code(menus.meant(self.sender()))
        if code is not None:
            self.edit_definition(code)

    def _on_menu_delete(self) -> None:
        code = self.codes.code(menus.meant(self.sender()))
        if code is not None:
            self.delete(code)

    def _on_menu_colour(self) -> None:
        code_id, colour = menus.meant(self.sender())
        code = self.codes.code(code_id)
        chosen = colour or (self.ask_colour(code.colour) if code is not None else "")
        if chosen:
            self._session.run(commands.edit_code, code_id, colour=chosen)

    def _on_menu_pin(self) -> None:
        code_id, digit = menus.meant(self.sender())
        self._session.run(commands.pin_code, code_id, digit)

    # Asking

    def _ask_delete(self, text: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete code"), "", parent=self)
        # A code's name goes in as it is: a "<" in it is not markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        delete = box.addButton(self.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.exec()
        return box.clickedButton() is delete

    def _ask_name(self, text: str, before: str) -> str:
        name, agreed = QInputDialog.getText(self, self.tr("New code"), text, text=before)
        return name if agreed else ""

    def _ask_colour(self, before: str) -> str:
        colour = QColorDialog.getColor(QColor(before), self)
        return colour.name() if colour.isValid() else ""

    def _open_editor(self, code: Code) -> None:
        editor = CodeEditor(code, self.window(), writable=self._session.writable)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.saved.connect(self._on_saved)
        editor.show()
