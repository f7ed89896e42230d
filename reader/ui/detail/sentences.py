"""Sentences and words of an item's text, as spans of code points.

The division is Unicode's (UAX 29, by Qt), which breaks behind every full stop before a capital. What it cannot know is
mended here: abbreviations, initials, numbers of lists and dates, speech that goes on behind its quotation mark, ``…``,
people who write without capitals, and line ends inside a paragraph, where a sentence may go on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from reader.domain.text import Block, Span
from reader.ui.detail.positions import boundaries

WRAPPED_CP = 45
"""A line of at least this length that does not end a sentence was broken by width."""

_SHORT = (
    "mr mrs ms dr prof st rev hon gen col capt sgt lt gov sen rep pres jr sr vs etc no nos vol ed eds p pp fig ca cf "
    "approx dept est inc ltd co corp bros ave blvd rd e.g i.e u.s u.k a.m p.m jan feb mar apr jun jul aug sep sept "
    "oct nov dec bzw usw ggf evtl vgl nr str hr fr z.b d.h u.a z.t o.ä s.o s.u bspw inkl exkl sog mio mrd abs art "
    "mme mlle m sig sra dra ud uds núm pág"
)
_ORDINALS = (
    "januar februar märz april mai juni juli august september oktober november dezember jahrhundert jänner quartal "
    "stock platz mal"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_MONTHS = frozenset(_ORDINALS.split())
_OPENING = "\"'“‘„‚«‹»›([{「『¿¡"
_CLOSING = "\"'”’“‘»›«‹)]}」』"
_LAST_TOKEN = re.compile(r"(\S+)\s*$")
_ELLIPSIS = re.compile(rf"…[{re.escape(_CLOSING)}]*\s+(?=[{re.escape(_OPENING)}]*[^\W\d_])")
_LOWER_STOP = re.compile(rf"[^\W\d_]{{2,}}\.[{re.escape(_CLOSING)}]*\s+(?=[^\W\d_])")


def sentence_at(text: str, blocks: Sequence[Block], offset: int) -> Span | None:
    """The sentence that an offset of an item's text is in, or behind whose last character it is; None in no text."""
    block = next((block for block in blocks if block.start <= offset <= block.stop), None)
    if block is None:
        return None
    found = sentences(text, block)
    return next((span for span in reversed(found) if span.start <= offset), found[0] if found else None)


def sentence_from(text: str, blocks: Sequence[Block], offset: int) -> Span | None:
    """The first sentence that begins at `offset` or behind it; None behind the last one."""
    for block in blocks:
        if block.stop > offset:
            for span in sentences(text, block):
                if span.start >= offset:
                    return span
    return None


def sentences(text: str, block: Block) -> list[Span]:
    """The sentences of a block, without the white space between them."""
    found: list[Span] = []
    start = block.start
    for line in _lines(text, block):
        for piece in _pieces(line):
            stop = start + len(piece)
            inner = piece.strip()
            if inner:
                first = start + len(piece) - len(piece.lstrip())
                found.append(Span(first, first + len(inner)))
            start = stop
    return found


def _lines(text: str, block: Block) -> Iterator[str]:
    """The block cut at line ends that end a sentence; those that do not stay inside."""
    held = ""
    lines = text[block.start : block.stop].splitlines(keepends=True) or [""]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        held += line
        ended = line.rstrip()[-1:] in ".!?…。！？؟۔:;" + _CLOSING
        if following and not ended and (len(line) >= WRAPPED_CP or following.lstrip()[:1].islower()):
            continue
        yield held
        held = ""


def _pieces(line: str) -> list[str]:
    """`line` cut into sentences, white space at their ends; joined they are the line again."""
    flat = line.replace("\n", " ")
    cuts = set(boundaries(flat, QTextBoundaryFinder.BoundaryType.Sentence)) | {0, len(flat)}
    cuts |= {match.end() for match in _ELLIPSIS.finditer(flat) if flat[match.end() : match.end() + 1].isupper()}
    if flat.lstrip()[:1].islower():
        cuts |= {match.end() for match in _LOWER_STOP.finditer(flat)}
    places = sorted(cuts)
    pieces: list[str] = []
    start = 0
    for at, following in zip(places[1:], [*places[2:], None], strict=True):
        if following is not None and _goes_on(flat[start:at], flat[at:following]):
            continue
        pieces.append(line[start:at])
        start = at
    return pieces


def _goes_on(before: str, behind: str) -> bool:
    """Whether the sentence `before` does not end there."""
    match = _LAST_TOKEN.search(before)
    first = behind.lstrip(_OPENING)[:1]
    if match is None or not behind.strip():
        return match is None
    token = match[1]
    if token[-1] in _CLOSING:
        return behind[:1].islower()
    if not token.endswith(".") or token.endswith(".."):
        return False
    word = token.lstrip(_OPENING).rstrip(".")
    if word.casefold() in _ABBREVIATIONS:
        return True
    if word.isdecimal() and len(word) <= 2:
        return before.strip() == token or behind.split(maxsplit=1)[0].strip(".,;:").casefold() in _MONTHS
    if len(word) == 1 and word.isalpha() and first.isupper():
        rest = before[: match.start()].split()
        return not rest or rest[-1][:1].isupper() or word.islower()
    return False


def words(text: str, start: int, stop: int) -> list[Span]:
    """The words of one line, `[start, stop)` of a text: whatever is neither space nor punctuation, emoji included."""
    places = boundaries(text[start:stop], QTextBoundaryFinder.BoundaryType.Word)
    return [
        Span(start + low, start + high)
        for low, high in pairwise(places)
        if any(_counts(character) for character in text[start + low : start + high])
    ]


def whole_words(text: str, span: Span) -> Span:
    """`span` widened to the ends of the words that it cuts."""
    first = next((word.start for word in _line_words(text, span.start) if word.start < span.start < word.stop), None)
    last = next((word.stop for word in _line_words(text, span.stop) if word.start < span.stop < word.stop), None)
    return Span(span.start if first is None else first, span.stop if last is None else last)


def word_edge(text: str, offset: int, by: int, *, behind: bool) -> int:
    """The next end of a word (`behind`; else the next beginning) after `offset`, or before it where `by` is -1; the
    text's end where there is none."""
    at = offset
    while True:
        first, last = _line(text, at)
        edges = [word.stop if behind else word.start for word in words(text, first, last)]
        edges = [edge for edge in edges if (edge > offset if by > 0 else edge < offset)]
        if edges:
            return edges[0] if by > 0 else edges[-1]
        at = last + 1 if by > 0 else first - 1
        if not 0 <= at <= len(text):
            return len(text) if by > 0 else 0


def _line_words(text: str, offset: int) -> list[Span]:
    return words(text, *_line(text, offset))


def _line(text: str, offset: int) -> tuple[int, int]:
    last = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, last if last >= 0 else len(text)


def _counts(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "S"
