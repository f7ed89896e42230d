"""The start page and the icons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings
from reader.ui import icons, theme
from reader.ui.start import StartPage


@pytest.fixture
def page(qtbot: QtBot, settings: Settings, tmp_path: Path) -> StartPage:
    there = tmp_path / "Quays & wharves.threadnote"
    there.write_bytes(b"")
    settings.recent = [str(tmp_path / "gone.threadnote"), str(there)]
    page = StartPage(settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


def rows(page: StartPage) -> list[QAbstractButton]:
    return [
        found
        for found in page.findChildren(QAbstractButton, "recent_open")
        if isinstance(found, QAbstractButton) and found.isVisible()
    ]


def test_each_way_to_begin_is_one_button(qtbot: QtBot, page: StartPage) -> None:
    for name, signal in (
        ("start_sample", page.sample_requested),
        ("start_new", page.new_requested),
        ("start_open", page.open_requested),
    ):
        button = page.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(signal):
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Return)


def test_recent_projects_are_listed_and_the_missing_one_cannot_be_opened(page: StartPage) -> None:
    gone, there = rows(page)
    assert (gone.text(), gone.isEnabled()) == ("gone", False)
    assert "not there any more" in gone.accessibleName()
    assert (there.text(), there.isEnabled()) == ("Quays & wharves", True)


def test_the_keyboard_begins_at_the_newest_project_that_is_there(
    qtbot: QtBot, page: StartPage, settings: Settings
) -> None:
    page.activateWindow()
    qtbot.waitUntil(lambda: rows(page)[1].hasFocus())
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        QTest.keyClick(rows(page)[1], Qt.Key.Key_Return)
    assert chosen.args == [Path(settings.recent[1])]


def test_a_click_on_the_far_end_of_a_row_opens_it(qtbot: QtBot, page: StartPage, settings: Settings) -> None:
    row = rows(page)[1]
    far = row.rect().center()
    far.setX(row.rect().right() - 3)
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=far)
    assert chosen.args == [Path(settings.recent[1])]


def test_an_entry_is_taken_off_the_list_and_its_file_stays(qtbot: QtBot, page: StartPage, settings: Settings) -> None:
    kept = Path(settings.recent[1])

    def forgets() -> list[QToolButton]:
        return [b for b in page.findChildren(QToolButton, "recent_forget") if b.isVisible()]

    while settings.recent:
        qtbot.waitUntil(lambda: len(forgets()) == len(settings.recent))
        QTest.mouseClick(forgets()[0], Qt.MouseButton.LeftButton)
    assert settings.recent == []
    assert rows(page) == []
    assert kept.exists()


def test_everything_on_it_is_named(page: StartPage) -> None:
    for button in page.findChildren(QAbstractButton):
        if button.objectName().startswith(("start_", "recent_")):
            assert button.accessibleName() or button.text(), button.objectName()


def test_the_page_paints_in_every_theme_and_from_right_to_left(
    qapp: QApplication, page: StartPage, settings: Settings
) -> None:
    for colours in (theme.LIGHT, theme.SEPIA, theme.DARK):
        page.apply_theme(colours)
        assert not page.grab().isNull()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert not page.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("name", icons.names())
def test_an_icon_is_drawn_at_every_size(qapp: QApplication, name: str) -> None:
    icon = icons.icon(name, theme.DARK)
    for size in icons.SIZES:
        pixmap = icon.pixmap(size, size)
        assert pixmap.width() == size
        image = pixmap.toImage()
        inked = [(x, y) for x in range(size) for y in range(size) if image.pixelColor(x, y).alpha() > 40]
        assert inked, f"{name} is empty at {size}"


def test_an_icon_has_the_colour_of_the_theme(qapp: QApplication) -> None:
    def strongest(colours: theme.Colours, role: str) -> str:
        image = icons.icon("tag", colours, role=role).pixmap(96, 96).toImage()
        solid = [image.pixelColor(x, y) for x in range(96) for y in range(96) if image.pixelColor(x, y).alpha() == 255]
        return solid[0].name()

    assert strongest(theme.LIGHT, "text") == theme.LIGHT.text
    assert strongest(theme.DARK, "text") == theme.DARK.text
    assert strongest(theme.DARK, "danger") == theme.DARK.danger


def test_the_page_gives_its_keyboard_away_as_a_whole(page: StartPage) -> None:
    assert isinstance(page.focusProxy(), QWidget)
