"""Articles as plain pages, in the form that a page has when it is copied, with what was coded beside the lines.

Title, standfirst, text, then the comments: ``  1. Name`` at the top of a thread, ``    • Name`` below, two columns
further in with each level up to `DEEPEST`; from there on the level is said in words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.model import Article, Code, CodeId, CodeKind, Coder, CoderId, Coding, Item
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.text import Block, BlockKind
from reader.domain.words import translate
from reader.exporters.reports import sentences
from reader.exporters.reports.brackets import FINE, PLAIN, Drawing, Stretch, margins
from reader.exporters.reports.legible import legible, one_line
from reader.exporters.reports.widths import lines, width

DEEPEST = 12
LEAST, MOST = 30, 400
"""Bounds of the width of a page."""
ROOM = LEAST // 3
"""So much of the width is left for the words themselves; somewhat less for those of an image."""
STEP = 2
GAP = "  "


@dataclass(frozen=True, slots=True)
class Look:
    columns: int
    drawing: Drawing
    bullet: str
    rule: str
    memos: bool

    @property
    def deepest(self) -> int:
        """How many levels go further in: never more than half of the page."""
        return min(DEEPEST, (self.columns // 2 - 4) // STEP)


def look(columns: int, *, ascii: bool, memos: bool) -> Look:
    columns = min(max(columns, LEAST), MOST)
    return Look(columns, PLAIN if ascii else FINE, "*" if ascii else "•", "=" if ascii else "═", memos)


def pages(records: Snapshot, look: Look, token: Token) -> Iterator[str]:
    """The text, line after line with its end; raises `Cancelled`."""
    coders = records.coders()
    signs = initials(coders)
    yield one_line(records.project().name) + "\n"
    for note in records.notes():
        yield from _wrapped(one_line(note), look)
    yield from _wrapped(sentences.joined([f"{signs[coder.id]}: {one_line(coder.name)}" for coder in coders]), look)
    codes = {code.id: code for code in records.codes()}
    codings = _Codings(records.codings())
    total = records.project().articles
    for number, article in enumerate(records.articles()):
        token.progress(number, total)
        yield "\n" + look.rule * look.columns + "\n\n"
        page = _Page(look, codes, signs)
        yield from page.head(article, codings.on(article.item))
        for comment in records.comments(article.item.id):
            token.check()
            yield from page.comment(comment, codings.on(comment))
        yield from page.foot()
    token.progress(total, total)


def initials(coders: Iterable[Coder]) -> dict[CoderId, str]:
    """The first letters of up to three words of a name; a number behind them where that is not enough."""
    found: dict[CoderId, str] = {}
    taken: set[str] = set()
    for coder in coders:
        words = one_line(coder.name).split()
        short = "".join(word[0] for word in words[:3]).upper() or "?"
        sign, number = short, 2
        while sign in taken:
            sign, number = f"{short}{number}", number + 1
        taken.add(sign)
        found[coder.id] = sign
    return found


class _Codings:
    """The stream of codings, handed out item by item in the same order."""

    def __init__(self, stream: Iterator[Coding]) -> None:
        self._stream = stream
        self._next = next(stream, None)

    def on(self, item: Item) -> list[Coding]:
        found: list[Coding] = []
        while self._next is not None and self._next.item_id == item.id:
            found.append(self._next)
            self._next = next(self._stream, None)
        return found


@dataclass(frozen=True, slots=True)
class _Line:
    """`start` is where the next code point of the item's text after the line before stands; None for a line that is not
    of the text."""

    text: str
    start: int | None = None


class _Page:
    """One article; keeps what is to stand at its foot."""

    def __init__(self, look: Look, codes: Mapping[CodeId, Code], signs: Mapping[CoderId, str]) -> None:
        self._look = look
        self._codes = codes
        self._signs = signs
        self._notes: list[str] = []
        self._adrift: list[str] = []

    def head(self, article: Article, codings: Sequence[Coding]) -> Iterator[str]:
        item, look = article.item, self._look
        yield from _wrapped(sentences.article_title(article), look)
        about = sentences.joined(
            [*([one_line(item.author)] if item.author else []), *sentences.article_facts(article)]
            + ([one_line(article.url)] if article.url else [])
        )
        if about:
            yield from _wrapped(about, look)
        if article.standfirst:
            yield "\n"
            yield from _wrapped(one_line(article.standfirst), look)
        for poll in article.polls:
            yield "\n"
            yield from _wrapped(one_line(poll.question), look)
            for option in poll.options:
                share = [f"{option.percent}%"] if option.percent is not None else []
                if option.votes is not None:
                    share.append(translate("Exports", "{count} votes").format(count=option.votes))
                tail = f" ({', '.join(share)})" if share else ""
                yield from _wrapped(f"{look.bullet} {one_line(option.text)}{tail}", look, "  ", "    ")
        yield "\n"
        yield from self._with_margin(_text(item, "", look), codings)
        if item.descendants:
            yield "\n"
            yield from _wrapped(translate("Exports", "Comments"), look)

    def comment(self, item: Item, codings: Sequence[Coding]) -> Iterator[str]:
        depth = min(max(item.depth, 0), self._look.deepest)
        if item.depth <= 0:
            sign = f"{item.path:>3}. "
            indent = "    "
        else:
            indent = " " * (4 + STEP * depth)
            sign = f"{indent[:-2]}{self._look.bullet} "
        facts = [sentences.who(item)]
        facts += [sentences.when(item.published)] if item.published else []
        facts += [sentences.level(item)] if item.depth > self._look.deepest else []
        facts += sentences.fate(item)
        name = sentences.joined(facts)
        rest = " " * width(sign)
        head = [_Line((rest if at else sign) + name[a:b]) for at, (a, b) in enumerate(_fit(name, rest, self._look))]
        yield "\n"
        text = _text(item, indent, self._look)
        yield from self._with_margin([*head, *([_Line(""), *text] if text else [])], codings)

    def foot(self) -> Iterator[str]:
        for title, notes in (
            (translate("Exports", "Memos"), self._notes),
            (translate("Exports", "Adrift: quotes of an earlier text that are not in this one"), self._adrift),
        ):
            if notes:
                yield "\n"
                yield from _wrapped(title, self._look)
                for note in notes:
                    yield from _wrapped(legible(note).replace("\t", " "), self._look, "  ", "      ")

    def _with_margin(self, shown: Sequence[_Line], codings: Sequence[Coding]) -> Iterator[str]:
        starts = [(line.start, number) for number, line in enumerate(shown) if line.start is not None]
        stretches: list[Stretch] = []
        for coding in codings:
            label = self._label(coding)
            if coding.adrift:
                self._adrift.append(f"{label}: {coding.quote}")
            elif coding.span is None or not starts:
                whole = translate("Exports", "{code}, the whole").format(code=label)
                stretches.append(Stretch(0, max(len(shown) - 1, 0), whole))
            else:
                first = _holding(starts, coding.span.start)
                stretches.append(Stretch(first, _holding(starts, coding.span.stop - 1), label))
        beside = margins(max(len(shown), 1), stretches, self._look.drawing)
        for line, margin in zip(shown or [_Line("")], beside, strict=True):
            room = " " * max(self._look.columns - width(line.text), 0)
            yield f"{line.text}{room}{GAP}{margin}\n" if margin else f"{line.text}\n"

    def _label(self, coding: Coding) -> str:
        code = self._codes[coding.code_id]
        degree = f" = {coding.value}" if code.kind is CodeKind.SCALE and coding.value is not None else ""
        label = f"{one_line(code.path)}{degree} ({self._signs[coding.coder_id]})"
        if self._look.memos and coding.memo:
            number = len(self._notes) + 1
            self._notes.append(f"[{number}] {label}: {coding.memo}")
            label += f" [{number}]"
        return label


def _text(item: Item, indent: str, look: Look) -> list[_Line]:
    """The lines of an item's text, an empty one between its blocks but for those of a list."""
    text = legible(item.body.text).replace("\t", " ")
    blocks = item.body.blocks or ((Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else ())
    found: list[_Line] = []
    before: Block | None = None
    for block in blocks:
        listed = block.kind is BlockKind.LIST_ITEM
        if before is not None and not (listed and before.kind is BlockKind.LIST_ITEM):
            found.append(_Line(""))
        before = block
        first, further = _leads(block, indent, look)
        taken, end = further, ""
        if block.kind is BlockKind.IMAGE:
            start, end = sentences.around_image(block.stop > block.start)
            first += start
            taken = first + end
        piece = text[block.start : block.stop]
        for number, (begin, stop) in enumerate(_fit(piece, taken, look)):
            lead = further if number else first
            # What lies between two lines belongs to the one before it.
            found.append(_Line(lead + piece[begin:stop], block.start + begin))
        found[-1] = _Line(found[-1].text + end, found[-1].start)
    return found


def _leads(block: Block, indent: str, look: Look) -> tuple[str, str]:
    """What stands before the first line of a block, and before the further ones."""
    if block.kind is BlockKind.LIST_ITEM:
        most = (look.columns - ROOM - len(indent) - 2) // 2
        level = min(max(block.level or 1, 1), 6, most)
        further = indent + "  " * level + "  "
        return further[:-2] + f"{look.bullet} ", further
    further = indent + ("> " if block.kind is BlockKind.QUOTE else "")
    return further, further


def _fit(text: str, lead: str, look: Look) -> list[tuple[int, int]]:
    return lines(text, max(look.columns - width(lead), ROOM // 2))


def _wrapped(text: str, look: Look, first: str = "", further: str = "") -> Iterator[str]:
    for number, (begin, end) in enumerate(_fit(text, further, look)):
        yield (further if number else first) + text[begin:end] + "\n"


def _holding(starts: Sequence[tuple[int, int]], position: int) -> int:
    """The number of the line that a position is on: the last that begins at or before it."""
    return starts[max(bisect_right(starts, position, key=lambda start: start[0]) - 1, 0)][1]
