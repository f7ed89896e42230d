"""The codebook on the screen: keys, dragging, finding, sorting, hiding, its menu, the dialog that describes codes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPointF, Qt
from PySide6.QtGui import QDropEvent, QStatusTipEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeKind
from reader.domain.palette import COLOURS
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.tagging.code_editor import CodeEditor
from reader.ui.tagging.codebook import CodebookTree
from reader.ui.tagging.codebook_model import MIME, TARGETS
from tests.conftest import MakeProject
from tests.samples import harbour
from tests.ui.tagging.codes import Answers, items_of, make, open_tree, paths, settled, shown, stored, trigger

Key, Ctrl, NoKey = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Tips(QObject):
    """Gathers what is said at the bottom of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            self.said.append(event.tip())
        return False


def drop(tree: CodebookTree, data: QMimeData, at: QPointF, *, merge: bool = False) -> None:
    """Let go over the tree, as a drag from anywhere ends."""
    action = Qt.DropAction.CopyAction if merge else Qt.DropAction.MoveAction
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(at, actions, data, Qt.MouseButton.LeftButton, Ctrl if merge else NoKey)
    event.setDropAction(action)
    tree.dropEvent(event)


def test_f2_renames_in_place(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Money", "Noise/Music")
    tree = open_tree(qtbot, session)
    tree.select(codes["Noise"])
    QTest.keyClick(tree, Key.Key_F2)
    editor = tree.findChild(QLineEdit, "rename_code")
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Noise"
    editor.selectAll()
    QTest.keyClicks(editor, "Sound")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(editor, Key.Key_Return)
    assert paths(project) == ["Money", "Sound", "Sound/Music"] == shown(tree)
    assert tree.current_code() == stored(project, "Sound")


def test_delete_says_what_goes(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Money", "Noise/Music", "Noise/Engines")
    items = items_of(project)
    for path, item in (("Noise", 1), ("Noise/Music", 2), ("Noise/Music", 3)):
        project.do(commands.apply_code, codes[path], [Target(items[item])])
    tree = open_tree(qtbot, session)
    session.ask = answers = Answers()
    tree.select(codes["Noise"])
    answers.agrees = False
    QTest.keyClick(tree, Key.Key_Delete)
    assert len(paths(project)) == 4
    answers.agrees = True
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(tree, Key.Key_Delete)
    assert paths(project) == ["Money"]
    assert all(part in answers.asked[1] for part in ("“Noise”", "2 codes below", "3 codings", "Undo"))
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert len(shown(tree)) == 4


def test_moving_by_keys(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "A", "B", "C", "D")
    project.do(commands.set_hidden, codes["B"], True)
    tree = open_tree(qtbot, session)
    tree.select(codes["C"])

    def after(deed: object) -> list[str]:
        with qtbot.waitSignal(session.changed):
            deed()  # type: ignore[operator]
        assert tree.current_code() is not None
        assert tree.current_code().name == "C"  # type: ignore[union-attr]
        return paths(project)

    assert after(tree.move_up) == ["C", "A", "B", "D"]
    assert after(tree.move_down) == ["A", "C", "B", "D"]
    assert after(tree.move_down) == ["A", "B", "D", "C"]
    assert after(tree.nest) == ["A", "B", "D", "D/C"]
    assert after(tree.unnest) == ["A", "B", "D", "C"]
    tree.move_down()
    tree.unnest()
    tree.sort_by_name()
    tree.move_up()
    assert not session.bridge.busy


def test_without_a_code_it_says_so(qtbot: QtBot, session: Session, project: Project) -> None:
    make(project, "A")
    tree = open_tree(qtbot, session)
    tips = Tips()
    tree.installEventFilter(tips)
    tree.setCurrentIndex(QModelIndex())
    assert tree.current_code() is None
    for deed in (tree.edit_code, tree.delete_code, tree.merge_code, tree.split_code, tree.move_codings, tree.move_up,
                 tree.nest, tree.hide_code):  # fmt: skip
        tips.said.clear()
        deed()
        assert tips.said == ["First choose a code in the codebook."]
    assert not session.bridge.busy


def test_dropping_moves_merges_and_codes(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Money", "Noise", "Tone")
    tree = open_tree(qtbot, session)
    applied: list[int] = []
    tree.apply_asked.connect(applied.append)
    dragged = tree.codes.mimeData([tree.codes.index_of(codes["Tone"])])
    assert dragged.data(MIME).data() == str(codes["Tone"]).encode()
    on_noise = QPointF(tree.visualRect(tree.codes.index_of(codes["Noise"])).center())
    with qtbot.waitSignal(session.changed):
        drop(tree, dragged, on_noise)
    assert paths(project) == ["Money", "Noise", "Noise/Tone"] == shown(tree)
    text = QMimeData()
    text.setData(TARGETS, b"")
    drop(tree, text, on_noise)
    assert applied == [codes["Noise"]]
    on_money = QPointF(tree.visualRect(tree.codes.index_of(codes["Money"])).center())
    drop(tree, dragged, on_money, merge=True)
    from reader.ui.dialogs.merge_code import MergeCodeDialog

    (dialog,) = tree.window().findChildren(MergeCodeDialog)
    assert dialog.chooser.chosen() == stored(project, "Money")
    dialog.close()


def test_closed_branches_stay_closed(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Noise/Music", "Tone/Irony")
    tree = open_tree(qtbot, session)
    assert tree.isExpanded(tree.codes.index_of(codes["Noise"]))
    tree.select(codes["Noise"])
    QTest.keyClick(tree, Key.Key_Left)
    with qtbot.waitSignal(session.changed):
        session.run(commands.create_code, "Hope")
    assert shown(tree) == ["Noise", "Tone", "Tone/Irony", "Hope"]
    assert tree.current_code() == stored(project, "Noise")
    # What is looked for opens branches; afterwards they are closed again, but for what was found.
    QTest.keyClicks(tree.top.field, "o")
    assert shown(tree)[:2] == ["Noise", "Noise/Music"]
    QTest.keyClick(tree.top.field, Key.Key_Escape)
    assert shown(tree) == ["Noise", "Tone", "Tone/Irony", "Hope"]
    QTest.keyClicks(tree.top.field, "music")
    QTest.keyClick(tree.top.field, Key.Key_Escape)
    assert shown(tree)[:2] == ["Noise", "Noise/Music"]


def test_finding_shows_matches_with_their_ancestors(qtbot: QtBot, session: Session, project: Project) -> None:
    make(project, "Noise/Musik/Bass", "Noise/Zoë", "Money")
    tree = open_tree(qtbot, session)
    field = tree.top.field
    assert field.isVisible()
    field.setFocus()
    QTest.keyClicks(field, "noi BAS")
    assert shown(tree) == ["Noise", "Noise/Musik", "Noise/Musik/Bass"]
    assert tree.current_code() == stored(project, "Noise/Musik/Bass")
    field.clear()
    QTest.keyClicks(field, "zoe")
    assert shown(tree) == ["Noise", "Noise/Zoë"]
    field.clear()
    QTest.keyClicks(field, "mony")
    assert shown(tree) == ["Money"]
    QTest.keyClick(field, Key.Key_Down)
    assert tree.hasFocus()
    QTest.keyClick(tree, Key.Key_Up)
    assert field.hasFocus()
    field.setText("nothing of the kind")
    assert shown(tree) == []
    QTest.keyClick(field, Key.Key_Escape)
    assert len(shown(tree)) == 5
    # What another part of the panel makes current is shown, whatever was looked for.
    field.setText("money")
    tree.select(stored(project, "Noise/Zoë").id)
    assert tree.current_code() == stored(project, "Noise/Zoë")


def test_sorting_and_hidden_codes_are_remembered(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "b", "a", "c")
    items = items_of(project)
    project.do(commands.apply_code, codes["c"], [Target(items[1])])
    tree = open_tree(qtbot, session)
    next(action for action in tree.top.menu.actions() if "name" in action.text().replace("&", "")).trigger()
    assert shown(tree) == ["a", "b", "c"]
    assert "own order" in tree.top.button.toolTip()
    tree.sort_by_count()
    assert shown(tree) == ["c", "b", "a"]
    tree.select(codes["b"])
    with qtbot.waitSignal(session.changed):
        tree.hide_code()
    assert stored(project, "b").hidden
    assert shown(tree) == ["c", "a"]
    tree.toggle_hidden()
    assert shown(tree) == ["c", "b", "a"]
    assert (session.state.code_order, session.state.hidden_codes) == ("count", True)
    again = open_tree(qtbot, session)
    assert shown(again) == ["c", "b", "a"]
    assert [action.text() for action in again.top.menu.actions() if action.isChecked()] == [
        "By num&ber of codings, those below included", "Show h&idden codes",
    ]  # fmt: skip


def test_the_context_menu_of_a_code(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Noise", "Tone")
    tree = open_tree(qtbot, session)
    session.ask = answers = Answers()
    answers.picked = "#102030"
    tree.select(codes["Noise"])
    applied: list[int] = []
    tree.apply_asked.connect(applied.append)
    asked: list[tuple[str, object]] = []
    session.requested.connect(lambda *what: asked.append(what))

    def choose(*words: str) -> None:
        with qtbot.waitSignal(session.changed):
            trigger(tree.menu_for(stored(project, "Noise")), *words)

    trigger(tree.menu_for(stored(project, "Noise")), "Apply")
    assert applied == [codes["Noise"]]
    trigger(tree.menu_for(stored(project, "Noise")), "Memo")
    assert asked == [("code_memo", codes["Noise"])]
    choose("Pin to key", "3")
    assert stored(project, "Noise").pinned == 3
    choose("Colour", "Colour 4")
    assert stored(project, "Noise").colour == COLOURS[3]
    choose("Colour", "Other")
    assert stored(project, "Noise").colour == "#102030"
    choose("Pin to key", "Unpin")
    assert stored(project, "Noise").pinned is None
    choose("Move", "Move down")
    assert paths(project) == ["Tone", "Noise"]
    menu = tree.menu_for(stored(project, "Noise"))
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert "Edit code…\tCtrl+Shift+E" in texts
    assert "Merge into…" in texts
    mnemonics = [text[text.index("&") + 1].lower() for action in menu.actions() if "&" in (text := action.text())]
    assert len(mnemonics) == len(set(mnemonics)), sorted(mnemonics)
    menu.deleteLater()


# The dialog that describes a code


def test_a_code_is_made_with_all_that_it_means(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Noise")
    tree = open_tree(qtbot, session)
    tree.select(codes["Noise"])
    tree.new_sub_code()
    (editor,) = tree.window().findChildren(CodeEditor)
    assert editor.nested.isChecked()
    assert editor.colour != stored(project, "Noise").colour
    QTest.keyClicks(editor.name, "Loudness")
    editor.kind.setCurrentIndex(editor.kind.findData(CodeKind.SCALE.value))
    assert editor.highest.isVisible()
    editor.highest.setValue(7)
    QTest.keyClicks(editor.texts["definition"], "How loud <it> is")
    assert editor.verb is not None
    with qtbot.waitSignal(session.changed):
        QTest.mouseClick(editor.verb, Qt.MouseButton.LeftButton)
    made = stored(project, "Noise/Loudness")
    assert (made.kind, made.highest, made.definition) == (CodeKind.SCALE, 7, "How loud <it> is")
    assert made.colour == editor.colour
    assert not editor.isVisible()
    assert "scale from 1 to 7" in tree.codes.index_of(made.id).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_cannot_be_is_said_in_the_dialog(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Noise", "Tone")
    tree = open_tree(qtbot, session)
    tree.select(codes["Tone"])
    tree.edit_code()
    (editor,) = tree.window().findChildren(CodeEditor)
    editor.name.setText("noise")
    editor.texts["definition"].setPlainText("Long thought of")
    assert editor.verb is not None
    QTest.mouseClick(editor.verb, Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert editor.isVisible()
    assert "already" in editor.said.text()
    assert editor.texts["definition"].toPlainText() == "Long thought of"
    editor.name.setText("  ")
    QTest.mouseClick(editor.verb, Qt.MouseButton.LeftButton)
    assert "needs a name" in editor.said.text()
    editor.name.setText("Voice")
    editor.colours.button(4).click()
    with qtbot.waitSignal(session.changed):
        QTest.mouseClick(editor.verb, Qt.MouseButton.LeftButton)
    assert (stored(project, "Voice").definition, stored(project, "Voice").colour) == ("Long thought of", COLOURS[4])
    assert len(project.view.book.history(codes["Tone"])) == 2


def test_a_change_of_kind_asks_before_anything_goes(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Stance/For", "Stance/Against")
    items = items_of(project)
    for name in ("For", "Against"):
        project.do(commands.apply_code, codes[f"Stance/{name}"], [Target(items[1])])
    tree = open_tree(qtbot, session)
    session.ask = answers = Answers()
    answers.agrees = False
    tree.select(codes["Stance"])
    tree.edit_code()
    (editor,) = tree.window().findChildren(CodeEditor)
    editor.kind.setCurrentIndex(editor.kind.findData(CodeKind.CHOICE.value))
    assert editor.verb is not None
    QTest.mouseClick(editor.verb, Qt.MouseButton.LeftButton)
    assert editor.isVisible()
    assert "only the newest is kept" in answers.asked[0]
    answers.agrees = True
    with qtbot.waitSignal(session.changed):
        QTest.mouseClick(editor.verb, Qt.MouseButton.LeftButton)
    assert stored(project, "Stance").kind is CodeKind.CHOICE
    assert [code.codings for code in project.view.codebook()] == [0, 0, 1]


def test_dialogs_stay_with_their_project(
    qtbot: QtBot, session: Session, project: Project, make_project: MakeProject
) -> None:
    """The other project has a code with the same number, which has nothing to do with it."""
    codes = make(project, "cost")
    tree = open_tree(qtbot, session)
    tree.select(codes["cost"])
    tree.edit_code()
    tree.merge_code()
    tree.show_history()
    tree.top.field.setText("cost")
    other = make_project(harbour(), name="other")
    make(other, "other cost")
    session.set_project(other)
    assert not any(widget.isVisible() for widget in tree.window().findChildren(CodeEditor))
    assert tree.top.field.text() == ""
    assert shown(tree) == ["other cost"]


def test_it_is_named_and_paints_in_every_theme(qtbot: QtBot, session: Session, project: Project) -> None:
    codes = make(project, "Stance/For", "Heat", "Old")
    project.do(commands.set_kind, codes["Stance"], CodeKind.CHOICE)
    project.do(commands.set_kind, codes["Heat"], CodeKind.SCALE)
    project.do(commands.set_hidden, codes["Old"], True)
    tree = open_tree(qtbot, session)
    tree.toggle_hidden()
    for widget in (tree, tree.top.field, tree.top.button):
        assert widget.accessibleName()
        assert widget.objectName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    tree.select(codes["Heat"])
    for colours in (theme.LIGHT, theme.SEPIA, theme.DARK):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            tree.setLayoutDirection(direction)
            tree.apply_theme(colours)
            image = tree.viewport().grab().toImage()
            at = tree.visualRect(tree.currentIndex())
            ratio = image.devicePixelRatio()
            middle = round(at.center().x() * ratio), round((at.top() + 3) * ratio)
            assert image.pixelColor(*middle).name() == colours.current
