"""Comments as structured data: JSON-LD and schema.org microdata (https://schema.org/Comment), where complete.

Complete means that each comment has a text and an author or a time. Sites cut long threads in JSON-LD and leave the
parents out of flat microdata, so `reader.importers.page.comments` takes this only where no adapter finds more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bs4 import BeautifulSoup
from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom, linked
from reader.importers.page.document import Page
from reader.importers.page.linked import Json
from reader.importers.page.systems import Found, RawComment

id = "structured"
rank = 0

_TYPES = frozenset(("Comment", "UserComments", "CorrectionComment"))
_KINDS = tuple(f"{scheme}://schema.org/{name}" for scheme in ("http", "https") for name in sorted(_TYPES))


def find(page: Page, token: Token) -> Found | None:
    """The comments that the page declares for machines; microdata first, since it stands beside the text itself."""
    return _microdata(page, token) or _json(page, token)


def _microdata(page: Page, token: Token) -> Found | None:
    everything = list(page.soup.find_all(itemscope=True, itemtype=_KINDS))
    # What a page repeats for browsers without scripts is there twice; a reader sees one of them.
    items = [item for item in everything if item.find_parent(["noscript", "template"]) is None] or everything
    if not items:
        return None
    refs = _refs(items)
    raw: list[RawComment] = []
    for item in items:
        token.check()
        inner = [tag for tag in dom.tags(item) if dom.key(tag) in refs]
        nested = frozenset(map(dom.key, inner))
        own = list(dom.tags(item, nested))
        text = _property(own, "text") or _property(own, "commentText")
        author = _property(own, "author") or _property(own, "creator")
        name = author and next((t for t in dom.tags(author) if "name" in dom.attribute(t, "itemprop").split()), author)
        when = _property(own, "datePublished") or _property(own, "dateCreated") or _property(own, "commentTime")
        if text is None or (name is None and when is None):
            return None
        above = next((refs[dom.key(parent)] for parent in item.parents if dom.key(parent) in refs), None)
        raw.append(
            RawComment(
                refs[dom.key(item)],
                above,
                (dom.attribute(name, "content") or dom.text(name)) if name is not None else None,
                _strings(when),
                (text,),
                nested,
            )
        )
    return Found(tuple(raw), tuple(item for item in items if dom.key(item) in refs and not _is_inside(item, refs)))


def _refs(items: Sequence[Tag]) -> dict[int, str]:
    taken: set[str] = set()
    refs: dict[int, str] = {}
    for place, item in enumerate(items, start=1):
        ref = dom.attribute(item, "id")
        refs[dom.key(item)] = ref if ref and ref not in taken else f"place-{place}"
        taken.add(refs[dom.key(item)])
    return refs


def _property(own: Sequence[Tag], name: str) -> Tag | None:
    return next((tag for tag in own if name in dom.attribute(tag, "itemprop").split()), None)


def _strings(tag: Tag | None) -> tuple[str, ...]:
    if tag is None:
        return ()
    return tuple(filter(None, (dom.attribute(tag, "datetime"), dom.attribute(tag, "content"), dom.text(tag))))


def _is_inside(item: Tag, refs: Mapping[int, str]) -> bool:
    return any(dom.key(parent) in refs for parent in item.parents)


def _json(page: Page, token: Token) -> Found | None:
    """Comments of JSON-LD: those that hang on an article or a posting, replies below them, in their order."""
    things = list(linked.objects(page))
    roots = [thing for thing in things if not _TYPES & linked.types(thing) and thing.get("comment")]
    declared = next(
        (count for thing in things if (count := linked.integer(thing.get("commentCount"))) is not None), None
    )
    raw: list[RawComment] = []
    for thing in roots:
        for place, (comment, parent) in enumerate(_below(thing)):
            token.check()
            html = comment.get("text") or comment.get("description")
            author, when = linked.string(comment.get("author")), _when(comment)
            if not isinstance(html, str) or not (author or when):
                return None
            ref = linked.string(comment.get("@id")) or linked.string(comment.get("identifier")) or f"place-{place + 1}"
            holder = BeautifulSoup(f"<div>{html}</div>", "lxml").find("div")
            score = linked.integer(comment.get("upvoteCount"))
            raw.append(
                RawComment(ref, parent, author or None, when, (holder,) if holder is not None else (), score=score)
            )
        if raw:
            return Found(_distinct(raw), (), declared)
    return None


def _below(root: Mapping[str, Json]) -> Iterator[tuple[Mapping[str, Json], str | None]]:
    """Comments below `root` in reading order with the key of their parent."""
    stack: list[tuple[Mapping[str, Json], str | None]] = [(c, None) for c in reversed(_comments(root))]
    place = 0
    while stack:
        comment, parent = stack.pop()
        place += 1
        ref = linked.string(comment.get("@id")) or linked.string(comment.get("identifier")) or f"place-{place}"
        above = comment.get("parentItem")
        named = linked.string(above.get("@id")) if linked.is_object(above) else ""
        yield comment, parent or (named if named and _TYPES & linked.types(_object(above)) else None)
        stack.extend((reply, ref) for reply in reversed(_comments(comment)))


def _object(value: Json) -> Mapping[str, Json]:
    return value if linked.is_object(value) else {}


def _comments(thing: Mapping[str, Json]) -> list[Mapping[str, Json]]:
    value = thing.get("comment")
    return [entry for entry in (value if isinstance(value, list) else [value]) if linked.is_object(entry)]


def _when(comment: Mapping[str, Json]) -> tuple[str, ...]:
    return tuple(filter(None, (linked.string(comment.get(key)) for key in ("datePublished", "dateCreated"))))


def _distinct(raw: Sequence[RawComment]) -> tuple[RawComment, ...]:
    """JSON-LD often names a comment twice; the first counts."""
    seen: dict[str, RawComment] = {}
    for comment in raw:
        seen.setdefault(comment.ref, comment)
    return tuple(seen.values())
