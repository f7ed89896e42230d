"""The codebook: making, changing, moving and deleting codes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from reader.app.commands.target import known_code
from reader.domain import palette
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import Code, CodeId, CodeKind
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import codebook, codes
from reader.storage.unit import Unit, Writer


def create_code(
    writer: Writer,
    name: str,
    parent: CodeId | None = None,
    colour: str | None = None,
    *,
    kind: CodeKind = CodeKind.TAG,
    lowest: int = 1,
    highest: int = 5,
    texts: Mapping[str, str] | None = None,
) -> ChangeSet:
    """Make a code below `parent`; `texts` are definition, include, exclude, example.

    Raises `UserError` for an empty name or one that is there already, and for a kind that cannot be there.
    """
    name = code_name(name)
    if colour is not None:
        colour = _colour(colour)
    with writer.unit(translate("Commands", "Create code “{name}”").format(name=name)) as unit:
        code = new_code(unit, name, parent, colour)
        codes.update(unit.conn, code, {key: canonical(text) for key, text in (texts or {}).items() if text})
        if kind is not CodeKind.TAG:
            put_kind(unit, code, kind, lowest, highest)
    return unit.changes


def edit_code(writer: Writer, /, code: CodeId, **values: str) -> ChangeSet:
    """Change name, colour (``#rrggbb``), definition, include, exclude or example of a code."""
    with writer.unit(translate("Commands", "Edit code “{name}”").format(name=known_code(writer, code))) as unit:
        _edit(unit, code, values)
    return unit.changes


def revise_code(
    writer: Writer,
    code: CodeId,
    values: Mapping[str, str],
    kind: CodeKind,
    lowest: int = 1,
    highest: int = 5,
    *,
    keep_newest: bool = False,
    drop_degrees: bool = False,
) -> ChangeSet:
    """`edit_code` and `set_kind` in one step."""
    with writer.unit(translate("Commands", "Edit code “{name}”").format(name=known_code(writer, code))) as unit:
        _edit(unit, code, dict(values))
        put_kind(unit, code, kind, lowest, highest, keep_newest=keep_newest, drop_degrees=drop_degrees)
    return unit.changes


def set_kind(
    writer: Writer,
    code: CodeId,
    kind: CodeKind,
    lowest: int = 1,
    highest: int = 5,
    *,
    keep_newest: bool = False,
    drop_degrees: bool = False,
) -> ChangeSet:
    """Make a code a tag, a choice or a scale from `lowest` to `highest`.

    Raises `UserError`, with the count, where what is coded already does not go with it: an item with several answers
    from one coder (unless `keep_newest`, which keeps the one given last), a degree that there would be no room for
    (unless `drop_degrees`: a tag keeps its codings without them, a narrower scale loses those outside), codings on a
    choice itself, codings on a scale without a degree.
    """
    with writer.unit(translate("Commands", "Change kind of “{name}”").format(name=known_code(writer, code))) as unit:
        put_kind(unit, code, kind, lowest, highest, keep_newest=keep_newest, drop_degrees=drop_degrees)
    return unit.changes


def set_hidden(writer: Writer, code: CodeId, hidden: bool) -> ChangeSet:
    """Leave a code out where one reads and codes, or bring it back; its codings stay."""
    name = known_code(writer, code)
    label = translate("Commands", "Hide code “{name}”") if hidden else translate("Commands", "Show code “{name}”")
    with writer.unit(label.format(name=name)) as unit:
        codes.set_hidden(unit.conn, code, hidden)
    return unit.changes


def pin_code(writer: Writer, code: CodeId, digit: int | None) -> ChangeSet:
    """Let a digit from 1 to 9 apply the code, taking it from whichever had it; None lets go of it."""
    name = known_code(writer, code)
    if digit is not None and not 1 <= digit <= 9:
        raise UserError(translate("Commands", "A code can be pinned to the digits 1 to 9."))
    label = (
        translate("Commands", "Pin code “{name}” to {digit}").format(name=name, digit=digit)
        if digit
        else translate("Commands", "Unpin code “{name}”").format(name=name)
    )
    with writer.unit(label) as unit:
        codes.pin(unit.conn, code, digit)
    return unit.changes


def move_code(writer: Writer, code: CodeId, parent: CodeId | None, ordinal: int = 2**31) -> ChangeSet:
    """Put a code below `parent` at `ordinal` among its siblings there; raises `UserError` below itself."""
    name = known_code(writer, code)
    with writer.unit(translate("Commands", "Move code “{name}”").format(name=name)) as unit:
        if parent is not None:
            known_code(unit, parent)
        if parent is not None and parent in codes.branch(unit.conn, code):
            raise UserError(translate("Commands", "“{name}” cannot be moved below itself.").format(name=name))
        there = codes.find(unit.conn, name, parent)
        if there not in (None, code):
            raise UserError(
                translate("Commands", "There is a code “{name}” there already.").format(name=name),
                hint=translate("Commands", "Rename one of them first."),
            )
        codes.place(unit.conn, code, parent, ordinal)
        check_answer(unit, code)
    return unit.changes


def delete_code(writer: Writer, code: CodeId) -> ChangeSet:
    """Delete a code with all below it and their codings."""
    with writer.unit(translate("Commands", "Delete code “{name}”").format(name=known_code(writer, code))) as unit:
        codes.delete(unit.conn, code)
    return unit.changes


def code_path(text: str) -> list[str]:
    """The names in ``parent/child`` as codes have them, outermost first."""
    return [code_name(name) for name in text.split("/") if name.strip()]


def code_name(name: str) -> str:
    """A name as codes have it: on one line, composed (NFC), so that what looks the same is the same code."""
    name = normalize("NFC", " ".join(canonical(name).split()))
    if not name:
        raise UserError(translate("Commands", "A code needs a name."))
    if "/" in name:
        raise UserError(translate("Commands", "A name cannot hold “/”: it stands between a code and the one above it."))
    return name


def new_code(unit: Unit, name: str, parent: CodeId | None, colour: str | None = None) -> CodeId:
    if parent is not None:
        known_code(unit, parent)
    if codes.find(unit.conn, name, parent) is not None:
        raise UserError(
            translate("Commands", "There is a code “{name}” here already.").format(name=name),
            hint=translate("Commands", "Choose another name, or apply that one."),
        )
    return codes.insert(unit.conn, name, parent, colour or palette.next_colour(codes.colours(unit.conn)))


def code_at(unit: Unit, names: Sequence[str], parent: CodeId | None) -> CodeId:
    at = parent
    for name in names:
        found = codes.find(unit.conn, name, at)
        at = new_code(unit, name, at) if found is None else found
    if at is None:
        raise UserError(translate("Commands", "A code needs a name."))
    return at


def put_kind(
    unit: Unit,
    code: CodeId,
    kind: CodeKind,
    lowest: int,
    highest: int,
    *,
    keep_newest: bool = False,
    drop_degrees: bool = False,
) -> None:
    """See `set_kind`."""
    before = codes.get(unit.conn, code)
    assert before is not None
    if kind is not CodeKind.SCALE:
        lowest, highest = before.lowest, before.highest
    elif not -999 <= lowest < highest <= 999:
        raise UserError(
            translate("Commands", "A scale needs two bounds, the lower one first."),
            hint=translate("Commands", "Whole numbers from −999 to 999."),
        )
    if (before.kind, before.lowest, before.highest) == (kind, lowest, highest):
        return
    if before.kind is CodeKind.SCALE:
        _leave_scale(unit, before, kind, lowest, highest, drop_degrees)
    elif kind is CodeKind.SCALE and (bare := codebook.without_degree(unit.conn, code)):
        raise UserError(
            translate("Commands", "“{name}” stands in {count} places without a degree.").format(
                name=before.name, count=bare
            ),
            hint=translate("Commands", "Move these codings to another code first, or make a new code for the scale."),
        )
    if kind is CodeKind.CHOICE:
        _become_choice(unit, before, keep_newest)
    codes.set_kind(unit.conn, code, kind, lowest, highest)
    check_answer(unit, code)


def _leave_scale(unit: Unit, before: Code, kind: CodeKind, lowest: int, highest: int, drop_degrees: bool) -> None:
    if kind is CodeKind.SCALE:
        lost = codebook.beyond(unit.conn, before.id, lowest, highest)
        wrong = translate("Commands", "{count} codings of “{name}” have a degree outside of {lowest} to {highest}.")
    else:
        lost = codebook.with_degree(unit.conn, before.id)
        wrong = translate("Commands", "{count} codings of “{name}” have a degree, which only a scale can keep.")
    if lost and not drop_degrees:
        raise UserError(
            wrong.format(count=lost, name=before.name, lowest=lowest, highest=highest),
            hint=translate("Commands", "Change those first, or agree to lose them."),
        )
    if kind is CodeKind.SCALE:
        codebook.forget_beyond(unit.conn, before.id, lowest, highest)
    else:
        codebook.forget_degrees(unit.conn, before.id)


def _become_choice(unit: Unit, before: Code, keep_newest: bool) -> None:
    if before.codings:
        raise UserError(
            translate("Commands", "“{name}” itself stands in {count} places: of a choice only the answers do.").format(
                name=before.name, count=before.codings
            ),
            hint=translate("Commands", "Move these codings to one of its sub-codes first."),
        )
    answers = codes.children(unit.conn, before.id)
    unfit = [
        entry.name for entry in codes.codebook(unit.conn) if entry.id in answers and entry.kind is not CodeKind.TAG
    ]
    if unfit:
        raise UserError(_no_answer().format(name=unfit[0]), hint=translate("Commands", "Move it elsewhere first."))
    if keep_newest:
        codebook.keep_newest(unit.conn, answers)
    several = codebook.clashes(unit.conn, {answer: answer for answer in answers})
    if several:
        raise UserError(
            translate("Commands", "{count} comments hold more than one of the codes below “{name}”.").format(
                count=several, name=before.name
            ),
            hint=translate("Commands", "Of a choice each holds one: keep the newest of each, or remove some first."),
        )


def check_answer(unit: Unit, code: CodeId) -> None:
    """Raise `UserError` where `code` stands below a choice and cannot be an answer, or items hold it beside another."""
    found = codes.answer(unit.conn, code)
    if found is None:
        return
    if found.kind is not CodeKind.TAG:
        raise UserError(
            _no_answer().format(name=found.name), hint=translate("Commands", "An answer to a choice is a plain tag.")
        )
    several = codebook.clashes(unit.conn, {answer: answer for answer in codes.children(unit.conn, found.choice)})
    if several:
        raise UserError(
            translate("Commands", "{count} comments would hold more than one answer to “{name}”.").format(
                count=several, name=found.of
            ),
            hint=translate("Commands", "Of a choice each holds one: remove the others first."),
        )


def _no_answer() -> str:
    return translate("Commands", "“{name}” cannot be an answer to a choice.")


def _edit(unit: Unit, code: CodeId, values: dict[str, str]) -> None:
    if "name" in values:
        name = code_name(values["name"])
        values["name"] = name
        before = codes.get(unit.conn, code)
        there = codes.find(unit.conn, name, before.parent_id if before is not None else None)
        if there not in (None, code):
            raise UserError(
                translate("Commands", "There is a code “{name}” here already.").format(name=name),
                hint=translate("Commands", "Choose another name."),
            )
    if "colour" in values:
        values["colour"] = _colour(values["colour"])
    codes.update(unit.conn, code, {name: canonical(value) for name, value in values.items()})


def _colour(text: str) -> str:
    colour = text.strip().lower()
    if re.fullmatch("#[0-9a-f]{6}", colour) is None:
        raise UserError(translate("Commands", "“{text}” is not a colour of the form #rrggbb.").format(text=text))
    return colour
