"""What a person corrects on a page before it is stored: each correction is a small value that makes one page of
another. None changes anything in place, so a list of them can be undone, done again, written down.

Comments are named by their ref, which keeps its meaning through all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from reader.domain.errors import UserError
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.site_mending import apply_rule
from reader.domain.site_rule import SiteRule, from_json, host_of
from reader.domain.staged_page import Page, Tree, block_texts, divided, together, without, without_blocks
from reader.domain.text import canonical
from reader.domain.words import translate

_TIME = re.compile(
    r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)
ARTICLE_FIELDS = ("title", "standfirst", "site", "author", "published", "url")
"""What of an article can be corrected."""


@dataclass(frozen=True, slots=True)
class SetAuthor:
    """The comment is by `author`; None for nobody who is named."""

    ref: str
    author: str | None
    kind: ClassVar[str] = "author"

    def apply(self, page: Page) -> Page:
        return _replaced(page, self.ref, author=_line(self.author))


@dataclass(frozen=True, slots=True)
class SetPublished:
    """The comment was written at `published`, ISO 8601; what the page printed stays among its attributes."""

    ref: str
    published: str | None
    kind: ClassVar[str] = "published"

    def apply(self, page: Page) -> Page:
        return _replaced(page, self.ref, published=checked_time(self.published))


@dataclass(frozen=True, slots=True)
class Move:
    """The comment answers `parent` (None: the article), at `place` among the others that do, itself not counted."""

    ref: str
    parent: str | None
    place: int
    kind: ClassVar[str] = "move"

    def apply(self, page: Page) -> Page:
        tree = _tree(page, self.ref)
        if self.parent is not None and self.parent not in tree.records:
            raise _gone()
        if self.parent == self.ref or (self.parent is not None and self.ref in tree.above(self.parent)):
            raise UserError(translate("Mending", "A comment cannot be moved below itself."))
        tree.take(self.ref)
        tree.put(self.ref, self.parent, max(0, self.place))
        return tree.page()


@dataclass(frozen=True, slots=True)
class Split:
    """What stands from the offset `at` on is a comment of its own, the next on the same level. Whose it is and when it
    was written nobody knows yet; the replies stay where they are."""

    ref: str
    at: int
    kind: ClassVar[str] = "split"

    def apply(self, page: Page) -> Page:
        tree = _tree(page, self.ref)
        record = tree.records[self.ref]
        first, second = divided(record.body, self.at)
        if not first.blocks or not second.blocks:
            raise UserError(translate("Mending", "There is no text on both sides of this place."))
        made = tree.fresh(self.ref)
        tree.records[self.ref] = replace(record, body=first)
        tree.records[made] = CommentRecord(made, second, record.parent_ref)
        tree.put(made, record.parent_ref, tree.place(self.ref) + 1)
        return tree.page()


@dataclass(frozen=True, slots=True)
class Join:
    """The comment goes on what stands before it in reading order: its text comes behind that one's, its replies become
    that one's. What the first does not say of itself (author, time) it takes from the second."""

    ref: str
    kind: ClassVar[str] = "join"

    def apply(self, page: Page) -> Page:
        tree = _tree(page, self.ref)
        order = [comment.ref for comment in page.comments]
        at = order.index(self.ref)
        if at == 0:
            raise UserError(translate("Mending", "There is no comment before this one."))
        before = order[at - 1]
        first, second = tree.records[before], tree.records[self.ref]
        tree.take(self.ref)
        # What stands right before is the parent, whose first reply this is, or has no replies.
        tree.give(self.ref, before, 0)
        del tree.records[self.ref]
        tree.records[before] = replace(
            first,
            body=together(first.body, second.body),
            author=first.author if first.author is not None else second.author,
            published=first.published if first.published is not None else second.published,
            attributes={**second.attributes, **first.attributes},
        )
        return tree.page()


@dataclass(frozen=True, slots=True)
class NotComment:
    """It is no comment and goes; what answers it moves up into its place."""

    ref: str
    kind: ClassVar[str] = "not_comment"

    def apply(self, page: Page) -> Page:
        _tree(page, self.ref)
        return without(page, (self.ref,))


@dataclass(frozen=True, slots=True)
class Furniture:
    """The blocks of these numbers belong to the site and go: of a comment, or of the article where `ref` is None."""

    ref: str | None
    blocks: tuple[int, ...]
    kind: ClassVar[str] = "furniture"

    def apply(self, page: Page) -> Page:
        body = page.article.body if self.ref is None else _record(page, self.ref).body
        if not self.blocks or any(not 0 <= number < len(body.blocks) for number in self.blocks):
            raise UserError(translate("Mending", "There is no such paragraph any more."))
        rest = without_blocks(body, self.blocks)
        if self.ref is None:
            return replace(page, article=replace(page.article, body=rest))
        return _replaced(page, self.ref, body=rest)


@dataclass(frozen=True, slots=True)
class SetArticle:
    """One of `ARTICLE_FIELDS` of the article; None takes it away, which a title does not let be done."""

    field: str
    value: str | None
    kind: ClassVar[str] = "article"

    def apply(self, page: Page) -> Page:
        if self.field not in ARTICLE_FIELDS:
            raise ValueError(f"not a field of an article: {self.field}")
        value = checked_time(self.value) if self.field == "published" else _line(self.value)
        if self.field == "title" and value is None:
            raise UserError(translate("Mending", "An article needs a title."))
        changes: dict[str, Any] = {self.field: value}
        article: ArticleRecord = replace(page.article, **changes)
        return replace(page, article=article)


@dataclass(frozen=True, slots=True)
class ByRule:
    """What a site's rule does to its pages."""

    rule: SiteRule
    kind: ClassVar[str] = "rule"

    def apply(self, page: Page) -> Page:
        article, comments, _notices = apply_rule(self.rule, page.article, page.comments)
        return Page(article, tuple(comments))


Mending = SetAuthor | SetPublished | Move | Split | Join | NotComment | Furniture | SetArticle | ByRule
KINDS: dict[str, type[Any]] = {
    made.kind: made for made in (SetAuthor, SetPublished, Move, Split, Join, NotComment, Furniture, SetArticle, ByRule)
}


@dataclass(frozen=True, slots=True)
class Mended:
    """A page as it was `found`, what was corrected on it, and what it is `now`."""

    found: Page
    now: Page
    mendings: tuple[Mending, ...] = ()

    @classmethod
    def untouched(cls, page: Page) -> Mended:
        return cls(page, page)

    def mended(self, mendings: Iterable[Mending]) -> Mended:
        """With more corrections, one after another. Raises `UserError` where one cannot be done; none is then."""
        page, done = self.now, list(self.mendings)
        for mending in mendings:
            page = mending.apply(page)
            done.append(mending)
        return Mended(self.found, page, tuple(done))


def generalise(
    mended: Mended, *, importer: str | None = None, system: str | None = None, day_first: bool | None = None
) -> SiteRule | None:
    """What can be said for the other pages of the site; None where the page has no address.

    Only what the page itself bears out: a piece is cut off names where several have it or where it is no part of a
    name, an author is no commenter where all that stood under the name was taken out.

    `importer`, `system` and `day_first` are what the person chose for the page, None where it was found out.
    """
    host = host_of(mended.now.article.url)
    if host is None:
        return None
    page = mended.found
    names = {comment.author for comment in page.comments if comment.author}
    prefixes: list[str] = []
    suffixes: list[str] = []
    furniture: list[str] = []
    article_furniture: list[str] = []
    dropped: Counter[str] = Counter()
    for mending in mended.mendings:
        if isinstance(mending, SetAuthor):
            before, after = _record(page, mending.ref).author, mending.author
            prefix, suffix = _cut(before, after)
            if prefix and _borne_out(prefix, names, front=True):
                prefixes.append(prefix)
            if suffix and _borne_out(suffix, names, front=False):
                suffixes.append(suffix)
        elif isinstance(mending, Furniture):
            body = page.article.body if mending.ref is None else _record(page, mending.ref).body
            texts = block_texts(body)
            into = article_furniture if mending.ref is None else furniture
            into += [texts[number] for number in mending.blocks if texts[number]]
        elif isinstance(mending, NotComment):
            author = _record(page, mending.ref).author
            if author:
                dropped[author] += 1
        page = mending.apply(page)
    staying = {comment.author for comment in page.comments}
    return SiteRule(
        host,
        importer,
        system,
        _once(prefixes),
        _once(suffixes),
        _once(furniture),
        _once(author for author in dropped if author not in staying),
        day_first,
        _once(article_furniture),
    )


def as_json(mending: Mending) -> dict[str, Any]:
    """A correction as plain values, its kind among them."""
    return {"kind": mending.kind, **asdict(mending)}


def read_json(found: dict[str, Any]) -> Mending:
    """The correction that `as_json` wrote. Raises `ValueError` for anything else."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    kind = KINDS.get(str(values.pop("kind", "")))
    if kind is None:
        raise ValueError("not a correction")
    if kind is ByRule:
        rule = from_json({name: list(v) if isinstance(v, tuple) else v for name, v in dict(found["rule"]).items()})
        if rule is None:
            raise ValueError("not a rule")
        values["rule"] = rule
    try:
        made: Mending = kind(**values)
    except TypeError as fault:
        raise ValueError("not a correction") from fault
    return made


def checked_time(text: str | None) -> str | None:
    """A time as ISO 8601: a year, a month, a day, or a day with a time; None for nothing. Raises `UserError`."""
    text = (text or "").strip()
    if not text:
        return None
    try:
        if _TIME.fullmatch(text) is None:
            raise ValueError
        datetime.fromisoformat(text + "2000-01-01"[len(text) :])
    except ValueError as fault:
        raise UserError(
            translate("Mending", "This is no date."),
            hint=translate("Mending", "Write year, month and day: 2024-05-31, or with the time: 2024-05-31T18:05."),
        ) from fault
    return text if len(text) <= len("2000-01-01") else f"{text[:10]}T{text[11:]}"


def _tree(page: Page, ref: str) -> Tree:
    tree = Tree(page)
    if ref not in tree.records:
        raise _gone()
    return tree


def _record(page: Page, ref: str) -> CommentRecord:
    found = next((comment for comment in page.comments if comment.ref == ref), None)
    if found is None:
        raise _gone()
    return found


def _replaced(page: Page, ref: str, **changes: Any) -> Page:
    _record(page, ref)
    return replace(
        page,
        comments=tuple(replace(comment, **changes) if comment.ref == ref else comment for comment in page.comments),
    )


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _cut(before: str | None, after: str | None) -> tuple[str, str]:
    """What was cut off the front and the end of a name; nothing where it was changed otherwise, or within a word."""
    if not before or not after or after == before:
        return "", ""
    at = before.find(after)
    if at < 0:
        return "", ""
    prefix, suffix = before[:at], before[at + len(after) :]
    if (prefix and prefix[-1].isalnum() and after[0].isalnum()) or (
        suffix and suffix[0].isalnum() and after[-1].isalnum()
    ):
        return "", ""
    return prefix, suffix


def _borne_out(piece: str, names: Iterable[str], *, front: bool) -> bool:
    """Whether a piece stands on other names as well, or has a sign in it that names do not (``says:``, ``by:``)."""
    sharing = sum(name.startswith(piece) if front else name.endswith(piece) for name in names)
    return sharing > 1 or any(not (char.isalnum() or char.isspace() or char in ".'’-") for char in piece)


def _line(text: str | None) -> str | None:
    """On one line, as stored; None for nothing."""
    return " ".join(canonical(text or "").split()) or None


def _gone() -> UserError:
    return UserError(translate("Mending", "This comment is not there any more."))
