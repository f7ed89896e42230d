"""`threadnote export` and `threadnote formats`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

import click

from reader.cli.session import (
    cancellable,
    json_option,
    key_values,
    opened,
    project_option,
    put_json,
    say,
    values_option,
)

if TYPE_CHECKING:
    from reader.app.project import Project
    from reader.app.registry import Exporter


@click.command()
@project_option
@click.option("--format", "form", required=True, metavar="ID", help="One of those that `threadnote formats` lists.")
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Where to; - is standard output. A file that is there is replaced once the new one is whole.",
)
@values_option
def export(project_path: Path, form: str, output: Path, values: tuple[str, ...]) -> None:
    """Write a project to a file, as it is now; also while it is open in a window."""
    from reader.app import exports, registry
    from reader.domain.errors import UserError

    exporter = registry.exporter(form)
    if exporter is None:
        known = ", ".join(entry.id for entry in registry.exporters())
        raise click.BadParameter(f"there is no format “{form}”; there are: {known}.", param_hint="--format")
    try:
        options = exports.options_from(exporter, key_values(values))
    except UserError as fault:
        raise click.BadParameter(str(fault), param_hint="--option") from fault
    with opened(project_path, read_only=True) as project:
        if str(output) == "-":
            _to_stdout(project, exporter, options)
            return
        with cancellable("Exporting") as token:
            exports.export(project, exporter, output, options, token)
    say(f"Written to {output}.")


def _to_stdout(project: Project, exporter: Exporter, options: Any) -> None:
    """By way of a file, so that nothing is printed where it fails half-way."""
    from reader.app import exports

    with tempfile.TemporaryDirectory(prefix="threadnote-") as folder, cancellable("Exporting") as token:
        file = Path(folder) / f"export{exporter.suffix}"
        exports.export(project, exporter, file, options, token)
        with file.open("rb") as source:
            shutil.copyfileobj(source, sys.stdout.buffer)
        sys.stdout.buffer.flush()


@click.command()
@json_option
def formats(as_json: bool) -> None:
    """List what can be imported and exported, with options, and the analyses."""
    from reader.app import registry

    importers = [
        {"id": entry.id, "title": entry.title, "suffixes": list(entry.suffixes)} for entry in registry.importers()
    ]
    exporters = [
        {"id": entry.id, "title": entry.title, "suffix": entry.suffix, "options": _options(entry.options)}
        for entry in registry.exporters()
    ]
    analyses = [
        {"id": entry.id, "title": entry.title, "options": _options(entry.params)} for entry in registry.analyses()
    ]
    broken = [{"module": entry.name, "reason": entry.reason} for entry in registry.broken()]
    if as_json:
        put_json({"importers": importers, "exporters": exporters, "analyses": analyses, "broken": broken})
        return
    for heading, entries in (("Import", importers), ("Export", exporters), ("Analyse", analyses)):
        click.echo(f"{heading}:")
        for entry in entries:
            _list(entry)
    for module in broken:
        say(f"Not usable: {module['module']} ({module['reason']})")


def _list(entry: dict[str, Any]) -> None:
    endings = " ".join(entry.get("suffixes") or [entry.get("suffix", "")])
    click.echo(f"  {entry['id']:<12} {entry['title']}{f' ({endings})' if endings else ''}")
    for option in entry.get("options", ()):
        choices = "|".join(option["choices"])
        click.echo(f"  {'':<12}   --option {option['name']}={choices} (usually {option['default']}) {option['help']}")


def _options(kind: type[Any]) -> list[dict[str, Any]]:
    """The fields of a dataclass of options: name, what it may be, default, help."""
    hints = get_type_hints(kind)
    defaults = kind()
    return [
        {
            "name": entry.name,
            "choices": _choices(hints[entry.name]),
            "default": _word(getattr(defaults, entry.name)),
            "help": entry.metadata.get("help", ""),
        }
        for entry in fields(kind)
    ]


def _choices(kind: Any) -> Sequence[str]:
    if kind is bool:
        return ["yes", "no"]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [str(member.value) for member in kind]
    return ["NUMBER"] if kind is int else ["TEXT"]


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value.value) if isinstance(value, Enum) else str(value)
