"""A row for each comment, with a column for each code, choice and scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.domain import lineage
from reader.domain.commenters import shown_names
from reader.domain.model import Article, Code, CoderId, Item, ItemKind
from reader.domain.progress import Token
from reader.domain.scope import Context
from reader.domain.snapshot import Held, Snapshot
from reader.domain.words import translate
from reader.exporters.tables.properties import AllProperties, of_everything, values_by_author
from reader.exporters.tables.sheet import CHECK_EVERY, Cell, Column, Kind, Sheet, distinct
from reader.exporters.tables.surroundings import above, commenter, kind_of, root_of, with_items
from reader.exporters.tables.variables import CODE_COLUMN, Answers, Variable, variables

COMMENTS = (
    "article_title", "url", "kind", "path", "depth", "author", "commenter", "time", "state", "text", "parent_author",
    "parent_text", "thread_root", "thread_root_author", "replies", "item_id", "parent_id", "thread_root_id",
    "article_id",
)  # fmt: skip
"""Columns before those of the codes. `replies` counts direct ones; the others are as in the table of codings."""

AFTERWARDS = ("number", "score", "vanished_at")
"""Columns behind those of the codes: what the page prints beside a comment, and when a capture no longer had it."""

_KINDS = {
    "url": Kind.LINK, "depth": Kind.WHOLE, "time": Kind.TIME, "replies": Kind.WHOLE, "number": Kind.WHOLE,
    "score": Kind.WHOLE, "vanished_at": Kind.TIME,
}  # fmt: skip


def comments(
    records: Snapshot,
    token: Token,
    *,
    articles: bool = False,
    coded_only: bool = False,
    answers: Answers = Answers.WORDS,
    attributes: bool = False,
) -> Sheet:
    """Every comment, in reading order, and with `articles` a row for each article before its comments; only what has a
    code with `coded_only`. What a scope keeps for the context of others has no row.

    Each code has a column of 1 and 0: whether it stands on the comment or a passage of it, by whichever coder. For
    choices and scales see `Answers`. A code's own codings count, not those of the codes below it. With `attributes`
    also a column for each that the comment, its article or its author has (see `properties`).
    """
    labels = _labels()
    tags, found = variables(records, answers, token)
    properties = of_everything(records, answers, token) if attributes else AllProperties()
    coded = translate("Exports", "1 where the code “{code}” stands on it, else 0")
    columns = [
        *(Column(name, _KINDS.get(name, Kind.TEXT), labels[name]) for name in COMMENTS),
        *(Column(CODE_COLUMN + code.path, Kind.FLAG, coded.format(code=code.path)) for code in tags),
        *(column for variable in found for column in variable.columns),
        *(Column(name, _KINDS[name], labels[name]) for name in AFTERWARDS),
        *properties.columns,
    ]
    named = tuple(
        Column(name, column.kind, column.label, column.answers)
        for name, column in zip(distinct(column.name for column in columns), columns, strict=True)
    )
    project = records.project()
    total = project.comments + (project.articles if articles else 0)
    rows = _rows(records, tags, found, properties, token, articles=articles, coded_only=coded_only)
    return Sheet("comments", named, rows, total)


def _rows(
    records: Snapshot,
    tags: Sequence[Code],
    found: Sequence[Variable],
    properties: AllProperties,
    token: Token,
    *,
    articles: bool,
    coded_only: bool,
) -> Iterator[tuple[Cell, ...]]:
    commenters = records.commenters()
    people, persons = shown_names(commenters), values_by_author(commenters)
    order = {coder.id: place for place, coder in enumerate(records.coders())}
    context = records.scope().context
    places = {code.id: place for place, code in enumerate(tags)}
    none = [0] * len(tags)
    total = records.project().articles
    for number, article in enumerate(records.articles()):
        token.progress(number, total)
        on_items = records.held_on_items(article.item.id)
        context_only = records.context_only(article.item.id)
        values = records.attributes(article.item.id) if properties.columns else {}
        for count, (item, branch) in enumerate(with_items(records, article)):
            if count % CHECK_EVERY == 0:
                token.check()
            held = on_items.get(item.id, ())
            if (item.kind is ItemKind.ARTICLE and not articles) or (coded_only and not held):
                continue
            if item.id in context_only:
                continue
            flags = none.copy()
            for one in held:
                if one.code in places:
                    flags[places[one.code]] = 1
            author = persons.get(item.author or "", {}) if item.kind is ItemKind.COMMENT else {}
            yield (
                *_item(article, item, branch, people, context),
                *flags,
                *_answers(found, held, order),
                item.number,
                item.score,
                item.vanished_at,
                *(
                    properties.cells(values.get(item.id, {}), values.get(article.item.id, {}), author)
                    if properties.columns
                    else ()
                ),
            )
    token.progress(total, total)


def _answers(found: Sequence[Variable], held: Sequence[Held], order: Mapping[CoderId, int]) -> Iterator[Cell]:
    for variable in found:
        yield from variable.cells(held, order)


def _item(
    article: Article, item: Item, branch: tuple[Item, ...], people: Mapping[str, str], context: Context
) -> tuple[Cell, ...]:
    """`branch` goes down to the item; empty for an article."""
    parent, root = lineage.parent(branch), root_of(branch)
    return (
        article.item.title,
        article.url,
        kind_of(item),
        item.path,
        item.depth if item.kind is ItemKind.COMMENT else None,
        item.author,
        commenter(item, people),
        item.published,
        item.state.value,
        item.body.text,
        *above(item, parent, root, context),
        item.children,
        item.guid,
        parent.guid if parent else None,
        root.guid if root else None,
        article.item.guid,
    )


def _labels() -> dict[str, str]:
    return {
        "article_title": translate("Exports", "Title of the article"),
        "url": translate("Exports", "Address of the article"),
        "kind": translate("Exports", "Comment or article"),
        "path": translate("Exports", "Place in the threads of the article"),
        "depth": translate("Exports", "How deep in the thread, 0 at its top"),
        "author": translate("Exports", "Author, as the page has it"),
        "commenter": translate("Exports", "Name that the author is shown under"),
        "time": translate("Exports", "When it was published"),
        "state": translate("Exports", "Whether its text was on the page: shown, deleted or hidden"),
        "text": translate("Exports", "Whole text"),
        "parent_author": translate("Exports", "Author of the comment that it answers"),
        "parent_text": translate("Exports", "Text of the comment that it answers"),
        "thread_root": translate("Exports", "Place of the comment at the top of the thread"),
        "thread_root_author": translate("Exports", "Author of the comment at the top of the thread"),
        "replies": translate("Exports", "How many comments answer it directly"),
        "item_id": translate("Exports", "Id of the comment or article"),
        "parent_id": translate("Exports", "Id of the comment that it answers"),
        "thread_root_id": translate("Exports", "Id of the comment at the top of the thread"),
        "article_id": translate("Exports", "Id of the article"),
        "number": translate("Exports", "Number printed beside it"),
        "score": translate("Exports", "Score printed beside it"),
        "vanished_at": translate("Exports", "When the page was saved that no longer showed it"),
    }
