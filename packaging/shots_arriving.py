"""The screens of what comes in, for `shots.py`: review, columns of a table, mending, later captures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from shots_state import COUNT, one_more, pages_with_problems, passage, whole

from reader.app import commands
from reader.app.imports import changes_of, import_files
from reader.app.project import Project
from reader.app.sample import sample_files
from reader.ui.window import MainWindow

if TYPE_CHECKING:
    from shots import Camera

_COMMENT = re.compile(r'<li id="(comment-\d+)".*?<div class="comment-content">\s*(<p>.*?</p>)', re.DOTALL)


def arriving(camera: Camera, window: MainWindow, project: Project, home: Path) -> None:
    """All of them; the project is left with a page that was saved twice."""
    from shots_screens import opened

    from reader.ui.dialogs.mapping_dialog import MappingDialog
    from reader.ui.dialogs.review.dialog import ReviewDialog

    window.import_paths([_renamed(home), *pages_with_problems(home, "review")[:1]], review="always")
    dialog = next(dialog for dialog in window.findChildren(ReviewDialog) if dialog.isVisible())
    camera.settle(lambda: not dialog.running)
    camera.picture("review", dialog)
    dialog.close()
    camera.settle()
    table = next((Path(sample_files()[0]).parent / "exports").glob("*.csv"))
    mapping = MappingDialog(window.session, table, None, window)
    window.keep(mapping)
    mapping.show()
    camera.picture("columns", mapping)
    mapping.close()
    _saved_again(project, home, window)
    thread = project.view.thread(project.view.articles()[3].id)
    window.session.choose(thread[0].id)
    camera.settle()
    camera.picture("saved-again")
    acts = window.actions_table
    for action in ("captures", "mend_details", "mend_move"):
        with opened(camera, acts[action].trigger) as shown:
            camera.picture(action.replace("_", "-"), shown)
    window.docks["adrift"].come()
    camera.settle()
    camera.picture("adrift")
    window.docks["adrift"].hide()


def _renamed(home: Path) -> Path:
    """The fifth page as one of another site that counts a comment more than it shows."""
    page = sample_files()[4]
    text = page.read_text(encoding="utf-8").replace("dunsallow-lantern.example", "ottle-mercury.example")
    there = home / "mercury.html"
    there.write_text(COUNT.sub(one_more, text), encoding="utf-8")
    return there


def _saved_again(project: Project, home: Path, window: MainWindow) -> None:
    """The fourth page as it was some days later: a comment was rewritten, another is gone, a third is new."""
    article = project.view.articles()[3].id
    first, second = project.view.thread(article)[:2]
    codes = {code.name: code.id for code in project.view.codebook()}
    project.do(commands.apply_code, codes["trust"], [passage(first, 0, 6)])
    project.do(commands.apply_code, codes["money"], [passage(first, 8, 14), whole(second.id)])
    page = sample_files()[3]
    text = page.read_text(encoding="utf-8")
    found = list(_COMMENT.finditer(text))
    new = "<p>I have thought about it again. Both sides have a point, and mine was put too sharply.</p>"
    text = text[: found[0].start(2)] + new + text[found[0].end(2) :]
    last = list(re.finditer(r'<li id="comment-\d+"', text))[-1]
    end = text.index("</li>", last.start()) + len("</li>")
    text = text[: last.start()] + text[end:]
    folder = home / "later"
    folder.mkdir()
    (folder / page.name).write_text(text, encoding="utf-8")
    window.session.announce(changes_of(import_files(project, [folder / page.name])))
