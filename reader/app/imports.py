"""Files into the project: one file after another, a report line for each.

A file comes in whole or not at all; a failed one leaves the others alone; a cancelled import leaves nothing.
Reading happens in the calling thread, storing in the writer's, a few thousand rows at a time, so that coding goes on.
"""

from __future__ import annotations

import hashlib
import logging
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from reader.app import documents
from reader.app.documents import Document, File, Wishes, failed
from reader.app.intake import Intake
from reader.app.later import Ended, Later, finish
from reader.app.made import Waiting
from reader.app.project import Project
from reader.domain.changes import ChangeSet
from reader.domain.errors import Cancelled, ReaderError, StorageError
from reader.domain.model import ItemId
from reader.domain.progress import NoToken, Token
from reader.domain.records import Notice, Record
from reader.domain.report import FileReport, FileStatus, ImportReport, Recapture
from reader.domain.words import translate
from reader.storage import imports
from reader.storage.made_tally import Tally
from reader.storage.unit import Writer

log = logging.getLogger(__name__)
Opener = Callable[[Path, Wishes], AbstractContextManager[File]]


class SetAside(Exception):
    """Raised by an `Opener`: the file has no part in this import, and no line in its report."""


def import_files(
    project: Project,
    paths: Sequence[Path],
    *,
    importer: str | None = None,
    wishes: Wishes | None = None,
    token: Token | None = None,
    opened: Opener = documents.opened,
) -> ImportReport:
    """Import `paths` (folders are walked) as one batch. `importer` is short for `Wishes(importer=…)`. `opened` may give
    something else than what is in a file, or raise `SetAside` for one that is to have no part in it.

    Raises `StorageError` where the project cannot be written; then nothing of the batch stays. A cancelled
    import returns a report that says so.
    """
    token = token or NoToken()
    wishes = wishes or Wishes(importer)
    wishes.chosen()
    files, unread = documents.walk(paths)
    lines: list[FileReport | _Line] = [*unread]
    batch = project.do(_begin_batch)
    later = Later(project)
    try:
        for number, path in enumerate(files):
            token.progress(number, len(files))
            token.check()
            try:
                lines.append(_import_file(project, batch, path, wishes, token, later, opened))
            except SetAside:
                continue
        token.progress(len(files), len(files))
        token.check()
        done = project.do(finish, batch, later, token)
    except Cancelled:
        project.do(_drop_batch, batch)
        return ImportReport((), (), cancelled=True)
    except BaseException:
        project.do(_drop_batch, batch)
        raise
    finally:
        later.close()
    read = [line for line in lines if isinstance(line, _Line)]
    for line in read:
        line.settle(done, later)
    return ImportReport(
        tuple(line.report() if isinstance(line, _Line) else line for line in lines),
        tuple(article for line in read for article in line.articles),
        known_articles=tuple(dict.fromkeys(article for line in read for article in line.met)),
    )


def import_records(
    project: Project,
    name: str,
    records: Iterator[Record],
    token: Token | None = None,
    *,
    recognise: bool = False,
    saved_at: str | None = None,
) -> FileReport:
    """Store a stream of records that come from no file (generated, or pasted) as one batch. Every page is new, unless
    later captures of known pages are to be recognised."""
    token = token or NoToken()
    batch = project.do(_begin_batch)
    later = Later(project)
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    intake = Intake(project, batch, name, sha256, "records", saved_at=saved_at, later=later, recognise=recognise)
    try:
        intake.take(records, token)
        done = project.do(finish, batch, later, token)
    except BaseException:
        project.do(_drop_batch, batch)
        raise
    finally:
        later.close()
    line = _Line(name)
    line.add(intake)
    line.settle(done, later)
    return line.report()


def changes_of(report: ImportReport) -> ChangeSet:
    """What views are to load anew after an import."""
    return ChangeSet(label="Import", reset=True) if report.brought else ChangeSet()


def _import_file(
    project: Project,
    batch: int,
    path: Path,
    wishes: Wishes,
    token: Token,
    later: Later,
    opened: Opener,
) -> FileReport | _Line:
    try:
        with opened(path, wishes) as file:
            known = project.do(_source_with, file.sha256)
            if known is not None:
                return FileReport(file.name, FileStatus.DUPLICATE, error=_already(known))
            return _read(project, batch, file, token, later)
    except (Cancelled, StorageError):
        raise
    except ReaderError as fault:
        return failed(path, str(fault))
    except OSError as fault:
        return failed(path, documents.os_reason(fault))


@dataclass(slots=True)
class _Line:
    """The report line of a file while its documents come in."""

    name: str
    articles: list[ItemId] = field(default_factory=list)
    comments: int = 0
    declared: int | None = None
    notices: list[Notice] = field(default_factory=list)
    importer: str | None = None
    errors: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    later: list[int] = field(default_factory=list)
    met: list[ItemId] = field(default_factory=list)
    """The articles that later captures were of."""
    recapture: Recapture | None = None
    made: list[Waiting] = field(default_factory=list)
    counts: Tally = field(default_factory=Tally)

    def add(self, intake: Intake) -> None:
        self.articles += intake.articles
        self.comments += intake.comments
        if intake.declared is not None:
            self.declared = (self.declared or 0) + intake.declared
        self.notices += intake.notices
        self.later += intake.known
        if intake.made is not None:
            self.made.append(intake.made)
        self.importer = self.importer or intake.importer

    def settle(self, ended: Ended, later: Later) -> None:
        """Say what the captures of known pages did, and what was made of texts, once the batch has ended."""
        same: list[ItemId] = []
        for met in (ended.met[number] for number in self.later):
            self.notices += met.notices
            if met.recapture is None:
                self.articles.append(met.article)
                self.comments += met.comments
            elif met.nothing_new:
                same.append(met.article)
            else:
                self.met.append(met.article)
                self.recapture = met.recapture if self.recapture is None else self.recapture + met.recapture
        for waiting, (tally, said) in zip(later.made, ended.made, strict=True):
            if any(waiting is one for one in self.made):
                self.notices += said
                self.counts += tally
        if self.counts.made:
            self.met += same

    def report(self) -> FileReport:
        """Imported where anything came in, else a duplicate where anything was there already, else failed."""
        if self.articles or self.met or self.counts.made:
            return FileReport(
                self.name,
                FileStatus.IMPORTED,
                self.importer,
                len(self.articles),
                self.comments,
                self.declared,
                tuple(self.notices),
                recapture=self.recapture,
                codes=self.counts.codes,
                codings=self.counts.codings,
                memos=self.counts.memos,
                others=self.counts.others,
                adrift=self.counts.adrift,
            )
        if self.duplicates:
            return FileReport(self.name, FileStatus.DUPLICATE, self.importer, error=self.duplicates[0])
        if self.made or self.later:
            known = translate("Errors", "All of it is in the project already.")
            said = tuple(self.notices)
            return FileReport(self.name, FileStatus.DUPLICATE, self.importer, warnings=said, error=known)
        nothing = translate("Errors", "Nothing in it can be imported.")
        return FileReport(self.name, FileStatus.FAILED, self.importer, error=self.errors[0] if self.errors else nothing)


def _read(project: Project, batch: int, file: File, token: Token, later: Later) -> _Line:
    line = _Line(file.name, importer=file.container.id if file.container is not None else None)
    for document in file.documents(token):
        if isinstance(document, Notice):
            line.notices.append(document)
            line.errors.append(document.message)
            continue
        if file.container is not None:
            known = project.do(_source_with, document.sha256)
            if known is not None:
                line.duplicates.append(_already(known))
                line.notices.append(Notice("duplicate", _already(known), document.name))
                continue
        line.importer = line.importer or document.importer.id
        reason = _take(project, batch, document, token, line, later)
        if reason is not None:
            line.errors.append(reason)
            if file.container is not None:
                line.notices.append(Notice("member-failed", reason, document.name))
    return line


def _take(project: Project, batch: int, document: Document, token: Token, line: _Line, later: Later) -> str | None:
    """Store one document, and add it to `line`; why it failed where it did."""
    intake = Intake(
        project,
        batch,
        document.name,
        document.sha256,
        document.importer.id,
        document.resource,
        document.container,
        document.origin.saved_at,
        document.origin.rules,
        later,
        file=line.name,
        mended=document.mended,
    )
    try:
        with documents.reading(document, _Within(token)) as (read, records):
            intake.importer = read.importer.id
            intake.take(records, token)
    except (Cancelled, StorageError):
        raise
    except Exception as fault:  # noqa: BLE001 - any bug of an importer is one failed line
        intake.drop()
        return reason(intake.importer, fault)
    if document.container is None:
        line.importer = intake.importer
    line.add(intake)
    return None


def reason(importer: str, fault: Exception) -> str:
    """Why an importer could not read a document, for the person."""
    if isinstance(fault, ReaderError):
        return str(fault)
    if isinstance(fault, OSError):
        return documents.os_reason(fault)
    # A bug of the importer's must not cost the person the other files. The log gets where, never what: the exception's
    # words may be the text's.
    frames = "".join(traceback.format_tb(fault.__traceback__))
    log.error("importer %s failed on a file: %s\n%s", importer, type(fault).__name__, frames)
    return translate("Errors", "An unexpected error of the importer ({kind}).").format(kind=type(fault).__name__)


class _Within:
    """What an importer gets: its progress within one file is not shown, its checks count."""

    def __init__(self, token: Token) -> None:
        self._token = token

    def progress(self, done: int, total: int) -> None:
        self._token.check()

    def check(self) -> None:
        self._token.check()


def _begin_batch(writer: Writer) -> int:
    with writer.unjournalled() as conn:
        return imports.begin_batch(conn, writer.coder_id)


def _drop_batch(writer: Writer, batch: int) -> None:
    with writer.unjournalled() as conn:
        imports.drop_batch(conn, batch)


def _source_with(writer: Writer, sha256: str) -> str | None:
    return imports.source_with(writer.conn, sha256)


def _already(known: str) -> str:
    return translate("Errors", "Already in the project, as {name}.").format(name=known)
