"""What each action does: the method of its id, or the panel's own where that is all there is to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import commands
from reader.app import project as app_project
from reader.app.project import Project
from reader.app.settings import Theme
from reader.domain.errors import ReaderError
from reader.domain.model import Coding, CodingId, ItemId

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_METHODS = {"import": "import_files"}
"""Ids that are no names in Python."""


class Deeds(QObject):
    """Belongs to one window; dialogs are imported when they are first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._hidden_for_reading: list[QWidget] = []

    def slot(self, name: str) -> Callable[[], None]:
        """The slot of an action: the method of its name here, or the panel's own; a missing one shows at start."""
        window = self._window
        straight: dict[str, Callable[[], object]] = {
            "next": window.reader.next_comment,
            "previous": window.reader.previous_comment,
            "next_sibling": window.reader.next_sibling,
            "previous_sibling": window.reader.previous_sibling,
            "parent": window.reader.parent_comment,
            "first_reply": window.reader.first_reply,
            "next_uncoded": window.reader.next_uncoded,
            "find": window.reader.find,
            "copy": window.reader.copy_with_source,
            "zoom_in": window.reader.zoom_in,
            "zoom_out": window.reader.zoom_out,
            "zoom_reset": window.reader.zoom_reset,
            "expand": window.library.expand_current,
            "collapse": window.library.collapse_current,
        }
        if name in straight:
            return _without_argument(straight[name])
        if name.startswith("pin_"):
            return _without_argument(_Pinned(window, int(name[4:])).apply)
        if name.startswith("theme_"):
            return _without_argument(_Themed(window, Theme(name[6:])).apply)
        return _without_argument(getattr(self, _METHODS.get(name, name)))

    def new(self) -> None:
        self.make_project()

    def make_project(self, then_import: Sequence[Path] = ()) -> None:
        path = self._window.ask.new_project()
        if path is None:
            return
        try:
            project = Project.create(path, coder=self._window.settings.coder or None)
        except ReaderError as fault:
            self._window.show_failure(fault)
            return
        self._window.open_project(project)
        self._window.import_paths(then_import)

    def open(self) -> None:
        path = self._window.ask.open_project()
        if path is not None:
            self._window.open_path(path)

    def recent(self, path: object) -> None:
        if isinstance(path, Path | str):
            self._window.open_path(Path(path))

    def sample(self) -> None:
        self._window.open_sample()

    def close(self) -> None:
        self._window.close_project()

    def import_files(self) -> None:
        self._window.import_paths(self._window.ask.open_files())

    def import_folder(self) -> None:
        folder = self._window.ask.open_folder()
        if folder is not None:
            self._window.import_paths([folder])

    def export(self) -> None:
        from reader.ui.dialogs.export_dialog import ExportDialog

        if self._session.project is None:
            return
        self._window.tagging.flush()
        dialog = ExportDialog(self._session, self._window.ask, self._window)
        self._window.keep(dialog)
        dialog.show()

    def backup(self) -> None:
        if self._session.project is not None:
            self._session.bridge.watch(self._session.project.write(app_project.back_up), self.backed_up)

    def backed_up(self, path: object) -> None:
        self._window.status.refresh()
        self._window.status.showMessage(self.tr("Backup written: {path}").format(path=path), 8000)

    def check(self) -> None:
        if self._session.project is not None:
            self._session.bridge.watch(self._session.project.write(app_project.check), self.checked)

    def checked(self, problems: object) -> None:
        assert isinstance(problems, list)
        if problems:
            self._window.ask.warn(
                self.tr("The project has {count} problems:").format(count=len(problems)) + "\n" + "\n".join(problems),
                self.tr("Open the newest backup, or keep a copy and ask for help."),
            )
        else:
            self._window.ask.tell(
                self.tr("The project is sound: file, references, search index, threads and quotes."), ""
            )

    def quit(self) -> None:
        self._window.close()

    def undo(self) -> None:
        self._window.tagging.flush()
        self._session.run(commands.undo)

    def redo(self) -> None:
        self._session.run(commands.redo)

    def history(self) -> None:
        from reader.ui.dialogs.history import HistoryDialog

        dialog = HistoryDialog(self._session, self._window)
        self._window.keep(dialog)
        dialog.show()

    def search(self) -> None:
        self._window.library_dock.show()
        self._window.library.focus_filter()

    def remove_article(self) -> None:
        """The articles that are selected in the library, where the current one is among them; else the current one."""
        current = self._session.current
        rows = self._session.view.rows([current]) if current is not None else []
        if rows:
            article, selected = rows[0].article_id, self._window.library.selected_articles()
            self.remove(selected if article in selected else [article])

    def remove(self, articles: object) -> None:
        chosen: list[ItemId] = list(articles) if isinstance(articles, list | tuple) else [articles]  # type: ignore[list-item]
        if not chosen:
            return
        comments, codings = self._session.view.touched_by_removal(chosen)
        count = len(chosen)
        question = (
            self.tr("This article goes with {comments} comments and {codings} codings.")
            if count == 1
            else self.tr("These {count} articles go with {comments} comments and {codings} codings.")
        ).format(count=count, comments=comments, codings=codings)
        if self._window.ask.confirm(
            self.tr("Remove from the project?"), question + " " + self.tr("Undo brings it back."), self.tr("Remove")
        ):
            self._session.run(commands.remove_articles, chosen)

    def tag(self) -> None:
        self._window.tagging_dock.show()
        self._window.tagging.focus_tag_line()

    def again(self) -> None:
        if not self._window.tagging.apply_last():
            self._window.status.showMessage(self.tr("No code was applied yet: press T and type its name."), 6000)

    def in_vivo(self) -> None:
        text = self._window.reader.selected_text()
        if text.strip():
            self._window.tagging.in_vivo(text)
        else:
            self._window.status.showMessage(
                self.tr("Select the words that should become the code, then press I."), 6000
            )

    def memo(self) -> None:
        self._window.tagging_dock.show()
        self._window.tagging.edit_memo()

    def coding_memo(self, coding: object) -> None:
        """The memo on one coding, asked for in the margin or the text."""
        self._window.tagging_dock.show()
        self._window.tagging.edit_coding_memo(CodingId(coding))  # type: ignore[arg-type]

    def show_coding(self, coding: Coding) -> None:
        """What was chosen in the list of codings is shown in the text."""
        self._window.reader.show_coding(coding.id)

    def read(self) -> None:
        current = self._session.current
        if current is None:
            return
        rows = self._session.view.rows([current])
        if rows:
            self._session.run(commands.mark_read, [current], not rows[0].read)

    def activated(self, _item: object) -> None:
        self._window.reader.focus_text()

    def next_panel(self) -> None:
        self._cycle(1)

    def previous_panel(self) -> None:
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        window = self._window
        panels: list[QWidget] = [p for p in (window.library, window.reader, window.tagging) if p.isVisibleTo(window)]
        focus = QApplication.focusWidget()
        at = next((n for n, panel in enumerate(panels) if focus is not None and panel.isAncestorOf(focus)), -by)
        if panels:
            panel = panels[(at + by) % len(panels)]
            (panel.focusProxy() or panel).setFocus(Qt.FocusReason.TabFocusReason)

    def reading(self) -> None:
        """Hide everything but the text, and bring back just what was there."""
        window = self._window
        if window.actions_table["reading"].isChecked():
            around = (window.library_dock, window.tagging_dock, window.toolbar, window.status)
            self._hidden_for_reading = [widget for widget in around if widget.isVisible()]
            for widget in self._hidden_for_reading:
                widget.hide()
            window.reader.focus_text()
        else:
            for widget in self._hidden_for_reading:
                widget.show()
            self._hidden_for_reading = []

    def stop_reading(self) -> None:
        """Bring the panels back, before a layout is kept."""
        if self._window.actions_table["reading"].isChecked():
            self._window.actions_table["reading"].trigger()

    def palette(self) -> None:
        from reader.ui.dialogs.command_palette import CommandPalette

        palette = CommandPalette(self._window.actions_table, self._window)
        self._window.keep(palette)
        palette.show()

    def help(self) -> None:
        from reader.ui.dialogs.help import HelpDialog

        dialog = HelpDialog(self._window)
        self._window.keep(dialog)
        dialog.show()

    def about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        self._window.keep(dialog)
        dialog.show()


class _Pinned:
    """The action of one digit."""

    def __init__(self, window: MainWindow, digit: int) -> None:
        self._window = window
        self._digit = digit

    def apply(self) -> None:
        if not self._window.tagging.apply_pinned(self._digit):
            hint = self._window.tr("No code is pinned to {digit}: choose one in the codebook, then “Pin to key”.")
            self._window.status.showMessage(hint.format(digit=self._digit), 6000)


class _Themed:
    """The action of one theme."""

    def __init__(self, window: MainWindow, chosen: Theme) -> None:
        self._window = window
        self._chosen = chosen

    def apply(self) -> None:
        self._window.set_theme(self._chosen)


def _without_argument(method: Callable[[], object]) -> Callable[[], None]:
    """`triggered` brings a bool that no method here wants."""

    def slot() -> None:
        method()

    return slot
