"""Which quotes of an export could be typed into a search engine and lead to who wrote them.

A quote counts where a stretch of it stands there as it was written (nothing masked in it, no paraphrase in its place)
and is at least `WORDS` words long, or `LETTERS` letters of a script that puts no spaces between words.

Where the number comes from: search engines look a phrase between quotation marks up as it stands, and most sequences of
five to seven words of ordinary writing occur on one page only; work on finding copied text uses windows of that size.
It is a rule of thumb. A shorter quote with a rare word, a misspelling or a name is found as well; a page that was
deleted, or never indexed, or is behind a login is not found however long the quote. The check looks nothing up: it
has no network. So its silence is no promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.app.protection.snapshot import ProtectedSnapshot
from reader.domain.mentions import UNSPACED, word_pattern
from reader.domain.model import CodingId, Item, ItemId, ItemKind
from reader.domain.progress import NoToken, Token
from reader.domain.snapshot import Snapshot
from reader.domain.text import Span

WORDS = 6
LETTERS = 15
CHECK_EVERY = 256
_ELIDED = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Findable:
    """A coding whose quote can be found. `words` and `letters` are those of the longest stretch as it was written, the
    latter of scripts without spaces. `paraphrased`: the researcher wrote a paraphrase, which this export does not
    use."""

    coding: CodingId
    guid: str
    code_path: str
    item: ItemId
    item_guid: str
    article_title: str
    words: int
    letters: int
    quote: str
    paraphrased: bool


@dataclass(frozen=True, slots=True)
class Texts:
    """How many of the articles' and comments' own texts can be found, of all that an export with whole texts, or with
    the thread around a quote, would show."""

    findable: int
    all: int


def findable(
    records: Snapshot,
    words: int = WORDS,
    letters: int = LETTERS,
    paraphrased: frozenset[CodingId] = frozenset(),
    token: Token | None = None,
) -> Iterator[Findable]:
    """The codings of a snapshot (protected or not) whose quotes can be found, as they come. `paraphrased` are those
    with a paraphrase."""
    token = token or NoToken()
    total = sum(code.codings for code in records.codes())
    for number, one in enumerate(records.coded()):
        if number % CHECK_EVERY == 0:
            token.check()
            token.progress(number, total)
        coding = one.coding
        if coding.adrift:
            quote, pieces = coding.quote, [coding.quote]
            if isinstance(records, ProtectedSnapshot) and records.has_paraphrase(coding):
                continue
        else:
            quote = coding.quote if coding.span else one.item.body.text
            pieces = _verbatim(records, one.item, coding.span)
        longest = max((measured(piece) for piece in pieces), default=(0, 0), key=lambda m: m[0] + m[1] / 2)
        if any(is_findable(piece, words, letters) for piece in pieces):
            yield Findable(
                coding.id, coding.guid, one.code.path, one.item.id, one.item.guid, one.article.item.title or "",
                *longest, quote, coding.id in paraphrased,
            )  # fmt: skip


def texts(records: Snapshot, words: int = WORDS, letters: int = LETTERS, token: Token | None = None) -> Texts:
    """The same for whole texts."""
    token = token or NoToken()
    found = count = 0
    for article in records.articles():
        for item in _items(records, article.item):
            if count % CHECK_EVERY == 0:
                token.check()
            count += bool(item.body.text)
            found += any(is_findable(piece, words, letters) for piece in _verbatim(records, item, None))
    return Texts(found, count)


def measured(text: str) -> tuple[int, int]:
    """How many words with spaces between them a text has, and how many letters of scripts without."""
    unspaced = len(UNSPACED.findall(text))
    words = word_pattern().findall(text)
    spaced = sum(1 for word in words if not UNSPACED.search(word)) if unspaced else len(words)
    # “it's” is one word.
    return spaced - len(_ELIDED.findall(text)), unspaced


def is_findable(text: str, words: int = WORDS, letters: int = LETTERS) -> bool:
    spaced, unspaced = measured(text)
    return spaced >= words or unspaced >= letters


def _verbatim(records: Snapshot, item: Item, span: Span | None) -> list[str]:
    if isinstance(records, ProtectedSnapshot):
        return records.verbatim(item, span)
    text = item.body.text
    return [text if span is None else text[span.start : span.stop]]


def _items(records: Snapshot, article: Item) -> Iterator[Item]:
    assert article.kind is ItemKind.ARTICLE
    yield article
    yield from records.comments(article.id)
