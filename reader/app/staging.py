"""Files read without being stored, so that a person can look at what was found, and stored after that.

What is stored goes the way of every import (`reader.app.imports`): one batch, one step to undo, the same report. The
file is opened again then, since what lies beside or in it (pictures, members of an archive) is not kept meanwhile.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import BinaryIO

from reader.app import documents, imports
from reader.app.documents import Document, File, Wishes
from reader.app.project import Project
from reader.app.registry import Importer
from reader.domain.errors import Cancelled, FormatError, ReaderError, StorageError
from reader.domain.mending import Mended
from reader.domain.progress import NoToken, Token
from reader.domain.recognition import Differences, page_of
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, Made, Notice, Origin, Record
from reader.domain.report import ImportReport
from reader.domain.site_mending import apply_rule
from reader.domain.site_rule import SiteRule, rule_for
from reader.domain.staged_page import Page, settled
from reader.domain.words import translate
from reader.storage import imports as stored
from reader.storage.unit import Writer

log = logging.getLogger(__name__)
MOST_BYTES = 64 * 2**20
"""A larger file is not staged: what is found in it would be several times as large in memory."""
MOST_RECORDS = 20_000
"""Articles and comments of one file; nobody looks through more."""
MOST_IN_ALL = 300_000
"""Articles and comments of all files of one review."""
HARMLESS = frozenset(
    {
        "site-rule", "member-failed", "duplicate", "maybe-known", "encoding", "encoding-guessed", "mojibake",
        "truncated", "comments-missing",
    }
)  # fmt: skip
"""Codes of notices that no look at the page would do anything about."""


class Standing(StrEnum):
    READY = "ready"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    TOO_LARGE = "too_large"
    """Not read to its end; it can be stored as it is."""
    PROJECT = "project"
    """From another program, with codes and codings: its texts are to stay as they were coded; stored as it is."""


AS_IT_IS = frozenset({Standing.TOO_LARGE, Standing.PROJECT})
"""What is stored without a look at its pages."""


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page as it was found, what was noticed on it, how it differs from an older capture that the project has of it
    (`known`; where that is not sure, it comes in as another page), and what a person corrected on it."""

    page: Page
    notices: tuple[Notice, ...] = ()
    known: Differences | None = None
    mended: Mended | None = None

    def corrected(self, mended: Mended) -> StagedPage:
        """With what a person corrected; what was said of its count no longer is: storing counts again."""
        if not mended.mendings:
            return self
        return replace(self, mended=mended, notices=tuple(n for n in self.notices if n.code != "comment-count"))


@dataclass(frozen=True, slots=True)
class StagedDocument:
    """One document of a file: read by the importer of this id."""

    name: str
    sha256: str
    importer: str
    pages: tuple[StagedPage, ...]


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file that was looked at. `reason` says why there is nothing to review in it; `notices` are about the file as a
    whole, `wishes` how it was to be read."""

    path: Path
    name: str
    standing: Standing
    sha256: str = ""
    reason: str | None = None
    documents: tuple[StagedDocument, ...] = ()
    notices: tuple[Notice, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)

    @property
    def pages(self) -> tuple[StagedPage, ...]:
        return tuple(page for document in self.documents for page in document.pages)

    @property
    def records(self) -> int:
        """How many articles and comments are held."""
        return sum(1 + len(staged.page.comments) for staged in self.pages)

    def with_pages(self, pages: Sequence[StagedPage | None]) -> StagedFile:
        """With these in the places of its pages; those that are None go, and documents without any."""
        left = iter(pages)
        kept = []
        for document in self.documents:
            own = tuple(page for page in (next(left) for _ in document.pages) if page is not None)
            if own:
                kept.append(replace(document, pages=own))
        return replace(self, documents=tuple(kept))


def needs_a_look(file: StagedFile) -> bool:
    """Whether something was noticed on a page that a person might mend."""
    return any(notice.code not in HARMLESS for page in file.pages for notice in page.notices)


def stage(
    project: Project, paths: Sequence[Path], wishes: Wishes | None = None, token: Token | None = None
) -> Iterator[StagedFile]:
    """Look at `paths` (folders are walked) one after another; nothing is stored. Raises `Cancelled`."""
    token, wishes = token or NoToken(), wishes or Wishes()
    files, lines = documents.walk(paths)
    for line in lines:
        yield StagedFile(Path(line.name), line.name, Standing.FAILED, reason=line.error, wishes=wishes)
    seen: dict[str, str] = {}
    room = MOST_IN_ALL
    for number, path in enumerate(files):
        token.progress(number, len(files))
        token.check()
        file = stage_file(project, path, wishes, token, room=room)
        twin = seen.setdefault(file.sha256, file.name) if file.standing is Standing.READY else file.name
        if twin != file.name:
            reason = translate("Errors", "The same as {name}.").format(name=twin)
            file = StagedFile(path, file.name, Standing.DUPLICATE, file.sha256, reason, wishes=wishes)
        room -= file.records
        yield file
    token.progress(len(files), len(files))


def stage_file(project: Project, path: Path, wishes: Wishes, token: Token, *, room: int = MOST_RECORDS) -> StagedFile:
    """Look at one file; `room` is how many records may still be held."""
    name, wishes = documents.shown_name(path), wishes.of(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            return _too_large(path, name, wishes)
        with documents.opened(path, wishes) as file:
            return _looked_at(project, path, file, wishes, token, room)
    except (Cancelled, StorageError):
        raise
    except ReaderError as fault:
        return StagedFile(path, name, Standing.FAILED, reason=str(fault), wishes=wishes)
    except OSError as fault:
        return StagedFile(path, name, Standing.FAILED, reason=documents.os_reason(fault), wishes=wishes)


def store(project: Project, files: Sequence[StagedFile], token: Token | None = None) -> ImportReport:
    """Store what was staged (and mended) as one batch: one step to undo. Files that were too large to stage, and
    projects, come in as they are. A file that was changed since it was staged fails, as others do that cannot be read
    any more."""
    by_path = {file.path: file for file in files}

    @contextmanager
    def opened(path: Path, _wishes: Wishes) -> Iterator[File]:
        staged = by_path[path]
        with documents.opened(path, staged.wishes) as file:
            if staged.standing in AS_IT_IS:
                yield file
                return
            if file.sha256 != staged.sha256:
                raise FormatError(
                    translate("Errors", "The file has changed since it was looked at."),
                    hint=translate("Errors", "Import it again."),
                )
            yield _staged_again(file, staged)

    return imports.import_files(project, list(by_path), token=token, opened=opened)


def import_or_set_aside(
    project: Project, paths: Sequence[Path], wishes: Wishes | None = None, token: Token | None = None
) -> tuple[ImportReport, tuple[StagedFile, ...]]:
    """Import `paths`, but for the files that need a look: those come back staged, and nothing of them is stored."""
    token, wishes = token or NoToken(), wishes or Wishes()
    aside: list[StagedFile] = []

    @contextmanager
    def opened(path: Path, wishes: Wishes) -> Iterator[File]:
        wishes = wishes.of(path)
        with documents.opened(path, wishes) as file:
            room = MOST_IN_ALL - sum(staged.records for staged in aside)
            if path.stat().st_size <= MOST_BYTES:
                staged = _looked_at(project, path, file, wishes, token, room)
                if staged.standing is Standing.READY and needs_a_look(staged):
                    aside.append(staged)
                    raise imports.SetAside
                if staged.standing is Standing.READY:
                    file = _staged_again(file, staged)
            yield file

    report = imports.import_files(project, paths, wishes=wishes, token=token, opened=opened)
    return report, () if report.cancelled else tuple(aside)


class _TooMuch(Exception):
    """More than may be held."""


class _IsProject(Exception):
    """It brings what was made of texts."""


def _too_large(path: Path, name: str, wishes: Wishes) -> StagedFile:
    reason = translate("Errors", "Too large to review; it will be stored as it is.")
    return StagedFile(path, name, Standing.TOO_LARGE, reason=reason, wishes=wishes)


def _looked_at(project: Project, path: Path, file: File, wishes: Wishes, token: Token, room: int) -> StagedFile:
    known = project.do(_source_with, file.sha256)
    if known is not None:
        return StagedFile(path, file.name, Standing.DUPLICATE, file.sha256, _already(known), wishes=wishes)
    room = min(room, MOST_RECORDS)
    found: list[StagedDocument] = []
    notices: list[Notice] = []
    reason: str | None = None
    for document in file.documents(token):
        if isinstance(document, Notice):
            notices.append(document)
            reason = reason or document.message
            continue
        there = project.do(_source_with, document.sha256) if file.container is not None else None
        if there is not None:
            notices.append(Notice("duplicate", _already(there), document.name))
            continue
        try:
            importer, pages = _pages(project, document, token, room)
        except _TooMuch:
            return _too_large(path, file.name, wishes)
        except _IsProject:
            reason = translate("Errors", "A project with its codes; it will be stored as it is.")
            return StagedFile(path, file.name, Standing.PROJECT, file.sha256, reason, wishes=wishes)
        except (Cancelled, StorageError):
            raise
        except Exception as fault:  # noqa: BLE001 - any bug of an importer is one failed line
            why = imports.reason(document.importer.id, fault)
            reason = reason or why
            if file.container is not None:
                notices.append(Notice("member-failed", why, document.name))
            continue
        room -= sum(1 + len(staged.page.comments) for staged in pages)
        found.append(StagedDocument(document.name, document.sha256, importer, pages))
    if found:
        return StagedFile(path, file.name, Standing.READY, file.sha256, None, tuple(found), tuple(notices), wishes)
    duplicates = [notice.message for notice in notices if notice.code == "duplicate"]
    standing = Standing.DUPLICATE if duplicates and reason is None else Standing.FAILED
    reason = reason or next(iter(duplicates), translate("Errors", "Nothing in it can be imported."))
    return StagedFile(path, file.name, standing, file.sha256, reason, notices=tuple(notices), wishes=wishes)


def _pages(project: Project, document: Document, token: Token, room: int) -> tuple[str, tuple[StagedPage, ...]]:
    """What is in a document, settled, and the id of who read it. Raises `_TooMuch`, and `FormatError` where there is
    no article."""
    grouped: list[tuple[ArticleRecord, list[CommentRecord], list[Notice]]] = []
    early: list[Notice] = []
    with documents.reading(document, token) as (read, records):
        for number, record in enumerate(records):
            if number % 64 == 0:
                token.check()
            if isinstance(record, Notice):
                (grouped[-1][2] if grouped else early).append(record)
                continue
            if isinstance(record, Made):
                raise _IsProject
            room -= 1
            if room < 0:
                raise _TooMuch
            if isinstance(record, ArticleRecord):
                grouped.append((record, [], early))
                early = []
            elif grouped:
                grouped[-1][1].append(record)
            else:
                raise ValueError("an importer yielded a comment before its article")
    if not grouped:
        raise FormatError(translate("Errors", "No article was found in the file."))
    rules = document.origin.rules
    importer = read.importer.id
    return importer, tuple(
        _page(project, importer, article, comments, said, rules) for article, comments, said in grouped
    )


def _page(
    project: Project,
    importer: str,
    article: ArticleRecord,
    comments: list[CommentRecord],
    notices: list[Notice],
    rules: Mapping[str, SiteRule],
) -> StagedPage:
    rule = rule_for(rules, article.url)
    if rule is not None:
        article, comments, said = apply_rule(rule, article, comments)
        notices = [*notices, *said]
    page, mended = settled(article, comments)
    notices = [*notices, *mended]
    if not page.counts_agree and not any(notice.code == "comment-count" for notice in notices):
        words = translate("Errors", "The page says {declared} comments, {found} were found.")
        said_count = words.format(declared=article.declared_comments, found=len(page.comments))
        notices.append(Notice("comment-count", said_count))
    differences = project.view.captures.differences(page_of(page.article, page.comments, importer))
    return StagedPage(page, tuple(notices), differences)


class _AsStaged:
    """An importer that has read already."""

    suffixes: tuple[str, ...] = ()

    def __init__(self, importer: Importer, staged: StagedDocument) -> None:
        self.id = staged.importer
        self.title = importer.title
        self._pages = staged.pages

    def sniff(self, head: bytes, name: str) -> float:
        return 0.0

    def read(self, stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
        for staged in self._pages:
            yield staged.page.article
            yield from staged.page.comments
            yield from staged.notices


def _staged_again(file: File, staged: StagedFile) -> File:
    return replace(file, documents=partial(_replayed, file, staged))


def _replayed(file: File, staged: StagedFile, token: Token) -> Iterator[Document | Notice]:
    """The file's documents with what was staged of them; those that were left out are passed over."""
    waiting = {(document.name, document.sha256): document for document in staged.documents}
    for document in file.documents(token):
        if isinstance(document, Notice):
            yield document
            continue
        kept = waiting.pop((document.name, document.sha256), None)
        if kept is not None:
            # What the rules of sites say was done when it was staged; what the person then did goes after it.
            yield replace(
                document,
                importer=_AsStaged(document.importer, kept),
                origin=replace(document.origin, rules={}),
                mended=tuple(page.mended for page in kept.pages),
            )


def _source_with(writer: Writer, sha256: str) -> str | None:
    return stored.source_with(writer.conn, sha256)


def _already(known: str) -> str:
    return translate("Errors", "Already in the project, as {name}.").format(name=known)
