"""Whether two captures are of one page, and which comment of the one is which of the other.

Two pages must never be taken for one: what has the same address must also agree in its title, its text or a comment;
without an address it takes several comments that are the same. Where some evidence is there but not enough, the page is
`Known` but not `sure`, and it comes in as an article of its own.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from reader.domain.addresses import address, is_local
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import canonical, text_hash

SKETCH = 8
"""How many ids of comments a page is looked up by: those whose hashes are smallest. As long as half of the ids are the
same, two captures have one of the eight in common but for one time in two hundred (bottom-k sketch of a set: A. Broder,
"On the resemblance and containment of documents", 1997)."""
SHORT_TITLE = 8
"""Titles with fewer letters and digits are no evidence: "Home", "Blog"."""
SHARE = 0.5
"""The part of the smaller capture's comments, or of its paragraphs, that must be in the other."""
MOST = 0.8
"""The same for comments where neither an address nor ids speak for it, and where two importers read the page: what they
do not see as the same would all come in a second time."""
AGREED = 0.8
"""The part of the comments with the same id that must also have the same author or words."""
FEWEST = 3
"""So many comments must be the same where ids are all there is."""
_EMPTY = text_hash("")

_Key = tuple[str, ...]


class Voice(NamedTuple):
    """A comment as far as it tells whether it is the same: the page's id for it, who, when, the hash of its text."""

    ref: str | None
    author: str | None
    published: str | None
    text_hash: str


@dataclass(frozen=True, slots=True)
class Page:
    """One capture of a page: `lines` are hashes of the article's paragraphs."""

    url: str | None
    title: str | None
    importer: str
    lines: frozenset[str]
    voices: Sequence[Voice]


@dataclass(frozen=True, slots=True)
class Known:
    """The article that a page is a later capture of; where not `sure`, it may be."""

    article_id: ItemId
    sure: bool


@dataclass(frozen=True, slots=True)
class Differences:
    """How a page differs from the article that it is (`sure`), or may be, a later capture of: comments that are `new`,
    whose text `changed`, and that are `missing` from it."""

    article_id: ItemId
    sure: bool
    new: int
    changed: int
    missing: int


class Pairing(NamedTuple):
    """Which comment of one capture (by its index) is which of the other: for each of the new ones the old one, or None.
    `by_id` says that the page's own ids are the same things in both."""

    old_of_new: list[int | None]
    by_id: bool


def page_of(article: ArticleRecord, comments: Iterable[CommentRecord], importer: str) -> Page:
    """A page as an importer read it."""
    return Page(
        _clean(article.url),
        canonical(article.title),
        importer,
        lines_of(article.body.text),
        [voice_of(comment) for comment in comments],
    )


def voice_of(comment: CommentRecord) -> Voice:
    return Voice(
        canonical(comment.ref), _clean(comment.author), _clean(comment.published), text_hash(comment.body.text)
    )


def keys(url: str | None, title: str | None, refs: Iterable[str]) -> list[str]:
    """What a page is looked up by: its address, its title, some of its comments' ids."""
    found: list[str] = []
    if (named := address(url).key) is not None:
        found.append(f"url:{named}")
    if (worded := title_key(title)) is not None:
        found.append(f"title:{_digest(worded)}")
    return found + [f"ref:{digest}" for digest in nsmallest(SKETCH, {_digest(ref) for ref in own_refs(refs)})]


def title_key(title: str | None) -> str | None:
    """The letters and digits of a title, folded; None where there are too few to tell pages apart."""
    letters = "".join(c for c in unicodedata.normalize("NFKC", title or "").casefold() if c.isalnum())
    return letters if len(letters) >= SHORT_TITLE else None


def lines_of(text: str) -> frozenset[str]:
    """Hashes of the paragraphs of an article, without white space and case."""
    return frozenset(_digest(folded) for line in text.split("\n") if (folded := "".join(line.split()).casefold()))


def own_refs(refs: Iterable[str]) -> Iterator[str]:
    """Those of `refs` that the page itself gave: not ``place-N``, and not where they just count the comments."""
    given = [ref for ref in refs if ref and not ref.startswith("place-")]
    if given and _counted(given):
        return
    yield from given


def _counted(refs: Sequence[str]) -> bool:
    """Whether they are just the numbers from 0 or 1 on."""
    if not all(ref.isascii() and ref.isdigit() for ref in refs):
        return False
    numbers = {int(ref) for ref in refs if len(ref) < 10}
    return len(numbers) == len(refs) and min(numbers) in (0, 1) and max(numbers) - min(numbers) == len(numbers) - 1


def _digest(text: str) -> str:
    return hashlib.blake2b(canonical(text).encode("utf-8"), digest_size=8).hexdigest()


def same(stored: Page, new: Page) -> bool | None:
    """Whether `new` is a later capture of `stored`: True, False, or None where it may be.

    What was saved from an address that any machine has for itself may be: such sites are copies and trials of others.
    """
    found = _same(stored, new)
    return None if found and (is_local(stored.url) or is_local(new.url)) else found


def _same(stored: Page, new: Page) -> bool | None:
    here, there = address(stored.url), address(new.url)
    same_url = here.key is not None and here.key == there.key
    other_url = here.key is not None and there.key is not None and not same_url
    titles = title_key(stored.title) is not None and title_key(stored.title) == title_key(new.title)
    alike = _likeness(stored.lines, new.lines)
    equal, by_id, share = _equal(stored.voices, new.voices)
    by_id *= share >= SHARE

    if same_url:
        if here.part != there.part:
            # Two parts of one page share no comments: the article around them must be the same.
            return ((titles or alike >= SHARE) and bool(stored.voices) and bool(new.voices)) or None
        if stored.importer != new.importer and stored.voices and new.voices and share < MOST:
            return None
        return titles or alike >= SHARE or equal > 0 or None
    if by_id >= FEWEST and (titles or not other_url):
        return True
    if titles and not other_url and stored.importer == new.importer:
        if equal > 1 and share >= MOST:
            return True
        if alike == 1 and not (stored.voices and new.voices):
            return True
    doubt = by_id >= FEWEST or (titles and (equal > 0 or alike >= SHARE))
    return None if doubt else False


def _likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """The part of the smaller set that is in the other; 0 where one is empty."""
    return len(some & others) / min(len(some), len(others)) if some and others else 0.0


def _equal(old: Sequence[Voice], new: Sequence[Voice]) -> tuple[int, int, float]:
    """How many comments are the same, how many of them by the page's ids (none where too many with one id are about
    different things), and which part of the smaller capture they are."""
    paired = pair(old, new)
    found = [(old[one], voice) for one, voice in zip(paired.old_of_new, new, strict=True) if one is not None]
    ids = [agreed for one, voice in found if paired.by_id and one.ref == voice.ref for agreed in _agree(one, voice)]
    by_id = sum(ids) if sum(ids) >= AGREED * len(ids) else 0
    equal = sum(1 for one, voice in found if one.text_hash == voice.text_hash or (by_id and one.ref == voice.ref))
    return equal, by_id, equal / min(len(old), len(new)) if old and new else 0.0


def pair(old: Sequence[Voice], new: Sequence[Voice]) -> Pairing:
    """Find each of `new` among `old`: by the page's ids where those agree with what the comments say, else by author,
    time and text; then a text that was changed by author and time, and a time that was (reckoned from "3 days ago") by
    author and text, where there is just one of them on both sides."""
    of_new: list[int | None] = [None] * len(new)
    free = [True] * len(old)

    def take(at: int, one: int) -> None:
        of_new[at], free[one] = one, False

    by_id = False
    own_old, own_new = set(own_refs(v.ref or "" for v in old)), set(own_refs(v.ref or "" for v in new))
    shared = own_old & own_new
    if shared:
        where = {voice.ref: index for index, voice in reversed(list(enumerate(old))) if voice.ref in shared}
        taken: set[str | None] = set()
        pairs: list[tuple[int, int]] = []
        for index, voice in enumerate(new):
            if voice.ref in shared and voice.ref not in taken:
                taken.add(voice.ref)
                pairs.append((index, where[voice.ref]))
        said = [agreed for at, one in pairs for agreed in _agree(old[one], new[at])]
        by_id = sum(said) >= SHARE * len(said)
        if by_id:
            for at, one in pairs:
                take(at, one)

    def named(voice: Voice, own: set[str]) -> bool:
        """Whether it has an id that would have been found on the other side."""
        return by_id and voice.ref in own

    for certain in (_whole, _words, _moment):
        left_old = _by_key(((i, v) for i, v in enumerate(old) if free[i]), certain)
        left_new = _by_key(((i, v) for i, v in enumerate(new) if of_new[i] is None), certain)
        for key, at_new in left_new.items():
            at_old = left_old.get(key, [])
            if certain is not _whole and not (len(at_old) == len(at_new) == 1):
                continue
            for at, one in zip(at_new, at_old, strict=False):
                if not (named(new[at], own_new) and named(old[one], own_old)):
                    take(at, one)
    return Pairing(of_new, by_id)


def pair_mended(said: Sequence[Voice], mended: Sequence[Voice], new: Sequence[Voice]) -> Pairing:
    """`pair`, where comments of the old capture were mended: `said` is what the page said of them, `mended` what they
    are now. A rule for the site may say the same of the new one as the person did of the old."""
    first = pair(said, new)
    if mended == said:
        return first
    second = pair(mended, new)
    if sum(one is not None for one in second.old_of_new) > sum(one is not None for one in first.old_of_new):
        first, second = second, first
    found = list(first.old_of_new)
    taken = {one for one in found if one is not None}
    for at, one in enumerate(second.old_of_new):
        if found[at] is None and one is not None and one not in taken:
            found[at] = one
            taken.add(one)
    return Pairing(found, first.by_id)


def _whole(voice: Voice) -> tuple[str, ...] | None:
    if voice.author is None and voice.published is None:
        return None
    return _folded(voice.author), voice.published or "", voice.text_hash


def _words(voice: Voice) -> tuple[str, ...] | None:
    return None if voice.author is None else (_folded(voice.author), voice.text_hash)


def _moment(voice: Voice) -> tuple[str, ...] | None:
    """A day alone is no moment: people write several comments on one."""
    if voice.author is None or voice.published is None or "T" not in voice.published:
        return None
    return _folded(voice.author), voice.published


def _by_key(voices: Iterable[tuple[int, Voice]], key: Callable[[Voice], _Key | None]) -> dict[_Key, list[int]]:
    found: dict[_Key, list[int]] = {}
    for index, voice in voices:
        named = key(voice)
        if named is not None:
            found.setdefault(named, []).append(index)
    return found


def _agree(one: Voice, other: Voice) -> tuple[bool, ...]:
    """Whether two comments with one id say the same or are by the same author; nothing where that cannot be told, since
    one of them was deleted."""
    if one.text_hash == other.text_hash:
        return (True,)
    if _EMPTY in (one.text_hash, other.text_hash):
        return ()
    return (one.author is not None and _folded(one.author) == _folded(other.author),)


def _folded(name: str | None) -> str:
    return re.sub(r"\s+", " ", name or "").strip().casefold()


def _clean(text: str | None) -> str | None:
    return None if text is None else canonical(text)
