"""vBulletin: the tables of version 3, the lists of version 4 and the components of version 5.

What 3 and 4 share is the text, ``#post_message_N``, inside the element of the post: ``table#postN`` or ``li#post_N``.
Quotes are no ``blockquote`` in either; 4 prints the whole post in one. Themes drop the classes of names and times,
so that what looks like either is searched where they are missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.domain.records import CommentState
from reader.importers.page import dom
from reader.importers.page.dates import DateReader
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening, RawComment

id = "vbulletin"
rank = 30

_MESSAGE = re.compile(r"(?:post_message_|td_post_)(\d+)")
_POST = re.compile(r"(?:post_?|edit)(\d+)")


def _is_post(tag: Tag) -> bool:
    return _POST.fullmatch(dom.attribute(tag, "id")) is not None and tag.name in ("table", "li", "div")


def _number(entry: Entry) -> str:
    match = _POST.fullmatch(dom.attribute(entry.tag, "id"))
    return f"post{match[1]}" if match else dom.attribute(entry.tag, "data-node-id")


def _author(entry: Entry) -> str:
    return next((said for tag in entry.found.get("names", ()) if (said := dom.text(tag, limit=200))), "")


OLD = Layout(
    items=("table[id^=post]", "li[id^=post]", "div[id^=post]"),
    needs=("[id^=post_message_]", "[id^=td_post_]", "li.postbit", "li.postbitlegacy"),
    keep=lambda tag: _is_post(tag) and (tag.find(id=_MESSAGE) is not None or "postbitdeleted" in dom.words(tag)),
    ref=_number,
    names=(
        "a.bigusername",
        ".username_container .username",
        "a.username",
        "span.username",
        "[id^=postmenu_]",
        ".username",
    ),
    named=_author,
    dates=(".posthead .date", ".postdate .date", ".postdate", ".thead.date", "td.thead"),
    texts=(".postcontent", "[id^=post_message_]", "[id^=td_post_]"),
    numbers=("a.postcounter", "[id^=postcount]", ".nodecontrols", ".postcount"),
    badges=(".usertitle", ".rank"),
    edited=(".lastedited",),
    drops=(".tapatalksignatur", ".after_content", ".lastedited"),
    deleted=("li.postbitdeleted", ".postbitdeleted"),
    hidden=("li.postbitignored",),
    nested=False,
    headed=False,
)

NEW = Layout(
    items=("li.b-post[data-node-id]", "div.b-post[data-node-id]"),
    ids=("data-node-id", "id"),
    names=(".b-userinfo__details .author", ".author a", ".author", ".b-post__username"),
    dates=(".b-post__timestamp time", "time[itemprop=dateCreated]", ".b-post__timestamp"),
    texts=(".js-post__content-text", ".b-post__content .postcontent", "[itemprop=text]"),
    numbers=(".b-post__count", "a.b-post__count"),
    badges=(".b-userinfo__rank", ".usertitle"),
    edited=(".b-post__edit-details", ".post-edited"),
    drops=(".b-post__signature",),
    deleted=("li.b-post--deleted", ".b-post__deleted"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = NEW.find(page, token)
    if found is not None:
        return replace(found, counted=False)
    found = OLD.find(page, token)
    if found is None:
        return None
    kept = tuple(_dated(page, [raw for raw in found.comments if not _is_filler(raw, page)], found.roots))
    return replace(found, comments=kept, counted=False) if kept else None


def _is_filler(raw: RawComment, page: Page) -> bool:
    """Advertisements are made up as posts that repeat the number of the one before, and say nothing."""
    repeats = raw.ref.startswith("place-")
    return raw.state is CommentState.SHOWN and repeats and not any(dom.text(node, limit=1) for node in raw.nodes)


def _dated(page: Page, comments: Sequence[RawComment], roots: Sequence[Tag]) -> Iterator[RawComment]:
    """Where a theme prints the times under no name, what stands alone in an element and is one."""
    for raw in comments:
        if any(map(page.times.search, raw.dates)):
            yield raw
            continue
        posts = page.index.find(f"[id=post_{raw.ref[4:]}]", f"[id={raw.ref}]")
        yield replace(raw, dates=(*bare_times(posts[0], page.times), *raw.dates)) if posts else raw


def bare_times(post: Tag, times: DateReader) -> list[str]:
    """Short elements of a post that hold a day with a time of day, and little else."""
    found = []
    for tag in post.find_all(["dd", "span", "div", "td", "li", "p"], limit=60):
        said = dom.text(tag, limit=41)
        stamp = times.search(said) if len(said) <= 40 else None
        if stamp is not None and len(stamp.iso) > 10 and len(said) - (stamp.stop - stamp.start) <= 12:
            found.append(said)
    return found


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(
        page, title=(".threadtitle", "h1.main-title", "h1.b-module__title", ".navbar strong", "#pagetitle h1")
    )
