"""Saved web pages: the article by trafilatura's judgement, the comments by the adapters of `page.systems`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Origin, Record
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


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The page's article, its comments in the order of the page, and notices; `FormatError` where it is no page."""
    from reader.importers.page.garbage import spared

    data = stream.read()
    with spared(len(data)):
        yield from _read(data, token, origin)


def _read(data: bytes, token: Token, origin: Origin) -> Iterator[Record]:
    from reader.importers.page import frames
    from reader.importers.page.article import read_article
    from reader.importers.page.comments import count_notice, missing_notice, read_comments
    from reader.importers.page.document import load
    from reader.importers.page.site import ruled
    from reader.importers.page.systems import opening_of

    page = ruled(load(data, origin))
    token.check()
    holders = frames.unfold(page)
    section = read_comments(page, token)
    frames.drop(holders)
    opening = opening_of(section.system, page)
    article, notices = read_article(page, section.roots, section.declared, token, opening)
    if section.system is not None:
        article = replace(article, attributes={**article.attributes, "comment_system": section.system})
    yield article
    yield from section.records
    yield from (*page.notices, *notices, *section.notices)
    yield from filter(None, (count_notice(section), missing_notice(section)))


def _is_other(head: bytes) -> bool:
    """Whether the bytes begin as JSON or as XML that is no page."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:5].lower()
    return start[:1] in (b"{", b"[") or start == b"<?xml" or start[:4] == b"<rss"
