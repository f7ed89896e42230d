"""Start of the window."""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import reader
from reader.app import log, paths
from reader.app import settings as app_settings
from reader.ui import icons, language, theme
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.report import install_excepthook
from reader.ui.garbage import Collector
from reader.ui.window import MainWindow


def run(path: Path | None, sample: bool = False) -> int:
    """Open the window on a project, the sample corpus or the start page; returns the exit code."""
    log.set_up(paths.log_file())
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Threadnote")
    app.setApplicationVersion(reader.__version__)
    app.setDesktopFileName("threadnote")
    settings = app_settings.load(paths.settings_file())
    language.install(app, settings.language)
    colours = theme.apply(app, settings)
    app.setWindowIcon(icons.icon("threadnote", colours))
    window = MainWindow(settings, Ask(settings))
    install_excepthook(window.show_failure)
    window.show()
    interpreter = _let_python_hear_signals(window)
    if sample:
        window.open_sample()
    elif path is not None:
        window.open_path(path)
    # What is there by now stays until the end. Python would go through all of it again and again, for 20 to 60 ms each
    # time, in the midst of a key stroke.
    gc.freeze()
    collector = Collector(window)
    code = app.exec()
    collector.stop()
    interpreter.stop()
    return code


def _let_python_hear_signals(window: MainWindow) -> QTimer:
    """Ctrl-C in the terminal closes the window: Qt's loop lets the interpreter run only now and then."""
    signal.signal(signal.SIGINT, window.on_interrupt)
    timer = QTimer(window)
    timer.timeout.connect(window.on_heartbeat)
    timer.start(250)
    return timer
