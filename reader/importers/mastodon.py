"""Mastodon: a context (what a status answers, and its answers), lists of statuses, and the archive of an account.

Forms: Mastodon API documentation, entities ``Context`` and ``Status``; archive: ``outbox.json``, an
``OrderedCollection`` of ActivityPub (W3C) with ``Create`` activities around notes. A status that answers nothing in the
file is no article: its thread is one, with all statuses as comments. What the account shared of others (``Announce``)
has no text there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import at, dated, line, noted, number, prose, rows, table, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads
from reader.importers.objects.values import Values, beginning_of
from reader.importers.stream.prose import line_of

id = "mastodon"
title = QT_TRANSLATE_NOOP("Formats", "Mastodon (threads and archives)")
suffixes = (".json", ".jsonl", ".ndjson")

_APART = (("ancestors",), ("descendants",), ("orderedItems",), ("statuses",))
_TITLE_CP = 100
_PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_TAGS = re.compile(r"<[^<>]{0,2000}>")


@dataclass(slots=True)
class _Told:
    roots: dict[str, str] = field(default_factory=dict)
    context: str | None = None
    shared: int = 0
    unnamed: int = 0


def sniff(head: bytes, name: str) -> float:
    """0.94 for contexts, statuses and outboxes."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        if "ancestors" in value and isinstance(value["ancestors"], list) and _context(value):
            return 0.94
        if "orderedItems" in value and "OrderedCollection" in line(value.get("type")):
            return 0.94
        return (
            0.94
            if any(_is_status(one) for one in (value, *rows(value, "statuses")[:1], table(value, "status")))
            else 0.0
        )
    return 0.0


def _context(value: dict[str, Any]) -> bool:
    inner = rows(value, "ancestors") + rows(value, "descendants")
    return isinstance(value.get("descendants"), list) if not inner else _is_status(inner[0])


def _is_status(value: Any) -> bool:
    if not isinstance(value, dict) or "account" not in value or "content" not in value:
        return False
    return "in_reply_to_id" in value and ("visibility" in value or "spoiler_text" in value or "uri" in value)


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for a context, else for each thread; an archive is one.

    Raises `FormatError` where there is no status. Notices: ``shares-left-out``, ``damaged``, ``encoding``,
    ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    told = _Told()
    with Threads() as threads, Threads() as waiting:
        for piece in values:
            if not isinstance(piece.value, dict):
                continue
            if piece.path in (("ancestors",), ("descendants",)):
                told.context = told.context or "context"
            _take(piece.value, waiting, told)
        if not len(waiting):
            raise FormatError(translate("Importers", "There is no status in this file of Mastodon."))
        waiting.move(threads, lambda ref: _home(ref, told), token)
        yield from threads.records(token, _named)
    yield from values.notices
    if told.shared:
        yield Notice(
            "shares-left-out",
            translate(
                "Importers", "{count} shared messages of others were left out: the archive does not have their texts."
            ).format(count=told.shared),
        )


def _take(value: dict[str, Any], waiting: Threads, told: _Told) -> None:
    if "account" in value and ("content" in value or "id" in value):
        _status(value, waiting, told)
    elif "orderedItems" in value:
        told.context = told.context or "outbox"
    elif isinstance(value.get("object"), dict) and value.get("type") in ("Create", "Update"):
        told.context = told.context or "outbox"
        _note(value["object"], waiting, told)
    elif value.get("type") == "Announce":
        told.context = told.context or "outbox"
        told.shared += 1
    elif "status" in value and isinstance(value["status"], dict):
        _status(value["status"], waiting, told)
        for one in (*rows(value, "context", "ancestors"), *rows(value, "context", "descendants")):
            if isinstance(one, dict):
                told.context = told.context or "context"
                _status(one, waiting, told)


def _home(ref: str, told: _Told) -> str:
    """The article of a status: the one context, or the highest status above it that is known of."""
    if told.context is not None:
        return told.context
    passed, seen = [], set()
    while ref in told.roots and ref not in seen:
        passed.append(ref)
        seen.add(ref)
        ref = told.roots[ref]
    for one in passed:
        if one != ref:
            told.roots[one] = ref
    return f"thread {ref}"


def _status(value: dict[str, Any], waiting: Threads, told: _Told) -> None:
    shared = table(value, "reblog")
    if shared:
        value = shared
    account = table(value, "account")
    ref = word(value.get("id"))
    if not ref:
        told.unnamed += 1
        ref = f"status {told.unnamed}"
    parent = word(value.get("in_reply_to_id"))
    if parent:
        told.roots[ref] = parent
    attributes = noted(
        {
            "likes": number(value.get("favourites_count")),
            "reblogs": number(value.get("reblogs_count")),
            "visibility": line(value.get("visibility")),
            "url": line(value.get("url")),
            "edited": line(value.get("edited_at")),
            "display_name": name if (name := line(account.get("display_name"))) != line(account.get("acct")) else None,
            "language": line(value.get("language")),
        }
    )
    waiting.add(
        "",
        _draft(
            ref,
            value.get("spoiler_text"),
            _with_media(value, "media_attachments", "description"),
            parent,
            line(account.get("acct")) or line(account.get("username")),
            value.get("created_at"),
            attributes,
            "content" in value,
        ),
    )


def _note(value: dict[str, Any], waiting: Threads, told: _Told) -> None:
    """A note of ActivityPub; its `summary` is what Mastodon calls a content warning."""
    ref = line(value.get("id"))
    if not ref:
        told.unnamed += 1
        ref = f"status {told.unnamed}"
    said = at(value, "inReplyTo")
    parent = line(said) if isinstance(said, str) else line(at(said, "id"))
    actor = line(value.get("attributedTo"))
    to, copies = (value.get(name) for name in ("to", "cc"))
    visibility = "public" if _names(to) else "unlisted" if _names(copies) else "private"
    attributes = noted(
        {
            "visibility": visibility,
            "url": line(value.get("url")),
            "edited": line(value.get("updated")),
            "in_reply_to": parent,
        }
    )
    waiting.add(
        "",
        _draft(
            ref,
            value.get("summary"),
            _with_media(value, "attachment", "name"),
            parent,
            actor.rpartition("/")[2].removeprefix("@"),
            value.get("published"),
            attributes,
            "content" in value,
        ),
    )


def _draft(
    ref: str, warning: Any, text: str, parent: str, author: str, when: Any, attributes: dict[str, str], there: bool
) -> Draft:
    if said := line_of(prose(warning)):
        attributes["content_warning"] = said
    return Draft(
        ref,
        text,
        Form.HTML,
        parent=parent or None,
        author=author,
        published=dated(when, attributes),
        state=CommentState.SHOWN if there else CommentState.HIDDEN,
        attributes=attributes,
    )


def _with_media(value: dict[str, Any], name: str, described: str) -> str:
    """The text, and what is said of its pictures for those who do not see them."""
    import html

    said = [prose(one.get(described)) for one in rows(value, name) if isinstance(one, dict)]
    pictures = [f"<p>[{html.escape(' '.join(text.split()))}]</p>" for text in said if text.strip()]
    return prose(value.get("content")) + "".join(pictures)


def _names(value: Any) -> bool:
    return value == _PUBLIC or (isinstance(value, list) and (_PUBLIC in value or "as:Public" in value))


def _named(key: str, first: Draft | None) -> Opening:
    """An archive by its account, a thread by who began it with what."""
    site = "Mastodon"
    if first is None:
        return Opening(title=site, site=site)
    if key == "outbox":
        return Opening(
            title=translate("Importers", "Messages of {name}").format(name=f"@{first.author}" if first.author else "?"),
            site=site,
        )
    words = shorten(line_of(_TAGS.sub(" ", first.text[:2000])), _TITLE_CP, placeholder=" …")
    return Opening(
        title=f"@{first.author}: {words}" if first.author else words,
        site=site,
        url=first.attributes.get("url", "") if first.parent is None else "",
        published=first.published,
    )
