"""The program makes no network connection, ever."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.samples import ROOT

SESSION = """
import os, socket, sys, time
from pathlib import Path

opened = []

def audit(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        opened.append((event, str(arguments)))
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        opened.append((event, str(arguments)))

sys.addaudithook(audit)

from PySide6.QtTest import QTest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication
from reader.app import exports, registry
from reader.app.project import Project
from reader.app.sample import sample_files
from reader.app.settings import Settings
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow

folder = Path(sys.argv[1])
app = QApplication([])
settings = Settings()
window = MainWindow(settings, Ask(settings))
window.show()

def wait(condition, seconds=30.0):
    # The event loop runs; unlike QTest.qWait this leaves the interpreter to the other threads.
    loop, timer, end = QEventLoop(), QTimer(), time.monotonic() + seconds
    timer.timeout.connect(lambda: (condition() or time.monotonic() > end) and loop.quit())
    timer.start(10)
    loop.exec()
    if not condition():
        raise SystemExit("timed out")

def pause():
    end = time.monotonic() + 0.05
    wait(lambda: time.monotonic() > end)

reports = []
window.import_finished.connect(reports.append)
window.open_project(Project.create(folder / "p.threadnote"))
window.import_paths(sample_files())
wait(lambda: reports)
assert reports[0].articles == 6, reports
wait(lambda: app.focusWidget() is not None)
QTest.keyClick(app.focusWidget(), Qt.Key.Key_Escape)  # closes the report
window.activateWindow()
window.session.choose(window.session.view.articles()[3].id)
for _ in range(5):
    window.actions_table["next"].trigger()
    pause()
window.tagging.focus_tag_line()
wait(lambda: app.focusWidget() is not None and window.tagging.isAncestorOf(app.focusWidget()))
QTest.keyClicks(app.focusWidget(), "trust")
QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
wait(lambda: window.session.view.codebook())
for exporter in registry.exporters():
    exports.export(window.session.project, exporter, folder / f"out{exporter.suffix}", exporter.options())
for dialog in ("history", "help", "about", "palette", "export"):
    window.actions_table[dialog].trigger()
    pause()
window.close()

# Qt's own sockets would not pass Python's audit: look at what the process holds, and at what it could use.
inodes = {os.readlink(f"/proc/self/fd/{fd}")[8:-1] for fd in os.listdir("/proc/self/fd")
          if os.path.islink(f"/proc/self/fd/{fd}") and os.readlink(f"/proc/self/fd/{fd}").startswith("socket:")} \\
    if sys.platform == "linux" else set()
for table in ("tcp", "tcp6", "udp", "udp6"):
    path = Path(f"/proc/net/{table}")
    if path.exists():
        opened += [(table, line) for line in path.read_text().splitlines()[1:] if line.split()[9] in inodes]
assert "PySide6.QtNetwork" not in sys.modules, "QtNetwork is loaded"
assert not opened, opened
print("no socket")
"""


def test_a_whole_session_opens_no_socket(tmp_path: Path) -> None:
    """Import, read, code, search help, export, in the real window, in a process whose sockets are watched."""
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, timeout=100
    )
    assert done.stdout.endswith("no socket\n"), done.stderr[-3000:]


def test_the_watch_would_notice(tmp_path: Path) -> None:
    """The same session with one look-up of a host in it fails."""
    watched = SESSION.replace(
        "window.close()",
        "window.close()\ntry:\n    socket.create_connection(('127.0.0.1', 9), 0.1)\nexcept OSError: pass",
    )
    done = subprocess.run(
        [sys.executable, "-c", watched, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, timeout=100
    )
    assert done.returncode != 0
    assert "socket" in done.stderr


def test_no_module_of_ours_imports_a_network_library() -> None:
    banned = ("socket", "urllib.request", "http.client", "requests", "urllib3", "httpx", "QtNetwork", "QtWebEngine")
    allowed = {ROOT / "reader" / "importers" / "page" / "offline.py"}
    offenders = [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for file in (ROOT / "reader").rglob("*.py")
        if file not in allowed
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.lstrip().startswith(("import ", "from "))
        and any(name in line.replace(",", " ").split() or f".{name}" in line for name in banned)
    ]
    assert offenders == []
