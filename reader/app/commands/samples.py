"""Random samples: drawn once, kept under a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.domain import sampling
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import ItemId, SampleId
from reader.domain.sampling import SamplePlan
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import samples
from reader.storage.unit import Unit, Writer


def draw_sample(writer: Writer, plan: SamplePlan, chosen: Sequence[ItemId] = ()) -> ChangeSet:
    """Draw a sample as `domain.sampling` says and keep it under its name; `chosen` is the pool of `Pool.CHOSEN`.

    Raises `UserError` where there are too few comments, or the size does not suffice for the least of each stratum.
    """
    name = _name(plan.name)
    if plan.size < 1:
        raise UserError(translate("Commands", "A sample holds at least one comment."))
    with writer.unit(translate("Commands", "Draw sample “{name}”").format(name=name)) as unit:
        _free(unit, name)
        strata = samples.pool(unit.conn, plan.pool, plan.stratum, unit.coder_id, chosen)
        there = sum(len(stratum) for stratum in strata.values())
        if plan.size > there:
            raise UserError(
                translate("Commands", "There are only {count} comments to draw from.").format(count=there),
                hint=translate("Commands", "Ask for fewer, or draw from more."),
            )
        try:
            drawn = sampling.draw(strata, plan.size, plan.seed, plan.least)
        except ValueError as fault:
            raise UserError(
                translate("Commands", "{size} comments do not suffice for at least {least} of each of {count} groups.")
                .format(size=plan.size, least=plan.least, count=len(strata)),
                hint=translate("Commands", "Ask for more comments, or for fewer of each group."),
            ) from fault  # fmt: skip
        samples.insert(unit.conn, replace(plan, name=name), unit.coder_id, drawn)
    return unit.changes


def rename_sample(writer: Writer, sample: SampleId, name: str) -> ChangeSet:
    """Raises `UserError` where the name is empty or taken."""
    name = _name(name)
    with writer.unit(translate("Commands", "Rename sample “{name}”").format(name=_known(writer, sample))) as unit:
        _free(unit, name, sample)
        samples.rename(unit.conn, sample, name)
    return unit.changes


def delete_sample(writer: Writer, sample: SampleId) -> ChangeSet:
    """Forget which comments were drawn; the comments and their codings stay."""
    with writer.unit(translate("Commands", "Delete sample “{name}”").format(name=_known(writer, sample))) as unit:
        samples.delete(unit.conn, sample)
    return unit.changes


def _name(name: str) -> str:
    name = " ".join(canonical(name).split())
    if not name:
        raise UserError(translate("Commands", "A sample needs a name."))
    return name


def _known(writer: Writer, sample: SampleId) -> str:
    name = samples.name_of(writer.conn, sample)
    if name is None:
        raise UserError(translate("Commands", "This sample is no longer there."))
    return name


def _free(unit: Unit, name: str, but: SampleId | None = None) -> None:
    if samples.called(unit.conn, name) not in (None, but):
        raise UserError(
            translate("Commands", "There is a sample called “{name}” already.").format(name=name),
            hint=translate("Commands", "Choose another name."),
        )
