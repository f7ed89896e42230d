#!/usr/bin/env python3
"""Pictures of every main screen: `python3 packaging/dev.py shots DIR`.

The sample corpus goes into a scratch project, some of it is coded, and the real window is shown on it, without a
display unless QT_QPA_PLATFORM says otherwise. Sizes are fixed, so that two runs can be laid over each other; times on
the pictures are those of the run. One process a look: 200 % needs QT_SCALE_FACTOR before Qt starts.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1360, 860
WAIT_MS = 20_000
"""How long a screen may take to be ready before the run is given up."""
COUNT = re.compile(r"\b(\d+)(\s+(?:Responses|Comments|Thoughts|Replies)\b)", re.IGNORECASE)
"""How a page says how many comments it has."""
CODES = (
    ("trust", ("council", "experts")),
    ("money", ("cost to residents", "subsidy")),
    ("safety", ()),
    ("irony", ()),
    ("own experience", ()),
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from reader.app.commands import Target
    from reader.app.project import Project
    from reader.domain.model import ItemId
    from reader.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Look:
    """One process: its name begins the pictures'; `whole` takes every dialog, else the window alone."""

    name: str
    theme: str
    whole: bool = False
    scale: int = 1
    mirrored: bool = False


LOOKS = (
    Look("light", "light", whole=True),
    Look("dark", "dark", whole=True),
    Look("sepia", "sepia"),
    Look("double", "light", scale=2),
    Look("rtl", "light", mirrored=True),
)


def main() -> int:
    parser = argparse.ArgumentParser(description="Write a PNG of every main screen into DIR.")
    parser.add_argument("folder", metavar="DIR", type=Path, help="made if missing")
    parser.add_argument("--look", choices=[look.name for look in LOOKS], help="only this one")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder: Path = options.folder.expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [look for look in LOOKS if options.look in (None, look.name)]
    if options.inside:
        return take(chosen[0], folder)
    failed = 0
    for look in chosen:
        with tempfile.TemporaryDirectory(prefix="threadnote-shots-") as home:
            env = {**os.environ, "THREADNOTE_HOME": home, "QT_SCALE_FACTOR": str(look.scale)}
            env.setdefault("QT_QPA_PLATFORM", "offscreen")
            env["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), env.get("PYTHONPATH"))))
            command = [sys.executable, str(Path(__file__).resolve()), str(folder), "--look", look.name, "--inside"]
            failed += subprocess.run(command, env=env, check=False).returncode != 0
    return 1 if failed else 0


def take(look: Look, folder: Path) -> int:
    """All pictures of one look; runs in a process of its own."""
    from PySide6.QtCore import QLocale, Qt
    from PySide6.QtWidgets import QApplication

    from reader.app.settings import Settings, Theme
    from reader.ui.dialogs.ask import Ask
    from reader.ui.window import MainWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Threadnote")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    if look.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    home = Path(os.environ["THREADNOTE_HOME"])
    settings = Settings(theme=Theme(look.theme), coder="Ann")
    window = MainWindow(settings, Ask(settings))
    camera = Camera(app, window, folder, look)
    project = prepared(home)
    settings.recent = [str(project.path), str(home / "pilot" / "Allotments.threadnote")]
    window.start_page.refresh()
    window.resize(WIDTH, HEIGHT)
    window.show()
    try:
        camera.picture("start")
        window.open_project(project)
        window.resize(WIDTH, HEIGHT)
        main_screens(camera, window, project)
        if look.whole:
            dialogs(camera, window, home)
    finally:
        window.close()
    return 0


@dataclass(slots=True)
class Camera:
    """Waits until the window has settled, then writes what it shows."""

    app: QApplication
    window: MainWindow
    folder: Path
    look: Look

    def settle(self, ready: Callable[[], bool] = lambda: True) -> None:
        """Let the event loop run until nothing is under way and `ready` holds; raises `TimeoutError`."""
        from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

        clock = QElapsedTimer()
        clock.start()
        calm = 0
        while calm < 3:
            if clock.elapsed() > WAIT_MS:
                raise TimeoutError(f"a screen of the look {self.look.name} was not ready in {WAIT_MS} ms")
            loop = QEventLoop()
            QTimer.singleShot(60, loop.quit)
            loop.exec()
            calm = calm + 1 if ready() and not self.window.session.bridge.busy else 0

    def picture(self, name: str, of: QWidget | None = None) -> None:
        """Of the window, or of one dialog; `name` goes behind the look's."""
        self.settle()
        path = self.folder / f"{self.look.name}-{name}.png"
        if not (of or self.window).grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        print(path.name)


# The scratch project


def prepared(home: Path) -> Project:
    """The sample corpus with a codebook and some codings: whole comments, passages, and some that overlap."""
    from reader.app import commands
    from reader.app.imports import import_files
    from reader.app.project import Project
    from reader.app.sample import sample_files

    project = Project.create(home / "study" / "Pinfold study.threadnote", coder="Ann", name="Pinfold study")
    import_files(project, sample_files())
    for name, below in CODES:
        project.do(commands.create_code, name)
        parent = next(code.id for code in project.view.codebook() if code.name == name)
        for child in below:
            project.do(commands.create_code, child, parent)
    codes = {code.name: code.id for code in project.view.codebook()}
    for digit, name in enumerate(("trust", "money", "safety"), start=1):
        project.do(commands.pin_code, codes[name], digit)
    article = project.view.articles()[0].id
    names = list(codes)
    for number, comment in enumerate(project.view.thread(article)):
        if number % 3 == 0:
            project.do(commands.apply_code, codes[names[number % len(names)]], [whole(comment.id)])
        if number % 4 == 1:
            project.do(
                commands.apply_code,
                codes[names[(number + 3) % len(names)]],
                [passage(comment.id, comment.body.text, 0, 9)],
            )
        if number % 2:
            project.do(commands.mark_read, [comment.id])
    busy = project.view.thread(article)[shown_comment(project)]
    for name, first, last in (("trust", 0, 14), ("irony", 6, 22), ("cost to residents", 10, 18), ("safety", 16, 40)):
        project.do(commands.apply_code, codes[name], [passage(busy.id, busy.body.text, first, last)])
    project.do(commands.apply_code, codes["own experience"], [whole(busy.id)])
    project.do(commands.write_memo, "Comes back to this in the third article: compare the tone.", item=busy.id)
    project.do(commands.apply_code, codes["council"], [whole(article)])
    project.do(commands.undo)
    return project


def whole(item: ItemId) -> Target:
    from reader.app.commands import Target

    return Target(item)


def passage(item: ItemId, text: str, first: int, last: int) -> Target:
    """The words from number `first` to before number `last` of an item's text."""
    from reader.app.commands import Target
    from reader.domain.text import Span

    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    first, last = min(first, len(words) - 1), min(last, len(words))
    return Target(item, Span(words[first][0], words[last - 1][1]))


def shown_comment(project: Project) -> int:
    """The position of the longest of the first dozen comments: room for codings that overlap."""
    article = project.view.articles()[0].id
    first = project.view.thread(article)[:12]
    return max(range(len(first)), key=lambda position: len(first[position].body.text))


# The screens


def main_screens(camera: Camera, window: MainWindow, project: Project) -> None:
    article = project.view.articles()[0].id
    comment = project.view.thread(article)[shown_comment(project)].id
    window.session.choose(article)
    camera.settle()
    window.library.expand_current()
    camera.picture("article")
    window.session.choose(comment)
    camera.picture("main")
    if camera.look.whole:
        window.actions_table["search"].trigger()
        window.library.set_filter_words("council")
        camera.picture("filter")
        window.library.clear_filter()
        camera.settle()
        window.actions_table["tag"].trigger()
        type_into(camera.app.focusWidget(), "co")
        camera.picture("tag")
        type_into(camera.app.focusWidget(), "")
        window.reader.focus_text()
        window.actions_table["reading"].trigger()
        camera.picture("reading")
        window.actions_table["reading"].trigger()


def type_into(field: QWidget | None, text: str) -> None:
    """As by the keyboard; empty text clears the field."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    if isinstance(field, QLineEdit):
        field.clear()
        QTest.keyClicks(field, text)


def dialogs(camera: Camera, window: MainWindow, home: Path) -> None:
    from PySide6.QtWidgets import QDialog, QLineEdit, QTabWidget

    from reader.ui.dialogs.import_dialog import ImportDialog

    def opened(action: str) -> QDialog:
        before = set(window.findChildren(QDialog))
        window.actions_table[action].trigger()
        return next(dialog for dialog in window.findChildren(QDialog) if dialog not in before)

    importing = ImportDialog(window.session, pages_with_problems(home), window)
    importing.start()
    camera.settle(lambda: not importing.running)
    camera.picture("import", importing)
    importing.close()

    export = opened("export")
    camera.picture("export", export)
    export.close()
    history = opened("history")
    camera.picture("history", history)
    history.close()
    palette = opened("palette")
    type_into(palette.findChild(QLineEdit), "co")
    camera.picture("palette", palette)
    palette.close()
    guide = opened("help")
    camera.picture("help", guide)
    tabs = guide.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(1)
    camera.picture("keys", guide)
    guide.close()
    about = opened("about")
    camera.picture("about", about)
    about.close()
    try:
        raise RuntimeError
    except RuntimeError as fault:
        window.show_report(fault)
    report = window.findChild(QDialog, "report_dialog")
    assert report is not None
    camera.picture("error", report)
    report.close()


def pages_with_problems(home: Path) -> list[Path]:
    """One page that is new but says another count than it has, one that is there already, one that is empty."""
    from reader.app.sample import sample_files

    page = next(file for file in sample_files() if file.suffix == ".html")
    text = page.read_text(encoding="utf-8")
    folder = home / "pages"
    folder.mkdir()
    short = folder / "saved too early.html"
    short.write_text(COUNT.sub(one_more, text), encoding="utf-8")
    empty = folder / "broken download.html"
    empty.write_bytes(b"")
    return [short, page, empty, folder / "on another disk.html"]


def one_more(found: re.Match[str]) -> str:
    return f"{int(found[1]) + 1}{found[2]}"


if __name__ == "__main__":
    raise SystemExit(main())
