"""Tables that Taguette exports (CSV): the highlights (``id, document, tag, content``), and the codebook (``tag,
description, number of highlights``).

The documents are not in a table of highlights: there is an article for each, whose paragraphs are the highlights, each
once however many tags it has. Dots in a tag are levels of codes, as `importers.taguette` says.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CodingRecord, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "taguette-csv"
title = QT_TRANSLATE_NOOP("Formats", "Taguette's tables: highlights, codebook (CSV)")
suffixes = (".csv",)

_HIGHLIGHTS = ("id", "document", "tag", "content")
_CODEBOOK = ("tag", "description")
_DELIMITERS = (",", ";", "\t")
"""Taguette writes commas; a spreadsheet that saved the table again may have put another."""


def sniff(head: bytes, name: str) -> float:
    """0.9 for one of the two headers, which nothing else writes."""
    from reader.importers.tables.decoding import peek

    text = peek(head)
    return 0.9 if text is not None and _kind(text) is not None else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The codes; of a table of highlights, the passages as well. Raises `FormatError` where it is neither table.

    Notices: ``only-passages``, ``untagged``, ``ragged-rows``, those about the encoding.
    """
    from reader.domain.errors import FormatError
    from reader.importers.projects.delimited_text import read_text, rows_of

    text, notices = read_text(stream, token, origin)
    kind = _kind(text)
    if kind is None:
        raise FormatError(
            translate("Importers", "This is no table that Taguette exports."),
            hint=translate("Importers", "Choose another importer."),
        )
    header, delimiter = kind
    rows = rows_of(text, delimiter)
    next(rows, None)
    yield from notices
    try:
        yield from _codebook(rows) if header == _CODEBOOK else _highlights(rows, token)
    except csv.Error as fault:
        raise FormatError(translate("Importers", "The table cannot be read.")) from fault


def _kind(text: str) -> tuple[tuple[str, ...], str] | None:
    """Which of the two tables a text is, and its delimiter; None for another."""
    first = text.lstrip("\ufeff").split("\n", 1)[0][:1000]
    for delimiter in _DELIMITERS:
        try:
            header = tuple(cell.strip().lower() for cell in next(csv.reader([first], delimiter=delimiter), []))
        except csv.Error:
            continue
        if header == _HIGHLIGHTS:
            return _HIGHLIGHTS, delimiter
        if header[:2] == _CODEBOOK and all(name.startswith("number of ") for name in header[2:]):
            return _CODEBOOK, delimiter
    return None


def _codebook(rows: Iterator[list[str]]) -> Iterator[Record]:
    from reader.domain.text import canonical
    from reader.importers.projects.paths import Paths, dotted

    paths = Paths()
    for cells in rows:
        tag = _line(cells[0]) if cells else ""
        if tag:
            paths.add(dotted(tag), definition=canonical(cells[1]).strip() if len(cells) > 1 else "")
    yield from paths.codes()


def _highlights(rows: Iterator[list[str]], token: Token) -> Iterator[Record]:
    """Rows of one document need not stand together, nor need those of one highlight."""
    from reader.domain.text import BlockKind, Part, canonical, compose
    from reader.importers.projects.identity import named_guid
    from reader.importers.projects.paths import Paths, dotted, untagged
    from reader.importers.projects.telling import counted, nameless

    documents: dict[str, dict[str, tuple[str, dict[str, None]]]] = {}
    paths = Paths()
    bare = ragged = empty = doubled = 0
    tags: dict[str, str] = {}
    for number, cells in enumerate(rows):
        if number % 256 == 0:
            token.check()
        if len(cells) != len(_HIGHLIGHTS):
            ragged += any(cell.strip() for cell in cells)
            continue
        key, document, tag, content = cells[0].strip(), _line(cells[1]), _line(cells[2]), canonical(cells[3]).strip()
        if not content:
            empty += 1
            continue
        if tag and tag not in tags:
            tags[tag] = paths.add(dotted(tag))
        bare += not tag
        # Two exports that were put together may number highlights alike.
        given_tags = documents.setdefault(document, {}).setdefault(f"{key}\x1f{content}", (content, {}))[1]
        doubled += tag in given_tags
        given_tags[tag] = None
    if bare:
        tags[""] = paths.add(paths.free(untagged()))
    yield from paths.codes()
    for document, highlights in documents.items():
        token.check()
        body = compose(Part(BlockKind.PARAGRAPH, content) for content, _ in highlights.values())
        guid = named_guid("taguette-csv", document, body.text)
        yield ArticleRecord(document or nameless(), body, guid=guid)
        for block, (_, given) in zip(body.blocks, highlights.values(), strict=True):
            for tag in given:
                quote = body.text[block.start : block.stop]
                yield CodingRecord(
                    tags[tag], block.start, block.stop, quote, guid=named_guid(guid, tag, block.start, block.stop)
                )
    if documents:
        yield Notice(
            "only-passages",
            translate(
                "Importers",
                "The table has only the passages that were marked, not the documents: each article is made of those."
                " Taguette's project file has both.",
            ),
        )
    yield from counted(
        (
            "untagged",
            translate("Importers", "Highlights without a tag, which have the code “untagged” here: {count}."),
            bare,
        ),
        ("codings-empty", translate("Importers", "Highlights without a text, left out: {count}."), empty),
        ("doubled", translate("Importers", "Codings that were there twice: {count}."), doubled),
        ("ragged-rows", translate("Importers", "Rows that are not of four cells, left out: {count}."), ragged),
    )


def _line(text: str) -> str:
    from reader.domain.text import canonical

    return " ".join(canonical(text).split())
