"""Codings onto the clipboard: those on what is chosen, or all of a code where the keyboard is in the codebook."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.app import clips
from reader.app.clips import Clip, Form
from reader.domain.model import CodeId, Coding

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

MARKDOWN = "text/markdown"
"""Media type of RFC 7763; programs that do not know it take the plain text, which is the same."""


class Copying(QObject):
    """Belongs to one window. What is copied is gathered in a reader's thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def rich(self) -> None:
        self._copy(Form.RICH)

    def plain(self) -> None:
        self._copy(Form.PLAIN)

    def markdown(self) -> None:
        self._copy(Form.MARKDOWN)

    def table(self) -> None:
        self._copy(Form.TABLE)

    def of_code(self, code: CodeId, form: Form) -> None:
        """All codings of one code."""
        project = self._session.project
        if project is not None:
            job = project.jobs.read(partial(clips.of_code, project, code, form))
            self._session.bridge.watch(job, self._on_made)

    def of_coding(self, coding: Coding) -> None:
        project = self._session.project
        if project is not None:
            job = project.jobs.read(partial(clips.of_codings, project, [coding.item_id], [coding.id], Form.RICH))
            self._session.bridge.watch(job, self._on_made)

    def _copy(self, form: Form) -> None:
        project = self._session.project
        if project is None:
            return
        code = self._code()
        if code is not None:
            self.of_code(code, form)
            return
        items = list(dict.fromkeys(target.item for target in self._session.targets()))
        if not items:
            self._say(self.tr("First choose a comment or an article, or a code in the codebook."))
            return
        job = project.jobs.read(partial(clips.of_items, project, items, form))
        self._session.bridge.watch(job, self._on_made)

    def _code(self) -> CodeId | None:
        """The current code, where the keyboard is in the codebook."""
        codebook = self._window.tagging.codebook
        focus = QApplication.focusWidget()
        if focus is None or not (focus is codebook or codebook.isAncestorOf(focus)):
            return None
        code = codebook.current_code()
        return None if code is None else code.id

    def _on_made(self, clip: Clip | None) -> None:
        if clip is None:
            return
        if not clip.count:
            self._say(self.tr("There are no codings here that are shown."))
            return
        data = QMimeData()
        data.setText(clip.text)
        if clip.html:
            data.setHtml(clip.html)
        if clip.markdown:
            data.setData(MARKDOWN, clip.text.encode("utf-8"))
        QGuiApplication.clipboard().setMimeData(data)
        self._say(self.tr("Copied: %n coding(s).", "", clip.count))

    def _say(self, text: str) -> None:
        self._window.status.showMessage(text, 8000)
