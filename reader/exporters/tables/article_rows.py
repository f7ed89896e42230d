"""A row for each article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.domain.model import Article
from reader.domain.progress import Token
from reader.domain.records import Poll
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.tables.properties import Properties, of_articles
from reader.exporters.tables.sheet import Cell, Column, Kind, Sheet

ARTICLES = (
    "title", "standfirst", "site", "url", "author", "time", "language", "declared_comments", "comments", "text",
    "polls", "source", "importer", "sha256", "article_id",
)  # fmt: skip
"""`declared_comments` is the count that the page states, `comments` how many there are in the project; of polls each is
a paragraph, with a line for each answer. `source` is the file it came from."""

_KINDS = {"url": Kind.LINK, "time": Kind.TIME, "declared_comments": Kind.WHOLE, "comments": Kind.WHOLE}


def articles(records: Snapshot, token: Token) -> Sheet:
    """Every article, with a column ``attribute:`` for each attribute that one has."""
    labels = _labels()
    properties = of_articles(records, token)
    columns = (*(Column(name, _KINDS.get(name, Kind.TEXT), labels[name]) for name in ARTICLES), *properties.columns)
    total = records.project().articles
    return Sheet("articles", columns, _rows(records, properties, total, token), total)


def _rows(records: Snapshot, properties: Properties, total: int, token: Token) -> Iterator[tuple[Cell, ...]]:
    for number, article in enumerate(records.articles()):
        token.check()
        token.progress(number, total)
        values = records.attributes(article.item.id).get(article.item.id, {}) if properties.columns else {}
        yield (*_article(article), *properties.cells(values))
    token.progress(total, total)


def _article(article: Article) -> tuple[Cell, ...]:
    item, source = article.item, article.source
    return (
        item.title,
        article.standfirst,
        article.site,
        article.url,
        item.author,
        item.published,
        article.language,
        article.declared_comments,
        item.descendants,
        item.body.text,
        _polls(article.polls),
        source.name,
        source.importer,
        source.sha256,
        item.guid,
    )


def _polls(polls: Sequence[Poll]) -> str | None:
    return "\n\n".join("\n".join(_poll(poll)) for poll in polls) or None


def _poll(poll: Poll) -> Iterator[str]:
    """The question, then each answer with what the page says of it."""
    yield poll.question if poll.total_voters is None else f"{poll.question} (n = {poll.total_voters})"
    for option in poll.options:
        told = [f"{option.percent} %"] if option.percent is not None else []
        told += [f"n = {option.votes}"] if option.votes is not None else []
        yield f"{option.text}: {', '.join(told)}" if told else option.text


def _labels() -> dict[str, str]:
    return {
        "title": translate("Exports", "Title"),
        "standfirst": translate("Exports", "Standfirst"),
        "site": translate("Exports", "Site"),
        "url": translate("Exports", "Address"),
        "author": translate("Exports", "Author, as the page has it"),
        "time": translate("Exports", "When it was published"),
        "language": translate("Exports", "Language"),
        "declared_comments": translate("Exports", "How many comments the page says it has"),
        "comments": translate("Exports", "How many comments are in the project"),
        "text": translate("Exports", "Whole text"),
        "polls": translate("Exports", "Polls with their answers"),
        "source": translate("Exports", "File that it came from"),
        "importer": translate("Exports", "What read the file"),
        "sha256": translate("Exports", "SHA-256 of the file"),
        "article_id": translate("Exports", "Id of the article"),
    }
