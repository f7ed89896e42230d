"""What a person corrected on a page before it was stored, done to the rows that came of it.

The page is stored as it was found, and mended then, as it is when somebody mends it later: so what the page itself said
is known (`items.captured`, `left_out`), and its later captures leave the corrections alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from reader.domain.mending import ARTICLE_FIELDS, Join, Mended, Mending, Move, Split
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.staged_page import Page
from reader.domain.text import Body, canonical, text_hash
from reader.storage import captures, mending, revisions
from reader.storage.threads import Thread

OF_COMMENT = ("author", "published")


def apply(conn: sqlite3.Connection, article: ItemId, items: Mapping[str, int], mended: Mended) -> int:
    """Do the corrections of `mended` to its article; `items` are the stored comments by the refs of the page as it was
    found, without those that are not stored. Returns how many corrections could not be done.

    On an article that came in just now all can. On one that was there before, not what is about a text that is another
    one there, nor what would take codings or memos away.
    """
    work = _Work(conn, article, dict(items))
    page, undone = mended.found, 0
    for wanted in mended.mendings:
        after = wanted.apply(page)
        undone += not work.do(page, wanted, after)
        page = after
    return undone


class _Work:
    def __init__(self, conn: sqlite3.Connection, article: ItemId, items: dict[str, int]) -> None:
        self._conn = conn
        self._article = article
        self._items = items

    def do(self, before: Page, wanted: Mending, after: Page) -> bool:
        """One correction that makes `after` of `before`; False where not all of it could be done."""
        old = {comment.ref: comment for comment in before.comments}
        new = {comment.ref: comment for comment in after.comments}
        if isinstance(wanted, Split):
            (made,) = new.keys() - old.keys()
            done = self._split(wanted, made, old, new)
        elif isinstance(wanted, Join):
            done = self._join(before, wanted)
        elif isinstance(wanted, Move):
            done = self._move(wanted, after)
        else:
            done = self._remove([ref for ref in old if ref not in new])
        for ref, record in new.items():
            was = old.get(ref)
            if was is not None and was is not record:
                done &= self._correct(was, record, texts=done)
        if before.article is not after.article:
            done &= self._correct_article(before.article, after.article)
        return done

    def _split(
        self, wanted: Split, made: str, old: Mapping[str, CommentRecord], new: Mapping[str, CommentRecord]
    ) -> bool:
        item = self._items.get(wanted.ref)
        if item is None or not self._says(item, old[wanted.ref].body):
            return False
        comment = ItemId(item)
        cut = mending.halves(self._conn, comment, wanted.at)
        second = mending.split(self._conn, self._thread(), comment, cut, None, None, False)
        self._items[made] = second
        # To the letter as it was shown.
        return self._says(second, new[made].body)

    def _join(self, before: Page, wanted: Join) -> bool:
        order = [comment.ref for comment in before.comments]
        at = order.index(wanted.ref)
        first, second = before.comments[at - 1], before.comments[at]
        into, item = self._items.get(first.ref), self._items.get(second.ref)
        if item is None:
            return True
        if into is None:
            return False
        if not self._says(into, first.body) or not self._says(item, second.body):
            return False
        if mending.contradictions(self._conn, ItemId(item), ItemId(into)):
            return False
        thread = self._thread()
        if thread.within(into, item):
            return False
        mending.join(self._conn, thread, ItemId(item), ItemId(into))
        del self._items[second.ref]
        return True

    def _move(self, wanted: Move, after: Page) -> bool:
        item = self._items.get(wanted.ref)
        parent = self._article if wanted.parent is None else self._items.get(wanted.parent)
        thread = self._thread()
        if item is None:
            return True
        if parent is None or thread.within(parent, item):
            return False
        there = [one for one in thread.answers.get(parent, ()) if one != item]
        # There may be more in the thread than on the page: it stands behind the same one, or before it.
        beside = [self._items.get(one.ref) for one in after.comments if one.parent_ref == wanted.parent]
        at = beside.index(item)
        before = next((one for one in reversed(beside[:at]) if one in there), None)
        behind = next((one for one in beside[at + 1 :] if one in there), None)
        if before is not None:
            place = there.index(before) + 1
        else:
            place = there.index(behind) if behind is not None else len(there)
        mending.place(self._conn, thread, ItemId(item), ItemId(parent), place)
        return True

    def _remove(self, refs: list[str]) -> bool:
        items = [ItemId(item) for ref in refs if (item := self._items.get(ref)) is not None]
        free = [item for item in items if not self._is_worked_on(item)]
        if free:
            mending.remove(self._conn, self._thread(), free)
        gone = set(free)
        self._items = {ref: item for ref, item in self._items.items() if item not in gone}
        return len(free) == len(items)

    def _is_worked_on(self, item: ItemId) -> bool:
        gone = captures.touched_by_removal(self._conn, [item])
        return bool(gone.codings or gone.memos)

    def _correct(self, was: CommentRecord, record: CommentRecord, *, texts: bool) -> bool:
        item = self._items.get(record.ref)
        if item is None:
            # Taken out before, or counted where it could not be split off.
            return True
        values = {
            name: getattr(record, name) for name in OF_COMMENT if getattr(was, name) != getattr(record, name)
        }  # fmt: skip
        mending.correct(self._conn, ItemId(item), _clean(values))
        return not texts or was.body == record.body or self._put_text(item, was.body, record.body)

    def _correct_article(self, was: ArticleRecord, record: ArticleRecord) -> bool:
        values = {
            name: getattr(record, name) for name in ARTICLE_FIELDS if getattr(was, name) != getattr(record, name)
        }  # fmt: skip
        mending.correct(self._conn, self._article, _clean(values))
        return was.body == record.body or self._put_text(self._article, was.body, record.body)

    def _put_text(self, item: int, was: Body, body: Body) -> bool:
        """Give an item the text that was made of `was`; False where it says something else by now."""
        if self._says(item, body):
            # Cut or joined already; or only blocks and marks are others.
            revisions.revise(self._conn, ItemId(item), body, "mending")
            return True
        if not self._says(item, was):
            return False
        mending.remember(self._conn, item, {"text": text_hash(was.text)})
        revisions.revise(self._conn, ItemId(item), body, "mending")
        return True

    def _says(self, item: int, body: Body) -> bool:
        row = self._conn.execute("SELECT text_hash FROM items WHERE id = ?", (item,)).fetchone()
        return row is not None and row[0] == text_hash(body.text)

    def _thread(self) -> Thread:
        # Anew each time: it writes what differs from what it was when it was read.
        return Thread(self._conn, self._article)


def _clean(values: Mapping[str, str | None]) -> dict[str, str | None]:
    return {name: None if value is None else canonical(value) for name, value in values.items()}
