"""A document that another program keeps as HTML: its blocks, and the text that offsets count on.

That text is all text nodes in their order, white space between elements included (as ``textContent`` of the W3C's DOM
gives it).
"""

from __future__ import annotations

import warnings
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from reader.domain.text import Body, compose
from reader.importers.projects.passages import body_of, squeezed

if TYPE_CHECKING:
    from bs4.element import Tag

_WITH_A_LINE_FIRST = ("pre", "listing", "textarea")


def read_html(html: str) -> tuple[str, Body]:
    """The text of all nodes, and the blocks as a reader sees them."""
    from bs4 import BeautifulSoup

    from reader.importers.page import dom
    from reader.importers.page.markup import parts_of

    html = html.replace("\r\n", "\n").replace("\r", "\n")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(html, "html.parser")
    for tag in list(dom.named(soup, "q")):
        # The blocks would get quotation marks that are not in the text.
        tag.name = "span"
    raw = text_of(html)
    body = compose(parts_of(soup.contents, skip=_is_picture))
    return raw, body if squeezed(body.text) == squeezed(raw) else body_of(raw)


def text_of(html: str) -> str:
    """The text of all nodes. Beautiful Soup would make one blank of many between elements."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.pieces)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._behind = False

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        self._behind = tag in _WITH_A_LINE_FIRST

    def handle_endtag(self, _tag: str) -> None:
        self._behind = False

    def handle_data(self, data: str) -> None:
        # HTML, section 13.1.2.5: a line break right behind such a tag is not there.
        self.pieces.append(data[1:] if self._behind and data.startswith("\n") else data)
        self._behind = False


def _is_picture(tag: Tag) -> bool:
    return tag.name == "img"
