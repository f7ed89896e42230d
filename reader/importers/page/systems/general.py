"""Any page: the repeated structure that carries authors, times and texts, wherever it comes from.

How it is found is told in `reader.importers.page.detect`. It is tried last, and only where nothing else explains the
page, since a system's own marks are surer than what repetition shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.detect import discussion
from reader.importers.page.detect.addressed import addressed
from reader.importers.page.detect.anchors import COMMENT_WORD
from reader.importers.page.detect.discussion import Discussion
from reader.importers.page.detect.heads import Who, heads
from reader.importers.page.detect.judging import has_button, own_tags
from reader.importers.page.detect.mining import Entry
from reader.importers.page.detect.outline import Outline
from reader.importers.page.detect.parents import parents
from reader.importers.page.detect.texts import texts
from reader.importers.page.document import Page
from reader.importers.page.head import is_button
from reader.importers.page.systems import Found, RawComment

id = "general"
rank = 90

_PING_WORD = re.compile(r"(?:^|[-_])(pingback|trackback)s?$")
_PING_TEXT = re.compile(r"\W*(pingback|trackback)\b", re.IGNORECASE)
_AD = re.compile(
    r"\W*(?:advertise?ments?|sponsored|promoted|werbung|anzeige|publicité|publicidad|publicidade|pubblicità|advertentie|"
    r"annons|annonse|reklama?|реклама|広告|广告|廣告)\W*",
    re.IGNORECASE,
)
"""What forums print between posts in the form of a post."""
_GONE_WORD = re.compile(
    r"delet|remov|gone|hidden|hide|ignor|moderat|collaps|block|spam|ban|violat|below|unavailable|gelöscht|entfernt|ausgeblendet|"
    r"gesperrt|supprim|masqu|modér|elimin|borrad|ocult|rimoss|cancell|apagad|удал|скрыт|verwijderd|usunięt|fjernet|borttag|"
    r"smazán|silin|删|刪|隐藏|隱藏|削除|삭제",
    re.IGNORECASE,
)
_EVENT_CP = 120
_CHECK_EVERY = 512


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page by what repeats on it, in its order; None where nothing on it is like a discussion."""
    found = discussion.find(page, token)
    if found is None:
        return None
    outline, entries = found.outline, found.entries
    who = heads(outline, entries, found.dated, page.times, found.by_time)
    token.check()
    if not _is_said(who, found.named):
        return None
    above, saying = addressed(outline, entries, [head.author for head in who], parents(outline, entries))
    heard = frozenset(map(dom.key, saying))
    bodies = texts(outline, entries, who, page.times)
    refs = _refs(outline, entries)
    events = _events(outline, entries, who)
    raw: list[RawComment] = []
    ids: set[str] = set()
    for at, (entry, head, (nodes, without)) in enumerate(zip(entries, who, bodies, strict=True)):
        if at % _CHECK_EVERY == 0:
            token.check()
        if at in events or (not head.dates and head.author and _AD.fullmatch(head.author) and not entry.nested):
            continue
        own = dom.attribute(outline.tags[entry.tags[0]], "id")
        if own in ids and not any(dom.text(node, without, 1) for node in nodes):
            # Nothing under the id of another one: what a forum puts between its posts.
            continue
        ids |= {own} - {""}
        attributes = {"badge": head.badge} if head.badge else {}
        kind = _ping(outline, entry)
        author = head.author
        if kind:
            attributes["type"] = kind
            author = author or _linking(outline, entry)
            if _letters(" ".join(dom.text(node, without, _EVENT_CP * 3) for node in nodes)) in (
                _letters(f"{kind}{author}"),
                _letters(author or ""),
            ):
                nodes = ()
        parent = above[at]
        raw.append(
            RawComment(
                refs[at],
                refs[parent] if parent is not None else None,
                author,
                head.dates,
                nodes,
                without | heard if heard else without,
                attributes=attributes,
            )
        )
    return Found(tuple(raw), _roots(found), counted=not found.forum)


def _is_said(who: Sequence[Who], called: bool) -> bool:
    """Whether somebody says it at some time: lists of captions or lines of code have neither names nor times. What
    nothing on the page calls a discussion needs both, and more than one who says it."""
    names = [head.author for head in who if head.author]
    named, dated = len(names) / len(who), sum(bool(head.dates) for head in who) / len(who)
    if called:
        return dated >= 0.2 or named >= 0.5
    return dated >= 0.6 and named >= 0.5 and (len(who) < 3 or len(set(names)) > 1)


def _events(outline: Outline, entries: tuple[Entry, ...], who: list[Who]) -> set[int]:
    """The places of what forums print among posts ("… changed the title", "replies are closed"): short, from nobody, at
    no time, where nearly all else has both. What says that it is gone was a comment."""
    bare = {at for at, head in enumerate(who) if not head.author and not head.dates and not entries[at].nested}
    if not bare or len(bare) > 0.2 * len(entries) + 1:
        return set()
    found = set()
    for at in bare:
        text = " ".join(outline.text(tag, _EVENT_CP + 1) for tag in entries[at].tags)
        if len(text) > _EVENT_CP or _GONE_WORD.search(text):
            continue
        if not _ping(outline, entries[at]) and not has_button(outline, entries[at]):
            found.add(at)
    return found


def _refs(outline: Outline, entries: tuple[Entry, ...]) -> list[str]:
    """A key for each record: its element's id where no other has it, else its place."""
    taken: set[str] = set()
    refs: list[str] = []
    for place, entry in enumerate(entries, start=1):
        ref = next(filter(None, (dom.attribute(outline.tags[tag], "id") for tag in entry.tags)), "")
        refs.append(ref if ref and ref not in taken else f"place-{place}")
        taken.add(refs[-1])
    return refs


def _ping(outline: Outline, entry: Entry) -> str:
    for word in outline.words[entry.tags[0]]:
        match = _PING_WORD.search(word)
        if match:
            return match[1]
    for tag in own_tags(outline, entry, 12):
        match = _PING_TEXT.match(outline.text(tag, 20))
        if match and outline.tags[tag].name in ("p", "div", "li", "span", "strong", "b"):
            return match[1].lower()
    return ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def _linking(outline: Outline, entry: Entry) -> str | None:
    """The title of the page that a ping comes from: the text of its first link."""
    for tag in own_tags(outline, entry, 40):
        if outline.tags[tag].name == "a" and outline.length(tag) and not is_button(outline.tags[tag]):
            return dom.text(outline.tags[tag])
    return None


def _roots(found: Discussion) -> tuple[Tag, ...]:
    """What makes up the comment section: the elements that hold the records and no more than what belongs to them."""
    outline = found.outline
    roots: dict[int, None] = {}
    until = -1
    for entry in found.entries:
        for tag in entry.tags:
            if tag < until:
                continue
            root = _section(outline, tag)
            if root in roots:
                continue
            until = max(until, outline.stop[root])
            roots[root] = None
    return tuple(outline.tags[tag] for tag in roots)


def _section(outline: Outline, tag: int) -> int:
    """The outermost element around a record that calls itself a discussion and is not the page; else the record."""
    chosen = tag
    for at in outline.up(tag, 12)[1:]:
        element = outline.tags[at]
        names = [*outline.words[at], dom.attribute(element, "id")]
        if element.name in ("main", "article", "html") or outline.holds_title(at):
            break
        is_list = element.name in ("ol", "ul", "dl") and outline.parent[tag] == at
        if is_list or any(COMMENT_WORD.search(name) for name in names if name):
            chosen = at
    return chosen
