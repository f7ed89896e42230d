"""`threadnote columns`: what a table's columns seem to mean, as a mapping that can be edited and given to `import`."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from reader.cli.exits import Exit
from reader.cli.session import counted, json_option, one_line, put_json, say

if TYPE_CHECKING:
    from reader.app.tables import Preview

_SAMPLES = 3
_SAMPLE_CP = 48


@click.command("columns")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook; else the one that looks most like comments.")
@json_option
@click.pass_context
def columns(ctx: click.Context, file: Path, sheet: str | None, as_json: bool) -> None:
    """Show the columns of a table of comments (CSV, TSV, Excel, OpenDocument, JSON, JSON Lines, Parquet), a few values
    of each, and which is taken for what.

    --json prints the mapping alone: edit it where it is wrong and give it to “threadnote import --mapping”. The exit
    code is 1 where it is not sure.
    """
    from reader.app import documents, tables
    from reader.domain.errors import FormatError

    try:
        shown = tables.preview(file, sheet)
    except OSError as fault:
        raise FormatError(documents.os_reason(fault)) from fault
    if as_json:
        put_json(_mapping(shown))
    else:
        _print(shown)
    if not shown.sure:
        say("It is not sure which column is the text: look at “text” in the mapping.")
    ctx.exit(Exit.DONE if shown.sure else Exit.PROBLEMS)


def _mapping(shown: Preview) -> dict[str, object]:
    from reader.domain.mapping import ColumnMapping

    # Without a guess, one that says what can be filled in.
    return (shown.mapping or ColumnMapping("")).as_json()


def _print(shown: Preview) -> None:
    import json

    roles: dict[str, list[str]] = {}
    if shown.mapping is not None:
        for role, column in shown.mapping.roles().items():
            roles.setdefault(column, []).append(role)
    if len(shown.sheets) > 1:
        click.echo(f"Sheet: {one_line(shown.sheet or '')} (of {', '.join(map(one_line, shown.sheets))})")
    rows = counted(len(shown.rows), "row")
    click.echo(f"{counted(len(shown.columns), 'column')}, {rows}{'' if shown.whole else ' looked at'}:")
    for column in shown.columns:
        values = dict.fromkeys(row[column] for row in shown.rows if row.get(column, "").strip())
        samples = [shorten(one_line(value), _SAMPLE_CP, placeholder="…") for value in list(values)[:_SAMPLES]]
        role = f" [{', '.join(roles[column])}]" if column in roles else ""
        click.echo(f"  {one_line(column)}{role}: {' | '.join(samples) or '(empty)'}")
    click.echo("\nMapping:")
    click.echo(json.dumps(_mapping(shown), ensure_ascii=False, indent=2))
