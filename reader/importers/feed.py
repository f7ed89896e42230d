"""Saved feeds: RSS 0.9 to 2.0 and Atom, of articles or of comments.

A feed of comments is one article for each page that they are about, with the items as its comments. What answers what
is taken from where it is stated: ``thr:in-reply-to`` (RFC 4685), Blogger's related links, and the line "In reply to …"
with a link to the other comment that WordPress puts before a reply in its feeds (``get_comment_text`` in the Code
Reference). Any other feed gives articles.
"""

from __future__ import annotations

import html
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, Origin, Record
from reader.domain.text import Body
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.stream.atom import Entry, entry_of, text_of, unpacked
from reader.importers.stream.characters import Characters, start_of
from reader.importers.stream.prose import body_of, line_of
from reader.importers.stream.roots import root_of
from reader.importers.stream.spool import Spool
from reader.importers.stream.threads import in_reading_order, titled
from reader.importers.stream.xml import Element, Scanner

id = "feed"
title = QT_TRANSLATE_NOOP("Formats", "News or comment feed (RSS, Atom)")
suffixes = (".xml", ".rss", ".atom", ".rdf")

_COMMENT_PLACE = re.compile(r"#(?:[a-z]*comment[a-z]*|c|cmt|reply|msg|post|p|r)?[-_=]?\d+$", re.IGNORECASE)
"""What an address of one comment ends with; a heading's place on a page begins with a letter of its own words."""
_ANSWERS = re.compile(
    r"\s*(?:<p>\s*)?[^<>]{1,60}<a\s[^<>]*?\bhref=[\"']([^\"'<>]+#[^\"'<>]*\d)[\"'][^<>]*>[^<>]{0,200}</a>[^<>]{0,3}"
    r"(?:</p>|<br\s*/?>|\n\s*\n)\s*",
    re.IGNORECASE,
)
_NOBODY = -1


@dataclass(slots=True)
class _Feed:
    title: str = ""
    link: str = ""
    language: str = ""
    wordpress: bool = False

    def learn(self, element: Element) -> None:
        if element.name == "title":
            self.title = self.title or text_of(element)
        elif element.name == "link":
            target = element.attributes.get("href", "").strip()
            if element.attributes.get("rel", "alternate") == "alternate":
                self.link = self.link or target or element.text.strip()
        elif element.name in ("language", "dc:language"):
            self.language = self.language or element.text.strip()
        elif element.name == "generator":
            said = element.text + element.attributes.get("uri", "")
            self.wordpress = self.wordpress or "wordpress" in said.lower()


@dataclass(slots=True)
class _Threads:
    """What is known of each entry by its number, and then its place: `article` is the number of the article's entry,
    or `page` the address of a page that is none of the entries; `parent` is what the comment answers."""

    refs: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    targets: list[tuple[str, ...]] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    is_reply: bytearray = field(default_factory=bytearray)
    has_place: bytearray = field(default_factory=bytearray)

    def add(self, entry: Entry) -> None:
        number = len(self.refs)
        link = entry.link or (entry.id if "://" in entry.id else "")
        stated = entry.ref or entry.href
        answered = entry.related or (stated and (entry.ref, entry.href)) or (_answered(entry), "")
        targets = (answered, entry.ref, entry.href) if isinstance(answered, str) else answered
        self.refs.append(entry.id or link or f"#{number}")
        self.targets.append(tuple(target for target in targets if target))
        # An address with a comment's place is the comment's own; what is before it is its page.
        about = link if not entry.href or _COMMENT_PLACE.search(link) else entry.href
        self.pages.append(about.partition("#")[0])
        self.is_reply.append(bool(stated))
        self.has_place.append(_COMMENT_PLACE.search(link) is not None)
        for name in (entry.id, entry.link, *entry.own):
            if name:
                self.places.setdefault(name, number)

    def groups(self) -> Iterator[tuple[int, str, list[int], list[int]]]:
        """Each article: its entry's number (or -1), its page, the numbers of its comments and of their parents."""
        count = len(self.refs)
        of_comments = sum(self.has_place) * 2 > count
        comment = [bool(self.is_reply[n] or (of_comments and self.has_place[n])) for n in range(count)]
        up = array("q", [_NOBODY]) * count
        for number in range(count):
            if comment[number]:
                found = (self.places.get(target, _NOBODY) for target in self.targets[number])
                up[number] = next((n for n in found if n not in (_NOBODY, number)), _NOBODY)
        articles = {self.pages[n]: n for n in reversed(range(count)) if not comment[n] and self.pages[n]}
        keys: dict[int | str, tuple[list[int], list[int]]] = {}
        top = self._tops(up, comment)
        for number in range(count):
            root = top[number]
            if not comment[number]:
                keys.setdefault(number, ([], []))
                continue
            page = self.pages[root]
            key: int | str = root if not comment[root] else articles.get(page, page)
            members, parents = keys.setdefault(key, ([], []))
            members.append(number)
            parents.append(up[number] if up[number] != _NOBODY and comment[up[number]] else _NOBODY)
        for key, (members, parents) in keys.items():
            yield (key, self.pages[key], members, parents) if isinstance(key, int) else (_NOBODY, key, members, parents)

    def _tops(self, up: array[int], comment: list[bool]) -> array[int]:
        """For each entry the one that its chain of answers begins with; a circle begins with where it was entered."""
        top = array("q", [_NOBODY]) * len(up)
        for number in range(len(up)):
            trail: list[int] = []
            on_trail: set[int] = set()
            at = number
            while top[at] == _NOBODY and at not in on_trail:
                trail.append(at)
                on_trail.add(at)
                if up[at] == _NOBODY or not comment[at]:
                    break
                at = up[at]
            root = top[at] if top[at] != _NOBODY else at
            for seen in trail:
                top[seen] = root
        return top


def sniff(head: bytes, name: str) -> float:
    """0.9 for a root element of RSS or Atom; less than what knows the kind of export."""
    root, tag = root_of(head)
    if root == "rss" or (root == "RDF" and "purl.org/" in start_of(head)[:4000]):
        return 0.9
    if root == "feed":
        return 0.9 if "w3.org/2005/Atom" in tag or "purl.org/atom/" in tag else 0.5
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The feed's articles with their comments; `FormatError` where there is no item.

    Notices: ``damaged``, ``encoding``.
    """
    characters = Characters(stream, token, origin.encoding)
    scanner = Scanner(
        characters,
        containers=("rss", "channel", "feed", "RDF"),
        breaks={"entry": frozenset(("entry",)), "item": frozenset(("item",))},
    )
    feed = _Feed()
    threads = _Threads()
    with Spool() as spool:
        for element, _ in scanner:
            token.check()
            if element.name not in ("entry", "item"):
                feed.learn(element)
                continue
            entry = entry_of(element)
            spool.append(str(len(threads.refs)), entry.packed())
            threads.add(entry)
        if not threads.refs:
            raise FormatError(translate("Importers", "There is no item in this feed."))
        if scanner.roots:
            feed.language = feed.language or scanner.roots[0].attributes.get("xml:lang", "")
        groups = list(threads.groups())
        single = sum(number == _NOBODY for number, *_ in groups) == 1
        shell = _shell(spool, groups) if feed.wordpress and not single else ("", "")
        for number, page, members, parents in groups:
            token.check()
            comments = [_entry(spool, member) for member in members]
            if number != _NOBODY:
                yield _article(_entry(spool, number), feed)
            else:
                yield _page(comments, page, feed, single, shell)
            made = [
                _comment(entry, threads.refs[member], _parent(entry, parent, threads))
                for entry, member, parent in zip(comments, members, parents, strict=True)
            ]
            yield from in_reading_order(made)
    yield from (*characters.notices, *scanner.notices)


def _entry(spool: Spool, number: int) -> Entry:
    return unpacked(next(spool.records(str(number))))


def _article(entry: Entry, feed: _Feed) -> ArticleRecord:
    body = body_of(entry.content or entry.summary, pictures=True)
    standfirst = line_of(entry.summary) if entry.content else ""
    if standfirst and " ".join(body.text.split()).startswith(standfirst.rstrip(" .…[]")[:60]):
        standfirst = ""  # the beginning of the text, as programs cut it, and no summary
    attributes = {"categories": "; ".join(entry.categories)} if entry.categories else {}
    if entry.draft:
        attributes["state"] = entry.draft
    return ArticleRecord(
        title=titled(entry.title, body, entry.link or None),
        body=body,
        standfirst=standfirst or None,
        site=feed.title or None,
        url=entry.link or None,
        author=entry.author or None,
        published=entry.published,
        language=feed.language or None,
        declared_comments=entry.count,
        attributes=attributes,
    )


def _page(comments: list[Entry], page: str, feed: _Feed, single: bool, shell: tuple[str, str]) -> ArticleRecord:
    """The article that comments are about, which is not in the feed: its name is in theirs, or is the feed's."""
    before, behind = shell
    name = ""
    if single:
        name = feed.title
        if feed.wordpress and ": " in name.replace(" :", ":"):
            name = name.replace(" :", ":", 1).partition(": ")[2]  # "Comments on: …", in the site's language
    elif comments and (before or behind):
        name = _said(comments[0])
        name = name.removeprefix(before).removesuffix(behind)
    url = page or feed.link
    return ArticleRecord(
        title=titled(name.strip(), Body(), url or None),
        site=feed.title if not single and feed.title else None,
        url=url or None,
        language=feed.language or None,
    )


def _shell(spool: Spool, groups: list[tuple[int, str, list[int], list[int]]]) -> tuple[str, str]:
    """What WordPress puts around a page's name in the titles of comments ("Comment on … by"), in any language: what
    those of different pages have in common."""
    said = [_said(_entry(spool, members[0])) for number, _, members, _ in groups[:50] if number == _NOBODY and members]
    if len(said) < 2:
        return "", ""
    before = _common(said)
    behind = _common([text[::-1] for text in said])[::-1]
    return before[: before.rfind(" ") + 1], behind[behind.find(" ") :] if " " in behind else ""


def _common(texts: list[str]) -> str:
    """What all of `texts` begin with."""
    first, last = min(texts), max(texts)
    return first[
        : next((n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    ]


def _said(entry: Entry) -> str:
    """A comment's title without its author at the end."""
    text = entry.title.strip()
    return text.removesuffix(entry.author).strip() if entry.author else text


def _parent(entry: Entry, parent: int, threads: _Threads) -> str | None:
    """The ref of what a comment answers; what is not in the feed only where it is a comment and not the page."""
    if parent != _NOBODY:
        return threads.refs[parent]
    for target in (entry.related, entry.href, _answered(entry)):
        if target and target not in threads.places and _COMMENT_PLACE.search(target):
            return entry.ref or target
    return None


def _comment(entry: Entry, ref: str, parent: str | None) -> CommentRecord:
    markup = entry.content or entry.summary
    match = _ANSWERS.match(markup)
    if match is not None and _same_page(match[1], entry.link):
        markup = markup[match.end() :]
        if match[0].lstrip().lower().startswith("<p>") and "</p>" not in match[0].lower():
            markup = f"<p>{markup}"
    body = body_of(markup, lines=True)
    attributes = {"url": entry.link} if entry.link else {}
    name = entry.title
    own_words = name.rstrip(" .…")
    if not body.text and name:
        body = body_of(html.escape(name))
    elif own_words and entry.author not in name and not " ".join(body.text.split()).startswith(own_words):
        attributes["title"] = name
    return CommentRecord(
        ref=ref,
        body=body,
        parent_ref=parent,
        author=entry.author or None,
        published=entry.published,
        attributes=attributes,
    )


def _answered(entry: Entry) -> str:
    """The address of the comment that WordPress says this one answers; empty where it says none."""
    match = _ANSWERS.match(entry.content or entry.summary)
    return html.unescape(match[1]) if match is not None and _same_page(match[1], entry.link) else ""


def _same_page(one: str, other: str) -> bool:
    return bool(other) and html.unescape(one).partition("#")[0] == other.partition("#")[0]
