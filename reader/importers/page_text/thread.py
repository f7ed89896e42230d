"""A thread: heads with their place by indentation, and the text under each without the page's links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from reader.domain.progress import Token
from reader.domain.records import CommentRecord
from reader.domain.text import BlockKind, Part, compose
from reader.importers.page_text.furniture import is_action, is_end, is_form
from reader.importers.page_text.heads import Head
from reader.importers.page_text.lines import STEP, Line, chunks, join

_CHECK_EVERY = 200
_OFTEN = 0.2
_NEARLY_ALL = 0.7


@dataclass(slots=True)
class _Entry:
    head: Head
    parent: int | None
    lines: list[Line] = field(default_factory=list)


def read_thread(
    lines: Sequence[Line], heads: Sequence[Head], wrapped_at: int | None, token: Token
) -> Iterator[CommentRecord]:
    """The comments in order of the page. `ref` is the place in the thread, counted from 1.

    A comment answers the nearest one above it that stands further out; nothing but indentation says so.
    """
    entries = _entries(lines, heads)
    links = _links(entries)
    sure = {text for text, count in links.items() if count > 1}
    closing = _closing(entries, sure)
    for index, entry in enumerate(entries):
        if index % _CHECK_EVERY == 0:
            token.check()
            token.progress(index, len(entries))
        head = entry.head
        attributes = {}
        if head.ping:
            attributes["kind"] = "pingback"
        if head.printed_time and head.published is None:
            attributes["printed_time"] = head.printed_time
        # Of two words alike one is the page's; a word that stands once and alone is what somebody wrote.
        own = entry.lines if index + 1 < len(entries) else _before_page(entry.lines, closing)
        kept = _trimmed(own, links) or _trimmed(own, sure)
        yield CommentRecord(
            ref=str(index + 1),
            body=compose(_parts(kept, wrapped_at)),
            parent_ref=None if entry.parent is None else str(entry.parent + 1),
            author=head.author,
            published=head.published,
            number=head.number,
            attributes=attributes,
        )


def _entries(lines: Sequence[Line], heads: Sequence[Head]) -> list[_Entry]:
    entries: list[_Entry] = []
    open_: list[int] = []
    outermost = min((head.indent for head in heads), default=0)
    last_number: int | None = None
    flat = all(not lines[head.at].marker for head in heads)
    for index, head in enumerate(heads):
        while open_ and entries[open_[-1]].head.indent >= head.indent:
            open_.pop()
        entries.append(_Entry(head, open_[-1] if open_ else None))
        open_.append(index)
        if head.indent == outermost:
            last_number = head.number
        following = heads[index + 1] if index + 1 < len(heads) else None
        stop = following.at if following else len(lines)
        goes_on = following is not None and (
            flat or following.indent > outermost or (last_number is not None and following.number == last_number + 1)
        )
        _share_out(lines, head.body_at, stop, entries, open_, goes_on=goes_on)
    return entries


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
        edges.update({texts[0], texts[-1]} if texts else ())
    often = max(1.0, len(entries) * _OFTEN)
    return {text: count for text, count in edges.items() if count >= often and is_action(text)}


def _closing(entries: Sequence[_Entry], links: Collection[str]) -> set[str]:
    """Of `links` those that end nearly every comment but the page's last."""
    ends = Counter(next((line.text for line in reversed(entry.lines) if line.text), "") for entry in entries[:-1])
    return {text for text in links if ends[text] >= max(2.0, _NEARLY_ALL * (len(entries) - 1))}


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
    """Paragraphs between blank lines. Bullets make list items; numbers and dashes are text: people type them."""
    groups = chunks(lines, typed=True)
    margin = min((group.lines[0].indent for group in groups), default=0)
    for group in groups:
        first = group.lines[0]
        text = join(group.lines, wrapped_at, verbatim=True)
        if first.bulleted:
            yield Part(BlockKind.LIST_ITEM, text, 1 + (first.indent - margin) // STEP)
        else:
            yield Part(BlockKind.PARAGRAPH, text)
