"""How the width of the reader is shared: free space, text, the margin of stripes."""

from __future__ import annotations

from dataclasses import dataclass

NAMED = 5.5
"""The least margin that has names in it, in heights of a line: in less they would be no more than an ellipsis."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`room` is the width there is, `em` the height of a line of the window's font, both in pixels."""

    room: int
    em: int

    @property
    def margin(self) -> float:
        """What the stripes get at least: names where there is room for them, else bars."""
        named = min(self.em * 11.0, self.room * 0.24)
        return named if named >= self.em * NAMED else min(self.em * 3.0, max(self.em * 2.0, named))

    @property
    def text(self) -> float:
        """The most that the text can have."""
        return max(self.room - self.margin, self.em * 4.0)

    def around(self, text: float) -> tuple[int, int]:
        """The pixels before and behind a text of that width, which stands a little to the left of the middle."""
        rest = max(0.0, self.room - text - self.margin)
        before = round(rest * 0.3)
        return before, max(0, self.room - round(text) - before)
