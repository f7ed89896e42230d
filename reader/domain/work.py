"""How far the work is, and what is to be done next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.model import CoderId, ItemId, SampleId


@dataclass(frozen=True, slots=True)
class ArticleProgress:
    """Counts of one article's comments: `read` and `coded` by the coder who asks, `flagged` with that coder's flag;
    `to_do` are those not coded, but for comments whose text was not on the page."""

    id: ItemId
    title: str
    comments: int
    read: int
    coded: int
    to_do: int
    flagged: int


@dataclass(frozen=True, slots=True)
class CoderProgress:
    """What one coder has done: comments with a coding, codings, articles with a coding on them or below."""

    id: CoderId
    name: str
    comments: int
    codings: int
    articles: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Of the whole project: `articles` in the order they were added, `coders` by name."""

    articles: tuple[ArticleProgress, ...] = ()
    coders: tuple[CoderProgress, ...] = ()

    @property
    def total(self) -> ArticleProgress:
        """All articles together."""
        return ArticleProgress(
            ItemId(0),
            "",
            sum(article.comments for article in self.articles),
            sum(article.read for article in self.articles),
            sum(article.coded for article in self.articles),
            sum(article.to_do for article in self.articles),
            sum(article.flagged for article in self.articles),
        )


class QueueKind(StrEnum):
    """What a queue is made of, and when one of its items is done: coded by the coder, except that of what is `UNREAD`
    it is done once read, and of `FLAGGED` and `BOOKMARKED` once the mark is gone."""

    UNCODED = "uncoded"
    UNREAD = "unread"
    FLAGGED = "flagged"
    BOOKMARKED = "bookmarked"
    FILTER = "filter"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Queue:
    """`sample` is set for `QueueKind.SAMPLE` and nothing else."""

    kind: QueueKind = QueueKind.UNCODED
    sample: SampleId | None = None

    @property
    def key(self) -> str:
        """As the settings keep it: ``uncoded``, ``sample:3``."""
        return self.kind.value if self.sample is None else f"{self.kind.value}:{self.sample}"

    @classmethod
    def of(cls, key: str) -> Queue:
        """The queue of a key; what is uncoded for anything else."""
        kind, _, number = key.partition(":")
        if kind == QueueKind.SAMPLE and number.isdecimal():
            return cls(QueueKind.SAMPLE, SampleId(int(number)))
        known = kind in set(QueueKind) and kind != QueueKind.SAMPLE
        return cls(QueueKind(kind)) if known else cls()
