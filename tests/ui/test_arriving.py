"""Pasting and dropping: pages, texts, tables, files and links, through the real clipboard and drags."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reader.app import paths
from reader.app.project import check
from reader.ui.window import MainWindow
from tests.ui.dialogs.test_import import PAGE_HTML
from tests.ui.person import Answers, press, settle, write

TEXT = "Ferry timetable to change in spring\n\nThe boats leave an hour later from March.\n\nNobody was asked.\n"


def mime(html: str = "", text: str = "", urls: tuple[str, ...] = (), source: str = "") -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if source:
        data.setData("chromium/x-source-url", source.encode("ascii"))
    return data


def copied(data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)


def left() -> list[Path]:
    return [path for path in (paths.scratch_folder() / "pasted").rglob("*") if path.is_file()]


def pasted(window: MainWindow, qtbot: QtBot, keys: str = "Ctrl+V") -> None:
    with qtbot.waitSignal(window.import_finished, timeout=20_000):
        press(window, qtbot, keys)
    settle(window, qtbot)


def titles(window: MainWindow) -> list[str | None]:
    return [row.title for row in window.session.view.articles()]


@pytest.fixture(autouse=True)
def never_reviewed(window: MainWindow) -> None:
    window.settings.review = "never"


@pytest.mark.parametrize("keys", ["Ctrl+V", "Ctrl+Shift+V"])
def test_a_copied_page_comes_in_with_its_thread_and_its_address(opened: MainWindow, qtbot: QtBot, keys: str) -> None:
    copied(mime(PAGE_HTML, "Ferry fares rise again", source="https://saltby.example/fares"))
    pasted(opened, qtbot, keys)
    view = opened.session.view
    article = view.article(view.articles()[1].id)
    assert article is not None
    assert article.item.title == "Ferry fares rise again"
    assert article.url == "https://saltby.example/fares"
    assert article.source.name.startswith("Pasted 20")
    assert article.source.name.endswith(" Ferry fares rise again.html")
    assert [item.author for item in view.thread(article.item.id)] == ["Nell Ferris"]
    assert left() == []
    assert opened.session.project is not None
    assert opened.session.project.do(check) == []
    opened.actions_table["undo"].trigger()
    settle(opened, qtbot)
    assert len(titles(opened)) == 1


def test_a_copied_text_comes_in_as_a_text(opened: MainWindow, qtbot: QtBot) -> None:
    copied(mime(text=TEXT))
    pasted(opened, qtbot)
    assert titles(opened)[1] == "Ferry timetable to change in spring"
    assert left() == []


def test_copied_cells_go_to_the_table_importer(opened: MainWindow, qtbot: QtBot) -> None:
    rows = ["id\tparent\tauthor\ttext", "1\t\tNan\tThe boat was late again today.", "2\t1\tOmar\tIt always is, Nan."]
    copied(mime("<table><tr><td>id</td></tr></table>", "\n".join(rows)))
    pasted(opened, qtbot)
    article = opened.session.view.articles()[1]
    assert [(item.path, item.author) for item in opened.session.view.thread(article.id)] == [
        ("1", "Nan"), ("1.1", "Omar"),
    ]  # fmt: skip


def test_in_a_text_field_the_field_takes_it(opened: MainWindow, qtbot: QtBot) -> None:
    copied(mime(text="fares"))
    opened.library.focus_filter()
    press(opened, qtbot, "Ctrl+V")
    assert opened.library.filter.words.text() == "fares"
    assert len(titles(opened)) == 1


def test_copied_files_are_imported_and_stay(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "ferry.txt"
    page.write_text(TEXT, encoding="utf-8")
    copied(mime(urls=(page.as_uri(),)))
    pasted(opened, qtbot)
    assert len(titles(opened)) == 2
    assert page.exists()


def test_an_empty_clipboard_is_explained(opened: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    press(opened, qtbot, "Ctrl+V")
    assert "nothing on the clipboard" in answers.told[-1]


def test_what_needs_a_look_is_kept_until_it_is_stored(opened: MainWindow, qtbot: QtBot) -> None:
    opened.settings.review = "always"
    copied(mime(PAGE_HTML, "Ferry fares rise again"))
    press(opened, qtbot, "Ctrl+V")
    qtbot.waitUntil(lambda: any(d.isVisible() for d in opened.findChildren(QDialog, "review_dialog")), timeout=10_000)
    settle(opened, qtbot)
    assert len(left()) == 1
    opened.close_project()
    assert left() == []


# Dropping


def drop(window: MainWindow, data: QMimeData) -> bool:
    copy, button, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), copy, data, button, plain)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), copy, data, button, plain))
    return True


def test_a_link_is_not_followed_and_it_is_said_what_to_do(opened: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    address = "https://saltby.example/fares"
    assert drop(opened, mime(f'<a href="{address}">Fares</a>', address, (address,)))
    assert "fetches nothing" in answers.told[-1]
    assert address in answers.told[-1]
    assert "save" in answers.told[-1]
    assert len(titles(opened)) == 1
    assert left() == []


def test_a_dropped_piece_of_a_page_is_imported(opened: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.import_finished, timeout=20_000):
        assert drop(opened, mime(PAGE_HTML, "Ferry fares rise again\n\nThe ferry across the sound"))
    assert "Ferry fares rise again" in titles(opened)
    assert left() == []


def test_a_link_to_a_saved_page_is_the_page(opened: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    page, link = tmp_path / "fares.html", tmp_path / "Fares.url"
    page.write_text(PAGE_HTML, encoding="utf-8")
    link.write_text(f"[InternetShortcut]\nURL={page.as_uri()}\n", encoding="utf-8")
    with qtbot.waitSignal(opened.import_finished, timeout=20_000):
        assert drop(opened, mime(urls=(link.as_uri(),)))
    assert titles(opened)[1] == "Ferry fares rise again"
    page.unlink()
    assert drop(opened, mime(urls=(link.as_uri(),)))
    assert "Fares.url" in answers.told[-1]


def test_what_is_dragged_inside_the_window_is_not_imported(opened: MainWindow) -> None:
    data = mime(text="A selection of the reader")
    data.setData("application/x-threadnote-targets", b"")
    assert not drop(opened, data)


def test_content_dropped_on_the_start_page_gets_a_project(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drop(window, mime(text=TEXT))
    assert left() == []  # nobody named a project
    answers.project = tmp_path / "new"
    with qtbot.waitSignal(window.import_finished, timeout=20_000):
        assert drop(window, mime(text=TEXT))
    assert titles(window) == ["Ferry timetable to change in spring"]
    assert left() == []


def test_the_palette_has_it(opened: MainWindow, qtbot: QtBot) -> None:
    copied(mime(text=TEXT))
    press(opened, qtbot, "Ctrl+K")
    write(opened, qtbot, "paste page")
    with qtbot.waitSignal(opened.import_finished, timeout=20_000):
        press(opened, qtbot, "Return")
    assert len(titles(opened)) == 2
