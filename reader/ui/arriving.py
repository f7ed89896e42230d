"""What is pasted, or dropped on the window: files, links to files, a page or a text that was copied."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDropEvent, QGuiApplication

from reader.app import links, pasting
from reader.app.pasting import Content
from reader.domain.report import ImportReport

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

log = logging.getLogger(__name__)
_OURS = "application/x-threadnote"
"""Begins the formats of what is dragged within the window: codes, selections, comments."""


class Arriving(QObject):
    """All of it goes the way of files that are chosen: through the review, where that is asked for. What had no file
    gets one in the scratch folder, which goes once it has been imported, or the project is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: list[Path] = []
        window.import_finished.connect(self._on_imported)
        window.session.project_changed.connect(self._on_project)
        pasting.sweep()

    def paste(self) -> None:
        """What is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not self._take(data):
            self._window.ask.tell(
                self.tr("There is nothing on the clipboard that can be imported."),
                self.tr("Copy a page in the browser, a text, cells of a spreadsheet, or files."),
            )

    def offered(self, event: QDropEvent) -> bool:
        """Whether what is dragged over the window can be dropped on it: nothing that comes from inside it."""
        data = event.mimeData()
        inside = event.source() is not None or any(name.startswith(_OURS) for name in data.formats())
        return not inside and (data.hasUrls() or data.hasHtml() or data.hasText())

    def drop(self, event: QDropEvent) -> None:
        if self.offered(event):
            event.acceptProposedAction()
            self._take(event.mimeData())

    def _take(self, data: QMimeData) -> bool:
        """Import what is there; False where there is nothing."""
        addresses = [url.toString() for url in data.urls()]
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._take_files(files)
            return True
        found = _content(data)
        address = pasting.only_address(found, [address for address in addresses if links.is_remote(address)])
        if address is not None:
            self._tell_not_fetched([address])
            return True
        if not found:
            return False
        if found.url is None and addresses and links.is_remote(addresses[0]):
            found = Content(found.html, found.text, addresses[0])
        self._take_content(found)
        return True

    def _take_files(self, files: Sequence[Path]) -> None:
        projects = [path for path in files if path.suffix == ".threadnote"]
        if projects:
            self._window.open_path(projects[0])
            return
        followed = links.follow(files)
        if followed.elsewhere:
            self._tell_not_fetched(followed.elsewhere)
        if followed.lost:
            self._window.ask.tell(
                self.tr("The link leads to no file that is there: {names}").format(
                    names=", ".join(path.name for path in followed.lost)
                ),
                self.tr("Drop the saved page itself."),
            )
        self._import(list(followed.paths))

    def _take_content(self, found: Content) -> None:
        if self._window.session.project is not None and not self._window.session.may_write():
            return
        try:
            path = pasting.write(found, datetime.now().astimezone(), [made.stem for made in self._made])
        except OSError as fault:
            log.warning("no file could be made for what was pasted: %s", fault)
            self._window.ask.warn(
                self.tr("What was pasted could not be kept: {reason}.").format(reason=fault.strerror or fault),
                self.tr("Make room on the disk, or save the page to a file and import that."),
            )
            return
        self._made.append(path)
        self._import([path])
        if self._window.session.project is None:
            self._discard([path])

    def _import(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        if self._window.session.project is None:
            self._window.deeds.make_project(paths)
        elif self._window.session.may_write():
            self._window.import_paths(paths)

    def _tell_not_fetched(self, addresses: Sequence[str]) -> None:
        self._window.ask.tell(
            self.tr("Threadnote fetches nothing from the network: {address}").format(address=addresses[0]),
            self.tr(
                "Open the page in a browser, show all of its comments, save it (Ctrl+S), and drop the saved file here. "
                "Or select all on the page, copy it, and paste it here."
            ),
        )

    def _on_imported(self, report: object) -> None:
        """What was looked through is not needed any more; what was set aside to be reviewed is."""
        if not isinstance(report, ImportReport):
            return
        done = {file.name for file in report.files}
        self._discard([path for path in self._made if path.name in done])

    def _on_project(self) -> None:
        if self._window.session.project is None:
            self._discard(self._made)

    def _discard(self, paths: Sequence[Path]) -> None:
        for path in list(paths):
            pasting.discard(path)
            self._made.remove(path)


def _content(data: QMimeData) -> Content:
    formats = {name: bytes(data.data(name).data()) for name in pasting.SOURCE_FORMATS if data.hasFormat(name)}
    return pasting.content(data.html() if data.hasHtml() else "", data.text() if data.hasText() else "", formats)
