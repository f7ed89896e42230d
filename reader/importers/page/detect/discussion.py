"""The discussion of a page: of all lists of records on it, the one that is most like one, and what belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.counts import STUB_CP, is_stub
from reader.importers.page.detect.anchors import COMMENT_WORD, groups, id_shape, times_of
from reader.importers.page.detect.judging import ENOUGH, Judgement, judge, own_length, own_tags
from reader.importers.page.detect.mining import Candidate, Entry, mine, renested
from reader.importers.page.detect.outline import Outline, outline
from reader.importers.page.document import Page

_MOST_GROUPS = 400
"""Groups beyond the largest ones are not looked at."""
_FORUM = re.compile(r"forum|thread|topic|discussion|viewtopic|showthread|vbulletin|phpbb|bbs\b|board", re.IGNORECASE)
_PING_WORD = re.compile(r"(?:^|[-_])(?:pingback|trackback)s?$")
_APART_WORDS = frozenset(("sidebar", "widget", "breadcrumb", "breadcrumbs", "nav", "menu"))


@dataclass(frozen=True)
class Discussion:
    """The records of a page, in its order, and the elements that hold times. `named` says that words of the "
    "page call it one."""

    outline: Outline
    entries: tuple[Entry, ...]
    dated: Mapping[int, tuple[str, ...]]
    by_time: bool = False
    forum: bool = False
    named: bool = False


def find(page: Page, token: Token) -> Discussion | None:
    """The discussion on `page`, or None."""
    numbered = outline(page.soup, token)
    dated = times_of(numbered, page.times)
    token.check()
    judged = _judged(numbered, dated, token)
    if not judged:
        return None
    best = judged[0][1]
    entries = _with_others(numbered, best, judged[1:])
    if best.kind != "beside":
        entries = _with_siblings(numbered, entries, dated)
    forum = _is_forum(page)
    if forum:
        entries = _with_opening(numbered, entries, dated)
    return Discussion(numbered, entries, dated, best.group.dated, forum, judged[0][0].named)


def _judged(page: Outline, dated: Mapping[int, tuple[str, ...]], token: Token) -> list[tuple[Judgement, Candidate]]:
    """The candidates that are like a discussion, the best first."""
    found: list[tuple[Judgement, Candidate]] = []
    seen: set[int] = set()
    known: set[Hashable] = set()
    all_groups = groups(page, dated)
    all_groups.sort(key=lambda group: (not group.dated, -len(group.anchors)))
    for group in all_groups[:_MOST_GROUPS]:
        token.check()
        candidate = mine(page, group, known)
        if candidate is None:
            continue
        same = hash(tuple(entry.tags for entry in candidate.entries))
        if same in seen:
            continue
        seen.add(same)
        judgement = judge(page, candidate, dated)
        if judgement.worth >= ENOUGH:
            found.append((judgement, candidate))
    if any(len(candidate.entries) > 1 for _, candidate in found):
        # An element that holds one of something is a record only where nothing is there twice.
        found = [entry for entry in found if len(entry[1].entries) > 1]
    found.sort(key=lambda entry: -entry[0].worth)
    return found


def _with_others(page: Outline, best: Candidate, others: Sequence[tuple[Judgement, Candidate]]) -> tuple[Entry, ...]:
    """The records of `best` and those of other kinds that belong to them: more of the same name elsewhere (pings,
    comments without a time), and replies of another form among them."""
    if best.kind == "beside":
        return best.entries
    entries = {entry.tags[0]: entry for entry in best.entries}
    low, high = min(entries), max(page.stop[tag] for tag in entries)
    for judgement, other in others:
        if other.kind == "beside":
            continue
        more = [entry for entry in other.entries if entry.tags[0] not in entries]
        if not more:
            continue
        shared = len(other.entries) - len(more)
        if judgement.named and shared >= 0.8 * len(best.entries):
            entries.update((entry.tags[0], entry) for entry in more if _is_alike(page, entry, best))
        elif not shared and other.group.dated and judgement.worth >= 6 and _is_among(page, more, low, high, entries):
            entries.update((entry.tags[0], entry) for entry in more)
    return _without_strangers(page, renested(page, tuple(entries.values())))


def _with_siblings(
    page: Outline, entries: tuple[Entry, ...], dated: Mapping[int, tuple[str, ...]]
) -> tuple[Entry, ...]:
    """The entries and what stands beside them in a list of theirs without being like them: a post of another kind
    (the first one, a featured one) with its own time, a ping."""
    homes: dict[int, list[int]] = {}
    for entry in entries:
        homes.setdefault(page.parent[entry.tags[0]], []).append(entry.tags[0])
    names = {page.tags[entry.tags[0]].name for entry in entries}
    places = {page.place(tag) for entry in entries for tag in own_tags(page, entry, 60) if tag in dated}
    usual = sorted(own_length(page, entry) for entry in entries)[len(entries) // 2]
    known = sorted(entry.tags[0] for entry in entries)
    more: dict[int, Entry] = {}
    for home, own in homes.items():
        if home < 0 or (len(own) < 2 and len(own) < len(entries)):
            continue
        for tag in page.children(home):
            holds = bisect_left(known, tag) != bisect_left(known, page.stop[tag])
            if holds or page.tags[tag].name not in names:
                continue
            if any(map(_PING_WORD.search, page.words[tag])):
                more[tag] = Entry((tag,), tag)
                continue
            anchor = next((at for at in range(tag, min(page.stop[tag], tag + 60)) if at in dated), -1)
            alike = page.place(anchor) in places if anchor >= 0 else False
            same = page.shape(tag) == page.shape(own[0])
            if anchor >= 0 and (same or (alike and own[0] < tag < own[-1])) and page.length(tag) >= min(80, usual // 2):
                more[tag] = Entry((tag,), anchor)
    if not more:
        return entries
    joined = {entry.tags[0]: entry for entry in entries} | more
    return renested(page, tuple(joined.values()))


def _is_alike(page: Outline, entry: Entry, best: Candidate) -> bool:
    """Whether an element is one more of the same: with a text, named like the others, not around what is none."""
    tag = entry.tags[0]
    if not own_length(page, entry):
        return False
    model = [other.tags[0] for other in best.entries[:200]]
    if tag < model[0] and page.shape(page.parent[tag]) not in {page.shape(page.parent[other]) for other in model}:
        # Pings have a list of their own behind the comments; what stands before them elsewhere is the article.
        return False
    shape = _id_shape(page, tag)
    if shape.strip("#-_") and any(shape == _id_shape(page, other) for other in model):
        return True
    if any(page.holds(tag, other) for other in model):
        return any(page.shape(tag) == page.shape(other) for other in model)
    return any(map(COMMENT_WORD.search, page.words[tag]))


def _is_among(page: Outline, more: Sequence[Entry], low: int, high: int, entries: Mapping[int, Entry]) -> bool:
    """Whether records of another kind are replies: inside the list, around none of its records, and not quoted."""
    known = sorted(entries)
    for entry in more:
        tag = entry.tags[0]
        if not low <= tag < high or bisect_left(known, tag) != bisect_left(known, page.stop[tag]):
            return False
        if any(
            page.tags[at].name == "blockquote" or any("quote" in w for w in page.words[at]) for at in page.up(tag, 6)
        ):
            return False
    return True


def _is_forum(page: Page) -> bool:
    """Whether the page says that it is a thread of a forum: by its address, or the names of its html and body."""
    names: list[str] = [page.origin.url or ""]
    for tag in page.soup.find_all(["html", "body"]):
        names += [*dom.words(tag), dom.attribute(tag, "id"), dom.attribute(tag, "data-template")]
    for link in page.soup.find_all(["link", "meta"], limit=200):
        if dom.attribute(link, "rel") == "canonical" or dom.attribute(link, "property") == "og:url":
            names.append(dom.attribute(link, "href") or dom.attribute(link, "content"))
        elif dom.attribute(link, "name") == "generator":
            names.append(dom.attribute(link, "content"))
    return any(map(_FORUM.search, names))


def _with_opening(page: Outline, entries: tuple[Entry, ...], dated: Mapping[int, tuple[str, ...]]) -> tuple[Entry, ...]:
    """The entries and, in a forum, the post that the others answer: right before them, with its time in the same form
    of element, in an element of its own."""
    first = entries[0].tags[0]
    places = {page.place(tag) for entry in entries for tag in own_tags(page, entry) if tag in dated}
    before = [tag for tag in dated if tag < first and page.place(tag) in places]
    if not before:
        return entries
    anchor = max(before)
    root = anchor
    while page.parent[root] >= 0 and page.stop[page.parent[root]] <= first:
        root = page.parent[root]
        if any(word in _APART_WORDS for word in page.words[root]):
            return entries
    usual = sorted(own_length(page, entry) for entry in entries)[len(entries) // 2]
    if page.tags[root].name in ("body", "html", "nav", "header") or page.length(root) < min(60, usual):
        return entries
    return (Entry((root,), anchor), *entries)


def _without_strangers(page: Outline, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Leave out what only looks like a record: where nearly all have a numbered id, long ones without; an article at
    the beginning, with the page's title."""
    shapes = [_id_shape(page, entry.tags[0]) for entry in entries]
    usual = max(set(shapes), key=shapes.count)
    strangers: set[int] = set()
    if usual and shapes.count(usual) >= 0.8 * len(entries):
        strangers = {
            entry.tags[0]
            for entry, shape in zip(entries, shapes, strict=True)
            if not shape and own_length(page, entry) >= 60
        }
    if len(entries) > 2:
        first = entries[0].tags[0]
        others = [page.shape(entry.tags[0]) for entry in entries[1:]]
        if page.holds_title(first) and page.shape(first) not in others:
            strangers.add(first)
    for entry in entries:
        if own_length(page, entry) <= STUB_CP and is_stub(" ".join(page.text(tag, STUB_CP) for tag in entry.tags)):
            strangers.add(entry.tags[0])
    if not strangers:
        return entries
    return renested(page, tuple(entry for entry in entries if entry.tags[0] not in strangers))


def _id_shape(page: Outline, tag: int) -> str:
    return id_shape(dom.attribute(page.tags[tag], "id"))
