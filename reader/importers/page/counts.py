"""The count of comments that a page states itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bs4.element import NavigableString, PageElement, Tag

from reader.importers.page import dom
from reader.importers.page.document import Page

_NOUN = (
    r"(?:reader\s+|user\s+)?(?:comments?|responses?|repl(?:y|ies)|thoughts?|opinions?|reactions?|discussions?|"
    r"kommentare?|antworten?|meinungen?|reaktionen?|ergänzungen?|gedanken|commentaires?|réponses?|réflexions?|avis|"
    r"comentarios?|respuestas?|opiniones|pensamientos?|commenti|commento|risposte|risposta|pensieri|comentários?|"
    r"respostas?|reacties|reactie|gedachten|kommentar(?:er)?|tankar|svar|kommentti(?:a)?|komentar(?:z[ey]?|zy)?|"
    r"komentář[eů]?|odpowiedzi|yorum|hozzászólás|комментари[йяев]+|ответ(?:а|ов)?|отзыв(?:а|ов)?|мнени[еяй]|"
    r"коментар(?:ів|і|ь)?|відповід(?:ь|і|ей)|件のコメント|条评论|則留言|개의 댓글)"
)
_NUMBER = r"\d{1,3}(?:[.,\u2009\xa0 ]\d{3})+|\d{1,7}"
_BEFORE = re.compile(rf"(?<![\d.,/:-])({_NUMBER})\s*(?:\w+\s+)?{_NOUN}(?!\w)", re.IGNORECASE)
_BEHIND = re.compile(rf"{_NOUN}\s*[:(\[–-]?\s*({_NUMBER})(?![\d.,/:]*\d)", re.IGNORECASE)
_ONE = re.compile(
    rf"^\W*(?:one|a single|ein|eine|einen|un|une|uno|una|um|uma|een|en|ett|один|одна)\s+{_NOUN}(?!\w)", re.IGNORECASE
)
_NONE = re.compile(rf"^\W*(?:no|keine|aucun|sin|nessun|nenhum|geen|нет)\s+{_NOUN}(?!\w)", re.IGNORECASE)
_LEADING = re.compile(rf"^\W*({_NUMBER})\s+[^\W\d]+(?:\s|$)")
_PLACE = re.compile(
    r"comments?[-_]?(?:title|count|number|heading|header|num|total|link)|num[-_]?comments|disqus-comment-count|"
    r"^(?:comments|reply-title|comment-count)$",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def declared_count(page: Page, roots: Sequence[Tag]) -> int | None:
    """The count in the heading of the comment section, else in a place that is named for it; None where there is none.

    `roots` is the comment section as an adapter found it; empty where none was found.
    """
    for tag, near in _headings(roots):
        count = count_in(dom.text(tag), near=near)
        if count:
            return count
    return _named(page, roots)


def count_in(text: str, near: bool = False) -> int | None:
    """The count of comments that `text` states.

    `near` says that it stands right over comments: then any noun counts, for themes that call them otherwise.
    """
    if not text or len(text) > 300:
        return None
    for pattern in (_BEFORE, _BEHIND):
        match = pattern.search(text)
        if match:
            return int(re.sub(r"\D", "", match[1]))
    if _ONE.match(text):
        return 1
    if _NONE.match(text):
        return 0
    match = _LEADING.match(text) if near and len(text) <= 60 else None
    return int(re.sub(r"\D", "", match[1])) if match else None


def _headings(roots: Sequence[Tag]) -> Iterator[tuple[Tag, bool]]:
    """What may be the title of the section: first inside before its first list, then what stands before it."""
    for root in roots:
        for tag in dom.tags(root):
            if tag.name in ("ol", "dl") or re.search(r"(?:^|-)comment-\d", dom.attribute(tag, "id")):
                break
            if tag.name in dom.BLOCKS or _is_place(tag):
                yield tag, tag.name in _HEADINGS
    for root in roots:
        steps = 0
        at: PageElement | None = root
        for _ in range(3):
            if not isinstance(at, Tag) or at.name in ("body", "main", "html"):
                break
            for sibling in at.previous_siblings:
                if isinstance(sibling, NavigableString):
                    continue
                steps += 1
                if steps > 8:
                    break
                if isinstance(sibling, Tag):
                    short = len(dom.text(sibling)) <= 160
                    if short:
                        yield sibling, sibling.name in _HEADINGS and steps <= 2
                    for tag in sibling.find_all(_HEADINGS) if not short else ():
                        if _is_place(tag) or "omment" in dom.text(tag):
                            yield tag, False
            at = at.parent


def _named(page: Page, roots: Sequence[Tag]) -> int | None:
    """Places that are named for the count, anywhere on the page; only where they agree with each other."""
    own = {dom.key(root) for root in roots}
    for meta in page.soup.find_all("meta", attrs={"itemprop": re.compile("^(?:commentCount|interactionCount)$")}):
        match = re.search(r"(?:UserComments:)?\s*(\d+)$", dom.attribute(meta, "content"))
        if match:
            return int(match[1])
    counts: set[int] = set()
    for tag in dom.tags(page.soup, own):
        names = [*dom.words(tag), dom.attribute(tag, "id")]
        if tag.name == "a" and re.search(r"#(?:comments|disqus_thread|respond)$", dom.attribute(tag, "href")):
            names.append("comments")
        if any(map(_PLACE.search, filter(None, names))) or tag.name in _HEADINGS:
            text = dom.text(tag)
            if len(text) > 120:
                continue
            count = count_in(text)
            if count is None and re.fullmatch(_NUMBER, text) and tag.name not in _HEADINGS:
                count = int(re.sub(r"\D", "", text))
            if count is not None:
                counts.add(count)
    return counts.pop() if len(counts) == 1 else None


def _is_place(tag: Tag) -> bool:
    return any(map(_PLACE.search, filter(None, [*dom.words(tag), dom.attribute(tag, "id")])))
