"""Which codes are meant by what is typed: every word somewhere in the path, without regard to case or accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.model import Code, CodeId


@dataclass(frozen=True, slots=True)
class Entry:
    """A code made ready for matching; `starts` is its path with a space before each word."""

    code: Code
    name: str
    path: str
    starts: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A code that does not exist yet: `names` from the outermost in, below the existing `parent`; `path` as shown."""

    names: tuple[str, ...]
    parent: CodeId | None
    path: str


def fold(text: str) -> str:
    """`text` as it is compared: no case, no accents, one space between words."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def prepare(codes: Sequence[Code]) -> tuple[Entry, ...]:
    """Fold every path once, so that a key stroke only compares."""
    return tuple(_entry(code) for code in codes)


def match(entries: Sequence[Entry], typed: str, recent: Sequence[CodeId] = ()) -> list[Code]:
    """The codes that `typed` can mean, the likeliest first; all of them, those used last first, where it is empty.

    First the very name, then names that begin with it, then names and paths where each word begins one, then the
    rest; within each those used last, then the order of the codebook.
    """
    wanted = fold(typed.replace("/", " "))
    used = {code: place for place, code in enumerate(recent)}
    behind = len(used)
    words = wanted.split()
    found: list[tuple[int, int, int]] = []
    for place, entry in enumerate(entries):
        rank = _rank(entry, wanted, words)
        if rank is not None:
            found.append((rank, used.get(entry.code.id, behind), place))
    found.sort()
    return [entries[place].code for _, _, place in found]


def propose(entries: Sequence[Entry], typed: str) -> Proposal | None:
    """The code that `typed` would make (``parent/child`` nests); None where there is one by this name or path.

    Its beginning may be an existing code: by its whole path, or by a name that only one code has.
    """
    names = [" ".join(name.split()) for name in typed.split("/")]
    names = [name for name in names if name]
    if not names:
        return None
    by_path = {entry.path: entry.code for entry in entries}
    if "/".join(map(fold, names)) in by_path:
        return None
    if len(names) == 1:
        wanted = fold(names[0])
        if any(entry.name == wanted for entry in entries):
            return None
        return Proposal((names[0],), None, names[0])
    parent, used = _existing(entries, by_path, names)
    rest = tuple(names[used:])
    if parent is not None and "/".join((fold(parent.path), *map(fold, rest))) in by_path:
        return None
    return Proposal(rest, parent.id if parent else None, "/".join((parent.path, *rest) if parent else rest))


def _entry(code: Code) -> Entry:
    path = "/".join(fold(name) for name in code.path.split("/"))
    words = "".join(c if c.isalnum() else " " for c in path)
    return Entry(code, path.rsplit("/", 1)[-1], path, f" {' '.join(words.split())}")


def _rank(entry: Entry, wanted: str, words: Sequence[str]) -> int | None:
    if not words:
        return 0
    for word in words:
        if word not in entry.path:
            return None
    if entry.name == wanted:
        return 0
    if entry.name.startswith(wanted):
        return 1
    if all(f" {word}" in entry.starts for word in words):
        return 2
    return 3


def _existing(entries: Sequence[Entry], by_path: dict[str, Code], names: Sequence[str]) -> tuple[Code | None, int]:
    """The deepest existing code that a beginning of `names` stands for, and how many names that took."""
    for used in range(len(names) - 1, 0, -1):
        found = by_path.get("/".join(map(fold, names[:used])))
        if found is not None:
            return found, used
    first = fold(names[0])
    named = [entry.code for entry in entries if entry.name == first]
    if len(named) != 1:
        return None, 0
    found, used = named[0], 1
    while used < len(names) - 1:
        deeper = by_path.get("/".join((fold(found.path), fold(names[used]))))
        if deeper is None:
            break
        found, used = deeper, used + 1
    return found, used
