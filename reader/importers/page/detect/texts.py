"""Which elements of a record are its writer's text: the branch off the head that holds most, in all of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from bs4.element import PageElement

from reader.importers.page import dom
from reader.importers.page.content import surroundings
from reader.importers.page.dates import DateReader
from reader.importers.page.detect.heads import Who
from reader.importers.page.detect.judging import own_length, own_tags
from reader.importers.page.detect.mining import Entry
from reader.importers.page.detect.outline import Outline
from reader.importers.page.head import Head

_TEXT_WORD = re.compile(
    r"content|text|body|message|copy|entry|description|markdown|(?:^|[-_])(?:md|msg|comment|post|html|inner|"
    r"prose)(?:$|[-_])",
    re.IGNORECASE,
)
_NO_TEXT_WORD = re.compile(
    r"signature|(?:^|[-_])sig(?:$|[-_])|footer|author|user|profile|poster|avatar|action|button|tool|control|meta|menu|"
    r"share|bio|stats|attachment|related|head(?:er)?$|title|vote|rating|report|like|reaction|moderat|edited|lastedit",
    re.IGNORECASE,
)
_LOOSE = frozenset(
    ("p", "br", "blockquote", "ul", "ol", "li", "pre", "a", "b", "i", "em", "strong", "span", "img", "code")
)


@dataclass
class _Branch:
    records: int = 0
    seen: int = 0
    total: int = 0
    linked: int = 0
    texts: set[str] = field(default_factory=set)
    worth: float = 0.0


def texts(
    page: Outline, entries: Sequence[Entry], who: Sequence[Who], times: DateReader
) -> list[tuple[tuple[PageElement, ...], frozenset[int]]]:
    """The nodes of each record's text, and the keys of what in them is none of it."""
    kinds: dict[Hashable, _Branch] = {}
    branches: list[list[tuple[int, Hashable, int]]] = []
    loose = 0
    whole = 0
    for entry, head in zip(entries, who, strict=True):
        found, bare = _branches(page, entry, head, kinds)
        branches.append(found)
        loose += bare
        whole += own_length(page, entry)
    main = _main(kinds, len(entries))
    deeper = _deeper(page, entries, branches, main) if main is not None else {}
    made: list[tuple[tuple[PageElement, ...], frozenset[int]]] = []
    for entry, head, own in zip(entries, who, branches, strict=True):
        chosen = [deeper.get(tag, tag) for tag, key, length in own if length and _is_chosen(key, main, kinds)]
        if (
            main is None
            or loose * 3 > whole
            or _is_loose(main, kinds)
            or (not chosen and not _is_mute(page, entry, main))
        ):
            made.append(_rest(page, entry, head, own, kinds, len(entries), times))
        else:
            nested = frozenset(dom.key(page.tags[tag]) for tag in entry.nested)
            made.append((tuple(page.tags[tag] for tag in chosen), nested))
    return made


def _branches(
    page: Outline, entry: Entry, head: Who, kinds: dict[Hashable, _Branch]
) -> tuple[list[tuple[int, Hashable, int]], int]:
    """The branches that hang off the way from the record to its head, and how much text stands bare on that way."""
    said = {tag for tag in (head.author_tag, *head.date_tags) if tag >= 0}
    path: set[int] = set()
    for tag in said:
        at = page.parent[tag]
        while at >= 0 and at not in path and at >= entry.tags[0]:
            path.add(at)
            at = page.parent[at]
    nested = set(entry.nested)
    found: list[tuple[int, Hashable, int]] = []
    bare = 0
    seen: set[Hashable] = set()
    stack = list(reversed(entry.tags))
    while stack:
        tag = stack.pop()
        if tag in nested:
            continue
        if tag in said:
            continue
        if tag in path or (not path and tag in entry.tags and len(entry.tags) == 1):
            children = page.children(tag)
            bare += page.length(tag) - sum(map(page.length, children))
            stack.extend(reversed(children))
            continue
        inside = entry.nested[bisect_left(entry.nested, tag) : bisect_left(entry.nested, page.stop[tag])]
        length = page.length(tag) - sum(map(page.length, inside))
        if not length:
            continue
        if inside and page.tags[tag].name != "form" and length < 0.2 * page.length(tag) + 1:
            # What holds the replies is not the text, whatever buttons stand in it.
            continue
        key = page.place(tag)
        found.append((tag, key, length))
        state = kinds.setdefault(key, _Branch(worth=_worth(page, tag)))
        state.seen += 1
        state.records += key not in seen
        seen.add(key)
        state.total += length
        state.linked += page.linked_length(tag)
        if len(state.texts) < 4:
            state.texts.add(page.text(tag, 80))
    return found, bare


def _worth(page: Outline, tag: int) -> float:
    names = [*page.words[tag], dom.attribute(page.tags[tag], "itemprop"), dom.attribute(page.tags[tag], "property")]
    good = any(_TEXT_WORD.search(name) for name in names)
    bad = any(_NO_TEXT_WORD.search(name) for name in names)
    if bad and not good:
        return 0.15
    if {"text", "commentText", "articleBody", "schema:text"} & set(names):
        return 4.0
    return 1.6 if good and not bad else 1.0


def _main(kinds: dict[Hashable, _Branch], count: int) -> Hashable | None:
    best: Hashable | None = None
    most = 0.0
    for key, state in kinds.items():
        if len(state.texts) == 1 and state.records > 2:
            continue
        amount = (state.total - 0.7 * state.linked) * state.worth * (0.4 + state.records / count)
        if amount > most:
            best, most = key, amount
    return best


def _deeper(
    page: Outline, entries: Sequence[Entry], branches: Sequence[Sequence[tuple[int, Hashable, int]]], main: Hashable
) -> dict[int, int]:
    """From the main branches down to the element that holds the text alone, where all records have one: without a
    title, a signature, a line drawn with hyphens. Branch -> that element."""
    at = {tag: tag for own in branches for tag, key, _ in own if key == main}
    for _ in range(8):
        whole = sum(map(page.length, at.values()))
        kinds: dict[Hashable, list[tuple[int, int]]] = {}
        for start, tag in at.items():
            for child in page.children(tag):
                if page.length(child):
                    kinds.setdefault(page.place(child), []).append((start, child))
        found = None
        for pairs in kinds.values():
            held = sum(page.length(child) for _, child in pairs)
            starts = [start for start, _ in pairs]
            single = len(set(starts)) == len(starts)
            if (
                not single
                or len(starts) < 0.9 * len(at)
                or held * 2 < whole
                or page.tags[pairs[0][1]].name in _LOOSE - {"blockquote"}
            ):
                continue
            worth = _worth(page, pairs[0][1])
            said = worth > 1 and whole - held <= 100 * len(at)
            if held == whole or said or (worth == 1 and _is_frame(page, at, pairs, kinds.values())):
                found = pairs
        if found is None:
            break
        at |= dict(found)
    return at


def _is_frame(
    page: Outline,
    at: Mapping[int, int],
    chosen: Sequence[tuple[int, int]],
    kinds: Collection[Sequence[tuple[int, int]]],
) -> bool:
    """Whether all that stands beside the chosen elements is titles, lines and what is named as no text."""
    inside = 0
    for pairs in kinds:
        length = sum(page.length(child) for _, child in pairs)
        inside += length
        if pairs is chosen or length <= 16 * len(at):
            continue
        tag = pairs[0][1]
        if page.tags[tag].name not in ("h1", "h2", "h3", "h4", "h5", "h6") and _worth(page, tag) >= 1:
            return False
    return sum(map(page.length, at.values())) - inside <= 16 * len(at)


def _is_mute(page: Outline, entry: Entry, main: Hashable) -> bool:
    """Whether the element for a record's text is there and has none: a picture or a film is all that was posted."""
    return any(page.place(tag) == main and not page.length(tag) for tag in own_tags(page, entry))


def _is_loose(main: Hashable, kinds: dict[Hashable, _Branch]) -> bool:
    """Whether the main branches are paragraphs that stand side by side in the record."""
    name = main[0][0] if isinstance(main, tuple) else ""
    return name in _LOOSE and (kinds[main].seen > 1.05 * kinds[main].records or name == "p")


def _is_chosen(key: Hashable, main: Hashable | None, kinds: dict[Hashable, _Branch]) -> bool:
    """The main branch, and others of so much prose that they are no furniture."""
    if key == main:
        return True
    if main is None:
        return False
    state, chief = kinds[key], kinds[main]
    if len(state.texts) == 1 and state.records > 2:
        return False
    same = isinstance(key, tuple) and isinstance(main, tuple) and key[0] == main[0]
    mean = state.total / state.seen
    return (
        state.worth >= 1
        and state.linked * 2 < state.total
        and mean >= 60
        and (same or state.total >= 0.04 * chief.total)
    )


def _rest(
    page: Outline,
    entry: Entry,
    head: Who,
    own: Sequence[tuple[int, Hashable, int]],
    kinds: dict[Hashable, _Branch],
    count: int,
    times: DateReader,
) -> tuple[tuple[PageElement, ...], frozenset[int]]:
    """All of the record but its head and what says the same in all records."""
    nested = {dom.key(page.tags[tag]) for tag in entry.nested}
    elements = tuple(page.tags[tag] for tag in (head.author_tag, *head.date_tags) if tag >= 0)
    tags = [page.tags[tag] for tag in own_tags(page, entry)]
    out: set[int] = set(nested)
    for tag, key, length in own:
        state = kinds[key]
        always = state.records > 2 and len(state.texts) == 1
        label = state.records >= 0.6 * count and state.total < 16 * state.seen and state.records > 1 and length < 40
        if (always and page.tags[tag].name != "p") or (label and page.tags[tag].name not in ("p", "br")):
            out.add(dom.key(page.tags[tag]))
    about = Head(head.author, head.dates, elements)
    roots = [page.tags[tag] for tag in entry.tags]
    for root in roots:
        out |= surroundings(root, [tag for tag in tags if tag is not root], about, times, frozenset(nested))
    out |= {dom.key(element) for element in elements}
    return tuple(root for root in roots if dom.key(root) not in out), frozenset(out)
