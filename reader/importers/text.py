"""A web page rendered as text: indentation and bullets carry the thread, blank lines the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, Notice, Record
from reader.domain.text import canonical, compose
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.importers.page_text.body import read_body
from reader.importers.page_text.counts import find_declared
from reader.importers.page_text.decode import decode, looks_like_text, peek
from reader.importers.page_text.frame import find_frame
from reader.importers.page_text.heads import find_heads, looks_threaded
from reader.importers.page_text.lines import Line, chunks, read_lines, wrap_width
from reader.importers.page_text.stamps import date_order
from reader.importers.page_text.thread import read_thread

id = "text"
title = QT_TRANSLATE_NOOP("Formats", "Web page as plain text")
suffixes = (".txt",)

_PIECE_BYTES = 1 << 20
_TITLE_CP = 120


def sniff(head: bytes, name: str) -> float:
    """0 for what is no text or is markup; surer where a comment's head shows, less so under a foreign name."""
    if not looks_like_text(head):
        return 0.0
    threaded = looks_threaded(read_lines(canonical(peek(head))))
    if name.lower().endswith(suffixes):
        return 0.8 if threaded else 0.5
    return 0.3 if threaded else 0.05


def read(stream: BinaryIO, token: Token) -> Iterator[Record]:
    """Yield the article, its comments and notices.

    Raises `FormatError` where the bytes are no text or hold none. Notices: ``encoding-guessed``, ``mojibake``,
    ``comment-count`` where the page's own count differs from what was found.
    """
    text, notices = decode(_all(stream, token))
    yield from notices
    lines = read_lines(canonical(text))
    token.check()
    order = date_order(line.text for line in lines)
    wrapped_at = wrap_width(lines)
    heads = find_heads(lines, order)
    token.check()
    declared = find_declared(lines, heads[0].at if heads else None)
    stop = heads[0].at if heads else len(lines)
    if declared is not None:
        stop = min(stop, declared.at)
    frame = find_frame(chunks(lines[:stop]), declared.title if declared else None, order)
    parts = read_body(frame, wrapped_at)
    yield ArticleRecord(
        title=frame.title or _first_line(lines),
        body=compose(parts.parts),
        standfirst=parts.standfirst,
        site=frame.site,
        author=frame.author,
        published=frame.published,
        declared_comments=declared.count if declared else None,
        polls=tuple(parts.polls),
    )
    found = 0
    for comment in read_thread(lines, heads, wrapped_at, token):
        found += 1
        yield comment
    if declared is not None and declared.count != found:
        yield Notice("comment-count", f"The page says {declared.count} comments, found {found}.")


def _first_line(lines: Sequence[Line]) -> str:
    """What stands for a title on a page that begins with its comments."""
    return shorten(next((line.text for line in lines if line.text), ""), _TITLE_CP, placeholder=" …")


def _all(stream: BinaryIO, token: Token) -> bytes:
    pieces = []
    while piece := stream.read(_PIECE_BYTES):
        token.check()
        pieces.append(piece)
    return b"".join(pieces)
