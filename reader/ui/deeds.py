"""What each action does: the method of its id, or the panel's own where that is all there is to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import commands
from reader.app import project as app_project
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import Theme
from reader.domain.errors import ReaderError
from reader.domain.model import CodeId, Coding, CodingId, FlagKind, ItemId, ItemKind, SampleId
from reader.ui import actions, entrance
from reader.ui.routes import PARTS, ROUTES
from reader.ui.session import Scope

if TYPE_CHECKING:
    from reader.app.clips import Form
    from reader.app.exports import Wanted
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
        """The slot of an action: what its id says here, or where `ROUTES` leads."""
        return _Slot(self, name).run

    def run(self, name: str) -> None:
        route = ROUTES.get(name)
        if route is not None:
            for step in route:
                self.method(step)()
        elif name.startswith("pin_"):
            self.pinned(int(name[4:]))
        elif name.startswith("theme_"):
            self._window.set_theme(Theme(name[6:]))
        elif name.startswith("panel_"):
            self._window.docks[name[6:]].come()
        else:
            self.own(name)()

    def own(self, name: str) -> Callable[[], object]:
        """The method of an action's id here."""
        found: Callable[[], object] = getattr(self, _METHODS.get(name, name))
        return found

    def method(self, route: str) -> Callable[[], object]:
        """What a route names: a panel (or one of `PARTS`), then what leads to its method."""
        panel, *names = route.split(".")
        found: object = getattr(self._window, panel) if panel in PARTS else self._window.panel(panel)
        for name in names:
            found = getattr(found, name)
        assert callable(found)
        return found

    def on_requested(self, name: object, about: object) -> None:
        """A panel asks for an action; with something it is about, for the method of that name here."""
        if about is None:
            self.run(str(name))
        else:
            getattr(self, str(name))(about)

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

    def import_review(self) -> None:
        self._window.import_paths(self._window.ask.open_files(), review="always")

    def export(self, first: str = "") -> None:
        from reader.ui.dialogs.export_dialog import ExportDialog

        if self._session.project is None:
            return
        self._window.flush()
        dialog = ExportDialog(self._session, self._window.ask, self._window, first=first)
        self._window.keep(dialog)
        dialog.show()

    def findable(self, wanted: Wanted) -> None:
        """Quotes that can be found in an export that hides so much."""
        self._window.people.findable(wanted)

    def copy_code(self, about: tuple[CodeId, Form]) -> None:
        """All codings of a code onto the clipboard, in a form."""
        self._window.copying.of_code(*about)

    def copy_coding(self, coding: Coding) -> None:
        """One coding onto the clipboard."""
        self._window.copying.of_coding(coding)

    def print_report(self) -> None:
        self.export("pdf")

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
        self._window.flush()
        self._session.run(commands.undo)

    def redo(self) -> None:
        self._session.run(commands.redo)

    def history(self) -> None:
        from reader.ui.dialogs.history import HistoryDialog

        dialog = HistoryDialog(self._session, self._window)
        self._window.keep(dialog)
        dialog.show()

    def search(self) -> None:
        self._window.docks["library"].come()
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
        self._window.docks["tagging"].show()
        self._window.tagging.focus_tag_line()

    def again(self) -> None:
        if not self._window.tagging.apply_last():
            hint = self.tr("There is no code to apply again: press {key} and type its name.")
            self.say(hint.format(key=self._key("tag")))

    def in_vivo(self) -> None:
        text = self._window.reader.selected_text()
        if text.strip():
            self._window.tagging.in_vivo(text)
        else:
            hint = self.tr("Select the words that should become the code, then press {key}.")
            self.say(hint.format(key=self._key("in_vivo")))

    def _key(self, action: str) -> str:
        return actions.named(action, self._window.settings.shortcuts)

    def memo(self) -> None:
        self._window.docks["tagging"].show()
        self._window.tagging.edit_memo()

    def coding_memo(self, coding: object) -> None:
        """The memo on one coding, asked for in the margin or the text."""
        self._window.docks["tagging"].show()
        self._window.tagging.edit_coding_memo(CodingId(coding))  # type: ignore[arg-type]

    def show_coding(self, coding: Coding) -> None:
        """What was chosen in the list of codings is shown in the text."""
        self._window.reader.show_coding(coding.id)

    def read(self) -> None:
        """What is chosen is read, or unread again where all of it is read."""
        chosen = self._chosen()
        rows = self._session.view.rows(chosen)
        if rows:
            self._session.run(commands.mark_read, chosen, not all(row.read for row in rows))

    def _chosen(self) -> list[ItemId]:
        """What is chosen in a list, or what is current; where that is nothing, it is said."""
        current = self._session.current
        chosen = list(self._session.several) or ([current] if current is not None else [])
        if not chosen:
            self.say(self.tr("Choose a comment first."))
        return chosen

    def activated(self, _item: object) -> None:
        self._window.reader.focus_text()

    def variable(self, code: object) -> None:
        """The answer to a choice, or the degree on a scale, is asked for where these are set."""
        self._window.docks["tagging"].show()
        self._window.tagging.variables.focus_code(CodeId(code))  # type: ignore[arg-type]

    def bookmark(self) -> None:
        self._flag(FlagKind.BOOKMARK)

    def flag(self) -> None:
        self._flag(FlagKind.FLAG)

    def _flag(self, kind: FlagKind) -> None:
        """On what is chosen: all get the flag, or lose it where all have it."""
        chosen = self._chosen()
        if chosen:
            there = all(kind in row.flags for row in self._session.view.rows(chosen))
            self._session.run(commands.set_flag, chosen, kind, not there)

    def project_memo(self) -> None:
        self._window.docks["tagging"].show()
        self._window.tagging.edit_project_memo()

    def code_memo(self, code: object) -> None:
        self._window.docks["tagging"].show()
        self._window.tagging.edit_code_memo(CodeId(code))  # type: ignore[arg-type]

    def tag_branch(self) -> None:
        current = self._session.current
        if current is None:
            self.say(self.tr("Choose a comment first."))
            return
        items = self._session.view.branch(current)
        below = len(items) - 1
        if self._session.view.rows([current])[0].kind is ItemKind.ARTICLE:
            words = self.tr("This article and its %n comments", "", below)
        elif below:
            words = self.tr("This comment and its %n answers", "", below)
        else:
            words = self.tr("This comment, which has no answers")
        self._tag_many(items, words)

    def filter_author(self, name: object) -> None:
        """Show in the library what this person wrote."""
        self._window.docks["library"].come()
        self._window.library.filter_author(str(name))

    def filter_sample(self, sample: object) -> None:
        """Show a sample alone in the library."""
        self._window.docks["library"].come()
        self._window.library.filter_sample(SampleId(sample))  # type: ignore[arg-type]

    def say(self, text: object) -> None:
        """A panel has something to say that no panel is the place for."""
        self._window.status.showMessage(str(text), 6000)

    def read_only(self) -> None:
        self.say(self.tr("This project is open for reading only: nothing in it can be changed."))

    def tag_matches(self) -> None:
        items = self._window.library.matches()
        if items:
            self._tag_many(items, self.tr("All %n that the filter finds", "", len(items)))
        else:
            self._window.status.showMessage(self.tr("First filter the library: what it finds can be tagged."), 6000)

    def _tag_many(self, items: Sequence[ItemId], words: str) -> None:
        self._session.set_scope(Scope(tuple(items), words))
        self.tag()

    def codings_all(self) -> None:
        self._session.show_codings_of(None)

    def codings_own(self) -> None:
        if self._session.project is not None:
            self._session.show_codings_of(frozenset({self._session.project.coder_id}))

    def codings_none(self) -> None:
        self._session.show_codings_of(frozenset())

    def name_shown(self) -> None:
        """The menu says whose codings are shown."""
        if self._session.project is None:
            return
        shown = self._session.view.eyes.shown
        own = frozenset({self._session.project.coder_id})
        for name, there in (
            ("codings_all", shown is None),
            ("codings_own", shown == own),
            ("codings_none", shown == frozenset()),
        ):
            self._window.actions_table[name].setChecked(there)

    def shown_codes(self) -> None:
        from reader.ui.dialogs.shown import ShownDialog

        self._show(ShownDialog(self._session, self._window))

    def coder(self) -> None:
        from reader.ui.dialogs.coder import CoderDialog

        self._show(CoderDialog(self._session, self._window))

    def attributes(self) -> None:
        from reader.ui.dialogs.attributes import AttributesDialog

        self._show(AttributesDialog(self._session, self._window))

    def settings(self) -> None:
        from reader.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window.settings, self._window.actions_table, self._window)
        dialog.changed.connect(self._window.settings_changed)
        self._show(dialog)

    def show_span(self, target: Target) -> None:
        """A passage that a panel names is selected in the text."""
        self._window.reader.select_span(target)

    def full_screen(self) -> None:
        if self._window.actions_table["full_screen"].isChecked():
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _show(self, dialog: QWidget) -> None:
        self._window.keep(dialog)
        dialog.show()

    def next_panel(self) -> None:
        self._cycle(1)

    def previous_panel(self) -> None:
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        window = self._window
        made = {dock.panel.name: dock.content() for dock in window.docks.values() if dock.made}
        last = made.pop("tagging")
        panels = [p for p in (*made.values(), window.reader, last) if not p.visibleRegion().isEmpty()]
        focus = QApplication.focusWidget()
        at = next((n for n, panel in enumerate(panels) if focus is not None and panel.isAncestorOf(focus)), -by)
        if panels:
            entrance.enter(panels[(at + by) % len(panels)], Qt.FocusReason.TabFocusReason)

    def pinned(self, digit: int) -> None:
        if not self._window.tagging.apply_pinned(digit):
            hint = self.tr("No code is pinned to {digit}: choose one in the codebook, then “Pin to key”.")
            self._window.status.showMessage(hint.format(digit=digit), 6000)

    def reading(self) -> None:
        """Hide everything but the text, and bring back just what was there."""
        window = self._window
        if window.actions_table["reading"].isChecked():
            around = (*window.docks.values(), window.toolbar, window.status)
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

        palette = CommandPalette(self._window.actions_table, self._window.settings, self._window)
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


class _Slot(QObject):
    """What an action calls; `triggered` brings a bool that nobody wants. Lives as long as `deeds`: a connection alone
    would not keep it."""

    def __init__(self, deeds: Deeds, name: str) -> None:
        super().__init__(deeds)
        self._deeds = deeds
        self._name = name

    def run(self) -> None:
        self._deeds.run(self._name)
