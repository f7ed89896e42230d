"""The project as exporters and analyses read it: one read transaction on a connection of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from reader.domain import lineage
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
from reader.domain.protection import Protection
from reader.domain.scope import Context, Scope, said
from reader.domain.snapshot import DrawnSample, Flag, Held
from reader.storage import (
    attributes,
    captures,
    codes,
    codings,
    commenters,
    flags,
    items,
    memos,
    project,
    samples,
    scoped,
)
from reader.storage.connect import open_reader
from reader.storage.faults import explain

LEAP = 32
"""From how many comments in between it is quicker to look one up with its ancestors than to read up to it."""


class FileSnapshot:
    """Implements `reader.domain.snapshot.Snapshot`; a context manager, used in the thread that made it."""

    def __init__(self, path: Path, scope: Scope | None = None) -> None:
        """Raises `UserError` where `scope` names what is not in the project."""
        self._path = path
        self._scope = scope or Scope()
        self._conn: sqlite3.Connection = open_reader(path)
        try:
            self._conn.execute("BEGIN")
            self._narrowed = scoped.narrow(self._conn, self._scope)
        except BaseException:
            self._conn.close()
            raise
        self._codings = self._narrowed.codings()

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

    def interrupt(self) -> None:
        """Stop a query that runs in another thread."""
        self._conn.interrupt()

    def project(self) -> ProjectInfo:
        whole = project.info(self._conn)
        if not self._scope.narrow:
            return whole
        counted = whole.articles, whole.comments
        if self._narrowed.of_items:
            counted = self._conn.execute(
                f"SELECT coalesce(sum(kind = 0), 0), coalesce(sum(kind = 1), 0) FROM items WHERE id IN ({scoped.SHOWN})"
            ).fetchone()
        (coded,) = self._conn.execute(
            f"SELECT count(DISTINCT c.item_id) FROM codings AS c WHERE {self._codings}"
        ).fetchone()
        return ProjectInfo(whole.guid, whole.name, *counted, coded)

    def scope(self) -> Scope:
        return self._scope

    def protection(self) -> Protection:
        return Protection()

    def notes(self) -> Sequence[str]:
        sentence = said(self._scope)
        return [sentence] if sentence else []

    def articles(self) -> Iterator[Article]:
        return items.all_articles(self._conn, self._narrowed.shown)

    def comments(self, article_id: ItemId) -> Iterator[Item]:
        return items.thread(self._conn, article_id, only=self._narrowed.shown)

    def context_only(self, article_id: ItemId) -> frozenset[ItemId]:
        return scoped.context_only(self._conn, article_id) if self._narrowed.of_items else frozenset()

    def replies(self, item: ItemId) -> Iterator[Item]:
        if self._scope.context is not Context.THREAD:
            return iter(())
        return items.below(self._conn, item)

    def attributes(self, article_id: ItemId) -> Mapping[ItemId, Mapping[str, str]]:
        return attributes.of_article(self._conn, article_id)

    def flags(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Flag]]:
        found = flags.of_article(self._conn, article_id)
        coders = self._narrowed.coders
        if coders is None:
            return found
        return {item: [flag for flag in some if flag.coder in coders] for item, some in found.items()}

    def captures(self, article_id: ItemId) -> Sequence[Capture]:
        return captures.of_article(self._conn, article_id)

    def definitions(self) -> Sequence[Attribute]:
        return attributes.definitions(self._conn, counted=False)

    def samples(self) -> Iterator[DrawnSample]:
        coders = self._narrowed.coders
        for sample in samples.everything(self._conn, self._narrowed.shown):
            if coders is None or sample.coder in coders:
                yield sample

    def codes(self) -> Sequence[Code]:
        book = codes.codebook(self._conn)
        if not self._scope.narrow:
            return book
        counts = dict(
            self._conn.execute(
                f"SELECT c.code_id, count(*) FROM codings AS c WHERE {self._codings} GROUP BY c.code_id"
            ).fetchall()
        )
        there = self._narrowed.book
        return [replace(code, codings=counts.get(code.id, 0)) for code in book if there is None or code.id in there]

    def coders(self) -> Sequence[Coder]:
        chosen = self._narrowed.coders
        return [coder for coder in codings.coders(self._conn) if chosen is None or coder.id in chosen]

    def commenters(self) -> Sequence[Commenter]:
        found = commenters.everything(self._conn)
        if not self._narrowed.of_items:
            return found
        authors = {
            row[0]
            for row in self._conn.execute(
                f"SELECT DISTINCT author FROM items WHERE id IN ({scoped.SHOWN}) AND author IS NOT NULL"
            )
        }
        return [commenter for commenter in found if not authors.isdisjoint(commenter.names)]

    def codings(self) -> Iterator[Coding]:
        return codings.everything(self._conn, self._codings)

    def coded(self, code: CodeId | None = None) -> Iterator[Coded]:
        if code is None:
            return self._coded(self._codings, self.articles())
        wanted = f"{self._codings} AND c.code_id = {int(code)}"
        return self._coded(wanted, self._with(wanted))

    def coded_on(self, items: Sequence[ItemId]) -> Iterator[Coded]:
        """The codings of a few items, with their context."""
        wanted = f"{self._codings} AND c.item_id IN ({', '.join(str(int(item)) for item in items)})"
        return self._coded(wanted, self._with(wanted))

    def _coded(self, wanted: str, articles: Iterator[Article]) -> Iterator[Coded]:
        """Article by article, one walk through each: no query a coding, and no more than a branch in memory."""
        by_code = {code.id: code for code in self.codes()}
        by_coder = {coder.id: coder for coder in self.coders()}
        for article in articles:
            found = self._conn.execute(
                f"SELECT {codings.COLUMNS}, i.position FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
                f"WHERE i.article_id = ? AND {wanted} ORDER BY i.position, coalesce(c.start, -1), c.stop, c.id",
                (article.item.id,),
            )
            walk: _Walk | None = None
            on_items: Mapping[ItemId, Mapping[str, str]] = {}
            there: frozenset[ItemId] | None = None
            at: ItemId | None = None
            branch: tuple[Item, ...] = ()
            for row in found:
                coding = codings.coding(row)
                if walk is None:
                    walk = _Walk(self._conn, article.item.id)
                    on_items = self.attributes(article.item.id)
                    there = scoped.shown(self._conn, article.item.id) if self._narrowed.of_items else None
                if coding.item_id != at:
                    # The codings of one item follow each other.
                    at, branch = coding.item_id, ()
                    if at != article.item.id:
                        walk.to(at, row[-1])
                        branch = tuple(walk.branch if there is None else (i for i in walk.branch if i.id in there))
                    item = branch[-1] if branch else article.item
                    parent = lineage.parent(branch) if branch else None
                    root = branch[0] if branch and branch[0].depth == 0 else None
                    attributes_of_item = on_items.get(at, {})
                yield Coded(
                    coding,
                    by_code[coding.code_id],
                    by_coder[coding.coder_id],
                    item,
                    article,
                    parent,
                    root,
                    attributes_of_item,
                    branch,
                )

    def _with(self, wanted: str) -> Iterator[Article]:
        """The articles with such codings, found from the codings on."""
        return items.all_articles(
            self._conn,
            f"SELECT DISTINCT w.article_id FROM codings AS c JOIN items AS w ON w.id = c.item_id WHERE {wanted}",
        )

    def codes_of_items(self, article_id: ItemId) -> Mapping[ItemId, frozenset[CodeId]]:
        found: dict[ItemId, set[CodeId]] = {}
        for item, code in self._conn.execute(
            "SELECT c.item_id, c.code_id FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
            f"WHERE i.article_id = ? AND {self._codings}",
            (article_id,),
        ):
            found.setdefault(ItemId(item), set()).add(CodeId(code))
        return {item: frozenset(some) for item, some in found.items()}

    def held_on_items(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Held]]:
        found: dict[ItemId, list[Held]] = {}
        for item, code, coder, value in self._conn.execute(
            "SELECT DISTINCT c.item_id, c.code_id, c.coder_id, c.value FROM items AS i "
            f"CROSS JOIN codings AS c ON c.item_id = i.id WHERE i.article_id = ? AND {self._codings} "
            "ORDER BY c.item_id, c.coder_id, c.code_id",
            (article_id,),
        ):
            found.setdefault(ItemId(item), []).append(Held(CodeId(code), CoderId(coder), value))
        return found

    def memos(self) -> Iterator[Memo]:
        if not self._scope.narrow:
            return memos.everything(self._conn)
        book, coders = self._narrowed.book, self._narrowed.coders
        where = f"(m.coding_id IS NULL OR m.coding_id IN (SELECT c.id FROM codings AS c WHERE {self._codings}))"
        if self._narrowed.of_items:
            where += f" AND (m.item_id IS NULL OR m.item_id IN ({scoped.CHOSEN}))"
        if book is not None:
            some = ", ".join(str(int(one)) for one in sorted(book))
            where += f" AND (m.code_id IS NULL OR m.code_id IN ({some}))"
        return memos.everything(self._conn, where + codings.by(coders, "m.coder_id"))

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
