"""The screens of what goes out, for `shots.py`: the export window with each of its tabs, the windows about people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QTabWidget
from shots_state import passage

from reader.app import commands
from reader.app.project import Project
from reader.domain.pseudonyms import PseudonymKind
from reader.ui.dialogs.export.preview_pane import PreviewPane
from reader.ui.dialogs.export.scope_form import ScopeForm
from reader.ui.dialogs.export_dialog import ExportDialog
from reader.ui.people.people_window import PeopleWindow
from reader.ui.window import MainWindow

if TYPE_CHECKING:
    from shots import Camera

TABLE, TEXT, PAPER = "csv", "markdown", "pdf"
PARAPHRASE = "They doubt that anyone in charge will keep to what was promised."


def leaving(camera: Camera, window: MainWindow, project: Project) -> None:
    """All of them; people have pseudonyms after it, and one quote a paraphrase."""
    exporting(camera, window)
    people(camera, window, project)


def exporting(camera: Camera, window: MainWindow) -> None:
    for name in (TABLE, TEXT, PAPER):
        dialog = ExportDialog(window.session, window.session.ask, window, first=name)
        window.keep(dialog)
        dialog.show()
        _taken(camera, dialog, f"export-{name}")
        if name == TABLE:
            _narrowed(camera, dialog)
        dialog.close()
        camera.settle()


def _narrowed(camera: Camera, dialog: ExportDialog) -> None:
    tabs, form = dialog.findChild(QTabWidget, "export_tabs"), dialog.findChild(ScopeForm)
    assert tabs is not None
    assert form is not None
    tabs.setCurrentIndex(1)
    _taken(camera, dialog, "export-all")
    form.codes.set_values(["trust", "money/cost to residents"])
    form.coded.setChecked(True)
    _taken(camera, dialog, "export-scope")
    form.codes.set_values(["a code of another project"])
    form.edited.emit()
    _taken(camera, dialog, "export-gone")
    form.codes.set_values([])
    form.author.setText("nobody of this name")
    _taken(camera, dialog, "export-nothing")
    form.author.clear()
    saved = dialog.findChild(QComboBox, "preset_name")
    assert saved is not None
    saved.setEditText("For the supervisor, without names")
    tabs.setCurrentIndex(2)
    _taken(camera, dialog, "export-people")


def _taken(camera: Camera, dialog: QDialog, name: str) -> None:
    preview = dialog.findChild(PreviewPane)
    assert preview is not None
    camera.settle(lambda: not preview.busy)
    camera.picture(name, dialog)


def people(camera: Camera, window: MainWindow, project: Project) -> None:
    thread = project.view.thread(project.view.articles()[0].id)
    longest = sorted(thread, key=lambda item: -len(item.body.text))[:6]
    code = next(code.id for code in project.view.codebook() if code.name == "own experience")
    project.do(commands.apply_code, code, [passage(item, 0, 18) for item in longest])
    for action in ("pseudonyms", "mentions", "findable"):
        if action == "findable":
            _paraphrase(project)
        window.actions_table[action].trigger()
        dialog = next(one for one in window.findChildren(PeopleWindow) if one.isVisible())
        _read(camera, dialog)
        camera.picture(action, dialog)
        if action == "pseudonyms":
            project.do(commands.assign_pseudonyms, PseudonymKind.INVENTED)
            dialog.refresh()
            _read(camera, dialog)
            camera.picture("pseudonyms-given", dialog)
        dialog.close()
        camera.settle()


def _read(camera: Camera, dialog: PeopleWindow) -> None:
    camera.settle(lambda: not dialog.busy)


def _paraphrase(project: Project) -> None:
    thread = project.view.thread(project.view.articles()[0].id)
    codings = [coding.id for item in thread for coding in project.view.codings_of(item.id)]
    project.do(commands.write_paraphrase, codings[0], PARAPHRASE)
