"""The model: pages read when looked at, clean by Qt's own tester, and equal to what is stored after any edits."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.grid import Query
from reader.domain.model import ItemId
from reader.ui import values
from reader.ui.grid import blocks, columns
from reader.ui.grid.model import PAGE, GridModel
from reader.ui.grid.pane import GridPane
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import ARABIC, FAMILY, long_thread

SLOW = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
TEXTS = {
    "badge": ["", "plain", f"a\t“{FAMILY}”", ARABIC],
    "n": ["", "1", "-2.50", "007"],
    "day": ["", "2025", "2025-04", "2025-04-02"],
    "side": ["", "for", "against"],
    "tone": ["", "calm", "LOUD"],
    "heat": ["", "1", "5"],
}
EDITS = st.lists(
    st.sampled_from(sorted(TEXTS)).flatmap(
        lambda name: st.tuples(st.integers(0, 5), st.just(name), st.sampled_from(TEXTS[name]))
    ),
    max_size=12,
)


@pytest.fixture
def english() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def test_the_model_is_clean_through_edits_sorts_and_columns(
    qtbot: QtBot, pane: GridPane, session: Session, items: list[ItemId]
) -> None:
    tester = QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    session.run(commands.set_attribute_of, items[:3], "n", "5")
    qtbot.waitUntil(lambda: not session.bridge.busy)
    pane.sort_by(pane.model.columns[1], True)
    pane.arrangement.hide(pane.model.columns[0])
    pane.bar.articles.setChecked(True)
    assert tester.model() is pane.model
    assert pane.model.rowCount() == 7


def test_random_edits_through_the_model_are_what_is_stored(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    place = {columns.title(column): n for n, column in enumerate(pane.model.columns)}

    @SLOW
    @given(EDITS)
    def holds(edits: list[tuple[int, str, str]]) -> None:
        for row, name, text in edits:
            pane.model.setData(pane.model.index(row, place[name]), text)
            qtbot.waitUntil(lambda: not session.bridge.busy)
        for row, item in enumerate(items):
            stored = filled.view.attributes_of(item)
            for name in ("badge", "n", "day", "side"):
                assert pane.model.value(row, place[name]) == (stored.get(name) or None)
            names = {code.id: code.name for code in filled.view.codebook()}
            on = {names[coding.code_id]: coding.value for coding in filled.view.codings_of(item)}
            assert pane.model.text(row, place["tone"]) == next((n for n in ("calm", "loud") if n in on), "")
            assert pane.model.value(row, place["heat"]) == on.get("heat")
        last = {(row, name): text for row, name, text in edits}
        for (row, name), text in last.items():
            column = pane.model.columns[place[name]]
            assert pane.model.value(row, place[name]) == blocks.value_of(column, text)

    holds()


def test_only_pages_that_are_looked_at_are_read(
    qtbot: QtBot, qapp: object, settings: object, make_project: MakeProject
) -> None:
    project = make_project(long_thread(500), name="long")
    session = Session(settings)  # type: ignore[arg-type]
    session.set_project(project)
    model = GridModel(session)
    model.show_columns(project.view.grid.columns()[:5])
    model.show_rows(project.view.grid.order(Query()).ids, Query())
    asked: list[int] = []
    read = model._read
    model._read = lambda ids: asked.append(len(ids)) or read(ids)  # type: ignore[method-assign,func-returns-value]
    model.data(model.index(300, 1))
    model.data(model.index(301, 2))
    assert asked == [PAGE]
    model.data(model.index(499, 1), Qt.ItemDataRole.DisplayRole)
    assert asked == [PAGE, 500 % PAGE]
    session.set_project(None)
    session.deleteLater()


def test_values_are_written_and_read_by_the_locale(english: object) -> None:
    assert values.typed_number("1,234.5") == "1234.5"
    assert values.typed_number("3,5") == "3,5"
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert values.shown_number("1234.5") == "1234,5"
    assert [values.typed_number(text) for text in ("3,5", "3.5", "1.234", "1.234,50", "−2")] == [
        "3.5", "3.5", "1234", "1234.5", "-2"
    ]  # fmt: skip
    assert values.typed_date("02.04.2025") == "2025-04-02"
    assert values.shown_date("2025-04-02") == "02.04.25"
    assert values.typed_date("2025-04") == "2025-04"


def test_blocks_survive_tabs_quotes_and_line_ends() -> None:
    rows = [["a\tb", 'say "x"', ""], ["line\nline", FAMILY, ARABIC]]
    assert blocks.read(blocks.written(rows)) == rows
    assert blocks.read("1\t2\r\n3\r\n") == [["1", "2"], ["3", ""]]
