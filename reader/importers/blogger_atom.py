"""Blogger's export: an Atom feed of everything, in which the kind of an entry is said by a category.

Forms: the export under Settings, Back up (Blogger Data API 2.0: ``#kind`` categories, ``thr:in-reply-to`` names the
post, ``link rel="related"`` the comment that is answered), and ``feed.atom`` of Google Takeout since 2018 (elements
``blogger:type``, ``blogger:status``, ``blogger:parent``, ``blogger:inReplyTo``). Settings, templates and static pages
are no articles; a page that was commented on is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import urljoin

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.stream.atom import Entry, entry_of, text_of, unpacked
from reader.importers.stream.characters import Characters, start_of
from reader.importers.stream.prose import body_of, line_of
from reader.importers.stream.roots import root_of
from reader.importers.stream.spool import Spool
from reader.importers.stream.threads import in_reading_order, spam_notice, titled, without_spam
from reader.importers.stream.xml import Scanner

id = "blogger-atom"
title = QT_TRANSLATE_NOOP("Formats", "Blogger export")
suffixes = (".xml", ".atom")

_SIGNS = re.compile(r"blogger/2008/kind#|schemas\.google\.com/blogger/20\d\d|<blogger:type>")
_LAST_NUMBER = re.compile(r"(\d{5,})\D*$")
_SHOWN = ("", "live", "published")
_PENDING = ("pending", "awaiting_moderation", "draft")
_GONE = ("emptied", "deleted", "trashed", "soft_trashed", "removed")


def sniff(head: bytes, name: str) -> float:
    """0.97 for an Atom feed with Blogger's own signs; nothing else."""
    return 0.97 if root_of(head)[0] == "feed" and _SIGNS.search(start_of(head)) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each post, with its comments; `FormatError` where there is no entry.

    Notices: ``damaged``, ``encoding``, ``spam-left-out``, ``items-left-out``, ``post-missing``.
    """
    characters = Characters(stream, token, origin.encoding)
    scanner = Scanner(characters, containers=("feed",), breaks={"entry": frozenset(("entry",))})
    site = home = ""
    entries = left_out = homeless = spam = 0
    with Spool() as spool:
        for element, _ in scanner:
            token.check()
            if element.name == "title":
                site = site or text_of(element)
            elif element.name == "link" and element.attributes.get("rel") == "alternate":
                home = home or element.attributes.get("href", "")
            elif element.name == "entry":
                entries += 1
                entry = entry_of(element)
                if entry.kind in ("post", "page"):
                    spool.append(entry.id, entry.packed())
                elif entry.kind == "comment":
                    spool.append(entry.ref, entry.packed())
                else:
                    left_out += 1
        if not entries:
            raise FormatError(translate("Importers", "There is no entry in this Blogger export."))
        for key, records in spool.groups():
            token.check()
            post: Entry | None = None
            comments: list[Entry] = []
            for entry in map(unpacked, records):
                if entry.kind == "comment":
                    comments.append(entry)
                else:
                    post = post or entry
            kept, junk = _comments(comments)
            spam += junk
            if post is None:
                homeless += len(kept)
            elif post.kind == "page" and not kept:
                left_out += 1
                continue
            if post is not None or kept:
                yield _article(post, key, comments, site, home)
                yield from kept
    yield from (*characters.notices, *scanner.notices)
    if spam:
        yield spam_notice(spam)
    if left_out:
        yield Notice(
            "items-left-out",
            translate(
                "Importers", "{count} entries that are no posts (settings, templates, pages) were left out."
            ).format(count=left_out),
        )
    if homeless:
        yield Notice(
            "post-missing",
            translate("Importers", "{count} comments belong to posts that are not in the file.").format(count=homeless),
        )


def _article(post: Entry | None, key: str, comments: list[Entry], site: str, home: str) -> ArticleRecord:
    if post is None:
        url = next((comment.href for comment in comments if comment.href), None)
        name = translate("Importers", "Comments of an unknown page ({id})").format(id=_number(key) or "?")
        return ArticleRecord(title=name, site=site or None, url=url)
    body = body_of(post.content or post.summary, pictures=True)
    url = urljoin(home, post.link) if post.link.startswith("/") and home else post.link
    attributes = {"categories": "; ".join(post.categories)} if post.categories else {}
    if post.draft:
        attributes["state"] = post.draft
    if post.kind == "page":
        attributes["type"] = "page"
    return ArticleRecord(
        title=titled(post.title, body, url or None),
        body=body,
        site=site or None,
        url=url if "://" in url else None,
        author=post.author or None,
        published=post.published,
        declared_comments=post.count,
        attributes=attributes,
    )


def _comments(entries: list[Entry]) -> tuple[list[CommentRecord], int]:
    by_number = {number: entry.id for entry in entries if (number := _number(entry.id))}
    made: list[CommentRecord] = []
    spam: set[str] = set()
    for position, entry in enumerate(entries, start=1):
        ref = entry.id or f"#{position}"
        parent = _number(entry.related)
        state = CommentState.SHOWN
        attributes: dict[str, str] = {}
        if entry.draft == "spam" or entry.draft == "spam_comment":
            spam.add(ref)
        elif entry.draft in _GONE:
            state = CommentState.DELETED
            attributes["moderation"] = entry.draft
        elif entry.draft not in _SHOWN:
            state = CommentState.HIDDEN
            attributes["moderation"] = "pending" if entry.draft in _PENDING else entry.draft
        if "://" in entry.link:
            attributes["url"] = entry.link
        made.append(
            CommentRecord(
                ref=ref,
                body=body_of(entry.content or entry.summary, lines=True),
                parent_ref=(by_number.get(parent) or entry.related) if parent else None,
                author=line_of(entry.author) or None,
                published=entry.published,
                state=state,
                attributes=attributes,
            )
        )
    kept, junk = without_spam(made, spam)
    return in_reading_order(kept), junk


def _number(address: str) -> str:
    """The number at the end of an id or of a comment's address, which is what both have in common."""
    match = _LAST_NUMBER.search(address.partition("?")[0])
    return match[1] if match else ""
