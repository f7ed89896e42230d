"""Tables of comments before they are imported: their first rows, what the columns seem to mean, what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from reader.app import documents, mappings, registry
from reader.app.documents import Wishes
from reader.app.project import Project
from reader.domain.column_guess import SURE, guess
from reader.domain.errors import FormatError, ReaderError
from reader.domain.mapping import ColumnMapping
from reader.domain.progress import NoToken, Token
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Origin
from reader.domain.thread import Mended, Placed, arrange
from reader.domain.words import translate
from reader.importers.tables.reading import columns_of, read_table
from reader.importers.tables.table import Row, Table
from reader.storage import imports
from reader.storage.unit import Writer

ROWS = 500
"""How many rows a preview has."""


class _Tabular(Protocol):
    """An importer of tables."""

    id: str

    def table(self, stream: BinaryIO, token: Token, sheet: str | None = ...) -> Table: ...


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a table. `whole` says that there are no more rows; `mapping` is the guess, `sure` whether it is
    good enough to import without asking."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    whole: bool
    sheets: tuple[str, ...]
    sheet: str | None
    mapping: ColumnMapping | None
    sure: bool
    notices: tuple[Notice, ...] = ()
    saved_at: str | None = None
    """When the file was written, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What would come of a preview's rows under a mapping: articles with their comments in reading order."""

    articles: tuple[tuple[ArticleRecord, tuple[Placed, ...]], ...]
    notices: tuple[Notice, ...]

    @property
    def comments(self) -> int:
        return sum(len(placed) for _, placed in self.articles)

    @property
    def replies(self) -> int:
        return sum(one.parent is not None for _, placed in self.articles for one in placed)


def importer_of(path: Path) -> str | None:
    """The id of the importer that reads `path` as a table, where that is what it is; None else. Raises `OSError`."""
    with path.open("rb") as stream:
        found = next(iter(registry.ranked(stream.read(registry.HEAD_BYTES), path.name)), None)
    return found.id if found is not None and hasattr(found, "table") else None


def needs_mapping(path: Path) -> bool:
    """Whether `path` is a table whose columns are not sure, so that the person has to be asked."""
    try:
        return importer_of(path) is not None and not preview(path).sure
    except (FormatError, OSError):
        return False


@dataclass(frozen=True, slots=True)
class Question:
    """Tables with the same columns of which it is not sure what they mean; `mapping` is a saved one that fits."""

    paths: tuple[Path, ...]
    mapping: ColumnMapping | None = None


def may_hold_tables(chosen: Sequence[Path]) -> bool:
    """Whether `questions` needs to look: there is a folder, or a file that may be a table by its name."""
    return any(_may_be_table(path) or path.is_dir() for path in chosen)


def questions(project: Project, chosen: Sequence[Path], token: Token | None = None) -> list[Question]:
    """What has to be asked before `chosen` (folders are walked) comes in; what is there already is not asked about.
    Runs in a reader thread."""
    token = token or NoToken()
    found: dict[tuple[object, ...], list[Path]] = {}
    files, _ = documents.walk(chosen)
    for path in files:
        token.check()
        try:
            if not _may_be_table(path) or importer_of(path) is None:
                continue
            shown = preview(path, token=token)
            if shown.sure:
                continue
            with documents.opened(path, Wishes()) as file:
                if project.do(_is_there, file.sha256):
                    continue
        except (FormatError, OSError):
            continue
        found.setdefault((shown.columns, len(shown.sheets) > 1 and path), []).append(path)
    return [Question(tuple(paths), _saved(key[0])) for key, paths in found.items()]


def _may_be_table(path: Path) -> bool:
    """By the name alone: what has no ending that is known may be anything."""
    name = path.name.lower()
    readers = [importer for importer in registry.importers() if name.endswith(tuple(importer.suffixes))]
    return not readers or any(hasattr(importer, "table") for importer in readers)


def _saved(columns: object) -> ColumnMapping | None:
    """The saved mapping that says most of such a table; None where none fits."""
    assert isinstance(columns, tuple)
    fitting: list[ColumnMapping] = []
    for name in mappings.names():
        try:
            mapping = mappings.load(name)
            mapping.check(columns)
        except ReaderError:
            continue
        fitting.append(mapping)
    return max(fitting, key=lambda mapping: len(mapping.roles()), default=None)


def _is_there(writer: Writer, sha256: str) -> bool:
    return imports.source_with(writer.conn, sha256) is not None


def preview(path: Path, sheet: str | None = None, rows: int = ROWS, token: Token | None = None) -> Preview:
    """The first rows of `path`. Raises `FormatError` where it is no table, and `OSError`."""
    token = token or NoToken()
    with path.open("rb") as stream:
        head = stream.read(registry.HEAD_BYTES)
        if not head:
            raise FormatError(translate("Errors", "The file is empty."))
        stream.seek(0)
        table = _tabular(head, path).table(stream, token, sheet)
        found: list[Row] = []
        notices: list[Notice] = []
        whole = True
        for row in table.rows:
            if isinstance(row, Notice):
                notices.append(row)
                continue
            if len(found) >= rows:
                whole = False
                break
            found.append(row)
    columns = columns_of(table, found)
    guessed = guess(columns, found)
    return Preview(
        documents.shown_name(path),
        columns,
        tuple(found),
        whole,
        table.sheets,
        table.sheet,
        _with_sheet(guessed.mapping, sheet) if guessed is not None else None,
        guessed is not None and guessed.sure >= SURE,
        tuple(notices),
        datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).isoformat(timespec="seconds"),
    )


def draft(shown: Preview, mapping: ColumnMapping, token: Token | None = None) -> Draft:
    """What would come of the rows of a preview. Raises `FormatError` where the mapping cannot be."""
    table = Table(shown.columns, iter(shown.rows), open_ended=not shown.whole, sheets=shown.sheets, sheet=shown.sheet)
    articles: list[tuple[ArticleRecord, list[CommentRecord]]] = []
    notices: list[Notice] = []
    for record in read_table(table, token or NoToken(), Origin(shown.name, saved_at=shown.saved_at, mapping=mapping)):
        match record:
            case Notice():
                notices.append(record)
            case ArticleRecord():
                articles.append((record, []))
            case CommentRecord():
                articles[-1][1].append(record)
    mended = Mended()
    placed = [(article, tuple(arrange(comments, mended)[0])) for article, comments in articles]
    notices += mended.notices()
    return Draft(tuple(placed), tuple(notices))


def _tabular(head: bytes, path: Path) -> _Tabular:
    for importer in registry.ranked(head, path.name):
        if hasattr(importer, "table"):
            return cast(_Tabular, importer)
    # A table under a name that does not say so.
    for importer in registry.importers():
        if importer.id == "csv" and b"\x00" not in head[:1024]:
            return cast(_Tabular, importer)
    raise FormatError(translate("Errors", "The file is not a table."))


def _with_sheet(mapping: ColumnMapping, sheet: str | None) -> ColumnMapping:
    return replace(mapping, sheet=sheet) if sheet is not None else mapping
