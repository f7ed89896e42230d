"""Telegram as it shows channels and discussions on the web: ``.tgme_widget_message`` in a row.

A message that answers another links to it. The line that sums up what is answered looks like a text of the message.
"""

from __future__ import annotations

from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "telegram"
rank = 25


def _ref(entry: Entry) -> str:
    """The number within its channel: answers name it by an address that ends in it."""
    return (dom.attribute(entry.tag, "data-post-id") or dom.attribute(entry.tag, "data-post")).rpartition("/")[2]


def _parent(entry: Entry) -> str:
    for tag in entry.found.get("answers", ()):
        return dom.attribute(tag, "href").partition("?")[0].rpartition("/")[2]
    return ""


LAYOUT = Layout(
    items=("div.tgme_widget_message",),
    ref=_ref,
    names=(".tgme_widget_message_owner_name", ".tgme_widget_message_author .tgme_widget_message_author_name"),
    dates=(".tgme_widget_message_date time", ".tgme_widget_message_info time"),
    texts=("div.js-message_text", "div.tgme_widget_message_text"),
    answers=("a.tgme_widget_message_reply",),
    answered=_parent,
    drops=(".tgme_widget_message_reply",),
    badges=(".tgme_widget_message_from_author",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The messages of a page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A channel has a name; its messages are the comments."""
    return Opening.by(page, title=(".tgme_channel_info_header_title", ".tgme_header_title"))
