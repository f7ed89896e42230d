"""Bluesky: threads as its interface gives them.

Form: lexicon ``app.bsky.feed.getPostThread`` (``threadViewPost`` with ``parent`` and ``replies``, ``notFoundPost``,
``blockedPost``). All posts are comments, the first as well; their addresses (``at://...``) are their references.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import at, dated, is_true, line, noted, number, prose, rows, table
from reader.importers.objects.threads import Draft, Opening, Threads, missing_notice
from reader.importers.objects.values import Values, beginning_of

id = "bluesky"
title = QT_TRANSLATE_NOOP("Formats", "Bluesky (threads)")
suffixes = (".json", ".jsonl", ".ndjson")

_TITLE_CP = 100


def sniff(head: bytes, name: str) -> float:
    """0.94 for an object with a thread of posts."""
    for value in beginning_of(head):
        view = table(value, "thread") or value
        post = table(view, "post")
        is_post = "record" in post and line(post.get("uri")).startswith("at://")
        return 0.94 if is_post or "app.bsky.feed.defs#" in line(at(view, "$type")) else 0.0
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each thread. Raises `FormatError` where there is none.

    Notices: ``comments-missing``, ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding)
    missing = 0
    with Threads() as threads:
        for piece in values:
            view = table(piece.value, "thread") or table(piece.value)
            missing += _thread(view, threads, token)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no thread of Bluesky in this file."))
        yield from threads.records(token, _named)
    yield from values.notices
    if missing:
        yield missing_notice(missing)


def _thread(view: dict[str, Any], threads: Threads, token: Token) -> int:
    """Add a thread from its first post on; returns how many replies are said to be and are not there."""
    above = []
    while isinstance(view.get("parent"), dict):
        above.append(view)
        view = view["parent"]
    root = line(at(view, "post", "record", "reply", "root", "uri")) or _uri(view)
    if not root:
        return 0
    missing = count = 0
    stack: list[tuple[dict[str, Any], str]] = [(view, "")]
    while stack:
        one, parent = stack.pop()
        count += 1
        if count % 256 == 0:
            token.check()
        replies = [reply for reply in rows(one, "replies") if isinstance(reply, dict)]
        if above and above[-1].get("parent") is one:
            replies.append(above.pop())
        uri = _uri(one)
        missing += max(0, (number(at(one, "post", "replyCount")) or 0) - len(replies))
        threads.add(root, _draft(one, uri or f"post {count}", parent))
        stack += ((reply, uri) for reply in reversed(replies))
    return missing


def _uri(view: dict[str, Any]) -> str:
    return line(at(view, "post", "uri")) or line(view.get("uri"))


def _draft(view: dict[str, Any], uri: str, above: str) -> Draft:
    post = table(view, "post")
    record = table(post, "record")
    state = CommentState.SHOWN if "text" in record else CommentState.HIDDEN
    if is_true(view.get("notFound")):
        state = CommentState.DELETED
    attributes = noted(
        {
            "likes": number(post.get("likeCount")),
            "reposts": number(post.get("repostCount")),
            "display_name": line(at(post, "author", "displayName")),
            "language": ", ".join(filter(None, map(line, rows(record, "langs")))),
            "moderation": "blocked" if is_true(view.get("blocked")) else None,
        }
    )
    return Draft(
        uri,
        prose(record.get("text")),
        parent=line(at(record, "reply", "parent", "uri")) or above or None,
        author=line(at(post, "author", "handle")),
        published=dated(record.get("createdAt") or post.get("indexedAt"), attributes),
        state=state,
        attributes=attributes,
    )


def _named(_key: str, first: Draft | None) -> Opening:
    if first is None:
        return Opening(title=translate("Importers", "Comments of an unknown page"), site="Bluesky")
    words = shorten(" ".join(first.text[:2000].split()), _TITLE_CP, placeholder=" …")
    return Opening(
        title=f"@{first.author}: {words}" if first.author else words, site="Bluesky", published=first.published
    )
