"""The command `threadnote` itself: which errors become which exit code, and the way to the window."""

from __future__ import annotations

import errno
import logging
import traceback
from pathlib import Path
from typing import Any

import click

from reader import __version__
from reader.cli import analysing, coding, columns, exporting, importing, protecting, upkeep
from reader.cli.exits import Exit, Failure

log = logging.getLogger(__name__)

PROJECT_SUFFIX = ".threadnote"


class Face(click.Group):
    """The group of commands. Expected errors become a sentence, all others are a bug: logged, and exit code 70."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A project in place of a command opens the window on it."""
        if args[0].endswith(PROJECT_SUFFIX) and self.get_command(ctx, args[0]) is None:
            return _open.name, _open, args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        from reader.domain.errors import Cancelled, FileTooNew, ProjectLocked, ReaderError

        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Cancelled:
            raise Failure("Cancelled; nothing was changed.", Exit.CANCELLED) from None
        except KeyboardInterrupt:
            # Perhaps only after the work was done: what was done is not known here.
            raise Failure("Interrupted.", Exit.CANCELLED) from None
        except (ProjectLocked, FileTooNew) as fault:
            raise Failure(str(fault), Exit.NOT_OPENED) from fault
        except ReaderError as fault:
            raise Failure(str(fault), Exit.BAD_INPUT) from fault
        except Exception as fault:
            if isinstance(fault, OSError) and fault.errno == errno.EPIPE:
                # Whoever read the output has had enough; click ends quietly.
                raise
            from reader.app import paths

            # Where, never what: the exception's words may be a text's.
            frames = "".join(traceback.format_tb(fault.__traceback__))
            log.error("a command failed: %s\n%s", type(fault).__name__, frames)
            raise Failure(
                f"An unexpected error ({type(fault).__name__}). The details are in {paths.log_file()}.", Exit.BUG
            ) from fault


@click.group(
    cls=Face,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 done, with problems that the report names; 2 wrong use; 3 bad input, nothing "
    "changed; 4 the project cannot be opened (missing, locked, damaged, newer); 70 an error of the "
    "program; 130 cancelled.",
    subcommand_metavar="[FILE.threadnote | COMMAND [ARGS]...]",
)
@click.option("--sample", is_flag=True, help="Open the sample corpus in a scratch project.")
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def face(ctx: click.Context, sample: bool) -> None:
    """Read, code and export web articles with the comment threads under them.

    Without a command the window opens, on FILE.threadnote if one is given. The commands need no display.
    """
    if ctx.invoked_subcommand is None:
        _window(ctx, None, sample)
    elif sample:
        raise click.UsageError("--sample goes without a command and without a file.", ctx)
    elif ctx.invoked_subcommand != _open.name and not logging.getLogger("reader").handlers:
        from reader.app import log as program_log
        from reader.app import paths

        program_log.set_up(paths.log_file())


@click.command("open", hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def _open(ctx: click.Context, file: Path) -> None:
    """Open the window on a project."""
    _window(ctx, file, False)


def _window(ctx: click.Context, path: Path | None, sample: bool) -> None:
    try:
        from reader.ui.app import run
    except ImportError as fault:
        if (fault.name or "").startswith("reader"):
            raise
        raise Failure(
            f"The window cannot be opened: {fault}. The commands work without it (see --help).", Exit.PROBLEMS
        ) from fault
    ctx.exit(run(path=path, sample=sample))


for _command in (
    importing.import_files,
    columns.columns,
    exporting.export,
    exporting.formats,
    coding.code,
    coding.codes,
    coding.search,
    analysing.analyse,
    protecting.pseudonyms,
    protecting.mentions,
    protecting.findable,
    upkeep.check,
    upkeep.backup,
):
    face.add_command(_command)
