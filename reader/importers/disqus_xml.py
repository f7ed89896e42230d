"""Disqus' XML export: threads, then posts that name their thread and the post that they answer.

Form: Disqus' "Comments Export" page and its schema (disqus.xsd, internals.xsd). A thread is an article. Disqus makes a
thread for every address that its script was ever shown on: those without posts and without a text are left out. Posts
may stand in any order, so they go through a spool.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.page.dates import DateReader
from reader.importers.stream.characters import Characters
from reader.importers.stream.prose import body_of, line_of
from reader.importers.stream.roots import root_of
from reader.importers.stream.spool import Spool
from reader.importers.stream.threads import spam_notice, titled, without_spam
from reader.importers.stream.xml import Element, Scanner

id = "disqus-xml"
title = QT_TRANSLATE_NOOP("Formats", "Disqus export")
suffixes = (".xml",)

_ENDED_BY = {
    "post": frozenset(("post",)),
    "category": frozenset(("post",)),
    "thread": frozenset(("author",)),
    "parent": frozenset(("author",)),
    "ipAddress": frozenset(("author",)),
}
"""What cannot stand in what: its start tag ends these where their own end is missing."""


@dataclass(slots=True)
class _Told:
    spam: int = 0
    empty: int = 0
    homeless: int = 0


def sniff(head: bytes, name: str) -> float:
    """0.97 for a root element ``disqus``; nothing else."""
    return 0.97 if root_of(head)[0] == "disqus" else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each thread with posts or a text of its own; `FormatError` where there is neither thread nor post.

    Notices: ``damaged``, ``encoding``, ``spam-left-out``, ``threads-left-out``, ``thread-missing``.
    """
    characters = Characters(stream, token, origin.encoding)
    scanner = Scanner(
        characters,
        containers=("disqus",),
        breaks=_ENDED_BY,
    )
    told = _Told()
    with Spool() as spool:
        for element, _ in scanner:
            token.check()
            if element.name == "thread":
                spool.append(_number(element), json.dumps(_thread(element)).encode())
            elif element.name == "post":
                thread = element.first("thread")
                spool.append(_number(thread) if thread is not None else "", json.dumps(_post(element)).encode())
                # In a post a thread is only named: one with a link of its own follows a post whose end is missing.
                for thread in element.all("thread"):
                    if thread.first("link") is not None:
                        spool.append(_number(thread), json.dumps(_thread(thread)).encode())
        if not len(spool):
            raise FormatError(translate("Importers", "There is no thread and no post in this Disqus export."))
        times = DateReader("en")
        for key, records in spool.groups():
            token.check()
            yield from _article(key, [json.loads(record) for record in records], times, told)
    yield from (*characters.notices, *scanner.notices)
    if told.spam:
        yield spam_notice(told.spam)
    if told.empty:
        yield Notice(
            "threads-left-out",
            translate("Importers", "{count} threads without a post were left out.").format(count=told.empty),
        )
    if told.homeless:
        yield Notice(
            "thread-missing",
            translate("Importers", "{count} posts belong to threads that are not in the file.").format(
                count=told.homeless
            ),
        )


def _number(element: Element) -> str:
    """Disqus' own id: ``dsq:id``, by whatever prefix."""
    return next((value for name, value in element.attributes.items() if name.rpartition(":")[2] == "id"), "").strip()


def _markup(element: Element, name: str) -> str:
    found = element.first(name)
    return found.markup().strip() if found is not None else ""


def _author(element: Element) -> tuple[str, str]:
    """The name that is shown, and the account's where that is another; never the address."""
    author = element.first("author")
    if author is None:
        return "", ""
    name, account = line_of(author.get("name")), line_of(author.get("username"))
    return name or account, account if name and account != name else ""


def _thread(element: Element) -> dict[str, str]:
    author, _ = _author(element)
    return {
        "kind": "thread",
        "id": element.get("id"),
        "forum": element.get("forum"),
        "link": element.get("link"),
        "title": element.get("title"),
        "message": _markup(element, "message"),
        "created": element.get("createdAt"),
        "author": author,
        "closed": element.get("isClosed"),
        "deleted": element.get("isDeleted"),
    }


def _post(element: Element) -> dict[str, str]:
    author, account = _author(element)
    parent = element.first("parent")
    return {
        "kind": "post",
        "id": _number(element),
        "parent": _number(parent) if parent is not None else "",
        "message": _markup(element, "message"),
        "created": element.get("createdAt"),
        "author": author,
        "account": account,
        "deleted": element.get("isDeleted"),
        "spam": element.get("isSpam"),
        "approved": element.get("isApproved"),
    }


def _article(key: str, records: list[dict[str, str]], times: DateReader, told: _Told) -> Iterator[Record]:
    threads = [record for record in records if record["kind"] == "thread"]
    posts = [record for record in records if record["kind"] == "post"]
    comments = [_comment(post, f"#{number}", times) for number, post in enumerate(posts, start=1)]
    spam = {comment.ref for comment, post in zip(comments, posts, strict=True) if _is(post["spam"])}
    comments, left_out = without_spam(comments, spam)
    told.spam += left_out
    thread = next((t for t in threads if t["link"] or t["title"]), threads[0] if threads else {})
    body = body_of(thread.get("message", ""), lines=True, pictures=True)
    if not comments and not body.text:
        told.empty += bool(threads)
        return
    if not threads:
        told.homeless += len(comments)
    name = line_of(thread.get("title", ""))
    if not threads:
        name = translate("Importers", "Comments of an unknown page ({id})").format(id=key or "?")
    identifier = thread.get("id", "")
    attributes = {}
    if _is(thread.get("deleted", "")):
        attributes["state"] = "deleted"
    elif _is(thread.get("closed", "")):
        attributes["state"] = "closed"
    yield ArticleRecord(
        title=titled(name, body, thread.get("link") or identifier),
        body=body,
        site=thread.get("forum") or None,
        url=thread.get("link") or None,
        author=thread.get("author") or None,
        published=times.read(thread.get("created", "")),
        attributes=attributes,
    )
    yield from comments


def _comment(post: dict[str, str], ref: str, times: DateReader) -> CommentRecord:
    state = CommentState.SHOWN
    attributes = {}
    if _is(post["deleted"]):
        state = CommentState.DELETED
        attributes["moderation"] = "deleted"
    elif post["approved"].lower() == "false":
        state = CommentState.HIDDEN
        attributes["moderation"] = "pending"
    if post["account"]:
        attributes["username"] = post["account"]
    published = times.read(post["created"])
    if published is None and post["created"]:
        attributes["date_printed"] = post["created"]
    return CommentRecord(
        ref=post["id"] or ref,
        body=body_of(post["message"], lines=True),
        parent_ref=post["parent"] or None,
        author=post["author"] or None,
        published=published,
        state=state,
        attributes=attributes,
    )


def _is(text: str) -> bool:
    return text.lower() in ("true", "1")
