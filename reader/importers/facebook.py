"""Facebook's "Download your information" as JSON: the comments that a person wrote.

Form: the files ``comments.json`` and ``your_comments_in_groups.json`` of the download (``comments_v2``, formerly
``comments``; ``group_comments_v2``). An entry has a sentence that says whose post was commented on, and not the post
itself; there are no ids. Texts are UTF-8 whose bytes were each written as a character of Latin-1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import at, dated, line, noted, prose, rows, table, word
from reader.importers.objects.threads import Draft, Opening, Threads
from reader.importers.objects.values import Values, beginning_of

id = "facebook"
title = QT_TRANSLATE_NOOP("Formats", "Facebook (download of one's own comments)")
suffixes = (".json",)

_LISTS = ("comments_v2", "comments", "group_comments_v2", "group_comments")


def sniff(head: bytes, name: str) -> float:
    """0.94 for a list of such entries under its name."""
    for value in beginning_of(head):
        entries = (rows(value, name) for name in _LISTS)
        return 0.94 if any(listed and _comment_of(listed[0]) is not None for listed in entries) else 0.0
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """All comments as one article; what was commented on is their attribute "context".

    Raises `FormatError` where there is none. Notices: ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, [(name,) for name in _LISTS])
    counts: dict[str, int] = {}
    with Threads() as threads:
        for piece in values:
            comment = _comment_of(piece.value)
            if comment is None:
                continue
            stamp = word(comment.get("timestamp")) or word(piece.value.get("timestamp")) or "0"
            place = counts[stamp] = counts.get(stamp, 0) + 1
            ref = stamp if place == 1 else f"{stamp} ({place})"
            threads.add("", _draft(piece.value, comment, ref))
        if not len(threads):
            raise FormatError(translate("Importers", "There is no comment in this download of Facebook."))
        yield from threads.records(token, _named)
    yield from values.notices


def _comment_of(entry: Any) -> dict[str, Any] | None:
    for one in rows(entry, "data"):
        comment = table(one, "comment")
        if "timestamp" in comment or "comment" in comment:
            return comment
    # A comment that is only a picture.
    return {} if rows(entry, "attachments") and "title" in entry and "timestamp" in entry else None


def _draft(entry: dict[str, Any], comment: dict[str, Any], ref: str) -> Draft:
    links = []
    for attached in rows(entry, "attachments"):
        for one in rows(attached, "data"):
            links.append(line(at(one, "external_context", "url")) or mended(line(at(one, "media", "uri"))))
    attributes = noted(
        {
            "context": mended(line(entry.get("title"))),
            "group": mended(line(comment.get("group"))),
            "attachments": " ".join(filter(None, links)),
        }
    )
    return Draft(
        ref,
        mended(prose(comment.get("comment"))),
        author=mended(line(comment.get("author"))),
        published=dated(comment.get("timestamp") or entry.get("timestamp"), attributes),
        state=CommentState.SHOWN if comment.get("comment") else CommentState.HIDDEN,
        attributes=attributes,
    )


def mended(text: str) -> str:
    """Text whose characters are bytes of UTF-8 as the text that they mean; other text as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _named(_key: str, first: Draft | None) -> Opening:
    author = first.author if first is not None else ""
    said = translate("Importers", "Comments of {name}").format(name=author) if author else ""
    return Opening(title=said or translate("Importers", "Comments of an unknown page"), site="Facebook")
