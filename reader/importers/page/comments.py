"""What adapters found -> comment records: the one place where names, times and text of comments are settled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bs4.element import NavigableString, Tag

from reader.domain.progress import Token
from reader.domain.records import CommentRecord, CommentState, Notice
from reader.domain.text import Body, canonical, compose
from reader.domain.words import translate
from reader.importers.page import dom
from reader.importers.page.arbitration import PINGS, choose
from reader.importers.page.counts import declared_count, stubs
from reader.importers.page.document import Page
from reader.importers.page.head import is_button
from reader.importers.page.markup import parts_of
from reader.importers.page.systems import RawComment

_FURNITURE = re.compile(
    r"^(?:says|avatar|gravatar|edit-?link|edit|permalink|share|sharing|sharedaddy|robots-nocontent|likebtn[-_].*|"
    r"(?:comment[-_]+)?(?:reply|replies|reply-link|actions?|buttons?|controls?|tools?|toolbar|footer|links?|meta|metadata|"
    r"author|date|time|respond|likes?|votes?|voting|rating|ratings|share|flag|report|edit|number|navigation|awaiting-moderation)|"
    r"commentmetadata|comment-reply-.*|comment-edit-.*|sd-(?:block|content|sharing).*|jp-.*|wpulike.*|pd-rating|"
    r"wprm-comment-rating|rating-stars?|star-rating|stars|social(?:-.*)?|share-.*|addtoany.*|wc-comment-footer|"
    r"wpd-comment-footer|wpd-toolbar|wc-toolbar|cld-like-dislike-wrap|comment-like.*|comment-rating.*|ckrating.*|"
    r"wp-block-comment-(?:reply-link|edit-link|date|author-name)|report-?(?:comment|link|abuse)|flag-?comment.*|"
    r"quote-?expand|bbcodeblock-(?:expand|shrink)link|st-post-tags|trns-.*|translate-.*|noprint|login-to-reply|comment_reply|vote-.*|karma|feedback_.*)$"
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
_EXCERPT = re.compile(r"\[(?:\.\.\.|…)\].*\[(?:\.\.\.|…)\]", re.DOTALL)
"""How WordPress prints a piece of the page that links here; systems that took its comments over keep it."""
_ARROWS = re.compile(r"[↑↩↪⇧⬆»›\ufe0e\ufe0f]+")
"""A link that shows no more leads to what is quoted."""
_CHECK_EVERY = 256


@dataclass(frozen=True, slots=True)
class Section:
    """The comments of a page: records in its order, the elements that hold them, and what the page says of them.

    `shown` counts those that are comments of readers, `pings` the notices of other sites. `missing` is how many more
    the page names in stubs such as "show 12 more replies". `system` is the id of what found them; `notices` say where
    another system found something else.
    """

    records: tuple[CommentRecord, ...] = ()
    roots: tuple[Tag, ...] = ()
    declared: int | None = None
    more: bool = False
    system: str | None = None
    shown: int = 0
    pings: int = 0
    missing: int = 0
    notices: tuple[Notice, ...] = ()


def read_comments(page: Page, token: Token) -> Section:
    """Make records of what the system finds that explains the page best, or that `page.origin` asks for."""
    choice = choose(page, token)
    if choice.claim is None:
        return Section(declared=declared_count(page, ()), notices=choice.notices)
    found = choice.claim.found
    page.times.learn(text for raw in found.comments for text in raw.dates)
    records = tuple(_records(found.comments, page, token))
    pings = sum(record.attributes.get("type") in PINGS for record in records)
    missing, more = found.missing, found.more
    if not missing:
        missing, further = stubs(found.roots, [node for raw in found.comments for node in raw.nodes])
        more = more or further
    return Section(
        records,
        found.roots,
        choice.claim.declared,
        more,
        choice.claim.system,
        len(records) - pings,
        pings,
        missing,
        choice.notices,
    )


def _records(raws: Sequence[RawComment], page: Page, token: Token) -> Iterator[CommentRecord]:
    """Records in the order of the page; where that puts replies before what they answer, each has its place on it."""
    upside_down = _is_upside_down(raws)
    for place, raw in enumerate(raws):
        if place % _CHECK_EVERY == 0:
            token.check()
            token.progress(place, len(raws))
        record = _record(raw, page)
        if upside_down and "printed_position" not in record.attributes:
            record = replace(record, attributes={**record.attributes, "printed_position": str(place + 1)})
        yield record


def _is_upside_down(raws: Sequence[RawComment]) -> bool:
    places = {raw.ref: place for place, raw in reversed(list(enumerate(raws)))}
    return any(raw.parent_ref is not None and places.get(raw.parent_ref, -1) > at for at, raw in enumerate(raws))


def _record(raw: RawComment, page: Page) -> CommentRecord:
    # A comment's own address is the page's with its id, which is kept; another site's is what a ping is about.
    attributes = {name: value for name, value in raw.attributes.items() if name != "url" or "type" in raw.attributes}
    published = _published(raw.dates, page)
    if published is None and (reckoned := page.reckoned(raw.dates)) is not None:
        published, attributes["date_approximate"] = reckoned
    elif published is None and raw.dates:
        attributes["date_printed"] = next((text for text in raw.dates if page.times.ago(text)), raw.dates[-1])
    body = compose(parts_of(raw.nodes, raw.without, _skip))
    if "type" not in attributes and _EXCERPT.fullmatch(body.text):
        attributes["type"] = "pingback"
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
        if tag.name == "a" and _ARROWS.fullmatch(label):
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
    if not section.records:
        text = translate(
            "Importers",
            "The page states {declared} comments; found: none. Its comment system is not known, or they were not saved "
            "with the page.",
        )
    elif section.shown == 1:
        text = translate("Importers", "The page states {declared} comments; found: 1 comment.")
    else:
        text = translate("Importers", "The page states {declared} comments; found: {shown} comments.")
    if section.pings:
        text += " " + translate("Importers", "Besides, there are {pings} pings.")
    if section.more and section.records:
        text += " " + translate("Importers", "It has further comments on other pages.")
    message = text.format(declared=declared, shown=section.shown, pings=section.pings)
    return Notice("comment-count", message)


def missing_notice(section: Section) -> Notice | None:
    """A warning where the page says itself that it holds only a part of its comments."""
    if section.missing:
        text = translate(
            "Importers", "{count} more comments are behind “load more” on the page and were not saved with it."
        )
        return Notice("comments-missing", text.format(count=section.missing), "comments")
    if section.more:
        text = translate("Importers", "The page leads to further comments that were not saved with it.")
        return Notice("comments-missing", text, "comments")
    return None
