"""Telegram Desktop's export as HTML: ``messages.html``, ``messages2.html`` and so on, each a part of a chat.

Form: "Export chat history" (Telegram Desktop, ``export_output_html``): ``div.message`` in ``div.history``, with its
number in the id; one with ``joined`` is by the writer of the one above it; ``div.reply_to`` links to what it answers,
which may be in another of the files. The title of ``.date`` has the time with its zone, as far as the version says it.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, Notice, Origin, Record
from reader.domain.text import canonical, compose
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.page.dates import DateReader

if TYPE_CHECKING:
    from bs4.element import Tag

id = "telegram-html"
title = QT_TRANSLATE_NOOP("Formats", "Telegram export (HTML)")
suffixes = (".html", ".htm")

_MARKS = (b"page_body chat_page", b'class="history"', b'class="message ')
_NUMBER = re.compile(r"message(-?\d{1,18})$")
_ANSWERED = re.compile(r"#?go_to_message(\d{1,18})$")
_TIME = re.compile(r"(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:?\d{2}))?")


def sniff(head: bytes, name: str) -> float:
    """0.97 where the page has the frame of such an export."""
    return 0.97 if all(mark in head for mark in _MARKS) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The chat as one article; `FormatError` where there is no message.

    Notices: ``service-messages``.
    """
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        # A person may choose this for any file; what is no export is refused below.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(stream.read(), "lxml", from_encoding="utf-8")
    token.check()
    messages = [tag for tag in soup.find_all("div", class_="message") if tag.get("id")]
    comments: list[CommentRecord] = []
    services: set[str] = set()
    times = DateReader("en", day_first=True)
    author: str | None = None
    for number, tag in enumerate(messages):
        if number % 64 == 0:
            token.check()
        ref = _ref(tag) or f"message {number + 1}"
        classes = tag.get_attribute_list("class")
        if "service" in classes:
            services.add(ref)
            continue
        if "joined" not in classes:
            author = _line(_first(tag, "from_name"))
        comments.append(_comment(tag, ref, author, services, times))
    if not comments:
        raise FormatError(translate("Importers", "There is no message in this export of Telegram."))
    heading = soup.select_one(".page_header .text")
    yield ArticleRecord(
        title=_line(heading) or translate("Importers", "Chat {id}").format(id=origin.name or "?"), site="Telegram"
    )
    yield from comments
    if services:
        yield Notice(
            "service-messages",
            translate("Importers", "{count} messages of the program itself were left out.").format(count=len(services)),
        )


def _comment(tag: Tag, ref: str, author: str | None, services: set[str], times: DateReader) -> CommentRecord:
    from reader.importers.page.markup import parts_of

    attributes: dict[str, str] = {}
    answered = None
    reply = _first(tag, "reply_to")
    link = reply.find("a") if reply is not None else None
    if link is not None:
        match = _ANSWERED.search(str(link.get("href") or ""))
        answered = match[1] if match else None
    forwarded = tag.find("div", class_="forwarded")
    if forwarded is not None and (name := _first(forwarded, "from_name")) is not None:
        when = name.find("span", class_="date")
        if when is not None:
            when.extract()
        attributes["forwarded_from"] = _line(name) or ""
    media = tag.select_one(".media_wrap .title")
    if media is not None:
        attributes["media"] = _line(media) or ""
    signed = tag.select_one(".signature")
    reactions = [_line(one) for one in tag.select(".reaction")]
    if any(reactions):
        attributes["reactions"] = ", ".join(filter(None, reactions))
    published = None
    date = next((one for one in tag.select(".date") if one.get("title")), None)
    if date is not None:
        printed = str(date.get("title"))
        published = _time(printed) or times.read(printed)
        if published is None:
            attributes["date_printed"] = canonical(printed)[:100]
    return CommentRecord(
        ref=ref,
        body=compose(parts_of(tag.find_all("div", class_="text", limit=8))),
        parent_ref=answered if answered not in services else None,
        author=_line(signed) or author,
        published=published,
        attributes={name: said for name, said in attributes.items() if said},
    )


def _ref(tag: Tag) -> str:
    match = _NUMBER.search(str(tag.get("id")))
    return match[1] if match else ""


def _first(tag: Tag, name: str) -> Tag | None:
    """The first element of that class in the message itself, not in what it forwards."""
    for found in tag.find_all("div", class_=name):
        if found.find_parent("div", class_="forwarded") in (None, tag) or "forwarded" in tag.get_attribute_list(
            "class"
        ):
            return found
    return None


def _line(tag: Tag | None) -> str | None:
    return (" ".join(canonical(tag.get_text(" ")).split()) or None) if tag is not None else None


def _time(text: str) -> str | None:
    match = _TIME.search(text)
    if match is None:
        return None
    zone = match[5] or ""
    zone = zone if not zone or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{match[3]}-{match[2]}-{match[1]}T{match[4]}{zone}"
