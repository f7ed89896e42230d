"""A later capture of a page that is there already: what is new comes in, what changed is revised, what is gone marked.

The rules:

- Ids of items never change, so memos, flags, reading marks and attributes stay where they are. A comment that is there
  keeps its place, but for one at the top of the thread whose parent the new capture knows.
- What a person mended (`items.captured`) is left as they made it.
- A text that differs only in white space and case is the same. A text is not replaced by an older capture, or by one
  that another importer read: that reading differs, not the page.
- A comment that the page shows as deleted or hidden, or no longer shows, keeps the text that is known, and is marked as
  vanished. One that comes back is unmarked.
- Comments are marked as vanished only where the capture looks complete: it is no other page of comments and does not
  say that there are more; it is not older than what is stored; it holds comments, and at least half of those stored;
  where it states a count, no more of it is unexplained than there was; where it states none, at least four fifths of
  the stored comments (or all but one) are still there.
- What is not said anew (no author, no date, no text) changes nothing.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reader.domain.addresses import address
from reader.domain.captures import Saved, is_before
from reader.domain.model import ItemId
from reader.domain.recognition import Voice, pair_mended, voice_of
from reader.domain.records import ArticleRecord, CommentRecord, CommentState
from reader.domain.report import Recapture
from reader.domain.text import Body, canonical, text_hash
from reader.domain.thread import Placed
from reader.storage import attributes, captures, imports, pictures, revisions
from reader.storage.clock import now
from reader.storage.packing import pack_polls
from reader.storage.revisions import Moved
from reader.storage.threads import Thread

STILL_THERE = 0.8
"""So much of what is stored must be in a capture that states no count."""
PRINTED = "printed_position"
"""Where a comment stood on the page: of the first capture."""
APPROXIMATE = "date_approximate"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a capture did. `kept` counts items that differ from the page since a person mended them, `missing` comments
    that are not in it without being marked, since it does not look complete, `deleted` those of the vanished that the
    page says were deleted; `older` says that it was saved before what is stored. `items` are the stored comments that
    those of the capture are, in its order; None where a person took one out, or joined it to another."""

    report: Recapture
    kept: int = 0
    missing: int = 0
    deleted: int = 0
    older: bool = False
    items: tuple[int | None, ...] = ()


@dataclass(slots=True)
class StoredComment:
    """A stored comment, without its text."""

    id: int
    parent: int
    ref: str | None
    author: str | None
    published: str | None
    text_hash: str
    state: str
    score: int | None
    number: int | None
    vanished_at: str | None
    said: dict[str, Any]

    @property
    def voice(self) -> Voice:
        if "own" in self.said:
            # Nothing on the page is this: it was made by hand.
            return Voice(None, None, None, self.text_hash)
        return Voice(
            self.ref,
            self.said.get("author", self.author),
            self.said.get("published", self.published),
            self.said.get("text", self.text_hash),
        )

    @property
    def mended_voice(self) -> Voice:
        """As it is here: what a rule makes of the page since."""
        return self.voice if "own" in self.said else Voice(self.ref, self.author, self.published, self.text_hash)


@dataclass(slots=True)
class _Counts:
    """What is counted under way."""

    changed: int = 0
    updated: int = 0
    returned: int = 0
    vanished: int = 0
    deleted: int = 0
    kept: int = 0
    moved: Moved = field(default_factory=Moved)


class _Capture:
    """One capture on its way into its article."""

    def __init__(
        self, conn: sqlite3.Connection, batch: int, article: ItemId, saved: Saved, record: ArticleRecord
    ) -> None:
        self.conn, self.article, self.saved, self.record = conn, article, saved, record
        latest, importer, self.source = _latest(conn, article)
        self.older = is_before(saved.saved_at, latest)
        self.other_reading = importer != saved.importer
        self.texts = not self.older and not self.other_reading
        """Whether texts of this capture may replace others."""
        self.at = saved.saved_at or now()
        self.counts = _Counts()
        self.batch = batch
        self.of_imports: dict[str, int] = dict(
            conn.execute("SELECT name, batch_id IS NOT NULL FROM attributes").fetchall()
        )

    # Comments that are there

    def meet(self, stored: StoredComment, record: CommentRecord) -> None:
        """Bring a stored comment to what the capture says of it."""
        gone = record.state is not CommentState.SHOWN
        if gone and stored.state == CommentState.SHOWN:
            if not self.older and stored.vanished_at is None:
                self.vanish([stored])
                self.counts.deleted += 1
            return
        if stored.vanished_at is not None and not self.older:
            self.conn.execute("UPDATE items SET vanished_at = NULL WHERE id = ?", (stored.id,))
            self.counts.returned += 1
        said = dict(stored.said)
        values: dict[str, Any] = {}
        if record.state.value != stored.state and not self.older:
            values["state"] = record.state.value
        if gone:
            self._write(stored.id, values)
            return
        changed = self._text(stored.id, stored.voice.text_hash, record.body, said, fresh=stored.state != "shown")
        self._who_and_when(stored, record, said, values)
        for name, was, new in (("score", stored.score, record.score), ("number", stored.number, record.number)):
            if new is not None and was != new and (was is None or not self.older):
                values[name] = new
        if said != stored.said:
            values["captured"] = captures.packed(said)
        self._write(stored.id, values)
        told = self.attributes(stored.id, record.attributes)
        self.counts.changed += changed
        self.counts.updated += bool(set(values) - {"captured", "number"} or told)

    def _who_and_when(
        self, stored: StoredComment, record: CommentRecord, said: dict[str, Any], values: dict[str, Any]
    ) -> None:
        voice = stored.voice
        author, published = _clean(record.author), _clean(record.published)
        if APPROXIMATE in record.attributes and voice.published is not None:
            # Reckoned from "3 days ago": the nearer the capture, the better.
            published = None
        for name, was, new in (("author", voice.author, author), ("published", voice.published, published)):
            if not new or new == was or (was is not None and not self.texts):
                continue
            if name == "published" and was is not None and was.startswith(new):
                # Less exact than what is known.
                continue
            if name in said:
                said[name] = new
            else:
                values[name] = new

    def _text(self, item: int, known: str, body: Body, said: dict[str, Any], *, fresh: bool) -> bool:
        """Revise an item's text where the page's changed; True where it was. `fresh` where no text was known."""
        hashed = text_hash(body.text)
        if not body.text or hashed == known or not (self.texts or fresh):
            return False
        (text,) = self.conn.execute("SELECT text FROM items WHERE id = ?", (item,)).fetchone()
        if "text" in said:
            said["text"] = hashed
            self.counts.kept += hashed != text_hash(text)
            return False
        if _same_words(text, body.text):
            return False
        self.counts.moved += revisions.revise(self.conn, ItemId(item), body, "capture")
        return True

    def vanish(self, gone: Iterable[StoredComment]) -> None:
        marked = [(self.at, comment.id) for comment in gone]
        self.conn.executemany("UPDATE items SET vanished_at = ? WHERE id = ?", marked)
        self.counts.vanished += len(marked)

    def attributes(self, item: int, named: Mapping[str, str]) -> bool:
        """Take over what is new or changed. Names that a person made known are theirs."""
        there = attributes.of_item(self.conn, ItemId(item)) if named else {}
        told = False
        for name, value in ((canonical(name), canonical(value)) for name, value in named.items()):
            if name == PRINTED or there.get(name) == value or (name in there and self.older):
                continue
            if not self.of_imports.get(name, 1) or (name == APPROXIMATE and name not in there):
                continue
            attributes.put(self.conn, ItemId(item), name, value, self.batch)
            told = True
        return told

    def _write(self, item: int, values: Mapping[str, Any]) -> None:
        if values:
            sets = ", ".join(f"{name} = ?" for name in values)
            self.conn.execute(f"UPDATE items SET {sets} WHERE id = ?", (*values.values(), item))

    # The article

    def meet_article(self) -> None:
        """A page of further comments says nothing new of the article."""
        record, article = self.record, self.article
        row = self.conn.execute(
            "SELECT i.title, i.author, i.published, i.text_hash, i.captured, a.standfirst, a.site, a.url, a.language, "
            "a.declared_comments, a.polls FROM items AS i JOIN articles AS a ON a.id = i.id WHERE i.id = ?",
            (article,),
        ).fetchone()
        title, author, published, hashed, packed, standfirst, site, url, language, declared, polls = row
        was = captures.unpacked(packed)
        said = dict(was)
        if address(record.url).part:
            return
        self.counts.changed += self._text(article, said.get("text", hashed), record.body, said, fresh=False)
        values: dict[str, Any] = {}
        of_article: dict[str, Any] = {}
        for into, name, stored, new in (
            (values, "title", title, record.title),
            (values, "author", author, record.author),
            (values, "published", published, record.published),
            (of_article, "standfirst", standfirst, record.standfirst),
            (of_article, "site", site, record.site),
            (of_article, "url", url, record.url if url is None else None),
            (of_article, "language", language, record.language if language is None else None),
        ):
            clean = _clean(new)
            if not clean or clean == said.get(name, stored) or (said.get(name, stored) and not self.texts):
                continue
            (said if name in said else into)[name] = clean
        if record.declared_comments not in (None, declared) and not self.older:
            of_article["declared_comments"] = record.declared_comments
        if record.polls and (pack := pack_polls(record.polls)) != polls and not self.older:
            of_article["polls"] = pack
        if said != was:
            values["captured"] = captures.packed(said)
        self._write(article, values)
        if of_article:
            sets = ", ".join(f"{name} = ?" for name in of_article)
            self.conn.execute(f"UPDATE articles SET {sets} WHERE id = ?", (*of_article.values(), article))
        told = self.attributes(article, record.attributes)
        self.counts.updated += bool(set(values) - {"captured"} or of_article or told)
        have = {name for (name,) in self.conn.execute("SELECT name FROM assets WHERE article_id = ?", (article,))}
        pictures.add(self.conn, article, (one for one in record.pictures if canonical(one.address) not in have))


def apply(
    conn: sqlite3.Connection,
    batch: int,
    article: ItemId,
    saved: Saved,
    record: ArticleRecord,
    comments: Sequence[Placed],
) -> Outcome:
    """Bring a later capture of `article` in, inside the caller's transaction and step."""
    capture = _Capture(conn, batch, article, saved, record)
    stored = stored_comments(conn, article)
    declared, found_before = _declared(conn, article), len(stored)
    left_out = conn.execute(
        "SELECT ref, author, published, text_hash, into_id FROM left_out WHERE article_id = ? ORDER BY id", (article,)
    ).fetchall()
    left = [Voice(*row[:4]) for row in left_out]
    paired = pair_mended(
        [*(comment.voice for comment in stored), *left],
        [*(comment.mended_voice for comment in stored), *left],
        [voice_of(one.record) for one in comments],
    )
    capture.meet_article()
    met = {at for at in paired.old_of_new if at is not None}
    for placed, at in zip(comments, paired.old_of_new, strict=True):
        if at is not None and at < len(stored):
            capture.meet(stored[at], placed.record)

    live = [comment for comment in stored if comment.vanished_at is None and "own" not in comment.said]
    gone = [comment for at, comment in enumerate(stored) if at not in met and comment.vanished_at is None
            and "own" not in comment.said]  # fmt: skip
    complete = not capture.older and not saved.partial and not address(record.url).part and _looks_complete(
        len(comments), record.declared_comments, len(live), len(live) - len(gone), declared, found_before
    )  # fmt: skip
    if complete:
        capture.vanish(gone)

    into = [int(row[4]) if row[4] is not None else None for row in left_out]
    homes = Homes(conn, article, stored, into)
    new = homes.arrange(comments, paired.old_of_new, may_lift=paired.by_id and capture.texts)
    added = insert_new(
        conn, batch, article, capture.source, homes.thread, [(item, comments[at].record) for item, at in new]
    )

    url, title = conn.execute(
        "SELECT a.url, i.title FROM articles AS a JOIN items AS i ON i.id = a.id WHERE a.id = ?", (article,)
    ).fetchone()
    captures.renew_keys(conn, article, url, title)
    counts = capture.counts
    report = Recapture(
        1, added, counts.changed, counts.vanished, counts.moved.moved, counts.moved.adrift, counts.updated,
        counts.returned,
    )  # fmt: skip
    captures.insert(conn, article, saved, report)
    missing = 0 if complete or capture.older else len(gone)
    there = {at: stored[old].id for at, old in enumerate(paired.old_of_new) if old is not None and old < len(stored)}
    there.update((at, item) for item, at in new)
    items = tuple(map(there.get, range(len(comments))))
    return Outcome(report, counts.kept, missing, counts.deleted, capture.older, items)


class Homes:
    """Where the comments of a capture belong in the stored thread."""

    def __init__(
        self, conn: sqlite3.Connection, article: ItemId, stored: Sequence[StoredComment], into: Sequence[int | None]
    ) -> None:
        self.thread = Thread(conn, article)
        self._stored = stored
        self._into = into
        self._last = imports.last_item(conn)
        self._article = int(article)

    def arrange(
        self, comments: Sequence[Placed], old_of_new: Sequence[int | None], *, may_lift: bool
    ) -> list[tuple[int, int]]:
        """Put what is new among what is there; returns its ids, each with its index in `comments`. `may_lift`: comments
        at the top may go below their parents, which were not known before."""
        homes: list[int] = []
        new: list[tuple[int, int]] = []
        coming: set[int] = set()
        on_page: dict[int, list[int]] = {}
        leaving: set[int] = set()
        for at, (placed, old) in enumerate(zip(comments, old_of_new, strict=True)):
            parent = self._article if placed.parent is None else homes[placed.parent]
            if old is not None and old >= len(self._stored):
                home = self._into[old - len(self._stored)]
                homes.append(home if home is not None and home in self.thread else parent)
                continue
            if old is None:
                item = self._last + len(new) + 1
                new.append((item, at))
                coming.add(item)
            else:
                item = self._stored[old].id
                if may_lift and self._may_go_below(self._stored[old], parent, coming):
                    leaving.add(item)
                    coming.add(item)
                    self.thread.parent[item] = parent
            homes.append(item)
            on_page.setdefault(parent, []).append(item)
        if leaving:
            top = self.thread.answers[self._article]
            self.thread.answers[self._article] = [item for item in top if item not in leaving]
        dates = self._dates(comments, new)
        for parent, items in on_page.items():
            if any(item in coming for item in items):
                there = self.thread.answers.get(parent, [])
                self.thread.arrange(parent, _merged(there, items, coming, dates))
        return new

    def _may_go_below(self, comment: StoredComment, parent: int, coming: set[int]) -> bool:
        if parent == self._article or self.thread.parent[comment.id] != self._article or "place" in comment.said:
            return False
        return parent in coming or not self.thread.within(parent, comment.id)

    def _dates(self, comments: Sequence[Placed], new: Sequence[tuple[int, int]]) -> dict[int, str | None]:
        dates = {comment.id: comment.published for comment in self._stored}
        dates.update((item, _clean(comments[at].record.published)) for item, at in new)
        return dates


def _merged(
    there: Sequence[int], on_page: Sequence[int], coming: set[int], dates: Mapping[int, str | None]
) -> list[int]:
    """Siblings that are there, with those that come put behind the one that stands before them on the page. Between
    them may be some that the page no longer has: what is older stays before what is new."""
    known = set(there)
    lead: list[int] = []
    follow: dict[int, list[int]] = {}
    first: int | None = None
    last: int | None = None
    for item in on_page:
        if item in coming:
            (lead if last is None else follow.setdefault(last, [])).append(item)
        elif item in known:
            last = item
            first = item if first is None else first
    standing = {item for item in on_page if item not in coming}
    merged: list[int] = []
    waiting: deque[int] = deque()
    for item in there:
        if item == first:
            merged += lead
            lead = []
        if item in standing:
            merged += waiting
            waiting.clear()
        while waiting and _before(dates.get(waiting[0]), dates.get(item)):
            merged.append(waiting.popleft())
        merged.append(item)
        if item in follow:
            waiting.extend(follow[item])
    return [*merged, *waiting, *lead]


def _before(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one < other


def insert_new(
    conn: sqlite3.Connection,
    batch: int,
    article: ItemId,
    source: int,
    thread: Thread,
    new: Sequence[tuple[int, CommentRecord]],
) -> int:
    """Insert comments with the ids that they have in `thread`, and number it anew; returns how many."""
    thread.write(
        dict(new),
        lambda numbers: imports.insert_comments(
            conn, article, source, [(item, record, numbers[item]) for item, record in new]
        ),
    )
    named = [
        (ItemId(item), {canonical(name): canonical(value) for name, value in record.attributes.items()})
        for item, record in new
        if record.attributes
    ]
    attributes.add(conn, batch, named)
    return len(new)


def _looks_complete(
    found: int, declared: int | None, live: int, still: int, declared_before: int | None, found_before: int
) -> bool:
    """See the rules above. `live` are the stored comments that had not vanished, `still` those of them in the capture;
    the counts before are those of the stored page."""
    if not found or still * 2 < live:
        return False
    if declared is not None:
        unexplained = 0 if declared_before is None else max(0, declared_before - found_before)
        return declared - found <= unexplained
    return live - still <= max(1, (1 - STILL_THERE) * live)


def stored_comments(conn: sqlite3.Connection, article: ItemId) -> list[StoredComment]:
    return [
        StoredComment(*row[:-1], captures.unpacked(row[-1]))  # type: ignore[call-arg]
        for row in conn.execute(
            "SELECT id, parent_id, ref, author, published, text_hash, state, score, number, vanished_at, captured "
            "FROM items WHERE article_id = ? AND kind = 1 ORDER BY position",
            (article,),
        )
    ]


def _declared(conn: sqlite3.Connection, article: ItemId) -> int | None:
    (declared,) = conn.execute("SELECT declared_comments FROM articles WHERE id = ?", (article,)).fetchone()
    return None if declared is None else int(declared)


def _latest(conn: sqlite3.Connection, article: ItemId) -> tuple[str | None, str, int]:
    """When the newest capture that is stored was saved, who read the last one, and the source of the first."""
    source, importer, saved_at = conn.execute(
        "SELECT s.id, s.importer, s.saved_at FROM items AS i JOIN sources AS s ON s.id = i.source_id WHERE i.id = ?",
        (article,),
    ).fetchone()
    for importer, at in conn.execute(  # noqa: B007 - the last one's is wanted
        "SELECT importer, saved_at FROM captures WHERE article_id = ? ORDER BY id", (article,)
    ):
        if saved_at is None or is_before(saved_at, at):
            saved_at = at
    return saved_at, importer, source


def _same_words(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def _clean(text: str | None) -> str | None:
    return None if text is None else canonical(text)
