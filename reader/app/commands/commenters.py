"""Commenters: names that the researcher says are one person, and what is known of the person.

Nothing here is ever done by the program on its own: that two names look alike says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.commands.attributes import valued
from reader.domain.changes import ChangeSet
from reader.domain.commenters import Commenter
from reader.domain.errors import UserError
from reader.domain.model import CommenterId
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import attributes, commenters
from reader.storage.unit import Unit, Writer

Who = CommenterId | str
"""A commenter, or the author's name of one of whom nothing was said yet."""


def join_commenters(writer: Writer, names: Sequence[str], as_name: str) -> ChangeSet:
    """Say that these author's names are one person, shown as `as_name`.

    A commenter all of whose names are among them goes with its attributes into the one that is made; where two have the
    same attribute, the value of the one shown as `as_name`, else of the older one, stays. Raises `UserError` for fewer
    than two names, names without a comment, or an `as_name` that belongs to somebody else.
    """
    names = list(dict.fromkeys(names))
    shown = _name(as_name)
    if len(names) < 2:
        raise UserError(translate("Commands", "Joining takes two names or more."))
    with writer.unit(
        translate("Commands", "Join {count} names as “{name}”").format(count=len(names), name=shown)
    ) as unit:
        for name in names:
            if commenters.holder(unit.conn, name) is None and not commenters.is_author(unit.conn, name):
                raise UserError(translate("Commands", "No comment is by “{name}” any more.").format(name=name))
        whole = _taken_whole(unit, names)
        parted = _losing(unit, names, {one.id for one in whole})
        _free(unit, shown, {one.id for one in whole}, names)
        whole.sort(key=lambda one: (one.name != shown, one.id))
        person = whole[0].id if whole else commenters.create(unit.conn, shown)
        commenters.take_names(unit.conn, person, names)
        for other in whole[1:]:
            commenters.take_values(unit.conn, person, other.id)
            commenters.delete(unit.conn, other.id)
        commenters.rename(unit.conn, person, shown)
        for other in parted:
            _settle(unit, other.id)
    return unit.changes


def part_commenter(writer: Writer, commenter: CommenterId, names: Sequence[str]) -> ChangeSet:
    """Take names out of a commenter again; each is a person of its own from then on.

    One who keeps no name is gone, with its attributes. Raises `UserError` where there is nothing to take out.
    """
    known = _known(writer, commenter)
    out = [name for name in known.names if name in set(names)]
    if not out or len(known.names) < 2:
        raise UserError(translate("Commands", "“{name}” has no such names to take out.").format(name=known.name))
    label = (
        translate("Commands", "Take “{name}” apart")
        if len(out) == len(known.names)
        else translate("Commands", "Take {count} names out of “{name}”")
    )
    with writer.unit(label.format(name=known.name, count=len(out))) as unit:
        commenters.drop_names(unit.conn, commenter, out)
        _settle(unit, commenter)
    return unit.changes


def rename_commenter(writer: Writer, who: Who, name: str) -> ChangeSet:
    """Show a commenter under another name; what stands with the comments stays as it is.

    Raises `UserError` where somebody else has the name.
    """
    shown = _name(name)
    before = who if isinstance(who, str) else _known(writer, who).name
    with writer.unit(
        translate("Commands", "Rename commenter “{old}” to “{name}”").format(old=before, name=shown)
    ) as unit:
        person = _made(unit, who)
        _free(unit, shown, {person.id}, person.names)
        commenters.rename(unit.conn, person.id, shown)
        _settle(unit, person.id)
    return unit.changes


def set_commenter_attribute(writer: Writer, who: Who, name: str, value: str | None) -> ChangeSet:
    """Give a commenter an attribute; None takes it away. A name that is new is one of type text.

    Raises `UserError` where the value does not fit the attribute's type.
    """
    name = " ".join(canonical(name).split())
    if not name:
        raise UserError(translate("Commands", "An attribute needs a name."))
    label = (
        translate("Commands", "Set attribute “{name}” of a commenter")
        if value is not None
        else translate("Commands", "Remove attribute “{name}” of a commenter")
    )
    with writer.unit(label.format(name=name)) as unit:
        there = attributes.named(unit.conn, name)
        if value is not None:
            value = canonical(value) if there is None else valued(there, value)
        person = _made(unit, who)
        commenters.put_value(unit.conn, person.id, name, value)
        _settle(unit, person.id)
    return unit.changes


def _name(text: str) -> str:
    name = " ".join(canonical(text).split())
    if not name:
        raise UserError(translate("Commands", "A commenter needs a name."))
    return name


def _known(writer: Writer, commenter: CommenterId) -> Commenter:
    known = commenters.get(writer.conn, commenter)
    if known is None:
        raise UserError(translate("Commands", "This commenter is no longer there."))
    return known


def _made(unit: Unit, who: Who) -> Commenter:
    """The commenter, with a row of its own from here on where it was just a name."""
    commenter = commenters.holder(unit.conn, who) if isinstance(who, str) else who
    if commenter is None:
        assert isinstance(who, str)
        if not commenters.is_author(unit.conn, who):
            raise UserError(translate("Commands", "No comment is by “{name}” any more.").format(name=who))
        _free(unit, who, set(), (who,))
        commenter = commenters.create(unit.conn, who)
        commenters.take_names(unit.conn, commenter, (who,))
    known = commenters.get(unit.conn, commenter)
    if known is None:
        raise UserError(translate("Commands", "This commenter is no longer there."))
    return known


def _free(unit: Unit, name: str, own: set[CommenterId], names: Sequence[str]) -> None:
    """Raises `UserError` where `name` is that of a commenter not in `own`, or an author's not in `names`."""
    other = commenters.called(unit.conn, name)
    somebody = other is not None and other not in own
    if somebody or (name not in names and commenters.is_author(unit.conn, name)):
        raise UserError(
            translate("Commands", "“{name}” is the name of another commenter.").format(name=name),
            hint=translate("Commands", "Join that name as well, or choose another one."),
        )


def _taken_whole(unit: Unit, names: Sequence[str]) -> list[Commenter]:
    """The commenters all of whose names are among `names`."""
    return [one for one in _holders(unit, names) if set(one.names) <= set(names)]


def _losing(unit: Unit, names: Sequence[str], whole: set[CommenterId]) -> list[Commenter]:
    """The commenters that lose some of their names to the person that is made."""
    return [one for one in _holders(unit, names) if one.id not in whole]


def _holders(unit: Unit, names: Sequence[str]) -> list[Commenter]:
    ids = dict.fromkeys(commenters.holder(unit.conn, name) for name in names)
    found = (commenters.get(unit.conn, one) for one in ids if one is not None)
    return [one for one in found if one is not None]


def _settle(unit: Unit, commenter: CommenterId) -> None:
    """A commenter that lost its name is shown under one that it has; one that is no more than its name has no row."""
    known = commenters.get(unit.conn, commenter)
    if known is None:
        return
    if not known.names or (known.names == (known.name,) and not known.attributes):
        commenters.delete(unit.conn, commenter)
    elif known.name not in known.names and commenters.is_author(unit.conn, known.name):
        commenters.rename(unit.conn, commenter, known.names[0])
