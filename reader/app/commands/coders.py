"""Who codes. A new coder comes by `Project.switch_coder`, which is no step of the history."""

from __future__ import annotations

from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import CoderId
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import coders
from reader.storage.unit import Writer


def rename_coder(writer: Writer, coder: CoderId, name: str) -> ChangeSet:
    """Call a coder otherwise, in the history too. Raises `UserError` where the name is empty or another coder's."""
    name = " ".join(canonical(name).split())
    before = coders.name_of(writer.conn, coder)
    if before is None:
        raise UserError(translate("Commands", "This coder is no longer there."))
    if not name:
        raise UserError(translate("Commands", "A coder needs a name."))
    with writer.unit(translate("Commands", "Rename coder “{name}”").format(name=before)) as unit:
        if coders.called(unit.conn, name) not in (None, coder):
            raise UserError(
                translate("Commands", "There is a coder called “{name}” already.").format(name=name),
                hint=translate("Commands", "Choose another name, or switch to that coder."),
            )
        coders.rename(unit.conn, coder, name)
    return unit.changes
