#!/usr/bin/env python3
"""Pictures of every main screen and dialog: `python3 packaging/dev.py shots DIR`.

The sample corpus goes into a scratch project, much of it is coded (`shots_state`), and the real window is shown on it
(`shots_screens`), without a display unless QT_QPA_PLATFORM says otherwise. Sizes are fixed, so that two runs can be
laid over each other; times on the pictures are those of the run. One process a look: 200 % needs QT_SCALE_FACTOR
before Qt starts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1360, 860
NARROW = (683, 384 - 24)
"""A small laptop's screen at 200 %, without a window's title: in logical pixels."""
WAIT_MS = 20_000
"""How long a screen may take to be ready before the run is given up."""
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
"""What Qt takes for the screen where there is none, so that dialogs get the room they want."""

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from reader.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Look:
    """One process: its name begins the pictures'; `whole` takes every screen and dialog, else the window alone."""

    name: str
    theme: str
    whole: bool = True
    scale: int = 1
    mirrored: bool = False
    language: str = "en"
    size: tuple[int, int] = (WIDTH, HEIGHT)


LOOKS = (
    Look("light", "light"),
    Look("dark", "dark"),
    Look("sepia", "sepia"),
    Look("double", "light", scale=2, size=(960, 516)),
    Look("narrow", "light", whole=False, scale=2, size=NARROW),
    Look("rtl", "light", mirrored=True),
    Look("german", "light", language="de"),
)


def main() -> int:
    parser = argparse.ArgumentParser(description="Write a PNG of every main screen and dialog into DIR.")
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
            screen = Path(home) / "screen.json"
            screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
            env = {**os.environ, "THREADNOTE_HOME": home, "QT_SCALE_FACTOR": str(look.scale)}
            env.setdefault("QT_QPA_PLATFORM", "offscreen")
            if env["QT_QPA_PLATFORM"] == "offscreen":
                env["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
            env["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), env.get("PYTHONPATH"))))
            command = [sys.executable, str(Path(__file__).resolve()), str(folder), "--look", look.name, "--inside"]
            failed += subprocess.run(command, env=env, check=False).returncode != 0
    return 1 if failed else 0


def take(look: Look, folder: Path) -> int:
    """All pictures of one look; runs in a process of its own."""
    import shots_screens as screens
    import shots_state as state
    from PySide6.QtCore import QLocale, Qt
    from PySide6.QtWidgets import QApplication

    from reader.app.settings import Settings, Theme
    from reader.ui import language
    from reader.ui.dialogs.ask import Ask
    from reader.ui.window import MainWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Threadnote")
    language.install(app, look.language)
    if look.language == "en":
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    if look.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    home = Path(os.environ["THREADNOTE_HOME"])
    settings = Settings(theme=Theme(look.theme), coder="Ann", language=look.language, reduced_motion=True)
    project = state.prepared(home)
    other = state.other(home)

    class Answering(Ask):
        """Nobody is there to be asked for a file."""

        def open_project(self) -> Path | None:
            return other

    window = MainWindow(settings, Answering(settings))
    camera = Camera(app, window, folder, look)
    settings.recent = [str(project.path), str(other), str(home / "pilot" / "Moved.threadnote")]
    window.start_page.refresh()
    window.resize(*look.size)
    window.show()
    try:
        camera.picture("start")
        window.open_project(project)
        window.resize(*look.size)
        screens.at_first(camera, window, project)
        if look.whole:
            screens.everything(camera, window, project, home)
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
        """Of the window, or of one dialog, with the menus and lists over it; `name` goes behind the look's."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtGui import QPainter

        self.settle()
        path = self.folder / f"{self.look.name}-{name}.png"
        shown = of or self.window
        picture = shown.grab()
        painter = QPainter(picture)
        for widget in self.app.topLevelWidgets():
            popup = widget.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool)
            if popup and widget.isVisible() and widget is not shown:
                painter.drawPixmap(widget.pos() - shown.mapToGlobal(QPoint()), widget.grab())
        painter.end()
        if not picture.save(str(path)):
            raise OSError(f"{path} could not be written")
        print(path.name)


if __name__ == "__main__":
    raise SystemExit(main())
