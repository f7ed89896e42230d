"""Protecting people in exports: their pseudonyms, what is a mention of them, paraphrases of quotes.

None of this changes a text or an author: it says what an export shows in their place.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.commands.target import known_item
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.folding import folded
from reader.domain.mentions import Decision
from reader.domain.model import CodingId, ItemId
from reader.domain.pseudonyms import Hidden, Pseudonym, PseudonymKind
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import codings, mentions, paraphrases, pseudonyms
from reader.storage.unit import Unit, Writer


def assign_pseudonyms(writer: Writer, kind: PseudonymKind | None = None) -> ChangeSet:
    """Give everybody a pseudonym who has none; of the kind given last, unless another is asked for."""
    _makeable(kind)
    with writer.unit(translate("Commands", "Give pseudonyms")) as unit:
        pseudonyms.insert(unit.conn, pseudonyms.planned(unit.conn, kind))
    return unit.changes


def reassign_pseudonyms(writer: Writer, kind: PseudonymKind) -> ChangeSet:
    """Give everybody a new pseudonym of a kind, but for those made by hand. Exports made before no longer fit.

    Does nothing where all are of that kind already.
    """
    _makeable(kind)
    with writer.unit(translate("Commands", "Give new pseudonyms to all")) as unit:
        made = [one for one in pseudonyms.everything(unit.conn) if one.kind is not PseudonymKind.HAND]
        if any(one.kind is not kind for one in made):
            pseudonyms.delete_made(unit.conn)
        pseudonyms.insert(unit.conn, pseudonyms.planned(unit.conn, kind))
    return unit.changes


def set_pseudonym(writer: Writer, name: str, pseudonym: str) -> ChangeSet:
    """Choose the pseudonym of the person who writes, or is shown, under a name.

    Raises `UserError` where somebody else has it, or it is a name that somebody really has.
    """
    wanted = " ".join(canonical(pseudonym).split())
    if not wanted:
        raise UserError(translate("Commands", "A pseudonym needs a letter."))
    with writer.unit(translate("Commands", "Choose the pseudonym “{pseudonym}”").format(pseudonym=wanted)) as unit:
        people = pseudonyms.people(unit.conn)
        person = _called(people, name)
        before = person.given
        if before is not None and (before.pseudonym, before.kind) == (wanted, PseudonymKind.HAND):
            return unit.changes
        _free(unit, people, person, wanted)
        # What was kept with other names of theirs is left for the day when they are parted.
        key = before.name if before is not None else person.who.names[0]
        pseudonyms.delete(unit.conn, [key])
        pseudonyms.insert(unit.conn, [Pseudonym(key, wanted, PseudonymKind.HAND)])
    return unit.changes


def clear_pseudonyms(writer: Writer, names: Sequence[str] | None = None) -> ChangeSet:
    """Take the pseudonyms of the people with these names away, or everybody's; the next export gives new ones."""
    with writer.unit(translate("Commands", "Take pseudonyms away")) as unit:
        if names is None:
            gone = [one.name for one in pseudonyms.everything(unit.conn)]
        else:
            people = pseudonyms.people(unit.conn)
            gone = [own for name in names for own in _called(people, name).who.names]
        pseudonyms.delete(unit.conn, gone)
    return unit.changes


def decide_mentions(
    writer: Writer, name: str, decision: Decision | None, items: Sequence[ItemId] | None = None
) -> ChangeSet:
    """Say whether a name in texts is the person (mask) or a word like others (leave): in the whole project, or on
    `items` alone, which goes first. None takes a decision back."""
    name = canonical(name)
    if decision is Decision.MASK:
        label = translate("Commands", "Mask “{name}” in texts")
    elif decision is Decision.LEAVE:
        label = translate("Commands", "Leave “{name}” in texts")
    else:
        label = translate("Commands", "Take back what was decided on “{name}”")
    with writer.unit(label.format(name=name)) as unit:
        for item in items or ():
            known_item(unit, item)
        mentions.decide(unit.conn, name, decision, items)
    return unit.changes


def write_paraphrase(writer: Writer, coding: CodingId, text: str) -> ChangeSet:
    """Write what exports may show in the place of a coding's quote; an empty text takes it away."""
    text = canonical(text).strip()
    label = translate("Commands", "Write paraphrase") if text else translate("Commands", "Remove paraphrase")
    with writer.unit(label) as unit:
        if codings.get(unit.conn, coding) is None:
            raise UserError(translate("Commands", "This coding is no longer there."))
        paraphrases.write(unit.conn, coding, text, unit.coder_id)
    return unit.changes


def _makeable(kind: PseudonymKind | None) -> None:
    if kind is PseudonymKind.HAND:
        raise UserError(translate("Commands", "Pseudonyms by hand are chosen one by one."))


def _called(people: Sequence[Hidden], name: str) -> Hidden:
    found = next((one for one in people if name in one.who.names), None)
    found = found or next((one for one in people if name == one.who.name), None)
    if found is None:
        raise UserError(translate("Commands", "Nobody writes as “{name}”.").format(name=name))
    return found


def _free(unit: Unit, people: Sequence[Hidden], person: Hidden, wanted: str) -> None:
    key = folded(wanted)
    own = person.given.name if person.given is not None else None
    if any(folded(one.pseudonym) == key and one.name != own for one in pseudonyms.everything(unit.conn)):
        raise UserError(
            translate("Commands", "Somebody else is called “{pseudonym}” already.").format(pseudonym=wanted),
            hint=translate("Commands", "If these are one person, join their names."),
        )
    if any(folded(name) == key for one in people for name in (one.who.name, *one.who.names)):
        raise UserError(
            translate("Commands", "“{pseudonym}” is the name of somebody in the project.").format(pseudonym=wanted),
            hint=translate("Commands", "Choose another one."),
        )
