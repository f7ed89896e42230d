"""Markdown (CommonMark with tables) as documents without comments; renderings of pages with comments go to `text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Origin, Record
from reader.domain.text import canonical
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "markdown"
title = QT_TRANSLATE_NOOP("Formats", "Markdown document")
suffixes = (".md", ".markdown")

_FRONT = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w-]*):[ \t]+(.*\S)[ \t]*$")


def sniff(head: bytes, name: str) -> float:
    """By the name alone, and less sure than `text` is of a text in which the heads of comments show."""
    from reader.importers.page_text.decode import looks_like_text

    return 0.2 if name.lower().endswith(suffixes) and looks_like_text(head) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The document as one article; `FormatError` where it is no text or empty."""
    from markdown_it import MarkdownIt

    from reader.importers.page_text.decode import decode
    from reader.importers.prose.document import About, article, from_html, iso_date

    data = stream.read()
    text, notices = decode(data)
    text = canonical(text)
    token.check()
    stated: dict[str, str] = {}
    front = _FRONT.match(text)
    if front is not None:
        text = text[front.end() :]
        for line in front[1].split("\n"):
            if match := _FIELD.match(line):
                stated[match[1].lower()] = match[2].strip("\"'")
    try:
        html = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(text)
    except RecursionError as fault:
        raise FormatError(translate("Importers", "The text is nested too deeply.")) from fault
    token.check()
    about = About(
        stated.get("title"),
        stated.get("author"),
        iso_date(stated.get("date")),
        stated.get("lang") or stated.get("language"),
        stated.get("url") or stated.get("source"),
    )
    yield article(from_html(html), origin.name, about)
    yield from notices
