"""What was chosen -> the documents that importers read: folders walked, containers opened, an importer found for each.

A file is one document, or holds several (a web archive, a zip). Each comes with what is known of it and a way to what
was saved beside it.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from reader.app import pictures, registry
from reader.domain.errors import FormatError
from reader.domain.mapping import ColumnMapping
from reader.domain.mending import Mended
from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, Notice, Origin, Record
from reader.domain.report import FileReport, FileStatus
from reader.domain.site_rule import SiteRule, rule_for
from reader.domain.words import translate
from reader.importers.containers import Member

Resource = Callable[[str], bytes | None]
_PROJECT = "data.qda"
"""The database in the folder of a QualCoder project."""
DEEPEST = 3
"""Containers within containers are opened up to here."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How files are to be read, where the person said so: importer and comment system by their ids, what the columns
    of a table mean (in this file, by `mappings`), when a page was saved (ISO 8601), the rules of sites by their
    host, and what positions in a project exchange are counted in (`importers.qda.units.NAMES`)."""

    importer: str | None = None
    system: str | None = None
    mapping: ColumnMapping | None = None
    saved_at: str | None = None
    rules: Mapping[str, SiteRule] = field(default_factory=dict)
    mappings: Mapping[Path, ColumnMapping] = field(default_factory=dict)
    offsets: str | None = None

    def of(self, path: Path) -> Wishes:
        """Those for one file."""
        return replace(self, mapping=self.mappings.get(path, self.mapping), mappings={}) if self.mappings else self

    def chosen(self) -> registry.Importer | None:
        """Raises `FormatError` where there is no such importer."""
        if self.importer is None:
            return None
        found = registry.importer(self.importer)
        if found is None:
            raise FormatError(translate("Errors", "There is no importer “{importer}”.").format(importer=self.importer))
        return found

    def over(self, origin: Origin) -> Origin:
        """`origin` with what the person said over it."""
        return replace(
            origin,
            saved_at=self.saved_at or origin.saved_at,
            system=self.system,
            mapping=self.mapping,
            rules=self.rules,
            offsets=self.offsets,
        )


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to read: a file, or a member of a container (`name` then has the container's before it)."""

    name: str
    sha256: str
    importer: registry.Importer
    origin: Origin
    open: Callable[[], BinaryIO]
    container: str | None = None
    """The container's SHA-256."""
    mended: tuple[Mended | None, ...] = ()
    """What a person corrected on its pages, in their order, after they were read."""
    chosen: bool = False
    """Whether the person said who reads it; else the rule of its site may."""

    @property
    def resource(self) -> Resource:
        """What was saved with it, by its address."""
        return self.origin.beside


@dataclass(frozen=True, slots=True)
class File:
    """An opened file: its name and SHA-256, what it is, and the documents in it.

    `documents` yields a `Notice` for a member that is no form that can be imported or cannot be read; it raises
    `FormatError` where the file as a whole is none.
    """

    name: str
    sha256: str
    documents: Callable[[Token], Iterator[Document | Notice]]
    container: registry.Container | None = None


@contextmanager
def reading(document: Document, token: Token) -> Iterator[tuple[Document, Iterator[Record]]]:
    """What is in a document, and the document as it is read: by another importer where the rule of the site says so
    that its first page turns out to be from, and that one can read it."""
    with document.open() as stream:
        first, rest = _begun(document, stream, token)
        url = first[-1].url if first and isinstance(first[-1], ArticleRecord) else None
        other = None if document.chosen else _by_rule(document, url)
        if other is None:
            yield document, chain(first, rest)
            return
    with other.open() as stream:
        try:
            first, rest = _begun(other, stream, token)
        except FormatError:
            first, rest = [], iter(())
        if first:
            yield other, chain(first, rest)
            return
    with document.open() as stream:
        yield document, document.importer.read(stream, token, document.origin)


def _begun(document: Document, stream: BinaryIO, token: Token) -> tuple[list[Record], Iterator[Record]]:
    """What stands before the first article, and that; and all that follows."""
    records = iter(document.importer.read(stream, token, document.origin))
    first: list[Record] = []
    for record in records:
        first.append(record)
        if isinstance(record, ArticleRecord):
            break
    return first, records


def _by_rule(document: Document, url: str | None) -> Document | None:
    """The document with the importer that the rule for `url` names; None where it has that already, or that one does
    not know its form."""
    rule = rule_for(document.origin.rules, url)
    if rule is None or rule.importer in (None, document.importer.id):
        return None
    wanted = registry.importer(str(rule.importer))
    if wanted is None:
        return None
    with document.open() as stream:
        head = stream.read(registry.HEAD_BYTES)
    return replace(document, importer=wanted) if wanted.sniff(head, document.origin.name) > 0 else None


@contextmanager
def opened(path: Path, wishes: Wishes) -> Iterator[File]:
    """Look at a file. Raises `FormatError` where it is none or is empty, and `OSError`."""
    wishes = wishes.of(path)
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FormatError(translate("Errors", "This is not a file."))
    with path.open("rb") as stream:
        head = stream.read(registry.HEAD_BYTES)
        if not head:
            raise FormatError(translate("Errors", "The file is empty."))
        stream.seek(0)
        sha256 = _sha256(stream)
        stream.seek(0)
        name = shown_name(path)
        container = registry.container(head, path.name)
        saved = datetime.fromtimestamp(status.st_mtime, tz=UTC).isoformat(timespec="seconds")
        if container is not None:
            origin = Origin(name, saved_at=saved)

            def inside(token: Token) -> Iterator[Document | Notice]:
                return _inside(container, stream, _Outer(name, sha256, origin, wishes), token)

            yield File(name, sha256, inside, container)
        else:
            importer = wishes.chosen() or next(iter(registry.ranked(head, path.name)), None)
            if importer is None:
                raise FormatError(_why_not(head))
            whole = Document(
                name,
                sha256,
                importer,
                wishes.over(Origin(name, saved_at=saved, beside=pictures.beside(path.parent))),
                lambda: path.open("rb"),
                chosen=wishes.importer is not None,
            )
            yield File(name, sha256, partial(_alone, whole))


def _alone(whole: Document, token: Token) -> Iterator[Document | Notice]:
    token.check()
    yield whole


def _sha256(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    while piece := stream.read(1 << 20):
        digest.update(piece)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class _Outer:
    """The container around a member: its name so far, its hash, what is known of it."""

    name: str
    sha256: str
    origin: Origin
    wishes: Wishes
    depth: int = 1


def _inside(
    container: registry.Container, stream: BinaryIO, outer: _Outer, token: Token
) -> Iterator[Document | Notice]:
    for member in container.members(stream, token):
        token.check()
        name = f"{outer.name}/{member.name}" if member.name else outer.name
        try:
            yield from _member(member, name, outer, token)
        except (FormatError, OSError) as fault:
            yield Notice("member-failed", str(fault), name)


def _member(member: Member, name: str, outer: _Outer, token: Token) -> Iterator[Document | Notice]:
    with member.open() as stream:
        head = stream.read(registry.HEAD_BYTES)
        if not head:
            return
        origin = replace(
            member.origin,
            name=name,
            saved_at=member.origin.saved_at or outer.origin.saved_at,
            beside=member.resource,
        )
        inner = registry.container(head, member.name)
        if inner is not None:
            if outer.depth >= DEEPEST:
                raise FormatError(translate("Errors", "It is packed too often."))
            stream.seek(0)
            yield from _inside(inner, stream, replace(outer, name=name, origin=origin, depth=outer.depth + 1), token)
            return
        stream.seek(0)
        sha256 = _sha256(stream)
    importer = outer.wishes.chosen() or next(iter(registry.ranked(head, member.name)), None)
    if importer is None:
        if not member.name.lower().endswith(tuple(registry.suffixes())):
            # Archives hold much that nobody meant to be read.
            return
        raise FormatError(_why_not(head))
    whole = Document(
        name,
        sha256,
        importer,
        outer.wishes.over(origin),
        member.open,
        outer.sha256,
        chosen=outer.wishes.importer is not None,
    )
    yield whole if whole.chosen else _by_rule(whole, origin.url) or whole


def walk(paths: Sequence[Path]) -> tuple[list[Path], list[FileReport]]:
    """The files to read, and lines for what cannot be walked. In folders, only files with an importer's suffix, and not
    what a browser saved beside a page for its sake (``NAME_files`` beside ``NAME.html``)."""
    suffixes = registry.suffixes()
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
                if file.name.lower().endswith(tuple(suffixes))
                and file.is_file()
                and not any(part.startswith(".") for part in file.relative_to(path).parts)
                and not any(_goes_with_a_page(path / folder) for folder in file.relative_to(path).parents)
                and not _goes_with_a_project(file, path)
            )
        except OSError as fault:
            lines.append(
                failed(
                    path,
                    translate("Errors", "The folder cannot be read: {reason}.").format(reason=fault.strerror),
                )
            )
            continue
        if not inside:
            lines.append(failed(path, translate("Errors", "The folder holds no file that can be imported.")))
        files += inside
    return files, lines


def _goes_with_a_page(folder: Path) -> bool:
    name = folder.name.removesuffix("_files")
    return name != folder.name and any(
        folder.with_name(name + suffix).exists() for suffix in (".html", ".htm", ".xhtml")
    )


def _goes_with_a_project(file: Path, below: Path) -> bool:
    """Whether a file in the folder `below` is a copy that a QualCoder project keeps of what its database has too."""
    if file.name.lower() == _PROJECT:
        return False
    folders = file.parents[: len(file.relative_to(below).parents)]
    return any((folder / _PROJECT).exists() for folder in folders)


def failed(path: Path, reason: str, importer: str | None = None) -> FileReport:
    return FileReport(shown_name(path), FileStatus.FAILED, importer, error=reason)


def shown_name(path: Path) -> str:
    """The file's name as text: a name that is not valid UTF-8 shows what can be read of it."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace")


def os_reason(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return translate("Errors", "There is no such file.")
    if isinstance(fault, PermissionError):
        return translate("Errors", "The file may not be read: check its permissions.")
    return translate("Errors", "The file cannot be read: {reason}.").format(reason=fault.strerror or fault)


def _why_not(head: bytes) -> str:
    if b"\x00" in head[:1024] and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return translate("Errors", "The file is binary, not a page or a text.")
    return translate("Errors", "The file is not a form that can be imported.")
