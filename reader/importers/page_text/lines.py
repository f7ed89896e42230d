"""Lines of a rendered page: indentation, list markers, and the stretches between blank lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.importers.page_text.stamps import find_stamp, goes_on_as_date

_BULLETS = "•◦▪▫‣⁃●○■□☆★◎△▲◇◆"
"""With those that w3m prints by level."""
_LINE = re.compile(
    rf"(?P<indent>[ \t\xa0\u2000-\u200a\u202f\u3000]*)"
    rf"(?:(?P<bullet>[{_BULLETS}])(?:\s|$)|(?P<number>[0-9]{{1,6}})\.(?:\s|$))?(?P<text>.*)",
    re.DOTALL,
)
_ASCII_BULLET = re.compile(r"[*+-]\s+(?=\S)")
_LETTER_BULLET = re.compile(r"([o#@-])\s(?=\S)")
_CUTS = ("", ",", "|", "•", "·", "–", "—")
_TAB = 8
_IDEOGRAPHIC_BLANK = "\u3000"  # two columns wide
UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and of places to break: what programs put around names and dates, and nobody sees."""
STEP = 2
"""Blanks that one level of nesting adds, and that an item's content stands right of its marker's column."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `indent` is the column of its marker or text, `text` what follows the marker, `whole` both, without
    outer blanks; `number` the printed one of an ordered item; `width` the columns it takes."""

    indent: int
    marker: str
    number: int | None
    text: str
    whole: str
    width: int

    @property
    def blank(self) -> bool:
        return not self.text and not self.marker

    @property
    def bulleted(self) -> bool:
        """Whether the marker is one that renderers print and hardly anybody types."""
        return self.marker != "" and self.marker in _BULLETS

    @property
    def verbatim(self) -> str:
        return self.text if self.bulleted else self.whole


@dataclass(frozen=True, slots=True)
class Chunk:
    """Neighbouring lines of one kind between blank lines: one list item with what hangs on it, or plain lines."""

    lines: tuple[Line, ...]

    @property
    def listed(self) -> bool:
        return bool(self.lines[0].marker)


def read_lines(text: str) -> list[Line]:
    """Cut canonical text into lines; blank ones keep their place."""
    return _with_letters([_line(raw) for raw in text.split("\n")])


def chunks(lines: Sequence[Line], *, typed: bool = False) -> list[Chunk]:
    """Group lines into stretches between blank lines; a list marker begins a stretch of its own.

    Plain lines that follow an item without a blank line belong to it while they stand right of its marker. Unless
    they may be `typed`, numbers, dashes and asterisks are markers as well as bullets.
    """
    found: list[Chunk] = []
    group: list[Line] = []
    hung_at: int | None = None
    for line in lines:
        # A number at the margin, in the middle of a stretch: a sentence that a line end cut before its figure, or lines
        # that somebody numbered; a list's own numbers stand further in.
        running = line.indent < STEP and bool(group) and (not group[0].marker or group[0].indent < STEP)
        marked = line.bulleted or (line.marker != "" and not typed and not running)
        if group and (line.blank or marked or (hung_at is not None and line.indent <= hung_at)):
            found.append(Chunk(tuple(group)))
            group = []
        if line.blank:
            continue
        if not group:
            hung_at = line.indent if marked and (line.bulleted or line.indent >= STEP) else None
        group.append(line)
    if group:
        found.append(Chunk(tuple(group)))
    return found


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which a program wrapped the whole page, or None where line ends are the author's own.

    A page is wrapped if nearly all lines that another line follows are so full that its first word did not fit.
    """
    widest = max((line.width for line in lines), default=0)
    if not 40 <= widest <= 140:
        return None
    joined = full = 0
    for line, following in pairwise(lines):
        if line.blank or following.blank or following.marker:
            continue
        joined += 1
        full += _is_full(line, following, widest)
    return widest if joined >= 12 and full >= joined * 0.8 else None


def join(lines: Sequence[Line], wrapped_at: int | None, *, verbatim: bool = False) -> str:
    """The lines as one block's text: line breaks kept, except those that only wrapping made."""
    pieces = [lines[0].verbatim if verbatim else lines[0].text]
    for line, following in pairwise(lines):
        wrapped = wrapped_at is not None and _is_full(line, following, wrapped_at)
        pieces.append(" " if wrapped else "\n")
        pieces.append(following.verbatim)
    return "".join(pieces)


def _is_full(line: Line, following: Line, width: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0] if following.text else ""
    return line.width + 1 + len(first_word) > width


def _is_date(number: str, text: str, indent: int) -> bool:
    """Whether a number with a point begins a date. Where lists stand, only one with its time that is the whole line or
    that a sign cuts off from what follows."""
    if 0 < indent < 2 * STEP:
        whole = f"{number}. {text}"
        stamp = find_stamp(whole) if len(number) <= 2 else None
        return stamp is not None and stamp.timed and stamp.start == 0 and whole[stamp.stop :].strip()[:1] in _CUTS
    return goes_on_as_date(number, text)


def _with_letters(lines: list[Line]) -> list[Line]:
    """Make list items of lines with lynx's deeper bullets (``*``, ``+``, then ``o``, ``#``, ``@``).

    Each stands within an item of the sign before it and in another column than the line above, where a wrapped line
    that begins with such a word would stand.
    """
    columns: dict[str, set[int]] = {sign: set() for sign in "*+o#@-"}
    above: tuple[int, ...] = ()
    for at, line in enumerate(lines):
        if line.blank:
            continue
        if line.marker:
            columns["+" if line.marker == "+" else "*"].add(line.indent)
        elif not line.marker and (deeper := _LETTER_BULLET.match(line.text)):
            sign = deeper[1]
            outer = columns["+o#@"["o#@-".index(sign)]] | (columns["*"] if sign == "o" else set())
            if line.indent not in above and any(line.indent - step in outer for step in (3, 4, 5, 6, 7)):
                lines[at] = line = replace(line, marker=sign, text=line.text[deeper.end() :])
                columns[sign].add(line.indent)
        above = (line.indent, line.indent + len(line.marker) + 1, line.indent + STEP)
    return lines


_EMPTY = Line(0, "", None, "", "", 0)


def _line(raw: str) -> Line:
    raw = raw.lstrip(UNSEEN)
    if not raw:
        return _EMPTY
    match = _LINE.match(raw)
    assert match is not None  # the pattern takes any line
    indent = len(match["indent"].expandtabs(_TAB)) + match["indent"].count(_IDEOGRAPHIC_BLANK)
    text = match["text"].strip()
    marker, number = "", None
    if match["bullet"]:
        marker = match["bullet"]
    elif match["number"] and _is_date(match["number"], text, indent):
        text = f"{match['number']}. {text}"
    elif match["number"]:
        number = int(match["number"])
        text = "" if text in _BULLETS else text  # an item that begins with a list of its own
        marker = f"{match['number']}."
    elif indent >= STEP and (ascii_bullet := _ASCII_BULLET.match(text)):
        marker, text = ascii_bullet[0].strip(), text[ascii_bullet.end() :]
    elif indent >= STEP and text in ("*", "+", "-"):  # an item that begins with a picture or a block
        marker, text = text, ""
    whole = raw.strip()
    return Line(indent, marker, number, text, whole, len(raw.rstrip()))
