"""Plain text as Markdown that says the same characters again.

CommonMark 0.31: any ASCII punctuation may have a backslash before it (2.4), a backslash before a line's end is a hard
line break (6.7), a numeric reference is text and never structure (2.5), and blanks at both ends of a line are dropped
unless they are written as one. Only signs that mean something get a backslash: emphasis, code, links, markup and
references anywhere, with those of GitHub's tables, strikethrough and formulas; headings, lists and underlines at the
beginning of a line, and the closing sequence of a heading at its end (4.2, 4.3, 5.2).
"""

from __future__ import annotations

import re

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|$])")
_AT_START = re.compile(r"^(\d{0,9})([-+=#.)])")
_AT_END = re.compile(r"#(?=#*$)")
_BLANK_LINES = re.compile(r"\n\s*\n")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def visible(text: str) -> str:
    """Control characters, which neither Markdown nor XML can hold, as the signs that stand for them."""
    return _CONTROLS.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    number = ord(found[0])
    if number < 0x20:
        return chr(0x2400 + number)
    return "\u2421" if number == 0x7F else "\ufffd"


def in_line(text: str) -> str:
    """`text` within a line; line breaks become blanks."""
    return _escaped(" ".join(visible(text).split("\n")))


def paragraphs(text: str) -> list[str]:
    """`text` as paragraphs without anything before their lines; line breaks within one are kept. Blank lines divide
    paragraphs, however many there are."""
    return [
        "\\\n".join(_escaped(line) for line in part.split("\n"))
        for part in _BLANK_LINES.split(visible(text).strip("\n"))
        if part.strip()
    ]


def quoted(lines: str) -> str:
    """Markdown within a block quote."""
    return "\n".join(f"> {line}" if line else ">" for line in lines.split("\n"))


def _escaped(line: str) -> str:
    inner = line.strip()
    start = line.index(inner) if inner else len(line)
    before, after = line[:start], line[start + len(inner) :]
    told = _ANYWHERE.sub(r"\\\1", inner).replace("\t", "&#9;")
    told = _AT_START.sub(r"\1\\\2", _AT_END.sub(r"\#", told))
    return _numbered(before) + told + _numbered(after)


def _numbered(blanks: str) -> str:
    return "".join(f"&#{ord(blank)};" for blank in blanks)
