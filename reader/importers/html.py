"""Saved web pages: the article by trafilatura's judgement, the comments by the adapters of `page.systems`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import Notice, Record
from reader.domain.words import QT_TRANSLATE_NOOP

id = "html"
title = QT_TRANSLATE_NOOP("Formats", "Saved web page")
suffixes = (".html", ".htm", ".xhtml")


def sniff(head: bytes, name: str) -> float:
    """0.9 where the bytes begin as an HTML page does, 0.3 where only the name says so."""
    from reader.importers.page.document import is_binary, looks_like_html

    if looks_like_html(head):
        return 0.9
    return 0.3 if name.lower().endswith(suffixes) and not is_binary(head) and not _is_other(head) else 0.0


def read(stream: BinaryIO, token: Token) -> Iterator[Record]:
    """The page's article, its comments in the order of the page, and notices; `FormatError` where it is no page."""
    from reader.importers.page.article import read_article
    from reader.importers.page.comments import count_notice, read_comments
    from reader.importers.page.document import load

    page = load(stream.read())
    token.check()
    section = read_comments(page, token)
    article, notices = read_article(page, section.roots, section.declared, token)
    yield article
    yield from section.records
    yield from (*page.notices, *notices)
    notice: Notice | None = count_notice(section)
    if notice is not None:
        yield notice


def _is_other(head: bytes) -> bool:
    """Whether the bytes begin as JSON or as XML that is no page."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:5].lower()
    return start[:1] in (b"{", b"[") or start == b"<?xml" or start[:4] == b"<rss"
