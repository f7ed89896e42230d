"""What was coded as JSON Lines (jsonlines.org): an object a line, UTF-8 without BOM, each line ended by LF.

The first line is about the whole: `format` is ``threadnote-codings``, `version` 1, `project` its name and id, `codings`
how many follow, `columns` what the names below mean, and `notes` a list of sentences that say what was left out and
what was masked.

Each further line is a coding in document order: the cells of its row in the table of codings by the column's name
(`tables.coding_rows`), null where the table is empty, numbers as numbers. Besides

- `attributes`: those of the comment or article by name, as texts
- `branch`: what stands above the comment, from the top of its thread down to what it answers, as far as the export
  shows context: each with `id`, `path`, `author`, `time` and `text`
- `replies`: all that stands below it, in the same form, where the export shows whole threads
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.commenters import shown_names
from reader.domain.lineage import shown_above
from reader.domain.model import Coded, Item, ItemKind
from reader.domain.progress import Token
from reader.domain.scope import Context
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.tables import CHECK_EVERY
from reader.exporters.tables.coding_rows import CODINGS, labels, row_maker

id = "json-lines"
title = QT_TRANSLATE_NOOP("Formats", "JSON Lines: what was coded")
suffix = ".jsonl"
group = "tables"

VERSION = 1


@dataclass(frozen=True, slots=True)
class Options:
    """There is nothing to choose: whoever reads the format can rely on all of it."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:  # noqa: ARG001 - the contract
    """Raises `Cancelled`."""
    project = records.project()
    codes = {code.id: code for code in records.codes()}
    total = sum(code.codings for code in codes.values())
    head = {
        "format": "threadnote-codings",
        "version": VERSION,
        "project": {"id": project.guid, "name": project.name},
        "codings": total,
        "notes": list(records.notes()),
        "columns": labels(),
    }
    out.write(_line(head))
    context = records.scope().context
    cells = row_maker(codes, shown_names(records.commenters()), context)
    for number, coded in enumerate(records.coded()):
        if number % CHECK_EVERY == 0:
            token.check()
            token.progress(number, total)
        found: dict[str, object] = dict(zip(CODINGS, cells(coded), strict=True))
        found["attributes"] = dict(coded.attributes)
        found["branch"] = _items(shown_above(coded.branch, context))
        found["replies"] = _replies(records, coded, context)
        out.write(_line(found))
    token.progress(total, total)


def _replies(records: Snapshot, coded: Coded, context: Context) -> list[dict[str, object]]:
    if context is not Context.THREAD or coded.item.kind is not ItemKind.COMMENT or not coded.item.children:
        return []
    return _items(records.replies(coded.item.id))


def _items(items: Iterable[Item]) -> list[dict[str, object]]:
    return [
        {
            "id": item.guid,
            "path": item.path,
            "author": item.author,
            "time": item.published,
            "text": item.body.text,
        }
        for item in items
    ]


def _line(found: dict[str, object]) -> bytes:
    return (_encode(found) + "\n").encode("utf-8")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
