"""WoltLab Suite and Burning Board: ``article.message`` since version 4, ``div.message`` in version 3."""

from __future__ import annotations

from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "woltlab"
rank = 30


def _ref(entry: Entry) -> str:
    """The post's number, on its element or on the list item around it."""
    own = dom.attribute(entry.tag, "data-object-id") or dom.attribute(entry.tag, "data-post-id")
    if own:
        return f"post{own}"
    around = entry.tag.find_parent("li")
    return dom.attribute(entry.tag, "id") or (dom.attribute(around, "id") if around is not None else "")


LAYOUT = Layout(
    items=("article.message", "div.message"),
    needs=("article.message .messagetext", "div.message .messagebody", ".wbbpost"),
    keep=lambda tag: tag.find(class_=["messageText", "messageBody", "messageContent"]) is not None,
    ref=_ref,
    names=(
        ".messageauthor .username",
        ".messagesidebar .username",
        ".messagesidebar .username span",
        ".messagesidebar .username a",
        ".username",
    ),
    dates=(
        ".messagepublicationtime time",
        ".messagepublicationtime woltlab-core-date-time",
        ".messageheader time",
        ".messageheader .datetime",
        ".messageheader .light",
    ),
    texts=(".messagetext", ".messagebody [id^=postText]", ".messagebody"),
    numbers=(
        ".messagequickoptions .jspermalink",
        ".messagequickoptions a[href*=#post]",
        ".messagenumber",
        ".permalink",
    ),
    badges=(".usertitle .badge", ".userrank", ".badge.usertitlebadge", ".usertitle"),
    edited=(".messagefooternotes time", ".messagefooternote"),
    drops=(".messagesignature", ".signature"),
    deleted=("article.messagedeleted", "article.wbbpostdeleted", "div.message.deleted"),
    hidden=("article.messagedisabled",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=("h1.contenttitle", ".contenttitle", "h1.boxtitle", ".mainheadline h2", "h1"))
