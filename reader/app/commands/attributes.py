"""Attributes: their definitions and the values that items have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from unicodedata import normalize

from reader.app.commands.target import known_item
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import Attribute, AttributeId, AttributeType, ItemId
from reader.domain.text import canonical
from reader.domain.values import formed
from reader.domain.words import translate
from reader.storage import attributes
from reader.storage.unit import Unit, Writer


def define_attribute(
    writer: Writer,
    name: str,
    type: AttributeType = AttributeType.TEXT,
    choices: Sequence[str] = (),
    description: str = "",
) -> ChangeSet:
    """Make an attribute known before its first value. Raises `UserError` for a name that is there already, or a choice
    without anything to choose from."""
    name = attribute_name(name)
    answers = _choices(type, choices)
    with writer.unit(translate("Commands", "Define attribute “{name}”").format(name=name)) as unit:
        _free(unit, name, None)
        attributes.insert(unit.conn, name, type, answers, canonical(description).strip())
    return unit.changes


def edit_attribute(
    writer: Writer,
    id: AttributeId,
    *,
    name: str | None = None,
    type: AttributeType | None = None,
    choices: Sequence[str] | None = None,
    description: str | None = None,
    renamed: Mapping[str, str] | None = None,
) -> ChangeSet:
    """Change what is given; `renamed` maps choices to their new names, and values follow.

    With another type every value is checked, and brought to that type's form. Raises `UserError` where values would not
    fit, with their number and an example: nothing is changed then.
    """
    before = _known(writer, id)
    new_name = before.name if name is None else attribute_name(name)
    if name is not None and new_name != before.name:
        label = translate("Commands", "Rename attribute “{old}” to “{name}”").format(old=before.name, name=new_name)
    else:
        label = translate("Commands", "Edit attribute “{name}”").format(name=before.name)
    kind = before.type if type is None else type
    answers = _choices(kind, before.choices if choices is None else choices)
    with writer.unit(label) as unit:
        _free(unit, new_name, id)
        _rename(unit, id, renamed or {})
        after = Attribute(id, before.guid, new_name, kind, answers)
        if (kind, answers) != (before.type, before.choices):
            _fit(unit, before, after)
        values = {"name": new_name, "type": kind.value, "choices": attributes.packed(answers)}
        if description is not None:
            values["description"] = canonical(description).strip()
        attributes.update(unit.conn, id, values)
    return unit.changes


def delete_attribute(writer: Writer, id: AttributeId) -> ChangeSet:
    """Delete an attribute with all its values."""
    name = _known(writer, id).name
    with writer.unit(translate("Commands", "Delete attribute “{name}”").format(name=name)) as unit:
        attributes.delete(unit.conn, id)
    return unit.changes


def set_attribute(writer: Writer, item: ItemId, name: str, value: str | None) -> ChangeSet:
    """Give an item an attribute; None takes it away. A name that is new is one of type text."""
    return set_attribute_of(writer, [item], name, value)


def set_attribute_of(writer: Writer, items: Sequence[ItemId], name: str, value: str | None) -> ChangeSet:
    """Give several items one value of an attribute, in one step; None takes it away.

    Raises `UserError` where the value does not fit the attribute's type.
    """
    name = _plain(name)
    label = (
        translate("Commands", "Set attribute “{name}”")
        if value is not None
        else translate("Commands", "Remove attribute “{name}”")
    )
    with writer.unit(label.format(name=name)) as unit:
        there = attributes.named(unit.conn, name)
        if value is not None:
            value = canonical(value) if there is None else valued(there, value)
        for item in items:
            known_item(unit, item)
            attributes.put(unit.conn, item, name, value)
    return unit.changes


def rename_attribute_of(writer: Writer, item: ItemId, old: str, new: str) -> ChangeSet:
    """Let an item's attribute be another one, with its value: the one called `new`, which gets the type of the old one
    where it is new itself. Where no other item has the old one, that is what is renamed.

    Raises `UserError` where the item has no such attribute, has the new one already, or its value does not fit that.
    """
    new = attribute_name(new)
    with writer.unit(translate("Commands", "Rename attribute “{old}” to “{name}”").format(old=old, name=new)) as unit:
        known_item(unit, item)
        before, after = attributes.named(unit.conn, old), attributes.named(unit.conn, new)
        stored = attributes.of_item(unit.conn, item)
        if before is None or old not in stored:
            raise UserError(translate("Commands", "This attribute is no longer there."))
        if new in stored:
            raise UserError(
                translate("Commands", "“{name}” stands here already.").format(name=new),
                hint=translate("Commands", "Change its value, or take it away first."),
            )
        if after is None and before.used == 1:
            _free(unit, new, before.id)
            attributes.update(unit.conn, before.id, {"name": new})
        else:
            value = stored[old] if after is None else valued(after, stored[old])
            if after is None:
                _free(unit, new, None)
                attributes.insert(unit.conn, new, before.type, before.choices, before.description)
            attributes.put(unit.conn, item, old, None)
            attributes.put(unit.conn, item, new, value)
    return unit.changes


def valued(attribute: Attribute, text: str) -> str:
    """`text` as a value of `attribute` is stored; raises `UserError` where it is none."""
    value = formed(attribute.type, text, attribute.choices)
    if value is not None:
        return value
    shown = canonical(text).strip()
    match attribute.type:
        case AttributeType.NUMBER:
            message = translate("Commands", "“{value}” is not a number, which “{name}” takes.")
            hint = translate("Commands", "Write it like 12 or 3.5.")
        case AttributeType.DATE:
            message = translate("Commands", "“{value}” is not a date, which “{name}” takes.")
            hint = translate("Commands", "Write it like 2025-04-02, 2025-04 or 2025.")
        case _:
            message = translate("Commands", "“{value}” is none of the choices of “{name}”.")
            hint = translate("Commands", "Choose one of: {choices}.").format(choices=", ".join(attribute.choices))
    raise UserError(message.format(value=shown, name=attribute.name), hint=hint)


def attribute_name(name: str) -> str:
    """A name as attributes have it: on one line, composed (NFC)."""
    name = normalize("NFC", " ".join(canonical(name).split()))
    if not name:
        raise UserError(translate("Commands", "An attribute needs a name."))
    return name


def _plain(name: str) -> str:
    """A name as it may have come with an import."""
    name = canonical(name).strip()
    if not name:
        raise UserError(translate("Commands", "An attribute needs a name."))
    return name


def _known(writer: Writer, attribute: AttributeId) -> Attribute:
    found = attributes.get(writer.conn, attribute)
    if found is None:
        raise UserError(translate("Commands", "This attribute is no longer there."))
    return found


def _free(unit: Unit, name: str, own: AttributeId | None) -> None:
    """Raises `UserError` where another attribute is called so, whatever the case of its letters."""
    folded = name.casefold()
    for there in attributes.definitions(unit.conn, counted=False):
        if there.id != own and there.name.casefold() == folded:
            raise UserError(
                translate("Commands", "There is an attribute “{name}” already.").format(name=there.name),
                hint=translate("Commands", "Choose another name."),
            )


def _choices(kind: AttributeType, choices: Sequence[str]) -> tuple[str, ...]:
    """Each once, on one line; none where the type has none."""
    if kind is not AttributeType.CHOICE:
        return ()
    answers = tuple(dict.fromkeys(name for choice in choices if (name := " ".join(canonical(choice).split()))))
    if not answers:
        raise UserError(
            translate("Commands", "A choice needs something to choose from."),
            hint=translate("Commands", "Give at least one choice."),
        )
    return answers


def _rename(unit: Unit, attribute: AttributeId, renamed: Mapping[str, str]) -> None:
    """Two choices may change names with each other: all go by way of a private name."""
    for number, old in enumerate(renamed):
        attributes.replace_value(unit.conn, attribute, old, f"\ue000{number}")
    for number, new in enumerate(renamed.values()):
        attributes.replace_value(unit.conn, attribute, f"\ue000{number}", " ".join(canonical(new).split()))


def _fit(unit: Unit, before: Attribute, after: Attribute) -> None:
    """Bring all values to the form of the new type; raises `UserError` where some do not fit."""
    misfits: list[str] = []
    count = 0
    for value, uses in attributes.values_of(unit.conn, before.id):
        form = formed(after.type, value, after.choices)
        if form is None:
            misfits.append(value)
            count += uses
        elif form != value:
            attributes.replace_value(unit.conn, before.id, value, form)
    if not misfits:
        return
    match after.type:
        case AttributeType.NUMBER:
            message = translate("Commands", "{count} values of “{name}” are no numbers, such as “{example}”.")
        case AttributeType.DATE:
            message = translate("Commands", "{count} values of “{name}” are no dates, such as “{example}”.")
        case _:
            message = translate("Commands", "{count} values of “{name}” are none of the choices, such as “{example}”.")
    raise UserError(
        message.format(count=count, name=before.name, example=misfits[0]),
        hint=translate("Commands", "Change those values first."),
    )
