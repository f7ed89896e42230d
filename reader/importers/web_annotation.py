"""Web annotations: files of the W3C Web Annotation Data Model, and what Hypothesis's interface gives.

One annotation, a list, one a line, an `AnnotationPage` or an `AnnotationCollection` with its pages inside. The text
that they are on is not in such a file. What they annotate is an article or a comment of the project, if that has the id
or the address; else an article comes in that consists of the annotated passages. Tags become codes, the other
bodies memos; what has no tag gets its motivation as code, or is a memo where it is on the whole.

Positions are read as code points. Others count UTF-16 units: then the quote, which goes before, tells the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.annotations.annotation import annotation, is_annotation
from reader.importers.annotations.gathered import Gathered
from reader.importers.objects.values import Values, beginning_of

id = "web-annotation"
title = QT_TRANSLATE_NOOP("Formats", "Web annotations (JSON-LD, Hypothesis)")
suffixes = (".jsonld", ".json", ".jsonl")

_APART = (("items",), ("first", "items"), ("rows",), ("annotations",), ("@graph",))
_CHECK_EVERY = 256


def sniff(head: bytes, name: str) -> float:
    """0.95 for what names the model, 0.9 for objects that are like annotations."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        said = str(value.get("@context", "")) + str(value.get("type", ""))
        if "ns/anno" in said or "AnnotationCollection" in said or "AnnotationPage" in said:
            return 0.95
        inside = [value, *(one for path in _APART for one in _listed(value, path)[:1])]
        return 0.9 if any(_is_like(one) for one in inside) else 0.0
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """Coders and codes, then what is annotated with its annotations. Raises `FormatError` where there are none.

    Notices: ``selector-unknown``, ``target-unknown``, ``not-annotations``, and those of reading JSON.
    """
    values = Values(stream, token, origin.encoding, _APART)
    found = Gathered()
    others = 0
    for number, piece in enumerate(values):
        if number % _CHECK_EVERY == 0:
            token.check()
        value: Any = piece.value
        if is_annotation(value):
            found.add(annotation(value))
        elif piece.path:
            others += 1
    if not found.count:
        raise FormatError(translate("Importers", "There are no annotations in this file."))
    yield from found.records()
    yield from values.notices
    if found.unknown:
        said = translate(
            "Importers", "{count} annotations are of a part that is not told by its words; they are on the whole text."
        )
        yield Notice("selector-unknown", said.format(count=found.unknown))
    if found.nowhere:
        said = translate("Importers", "{count} annotations do not say what they are on; they were left out.")
        yield Notice("target-unknown", said.format(count=found.nowhere))
    if others:
        said = translate("Importers", "{count} entries are no annotations; they were left out.")
        yield Notice("not-annotations", said.format(count=others))


def _is_like(value: Any) -> bool:
    """Whether an object has a target as annotations have: an address, or a source with a selector."""
    if not is_annotation(value):
        return False
    target = value["target"]
    first = target[0] if isinstance(target, list) else target
    return "source" in first or "selector" in first if isinstance(first, dict) else isinstance(first, str)


def _listed(value: dict[str, Any], path: tuple[str, ...]) -> list[Any]:
    found: Any = value
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, list) else []
