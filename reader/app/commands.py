"""What a person does to a project: one function a verb, each one step that undo names and takes back.

Every command runs in the writer's thread and returns the `ChangeSet` of what it touched. Names and texts are made
canonical here. `UserError` says what cannot be; then nothing was changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from reader.domain import palette
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import CodeId, CodingId, Item, ItemId, ItemKind
from reader.domain.text import Anchor, Span, anchor, canonical, text_hash
from reader.storage import attributes, codes, codings, items, memos
from reader.storage.unit import Unit, Writer


@dataclass(frozen=True, slots=True)
class Target:
    """Where a code goes: a whole item (`span` None) or a span of its text."""

    item: ItemId
    span: Span | None = None


# Codes


def create_code(writer: Writer, name: str, parent: CodeId | None = None, colour: str | None = None) -> ChangeSet:
    """Make a code below `parent`. Raises `UserError` for an empty name or one that is there already."""
    name = _code_name(name)
    if colour is not None:
        colour = _colour(colour)
    with writer.unit(f"Create code “{name}”") as unit:
        _new_code(unit, name, parent, colour)
    return unit.changes


def edit_code(writer: Writer, /, code: CodeId, **values: str) -> ChangeSet:
    """Change name, colour (``#rrggbb``), definition, include, exclude or example of a code."""
    with writer.unit(f"Edit code “{_known(writer, code)}”") as unit:
        if "name" in values:
            name = _code_name(values["name"])
            values["name"] = name
            before = next(entry for entry in codes.codebook(unit.conn) if entry.id == code)
            there = codes.find(unit.conn, name, before.parent_id)
            if there not in (None, code):
                raise UserError(f"There is a code “{name}” here already.", hint="Choose another name.")
        if "colour" in values:
            values["colour"] = _colour(values["colour"])
        codes.update(unit.conn, code, {name: canonical(value) for name, value in values.items()})
    return unit.changes


def pin_code(writer: Writer, code: CodeId, digit: int | None) -> ChangeSet:
    """Let a digit from 1 to 9 apply the code, taking it from whichever had it; None lets go of it."""
    name = _known(writer, code)
    if digit is not None and not 1 <= digit <= 9:
        raise UserError("A code can be pinned to the digits 1 to 9.")
    label = f"Pin code “{name}” to {digit}" if digit else f"Unpin code “{name}”"
    with writer.unit(label) as unit:
        codes.pin(unit.conn, code, digit)
    return unit.changes


def move_code(writer: Writer, code: CodeId, parent: CodeId | None, ordinal: int = 2**31) -> ChangeSet:
    """Put a code below `parent` at `ordinal` among its siblings there; raises `UserError` below itself."""
    name = _known(writer, code)
    with writer.unit(f"Move code “{name}”") as unit:
        if parent is not None and parent in codes.branch(unit.conn, code):
            raise UserError(f"“{name}” cannot be moved below itself.")
        there = codes.find(unit.conn, name, parent)
        if there not in (None, code):
            raise UserError(f"There is a code “{name}” there already.", hint="Rename one of them first.")
        codes.place(unit.conn, code, parent, ordinal)
    return unit.changes


def delete_code(writer: Writer, code: CodeId) -> ChangeSet:
    """Delete a code with all below it and their codings."""
    with writer.unit(f"Delete code “{_known(writer, code)}”") as unit:
        codes.delete(unit.conn, code)
    return unit.changes


# Coding


def apply_code(writer: Writer, code: CodeId, targets: Sequence[Target]) -> ChangeSet:
    """Apply a code to every target; where the coder has it there already nothing happens."""
    with writer.unit(f"Apply code “{_known(writer, code)}”") as unit:
        codings.insert(unit.conn, code, unit.coder_id, _anchored(unit, targets))
    return unit.changes


def apply_path(
    writer: Writer, path: Sequence[str], targets: Sequence[Target], *, parent: CodeId | None = None
) -> ChangeSet:
    """Apply the code at `path` (names from the outermost in, below `parent`), making what is missing of it."""
    names = [_code_name(name) for name in path]
    if not names:
        raise UserError("A code needs a name.")
    with writer.unit(f"Apply code “{names[-1]}”") as unit:
        code = _at_path(unit, names, parent)
        codings.insert(unit.conn, code, unit.coder_id, _anchored(unit, targets))
    return unit.changes


def toggle_code(writer: Writer, code: CodeId, targets: Sequence[Target]) -> ChangeSet:
    """Apply a code; where every target has it from this coder already, take it away."""
    name = _known(writer, code)
    there = [codings.find(writer.conn, code, writer.coder_id, target.item, target.span) for target in targets]
    found = [coding for coding in there if coding is not None]
    if len(found) < len(there) or not found:
        return apply_code(writer, code, targets)
    with writer.unit(f"Remove code “{name}”") as unit:
        codings.delete(unit.conn, found)
    return unit.changes


def remove_codings(writer: Writer, ids: Sequence[CodingId]) -> ChangeSet:
    """Take codings away."""
    known = [coding for i in ids if (coding := codings.get(writer.conn, i)) is not None]
    names = {codes.name_of(writer.conn, coding.code_id) for coding in known}
    label = f"Remove code “{names.pop()}”" if len(names) == 1 else f"Remove {len(known)} codings"
    with writer.unit(label) as unit:
        codings.delete(unit.conn, [coding.id for coding in known])
    return unit.changes


# Memos, attributes, reading


def write_memo(
    writer: Writer,
    text: str,
    *,
    item: ItemId | None = None,
    code: CodeId | None = None,
    coding: CodingId | None = None,
) -> ChangeSet:
    """Set this coder's memo about an item, a code or a coding (one of them), or about the project (none).

    Empty text takes the memo away.
    """
    about = "a code" if code else "a coding" if coding else "the project"
    if item is not None:
        known = items.item(writer.conn, item)
        about = "an article" if known is not None and known.kind is ItemKind.ARTICLE else "a comment"
    text = canonical(text).strip()
    with writer.unit(f"{'Write' if text else 'Remove'} memo on {about}") as unit:
        if item is not None:
            _there(unit, item)
        if code is not None:
            _known(writer, code)
        if coding is not None and codings.get(unit.conn, coding) is None:
            raise UserError("This coding is no longer there.")
        memos.write(unit.conn, (item, code, coding), text, unit.coder_id)
    return unit.changes


def set_attribute(writer: Writer, item: ItemId, name: str, value: str | None) -> ChangeSet:
    """Give an item an attribute; None takes it away."""
    name = canonical(name).strip()
    if not name:
        raise UserError("An attribute needs a name.")
    with writer.unit(f"Set attribute “{name}”" if value is not None else f"Remove attribute “{name}”") as unit:
        _there(unit, item)
        attributes.put(unit.conn, item, name, None if value is None else canonical(value))
    return unit.changes


def mark_read(writer: Writer, ids: Sequence[ItemId], read: bool = True) -> ChangeSet:
    with writer.unit("Mark read" if read else "Mark unread") as unit:
        items.mark_read(unit.conn, ids, unit.coder_id, read)
    return unit.changes


def remove_articles(writer: Writer, ids: Sequence[ItemId]) -> ChangeSet:
    """Take articles out of the project with their comments and all that was coded on them."""
    with writer.unit("Remove article" if len(ids) == 1 else f"Remove {len(ids)} articles") as unit:
        items.remove_articles(unit.conn, ids)
    return unit.changes


# History


def undo(writer: Writer) -> ChangeSet:
    """Take the newest step back; raises `UserError` where there is none."""
    changes = writer.undo()
    if changes is None:
        raise UserError("There is nothing to undo.")
    return changes


def redo(writer: Writer) -> ChangeSet:
    """Apply what was undone last again; raises `UserError` where there is nothing."""
    changes = writer.redo()
    if changes is None:
        raise UserError("There is nothing to redo.")
    return changes


def code_path(text: str) -> list[str]:
    """The names in ``parent/child`` as codes have them, outermost first."""
    return [_code_name(name) for name in text.split("/") if name.strip()]


def _code_name(name: str) -> str:
    """A name as codes have it: on one line, composed (NFC), so that what looks the same is the same code."""
    name = normalize("NFC", " ".join(canonical(name).split()))
    if not name:
        raise UserError("A code needs a name.")
    if "/" in name:
        raise UserError("A name cannot hold “/”: it stands between a code and the one above it.")
    return name


def _new_code(unit: Unit, name: str, parent: CodeId | None, colour: str | None = None) -> CodeId:
    if codes.find(unit.conn, name, parent) is not None:
        raise UserError(f"There is a code “{name}” here already.", hint="Choose another name, or apply that one.")
    return codes.insert(unit.conn, name, parent, colour or palette.colour(codes.count(unit.conn)))


def _at_path(unit: Unit, names: Sequence[str], parent: CodeId | None) -> CodeId:
    at = parent
    for name in names:
        found = codes.find(unit.conn, name, at)
        at = _new_code(unit, name, at) if found is None else found
    if at is None:
        raise UserError("A code needs a name.")
    return at


def _known(writer: Writer, code: CodeId) -> str:
    name = codes.name_of(writer.conn, code)
    if name is None:
        raise UserError("This code is no longer there.")
    return name


def _colour(text: str) -> str:
    colour = text.strip().lower()
    if re.fullmatch("#[0-9a-f]{6}", colour) is None:
        raise UserError(f"“{text}” is not a colour of the form #rrggbb.")
    return colour


def _there(unit: Unit, item: ItemId) -> None:
    if not items.exists(unit.conn, item):
        raise UserError("This comment is no longer there.")


def _anchored(unit: Unit, targets: Sequence[Target]) -> list[tuple[ItemId, Anchor | None, str]]:
    known: dict[ItemId, tuple[Item, str]] = {}
    found: list[tuple[ItemId, Anchor | None, str]] = []
    for target in targets:
        if target.item not in known:
            item = items.item(unit.conn, target.item)
            if item is None:
                raise UserError("This comment is no longer there.")
            known[target.item] = item, text_hash(item.body.text)
        item, hashed = known[target.item]
        if target.span is None:
            found.append((target.item, None, hashed))
            continue
        if target.span.stop > len(item.body.text):
            raise UserError(
                f"The span {target.span.start}:{target.span.stop} reaches beyond the text's {len(item.body.text)} "
                "characters."
            )
        found.append((target.item, anchor(item.body.text, target.span, hashed), hashed))
    return found
