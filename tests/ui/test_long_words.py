"""Names of any length leave the window as wide as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import plain
from reader.ui.commenters.dialogs import JoinDialog
from reader.ui.commenters.pane import CommentersPane
from reader.ui.journal.pane import JournalPane
from reader.ui.journal.wording import QUOTED_CP
from reader.ui.long_words import LONG_CP, breakable
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import FAMILY
from tests.ui.person import press, settle

NAME = "W" * 300


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_what_can_be_read_stays(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_short_words_and_pictures_stay_whole() -> None:
    assert breakable("Harbour wall") == "Harbour wall"
    assert FAMILY * 2 in breakable(FAMILY * 20).replace("\u200b", "")
    assert all(part.count("👧") == part.count("👩") / 2 for part in breakable(FAMILY * 20).split("\u200b"))
    assert "\u200b\u0308" not in breakable("o\u0308" * LONG_CP)


def test_a_label_wraps_what_is_breakable(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setWordWrap(True)
    label.setText(breakable(NAME))
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance("W" * LONG_CP)


@pytest.fixture
def wide(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> MainWindow:
    """The window on an article and a comment with names that do not fit."""
    text = plain("The tide comes in. " * 60)
    comments = [CommentRecord(f"c{number}", text, author=NAME + "ab"[number]) for number in range(2)]
    made = make_project(iter([ArticleRecord(NAME), *comments]))
    made.do(commands.create_code, NAME)
    made.close()
    assert window.open_path(made.path)
    window.session.choose(window.session.view.thread(window.session.view.articles()[0].id)[0].id)
    settle(window, qtbot)
    return window


def test_a_long_name_leaves_the_window_as_wide_as_it_is(wide: MainWindow, qtbot: QtBot) -> None:
    before = wide.width()
    press(wide, qtbot, "Ctrl+2")
    pane = wide.panel("commenters")
    assert isinstance(pane, CommentersPane)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    pane.choose_person(pane.model.everybody[0])
    settle(wide, qtbot)
    current = wide.session.current
    assert current is not None
    code = wide.session.view.codebook()[0].id
    wide.session.run(commands.apply_code, code, wide.session.targets())
    settle(wide, qtbot)
    coding = wide.session.view.codings_of(current)[0]
    wide.session.run(commands.write_memo, NAME, item=current)
    wide.session.run(commands.write_memo, NAME, coding=coding.id)
    press(wide, qtbot, "Ctrl+3")
    journal = wide.panel("journal")
    assert isinstance(journal, JournalPane)
    qtbot.waitUntil(lambda: journal.model.rowCount() == 2)
    for row in range(2):
        journal.list.setCurrentIndex(journal.model.index(row))
        settle(wide, qtbot)
    assert wide.width() == before
    dialog = JoinDialog(wide.session, pane.model.everybody, pane)
    qtbot.addWidget(dialog)
    assert dialog.width() < before
    menu = wide.library.menu_for(wide.session.view.rows([current])[0])
    qtbot.addWidget(menu)
    assert menu.sizeHint().width() < before / 2


def test_a_long_passage_is_said_in_short(wide: MainWindow, qtbot: QtBot) -> None:
    from reader.app.commands import Target
    from reader.domain.text import Span

    current = wide.session.current
    assert current is not None
    code = wide.session.view.codebook()[0].id
    wide.session.run(commands.apply_code, code, [Target(current, Span(0, 900))])
    settle(wide, qtbot)
    wide.session.run(commands.write_memo, "Why?", coding=wide.session.view.codings_of(current)[0].id)
    press(wide, qtbot, "Ctrl+3")
    journal = wide.panel("journal")
    assert isinstance(journal, JournalPane)
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1)
    journal.list.setCurrentIndex(journal.model.index(0))
    said = journal.editor.where.text()
    assert said.startswith("“The tide comes in.")
    assert "…”" in said[: QUOTED_CP + 10]
