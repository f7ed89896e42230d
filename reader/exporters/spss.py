"""SPSS: a .sav file with labels, for SPSS, PSPP, R, Stata and others that read it.

A row for each comment, with a variable of 0 and 1 for each code, and one for each choice and scale; or a row for each
coding. Names of variables are those of the tables (`exporters.tables`) as far as SPSS takes them: what is no letter or
digit becomes an underscore, the whole path of the code is in the label.

An answer to a choice is its number in the codebook, with the answer as its label; a scale has its degrees. Two values
are declared as missing: -9 where nobody answered, -8 where coders differ (then each has a variable of their own, named
``… by CODER``). Where a scale reaches that far down, they are -99 and -98, and so on.

A text has at most 32,767 bytes in SPSS. What is longer is cut between two characters, and ``…_cut`` says how many did
not fit. Times stay as the project has them; where one is a full date, ``…_date`` is that day as SPSS has dates, and
``…_clock`` the time of day. No zone is reckoned with. SPSS knows no empty text apart from a missing one, and drops
blanks at the end of texts.

The rows are walked twice, first to learn how wide texts are; neither walk holds more than one. As SPSS gives each row
room for the longest text, long ones make large files: about an eighth of a byte for each byte of room.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from reader.domain.model import CodeKind
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters import tables
from reader.exporters.statistics.spss_names import LABEL, TEXT, VALUE_LABEL, shortened
from reader.exporters.statistics.spss_variables import (
    Missing,
    Question,
    Value,
    Variable,
    look,
    missing_below,
    variables,
)
from reader.exporters.tables.comment_rows import COMMENTS
from reader.exporters.tables.variables import variables as questions_of

id = "spss"
title = QT_TRANSLATE_NOOP("Formats", "SPSS: comments or codings")
suffix = ".sav"
group = "tables"

PREVIEWED = 20
LONGEST_NOTE = 4000
"""How many bytes of a label that SPSS has no room for stand in the notes."""


class Rows(StrEnum):
    COMMENTS = "comments"
    CODINGS = "codings"


@dataclass(frozen=True, slots=True)
class Options:
    rows: Rows = field(
        default=Rows.COMMENTS,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Rows"),
            "choices": (QT_TRANSLATE_NOOP("Options", "Comments"), QT_TRANSLATE_NOOP("Options", "Codings")),
            "help": QT_TRANSLATE_NOOP(
                "Options", "comments: a row per comment, with a variable for each code; codings: a row per coding"
            ),
        },
    )
    coded_only: bool = field(
        default=False,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Coded only"),
            "help": QT_TRANSLATE_NOOP("Options", "rows of comments: leave out comments without a code"),
        },
    )
    articles: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "rows of comments: a row for each article as well")},
    )
    attributes: bool = field(
        default=True,
        metadata={
            "help": QT_TRANSLATE_NOOP(
                "Options", "a variable for each attribute of the comment, its article and its author"
            )
        },
    )
    longest: int = field(
        default=TEXT,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Longest text"),
            "help": QT_TRANSLATE_NOOP(
                "Options", "how many bytes of a text are kept, at most 32767; fewer make a smaller file"
            ),
        },
    )


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the file; raises `Cancelled`."""
    from reader.exporters.statistics import spss_frame

    longest = _longest(options)
    total = max(1, records.project().comments)
    sheet = _sheet(records, options, tables.Portion(token, 0, total, 2 * total))
    seen, count = look(sheet.columns, sheet.rows, longest)
    missing = _missing(records)
    found = variables(sheet.columns, seen, _questions(records, options, token), missing, longest)
    with tempfile.TemporaryDirectory(prefix="threadnote-") as folder:
        # ReadStat opens a path, not a stream.
        path = Path(folder) / "rows.sav"
        rows = _rows(_sheet(records, options, tables.Portion(token, total, total, 2 * total)), found)
        spss_frame.write(path, found, rows, count, records.project().name, _notes(records, sheet, found, missing))
        token.check()
        with path.open("rb") as whole:
            shutil.copyfileobj(whole, out, 1 << 20)


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    """The first rows by the variables' names; widths and dates are taken from these rows alone."""
    longest = _longest(options)
    sheet = _sheet(records, options, token)
    rows = tuple(islice(sheet.rows, PREVIEWED))
    seen, _ = look(sheet.columns, rows, longest)
    found = variables(sheet.columns, seen, _questions(records, options, token), _missing(records), longest)
    return Table(
        tuple(variable.name for variable in found),
        tuple(tuple(_short(variable.cell(row)) for variable in found) for row in rows),
    )


def _short(value: Value) -> str | float | int | None:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value[: tables.sheet.PREVIEW_LENGTH] if value else value


def _longest(options: Options) -> int:
    return max(4, min(options.longest, TEXT))


def _sheet(records: Snapshot, options: Options, token: Token) -> tables.Sheet:
    if options.rows is Rows.CODINGS:
        return tables.codings(records, token, attributes=options.attributes)
    return tables.comments(
        records,
        token,
        articles=options.articles,
        coded_only=options.coded_only,
        answers=tables.Answers.VALUES,
        attributes=options.attributes,
    )


def _rows(sheet: tables.Sheet, found: Sequence[Variable]) -> Iterator[tuple[Value, ...]]:
    cells = [variable.cell for variable in found]
    for row in sheet.rows:
        yield tuple(cell(row) for cell in cells)


def _questions(records: Snapshot, options: Options, token: Token) -> list[Question]:
    """Where the choices and scales stand among the columns of the table of comments."""
    if options.rows is Rows.CODINGS:
        return []
    tags, found = questions_of(records, tables.Answers.VALUES, token)
    place = len(COMMENTS) + len(tags)
    questions: list[Question] = []
    for one in found:
        width = len(one.columns)
        questions.append(Question(place, one.code.kind is CodeKind.SCALE, range(place + 1, place + width)))
        place += width
    return questions


def _missing(records: Snapshot) -> Missing:
    return missing_below(min((code.lowest for code in records.codes() if code.kind is CodeKind.SCALE), default=0))


def _notes(records: Snapshot, sheet: tables.Sheet, found: Sequence[Variable], missing: Missing) -> Iterator[str]:
    yield from records.notes()
    if any(variable.missing for variable in found):
        yield translate(
            "Exports", "Missing values: {nobody} where nobody coded a choice or scale, {differing} where coders differ."
        ).format(nobody=int(missing.nobody), differing=int(missing.differing))
    for variable in found:
        if variable.of_cut:
            yield translate("Exports", "{variable} says how many characters of a text did not fit.").format(
                variable=variable.name
            )
        if (size := len(variable.label.encode("utf-8"))) > LABEL:
            whole = variable.label if size <= LONGEST_NOTE else shortened(variable.label, LONGEST_NOTE) + "…"
            yield translate("Exports", "{variable}, label in full: {label}").format(variable=variable.name, label=whole)
    for column in sheet.columns:
        for value, label in column.answers.items():
            if len(label.encode("utf-8")) > VALUE_LABEL:
                yield translate("Exports", "{variable}, label of {value} in full: {label}").format(
                    variable=column.name, value=value, label=label
                )
