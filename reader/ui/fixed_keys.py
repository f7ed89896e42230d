"""The keys that cannot be changed: those that a list, a field or the text itself takes while it has the keyboard.

The help lists them beside the table of actions. Whoever gives a panel such a key writes it down here.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class FixedKey:
    """`keys` are QKeySequence texts; `place` and `what` are English, see `where` and `does`."""

    keys: tuple[str, ...]
    place: str
    what: str

    def where(self) -> str:
        return QCoreApplication.translate("FixedKeys", self.place)

    def does(self) -> str:
        return QCoreApplication.translate("FixedKeys", self.what)


# fmt: off
FIXED = (
    FixedKey(("Esc",), QT_TRANSLATE_NOOP("FixedKeys", "Everywhere"),
             QT_TRANSLATE_NOOP("FixedKeys", "Leave a field or a list for the text; close a dialog")),
    FixedKey(("Tab", "Shift+Tab"), QT_TRANSLATE_NOOP("FixedKeys", "Everywhere"),
             QT_TRANSLATE_NOOP("FixedKeys", "To the next or the previous field")),
    FixedKey(("Menu", "Shift+F10"), QT_TRANSLATE_NOOP("FixedKeys", "Everywhere"),
             QT_TRANSLATE_NOOP("FixedKeys", "What can be done with what is chosen here")),
    FixedKey(("Return",), QT_TRANSLATE_NOOP("FixedKeys", "Library"),
             QT_TRANSLATE_NOOP("FixedKeys", "Put the keyboard into the text")),
    FixedKey(("Left", "Right"), QT_TRANSLATE_NOOP("FixedKeys", "Library"),
             QT_TRANSLATE_NOOP("FixedKeys", "Close or open a branch")),
    FixedKey(("Shift+Up", "Shift+Down"), QT_TRANSLATE_NOOP("FixedKeys", "Library"),
             QT_TRANSLATE_NOOP("FixedKeys", "Choose several")),
    FixedKey(("Up", "Down", "PgUp", "PgDown"), QT_TRANSLATE_NOOP("FixedKeys", "Text"),
             QT_TRANSLATE_NOOP("FixedKeys", "Scroll")),
    FixedKey(("Shift+Right", "Shift+Left"), QT_TRANSLATE_NOOP("FixedKeys", "Text"),
             QT_TRANSLATE_NOOP("FixedKeys", "Select; with Ctrl whole words")),
    FixedKey(("Up", "Down"), QT_TRANSLATE_NOOP("FixedKeys", "Margin"),
             QT_TRANSLATE_NOOP("FixedKeys", "From coding to coding")),
    FixedKey(("Return",), QT_TRANSLATE_NOOP("FixedKeys", "Margin"),
             QT_TRANSLATE_NOOP("FixedKeys", "Show the coding, with what can be done to it")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Margin"),
             QT_TRANSLATE_NOOP("FixedKeys", "Take the coding away")),
    FixedKey(("Alt+Right", "Alt+Left"), QT_TRANSLATE_NOOP("FixedKeys", "Margin"),
             QT_TRANSLATE_NOOP("FixedKeys", "Move the end of the coded passage by a word; with Shift its beginning, "
                                            "with Ctrl by a letter")),
    FixedKey(("Up", "Down", "Return"), QT_TRANSLATE_NOOP("FixedKeys", "Line for typing a code"),
             QT_TRANSLATE_NOOP("FixedKeys", "Choose among what is found; apply it")),
    FixedKey(("Return",), QT_TRANSLATE_NOOP("FixedKeys", "Codings without a place"),
             QT_TRANSLATE_NOOP("FixedKeys", "Select what is most like the quote; place the coding at the selection")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Codings without a place"),
             QT_TRANSLATE_NOOP("FixedKeys", "Take the coding away")),
    FixedKey(("Return",), QT_TRANSLATE_NOOP("FixedKeys", "Codebook"),
             QT_TRANSLATE_NOOP("FixedKeys", "Apply the code")),
    FixedKey(("F2",), QT_TRANSLATE_NOOP("FixedKeys", "Codebook"),
             QT_TRANSLATE_NOOP("FixedKeys", "Rename the code")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Codebook"),
             QT_TRANSLATE_NOOP("FixedKeys", "Delete the code")),
    FixedKey(("Return",), QT_TRANSLATE_NOOP("FixedKeys", "List of codings"),
             QT_TRANSLATE_NOOP("FixedKeys", "Show the coding in the text")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "List of codings"),
             QT_TRANSLATE_NOOP("FixedKeys", "Take the coding away")),
    FixedKey(("F2",), QT_TRANSLATE_NOOP("FixedKeys", "List of codings"),
             QT_TRANSLATE_NOOP("FixedKeys", "Write a memo on the coding")),
    FixedKey(("Left", "Right", "1", "9"), QT_TRANSLATE_NOOP("FixedKeys", "Choices and scales"),
             QT_TRANSLATE_NOOP("FixedKeys", "Choose an answer or a degree: step by step, or by its number")),
    FixedKey(("Up", "Down"), QT_TRANSLATE_NOOP("FixedKeys", "Choices and scales"),
             QT_TRANSLATE_NOOP("FixedKeys", "To the one before or after")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Choices and scales"),
             QT_TRANSLATE_NOOP("FixedKeys", "Take the answer away")),
    FixedKey(("Return",), QT_TRANSLATE_NOOP("FixedKeys", "Journal"),
             QT_TRANSLATE_NOOP("FixedKeys", "Put the keyboard into the memo")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Journal"),
             QT_TRANSLATE_NOOP("FixedKeys", "Delete the memo")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Attributes"),
             QT_TRANSLATE_NOOP("FixedKeys", "Take the attribute away")),
    FixedKey(("Return", "F2"), QT_TRANSLATE_NOOP("FixedKeys", "Grid"),
             QT_TRANSLATE_NOOP("FixedKeys", "Edit the cell, as typing does; elsewhere show the comment")),
    FixedKey(("Return", "Tab"), QT_TRANSLATE_NOOP("FixedKeys", "Cell that is edited"),
             QT_TRANSLATE_NOOP("FixedKeys", "Take the value and go down; go on to the next column")),
    FixedKey(("Space",), QT_TRANSLATE_NOOP("FixedKeys", "Grid"),
             QT_TRANSLATE_NOOP("FixedKeys", "Switch a tick")),
    FixedKey(("Del",), QT_TRANSLATE_NOOP("FixedKeys", "Grid"),
             QT_TRANSLATE_NOOP("FixedKeys", "Empty the chosen cells")),
    FixedKey(("Ctrl+C", "Ctrl+V"), QT_TRANSLATE_NOOP("FixedKeys", "Grid"),
             QT_TRANSLATE_NOOP("FixedKeys", "Copy the chosen cells; paste a block from a spreadsheet")),
    FixedKey(("Ctrl+D",), QT_TRANSLATE_NOOP("FixedKeys", "Grid"),
             QT_TRANSLATE_NOOP("FixedKeys", "Fill the chosen cells with the first one's value")),
    FixedKey(("F5",), QT_TRANSLATE_NOOP("FixedKeys", "Grid"),
             QT_TRANSLATE_NOOP("FixedKeys", "Sort and filter anew")),
    FixedKey(("Alt+Down",), QT_TRANSLATE_NOOP("FixedKeys", "Field for a date"),
             QT_TRANSLATE_NOOP("FixedKeys", "Open the calendar")),
    FixedKey(("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("FixedKeys", "Choices of an attribute"),
             QT_TRANSLATE_NOOP("FixedKeys", "Move the choice")),
)
# fmt: on
