"""What every part of the read side is made of: a connection of one thread, and whose eyes look through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import isfunction
from pathlib import Path
from typing import ParamSpec, TypeVar

from reader.domain.model import CoderId
from reader.storage.connect import Connection
from reader.storage.faults import explained

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class Eyes:
    """One for all views of an open project. `coder` is who reads and codes; `shown` whose codings are seen: None for
    everybody's, the empty set for nobody's."""

    coder: CoderId
    shown: frozenset[CoderId] | None = None


class Part:
    """Every method is a short query or two; none keeps a transaction open. Used by the thread that got it."""

    def __init__(self, conn: Connection, path: Path, eyes: Eyes) -> None:
        self.path = path
        self._conn = conn
        self._eyes = eyes


def explaining(part: type[T]) -> type[T]:
    """Make every query of the class raise `StorageError` where the file is damaged, gone or cannot be read, and
    `Cancelled` where it was interrupted."""
    for name, method in list(vars(part).items()):
        if isfunction(method) and not name.startswith("_"):
            setattr(part, name, _explained(method))
    return part


def _explained(method: Callable[P, T]) -> Callable[P, T]:
    @wraps(method)
    def within(*arguments: P.args, **options: P.kwargs) -> T:
        part = arguments[0]
        assert isinstance(part, Part)
        with explained(part.path):
            return method(*arguments, **options)

    return within
