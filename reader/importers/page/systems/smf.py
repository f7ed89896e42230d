"""Simple Machines Forum: ``.post_wrapper`` around ``#msg_N`` in version 2, cells of a table in version 1.1.

The line under the subject says which reply it is and when: "« Reply #4 on: May 03, 2012, 10:00:00 AM »". Version 2.1
has number and time in elements of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "smf"
rank = 30


def _ref(entry: Entry) -> str:
    for role in ("links", "titles"):
        for tag in entry.found.get(role, ()):
            match = re.search(r"(?:msg_?|subject_)(\d+)", dom.attribute(tag, "id"))
            if match:
                return f"msg{match[1]}"
    return ""


def _dated(entry: Entry) -> tuple[str, ...]:
    """What stands behind "on:", without the marks around it."""
    found = []
    for tag in entry.found.get("dates", ()):
        said = dom.text(tag, limit=120)
        if any(map(str.isdigit, said)):
            found.append(re.sub(r"^[\s«]*(?:[^\d:]*#\d+\s*)?[^\d:]*:\s", "", said).strip(" «»"))
    return tuple(found[:2])


LAYOUT = Layout(
    items=(".post_wrapper", "td.windowbg", "td.windowbg2"),
    needs=(".inner[id^=msg_]", "div[id^=subject_]"),
    keep=lambda tag: tag.find(id=re.compile(r"^(?:msg|subject)_\d+$")) is not None,
    ref=_ref,
    names=(".poster h4 a", ".poster h4", "b a[href*=action=profile]", "b a[href*=profile]"),
    dates=(".postinfo a.smalltext", ".keyinfo .smalltext", ".smalltext"),
    dated=_dated,
    texts=(".inner[id^=msg_]", ".post .inner", ".personalmessage", "div.post"),
    numbers=(".page_number",),
    badges=(".membergroup", ".postgroup"),
    links=(".inner[id^=msg_]", "[id^=subject_]"),
    edited=(".modified[id^=modified_] em", ".modified em"),
    deleted=("div.post_deleted",),
    hidden=(".ignored",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=("#display_head h2", "#top_subject", "[id^=subject_] a"))
