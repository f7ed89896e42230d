"""JSON of any size -> its values one by one: a list, one value a line, several values in a row, or one large object.

RFC 8259; for one value a line (ndjson) jsonlines.org. A file that breaks off gives what is there: values that were open
at its end come as far as they go. Nothing here is recursive, so that replies may be nested as deeply as they like.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, BinaryIO, NamedTuple

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Notice
from reader.domain.words import translate
from reader.importers.stream.characters import Characters, start_of

Path = tuple[str, ...]
"""Names that lead into nested objects; lists on the way do not count."""

_FIRST_LINE = 8 << 20
_LONGEST_LINE = 128 << 20
_NAMED_LINES = 5
_DEEPEST = 12
"""Lists further in are part of their value, whatever leads to them."""


class Piece(NamedTuple):
    """One value. `path` is empty for a value of its own (a line, an element of the outermost list, the whole file);
    else it leads to the list whose element this is, which is in `around` (as far as that has been read)."""

    path: Path
    value: Any
    around: dict[str, Any]


class Values:
    """The pieces of a file, once; `notices` is whole when it was read to its end.

    The elements of the lists at `apart` come one by one, before the value that they are in, where their list is then
    empty. Raises `FormatError` where nothing could be read as JSON.
    """

    def __init__(
        self, stream: BinaryIO, token: Token, encoding: str | None = None, apart: Collection[Path] = ()
    ) -> None:
        self._token = token
        self._apart = frozenset(apart)
        self._characters = Characters(stream, token, encoding)
        self._bytes = io.BufferedReader(_Encoded(self._characters), 1 << 17)
        self._own: list[Notice] = []

    @property
    def notices(self) -> list[Notice]:
        return [*self._characters.notices, *self._own]

    def __iter__(self) -> Iterator[Piece]:
        first, second, third = (self._bytes.readline(_FIRST_LINE) for _ in range(3))
        while first and not first.strip():
            first, second, third = second, third, self._bytes.readline(_FIRST_LINE)
        begun = [line for line in (first, second, third) if line]
        pieces = self._lines(begun) if _are_lines(first, second, third) else self._nested(b"".join(begun))
        met = False
        for piece in pieces:
            met = True
            yield piece
        if not met:
            raise FormatError(
                translate("Importers", "The file is not JSON."),
                hint=translate("Importers", "Export or download it again: it may have been cut off."),
            )

    def _lines(self, begun: list[bytes]) -> Iterator[Piece]:
        bad: list[int] = []
        count = number = 0
        while True:
            line = begun.pop(0) if begun else self._bytes.readline(_LONGEST_LINE)
            if not line:
                break
            number += 1
            if number % 256 == 0:
                self._token.check()
            if not line.strip():
                continue
            if not line.endswith(b"\n") and len(line) == _LONGEST_LINE:
                while line and not line.endswith(b"\n"):
                    line = self._bytes.readline(_LONGEST_LINE)
                value = None
            else:
                value = self._decoded(line)
            if isinstance(value, dict | list):
                yield from _spread(value, self._apart)
            else:
                count += 1
                bad.append(number) if len(bad) < _NAMED_LINES else None
        if count:
            self._own.append(
                Notice(
                    "damaged",
                    translate("Importers", "{count} lines are no JSON objects; they were left out.").format(
                        count=count
                    ),
                    translate("Importers", "lines {numbers}").format(numbers=", ".join(map(str, bad))),
                )
            )

    def _decoded(self, line: bytes) -> Any:
        try:
            return json.loads(line)
        except RecursionError:
            damage: list[int] = []
            found = list(_built(io.BytesIO(line), frozenset(), damage.append, self._token))
            values = [piece.value for piece in found]
            return None if damage else values
        except ValueError:
            return None

    def _nested(self, begun: bytes) -> Iterator[Piece]:
        damage: list[int] = []
        yield from _built(_Rest(begun, self._bytes), self._apart, damage.append, self._token)
        if damage:
            self._own.append(
                Notice(
                    "damaged",
                    translate(
                        "Importers",
                        "The file ends in the middle, or is no JSON from some place on; what is there was read.",
                    ),
                    translate("Importers", "value {number}").format(number=damage[0]),
                )
            )


@lru_cache(maxsize=4)
def beginning_of(head: bytes) -> tuple[Any, ...]:
    """The first values of a file by its first bytes, as far as they go there, for `sniff`; never raises.

    Elements of an outermost list count as values; there are none where the bytes do not begin as JSON does.
    """
    text = start_of(head).lstrip("\ufeff \t\r\n")
    if text[:1] not in ("{", "["):
        return ()
    data = io.BytesIO(text.encode("utf-8", "replace"))
    ends: list[int] = []
    return tuple(piece.value for piece in islice(_built(data, frozenset(), ends.append, None), 3))


def _are_lines(first: bytes, second: bytes, third: bytes) -> bool:
    """Whether each line is a value: the first is one, or the two behind it are (the first is damaged)."""
    if first.strip() in (b"[", b"{"):
        return False
    if _is_value(first):
        return True
    return _is_value(second) and _is_value(third)


def _is_value(line: bytes) -> bool:
    if len(line) == _FIRST_LINE and not line.endswith(b"\n"):
        return False
    try:
        return isinstance(json.loads(line), dict | list)
    except (ValueError, RecursionError):
        return False


def _spread(value: Any, apart: frozenset[Path]) -> Iterator[Piece]:
    """A whole value as `_built` gives it."""
    waiting = [value]
    paths = sorted(path for path in apart if path)
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
            continue
        if isinstance(value, dict):
            for path in paths:
                if path[0] in value:
                    yield from _elements(value, path)
        yield Piece((), value, {})


def _elements(value: Any, path: Path) -> Iterator[Piece]:
    holders = [value]
    for name in path[:-1]:
        inner = [holder.get(name) for holder in reversed(holders) if isinstance(holder, dict)]
        holders = []
        while inner:
            found = inner.pop()
            if isinstance(found, list):
                inner += reversed(found)
            else:
                holders.append(found)
    for holder in holders:
        if isinstance(holder, dict) and isinstance(elements := holder.get(path[-1]), list):
            holder[path[-1]] = []
            for element in elements:
                yield Piece(path, element, holder)


def _built(source: Any, apart: frozenset[Path], damaged: Callable[[int], None], token: Token | None) -> Iterator[Piece]:
    """Values from the events of a parser; `damaged` is told after which piece it could not go on."""
    import ijson

    stack: list[Any] = []
    names: list[str | None] = []
    aside: list[Path | None] = []
    count = 0

    events = _guarded(ijson.basic_parse(source, multiple_values=True), ijson.JSONError)
    for number, (event, value) in enumerate(events):
        if token is not None and number % 4096 == 0:
            token.check()
        if event == "map_key":
            names[-1] = value
            continue
        if event == "start_map":
            stack.append({})
            names.append(None)
            aside.append(None)
            continue
        if event == "start_array":
            path = tuple(name for name in names if name is not None) if len(stack) <= _DEEPEST else None
            within = path != () and not isinstance(stack[-1], dict)
            stack.append([])
            names.append(None)
            aside.append(path if path == () or (path in apart and not within) else None)
            continue
        if event in ("end_map", "end_array"):
            names.pop()
            value = stack.pop()
            if aside.pop() == ():
                continue
        elif event == "damage":
            damaged(count)
            while stack:
                names.pop()
                value = stack.pop()
                if aside.pop() == () or (not stack and not value):
                    continue
                if (piece := _put(value, stack, names, aside)) is not None:
                    yield piece
            return
        piece = _put(value, stack, names, aside)
        if piece is not None:
            count += 1
            yield piece


def _put(value: Any, stack: list[Any], names: list[str | None], aside: list[Path | None]) -> Piece | None:
    """Put a value where it belongs, or give it where it comes by itself."""
    if not stack:
        return Piece((), value, {})
    path = aside[-1]
    if path is not None:
        around = stack[-2] if path and isinstance(stack[-2], dict) else {}
        return Piece(path, value, around)
    top = stack[-1]
    if isinstance(top, dict):
        name = names[-1]
        if name is not None:
            top[name] = value
    else:
        top.append(value)
    return None


def _guarded(events: Iterable[tuple[str, Any]], fault: type[Exception]) -> Iterator[tuple[str, Any]]:
    """The events, with what the parser cannot read as a last one."""
    try:
        yield from events
    except (fault, ValueError, ArithmeticError):
        yield "damage", None


class _Encoded(io.RawIOBase):
    """Text as UTF-8."""

    def __init__(self, characters: Iterable[str]) -> None:
        super().__init__()
        self._pieces = iter(characters)
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = memoryview(piece.encode("utf-8", "replace"))
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


class _Rest:
    """A stream with what was already read of it put back."""

    def __init__(self, begun: bytes, stream: BinaryIO | io.BufferedReader) -> None:
        self._begun, self._stream = begun, stream

    def read(self, size: int = -1) -> bytes:
        if self._begun and size:
            piece = self._begun if size < 0 else self._begun[:size]
            self._begun = self._begun[len(piece) :]
            return piece
        return self._stream.read(size)
