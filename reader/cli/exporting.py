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
    from reader.app.exports import Wanted
    from reader.app.project import Project
    from reader.app.registry import Exporter
    from reader.app.scopes import Preset


@click.command()
@project_option
@click.option("--format", "form", default="", metavar="ID", help="One of those that `threadnote formats` lists.")
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(allow_dash=True, path_type=Path),
    help="Where to; - is standard output. A file that is there is replaced once the new one is whole.",
)
@values_option
@click.option(
    "--only",
    multiple=True,
    metavar="WHAT=VALUE",
    help="Narrow it: code=PATH, coder=NAME, article=TITLE, author=NAME, attribute=NAME=VALUE, since=DAY, until=DAY, "
    "shallowest=N, deepest=N, words=TEXT, coded. May be given again.",
)
@click.option("--context", default="", metavar="HOW", help="What goes along: none, parent, chain (usual) or thread.")
@click.option(
    "--protect",
    multiple=True,
    metavar="WHAT",
    help="Hide people: names, emails, phones, urls, handles, paraphrases, all. May be given again.",
)
@click.option("--times", default="", metavar="HOW", help="How much of a time is told: exact (usual), day, month, year.")
@click.option("--preset", default="", metavar="NAME", help="What was saved under a name in the export window.")
def export(
    project_path: Path,
    form: str,
    output: Path,
    values: tuple[str, ...],
    only: tuple[str, ...],
    context: str,
    protect: tuple[str, ...],
    times: str,
    preset: str,
) -> None:
    """Write a project to a file, as it is now; also while it is open in a window."""
    from reader.app import exports, registry
    from reader.domain.errors import UserError

    saved = _preset(preset)
    form = form or (saved.format if saved else "")
    if not form:
        raise click.BadParameter("say which format.", param_hint="--format")
    exporter = registry.exporter(form)
    if exporter is None:
        if saved and saved.format == form:
            raise click.BadParameter(
                f"“{preset}” was saved for the format “{form}”, which only the window can write; with --format it can "
                "be used for another.",
                param_hint="--preset",
            )
        known = ", ".join(entry.id for entry in registry.exporters())
        raise click.BadParameter(f"there is no format “{form}”; there are: {known}.", param_hint="--format")
    given = key_values(values)
    if saved and saved.format == form:
        given = {**saved.options, **given}
    try:
        options = exports.options_from(exporter, given)
    except UserError as fault:
        raise click.BadParameter(str(fault), param_hint="--option") from fault
    wanted = _wanted(saved, only, context, protect, times)
    if wanted.scope.narrow and not exports.is_scoped(exporter):
        raise click.BadParameter(f"the format “{form}” always has the whole project.", param_hint="--only")
    # Who has no pseudonym yet gets one, which is kept.
    with opened(project_path, read_only=not wanted.protection.names, or_read=True) as project:
        if str(output) == "-":
            if exports.is_folder(exporter):
                raise click.BadParameter("this format is a folder.", param_hint="--output")
            _to_stdout(project, exporter, options, wanted)
            return
        with cancellable("Exporting") as token:
            exports.export(project, exporter, output, options, token, wanted)
    say(f"Written to {output}.")


def _preset(name: str) -> Preset | None:
    if not name:
        return None
    from reader.app import paths, settings
    from reader.app.scopes import preset_from_json

    found = map(preset_from_json, settings.load(paths.settings_file()).presets)
    chosen = next((preset for preset in found if preset is not None and preset.name == name), None)
    if chosen is None:
        raise click.BadParameter(f"there is no preset “{name}”.", param_hint="--preset")
    return chosen


def _wanted(saved: Preset | None, only: tuple[str, ...], context: str, protect: tuple[str, ...], times: str) -> Wanted:
    """What was saved, but for what is said here."""
    from dataclasses import replace

    from reader.app import exports, scopes
    from reader.domain.errors import UserError

    found = saved.wanted if saved else exports.Wanted()
    try:
        if only or context:
            scope = scopes.scope_from(only, context) if only else replace(found.scope, context=scopes.context(context))
            found = replace(found, scope=scope)
        if protect or times:
            from reader.app.protection import protection_from

            found = replace(found, protection=protection_from(protect, times))
    except UserError as fault:
        raise click.UsageError(str(fault)) from fault
    return found


def _to_stdout(project: Project, exporter: Exporter, options: Any, wanted: Wanted) -> None:
    """By way of a file, so that nothing is printed where it fails half-way."""
    from reader.app import exports

    with tempfile.TemporaryDirectory(prefix="threadnote-") as folder, cancellable("Exporting") as token:
        file = Path(folder) / f"export{exporter.suffix}"
        exports.export(project, exporter, file, options, token, wanted)
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
