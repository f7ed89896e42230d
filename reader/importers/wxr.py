"""WordPress eXtended RSS, versions 1.0 to 1.2: the file that WordPress writes under Tools, Export.

Form: ``wp-admin/includes/export.php`` of WordPress; also Disqus' "Custom XML import format", which is the same with
``dsq:`` elements. Every post, page and item of an own type is an article; attachments, menus and templates are none,
unless somebody commented on them. Times are the GMT ones where the file has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, CommentState, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.stream.characters import Characters, start_of
from reader.importers.stream.prose import body_of, line_of
from reader.importers.stream.roots import root_of
from reader.importers.stream.threads import mail_time, spam_notice, titled, without_spam
from reader.importers.stream.xml import Element, Scanner

id = "wxr"
title = QT_TRANSLATE_NOOP("Formats", "WordPress export (WXR)")
suffixes = (".xml", ".wxr")

_SIGNS = re.compile(r"wordpress\.org/export/|<wp:(?:wxr_version|post_type|post_id|comment_id|base_site_url)>")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)")
_NO_TEXT = frozenset(
    (
        "attachment",
        "custom_css",
        "customize_changeset",
        "nav_menu_item",
        "oembed_cache",
        "revision",
        "user_request",
        "wp_block",
        "wp_font_face",
        "wp_font_family",
        "wp_global_styles",
        "wp_navigation",
        "wp_template",
        "wp_template_part",
    )
)
"""Types of WordPress itself that are no text of their own (Post Type reference)."""
_TAXONOMIES = {"category": "categories", "": "categories", "post_tag": "tags", "tag": "tags"}
_PENDING = frozenset(("0", "hold", "pending", "unapproved"))
_SHOWN = frozenset(("", "1", "approve", "approved"))
_TRASHED = frozenset(("trash", "post-trashed"))
_PINGS = frozenset(("pingback", "trackback"))
_RATING = re.compile(r"(?:^|[_-])rating$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?")


@dataclass(slots=True)
class _Site:
    title: str = ""
    language: str = ""
    names: dict[str, str] = field(default_factory=dict)
    """What is shown for an author, by the name to log in with."""
    spam: int = 0
    left_out: int = 0
    articles: int = 0


@dataclass(slots=True)
class _Item:
    element: Element
    comments: list[CommentRecord] = field(default_factory=list)
    spam: set[str] = field(default_factory=set)


def sniff(head: bytes, name: str) -> float:
    """0.97 for RSS with WordPress' own namespace or elements; nothing else."""
    root, tag = root_of(head)
    if root not in ("rss", "channel", "item"):
        return 0.0
    return 0.97 if _SIGNS.search(tag) or _SIGNS.search(start_of(head)) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each item that is text, with its comments; `FormatError` where there is no item.

    Notices: ``damaged``, ``encoding``, ``spam-left-out``, ``items-left-out``.
    """
    characters = Characters(stream, token, origin.encoding)
    scanner = Scanner(
        characters,
        containers=("rss", "channel"),
        apart=("wp:comment",),
        breaks={"item": frozenset(("item",)), "wp:comment": frozenset(("wp:comment",))},
    )
    site = _Site()
    waiting: _Item | None = None
    coming = _Item(Element("item"))
    items = 0
    for element, around in scanner:
        token.check()
        if element.name == "wp:comment":
            # After a stray end tag comments stand behind their item: they are still its own.
            inside = around is not None and around.name == "item"
            _comment(element, coming if inside or waiting is None else waiting)
        elif element.name == "item":
            items += 1
            if waiting is not None:
                yield from _article(waiting, site)
            coming.element = element
            waiting, coming = coming, _Item(Element("item"))
        else:
            _describe(element, site)
    if waiting is not None:
        yield from _article(waiting, site)
    if not items:
        raise FormatError(
            translate("Importers", "There is no item in this WordPress export."),
            hint=translate("Importers", "Export all content of the site again."),
        )
    yield from (*characters.notices, *scanner.notices)
    if site.spam:
        yield spam_notice(site.spam)
    if site.left_out:
        yield Notice(
            "items-left-out",
            translate(
                "Importers", "{count} items that are no text (attachments, menus, templates) were left out."
            ).format(count=site.left_out),
        )


def _describe(element: Element, site: _Site) -> None:
    """What the file says of the site and its authors, before its items."""
    if element.name == "title":
        site.title = site.title or line_of(element.text)
    elif element.name == "language":
        site.language = site.language or element.text.strip()
    elif element.name == "wp:author":
        login, shown = element.get("wp:author_login"), line_of(element.get("wp:author_display_name"))
        if login and shown:
            site.names[login] = shown


def _article(item: _Item, site: _Site) -> Iterator[Record]:
    element = item.element
    kind = element.get("wp:post_type") or "post"
    status = element.get("wp:status")
    content = element.first("content:encoded")
    markup = content.markup() if content is not None else ""
    comments, spam = without_spam(item.comments, item.spam)
    site.spam += spam
    if (kind in _NO_TEXT or (status == "auto-draft" and not markup.strip())) and not comments:
        site.left_out += 1
        return
    body = body_of(markup, lines=True, pictures=True, shortcodes=True)
    excerpt = element.first("excerpt:encoded")
    url = element.get("link") or None
    creator = element.get("dc:creator")
    attributes = _terms(element)
    if kind != "post":
        attributes["type"] = kind
    if status not in ("", "publish", "inherit"):
        attributes["state"] = status
    yield ArticleRecord(
        title=titled(line_of(element.get("title")), body, url),
        body=body,
        standfirst=(line_of(excerpt.markup()) or None) if excerpt is not None else None,
        site=site.title or None,
        url=url,
        author=site.names.get(creator) or line_of(creator) or None,
        published=_published(element, "wp:post_date"),
        language=site.language or None,
        attributes=attributes,
    )
    yield from comments


def _terms(element: Element) -> dict[str, str]:
    """Categories, tags and other taxonomies, each in one attribute."""
    found: dict[str, dict[str, None]] = {}
    for term in element.all("category"):
        taxonomy = term.attributes.get("domain", "")
        if name := line_of(term.text):
            found.setdefault(_TAXONOMIES.get(taxonomy, taxonomy), {})[name] = None
    return {taxonomy: "; ".join(names) for taxonomy, names in found.items()}


def _comment(element: Element, item: _Item) -> None:
    number = len(item.comments) + 1
    ref = element.get("wp:comment_id") or f"#{number}"
    parent = element.get("wp:comment_parent")
    approved = element.get("wp:comment_approved").lower()
    kind = element.get("wp:comment_type").lower()
    state = CommentState.SHOWN
    attributes: dict[str, str] = {}
    if kind not in ("", "comment"):
        attributes["type"] = kind
    if kind in _PINGS and (url := element.get("wp:comment_author_url")):
        attributes["url"] = url
    if approved == "spam":
        item.spam.add(ref)
    elif approved in _TRASHED:
        state = CommentState.DELETED
        attributes["moderation"] = approved
    elif approved not in _SHOWN:
        state = CommentState.HIDDEN
        attributes["moderation"] = "pending" if approved in _PENDING else approved
    if rating := _rating(element):
        attributes["rating"] = rating
    published = _published(element, "wp:comment_date")
    printed = element.get("wp:comment_date") or element.get("wp:comment_date_gmt")
    if published is None and printed and not printed.startswith("0000"):
        attributes["date_printed"] = printed
    content = element.first("wp:comment_content")
    item.comments.append(
        CommentRecord(
            ref=ref,
            body=body_of(content.markup().strip(), lines=True) if content is not None else body_of(""),
            parent_ref=parent if parent not in ("", "0") else None,
            author=line_of(element.get("wp:comment_author")) or None,
            published=published,
            state=state,
            attributes=attributes,
        )
    )


def _rating(element: Element) -> str:
    """Stars that were given with a comment: shops and recipes keep them as ``rating`` or ``…-rating``; 0 is none."""
    for meta in element.all("wp:commentmeta"):
        value = meta.get("wp:meta_value")
        if _RATING.search(meta.get("wp:meta_key")) and _NUMBER.fullmatch(value) and float(value):
            return value
    return ""


def _published(element: Element, name: str) -> str | None:
    """The GMT time; where the file has none, of a post its ``pubDate``, which has a zone; the site's own time, which
    has none. Drafts have zeros for GMT, and a ``pubDate`` that WordPress reckons from these."""
    gmt = element.get(f"{name}_gmt")
    if when := _stamp(gmt):
        return f"{when}+00:00"
    return (mail_time(element.get("pubDate")) if not gmt else None) or _stamp(element.get(name))


def _stamp(text: str) -> str | None:
    """``2001-02-03 04:05:06`` in ISO form; None for nothing and for the zeros that drafts have."""
    match = _STAMP.match(text)
    return f"{match[1]}T{match[2]}" if match and not match[1].startswith("0000") else None
