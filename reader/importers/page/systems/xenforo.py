"""XenForo: ``li.message[data-author]`` in version 1, ``article.message[data-author]`` in version 2.

Both print the number of the post among its buttons and the time of an edit below the text; signatures stand outside
of the text. Version 1 makes ``.DateTime`` an ``abbr`` with the seconds since 1970, or a ``span`` for older posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found, Opening

id = "xenforo"
rank = 30

_NUMBER = re.compile(r"#\s?([\d.,]+)")
_POST = re.compile(r"(?:js-)?(?:post|comment)-")


LAYOUT = Layout(
    items=("li.message[data-author]", "article.message[data-author]", "li.message[id^=post-]", "li.message.deleted"),
    keep=lambda tag: bool(_POST.match(dom.attribute(tag, "id") or dom.attribute(tag, "data-content"))),
    ids=("data-content", "id"),
    id_prefixes=("js-",),
    names=(
        ".message-name .username",
        ".usertext .username",
        ".message-name",
        ".messageuserblock .username",
        "a.username",
    ),
    dates=(
        ".message-attribution-main time",
        ".message-attribution time",
        ".messagemeta .datepermalink .datetime",
        ".datepermalink .datetime",
        ".message-date time",
    ),
    texts=(".message-body .bbwrapper", ".message-body", ".messagetext", ".messagecontent"),
    drops=(".messagetextendmarker", ".js-selecttoquoteend", ".bbcodeblock-expandlink", ".quoteexpand"),
    numbers=("a.postnumber",),
    badges=(".userbanner strong", ".userbanner", ".usertitle"),
    edited=(".message-lastedit time", ".editdate .datetime"),
    deleted=("article.message--deleted", "li.message.deleted", ".messageplaceholder"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    if found is None:
        return None
    numbers = dict(_numbers(page))
    comments = tuple(replace(raw, number=numbers.get(raw.ref, raw.number)) for raw in found.comments)
    return replace(found, comments=comments, counted=False)


def _numbers(page: Page) -> Iterator[tuple[str, int]]:
    """Version 2 prints the number as the last of several links, which have no names: post -> number."""
    for link in page.index.find(".message-attribution-opposite a"):
        match = _NUMBER.fullmatch(dom.text(link, limit=12))
        post = next((at for at in link.parents if at.has_attr("data-content")), None) if match else None
        if match and post is not None:
            yield dom.attribute(post, "data-content"), int(re.sub(r"\D", "", match[1]))


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=("h1.p-title-value", ".titlebar h1", "h1"))
