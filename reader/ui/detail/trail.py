"""Back and forward: the places that a person jumped from, as a browser keeps them."""

from __future__ import annotations

from collections.abc import Callable

from reader.domain.model import ItemId

MOST = 200


class Trail:
    """Two stacks of items. What is gone from the project by now is passed over."""

    def __init__(self) -> None:
        self._behind: list[ItemId] = []
        self._ahead: list[ItemId] = []

    def clear(self) -> None:
        self._behind, self._ahead = [], []

    def jumped(self, left: ItemId) -> None:
        """The person went from `left` to somewhere else; what was ahead no longer is."""
        if self._behind[-1:] != [left]:
            self._behind = [*self._behind, left][-MOST:]
        self._ahead = []

    def back(self, here: ItemId | None, there: Callable[[ItemId], bool]) -> ItemId | None:
        """Where the last jump came from; `there` tells whether an item still exists. None at the first place."""
        return _taken(self._behind, self._ahead, here, there)

    def forward(self, here: ItemId | None, there: Callable[[ItemId], bool]) -> ItemId | None:
        """Where `back` came from."""
        return _taken(self._ahead, self._behind, here, there)


def _taken(
    stack: list[ItemId], other: list[ItemId], here: ItemId | None, there: Callable[[ItemId], bool]
) -> ItemId | None:
    while stack:
        found = stack.pop()
        if found != here and there(found):
            if here is not None:
                other.append(here)
            return found
    return None
