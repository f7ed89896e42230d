"""Codes that are written as paths (``evidence.anecdote``, ``cat >> code``) or one below another -> a tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.domain.records import CodeRecord
from reader.domain.words import translate

_NUMBER = re.compile(r"\d\.\d")


def dotted(path: str) -> tuple[str, ...]:
    """The parts of a path with dots between them, as is the convention of Taguette's tags: one part where a dot is
    plainly none of those (``1.5 degrees``, ``e. g.``, ``etc.``)."""
    parts = tuple(path.split("."))
    if _NUMBER.search(path) or any(not part or part != part.strip() for part in parts):
        return (path,)
    return parts


class Paths:
    """Collects codes; what is above a code and was not named itself is a group. All are below `top`, where there is
    one. Refs are numbers, so that trees may be as deep as they like."""

    def __init__(self, top: CodeRecord | None = None) -> None:
        self._top = top
        self._refs: dict[tuple[str | None, str], str] = {}
        self._codes: dict[str, CodeRecord] = {}
        self._mark = f"{top.ref}-" if top else "code-"

    def add(self, path: Sequence[str], *, guid: str | None = None, definition: str = "") -> str:
        """Add a code, or tell more of one that is there; its ref."""
        above: str | None = None
        for name in path[:-1]:
            above = self.below(above, name, codable=False)
        return self.below(above, path[-1], guid=guid, definition=definition)

    def below(
        self,
        above: str | None,
        name: str,
        *,
        guid: str | None = None,
        definition: str = "",
        codable: bool = True,
    ) -> str:
        """The same for one step: a code below the one with the ref `above`."""
        parent = above if above is not None else self._top.ref if self._top else None
        ref = self._refs.setdefault((parent, name), f"{self._mark}{len(self._refs)}")
        there = self._codes.get(ref) or CodeRecord(ref, name, parent, codable=False)
        if definition and there.definition and definition not in there.definition:
            definition = f"{there.definition}\n\n{definition}"
        self._codes[ref] = replace(
            there,
            guid=there.guid or guid,
            definition=definition or there.definition,
            codable=codable or there.codable,
        )
        return ref

    def tell(self, ref: str, definition: str) -> None:
        """Add a line to the definition of a code."""
        there = self._codes[ref]
        self._codes[ref] = replace(there, definition="\n".join(filter(None, (there.definition, definition))))

    def free(self, name: str) -> tuple[str]:
        """A path at the top that is not there yet."""
        parent = self._top.ref if self._top else None
        unique, number = name, 2
        while (parent, unique) in self._refs:
            unique, number = f"{name} ({number})", number + 1
        return (unique,)

    def codes(self) -> list[CodeRecord]:
        from reader.importers.projects.tree import in_order

        return in_order([*([self._top] if self._top else []), *self._codes.values()])[0]


def untagged() -> str:
    """The name of the code for passages that were marked, but not coded."""
    return translate("Importers", "untagged")
