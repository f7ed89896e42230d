"""What was coded, as a stream of entries under headings: by code, or by article.

Never more than one item with its codings is in memory, however many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.domain.lineage import shown_above
from reader.domain.model import Article, Code, Coded, CodeId, CodeKind, Item, ItemKind
from reader.domain.progress import Token
from reader.domain.scope import Context
from reader.domain.snapshot import Snapshot
from reader.exporters.reports.options import Order, ReportOptions
from reader.exporters.reports.passages import Paragraph, passage, shortened


@dataclass(frozen=True, slots=True)
class Heading:
    """What the entries up to the next heading have in common: a code, or an article. `count` is how many there are in
    the whole: codings of the code, coded items of the article. `number` counts headings from 1."""

    number: int
    title: str
    count: int
    code: Code | None = None
    article: Article | None = None

    @property
    def anchor(self) -> str:
        """A name in the document, the same in every export."""
        what = self.code or (self.article and self.article.item)
        return f"{'code' if self.code else 'article'}-{what.guid if what else self.number}"


@dataclass(frozen=True, slots=True)
class Above:
    """A comment above the coded one. `missing` is how many between it and the one before are not in this export."""

    item: Item
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One item with the codings to show on it. `missing` as in `Above`; `paragraphs` mark the codings by their places
    in `codings`."""

    codings: tuple[Coded, ...]
    above: tuple[Above, ...]
    missing: int

    @property
    def item(self) -> Item:
        return self.codings[0].item

    @property
    def article(self) -> Article:
        return self.codings[0].article

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The item's text: a comment's whole, of an article what is around."""
        whole = any(coded.coding.span is None and not coded.coding.adrift for coded in self.codings)
        excerpt = self.item.kind is ItemKind.ARTICLE and not whole
        return passage(self.item.body, [coded.coding.span for coded in self.codings], excerpt=excerpt)


def paragraphs_above(item: Item, options: ReportOptions) -> list[Paragraph]:
    """The text of a comment that stands above a coded one, or answers it."""
    found = passage(item.body)
    return shortened(found) if options.compact else found


@dataclass(frozen=True, slots=True)
class Counts:
    """How many codings there are of each code, in all, and on how many items."""

    by_code: Mapping[CodeId, int]
    codings: int
    items: int


def counted(records: Snapshot, token: Token) -> Counts:
    """One walk over the codings, without their texts."""
    by_code: Counter[CodeId] = Counter()
    items = 0
    last = None
    for number, coding in enumerate(records.codings()):
        if number % 1024 == 0:
            token.check()
        by_code[coding.code_id] += 1
        items += coding.item_id != last
        last = coding.item_id
    return Counts(by_code, by_code.total(), items)


def headings(records: Snapshot, options: ReportOptions, counts: Counts) -> Iterator[Heading]:
    """All that `entries` will come to, in its order; also codes above those that were used, with a count of 0."""
    if options.order is Order.ARTICLE:
        number = 0
        for article in records.articles():
            on_items = len(records.codes_of_items(article.item.id))
            if on_items:
                number += 1
                yield Heading(number, article.item.title or "", on_items, article=article)
        return
    codes = records.codes()
    by_id = {code.id: code for code in codes}
    wanted: set[CodeId] = set()
    for code in codes:
        one: Code | None = code if counts.by_code.get(code.id) else None
        while one is not None and one.id not in wanted:
            wanted.add(one.id)
            one = by_id.get(one.parent_id) if one.parent_id is not None else None
    for number, code in enumerate((code for code in codes if code.id in wanted), 1):
        yield Heading(number, code.path, counts.by_code.get(code.id, 0), code=code)


def entries(
    records: Snapshot, options: ReportOptions, token: Token, counts: Counts | None = None
) -> Iterator[Heading | Entry]:
    """Each heading with its entries; a code without codings has a heading and none. Raises `Cancelled`."""
    counts = counts or counted(records, token)
    context = records.scope().context
    done = 0
    walk = _by_article if options.order is Order.ARTICLE else _by_code
    for found in walk(records, options, counts):
        if isinstance(found, Heading):
            yield found
            continue
        token.check()
        token.progress(done, counts.codings)
        done += len(found)
        yield _entry(found, context)
    token.progress(counts.codings, counts.codings)


def _by_code(records: Snapshot, options: ReportOptions, counts: Counts) -> Iterator[Heading | tuple[Coded, ...]]:
    for heading in headings(records, options, counts):
        yield heading
        if heading.code is not None and heading.count:
            for coded in records.coded(heading.code.id):
                yield (coded,)


def _by_article(records: Snapshot, options: ReportOptions, counts: Counts) -> Iterator[Heading | tuple[Coded, ...]]:
    numbers = headings(records, options, counts)
    for _, on_article in groupby(records.coded(), key=lambda coded: coded.article.item.id):
        yield next(numbers)
        for _, on_item in groupby(on_article, key=lambda coded: coded.item.id):
            yield tuple(on_item)


def _entry(codings: Sequence[Coded], context: Context) -> Entry:
    branch = codings[0].branch
    above: list[Above] = []
    depth = -1
    for item in shown_above(branch, context):
        above.append(Above(item, item.depth - depth - 1))
        depth = item.depth
    missing = branch[-1].depth - depth - 1 if branch else 0
    if context in (Context.NONE, Context.PARENT):
        # What is not shown then was not asked for.
        return Entry(tuple(codings), tuple(Above(one.item) for one in above), 0)
    return Entry(tuple(codings), tuple(above), missing)


def choices(records: Snapshot) -> Mapping[CodeId, Code]:
    """The codes that are choices."""
    return {code.id: code for code in records.codes() if code.kind is CodeKind.CHOICE}
