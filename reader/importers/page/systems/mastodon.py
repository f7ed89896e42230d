"""Mastodon: a status with what it answers above it and its answers below.

The status that the page is about is ``.detailed-status``; without anything above it, it is the article, else a comment
like the others: what is above it is one line of answers, each to the one before. Whom those below answer is not
printed, so they are held to answer that status.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening, RawComment

id = "mastodon"
rank = 25

_CENTRE = ("detailed-status", "detailed-status__wrapper")


def _is_centre(tag: Tag) -> bool:
    return not set(_CENTRE).isdisjoint(dom.words(tag))


def _ref(entry: Entry) -> str:
    around = next((at for at in (entry.tag, *entry.tag.parents) if at.has_attr("data-id")), None)
    return dom.attribute(around, "data-id") if around is not None else ""


def _author(entry: Entry) -> str:
    """The name shown; the account's address where there is none."""
    for tag in (*entry.found.get("names", ()), *entry.found.get("badges", ())):
        said = dom.text(tag, limit=200)
        if said:
            return said
    return ""


def _noted(entry: Entry) -> dict[str, str]:
    account = entry.text("badges", 100)
    return {"badge": "", "account": account}


LAYOUT = Layout(
    items=("div.status", ".detailed-status"),
    needs=(".status__content", ".detailed-status__display-name"),
    keep=lambda tag: tag.find(class_=["status__content", "e-content"]) is not None,
    ref=_ref,
    names=(".display-name__html", ".display-name strong"),
    named=_author,
    badges=(".display-name__account",),
    dates=("time.dt-published", ".status__relative-time time", ".detailed-status__datetime time", "time[datetime]"),
    texts=(".status__content__text", ".e-content", ".status__content"),
    drops=(".status__content__spoiler-link", ".status__content__read-more-button"),
    noted=_noted,
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The statuses of a thread's page but the article."""
    found = LAYOUT.find(page, token)
    if found is None:
        return None
    around = {dom.key(tag) for tag in page.index.find(".detailed-status")}
    at = next(
        (place for place, raw in enumerate(found.comments) if raw.nodes and dom.within(raw.nodes[0], around)), None
    )
    if at is None:
        return None
    comments = tuple(_answering(found.comments, at))
    if at == 0:
        comments = tuple(replace(raw, parent_ref=None) for raw in comments[1:])
    roots = tuple(tag for tag in found.roots if at or not _holds_centre(tag))
    return Found(comments, roots, counted=False) if comments else None


def _holds_centre(tag: Tag) -> bool:
    return _is_centre(tag) or tag.find(class_=_CENTRE) is not None


def _answering(comments: tuple[RawComment, ...], centre: int) -> Iterator[RawComment]:
    """The line up to the status at `centre`, then what answers that."""
    for place, raw in enumerate(comments):
        above = min(place - 1, centre)
        yield replace(raw, parent_ref=comments[above].ref if above >= 0 else None)


def opening(page: Page) -> Opening:
    """The status that the page is about, where it answers none; else the thread has no article."""
    statuses = page.index.find(
        "div.status .status__content", ".detailed-status .status__content", ".detailed-status .e-content"
    )
    made = Opening.by(
        page,
        title=(),
        text=(
            ".detailed-status .status__content__text",
            ".detailed-status .e-content",
            ".detailed-status .status__content",
        ),
        name=(".detailed-status .display-name__html", ".detailed-status .display-name strong"),
        date=(".detailed-status time",),
    )
    first = bool(statuses) and any(_is_centre(at) for at in statuses[0].parents)
    return made if first else Opening()
