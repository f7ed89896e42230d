"""Entries of Atom feeds and items of RSS as one thing, with what RFC 4685 and others say of threads.

Sources: RFC 4287 (Atom), RFC 4685 (Atom Threading Extensions), RSS 2.0 Specification and RSS 1.0, the RSS modules
content, slash and wfw, Dublin Core; Blogger's ``link rel="related"`` for a reply to a comment.
"""

from __future__ import annotations

import html
import json
from dataclasses import asdict, dataclass, field
from functools import cache

from reader.importers.page.dates import DateReader
from reader.importers.stream.prose import line_of
from reader.importers.stream.threads import mail_time
from reader.importers.stream.xml import Element


@cache
def _times() -> DateReader:
    """Made when it is first used: the words of a language take a while to load."""
    return DateReader("en")


_ALTERNATE_TYPES = ("", "text/html", "application/xhtml+xml")


@dataclass(slots=True)
class Entry:
    """One entry. `content` and `summary` are HTML; `ref` and `href` are of ``thr:in-reply-to``, `related` the address
    of the comment that this one answers; `own` are addresses that it has itself besides `link`."""

    id: str = ""
    title: str = ""
    link: str = ""
    author: str = ""
    published: str | None = None
    content: str = ""
    summary: str = ""
    ref: str = ""
    href: str = ""
    related: str = ""
    own: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    kind: str = ""
    draft: str = ""
    count: int | None = None

    def packed(self) -> bytes:
        return json.dumps(asdict(self)).encode()


def unpacked(record: bytes) -> Entry:
    return Entry(**json.loads(record))


def entry_of(element: Element) -> Entry:
    """An ``entry`` or ``item`` read; e-mail addresses of authors are passed over."""
    entry = Entry(
        id=element.get("id") or element.get("guid"),
        title=text_of(element.first("title")),
        author=_author(element),
        content=_html(element, "content:encoded") or _html(element, "content"),
        summary=_html(element, "summary") or _html(element, "description"),
    )
    when = element.get("published") or element.get("issued") or element.get("dc:date") or element.get("created")
    entry.published = time_of(when) or mail_time(element.get("pubDate"))
    entry.published = entry.published or time_of(element.get("updated") or element.get("modified"))
    guid = element.first("guid")
    for link in element.all("link"):
        _link(link, entry)
    if not entry.link and guid is not None and guid.attributes.get("isPermaLink", "").lower() == "true":
        entry.link = entry.id
    reply = element.first("thr:in-reply-to")
    if reply is not None:
        entry.ref, entry.href = reply.attributes.get("ref", "").strip(), reply.attributes.get("href", "").strip()
    for category in element.all("category"):
        _category(category, entry)
    _blogger(element, entry)
    for name in ("thr:total", "slash:comments"):
        digits = element.get(name)
        if digits.isdecimal() and len(digits) < 10:
            entry.count = int(digits)
    return entry


def text_of(element: Element | None) -> str:
    """A title in plain text: ``type="text"`` of Atom is no markup, all else is taken for HTML."""
    if element is None:
        return ""
    if element.attributes.get("type") in ("text", "text/plain"):
        return " ".join(html.unescape(element.text).split())
    return line_of(element.markup())


def time_of(text: str) -> str | None:
    return _times().read(text) if text else None


def _link(link: Element, entry: Entry) -> None:
    target = link.attributes.get("href", "").strip()
    if not target:
        entry.link = entry.link or link.text.strip()
        return
    relation = link.attributes.get("rel", "alternate")
    if relation == "alternate" and link.attributes.get("type", "") in _ALTERNATE_TYPES:
        entry.link = entry.link or target
    elif relation == "related":
        entry.related = target
    elif relation in ("self", "edit"):
        entry.own.append(target)


def _author(element: Element) -> str:
    """A person's name; of RSS' ``author``, which is an e-mail address with the name in brackets, the name alone."""
    if creator := line_of(element.get("dc:creator")):
        return creator
    author = element.first("author")
    if author is None:
        return ""
    if name := line_of(author.get("name")):
        return name
    text = line_of(author.text)
    if "@" in text:
        text = text[text.find("(") + 1 : text.rfind(")")] if "(" in text else ""
    return text.strip()


def _html(element: Element, name: str) -> str:
    """HTML of a text construct (RFC 4287, section 3.1): plain text is escaped, XHTML is written out."""
    found = element.first(name)
    if found is None:
        return ""
    if found.attributes.get("type") in ("text", "text/plain"):
        return html.escape(found.text, quote=False)
    return found.markup()


def _category(category: Element, entry: Entry) -> None:
    """A label; of Blogger's export, what kind of entry this is."""
    term = category.attributes.get("term", "")
    if category.attributes.get("scheme", "").endswith("#kind"):
        entry.kind = term.rpartition("#")[2].lower()
        return
    name = line_of(category.attributes.get("label") or term or category.text)
    if name and name not in entry.categories:
        entry.categories.append(name)


def _blogger(element: Element, entry: Entry) -> None:
    """What Blogger's newer export (Takeout) and the Atom Publishing Protocol say in elements of their own."""
    entry.kind = entry.kind or element.get("blogger:type").lower()
    status = element.get("blogger:status").lower()
    control = element.first("app:control")
    if (control is not None and control.get("app:draft").lower() == "yes") or status == "draft":
        entry.draft = "draft"
    elif status not in ("", "live"):
        entry.draft = status
    if parent := element.get("blogger:parent"):
        entry.ref = parent
        entry.related = element.get("blogger:inReplyTo") or entry.related
    if not entry.link and (name := element.get("blogger:filename")):
        entry.link = name
