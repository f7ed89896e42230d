"""Discourse: the page for crawlers and for readers without scripts, and the page of the application itself.

The first is in a ``noscript`` element of the saved page, or all of it. Its posts have two times where somebody changed
them: the one meant for machines (``datePublished``) is when it was posted, the one printed when it was changed.
A post of the application may say whom it answers (``.reply-to-tab``) but not which post: the writer's last one above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening, RawComment

id = "discourse"
rank = 30


def _crawled(entry: Entry) -> tuple[str, ...]:
    """When it was posted, before when it was changed."""
    published = [tag for tag in entry.found.get("dates", ()) if dom.attribute(tag, "itemprop") == "datePublished"]
    for tag in published or entry.found.get("dates", ())[:1]:
        said = (dom.attribute(tag, "datetime"), dom.attribute(tag, "content"), dom.text(tag, limit=80))
        return tuple(filter(None, said))
    return ()


def _edited(entry: Entry) -> dict[str, str]:
    changed = [tag for tag in entry.found.get("dates", ()) if dom.attribute(tag, "itemprop") == "dateModified"]
    printed = dom.text(changed[0], limit=80) if changed else ""
    own = _crawled(entry)
    same = bool(own and changed) and own[0][:16] == dom.attribute(changed[0], "datetime")[:16]
    return {"edited": "" if same else printed}


CRAWLED = Layout(
    items=(".crawler-post",),
    keep=lambda tag: tag.find(class_="creator") is not None,
    names=(".creator [itemprop=name]", ".creator a", ".creator"),
    dates=(".crawler-post-infos meta[itemprop=datePublished]", "meta[itemprop=datePublished]", "time"),
    dated=_crawled,
    noted=_edited,
    texts=(".post[itemprop=text]", ".post[itemprop=articleBody]", ".crawler-post .post", ".post"),
    numbers=("[itemprop=position]",),
    nested=False,
    headed=False,
)


def _is_post(tag: Tag) -> bool:
    """Notes of what was done with the topic are made up as posts too."""
    return not {"small-action", "small-action-custom"} & set(dom.words(tag))


def _printed(entry: Entry) -> tuple[str, ...]:
    for tag in entry.found.get("dates", ()):
        said = (dom.attribute(tag, "data-time"), dom.attribute(tag, "title"), dom.text(tag, limit=60))
        return tuple(filter(None, said))
    return ()


LOADED = Layout(
    items=("article[data-post-id]",),
    keep=_is_post,
    ids=("id",),
    names=(".names .username a", ".names .first a", ".names a[data-user-card]", ".names span"),
    dates=(".post-date .relative-date", ".post-info .relative-date", ".relative-date"),
    dated=_printed,
    texts=(".cooked",),
    likes=("button.like-count", ".like-count"),
    badges=(".names .user-title", ".names .poster-icon[title]"),
    edited=(".post-info.edits .widget-button", ".post-info.edits"),
    deleted=("article.deleted", ".topic-post.deleted"),
    hidden=("article.post-hidden",),
    stubs=(".gap",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a topic's page; those of the application where both are there."""
    found = LOADED.find(page, token)
    if found is None:
        found = CRAWLED.find(page, token)
        return replace(found, counted=False) if found is not None else None
    return replace(found, comments=tuple(_answering(found.comments, page)), counted=False)


def _answering(comments: Sequence[RawComment], page: Page) -> Iterator[RawComment]:
    """Give a post that says whom it answers the last post of that user above it."""
    users = {}
    for tab in page.index.find("article[data-post-id] .reply-to-tab"):
        post = next((at for at in tab.parents if at.name == "article" and at.has_attr("data-post-id")), None)
        pictured = tab.find("img")
        title = dom.attribute(pictured, "title") if isinstance(pictured, Tag) else ""
        if post is not None and (user := dom.text(tab, limit=100) or title):
            users[dom.attribute(post, "id")] = user.casefold()
    last: dict[str, str] = {}
    for raw in comments:
        answered = last.get(users.get(raw.ref, ""))
        yield replace(raw, parent_ref=answered) if answered is not None else raw
        if raw.author:
            last[raw.author.casefold()] = raw.ref


def opening(page: Page) -> Opening:
    """A topic has a title; its text is in the posts."""
    return Opening.by(page, title=(".fancy-title", ".crawler-topic-title", "#topic-title h1", "h1"))
