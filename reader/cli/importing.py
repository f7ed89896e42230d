"""`threadnote import`: files into a project."""

from __future__ import annotations

import contextlib
import gc
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.exits import Exit, Failure
from reader.cli.session import (
    cancellable,
    coder_option,
    counted,
    found,
    json_option,
    one_line,
    opened,
    project_option,
    put_json,
    say,
)

if TYPE_CHECKING:
    from reader.domain.mapping import ColumnMapping
    from reader.domain.report import FileReport, ImportReport, Recapture


_OBJECTS = 20_000, 5, 5
"""What makes the collector of cyclic garbage look: some hundred MB of it at most, the trees of pages that were read."""


@contextlib.contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Records by the ten thousand come and stay until they are stored: Python's usual 700 objects would have the
    collector go through them a seventh of the time, and find nothing."""
    usual = gc.get_threshold()
    gc.set_threshold(*_OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@click.command("import")
@project_option
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--importer", metavar="ID", help="Read every file as this form, instead of finding out.")
@click.option("--system", metavar="ID", help="Read pages as ones of this comment system, instead of finding out.")
@click.option(
    "--mapping",
    metavar="NAME|FILE.json",
    help="What the columns of tables mean: a saved mapping, or a file that “threadnote columns --json” printed.",
)
@click.option(
    "--saved",
    metavar="DATE",
    help="When the pages were saved (ISO 8601), for times such as “3 days ago”; else the files' own times count.",
)
@click.option(
    "--rules/--no-rules", default=True, help="Follow the rules for sites that were saved in the program's window."
)
@click.option(
    "--offsets",
    metavar="UNIT",
    help="What positions in a .qdpx are counted in, instead of finding out: code-points, utf-16 or utf-8; then, as it "
    "applies, +lf or +crlf (a line end counts one or two), +one (counted from one, or with a byte order mark), +last "
    "(the end is the last character): utf-16+crlf.",
)
@click.option(
    "--report",
    "report_path",
    metavar="R.json",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what became of each file, as JSON.",
)
@coder_option
@json_option
@click.pass_context
def import_files(
    ctx: click.Context,
    project_path: Path,
    files: tuple[Path, ...],
    importer: str | None,
    system: str | None,
    mapping: str | None,
    saved: str | None,
    rules: bool,
    offsets: str | None,
    report_path: Path | None,
    coder: str | None,
    as_json: bool,
) -> None:
    """Bring saved pages into a project, which is made if it is missing. Folders are walked.

    A file comes in whole or not at all, and one that fails leaves the others alone (exit code 1). Where all fail
    nothing is changed (exit code 3). Ctrl+C takes back what came in so far. --json prints the report.
    """
    from reader.app import imports, registry, site_rules
    from reader.app.documents import Wishes
    from reader.app.project import remove
    from reader.domain.report import FileStatus

    if importer is not None and registry.importer(importer) is None:
        known = ", ".join(entry.id for entry in registry.importers())
        raise click.BadParameter(f"there is no importer “{importer}”; there are: {known}.", param_hint="--importer")
    if report_path is not None and not report_path.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {report_path.absolute().parent}.", param_hint="--report")
    wishes = Wishes(
        importer=importer,
        system=_known_system(system),
        mapping=_mapping(mapping),
        saved_at=_iso(saved),
        rules=site_rules.load() if rules else {},
        offsets=_unit(offsets),
    )
    path = found(project_path)
    if report_path is not None and report_path.absolute() in {path.absolute(), *(file.absolute() for file in files)}:
        raise click.BadParameter("the report would replace a file that is read.", param_hint="--report")
    create = not os.path.lexists(path)
    new_folders = [folder for folder in path.absolute().parents if not folder.exists()] if create else []
    made = False
    report: ImportReport | None = None
    try:
        with (
            opened(path, coder=coder, create=create) as project,
            cancellable("Importing") as token,
            _seldom_collecting(),
        ):
            made = create
            report = imports.import_files(project, files, wishes=wishes, token=token)
    finally:
        if made and (report is None or not report.brought):
            remove(path)
        if report is None or not report.brought:
            for folder in new_folders:
                # Not where something else has been put into it meanwhile.
                with contextlib.suppress(OSError):
                    folder.rmdir()
    if report.cancelled:
        raise Failure("Cancelled; nothing was imported.", Exit.CANCELLED)
    _tell(report)
    if as_json:
        put_json(report.as_json())
    failed = report.count(FileStatus.FAILED)
    if report_path is not None:
        _write(report, report_path)
    if failed == len(report.files):
        say("Nothing was imported.")
        ctx.exit(Exit.BAD_INPUT)
    ctx.exit(Exit.PROBLEMS if failed else Exit.DONE)


def _tell(report: ImportReport) -> None:
    from reader.domain.report import FileStatus

    for file in report.files:
        if file.status is FileStatus.IMPORTED:
            said = ", ".join([counted(file.articles, "article"), counted(file.comments, "comment"), *_made(file)])
        else:
            said = file.error or ""
        say(f"{file.status.value:<10} {one_line(file.name)}: {said}")
        for notice in file.warnings:
            say(f"{'':<10} {notice.code}: {one_line(notice.message)}")
        if file.recapture is not None:
            say(f"{'':<10} {recaptured(file.recapture)}")
    counts = ", ".join(f"{report.count(status)} {status.value}" for status in FileStatus)
    say(
        f"{counted(len(report.files), 'file')}: {counts}; "
        f"{', '.join([counted(report.articles, 'article'), counted(report.comments, 'comment'), *_made(report)])}."
    )


def _made(what: FileReport | ImportReport) -> list[str]:
    """What was made of texts, as far as there is any."""
    found = ((what.codes, "code"), (what.codings, "coding"), (what.memos, "memo"))
    return [counted(count, noun) for count, noun in found if count]


def recaptured(what: Recapture) -> str:
    """What a page that was there already brought: ``12 comments added, 3 changed, 1 vanished; 4 codings moved``."""
    comments = [
        (counted(what.added, "comment"), "added", what.added),
        (str(what.changed), "changed", what.changed),
        (str(what.vanished), "vanished", what.vanished),
    ]
    said = ", ".join(f"{count} {verb}" for count, verb, _ in comments)
    if not any(number for *_, number in comments):
        said = "nothing new"
    codings = []
    if what.moved:
        codings.append(f"{counted(what.moved, 'coding')} moved")
    if what.adrift:
        codings.append(
            f"{what.adrift} lost {'its' if what.adrift == 1 else 'their'} place"
            if what.moved
            else f"{counted(what.adrift, 'coding')} lost {'its' if what.adrift == 1 else 'their'} place"
        )
    return f"{said}; {', '.join(codings)}" if codings else said


def _mapping(wanted: str | None) -> ColumnMapping | None:
    if wanted is None:
        return None
    from reader.app import mappings
    from reader.domain.errors import ReaderError

    try:
        return mappings.load(wanted)
    except ReaderError as fault:
        raise click.BadParameter(str(fault), param_hint="--mapping") from fault


def _known_system(wanted: str | None) -> str | None:
    if wanted is None:
        return None
    from reader.app import readings

    known = readings.systems()
    if wanted not in known:
        raise click.BadParameter(
            f"there is no comment system “{wanted}”; there are: {', '.join(known)}.", param_hint="--system"
        )
    return wanted


def _unit(wanted: str | None) -> str | None:
    if wanted is None:
        return None
    from reader.app import readings

    known = readings.offset_units()
    if wanted.lower() not in known:
        raise click.BadParameter(f"there is no unit “{wanted}”; there are: {', '.join(known)}.", param_hint="--offsets")
    return wanted.lower()


def _iso(saved: str | None) -> str | None:
    """`--saved` as ISO 8601, as it was given."""
    if saved is None:
        return None
    from datetime import datetime

    try:
        return (
            datetime.fromisoformat(saved).isoformat()
            if len(saved) > 10
            else datetime.fromisoformat(saved).date().isoformat()
        )
    except ValueError as fault:
        raise click.BadParameter(
            f"“{saved}” is no date; write it as 2021-03-30 or 2021-03-30T18:00.", param_hint="--saved"
        ) from fault


def _write(report: ImportReport, path: Path) -> None:
    try:
        path.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as fault:
        raise Failure(f"The report could not be written to {path}: {fault.strerror}.", Exit.PROBLEMS) from fault
