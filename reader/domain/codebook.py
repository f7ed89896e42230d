"""Changing a codebook: what a merge would do, what one would see of it before, and what was changed when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.domain.errors import UserError
from reader.domain.model import Code, CodeId, CodeKind, CodingId, ItemId, StepId
from reader.domain.words import translate


@dataclass(frozen=True, slots=True)
class Absorb:
    """`target` takes over the codings, memos and descriptions of `source`."""

    source: CodeId
    target: CodeId


@dataclass(frozen=True, slots=True)
class Adopt:
    """`child` goes below `parent`, behind the codes that are there."""

    child: CodeId
    parent: CodeId


@dataclass(frozen=True, slots=True)
class Drop:
    """`source` goes: nothing is left on it or below it."""

    source: CodeId


Deed = Absorb | Adopt | Drop


@dataclass(frozen=True, slots=True)
class Plan:
    """A merge, deed by deed. `groups` are the codes that become one, by the one that stays (without itself); `adopted`
    the sub-codes that go below another code as they are; `answers` each answer of the choices it touches -> the
    answer it becomes."""

    deeds: tuple[Deed, ...]
    groups: Mapping[CodeId, tuple[CodeId, ...]]
    adopted: tuple[CodeId, ...]
    answers: Mapping[CodeId, Mapping[CodeId, CodeId]]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do: codings that move, those that are there already and are joined (of which in `differing`
    the degree is another one: the target's stays), sub-codes that move below the target, memos that go along.
    `refused` says why it cannot be, empty where it can."""

    moved: int = 0
    doubled: int = 0
    differing: int = 0
    children: int = 0
    memos: int = 0
    refused: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CodedPassage:
    """A coding as lists show it: its words (the first ones of the item where that is coded as a whole), and where it
    stands. `path` is empty for an article; `value` the degree on a scale."""

    id: CodingId
    item_id: ItemId
    whole: bool
    words: str
    path: str
    author: str
    title: str
    coder: str
    value: int | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One property of a code, as texts: empty where it was not there. `name` is a column, ``parent`` the code above by
    its name."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CodeChange:
    """What one step did to one code. `what` is ``made``, ``changed`` or ``deleted``; `label` names the whole step and
    `state` is the step's (see `Step`)."""

    step: StepId
    at: str
    coder: str
    label: str
    state: str
    code: CodeId
    name: str
    what: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class KindChange:
    """What stands in the way of giving a code another kind: codings on the code itself, items that hold several of its
    answers from one coder, degrees that the new kind or its bounds have no room for, sub-codes that can be no answers.
    """

    codings: int = 0
    several: int = 0
    degrees: int = 0
    unfit: tuple[str, ...] = ()


@dataclass(slots=True)
class _Book:
    """The codebook while a merge is thought through."""

    codes: dict[CodeId, Code]
    below: dict[CodeId | None, list[CodeId]] = field(default_factory=dict)
    above: dict[CodeId, CodeId | None] = field(default_factory=dict)

    def named(self, name: str, parent: CodeId, other_than: CodeId) -> CodeId | None:
        folded = name.casefold()
        alike = [
            code
            for code in self.below.get(parent, [])
            if code != other_than and self.codes[code].name.casefold() == folded
        ]
        return min(alike, key=lambda code: self.codes[code].name != name) if alike else None


def plan(codes: Sequence[Code], sources: Iterable[CodeId], target: CodeId) -> Plan:
    """How `sources` are merged into `target`.

    Only codes of one kind become one. A scale goes into a scale that reaches at least as far both ways; the answers of
    a choice go below another choice. Sub-codes follow: where the target has one of the same name the two are merged in
    the same way. Raises `UserError` where a code is gone, is merged into itself or below itself, or the kinds differ.
    """
    book = _Book({code.id: code for code in codes})
    for code in codes:
        book.below.setdefault(code.parent_id, []).append(code.id)
        book.above[code.id] = code.parent_id
    chosen = list(dict.fromkeys(sources))
    if target not in book.codes or not all(source in book.codes for source in chosen):
        raise UserError(translate("Commands", "This code is no longer there."))
    if not chosen or target in chosen:
        raise UserError(translate("Commands", "A code cannot be merged into itself."))
    lineage = set(_lineage(book, target))
    for source in chosen:
        if source in lineage:
            raise UserError(
                translate("Commands", "“{target}” lies below “{source}”, which cannot go into it.").format(
                    target=book.codes[target].name, source=book.codes[source].name
                ),
                hint=translate("Commands", "Take it out of there first, or merge the other way round."),
            )
    # Deepest first: what lies below another source has gone by the time that goes.
    chosen.sort(key=lambda source: -book.codes[source].depth)
    deeds: list[Deed] = []
    for source in chosen:
        _merge(book, source, target, deeds)
    into: dict[CodeId, CodeId] = {deed.source: deed.target for deed in deeds if isinstance(deed, Absorb)}
    groups: dict[CodeId, list[CodeId]] = {}
    for source in into:
        groups.setdefault(_end(into, source), []).append(source)
    adopted = tuple(deed.child for deed in deeds if isinstance(deed, Adopt) and deed.child not in into)
    choices = {parent for parent in map(book.above.get, groups) if parent is not None} | set(groups)
    answers = {
        choice: {answer: stays for stays in book.below.get(choice, []) for answer in (stays, *groups.get(stays, ()))}
        for choice in choices
        if book.codes[choice].kind is CodeKind.CHOICE
    }
    return Plan(tuple(deeds), {stays: tuple(some) for stays, some in groups.items()}, adopted, answers)


def _merge(book: _Book, source: CodeId, target: CodeId, deeds: list[Deed]) -> None:
    alike(book.codes[source], book.codes[target])
    deeds.append(Absorb(source, target))
    for child in list(book.below.get(source, [])):
        same = book.named(book.codes[child].name, target, source)
        if same is not None:
            _merge(book, child, same, deeds)
            continue
        deeds.append(Adopt(child, target))
        book.below[source].remove(child)
        book.below.setdefault(target, []).append(child)
        book.above[child] = target
    deeds.append(Drop(source))
    book.below[book.above[source]].remove(source)


def alike(source: Code, target: Code) -> None:
    """Raise `UserError` where codings of `source` could not stand under `target`."""
    if source.kind is not target.kind:
        raise UserError(
            translate("Commands", "“{source}” and “{target}” are codes of different kinds.").format(
                source=source.name, target=target.name
            ),
            hint=translate("Commands", "Give them the same kind first: a tag, a choice or a scale."),
        )
    if source.kind is CodeKind.SCALE and not (target.lowest <= source.lowest and source.highest <= target.highest):
        raise UserError(
            translate("Commands", "“{source}” reaches from {lowest} to {highest}, further than “{target}”.").format(
                source=source.name, lowest=source.lowest, highest=source.highest, target=target.name
            ),
            hint=translate("Commands", "Widen the scale that the other goes into first."),
        )


def _lineage(book: _Book, code: CodeId) -> Iterable[CodeId]:
    at: CodeId | None = code
    while at is not None:
        yield at
        at = book.above[at]


def _end(into: Mapping[CodeId, CodeId], code: CodeId) -> CodeId:
    while code in into:
        code = into[code]
    return code
