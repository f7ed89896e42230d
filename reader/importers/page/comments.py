"""What adapters found -> comment records: the one place where names, times and text of comments are settled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4.element import NavigableString, Tag

from reader.domain.progress import Token
from reader.domain.records import CommentRecord, CommentState, Notice
from reader.domain.text import Body, canonical, compose
from reader.importers.page import dom, structured
from reader.importers.page.counts import declared_count
from reader.importers.page.document import Page
from reader.importers.page.head import is_button
from reader.importers.page.markup import parts_of
from reader.importers.page.systems import Adapter, Found, RawComment, adapters

_FURNITURE = re.compile(
    r"^(?:says|avatar|gravatar|edit-?link|edit|permalink|share|sharing|sharedaddy|robots-nocontent|likebtn[-_].*|"
    r"(?:comment[-_]+)?(?:reply|replies|reply-link|actions?|buttons?|controls?|tools?|toolbar|footer|links?|meta|metadata|"
    r"author|date|time|respond|likes?|votes?|voting|rating|ratings|share|flag|report|edit|number|navigation|awaiting-moderation)|"
    r"commentmetadata|comment-reply-.*|comment-edit-.*|sd-(?:block|content|sharing).*|jp-.*|wpulike.*|pd-rating|"
    r"wprm-comment-rating|rating-stars?|star-rating|stars|social(?:-.*)?|share-.*|addtoany.*|wc-comment-footer|"
    r"wpd-comment-footer|wpd-toolbar|wc-toolbar|cld-like-dislike-wrap|comment-like.*|comment-rating.*|ckrating.*|"
    r"wp-block-comment-(?:reply-link|edit-link|date|author-name)|report-?(?:comment|link|abuse)|flag-?comment.*|"
    r"st-post-tags|trns-.*|translate-.*|noprint|login-to-reply|comment_reply|vote-.*|karma|feedback_.*)$"
)
_BUTTON_TEXT = re.compile(
    r"[\s↩↓»›\[(|•·-]*(?:reply|log in to reply|login to reply|edit|\(edit\)|quote|report|share|like|antworten|"
    r"bearbeiten|zum antworten anmelden|teilen|melden|répondre|modifier|responder|editar|rispondi|beantwoorden|svara|"
    r"odpowiedz|ответить|изменить|відповісти|返信|回复|回覆|답글)[\s↓»›\])|•·-]*",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\W*(?:(?:this|the|your|dieser|ce|le|este|el)\s+)?"
    r"(?:comment|message|post|reply|kommentar|beitrag|commentaire|comentario|комментарий|сообщение)?\s*"
    r"(?:(?:has been|have been|was|wurde|a été|ha sido|fue|был)\s+)?(?:(?:by|vom?|von)\s+\w+\s+)?"
    r"(?:deleted|removed|gelöscht|entfernt|supprimé|eliminado|borrado|удал[её]н[ао]?)"
    r"(?:\s+(?:by|vom?|von|par|por)\s+(?:an?\s+|the\s+|der\s+|dem\s+|einem\s+)?[\w ]{1,30})?\W*",
    re.IGNORECASE,
)
_AWAITING = re.compile(
    r"(?:your comment is awaiting moderation|(?:dein|ihr) kommentar (?:wartet auf|muss noch)|votre commentaire est en "
    r"attente|tu comentario está pendiente|ваш комментарий (?:ожидает|на модерации))",
    re.IGNORECASE,
)
_CHECK_EVERY = 256


@dataclass(frozen=True, slots=True)
class Section:
    """The comments of a page: records in its order, the elements that hold them, and what the page says of them.

    `shown` counts those that are comments of readers, `pings` the notices of other sites.
    """

    records: tuple[CommentRecord, ...] = ()
    roots: tuple[Tag, ...] = ()
    declared: int | None = None
    more: bool = False
    system: str | None = None
    shown: int = 0
    pings: int = 0


def read_comments(page: Page, token: Token) -> Section:
    """Find the comments with the adapter that explains the page best and make records of them."""
    chosen: tuple[Adapter, Found] | None = None
    best: tuple[int, int, int] | None = None
    for adapter in _tried():
        token.check()
        found = adapter.find(page, token)
        if found is None or not found.comments:
            continue
        declared = found.declared if found.declared is not None else declared_count(page, found.roots)
        key = _merit(found, declared)
        if best is None or key > best:
            best, chosen = key, (adapter, found)
    if chosen is None:
        return Section(declared=declared_count(page, ()))
    adapter, found = chosen
    page.times.learn(text for raw in found.comments for text in raw.dates)
    records = tuple(_records(found.comments, page, token))
    pings = sum("type" in record.attributes for record in records)
    declared = found.declared if found.declared is not None else declared_count(page, found.roots)
    return Section(records, found.roots, declared, found.more, adapter.id, len(records) - pings, pings)


def _tried() -> Iterator[Adapter]:
    yield structured
    yield from adapters()


def _merit(found: Found, declared: int | None) -> tuple[int, int, int]:
    """How well `found` explains the page: its stated count first, then comments, then replies that have a parent."""
    count = len(found.comments)
    pings = sum("type" in raw.attributes for raw in found.comments)
    explains = declared is not None and declared in (count, count - pings)
    return int(explains), count, sum(raw.parent_ref is not None for raw in found.comments)


def _records(raws: Sequence[RawComment], page: Page, token: Token) -> Iterator[CommentRecord]:
    for place, raw in enumerate(raws):
        if place % _CHECK_EVERY == 0:
            token.check()
            token.progress(place, len(raws))
        yield _record(raw, page)


def _record(raw: RawComment, page: Page) -> CommentRecord:
    attributes = dict(raw.attributes)
    published = _published(raw.dates, page)
    if published is None and raw.dates:
        attributes["date_printed"] = raw.dates[-1]
    body = compose(parts_of(raw.nodes, raw.without, _skip))
    state = raw.state
    if state is CommentState.SHOWN and len(body.text) <= 90 and _GONE.fullmatch(body.text):
        state = CommentState.DELETED
    elif state is CommentState.SHOWN and not body.text and attributes.get("moderation"):
        state = CommentState.HIDDEN
    if state is CommentState.DELETED:
        body = Body()
    return CommentRecord(
        raw.ref,
        body,
        raw.parent_ref,
        canonical(raw.author).strip() or None if raw.author else None,
        published,
        raw.number,
        raw.score,
        state,
        attributes,
    )


def _published(dates: Sequence[str], page: Page) -> str | None:
    """The first of `dates` that reads as a time; a later one that adds the time of the same day is better."""
    first: str | None = None
    for text in dates:
        iso = page.times.read(text)
        if iso is None:
            continue
        if first is None or (len(first) <= len("2000-01-01") and iso.startswith(first) and len(iso) > len(first)):
            first = iso
    return first


def _skip(tag: Tag) -> bool:
    """What inside a comment is not its author's text."""
    if dom.is_unshown(tag) or is_button(tag) or dom.attribute(tag, "id") in ("respond", "commentform"):
        return True
    if tag.name in ("a", "span", "button") and len(tag.contents) <= 3:
        label = dom.text(tag)
        if (
            label
            and tag.parent is not None
            and tag.parent.name not in ("p", "em", "strong")
            and _BUTTON_TEXT.fullmatch(label)
        ):
            return True
    if tag.name in ("em", "p", "span", "div") and len(tag.contents) <= 2:
        child = tag.contents[0] if tag.contents else None
        if isinstance(child, NavigableString) and _AWAITING.match(dom.collapse(child)):
            return True
    return any(map(_FURNITURE.match, dom.words(tag)))


def count_notice(section: Section) -> Notice | None:
    """A warning where the page's own count is not that of the comments found; sites count pings in it or not."""
    declared = section.declared
    if declared is None or declared in (section.shown, section.shown + section.pings):
        return None
    found = f"{section.shown} comments" if section.shown != 1 else "1 comment"
    if section.pings:
        found += f" and {section.pings} pings"
    reason = " It has further comments on other pages." if section.more else ""
    if not section.records:
        found, reason = "none", " Its comment system is not known, or they were not saved with the page."
    return Notice("comment-count", f"The page states {declared} comments; found: {found}.{reason}")
