"""Names and texts as SPSS has room for them.

IBM SPSS Statistics, Command Syntax Reference, "Variable Names": up to 64 bytes; a letter first; then letters, digits,
``.``, ``_``, ``$``, ``#``, ``@``; no period at the end; without regard to case; some words are reserved. A label of a
variable has 256 bytes, one of a value 120, a text 32,767, the file's label 64, a line of its documents 80.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

NAME, LABEL, VALUE_LABEL, TEXT, FILE_LABEL, NOTE_LINE = 64, 255, 120, 32767, 64, 80
RESERVED = frozenset(["ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH"])


def names(wanted: Iterable[str]) -> list[str]:
    """A name that SPSS takes for each of `wanted`, no two alike."""
    taken: set[str] = set()
    found: list[str] = []
    for one in wanted:
        base = legal(one)
        name, number = base, 2
        while _folded(name) in taken:
            end = f"_{number}"
            name, number = shortened(base, NAME - len(end)) + end, number + 1
        taken.add(_folded(name))
        found.append(name)
    return found


def legal(name: str) -> str:
    """Letters and digits of any script stay; all else becomes an underscore."""
    plain = unicodedata.normalize("NFC", name)
    told = re.sub("_+", "_", "".join(sign if _fits(sign) else "_" for sign in plain)).strip("_")
    if not told or not told[0].isalpha():
        told = "v_" + told if told else "v"
    if told.upper() in RESERVED:
        told += "_"
    return shortened(told, NAME)


def shortened(text: str, most: int) -> str:
    """The beginning of `text` that has at most `most` bytes in UTF-8, cut between characters."""
    if len(text) * 4 <= most:
        # No character has more bytes.
        return text
    data = text.encode("utf-8")
    return text if len(data) <= most else data[:most].decode("utf-8", "ignore")


def note_lines(notes: Iterable[str]) -> Iterator[str]:
    """Sentences in lines of a file's documents."""
    for note in notes:
        for line in textwrap.wrap(note, NOTE_LINE):
            while line:
                first = shortened(line, NOTE_LINE)
                yield first
                line = line[len(first) :]


def _fits(sign: str) -> bool:
    if sign.isascii():
        return sign.isalnum()
    return unicodedata.category(sign) in {"Lu", "Ll", "Lt", "Lo", "Nd"} and len(sign.encode("utf-8")) < 4


def _folded(name: str) -> str:
    return name.upper().casefold()
