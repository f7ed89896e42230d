"""The person's rule for the site that a page is from: how its comments are found and its dates are read.

What the rule takes off comments is done later, for every format alike (`reader.domain.site_mending`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bs4.element import Comment, Tag

from reader.domain.site_rule import SiteRule, host_of
from reader.importers.page import dom
from reader.importers.page.document import Page

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")


def ruled(page: Page) -> Page:
    """The page with what its site's rule says of reading it; what the person chose for this page goes before that."""
    rule = _rule(page)
    if rule is None:
        return page
    if rule.day_first is not None:
        page.times.day_first = rule.day_first
    if rule.system is None or page.origin.system is not None:
        return page
    return replace(page, origin=replace(page.origin, system=rule.system))


def _rule(page: Page) -> SiteRule | None:
    rules = page.origin.rules
    if not rules:
        return None
    hosts = (host_of(address) for address in _addresses(page))
    return next((rules[host] for host in hosts if host is not None and host in rules), None)


def _addresses(page: Page) -> Iterator[str]:
    """What may be the page's own address, the surest first."""
    link = page.soup.find("link", rel="canonical", href=True)
    if isinstance(link, Tag):
        yield dom.attribute(link, "href")
    meta = page.soup.find("meta", attrs={"property": "og:url"})
    if isinstance(meta, Tag):
        yield dom.attribute(meta, "content")
    for node in page.soup.find_all(string=_is_saved_from, limit=1):
        match = _SAVED_FROM.search(str(node))
        if match:
            yield match[1]
    if page.origin.url:
        yield page.origin.url


def _is_saved_from(text: object) -> bool:
    return isinstance(text, Comment) and "saved from url" in text
