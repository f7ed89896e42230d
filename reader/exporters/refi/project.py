"""A project as the XML of a project exchange file (``project.qde``), in the order of the schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.domain.model import Code, CodeId, Coder, CoderId
from reader.domain.snapshot import DrawnSample, Snapshot
from reader.exporters.refi import cases, codebook, xml
from reader.exporters.refi.counting import Counting
from reader.exporters.refi.guids import valid
from reader.exporters.refi.memos import Notes, collected, references
from reader.exporters.refi.progress import Steps
from reader.exporters.refi.sources import Sources, users_of
from reader.exporters.refi.variables import Fits, Variables, see, variables

NAMESPACE = "urn:QDA-XML:project:1.0"
FORM = 1
"""The version of what stands in the instructions."""


@dataclass(frozen=True, slots=True)
class Form:
    """`bom`: the texts begin with a byte order mark. Without `memos`, none go along."""

    counting: Counting
    bom: bool = False
    memos: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """What a first look through the project tells: needed before anything can be written."""

    codes: list[Code]
    coders: list[Coder]
    samples: list[DrawnSample]
    notes: Notes
    variables: Variables


def elements(records: Snapshot, form: Form, steps: Steps) -> Iterator[str]:
    """The document, piece by piece; raises `Cancelled`."""
    seen = _look(records, form, steps)
    coders = users_of(seen.coders)
    codes = {code.id: valid(code.guid) for code in seen.codes}
    name = records.project().name
    yield xml.DECLARATION
    yield xml.opened("Project", {"xmlns": NAMESPACE, "name": name, "origin": xml.ORIGIN})
    yield xml.instruction(
        {
            "form": FORM,
            "name": xml.lost(name),
            **form.counting.told(),
            "bom": form.bom,
            "samples": [_sample(sample, coders) for sample in seen.samples],
        }
    )
    yield "\n"
    yield from _container("Users", map(_user, seen.coders))
    yield from _book(seen)
    yield from _container("Variables", seen.variables.elements())
    yield from _container("Cases", cases.elements(records, seen.variables, steps))
    sources = Sources(records, form.counting, codes, coders, seen.notes, seen.variables, steps)
    yield from _container("Sources", sources.elements())
    yield from _container("Notes", seen.notes.elements(coders))
    said = " ".join(records.notes())
    yield (xml.text("Description", said) + "\n" if said else "") + references(seen.notes.project)
    yield "</Project>\n"


def _container(name: str, inside: Iterable[str]) -> Iterator[str]:
    """An element around others, which may not be there without any."""
    some = False
    for piece in inside:
        if not some:
            yield f"<{name}>\n"
            some = True
        yield piece
    if some:
        yield f"</{name}>\n"


def _book(seen: Seen) -> Iterator[str]:
    if seen.codes:
        yield "<CodeBook>\n<Codes>\n"
        yield from codebook.elements(seen.codes, lambda code: seen.notes.about_code(code.id))
        yield "</Codes>\n</CodeBook>\n"


def _user(coder: Coder) -> str:
    start = {"guid": valid(coder.guid), "name": coder.name}
    said = xml.instruction({"name": xml.lost(coder.name)})
    if not said:
        return xml.opened("User", start, empty=True) + "\n"
    return f"{xml.opened('User', start)}{said}</User>\n"


def _sample(sample: DrawnSample, coders: dict[CoderId, str]) -> dict[str, object]:
    return {
        "guid": valid(sample.guid),
        "name": sample.name,
        "seed": sample.seed,
        "size": sample.size,
        "stratum": sample.stratum,
        "coder": coders.get(sample.coder),
        "created_at": sample.created_at,
        "items": [valid(item) for item in sample.items],
    }


def _look(records: Snapshot, form: Form, steps: Steps) -> Seen:
    """Who made something, what values attributes have, which codes are applied.

    Only coders who made something are users: a project has one who codes in it from its beginning, and a file that
    comes back into another project is to leave that one's out.
    """
    notes = collected(records.memos() if form.memos else ())
    samples = list(records.samples())
    made = {memo.coder_id for memo in notes.memos} | {sample.coder for sample in samples}
    values: dict[str, Fits] = {}
    applied: set[CodeId] = set()
    any_article = False
    for article in records.articles():
        any_article = True
        steps.token.check()
        for held in records.held_on_items(article.item.id).values():
            made |= {one.coder for one in held}
            applied |= {one.code for one in held}
        for flags in records.flags(article.item.id).values():
            made |= {flag.coder for flag in flags}
        for attributes in records.attributes(article.item.id).values():
            see(values, attributes)
    for person in records.commenters():
        see(values, person.attributes)
    coders = sorted((c for c in records.coders() if c.id in made), key=lambda coder: (coder.name, coder.guid))
    codes = [replace(code, codings=int(code.id in applied)) for code in records.codes()]
    return Seen(
        codes,
        coders,
        samples,
        notes,
        variables(records.definitions(), values, codes, coders, any_article=any_article),
    )
