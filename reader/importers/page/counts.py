"""The count of comments that a page states itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

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
_MORE = re.compile(
    r"(?:load|show|see|view|read|display|click for|get)\W+(?:the\s+|all\s+)?(?:\d[\d.,]*\s+)?(?:\w+\s+)?"
    r"(?:more|older|newer|previous|next|remaining|other)\b|\b(?:more|older|newer)\s+(?:comments?|replies|"
    r"responses|posts)\b|"
    r"\d\s+more\b|continue this thread|weitere\s|mehr\s+(?:kommentare|antworten|laden|anzeigen)|"
    r"(?:ältere|neuere) kommentare|plus de (?:commentaires|réponses)|(?:autres|anciens) (?:commentaires|réponses)|"
    r"más (?:comentarios|respuestas)|comentarios (?:anteriores|siguientes)|mais (?:comentários|respostas)|"
    r"altri (?:commenti|\d)|altre risposte|meer (?:reacties|antwoorden)|(?:ещё|еще|больше|"
    r"остальные)\s.*(?:коммент|ответ)|"
    r"(?:показать|загрузить)\s+(?:ещё|еще|все)|więcej (?:komentarzy|odpowiedzi)|fler(?:e)? (?:kommentarer|svar)|"
    r"さらに表示|もっと見る|更多(?:评论|留言|回复|回覆)|댓글 더",
    re.IGNORECASE,
)
_PRESSED = re.compile(r"more|load|expand|button|stub|pagin")
STUB_CP = 80
"""The words of a stub are shorter."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_ROOTS = 50
"""Elements of a section that are looked at for its title: where each comment is one, what comes later is no title."""


def declared_count(page: Page, roots: Sequence[Tag]) -> int | None:
    """The count in the heading of the comment section, else in a place that is named for it; None where there is none.

    `roots` is the comment section as an adapter found it; empty where none was found.
    """
    for tag, near in _headings(roots[:_MOST_ROOTS]):
        count = count_in(dom.text(tag), near=near)
        if count:
            return count
    return _named(page, roots)


def is_stub(label: str) -> bool:
    """Whether a short text offers comments that are not on the page: "show 12 more replies"."""
    return _MORE.search(label) is not None


def stubs(roots: Sequence[Tag], texts: Collection[PageElement] = ()) -> tuple[int, bool]:
    """How many comments the stubs in a section stand for ("show 12 more replies"), and whether there are any stubs.

    `texts` are the texts of comments: what they say of more is none.
    """
    missing, found = 0, False
    without = set(map(dom.key, texts))
    for root in roots:
        inside: Tag | None = None
        for tag in dom.tags(root, without):
            if tag.name not in ("a", "button", "span", "div", "p", "li", "summary") or len(tag.contents) > 6:
                continue
            if not _is_pressed(tag) or (inside is not None and dom.within(tag, {dom.key(inside)})):
                continue
            label = dom.text(tag, without, STUB_CP + 1) if tag.name != "button" else dom.collapse(tag.get_text(" "))
            if not 3 <= len(label) <= STUB_CP or not is_stub(label):
                continue
            found, inside = True, tag
            number = re.search(_NUMBER, label)
            missing += int(re.sub(r"\D", "", number[0])) if number else 0
    return missing, found


def _is_pressed(tag: Tag) -> bool:
    """Whether an element is to be pressed: a link, a button, or named like one."""
    if tag.name in ("a", "button", "summary") or dom.attribute(tag, "role") == "button" or tag.has_attr("onclick"):
        return True
    return _PRESSED.search(" ".join([*dom.words(tag), dom.attribute(tag, "id")])) is not None


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
                    short = len(dom.text(sibling, limit=161)) <= 160
                    if short:
                        yield sibling, sibling.name in _HEADINGS and steps <= 2
                    for tag in sibling.find_all(_HEADINGS) if not short else ():
                        if _is_place(tag) or "omment" in dom.text(tag):
                            yield tag, False
            at = at.parent


def _named(page: Page, roots: Sequence[Tag]) -> int | None:
    """Places that are named for the count, anywhere on the page; only where they agree with each other."""
    own = {dom.key(root) for root in roots}
    for meta in dom.named(page.soup, "meta"):
        if dom.attribute(meta, "itemprop") not in ("commentCount", "interactionCount"):
            continue
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
