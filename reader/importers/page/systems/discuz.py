"""Discuz!: ``table.plhin`` in ``div#post_N`` since X, ``table#pidN`` before; the text is a cell, ``#postmessage_N``.

The time of a post says "posted on" before it; a recent one is relative, with the time as its title. The first lines
of a text may say when it was edited. A floor with a nickname of its own has no number.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "discuz"
rank = 30


def _is_post(tag: Tag) -> bool:
    return tag.find(id=re.compile(r"^postmessage_\d+$")) is not None or tag.find(class_="locked") is not None


def _dated(entry: Entry) -> tuple[str, ...]:
    found = []
    for tag in entry.found.get("dates", ())[:1]:
        inner = tag.find(["span", "time"], title=True)
        if isinstance(inner, Tag):
            found.append(dom.attribute(inner, "title"))
        found.append(dom.text(tag, limit=80))
    return tuple(found)


LAYOUT = Layout(
    items=("table[id^=pid]", "div.comiis_viewbox"),
    needs=("[id^=postmessage_]",),
    keep=_is_post,
    names=(".authi a.xw1", ".pls .authi a", ".postauthor .postinfo a", ".postauthor cite a", ".authi a", ".postinfo a"),
    dates=("em[id^=authorposton]", ".authorinfo em", ".authi em"),
    dated=_dated,
    texts=("[id^=postmessage_]", ".locked"),
    numbers=(".pi strong a em", ".pi strong a", ".postinfo strong a em", ".postinfo strong em"),
    badges=(".pls p em a",),
    edited=("i.pstatus",),
    drops=("i.pstatus", ".attach_tips", ".tip", ".sign"),
    hidden=(".locked",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=("#thread_subject", "#threadtitle h1", "h1"))
