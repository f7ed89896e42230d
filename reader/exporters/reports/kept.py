"""What was made for one comment, kept for when it is shown again: the same one stands above many coded ones."""

from __future__ import annotations

from collections.abc import Callable

MOST = 400
LONG_CP = 20_000
"""What is longer is not kept, so that memory stays small whatever the texts are."""


class Kept:
    """Of one document, by the item's id and the level it is shown at."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, int], str] = {}

    def get(self, item: int, level: int, make: Callable[[], str]) -> str:
        """What `make` gives, once for as long as it is kept; what was asked for longest ago goes first."""
        key = (item, level)
        text = self._found.pop(key, None)
        if text is None:
            text = make()
        if len(text) <= LONG_CP:
            if len(self._found) >= MOST:
                del self._found[next(iter(self._found))]
            self._found[key] = text
        return text
