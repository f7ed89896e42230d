"""Markdown -> plain lines: link markup, emphasis, escapes and heading signs go, list markers and indentation stay.

The forms are those of CommonMark and of what converters of pages write (html2text, pandoc, turndown). Not a Markdown
parser: converters nest comments in ways that CommonMark would not call a list, and the columns are what matters here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from reader.importers.page_text.divisions import without_divisions

_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<text>.*?)\s*#*\s*$")
_SIGNS = re.compile(r"^\s{0,3}#{1,6}\s+\S|\]\([^()\s]{1,300}|\*\*[^\s*]|(?<=\d)\\\.|\\[-_*\[\]]", re.M)
_RULE = re.compile(r"\s*(?:={3,}|-{3,}|\*{3,}|_{3,}|(?:\*\s){2,}\*|(?:-\s){2,}-)\s*$")
_TABLE = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)+[ \t]*\|?[ \t]*$", re.M)
_CELLS = re.compile(r"\s*(?:\|\s*)+")
"""Cells that hold nothing, before the first that does: pages are laid out in tables, with pictures left of texts."""
_FENCE = re.compile(r"\s*(?:```|~~~)")
_TARGET = r"\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+(?:\"[^\"]{0,300}\"|'[^']{0,300}'))?\s?\)"
_IMAGE = re.compile(rf"!\[(?P<alt>[^\[\]]{{0,300}})\](?:{_TARGET}|\[[^\[\]]{{0,60}}\])")
_LINK = re.compile(rf"\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]{{0,100}}\]){{0,500}})\](?:{_TARGET}|\[[^\[\]]{{1,60}}\])")
_DEFINED = re.compile(r"\s{0,3}\[[^\[\]]{1,60}\]:\s+\S+")
_CLOSING = re.compile(rf"(?<=\S)\s*[*_]{{0,2}}\[(?P<text>[^\[\]\\]{{1,30}})\]{_TARGET}[*_]{{0,2}}\s*$")
"""A link that ends a line with a text."""
_SEEN_CP = 80
"""In shorter lines `evidence` sees it as it stands."""
_ENDS = " \t*_"
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,1000})>")
_STRONG = re.compile(r"(?<![\w\\*_])(\*\*|__)(?=[^\s*_])(.{1,400}?)(?<=[^\s\\])\1(?![*_])")
_EMPHASIS = re.compile(r"(?<![\w\\*_])([*_])(?=[^\s*_])([^*_\n]{1,400}?)(?<=[^\s\\])\1(?![\w*_])")
_EMPTY = re.compile(r"(?<![\w*_\\])(?:__|\*\*)(?=\s*(?:\w|$))")
"""Emphasis of nothing: icons that a page draws by a font."""
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_QUOTED = re.compile(r"(?P<signs>(?:\s{0,3}>)+)\s?(?P<text>.*)")
_FEW = 3
_AT_MARGIN = re.compile(r"^(?:[-*+]|[0-9]{1,6}[.)])\s+\S", re.M)
_FURTHER_IN = re.compile(r"^[ \t]{2,40}(?:[-*+]|[0-9]{1,6}[.)])\s+\S", re.M)
_SHIFT = "    "
"""Stands before each line where list markers stand at the margin, which `lines` takes for typed text there."""


def is_markdown(text: str) -> bool:
    """Whether a text has several of Markdown's own signs; a lone ``#`` or star is nothing."""
    if not any(sign in text for sign in ("](", "**", "#", "\\")):
        return False
    return sum(1 for _ in islice(_SIGNS.finditer(text), _FEW)) == _FEW


def unmark(text: str, is_head: Callable[[str], bool]) -> str:
    """Take the markup off each line. Where heads of comments (`is_head`) stand in quotes, the quotes' levels are the
    thread's: they become indentation; else a quote keeps its sign."""
    from reader.importers.page_text.evidence import acts

    text = without_divisions(text)
    lines = text.split("\n")
    nested = _nested_by_quotes(lines, is_head)
    tables = _TABLE.search(text) is not None
    shift = _SHIFT if len(_AT_MARGIN.findall(text)) >= _FEW and not _starts_further_in(text) else ""
    plain: list[str] = []
    fenced = False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
            continue
        if fenced:
            plain.append(shift + line)
            continue
        if _RULE.match(line) or _DEFINED.match(line) or (tables and _TABLE.match(line)):
            plain.append("")
            continue
        quoted = _QUOTED.match(line) if nested else None
        lead = ""
        if quoted:
            lead, line = "    " * quoted["signs"].count(">"), quoted["text"]
        closing = _CLOSING.search(line) if line.rstrip(_ENDS).endswith(")") else None
        if closing is not None and (closing.start() <= _SEEN_CP or not acts(closing["text"])):
            closing = None
        rest = _inline(line[: closing.start()]) if closing else ""
        if is_head(rest):
            closing = None
        line = rest if closing else _inline(line)
        if tables and line.lstrip().startswith("|"):
            line = _CELLS.sub("", line, count=1)
        plain.append(shift + lead + line)
        if closing:
            plain += ["", shift + lead + closing["text"]]
    return "\n".join(plain)


def _starts_further_in(text: str) -> bool:
    """Whether lists are indented by themselves (html2text): then numbers at the margin are what people wrote."""
    return len(_FURTHER_IN.findall(text)) > len(_AT_MARGIN.findall(text))


def _nested_by_quotes(lines: Sequence[str], is_head: Callable[[str], bool]) -> bool:
    heads = 0
    for line in lines:
        if line.lstrip().startswith(">") and len(line) <= 300 and (match := _QUOTED.match(line)):
            heads += is_head(_inline(match["text"]))
            if heads >= 2:
                return True
    return False


def _inline(line: str) -> str:
    heading = _HEADING.match(line)
    if heading:
        line = heading["text"]
    if "[" in line:
        alone = _IMAGE.fullmatch(line.strip())
        line = f"[{alone['alt']}]" if alone and alone["alt"] else _IMAGE.sub("", line)
        for _ in range(2):  # a link may hold another in its text
            line = _LINK.sub(r"\g<text>", line)
    if "<" in line:
        line = _AUTOLINK.sub(r"\1", line)
    if "*" in line or "_" in line:
        line = _EMPTY.sub("", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", line)))
    if "\\" in line:
        line = _ESCAPE.sub(r"\1", line)
    return line
