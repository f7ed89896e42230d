"""An open project: its writer, its readers, its jobs."""

from __future__ import annotations

import getpass
import platform
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from reader.app.jobs import Jobs
from reader.app.view import Eyes, View
from reader.domain.errors import StorageError, UserError
from reader.domain.model import CoderId, ProjectInfo
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import connect, imports, search_index
from reader.storage import project as storage_project
from reader.storage.clock import now
from reader.storage.unit import Writer

P = ParamSpec("P")
T = TypeVar("T")


class Project:
    """Open until `close`. Reads through `view` (one a thread), writes through `write`, one after another.

    A read-only project has no writer: `write` raises `UserError`.
    """

    def __init__(self, path: Path, writer: Writer | None, coder: str) -> None:
        self.path = path
        self.coder = coder
        self._closed = False
        self.jobs = Jobs()
        self._writer = writer
        self._views = threading.local()
        self._open_views: list[View] = []
        self._views_lock = threading.Lock()
        self._eyes = Eyes(writer.coder_id if writer is not None else CoderId(0))
        try:
            if writer is None:
                self._eyes.coder = next((known.id for known in self.view.coders() if known.name == coder), CoderId(0))
            self.info: ProjectInfo = self.view.info()
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(cls, path: Path, *, coder: str | None = None, name: str | None = None) -> Project:
        """Make a project at `path`. Raises `StorageError` where a file is already there or cannot be made."""
        path = with_suffix(path)
        return cls._with_writer(connect.create(path, name), coder)

    @classmethod
    def open(cls, path: Path, *, coder: str | None = None, read_only: bool = False) -> Project:
        """Open a project; what a crash left unfinished is put in order first.

        Raises `ProjectLocked`, `FileTooNew` or `StorageError`; a migration is preceded by a backup.
        """
        if read_only:
            connect.identify(path, complete=True)
            return cls(path, None, coder_name(coder))
        return cls._with_writer(connect.open_writer(path), coder)

    @classmethod
    def _with_writer(cls, opened: connect.Opened, coder: str | None) -> Project:
        """Takes `opened` over: it is closed where this fails."""
        coder = coder_name(coder)
        try:
            writer = Writer(opened, coder, _who())
            with writer.unjournalled() as conn:
                imports.recover(conn)
        except BaseException:
            opened.close()
            raise
        return cls(opened.path, writer, coder)

    @property
    def read_only(self) -> bool:
        return self._writer is None

    @property
    def coder_id(self) -> CoderId:
        return self._eyes.coder

    def show_codings_of(self, coders: frozenset[CoderId] | None) -> None:
        """From here on every view shows the codings of these coders alone: None for everybody's."""
        self._eyes.shown = coders

    def switch_coder(self, name: str) -> Future[CoderId]:
        """Somebody else goes on coding; a name that the project does not know is added. Done when the future is.

        Raises `UserError` in a read-only project or for an empty name.
        """
        if not name.strip():
            raise UserError(translate("Project", "A coder needs a name."))
        return self.write(self._switch, coder_name(name))

    def _switch(self, writer: Writer, name: str) -> CoderId:
        with writer.unjournalled() as conn:
            coder = connect.ensure_coder(conn, name)
        writer.coder_id = coder
        if self._eyes.shown == frozenset({self._eyes.coder}):
            # Who saw their own codings alone goes on seeing none of the other's.
            self._eyes.shown = frozenset({coder})
        self.coder, self._eyes.coder = name, coder
        return coder

    def recall_coder(self) -> None:
        """Take over the current coder's name after a change of it."""
        self.coder = next((known.name for known in self.view.coders() if known.id == self._eyes.coder), self.coder)

    @property
    def view(self) -> View:
        """The calling thread's own view, always of the last committed state. Raises `StorageError` once closed."""
        if self._closed:
            raise _closed(self.path)
        found: View | None = getattr(self._views, "view", None)
        if found is None:
            with self._views_lock:
                found = View(connect.open_reader(self.path), self.path, self._eyes)
                self._open_views.append(found)
            self._views.view = found
        return found

    def write(
        self, command: Callable[Concatenate[Writer, P], T], /, *arguments: P.args, **options: P.kwargs
    ) -> Future[T]:
        """Queue `command(writer, …)` for the writer's thread.

        Raises `UserError` in a read-only project, `StorageError` in one that is closed.
        """
        if self._closed:
            raise _closed(self.path)
        writer = self._writer
        if writer is None:
            raise UserError(
                translate("Errors", "{name} is open read-only.").format(name=self.path.name),
                hint=translate("Errors", "Close it where it is being edited first."),
            )
        return self.jobs.write(lambda: command(writer, *arguments, **options))

    def do(self, command: Callable[Concatenate[Writer, P], T], /, *arguments: P.args, **options: P.kwargs) -> T:
        """`write`, and wait for it: for scripts and the command line."""
        return self.write(command, *arguments, **options).result()

    def close(self) -> None:
        """Finish what was accepted, then give up the file and its lock. Again it does nothing."""
        self.jobs.close()
        with self._views_lock:
            self._closed = True
            for view in self._open_views:
                view.close()
            self._open_views.clear()
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()


def back_up(writer: Writer) -> Path:
    """A copy of the project beside it, in its own folder of backups."""
    target = connect.backup(writer.conn, writer.path)
    with writer.unjournalled() as conn:
        storage_project.remember(conn, "last_backup", now())
    return target


def check(writer: Writer) -> list[str]:
    """What is wrong with the file, the search index included; empty where all is well."""
    with writer.unjournalled() as conn:
        return storage_project.check(conn) + search_index.problems(conn)


def with_suffix(path: Path) -> Path:
    return path if path.suffix.lower() == connect.SUFFIX else path.with_name(path.name + connect.SUFFIX)


def remove(path: Path) -> None:
    """Delete a closed project with what lies beside it; backups stay."""
    for file in (path, *connect.companions(path)):
        try:
            file.unlink(missing_ok=True)
        except OSError as fault:
            raise StorageError(
                translate("Errors", "{file} could not be deleted: {reason}.").format(file=file, reason=fault.strerror)
            ) from fault


def coder_name(wanted: str | None) -> str:
    """A coder's name as the project keeps it: on one line; who is logged in where none is given."""
    return " ".join(canonical(wanted or "").split()) or canonical(default_coder())


def default_coder() -> str:
    """The name of who is logged in; ``Coder`` where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Coder"


def _closed(path: Path) -> StorageError:
    return StorageError(
        translate("Errors", "{name} has been closed.").format(name=path.name),
        hint=translate("Errors", "Open it again."),
    )


def _who() -> str:
    return f"on {platform.node() or 'this computer'}"
