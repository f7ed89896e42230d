"""How a comment system lays out a comment, and the reading of a page by such a description.

Most systems differ in names alone: which element is a comment, which one in it holds the author, the time, the text,
the votes; and what says whom a comment answers: that it stands inside the other, a level, or the other's id. A
`Layout` states that; what no description can say is left to its functions, or to an adapter that does without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bs4.element import PageElement, Tag

from reader.domain.progress import Token
from reader.domain.records import CommentState
from reader.importers.page import dom, printed
from reader.importers.page.counts import count_in
from reader.importers.page.dates import LONGEST
from reader.importers.page.document import Page
from reader.importers.page.head import Head, clean_name, read_head
from reader.importers.page.index import Index
from reader.importers.page.systems import Found, RawComment

_CHECK_EVERY = 512
_LONGEST_NAME = 200
_ROLES = (
    "names",
    "dates",
    "titles",
    "scores",
    "likes",
    "dislikes",
    "numbers",
    "badges",
    "edited",
    "links",
    "deleted",
    "hidden",
    "ratings",
    "answers",
    "drops",
)


@dataclass(eq=False)
class Entry:
    """One comment while it is read: its element, what else belongs to it, the one that it stands in, and what was
    found in it by role (the best sign first)."""

    tag: Tag
    parts: Sequence[Tag]
    above: Entry | None = None
    ref: str = ""
    found: dict[str, list[Tag]] = field(default_factory=dict)
    texts: list[Tag] = field(default_factory=list)
    text_rank: int | None = None
    own: list[Tag] = field(default_factory=list)
    nested: set[int] = field(default_factory=set)
    parent: Entry | None = None
    around: int = 0

    def first(self, role: str) -> Tag | None:
        return next(iter(self.found.get(role, ())), None)

    def text(self, role: str, limit: int | None = None) -> str:
        """What the best element of `role` shows; empty where there is none."""
        tag = self.first(role)
        return dom.text(tag, self.nested, limit) if tag is not None else ""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A system's markup. Fields without a word of their own are signs (`reader.importers.page.index`), the best first.

    - `items`: what is a comment; `keep` decides further; `parts` gives the elements that belong to one that is more
      than one (``dt`` and ``dd``); `ids` are the attributes that hold its id, with `id_prefixes` cut off
    - `texts`: all of the best sign that matches, in order; `titles`: a heading of the comment's own
    - `drops`: what inside a text is none (buttons, quoted heads)
    - `numbers`, `scores`, `likes`, `dislikes`: integers printed; `badges`, `edited`, `ratings`: attributes
    - `links`: the address of the comment; `answers`: a link or an element that names the one it answers
    - `deleted`, `hidden`: the comment itself or an element in it
    - `stubs`: what loads further comments; `pages`: links to further pages of them; `counts`: the page's own count;
      `areas`: the comment section
    - `levels`: lists of replies where they stand beside what they answer: as many as are around a comment is its level
    - `answered`: the id of the comment that one answers, `leveled`: its level (any scale), `named`: its author, all
      where signs do not say it. A comment's parent is the one answered, else the one around it, else by its level.
    - `needs`: a sign without which the system is not on the page
    - `headed`: where no sign gives author or time, look for them as `reader.importers.page.head` does for any theme
    """

    items: tuple[str, ...]
    texts: tuple[str, ...]
    names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    scores: tuple[str, ...] = ()
    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    ids: tuple[str, ...] = ("id",)
    id_prefixes: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    nested: bool = True
    headed: bool = True
    keep: Callable[[Tag], bool] | None = None
    parts: Callable[[Tag], Sequence[Tag]] | None = None
    ref: Callable[[Entry], str] | None = None
    answered: Callable[[Entry], str] | None = None
    leveled: Callable[[Entry], int | None] | None = None
    named: Callable[[Entry], str] | None = None
    dated: Callable[[Entry], tuple[str, ...]] | None = None
    scored: Callable[[Entry], int | None] | None = None
    numbered: Callable[[Entry], int | None] | None = None
    noted: Callable[[Entry], dict[str, str]] | None = None

    def find(self, page: Page, token: Token) -> Found | None:
        """The comments that `page` has in this layout, in its order; None where it has none."""
        known = page.index
        if self.needs and not known.has(*self.needs):
            return None
        entries = self._entries(known, token)
        if not entries:
            return None
        self._fill(entries, known, token)
        self._name(entries)
        self._place(entries)
        raw: list[RawComment] = []
        for place, entry in enumerate(entries):
            if place % _CHECK_EVERY == 0:
                token.check()
            raw.append(self._raw(entry, page))
        if not any(comment.nodes or comment.author for comment in raw):
            return None
        missing, more = self._missing(known)
        return Found(tuple(raw), self._roots(entries, known), self._declared(known), more, missing)

    def _entries(self, known: Index, token: Token) -> list[Entry]:
        """The comments and which one stands in which, by one pass over the elements' ranges."""
        entries: list[Entry] = []
        opened: list[tuple[int, Entry]] = []
        for place, tag in enumerate(known.find(*self.items)):
            if place % _CHECK_EVERY == 0:
                token.check()
            if self.keep is not None and not self.keep(tag):
                continue
            start = known.place(tag)
            while opened and opened[-1][0] <= start:
                opened.pop()
            parts = self.parts(tag) if self.parts is not None else (tag,)
            entry = Entry(tag, parts, opened[-1][1] if opened else None)
            if entry.above is not None:
                entry.above.nested.add(dom.key(tag))
            entries.append(entry)
            opened.append((known.ends[start], entry))
        return entries

    def _fill(self, entries: Sequence[Entry], known: Index, token: Token) -> None:
        """Find what each role has in each comment: asked of the page once, and given to the innermost comment."""
        owners = _owners(entries, known)
        for role in _ROLES:
            token.check()
            for text in getattr(self, role):
                for tag in known.find(text):
                    entry = owners[known.place(tag)]
                    if entry is not None:
                        entry.found.setdefault(role, []).append(tag)
        for rank, text in enumerate(self.texts):
            token.check()
            for tag in known.find(text):
                entry = owners[known.place(tag)]
                if entry is not None and entry.text_rank in (None, rank):
                    # Only elements of the best sign that there is, and none that is inside another of them.
                    if not (entry.texts and known.holds(entry.texts[-1], tag)):
                        entry.texts.append(tag)
                    entry.text_rank = rank
        if self.levels:
            depths = known.counts([entry.tag for entry in entries], known.find(*self.levels))
            for entry, depth in zip(entries, depths, strict=True):
                entry.around = depth
        if self.headed:
            holders = _holders(entries)
            for place, entry in enumerate(owners):
                if entry is not None and not ("names" in entry.found and "dates" in entry.found):
                    tag = known.order[place]
                    if dom.key(tag) not in holders:
                        entry.own.append(tag)

    def _name(self, entries: Sequence[Entry]) -> None:
        taken: set[str] = set()
        for place, entry in enumerate(entries, start=1):
            ref = self.ref(entry) if self.ref is not None else self._id(entry.tag)
            entry.ref = ref if ref and ref not in taken else f"place-{place}"
            taken.add(entry.ref)

    def _id(self, tag: Tag) -> str:
        ref = next(filter(None, (dom.attribute(tag, name) for name in self.ids)), "")
        return self.bare(ref)

    def bare(self, ref: str) -> str:
        """An id without what the system puts before it."""
        ref = ref.strip().lstrip("#")
        for prefix in self.id_prefixes:
            if ref.startswith(prefix) and len(ref) > len(prefix):
                return ref[len(prefix) :]
        return ref

    def _place(self, entries: Sequence[Entry]) -> None:
        """Give each comment its parent: the one it names, the one around it, or the last one of a lower level."""
        by_ref = {entry.ref: entry for entry in entries}
        line: list[tuple[int, Entry]] = []
        for entry in entries:
            named = self.bare(self._answered(entry))
            parent = by_ref.get(named) if named else None
            if parent is None and self.nested:
                parent = entry.above
            level = self.leveled(entry) if self.leveled is not None else entry.around if self.levels else None
            if level is not None:
                while line and line[-1][0] >= level:
                    line.pop()
                if parent is None and line:
                    parent = line[-1][1]
                line.append((level, entry))
            entry.parent = parent if parent is not entry else None
        _cut_rings(entries)

    def _answered(self, entry: Entry) -> str:
        if self.answered is not None:
            return self.answered(entry)
        for tag in entry.found.get("answers", ()):
            target = dom.attribute(tag, "href").rpartition("#")[2] or dom.attribute(tag, "data-parent-id")
            if target and self.bare(target) != entry.ref:
                return target
        return ""

    def _raw(self, entry: Entry, page: Page) -> RawComment:
        head = read_head(entry.own, page.times) if entry.own else Head()
        dropped = {dom.key(tag) for tag in entry.found.get("drops", ())}
        nodes: list[PageElement] = [*_titles(entry), *(tag for tag in entry.texts if dom.key(tag) not in dropped)]
        state = CommentState.SHOWN
        if entry.found.get("deleted"):
            state, nodes = CommentState.DELETED, []
        elif entry.found.get("hidden"):
            state = CommentState.HIDDEN
        without = entry.nested | dropped
        likes, dislikes = _count(entry, "likes"), _count(entry, "dislikes")
        score = self.scored(entry) if self.scored is not None else printed.integer(entry.text("scores", 24))
        if score is None and likes is not None:
            score = likes - (dislikes or 0)
        author, badge = self._author(entry)
        author, badge = author or head.author or "", badge or head.attributes.get("badge", "")
        attributes = {"badge": badge or entry.text("badges", 60)[:60]}
        if likes is not None:
            attributes["likes"] = str(likes)
        if dislikes is not None:
            attributes["dislikes"] = str(dislikes)
        if (tag := entry.first("edited")) is not None:
            attributes["edited"] = (
                next((text for text in printed.time_attributes(tag) if text), dom.text(tag, limit=LONGEST)) or "yes"
            )
        attributes["rating"] = printed.rating(entry.first("ratings"))
        attributes["url"] = next(
            (href for tag in entry.found.get("links", ()) if (href := dom.attribute(tag, "href")).startswith("http")),
            "",
        )
        if self.noted is not None:
            attributes.update(self.noted(entry))
        return RawComment(
            entry.ref,
            entry.parent.ref if entry.parent is not None else None,
            author or None,
            (self.dated(entry) if self.dated is not None else _dates(entry)) or head.dates,
            tuple(nodes),
            frozenset(without),
            state,
            self.numbered(entry) if self.numbered is not None else printed.integer(entry.text("numbers", 24)),
            score,
            {name: value for name, value in attributes.items() if value},
        )

    def _author(self, entry: Entry) -> tuple[str, str]:
        if self.named is not None:
            return self.named(entry), ""
        for tag in entry.found.get("names", ()):
            name, badge = clean_name(tag, set(), None)
            if not name and tag.name == "button":  # what dom.text leaves out: a name that opens a menu
                name = printed.label(tag)
            name = name or dom.attribute(tag, "content") or dom.attribute(tag, "data-author")
            if 0 < len(name) <= _LONGEST_NAME:
                return name, badge
        return "", ""

    def _missing(self, known: Index) -> tuple[int, bool]:
        """How many comments the stubs stand for, and whether one of them does not say it."""
        missing, more, end = 0, False, 0
        for tag in known.find(*self.stubs) if self.stubs else ():
            if known.place(tag) < end or any(map(printed.is_away, (tag, tag.parent))):
                continue
            end = known.ends[known.place(tag)]
            label = printed.label(tag)
            count = printed.integer(label)
            if count is not None and count > 0:
                missing += count
            elif label:
                more = True
        return missing, more or missing > 0 or known.has(*self.pages)

    def _declared(self, known: Index) -> int | None:
        for tag in known.find(*self.counts) if self.counts else ():
            text = printed.label(tag)
            count = count_in(text)
            if count is None:
                count = printed.integer(text)
            if count is not None:
                return count
        return None

    def _roots(self, entries: Sequence[Entry], known: Index) -> tuple[Tag, ...]:
        """The comment section: the outermost of `areas` around comments, else lists of comments, else these alone."""
        areas = [tag for tag in known.find(*self.areas) if _is_section(tag, known)] if self.areas else []
        ranges = [(known.place(tag), known.ends[known.place(tag)], tag) for tag in areas]
        outer: list[tuple[int, int, Tag]] = []
        for one in ranges:
            if not outer or one[0] >= outer[-1][1]:
                outer.append(one)
        roots: dict[int, Tag] = {}
        at = 0
        for entry in entries:
            if entry.above is not None:
                continue
            start = known.place(entry.tag)
            while at < len(outer) and outer[at][1] <= start:
                at += 1
            holder = entry.tag.parent
            if at < len(outer) and outer[at][0] <= start:
                roots[dom.key(outer[at][2])] = outer[at][2]
            elif holder is not None and holder.name in ("ol", "ul", "dl"):
                roots[dom.key(holder)] = holder
            else:
                roots.update((dom.key(tag), tag) for tag in entry.parts)
        return tuple(roots.values())


def _owners(entries: Sequence[Entry], known: Index) -> list[Entry | None]:
    """For each element of the page the innermost comment that it belongs to."""
    spans = sorted(
        ((known.place(tag), known.ends[known.place(tag)], entry) for entry in entries for tag in entry.parts),
        key=lambda span: (span[0], -span[1]),
    )
    owners: list[Entry | None] = [None] * len(known.order)
    opened: list[tuple[int, Entry]] = []
    at = 0
    for start, stop, entry in [*spans, (len(owners), len(owners), None)]:
        while opened and opened[-1][0] <= start:
            end, inner = opened.pop()
            owners[at:end] = [inner] * (end - at)
            at = max(at, end)
        owners[at:start] = [opened[-1][1] if opened else None] * (start - at)
        at = max(at, start)
        if entry is not None:
            opened.append((stop, entry))
    return owners


def _holders(entries: Sequence[Entry]) -> set[int]:
    """The elements between a comment and one that it stands in: their text is that of whole threads."""
    holders: set[int] = set()
    for entry in entries:
        if entry.above is not None:
            for parent in entry.tag.parents:
                if dom.key(parent) in holders:
                    break
                holders.add(dom.key(parent))
                if parent is entry.above.tag:
                    break
    return holders


def _cut_rings(entries: Sequence[Entry]) -> None:
    """A comment whose answer it answers itself is at the top: what a page says may be wrong."""
    done: set[int] = set()
    for entry in entries:
        path: dict[int, Entry] = {}
        at: Entry | None = entry
        while at is not None and id(at) not in done:
            if id(at) in path:
                at.parent = None
                break
            path[id(at)] = at
            at = at.parent
        done.update(path)


def _titles(entry: Entry) -> Iterator[Tag]:
    """A comment's heading, unless a system made it from the beginning of the text (as Drupal does).

    It is given as the innermost element that holds all of it: what is around it is often named for its link.
    """
    for tag in entry.found.get("titles", [])[:1]:
        title = dom.text(tag)
        body = dom.text(entry.texts[0], entry.nested, len(title) + 1) if entry.texts else ""
        if title and not body.startswith(title.rstrip(".… ")):
            yield next((inner for inner in dom.tags(tag) if inner.name == "a" and dom.text(inner) == title), tag)


def _dates(entry: Entry) -> tuple[str, ...]:
    return printed.times(entry.found.get("dates", ()))


def _count(entry: Entry, role: str) -> int | None:
    for tag in entry.found.get(role, ()):
        value = printed.integer(printed.label(tag) or dom.attribute(tag, "data-count"))
        if value is not None:
            return abs(value)
    return None


def _is_section(tag: Tag, known: Index) -> bool:
    """Whether an area may go as a whole: it is not the page, and neither its title nor its article is in it."""
    if tag.name in ("html", "body", "main"):
        return False
    stop = known.ends[known.place(tag)]
    heads = (*known.elements.get("h1", ()), *known.elements.get("main", ()))
    return not any(known.place(tag) < known.place(head) < stop for head in heads)


def first_found(layouts: Sequence[Layout], page: Page, token: Token) -> Found | None:
    """What the first of several layouts finds: a system's markup through the years."""
    return next((found for layout in layouts if (found := layout.find(page, token)) is not None), None)


def words_after(tag: Tag, prefix: str) -> str:
    """The rest of the class that begins with `prefix`: ``depth-3`` gives ``3``; empty where there is none."""
    return next((word[len(prefix) :] for word in dom.words(tag) if word.startswith(prefix)), "")


def beginning(tag: Tag, count: int) -> Iterator[Tag]:
    """The elements among the `count` nodes behind the start of `tag`: a look at what it is, at no cost of its depth."""
    return (node for node in islice(tag.next_elements, count) if isinstance(node, Tag))


def ancestors(tag: Tag, name: str) -> int:
    """How many elements with the class `name` are around `tag`: for few comments; `Layout.levels` is for many."""
    return sum(name in dom.words(parent) for parent in tag.parents)
