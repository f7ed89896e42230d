"""phpBB: prosilver and its offspring (``div.post#pN``), and the tables of subsilver and phpBB 2.

Prosilver prints the by-line as prose ("by NAME » TIME"), since 3.2 with a ``time``. In the tables a post is a row with
``.postauthor`` (3) or an anchored ``.name`` (2) and the rows below it; the times stand behind "Posted:".
"""

from __future__ import annotations

import re
from dataclasses import replace

from bs4.element import PageElement, Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "phpbb"
rank = 30

_POSTED = re.compile(r"(?:»|posted:|verfasst am:|geschrieben:|envoyé le|отправлено:|:)\s*", re.IGNORECASE)
_LINE = re.compile(r"_{5,}")


def _posted(entry: Entry) -> tuple[str, ...]:
    """The by-line from where the time begins: names may hold digits."""
    times = [tag for tag in entry.found.get("dates", ()) if tag.name == "time"]
    if times:
        return tuple(filter(None, (dom.attribute(times[0], "datetime"), dom.text(times[0], limit=100))))
    for tag in entry.found.get("dates", ()):
        said = dom.text(tag, limit=300)
        _, mark, behind = said.rpartition("»")
        if mark:
            return (behind.strip()[:100],)
        return (said[:100],)
    return ()


PROSILVER = Layout(
    items=("div.post[id^=p]", "article.post[id^=p]", "li.post[id^=p]"),
    needs=(".postbody .author", ".postbody .postauthor", ".postbody .content"),
    keep=lambda tag: re.fullmatch(r"p(?:ost)?[-_]?\d+", dom.attribute(tag, "id")) is not None,
    names=(
        ".author .username",
        ".author .username-coloured",
        ".author strong",
        ".postprofile .username",
        ".postprofile .username-coloured",
        ".postprofile dt a[href*=viewprofile]",
        ".postprofile dt strong",
        ".postprofile dt",
    ),
    dates=(".author time", ".post-date time", ".author"),
    dated=_posted,
    texts=(".postbody .content",),
    badges=(".profile-rank",),
    numbers=(".post-number", ".postnumber"),
    edited=(".postbody .notice",),
    deleted=("div.post.post-deleted", ".post_deleted_msg"),
    hidden=("div.post-ignore",),
    headed=False,
)


def _row(tag: Tag) -> bool:
    """A row of a table that begins a post, and holds no such row."""
    if "postauthor" in _words_below(tag):
        return True
    name = tag.find("span", class_="name")
    return isinstance(name, Tag) and name.find("a", attrs={"name": True}) is not None


def _words_below(row: Tag) -> set[str]:
    return {
        word
        for cell in row.find_all("td", recursive=False)
        for tag in cell.find_all(["b", "strong", "span", "div"], recursive=False)
        for word in dom.words(tag)
    }


def _is_row(tag: Tag) -> bool:
    return tag.find("tr") is not None and _row(tag) and not any(map(_row, tag.find_all("tr")))


def _rows(tag: Tag) -> list[Tag]:
    """The row and those below it up to the next post; one of subsilver has a table of its own."""
    rows = [tag]
    for below in tag.next_siblings:
        if isinstance(below, Tag):
            if _is_row(below) or _row(below):
                break
            rows.append(below)
    return rows


def _anchor(entry: Entry) -> str:
    for tag in entry.found.get("links", ()):
        if re.fullmatch(r"p?\d+", dom.attribute(tag, "name")):
            return dom.attribute(tag, "name")
    return ""


def _row_dated(entry: Entry) -> tuple[str, ...]:
    """The detail that says "Posted:"; the one under the name says when its writer joined."""
    head = entry.found.get("names", [None])[0]
    cell = head.find_parent("td") if head is not None else None
    for tag in entry.found.get("dates", ()):
        if cell is None or not dom.within(tag, {dom.key(cell)}):
            said = dom.text(tag, limit=300)
            match = _POSTED.search(said)
            if match and any(map(str.isdigit, said)):
                return (said[match.end() :][:60],)
    return ()


TABLES = Layout(
    items=("tr",),
    needs=("td .postauthor", "span.name a[name]"),
    keep=_is_row,
    parts=_rows,
    ref=_anchor,
    names=(".postauthor", "span.name"),
    dates=("td.gensmall", "span.postdetails", "div.gensmall"),
    dated=_row_dated,
    texts=("div.postbody", "span.postbody", "td.postbody"),
    links=("a[name]",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a topic's page."""
    found = PROSILVER.find(page, token)
    if found is None:
        found = _without_signatures(TABLES.find(page, token))
    if found is None:
        return None
    more = found.more or page.index.has(".pagination a[href*=start=]", ".pagination a[href*=&start]")
    return replace(found, declared=_declared(page), more=more, counted=False)


def _without_signatures(found: Found | None) -> Found | None:
    """phpBB 2 prints the signature as text, behind a line of underscores."""
    if found is None:
        return None
    comments = []
    for raw in found.comments:
        kept: list[PageElement] = []
        for node in raw.nodes:
            if _LINE.match(dom.text(node, limit=8)) and kept:
                break
            kept.append(node)
        comments.append(replace(raw, nodes=tuple(kept)))
    return replace(found, comments=tuple(comments))


def _declared(page: Page) -> int | None:
    """The posts of the whole topic ("43 posts • Page 1 of 2")."""
    for tag in page.index.find(".pagination", ".topic-actions .pagination"):
        match = re.match(r"(\d{1,7})\s+[^\W\d]+\s*(?:•|$)", dom.text(tag, limit=60))
        if match:
            return int(match[1])
    return None


def opening(page: Page) -> Opening:
    """A topic has a title; its text is in the posts."""
    return Opening.by(page, title=(".topic-title", "#page-body h2", "a.maintitle", "a.titles", "h2 a[href*=viewtopic]"))
