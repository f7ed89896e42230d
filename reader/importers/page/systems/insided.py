"""inSided (Gainsight communities): ``div.qa-topic-post-box``; the time of the opening post stands in the topic's head.

The answer that was chosen is printed a second time inside the opening post; it is not its writer's text.
"""

from __future__ import annotations

from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "insided"
rank = 30


def _dated(entry: Entry) -> tuple[str, ...]:
    for tag in entry.found.get("dates", ()):
        return _times(tag)
    box = next((at for at in entry.tag.parents if "qa-topic-first-post" in dom.words(at)), None)
    head = box.find(class_="qa-topic-meta") if box is not None else None
    head = head or entry.tag.find_previous(class_="qa-topic-meta")
    for tag in head.find_all("time", limit=1) if isinstance(head, Tag) else ():
        return _times(tag)
    return ()


def _times(tag: Tag) -> tuple[str, ...]:
    """The element beside the printed "4 months ago" has the day in full."""
    beside = tag.find_next_sibling()
    said = (
        dom.attribute(tag, "datetime"),
        dom.text(beside, limit=60) if beside is not None else "",
        dom.text(tag, limit=60),
    )
    return tuple(filter(None, said))


LAYOUT = Layout(
    items=("div.qa-topic-post-box",),
    names=(".qa-username", ".username"),
    dates=(".post__date time", ".qa-topic-post-date time"),
    dated=_dated,
    texts=(".qa-topic-post-content", ".post__content"),
    badges=(".qa-usertitle", ".usertitle"),
    edited=(".post__edited", ".qa-post-edited"),
    drops=(".answer-field", ".signature"),
    noted=lambda entry: {"accepted": "yes" if "post--bestanswer" in dom.words(entry.tag) else ""},
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=(".qa-topic-title", ".topic__title", "h1"))
