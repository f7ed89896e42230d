"""A web page rendered as text: indentation and bullets carry the thread, blank lines the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from textwrap import shorten
from typing import TYPE_CHECKING, BinaryIO

from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, Notice, Origin, Record
from reader.domain.text import canonical, compose
from reader.domain.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from reader.importers.page_text.heads import Head
    from reader.importers.page_text.lines import Line
    from reader.importers.page_text.times import Times

id = "text"
title = QT_TRANSLATE_NOOP("Formats", "Web page as plain text")
suffixes = (".txt",)

_MARKDOWN = (".md", ".markdown")
_PIECE_BYTES = 1 << 20
_TITLE_CP = 120


def sniff(head: bytes, name: str) -> float:
    """0 for what is no text or is markup; surer where comments show, less so under a foreign name. A Markdown file with
    comments is a page that a converter wrote."""
    from reader.importers.page_text.decode import looks_like_text, peek
    from reader.importers.page_text.heads import looks_threaded
    from reader.importers.page_text.lines import read_lines
    from reader.importers.page_text.times import times_of

    if not looks_like_text(head):
        return 0.0
    text = canonical(peek(head))
    threaded = looks_threaded(read_lines(text))
    own = name.lower().endswith(suffixes)
    if not threaded and (own or name.lower().endswith(_MARKDOWN)):
        lines = read_lines(_plain(text))
        threaded = bool(_heads(lines, times_of([line.text for line in lines])))
    if own:
        return 0.8 if threaded else 0.5
    if name.lower().endswith(_MARKDOWN):
        return 0.9 if threaded else 0.05
    return 0.3 if threaded else 0.05


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """Yield the article, its comments and notices.

    Raises `FormatError` where the bytes are no text or hold none. Notices: ``encoding-guessed``, ``mojibake``,
    ``comment-count`` where the page's own count differs from what was found.
    """
    from reader.importers.page_text.body import read_body
    from reader.importers.page_text.counts import find_declared
    from reader.importers.page_text.decode import decode
    from reader.importers.page_text.frame import find_frame
    from reader.importers.page_text.lines import chunks, read_lines, wrap_width
    from reader.importers.page_text.thread import read_thread
    from reader.importers.page_text.times import times_of

    text, notices = decode(_all(stream, token), origin.encoding)
    yield from notices
    lines = read_lines(_plain(canonical(text)))
    token.check()
    times = times_of([line.text for line in lines])
    wrapped_at = wrap_width(lines)
    heads = _heads(lines, times)
    token.check()
    declared = find_declared(lines, heads[0].at if heads else None)
    stop = heads[0].at if heads else len(lines)
    if declared is not None:
        stop = min(stop, declared.at)
    frame = find_frame(chunks(lines[:stop]), declared.title if declared else None, times.order)
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
    reckon = partial(times.reckoned, saved_at=origin.saved_at)
    for comment in read_thread(lines, heads, wrapped_at, token, reckon):
        found += 1
        yield comment
    if declared is not None and declared.count != found:
        text = translate("Importers", "The page states {declared} comments; found: {found}.")
        yield Notice("comment-count", text.format(declared=declared.count, found=found))


def _heads(lines: Sequence[Line], times: Times) -> Sequence[Head]:
    """The heads in the common form; where those do not explain the page, in whatever form it shows."""
    from reader.importers.page_text.evidence import choose
    from reader.importers.page_text.heads import find_heads
    from reader.importers.page_text.patterns import find_patterns
    from reader.importers.page_text.places import answering, by_counts, without_glued, without_level

    heads = find_heads(lines, times.order)
    chosen = [without_level(head) for head in without_glued(choose(lines, find_patterns(lines, times), heads))]
    chosen = list(by_counts(lines, chosen))
    if len({head.indent for head in chosen}) > 1 or any(head.answers for head in chosen):
        return chosen
    return [answering(lines, head) for head in chosen]


def _plain(text: str) -> str:
    """Without what only a rendering adds: numbers of links, Markdown's signs."""
    from reader.importers.page_text.markdown import is_markdown, unmark
    from reader.importers.page_text.references import without_references
    from reader.importers.page_text.stamps import find_stamp
    from reader.importers.page_text.underlining import without_underlining
    from reader.importers.page_text.wrapping import unwrapped

    text = text.replace("\x85", "\n")
    text = without_references(unwrapped(without_underlining(text)))
    if is_markdown(text):
        text = unmark(text, lambda line: find_stamp(line) is not None)
    return text


def _first_line(lines: Sequence[Line]) -> str:
    """What stands for a title on a page that begins with its comments."""
    return shorten(next((line.text for line in lines if line.text), ""), _TITLE_CP, placeholder=" …")


def _all(stream: BinaryIO, token: Token) -> bytes:
    pieces = []
    while piece := stream.read(_PIECE_BYTES):
        token.check()
        pieces.append(piece)
    return b"".join(pieces)
