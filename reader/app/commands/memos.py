"""Memos."""

from __future__ import annotations

from reader.app.commands.target import known_code, known_item
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import CodeId, CodingId, ItemId, ItemKind
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import codings, items, memos
from reader.storage.unit import Writer


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
    text = canonical(text).strip()
    with writer.unit(_label(writer, bool(text), item, code, coding)) as unit:
        if item is not None:
            known_item(unit, item)
        if code is not None:
            known_code(writer, code)
        if coding is not None and codings.get(unit.conn, coding) is None:
            raise UserError(translate("Commands", "This coding is no longer there."))
        memos.write(unit.conn, (item, code, coding), text, unit.coder_id)
    return unit.changes


def _label(writer: Writer, written: bool, item: ItemId | None, code: CodeId | None, coding: CodingId | None) -> str:
    if code is not None:
        what = (translate("Commands", "Remove memo on a code"), translate("Commands", "Write memo on a code"))
    elif coding is not None:
        what = (translate("Commands", "Remove memo on a coding"), translate("Commands", "Write memo on a coding"))
    elif item is None:
        what = (
            translate("Commands", "Remove memo on the project"),
            translate("Commands", "Write memo on the project"),
        )
    elif (known := items.item(writer.conn, item)) is not None and known.kind is ItemKind.ARTICLE:
        what = (translate("Commands", "Remove memo on an article"), translate("Commands", "Write memo on an article"))
    else:
        what = (translate("Commands", "Remove memo on a comment"), translate("Commands", "Write memo on a comment"))
    return what[written]
