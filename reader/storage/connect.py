"""Opening a project file: identity, version guard, lock, backup before a migration, connections.

One process writes. It holds an advisory lock beside the file (the system drops it when the process dies) and one
read-write connection; any number of read-only connections see the last committed state (WAL).
"""

from __future__ import annotations

import errno
import os
import sqlite3
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from filelock import FileLock, Timeout

from reader.domain.errors import FileTooNew, ProjectLocked, StorageError
from reader.domain.model import CoderId
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage.clock import now
from reader.storage.faults import explained

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

Connection = sqlite3.Connection
"""What the read side holds without knowing what it is."""

SUFFIX = ".threadnote"
APPLICATION_ID = 0x54684E74
"""``ThNt`` in the header of the file (SQLite's application_id), so that it is told from any other database."""

BUSY_MS = 5000
_HEADER = b"SQLite format 3\x00"


@dataclass(slots=True)
class Opened:
    """The writer's connection with the lock it holds; `close` gives up both. Used by one thread at a time."""

    path: Path
    db: Database
    lock: FileLock

    @property
    def conn(self) -> sqlite3.Connection:
        return self.db.conn

    def close(self) -> None:
        try:
            self.conn.execute("PRAGMA optimize")
            self.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.OperationalError:
            # A reader still holds an old page; its own close will finish the checkpoint.
            self.conn.rollback()
        finally:
            try:
                self.db.close()
            finally:
                self.lock.release()


def create(path: Path, name: str | None = None) -> Opened:
    """Make an empty project at `path`; raises `StorageError` where a file is already there.

    It is made whole under another name first: a process that dies half-way leaves no project that cannot be opened.
    """
    if os.path.lexists(path):
        raise StorageError(
            translate("Errors", "{path} is already there.").format(path=path),
            hint=translate("Errors", "Choose another name, or open it."),
        )
    part = path.with_name(f".threadnote-{uuid.uuid4().hex}.new")
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            conn = sqlite3.connect(part, isolation_level=None)
            try:
                conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
                conn.execute("PRAGMA journal_mode=WAL")
                _prepare(conn, path, canonical(name or path.stem))
            finally:
                conn.close()
            _put_in_place(part, path)
        finally:
            for leftover in _beside(part):
                leftover.unlink(missing_ok=True)
    return open_writer(path)


def open_writer(path: Path) -> Opened:
    """Open `path` for writing.

    Raises `ProjectLocked` where another process writes, `FileTooNew` where the file has steps that this
    version does not know, `StorageError` where it is missing, damaged or not a project.
    """
    identify(path)
    lock = FileLock(lock_path(path), timeout=0)
    with explained(path):
        try:
            lock.acquire()
        except Timeout:
            raise ProjectLocked(
                _open_elsewhere(path),
                hint=translate("Errors", "Close it there, or open it here read-only."),
            ) from None
    try:
        with explained(path):
            conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
            try:
                return Opened(path, _prepare(conn, path), lock)
            except BaseException:
                conn.close()
                raise
    except BaseException:
        lock.release()
        raise


def open_reader(path: Path) -> sqlite3.Connection:
    """A read-only connection to `path`; its temporary tables are its own.

    In a folder that may not be written, where WAL's shared memory cannot be made, the file is read as immutable, unless
    changes wait in a log beside it: then they would be missing.
    """
    with explained(path):
        try:
            return _reader(path, "")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise
            log = path.with_name(path.name + "-wal")
            if log.exists() and log.stat().st_size:
                raise StorageError(
                    translate("Errors", "{path} was not closed properly: its last changes are still in {name}.").format(
                        path=path, name=log.name
                    ),
                    hint=translate("Errors", "Copy both files to a folder that can be written, and open the copy."),
                ) from fault
            return _reader(path, "&immutable=1")


def uri(path: PurePath) -> str:
    """`path`, which is absolute, as SQLite takes it: ``?``, ``#`` and ``%`` in it are part of the name.

    Not `Path.as_uri`: of a network drive's path it makes ``file://server/…``, and SQLite refuses a server there.
    """
    plain = path.as_posix()
    return "file://" + quote(os.fsencode(plain if plain.startswith("/") else "/" + plain), safe="/:")


def _reader(path: Path, extra: str) -> sqlite3.Connection:
    conn = sqlite3.connect(
        f"{uri(path.absolute())}?mode=ro{extra}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        conn.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        conn.execute("PRAGMA temp_store=MEMORY")
        conn.execute("PRAGMA cache_size=-16384")
    except BaseException:
        conn.close()
        raise
    return conn


def identify(path: Path, *, complete: bool = False) -> None:
    """Check that `path` is a project this version can read; raises `StorageError` or `FileTooNew`.

    With `complete`, one of an older version is refused as well: only who may write can bring it to this one.
    """
    with explained(path):
        if path.is_dir():
            raise StorageError(translate("Errors", "{path} is a folder, not a project.").format(path=path))
        with path.open("rb") as file:
            head = file.read(100)
    if not head:
        raise StorageError(translate("Errors", "{path} is empty, not a Threadnote project.").format(path=path))
    if len(head) < 100 or head[:16] != _HEADER or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise StorageError(translate("Errors", "{path} is not a Threadnote project.").format(path=path))
    conn = open_reader(path)
    try:
        with explained(path):
            applied = {
                row[0]
                for row in conn.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (_steps().name,))
            }
    except sqlite3.OperationalError as fault:
        raise StorageError(
            translate("Errors", "{path} is not a whole project: its tables are missing.").format(path=path),
            hint=translate("Errors", "Open a backup."),
        ) from fault
    finally:
        conn.close()
    known = {step.name for step in _steps()._migrations}
    unknown = sorted(applied - known)
    if unknown:
        raise FileTooNew(
            translate("Errors", "{path} was written by a newer version of Threadnote (it has the step {step}).").format(
                path=path, step=unknown[0]
            ),
            hint=translate("Errors", "Install the newer version; nothing was changed."),
        )
    if complete and known - applied:
        raise StorageError(
            translate("Errors", "{path} was written by an older version of Threadnote.").format(path=path),
            hint=translate("Errors", "Open it once for editing, which makes a backup and brings it to this version."),
        )


def backup(conn: sqlite3.Connection, path: Path, *, why: str = "") -> Path:
    """Write a compact copy of the project beside it, in ``NAME backups``; returns its path."""
    folder = path.with_name(f"{path.stem} backups")
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = " ".join(part for part in (path.stem, stamp, why) if part)
    with explained(path):
        folder.mkdir(exist_ok=True)
        target = folder / f"{name}{SUFFIX}"
        count = 1
        while target.exists():
            count += 1
            target = folder / f"{name} {count}{SUFFIX}"
        try:
            # As bytes, since a folder's name need not be Unicode.
            conn.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(target),))
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    return target


def lock_path(path: Path) -> Path:
    """Where the advisory lock of a project lies: a hidden file beside it, beside the one itself where `path` links."""
    path = Path(os.path.realpath(path))
    return path.with_name(f".{path.name}.lock")


def _put_in_place(part: Path, path: Path) -> None:
    """Give `part` its name; raises `FileExistsError` rather than replace what was put there meanwhile."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this drive (exFAT, some network drives), where a rename is all there is.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "the file is there already") from None
        part.rename(path)


def _steps() -> Migrations:
    """Imported when a file is opened: sqlite-utils takes a tenth of the program's start."""
    from reader.storage import migrations

    return migrations.steps


def _prepare(conn: sqlite3.Connection, path: Path, new_name: str | None = None) -> Database:
    """Bring the file up to this version's steps and set the connection up; `new_name` makes an empty one a project."""
    conn.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    from sqlite_utils import Database

    steps = _steps()
    db = Database(conn, execute_plugins=False)
    pending = steps.pending(db)
    if pending:
        if new_name is None:
            backup(conn, path, why="before upgrade")
        conn.execute("PRAGMA foreign_keys=OFF")
        steps.apply(db)
        broken = conn.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise StorageError(
                translate("Errors", "{path} could not be brought to this version; its backup is unchanged.").format(
                    path=path
                )
            )
    conn.execute("PRAGMA foreign_keys=ON")
    # Each commit reaches the disk before it is acknowledged, also if the power goes.
    conn.execute("PRAGMA synchronous=FULL")
    conn.execute("PRAGMA temp_store=MEMORY")
    conn.execute("PRAGMA cache_size=-32768")
    if new_name is not None:
        with db.atomic():
            conn.executemany(
                "INSERT INTO meta(key, value) VALUES (?, ?)",
                [("guid", str(uuid.uuid4())), ("name", new_name), ("created_at", now())],
            )
    return db


def note_holder(conn: sqlite3.Connection, who: str) -> None:
    """Leave word of who has the project open, for the message that a second process shows."""
    conn.execute(
        "INSERT INTO meta(key, value) VALUES ('opened_by', ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (f"{who}, since {now()[:16].replace('T', ' ')}",),
    )


def _open_elsewhere(path: Path) -> str:
    holder = _holder(path)
    if holder:
        return translate("Errors", "{name} is open in another window ({holder}).").format(name=path.name, holder=holder)
    return translate("Errors", "{name} is open in another window.").format(name=path.name)


def _holder(path: Path) -> str:
    """Who has the project open, as they wrote it into the file; empty where that cannot be read."""
    try:
        conn = open_reader(path)
    except StorageError:
        return ""
    try:
        row = conn.execute("SELECT value FROM meta WHERE key = 'opened_by'").fetchone()
        return str(row[0]) if row else ""
    except sqlite3.DatabaseError:
        return ""
    finally:
        conn.close()


def ensure_coder(conn: sqlite3.Connection, name: str) -> CoderId:
    """The id of the coder called `name`, made if missing. Outside the journal: who codes is not a step."""
    row = conn.execute("SELECT id FROM coders WHERE name = ?", (name,)).fetchone()
    if row is None:
        row = conn.execute(
            "INSERT INTO coders(guid, name, created_at) VALUES (?, ?, ?) RETURNING id", (str(uuid.uuid4()), name, now())
        ).fetchone()
    return CoderId(int(row[0]))


def companions(path: Path) -> list[Path]:
    """The files that SQLite and the lock keep beside a project."""
    return [*_beside(path)[1:], lock_path(path)]


def _beside(path: Path) -> list[Path]:
    """A database and what SQLite keeps beside it."""
    return [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
