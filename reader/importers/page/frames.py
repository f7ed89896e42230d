"""Frames saved with a page: comment systems live in them (Disqus, Spot.IM, Facebook), so they are read in place."""

from __future__ import annotations

import warnings

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.element import Tag

from reader.importers.page import dom
from reader.importers.page.document import Page, decode, looks_like_html

MOST = 30
"""Frames of a page that are looked at, those within frames among them."""
SHORTEST = 40
"""Code points of text: a frame with less holds a button or an advertisement."""
LARGEST = 20 * 2**20


def unfold(page: Page) -> list[Tag]:
    """Put the content of each saved frame in its place; returns the elements that now hold it."""
    holders: list[Tag] = []
    waiting = list(dom.named(page.soup, "iframe", "frame"))
    for frame in waiting:
        if len(holders) >= MOST:
            break
        body = _body(page, frame)
        if body is None:
            continue
        holder = page.soup.new_tag("div")
        for child in list(body.contents):
            holder.append(child.extract())
        frame.replace_with(holder)
        holders.append(holder)
        # Frames in frames: the list grows while it is walked, up to `MOST`.
        waiting += dom.named(holder, "iframe", "frame")
    return holders


def drop(holders: list[Tag]) -> None:
    """Take the frames out again, once the comments were read: what else is in them is no part of the article."""
    for holder in holders:
        if not holder.decomposed:
            holder.decompose()


def _body(page: Page, frame: Tag) -> Tag | None:
    written = dom.attribute(frame, "srcdoc")
    address = dom.attribute(frame, "src")
    if written:
        text = written
    elif address and not address.startswith(("about:", "javascript:", "data:", "blob:", "#")):
        data = page.origin.beside(address)
        if data is None or len(data) > LARGEST or not looks_like_html(data[:65536]):
            return None
        text, _ = decode(data)
    else:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(text, "lxml")
    body = soup.body
    return body if body is not None and len(dom.text(body)) >= SHORTEST else None
