"""What commands are about."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.errors import UserError
from reader.domain.model import CodeId, ItemId
from reader.domain.text import Span
from reader.domain.words import translate
from reader.storage import codes, items
from reader.storage.unit import Unit, Writer


@dataclass(frozen=True, slots=True)
class Target:
    """Where a code goes: a whole item (`span` None) or a span of its text."""

    item: ItemId
    span: Span | None = None


def known_code(within: Unit | Writer, code: CodeId) -> str:
    """The code's name; raises `UserError` where it is gone."""
    name = codes.name_of(within.conn, code)
    if name is None:
        raise UserError(translate("Commands", "This code is no longer there."))
    return name


def known_item(unit: Unit, item: ItemId) -> None:
    """Raises `UserError` where the item is gone."""
    if not items.exists(unit.conn, item):
        raise UserError(translate("Commands", "This comment is no longer there."))
