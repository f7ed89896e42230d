"""YouTube: responses of its Data API, and what two common programs write of the comments under a video.

Forms: YouTube Data API v3, resources ``commentThread``, ``comment`` and ``video`` (one response, a list of them, or one
a line); the ``info.json`` of yt-dlp with ``comments`` (``parent`` is "root" at the top level); the lines of
youtube-comment-downloader (``cid`` of a reply is that of its thread, a point, and its own; times are "3 weeks ago",
from which yt-dlp reckons its times as well).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import (
    ago,
    at,
    dated,
    is_true,
    line,
    moment,
    noted,
    number,
    prose,
    rows,
    table,
    word,
)
from reader.importers.objects.threads import Draft, Form, Opening, Threads, missing_notice, newest_last
from reader.importers.objects.values import Values, beginning_of

id = "youtube"
title = QT_TRANSLATE_NOOP("Formats", "YouTube comments (JSON)")
suffixes = (".json", ".jsonl", ".ndjson")

_APART = (("items",), ("comments",))
_WATCH = "https://www.youtube.com/watch?v="
_HELD = {"heldForReview": "pending", "likelySpam": "spam", "rejected": "rejected"}


@dataclass(slots=True)
class _Told:
    totals: dict[str, int] = field(default_factory=dict)
    """How many replies each thread says that it has."""
    given: dict[str, int] = field(default_factory=dict)
    files: int = 0
    unnamed: int = 0
    more: bool = False


def sniff(head: bytes, name: str) -> float:
    """0.95 for resources of the interface, 0.93 for the programs' files."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        kind = line(value.get("kind"))
        items = [one for one in rows(value, "items")[:1] if isinstance(one, dict)]
        if kind.startswith("youtube#comment") or any(
            line(at(one, "kind")).startswith("youtube#comment") for one in items
        ):
            return 0.95
        if any("topLevelComment" in table(one, "snippet") or "textDisplay" in table(one, "snippet") for one in items):
            return 0.95
        first = rows(value, "comments")[:1]
        if any(_is_downloaded(one) for one in (value, *first)) or _is_info(value):
            return 0.93
        return 0.0
    return 0.0


def _is_downloaded(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() >= {"cid", "text", "author"}


def _is_info(value: dict[str, Any]) -> bool:
    if "youtube" in line(value.get("extractor")).lower() or "youtube" in line(value.get("extractor_key")).lower():
        return True
    # The head of a large one ends before its comments.
    video = value.keys() >= {"webpage_url", "title", "id"} and "youtu" in line(value["webpage_url"])
    first = rows(value, "comments")
    return video or bool(first and isinstance(first[0], dict) and first[0].keys() >= {"id", "text", "author", "parent"})


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each video. Comments listed newest first are turned round.

    Raises `FormatError` where there is neither a video nor a comment. Notices: ``comments-missing``, ``damaged``,
    ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    told = _Told()

    def named(key: str, _first: Draft | None) -> Opening:
        return _unnamed(key, origin.name)

    with Threads() as threads:
        for piece in values:
            if isinstance(piece.value, dict):
                _take(piece.value, threads, told, origin.saved_at)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no comment of YouTube in this file."))
        yield from threads.records(token, named, newest_last)
    yield from values.notices
    missing = sum(max(0, total - told.given.get(ref, 0)) for ref, total in told.totals.items())
    if missing:
        yield missing_notice(missing)
    if told.more:
        yield Notice(
            "comments-missing",
            translate("Importers", "The last page of comments in the file says that there are more pages."),
        )


def _take(value: dict[str, Any], threads: Threads, told: _Told, saved_at: str | None) -> None:
    kind = line(value.get("kind"))
    snippet = table(value, "snippet")
    if "ListResponse" in kind or ("items" in value and "snippet" not in value):
        told.more = bool(value.get("nextPageToken"))
        for one in rows(value, "items"):
            if isinstance(one, dict) and "items" not in one:
                _take(one, threads, told, saved_at)
    elif "topLevelComment" in snippet:
        _thread(value, snippet, threads, told)
    elif "textDisplay" in snippet or "textOriginal" in snippet or kind == "youtube#comment":
        _comment(value, "", word(snippet.get("videoId")), threads, told)
    elif kind == "youtube#video" or ("title" in snippet and "channelTitle" in snippet):
        _video(value, snippet, threads)
    elif _is_downloaded(value):
        _downloaded(value, threads, told, saved_at)
    elif "parent" in value and "text" in value:
        _listed(value, threads, told)
    elif "id" in value and "title" in value:
        _info(value, threads, told)


def _thread(value: dict[str, Any], snippet: dict[str, Any], threads: Threads, told: _Told) -> None:
    top = table(snippet, "topLevelComment")
    video = word(snippet.get("videoId")) or word(at(top, "snippet", "videoId"))
    ref = word(top.get("id")) or word(value.get("id"))
    if total := number(snippet.get("totalReplyCount")):
        told.totals[ref] = max(total, told.totals.get(ref, 0))
    _comment({**top, "id": ref}, "", video, threads, told)
    for reply in rows(value, "replies", "comments"):
        if isinstance(reply, dict):
            _comment(reply, ref, video, threads, told)


def _comment(value: dict[str, Any], above: str, video: str, threads: Threads, told: _Told) -> None:
    snippet = table(value, "snippet")
    parent = word(snippet.get("parentId")) or above
    ref = word(value.get("id"))
    if not ref:
        told.unnamed += 1
        ref = f"comment {told.unnamed}"
    if parent:
        told.given[parent] = told.given.get(parent, 0) + 1
    original = prose(snippet.get("textOriginal"))
    status = _HELD.get(line(snippet.get("moderationStatus")))
    published, updated = moment(snippet.get("publishedAt")), moment(snippet.get("updatedAt"))
    attributes = noted(
        {
            "likes": number(snippet.get("likeCount")),
            "moderation": status,
            "edited": updated if updated != published else None,
        }
    )
    there = original or "textDisplay" in snippet or "textOriginal" in snippet
    threads.add(
        video,
        Draft(
            ref,
            original or prose(snippet.get("textDisplay")),
            Form.PLAIN if original else Form.HTML,
            parent=parent or None,
            author=line(snippet.get("authorDisplayName")),
            published=published or dated(snippet.get("publishedAt"), attributes),
            state=CommentState.HIDDEN if status or not there else CommentState.SHOWN,
            attributes=attributes,
        ),
    )


def _video(value: dict[str, Any], snippet: dict[str, Any], threads: Threads) -> None:
    key = word(value.get("id")) or word(at(value, "id", "videoId"))
    attributes = noted(
        {"views": number(at(value, "statistics", "viewCount")), "likes": number(at(value, "statistics", "likeCount"))}
    )
    threads.open(
        key,
        Opening(
            title=line(snippet.get("title")),
            text=prose(snippet.get("description")),
            form=Form.PLAIN,
            site="YouTube",
            url=f"{_WATCH}{key}" if key else "",
            author=line(snippet.get("channelTitle")),
            published=dated(snippet.get("publishedAt"), attributes),
            language=line(snippet.get("defaultLanguage") or snippet.get("defaultAudioLanguage")),
            declared=number(at(value, "statistics", "commentCount")),
            attributes=attributes,
        ),
    )


def _downloaded(value: dict[str, Any], threads: Threads, told: _Told, saved_at: str | None) -> None:
    ref = word(value.get("cid"))
    thread, point, _ = ref.partition(".")
    attributes = noted(
        {
            "likes": value.get("votes"),
            "hearted": is_true(value.get("heart")),
            "paid": line(value.get("paid")),
        }
    )
    if point:
        told.given[thread] = told.given.get(thread, 0) + 1
    elif replies := number(value.get("replies")):
        told.totals[ref] = replies
    published = ago(value.get("time"), saved_at, attributes)
    if published is None and (reckoned := moment(value.get("time_parsed"))):
        published = reckoned
        if printed := attributes.pop("date_printed", ""):
            attributes["date_approximate"] = printed
    threads.add(
        "",
        Draft(
            ref,
            prose(value.get("text")),
            parent=thread if point else None,
            author=line(value.get("author")),
            published=published,
            attributes=attributes,
        ),
    )


def _listed(value: dict[str, Any], threads: Threads, told: _Told) -> None:
    """A comment as yt-dlp has it; the file says only at its end, or not at all, which video it is of."""
    parent = word(value.get("parent"))
    ref = word(value.get("id"))
    if not ref:
        told.unnamed += 1
        ref = f"comment {told.unnamed}"
    badges = {"uploader": "author_is_uploader", "verified": "author_is_verified"}
    attributes = noted(
        {
            "likes": number(value.get("like_count")),
            "badge": ", ".join(badge for badge, name in badges.items() if is_true(value.get(name))),
            "hearted": is_true(value.get("is_favorited")),
            "pinned": is_true(value.get("is_pinned")),
        }
    )
    printed = line(value.get("_time_text") or value.get("time_text"))
    published = moment(value.get("timestamp"))
    if printed:
        attributes["date_approximate" if published else "date_printed"] = printed
    threads.add(
        f"file {told.files}",
        Draft(
            ref,
            prose(value.get("text")),
            parent=parent if parent not in ("", "root") else None,
            author=line(value.get("author")),
            published=published,
            attributes=attributes,
        ),
    )


def _info(value: dict[str, Any], threads: Threads, told: _Told) -> None:
    key = word(value.get("id"))
    day = word(value.get("upload_date"))
    attributes = noted({"views": number(value.get("view_count")), "likes": number(value.get("like_count"))})
    published = moment(value.get("timestamp"))
    if published is None and len(day) == 8 and day.isdecimal():
        published = moment(f"{day[:4]}-{day[4:6]}-{day[6:]}")
    tags = ", ".join(filter(None, map(line, rows(value, "tags"))))
    threads.open(
        f"file {told.files}",
        Opening(
            title=line(value.get("fulltitle") or value.get("title")),
            text=prose(value.get("description")),
            form=Form.PLAIN,
            site="YouTube",
            url=line(value.get("webpage_url")) or (f"{_WATCH}{key}" if key else ""),
            author=line(value.get("channel") or value.get("uploader")),
            published=published,
            language=line(value.get("language")),
            declared=number(value.get("comment_count")),
            attributes=attributes | noted({"tags": tags}),
        ),
    )
    told.files += 1


def _unnamed(key: str, name: str) -> Opening:
    if key == "" or key.startswith("file "):
        stem = PurePath(name).stem.removesuffix(".info")
        return Opening(title=stem or translate("Importers", "Comments of an unknown page"), site="YouTube")
    said = translate("Importers", "YouTube video {id}").format(id=key)
    return Opening(title=said, site="YouTube", url=f"{_WATCH}{key}")
