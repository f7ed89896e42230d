"""Hacker News: items of Algolia's search interface (nested, or as hits) and of the official one (with ``kids``).

Forms: "HN Search API" (``/items/ID`` with ``children``; ``/search`` with ``hits``), and "Hacker News API" on GitHub
(``/v0/item/ID.json``: ``by``, ``parent``, ``kids``, ``time``, ``text``, ``deleted``, ``dead``), whose items people
keep as a list, one a line, or in an object by their id. Items of the second do not name their story: it is found by
going up, for which the number of every item and of its parent stay in memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentRecord, CommentState, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import dated, is_true, line, noted, number, prose, rows, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads, missing_notice
from reader.importers.objects.values import Values, beginning_of
from reader.importers.stream.prose import line_of

id = "hackernews"
title = QT_TRANSLATE_NOOP("Formats", "Hacker News")
suffixes = (".json", ".jsonl", ".ndjson")

_TYPES = ("story", "comment", "job", "poll", "pollopt")
_PAGE = "https://news.ycombinator.com/item?id="


class _Reading:
    """What is kept of the official interface's items, which know neither their story nor their place in it: about
    200 bytes for each."""

    def __init__(self) -> None:
        self.parents: dict[int, int] = {}
        self.kids: dict[int, array[int]] = {}
        self.tops: set[int] = set()
        self.unnamed = 0

    def story(self, ref: str) -> str:
        """The story above an item, or the highest item that is known of; what was passed points there afterwards."""
        if not ref.isdecimal():
            return ""
        at = int(ref)
        passed: dict[int, None] = {}
        while at in self.parents and at not in passed:
            passed[at] = None
            at = self.parents[at]
        for one in passed:
            if one != at:
                self.parents[one] = at
        return str(at)

    def missing(self) -> int:
        """How many items are named as answers and are not there."""
        return sum(kid not in self.parents and kid not in self.tops for kids in self.kids.values() for kid in kids)

    def sorted(self, key: str, comments: list[CommentRecord]) -> list[CommentRecord]:
        """Comments in the order in which their parents list them, which is how the page shows them."""
        if not self.kids:
            return comments
        places: dict[str, int] = {}
        for ref in (key, *(comment.ref for comment in comments)):
            kids = self.kids.get(int(ref), ()) if ref.isdecimal() else ()
            places.update((str(kid), place) for place, kid in enumerate(kids))
        return sorted(comments, key=lambda comment: places.get(comment.ref, len(places)))


def sniff(head: bytes, name: str) -> float:
    """0.93 for items of either interface."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        if _is_item(value):
            return 0.93
        inner = rows(value, "hits")[:1] or [one for one in list(value.values())[:1] if isinstance(one, dict)]
        by_id = all(key.isdecimal() for key in list(value)[:3])
        fits = inner and isinstance(inner[0], dict) and _is_item(inner[0]) and ("hits" in value or by_id)
        return 0.93 if fits else 0.0
    return 0.0


def _is_item(value: dict[str, Any]) -> bool:
    if "objectID" in value and ("_tags" in value or "created_at_i" in value):
        return "story_id" in value or "points" in value or "comment_text" in value
    if "created_at_i" in value and "children" in value:
        return value.get("type") in _TYPES or "story_id" in value
    if value.get("type") not in _TYPES or word(value.get("id")) == "":
        return False
    return "time" in value and ("by" in value or is_true(value.get("deleted")) or is_true(value.get("dead")))


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each story, or for the comments under one that is not in the file.

    Raises `FormatError` where there is none. Notices: ``comments-missing``, ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, (("hits",),))
    reading = _Reading()
    with Threads() as waiting, Threads() as threads:
        for piece in values:
            value = piece.value
            if not isinstance(value, dict):
                continue
            if _is_item(value):
                _item(value, threads, waiting, reading, token)
            else:
                for key, one in value.items():
                    if key.isdecimal() and isinstance(one, dict) and _is_item(one):
                        _item(one, threads, waiting, reading, token)
        waiting.move(threads, reading.story, token)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no item of Hacker News in this file."))
        yield from threads.records(token, _unnamed, reading.sorted)
    yield from values.notices
    if missing := reading.missing():
        yield missing_notice(missing)


def _item(value: dict[str, Any], threads: Threads, waiting: Threads, reading: _Reading, token: Token) -> None:
    if "objectID" in value:
        _hit(value, threads)
    elif "created_at_i" in value:
        _nested(value, threads, reading, token)
    else:
        _official(value, threads, waiting, reading)


def _nested(value: dict[str, Any], threads: Threads, reading: _Reading, token: Token) -> None:
    """An item of Algolia with its children, and theirs."""
    top = word(value.get("id"))
    is_story = value.get("type") not in ("comment", None) or (value.get("title") and not value.get("parent_id"))
    story = top if is_story else word(value.get("story_id")) or top
    stack = [(value, "")]
    count = 0
    while stack:
        one, above = stack.pop()
        count += 1
        if count % 512 == 0:
            token.check()
        ref = word(one.get("id"))
        if not ref:
            reading.unnamed += 1
            ref = f"comment {reading.unnamed}"
        if one.get("type") == "pollopt":
            continue
        if one is value and is_story:
            threads.open(story, _opening(one, one.get("author"), "created_at_i"))
        else:
            parent = word(one.get("parent_id")) or above
            threads.add(story, _draft(one, ref, parent, story, one.get("author"), "created_at_i"))
        stack += ((child, ref) for child in reversed(rows(one, "children")) if isinstance(child, dict))


def _hit(value: dict[str, Any], threads: Threads) -> None:
    """A result of Algolia's search: a story, or a comment that says which it is of."""
    ref = word(value.get("objectID"))
    is_comment = "comment" in rows(value, "_tags") or isinstance(value.get("comment_text"), str)
    if not is_comment:
        opening = _opening({**value, "id": ref, "text": value.get("story_text")}, value.get("author"), "created_at_i")
        opening.declared = number(value.get("num_comments"))
        threads.open(ref, opening)
        return
    story = word(value.get("story_id"))
    if story not in threads:
        threads.open(
            story,
            Opening(
                title=line_of(prose(value.get("story_title"))),
                site="Hacker News",
                url=f"{_PAGE}{story}" if story else "",
            ),
        )
    text = {**value, "text": value.get("comment_text")}
    threads.add(story, _draft(text, ref, word(value.get("parent_id")), story, value.get("author"), "created_at_i"))


def _official(value: dict[str, Any], threads: Threads, waiting: Threads, reading: _Reading) -> None:
    ref, parent = number(value.get("id")), number(value.get("parent"))
    if value.get("type") == "pollopt" or ref is None:
        return
    kids = [kid for kid in map(number, rows(value, "kids")) if kid is not None and kid >= 0]
    if kids:
        reading.kids[ref] = array("Q", kids)
    if value.get("type") != "comment" and parent is None:
        reading.tops.add(ref)
        opening = _opening(value, value.get("by"), "time")
        opening.declared = number(value.get("descendants"))
        threads.open(str(ref), opening)
        return
    if parent is None:
        reading.tops.add(ref)
    else:
        reading.parents[ref] = parent
    waiting.add("", _draft(value, str(ref), word(parent), "", value.get("by"), "time"))


def _opening(value: dict[str, Any], author: Any, when: str) -> Opening:
    ref = word(value.get("id"))
    attributes = noted(
        {
            "score": number(value.get("points", value.get("score"))),
            "link": line(value.get("url")),
            "state": _gone(value),
        }
    )
    return Opening(
        title=line_of(prose(value.get("title"))),
        text=prose(value.get("text")),
        site="Hacker News",
        url=f"{_PAGE}{ref}" if ref else "",
        author=line(author),
        published=dated(value.get(when) or value.get("created_at"), attributes),
        attributes=attributes,
    )


def _draft(value: dict[str, Any], ref: str, parent: str, story: str, author: Any, when: str) -> Draft:
    gone = _gone(value)
    text = prose(value.get("text"))
    state = CommentState.SHOWN
    if gone == "deleted":
        state = CommentState.DELETED
    elif not text:
        # Algolia keeps the place of what was deleted, without text and author.
        state = CommentState.HIDDEN if author else CommentState.DELETED
    attributes = noted({"moderation": gone})
    return Draft(
        ref,
        text,
        Form.HTML,
        parent=parent if parent and parent != story else None,
        author=line(author),
        published=dated(value.get(when) or value.get("created_at"), attributes),
        score=number(value.get("points")),
        state=state,
        attributes=attributes,
    )


def _gone(value: dict[str, Any]) -> str | None:
    """Deleted by its author, or killed by moderators or flags."""
    return "deleted" if is_true(value.get("deleted")) else "dead" if is_true(value.get("dead")) else None


def _unnamed(key: str, _first: Draft | None) -> Opening:
    return Opening(
        title=translate("Importers", "Thread {id}").format(id=key),
        site="Hacker News",
        url=f"{_PAGE}{key}" if key.isdecimal() else "",
    )
