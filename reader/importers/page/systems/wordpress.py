"""WordPress: classic lists, block themes and the many themes of their own that keep its ids and classes.

What WordPress prints by itself is a list of ``li.comment.depth-N#comment-N`` with replies nested in ``.children``
(Walker_Comment in wp-includes). Themes replace the element, the inside and sometimes the id's prefix
(``li-comment-N``, ``div-comment-N``, wpDiscuz's ``wc-comm-N_PARENT``), but some element keeps the number. So an item
is the outermost element with a comment's number, or with its class and depth where the number is missing; its parent
is the item around it, else what its id names, else what the depth in its class says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4.element import Tag

from reader.domain.progress import Token
from reader.domain.records import CommentState
from reader.importers.page import dom
from reader.importers.page.content import bare_dates, content_of, surroundings
from reader.importers.page.document import Page
from reader.importers.page.head import is_button, read_head
from reader.importers.page.systems import Found, RawComment

id = "wordpress"
rank = 60

_NUMBER = re.compile(r"(?:(?:li|div|article|section|wc|wpd|the|single|p)[-_])*comm(?:ent)?[-_]?(\d+)(?:_(\d+))?", re.I)
_DEPTH = re.compile(r"(?:(?:wc|wpd)_comment_level|depth)-(\d+)")
_PINGS = {"pingback": "pingback", "trackback": "trackback", "type-pingback": "pingback", "type-trackback": "trackback"}
_PING_TEXT = re.compile(r"\s*(pingback|trackback)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"entry-content|post-content|article-body")
_AREA = re.compile(
    r"(?:^|[-_])(?:comments?|commentlist|comments?-?area|comments?-?(?:list|section|wrap|wrapper|container|holder|box|"
    r"stream|template|content)|respond|discussion|wpcomm|wc-?thread-?wrapper|pings?|trackbacks?|pinglist)(?:$|[-_])|"
    r"^comm(?:ent)?s|wpdiscuz",
    re.IGNORECASE,
)
_CHECK_EVERY = 512


@dataclass
class _Item:
    """One comment while it is put together: its element, the parts beside it, and its own elements."""

    tag: Tag
    number: str | None
    parent: _Item | None
    depth: int | None
    named_parent: str | None = None
    beside: list[Tag] = field(default_factory=list)
    own: list[Tag] = field(default_factory=list)
    nested: list[Tag] = field(default_factory=list)
    ref: str = ""


def find(page: Page, token: Token) -> Found | None:
    """The comments of a WordPress page, in its order."""
    items = _items(page, token)
    if not items:
        return None
    _place(items)
    _name(items)
    raw: list[RawComment] = []
    for place, item in enumerate(items):
        if place % _CHECK_EVERY == 0:
            token.check()
        raw.append(_raw(item, page))
    if sum(comment.author is not None for comment in raw) * 2 < len(raw):
        return None  # WordPress prints a name with every comment; its ids and classes are used by others as well
    return Found(tuple(raw), _roots(items), more=_has_more(page))


def _items(page: Page, token: Token) -> list[_Item]:
    """One pass over the page: which elements are items, and which item every element belongs to."""
    anchored = _anchored(page)
    owner: dict[int, _Item] = {}
    by_number: dict[str, _Item] = {}
    items: list[_Item] = []
    for place, tag in enumerate(dom.tags(page.soup)):
        if place % (_CHECK_EVERY * 16) == 0:
            token.check()
        above = owner.get(dom.key(tag.parent)) if tag.parent is not None else None
        item: _Item | None = None
        found = anchored.get(dom.key(tag)) or _number(tag)
        if found is not None:
            number, named = found
            known = by_number.get(number)
            if known is None and above is not None and _is_same(above, tag):
                above.number, above.named_parent = number, named
                by_number[number] = above
            elif known is None:
                item = by_number[number] = _Item(tag, number, above, _depth(tag), named)
            elif above is None and _is_beside(known, tag):
                known.beside.append(tag)
                above = known
        elif _is_item_by_class(tag, above):
            if tag.name == "dd" and items and _is_beside(items[-1], tag):
                items[-1].beside.append(tag)
                above = items[-1]
            else:
                item = _Item(tag, None, above, _depth(tag))
        elif tag.name == "dd" and items and items[-1].tag.name == "dt" and _is_beside(items[-1], tag):
            items[-1].beside.append(tag)
            above = items[-1]
        elif above is None and items and "children" in dom.words(tag) and _is_beside(items[-1], tag):
            above = items[-1]
            above.nested.append(tag)
        if item is not None:
            items.append(item)
            owner[dom.key(tag)] = item
            if above is not None:
                above.nested.append(tag)
        elif above is not None:
            owner[dom.key(tag)] = above
            above.own.append(tag)
    numbered = sum(item.number is not None for item in items)
    return [
        item
        for item in items
        # Where WordPress numbers its comments, one without a number is the theme's own: a notice, an advertisement.
        if (item.number is not None or numbered < len(items) - numbered)
        and (item.own or item.nested or dom.text(item.tag))
    ]


def _anchored(page: Page) -> dict[int, tuple[str, str | None]]:
    """Old themes put the number on an empty anchor inside the item: element key -> number."""
    found: dict[int, tuple[str, str | None]] = {}
    doubled: set[int] = set()
    for anchor in page.soup.find_all("a"):
        match = _NUMBER.fullmatch(dom.attribute(anchor, "id") or dom.attribute(anchor, "name"))
        if match is None:
            continue
        holder = anchor.find_parent("li") or anchor.parent
        if holder is None or holder.name in ("body", "html", "ol", "ul", "dl", "a"):
            continue
        if dom.key(holder) in found:
            doubled.add(dom.key(holder))
        found[dom.key(holder)] = (match[1], match[2])
    return {key: number for key, number in found.items() if key not in doubled}


def _number(tag: Tag) -> tuple[str, str | None] | None:
    """The comment's number, and its parent's where wpDiscuz puts it, from the id of a block."""
    if tag.name not in dom.BLOCKS or tag.name in ("body", "ol", "ul", "form"):
        return None
    match = _NUMBER.fullmatch(dom.attribute(tag, "id"))
    return (match[1], match[2]) if match else None


def _depth(tag: Tag) -> int | None:
    for word in dom.words(tag):
        match = _DEPTH.fullmatch(word)
        if match:
            return int(match[1])
    return None


def _is_item_by_class(tag: Tag, above: _Item | None) -> bool:
    """Whether an element without a number is a comment: by its class and depth, or as a row of a comment list."""
    if tag.name not in ("li", "div", "article", "section", "dt", "dd"):
        return False
    words = dom.words(tag)
    if "comment" in words or not _PINGS.keys().isdisjoint(words):
        depth = _depth(tag)
        if depth is not None:
            return above is None or (above.depth is not None and depth > above.depth)
        if tag.name == "li" and tag.parent is not None:
            return _is_list(tag.parent) or (above is not None and "children" in dom.words(tag.parent))
    return False


def _is_list(tag: Tag) -> bool:
    return any(
        word
        in ("commentlist", "comment-list", "comments-list", "comment_list", "wp-block-comment-template", "ping-list")
        for word in [*dom.words(tag), dom.attribute(tag, "id").lower()]
    )


def _is_same(above: _Item, tag: Tag) -> bool:
    """Whether the numbered `tag` is the inside of the item around it rather than a reply to it."""
    depth = _depth(tag)
    if above.number is not None or above.nested or (depth is not None and depth != above.depth):
        return False
    for parent in tag.parents:
        if parent is above.tag:
            return True
        if parent.name in ("ol", "ul") or "children" in dom.words(parent):
            return False
    return False


def _is_beside(item: _Item, tag: Tag) -> bool:
    """Whether `tag` follows the item's last element directly, so that both are one comment."""
    last = item.beside[-1] if item.beside else item.tag
    return tag.find_previous_sibling() is last


def _place(items: list[_Item]) -> None:
    """Give parents to items that are not inside one: by the id (wpDiscuz), else by the depth in the class."""
    by_number = {item.number: item for item in items if item.number is not None}
    kept = {dom.key(item.tag) for item in items}
    line: list[tuple[int, _Item]] = []
    for item in items:
        while item.parent is not None and dom.key(item.parent.tag) not in kept:
            item.parent = item.parent.parent
        if item.parent is None and item.named_parent not in (None, "0"):
            item.parent = by_number.get(item.named_parent)
            if item.parent is item:
                item.parent = None
        depth = item.depth
        if item.parent is not None:
            above = next((level for level, other in reversed(line) if other is item.parent), 0)
            depth = above + 1
        depth = depth or 1
        while line and line[-1][0] >= depth:
            line.pop()
        if item.parent is None and depth > 1 and line:
            item.parent = line[-1][1]
        line.append((depth, item))


def _name(items: list[_Item]) -> None:
    """Give every item a key: its element's id where no other has it, else its number, else its place."""
    taken: set[str] = set()
    for place, item in enumerate(items, start=1):
        ref = dom.attribute(item.tag, "id") or (f"comment-{item.number}" if item.number else "")
        item.ref = ref if ref and ref not in taken else f"place-{place}"
        taken.add(item.ref)


def _raw(item: _Item, page: Page) -> RawComment:
    head = read_head(item.own, page.times)
    attributes = dict(head.attributes)
    nested = frozenset(map(dom.key, item.nested))
    content = content_of(item.tag, item.own, head, nested)
    nodes: tuple[Tag, ...] = (content,) if content is not None else (item.tag, *item.beside)
    without = nested if content is not None else surroundings(item.tag, item.own, head, page.times, nested)
    dates = head.dates
    if not any(map(page.times.search, dates)):
        dates = (*bare_dates(item.tag, item.own, page.times), *dates)
    author = head.author
    kind = _ping(item)
    if kind is not None:
        attributes["type"] = kind
        link = next((tag for tag in item.own if tag.name == "a" and dom.text(tag) and not is_button(tag)), None)
        if author is None and link is not None:
            author = dom.text(link)
            nodes = (item.tag,)
            without = surroundings(item.tag, item.own, head, page.times, nested) | {dom.key(link)}
        rest = " ".join(dom.text(node, without) for node in nodes)
        if len(rest) < 40 and (not rest or _PING_TEXT.match(rest)):
            nodes = ()
    return RawComment(
        item.ref,
        item.parent.ref if item.parent is not None else None,
        author,
        dates,
        nodes,
        without,
        _state(item),
        head.number,
        head.score,
        attributes,
    )


def _ping(item: _Item) -> str | None:
    """Whether the item is another site's notice: by its class, or because it says so where no comment would."""
    for word in dom.words(item.tag):
        if word in _PINGS:
            return _PINGS[word]
    if item.depth is None and not any("author" in word or word == "fn" for tag in item.own for word in dom.words(tag)):
        match = _PING_TEXT.match(dom.text(item.tag))
        if match:
            return match[1].lower()
    return None


def _state(item: _Item) -> CommentState:
    words = dom.words(item.tag)
    if any(word in ("deleted", "comment-deleted", "is-deleted", "trash", "trashed", "removed") for word in words):
        return CommentState.DELETED
    return CommentState.SHOWN


def _roots(items: list[_Item]) -> tuple[Tag, ...]:
    """The comment section: the lists of the items, and what is about comments around them but holds no article."""
    roots: dict[int, Tag] = {}
    seen: set[int] = set()
    for item in items:
        holder = item.tag.parent
        if item.parent is not None or holder is None or dom.key(holder) in seen:
            continue
        if holder.name in ("ol", "ul", "dl") or _is_area(holder):
            seen.add(dom.key(holder))
            root = holder
            while root.parent is not None and _is_area(root.parent):
                root = root.parent
            roots[dom.key(root)] = root
        else:
            for tag in (item.tag, *item.beside):
                roots[dom.key(tag)] = tag
    return tuple(roots.values())


def _is_area(tag: Tag) -> bool:
    if tag.name in ("body", "html", "main", "[document]"):
        return False
    names = [*dom.words(tag), dom.attribute(tag, "id")]
    return any(map(_AREA.search, names)) and not any(
        inner.name in ("h1", "main") or any(map(_ARTICLE.search, dom.words(inner))) for inner in dom.tags(tag)
    )


def _has_more(page: Page) -> bool:
    """Whether the page links to older or newer comments on a page of their own."""
    return any(
        re.search(r"(?:comment-page-\d+/?|[?&]cpage=\d+)#comments$", dom.attribute(link, "href"))
        for link in page.index.find("a[href]")
    )
