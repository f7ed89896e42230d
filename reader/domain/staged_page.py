"""A page that was read and is not stored yet: its article, its comments in reading order, and their tree.

Every function here is pure and gives a new page. No recursion: threads of any depth pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from reader.domain.records import ArticleRecord, CommentRecord, Notice
from reader.domain.text import BlockKind, Body, Mark, Part, compose
from reader.domain.thread import arrange

TOP: str | None = None
"""The parent of comments at the top level."""


@dataclass(frozen=True, slots=True)
class Page:
    """`comments` are in reading order (a comment, then its replies), their refs differ from one another, and each
    `parent_ref` names one that stands before it, or is None."""

    article: ArticleRecord
    comments: tuple[CommentRecord, ...] = ()

    @property
    def pings(self) -> int:
        """How many of the comments are notices of other sites."""
        return sum("type" in comment.attributes for comment in self.comments)

    @property
    def counts_agree(self) -> bool:
        """Whether the page states no other number of comments than it has; sites count pings or do not."""
        declared, found = self.article.declared_comments, len(self.comments)
        return declared is None or declared in (found, found - self.pings)


class Tree:
    """The thread of a page while it is changed: records by ref, and who answers whom in order. `page` reads it out."""

    def __init__(self, page: Page) -> None:
        self._article = page.article
        self.records: dict[str, CommentRecord] = {comment.ref: comment for comment in page.comments}
        self.children: dict[str | None, list[str]] = {}
        for comment in page.comments:
            self.children.setdefault(comment.parent_ref, []).append(comment.ref)

    def parent(self, ref: str) -> str | None:
        return self.records[ref].parent_ref

    def siblings(self, ref: str) -> list[str]:
        """The replies among which it stands, in order; not a copy."""
        return self.children[self.parent(ref)]

    def place(self, ref: str) -> int:
        return self.siblings(ref).index(ref)

    def above(self, ref: str) -> set[str]:
        """All that it stands under."""
        found: set[str] = set()
        at = self.parent(ref)
        while at is not None:
            found.add(at)
            at = self.parent(at)
        return found

    def take(self, ref: str) -> None:
        """Take it from its place; its replies stay its own."""
        self.siblings(ref).remove(ref)

    def put(self, ref: str, parent: str | None, place: int) -> None:
        """Stand it among the replies to `parent`; beyond the last place it comes last."""
        self.records[ref] = replace(self.records[ref], parent_ref=parent)
        self.children.setdefault(parent, []).insert(place, ref)

    def give(self, ref: str, parent: str | None, place: int) -> None:
        """Let the replies to `ref` answer `parent` instead, from `place` on, in their order."""
        own = self.children.pop(ref, [])
        for child in own:
            self.records[child] = replace(self.records[child], parent_ref=parent)
        self.children.setdefault(parent, [])[place:place] = own

    def fresh(self, ref: str) -> str:
        """A ref that no comment has, made from another's."""
        return next(made for number in count(2) if (made := f"{ref}~{number}") not in self.records)

    def order(self) -> list[str]:
        found: list[str] = []
        stack = list(reversed(self.children.get(TOP, [])))
        while stack:
            ref = stack.pop()
            found.append(ref)
            stack.extend(reversed(self.children.get(ref, ())))
        return found

    def page(self) -> Page:
        return Page(self._article, tuple(self.records[ref] for ref in self.order()))


def settled(article: ArticleRecord, comments: Sequence[CommentRecord]) -> tuple[Page, list[Notice]]:
    """The page of what an importer yielded: arranged, with refs that differ; and what had to be mended for it."""
    placed, notices = arrange(comments)
    refs: list[str] = []
    taken: set[str] = set()
    known = {entry.record.ref for entry in placed}
    out: list[CommentRecord] = []
    for entry in placed:
        ref = entry.record.ref
        if ref in taken:
            ref = next(made for number in count(2) if (made := f"{ref}~{number}") not in known)
            known.add(ref)
        taken.add(ref)
        refs.append(ref)
        parent = refs[entry.parent] if entry.parent is not None else None
        same = ref == entry.record.ref and parent == entry.record.parent_ref
        out.append(entry.record if same else replace(entry.record, ref=ref, parent_ref=parent))
    return Page(article, tuple(out)), notices


def without(page: Page, refs: Iterable[str]) -> Page:
    """The page without these comments; their replies move up to where they stood. In one go for any number."""
    gone = set(refs)
    if not gone:
        return page
    lifted: dict[str, str | None] = {}
    kept: list[CommentRecord] = []
    for comment in page.comments:
        parent = comment.parent_ref
        if parent in gone:
            parent = lifted[parent]
        if comment.ref in gone:
            lifted[comment.ref] = parent
        else:
            kept.append(comment if parent == comment.parent_ref else replace(comment, parent_ref=parent))
    return replace(page, comments=tuple(kept))


def depths(page: Page) -> Mapping[str, int]:
    """The level of each comment, 0 at the top."""
    found: dict[str, int] = {}
    for comment in page.comments:
        found[comment.ref] = 0 if comment.parent_ref is None else found[comment.parent_ref] + 1
    return found


def parts(body: Body) -> list[Part]:
    """The blocks of a body one by one, as `compose` takes them; a mark that reaches over several is cut at their
    ends."""
    marks: list[list[Mark]] = [[] for _ in body.blocks]
    pending = sorted(body.marks, key=lambda mark: (mark.start, mark.stop))
    at = 0
    for mark in pending:
        while at < len(body.blocks) and body.blocks[at].stop <= mark.start:
            at += 1
        for number in range(at, len(body.blocks)):
            block = body.blocks[number]
            if block.start >= mark.stop:
                break
            start, stop = max(mark.start, block.start), min(mark.stop, block.stop)
            if start < stop:
                marks[number].append(Mark(mark.kind, start - block.start, stop - block.start, mark.target))
    return [
        Part(block.kind, body.text[block.start : block.stop], block.level, tuple(own), block.target)
        for block, own in zip(body.blocks, marks, strict=True)
    ]


def without_blocks(body: Body, numbers: Iterable[int]) -> Body:
    """The body without the blocks of these numbers, counted from 0."""
    gone = set(numbers)
    return compose(part for number, part in enumerate(parts(body)) if number not in gone)


def divided(body: Body, at: int) -> tuple[Body, Body]:
    """The body before and behind an offset, which may lie within a block: then that is cut in two."""
    first: list[Part] = []
    second: list[Part] = []
    for block, part in zip(body.blocks, parts(body), strict=True):
        if block.stop <= at:
            first.append(part)
        elif block.start >= at:
            second.append(part)
        else:
            cut = at - block.start
            first.append(replace(part, text=part.text[:cut], marks=_within(part.marks, 0, cut)))
            second.append(replace(part, text=part.text[cut:], marks=_within(part.marks, cut, len(part.text))))
    return compose(first), compose(second)


def together(first: Body, second: Body) -> Body:
    """One body of both, block behind block."""
    return compose([*parts(first), *parts(second)])


def block_at(body: Body, offset: int) -> int | None:
    """The number of the block that holds an offset, or ends there."""
    return next((number for number, block in enumerate(body.blocks) if offset <= block.stop), None)


def block_texts(body: Body) -> list[str]:
    """The text of each block; of a picture nothing, since what stands in its place is not what it is."""
    return [
        "" if block.kind is BlockKind.IMAGE else body.text[block.start : block.stop].strip() for block in body.blocks
    ]


def _within(marks: Iterable[Mark], start: int, stop: int) -> tuple[Mark, ...]:
    return tuple(
        Mark(mark.kind, max(mark.start, start) - start, min(mark.stop, stop) - start, mark.target)
        for mark in marks
        if mark.start < stop and mark.stop > start
    )
