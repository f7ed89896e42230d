"""A thread: heads with their place by indentation, and the text under each without the page's links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from reader.domain.progress import Token
from reader.domain.records import CommentRecord, CommentState
from reader.domain.text import BlockKind, Body, Part, compose
from reader.importers.page_text.furniture import is_action, is_end, is_form, is_gone, is_picture
from reader.importers.page_text.heads import Head
from reader.importers.page_text.lines import STEP, UNSEEN, Chunk, Line, chunks, join
from reader.importers.page_text.names import shape

_CHECK_EVERY = 200
_OFTEN = 0.2
_NEARLY_ALL = 0.7
_MOST = 0.6
_RARELY = 0.1

_FEW = 8
_SAME_PLACE = 0.8
_ALIKE = 0.1
_EDGE = 3
_LINK_CP = 40
_LINK_WORDS = 5
_QUOTED = re.compile(r"(?:>[ \t\xa0]?)+(?=[^\d\s<>=]|$)")


@dataclass(slots=True)
class _Entry:
    head: Head
    parent: int | None
    lines: list[Line] = field(default_factory=list)


def read_thread(
    lines: Sequence[Line],
    heads: Sequence[Head],
    wrapped_at: int | None,
    token: Token,
    reckon: Callable[[str], str | None] = lambda _printed: None,
) -> Iterator[CommentRecord]:
    """The comments in order of the page. `ref` is the place in the thread, counted from 1; `reckon` makes a time of
    words such as "3 days ago", or says that it cannot.

    A comment answers the nearest one above it that stands further out; nothing but indentation says so.
    """
    entries = _entries(lines, heads)
    links = _links(entries)
    more = _with_recurring(entries, links)
    sure = {text for text, count in links.items() if count > 1}
    closing = _closing(entries, sure)
    for index, entry in enumerate(entries):
        if index % _CHECK_EVERY == 0:
            token.check()
            token.progress(index, len(entries))
        head = entry.head
        attributes = {"type": "pingback"} if head.ping else {}
        published = head.published
        if published is None and head.printed_time:
            published = reckon(head.printed_time)
            attributes["date_printed" if published is None else "date_approximate"] = head.printed_time
        # Of two words alike one is the page's; a word that stands once and alone is what somebody wrote.
        own = _before_links(entry.lines, closing) if index + 1 < len(entries) else _before_page(entry.lines, closing)
        kept = _trimmed(own, more) or _trimmed(own, links) or _trimmed(own, sure)
        body = compose(_parts(kept, wrapped_at))
        author = (head.author or "").strip(UNSEEN) or None
        nobody = author is not None and is_gone(author)
        gone = is_gone(body.text) or (nobody and not body.text)
        yield CommentRecord(
            ref=str(index + 1),
            body=Body() if gone else body,
            parent_ref=None if entry.parent is None else str(entry.parent + 1),
            author=None if nobody else author,
            published=published,
            number=head.number,
            state=CommentState.DELETED if gone else CommentState.SHOWN,
            attributes=attributes,
        )


def _entries(lines: Sequence[Line], heads: Sequence[Head]) -> list[_Entry]:
    entries: list[_Entry] = []
    open_: list[int] = []
    outermost = min((head.indent for head in heads), default=0)
    last_number: int | None = None
    flat = all(not lines[head.at].marker for head in heads)
    loose = _are_loose(lines, heads)
    latest: dict[str, int] = {}
    for index, head in enumerate(heads):
        # Browsers set numbers flush right: "9." and "10." begin in different columns of one level.
        while open_ and entries[open_[-1]].head.indent > head.indent - STEP:
            open_.pop()
        parent = open_[-1] if open_ else None
        if head.answers is not None:
            parent = latest.get(head.answers, parent)
        entries.append(_Entry(head, parent))
        latest[head.author or ""] = index
        open_.append(index)
        if head.indent == outermost:
            last_number = head.number
        following = heads[index + 1] if index + 1 < len(heads) else None
        stop = following.at if following else len(lines)
        goes_on = following is not None and (
            flat or following.indent > outermost or (last_number is not None and following.number == last_number + 1)
        )
        if loose:
            _take_all(lines, head, stop, entries[-1], last=following is None)
        else:
            _share_out(lines, head.body_at, stop, entries, open_, goes_on=goes_on)
    return entries


def _are_loose(lines: Sequence[Line], heads: Sequence[Head]) -> bool:
    """Whether texts do not stand right of their heads: then all lines up to the next head are a comment's."""
    hung = apart = 0
    for head in heads:
        own = (lines[at] for at in range(head.body_at, min(len(lines), head.body_at + 6)) if at not in head.skip)
        under = next((line for line in own if not line.blank), None)
        if under is not None:
            hung += under.indent > head.indent
            apart += under.indent <= head.indent
    several = len({head.indent for head in heads}) > 1
    return apart > hung and (several or any(lines[head.at].marker or head.skip for head in heads))


def _take_all(lines: Sequence[Line], head: Head, stop: int, entry: _Entry, *, last: bool) -> None:
    """The lines up to the next head; of the page's last comment those up to what pages print under a thread."""
    for at in range(head.body_at, stop):
        line = lines[at]
        if at in head.skip:
            continue
        if last and at > head.body_at and (is_form(line.text) or is_end(line.text)):
            return
        if at == head.at and line.marker:  # the text begins on the marker's line
            line = replace(line, marker="", number=None, whole=line.text)
        entry.lines.append(line)


def _share_out(
    lines: Sequence[Line], start: int, stop: int, entries: list[_Entry], open_: Sequence[int], *, goes_on: bool
) -> None:
    """Give each line under a head to the innermost open comment that it stands right of.

    A line further out than all ends the thread, unless the thread `goes_on` after it: then it is a stretch whose
    indentation was lost (preformatted text).
    """
    last = open_[-1]
    flat_at = entries[last].head.indent
    for at in range(start, stop):
        line = lines[at]
        owner = last
        if at in entries[last].head.skip:
            continue
        if at == entries[last].head.at and line.marker:  # the text begins on the marker's line
            line = replace(line, marker="", number=None, whole=line.text, indent=line.indent + 1)
        if not line.blank:
            owner = next((index for index in reversed(open_) if entries[index].head.indent < line.indent), -1)
            if owner < 0:
                if not goes_on and not (not lines[entries[last].head.at].marker and line.indent == flat_at):
                    return
                if is_form(line.text) or is_end(line.text):
                    return
                owner = last
        entries[owner].lines.append(line)


def _links(entries: Sequence[_Entry]) -> dict[str, int]:
    """The links to act ("Reply", "Permalink") that this page prints at its comments: those that recur at their edges,
    each with how often.

    Only known ones: a line that merely recurs may be what people wrote, and losing that would be worse.
    """
    edges: Counter[str] = Counter()
    for entry in entries:
        texts = [line.text for line in entry.lines if line.text]
        edges.update({*texts[:1], *texts[-1:], *_closing_run(texts)})
    often = max(1.0, len(entries) * _OFTEN)
    return {
        text: count
        for text, count in edges.items()
        if count >= often and (is_action(text) or (is_picture(text) and count > 1))
    }


def _closing_run(texts: Sequence[str]) -> Iterator[str]:
    """The links and pictures that end a comment."""
    for text in reversed(texts):
        if not is_action(text) and not is_picture(text):
            return
        yield text


def _with_recurring(entries: Sequence[_Entry], links: Collection[str]) -> Collection[str]:
    """`links` and the short lines near the edges that most comments have, numbers aside, if no texts are lost by it."""
    if len(entries) < _FEW:
        return links
    places: dict[str, Counter[int]] = {}
    for entry in entries:
        texts = _near_edges(entry)
        for at, text in enumerate(texts):
            # Counted from the nearer end: furniture stands at one place of all comments.
            places.setdefault(shape(text), Counter())[at if at < _EDGE else at - len(texts)] += 1
    most = {
        one
        for one, counts in places.items()
        if (often := max(counts.values())) >= _MOST * len(entries) and often >= _SAME_PLACE * counts.total()
    }
    more = set(links) | {
        text
        for entry in entries
        for text in _near_edges(entry)
        if len(text) <= _LINK_CP and len(text.split()) <= _LINK_WORDS and shape(text) in most
        if not text.endswith((".", "!", "?", "…", "。"))
    }
    if len(more) == len(links):
        return links
    kept = ["\n".join(line.text for line in _trimmed(entry.lines, more)) for entry in entries]
    emptied = sum(not one and bool(_trimmed(entry.lines, links)) for one, entry in zip(kept, entries, strict=True))
    # Where people write the same all the same, the rest of what they write is the same too.
    alike = len(kept) - len(set(kept))
    return links if emptied > _RARELY * len(entries) or alike > _ALIKE * len(entries) else more


def _near_edges(entry: _Entry) -> list[str]:
    texts = [line.text for line in entry.lines if line.text]
    if len(texts) <= 3 * _EDGE:
        return texts
    return [*texts[:_EDGE], *texts[-2 * _EDGE :]]


def _closing(entries: Sequence[_Entry], links: Collection[str]) -> set[str]:
    """Of `links` those that end nearly every comment but the page's last."""
    ends = Counter(
        next((line.text for line in reversed(entry.lines) if line.text and not is_picture(line.text)), "")
        for entry in entries[:-1]
    )
    return {text for text in links if ends[text] >= max(2.0, _NEARLY_ALL * (len(entries) - 1))}


def _before_links(lines: Sequence[Line], closing: Collection[str]) -> Sequence[Line]:
    """A comment's lines without what stands behind the link that closes comments here, if that is no text: pictures,
    or a stub for replies that were not loaded."""
    at = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].text in closing), len(lines))
    rest = [line.text for line in lines[at + 1 :] if line.text]
    return lines[: at + 1] if all(is_picture(text) or is_action(text) for text in rest) else lines


def _before_page(lines: Sequence[Line], closing: Collection[str]) -> Sequence[Line]:
    """The last comment's lines up to the link that closes comments here: what follows is the page's."""
    at = next((at for at, line in enumerate(lines) if line.text in closing), len(lines))
    return lines[: at + 1]


def _trimmed(lines: Sequence[Line], links: Collection[str]) -> Sequence[Line]:
    """Without blank lines and links at both ends."""
    start, stop = 0, len(lines)
    while start < stop and (lines[start].blank or lines[start].text in links):
        start += 1
    while stop > start and (lines[stop - 1].blank or lines[stop - 1].text in links):
        stop -= 1
    return lines[start:stop]


def _parts(lines: Sequence[Line], wrapped_at: int | None) -> Iterator[Part]:
    """Paragraphs between blank lines. Bullets make list items; numbers and dashes are text: people type them. Lines
    behind ``>`` are a quote, as in Markdown and in mail."""
    groups = [part for group in chunks(lines, typed=True) for part in _by_quotes(group)]
    margin = min((group.lines[0].indent for group in groups), default=0)
    for group in groups:
        first = group.lines[0]
        text = join(group.lines, wrapped_at, verbatim=True)
        if first.bulleted:
            yield Part(BlockKind.LIST_ITEM, text, 1 + (first.indent - margin) // STEP)
        elif _QUOTED.match(text):
            yield Part(BlockKind.QUOTE, "\n".join(_QUOTED.sub("", line, count=1) for line in text.split("\n")))
        else:
            yield Part(BlockKind.PARAGRAPH, text)


def _by_quotes(group: Chunk) -> Iterator[Chunk]:
    """Cut a stretch of lines where a quote begins or ends."""
    if group.lines[0].bulleted:
        yield group
        return
    for _, lines in groupby(group.lines, lambda line: bool(_QUOTED.match(line.whole))):
        yield Chunk(tuple(lines))
