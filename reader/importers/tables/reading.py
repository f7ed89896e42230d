"""A table -> records: its mapping is settled by the first rows, then the rows are put together by article."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath

from reader.domain.column_guess import SAMPLE, SURE, guess
from reader.domain.column_values import step_of
from reader.domain.errors import FormatError
from reader.domain.mapping import ColumnMapping
from reader.domain.progress import Token
from reader.domain.records import Notice, Origin, Record
from reader.domain.words import translate
from reader.importers.stream.spool import Spool
from reader.importers.tables.comments import Tally, manner_of, read_article
from reader.importers.tables.table import Row, Table


def read_table(table: Table, token: Token, origin: Origin) -> Iterator[Record]:
    """The articles and comments of `table`, as `origin.mapping` says or as guessed.

    Raises `FormatError` where the table has no rows, does not have the columns that the mapping names, or where no
    mapping is given and it is not sure which column is the text.
    """
    first: list[Row] = []
    for row in table.rows:
        if isinstance(row, Notice):
            yield row
            continue
        first.append(row)
        if len(first) >= SAMPLE:
            break
    columns = columns_of(table, first)
    if not first:
        raise FormatError(translate("Importers", "The table has no rows."))
    mapping = settle(origin.mapping, table, columns, first)
    step = None
    if mapping.path is not None:
        step = step_of([value for row in first if (value := row.get(mapping.path, "").strip())])
    manner = manner_of(mapping, first, step, origin.saved_at)
    tally = Tally()
    notices: list[Notice] = []
    name = PurePath(origin.name).stem
    rows = _rows(chain(first, table.rows), notices, token)
    column = mapping.grouped_by
    if column is None:
        yield from read_article(None, name, rows, manner, tally, token)
    else:
        with Spool() as spool:
            for row in rows:
                spool.append(_group(row, column, mapping, spool), marshal.dumps(row))
            for group, packed in spool.groups():
                token.check()
                # Rows of a file that this process has just written.
                again = (marshal.loads(one) for one in packed)
                yield from read_article(group or None, name, again, manner, tally, token, alone=len(spool) == 1)
    yield from notices
    yield from tally.notices()


def columns_of(table: Table, rows: list[Row]) -> tuple[str, ...]:
    """The columns of the header, then those that only rows have."""
    return tuple(dict.fromkeys(chain(table.columns, (name for row in rows for name in row))))


def settle(given: ColumnMapping | None, table: Table, columns: tuple[str, ...], rows: list[Row]) -> ColumnMapping:
    """The mapping to read by; raises `FormatError`."""
    if given is not None:
        given.check([*columns, *given.roles().values()] if table.open_ended else columns)
        if given.text not in columns:
            given.check(columns)
        return given
    found = guess(columns, rows)
    if found is None or found.sure < SURE:
        raise FormatError(
            translate("Importers", "It is not sure which column of the table holds the comments' text."),
            hint=translate(
                "Importers",
                "Say what its columns mean: in the window with “Columns of the table…”, on the command line with "
                "--mapping ({command} prints one to begin with).",
            ).format(command="threadnote columns FILE"),
        )
    return found.mapping


def _group(row: Row, column: str, mapping: ColumnMapping, known: Spool) -> str:
    """The article that a row belongs to. A row that names none may be the article itself: its id is then what others
    name."""
    value = row.get(column, "").strip()
    if value or mapping.id is None or column != mapping.article:
        return value
    own = row.get(mapping.id, "").strip()
    is_post = mapping.article_title is not None and row.get(mapping.article_title, "").strip()
    return own if own and (own in known or is_post) else ""


def _rows(rows: Iterator[Row | Notice], notices: list[Notice], token: Token) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number % 1024 == 0:
            token.check()
        if isinstance(row, Notice):
            notices.append(row)
        elif row:
            yield row
