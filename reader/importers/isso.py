"""Isso: its generic JSON for importing comments, and what its interface gives for a page.

Forms: Isso documentation, "Advanced Migration" (a list of threads with ``comments``; ids are of their own in each), and
"Client API" (``replies`` with ``replies`` in them, ``hidden_replies``; ``mode`` 2 waits, 4 is deleted). Titles may be
encoded as in addresses. ``created`` has no zone in the first and is seconds since 1970 in the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import unquote_plus

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import dated, line, moment, noted, number, prose, rows, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads, missing_notice
from reader.importers.objects.values import Values, beginning_of

id = "isso"
title = QT_TRANSLATE_NOOP("Formats", "Isso")
suffixes = (".json",)

_OWN = {"remote_addr", "website", "created"}
_MARKUP = re.compile(r"</?(?:p|br|a|div|em|strong|ul|ol|li|blockquote|code|pre)(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE)
_ENCODED = re.compile(r"\+|%[0-9A-Fa-f]{2}")


def sniff(head: bytes, name: str) -> float:
    """0.9 for either form."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        if "hidden_replies" in value and "total_replies" in value:
            return 0.9
        first = rows(value, "comments")[:1]
        if not first and value.keys() == {"id", "title", "comments"}:
            continue  # a thread without comments
        fits = first and isinstance(first[0], dict) and "text" in first[0] and len(_OWN & first[0].keys()) >= 2
        return 0.9 if fits and "id" in value else 0.0
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each thread. Raises `FormatError` where there is none.

    Notices: ``comments-missing``, ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding)
    missing = 0
    with Threads() as threads:
        for place, piece in enumerate(values):
            value = piece.value
            if not isinstance(value, dict):
                continue
            key = word(value.get("id")) or str(place)
            if "comments" in value and "id" in value:
                _thread(value, key, threads)
            elif "replies" in value and "hidden_replies" in value:
                missing += _page(value, key, threads, token)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no thread of Isso in this file."))
        yield from threads.records(token, _unnamed)
    yield from values.notices
    if missing:
        yield missing_notice(missing)


def _thread(value: dict[str, Any], key: str, threads: Threads) -> None:
    title = prose(value.get("title"))
    if " " not in title and _ENCODED.search(title):
        title = unquote_plus(title)
    threads.open(key, Opening(title=line(title), url=key))
    seen: set[str] = set()
    for place, one in enumerate(rows(value, "comments"), start=1):
        if not isinstance(one, dict):
            continue
        ref = word(one.get("id"))
        if not ref or ref in seen:
            ref = f"{ref or 'comment'} ({place})"
        seen.add(ref)
        text = prose(one.get("text"))
        form = Form.LINES if _MARKUP.search(text) else Form.MARKDOWN
        threads.add(key, _draft(one, ref, word(one.get("parent")), text, form))


def _page(value: dict[str, Any], key: str, threads: Threads, token: Token) -> int:
    """Add the replies of a page; returns how many are not in the file."""
    threads.open(key, Opening())
    missing = number(value.get("hidden_replies")) or 0
    stack = [(one, "") for one in reversed(rows(value, "replies"))]
    count = 0
    while stack:
        one, above = stack.pop()
        count += 1
        if count % 512 == 0:
            token.check()
        if not isinstance(one, dict):
            continue
        ref = word(one.get("id")) or f"comment {count}"
        missing += number(one.get("hidden_replies")) or 0
        threads.add(key, _draft(one, ref, word(one.get("parent")) or above, prose(one.get("text")), Form.HTML))
        stack += ((reply, ref) for reply in reversed(rows(one, "replies")))
    return missing


def _draft(one: dict[str, Any], ref: str, parent: str, text: str, form: Form) -> Draft:
    mode = number(one.get("mode"))
    state = {2: CommentState.HIDDEN, 4: CommentState.DELETED}.get(mode or 1, CommentState.SHOWN)
    if state is CommentState.SHOWN and "text" not in one:
        state = CommentState.HIDDEN
    attributes = noted(
        {
            "moderation": {2: "pending", 4: "deleted"}.get(mode or 1),
            "edited": moment(one.get("modified")),
            "likes": number(one.get("likes")),
            "dislikes": number(one.get("dislikes")),
        }
    )
    return Draft(
        ref,
        text,
        form,
        parent=parent or None,
        author=line(one.get("author")),
        published=dated(one.get("created"), attributes),
        state=state,
        attributes=attributes,
    )


def _unnamed(key: str, _first: Draft | None) -> Opening:
    return Opening(title=key if "/" in key else translate("Importers", "Comments of an unknown page"))
