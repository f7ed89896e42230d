"""Comments as structured data, where complete: JSON-LD, microdata and RDFa of schema.org, SIOC, and microformats.

Sources: https://schema.org/Comment, /Answer, /DiscussionForumPosting; the SIOC core ontology; h-entry and h-cite
(microformats.org) and hAtom before them. Complete means that each comment has a text and an author or a time: a kind
with one that has not is left alone. Sites cut long threads in JSON-LD and leave the parents out of flat microdata,
so `reader.importers.page.comments` takes this only where no adapter finds more.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from reader.domain.progress import Token
from reader.domain.records import CommentState
from reader.importers.page import dom, linked
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.linked import Json
from reader.importers.page.systems import Found, RawComment

id = "structured"
rank = 0

_TYPES = frozenset(("Comment", "UserComments", "CorrectionComment", "Answer"))
_BELOW = ("acceptedAnswer", "suggestedAnswer", "comment", "comments", "reply", "replies")
_POINTING = frozenset(("@id", "@type", "@context", "url"))
"""What an object has that only points to another one."""

_CHECK_EVERY = 512


_MICRODATA = Layout(
    items=(
        "[itemtype$=schema.org/Comment]",
        "[itemtype$=schema.org/UserComments]",
        "[itemtype$=schema.org/CorrectionComment]",
        "[itemtype$=schema.org/Answer]",
    ),
    names=(
        "[itemprop~=author] [itemprop~=name]",
        "[itemprop~=creator] [itemprop~=name]",
        "[itemprop~=author]",
        "[itemprop~=creator]",
    ),
    dates=("[itemprop~=datePublished]", "[itemprop~=dateCreated]", "[itemprop~=commentTime]"),
    texts=("[itemprop~=text]", "[itemprop~=commentText]", "[itemprop~=articleBody]", "[itemprop~=description]"),
    likes=("[itemprop~=upvoteCount]",),
    dislikes=("[itemprop~=downvoteCount]",),
    links=("a[itemprop~=url]", "link[itemprop~=url]"),
    answers=("[itemprop~=parentItem]",),
    headed=False,
)
_RDFA = Layout(
    items=("[typeof~=schema:Comment]", "[typeof~=Comment]", "[typeof~=sioct:Comment]", "[typeof~=sioc:Post]"),
    ids=("id", "resource", "about"),
    names=(
        "[rel~=sioc:has_creator] [property~=foaf:name]",
        "[rel~=schema:author] [property~=schema:name]",
        "[property~=schema:author] [property~=schema:name]",
        "[property~=author] [property~=name]",
        "[property~=foaf:name]",
        "[property~=schema:author]",
        "[property~=author]",
        "[property~=dc:creator]",
    ),
    dates=(
        "[property~=schema:dateCreated]",
        "[property~=schema:datePublished]",
        "[property~=datePublished]",
        "[property~=dateCreated]",
        "[property~=dc:created]",
        "[property~=dcterms:created]",
        "[property~=dc:date]",
    ),
    texts=("[property~=schema:text]", "[property~=text]", "[property~=content:encoded]", "[property~=sioc:content]"),
    answers=("[rel~=sioc:reply_of]",),
    headed=False,
)
_CITES = Layout(
    items=(".u-comment", ".p-comment", ".comment.h-cite", ".comment.h-entry"),
    names=(".p-author .p-name", ".u-author .p-name", ".p-author", ".u-author", ".h-card .p-name", ".h-card"),
    dates=(".dt-published", "time"),
    texts=(".e-content", ".p-content", ".p-summary", ".p-name"),
    links=("a.u-url",),
    answers=("a.u-in-reply-to[href^=#]",),
    headed=False,
)
_ENTRIES = Layout(
    items=("#comments .hentry", ".comments .hentry", ".comment.hentry"),
    names=(".author .fn", ".vcard .fn", ".fn", ".author"),
    dates=(".published", ".updated"),
    texts=(".entry-content", ".entry-summary"),
    links=("a[rel~=bookmark]",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments that the page declares for machines; what stands beside the text itself goes first."""
    for layout in (_MICRODATA, _RDFA, _CITES, _ENTRIES):
        items = page.index.find(*layout.items)
        # What a page repeats for browsers without scripts is there twice; a reader sees one of them.
        unseen = {dom.key(tag) for tag in page.index.inside(items, page.index.find("noscript", "template"))}
        seen = replace(layout, keep=lambda tag, unseen=unseen: dom.key(tag) not in unseen)  # type: ignore[misc]
        found = (seen if len(unseen) < len(items) else layout).find(page, token)
        if found is not None and _is_complete(found.comments):
            return replace(found, declared=_declared(page))
    return _json(page, token)


def _is_complete(comments: Sequence[RawComment]) -> bool:
    return all(
        comment.state is not CommentState.SHOWN or (comment.nodes and (comment.author or comment.dates))
        for comment in comments
    )


def _declared(page: Page) -> int | None:
    """The count that microdata states of the article, where there is one alone."""
    counts = set()
    for tag in page.index.find("[itemprop~=commentCount]", "[itemprop~=answerCount]"):
        count = linked.integer(dom.attribute(tag, "content") or dom.text(tag, limit=12))
        if count is not None:
            counts.add(count)
    return counts.pop() if len(counts) == 1 else None


@dataclass(frozen=True, slots=True)
class _Thing:
    """A comment of JSON-LD on its way: its key, that of its parent, and whether it is an answer that was accepted."""

    value: Mapping[str, Json]
    ref: str
    parent_ref: str | None
    accepted: bool = False


def _json(page: Page, token: Token) -> Found | None:
    """Comments of JSON-LD: those that hang on an article, a question or a posting; else those that stand alone."""
    everything = list(linked.objects(page))
    best: list[_Thing] = []
    holder: Mapping[str, Json] = {}
    for thing in everything:
        if not _TYPES & linked.types(thing) and any(thing.get(key) for key in _BELOW):
            things = list(_below([thing]))
            if len(things) > len(best):
                best, holder = things, thing
    if not best:
        comments = [thing for thing in everything if _TYPES & linked.types(thing) and not thing.keys() <= _POINTING]
        inner = {builtins.id(reply) for thing in comments for reply, _ in _comments(thing)}
        best = list(_below([{"comment": [thing for thing in comments if builtins.id(thing) not in inner]}]))
    raw: list[RawComment] = []
    for place, entry in enumerate(_linked(best)):
        if place % _CHECK_EVERY == 0:
            token.check()
        comment = _raw(entry)
        if comment is None:
            return None
        raw.append(comment)
    return Found(tuple(raw), (), _stated(holder, everything)) if raw else None


def _below(roots: Sequence[Mapping[str, Json]]) -> Iterator[_Thing]:
    """Comments below `roots` in reading order, each once: JSON-LD often names one twice."""
    stack: list[tuple[Mapping[str, Json], str | None, bool]] = [
        (thing, None, accepted) for root in roots for thing, accepted in reversed(_comments(root))
    ]
    seen: dict[str, str] = {}
    place = 0
    while stack:
        value, parent, accepted = stack.pop()
        place += 1
        ref = _ref(value) or f"place-{place}"
        text = linked.string(value.get("text"))
        if seen.get(ref) == text:
            continue
        ref = f"place-{place}" if ref in seen else ref
        seen[ref] = text
        yield _Thing(value, ref, parent, accepted)
        stack.extend((reply, ref, chosen) for reply, chosen in reversed(_comments(value)))


def _linked(things: Sequence[_Thing]) -> Iterator[_Thing]:
    """Comments with the parent that they name themselves (``parentItem``), where that is a comment of the page."""
    refs = {thing.ref for thing in things}
    for thing in things:
        above = thing.value.get("parentItem")
        named = _ref(above) if linked.is_object(above) else linked.string(above)
        if thing.parent_ref is None and named in refs and named != thing.ref:
            yield replace(thing, parent_ref=named)
        else:
            yield thing


def _raw(thing: _Thing) -> RawComment | None:
    """The comment, or None where it is not complete."""
    value = thing.value
    text = value.get("text") or value.get("articleBody") or value.get("commentText") or value.get("description")
    author = linked.string(value.get("author") or value.get("creator"))
    dates = tuple(
        filter(None, (linked.string(value.get(key)) for key in ("datePublished", "dateCreated", "commentTime")))
    )
    if not isinstance(text, str) or not (author or dates):
        return None
    likes, dislikes = linked.integer(value.get("upvoteCount")), linked.integer(value.get("downvoteCount"))
    if likes is None:
        likes = _interactions(value, ("LikeAction", "AgreeAction"))
    attributes = {
        "url": url if (url := linked.string(value.get("url"))).startswith("http") else "",
        "badge": "accepted" if thing.accepted else "",
        "edited": linked.string(value.get("dateModified")),
        "likes": "" if likes is None else str(likes),
        "dislikes": "" if dislikes is None else str(dislikes),
    }
    if attributes["edited"] in dates:
        attributes["edited"] = ""
    return RawComment(
        thing.ref,
        thing.parent_ref,
        author or None,
        dates,
        _nodes(text),
        score=None if likes is None else likes - (dislikes or 0),
        attributes={name: text for name, text in attributes.items() if text},
    )


def _nodes(text: str) -> tuple[Tag, ...]:
    """A text of JSON-LD as elements: HTML, or plain with its line breaks."""
    html = text if "<" in text else text.replace("\r\n", "\n").replace("\n", "<br>")
    holder = BeautifulSoup(f"<div>{html}</div>", "lxml").find("div")
    return (holder,) if isinstance(holder, Tag) else ()


def _comments(thing: Mapping[str, Json]) -> list[tuple[Mapping[str, Json], bool]]:
    """The comments right below an object, and whether they are its accepted answer."""
    found: list[tuple[Mapping[str, Json], bool]] = []
    for key in _BELOW:
        value = thing.get(key)
        for entry in value if isinstance(value, list) else [value]:
            if linked.is_object(entry) and (_TYPES & linked.types(entry) or "text" in entry):
                found.append((entry, key == "acceptedAnswer"))
    return found


def _ref(thing: Mapping[str, Json]) -> str:
    """Its key; an address only where it is a place on the page, for many give each comment that of the article."""
    address = linked.string(thing.get("url"))
    named = (linked.string(thing.get(key)) for key in ("@id", "identifier"))
    return next(filter(None, named), address if "#" in address else "")


def _stated(holder: Mapping[str, Json], everything: Sequence[Mapping[str, Json]]) -> int | None:
    """The count that the article states of its comments, or any article of the page."""
    for thing in (holder, *(thing for thing in everything if not _TYPES & linked.types(thing))):
        for key in ("commentCount", "answerCount"):
            count = linked.integer(thing.get(key))
            if count is not None:
                return count
        count = _interactions(thing, ("CommentAction", "ReplyAction", "UserComments"))
        if count is not None:
            return count
    return None


def _interactions(thing: Mapping[str, Json], kinds: Sequence[str]) -> int | None:
    """How often people did one of `kinds` with it (``interactionStatistic``)."""
    value = thing.get("interactionStatistic")
    for entry in value if isinstance(value, list) else [value]:
        if not linked.is_object(entry):
            continue
        kind = entry.get("interactionType")
        names = linked.types(kind) if linked.is_object(kind) else {linked.string(kind)}
        if any(name.rsplit("/", 1)[-1] in kinds for name in names):
            return linked.integer(entry.get("userInteractionCount"))
    return None
