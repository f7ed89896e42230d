"""Unexpected errors: written to the log, and shown with what is needed to report them.

The material in a project is research data, so nothing of it may be in a report. An exception's message can quote it
(``int("…")``, a key, a query): only messages of kinds that cannot are given, of all others just the kind and the place.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

import reader
from reader.app import paths
from reader.domain.errors import ReaderError

log = logging.getLogger(__name__)

TELLING = (ReaderError, AttributeError, NameError, ImportError, RecursionError, NotImplementedError)
"""Kinds whose message names things of the program, never of a text."""
QUIET_S = 10.0
"""The same error again within this time after the last is logged, not shown."""
CAUSES = 8
ROOT = Path(reader.__file__).parent.parent


def describe(fault: BaseException) -> str:
    """What to send to the developers: versions, kinds and places; no message that could hold a text."""
    lines = [
        f"Threadnote {reader.__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}",
        platform.platform(),
    ]
    seen: set[int] = set()
    link: BaseException | None = fault
    title = ""
    while link is not None and id(link) not in seen and len(seen) < CAUSES:
        seen.add(id(link))
        lines += ["", f"{title}{_named(link)}"]
        lines += [f"  {_place(frame)}" for frame in traceback.extract_tb(link.__traceback__, limit=-60)]
        link, title = (
            (link.__cause__, "Caused by: ")
            if link.__cause__ is not None
            else (None if link.__suppress_context__ else link.__context__, "While handling: ")
        )
    return "\n".join(lines) + "\n"


class ReportDialog(QDialog):
    """One plain sentence, and the details for whoever wants or needs them."""

    def __init__(self, fault: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setWindowTitle(self.tr("Unexpected error"))
        em = self.fontMetrics().averageCharWidth()
        head = QLabel(self.tr("Something went wrong that should not have."), self)
        font = head.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        head.setFont(font)
        head.setWordWrap(True)
        text = QLabel(
            self.tr(
                "What was saved before is safe. You can go on working; if it happens again, close the program and "
                "open it anew. The details below say where it happened. They hold nothing of your texts."
            ),
            self,
        )
        text.setObjectName("report_text")
        text.setWordWrap(True)
        self._details = QPlainTextEdit(describe(fault), self)
        self._details.setObjectName("report_details")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        # A traceback reads left to right in every language.
        self._details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        label = QLabel(self.tr("&Details"), self)
        label.setBuddy(self._details)
        place = QLabel(self.tr("The log is in {path}").format(path=paths.log_file()), self)
        place.setObjectName("report_log")
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setWordWrap(True)
        place.setForegroundRole(place.palette().ColorRole.PlaceholderText)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(self)
        self._copy = QPushButton(self.tr("&Copy details"), self)
        self._copy.setObjectName("report_copy")
        self._copy.setAutoDefault(False)
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("report_close")
        self._close.setDefault(True)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        layout.setSpacing(em)
        layout.addWidget(head)
        layout.addWidget(text)
        layout.addSpacing(em)
        layout.addWidget(label)
        layout.addWidget(self._details, 1)
        layout.addWidget(place)
        layout.addSpacing(em)
        layout.addWidget(buttons)
        self.resize(em * 108, em * 64)
        self._close.setFocus()

    @property
    def details(self) -> str:
        return self._details.toPlainText()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self._copy.setText(self.tr("Copied"))


class Excepthook(QObject):
    """Catches what nobody caught, in every thread, and hands it to `show` in the GUI thread.

    Lives until `remove`. `clock` gives seconds.
    """

    _caught = Signal(object)

    def __init__(self, show: Callable[[BaseException], None], *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._show = show
        self._clock = clock
        self._last_s: dict[str, float] = {}
        self._showing = False
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Put back the hooks that were there before."""
        sys.excepthook, threading.excepthook = self._before

    def catch(self, fault: BaseException) -> None:
        """Log an error, and show it unless the same was shown just now. From any thread."""
        log.error("unexpected error\n%s", describe(fault))
        self._caught.emit(fault)

    def _on_exception(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            self._before[0](kind, fault, trace)
            return
        self.catch(fault)

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not issubclass(caught.exc_type, SystemExit):
            self.catch(caught.exc_value)

    def _on_caught(self, fault: BaseException) -> None:
        key = _signature(fault)
        now_s = self._clock()
        last_s = self._last_s.get(key)
        self._last_s[key] = now_s
        # An error in showing an error, or one in every repaint, must not fill the screen.
        if self._showing or (last_s is not None and now_s - last_s < QUIET_S):
            return
        self._showing = True
        try:
            self._show(fault)
        except Exception as second:  # noqa: BLE001 - there is nobody above this; the log is the last resort
            log.error("an error could not be shown\n%s", describe(second))
        finally:
            self._showing = False


def install_excepthook(show: Callable[[BaseException], None]) -> Excepthook:
    """From here on, whatever nobody catches is logged and given to `show` in the GUI thread."""
    return Excepthook(show)


def _named(fault: BaseException) -> str:
    name = type(fault).__name__
    if isinstance(fault, TELLING):
        return f"{name}: {fault}"
    if isinstance(fault, OSError) and fault.strerror:
        return f"{name}: {fault.strerror} ({fault.errno})"
    # SQLite's errors carry the name of their code; their message can quote what was searched for.
    code = getattr(fault, "sqlite_errorname", None)
    return f"{name}: {code}" if code else name


def _place(frame: traceback.FrameSummary) -> str:
    """File (below the program or its libraries: no home folder, which names a person), line and function."""
    path = Path(frame.filename)
    for root in (ROOT, *(Path(entry) for entry in sys.path if entry)):
        if path.is_relative_to(root):
            path = path.relative_to(root)
            break
    else:
        path = Path(path.name)
    return f"{path.as_posix()}:{frame.lineno} in {frame.name}"


def _signature(fault: BaseException) -> str:
    frames = traceback.extract_tb(fault.__traceback__, limit=-1)
    return f"{type(fault).__name__} {_place(frames[0]) if frames else ''}"
