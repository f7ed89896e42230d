"""The standfirst of a page: the lead or subtitle that it shows apart, between the title and the text.

Themes give it a name of its own (subtitle, dek, chapo, Vorspann), or it is the page's description, shown word for word
outside the text's own paragraphs: descriptions that are no more than the beginning of the text are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bs4.element import Tag

from reader.importers.page import dom
from reader.importers.page.document import Page

_NAMED = re.compile(
    r"(?:^|[-_])(?:standfirst|subtitle|sub-title|subheadline|sub-headline|subline|subhead|subheading|dek|deck|lede|"
    r"entry-excerpt|article-summary|article-intro|article-lead|article-excerpt|post-intro|post-lead|vorspann|chapo|"
    r"chapeau|ingress|ingressi|bajada|copete|entradilla|sottotitolo|sommario|subtitulo|alternativeheadline|lead-text|"
    r"leadtext|article-teaser-text)$"
)
_LIKELY = re.compile(
    r"(?:^|[-_])(?:lead|intro|introduction|teaser|summary|excerpt|abstract|description|preamble|manchet|entry-summary|"
    r"post-excerpt)$"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORTEST, _LONGEST = 20, 900
_BETWEEN = 600
"""Code points of by-line, buttons and captions that may stand between a title and its standfirst."""
_MOST = 150
"""Elements that are looked at; more are nested in each other for nothing."""
_SAME = 40
_HOLDERS = frozenset(("p", "div", "h2", "h3", "h4", "span", "section", "header", "strong", "em", "blockquote"))
_TEXTS = frozenset(("entry-content", "post-content", "article-content", "post-body", "article-body", "articlebody"))
_PROSE = 80
"""Letters and digits that a description and a lead begin with alike; a paragraph of the text is longer than this."""


def standfirst(page: Page, heading: Tag | None, title: str, descriptions: Sequence[str]) -> str | None:
    """The text of it. `heading` is the title as the page shows it, `descriptions` what its meta elements say."""
    described = [fold for text in descriptions if len(fold := _fold(text)) >= _SAME and fold != _fold(title)]
    for tag in islice(_candidates(page, heading), _MOST):
        text = dom.text(tag, limit=4 * _LONGEST)
        if not _SHORTEST <= len(text) <= _LONGEST or tag.name == "meta" or tag.find(["article", "form", "h1"]):
            continue
        fold = _fold(text)
        if fold == _fold(title) or _is_in_list(tag):
            continue
        names = list(_names(tag))
        same = any(_is_same(fold, other) for other in described)
        if any(map(_NAMED.search, names)):
            return text
        likely = any(map(_LIKELY.search, names)) and len(tag.find_all("p", limit=2)) < 2
        if (same and (likely or _is_apart(tag, fold))) or (likely and not described and _is_apart(tag, fold)):
            return text
    return None


def _candidates(page: Page, heading: Tag | None) -> Iterator[Tag]:
    """Elements behind the title as long as little text was passed; where no title is shown, those of the page."""
    if heading is None:
        yield from (tag for tag in dom.tags(page.soup.body or page.soup) if any(map(_NAMED.search, _names(tag))))
        return
    passed = 0
    inside = {dom.key(node) for node in heading.descendants}
    for node in heading.next_elements:
        if dom.key(node) in inside:
            continue
        if isinstance(node, Tag):
            if node.name in _HOLDERS and not any(dom.is_unshown(at) for at in (node, node.parent) if at is not None):
                yield node
        elif dom.is_text(node) and node.parent is not None and node.parent.name not in dom.UNSHOWN:
            passed += len(str(node).strip())
            if passed > _BETWEEN:
                break

    # Some themes print it above the title.
    for node in heading.previous_siblings:
        if isinstance(node, Tag) and not dom.is_unshown(node) and any(map(_NAMED.search, _names(node))):
            yield node


def _names(tag: Tag) -> Iterator[str]:
    """Its classes, id and property, in lower case, at their humps too: ``articleDek`` is a dek."""
    value = tag.get("class")
    words = value.split() if isinstance(value, str) else list(value or ())
    for word in (*words, dom.attribute(tag, "id"), *dom.attribute(tag, "itemprop").split()):
        yield word.lower()
        if not word.islower():
            yield _CAMEL.sub("-", word).lower()


def _is_same(fold: str, other: str) -> bool:
    """Whether two begin alike as far as the shorter goes: descriptions are cut."""
    length = min(len(fold), len(other))
    return length >= _SAME and fold[: length - 1] == other[: length - 1] and len(fold) <= 3 * len(other)


def _is_apart(tag: Tag, fold: str) -> bool:
    """Whether it stands outside the text and no paragraphs are beside it: else it is the first of them."""
    if len(tag.find_all("p", limit=2)) > 1 or any(not _TEXTS.isdisjoint(_names(up)) for up in tag.parents):
        return False
    at = tag
    while at.parent is not None and _fold(dom.text(at.parent, limit=4 * _LONGEST)) == fold:
        at = at.parent
    if at.name not in ("p", "div", "h2", "h3", "h4", "section", "header"):
        return False
    beside = [*at.next_siblings, *at.previous_siblings]
    if any(not isinstance(node, Tag) and dom.is_text(node) and len(str(node).strip()) > _PROSE for node in beside):
        return False
    return not any(
        isinstance(node, Tag) and node.name == "p" and len(dom.text(node, limit=_PROSE)) >= _PROSE for node in beside
    )


def _is_in_list(tag: Tag) -> bool:
    """Whether `tag` belongs to one of many teasers rather than to the article."""
    return any(parent.name in ("li", "aside", "nav", "footer") for parent in tag.parents)


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
