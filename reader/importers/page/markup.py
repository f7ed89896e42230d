"""DOM -> blocks with inline marks, as a browser would show them; used for articles and comments alike.

Iterative: the walk goes along the document's own chain of elements, so that depth costs no stack. White space is
collapsed as HTML says (CSS Text 3, section 4.1.1), NBSP stays; ``<br>`` is a line break inside a block, two of
them begin a new block; what is no reading matter (scripts, forms, buttons, images but emoji) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import islice

from bs4.element import PageElement, Tag

from reader.domain.text import BlockKind, Mark, MarkKind, Part, canonical
from reader.importers.page import dom, pictures

_MARKS = {
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "cite": MarkKind.EMPHASIS,
    "code": MarkKind.CODE,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "tt": MarkKind.CODE,
    "a": MarkKind.LINK,
}
_CAPTION_WORD = re.compile(
    r"(?:.*[-_])?(?:caption|figcaption|imagecaption|photocaption|bildunterschrift|bildtext|legende?|image-?description|"
    r"(?:photo|image|media|picture)-?_?-?credits?|imagecredit)(?:[-_]+text)?"
)
_QUOTE_WORDS = frozenset(
    ("bbcode_quote", "bbcodequote", "quotebox", "quotetitle", "quotecontent", "quoteheader", "quote", "userquote")
)
"""Names that forums give to the box around a quote and the line that says whose it is, which is part of it."""
_EMOJI_WORDS = frozenset(("emoji", "wp-smiley", "smiley", "emoticon", "wpml_ico"))
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_WAYBACK = re.compile(r"^(?:https?:)?(?://web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)", re.IGNORECASE)

Skip = Callable[[Tag], bool]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the element that it was read from, for callers that choose among blocks."""

    part: Part
    source: Tag


def parts_of(
    nodes: Iterable[PageElement], without: Collection[int] = (), skip: Skip = dom.is_unshown
) -> tuple[Part, ...]:
    """The blocks of `nodes` and what is below them.

    `without` holds the `key` of branches that are left out; `skip` decides on the others, by element.
    """
    return tuple(placed.part for placed in placed_parts(nodes, without, skip))


def placed_parts(
    nodes: Iterable[PageElement],
    without: Collection[int] = (),
    skip: Skip = dom.is_unshown,
    *,
    with_pictures: bool = False,
) -> list[Placed]:
    """As `parts_of`, each block with the element that it began in; `with_pictures`, pictures are blocks as well, each
    behind the text that it stands in."""
    made: list[Placed] = []
    for node in nodes:
        writer = _Writer(made, node if isinstance(node, Tag) else node.parent or Tag(name="p"), with_pictures)
        _read(node, writer, without, skip)
        writer.flush()
    return made


def address(href: str) -> str:
    """A link's target without the prefix of the Wayback Machine; empty for scripts and places on the page."""
    href = href.strip()
    if not href or href.startswith("#") or href.lower().startswith(("javascript:", "data:", "vbscript:")):
        return ""
    return canonical(_WAYBACK.sub("", href))


_MOST_OPEN = 32
"""Marks around one another: pages whose tags are never closed have thousands, and each block would repeat them all."""


@dataclass
class _Writer:
    """Collects one block after the other. `opened` are marks that are still open, each with where it began."""

    made: list[Placed]
    source: Tag
    with_pictures: bool = False
    pictures: list[Placed] = field(default_factory=list)
    kinds: list[tuple[BlockKind, int | None]] = field(default_factory=lambda: [(BlockKind.PARAGRAPH, None)])
    lists: int = 0
    pre: int = 0
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blank: bool = False
    breaks: int = 0
    marks: list[Mark] = field(default_factory=list)
    opened: list[tuple[Tag, MarkKind, int, str | None]] = field(default_factory=list)

    def text(self, text: str) -> None:
        if self.pre:
            self._emit(canonical(text))
            return
        clean = _BLANKS.sub(" ", canonical(text))
        if clean.startswith(" "):
            self.blank = True
            clean = clean[1:]
        if not clean:
            return
        if self.breaks > 1:
            self.flush()
        self._settle()
        if clean.endswith(" "):
            self._emit(clean[:-1])
            self.blank = True
        else:
            self._emit(clean)

    def line_break(self) -> None:
        if self.pre:
            self._emit("\n")
        else:
            self.breaks += 1
            self.blank = False

    def tab(self) -> None:
        if self.length:
            self._emit("\t")
            self.blank = False

    def open(self, tag: Tag, kind: MarkKind) -> None:
        target = address(dom.attribute(tag, "href")) if kind is MarkKind.LINK else None
        if target != "" and len(self.opened) < _MOST_OPEN:
            self.opened.append((tag, kind, self.length, target))

    def close(self, tag: Tag) -> None:
        if self.opened and self.opened[-1][0] is tag:
            _, kind, start, target = self.opened.pop()
            self._mark(kind, start, target)

    def flush(self) -> None:
        """End the block; marks that are open go on in the next one."""
        for _, mark_kind, start, target in self.opened:
            self._mark(mark_kind, start, target)
        text = "".join(self.pieces)
        if text.strip():
            kind, level = self.kinds[-1]
            marks = tuple(sorted(self.marks, key=lambda mark: (mark.start, -mark.stop)))
            self.made.append(Placed(Part(kind, text, level, marks), self.source))
        self.made += self.pictures
        self.pictures = []
        self.pieces, self.length, self.marks, self.blank, self.breaks = [], 0, [], False, 0
        self.opened = [(tag, kind, 0, target) for tag, kind, _, target in self.opened]

    def _settle(self) -> None:
        """Write the white space that stands before a word, now that there is one; a mark begins behind it."""
        if not self.length:
            self.blank, self.breaks = False, 0
            return
        gap = "\n" if self.breaks else " " if self.blank and not self.pieces[-1].endswith(("\n", "\t")) else ""
        if gap:
            at = self.length
            self._emit(gap)
            self.opened = [(t, k, self.length if s == at else s, g) for t, k, s, g in self.opened]
        self.blank, self.breaks = False, 0

    def _emit(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def _mark(self, kind: MarkKind, start: int, target: str | None) -> None:
        if start < self.length:
            self.marks.append(Mark(kind, start, self.length, target))


def _read(root: PageElement, writer: _Writer, without: Collection[int], skip: Skip) -> None:
    """Walk `root`'s branch with an explicit stack of what is open."""
    if not isinstance(root, Tag):
        if dom.is_text(root) and dom.key(root) not in without:
            writer.text(str(root))
        return
    stack: list[tuple[Tag, bool]] = []

    def enter(tag: Tag) -> None:
        # Old forums print each post in a blockquote: what was asked for as a whole is no quote.
        stack.append((tag, (tag is not root or tag.name != "blockquote") and _enter(tag, writer)))

    def leave() -> None:
        tag, kind_pushed = stack.pop()
        _leave(tag, writer, kind_pushed)

    enter(root)
    for node in _visible(root, without, _with_pictures(skip) if writer.with_pictures else skip, leave):
        if isinstance(node, Tag):
            if node.name == "br":
                writer.line_break()
            elif node.name == "img":
                _image(node, writer)
            elif node.name == "noscript":
                for image in pictures.copies(node):
                    _image(image, writer)
            else:
                enter(node)
        elif dom.is_text(node):
            writer.text(str(node))
    while stack:
        leave()


def _with_pictures(skip: Skip) -> Skip:
    """What `skip` leaves out, but for elements that hold an image: ``picture``, and a copy for readers without
    scripts, of which nothing else is read."""

    def leaves_out(tag: Tag) -> bool:
        # The parser does not know that a source is empty, and puts what follows into it.
        if tag.name in ("picture", "source"):
            return tag.has_attr("hidden")
        return (tag.name != "noscript" or tag.find("img") is None) and skip(tag)

    return leaves_out


def _visible(root: Tag, without: Collection[int], skip: Skip, leave: Callable[[], None]) -> Iterable[PageElement]:
    """Descendants that are shown, in order; calls `leave` for each element that was yielded and ends."""
    at: PageElement | None = root.contents[0] if root.contents else None
    depth = 0
    while at is not None:
        hidden = dom.key(at) in without or (isinstance(at, Tag) and skip(at))
        if not hidden:
            yield at
            if isinstance(at, Tag) and at.name not in ("br", "img", "noscript"):
                if at.contents:
                    depth += 1
                    at = at.contents[0]
                    continue
                leave()
        while at is not None and at.next_sibling is None:
            at = at.parent
            if at is None or at is root or depth == 0:
                return
            depth -= 1
            leave()
        at = at.next_sibling if at is not None else None


def _enter(tag: Tag, writer: _Writer) -> bool:
    """Begin `tag`; returns whether it set a kind of block that `_leave` must take back."""
    name = tag.name
    mark = _MARKS.get(name)
    if mark is not None:
        writer.open(tag, mark)
        return False
    if name == "q":
        writer.text("“")
        return False
    if name in ("td", "th") and not _is_quote(tag):
        writer.tab()
        return False
    if name not in dom.BLOCKS and (writer.kinds[-1][0] is BlockKind.CAPTION or not _is_caption(tag)):
        return False
    writer.flush()
    writer.source = tag
    if name in ("ul", "ol", "menu"):
        writer.lists += 1
    if name == "pre":
        writer.pre += 1
    kind = _kind(tag, writer)
    if kind is None:
        return False
    writer.kinds.append(kind)
    return True


def _leave(tag: Tag, writer: _Writer, kind_pushed: bool) -> None:
    name = tag.name
    if name in _MARKS:
        writer.close(tag)
        if name == "cite" and _heads_quote(tag):
            writer.line_break()
        return
    if name == "q":
        writer.text("”")
        return
    if name in ("td", "th") and not kind_pushed:
        return
    if name not in dom.BLOCKS and not kind_pushed:
        return
    writer.flush()
    if tag.parent is not None:
        writer.source = tag.parent
    if name in ("ul", "ol", "menu"):
        writer.lists -= 1
    if name == "pre":
        writer.pre -= 1
    if kind_pushed:
        writer.kinds.pop()


def _kind(tag: Tag, writer: _Writer) -> tuple[BlockKind, int | None] | None:
    """The kind that `tag` gives to the text below it, or None where it has no say."""
    name = tag.name
    if name == "pre":
        return BlockKind.PREFORMATTED, None
    if name in ("figcaption", "caption") or _is_caption(tag):
        return BlockKind.CAPTION, None
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return BlockKind.HEADING, int(name[1])
    if name == "blockquote" or _is_quote(tag):
        return BlockKind.QUOTE, None
    if name == "li" and writer.lists:
        return BlockKind.LIST_ITEM, writer.lists
    return None


def _is_caption(tag: Tag) -> bool:
    """Whether an element is named as what is written under a picture, and does not hold the picture itself."""
    words = dom.words(tag) if tag.attrs else ()
    return any(map(_CAPTION_WORD.fullmatch, words)) and tag.find(["img", "picture", "figure"]) is None


def _is_quote(tag: Tag) -> bool:
    """Whether a box is a quote by its name, or as vBulletin 3 draws one: an inset cell."""
    if tag.name not in ("div", "td", "aside", "table", "section"):
        return False
    words = dom.words(tag)
    return not _QUOTE_WORDS.isdisjoint(words) or (tag.name == "td" and "alt2" in words and tag.has_attr("style"))


def _heads_quote(tag: Tag) -> bool:
    """Whether a ``cite`` is the first line of a quote, which says whose it is, and no title within a sentence."""
    around = tag.parent
    if around is None or any(isinstance(node, str) and node.strip() for node in islice(tag.previous_siblings, 8)):
        return False
    return any(at is not None and (at.name == "blockquote" or _is_quote(at)) for at in (around, around.parent))


def _image(tag: Tag, writer: _Writer) -> None:
    """An image is text where it stands for a character; else it is a picture, or nothing."""
    alt = dom.attribute(tag, "alt")
    if _EMOJI_WORDS.intersection(dom.words(tag)) or tag.has_attr("data-emoji"):
        if alt:
            writer.text(alt)
    elif writer.with_pictures and (found := pictures.address(tag)):
        text = " ".join(canonical(alt).split())
        last = writer.pictures[-1:] or (writer.made[-1:] if not writer.length else [])
        if last and last[0].part.kind is BlockKind.IMAGE and last[0].part.target == found:
            return
        writer.pictures.append(Placed(Part(BlockKind.IMAGE, text, target=found), tag))
