"""Whose project a database is, by its tables: to say so where it is not the one that was asked for."""

from __future__ import annotations

from reader.domain.errors import FormatError
from reader.domain.records import Notice
from reader.domain.words import translate
from reader.importers.projects.database import Database
from reader.importers.projects.tree import MOST_CODES, too_many_codes

_TABLES = {
    "Taguette": ("documents", "highlights"),
    "QualCoder": ("source", "code_name"),
    "RQDA": ("source", "freecode", "coding"),
}
_OURS = ("items", "codings", "steps")
_CODES = {"Taguette": ("tags",), "QualCoder": ("code_name", "code_cat"), "RQDA": ("freecode", "codecat")}
_CODINGS = {"Taguette": ("highlights", "highlight_tags"), "QualCoder": ("code_text",), "RQDA": ("coding", "coding2")}
_NEEDED = {"Taguette": ("tags", "highlight_tags"), "QualCoder": ("code_text",), "RQDA": ()}
MOST_CODINGS = 300_000
"""Of one project; those of one text are in memory at once."""


def require(database: Database, wanted: str) -> None:
    """Raises `FormatError` where the database is no project of `wanted`, with what it is instead, or holds more than is
    sound. Tables of codings that are missing are told of."""
    if all(table in database.tables for table in _TABLES[wanted]):
        _bound(database, wanted)
        missing = [table for table in _NEEDED[wanted] if table not in database.tables]
        if missing:
            said = translate("Importers", "The project lacks what it should have: {names}.")
            database.notices.append(Notice("tables-missing", said.format(names=", ".join(missing))))
        return
    hint = translate("Importers", "Choose another importer.")
    for name, tables in _TABLES.items():
        if all(table in database.tables for table in tables):
            hint = translate("Importers", "It is one of {program}: choose that importer.").format(program=name)
    if all(table in database.tables for table in _OURS):
        hint = translate("Importers", "It is a project of this program: open it instead.")
    raise FormatError(
        translate("Importers", "This database is no project of {program}.").format(program=wanted), hint=hint
    )


def _bound(database: Database, wanted: str) -> None:
    if any(database.count(table) > MOST_CODES for table in _CODES[wanted]):
        raise too_many_codes()
    if any(database.count(table) > MOST_CODINGS for table in _CODINGS[wanted]):
        said = translate("Importers", "There are more than {most} codings in the file.")
        raise FormatError(said.format(most=MOST_CODINGS))
