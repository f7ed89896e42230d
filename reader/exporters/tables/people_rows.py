"""A row for each person who wrote a comment, or of whom something was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from reader.domain.model import Item, ItemId
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.tables.properties import Properties, of_commenters
from reader.exporters.tables.sheet import CHECK_EVERY, Cell, Column, Kind, Sheet

PEOPLE = ("commenter", "names", "comments", "articles", "coded", "first", "last", "commenter_id")
"""`names` are all that the person writes under, each on a line; `coded` counts comments with a code, by whichever
coder; `first` and `last` are when the earliest and the latest was published. Who is just a name has no id."""

_KINDS = {
    "comments": Kind.WHOLE, "articles": Kind.WHOLE, "coded": Kind.WHOLE, "first": Kind.TIME, "last": Kind.TIME,
}  # fmt: skip


@dataclass(slots=True)
class _Person:
    name: str
    names: tuple[str, ...]
    guid: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    comments: int = 0
    articles: int = 0
    coded: int = 0
    first: str | None = None
    last: str | None = None
    latest_article: ItemId | None = None

    def wrote(self, comment: Item, coded: bool) -> None:
        self.comments += 1
        self.coded += coded
        if self.latest_article != comment.article_id:
            self.articles += 1
            self.latest_article = comment.article_id
        if comment.published:
            self.first = min(self.first or comment.published, comment.published)
            self.last = max(self.last or comment.published, comment.published)


def people(records: Snapshot, token: Token) -> Sheet:
    """Those of whom something was said, then who is just a name, in the order in which they first appear. Memory grows
    with the number of names, not with what was written under them."""
    labels = _labels()
    properties = of_commenters(records)
    columns = (*(Column(name, _KINDS.get(name, Kind.TEXT), labels[name]) for name in PEOPLE), *properties.columns)
    return Sheet("people", columns, _rows(records, properties, token))


def _rows(records: Snapshot, properties: Properties, token: Token) -> Iterator[tuple[Cell, ...]]:
    for person in _met(records, token):
        yield (
            person.name,
            "\n".join(person.names),
            person.comments,
            person.articles,
            person.coded,
            person.first,
            person.last,
            person.guid,
            *properties.cells(person.attributes),
        )


def _met(records: Snapshot, token: Token) -> Iterable[_Person]:
    known = [_Person(one.name, one.names, one.guid, one.attributes) for one in records.commenters()]
    by_name = {name: person for person in known for name in person.names}
    others: list[_Person] = []
    total = records.project().articles
    for number, article in enumerate(records.articles()):
        token.progress(number, total)
        coded = records.codes_of_items(article.item.id)
        context_only = records.context_only(article.item.id)
        for count, comment in enumerate(records.comments(article.item.id)):
            if count % CHECK_EVERY == 0:
                token.check()
            if not comment.author or comment.id in context_only:
                continue
            person = by_name.get(comment.author)
            if person is None:
                person = by_name[comment.author] = _Person(comment.author, (comment.author,))
                others.append(person)
            person.wrote(comment, bool(coded.get(comment.id)))
    token.progress(total, total)
    return chain(known, others)


def _labels() -> dict[str, str]:
    return {
        "commenter": translate("Exports", "Name that the person is shown under"),
        "names": translate("Exports", "All names of the person, each on a line"),
        "comments": translate("Exports", "How many comments"),
        "articles": translate("Exports", "Under how many articles"),
        "coded": translate("Exports", "How many of the comments have a code"),
        "first": translate("Exports", "When the earliest comment was published"),
        "last": translate("Exports", "When the latest comment was published"),
        "commenter_id": translate("Exports", "Id of the person"),
    }
