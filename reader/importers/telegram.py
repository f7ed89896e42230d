"""Telegram Desktop's export as JSON: one chat, or all of an account.

Form: ``result.json`` of "Export chat history" and "Export Telegram data" (Telegram Desktop, ``export_output_json``): a
chat has ``name``, ``type``, ``id`` and ``messages``; a message has ``from``, ``text`` (a text, or a list of texts and
of objects for what is formatted) and ``reply_to_message_id``. ``date`` is local without a zone, ``date_unixtime`` UTC.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentRecord, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import dated, line, moment, noted, number, prose, rows, table, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads
from reader.importers.objects.values import Values, beginning_of

id = "telegram"
title = QT_TRANSLATE_NOOP("Formats", "Telegram export (JSON)")
suffixes = (".json",)

_APART = (("messages",), ("chats", "list", "messages"), ("left_chats", "list", "messages"))
_TAGS = {
    "bold": "strong", "italic": "em", "code": "code", "pre": "pre", "blockquote": "blockquote", "strikethrough": "s",
    "underline": "u",
}  # fmt: skip
_MEDIA = ("media_type", "sticker_emoji", "location_information", "contact_information")


@dataclass(slots=True)
class _Told:
    services: int = 0
    topics: dict[str, dict[str, str]] = field(default_factory=dict)
    """Service messages by chat: a forum's messages answer the one that opened their topic."""
    unnamed: int = 0


def sniff(head: bytes, name: str) -> float:
    """0.95 for a chat with messages, or a list of chats."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        lists = [value, *rows(value, "chats", "list")[:1], *rows(value, "left_chats", "list")[:1]]
        for chat in lists:
            first = rows(chat, "messages")[:1]
            if first and isinstance(first[0], dict) and first[0].get("type") in ("message", "service"):
                return 0.95
        return 0.9 if "list" in table(value, "chats") and "about" in value else 0.0
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each chat with messages. Raises `FormatError` where there is none.

    Notices: ``service-messages``, ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    told = _Told()

    def settle(key: str, comments: list[CommentRecord]) -> list[CommentRecord]:
        return _settled(comments, told.topics.get(key, {}))

    with Threads() as threads:
        for piece in values:
            if piece.path and isinstance(piece.value, dict):
                _take(piece.value, piece.around, threads, told)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no message in this export of Telegram."))
        yield from threads.records(token, _named, settle)
    yield from values.notices
    if told.services:
        yield Notice(
            "service-messages",
            translate("Importers", "{count} messages of the program itself were left out.").format(count=told.services),
        )


def _take(value: dict[str, Any], chat: dict[str, Any], threads: Threads, told: _Told) -> None:
    key = word(chat.get("id")) or line(chat.get("name"))
    ref = word(value.get("id"))
    if value.get("type") == "service":
        told.services += 1
        told.topics.setdefault(key, {})[ref] = (
            line(value.get("title")) if value.get("action") == "topic_created" else ""
        )
        return
    if not ref:
        told.unnamed += 1
        ref = f"message {told.unnamed}"
    if key not in threads:
        threads.open(
            key, Opening(title=line(chat.get("name")), site="Telegram", attributes=noted({"type": chat.get("type")}))
        )
    markup = _markup(value.get("text")) + _poll(table(value, "poll"))
    media = next((said for name in _MEDIA if (said := line(value.get(name)))), "photo" if "photo" in value else "")
    reactions = [
        f"{line(one.get('emoji')) or line(one.get('type'))} {number(one.get('count')) or 1}"
        for one in rows(value, "reactions")
        if isinstance(one, dict)
    ]
    attributes = noted(
        {
            "edited": moment(value.get("edited_unixtime")) or moment(value.get("edited")),
            "forwarded_from": line(value.get("forwarded_from")),
            "via_bot": line(value.get("via_bot")),
            "media": media or ("file" if "file" in value else ""),
            "reactions": ", ".join(reactions),
        }
    )
    threads.add(
        key,
        Draft(
            ref,
            markup,
            Form.LINES,
            parent=word(value.get("reply_to_message_id")) or None,
            author=line(value.get("from")) or line(value.get("author")),
            published=moment(value.get("date_unixtime")) or dated(value.get("date"), attributes),
            state=CommentState.SHOWN if "text" in value or media else CommentState.HIDDEN,
            attributes=attributes,
        ),
    )


def _markup(text: Any) -> str:
    """The text as HTML in which line ends are meant."""
    if isinstance(text, str):
        return html.escape(text, quote=False)
    made = []
    for one in text if isinstance(text, list) else ():
        if isinstance(one, str):
            made.append(html.escape(one, quote=False))
        elif isinstance(one, dict):
            inner = html.escape(prose(one.get("text")), quote=False)
            kind = line(one.get("type"))
            href = line(one.get("href")) if kind == "text_link" else prose(one.get("text")) if kind == "link" else ""
            if href:
                made.append(f'<a href="{html.escape(href)}">{inner}</a>')
            else:
                tag = _TAGS.get(kind)
                made.append(f"<{tag}>{inner}</{tag}>" if tag and inner.strip() else inner)
    return "".join(made)


def _poll(poll: dict[str, Any]) -> str:
    """A question with its answers, and how many gave each."""
    if not poll:
        return ""
    answers = []
    for answer in rows(poll, "answers"):
        if isinstance(answer, dict):
            votes = number(answer.get("voters"))
            said = html.escape(line(answer.get("text")), quote=False)
            answers.append(f"<li>{said}{f' ({votes})' if votes is not None else ''}</li>")
    return f"<p>{html.escape(line(poll.get('question')), quote=False)}</p><ul>{''.join(answers)}</ul>"


def _settled(comments: list[CommentRecord], services: dict[str, str]) -> list[CommentRecord]:
    """What answers a message of the program answers nobody; where that opened a topic, it is named."""
    if not services:
        return comments
    made = []
    for comment in comments:
        if comment.parent_ref in services:
            topic = services[comment.parent_ref]
            said = {**comment.attributes, "topic": topic} if topic else comment.attributes
            comment = replace(comment, parent_ref=None, attributes=said)
        made.append(comment)
    return made


def _named(key: str, _first: Draft | None) -> Opening:
    return Opening(title=translate("Importers", "Chat {id}").format(id=key or "?"), site="Telegram")
