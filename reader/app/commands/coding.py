"""Codings: applying codes and taking them away.

Of the answers to a choice an item holds one a coder: applying another takes the place of the first, wherever that
stands on the item, and takes over its memo. A scale stands on a whole item, once a coder, with a degree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.app.commands.codes import code_at, code_name
from reader.app.commands.target import Target, known_code, known_item
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import CodeId, CodeKind, CodingId, Item, ItemId
from reader.domain.text import Anchor, Span, anchor, text_hash
from reader.domain.words import translate
from reader.storage import codebook, codes, codings, items
from reader.storage.codes import Rule
from reader.storage.unit import Unit, Writer


def apply_code(writer: Writer, code: CodeId, targets: Sequence[Target]) -> ChangeSet:
    """Apply a code to every target; where the coder has it there already nothing happens.

    Raises `UserError` for a choice (one of its answers is applied) and for a scale (see `set_degree`).
    """
    with writer.unit(_label(known_code(writer, code), targets)) as unit:
        _apply(unit, code, targets)
    return unit.changes


def apply_path(
    writer: Writer, path: Sequence[str], targets: Sequence[Target], *, parent: CodeId | None = None
) -> ChangeSet:
    """Apply the code at `path` (names from the outermost in, below `parent`), making what is missing of it."""
    names = [code_name(name) for name in path]
    if not names:
        raise UserError(translate("Commands", "A code needs a name."))
    with writer.unit(_label(names[-1], targets)) as unit:
        _apply(unit, code_at(unit, names, parent), targets)
    return unit.changes


def toggle_code(writer: Writer, code: CodeId, targets: Sequence[Target]) -> ChangeSet:
    """Apply a code; where every target has it from this coder already, take it away."""
    name = known_code(writer, code)
    there = [codings.find(writer.conn, code, writer.coder_id, target.item, target.span) for target in targets]
    found = [coding for coding in there if coding is not None]
    if len(found) < len(there) or not found:
        return apply_code(writer, code, targets)
    with writer.unit(translate("Commands", "Remove code “{name}”").format(name=name)) as unit:
        codings.delete(unit.conn, found)
    return unit.changes


def set_degree(writer: Writer, code: CodeId, ids: Sequence[ItemId], degree: int | None) -> ChangeSet:
    """Give items a degree on a scale, in place of the coder's one before; None takes it away.

    Raises `UserError` where the code is no scale or the degree is not on it.
    """
    rule = _rule(writer, code)
    if rule.kind is not CodeKind.SCALE:
        raise UserError(translate("Commands", "“{name}” is not a scale.").format(name=rule.name))
    if degree is not None and not rule.lowest <= degree <= rule.highest:
        wrong = translate("Commands", "“{name}” goes from {lowest} to {highest}.")
        raise UserError(wrong.format(name=rule.name, lowest=rule.lowest, highest=rule.highest))
    if degree is None:
        label = translate("Commands", "Remove code “{name}”").format(name=rule.name)
    else:
        label = translate("Commands", "Set “{name}” to {degree}").format(name=rule.name, degree=degree)
    with writer.unit(label) as unit:
        if degree is None:
            codings.clear(unit.conn, [code], unit.coder_id, ids)
        else:
            codings.insert_whole(unit.conn, code, unit.coder_id, ids, degree)
    return unit.changes


def set_span(writer: Writer, coding: CodingId, span: Span) -> ChangeSet:
    """Let a coding reach over another span of its item's text.

    Raises `UserError` where it is gone, stands on the whole item, or would double another of the same code and coder.
    """
    found = codings.get(writer.conn, coding)
    if found is None:
        raise UserError(translate("Commands", "This coding is no longer there."))
    if found.span is None and not found.adrift:
        raise UserError(
            translate("Commands", "This coding stands on the whole comment: select text and apply it there.")
        )
    name = known_code(writer, found.code_id)
    with writer.unit(translate("Commands", "Change extent of “{name}”").format(name=name)) as unit:
        there = codings.find(unit.conn, found.code_id, found.coder_id, found.item_id, span)
        if there not in (None, coding):
            raise UserError(translate("Commands", "“{name}” stands on just this text already.").format(name=name))
        ((_, anchored, _),) = _anchored(unit, [Target(found.item_id, span)])
        codings.move(unit.conn, coding, anchored)
    return unit.changes


def remove_codings(writer: Writer, ids: Sequence[CodingId]) -> ChangeSet:
    """Take codings away."""
    known = [coding for i in ids if (coding := codings.get(writer.conn, i)) is not None]
    names = {codes.name_of(writer.conn, coding.code_id) for coding in known}
    if len(names) == 1:
        label = translate("Commands", "Remove code “{name}”").format(name=names.pop())
    else:
        label = translate("Commands", "Remove {count} codings").format(count=len(known))
    with writer.unit(label) as unit:
        codings.delete(unit.conn, [coding.id for coding in known])
    return unit.changes


def _label(name: str, targets: Sequence[Target]) -> str:
    count = len({target.item for target in targets})
    if count < 2:
        return translate("Commands", "Apply code “{name}”").format(name=name)
    return translate("Commands", "Apply code “{name}” to {count} comments").format(name=name, count=count)


def _apply(unit: Unit, code: CodeId, targets: Sequence[Target]) -> None:
    rule = _applicable(unit, code)
    anchored = _anchored(unit, [target for target in targets if target.span is not None])
    whole = [target.item for target in targets if target.span is None]
    for item in whole:
        known_item(unit, item)
    codings.insert_whole(unit.conn, code, unit.coder_id, whole)
    codings.insert(unit.conn, code, unit.coder_id, anchored)
    take_place(unit, code, rule, list(dict.fromkeys(target.item for target in targets)))


def take_place(unit: Unit, code: CodeId, rule: Rule, ids: Sequence[ItemId]) -> None:
    """Take away the answers that `code`, which stands on these items now, excludes; their memos stay with it."""
    if rule.excludes:
        codebook.save_memos(unit.conn, rule.excludes, code, unit.coder_id, ids)
        codings.clear(unit.conn, rule.excludes, unit.coder_id, ids)


def _applicable(unit: Unit, code: CodeId) -> Rule:
    rule = _rule(unit, code)
    if rule.kind is CodeKind.CHOICE:
        raise UserError(translate("Commands", "“{name}” is a choice: apply one of its answers.").format(name=rule.name))
    if rule.kind is CodeKind.SCALE:
        raise UserError(translate("Commands", "“{name}” is a scale: choose a degree on it.").format(name=rule.name))
    return rule


def _rule(within: Unit | Writer, code: CodeId) -> Rule:
    rule = codes.rule(within.conn, code)
    if rule is None:
        raise UserError(translate("Commands", "This code is no longer there."))
    return rule


def _anchored(unit: Unit, targets: Iterable[Target]) -> list[tuple[ItemId, Anchor, str]]:
    known: dict[ItemId, tuple[Item, str]] = {}
    found: list[tuple[ItemId, Anchor, str]] = []
    for target in targets:
        if target.item not in known:
            item = items.item(unit.conn, target.item)
            if item is None:
                raise UserError(translate("Commands", "This comment is no longer there."))
            known[target.item] = item, text_hash(item.body.text)
        item, hashed = known[target.item]
        assert target.span is not None
        if target.span.stop > len(item.body.text):
            wrong = translate("Commands", "The span {start}:{stop} reaches beyond the text's {count} characters.")
            raise UserError(wrong.format(start=target.span.start, stop=target.span.stop, count=len(item.body.text)))
        found.append((target.item, anchor(item.body.text, target.span, hashed), hashed))
    return found
