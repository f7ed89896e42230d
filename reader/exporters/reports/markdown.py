"""The report as Markdown (CommonMark 0.31).

Each level of a thread is one more ``>``, up to `DEEPEST`, and the coded comment stands at its own level. What was coded
is in **bold**, line by line, and nothing else is; names and times are in *italics*. Where several codings stand on one
comment, what is part of any is bold, and each one's quote follows below. Every other character that Markdown would read
as its own is escaped. A bold passage that begins or ends where Markdown would not take the asterisks for bold (within a
word before a full stop, or at a space) has the letters beside them as numeric references, which show as the same
letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from unicodedata import category

from reader.domain.model import Code, CodeId, Item
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.text import BlockKind
from reader.domain.words import translate
from reader.exporters.reports import sentences
from reader.exporters.reports.entries import Entry, Heading, choices, entries, paragraphs_above
from reader.exporters.reports.front import Front, front
from reader.exporters.reports.kept import Kept
from reader.exporters.reports.legible import legible, one_line
from reader.exporters.reports.options import ReportOptions
from reader.exporters.reports.passages import Paragraph, Run

DEEPEST = 8
"""How many levels are shown by nesting; parsers stop at some depth."""

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#$]|[^\S ]|(?<= ) |^ | $|^[+\-=:]")
_ORDERED = re.compile(r"\d{1,9}(?=[.)])")

Piece = tuple[str, bool]
"""A stretch of a line, and whether it is bold."""


def pieces(records: Snapshot, options: ReportOptions, token: Token) -> Iterator[str]:
    """The file, bit by bit; raises `Cancelled`."""
    before = front(records, options, token)
    yield from _front(before)
    known, kept = choices(records), Kept()
    for found in entries(records, options, token, before.counts):
        if isinstance(found, Heading):
            yield from _heading(found, before)
        else:
            yield from _entry(records, found, options, known, kept)


def _entry(
    records: Snapshot, found: Entry, options: ReportOptions, known: Mapping[CodeId, Code], kept: Kept
) -> Iterator[str]:
    """One entry, ending with a rule."""
    yield block(plain(sentences.address_line(found.article)))
    for above in found.above:
        yield from _gap(above.missing, above.item.depth)
        yield kept.get(above.item.id, 0, partial(_above, above.item, options))
    yield from _gap(found.missing, found.item.depth)
    yield from _comment(found.item, found.paragraphs)
    yield "\n"
    several = len(found.codings) > 1
    for coded in found.codings:
        facts = sentences.joined([one_line(coded.code.path), *sentences.coded_as(coded, known)])
        lines = [plain(facts)]
        if coded.coding.adrift or (several and coded.coding.span is not None):
            lines.append(plain(f"{sentences.quote_of()} {coded.coding.quote}"))
        if options.memos and coded.coding.memo:
            lines.append(plain(f"{sentences.memo_of()} {coded.coding.memo}"))
        yield block("\n\n".join(lines), "  ", "- ")
    attributes = found.codings[0].attributes
    if options.attributes and attributes:
        yield block(plain(sentences.joined(sentences.pairs(attributes))))
    yield from _replies(records, found.item, options)
    yield "---\n\n"


def plain(text: str) -> str:
    """`text` escaped; line ends in it are kept."""
    return _written([Run(text.strip("\n"))])


def block(text: str, prefix: str = "", first: str | None = None) -> str:
    """A block of lines behind a prefix, with an empty line after it."""
    lines = text.split("\n")
    head = prefix if first is None else first
    shown = [head + lines[0], *((prefix + line) if line else prefix.rstrip() for line in lines[1:])]
    return "\n".join(shown) + "\n" + prefix.rstrip() + "\n"


def _front(before: Front) -> Iterator[str]:
    yield block("# " + plain(before.title))
    for line in (*before.facts, *before.notes):
        yield block(plain(line))
    yield block("## " + plain(translate("Exports", "Contents")))
    for heading in before.contents:
        count = f" ({before.of(heading)})" if heading.count else ""
        yield "- " + plain(one_line(heading.title or translate("Exports", "(no title)")) + count) + "\n"
    if not before.contents:
        yield block(plain(translate("Exports", "Nothing is coded yet.")))
    yield "\n"


def _heading(heading: Heading, before: Front) -> Iterator[str]:
    yield block("## " + plain(one_line(heading.title or translate("Exports", "(no title)"))))
    if heading.count:
        yield block(plain(before.of(heading)))
    if heading.code and heading.code.definition.strip():
        yield block(plain(heading.code.definition.strip()))


def _replies(records: Snapshot, item: Item, options: ReportOptions) -> Iterator[str]:
    told = False
    for reply in records.replies(item.id) if item.path else ():
        if not told:
            told = True
            yield block(plain(sentences.replies_to(item)))
        yield from _comment(reply, paragraphs_above(reply, options))
    yield "\n"


def _gap(missing: int, depth: int) -> Iterator[str]:
    if missing > 0:
        yield block(plain(sentences.left_out(missing)), _prefix(max(depth - 1, 0)))


def _prefix(depth: int) -> str:
    return "> " * (min(max(depth, 0), DEEPEST) + 1)


def _above(item: Item, options: ReportOptions) -> str:
    return "".join(_comment(item, paragraphs_above(item, options)))


def _comment(item: Item, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    prefix = _prefix(item.depth)
    name = plain(sentences.joined([sentences.who(item), *sentences.facts(item)]))
    yield block(f"*{name}*", prefix)
    nested: list[int] = []
    for paragraph in paragraphs:
        if paragraph.apart:
            yield block("\\[…\\]", prefix)
            if not paragraph.runs:
                continue
        if paragraph.kind is not BlockKind.LIST_ITEM:
            nested.clear()
        yield _paragraph(paragraph, prefix, nested)


def _paragraph(paragraph: Paragraph, prefix: str, nested: list[int]) -> str:
    text = _written(paragraph.runs)
    match paragraph.kind:
        case BlockKind.HEADING if "\n" not in text:
            return block("###### " + text, prefix)
        case BlockKind.QUOTE:
            return block(text, prefix + "> ")
        case BlockKind.LIST_ITEM:
            # A level is only as deep as the items above it allow: four spaces more would be code.
            level = min(max(paragraph.level or 1, 1), DEEPEST)
            while nested and nested[-1] >= level:
                nested.pop()
            nested.append(level)
            inner = prefix + "  " * len(nested)
            return block(text, inner, inner[:-2] + "- ")
        case BlockKind.IMAGE:
            start, end = sentences.around_image(bool(text))
            return block(plain(start.rstrip()) + (" " if start != start.rstrip() else "") + text + plain(end), prefix)
        case _:
            return block(text, prefix)


def _written(runs: Iterable[Run]) -> str:
    """Runs as lines of inline Markdown, with a backslash where a line ends within the block."""
    lines: list[list[Piece]] = [[]]
    for run in runs:
        first, *further = legible(run.text).split("\n")
        lines[-1].append((first, bool(run.codings)))
        lines += ([(piece, bool(run.codings))] for piece in further)
    return "\\\n".join(_line([piece for piece in line if piece[0]]) for line in lines)


def _line(line: Sequence[Piece]) -> str:
    text = "".join(piece for piece, _ in line)
    letters = _letters(text)
    if all(bold is line[0][1] for _, bold in line):
        written = "".join(letters)
        return f"**{written}**" if line and line[0][1] else written
    return _bold(text, letters, [bold for piece, bold in line for _ in piece])


def _letters(text: str) -> list[str]:
    """Each letter of a line as it is written: white space that would be folded as a reference, marks escaped."""
    letters = list(text)
    for found in _SPECIAL.finditer(text):
        letters[found.start()] = f"&#{ord(found[0])};" if found[0].isspace() else "\\" + found[0]
    ordered = _ORDERED.match(text)
    if ordered is not None:
        letters[ordered.end()] = "\\" + text[ordered.end()]
    return letters


def _bold(letters: str, written: list[str], bold: list[bool]) -> str:
    """Asterisks around what is bold, as CommonMark (section 6.2, on flanking) will take them."""
    edges = [place for place in range(1, len(bold)) if bold[place] != bold[place - 1]]
    for place in edges:
        inside, outside = (place, place - 1) if bold[place] else (place - 1, place)
        if letters[inside].isspace():
            written[inside] = f"&#{ord(letters[inside])};"
        if _is_mark(written[inside][0 if bold[place] else -1]):
            beside = written[outside][-1 if bold[place] else 0]
            if not (_is_mark(beside) or beside == " "):
                written[outside] = f"&#{ord(letters[outside])};"
    found: list[str] = []
    open_ = False
    for place, text in enumerate(written):
        if bold[place] != open_:
            found.append("**")
            open_ = bold[place]
        found.append(text)
    return "".join(found) + ("**" if open_ else "")


def _is_mark(letter: str) -> bool:
    """Punctuation, as CommonMark 0.31 has it: Unicode's general categories P and S."""
    return category(letter)[0] in "PS"
