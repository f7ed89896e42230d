"""Lemmy: lists of comments and posts as its interface gives them.

Form: Lemmy API (v3), ``GetCommentsResponse``, ``GetPostResponse``, ``GetPostsResponse``: views of a ``comment`` with
its ``creator``, ``post`` and ``counts``. The ``path`` of a comment is "0.1.2": the ids from the top level down to its
own. Texts are Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, CommentState, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.objects.fields import dated, is_true, line, moment, noted, number, prose, rows, table, word
from reader.importers.objects.threads import Draft, Form, Opening, Threads
from reader.importers.objects.values import Values, beginning_of

id = "lemmy"
title = QT_TRANSLATE_NOOP("Formats", "Lemmy (JSON)")
suffixes = (".json", ".jsonl", ".ndjson")

_APART = (("comments",), ("posts",))


def sniff(head: bytes, name: str) -> float:
    """0.94 for views of comments and posts."""
    for value in beginning_of(head):
        if not isinstance(value, dict):
            return 0.0
        views = (value, table(value, "post_view"), *rows(value, "comments")[:1], *rows(value, "posts")[:1])
        return 0.94 if any(map(_is_view, views)) else 0.0
    return 0.0


def _is_view(value: Any) -> bool:
    comment, post = table(value, "comment"), table(value, "post")
    return ("path" in comment and "content" in comment) or ("ap_id" in post and "community_id" in post)


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each post that is there or has comments. Raises `FormatError` where there is none.

    Notices: ``damaged``, ``encoding``, ``repeated``.
    """
    values = Values(stream, token, origin.encoding, _APART)
    with Threads() as threads:
        for piece in values:
            for view in (table(piece.value, "post_view"), table(piece.value, "comment_view"), piece.value):
                _view(view, threads)
        if not len(threads):
            raise FormatError(translate("Importers", "There is no post and no comment of Lemmy in this file."))
        yield from threads.records(token, _unnamed)
    yield from values.notices


def _view(view: Any, threads: Threads) -> None:
    comment, post = table(view, "comment"), table(view, "post")
    key = word(comment.get("post_id")) or word(post.get("id"))
    if post and (not comment or key not in threads):
        _post(key, post, {} if comment else view, table(view, "community"), threads)
    if not comment:
        return
    own = word(comment.get("id"))
    path = [step for step in prose(comment.get("path")).split(".")[-2:] if step]
    creator = table(view, "creator")
    gone = next((name for name in ("deleted", "removed") if is_true(comment.get(name))), None)
    attributes = noted(
        {
            "moderation": gone,
            "edited": moment(comment.get("updated")),
            "url": line(comment.get("ap_id")),
            "upvotes": number(table(view, "counts").get("upvotes")),
            "downvotes": number(table(view, "counts").get("downvotes")),
            "distinguished": is_true(comment.get("distinguished")),
            "display_name": line(creator.get("display_name")),
        }
    )
    state = CommentState.DELETED if gone else CommentState.SHOWN if "content" in comment else CommentState.HIDDEN
    threads.add(
        key,
        Draft(
            own or f"comment {line(comment.get('ap_id'))}",
            "" if gone else prose(comment.get("content")),
            Form.MARKDOWN,
            parent=path[0] if len(path) > 1 and path[0] != "0" else None,
            author=line(creator.get("name")),
            published=dated(comment.get("published"), attributes),
            score=number(table(view, "counts").get("score")),
            state=state,
            attributes=attributes,
        ),
    )


def _post(key: str, post: dict[str, Any], view: dict[str, Any], community: dict[str, Any], threads: Threads) -> None:
    counts = table(view, "counts")
    attributes = noted({"score": number(counts.get("score")), "link": line(post.get("url"))})
    threads.open(
        key,
        Opening(
            title=line(post.get("name")),
            text=prose(post.get("body")),
            form=Form.MARKDOWN,
            site=line(community.get("title")) or line(community.get("name")),
            url=line(post.get("ap_id")),
            author=line(table(view, "creator").get("name")),
            published=dated(post.get("published"), attributes),
            declared=number(counts.get("comments")),
            attributes=attributes,
        ),
    )


def _unnamed(key: str, _first: Draft | None) -> Opening:
    return Opening(title=translate("Importers", "Post {id}").format(id=key))
