"""What the person does not want to see: hidden codes with all below them, others' codings, their own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.domain.model import CodeId, ItemId
from reader.domain.text import Span
from reader.ui.tree.model import Role
from reader.ui.window import MainWindow
from tests.ui.person import press, settle


def code(window: MainWindow, path: str) -> CodeId:
    return next(entry.id for entry in window.session.view.codebook() if entry.path == path)


def in_text(window: MainWindow, item: ItemId) -> list[str]:
    highlights = window.reader._highlights
    return [highlights.name(coding) for coding in highlights.on(item)]


def dots(window: MainWindow, item: ItemId) -> int:
    model = window.library.model
    return len(model.data(model.index_of(item), Role.COLOURS))


def listed(window: MainWindow) -> list[str]:
    model = window.tagging.applied.codings
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def coded(window: MainWindow, qtbot: QtBot) -> ItemId:
    """The first comment, with a code below another one and one at the top."""
    press(window, qtbot, "J")
    item = window.session.current
    assert item is not None
    window.session.run(commands.apply_path, ["Money", "Cost"], [Target(item, Span(0, 5))])
    window.session.run(commands.apply_path, ["Irony"], [Target(item)])
    settle(window, qtbot)
    return item


def test_what_is_below_a_hidden_code_is_hidden_with_it_everywhere(opened: MainWindow, qtbot: QtBot) -> None:
    item = coded(opened, qtbot)
    assert (in_text(opened, item), dots(opened, item)) == (["Irony", "Cost"], 2)
    opened.tagging.codebook.select(code(opened, "Money"))
    opened.tagging.codebook.hide_code()
    settle(opened, qtbot)
    assert (in_text(opened, item), dots(opened, item), listed(opened)) == (["Irony"], 1, ["Irony"])
    assert "hidden codes are not listed" in opened.tagging.here.hint.text()
    assert not opened.tagging.here.show_all.isVisible()
    opened.tagging.codebook.toggle_hidden()
    assert listed(opened) == ["Irony", "Cost"]
    assert opened.tagging.here.hint.isHidden()
    opened.tagging.codebook.toggle_hidden()
    press(opened, qtbot, "Ctrl+Z")
    assert (in_text(opened, item), dots(opened, item), listed(opened)) == (["Irony", "Cost"], 2, ["Irony", "Cost"])


def test_a_pinned_code_that_is_hidden_says_so_and_is_not_taken_away_unseen(opened: MainWindow, qtbot: QtBot) -> None:
    item = coded(opened, qtbot)
    opened.session.run(commands.pin_code, code(opened, "Irony"), 2)
    opened.session.run(commands.set_hidden, code(opened, "Irony"), True)
    settle(opened, qtbot)
    press(opened, qtbot, "2")
    assert "it is hidden" in opened.status.currentMessage()
    assert len(opened.session.view.codings_of(item)) == 2


def test_the_codebook_counts_what_is_shown(opened: MainWindow, qtbot: QtBot) -> None:
    item = coded(opened, qtbot)
    opened.session.switch_coder("Ben")
    settle(opened, qtbot)

    def counts() -> list[int]:
        return [entry.codings for entry in opened.tagging.codebook.codes.codes()]

    assert counts() == [0, 1, 1]
    opened.actions_table["codings_own"].trigger()
    settle(opened, qtbot)
    assert counts() == [0, 0, 0]
    opened.session.run(commands.apply_code, code(opened, "Irony"), [Target(item)])
    settle(opened, qtbot)
    assert counts() == [0, 0, 1]
    opened.actions_table["codings_none"].trigger()
    settle(opened, qtbot)
    assert counts() == [0, 0, 0]
    # What would go is told whole all the same.
    assert opened.session.view.book.counts([code(opened, "Irony")]) == {code(opened, "Irony"): 2}
    opened.actions_table["codings_all"].trigger()
    settle(opened, qtbot)
    assert counts() == [0, 1, 2]


def test_who_codes_blind_takes_nothing_away_by_a_digit(opened: MainWindow, qtbot: QtBot) -> None:
    item = coded(opened, qtbot)
    opened.session.run(commands.pin_code, code(opened, "Irony"), 2)
    opened.actions_table["codings_none"].trigger()
    settle(opened, qtbot)
    press(opened, qtbot, "2")
    assert "your codings are not shown" in opened.status.currentMessage()
    opened.actions_table["codings_all"].trigger()
    assert len(opened.session.view.codings_of(item)) == 2
    press(opened, qtbot, "2")
    assert len(opened.session.view.codings_of(item)) == 1


def test_another_coder_does_not_repeat_the_code_of_the_first(opened: MainWindow, qtbot: QtBot) -> None:
    item = coded(opened, qtbot)
    opened.session.run(commands.pin_code, code(opened, "Irony"), 2)
    press(opened, qtbot, "J 2")
    opened.session.switch_coder("Ben")
    settle(opened, qtbot)
    press(opened, qtbot, "Q")
    assert "no code to apply again" in opened.status.currentMessage()
    assert len(opened.session.view.codings_of(item)) == 2


def test_a_code_of_another_kind_and_name_is_shown_so_at_once(opened: MainWindow, qtbot: QtBot) -> None:
    """Though its codings change in the same step."""
    item = coded(opened, qtbot)
    from reader.domain.model import CodeKind

    opened.session.run(commands.create_code, "Heat", kind=CodeKind.SCALE)
    settle(opened, qtbot)
    heat = code(opened, "Heat")
    opened.session.run(commands.set_degree, heat, [item], 3)
    opened.session.run(commands.revise_code, heat, {"name": "Warmth"}, CodeKind.TAG, drop_degrees=True)
    settle(opened, qtbot)
    assert opened.tagging.variables.rows == []
    assert "Warmth" in [entry.name for entry in opened.tagging.codebook.codes.codes()]
    assert "Warmth" in in_text(opened, item)
