"""JSON and JSON Lines as a table: a list of objects, one object a line, or lists of them within an object.

RFC 8259 for the values; for JSON Lines (jsonlines.org, also ndjson) each line is one. Exports that are known have their
own importers, which are surer.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.tables.decoding import encoding_of, peek
from reader.importers.tables.reading import read_table
from reader.importers.tables.shape import holders, rows_of
from reader.importers.tables.table import Row, Table

id = "json-table"
title = QT_TRANSLATE_NOOP("Formats", "Table of comments (JSON, JSON Lines)")
suffixes = (".json", ".jsonl", ".ndjson")

_WHOLE = 32 << 20
"""Files up to here are read at once, in bytes; larger ones are streamed."""
_SAMPLE_ROWS = 200
_MOST_LEVELS = 10_000
_SCAN_BYTES = 8 << 20
_OBJECT = re.compile(r"[\ufeff\s]*(?:\[\s*)?\{\s*[\"}]")


def sniff(head: bytes, name: str) -> float:
    """Low, since every JSON file could be one."""
    text = peek(head)
    if text is None or not _OBJECT.match(text[:10_000]):
        return 0.0
    return 0.3 if name.lower().endswith((".jsonl", ".ndjson")) else 0.25


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The articles and their comments. Notices: ``damaged`` where the file breaks off or lines are no JSON, and those
    of `tables.comments`."""
    yield from read_table(table(stream, token), token, origin)


def table(stream: BinaryIO, token: Token, sheet: str | None = None) -> Table:
    """The rows; `sheet` means nothing here. Raises `FormatError` where the file is not JSON or holds no objects."""
    if not stream.seekable():
        stream = io.BytesIO(stream.read())
    rows = _rows(stream, token)
    first = list(islice(rows, _SAMPLE_ROWS))
    columns = tuple(dict.fromkeys(name for row in first if not isinstance(row, Notice) for name in row))
    if not columns:
        raise FormatError(translate("Importers", "The JSON file holds no list of objects that could be comments."))
    return Table(columns, chain(first, rows), open_ended=True)


def _rows(stream: BinaryIO, token: Token) -> Iterator[Row | Notice]:
    encoding, notices = encoding_of(stream, None, token)
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    if encoding not in ("utf-8", "utf-8-sig"):
        # Rare and mostly small; the parsers below want UTF-8.
        stream = io.BytesIO(stream.read().decode(encoding, errors="replace").encode("utf-8"))
    elif encoding == "utf-8-sig":
        stream.read(3)
    start = stream.tell()
    if _is_lines(stream, start):
        yield from _lines(stream, token)
    else:
        stream.seek(start)
        values = _at_once(stream) if size <= _WHOLE else None
        if values is None:
            stream.seek(start)
            values = _streamed(stream, start)
        yield from _guarded(values, token)
    yield from notices


def _is_lines(stream: BinaryIO, start: int) -> bool:
    """Whether the first line is a whole value, and another begins behind it."""
    stream.seek(start)
    line = _first_line(stream)
    value = _decoded(line)
    behind = _first_line(stream)
    stream.seek(start)
    return isinstance(value, dict) and behind.lstrip()[:1] == b"{"


def _first_line(stream: BinaryIO) -> bytes:
    for _ in range(100):
        line = stream.readline()
        if not line or line.strip():
            return line
    return b""


def _decoded(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError):
        return None


def _lines(stream: BinaryIO, token: Token) -> Iterator[Row | Notice]:
    bad: list[int] = []
    count = 0
    for number, line in enumerate(stream, start=1):
        if number % 512 == 0:
            token.check()
        if not line.strip():
            continue
        value = _decoded(line)
        if not isinstance(value, dict | list):
            bad.append(number) if len(bad) < 5 else None
            count += 1
            continue
        yield from rows_of(value, str(number))
    if count:
        yield Notice(
            "damaged",
            translate("Importers", "Lines that are no JSON objects, left out: {count}.").format(count=count),
            translate("Importers", "lines {numbers}").format(numbers=", ".join(map(str, bad))),
        )


def _at_once(stream: BinaryIO) -> Iterator[tuple[str | None, Any]] | None:
    """The values of a small file; None where it is not whole, or too deep to be read at once."""
    try:
        root = json.loads(stream.read().decode("utf-8", errors="replace"))
    except (ValueError, RecursionError):
        return None
    if isinstance(root, list):
        return ((str(place), value) for place, value in enumerate(root))
    return iter(holders(root)) if isinstance(root, dict) else iter(())


def _streamed(stream: BinaryIO, start: int) -> Iterator[tuple[str | None, Any]]:
    """The values of a large file, or of one that is damaged: as far as it can be read."""
    import ijson

    head = stream.read(64).lstrip()[:1]
    stream.seek(start)
    if head == b"[":
        for place, value in enumerate(ijson.items(_events(stream), "item")):
            yield str(place), value
        return
    where = _list_in(stream)
    stream.seek(start)
    if where is not None:
        for place, value in enumerate(ijson.items(_events(stream), f"{where}.item")):
            yield str(place), value
        return
    for name, value in ijson.kvitems(_events(stream), ""):
        yield name, ({name: value} if isinstance(value, dict) else value)


def _events(stream: BinaryIO) -> Iterator[tuple[str, str, Any]]:
    """What ijson finds, with its place in the file; raises `FormatError` where it is nested too deeply: the places of
    n levels take n² characters."""
    import ijson

    def shallow() -> Iterator[tuple[str, Any]]:
        depth = 0
        for event in ijson.basic_parse(stream, use_float=True, multiple_values=True):
            kind = event[0]
            if kind in ("start_map", "start_array"):
                depth += 1
                if depth > _MOST_LEVELS:
                    raise FormatError(
                        translate("Importers", "The JSON is nested more than {levels} levels deep.").format(
                            levels=_MOST_LEVELS
                        )
                    )
            elif kind in ("end_map", "end_array"):
                depth -= 1
            yield event

    found: Iterator[tuple[str, str, Any]] = ijson.parse(shallow())
    return found


def _list_in(stream: BinaryIO) -> str | None:
    """Where in an object the list with the most objects is, by what can be seen from its beginning."""
    import ijson

    met: dict[str, int] = {}
    try:
        for prefix, event, _ in _events(io.BytesIO(stream.read(_SCAN_BYTES))):
            if event == "start_map" and prefix.endswith(".item"):
                met[prefix] = met.get(prefix, 0) + 1
    except (ijson.JSONError, ValueError):
        pass  # the beginning of a file breaks off
    # Comments hold lists themselves: the outermost list is meant, unless it is of one.
    several = [prefix for prefix, count in met.items() if count > 1] or list(met)
    return min(several, key=lambda prefix: prefix.count("."), default="").removesuffix(".item") or None


def _guarded(values: Iterator[tuple[str | None, Any]], token: Token) -> Iterator[Row | Notice]:
    from ijson import JSONError

    # A value that stands alone in the list is a comment; one of several that hold comments is a group.
    number = 0
    while True:
        try:
            for place, value in values:
                number += 1
                if number % 512 == 0:
                    token.check()
                yield from rows_of(value, place)
        except (JSONError, ValueError, RecursionError) as fault:
            if number == 0:
                raise FormatError(translate("Importers", "The file is not JSON.")) from fault
            yield Notice(
                "damaged",
                translate("Importers", "The JSON could not be read beyond value {number}.").format(number=number),
            )
        return
