"""Paraphrases: the researcher's own words for what a coding holds, to be shown to others instead of the quote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.domain.model import CodingId, ItemId
from reader.domain.text import Span


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """`span` is that of the coding, None where it stands on the whole item or is `adrift`; `written_at` in UTC."""

    coding: CodingId
    item: ItemId
    span: Span | None
    adrift: bool
    text: str
    coder: str
    written_at: str


def applied(paraphrases: Iterable[Paraphrase], length: int) -> tuple[list[tuple[Span, Paraphrase]], int]:
    """Of the paraphrases of one item whose text is `length` long, those that stand in the text, in order, each with the
    span that it takes; and how many of others are not used. Of those that overlap the outermost counts, of two on the
    same passage the one written first."""
    placed = [
        (Span(0, length) if one.span is None else Span(one.span.start, min(one.span.stop, length)), number, one)
        for number, one in enumerate(paraphrases)
        if not one.adrift and length and (one.span is None or one.span.start < length)
    ]
    found: list[tuple[Span, Paraphrase]] = []
    unused = 0
    # The longest first, so that what is inside or only partly beside it gives way.
    for span, _number, one in sorted(placed, key=lambda entry: (entry[0].start - entry[0].stop, entry[1])):
        rival = next((taken for taken in found if taken[0].overlaps(span)), None)
        if rival is None:
            found.append((span, one))
        elif rival[0] != span or rival[1].text != one.text:
            unused += 1
    return sorted(found, key=lambda entry: entry[0].start), unused
