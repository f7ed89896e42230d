"""Line ends that a program made because a line was full -> blanks, so that what follows sees whole lines.

Text browsers and converters break lines at one column (lynx 79, w3m 80, pandoc 72, html2text 78). Which column a page
was broken at, if at all, shows in itself: hardly a line is longer, and behind nearly all long lines that go on the next
one's first word would not have fitted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from reader.importers.page_text.furniture import is_action, is_label
from reader.importers.page_text.stamps import find_stamp

_NARROWEST, _WIDEST = 40, 200
_FEWEST = 10
_MOSTLY = 0.75
_FEW_LONGER, _LONGER = 3, 0.06
_LONG = 0.6
"""A line at least this full, of the width, can have been broken."""
_HANG = 3
_MARKER = re.compile(r"[ \t\xa0]*(?:(?:[-*+•◦▪▫‣⁃●○■□☆★◎△▲◇◆@]|o(?=\s)|[0-9]{1,6}[.)])[ \t\xa0]+)+")
_BEGINS = re.compile(
    r"\s*(?:(?:[-*+•◦▪▫‣⁃●○■□☆★◎△▲◇◆#|]|[0-9]{1,6}[.)])(?:\s|$)|:{3}|```|~~~|#{1,6}\s|>|[-=_*]{3}|"
    r"\[[^\[\]]{0,40}\.(?:jpe?g|png|gif)\]|\(BUTTON\)\s*$)"
)
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
_DIGIT = re.compile(r"[0-9]")
_REFERENCE = re.compile(r"\[[0-9]{1,5}\]")
_NEAR_CP = 30
_NAME_WORDS = 6


def unwrapped(text: str) -> str:
    """`text` with the line ends gone that only a full line made; as it is where the page was not wrapped."""
    lines = text.split("\n")
    columns = [_columns(line) for line in lines]
    width = _width(lines, columns)
    if width is None:
        return text
    whole: list[str] = []
    for at, line in enumerate(lines):
        if at and _goes_on(lines[at - 1], columns[at - 1], line, width):
            apart = "" if _WIDE.match(whole[-1][-1:]) and _WIDE.match(line.lstrip()[:1]) else " "
            whole[-1] = whole[-1].rstrip() + apart + line.strip()
        else:
            whole.append(line)
    return "\n".join(whole)


def _columns(line: str) -> int:
    line = line.rstrip()
    return len(line) if line.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line)


def _width(lines: Sequence[str], columns: Sequence[int]) -> int | None:
    """The column that explains most line ends inside paragraphs; None where too many lines are longer or end early."""
    reaches: list[tuple[int, int]] = []
    for (line, following), has in zip(pairwise(lines), columns, strict=False):
        if _NARROWEST * _LONG <= has <= _WIDEST and following.strip() and not _BEGINS.match(following):
            if not _hangs(line, following):
                continue
            reaches.append((has, has + 1 + _first_word(following)))
    if len(reaches) < _FEWEST:
        return None
    starts = Counter(low for low, _ in reaches)
    stops = Counter(high for _, high in reaches)
    best, most, open_ = 0, 0, 0
    for width in range(_WIDEST + 1):
        open_ += starts[width] - stops[width]
        if width >= _NARROWEST and open_ > most:
            best, most = width, open_
    long = sum(low >= _LONG * best for low, _ in reaches if low <= best)
    beyond = sum(has > best and _can_break(line, best) for line, has in zip(lines, columns, strict=True))
    filled = sum(has > 0 for has in columns)
    if most < _FEWEST or most < _MOSTLY * long or beyond > max(_FEW_LONGER, _LONGER * filled):
        return None
    return best


def _first_word(line: str) -> int:
    word = line.split(maxsplit=1)[0]
    if _WIDE.match(word):
        return 2
    return len(word)


def _can_break(line: str, width: int) -> bool:
    """Whether a blank that is no marker's stands before the column; an address has none, and Markdown's headings and
    fences are not broken."""
    if line.lstrip()[:1] in ("#", ":"):
        return False
    marker = _MARKER.match(line)
    return " " in line[marker.end() if marker else 0 : width].strip()


def _hangs(line: str, following: str) -> bool:
    """Whether a line stands where the one before it would go on: at its column, or at that of the text behind a
    marker."""
    column = len(following) - len(following.lstrip())
    marker = _MARKER.match(line)
    start = len(line) - len(line.lstrip())
    return start <= column <= (max(marker.end(), start) if marker else start) + _HANG


def _goes_on(line: str, has: int, following: str, width: int) -> bool:
    if has < _LONG * width or not following.strip() or _BEGINS.match(following) or not _hangs(line, following):
        return False
    text, rest = _unnumbered(line), _unnumbered(following)
    if is_action(rest):
        return _is_open(text)
    stamp = find_stamp(text)
    if has + 1 + _first_word(following) <= width:
        # Programs break early where a picture or a link's number stood; a time cut in two still tells.
        return stamp is None and bool(_DIGIT.search(text[-_NEAR_CP:])) and _crosses(text, rest, len(text))
    if stamp is not None and _is_over(text[stamp.stop :]):
        return _crosses(text, rest, stamp.start + 1)
    under = find_stamp(rest)
    if under is None or len(rest[: under.start].split()) > _NAME_WORDS or not is_label(rest[under.stop :]):
        return True
    if under.start == 0 and not text.endswith((".", "!", "?", "…")):
        return True
    return _crosses(text, rest, len(text))  # else name and time that stand under a text


def _unnumbered(line: str) -> str:
    return _REFERENCE.sub("", line.strip()) if "[" in line else line.strip()


def _is_over(rest: str) -> bool:
    """Whether behind a time on a head's line nothing but links to act follows, none of them cut in two."""
    return is_label(rest) and not _is_open(rest)


def _is_open(text: str) -> bool:
    return text.count("[") > text.count("]") or text.count("(") > text.count(")")


def _crosses(text: str, rest: str, before: int) -> bool:
    """Whether a time begins before a place in `text` and ends in `rest`."""
    stamp = find_stamp(f"{text} {rest[:_NEAR_CP]}")
    return stamp is not None and stamp.start < before and stamp.stop > len(text) + 1
