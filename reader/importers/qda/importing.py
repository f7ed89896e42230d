"""A project exchange -> records: read twice, once for what is not a text and for the unit of positions, once for texts.

So what a source refers to is known before it, however the file is ordered, and one source at a time is in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record, SampleRecord
from reader.domain.words import translate
from reader.importers.qda import book, codes, units
from reader.importers.qda.archive import Holding, Unavailable
from reader.importers.qda.articles import Articles, Counts, passages_of
from reader.importers.qda.guids import guid_of
from reader.importers.qda.heads import Heads, mark_of
from reader.importers.qda.reading import number_of, sources, text_of, texts_of
from reader.importers.qda.texts import decoded
from reader.importers.qda.units import Finding, Measured, Passage

SAMPLED_CP = 30_000_000
"""Code points of texts that are looked at for the unit."""
A_SOURCE = 400
"""Passages of one source among those that are looked at."""


@dataclass(slots=True)
class _Sample:
    """Texts with some of their passages."""

    held: list[tuple[Measured, list[Passage]]]
    passages: int = 0
    letters: int = 0

    def add(self, source: book.Source, holding: Holding, mark: bool | None) -> None:
        if self.passages >= units.SAMPLE or self.letters >= SAMPLED_CP:
            return
        for text in (source, *source.texts):
            passages = units.sample(passages_of(text), A_SOURCE)
            if not passages:
                continue
            try:
                raw, marked = _raw(text, holding, mark)
            except Unavailable:
                continue
            self.held.append((Measured(raw, marked), passages))
            self.passages += len(passages)
            self.letters += len(raw)


def _raw(text: book.Source, holding: Holding, mark: bool | None) -> tuple[str, bool]:
    if text.content is not None:
        return text.content.removeprefix("\ufeff"), text.content.startswith("\ufeff")
    if not text.plain_path:
        raise Unavailable
    found = decoded(holding.source(text.plain_path), mark=mark)
    return found.raw, found.mark


def records(holding: Holding, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The records of a project; raises `FormatError` where it cannot be read."""
    wished = units.named(origin.offsets)
    if origin.offsets and wished is None:
        raise FormatError(
            translate("Importers", "There is no unit of positions “{unit}”.").format(unit=origin.offsets),
            hint=translate("Importers", "There are: {units}.").format(units=", ".join(units.NAMES)),
        )
    stream, whole = holding.project()
    start = stream.tell()
    project = book.Project()
    sample = _Sample([])
    for source in sources(stream, project, token):
        sample.add(source, holding, mark_of(project))
    if project.root != "project":
        raise FormatError(
            translate("Importers", "This is no REFI-QDA project."),
            hint=translate("Importers", "Export it again as a REFI-QDA project."),
        )
    heads = Heads(project, holding)
    stated = wished or _stated(project)
    finding = units.counted(sample.held, stated) if stated else units.find(sample.held, project.origin)
    if stated is not None and wished is None and not finding.holds:
        # Another program may have changed the texts and kept what the file says of them.
        own = units.find(sample.held, project.origin)
        if own.quoted > finding.quoted or (own.inside > finding.inside and own.quoted == finding.quoted):
            finding, stated = own, None
    del sample

    if not whole or project.broken_at is not None:
        yield _damaged(project)
    if holding.odd:
        said = translate("Importers", "Files in the archive with names that are not sound were passed over: {count}.")
        yield Notice("archive-names", said.format(count=holding.odd))
    yield from heads.records()
    yield from codes.records(project, degrees=bool(heads.degrees))
    yield from heads.of_codes()

    articles = Articles(heads, holding, finding, token, fixed=stated is not None)
    stream.seek(start)
    for done, source in enumerate(sources(stream, book.Project(), token), 1):
        yield from articles.of(source)
        token.progress(done, project.sources)
    for note in project.written.values():
        if note.codings or any(selection.codings for selection in note.selections):
            # A note that was coded is a text too.
            yield from articles.of(note)
    yield from heads.persons(articles.authors)
    yield from heads.of_project()
    yield from _unit_notice(articles.counts, finding, stated, wished)
    yield from _summary(articles.counts)
    yield from _samples(project)


def _samples(project: book.Project) -> Iterator[SampleRecord]:
    """The samples that Threadnote wrote into the file."""
    said = project.hints.get("samples")
    for each in said if isinstance(said, list) else ():
        if not isinstance(each, dict):
            continue
        found = (guid_of(name) for name in texts_of(each, "items"))
        items = tuple(name for name in found if name is not None)
        yield SampleRecord(
            text_of(each, "name") or "",
            number_of(each, "seed") or 0,
            number_of(each, "size") or len(items),
            items,
            text_of(each, "stratum") or "",
            guid_of(text_of(each, "coder")),
            text_of(each, "created_at"),
            guid_of(text_of(each, "guid")),
        )


def _stated(project: book.Project) -> units.Unit | None:
    """The unit that Threadnote wrote into the file."""
    measure = text_of(project.hints, "offsets")
    if measure is None:
        return None
    crlf = number_of(project.hints, "crlf")
    line_end = {1: "+lf", 2: "+crlf"}.get(crlf or 0, "") if project.hints.get("line_end") == "crlf" else ""
    return units.named(measure + line_end)


def _damaged(project: book.Project) -> Notice:
    where = ""
    if project.broken_at is not None:
        where = translate("Importers", "line {line}").format(line=project.broken_at)
    return Notice(
        "damaged", translate("Importers", "The project is damaged; what could be read of it was read."), where
    )


def _unit_notice(
    counts: Counts, finding: Finding, stated: units.Unit | None, wished: units.Unit | None
) -> Iterator[Notice]:
    if not counts.tally.looked_at:
        return
    tally = counts.tally
    if wished is not None:
        said = translate(
            "Importers", "Positions were counted in {unit}, as asked for: {fits} of {count} selections fit."
        )
    elif stated is not None:
        if tally.finding(stated).holds:
            return
        said = translate(
            "Importers", "Positions are counted in {unit}, as the file says: {fits} of {count} selections fit."
        )
    else:
        said = translate(
            "Importers",
            "Positions are counted in {unit}, as was found out: {fits} of {count} selections fit. Choose another unit "
            "if codings are in the wrong places.",
        )
    yield Notice("offset-unit", said.format(unit=finding.unit.name, fits=tally.fits, count=tally.looked_at))


def _summary(counts: Counts) -> Iterator[Notice]:
    told = (
        ("codings-unplaced", counts.unplaced, translate("Importers", "Codings without a place in the texts: {count}.")),
        (
            "codings-split",
            counts.split,
            translate("Importers", "Codings over several comments became one for each comment: {count}."),
        ),
        (
            "codings-on-heads",
            counts.on_heads,
            translate("Importers", "Codings on the line with author and time are on the whole comment now: {count}."),
        ),
        (
            "codings-cut",
            counts.cut,
            translate("Importers", "Codings that reached beyond the end of the text, and end there: {count}."),
        ),
        ("codings-without-code", counts.nameless, translate("Importers", "Codings that name no code: {count}.")),
        (
            "selections-left",
            counts.bare,
            translate("Importers", "Selections without codes or notes are not kept: {count}."),
        ),
        (
            "sources-left",
            sum(counts.left.values()),
            translate("Importers", "Pictures, sounds and films without a text are not kept: {count}."),
        ),
    )
    for code, count, said in told:
        if count:
            yield Notice(code, said.format(count=count))


def codebook(stream: BinaryIO, token: Token) -> Iterator[Record]:
    """The records of a codebook, or of the codebook of a project."""
    project = book.Project()
    for _ in sources(stream, project, token):
        pass
    heads = Heads(project, None)
    if not project.codes and project.broken_at is not None:
        raise FormatError(
            translate("Importers", "The codebook is damaged."),
            hint=translate("Importers", "Copy it again, or export it again."),
        )
    if project.broken_at is not None:
        yield _damaged(project)
    yield from codes.records(project, degrees=True)
    yield from heads.of_codes()
