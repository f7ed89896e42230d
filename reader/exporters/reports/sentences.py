"""What a report says itself, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.domain.model import Article, Code, Coded, CodeId, CodeKind, Item, ItemKind
from reader.domain.records import CommentState
from reader.domain.words import translate
from reader.exporters.reports.legible import one_line

BETWEEN = " · "
PATH_CP = 24
"""A longer place in the thread (``1.1.1.1…``) is not read by anybody; the level says it in a word."""


def language() -> str:
    """The tag (BCP 47) of the language that the report itself is in, said by whoever translates it."""
    return translate("Exports", "en")


def who(item: Item) -> str:
    if item.kind is ItemKind.ARTICLE:
        return one_line(item.author or "") or translate("Exports", "The article itself")
    return one_line(item.author or "") or translate("Exports", "(no name)")


def when(time: str) -> str:
    """An ISO 8601 time for reading."""
    return one_line(time.replace("T", " ", 1))


def facts(item: Item) -> list[str]:
    """Beside the name: when, how deep, how it was received, what became of it."""
    found = [when(item.published)] if item.published else []
    if item.kind is ItemKind.COMMENT:
        if 0 < len(item.path) <= PATH_CP:
            found.append(translate("Exports", "comment {path}").format(path=item.path))
        found.append(level(item))
    if item.score is not None:
        found.append(translate("Exports", "score {score}").format(score=item.score))
    return found + fate(item)


def fate(item: Item) -> list[str]:
    """What became of it on the page."""
    found: list[str] = []
    if item.state is CommentState.DELETED:
        found.append(translate("Exports", "deleted on the page"))
    elif item.state is CommentState.HIDDEN:
        found.append(translate("Exports", "hidden on the page"))
    if item.vanished_at:
        found.append(translate("Exports", "no longer on the page"))
    return found


def level(item: Item) -> str:
    """How deep in the thread: a report shows no more than some levels by indenting."""
    if item.depth <= 0:
        return translate("Exports", "top of the thread")
    return translate("Exports", "level {depth}").format(depth=item.depth)


def left_out(count: int) -> str:
    """What stands between two comments and is not in the export."""
    return translate("Exports", "[not in this export: {count} comments in between]").format(count=count)


def coded_as(coded: Coded, choices: Mapping[CodeId, Code]) -> list[str]:
    """Behind the code's path: what was answered, what of, by whom, when."""
    coding, code = coded.coding, coded.code
    found: list[str] = []
    if code.kind is CodeKind.SCALE and coding.value is not None:
        found.append(
            translate("Exports", "degree {value} ({lowest} to {highest})").format(
                value=coding.value, lowest=code.lowest, highest=code.highest
            )
        )
    if code.parent_id in choices:
        choice = choices[code.parent_id] if code.parent_id is not None else code
        found.append(translate("Exports", "answer to “{choice}”").format(choice=one_line(choice.name)))
    if coding.adrift:
        found.append(translate("Exports", "adrift: the quote is of an earlier text and is not in this one"))
    elif coding.span is None:
        whole = coded.item.kind is ItemKind.COMMENT
        found.append(translate("Exports", "the whole comment") if whole else translate("Exports", "the whole article"))
    found += [one_line(coded.coder.name), when(coding.created_at[:10])]
    return [fact for fact in found if fact]


def memo_of() -> str:
    return translate("Exports", "Memo:")


def quote_of() -> str:
    return translate("Exports", "Quote:")


def replies_to(item: Item) -> str:
    return translate("Exports", "Replies ({count})").format(count=item.descendants)


def article_facts(article: Article) -> list[str]:
    """Behind an article's title."""
    found = [one_line(article.site or ""), when(article.item.published or "")]
    return [fact for fact in found if fact]


def article_title(article: Article) -> str:
    return one_line(article.item.title or "") or translate("Exports", "(no title)")


def address_line(article: Article, *, titled: bool = True) -> str:
    """Title, site, date and address of an article in one line."""
    title = [article_title(article)] if titled else []
    return joined([*title, *article_facts(article), *([one_line(article.url)] if article.url else [])])


def pairs(attributes: Mapping[str, str]) -> list[str]:
    return [f"{one_line(name)}: {one_line(value)}" for name, value in attributes.items()]


def around_image(named: bool) -> tuple[str, str]:
    """What stands before and behind the text in the place of an image; all of it before where there is no text."""
    if not named:
        return translate("Exports", "[image]"), ""
    before, _, after = translate("Exports", "[image: {text}]").partition("{text}")
    return before, after


def joined(parts: Sequence[str]) -> str:
    return BETWEEN.join(parts)
