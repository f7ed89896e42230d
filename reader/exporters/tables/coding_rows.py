"""A row for each coding, with where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reader.domain.commenters import shown_names
from reader.domain.model import Code, Coded, CodeId, CodeKind, ItemKind
from reader.domain.progress import Token
from reader.domain.scope import Context
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.tables.properties import AllProperties, of_everything, values_by_author
from reader.exporters.tables.sheet import CHECK_EVERY, Cell, Column, Kind, Sheet
from reader.exporters.tables.surroundings import above, commenter
from reader.exporters.tables.variables import Answers

CODINGS = (
    "code_path", "quote", "text", "author", "commenter", "time", "article_title", "url", "depth", "path",
    "parent_author", "parent_text", "thread_root", "thread_root_author", "coder", "memo", "start", "stop", "kind",
    "created_at", "coding_id", "code_id", "item_id", "parent_id", "thread_root_id", "article_id", "code_kind",
    "variable", "value", "adrift",
)  # fmt: skip
"""`commenter` is the name under which the author is shown: another than theirs where the researcher said whose name it
is; empty for an article. `time` is when the item was published; `depth` and `path` are empty for an article, `start`
and `stop` where the whole item is coded (then `quote` is its text); `thread_root` is the path of the comment at the top
of the thread. Ids are GUIDs, as in the JSON export; those of comments above are empty where a scope left them out.
`code_kind` is ``tag``, ``choice`` (for an answer to one) or ``scale``; `variable` and `value` are empty for a tag.
`adrift` is 1 where the quote is of an earlier text of the item and was not found in the present one; `start` and `stop`
are empty then."""

_KINDS = {
    "time": Kind.TIME, "created_at": Kind.TIME, "url": Kind.LINK, "depth": Kind.WHOLE, "start": Kind.WHOLE,
    "stop": Kind.WHOLE, "adrift": Kind.FLAG,
}  # fmt: skip


def codings(records: Snapshot, token: Token, *, attributes: bool = False) -> Sheet:
    """Every coding, in document order; with `attributes` also a column for each that the item, its article or its
    author has (see `properties`)."""
    told = labels()
    found = of_everything(records, Answers.WORDS, token) if attributes else AllProperties()
    codes = {code.id: code for code in records.codes()}
    total = sum(code.codings for code in codes.values())
    columns = (*(Column(name, _KINDS.get(name, Kind.TEXT), told[name]) for name in CODINGS), *found.columns)
    return Sheet("codings", columns, _rows(records, codes, found, total, token), total)


def _rows(
    records: Snapshot, codes: Mapping[CodeId, Code], properties: AllProperties, total: int, token: Token
) -> Iterator[tuple[Cell, ...]]:
    commenters = records.commenters()
    persons = values_by_author(commenters)
    cells = row_maker(codes, shown_names(commenters), records.scope().context)
    article_id = None
    of_article: Mapping[str, str] = {}
    for number, coded in enumerate(records.coded()):
        if number % CHECK_EVERY == 0:
            token.check()
            token.progress(number, total)
        if not properties.columns:
            yield cells(coded)
            continue
        if coded.article.item.id != article_id:
            article_id = coded.article.item.id
            of_article = records.attributes(article_id).get(article_id, {})
        item = coded.item
        author = persons.get(item.author or "", {}) if item.kind is ItemKind.COMMENT else {}
        yield (*cells(coded), *properties.cells(coded.attributes, of_article, author))
    token.progress(total, total)


def row_maker(
    codes: Mapping[CodeId, Code], people: Mapping[str, str], context: Context
) -> Callable[[Coded], tuple[Cell, ...]]:
    """What makes the cells of `CODINGS` of a coding; `people` as from `shown_names`."""
    answers = {code.id: _answer(code, codes) for code in codes.values()}

    def cells(coded: Coded) -> tuple[Cell, ...]:
        coding, item, article = coded.coding, coded.item, coded.article
        parent, root, span = coded.parent, coded.root, coding.span
        of_article, text = article.item, item.body.text
        comment = item.kind is ItemKind.COMMENT
        kind, variable, answer = answers[coding.code_id]
        return (
            coded.code.path,
            coding.quote if span or coding.adrift else text,
            text,
            item.author,
            commenter(item, people),
            item.published,
            of_article.title,
            article.url,
            item.depth if comment else None,
            item.path,
            *above(item, parent, root, context),
            coded.coder.name,
            coding.memo,
            span.start if span else None,
            span.stop if span else None,
            "comment" if comment else "article",
            coding.created_at,
            coding.guid,
            coded.code.guid,
            item.guid,
            parent.guid if parent else None,
            root.guid if root else None,
            of_article.guid,
            kind,
            variable,
            coding.value if answer is None else answer,
            1 if coding.adrift else None,
        )

    return cells


def _answer(code: Code, codes: Mapping[CodeId, Code]) -> tuple[str, str | None, str | None]:
    """Kind, variable and, for an answer to a choice, the value of a code's codings."""
    above_it = codes.get(code.parent_id) if code.parent_id is not None else None
    if code.kind is CodeKind.TAG and above_it is not None and above_it.kind is CodeKind.CHOICE:
        return CodeKind.CHOICE.value, above_it.path, code.name
    return code.kind.value, None if code.kind is CodeKind.TAG else code.path, None


def labels() -> dict[str, str]:
    """What each of `CODINGS` holds."""
    return {
        "code_path": translate("Exports", "Code, with those above it"),
        "quote": translate("Exports", "What was coded"),
        "text": translate("Exports", "Whole text of the comment or article"),
        "author": translate("Exports", "Author, as the page has it"),
        "commenter": translate("Exports", "Name that the author is shown under"),
        "time": translate("Exports", "When it was published"),
        "article_title": translate("Exports", "Title of the article"),
        "url": translate("Exports", "Address of the article"),
        "depth": translate("Exports", "How deep in the thread, 0 at its top"),
        "path": translate("Exports", "Place in the threads of the article"),
        "parent_author": translate("Exports", "Author of the comment that it answers"),
        "parent_text": translate("Exports", "Text of the comment that it answers"),
        "thread_root": translate("Exports", "Place of the comment at the top of the thread"),
        "thread_root_author": translate("Exports", "Author of the comment at the top of the thread"),
        "coder": translate("Exports", "Who coded it"),
        "memo": translate("Exports", "Memo on the coding"),
        "start": translate("Exports", "First character of the passage, from 0; empty for the whole text"),
        "stop": translate("Exports", "Character behind the passage; empty for the whole text"),
        "kind": translate("Exports", "Comment or article"),
        "created_at": translate("Exports", "When it was coded"),
        "coding_id": translate("Exports", "Id of the coding"),
        "code_id": translate("Exports", "Id of the code"),
        "item_id": translate("Exports", "Id of the comment or article"),
        "parent_id": translate("Exports", "Id of the comment that it answers"),
        "thread_root_id": translate("Exports", "Id of the comment at the top of the thread"),
        "article_id": translate("Exports", "Id of the article"),
        "code_kind": translate("Exports", "Tag, choice or scale"),
        "variable": translate("Exports", "Choice or scale that was answered"),
        "value": translate("Exports", "What was answered"),
        "adrift": translate("Exports", "1 where the quote is not in the present text"),
    }
