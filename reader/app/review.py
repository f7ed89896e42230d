"""A review under way: the files that were staged, what was mended on their pages, and the way back. No Qt.

A step keeps the files as they were before and after it; they share nearly all they hold, so that many steps are cheap,
and undo is exact whatever a step did: a correction, a rule for many pages, a file read in another way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.app.documents import Wishes
from reader.app.staging import AS_IT_IS, StagedFile, StagedPage, Standing
from reader.domain.mending import ByRule, Mended, Mending, generalise
from reader.domain.site_rule import SiteRule, host_of
from reader.domain.staged_page import Page

Key = tuple[int, int]
"""A page: the number of its file, and its own in that. A file without pages is `(number, 0)`."""


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A staged file and its pages as they are mended; those whose numbers are in `left_out` are not stored, nor is a
    file without pages that has 0 in it."""

    staged: StagedFile
    pages: tuple[Mended, ...]
    left_out: frozenset[int] = frozenset()

    @classmethod
    def of(cls, staged: StagedFile) -> ReviewedFile:
        return cls(staged, tuple(Mended.untouched(page.page) for page in staged.pages))

    def to_store(self) -> StagedFile | None:
        """The file as it is to be stored; None where nothing of it is."""
        if self.staged.standing in AS_IT_IS:
            return None if 0 in self.left_out else self.staged
        pages: list[StagedPage | None] = [
            None if number in self.left_out else staged.corrected(mended)
            for number, (staged, mended) in enumerate(zip(self.staged.pages, self.pages, strict=True))
        ]
        return self.staged.with_pages(pages) if any(page is not None for page in pages) else None


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, for the menu; the files that it changed; the page to look at."""

    label: str
    before: Mapping[int, ReviewedFile]
    after: Mapping[int, ReviewedFile]
    at: Key


@dataclass
class Review:
    """Lives in one thread."""

    files: list[ReviewedFile] = field(default_factory=list)
    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)

    def add(self, staged: StagedFile) -> list[Key]:
        """One more file; returns its pages."""
        self.files.append(ReviewedFile.of(staged))
        return list(self.keys_of(len(self.files) - 1))

    # Reading

    def keys_of(self, number: int) -> Iterator[Key]:
        for page in range(max(1, len(self.files[number].pages))):
            yield number, page

    def keys(self) -> Iterator[Key]:
        for number in range(len(self.files)):
            yield from self.keys_of(number)

    def staged(self, key: Key) -> StagedPage | None:
        pages = self.files[key[0]].staged.pages
        return pages[key[1]] if key[1] < len(pages) else None

    def mended(self, key: Key) -> Mended | None:
        pages = self.files[key[0]].pages
        return pages[key[1]] if key[1] < len(pages) else None

    def page(self, key: Key) -> Page | None:
        mended = self.mended(key)
        return None if mended is None else mended.now

    def storable(self, key: Key) -> bool:
        return self.files[key[0]].staged.standing in {Standing.READY, *AS_IT_IS}

    def included(self, key: Key) -> bool:
        return self.storable(key) and key[1] not in self.files[key[0]].left_out

    def counts(self) -> tuple[int, int, int]:
        """Articles and comments that would be stored now, and files that come in unseen."""
        articles = comments = unseen = 0
        for number, file in enumerate(self.files):
            if file.staged.standing in AS_IT_IS:
                unseen += 0 not in file.left_out
                continue
            for place, mended in enumerate(file.pages):
                if self.included((number, place)):
                    articles += 1
                    comments += len(mended.now.comments)
        return articles, comments, unseen

    def corrections(self) -> int:
        """How many steps would be lost."""
        return len(self._done)

    def host(self, key: Key) -> str | None:
        page = self.page(key)
        return None if page is None else host_of(page.article.url)

    def others(self, key: Key) -> list[Key]:
        """The other pages of the same site."""
        host = self.host(key)
        return [] if host is None else [other for other in self.keys() if other != key and self.host(other) == host]

    def rule(self, key: Key) -> SiteRule | None:
        """What the corrections of a page say for its site; None where it has no address. It may be empty."""
        mended = self.mended(key)
        if mended is None:
            return None
        wishes = self.files[key[0]].staged.wishes
        host = self.host(key)
        own = wishes.rules.get(host) if host is not None else None
        return generalise(
            mended, importer=wishes.importer, system=wishes.system, day_first=own.day_first if own else None
        )

    def to_store(self) -> list[StagedFile]:
        return [kept for kept in (file.to_store() for file in self.files) if kept is not None]

    # Changing

    def mend(self, key: Key, mendings: Sequence[Mending], label: str) -> None:
        """Correct a page. Raises `UserError` where that cannot be done; then nothing is changed."""
        self._mend_each({key: mendings}, label, key)

    def apply(self, rule: SiteRule, keys: Iterable[Key], label: str, at: Key) -> int:
        """Let a rule do its work on pages; returns how many it changed."""
        touched = {key: (ByRule(rule),) for key in keys if self._changes(key, ByRule(rule))}
        self._mend_each(touched, label, at)
        return len(touched)

    def leave_out(self, keys: Iterable[Key], out: bool, label: str) -> None:
        """Store these pages or do not."""
        after: dict[int, ReviewedFile] = {}
        first: Key | None = None
        for key in keys:
            file = after.get(key[0], self.files[key[0]])
            left = file.left_out | {key[1]} if out else file.left_out - {key[1]}
            if self.storable(key) and left != file.left_out:
                after[key[0]] = replace(file, left_out=left)
                first = first or key
        if first is not None:
            self._do(Step(label, {number: self.files[number] for number in after}, after, first))

    def read_again(self, files: Mapping[int, StagedFile], label: str, at: Key, rule: SiteRule | None = None) -> None:
        """Files that were read in another way take the places of what they were, with `rule` applied to their pages.
        What was corrected on those is gone until it is undone."""
        after: dict[int, ReviewedFile] = {}
        for number, staged in files.items():
            made = ReviewedFile.of(staged)
            if rule is not None:
                made = replace(
                    made,
                    pages=tuple(
                        page.mended([ByRule(rule)]) if host_of(page.now.article.url) == rule.host else page
                        for page in made.pages
                    ),
                )
            after[number] = made
        if after:
            self._do(Step(label, {number: self.files[number] for number in after}, after, at))

    def wishes(self, number: int) -> Wishes:
        return self.files[number].staged.wishes

    # The way back

    @property
    def undoable(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redoable(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def undo(self) -> Step | None:
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._put(step.before)
        return step

    def redo(self) -> Step | None:
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._put(step.after)
        return step

    def _changes(self, key: Key, mending: Mending) -> bool:
        page = self.page(key)
        return page is not None and mending.apply(page) != page

    def _mend_each(self, mendings: Mapping[Key, Sequence[Mending]], label: str, at: Key) -> None:
        after: dict[int, ReviewedFile] = {}
        for (number, place), wanted in mendings.items():
            file = after.get(number, self.files[number])
            pages = list(file.pages)
            pages[place] = pages[place].mended(wanted)
            after[number] = replace(file, pages=tuple(pages))
        if after:
            self._do(Step(label, {number: self.files[number] for number in after}, after, at))

    def _do(self, step: Step) -> None:
        self._undone.clear()
        self._done.append(step)
        self._put(step.after)

    def _put(self, files: Mapping[int, ReviewedFile]) -> None:
        for number, file in files.items():
            self.files[number] = file
