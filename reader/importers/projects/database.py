"""Opening another program's SQLite file, which may be damaged or hostile, and reading rows of its tables.

The bytes are copied into a folder of our own, where nothing is written to them: what lies beside the original (a
journal that a hostile file would have replayed) is never looked at. By the advice of SQLite's documentation ("Defense
Against The Dark Arts"): the schema is not trusted, the file is checked before it is read, the length of a value is
bounded, and nothing but reading tables is allowed: views, virtual tables, generated columns and functions are not.
"""

from __future__ import annotations

import io
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.domain.errors import FormatError, ReaderError
from reader.domain.progress import Token
from reader.domain.records import Notice
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.importers.tables.decoding import encoding_of

MAGIC = b"SQLite format 3\x00"
LARGEST = 4 * 2**30
"""Bytes of a project's database; texts only, since pictures and sound lie beside it."""
LARGEST_VALUE = 48 * 2**20
"""Bytes of one value: one text."""
_DAMAGE = (sqlite3.Error, OverflowError, UnicodeDecodeError)
"""What reading a damaged database ends in; the last one where a message of SQLite quotes it."""
_PIECE = 1 << 20
_STEPS = 20_000
"""Instructions of SQLite's machine between two looks at the token: some milliseconds."""
_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ))
_PRAGMAS = frozenset(("table_info", "quick_check"))
_WAL_AT = 18
"""Where the header has the versions of the file format; 2 is a write-ahead log (SQLite, "Database File Format")."""
_EACH = 256
"""Rows between two looks at the token: many may be short."""

Value = bytes | int | float | None


def is_database(head: bytes) -> bool:
    return head.startswith(MAGIC)


@dataclass(frozen=True, slots=True)
class Row:
    """One row by column; what a table lacks, or holds in another type, reads as nothing."""

    columns: dict[str, int]
    values: tuple[Value, ...]
    encoding: str

    def _value(self, column: str) -> Value:
        at = self.columns.get(column)
        return None if at is None else self.values[at]

    def raw(self, column: str) -> str:
        """A text as it stands, every code point of it, for offsets to count on."""
        value = self._value(column)
        if value is None:
            return ""
        if isinstance(value, bytes):
            try:
                return value.decode("utf-8")
            except UnicodeDecodeError:
                return value.decode(self.encoding, errors="replace")
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)

    def text(self, column: str) -> str:
        """A canonical text without white space around it."""
        return canonical(self.raw(column)).strip()

    def line(self, column: str) -> str:
        """The same on one line: a name."""
        return " ".join(self.text(column).split())

    def whole(self, column: str) -> int | None:
        """A whole number, also one that is kept as a real or as text."""
        value = self._value(column)
        if isinstance(value, bytes):
            try:
                value = float(value)
            except ValueError:
                return None
        if value is None or value != value or abs(value) > 2**53:
            return None
        return int(value)


class Database:
    """A foreign database, while it is open. `notices` say what is wrong with it."""

    def __init__(self, connection: sqlite3.Connection, guard: _Guard) -> None:
        self._connection = connection
        self._guard = guard
        self._encoding = "utf-8"
        self.notices: list[Notice] = []
        self.tables: dict[str, tuple[str, ...]] = {}
        for name in self._names():
            info = self._run(f"PRAGMA table_info({_quoted(name)})")
            columns = tuple(row[1].decode("utf-8", "replace") for row in info if isinstance(row[1], bytes))
            self.tables[name.lower()] = columns

    def has(self, table: str, *columns: str) -> bool:
        """Whether there is such a table, with such columns."""
        there = {column.lower() for column in self.tables.get(table, ())}
        return table in self.tables and there.issuperset(columns)

    def rows(self, table: str, *order: str, only: Sequence[str] = ()) -> Iterator[Row]:
        """The rows of a table, none where it is missing, by those of the whole numbers `order` that it has. With `only`
        just those columns, since a text may be large.

        Where it is damaged, those that can be read (notice ``damaged-table``).
        """
        columns = self.tables.get(table)
        if not columns:
            return
        if only:
            columns = tuple(column for column in columns if column.lower() in (*only, *order))
            if not columns:
                return
        there = {column.lower(): column for column in columns}
        keys = [there[column] for column in order if column in there]
        # Keys may be kept as text or real numbers: they are to come in the order of their numbers all the same.
        by = ", ".join(f"CAST({_quoted(key)} AS INTEGER)" for key in keys)
        sql = f"SELECT {', '.join(map(_quoted, columns))} FROM {_quoted(table)}"
        places = {column.lower(): at for at, column in enumerate(columns)}
        given = 0
        try:
            for values in self._run(f"{sql} ORDER BY {by}" if by else sql):
                given += 1
                yield Row(places, values, self._encoding)
        except _DAMAGE:
            self._guard.raise_if_stopped()
            told = translate(
                "Importers", "The table “{table}” of the project is damaged; the rows that can be read are:"
            )
            saved = [Row(places, values, self._encoding) for values in self._saved(table, columns)]
            text = f"{told.format(table=table)} {len(saved)}."
            if not only and all(notice.message != text for notice in self.notices):
                # Tables are gone through more than once.
                self.notices.append(Notice("damaged-table", text))
            if keys:
                saved.sort(key=lambda row: [row.whole(key.lower()) or 0 for key in keys])
            yield from saved[given:]

    def _saved(self, table: str, columns: Sequence[str]) -> list[tuple[Value, ...]]:
        """What can be read of a damaged table, row by row from its beginning and from its end, in its order."""
        names = ", ".join(map(_quoted, columns))
        row = f"SELECT {names} FROM {_quoted(table)} WHERE rowid = ?"
        found: dict[int, tuple[Value, ...] | None] = {}
        for order, beyond in (("ASC", ">"), ("DESC", "<")):
            step = f"SELECT rowid FROM {_quoted(table)}"
            behind = f"ORDER BY rowid {order} LIMIT 1"
            first, then = f"{step} {behind}", f"{step} WHERE rowid {beyond} ? {behind}"
            at: int | None = None
            try:
                while (at := self._number(first if at is None else then, at)) is not None and at not in found:
                    found[at] = None
                    try:
                        found[at] = next(self._run(row, (at,)), None)
                    except _DAMAGE:
                        # This row alone: its value is too large, or lies on a page that cannot be read.
                        self._guard.raise_if_stopped()
            except _DAMAGE:
                self._guard.raise_if_stopped()
        return [values for _, values in sorted(found.items()) if values is not None]

    def _number(self, sql: str, beyond: int | None) -> int | None:
        """The number of the next row."""
        found = next(self._run(sql, () if beyond is None else (beyond,)), None)
        return int(found[0]) if found is not None and isinstance(found[0], int) else None

    def count(self, table: str) -> int:
        """How many rows a table has, 0 where it is missing or damaged."""
        if table not in self.tables:
            return 0
        try:
            return int(next(self._run(f"SELECT count(*) FROM {_quoted(table)}"))[0] or 0)
        except _DAMAGE:
            self._guard.raise_if_stopped()
            return 0

    def learn_encoding(self, table: str, column: str, token: Token) -> None:
        """Find out what the texts are written in where they are not UTF-8, as SQLite wants them: R on Windows has left
        them in the encoding of the system. The column should hold long texts."""
        longest = b""
        for row in self.rows(table, only=(column,)):
            at = row.columns.get(column)
            value = None if at is None else row.values[at]
            if isinstance(value, bytes) and len(value) > len(longest) and not _is_utf8(value):
                longest = value
        if longest:
            self._encoding, notices = encoding_of(io.BytesIO(longest), None, token)
            self.notices += notices

    def _names(self) -> list[str]:
        found = self._run('SELECT "type", "name", "sql" FROM sqlite_master ORDER BY rowid')
        return [
            name.decode("utf-8", "replace")
            for kind, name, sql in found
            if kind == b"table" and isinstance(name, bytes) and not _is_virtual(sql)
        ]

    def _run(self, sql: str, given: tuple[Value, ...] = ()) -> Iterator[tuple[Value, ...]]:
        for number, values in enumerate(self._connection.execute(sql, given)):
            if number % _EACH == 0:
                self._guard.token.check()
            yield values


class _Guard:
    """Lets a person stop what SQLite is doing."""

    def __init__(self, token: Token) -> None:
        self.token = token
        self._stopped: ReaderError | None = None

    def look(self) -> int:
        try:
            self.token.check()
        except ReaderError as fault:
            self._stopped = fault
            return 1
        return 0

    def raise_if_stopped(self) -> None:
        if self._stopped is not None:
            raise self._stopped


@contextmanager
def opened(stream: BinaryIO, token: Token) -> Iterator[Database]:
    """The database in `stream`. Raises `FormatError` where it is none, is damaged or too large."""
    head = stream.read(100)
    if not is_database(head):
        raise FormatError(
            translate("Importers", "This is no project: it is not a SQLite database."),
            hint=translate("Importers", "Choose another importer."),
        )
    folder = Path(tempfile.mkdtemp(prefix="threadnote-"))
    try:
        path = folder / "project"
        _copy(head, stream, path, token)
        guard = _Guard(token)
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        try:
            database = _checked(connection, guard)
            if head[_WAL_AT : _WAL_AT + 1] == b"\x02":
                database.notices.append(
                    Notice(
                        "write-ahead-log",
                        translate(
                            "Importers",
                            "What was changed last may not be in this file yet: close the project in its own program,"
                            " then import it.",
                        ),
                    )
                )
            yield database
        finally:
            connection.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _checked(connection: sqlite3.Connection, guard: _Guard) -> Database:
    connection.text_factory = bytes
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_VDBE_OP, 1_000_000)
    connection.set_progress_handler(guard.look, _STEPS)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        connection.execute("PRAGMA mmap_size=0")
        connection.set_authorizer(_allow)
        database = Database(connection, guard)
        _look_over(connection, guard, database)
        return database
    except _DAMAGE as fault:
        guard.raise_if_stopped()
        raise FormatError(
            translate("Importers", "The project's database is damaged."),
            hint=translate("Importers", "Open it in the program that made it, or take a backup of it."),
        ) from fault


def _look_over(connection: sqlite3.Connection, guard: _Guard, database: Database) -> None:
    """SQLite's own check. What it finds need not be where the texts are: the rest is read and it is told."""
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        sound = found is not None and found[0] == b"ok"
    except _DAMAGE:
        guard.raise_if_stopped()
        sound = False
    if not sound:
        database.notices.append(
            Notice(
                "damaged-database",
                translate(
                    "Importers", "The project's database is damaged in places; what can be read of it was taken over."
                ),
            )
        )


def _allow(action: int, first: str | None, second: str | None, _database: str | None, _inside: str | None) -> int:
    """Only plain reading. `_inside` names the view or trigger that would do it: none may."""
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_OK if second == "count" and _inside is None else sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if (first or "").lower() in _PRAGMAS else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in _ALLOWED and _inside is None else sqlite3.SQLITE_DENY


def _copy(head: bytes, stream: BinaryIO, path: Path, token: Token) -> None:
    size = len(head)
    try:
        with path.open("xb") as out:
            out.write(head)
            while piece := stream.read(_PIECE):
                token.check()
                size += len(piece)
                if size > LARGEST:
                    raise FormatError(translate("Importers", "The project is larger than can be read."))
                out.write(piece)
    except OSError as fault:
        raise FormatError(
            translate("Importers", "There is no room for a temporary copy of the project: {reason}.").format(
                reason=fault.strerror or ""
            )
        ) from fault


def _is_virtual(sql: Value) -> bool:
    return isinstance(sql, bytes) and sql.lstrip()[:40].upper().split()[:2] == [b"CREATE", b"VIRTUAL"]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
