"""What is said to people in the source: every call that marks a text for translation, and the traps among them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP")


@dataclass(frozen=True, slots=True)
class Text:
    """One marked text: where it stands, its context (a class's name for `tr`), the text; `plural` where it counts.

    `context` or `text` is None where it is not written out there. `trouble` says what lupdate would not see.
    """

    place: str
    name: str
    context: str | None
    text: str | None
    plural: bool
    trouble: str


def marked(path: Path, root: Path) -> Iterator[Text]:
    """Every marked text of a module, in order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from _within(tree, path.relative_to(root).as_posix(), None, False)


def _within(node: ast.AST, place: str, owner: str | None, in_string: bool) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        inside = in_string or isinstance(child, ast.JoinedStr)
        if isinstance(child, ast.Call):
            found = _text(child, place, owner, inside)
            if found is not None:
                yield found
        yield from _within(child, place, child.name if isinstance(child, ast.ClassDef) else owner, inside)


def _text(call: ast.Call, place: str, owner: str | None, in_string: bool) -> Text | None:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name not in MARKS:
        return None
    if name == "translate" and isinstance(function, ast.Attribute) and not _is(function.value, "QCoreApplication"):
        # Of a str, of a painter.
        return None
    at = 0 if name == "tr" else 1
    text = _constant(call.args[at]) if len(call.args) > at else None
    context = owner if name == "tr" else _constant(call.args[0])
    trouble = ""
    if in_string:
        trouble = "stands in an f-string"
    elif name == "tr" and not _is_self(function):
        trouble = "is not called on self"
    elif name == "tr" and owner is None:
        trouble = "stands in no class"
    plural = len(call.args) > at + 2
    return Text(f"{place}:{call.lineno}", name, context, text, plural, trouble)


def _is_self(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and _is(function.value, "self")


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
