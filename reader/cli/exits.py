"""Exit codes, which scripts rely on."""

from __future__ import annotations

from enum import IntEnum

import click


class Exit(IntEnum):
    """Click itself ends with `USAGE` where options or arguments are wrong."""

    DONE = 0
    PROBLEMS = 1
    """Done, with problems that the report names."""
    USAGE = 2
    BAD_INPUT = 3
    """Nothing was changed."""
    NOT_OPENED = 4
    """The project is missing, locked, damaged or newer than the program, or its disk is full."""
    BUG = 70
    """An error of the program (EX_SOFTWARE of BSD's sysexits.h); the log has the details."""
    CANCELLED = 130
    """Ctrl+C, as shells have it; what was begun was taken back."""


class Failure(click.ClickException):
    """A sentence for stderr and the exit code that goes with it."""

    def __init__(self, message: str, code: Exit) -> None:
        super().__init__(message)
        self.exit_code = int(code)  # type: ignore[misc]  # click asks for one a class; here it is one a failure
