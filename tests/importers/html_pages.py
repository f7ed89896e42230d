"""Invented pages for the tests of the saved-page importer, and what those tests look at in the records."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Record
from reader.domain.text import BlockKind, Body
from reader.domain.thread import arrange
from reader.importers import html

ARTICLE = (
    "<p>The town library will stay open until ten on weekdays, the council decided on Tuesday after a long"
    " debate.</p>"
    "<p>Readers had asked for it since the old reading room was closed two winters ago for want of heating.</p>"
    "<h2>What it costs</h2>"
    "<p>Two posts are paid for until spring; what comes after that depends on how many people use the late hours.</p>"
    "<ul><li>Monday to Friday until ten in the evening</li><li>Saturday until four in the afternoon</li></ul>"
    "<blockquote><p>We read by lamplight for two years, and nobody complained, said the librarian.</p></blockquote>"
    "<figure><img src='a.jpg'><figcaption>The reading room in its first winter</figcaption></figure>"
    "<p>The doors open on the first of the month, and there will be soup for the first hundred visitors.</p>"
)


def page(comments: str, *, head: str = "", lang: str = "en", article: str = ARTICLE, count: str = "") -> bytes:
    """A page of an invented theme with `comments` under an article."""
    title = f"<h2 class='comments-title'>{count}</h2>" if count else ""
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>"
        f"<title>Late hours at the library – The Quay</title>"
        f"<meta property='og:site_name' content='The Quay'>{head}</head><body><header class='site-header'>"
        "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav></header><main><article>"
        f"<h1 class='entry-title'>Late hours at the library</h1><div class='entry-content'>{article}</div></article>"
        f"<div id='comments' class='comments-area'>{title}{comments}"
        "<div id='respond' class='comment-respond'><h3>Leave a Reply</h3><form><textarea></textarea></form>"
        "</div></div></main>"
        "<footer><p>All rights with The Quay, printed on recycled pixels.</p></footer></body></html>"
    ).encode()


def comment(
    number: int, author: str, text: str, *, depth: int = 1, inner: str = "", when: str = "2021-03-04T05:06:07+01:00"
) -> str:
    """One comment as WordPress prints it by itself (html5 comment list)."""
    children = f"<ol class='children'>{inner}</ol>" if inner else ""
    return (
        f"<li id='comment-{number}' class='comment even depth-{depth}'>"
        f"<article id='div-comment-{number}' class='comment-body'>"
        f"<footer class='comment-meta'><div class='comment-author vcard'><img class='avatar'>"
        f"<b class='fn'>{author}</b> "
        f"<span class='says'>says:</span></div><div class='comment-metadata'><a href='#comment-{number}'>"
        f"<time datetime='{when}'>March 4, 2021 at 5:06 am</time></a> <span class='edit-link'><a href='#'>Edit"
        f"</a></span></div>"
        f"</footer><div class='comment-content'>{text}</div><div class='reply'><a class='comment-reply-link' "
        f"href='?replytocom={number}#respond'>Reply</a></div></article>{children}</li>"
    )


def read(data: bytes) -> list[Record]:
    return list(html.read(io.BytesIO(data), NoToken()))


def article_of(data: bytes) -> ArticleRecord:
    record = read(data)[0]
    assert isinstance(record, ArticleRecord)
    return record


def comments_of(data: bytes) -> list[CommentRecord]:
    return [record for record in read(data) if isinstance(record, CommentRecord)]


def notices_of(data: bytes) -> dict[str, str]:
    return {record.code: record.message for record in read(data) if isinstance(record, Notice)}


def blocks(body: Body) -> list[tuple[str, str]]:
    return [(block.kind.value, body.text[block.start : block.stop]) for block in body.blocks]


def tree(comments: Sequence[CommentRecord]) -> list[tuple[str, str | None]]:
    return [(placed.path, placed.record.author) for placed in arrange(comments)[0]]


def check_body(body: Body) -> None:
    at = 0
    for place, block in enumerate(body.blocks):
        assert block.start == at + (1 if place else 0)
        assert block.start < block.stop or (block.start == block.stop and block.kind is BlockKind.IMAGE)
        at = block.stop
    assert at == len(body.text)
    assert all(0 <= mark.start < mark.stop <= len(body.text) for mark in body.marks)
