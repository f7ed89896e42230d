"""The report as PDF and on paper, read back by another library."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.exports import Wanted, export
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.settings import Settings
from reader.domain.errors import Cancelled
from reader.domain.scope import Context, Scope
from reader.domain.text import Span
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.export.format_list import FormatList
from reader.ui.dialogs.export_dialog import ExportDialog
from reader.ui.printing import formats, pdf
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import long_thread
from tests.ui.dialogs.pressing import child, press


def _texts(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def _code_all(project: Project, code: str) -> list[str]:
    """Code the first eight letters of every comment; returns its whole texts."""
    (article,) = project.view.articles()
    thread = [item for item in project.view.thread(article.id) if len(item.body.text) >= 8]
    project.do(commands.apply_path, [code], [Target(item.id, Span(0, 8)) for item in thread])
    return [item.body.text for item in thread]


def _words(text: str) -> str:
    return "".join(text.split())


def test_all_that_was_coded_is_on_the_pages(qtbot: QtBot, make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project(long_thread(120, fan=3))
    texts = _code_all(project, "tone")
    target = tmp_path / "a.pdf"

    export(project, formats()[0], target, pdf.Options(), wanted=Wanted(Scope(context=Context.NONE)))

    pages = _texts(target)
    assert len(pages) > 3
    assert [page.rstrip()[-len(str(number)) :] for number, page in enumerate(pages, 1)] == [
        str(number) for number in range(1, len(pages) + 1)
    ]
    found = _words("".join(pages))
    for text in texts:
        assert _words(text) in found


def test_a_report_of_several_portions_has_them_all(
    qtbot: QtBot, make_project: MakeProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.printing.pages.PIECES_A_DOCUMENT", 5)
    project = make_project(long_thread(40, fan=3))
    texts = _code_all(project, "tone")
    target = tmp_path / "a.pdf"

    export(project, formats()[0], target, pdf.Options(), wanted=Wanted(Scope(context=Context.NONE)))

    found = _words("".join(_texts(target)))
    assert all(_words(text) in found for text in texts)


def test_it_can_be_cancelled(qtbot: QtBot, make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project(long_thread(60, fan=3))
    _code_all(project, "tone")
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        export(project, formats()[0], tmp_path / "a.pdf", pdf.Options(), token)

    assert not list(tmp_path.glob("*.pdf"))


class FakeAsk(Ask):
    """A printer that prints into a file; none where `path` is None."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.path: Path | None = None

    def printer(self) -> QPrinter | None:
        if self.path is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return printer


def test_the_report_is_printed_from_the_window(
    qtbot: QtBot, session: Session, settings: Settings, tmp_path: Path
) -> None:
    assert session.project is not None
    row = next(row for row in session.view.articles() if row.descendants)
    item = session.view.thread(row.id)[0]
    session.project.do(commands.apply_path, ["tone"], [Target(item.id)])
    ask = FakeAsk(settings)
    dialog = ExportDialog(session, ask, first="pdf")
    qtbot.addWidget(dialog)
    dialog.show()
    assert child(dialog, QLineEdit, "export_target").text().endswith(".pdf")

    press(qtbot, dialog, "export_print")
    assert not dialog.running
    ask.path = tmp_path / "paper.pdf"
    press(qtbot, dialog, "export_print")
    qtbot.waitUntil(lambda: not dialog.running, timeout=20000)

    assert "printer" in child(dialog, QLabel, "export_result").text()
    assert _words(item.body.text)[:40] in _words("".join(_texts(ask.path)))
    child(dialog, FormatList, "export_formats").choose(0)
    assert not child(dialog, QPushButton, "export_print").isVisible()
