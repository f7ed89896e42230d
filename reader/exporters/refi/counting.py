"""How positions in a source are counted, which is not the same in all programs.

REFI-QDA 1.5, section 10.2: a selection is told by its first and last character, in Unicode code points from 0. All
programs, and the example of the specification itself, write the position behind the last character as its end.
NVivo counts UTF-16 units and a line end (CRLF) as two; MAXQDA wants CRLF, ATLAS.ti counts it as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Program(StrEnum):
    """Who is to read the file."""

    STANDARD = "standard"
    NVIVO = "nvivo"
    MAXQDA = "maxqda"
    ATLASTI = "atlasti"


@dataclass(frozen=True, slots=True)
class Counting:
    """`utf16`: characters beyond U+FFFF count two. `crlf`: how many positions a line end of two characters takes; 0
    where lines end with LF."""

    utf16: bool = False
    crlf: int = 0

    def written(self, text: str) -> str:
        """A text with the line ends of this form."""
        return text.replace("\n", "\r\n") if self.crlf else text

    def length(self, text: str) -> int:
        """How many positions a text takes."""
        counted = len(text)
        if self.utf16 and not text.isascii():
            counted = len(text.encode("utf-16-le", "surrogatepass")) // 2
        return counted + (text.count("\n") if self.crlf == 2 else 0)

    def positions(self, text: str, offsets: Iterable[int]) -> Mapping[int, int]:
        """Where offsets in code points are in this counting; one walk through the text, however many there are."""
        if not self.utf16 and self.crlf != 2:
            return {offset: offset for offset in offsets}
        found: dict[int, int] = {}
        before = counted = 0
        for offset in sorted(set(offsets)):
            counted += self.length(text[before:offset])
            found[offset] = counted
            before = offset
        return found

    def told(self) -> dict[str, object]:
        """The counting as the file says it."""
        return {
            "offsets": "utf-16" if self.utf16 else "code-points",
            "line_end": "crlf" if self.crlf else "lf",
            "crlf": self.crlf or None,
        }


COUNTING = {
    Program.STANDARD: Counting(),
    Program.NVIVO: Counting(utf16=True, crlf=2),
    Program.MAXQDA: Counting(crlf=2),
    Program.ATLASTI: Counting(crlf=1),
}
