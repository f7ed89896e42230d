"""What every test of tables does: read bytes, and look at the thread that came of them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from types import ModuleType

from reader.domain.mapping import ColumnMapping
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Origin


@dataclass
class Found:
    articles: list[ArticleRecord]
    comments: list[CommentRecord]
    notices: list[Notice]

    @property
    def codes(self) -> list[str]:
        return [notice.code for notice in self.notices]

    @property
    def thread(self) -> dict[str, str | None]:
        return {comment.ref: comment.parent_ref for comment in self.comments}

    @property
    def texts(self) -> list[str]:
        return [comment.body.text for comment in self.comments]


def read(importer: ModuleType, data: bytes, mapping: ColumnMapping | None = None, name: str = "boats.csv") -> Found:
    found = Found([], [], [])
    for record in importer.read(io.BytesIO(data), NoToken(), Origin(name, mapping=mapping)):
        match record:
            case ArticleRecord():
                found.articles.append(record)
            case CommentRecord():
                found.comments.append(record)
            case Notice():
                found.notices.append(record)
    return found
