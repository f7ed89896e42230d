"""Reddit as its interface gives it, and as its dumps are: submissions with nested replies, or one object a line.

Forms: Reddit's API documentation (things of kind ``t1`` comment, ``t3`` submission, ``more``, ``Listing``;
``/comments/ID.json`` is a list of two listings, ``/api/morechildren`` has ``json.data.things``), and the fields of the
dumps of Pushshift and Arctic Shift, which are the ``data`` of such things. ``link_id`` names the submission of a
comment and ``parent_id`` what it answers, by full names (``t1_...``); old dumps have them as numbers, which are the
same in base 36. Dumps hold the discussions mixed, so they go through a spool.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import at, dated, is_true, line, moment, noted, number, prose, rows, table, whole
from reader.importers.objects.threads import Draft, Form, Opening, Threads, missing_notice
from reader.importers.objects.values import Values, beginning_of

id = "reddit"
title = QT_TRANSLATE_NOOP("Formats", "Reddit (listings and dumps)")
suffixes = (".json", ".jsonl", ".ndjson")

_APART = (("data", "children"), ("json", "data", "things"), ("data",))
_KINDS = ("Listing", "t1", "t3", "more")
_WRAPPED = re.compile(r"\s*(?:<!-- SC_OFF -->)?\s*<div class=\"md\">(.*)</div>\s*(?:<!-- SC_ON -->)?\s*", re.DOTALL)
_GONE = re.compile(r"\s*\[\s*(deleted|removed)(?: by [\w ]{1,30})?\s*\]\s*", re.IGNORECASE)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PAGE = re.compile(r"(.{0,40}/comments/[^/]{1,60}/[^/]{0,300}/)\w{1,20}/?$")
"""The address of a comment is that of its submission with its own id behind."""
_ESCAPES = re.compile(r"&(?:gt|lt|amp);")


@dataclass(slots=True)
class _Told:
    """What is said at the end: comments in "more" stubs, threads that go on elsewhere, and objects of other kinds."""

    missing: int = 0
    continued: int = 0
    other: int = 0
    unnamed: int = 0


def sniff(head: bytes, name: str) -> float:
    """0.95 for Reddit's things and for objects with their fields."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        return 0.95 if _is_reddit(value) else 0.0
    return 0.0


def _is_reddit(value: dict[str, Any]) -> bool:
    if value.get("kind") in _KINDS and isinstance(value.get("data"), dict):
        return True
    inner = rows(value, "json", "data", "things") or rows(value, "data")
    first = inner[0] if inner and isinstance(inner[0], dict) else value
    if first is not value and first.get("kind") in _KINDS and isinstance(first.get("data"), dict):
        return True
    if "link_id" in first and "parent_id" in first and ("body" in first or "body_html" in first):
        return True
    of_subreddit = "subreddit" in first or "subreddit_id" in first
    marks = ("selftext", "permalink", "num_comments", "is_self", "over_18", "created_utc")
    return of_subreddit and "title" in first and sum(mark in first for mark in marks) >= 3


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each submission, or for the comments on one that is not in the file.

    Raises `FormatError` where there is neither. Notices: ``comments-missing``, ``objects-left-out``, ``damaged``,
    ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    told = _Told()
    home = ""
    with Threads() as threads:
        for piece in values:
            home = _take(piece.value, home, threads, told, token)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no submission and no comment of Reddit in this file."))
        yield from threads.records(token, _unnamed)
    yield from values.notices
    if told.missing:
        yield missing_notice(told.missing)
    if told.continued:
        yield Notice(
            "comments-missing",
            translate("Importers", "{count} branches go on in pages of their own, which are not in the file.").format(
                count=told.continued
            ),
        )
    if told.other:
        yield Notice(
            "objects-left-out",
            translate("Importers", "{count} objects are no comments and no submissions; they were left out.").format(
                count=told.other
            ),
        )


def _take(value: Any, home: str, threads: Threads, told: _Told, token: Token) -> str:
    """Add all of a thing, with the replies nested in it; returns the submission that was met last.

    What is on the stack knows the submission and the comment that it is nested in.
    """
    stack: list[tuple[Any, str, str]] = [(value, home, "")]
    count = 0
    while stack:
        value, link, above = stack.pop()
        count += 1
        if count % 512 == 0:
            token.check()
        if isinstance(value, list):
            stack += ((one, link, above) for one in reversed(value))
            continue
        if not isinstance(value, dict):
            continue
        kind = value.get("kind")
        data = value.get("data")
        if kind == "Listing" or "things" in table(data):
            stack.append((rows(data, "children") or rows(data, "things"), link, above))
            continue
        if kind == "more" and isinstance(data, dict):
            missing = number(data.get("count")) or len(rows(data, "children"))
            told.missing += missing
            told.continued += not missing
            continue
        thing = data if kind in ("t1", "t3") and isinstance(data, dict) else value
        kind = kind if thing is data else _kind(thing)
        if kind == "t3":
            home = link = _submission(thing, threads)
        elif kind == "t1":
            link = _name(thing.get("link_id"), "t3") or link or home
            ref = _comment(thing, link, above, threads, told)
            replies = thing.get("replies")
            if replies:
                stack.append((replies, link, ref))
        elif isinstance(data, list) and kind is None and not (value.keys() - {"data", "error", "metadata", "errors"}):
            stack.append((data, link, above))
        elif not ({"json", "data", "metadata", "error"} & value.keys()):
            told.other += 1
    return home


def _kind(thing: dict[str, Any]) -> str | None:
    """What an object without its kind is."""
    full = thing.get("name")
    if isinstance(full, str) and full[:3] in ("t1_", "t3_"):
        return full[:2]
    if ("body" in thing or "body_html" in thing) and ("link_id" in thing or "parent_id" in thing or "author" in thing):
        return "t1"
    if "title" in thing and ("selftext" in thing or "num_comments" in thing or "subreddit" in thing or "url" in thing):
        return "t3"
    return None


def _name(value: Any, kind: str) -> str:
    """A full name; numbers are ids in base 36, ids without a kind are of the given one."""
    if isinstance(value, str):
        value = value.strip().lower()
        if len(value) > 60:
            return ""
        return value if not value or (value[:1] == "t" and value[2:3] == "_") else f"{kind}_{value}"
    found = whole(value)
    if found is None or found < 0:
        return ""
    made = ""
    while found:
        found, digit = divmod(found, 36)
        made = _DIGITS[digit] + made
    return f"{kind}_{made or '0'}"


def _submission(thing: dict[str, Any], threads: Threads) -> str:
    key = _name(thing.get("name"), "t3") or _name(thing.get("id"), "t3")
    permalink = line(thing.get("permalink"))
    target = line(thing.get("url"))
    url = _address(permalink) or (target if "/comments/" in target else "")
    text, form, gone = _text(thing.get("selftext"), thing.get("selftext_html"))
    subreddit = _subreddit(thing)
    attributes = noted(
        {
            "score": number(thing.get("score")),
            "flair": thing.get("link_flair_text"),
            "moderation": gone or thing.get("removed_by_category"),
            "edited": _edited(thing),
            "badge": thing.get("author_flair_text"),
            "distinguished": thing.get("distinguished"),
            "gilded": number(thing.get("gilded")),
            "upvote_ratio": str(ratio) if isinstance(ratio := thing.get("upvote_ratio"), int | float) else None,
            "link": target if target and target != url and not is_true(thing.get("is_self")) else None,
        }
    )
    published = dated(thing.get("created_utc"), attributes)
    threads.open(
        key,
        Opening(
            title=line(html.unescape(prose(thing.get("title")))),
            text=text,
            form=form,
            site=subreddit,
            url=url,
            author=_author(thing),
            published=published,
            declared=number(thing.get("num_comments")),
            attributes=attributes,
        ),
    )
    return key


def _comment(thing: dict[str, Any], link: str, above: str, threads: Threads, told: _Told) -> str:
    ref = _name(thing.get("name"), "t1") or _name(thing.get("id"), "t1")
    given = thing.get("parent_id")
    parent = _name(given, "t1")
    if link and not isinstance(given, str) and parent[2:] == link[2:]:
        parent = link
    if not parent:
        parent = above
    if not link and parent.startswith("t3_"):
        link = parent
    text, form, gone = _text(thing.get("body"), thing.get("body_html"))
    state = CommentState.SHOWN
    if gone:
        state = CommentState.DELETED
    elif not text and not isinstance(thing.get("body"), str):
        state = CommentState.HIDDEN
    hidden = is_true(thing.get("score_hidden"))
    score = number(thing.get("score"))
    attributes = noted(
        {
            "moderation": gone or at(thing, "_meta", "removal_type"),
            "badge": thing.get("author_flair_text"),
            "edited": _edited(thing),
            "gilded": number(thing.get("gilded")),
            "distinguished": thing.get("distinguished"),
            "stickied": is_true(thing.get("stickied")),
            "submitter": is_true(thing.get("is_submitter")),
            "controversiality": number(thing.get("controversiality")),
            "url": _address(line(thing.get("permalink"))),
        }
    )
    published = dated(thing.get("created_utc", thing.get("created")), attributes)
    if not ref:
        told.unnamed += 1
        ref = f"comment {told.unnamed}"
    if link not in threads:
        page = _PAGE.match(line(thing.get("permalink")))
        threads.open(
            link,
            Opening(
                title=line(html.unescape(prose(thing.get("link_title")))),
                site=_subreddit(thing),
                url=_address(line(thing.get("link_permalink")) or (page[1] if page else "")),
            ),
        )
    threads.add(
        link,
        Draft(
            ref,
            text,
            form,
            parent=parent if parent.startswith("t1_") else None,
            author=_author(thing),
            published=published,
            score=None if hidden else score if score is not None else number(thing.get("ups")),
            state=state,
            attributes=attributes,
        ),
    )
    return ref


def _unnamed(key: str, _first: Draft | None) -> Opening:
    if not key:
        return Opening(title=translate("Importers", "Comments of an unknown page"))
    return Opening(title=translate("Importers", "Thread {id}").format(id=key))


def _text(marked: Any, rendered: Any) -> tuple[str, Form, str]:
    """The text, how it is written, and what became of it where it is gone."""
    source = prose(marked)
    gone = _GONE.fullmatch(source) if len(source) < 60 else None
    if gone:
        return "", Form.MARKDOWN, gone[1].lower()
    markup = prose(rendered)
    if markup.strip():
        if "<" not in markup:
            markup = html.unescape(markup)
        inner = _WRAPPED.fullmatch(markup)
        return inner[1] if inner else markup, Form.HTML, ""
    if "&" in source:
        # Unless asked not to, the interface escapes these three in what was typed.
        source = _ESCAPES.sub(lambda match: html.unescape(match[0]), source)
    return source, Form.MARKDOWN, ""


def _author(thing: dict[str, Any]) -> str:
    name = line(thing.get("author") or thing.get("author_name"))
    return "" if _GONE.fullmatch(name) else name


def _edited(thing: dict[str, Any]) -> str | bool:
    """When it was edited; of old comments Reddit knows only that."""
    value = thing.get("edited")
    return True if value is True else moment(value) or is_true(value)


def _subreddit(thing: dict[str, Any]) -> str:
    name = line(thing.get("subreddit"))
    return line(thing.get("subreddit_name_prefixed")) or (f"r/{name}" if name else "")


def _address(permalink: str) -> str:
    if permalink.startswith("/"):
        return f"https://www.reddit.com{permalink}"
    return permalink if permalink.startswith("http") else ""
