"""What is edited in the grid: many cells of any columns, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from reader.app.commands.attributes import valued
from reader.app.commands.coding import take_place
from reader.app.commands.target import known_item
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.grid import Edit, Form, Source
from reader.domain.model import Attribute, AttributeId, CodeId, CodeKind, ItemId
from reader.domain.words import translate
from reader.storage import attributes, codes, codings
from reader.storage.codes import Rule
from reader.storage.unit import Unit, Writer


class Deed(StrEnum):
    """What the person did, for the name of the step."""

    SET = "set"
    CLEAR = "clear"
    FILL = "fill"
    PASTE = "paste"


def set_cells(writer: Writer, edits: Sequence[Edit], deed: Deed = Deed.SET) -> ChangeSet:
    """Give cells their values, all or none. Raises `UserError` where a value does not fit its column, or an item,
    attribute or code is gone."""
    with writer.unit(_label(writer, edits, deed)) as unit:
        known: dict[AttributeId, Attribute] = {}
        for edit in edits:
            known_item(unit, edit.item)
            if edit.column.source is Source.ITEM:
                _set_attribute(unit, edit, known)
            elif edit.column.source is Source.CODE:
                _set_code(unit, edit)
            else:
                raise UserError(translate("Commands", "“{name}” cannot be edited here.").format(name=edit.column.name))
    return unit.changes


def _set_attribute(unit: Unit, edit: Edit, known: dict[AttributeId, Attribute]) -> None:
    id = AttributeId(edit.column.id)
    if id not in known:
        found = attributes.get(unit.conn, id)
        if found is None:
            raise UserError(translate("Commands", "This attribute is no longer there."))
        known[id] = found
    value = None if edit.value is None else valued(known[id], str(edit.value))
    attributes.put(unit.conn, edit.item, known[id].name, value)


def _set_code(unit: Unit, edit: Edit) -> None:
    code, value, item = CodeId(edit.column.id), edit.value, edit.item
    rule = _rule(unit, code)
    mine = {coding.code_id for coding in codings.of_item(unit.conn, item, frozenset({unit.coder_id}))}
    match edit.column.form:
        case Form.ANSWER:
            answers = [answer for answer, _ in edit.column.answers]
            if value is None:
                codings.clear(unit.conn, [CodeId(answer) for answer in answers], unit.coder_id, [item])
            elif CodeId(int(value)) not in mine:
                _apply(unit, CodeId(int(value)), item)
        case Form.SCALE:
            if value is None:
                codings.clear(unit.conn, [code], unit.coder_id, [item])
                return
            degree = int(value)
            if rule.kind is not CodeKind.SCALE or not rule.lowest <= degree <= rule.highest:
                wrong = translate("Commands", "“{name}” goes from {lowest} to {highest}.")
                raise UserError(wrong.format(name=rule.name, lowest=rule.lowest, highest=rule.highest))
            codings.insert_whole(unit.conn, code, unit.coder_id, [item], degree)
        case _:
            if not value:
                codings.clear(unit.conn, [code], unit.coder_id, [item])
            elif code not in mine:
                _apply(unit, code, item)


def _apply(unit: Unit, code: CodeId, item: ItemId) -> None:
    """To the whole item, in place of the answers that it excludes."""
    rule = _rule(unit, code)
    if rule.kind is not CodeKind.TAG:
        raise UserError(translate("Commands", "“{name}” is no longer a plain code.").format(name=rule.name))
    codings.insert_whole(unit.conn, code, unit.coder_id, [item])
    take_place(unit, code, rule, [item])


def _rule(unit: Unit, code: CodeId) -> Rule:
    found = codes.rule(unit.conn, code)
    if found is None:
        raise UserError(translate("Commands", "This code is no longer there."))
    return found


def _label(writer: Writer, edits: Sequence[Edit], deed: Deed) -> str:
    if len(edits) == 1:
        return _label_of_one(writer, edits[0])
    match deed:
        case Deed.PASTE:
            label = translate("Commands", "Paste {count} cells")
        case Deed.FILL:
            label = translate("Commands", "Fill {count} cells")
        case Deed.CLEAR:
            label = translate("Commands", "Clear {count} cells")
        case _:
            label = translate("Commands", "Edit {count} cells")
    return label.format(count=len(edits))


def _label_of_one(writer: Writer, edit: Edit) -> str:
    column, value = edit.column, edit.value
    name = column.name.rpartition("/")[2] if column.source is Source.CODE else column.name
    if column.source is not Source.CODE:
        label = (
            translate("Commands", "Remove attribute “{name}”")
            if value is None
            else translate("Commands", "Set attribute “{name}”")
        )
        return label.format(name=name)
    if not value and not (column.form is Form.SCALE and value is not None):
        return translate("Commands", "Remove code “{name}”").format(name=name)
    if column.form is Form.SCALE:
        return translate("Commands", "Set “{name}” to {degree}").format(name=name, degree=value)
    if column.form is Form.ANSWER:
        name = codes.name_of(writer.conn, CodeId(int(value or 0))) or name
    return translate("Commands", "Apply code “{name}”").format(name=name)
