"""WordPress' REST interface: lists of comments, and posts with their comments embedded; wordpress.com's as well.

Forms: REST API Handbook, "Comments" and "Posts" (``/wp/v2/comments``, ``/wp/v2/posts?_embed``), and the WordPress.com
REST API 1.1 (``/sites/SITE/comments``, ``/posts/ID/replies``: an object with ``found`` and ``comments``). A comment
names its post by number only; its address begins with that of the post. ``date_gmt`` is in UTC, ``date`` in the zone
of the site, which is not said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import at, dated, line, moment, noted, number, prose, rows, table, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads, missing_notice, newest_last
from reader.importers.objects.values import Values, beginning_of
from reader.importers.stream.prose import line_of

id = "wp-rest"
title = QT_TRANSLATE_NOOP("Formats", "WordPress (REST interface)")
suffixes = (".json", ".jsonl", ".ndjson")

_APART = (("comments",), ("posts",))
_COMMENT = {"post", "parent", "author_name", "content", "date"}
_POST = {"title", "content", "date", "slug", "link"}
_COM = {"ID", "post", "author", "content", "parent"}
_FRAGMENT = re.compile(r"(?:/?comment-page-\d+/?)?#.*$")
_HELD = {"hold": "pending", "unapproved": "pending", "0": "pending", "trash": "trash"}


def sniff(head: bytes, name: str) -> float:
    """0.95 for a list of comments or of posts with the fields of WordPress."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        for one in (value, *rows(value, "comments")[:1], *rows(value, "posts")[:1]):
            if isinstance(one, dict) and (_is_comment(one) or _is_post(one)):
                return 0.95
        return 0.0
    return 0.0


def _is_comment(value: dict[str, Any]) -> bool:
    return (value.keys() >= _COMMENT and "rendered" in table(value, "content")) or (
        value.keys() >= _COM and isinstance(value["post"], dict)
    )


def _is_post(value: dict[str, Any]) -> bool:
    return (value.keys() >= _POST and "rendered" in table(value, "title")) or (
        "ID" in value and "URL" in value and "discussion" in value and "title" in value
    )


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each post that is there or has comments; comments listed newest first are turned round.

    Raises `FormatError` where there is neither. Notices: ``comments-missing``, ``spam-left-out``, ``damaged``,
    ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    found: int | None = None
    count = 0
    with Threads() as threads:
        for piece in values:
            value = piece.value
            if not isinstance(value, dict):
                continue
            if _is_post(value):
                count += _post(value, threads)
            elif "post" in value and ("content" in value or "raw_content" in value):
                _comment(value, threads)
                count += 1
            elif "comments" in value:
                found = max(found or 0, number(value.get("found")) or 0)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no post and no comment in this file of WordPress."))
        yield from threads.records(token, _unnamed, newest_last)
    yield from values.notices
    if found is not None and found > count:
        yield missing_notice(found - count)


def _post(value: dict[str, Any], threads: Threads) -> int:
    """Add a post and its embedded comments; returns how many these are."""
    key = word(value.get("id", value.get("ID")))
    attributes = noted({"type": "page" if value.get("type") == "page" else None, "state": _unpublished(value)})
    authors = rows(value, "_embedded", "author")
    name = line_of(prose(at(authors[0], "name")) if authors else prose(at(value, "author", "name")))
    excerpt = prose(at(value, "excerpt", "raw")) if isinstance(value.get("excerpt"), dict) else ""
    threads.open(
        key,
        Opening(
            title=line_of(_rendered(value.get("title"))),
            text=_rendered(value.get("content")),
            standfirst=line_of(excerpt),
            url=line(value.get("link")) or line(value.get("URL")),
            author=name,
            published=_time(value, attributes),
            declared=number(at(value, "discussion", "comment_count")),
            attributes=attributes,
        ),
    )
    count = 0
    waiting: list[Any] = [at(value, "_embedded", "replies")]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict) and ("content" in one or "author_name" in one):
            _comment({"post": key, **one}, threads)
            count += 1
    return count


def _comment(value: dict[str, Any], threads: Threads) -> None:
    post = value.get("post")
    key = word(at(post, "ID") or at(post, "id")) if isinstance(post, dict) else word(post)
    link = line(value.get("link")) or line(value.get("URL"))
    page = _FRAGMENT.sub("", link)
    above = rows(value, "_embedded", "up")
    home = table(above[0]) if above and "title" in table(above[0]) else table(post)
    if key not in threads or home:
        threads.open(
            key,
            Opening(
                title=line_of(_rendered(home.get("title"))),
                url=line(home.get("link")) or (page if page != link else ""),
                text=_rendered(home.get("content")),
            ),
        )
    parent = value.get("parent")
    ref = word(parent.get("ID", parent.get("id"))) if isinstance(parent, dict) else word(parent)
    status = line(value.get("status")).lower()
    kind = line(value.get("type")).lower()
    attributes = noted(
        {
            "type": kind if kind not in ("", "comment") else None,
            "moderation": _HELD.get(status),
            "likes": number(value.get("like_count")),
            "url": link if link != page else None,
        }
    )
    name = prose(value.get("author_name")) or prose(at(value, "author", "name"))
    text = _rendered(value.get("content"))
    state = CommentState.DELETED if status == "trash" else CommentState.HIDDEN if status in _HELD else None
    own = word(value.get("id", value.get("ID")))
    threads.add(
        key,
        Draft(
            own or f"comment {link}",
            text or prose(value.get("raw_content")),
            Form.HTML if text else Form.LINES,
            parent=ref if ref not in ("", "0") else None,
            author=line_of(name),
            published=_time(value, attributes),
            state=state or (CommentState.SHOWN if "content" in value else CommentState.HIDDEN),
            attributes=attributes,
            spam=status == "spam",
        ),
    )


def _unnamed(key: str, _first: Draft | None) -> Opening:
    return Opening(title=translate("Importers", "Post {id}").format(id=key))


def _rendered(value: Any) -> str:
    return prose(value.get("rendered")) or prose(value.get("raw")) if isinstance(value, dict) else prose(value)


def _time(value: dict[str, Any], attributes: dict[str, str]) -> str | None:
    gmt = moment(value.get("date_gmt"))
    if gmt is not None and "T" in gmt:
        return gmt if gmt[19:] else f"{gmt}+00:00"
    return dated(value.get("date"), attributes)


def _unpublished(value: dict[str, Any]) -> str | None:
    status = line(value.get("status"))
    return status if status not in ("", "publish") else None
