"""The text of a comment: the element that holds it, or what is left of the comment when its head is taken away."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bs4.element import NavigableString, PageElement, Tag

from reader.importers.page import dom
from reader.importers.page.dates import LONGEST, DateReader
from reader.importers.page.head import Head, is_button

_CONTENT_WORDS = [
    "comment-content",
    "comment_content",
    "commentcontent",
    "comment__content",
    "comment-text",
    "comment_text",
    "commenttext",
    "comment__text",
    "wpd-comment-text",
    "wc-comment-text",
    "wp-block-comment-content",
    "commententry",
    "comment-entry",
    "comment_entry",
    "comment-message",
    "comment__message",
    "comment-copy",
    "comment-body-text",
    "comment-description",
    "comment__body",
    "comment-body",
    "comment_body",
    "commentbody",
    "format_text",
    "entry-content",
    "text",
    "content",
    "message",
    "body",
]
_CONTENT_RANK = {word: rank for rank, word in enumerate(_CONTENT_WORDS, start=1)}
_HEAD_FILL = re.compile(
    r"(?:says?|said|sagt|schreibt|meint|dit|dice|пишет|by|von|par|por|on|at|am|um|uhr|le|à|el|permalink|permanent|link|"
    r"reply|edit|comment|commented|kommentar|antworten|bearbeiten|répondre|responder|ответить|[\s\d.,:;|•·–—/@#()\[\]«»\"'↩&+-]+)+",
    re.IGNORECASE,
)


def content_of(item: Tag, own: Sequence[Tag], head: Head, nested: Collection[int] = ()) -> Tag | None:
    """The one element that holds the comment's text and nothing of its head, or None."""
    above = {dom.key(parent) for element in head.elements for parent in _up(element, item)}
    best: tuple[int, int] | None = None
    chosen: Tag | None = None
    for place, tag in enumerate(own):
        rank = _content_rank(tag)
        if rank is None or dom.key(tag) in above or any(tag is element for element in head.elements):
            continue
        key = (rank, place)
        if best is None or key < best:
            if dom.text(tag, nested, 1):
                best, chosen = key, tag
            elif chosen is None:
                chosen = tag
    return chosen


def surroundings(
    item: Tag, own: Sequence[Tag], head: Head, times: DateReader, nested: Collection[int] = ()
) -> frozenset[int]:
    """The `key` of all that is head and not text, for items whose text has no element of its own.

    From each element of the head up, as long as what is around it says no more than "on", "says" or "Permalink";
    and bare text that is a time.
    """
    out = {*nested, *(dom.key(element) for element in head.elements)}
    paragraphs = [tag for tag in own if tag.name == "p"]
    for tag in own:
        if (
            is_button(tag)
            or any(word in ("vcard", "avatar", "comment-author", "comment-meta") for word in dom.words(tag))
        ) and not any(dom.named(tag, "p")):
            out.add(dom.key(tag))
    for element in head.elements:
        at = element.parent
        while at is not None and at is not item:
            if not _is_head_rest(dom.text(at, out, LONGEST + 1), times) or any(
                dom.key(p) not in out and dom.within(p, {dom.key(at)}) and dom.text(p, out, 1)
                for p in paragraphs
                if p is not at
            ):
                break
            out.add(dom.key(at))
            at = at.parent
    for parent in [item, *own]:
        for child in parent.children:
            if isinstance(child, NavigableString) and dom.is_text(child) and parent.name not in ("p", "a"):
                words = dom.collapse(child)
                is_rest = _is_head_rest(words, times) and (times.search(words) or _beside_head(child, out))
                if words and (is_rest or words == head.author):
                    out.add(dom.key(child))
    return frozenset(out)


def bare_dates(item: Tag, own: Sequence[Tag], times: DateReader) -> tuple[str, ...]:
    """Times that stand between the elements of a comment without one of their own."""
    found = []
    for parent in [item, *own]:
        if parent.name == "p" and not any("meta" in word or "author" in word for word in dom.words(parent)):
            continue
        for child in parent.children:
            if isinstance(child, NavigableString) and dom.is_text(child):
                words = dom.collapse(child)
                stamp = times.search(words)
                if stamp and len(words) - (stamp.stop - stamp.start) <= 24:
                    found.append(words)
    return tuple(found)


def _content_rank(tag: Tag) -> int | None:
    if not tag.attrs:
        return None
    if {"text", "commentText"} & set(dom.attribute(tag, "itemprop").split()):
        return 0
    ranks = [_CONTENT_RANK[word] for word in dom.words(tag) if word in _CONTENT_RANK]
    return min(ranks) if ranks else None


def _up(node: PageElement, item: Tag) -> list[Tag]:
    """Ancestors of `node` from the nearest up to and without `item`."""
    found = []
    for parent in node.parents:
        if parent is item:
            break
        found.append(parent)
    return found


def _is_head_rest(text: str, times: DateReader) -> bool:
    """Whether `text` says no more than a time and the words around one."""
    stamp = times.search(text)
    return _is_fill(text[: stamp.start] + text[stamp.stop :] if stamp else text)


def _is_fill(text: str) -> bool:
    return not text or _HEAD_FILL.fullmatch(text) is not None


def _beside_head(node: NavigableString, out: set[int]) -> bool:
    return any(
        sibling is not None and dom.key(sibling) in out for sibling in (node.previous_sibling, node.next_sibling)
    )
