"""The article of a page: what belongs to it is decided by trafilatura, how it reads by `markup`.

The comment section goes out of the tree first. trafilatura then says which text is the article's; each block of the
page whose text is among it is kept, read from the page itself, because trafilatura's output drops headings at its
edges, captions, line breaks and nested list levels. Blocks that it passed over are kept where they stand between
kept ones, inside the same element, and are neither furniture nor lists of links.

Why trafilatura: on 33 saved WordPress pages with a recognisable content element, as share of that element's
paragraphs found, share of the extracted text that lies inside it, and share of the readers' comments let in:

    trafilatura 2.3, favouring recall   0.970   0.996   0.027     0.8 s
    trafilatura 2.3, default            0.967   0.972   0.045     1.5 s
    readability-lxml 0.9                0.902   0.840   0.039     1.5 s
    goose3 3.1                          0.833   0.952   0.027     5.8 s
    newspaper4k 0.9                     0.629   0.718   0.026     337 s
    jusText 3.0                         0.740   0.469   0.453     1.8 s
    Resiliparse 2.0, main content       0.975   0.474   0.666     0.2 s

This module, with headings and captions counted too, has 0.970, 0.999 and 0.027 there. What it leaves of those elements
is sharing and related links. The comments that it "lets in" quote the article: the thread itself is gone by then.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bs4.element import Tag

from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, Notice, Picture
from reader.domain.text import BlockKind, Body, Part, canonical, compose
from reader.domain.words import translate
from reader.importers.page import dom, offline, pictures
from reader.importers.page.document import Page
from reader.importers.page.markup import Placed, placed_parts
from reader.importers.page.metadata import Guess, Metadata, metadata
from reader.importers.page.polls import boxes, polls
from reader.importers.page.systems import Opening
from reader.importers.page_text.furniture import is_end, is_furniture

_FURNITURE = re.compile(
    r"(?:^|[-_])(?:share|sharing|sharedaddy|sharebar|social|related|relatedposts|recommended|newsletter|subscribe|"
    r"breadcrumbs?|byline|postmeta|post-meta|entry-meta|meta-data|entry-footer|post-footer|post-tags|tags-links|"
    r"tag-links|cat-links|posted-on|author-?(?:box|bio|info)|about-author|nav-links|post-nav|pagination|"
    r"saboxplugin|aioseo-author-bio|ts-fab|abh_box|m-a-box|molongui|biographia|author-?(?:card|profile|widget|area)|"
    r"post-?ratings?|kk-star-ratings|kksr|yasr|rmp|ratings?-?(?:block|box|container|widget)|"
    r"recipe-(?:snippet|jump|print|pin|rating|unit-conversion|call-to-action)|"
    r"mc4wp|mailpoet|yarpp|crp_related|last-?updated|postmetadata|"
    r"ad-?(?:container|slot|unit|wrapper|block|box)|advert|advertisement|skip-link|site-footer|site-header|wp-?block-?post-(?:terms|date|author))(?:$|[-_])|"
    r"^(?:pager|menu|sidebar|widget|widgets|widget-area|cookie|cookies|promo|popup|modal|toc|toc_container|ez-toc|print|"
    r"printfriendly|jp-relatedposts|comments?|comments-area|respond|wp-polls|navigation|post-navigation|donate|paywall)$"
)
_STATE_WORD = re.compile(r"^(?:has|no|with|is|elementor|js)[-_]")
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form"))
_CONTENT_WORDS = frozenset(
    ("entry-content", "post-content", "article-content", "wp-block-post-content", "article-body")
)
_CONTENT = ("[itemprop=articleBody]", *(f".{word}" for word in sorted(_CONTENT_WORDS)))
_READ_MORE = re.compile(r"read more|read|more|weiterlesen|mehr lesen|continue reading|watch", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:^|[-_])(?:thumbnail|featured|feature|hero|teaser-?image|lead-?image|main-?image|header-?image|post-?image|"
    r"entry-?image|article-?image|image|fig|figure|attachment-[\w-]+|wp-post-image)(?:$|[-_])"
)
_BYLINES = 3
"""A byline is among this many first blocks."""
_BYLINE_CP = 100
_BYLINE_WORDS = 6
_MOST = 2_000_000
"""Pages with more text than this, in code points, are read without trafilatura, which keeps several copies."""
_DEEPEST = 200
"""Elements nested deeper than this are handed to trafilatura flat: it and lxml recurse."""


@dataclass(frozen=True)
class _Extract:
    """trafilatura's answer: the folded text of its blocks, all of it in one, and metadata."""

    lines: frozenset[str]
    whole: str
    guess: Guess


def read_article(
    page: Page, roots: Sequence[Tag], declared: int | None, token: Token, opening: Opening | None = None
) -> tuple[ArticleRecord, list[Notice]]:
    """The article of `page`. Takes the comment section at `roots` out of the tree for good. Where the page's system
    marks the article itself, `opening` is what it marks, and nothing is searched."""
    holders = boxes(page)
    found = polls(holders)
    for root in roots:
        if not root.decomposed:
            root.decompose()
    for tag in [tag for tag in dom.tags(page.soup) if tag.attrs.get("id") in ("respond", "commentform")]:
        if not tag.decomposed:
            tag.decompose()
    token.check()
    extract = _extract(page) if opening is None else _Extract(frozenset(), "", Guess())
    token.check()
    data = metadata(page, extract.guess)
    if opening is not None:
        data = _opened(data, opening, page)
    apart = {dom.key(box) for box in holders if not box.decomposed}
    body, shown = _body(_parts(page, data, extract, apart) if opening is None else _own_parts(opening, apart, data))
    notices = []
    if not body.text and opening is None:
        notices.append(
            Notice("no-article", translate("Importers", "No article text was found on the page."), "article")
        )
    title = canonical(data.title) or body.text[:80].split("\n")[0]
    return ArticleRecord(
        title or "Untitled",
        body,
        data.standfirst,
        data.site,
        data.url,
        data.author,
        data.published,
        page.language,
        declared,
        found,
        {"date_approximate": data.date_approximate} if data.date_approximate else {},
        pictures=shown,
    ), notices


def _extract(page: Page) -> _Extract:
    """Ask trafilatura. It gets a tree of our own making, and no address, so that it has nothing to fetch."""
    markup = _shallow(page)
    if len(markup) > _MOST * 4:
        return _Extract(frozenset(), "", Guess())
    import lxml.html

    trafilatura = offline.trafilatura()

    tree = lxml.html.document_fromstring(markup, parser=lxml.html.HTMLParser(huge_tree=True, encoding="utf-8"))
    try:
        document = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            favor_recall=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (RecursionError, ValueError, AttributeError, TypeError, AssertionError):
        # Damaged trees bring out these in it; the page is then read by its own marks alone.
        document = None
    if not isinstance(document, trafilatura.settings.Document):
        return _Extract(frozenset(), "", Guess())
    lines = [_fold(line) for line in (document.text or "").split("\n")]
    guess = Guess(document.title, document.author, document.sitename, document.date, document.url)
    return _Extract(frozenset(filter(None, lines)), "".join(lines), guess)


def _shallow(page: Page) -> bytes:
    """The page as markup that does not nest deeper than recursive code can follow."""
    depths: dict[int, int] = {dom.key(page.soup): 0}
    deepest = 0
    for tag in dom.tags(page.soup):
        depth = depths.get(dom.key(tag.parent), 0) + 1 if tag.parent is not None else 1
        depths[dom.key(tag)] = depth
        deepest = max(deepest, depth)
    if deepest <= _DEEPEST:
        return page.soup.encode("utf-8", errors="replace")
    from html import escape

    head = page.soup.head.encode("utf-8").decode("utf-8") if page.soup.head is not None else ""
    flat = "".join(f"<p>{escape(placed.part.text)}</p>" for placed in placed_parts([page.soup]))
    return f"<html>{head}<body><article>{flat}</article></body></html>".encode("utf-8", errors="replace")


def _opened(data: Metadata, opening: Opening, page: Page) -> Metadata:
    """`data` with what the system says of the article itself; what it marks none of is taken from the head."""
    published = next(filter(None, map(page.times.read, opening.dates)), None)
    approximate = None
    if published is None and (reckoned := page.reckoned(opening.dates)) is not None:
        published, approximate = reckoned
    return replace(
        data,
        title=opening.title or data.title,
        author=canonical(opening.author).strip() if opening.author else data.author,
        published=published or data.published,
        date_approximate=approximate if published else data.date_approximate,
        standfirst=None,
    )


def _own_parts(opening: Opening, apart: Collection[int], data: Metadata) -> Iterator[Part]:
    """The blocks of the elements that hold the article."""
    placed = placed_parts([node for node in opening.nodes if not node.decomposed], apart, with_pictures=True)
    return _drop_frame([block.part for block in placed], data)


def _body(found: Iterable[Part]) -> tuple[Body, tuple[Picture, ...]]:
    """The article's text, its pictures taken out of their addresses."""
    parts, shown = [], {}
    for part in found:
        if part.kind is BlockKind.IMAGE:
            target, picture = pictures.taken_out(part.target or "")
            part = replace(part, target=target)
            if picture is not None:
                shown[target] = picture
        parts.append(part)
    return compose(parts), tuple(shown.values())


def _parts(page: Page, data: Metadata, extract: _Extract, apart: Collection[int]) -> Iterator[Part]:
    root = page.soup.body or page.soup
    placed = placed_parts([root], apart, with_pictures=True)
    folds = [_fold(block.part.text) for block in placed]
    kept = [_is_kept(fold, extract) for fold in folds]
    if not any(kept):
        return _drop_frame(_own_reading(page, root, apart), data)
    container = _container(placed, folds, kept)
    inside = _Inside(container)
    keep = [
        kept[at]
        and not inside.is_furniture(block.source, found=True)
        and (inside.holds(block.source) or len(folds[at]) >= 60)
        for at, block in enumerate(placed)
    ]
    if not any(keep):
        return _drop_frame(_own_reading(page, root, apart), data)
    first, last = keep.index(True), len(keep) - 1 - keep[::-1].index(True)
    for at in range(first, last):
        if not keep[at] and _is_mended(placed[at], folds[at], inside):
            keep[at] = True
    named = _Inside(_named_content(container))
    for at in (*range(first), *range(last + 1, len(placed))):
        # It also cuts what is short at both ends: all of the element that the theme names as content belongs.
        if named.container is not None and named.holds(placed[at].source):
            keep[at] = keep[at] or _is_mended(placed[at], folds[at], named)
        elif placed[at].part.kind is BlockKind.CAPTION:
            keep[at] = keep[at] or _is_mended(placed[at], folds[at], inside)
    _keep_pictures(keep, placed, named if named.container is not None else inside)
    _keep_opening(keep, placed, data.heading)
    _keep_captions(keep, placed)
    chosen = [block.part for at, block in enumerate(placed) if keep[at]]
    shown = _without_bylines(_without_leads(chosen), page)
    return _drop_frame(_without_dead_headings(shown), data)


def _keep_pictures(keep: list[bool], placed: Sequence[Placed], inside: _Inside) -> None:
    """Pictures belong to the article that stand in it: between kept blocks, or in the element of its text at an end.
    One may be at an end itself, where its alternative text was taken for a block."""
    first, last = keep.index(True), len(keep) - 1 - keep[::-1].index(True)
    for at, block in enumerate(placed):
        if block.part.kind is not BlockKind.IMAGE or inside.is_furniture(block.source):
            continue
        named = inside.container is not None and inside.holds(block.source)
        keep[at] = named or first <= at <= last


def _keep_opening(keep: list[bool], placed: Sequence[Placed], heading: Tag | None) -> None:
    """The picture that many themes put above the text or the title, with its caption, outside the text's element."""
    if heading is None:
        return
    first = keep.index(True)
    around = _Inside(heading.find_parent(["article", "main"]))
    title = next((at for at in range(first) if placed[at].source is heading), None)
    start = 0 if around.container is not None else title
    for at in range(start if start is not None else first, first):
        block = placed[at]
        picture = block.part.kind is BlockKind.IMAGE and _is_large(block.source)
        if picture and around.holds(block.source):
            keep[at] = not around.is_furniture(block.source)


def _keep_captions(keep: list[bool], placed: Sequence[Placed]) -> None:
    """What is written right under a picture that is kept, wherever the theme puts it."""
    outside = _Inside(None)
    for at, block in enumerate(placed[1:], start=1):
        under = keep[at - 1] and placed[at - 1].part.kind in (BlockKind.IMAGE, BlockKind.CAPTION)
        if under and block.part.kind is BlockKind.CAPTION:
            keep[at] = keep[at] or not outside.is_furniture(block.source)


def _is_large(image: Tag) -> bool:
    """Whether an image outside the text is the article's: in a figure, or named as its picture."""
    for at in (image, *image.parents):
        if at.name in ("figure", "picture"):
            return True
        if at.name in ("article", "main", "body", "header"):
            return False
        if any(map(_OPENING.search, (*dom.words(at), dom.attribute(at, "id").lower()))):
            return True
    return False


def _is_kept(fold: str, extract: _Extract) -> bool:
    """Whether a block's text is among what trafilatura took: as one of its blocks, or, if long, within them."""
    if not fold:
        return False
    return fold in extract.lines or (len(fold) >= 30 and fold in extract.whole)


def _is_mended(block: Placed, fold: str, inside: _Inside) -> bool:
    """Whether a block between kept ones belongs to the article although trafilatura passed over it."""
    if not fold or not inside.holds(block.source) or inside.is_furniture(block.source):
        return False
    part = block.part
    linked = sum(mark.stop - mark.start for mark in part.marks if mark.kind.value == "link")
    return part.kind in (BlockKind.HEADING, BlockKind.CAPTION) or linked * 2 <= len(part.text)


_MOST_LEVELS = 500
"""Elements around a block that are looked at for the one that holds the article; deeper nesting is no layout."""


def _container(placed: Sequence[Placed], folds: Sequence[str], kept: Sequence[bool]) -> Tag | None:
    """The deepest element that holds nearly all of the kept text."""
    weight: dict[int, int] = {}
    tags: dict[int, Tag] = {}
    total = 0
    for block, fold, is_kept in zip(placed, folds, kept, strict=True):
        if not is_kept:
            continue
        total += len(fold)
        for tag in (block.source, *islice(block.source.parents, _MOST_LEVELS)):
            weight[dom.key(tag)] = weight.get(dom.key(tag), 0) + len(fold)
            tags[dom.key(tag)] = tag
            if tag.name == "body":
                break
    # They lie inside each other: the deepest are those with the least text, and of these the one that holds no other.
    least = min((amount for amount in weight.values() if amount * 20 >= total * 19), default=None)
    lightest = [tags[key] for key, amount in weight.items() if amount == least]
    above = {dom.key(tag.parent) for tag in lightest if tag.parent is not None}
    return next((tag for tag in lightest if dom.key(tag) not in above), None)


def _named_content(container: Tag | None) -> Tag | None:
    """The element at or just above `container` that is named as the article's text, where there is one."""
    for at in [container, *container.parents][:4] if container is not None else ():
        if at is not None and (_CONTENT_WORDS & set(dom.words(at)) or dom.attribute(at, "itemprop") == "articleBody"):
            return at
    return None


@dataclass(frozen=True, slots=True)
class _Inside:
    """The element that holds the article, and what of it is not the article."""

    container: Tag | None

    def holds(self, tag: Tag) -> bool:
        return self.container is None or tag is self.container or any(up is self.container for up in tag.parents)

    def is_furniture(self, tag: Tag, found: bool = False) -> bool:
        """Whether `tag` or an element between it and the container is furniture; `found` says that trafilatura
        took it, which outweighs the elements that may be either."""
        for at in (tag, *tag.parents):
            if at is self.container or at.name in ("body", "html", "main"):
                return False
            names = [*dom.words(at), dom.attribute(at, "id").lower()]
            if any(_FURNITURE.search(name) and not _STATE_WORD.match(name) for name in names):
                return True
            if at.name in _FURNITURE_TAGS and not found:
                return True
        return False


def _own_reading(page: Page, root: Tag, apart: Collection[int]) -> list[Part]:
    """Without trafilatura's word: the element that themes name as content, or all of the page that is no furniture."""
    holder = next((tag for tag in map(page.soup.select_one, _CONTENT) if tag is not None and dom.text(tag)), None)
    holder = holder or page.soup.find(["article", "main"]) or root
    inside = _Inside(holder)
    return [
        block.part
        for block in placed_parts([holder], apart)
        if not inside.is_furniture(block.source) and _link_share(block.part) <= 0.5
    ]


def _link_share(part: Part) -> float:
    return sum(mark.stop - mark.start for mark in part.marks if mark.kind.value == "link") / max(1, len(part.text))


def _without_leads(parts: Sequence[Part]) -> list[Part]:
    """Leave out what leads to other pages and what pages print between paragraphs: "Related: LINK", "Advertisement".

    A heading of related articles goes, and the links under it.
    """
    kept: list[Part] = []
    leads = False
    for part in parts:
        linked = _link_share(part) > 0.5
        if part.kind is BlockKind.LIST_ITEM and leads and linked:
            continue
        leads = part.kind is not BlockKind.LIST_ITEM and len(part.text) <= 200 and _leads(part, linked)
        if not leads:
            kept.append(part)
    return kept


def _leads(part: Part, linked: bool) -> bool:
    if part.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    if is_end(part.text) or (part.kind is BlockKind.PARAGRAPH and is_furniture(part.text)):
        return True
    label, colon, _ = part.text.partition(":")
    return linked and bool(colon) and (is_end(label) or _READ_MORE.fullmatch(label.strip()) is not None)


def _without_bylines(parts: Sequence[Part], page: Page) -> list[Part]:
    """Leave out short lines at the beginning that say no more than when, and by whom, the article was printed."""
    kept = list(parts)
    for at in range(min(_BYLINES, len(kept)) - 1, -1, -1):
        text = kept[at].text
        stamp = page.times.search(text) if len(text) <= _BYLINE_CP else None
        rest = f"{text[: stamp.start]} {text[stamp.stop :]}".split() if stamp is not None else ()
        short = stamp is not None and len(rest) <= _BYLINE_WORDS and not text.endswith((".", "!", "?", ":"))
        if short and kept[at].kind is BlockKind.PARAGRAPH:
            del kept[at]
    return kept


def _without_dead_headings(parts: Sequence[Part]) -> Iterator[Part]:
    """Headings that nothing follows belong to what was left out."""
    no_text = (BlockKind.HEADING, BlockKind.IMAGE)
    last = max((at for at, part in enumerate(parts) if part.kind not in no_text), default=-1)
    yield from parts[: last + 1]


def _drop_frame(parts: Sequence[Part] | Iterator[Part], data: Metadata) -> Iterator[Part]:
    """Leave out what the record says in fields of its own: the title (anywhere as a heading, else at the start) and
    the standfirst."""
    title, lead = _fold(data.title), _fold(data.standfirst or "")
    at = -1
    for part in parts:
        fold = _fold(part.text)
        at += part.kind is not BlockKind.IMAGE
        if part.kind is BlockKind.IMAGE:
            yield part
            continue
        if fold and fold == title and (part.kind is BlockKind.HEADING or at == 0):
            continue
        if lead and at < 4 and fold == lead:
            continue
        yield part


def _fold(text: str) -> str:
    """Letters and digits alone, so that the library's treatment of white space and marks makes no difference."""
    return re.sub(r"[\W_]+", "", text.casefold())
