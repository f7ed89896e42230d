"""`threadnote code`, `codes` and `search`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.exits import Exit, Failure
from reader.cli.session import (
    coder_option,
    json_option,
    one_line,
    opened,
    project_option,
    put_json,
    put_table,
    say,
)

if TYPE_CHECKING:
    from reader.app.project import Project
    from reader.domain.changes import ChangeSet
    from reader.domain.model import Code, Coding, Hit, ItemId
    from reader.domain.text import Span

MATCH_MARKS = str.maketrans("", "", "\ue000\ue001")
"""What the search puts around matches."""


@click.command()
@project_option
@click.option("--code", "code_path", required=True, metavar="PATH", help="As parent/child; made if it is missing.")
@click.option("--item", "guid", required=True, metavar="ID", help="Of an article or a comment, as exports give it.")
@click.option(
    "--span",
    "places",
    metavar="START:STOP",
    help="The passage, in Unicode code points from 0, STOP not included; the whole item if left out.",
)
@click.option("--degree", type=int, metavar="N", help="On a scale: the degree; in place of the one before.")
@coder_option
@json_option
def code(
    project_path: Path,
    code_path: str,
    guid: str,
    places: str | None,
    degree: int | None,
    coder: str | None,
    as_json: bool,
) -> None:
    """Apply a code to a comment, an article or a passage of one; prints the id of the coding.

    Where the coder has the code there already, nothing happens.
    """
    from reader.app import commands
    from reader.domain.changes import Kind

    numbers = _numbers(places)
    with opened(project_path, coder=coder) as project:
        item = project.view.item_with_guid(guid.strip().lower())
        if item is None:
            raise Failure(f"There is no article or comment with the id {guid}.", Exit.BAD_INPUT)
        span = None if numbers is None else _span(*numbers)
        names = commands.code_path(code_path)
        if degree is None:
            changes = project.do(commands.apply_path, names, [commands.Target(item, span)])
        else:
            changes = _grade(project, names, item, span, degree)
        coding = _coding(project, item, names, span)
        made = coding.id in changes.of(Kind.CODINGS)
        path = next(entry.path for entry in project.view.codebook() if entry.id == coding.code_id)
        if as_json:
            put_json(
                {
                    "coding": coding.guid,
                    "code": path,
                    "item": guid.strip().lower(),
                    "start": span.start if span else None,
                    "stop": span.stop if span else None,
                    "value": coding.value,
                    "made": made,
                }
            )
        else:
            say(f"Applied “{path}”." if made else f"“{path}” was there already.")
            click.echo(coding.guid)


def _grade(project: Project, names: list[str], item: ItemId, span: Span | None, degree: int) -> ChangeSet:
    from reader.app import commands

    scale = project.view.code_at(names)
    if scale is None:
        raise Failure(f"There is no scale “{'/'.join(names)}”.", Exit.BAD_INPUT)
    if span is not None:
        raise Failure("A degree stands on a whole item: leave the span out.", Exit.BAD_INPUT)
    return project.do(commands.set_degree, scale, [item], degree)


def _numbers(places: str | None) -> tuple[int, int] | None:
    if places is None:
        return None
    match = re.fullmatch(r"\s*(\d+)\s*:\s*(\d+)\s*", places, re.ASCII)
    if match is None:
        raise click.BadParameter(f"“{places}” is not of the form START:STOP.", param_hint="--span")
    return int(match[1]), int(match[2])


def _span(start: int, stop: int) -> Span:
    from reader.domain.text import Span

    try:
        return Span(start, stop)
    except ValueError:
        raise Failure(f"The span {start}:{stop} is empty: STOP must lie behind START.", Exit.BAD_INPUT) from None


def _coding(project: Project, item: ItemId, names: list[str], span: Span | None) -> Coding:
    """What the command made, or what was there already."""
    view = project.view
    code = view.code_at(names)
    return next(
        coding
        for coding in view.codings_of(item)
        if (coding.coder_id, coding.span, coding.code_id) == (project.coder_id, span, code)
    )


@click.command()
@project_option
@json_option
def codes(project_path: Path, as_json: bool) -> None:
    """List the codebook, with how often each code was applied."""
    with opened(project_path, read_only=True) as project:
        book = project.view.codebook()
    if as_json:
        guids = {entry.id: entry.guid for entry in book}
        put_json([_code(entry, None if entry.parent_id is None else guids[entry.parent_id]) for entry in book])
        return
    for entry in book:
        click.echo(f"{'  ' * entry.depth}{one_line(entry.name)}\t{entry.codings}")
    if not book:
        say("There is no code yet.")


def _code(code: Code, parent: str | None) -> dict[str, object]:
    """As in the JSON export, with its codings counted."""
    return {
        "id": code.guid,
        "name": code.name,
        "parent": parent,
        "path": code.path,
        "colour": code.colour,
        "definition": code.definition,
        "include": code.include,
        "exclude": code.exclude,
        "example": code.example,
        "kind": code.kind.value,
        "lowest": code.lowest if code.kind == "scale" else None,
        "highest": code.highest if code.kind == "scale" else None,
        "hidden": code.hidden,
        "pinned": code.pinned,
        "codings": code.codings,
    }


@click.command()
@project_option
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=50, show_default=True, type=click.IntRange(min=1), help="How many to list at most.")
@json_option
def search(project_path: Path, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """List articles and comments with all of WORDS in title, author or text.

    The last word counts by its beginning; a passage in double quotes must stand there as it is.
    """
    wanted = " ".join(words)
    with opened(project_path, read_only=True) as project:
        view = project.view
        hits = view.search(wanted, limit=limit)
        total = view.count_matches(wanted)
        found = [_hit(hit, item.guid) for hit in hits if (item := view.item(hit.row.id)) is not None]
    if as_json:
        put_json({"total": total, "hits": found})
        return
    if found:
        columns = ("id", "path", "author", "article", "snippet")
        put_table(columns, [[hit[name] for name in columns] for hit in found])
    say(f"Found: {total}, shown: {len(found)}.")


def _hit(hit: Hit, guid: str) -> dict[str, object]:
    row = hit.row
    return {
        "id": guid,
        "path": row.path,
        "author": row.author,
        "published": row.published,
        "article": hit.article_title,
        "snippet": hit.snippet.translate(MATCH_MARKS),
    }
