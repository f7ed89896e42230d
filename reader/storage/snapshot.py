"""The project as exporters and analyses read it: one read transaction on a connection of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from reader.domain.captures import Capture
from reader.domain.commenters import Commenter
from reader.domain.model import (
    Article,
    Attribute,
    Code,
    Coded,
    CodeId,
    Coder,
    CoderId,
    Coding,
    Item,
    ItemId,
    Memo,
    ProjectInfo,
)
from reader.domain.snapshot import DrawnSample, Flag, Held
from reader.storage import attributes, captures, codes, codings, commenters, flags, items, memos, project, samples
from reader.storage.connect import open_reader
from reader.storage.faults import explain

LEAP = 32
"""From how many comments in between it is quicker to look one up with its ancestors than to read up to it."""


class FileSnapshot:
    """Implements `reader.domain.snapshot.Snapshot`; a context manager, used in the thread that made it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._conn: sqlite3.Connection = open_reader(path)
        self._conn.execute("BEGIN")

    def __enter__(self) -> FileSnapshot:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection; a failure of the file while it was read goes on as `StorageError`."""
        self._conn.close()
        if isinstance(value, sqlite3.DatabaseError):
            known = explain(value, self._path)
            if known is not None:
                raise known from value

    def project(self) -> ProjectInfo:
        return project.info(self._conn)

    def articles(self) -> Iterator[Article]:
        return items.all_articles(self._conn)

    def comments(self, article_id: ItemId) -> Iterator[Item]:
        return items.thread(self._conn, article_id)

    def attributes(self, article_id: ItemId) -> Mapping[ItemId, Mapping[str, str]]:
        return attributes.of_article(self._conn, article_id)

    def flags(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Flag]]:
        return flags.of_article(self._conn, article_id)

    def captures(self, article_id: ItemId) -> Sequence[Capture]:
        return captures.of_article(self._conn, article_id)

    def definitions(self) -> Sequence[Attribute]:
        return attributes.definitions(self._conn, counted=False)

    def samples(self) -> Iterator[DrawnSample]:
        return samples.everything(self._conn)

    def codes(self) -> Sequence[Code]:
        return codes.codebook(self._conn)

    def coders(self) -> Sequence[Coder]:
        return codings.coders(self._conn)

    def commenters(self) -> Sequence[Commenter]:
        return commenters.everything(self._conn)

    def codings(self) -> Iterator[Coding]:
        return codings.everything(self._conn)

    def coded(self) -> Iterator[Coded]:
        """Article by article, one walk through each: no query a coding, and no more than a branch in memory."""
        by_code = {code.id: code for code in self.codes()}
        by_coder = {coder.id: coder for coder in self.coders()}
        for article in self.articles():
            found = self._conn.execute(
                f"SELECT {codings.COLUMNS}, i.position FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
                "WHERE i.article_id = ? ORDER BY i.position, coalesce(c.start, -1), c.stop, c.id",
                (article.item.id,),
            )
            walk: _Walk | None = None
            on_items: Mapping[ItemId, Mapping[str, str]] = {}
            for row in found:
                coding = codings.coding(row)
                if walk is None:
                    walk = _Walk(self._conn, article.item.id)
                    on_items = self.attributes(article.item.id)
                branch: Sequence[Item] = ()
                if coding.item_id != article.item.id:
                    walk.to(coding.item_id, row[-1])
                    branch = walk.branch
                yield Coded(
                    coding,
                    by_code[coding.code_id],
                    by_coder[coding.coder_id],
                    branch[-1] if branch else article.item,
                    article,
                    branch[-2] if len(branch) > 1 else None,
                    branch[0] if branch else None,
                    on_items.get(coding.item_id, {}),
                )

    def codes_of_items(self, article_id: ItemId) -> Mapping[ItemId, frozenset[CodeId]]:
        found: dict[ItemId, set[CodeId]] = {}
        for item, code in self._conn.execute(
            "SELECT c.item_id, c.code_id FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
            "WHERE i.article_id = ?",
            (article_id,),
        ):
            found.setdefault(ItemId(item), set()).add(CodeId(code))
        return {item: frozenset(some) for item, some in found.items()}

    def held_on_items(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Held]]:
        found: dict[ItemId, list[Held]] = {}
        for item, code, coder, value in self._conn.execute(
            "SELECT DISTINCT c.item_id, c.code_id, c.coder_id, c.value FROM items AS i "
            "CROSS JOIN codings AS c ON c.item_id = i.id WHERE i.article_id = ? "
            "ORDER BY c.item_id, c.coder_id, c.code_id",
            (article_id,),
        ):
            found.setdefault(ItemId(item), []).append(Held(CodeId(code), CoderId(coder), value))
        return found

    def memos(self) -> Iterator[Memo]:
        return memos.everything(self._conn)

    def guids(self) -> Mapping[tuple[str, int], str]:
        return {
            (kind, row_id): guid
            for kind, table in (("item", "items"), ("code", "codes"), ("coding", "codings"))
            for row_id, guid in self._conn.execute(
                f"SELECT id, guid FROM {table} WHERE id IN (SELECT {kind}_id FROM memos)"
            )
        }


class _Walk:
    """A way through one article's comments in reading order that knows the branch above where it stands.

    Reads on from item to item, and leaps where many lie between, so that neither many codings nor few are slow.
    """

    def __init__(self, conn: sqlite3.Connection, article: ItemId) -> None:
        self._conn = conn
        self._article = article
        self._next = 0
        self._ahead: Iterator[Item] = items.thread(conn, article)
        self.branch: list[Item] = []
        """From the top of the thread down to the comment stepped to last; empty before the first step."""

    def to(self, comment: ItemId, position: int) -> None:
        """Step to a comment, which is the current one or lies behind it."""
        if position < self._next:
            return
        if position - self._next > LEAP:
            above = (items.item(self._conn, item) for item in items.ancestors(self._conn, comment)[1:])
            self.branch = [item for item in above if item is not None]
            self._ahead = items.thread(self._conn, self._article, position - 1)
        for item in self._ahead:
            del self.branch[item.depth :]
            self.branch.append(item)
            if item.position >= position:
                break
        self._next = position + 1
