"""The grid by keyboard and mouse: what is shown, what is stored, and what one undo takes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.changes import ChangeSet
from reader.domain.grid import Condition, Test
from reader.domain.model import AttributeType, CodeId, ItemId
from reader.ui import screens
from reader.ui.grid import columns
from reader.ui.grid.chooser import ColumnsDialog
from reader.ui.grid.conditions import ConditionDialog
from reader.ui.grid.pane import GridPane
from reader.ui.session import Session
from reader.ui.typed_fields import ChoiceField, DateField
from tests.samples import long_thread


def at(pane: GridPane, title: str) -> int:
    return [columns.title(column) for column in pane.model.columns].index(title)


def cells(pane: GridPane, title: str) -> list[str]:
    return [pane.model.text(row, at(pane, title)) for row in range(pane.model.rowCount())]


def go(pane: GridPane, row: int, title: str) -> None:
    pane.table.setFocus()
    pane.table.put_cursor(row, at(pane, title))


def key(pane: GridPane, *keys: Qt.Key, control: bool = False) -> None:
    for one in keys:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(pane.table, one, modifier)


def editor(pane: GridPane) -> QWidget:
    found = pane.table.cells.editor
    assert found is not None
    return found.focusProxy() or found


def stored(project: Project, name: str, items: list[ItemId]) -> list[str | None]:
    return [project.view.attributes_of(item).get(name) for item in items]


def codes_on(project: Project, item: ItemId) -> set[str]:
    names = {code.id: code.name for code in project.view.codebook()}
    return {names[coding.code_id] for coding in project.view.codings_of(item)}


def done(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.bridge.busy)


def show(pane: GridPane, *names: str) -> None:
    """Show further columns, by their names in the chooser."""
    pane.arrangement.choose(
        [c.key for c in pane.model.columns] + [c.key for c in pane.arrangement.known if columns.title(c) in names]
    )


def test_there_is_a_row_for_each_comment_in_reading_order(pane: GridPane) -> None:
    assert cells(pane, "Path") == ["1", "1.1", "1.1.1", "1.2", "2", "3"]
    assert cells(pane, "badge") == ["", "", "", "", "top reader", ""]
    titles = [columns.title(column) for column in pane.model.columns]
    assert titles == ["Path", "Author", "Date", "First words", "badge", "day", "n", "side", "tone", "heat"]
    assert pane.foot.count.text().startswith("6 of 6 rows")


def test_typing_edits_and_return_goes_down(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    go(pane, 0, "n")
    for text in ("3.50", "12"):
        key(pane, Qt.Key(ord(text[0])))
        QTest.keyClicks(editor(pane), text[1:])
        QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    done(qtbot, session)
    assert stored(filled, "n", items)[:3] == ["3.5", "12", None]
    assert cells(pane, "n")[:2] == ["3.5", "12"]
    assert pane.table.currentIndex().row() == 2
    filled_step = filled.view.undoable()
    assert filled_step is not None
    assert filled_step.label == "Set attribute “n”"


def test_tab_takes_the_value_and_goes_on(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    go(pane, 1, "badge")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "new")
    QTest.keyClick(editor(pane), Qt.Key.Key_Tab)
    done(qtbot, session)
    assert stored(filled, "badge", items)[1] == "new"
    assert (pane.table.currentIndex().row(), pane.table.currentIndex().column()) == (1, at(pane, "badge") + 1)


def test_what_does_not_fit_keeps_the_editor_open_and_says_why(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    go(pane, 0, "n")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "many")
    QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    assert pane.table.cells.editor is not None
    assert "not a number" in pane.foot.note.text()
    QTest.keyClick(editor(pane), Qt.Key.Key_Escape)
    done(qtbot, session)
    assert stored(filled, "n", items) == [None] * 6


def test_a_change_of_the_row_leaves_what_is_being_typed(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    go(pane, 0, "badge")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "half a wo")
    session.run(commands.set_attribute, items[0], "n", "7")
    done(qtbot, session)
    assert cells(pane, "n")[0] == "7"
    QTest.keyClicks(editor(pane), "rd")
    QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    done(qtbot, session)
    assert stored(filled, "badge", items)[0] == "half a word"


def test_a_date_may_be_partial_and_comes_from_the_calendar_too(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    go(pane, 0, "day")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "2025-04")
    QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    key(pane, Qt.Key.Key_F2)
    field = pane.table.cells.editor
    assert isinstance(field, DateField)
    field.setText("2025-04-02")
    QTest.keyClick(editor(pane), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.popup is not None
    calendar = field.popup.findChild(QWidget, "calendar")
    assert calendar is not None
    field._on_day(calendar.selectedDate().addDays(1))  # type: ignore[attr-defined]
    done(qtbot, session)
    assert stored(filled, "day", items)[:2] == ["2025-04", "2025-04-03"]


def test_choices_answers_and_degrees_are_chosen_from_a_list(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    for title, letters in (("side", "a"), ("tone", "l"), ("heat", "4")):
        go(pane, 0, title)
        key(pane, Qt.Key.Key_Return)
        field = pane.table.cells.editor
        assert isinstance(field, ChoiceField)
        QTest.keyClicks(field, letters)
        QTest.keyClick(field, Qt.Key.Key_Return)
        done(qtbot, session)
    assert stored(filled, "side", items)[0] == "against"
    assert {(c.value) for c in filled.view.codings_of(items[0])} == {None, 4}
    assert codes_on(filled, items[0]) == {"loud", "heat"}
    assert (cells(pane, "tone")[0], cells(pane, "heat")[0]) == ("loud", "4")
    session.run(commands.undo)
    done(qtbot, session)
    assert cells(pane, "heat")[0] == ""


def test_a_tick_applies_a_code_and_takes_it_away(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    show(pane, "trust")
    go(pane, 2, "trust")
    for keys, there in (
        (Qt.Key.Key_Space, True),
        (Qt.Key.Key_0, False),
        (Qt.Key.Key_1, True),
        (Qt.Key.Key_Return, False),
    ):
        key(pane, keys)
        done(qtbot, session)
        assert codes_on(filled, items[2]) == ({"trust"} if there else set())
        assert pane.model.text(2, at(pane, "trust")) == ("1" if there else "")


def test_delete_empties_what_is_chosen_in_one_step(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    session.run(commands.set_attribute_of, items[:3], "n", "5")
    done(qtbot, session)
    go(pane, 0, "n")
    QTest.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pane.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    key(pane, Qt.Key.Key_Delete)
    done(qtbot, session)
    assert stored(filled, "n", items)[:3] == [None, None, "5"]
    session.run(commands.undo)
    done(qtbot, session)
    assert cells(pane, "n")[:3] == ["5"] * 3


def test_a_block_is_copied_and_pasted_in_one_step(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    QGuiApplication.clipboard().setText("2025-04\t1.5\tagainst\tloud\t2\n2024\t\tfor\t\t\n")
    go(pane, 1, "day")
    key(pane, Qt.Key.Key_V, control=True)
    done(qtbot, session)
    assert stored(filled, "day", items)[1:3] == ["2025-04", "2024"]
    assert stored(filled, "n", items)[1:3] == ["1.5", None]
    assert stored(filled, "side", items)[1:3] == ["against", "for"]
    assert codes_on(filled, items[1]) == {"loud", "heat"}
    pane.table.put_cursor(1, at(pane, "n"))
    QTest.keyClick(pane.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    key(pane, Qt.Key.Key_C, control=True)
    assert QGuiApplication.clipboard().text() == "1.5\tagainst\n\tfor\n"
    session.run(commands.undo)
    done(qtbot, session)
    assert stored(filled, "day", items) == [None] * 6
    assert codes_on(filled, items[1]) == set()


@pytest.mark.parametrize(
    ("title", "text", "says"),
    [
        ("n", "1\nmany\n", "Row 2, column “n”"),
        ("author", "x", "Row 1, column “Author”"),
        ("tone", "sour", "Row 1, column “tone”"),
        ("heat", "1\t2\n", "1 rows and 2 columns"),
    ],
)
def test_a_block_that_does_not_fit_changes_nothing_and_names_the_cell(
    pane: GridPane, filled: Project, items: list[ItemId], title: str, text: str, says: str
) -> None:
    QGuiApplication.clipboard().setText(text)
    go(pane, 0, title if title != "author" else "Author")
    key(pane, Qt.Key.Key_V, control=True)
    assert says in pane.foot.note.text()
    assert stored(filled, "n", items) == [None] * 6


def test_filling_down_is_one_step(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    session.run(commands.set_attribute, items[0], "side", "for")
    done(qtbot, session)
    go(pane, 0, "side")
    for _ in range(3):
        QTest.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    key(pane, Qt.Key.Key_D, control=True)
    done(qtbot, session)
    assert stored(filled, "side", items) == ["for"] * 4 + [None] * 2
    step = filled.view.undoable()
    assert step is not None
    assert step.label == "Fill 3 cells"


def test_a_click_on_a_header_sorts_down_the_third_time_in_reading_order(
    qtbot: QtBot, pane: GridPane, session: Session, items: list[ItemId]
) -> None:
    for item, value in zip(items, ("10", "9", "-1"), strict=False):
        session.run(commands.set_attribute, item, "n", value)
    done(qtbot, session)
    header = pane.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(at(pane, "n")) + 10, header.height() // 2)
    seen = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        seen.append(cells(pane, "Path"))
    assert seen == [
        ["1.1.1", "1.1", "1", "1.2", "2", "3"],
        ["1", "1.1", "1.1.1", "1.2", "2", "3"],
        ["1", "1.1", "1.1.1", "1.2", "2", "3"],
    ]
    assert pane.arrangement.sort is None


def test_conditions_narrow_and_are_taken_off_as_chips(
    qtbot: QtBot, pane: GridPane, session: Session, items: list[ItemId]
) -> None:
    for item, value in zip(items, ("1", "5", "9"), strict=False):
        session.run(commands.set_attribute, item, "n", value)
    done(qtbot, session)
    go(pane, 0, "n")
    pane._fill_menu()
    actions = {action.objectName(): action for action in pane.bar.menu.actions()}
    actions["filter_between"].trigger()
    dialog = pane.findChild(ConditionDialog)
    assert dialog is not None
    low, high = dialog.low, dialog.high
    assert isinstance(low, QLineEdit)
    assert isinstance(high, QLineEdit)
    QTest.keyClicks(low, "two")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible()
    low.clear()
    QTest.keyClicks(low, "2")
    QTest.keyClicks(high, "9")
    QTest.keyClick(high, Qt.Key.Key_Return)
    assert cells(pane, "Path") == ["1.1", "1.1.1"]
    assert pane.foot.count.text().startswith("2 of 6 rows")
    chip = pane.bar.chips.findChild(QToolButton, "chip_0")
    assert chip is not None
    assert "n from 2 to 9" in chip.text()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 6


def test_words_filter_and_an_empty_answer_says_what_to_do(qtbot: QtBot, pane: GridPane) -> None:
    QTest.keyClicks(pane.bar.words, "pays")
    QTest.keyClick(pane.bar.words, Qt.Key.Key_Return)
    assert cells(pane, "Path") == ["2"]
    assert pane.table.hasFocus()
    pane.bar.words.setText("nothing like it")
    pane.bar.announce()
    assert pane.empty.isVisible()
    assert pane.empty.text() == "No comment passes the filter."
    QTest.mouseClick(pane.clear, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 6


def test_a_row_that_no_longer_fits_stays_marked_until_refreshed(
    qtbot: QtBot, pane: GridPane, session: Session, items: list[ItemId]
) -> None:
    session.run(commands.set_attribute_of, items[:2], "side", "for")
    done(qtbot, session)
    side = pane.model.columns[at(pane, "side")]
    pane.add_condition(Condition(side, Test.IS, "for"))
    assert pane.model.rowCount() == 2
    session.run(commands.set_attribute, items[0], "side", "against")
    done(qtbot, session)
    assert cells(pane, "side") == ["against", "for"]
    assert pane.model.strays == {items[0]}
    assert "no longer in the filter" in pane.model.data(pane.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    session.run(commands.undo)
    done(qtbot, session)
    assert pane.model.strays == set()
    session.run(commands.redo)
    done(qtbot, session)
    key(pane, Qt.Key.Key_F5)
    assert cells(pane, "side") == ["for"]


def test_the_row_with_the_cursor_is_current_and_several_are_chosen_together(
    pane: GridPane, session: Session, items: list[ItemId]
) -> None:
    go(pane, 1, "Author")
    assert session.current == items[1]
    QTest.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert session.several == (items[1], items[2])
    assert session.targets() == (Target(items[1]), Target(items[2]))
    session.choose(items[5])
    assert pane.table.currentIndex().row() == 5
    assert not session.several


def test_letters_are_keys_of_actions_where_nothing_is_edited(pane: GridPane) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QKeyEvent

    def taken(title: str, text: str) -> bool:
        go(pane, 0, title)
        override = QKeyEvent(QEvent.Type.ShortcutOverride, ord(text.upper()), Qt.KeyboardModifier.NoModifier, text)
        override.ignore()
        QCoreApplication.sendEvent(pane.table, override)
        return override.isAccepted()

    assert [taken("Author", "t"), taken("badge", "t"), taken("heat", "t"), taken("heat", "3")] == [
        False, True, False, True
    ]  # fmt: skip


def test_return_on_what_is_not_edited_shows_the_comment(qtbot: QtBot, pane: GridPane, session: Session) -> None:
    go(pane, 3, "Author")
    with qtbot.waitSignal(session.requested) as asked:
        key(pane, Qt.Key.Key_Return)
    assert asked.args == ["activated", session.current]


def test_columns_are_chosen_moved_and_remembered(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project
) -> None:
    QTest.mouseClick(pane.bar.columns, Qt.MouseButton.LeftButton)
    dialog = pane.findChild(ColumnsDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.words, "depth")
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    entry = next(entry for entry in dialog._entries() if not entry.isHidden())
    tree.setCurrentItem(entry)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert cells(pane, "Depth") == ["0", "1", "2", "1", "0", "0"]
    dialog.close()
    header = pane.table.horizontalHeader()
    header.moveSection(header.visualIndex(at(pane, "Depth")), 0)
    qtbot.waitUntil(lambda: at(pane, "Depth") == 0)
    pane.table.setColumnWidth(0, 333)
    pane.arrangement.hide(pane.model.columns[at(pane, "Date")])
    again = GridPane(session)
    qtbot.addWidget(again)
    titles = [columns.title(column) for column in again.model.columns]
    assert titles[:3] == ["Depth", "Path", "Author"]
    assert "Date" not in titles
    assert again.table.columnWidth(0) == 333


def test_a_new_attribute_comes_as_a_column_and_goes_with_undo(qtbot: QtBot, pane: GridPane, session: Session) -> None:
    session.run(commands.define_attribute, "fresh", AttributeType.TEXT)
    done(qtbot, session)
    assert columns.title(pane.model.columns[-1]) == "fresh"
    session.run(commands.undo)
    done(qtbot, session)
    assert "fresh" not in [columns.title(column) for column in pane.model.columns]


def test_the_scope_is_an_article_or_what_the_library_finds(
    qtbot: QtBot, pane: GridPane, session: Session, items: list[ItemId]
) -> None:
    from reader.domain.filters import Filter

    pane.bar.scope.setCurrentIndex(1)
    assert pane.empty.isVisible()
    session.choose(items[2])
    assert pane.model.rowCount() == 6
    session.view.narrow(Filter(words="boats"))
    pane.bar.scope.setCurrentIndex(2)
    assert cells(pane, "Path") == ["1.2"]
    session.view.narrow(Filter())
    session.filter_changed.emit()
    assert pane.model.rowCount() == 6
    pane.bar.scope.setCurrentIndex(0)
    pane.bar.articles.setChecked(True)
    assert cells(pane, "Path")[0] == "Article"


def test_another_coder_sees_their_own_and_the_blind_see_none(
    qtbot: QtBot, pane: GridPane, session: Session, filled: Project, items: list[ItemId]
) -> None:
    heat = next(code.id for code in filled.view.codebook() if code.name == "heat")
    session.run(commands.set_degree, CodeId(heat), items[:1], 3)
    done(qtbot, session)
    assert cells(pane, "heat")[0] == "3"
    session.switch_coder("Ben")
    done(qtbot, session)
    assert cells(pane, "heat")[0] == ""
    session.switch_coder("Ann")
    done(qtbot, session)
    session.show_codings_of(frozenset())
    done(qtbot, session)
    assert cells(pane, "heat")[0] == ""
    assert not pane.model.editable(at(pane, "heat"))
    assert "blind" in pane.foot.note.text()
    session.show_codings_of(None)
    done(qtbot, session)
    assert cells(pane, "heat")[0] == "3"
    assert pane.foot.note.text() == ""


def test_cells_and_headers_speak(pane: GridPane) -> None:
    model, place = pane.model, at(pane, "badge")
    assert model.data(model.index(4, place), Qt.ItemDataRole.AccessibleTextRole) == "badge: top reader"
    assert model.data(model.index(0, place), Qt.ItemDataRole.AccessibleTextRole) == "badge: empty"
    assert model.headerData(4, Qt.Orientation.Vertical) == "2 Omar F."
    for widget in (pane.table, pane.bar.words, pane.bar.scope, pane.bar.column, pane.bar.columns, pane.bar.refresh):
        assert widget.accessibleName()


def test_large_answers_come_from_a_reader_and_stale_ones_are_dropped(
    qtbot: QtBot, pane: GridPane, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.grid.pane.LARGE", 0)
    author = pane.model.columns[at(pane, "Author")]
    pane.sort_by(author)
    pane.sort_by(author, True)
    pane.sort_by(None)
    assert pane.model.rowCount() == 6
    done(qtbot, session)
    assert cells(pane, "Path") == ["1", "1.1", "1.1.1", "1.2", "2", "3"]
    pane.sort_by(author, True)
    done(qtbot, session)
    assert cells(pane, "Author")[0] == "Skipper"


def test_closing_the_project_leaves_nothing(qtbot: QtBot, pane: GridPane, session: Session, filled: Project) -> None:
    session.set_project(None)
    assert pane.model.rowCount() == 0
    assert "Open a project" in pane.empty.text()
    session.set_project(filled)
    assert pane.model.rowCount() == 6


# What comes while a cell is edited


def test_an_import_leaves_what_is_being_typed(
    pane: GridPane, session: Session, filled: Project, items: list[ItemId], qtbot: QtBot
) -> None:
    go(pane, 0, "badge")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "half")
    import_records(filled, "more", long_thread(3))
    session.announce(ChangeSet(reset=True))
    done(qtbot, session)
    assert pane.model.rowCount() == 6
    QTest.keyClicks(editor(pane), " a word")
    QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    done(qtbot, session)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 9)
    assert filled.view.attributes_of(items[0])["badge"] == "half a word"


def test_a_new_attribute_leaves_what_is_being_typed_and_comes_after_it(
    pane: GridPane, session: Session, filled: Project, items: list[ItemId], qtbot: QtBot
) -> None:
    go(pane, 0, "badge")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "half")
    session.run(commands.define_attribute, "tide", AttributeType.TEXT)
    done(qtbot, session)
    QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    done(qtbot, session)
    qtbot.waitUntil(lambda: "tide" in [column.name for column in pane.model.columns])
    assert filled.view.attributes_of(items[0])["badge"] == "half"


def _sorted(pane: GridPane) -> None:
    pane.sort_by(pane.model.columns[1])


def _scoped(pane: GridPane) -> None:
    pane.bar.scope.setCurrentIndex(1)


def _refreshed(pane: GridPane) -> None:
    QTest.keyClick(editor(pane), Qt.Key.Key_F5)


@pytest.mark.parametrize("deed", [_sorted, _scoped, _refreshed, GridPane.flush, GridPane.choose_columns])
def test_what_is_typed_is_stored_before_other_rows_come(
    pane: GridPane,
    session: Session,
    filled: Project,
    items: list[ItemId],
    qtbot: QtBot,
    deed: Callable[[GridPane], None],
) -> None:
    go(pane, 0, "badge")
    key(pane, Qt.Key.Key_F2)
    QTest.keyClicks(editor(pane), "whole")
    deed(pane)
    done(qtbot, session)
    assert filled.view.attributes_of(items[0])["badge"] == "whole"


def test_who_leaves_keeps_what_they_typed(
    pane: GridPane, session: Session, filled: Project, items: list[ItemId], qtbot: QtBot
) -> None:
    go(pane, 0, "heat")
    QTest.keyClicks(pane.table, "4")
    field = editor(pane)
    assert isinstance(field, ChoiceField)
    session.switch_coder("Bob")
    done(qtbot, session)
    heat = next(code.id for code in filled.view.codebook() if code.name == "heat")
    (coding,) = [coding for coding in filled.view.codings_of(items[0]) if coding.code_id == heat]
    names = {coder.id: coder.name for coder in filled.view.coders()}
    assert (names[coding.coder_id], coding.value) == ("Ann", 4)


# What is pasted may be anything


def test_what_is_no_table_is_pasted_as_it_stands(
    pane: GridPane, session: Session, filled: Project, items: list[ItemId], qtbot: QtBot
) -> None:
    show(pane, "badge")
    go(pane, 0, "badge")
    QGuiApplication.clipboard().setText('"so it begins\nand goes on')
    key(pane, Qt.Key.Key_V, control=True)
    done(qtbot, session)
    assert stored(filled, "badge", items[:2]) == ['"so it begins', "and goes on"]
    QGuiApplication.clipboard().setText("w" * 200_000)
    key(pane, Qt.Key.Key_V, control=True)
    done(qtbot, session)
    assert stored(filled, "badge", items[:1]) == ["w" * 200_000]


def test_a_long_word_in_a_refusal_does_not_widen_the_panel(pane: GridPane, qtbot: QtBot) -> None:
    before = pane.minimumSizeHint().width()
    go(pane, 0, "n")
    QGuiApplication.clipboard().setText("w" * 400)
    key(pane, Qt.Key.Key_V, control=True)
    assert "not a number" in pane.foot.note.text()
    assert pane.minimumSizeHint().width() == before


def test_the_columns_fit_a_small_screen(pane: GridPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screens, "room", lambda _window: QSize(300, 200))
    pane.choose_columns()
    dialog = pane.findChild(ColumnsDialog)
    assert dialog is not None
    assert (dialog.width(), dialog.height()) <= (300, 200)
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_last_chip_leaves_the_keyboard_in_the_line(pane: GridPane, qtbot: QtBot) -> None:
    pane.add_condition(Condition(pane.model.columns[1], Test.NOT_EMPTY))
    chip = pane.bar.chips.findChild(QToolButton, "chip_0")
    assert chip is not None
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(pane.bar.words.hasFocus)
    assert pane.foot.count.text().startswith("6 of 6 rows")


def test_a_column_that_went_while_its_value_was_asked_for_filters_nothing(
    pane: GridPane, session: Session, filled: Project, qtbot: QtBot
) -> None:
    column = next(column for column in pane.model.columns if column.name == "n")
    pane._on_filter_asked(column, Test.IS)
    dialog = pane.findChild(ConditionDialog)
    assert dialog is not None
    session.run(commands.delete_attribute, next(a.id for a in filled.view.attribute_definitions() if a.name == "n"))
    done(qtbot, session)
    QTest.keyClicks(dialog.low, "3")
    dialog.ok.click()
    assert pane.foot.count.text().startswith("6 of 6 rows")
    assert not pane.bar.chips.isVisible()
