"""What the commands share: their options, an open project, progress on a terminal, Ctrl+C, output."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from reader.cli.exits import Exit, Failure

if TYPE_CHECKING:
    from reader.app.jobs import CancelToken
    from reader.app.project import Project

project_option = click.option(
    "--project",
    "project_path",
    required=True,
    metavar="P",
    type=click.Path(path_type=Path),
    help="The project, a .threadnote file.",
)
coder_option = click.option("--coder", metavar="NAME", help="Who does it; the name set in the program if left out.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
values_option = click.option(
    "--option", "values", multiple=True, metavar="KEY=VALUE", help="May be given more than once."
)

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def found(path: Path) -> Path:
    """`path`, or with the suffix of projects where there is nothing without it."""
    from reader.app.project import with_suffix

    # What cannot be looked at is not there, and opening it says why; `Path.exists` would raise.
    return path if os.path.exists(path) else with_suffix(path)  # noqa: PTH110


@contextmanager
def opened(
    path: Path, *, read_only: bool = False, coder: str | None = None, create: bool = False, or_read: bool = False
) -> Iterator[Project]:
    """The project at `path`, or with `create` a new one there, closed at the end; ends the command with
    `Exit.NOT_OPENED` where it cannot be opened or turns out to be damaged. With `or_read` it is opened for reading only
    where it is being edited or cannot be written."""
    from reader.app.project import Project
    from reader.domain.errors import NotWritable, ProjectLocked

    path = found(path)
    who = coder or _usual_coder()
    with _telling(path, opening=True):
        if create:
            project = Project.create(path, coder=who)
        else:
            try:
                project = Project.open(path, coder=who, read_only=read_only)
            except (ProjectLocked, NotWritable):
                if not or_read:
                    raise
                project = Project.open(path, coder=who, read_only=True)
    with _telling(path):
        try:
            yield project
        finally:
            project.close()


@contextmanager
def _telling(path: Path, *, opening: bool = False) -> Iterator[None]:
    """Make a failure of the project's file the end of the command. Once it is open, what the system says of a file
    (the cause is an `OSError`) is about another one, as the target of an export."""
    from reader.app.faults import told
    from reader.domain.errors import StorageError

    try:
        yield
    except Exception as fault:
        known = told(fault, path)
        if isinstance(known, StorageError) and (opening or not isinstance(fault.__cause__, OSError)):
            raise Failure(str(known), Exit.NOT_OPENED) from fault
        raise


@contextmanager
def cancellable(label: str) -> Iterator[CancelToken]:
    """A token that draws a bar where stderr is a terminal. The first Ctrl+C cancels it, the second interrupts at
    once."""
    from reader.app.jobs import CancelToken

    bar = _Bar(label)
    token = CancelToken(bar.show)

    def cancel(_signal: int, _frame: FrameType | None) -> None:
        token.cancel()
        signal.signal(signal.SIGINT, before)

    before = signal.getsignal(signal.SIGINT)
    # Only the main thread may ask for signals; in any other, nobody presses Ctrl+C.
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, cancel)
        try:
            yield token
        finally:
            signal.signal(signal.SIGINT, before)
            bar.close()
    else:
        yield token


class _Bar:
    """click's bar, made at the first report, when the total is known."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._wanted = sys.stderr.isatty()
        self._bar: Any = None
        self._done = 0

    def show(self, done: int, total: int) -> None:
        if not self._wanted or not total:
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._bar.render_progress()
        self._bar.update(done - self._done)
        self._done = done

    def close(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()


def say(message: str) -> None:
    """A message for the person, on stderr."""
    click.echo(message, err=True)


def put_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def put_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Tab-separated lines with a header; white space within a cell becomes one space."""
    for row in (columns, *rows):
        click.echo("\t".join("" if cell is None else one_line(str(cell)) for cell in row))


def one_line(text: str) -> str:
    """Text from a page as a terminal may show it: on one line, without characters that command the terminal."""
    return " ".join(_CONTROL.sub(" ", text).split())


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def key_values(pairs: Sequence[str]) -> dict[str, str]:
    """``key=value`` words; ends the command with `Exit.USAGE` where one is not of this form."""
    values: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not key or not equals:
            raise click.BadParameter(f"“{pair}” is not of the form KEY=VALUE.", param_hint="--option")
        values[key] = value
    return values


def _usual_coder() -> str | None:
    """The name that the person set in the program."""
    from reader.app import paths, settings

    return settings.load(paths.settings_file()).coder or None
