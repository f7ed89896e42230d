"""Finds importers, containers, exporters and analyses by walking their packages: a new file there is all it takes.

A module that cannot be imported, or lacks a name it needs, becomes one entry with its reason: shown, not usable.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any, BinaryIO, Protocol, cast

from reader.domain.progress import Token
from reader.domain.records import Origin, Record
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.importers.containers import Member

log = logging.getLogger(__name__)
HEAD_BYTES = 65536
"""How much of a file `sniff` sees."""

_NEEDED = {
    "reader.importers": ("id", "title", "suffixes", "sniff", "read"),
    "reader.importers.containers": ("id", "title", "suffixes", "sniff", "members"),
    "reader.exporters": ("id", "title", "suffix", "options", "write"),
    "reader.analysis": ("id", "title", "params", "run"),
}
"""What a module of each package has to have."""


class Importer(Protocol):
    id: str
    title: str
    suffixes: tuple[str, ...]

    def sniff(self, head: bytes, name: str) -> float: ...

    def read(self, stream: BinaryIO, token: Token, origin: Origin = ...) -> Iterator[Record]: ...


class Container(Protocol):
    id: str
    title: str
    suffixes: tuple[str, ...]

    def sniff(self, head: bytes, name: str) -> float: ...

    def members(self, stream: BinaryIO, token: Token) -> Iterator[Member]: ...


class Exporter(Protocol):
    id: str
    title: str
    suffix: str
    options: type[Any]

    def write(self, records: Snapshot, out: BinaryIO, options: Any, token: Token) -> None: ...


class Analysis(Protocol):
    id: str
    title: str
    params: type[Any]

    def run(self, reader: Snapshot, params: Any, token: Token) -> Table: ...


@dataclass(frozen=True, slots=True)
class Broken:
    """A module that should have been an entry: its name, and why it is not."""

    name: str
    reason: str


@cache
def importers() -> tuple[Importer, ...]:
    return tuple(cast(Importer, m) for m in _found("reader.importers"))


@cache
def containers() -> tuple[Container, ...]:
    return tuple(cast(Container, m) for m in _found("reader.importers.containers"))


def suffixes() -> frozenset[str]:
    """Endings of all files that can be imported, in lower case with the dot."""
    entries: list[Importer | Container] = [*importers(), *containers()]
    return frozenset(suffix for entry in entries for suffix in entry.suffixes)


@cache
def exporters() -> tuple[Exporter, ...]:
    return tuple(cast(Exporter, m) for m in _found("reader.exporters"))


@cache
def analyses() -> tuple[Analysis, ...]:
    return tuple(cast(Analysis, m) for m in _found("reader.analysis"))


def broken() -> tuple[Broken, ...]:
    """Every module of the packages that could not be used."""
    return tuple(entry for package in _NEEDED for entry in _walk(package) if isinstance(entry, Broken))


def exporter(wanted: str) -> Exporter | None:
    return next((e for e in exporters() if e.id == wanted), None)


def importer(wanted: str) -> Importer | None:
    return next((i for i in importers() if i.id == wanted), None)


def ranked(head: bytes, name: str) -> list[Importer]:
    """Importers that can read this, the surest first. One whose `sniff` fails is passed over."""
    sure = [(_sniffed(importer, head, name), importer) for importer in importers()]
    return [importer for score, importer in sorted(sure, key=lambda pair: -pair[0]) if score > 0]


def container(head: bytes, name: str) -> Container | None:
    """The container that this is, unless an importer is surer of it (a .docx is a zip too)."""
    sure = max(((_sniffed(entry, head, name), entry.id, entry) for entry in containers()), default=None, key=_by_score)
    if sure is None or sure[0] <= 0:
        return None
    return sure[2] if all(_sniffed(entry, head, name) < sure[0] for entry in importers()) else None


def _by_score(entry: tuple[float, str, Container]) -> tuple[float, str]:
    return entry[0], entry[1]


def _sniffed(importer: Importer | Container, head: bytes, name: str) -> float:
    try:
        return importer.sniff(head, name)
    except Exception as fault:  # noqa: BLE001 - one importer's bug must not keep the others from the file
        log.error("importer %s cannot look at a file: %s", importer.id, type(fault).__name__)
        return 0.0


def _found(package: str) -> list[ModuleType]:
    return [m for m in _walk(package) if isinstance(m, ModuleType)]


@cache
def _walk(package: str, load: Callable[[str], ModuleType] = importlib.import_module) -> list[ModuleType | Broken]:
    """The modules directly in `package` (its sub-packages are parts of them), sorted by name."""
    found: list[ModuleType | Broken] = []
    for info in pkgutil.iter_modules(load(package).__path__):
        if info.ispkg:
            continue
        name = f"{package}.{info.name}"
        try:
            module = load(name)
        except Exception as fault:  # noqa: BLE001 - whatever a module does at import must not take the program down
            found.append(Broken(name, f"{type(fault).__name__}: {fault}"))
            continue
        missing = _missing(module, _NEEDED.get(package, ("id", "title")))
        found.append(Broken(name, f"it lacks {', '.join(missing)}") if missing else module)
    return found


def _missing(module: ModuleType, names: tuple[str, ...]) -> list[str]:
    return [name for name in names if not hasattr(module, name)]
