"""The codebook as a whole: merging and splitting codes, moving codings, taking codes over from another project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.app.commands.codes import check_answer, code_name, new_code
from reader.app.commands.target import known_code
from reader.domain.changes import ChangeSet
from reader.domain.codebook import Absorb, Adopt, Deed, alike, plan
from reader.domain.errors import UserError
from reader.domain.model import Code, CodeId, CodeKind, CodingId
from reader.domain.words import translate
from reader.storage import codebook, codes
from reader.storage.unit import Unit, Writer

SIBLING: Final = "sibling"
"""Beside the code that is split."""


def merge_codes(writer: Writer, sources: Sequence[CodeId], target: CodeId) -> ChangeSet:
    """Let `target` take over `sources`: codings, memos, what is said of them, sub-codes.

    A coding that would double one of the same item, coder and span is dropped and its memo goes to the one that stays
    (with its degree, where that is a scale). Which codes can be merged is said in `reader.domain.codebook.plan`. Raises
    `UserError` where they cannot, or where an item would then hold two answers to a choice.
    """
    name = known_code(writer, target)
    chosen = list(dict.fromkeys(sources))
    if len(chosen) == 1:
        label = translate("Commands", "Merge code “{name}” into “{target}”").format(
            name=known_code(writer, chosen[0]), target=name
        )
    else:
        label = translate("Commands", "Merge {count} codes into “{target}”").format(count=len(chosen), target=name)
    with writer.unit(label) as unit:
        planned = plan(codes.codebook(unit.conn), chosen, target)
        for deed in planned.deeds:
            _do(unit, deed)
        for choice in planned.answers:
            refuse_several(
                codebook.clashes(unit.conn, {answer: answer for answer in codes.children(unit.conn, choice)}),
                known_code(writer, choice),
            )
    return unit.changes


def refuse_several(count: int, choice: str) -> None:
    """Raise `UserError` where `count` items would hold several answers to a choice."""
    if count:
        raise UserError(
            translate("Commands", "{count} comments would hold more than one answer to “{name}”.").format(
                count=count, name=choice
            ),
            hint=translate("Commands", "Of a choice each holds one: remove the others first."),
        )


def split_code(
    writer: Writer,
    code: CodeId,
    name: str,
    coding_ids: Sequence[CodingId],
    parent: CodeId | str | None = SIBLING,
) -> ChangeSet:
    """Make a code called `name`, of the same kind, and give it these codings of `code`; it stands right behind `code`,
    or last below `parent` (None is the top). Raises `UserError` where none of the codings is there."""
    known_code(writer, code)
    name = code_name(name)
    label = translate("Commands", "Split “{name}” off “{code}”").format(name=name, code=known_code(writer, code))
    with writer.unit(label) as unit:
        before = codes.get(unit.conn, code)
        assert before is not None
        _codable(before)
        chosen = _chosen(unit, code, coding_ids)
        beside = before.parent_id if isinstance(parent, str) else parent
        made = new_code(unit, name, beside)
        codes.set_kind(unit.conn, made, before.kind, before.lowest, before.highest)
        if isinstance(parent, str):
            codes.place(unit.conn, made, beside, before.ordinal + 1)
        codebook.hand_over(unit.conn, code, made, chosen)
        check_answer(unit, made)
    return unit.changes


def move_codings(
    writer: Writer, code: CodeId, target: CodeId, coding_ids: Sequence[CodingId] | None = None
) -> ChangeSet:
    """Give codings of `code` (all of them, or `coding_ids`) to `target`, which is of the same kind.

    Those that would stand there twice are joined as in `merge_codes`. Raises `UserError` where the kinds differ, or an
    item would hold two answers to a choice.
    """
    label = translate("Commands", "Move codings from “{code}” to “{target}”").format(
        code=known_code(writer, code), target=known_code(writer, target)
    )
    with writer.unit(label) as unit:
        before, after = codes.get(unit.conn, code), codes.get(unit.conn, target)
        assert before is not None
        assert after is not None
        if code == target:
            raise UserError(translate("Commands", "The codings stand under “{name}” already.").format(name=after.name))
        _codable(before)
        _codable(after)
        alike(before, after)
        codebook.hand_over(unit.conn, code, target, None if coding_ids is None else _chosen(unit, code, coding_ids))
        check_answer(unit, target)
    return unit.changes


def copy_codes(writer: Writer, others: Sequence[Code]) -> ChangeSet:
    """Take codes over from another project's codebook, as they are there.

    One with the same GUID, or of the same name in the same place, is the same code and stays as it is here. Where the
    code above is not among `others`, its place is looked for by its path; without one the code goes to the top.
    """
    ordered = sorted(others, key=lambda code: code.depth)
    count = len(_missing(writer, ordered))
    label = translate("Commands", "Copy {count} codes from another project").format(count=count)
    with writer.unit(label) as unit:
        here = _by_guid(unit)
        counterpart: dict[CodeId, CodeId] = {}
        for other in ordered:
            parent = counterpart.get(other.parent_id) if other.parent_id is not None else None
            if parent is None and other.depth:
                parent = codes.at_path(unit.conn, other.path.split("/")[:-1])
            there = here.get(other.guid) or codes.find(unit.conn, other.name, parent)
            if there is None:
                there = codebook.insert_copy(unit.conn, other, parent)
                check_answer(unit, there)
            counterpart[other.id] = there
    return unit.changes


def _missing(writer: Writer, others: Sequence[Code]) -> list[Code]:
    """Those that are not here yet; parents come before children."""
    here = _by_guid(writer)
    counterpart: dict[CodeId, CodeId] = {}
    missing: list[Code] = []
    for other in others:
        there = here.get(other.guid)
        if there is None and (other.parent_id is None or other.parent_id in counterpart):
            parent = counterpart[other.parent_id] if other.parent_id is not None else None
            there = codes.find(writer.conn, other.name, parent)
        if there is None:
            missing.append(other)
        else:
            counterpart[other.id] = there
    return missing


def _by_guid(within: Unit | Writer) -> dict[str, CodeId]:
    return {code.guid: code.id for code in codes.codebook(within.conn)}


def _do(unit: Unit, deed: Deed) -> None:
    conn = unit.conn
    if isinstance(deed, Absorb):
        codebook.hand_over(conn, deed.source, deed.target)
        codebook.join_memos(conn, "code_id", deed.source, deed.target)
        codebook.describe_both(conn, deed.source, deed.target)
        source = codes.get(conn, deed.source)
        if source is not None and source.parent_id == deed.target:
            codebook.step_aside(conn, deed.source)
    elif isinstance(deed, Adopt):
        codes.place(conn, deed.child, deed.parent, 2**31)
    else:
        codes.delete(conn, deed.source)


def _codable(code: Code) -> None:
    if code.kind is CodeKind.CHOICE:
        raise UserError(
            translate("Commands", "“{name}” is a choice: only its answers have codings.").format(name=code.name)
        )


def _chosen(unit: Unit, code: CodeId, coding_ids: Sequence[CodingId]) -> list[CodingId]:
    chosen = codebook.of_code(unit.conn, code, coding_ids)
    if not chosen:
        raise UserError(
            translate("Commands", "None of the chosen codings is there."),
            hint=translate("Commands", "Choose at least one coding."),
        )
    return chosen
