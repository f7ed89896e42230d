"""Files into the project: which importer, one file after another, a report line for each.

A file comes in whole or not at all; a failed one leaves the others alone; a cancelled import leaves nothing.
Reading happens in the calling thread, storing in the writer's, a few thousand rows at a time, so that coding goes on.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import BinaryIO

from reader.app import pictures, registry
from reader.app.project import Project
from reader.domain.changes import ChangeSet
from reader.domain.errors import Cancelled, FormatError, ReaderError, StorageError
from reader.domain.model import ItemId
from reader.domain.progress import NoToken, Token
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Record
from reader.domain.report import FileReport, FileStatus, ImportReport
from reader.domain.thread import Placed, arrange
from reader.domain.words import translate
from reader.storage import imports
from reader.storage.unit import Writer

log = logging.getLogger(__name__)

ROWS_A_WRITE = 4000
"""How many items go to the writer at once: some tens of milliseconds, which a coder does not notice."""

Whole = tuple[ArticleRecord, list[Placed]]


def import_files(
    project: Project, paths: Sequence[Path], *, importer: str | None = None, token: Token | None = None
) -> ImportReport:
    """Import `paths` (folders are walked) as one batch.

    Raises `StorageError` where the project cannot be written; then nothing of the batch stays. A cancelled
    import returns a report that says so.
    """
    token = token or NoToken()
    chosen = registry.importer(importer) if importer else None
    if importer and chosen is None:
        raise FormatError(translate("Errors", "There is no importer “{importer}”.").format(importer=importer))
    files, lines = walk(paths)
    batch = project.do(_begin_batch)
    articles: list[ItemId] = []
    try:
        for number, path in enumerate(files):
            token.progress(number, len(files))
            token.check()
            lines.append(_import_file(project, batch, path, chosen, token, articles))
        token.progress(len(files), len(files))
        token.check()
        project.do(_finish_batch, batch)
    except Cancelled:
        project.do(_drop_batch, batch)
        return ImportReport((), (), cancelled=True)
    except BaseException:
        project.do(_drop_batch, batch)
        raise
    return ImportReport(tuple(lines), tuple(articles))


def import_records(project: Project, name: str, records: Iterator[Record], token: Token | None = None) -> FileReport:
    """Store a stream of records that come from no file (generated, or pasted) as one batch."""
    batch = project.do(_begin_batch)
    intake = _Intake(project, batch, name, hashlib.sha256(name.encode()).hexdigest(), "records")
    try:
        intake.take(records, token or NoToken())
        project.do(_finish_batch, batch)
    except BaseException:
        project.do(_drop_batch, batch)
        raise
    return intake.line()


def changes_of(report: ImportReport) -> ChangeSet:
    """What views are to load anew after an import."""
    return ChangeSet(label="Import", reset=True) if report.new_articles else ChangeSet()


def walk(paths: Sequence[Path]) -> tuple[list[Path], list[FileReport]]:
    """The files to read, and lines for what cannot be walked. In folders, only files with an importer's suffix, and not
    what a browser saved beside a page for its sake (``NAME_files`` beside ``NAME.html``)."""
    suffixes = {suffix for importer in registry.importers() for suffix in importer.suffixes}
    files: list[Path] = []
    lines: list[FileReport] = []
    for path in paths:
        # What cannot be looked at (no permission, too long a name) is no folder; `Path.is_dir` would raise.
        if not os.path.isdir(path):  # noqa: PTH112
            files.append(path)
            continue
        try:
            inside = sorted(
                file
                for file in path.rglob("*")
                if file.suffix.lower() in suffixes
                and file.is_file()
                and not any(part.startswith(".") for part in file.relative_to(path).parts)
                and not any(_goes_with_a_page(path / folder) for folder in file.relative_to(path).parents)
            )
        except OSError as fault:
            lines.append(_failed(path, f"The folder cannot be read: {fault.strerror}."))
            continue
        if not inside:
            lines.append(_failed(path, "The folder holds no file that can be imported."))
        files += inside
    return files, lines


def _goes_with_a_page(folder: Path) -> bool:
    name = folder.name.removesuffix("_files")
    return name != folder.name and any(folder.with_name(name + suffix).exists() for suffix in (".html", ".htm"))


def _import_file(
    project: Project,
    batch: int,
    path: Path,
    chosen: registry.Importer | None,
    token: Token,
    articles: list[ItemId],
) -> FileReport:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _failed(path, "This is not a file.")
        with path.open("rb") as stream:
            head = stream.read(registry.HEAD_BYTES)
            if not head:
                return _failed(path, "The file is empty.")
            stream.seek(0)
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            known = project.do(_source_with, sha256)
            if known is not None:
                return FileReport(_name(path), FileStatus.DUPLICATE, error=f"Already in the project, as {known}.")
            importer = chosen or next(iter(registry.ranked(head, path.name)), None)
            if importer is None:
                return _failed(path, _why_not(head))
            stream.seek(0)
            return _read(project, batch, path, importer, stream, sha256, token, articles)
    except OSError as fault:
        return _failed(path, _os_reason(fault))


def _read(
    project: Project,
    batch: int,
    path: Path,
    importer: registry.Importer,
    stream: BinaryIO,
    sha256: str,
    token: Token,
    articles: list[ItemId],
) -> FileReport:
    intake = _Intake(project, batch, _name(path), sha256, importer.id, path.parent)
    try:
        intake.take(importer.read(stream, _Within(token)), token)
    except (Cancelled, StorageError):
        raise
    except ReaderError as fault:
        intake.drop()
        return _failed(path, str(fault), importer.id)
    except OSError as fault:
        intake.drop()
        return _failed(path, _os_reason(fault), importer.id)
    except Exception as fault:  # noqa: BLE001 - any bug of an importer is one failed line
        # A bug of the importer's must not cost the person the other files. The log gets where, never what: the
        # exception's words may be the text's.
        frames = "".join(traceback.format_tb(fault.__traceback__))
        log.error("importer %s failed on a file: %s\n%s", importer.id, type(fault).__name__, frames)
        intake.drop()
        return _failed(path, f"An unexpected error of the importer ({type(fault).__name__}).", importer.id)
    articles += intake.articles
    return intake.line()


@dataclass(slots=True)
class _Intake:
    """One source on its way in: groups records into articles, and hands them to the writer in portions."""

    project: Project
    batch: int
    name: str
    sha256: str
    importer: str
    folder: Path | None = None
    """Where the file lies, with what may have been saved beside it."""
    source: int | None = None
    articles: list[ItemId] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    comments: int = 0
    declared: int | None = None
    _waiting: list[Whole] = field(default_factory=list)
    _rows: int = 0
    _found: int = 0
    _under_way: Future[tuple[int, list[ItemId]]] | None = None

    def take(self, records: Iterator[Record], token: Token) -> None:
        """Store all of `records`; raises `FormatError` where there is no article among them."""
        article: ArticleRecord | None = None
        comments: list[CommentRecord] = []
        for number in count():
            record = next(records, None)
            if number % 64 == 0:
                token.check()
            if isinstance(record, Notice):
                self.notices.append(record)
                continue
            if isinstance(record, CommentRecord):
                if article is None:
                    raise ValueError("an importer yielded a comment before its article")
                comments.append(record)
                continue
            if article is not None:
                self._add(article, comments)
            if record is None:
                break
            article, comments = record, []
        if not self._found:
            raise FormatError(translate("Errors", "No article was found in the file."))
        self._flush(last=True)

    def drop(self) -> None:
        self._waiting.clear()
        self._settle()
        if self.source is not None:
            self.project.do(_drop_source, self.source)

    def line(self) -> FileReport:
        return FileReport(
            self.name,
            FileStatus.IMPORTED,
            self.importer,
            len(self.articles),
            self.comments,
            self.declared,
            tuple(self.notices),
        )

    def _add(self, article: ArticleRecord, comments: list[CommentRecord]) -> None:
        placed, mended = arrange(comments)
        self.notices += mended
        declared = article.declared_comments
        if declared is not None:
            self.declared = (self.declared or 0) + declared
            if declared != len(placed) and not any(notice.code == "comment-count" for notice in self.notices):
                self.notices.append(
                    Notice(
                        "comment-count",
                        translate("Errors", "The page says {declared} comments, {found} were found.").format(
                            declared=declared, found=len(placed)
                        ),
                    )
                )
        if self.folder is not None:
            article = pictures.with_saved(article, self.folder)
        self._found += 1
        self.comments += len(placed)
        self._waiting.append((article, placed))
        self._rows += len(placed) + 1
        if self._rows >= ROWS_A_WRITE:
            self._flush(last=False)

    def _flush(self, *, last: bool) -> None:
        """Hand what waits to the writer; while it stores, the next portion is read."""
        waiting, self._waiting, self._rows = self._waiting, [], 0
        self._settle()
        self._under_way = self.project.write(_store, self, waiting, last)
        if last:
            self._settle()

    def _settle(self) -> None:
        """Wait for the portion under way, if any; raises what went wrong with it."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            self.source, stored = under_way.result()
            self.articles += stored


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


def _finish_batch(writer: Writer, batch: int) -> None:
    with writer.unjournalled() as conn:
        imports.finish_batch(conn, batch, writer.coder_id)


def _drop_batch(writer: Writer, batch: int) -> None:
    with writer.unjournalled() as conn:
        imports.drop_batch(conn, batch)


def _drop_source(writer: Writer, source: int) -> None:
    with writer.unjournalled() as conn:
        imports.drop_source(conn, source)


def _source_with(writer: Writer, sha256: str) -> str | None:
    return imports.source_with(writer.conn, sha256)


def _store(writer: Writer, intake: _Intake, waiting: list[Whole], last: bool) -> tuple[int, list[ItemId]]:
    with writer.unjournalled() as conn:
        source = intake.source
        if source is None:
            source = imports.begin_source(conn, intake.batch, intake.name, intake.sha256, intake.importer)
        stored = imports.store(conn, source, waiting)
        if last:
            imports.finish_source(conn, source)
    return source, stored


def _failed(path: Path, reason: str, importer: str | None = None) -> FileReport:
    return FileReport(_name(path), FileStatus.FAILED, importer, error=reason)


def _name(path: Path) -> str:
    """The file's name as text: a name that is not valid UTF-8 shows what can be read of it."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace")


def _why_not(head: bytes) -> str:
    if b"\x00" in head[:1024] and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "The file is binary, not a page or a text."
    return "The file is not a form that can be imported."


def _os_reason(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "There is no such file."
    if isinstance(fault, PermissionError):
        return "The file may not be read: check its permissions."
    return f"The file cannot be read: {fault.strerror or fault}."
