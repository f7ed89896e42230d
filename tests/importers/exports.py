"""What the tests of export importers share: reading bytes, and the real exports where they are."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Protocol

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice
from reader.importers import blogger_atom, disqus_xml, feed, movable_type, wxr

REALDATA = Path(__file__).resolve().parents[3] / "shared" / "realdata"
EXPORTS = REALDATA / "exports"
IMPORTERS = (wxr, disqus_xml, blogger_atom, movable_type, feed)

needs_exports = pytest.mark.skipif(not EXPORTS.is_dir(), reason="the real exports are not on this machine")


class Module(Protocol):
    id: str

    def sniff(self, head: bytes, name: str) -> float: ...


@dataclass
class Found:
    """What came out, articles with their comments."""

    articles: list[ArticleRecord] = field(default_factory=list)
    threads: list[list[CommentRecord]] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    @property
    def comments(self) -> list[CommentRecord]:
        return [comment for thread in self.threads for comment in thread]

    @property
    def codes(self) -> list[str]:
        return [notice.code for notice in self.notices]

    def by_ref(self) -> dict[str, CommentRecord]:
        return {comment.ref: comment for comment in self.comments}


def read(importer: object, data: bytes | str) -> Found:
    found = Found()
    raw = data.encode("utf-8") if isinstance(data, str) else data
    for record in importer.read(io.BytesIO(raw), NoToken()):  # type: ignore[attr-defined]
        if isinstance(record, Notice):
            found.notices.append(record)
        elif isinstance(record, ArticleRecord):
            found.articles.append(record)
            found.threads.append([])
        else:
            found.threads[-1].append(record)
    return found


def surest(data: bytes, name: str = "export.xml") -> str:
    """The id of the export importer that is surest of these bytes."""
    ranked: list[tuple[float, str]] = sorted((module.sniff(data[:65536], name), module.id) for module in IMPORTERS)
    return ranked[-1][1]


def letters(text: str) -> str:
    """Letters and digits alone: what has to be the same whatever became of the markup."""
    return "".join(filter(str.isalnum, text))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def stripped(markup: str) -> str:
    """HTML without tags, by the simplest means."""
    parser = _Text()
    parser.feed(markup)
    parser.close()
    return "".join(parser.pieces)
