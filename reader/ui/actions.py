"""Every action of the program in one table: its text, its keys, where it stands, what the help says of it.

Single letters act only where no text field has the focus: Qt gives a printable key to an editor first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Entry:
    """`menu` is the title of the menu it stands in, empty for none; `project` says that it needs an open project,
    `write` one that can be written; `keys` are QKeySequence texts, the first is shown."""

    id: str
    text: str
    help: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    group: int = 0
    project: bool = True
    write: bool = False
    checkable: bool = False


TABLE: tuple[Entry, ...] = (
    Entry("new", "&New project…", "Make an empty project", ("Ctrl+N",), "&File", 0, project=False),
    Entry("open", "&Open project…", "Open a project", ("Ctrl+O",), "&File", 0, project=False),
    Entry("sample", "Open the &sample", "Open the sample corpus in a scratch project", (), "&File", 0, project=False),
    Entry("close", "&Close project", "Close the project and show the start page", ("Ctrl+W",), "&File", 0),
    Entry("import", "&Import…", "Import pages and texts into the project", ("Ctrl+I",), "&File", 1, write=True),
    Entry("import_folder", "Import &folder…", "Import every page and text in a folder", (), "&File", 1, write=True),
    Entry("export", "&Export…", "Write what was coded to a file", ("Ctrl+E",), "&File", 1),
    Entry("backup", "&Back up now", "Write a copy of the project beside it", (), "&File", 2, write=True),
    Entry("check", "Chec&k project", "Check that the project file is sound", (), "&File", 2, write=True),
    Entry("quit", "&Quit", "Close the program", ("Ctrl+Q",), "&File", 3, project=False),
    Entry("undo", "&Undo", "Take the last change back", ("Ctrl+Z",), "&Edit", 0, write=True),
    Entry(
        "redo", "&Redo", "Make the change again that was taken back", ("Ctrl+Shift+Z", "Ctrl+Y"), "&Edit", 0, write=True
    ),
    Entry("history", "&History…", "What was changed when, and by whom", ("Ctrl+H",), "&Edit", 0),
    Entry(
        "copy",
        "&Copy with source",
        "Copy the selected text, or the comment, with author, date and article",
        ("Ctrl+Shift+C",),
        "&Edit",
        1,
    ),
    Entry("find", "&Find in text…", "Find in the article and its thread", ("Ctrl+F",), "&Edit", 2),
    Entry("search", "Find in &project…", "Narrow the library to what holds these words", ("Ctrl+Shift+F",), "&Edit", 2),
    Entry(
        "remove_article",
        "Remove &article…",
        "Take the article out of the project with all that was coded on it",
        (),
        "&Edit",
        3,
        write=True,
    ),
    Entry("next", "&Next comment", "Go to the next comment", ("J", "Alt+Down"), "&Go", 0),
    Entry("previous", "&Previous comment", "Go to the previous comment", ("K", "Alt+Up"), "&Go", 0),
    Entry("next_sibling", "Next si&bling", "Go to the next answer on the same level", ("Shift+J",), "&Go", 0),
    Entry(
        "previous_sibling", "Previous sib&ling", "Go to the previous answer on the same level", ("Shift+K",), "&Go", 0
    ),
    Entry("parent", "&Up to the parent", "Go to what this comment answers", ("U",), "&Go", 0),
    Entry("first_reply", "&First answer", "Go to the first answer to this comment", ("Shift+U",), "&Go", 0),
    Entry("next_uncoded", "Ne&xt uncoded comment", "Go to the next comment without a code", ("N",), "&Go", 1),
    Entry("expand", "&Expand branch", "Show the answers to this comment", ("L",), "&Go", 2),
    Entry("collapse", "&Collapse branch", "Hide the answers to this comment", ("H",), "&Go", 2),
    Entry("next_panel", "Nex&t panel", "Move the keyboard to the next panel", ("F6",), "&Go", 3),
    Entry("previous_panel", "Pre&vious panel", "Move the keyboard to the previous panel", ("Shift+F6",), "&Go", 3),
    Entry("tag", "&Tag…", "Type the name of a code to apply or make it", ("T", "/"), "&Code", 0, write=True),
    Entry("again", "Apply &last code", "Apply the code that was applied last", ("Q",), "&Code", 0, write=True),
    Entry(
        "in_vivo",
        "&In-vivo code",
        "Make a code called as the selected text and apply it",
        ("I",),
        "&Code",
        0,
        write=True,
    ),
    Entry("memo", "&Memo", "Write a memo on the comment or article", ("M",), "&Code", 1, write=True),
    Entry("read", "Mark &read / unread", "Mark the comment read, or unread again", ("R",), "&Code", 1, write=True),
    Entry("zoom_in", "Zoom &in", "Larger text", ("Ctrl++", "Ctrl+="), "&View", 0),
    Entry("zoom_out", "Zoom &out", "Smaller text", ("Ctrl+-",), "&View", 0),
    Entry("zoom_reset", "&Normal size", "Text in the size of the settings", ("Ctrl+0",), "&View", 0),
    Entry(
        "theme_system",
        "Colours of the s&ystem",
        "Light or dark as the desktop is",
        (),
        "&View",
        1,
        project=False,
        checkable=True,
    ),
    Entry("theme_light", "&Light", "Dark text on white", (), "&View", 1, project=False, checkable=True),
    Entry("theme_sepia", "&Sepia", "Brown text on cream", (), "&View", 1, project=False, checkable=True),
    Entry("theme_dark", "&Dark", "Light text on black", (), "&View", 1, project=False, checkable=True),
    Entry("reading", "Reading &without panels", "Show the text alone", ("F11",), "&View", 2, checkable=True),
    Entry("palette", "&All actions…", "Find any action by its name", ("Ctrl+K",), "&Help", 0, project=False),
    Entry("help", "&Help and keys", "How it works, and every key", ("F1",), "&Help", 0, project=False),
    Entry("about", "A&bout Threadnote", "Version and licence", (), "&Help", 1, project=False),
    *(
        Entry(
            f"pin_{digit}",
            f"Pinned code {digit}",
            f"Apply the code pinned to {digit}, or take it away again",
            (str(digit),),
            write=True,
        )
        for digit in range(1, 10)
    ),
)

MENUS = ("&File", "&Edit", "&Go", "&Code", "&View", "&Help")


class Actions:
    """The table as QActions of one window; `shortcuts` (id -> QKeySequence text) replace the keys of the table."""

    def __init__(self, owner: QWidget, shortcuts: Mapping[str, str]) -> None:
        self._actions: dict[str, QAction] = {}
        for entry in TABLE:
            action = QAction(entry.text, owner)
            action.setObjectName(entry.id)
            keys = (shortcuts[entry.id],) if entry.id in shortcuts else entry.keys
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setStatusTip(entry.help)
            action.setCheckable(entry.checkable)
            plain = entry.text.replace("&", "").rstrip("…")
            action.setToolTip(f"{plain} ({keys[0]})" if keys else plain)
            owner.addAction(action)
            self._actions[entry.id] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def enable(self, *, project: bool, write: bool) -> None:
        """Grey out what cannot be done without a project, or in one that is read-only."""
        for entry in TABLE:
            self._actions[entry.id].setEnabled((project or not entry.project) and (write or not entry.write))
