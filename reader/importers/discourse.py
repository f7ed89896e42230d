"""Discourse: a topic as its interface gives it (``/t/ID.json``), in one or several pages.

Form: Discourse API documentation, "Get a single topic" and "Get specific posts from a topic". All posts are comments,
the first as well, as in forums' pages; a post names the one that it answers by its number in the topic. ``stream``
lists the ids of all posts, of which a page holds twenty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentRecord, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import dated, is_true, line, noted, number, prose, rows, table, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads, missing_notice
from reader.importers.objects.values import Values, beginning_of
from reader.importers.stream.prose import line_of

id = "discourse"
title = QT_TRANSLATE_NOOP("Formats", "Discourse (topic as JSON)")
suffixes = (".json", ".jsonl", ".ndjson")

_APART = (("post_stream", "posts"), ("latest_posts",))
_LIKE = 2
"""The number of "like" among the kinds of actions (`PostActionType`)."""
_SMALL_ACTION = 3
_TYPES = {2: "moderator_action", 4: "whisper"}
"""`Post.types`; 3 says what was done with the topic and has no text of anybody."""


@dataclass(slots=True)
class _Topic:
    known: int = 0
    """How many posts the topic says that it has."""
    found: set[str] = field(default_factory=set)
    actions: int = 0


def sniff(head: bytes, name: str) -> float:
    """0.95 for an object with a stream of posts, or a list of posts."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        if "posts" in table(value, "post_stream") or "stream" in table(value, "post_stream"):
            return 0.95
        for one in (value, *rows(value, "latest_posts")[:1]):
            if isinstance(one, dict) and "cooked" in one and "post_number" in one:
                return 0.95
        return 0.0
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each topic. Raises `FormatError` where there is none.

    Notices: ``comments-missing``, ``service-messages``, ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    topics: dict[str, _Topic] = {}
    with Threads() as threads:
        last = ""
        for piece in values:
            value = piece.value
            if not isinstance(value, dict):
                continue
            if "post_stream" in value:
                _topic(value, last, threads, topics)
                last = ""
            elif "cooked" in value or "raw" in value or "post_number" in value:
                last = word(value.get("topic_id")) or last
                _post(value, last, threads, topics.setdefault(last, _Topic()))
        if not len(threads):
            raise FormatError(translate("Importers", "There is no topic of Discourse in this file."))
        yield from threads.records(token, _unnamed, _in_order)
    yield from values.notices
    missing = sum(max(0, topic.known - len(topic.found) - topic.actions) for topic in topics.values())
    if missing:
        yield missing_notice(missing)
    if actions := sum(topic.actions for topic in topics.values()):
        yield Notice(
            "service-messages",
            translate("Importers", "{count} messages of the program itself were left out.").format(count=actions),
        )


def _topic(value: dict[str, Any], last: str, threads: Threads, topics: dict[str, _Topic]) -> None:
    key = word(value.get("id")) or last
    topic = topics.setdefault(key, _Topic())
    listed = len(rows(value, "post_stream", "stream"))
    topic.known = max(topic.known, listed, number(value.get("posts_count")) or 0)
    state = [name for name in ("closed", "archived", "pinned") if is_true(value.get(name))]
    attributes = noted({"views": number(value.get("views")), "state": ", ".join(state)})
    tags = [line(tag.get("name") if isinstance(tag, dict) else tag) for tag in rows(value, "tags")]
    attributes |= noted({"tags": ", ".join(filter(None, tags))})
    threads.open(
        key,
        Opening(
            title=line(value.get("title")) or line_of(prose(value.get("fancy_title"))),
            author=line(table(value, "details", "created_by").get("username")),
            published=dated(value.get("created_at"), attributes),
            declared=number(value.get("posts_count")),
            attributes=attributes,
        ),
    )


def _post(value: dict[str, Any], key: str, threads: Threads, topic: _Topic) -> None:
    place, own = number(value.get("post_number")), word(value.get("id"))
    if number(value.get("post_type")) == _SMALL_ACTION:
        topic.actions += 1
        return
    ref = f"post_{place}" if place is not None else own or f"post {len(topic.found) + 1}"
    topic.found.add(ref)
    text, form = prose(value.get("cooked")), Form.HTML
    if not text.strip():
        text, form = prose(value.get("raw")), Form.MARKDOWN
    state = CommentState.SHOWN
    if value.get("deleted_at") or is_true(value.get("user_deleted")):
        # What stands there instead says only that.
        state, text = CommentState.DELETED, ""
    elif is_true(value.get("hidden")) or not ("cooked" in value or "raw" in value):
        state, text = CommentState.HIDDEN, "" if is_true(value.get("cooked_hidden")) else text
    likes = next(
        (number(act.get("count")) for act in rows(value, "actions_summary") if table(act).get("id") == _LIKE), None
    )
    badges = [line(value.get("user_title"))]
    badges += [name for name in ("admin", "moderator", "staff") if is_true(value.get(name))][:1]
    username = line(value.get("username"))
    shown = line(value.get("display_username")) or line(value.get("name"))
    version = number(value.get("version"))
    attributes = noted(
        {
            "likes": likes if likes is not None else number(value.get("like_count")),
            "badge": ", ".join(filter(None, badges)),
            "type": _TYPES.get(number(value.get("post_type")) or 0),
            "display_name": shown if shown != username else None,
            "moderation": "deleted" if value.get("deleted_at") else "hidden" if state is CommentState.HIDDEN else None,
            "accepted": is_true(value.get("accepted_answer")),
            "edited": line(value.get("updated_at")) if version is not None and version > 1 else None,
            "post_id": own,
        }
    )
    answered = number(value.get("reply_to_post_number"))
    threads.add(
        key,
        Draft(
            ref,
            text,
            form,
            parent=f"post_{answered}" if answered is not None else None,
            author=username or shown,
            published=dated(value.get("created_at"), attributes),
            number=place,
            state=state,
            attributes=attributes,
        ),
    )


def _in_order(_key: str, comments: list[CommentRecord]) -> list[CommentRecord]:
    """In the order of their numbers: pages may have been saved in any."""
    return sorted(comments, key=lambda comment: comment.number or 0) if comments else comments


def _unnamed(key: str, _first: Draft | None) -> Opening:
    return Opening(title=translate("Importers", "Topic {id}").format(id=key))
