"""`threadnote analyse`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from reader.cli.session import (
    cancellable,
    json_option,
    key_values,
    opened,
    project_option,
    put_json,
    put_table,
    values_option,
)

if TYPE_CHECKING:
    from reader.app.registry import Exporter


@dataclass(frozen=True, slots=True)
class _Options:
    """An analysis where its parameters are read by what reads an exporter's options."""

    id: str
    options: type[Any]


@click.command()
@project_option
@click.argument("name")
@values_option
@json_option
def analyse(project_path: Path, name: str, values: tuple[str, ...], as_json: bool) -> None:
    """Run the analysis NAME (`threadnote formats` lists them) and print its table."""
    from reader.app import analyses, exports, registry
    from reader.domain.errors import UserError

    analysis = next((entry for entry in registry.analyses() if entry.id == name), None)
    if analysis is None:
        known = ", ".join(entry.id for entry in registry.analyses())
        raise click.BadParameter(f"there is no analysis “{name}”; there are: {known}.", param_hint="NAME")
    try:
        options = cast("Exporter", _Options(analysis.id, analysis.params))
        params = exports.options_from(options, key_values(values))
    except UserError as fault:
        raise click.BadParameter(str(fault), param_hint="--option") from fault
    with opened(project_path, read_only=True) as project, cancellable("Analysing") as token:
        table = analyses.analyse(project, analysis, params, token)
    if as_json:
        put_json({"columns": list(table.columns), "rows": [list(row) for row in table.rows]})
    else:
        put_table(table.columns, table.rows)
