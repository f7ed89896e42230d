"""`threadnote check` and `threadnote backup`."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.exits import Exit
from reader.cli.session import json_option, opened, project_option, put_json, say


@click.command()
@project_option
@json_option
@click.pass_context
def check(ctx: click.Context, project_path: Path, as_json: bool) -> None:
    """Look for what is wrong in a project: its file, references, search index, threads, and every quote against its
    text. Prints a line for each problem (exit code 1). What a crash left unfinished is put in order first."""
    from reader.app import project as projects

    with opened(project_path) as project:
        problems = project.do(projects.check)
    if as_json:
        put_json({"problems": problems})
    else:
        for problem in problems:
            click.echo(problem)
        if not problems:
            say("No problem was found.")
    ctx.exit(Exit.PROBLEMS if problems else Exit.DONE)


@click.command()
@project_option
@json_option
def backup(project_path: Path, as_json: bool) -> None:
    """Copy a project into the folder of backups beside it; prints the path of the copy."""
    from reader.app.project import back_up

    with opened(project_path) as project:
        target = project.do(back_up)
    if as_json:
        put_json({"backup": str(target)})
    else:
        click.echo(str(target))
