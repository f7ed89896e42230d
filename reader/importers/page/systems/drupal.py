"""Drupal 6 to 11: ``.comment`` behind an anchor ``a#comment-N``, or ``article#comment-N``; replies in ``.indented``.

Drupal 6 and 7 print the anchor before the comment and name the comment in ``about``; since 8 the article has the id
and ``data-comment-user-id``, and says hidden from sight what it replies to. Every level of replies is one
``div.indented`` more (comment.module). Themes rewrite the head, but rarely the words of its classes.
"""

from __future__ import annotations

import re

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "drupal"
rank = 23

_ANCHOR = re.compile(r"comment-(\d+)")
_ABOUT = re.compile(r"/comment/(\d+)")
_BETWEEN = re.compile(r"\s+[|•·–—]\s+")


def _anchored(tag: Tag) -> str:
    """The comment's number, from its id, its address or the anchor before it; empty where it has none."""
    for text, pattern in ((dom.attribute(tag, "id"), _ANCHOR), (dom.attribute(tag, "about"), _ABOUT)):
        match = pattern.match(text)
        if match:
            return match[1]
    before = tag.find_previous_sibling()
    first = next(dom.tags(tag), None)
    for anchor in (before, first):
        if isinstance(anchor, Tag) and anchor.name == "a":
            match = _ANCHOR.fullmatch(dom.attribute(anchor, "id") or dom.attribute(anchor, "name"))
            if match:
                return match[1]
    return ""


def _is_comment(tag: Tag) -> bool:
    """Whether Drupal printed this: by what only it prints, or by its anchor."""
    if tag.has_attr("data-comment-user-id") or tag.has_attr("data-comment-timestamp"):
        return True
    return bool(_anchored(tag)) and tag.name in ("div", "article", "li", "section")


def _named(entry: Entry) -> str:
    """The author's element, or what a theme prints before a bar and a date ("Name | Mo, 4. March 2019 - 10:20")."""
    for tag in entry.found.get("names", ()):
        name = dom.text(tag, limit=200).removesuffix("(not verified)").strip()
        if name:
            return name
    for tag in entry.own:
        if (
            tag.name in ("h4", "h5", "h6", "p", "div", "span", "footer")
            and len(text := dom.text(tag, limit=121)) <= 120
        ):
            pieces = _BETWEEN.split(text)
            if len(pieces) > 1 and re.search(r"\d", pieces[1]) and not re.search(r"\d{4}", pieces[0]):
                return pieces[0]
    return ""


def _noted(entry: Entry) -> dict[str, str]:
    words = dom.words(entry.tag)
    return {"badge": "author"} if {"comment-by-node-author", "by-node-author"} & set(words) else {}


LAYOUT = Layout(
    needs=("[data-comment-user-id]", "[about^=/comment/]", "a[id^=comment-]", ".indented", "[data-comment-timestamp]"),
    items=("[data-comment-user-id]", ".js-comment", ".comment"),
    keep=_is_comment,
    ref=lambda entry: _anchored(entry.tag),
    id_prefixes=("comment-",),
    levels=(".indented",),
    names=(
        ".username",
        "[rel~=sioc:has_creator] [property~=foaf:name]",
        ".commenter-name",
        ".comment__author",
        ".comment-author",
        ".field--name-field-name",
        ".author",
    ),
    dates=(
        "[property~=schema:dateCreated]",
        "[property~=dc:created]",
        "time",
        ".comment__time",
        ".comment-time",
        ".comment-date",
        ".comment__submitted",
        ".submitted",
        "mark[data-comment-timestamp]",
    ),
    texts=(
        ".field.field--name-comment-body",
        ".field--name-comment-body",
        ".field-name-comment-body",
        ".field-comment-body",
        "[property~=schema:text]",
        "[property~=content:encoded]",
        ".comment__text-content",
        ".comment-text",
        ".comment-body",
        ".comment__content .content",
        ".comment-content .content",
        ".content",
        ".comment__content",
        ".comment-content",
    ),
    titles=(
        "[property~=schema:name].comment__title",
        ".comment__title",
        ".comment-title",
        "h3 a.permalink",
        "h3 a[rel~=bookmark]",
        "p[property~=schema:name]",
        "h3 a.active",
    ),
    drops=(".links", ".submitted", ".username", ".user-picture", ".new", ".marker"),
    answers=(".visually-hidden a.permalink", ".comment__parent a", ".parent a.permalink"),
    hidden=(".comment-unpublished",),
    pages=("#comments .pager-next a", ".comment-wrapper .pager-next a", "#comments .pager__item--next a"),
    areas=("#comments", ".comment-wrapper", "section.comments", ".comments"),
    named=_named,
    noted=_noted,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a Drupal page, in its order."""
    return LAYOUT.find(page, token)
