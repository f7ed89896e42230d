"""A row for each value of an attribute: the long form."""

from __future__ import annotations

from collections.abc import Iterator

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.tables.sheet import Cell, Column, Sheet


def attribute_values(records: Snapshot, token: Token) -> Sheet:
    """Values of articles and comments in document order, then of commenters; none of comments that a scope keeps for
    the context of others. `about_id` is the id of what has it."""
    columns = (
        Column("about", label=translate("Exports", "Article, comment or commenter")),
        Column("about_id", label=translate("Exports", "Id of what has the attribute")),
        Column("name", label=translate("Exports", "Name of the attribute")),
        Column("value", label=translate("Exports", "Value")),
    )
    return Sheet("attribute_values", columns, _rows(records, token))


def _rows(records: Snapshot, token: Token) -> Iterator[tuple[Cell, ...]]:
    total = records.project().articles
    for number, article in enumerate(records.articles()):
        token.progress(number, total)
        token.check()
        values = records.attributes(article.item.id)
        context_only = records.context_only(article.item.id)
        for name, value in values.get(article.item.id, {}).items():
            yield "article", article.item.guid, name, value
        if values.keys() - {article.item.id}:
            for comment in records.comments(article.item.id):
                for name, value in values.get(comment.id, {}).items() if comment.id not in context_only else ():
                    yield "comment", comment.guid, name, value
    for commenter in records.commenters():
        for name, value in commenter.attributes.items():
            yield "commenter", commenter.guid, name, value
    token.progress(total, total)
