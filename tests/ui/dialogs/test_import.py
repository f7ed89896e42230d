"""The import dialog: the report, cancelling, closing while it runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.domain.report import FileReport, FileStatus, ImportReport
from reader.ui.dialogs.import_dialog import ImportDialog
from reader.ui.dialogs.import_report import problems, totals
from reader.ui.session import Session
from tests.ui.dialogs.pressing import child, press

PAGE_HTML = """<!doctype html><html lang="en"><head><title>Ferry fares rise again</title></head><body><article>
<h1>Ferry fares rise again</h1><p>The ferry across the sound will cost a third more from June, the harbour board said on
Tuesday. Islanders say that they have not been asked, and that the boats run late as it is.</p><p>The board meets again
next month. A spokesman said that fuel and repairs left no choice, and that the winter timetable stays as it was.</p>
</article><section id="comments"><h2>1 Response to Ferry fares rise again</h2><ol class="commentlist">
<li class="comment" id="comment-7"><cite class="fn">Nell Ferris</cite><div class="comment-meta"><a href="#comment-7">
June 3, 2024 at 8:15 am</a></div><p>Then I shall row. 😀</p></li></ol></section></body></html>"""


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """A good page, the same again under another name, an empty file, and one that is not there."""
    good = tmp_path / "ferry.html"
    good.write_text(PAGE_HTML, encoding="utf-8")
    again = tmp_path / "ferry copy.html"
    again.write_text(PAGE_HTML, encoding="utf-8")
    empty = tmp_path / "empty.html"
    empty.write_text("", encoding="utf-8")
    return [good, again, empty, tmp_path / "gone.html"]


def imported(qtbot: QtBot, session: Session, paths: list[Path], **how: bool) -> ImportDialog:
    dialog = ImportDialog(session, paths)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished_import, timeout=20000):
        dialog.start(**how)
    return dialog


def test_an_import_ends_in_a_report_of_every_file(qtbot: QtBot, session: Session, pages: list[Path]) -> None:
    dialog = imported(qtbot, session, pages)
    table = child(dialog, QTreeWidget, "import_report")
    assert table.isVisible()
    tops = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    assert [top.text(0).strip("\u2068\u2069") for top in tops] == [path.name for path in pages]
    assert [top.text(1) for top in tops] == ["Imported", "Already there", "Failed", "Failed"]
    assert [tops[0].text(column) for column in (3, 4, 5)] == ["1", "1", "1"]
    assert "empty" in tops[2].child(0).text(0)
    assert all(not top.icon(1).isNull() for top in tops)
    assert "Failed: 2" in child(dialog, QLabel, "import_line").text()
    assert session.view.info().articles == 2


def test_views_hear_of_an_import_before_its_end_is_told(qtbot: QtBot, session: Session, pages: list[Path]) -> None:
    heard: list[str] = []
    session.changed.connect(lambda _changes: heard.append("changed"))
    dialog = ImportDialog(session, pages[:1])
    qtbot.addWidget(dialog)
    dialog.finished_import.connect(lambda _report: heard.append("finished"))
    with qtbot.waitSignal(dialog.finished_import, timeout=20000):
        dialog.start()
    assert heard == ["changed", "finished"]


def test_the_first_article_is_one_press_away(qtbot: QtBot, session: Session, pages: list[Path]) -> None:
    dialog = imported(qtbot, session, pages)
    assert dialog.report is not None
    QTest.keyClick(child(dialog, QPushButton, "import_open"), Qt.Key.Key_Return)
    assert session.current == dialog.report.new_articles[0]
    assert not dialog.isVisible()


def test_a_row_opens_its_own_article(qtbot: QtBot, session: Session, pages: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text(PAGE_HTML.replace("Ferry fares", "Tram fares"), encoding="utf-8")
    dialog = imported(qtbot, session, [pages[0], pages[2], other])
    table = child(dialog, QTreeWidget, "import_report")
    table.itemActivated.emit(table.topLevelItem(1), 0)
    chosen = [session.current]
    table.itemActivated.emit(table.topLevelItem(2), 0)
    chosen.append(session.current)
    assert chosen[0] is None
    assert chosen[1] is not None
    assert session.view.rows([chosen[1]])[0].title == "Tram fares rise again"


def test_the_report_can_be_copied(qtbot: QtBot, session: Session, pages: list[Path]) -> None:
    dialog = imported(qtbot, session, pages)
    press(qtbot, dialog, "import_copy")
    text = QGuiApplication.clipboard().text()
    assert "empty.html\tFailed" in text
    assert "\u2068" not in text


def test_a_cancelled_import_is_taken_back(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = []
    for number in range(30):
        files.append(tmp_path / f"page {number}.html")
        files[-1].write_text(PAGE_HTML.replace("Ferry", f"Ferry {number}"), encoding="utf-8")
    dialog = ImportDialog(session, files)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished_import, timeout=20000) as finished:
        dialog.start()
        press(qtbot, dialog, "import_cancel")
    assert isinstance(finished.args[0], ImportReport)
    assert finished.args[0].cancelled
    assert child(dialog, QLabel, "import_head").text() == "Taken back"
    assert session.view.info().articles == 1


def test_closing_while_it_runs_leaves_it_running(qtbot: QtBot, session: Session, pages: list[Path]) -> None:
    dialog = ImportDialog(session, pages[:1])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    seen: list[object] = []
    dialog.progress_changed.connect(seen.append)
    dialog.start()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.running
    dialog.close()
    assert dialog.running
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=20000)
    assert session.view.info().articles == 2
    assert seen[-1] == (1, 1, "Import")


def test_a_quiet_import_comes_up_only_where_a_file_failed(qtbot: QtBot, session: Session, pages: list[Path]) -> None:
    failing = imported(qtbot, session, pages, quiet=True)
    assert failing.isVisible()
    good = ImportDialog(session, pages[:1])
    good.start(quiet=True)
    qtbot.waitUntil(lambda: not isValid(good), timeout=20000)


def test_what_a_project_brought_is_told(qtbot: QtBot) -> None:
    project = FileReport("p.qdpx", FileStatus.IMPORTED, "qdpx", 2, 3, codes=4, codings=1200, adrift=1)
    report = ImportReport((project, FileReport("page.html", FileStatus.IMPORTED, "html", 1, 9)))

    said = totals(report)

    assert "Codes: 4" in said
    assert "Memos" not in said
    assert "Codings without a place: 1" in said
    (line,) = problems(project)
    assert line.startswith("Codes: 4   ·   Codings: ")
    assert problems(report.files[1]) == []
