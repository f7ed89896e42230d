"""Whether records are a discussion: prose with a time, under words that say so, and no list of links to articles."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reader.importers.page import dom
from reader.importers.page.dates import LONGEST
from reader.importers.page.detect.anchors import COMMENT_WORD
from reader.importers.page.detect.mining import Candidate, Entry
from reader.importers.page.detect.outline import Outline

_APART = re.compile(
    r"sidebar|widget|(?:thread|topic)[-_]?info|recent[-_]?(?:comment|post|topic)|latest|related|recommend|teaser|trending|popular|most[-_]?read|"
    r"read[-_]?more|more[-_]from|newsletter|breadcrumb|(?:^|[-_ ])(?:nav|menu|footer|archive|promo|advert|product|"
    r"tweet|"
    r"twitter|carousel|slider|similar|suggest\w*|outbrain|taboola)(?:$|[-_ ])",
    re.IGNORECASE,
)
_DISCUSSION = re.compile(
    r"comm(?:ent|unity-?post)|coment|komment|koment|opinion|discuss|disqus|dsq|repl(?:y|ies)|respon(?:ses?(?![a-z])|d)|feedback|reaction|"
    r"talkback|guestbook|yorum|commenti|meinung|reader-?letters?|forum|thread|conversation|posts|msglist|messages",
    re.IGNORECASE,
)
"""As `COMMENT_WORD`, without the words that blogs and shops use for an article, its page or its parts as well."""
_PERSON = re.compile(r"user|member|author|profile?|people|/@|/u/|/~", re.IGNORECASE)
_PART = re.compile(r"(?:comm|respond|disqus|repl|koment|c\d|li-comment)", re.IGNORECASE)
"""The part of a page that holds its comments, or one of them."""
_OWN_PAGE = re.compile(r"comment|repl(?:y|ies)|/\d+/?$", re.IGNORECASE)
"""The address of one comment, or of a page of comments."""
_LEADING = re.compile(r"more|jump|load|count|num|link|recent|latest|form", re.IGNORECASE)
_SINGLE = re.compile(
    r"comm(?:ent|unity-?post)|coment|komment|koment|opinion|discuss|disqus|repl(?:y|ies)|respon(?:ses?(?![a-z])|d)|talkback|guestbook|yorum",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\s*#?\s?\d{0,6}\s*")
_REPLY = re.compile(
    r"reply|antwort|répond|respond|rispond|ответ|beantwoord|svar|odpow|返信|回复|回覆|답글|yanıt|permalink|report|melden|"
    r"quote|zitieren|citer|like|flag|upvote|share",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How much a candidate is a discussion; below `ENOUGH` it is none. `named` says that its words say so."""

    worth: float
    named: bool


ENOUGH = 2.5


def judge(page: Outline, candidate: Candidate, dated: Mapping[int, object]) -> Judgement:
    entries = candidate.entries
    count = len(entries)
    dates = candidate.group.dated
    prose = sorted(
        own_length(page, entry, linked=False) - (_date_length(page, entry) if dates else 0) for entry in entries
    )
    total = sum(prose)
    linked = sum(own_length(page, entry) for entry in entries) - total
    median = prose[count // 2]
    times = sum(_has(page, entry, dated) for entry in entries) / count
    named = _named(page, candidate)
    worth = 0.0
    worth += 2.2 * times
    worth += 1.5 * min(1.0, median / 120) + 0.35 * math.log10(1 + max(0, total))
    worth += 0.8 * math.log2(min(64, count))
    if candidate.kind == "beside":
        worth -= 1.5 if named or not _in_prose(page, entries) else 5.0
    worth += named
    if total + linked:
        share = linked / (total + linked)
        worth -= 6 * max(0.0, share - 0.35)
    buttons = _has_buttons(page, entries)
    worth += 1.0 if buttons else 0.0
    if not _says_items(page, entries) and _teasers(page, entries, dated) > 0.5:
        worth -= 7
    if named < 2 and not buttons and (_headed(page, entries) > 0.7 or _is_tabled(page, entries)):
        worth -= 5
    if count > 1 and _elsewhere(page, entries) > 0.5:
        worth -= 12
    if _is_apart(page, entries):
        worth -= 6
    if isinstance(candidate.kind, tuple) and candidate.kind[0] in ("name", "up"):
        worth -= 4 * _mixed(page, entries)
        # Paragraphs with dates in them are an article.
        worth -= 4 if candidate.kind[1] == "p" and named < 2 else 0
    if times < 0.3 and named <= 2:
        # Only what calls itself a comment is one without a time.
        worth -= 4
    if count == 1 and (not times or not _says_comment(page, entries[0])):
        # One of something is a comment only if it says so and has a time.
        worth -= 10
    elif count == 2 and named < 2:
        worth -= 1.5
    # What holds the title is a column of the page.
    worth -= 10 * sum(page.holds_title(tag) for entry in entries for tag in entry.tags) / count
    if median < 8:
        worth -= 4
    return Judgement(worth, named >= 2)


def _in_prose(page: Outline, entries: Collection[Entry]) -> bool:
    """Whether the times stand in paragraphs of text more than in lines of their own."""
    long = sum(
        any(
            page.holds(tag, entry.anchor) and page.tags[tag].name == "p" and page.length(tag) > 90 for tag in entry.tags
        )
        for entry in entries
    )
    return 3 * long >= len(entries)


def _mixed(page: Outline, entries: Collection[Entry]) -> float:
    """The share of records that lack the class word which most have: two lists that only look like one."""
    counts: dict[str, int] = {}
    for entry in entries:
        for word in page.shape(entry.tags[0])[1]:
            counts[word] = counts.get(word, 0) + 1
    return 1 - max(counts.values()) / len(entries) if counts else 0.0


def _date_length(page: Outline, entry: Entry) -> int:
    """Code points that are the time and no text; none where the time stands bare in the element of the text."""
    length = page.length(entry.anchor)
    return length - page.linked_length(entry.anchor) if length <= LONGEST else 0


def own_length(page: Outline, entry: Entry, linked: bool = True) -> int:
    """Code points of a record's text without the records inside it."""
    length = sum(page.length(tag) for tag in entry.tags) - sum(page.length(tag) for tag in entry.nested)
    if linked:
        return length
    links = sum(page.linked_length(tag) for tag in entry.tags) - sum(page.linked_length(tag) for tag in entry.nested)
    return length - links


def _has(page: Outline, entry: Entry, dated: Mapping[int, object]) -> bool:
    if entry.anchor in dated:
        return True
    return any(tag in dated for tag in own_tags(page, entry))


def own_tags(page: Outline, entry: Entry, most: int = 400) -> list[int]:
    """The elements of a record without those of the records inside it; at most about `most`."""
    found: list[int] = []
    nested = iter(entry.nested)
    hole = next(nested, -1)
    for root in entry.tags:
        at = root
        while at < page.stop[root] and len(found) < most:
            if at == hole:
                at = page.stop[at]
                hole = next(nested, -1)
                continue
            found.append(at)
            at += 1
    return found


def _named(page: Outline, candidate: Candidate) -> float:
    """Up to 3 where the records say that they are comments, 2 where what is around them does, else 0."""
    sample = candidate.entries[:: max(1, len(candidate.entries) // 12)]
    items = around = 0
    for entry in sample:
        names = " ".join([*page.words[entry.tags[0]], dom.attribute(page.tags[entry.tags[0]], "id")])
        items += COMMENT_WORD.search(names) is not None
        above = page.up(entry.tags[0], 10)[1:]
        around += any(_DISCUSSION.search(_names(page, tag)) for tag in above)
    if items * 2 > len(sample):
        return 1.0 + 2.0 * items / len(sample)
    if _says_anchor(page, candidate):
        return 2.5
    return 2.0 if around * 2 > len(sample) else 0.0


def _says_anchor(page: Outline, candidate: Candidate) -> bool:
    """Whether what each record has one of says that it is a comment: a numbered anchor, or an element with its text.
    A link to comments elsewhere says so too, and is none."""
    kind = str(candidate.group.kind)
    if not COMMENT_WORD.search(kind) or _LEADING.search(kind):
        return False
    if candidate.group.dated or candidate.group.named:
        return True
    held = sum(page.length(entry.anchor) for entry in candidate.entries)
    return held >= 0.4 * sum(own_length(page, entry) for entry in candidate.entries)


def _says_comment(page: Outline, entry: Entry) -> bool:
    """Whether the record or the list that it stands in says that it is a comment."""
    tag = entry.tags[0]
    return any(_SINGLE.search(_names(page, at)) for at in page.up(tag, 2)) and not page.holds_title(tag)


def _names(page: Outline, tag: int) -> str:
    return " ".join([*page.words[tag], dom.attribute(page.tags[tag], "id")])


def _has_buttons(page: Outline, entries: Collection[Entry]) -> bool:
    sample = list(entries)[:: max(1, len(entries) // 8)]
    found = sum(has_button(page, entry) for entry in sample)
    return found * 2 >= len(sample)


def has_button(page: Outline, entry: Entry) -> bool:
    """Whether something in a record is to be pressed to answer, report or like it."""
    for tag in own_tags(page, entry, 120):
        short = page.tags[tag].name in ("a", "button", "span") and 0 < page.length(tag) <= 24
        if short and _REPLY.search(page.text(tag, 30)):
            return True
    return False


def _says_items(page: Outline, entries: Collection[Entry]) -> bool:
    """Whether the records say themselves, in words that are used for nothing else, that they are comments."""
    sample = list(entries)[:: max(1, len(entries) // 12)]
    return 2 * sum(_DISCUSSION.search(_names(page, entry.tags[0])) is not None for entry in sample) > len(sample)


def _teasers(page: Outline, entries: Collection[Entry], dated: Mapping[int, object]) -> float:
    """The share of records with a title that leads to another page, a different one for each."""
    found: set[str] = set()
    for entry in entries:
        start = min(map(page.first_text.__getitem__, entry.tags))
        for tag in own_tags(page, entry, 80):
            element = page.tags[tag]
            href = dom.attribute(element, "href") if element.name == "a" else ""
            if not href or "#" in href or page.length(tag) < 12 or _PERSON.search(href):
                continue
            if any(at in dated for at in (page.parent[tag], *range(tag, page.stop[tag]))):
                continue
            first = page.first_text[tag] <= start + 1 and len(page.text(tag, 80).split()) >= 3
            if first or (page.length(tag) >= 18 and _is_title(page, tag, entry)):
                found.add(href)
                break
    return len(found) / max(1, len(entries))


def _headed(page: Outline, entries: Collection[Entry]) -> float:
    """The share of records with a heading of the upper ranks that is no name: articles, chapters, versions."""
    found = 0
    for entry in entries:
        for tag in own_tags(page, entry, 40):
            name = page.tags[tag].name
            if name not in ("h1", "h2", "h3") or not page.length(tag):
                continue
            # A name with a time is the head of a comment, as is a post's number; a version with one stands higher.
            holds = page.holds(tag, entry.anchor)
            text = page.text(tag, 60)
            if holds and _COUNTER.fullmatch(text.replace(page.text(entry.anchor, 60), "", 1)):
                break
            found += len(text.split()) >= 3 and (name != "h3" or not holds)
            break
    return found / len(entries)


def _is_tabled(page: Outline, entries: Collection[Entry]) -> bool:
    """Whether the records are the rows of a table with heads to its columns."""
    tags = [entry.tags[0] for entry in entries]
    if any(page.tags[tag].name != "tr" for tag in tags):
        return False
    home = page.parent[tags[0]]
    while home >= 0 and page.tags[home].name != "table":
        home = page.parent[home]
    return home >= 0 and any(page.tags[tag].name == "th" for tag in range(home, min(tags[0] + 20, page.stop[home])))


def _elsewhere(page: Outline, entries: Collection[Entry]) -> float:
    """The share of records that lead to the comments of another page, a different one for each: the posts of a blog,
    or what was said lately on a site. The comments of one page all lead to it."""
    found: set[str] = set()
    for entry in entries:
        for tag in own_tags(page, entry, 120):
            element = page.tags[tag]
            path, _, part = (dom.attribute(element, "href") if element.name == "a" else "").partition("#")
            path = path.partition("?")[0]
            if part and path and _PART.match(part) and not _OWN_PAGE.search(path):
                found.add(path)
                break
    return len(found) / len(entries) if len(found) > 1 else 0.0


def _is_title(page: Outline, tag: int, entry: Entry) -> bool:
    for at in page.up(tag, 3):
        if at in entry.tags:
            break
        if page.tags[at].name in ("h1", "h2", "h3", "h4", "h5") or any(
            word.endswith(("title", "headline")) for word in page.words[at]
        ):
            return True
    return any(page.tags[at].name in ("h1", "h2", "h3", "h4", "h5") for at in range(tag + 1, page.stop[tag]))


def _is_apart(page: Outline, entries: Collection[Entry]) -> bool:
    """Whether the records stand in a sidebar, a menu or a list of what else there is."""
    sample = list(entries)[:: max(1, len(entries) // 8)]
    found = 0
    for entry in sample:
        for tag in page.up(entry.tags[0], 12):
            if page.tags[tag].name in ("nav", "aside", "footer") or _APART.search(_names(page, tag)):
                found += page.tags[tag].name != "footer" or tag not in entry.tags
                break
    return found * 2 > len(sample)
