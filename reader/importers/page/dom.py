"""Reading the parsed page: class words, ids, text of a branch.

Nothing here is recursive: pages may nest ten thousand deep.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bs4.element import Comment, NavigableString, PageElement, PreformattedString, Tag

UNSHOWN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "title",
        "meta",
        "link",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "picture",
        "source",
        "track",
        "map",
        "area",
        "form",
        "button",
        "input",
        "select",
        "option",
        "textarea",
        "dialog",
        "progress",
        "datalist",
    ]
)
"""Elements whose text is no part of what a reader reads."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that begin and end a line of their own."""

_SPACE = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")


def key(node: PageElement) -> int:
    """What tells a node from all others of its page (two elements with equal content are equal, but not the same)."""
    return id(node)


def words(tag: Tag) -> list[str]:
    """The class words of `tag`, in lower case."""
    value = tag.attrs.get("class")
    if value is None:
        return []
    # Asked for more often than anything else: without a frame of its own.
    return [*map(str.lower, value.split() if isinstance(value, str) else value)]


def attribute(tag: Tag, name: str) -> str:
    """An attribute as one string, empty where it is missing."""
    value = tag.attrs.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def collapse(text: str) -> str:
    """White space as a browser shows it: runs become one blank, none at the ends; NBSP stays."""
    return _SPACE.sub(" ", text).strip(" ")


def walk(root: Tag, without: Collection[int] = ()) -> Iterator[PageElement]:
    """`root`'s descendants in the order of the page; branches whose `key` is in `without` are left out whole."""
    end = _after(root)
    at: PageElement | None = root.contents[0] if root.contents else None
    while at is not None and at is not end:
        if without and id(at) in without:
            at = _after(at)
            continue
        yield at
        at = at.next_element


def tags(root: Tag, without: Collection[int] = ()) -> Iterator[Tag]:
    """As `walk`, elements only."""
    return (node for node in walk(root, without) if isinstance(node, Tag))


def named(root: Tag, *names: str) -> Iterator[Tag]:
    """`root`'s descendants of these elements, many times quicker than Beautiful Soup's own search."""
    return (tag for tag in tags(root) if tag.name in names)


def text(root: PageElement, without: Collection[int] = (), limit: int | None = None) -> str:
    """The text that `root` shows, collapsed to one line; blocks and breaks count as a blank.

    With `limit`, reading stops once there are that many code points: enough to see that a text is too long.
    """
    if isinstance(root, NavigableString):
        return collapse(root) if is_text(root) else ""
    if not isinstance(root, Tag):
        return ""
    pieces: list[str] = []
    length = 0
    end = _after(root)
    at: PageElement | None = root.contents[0] if root.contents else None
    while at is not None and at is not end:
        if without and id(at) in without:
            at = _after(at)
            continue
        if isinstance(at, Tag):
            if at.name in UNSHOWN:
                at = _after(at)
                continue
            if at.name == "br" or at.name in BLOCKS:
                pieces.append(" ")
        elif is_text(at):
            piece = str(at)
            pieces.append(piece)
            length += 0 if piece.isspace() else len(piece)
            if limit is not None and length >= limit:
                break
            if _ends_block(at):
                pieces.append(" ")
        at = at.next_element
    return collapse("".join(pieces))


def is_text(node: PageElement) -> bool:
    """Whether `node` is text and not a comment, a doctype or the inside of a script."""
    return isinstance(node, NavigableString) and not isinstance(node, (Comment, PreformattedString))


def is_unshown(tag: Tag) -> bool:
    """Whether a browser keeps this branch from the reader's eyes: by element, attribute, style or a theme's class."""
    if tag.name in UNSHOWN or tag.has_attr("hidden"):
        return True
    style = attribute(tag, "style")
    if style and "none" in style and re.search(r"display\s*:\s*none", style, re.IGNORECASE):
        return True
    return any(word in ("screen-reader-text", "sr-only", "visually-hidden", "screenreader") for word in words(tag))


def within(node: PageElement, roots: Collection[int]) -> bool:
    """Whether `node` or an ancestor of it has its `key` in `roots`."""
    return key(node) in roots or any(key(parent) in roots for parent in node.parents)


def _ends_block(node: PageElement) -> bool:
    """Whether a block ends right behind `node`."""
    following = node.next_sibling
    parent = node.parent
    return following is None and parent is not None and parent.name in BLOCKS


def _after(node: PageElement) -> PageElement | None:
    """The first element behind `node`'s whole branch; without asking for the deepest last child, so in one step up."""
    at: PageElement | None = node
    while at is not None:
        if at.next_sibling is not None:
            return at.next_sibling
        at = at.parent
    return None
