"""The read side of a project: what panels ask for, as values. One `View` a thread, on its own connection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.view.part import Eyes, Part, explaining
from reader.domain.filters import Filter, Order
from reader.domain.model import (
    Article,
    Attribute,
    AttributeId,
    Code,
    CodeId,
    CodeKind,
    Coder,
    Coding,
    CodingId,
    FlagKind,
    Hit,
    Item,
    ItemId,
    Memo,
    ProjectInfo,
    Row,
    Step,
    StepId,
)
from reader.domain.outline import Branch
from reader.storage import (
    attributes,
    branches,
    codes,
    codings,
    flags,
    items,
    journal,
    matches,
    memos,
    pictures,
    project,
)
from reader.storage.connect import Connection

if TYPE_CHECKING:
    from reader.app.view.book import Book
    from reader.app.view.captures import Captures
    from reader.app.view.commenters import Commenters
    from reader.app.view.grid import Grid
    from reader.app.view.notes import Notes
    from reader.app.view.protection import People
    from reader.app.view.work import Work


@explaining
class View(Part):
    """Every method is one short query (or two); none keeps a transaction open. Used by the thread that got it.

    Any raises `StorageError` where the file cannot be read, and `Cancelled` after `interrupt`.
    """

    def __init__(self, conn: Connection, path: Path, eyes: Eyes) -> None:
        super().__init__(conn, path, eyes)
        self._filtered = False

    # By noun: what one panel asks for and no other; imported when it is asked

    @cached_property
    def grid(self) -> Grid:
        from reader.app.view.grid import Grid

        return Grid(self._conn, self.path, self._eyes)

    @cached_property
    def commenters(self) -> Commenters:
        from reader.app.view.commenters import Commenters

        return Commenters(self._conn, self.path, self._eyes)

    @cached_property
    def notes(self) -> Notes:
        from reader.app.view.notes import Notes

        return Notes(self._conn, self.path, self._eyes)

    @cached_property
    def work(self) -> Work:
        from reader.app.view.work import Work

        return Work(self._conn, self.path, self._eyes)

    @cached_property
    def book(self) -> Book:
        from reader.app.view.book import Book

        return Book(self._conn, self.path, self._eyes)

    @cached_property
    def captures(self) -> Captures:
        from reader.app.view.captures import Captures

        return Captures(self._conn, self.path, self._eyes)

    @cached_property
    def protection(self) -> People:
        from reader.app.view.protection import People

        return People(self._conn, self.path, self._eyes)

    def interrupt(self) -> None:
        """Stop the query that runs; it raises `Cancelled`. From any thread."""
        self._conn.interrupt()

    def close(self) -> None:
        self._conn.close()

    # The project

    def info(self) -> ProjectInfo:
        return project.info(self._conn)

    def last_backup(self) -> str | None:
        """When the newest backup was made, ISO 8601 in UTC."""
        return project.recall(self._conn, "last_backup")

    def problems(self) -> list[str]:
        """See `reader.storage.project.check`."""
        return project.check(self._conn)

    @property
    def eyes(self) -> Eyes:
        """Whose view this is, and whose codings it shows."""
        return self._eyes

    def coders(self) -> list[Coder]:
        return codings.coders(self._conn)

    # The library

    def narrow(self, wanted: Filter) -> int | None:
        """From here on `articles` and `children` give what `wanted` lets through, with ancestors. Returns the number of
        matching items; None where the filter is empty and everything shows."""
        count = matches.match(self._conn, wanted, self._eyes.coder, self._eyes.shown) if wanted else None
        self._filtered = count is not None
        return count

    @property
    def filtered(self) -> bool:
        """Whether a filter is set (see `narrow`), even one that lets nothing through."""
        return self._filtered

    def matched(self, limit: int = 1_000_000) -> list[ItemId]:
        """The items that the filter set last lets through, in reading order; empty without a filter."""
        return matches.matched(self._conn, limit) if self._filtered else []

    def matched_articles(self) -> set[ItemId]:
        """The articles of which the filter lets a comment through; only with a filter."""
        return matches.articles(self._conn)

    def matched_below(self, item: ItemId) -> bool:
        """Whether the filter lets something below an item through; only with a filter."""
        return matches.below(self._conn, item)

    def articles(self, order: Order = Order.ADDED) -> list[Row]:
        return items.articles(self._conn, self._eyes.coder, order, self._filtered, self._eyes.shown)

    def children(self, parent: ItemId, after: int = -1, limit: int = 256) -> list[Row]:
        """The next `limit` children of an item behind the ordinal `after`."""
        return items.children(self._conn, parent, self._eyes.coder, after, limit, self._filtered, self._eyes.shown)

    def rows(self, ids: Sequence[ItemId]) -> list[Row]:
        return items.rows(self._conn, ids, self._eyes.coder, self._eyes.shown)

    def ancestors(self, item: ItemId) -> list[ItemId]:
        """From the article down to the parent; empty for an article."""
        return items.ancestors(self._conn, item)

    def search(self, words: str, after: ItemId | None = None, limit: int = 50) -> list[Hit]:
        return matches.search(self._conn, words, self._eyes.coder, after, limit)

    def count_matches(self, words: str) -> int:
        return matches.count(self._conn, words)

    # Reading

    def article(self, article: ItemId) -> Article | None:
        return items.article(self._conn, article)

    def picture(self, article: ItemId, address: str) -> bytes | None:
        """The picture of an article whose image block has this address, as the file's bytes; None where it was not
        saved with the page."""
        return pictures.data(self._conn, article, address)

    def item(self, item: ItemId) -> Item | None:
        return items.item(self._conn, item)

    def thread(self, article: ItemId, after: int = -1, limit: int = 1_000_000_000) -> list[Item]:
        """Comments in reading order, from the position behind `after`."""
        return list(items.thread(self._conn, article, after, limit))

    def at_position(self, article: ItemId, position: int) -> ItemId | None:
        """The item at a place in reading order; -1 is the article itself."""
        return items.at_position(self._conn, article, position)

    def next_uncoded(self, after: ItemId | None) -> ItemId | None:
        """The next comment without a coding of the coder's, from the beginning again behind the last one."""
        return items.next_uncoded(self._conn, after, self._eyes.coder)

    def next_unread(self, after: ItemId | None) -> ItemId | None:
        """The next comment that the coder has not read, from the beginning again behind the last one."""
        return items.next_unread(self._conn, after, self._eyes.coder)

    def next_flagged(self, after: ItemId | None, kind: FlagKind) -> ItemId | None:
        """The next item with the coder's bookmark or flag, from the beginning again behind the last one."""
        return flags.following(self._conn, after, self._eyes.coder, kind)

    def branch(self, item: ItemId) -> list[ItemId]:
        """An item and all below it, in reading order."""
        return items.branch(self._conn, item)

    def branches(self, ids: Iterable[int]) -> list[Branch]:
        """Where these comments' answers lie; of those that exist."""
        return branches.with_ids(self._conn, ids)

    def branches_at(self, article: ItemId, depth: int) -> list[Branch]:
        """The comments of an article at that depth which have answers, in reading order."""
        return branches.at_depth(self._conn, article, depth)

    def item_with_guid(self, guid: str) -> ItemId | None:
        return items.by_guid(self._conn, guid)

    # Coding

    def codebook(self) -> list[Code]:
        """Every code, a parent before those below it, with counts of what is shown."""
        return codes.codebook(self._conn, self._eyes.shown)

    def code_kind(self, code: CodeId) -> CodeKind | None:
        """None where the code is gone."""
        rule = codes.rule(self._conn, code)
        return None if rule is None else rule.kind

    def code_counts(self, ids: Iterable[CodeId]) -> dict[CodeId, int]:
        """How many codings each of these codes has, as `codebook` counts: of the coders that are shown."""
        return codes.counts(self._conn, ids, self._eyes.shown)

    def code_at(self, names: Sequence[str]) -> CodeId | None:
        """The code that names lead to, outermost first (see `commands.code_path`), without regard to case."""
        return codes.at_path(self._conn, names)

    def codings_of(self, item: ItemId) -> list[Coding]:
        """Of the coders that are shown."""
        return codings.of_item(self._conn, item, self._eyes.shown)

    def codings_in(self, article: ItemId, first: int = -1, last: int = 2**31) -> list[Coding]:
        """Codings on the items at positions `first` to `last` of an article, of the coders that are shown."""
        return codings.of_article(self._conn, article, first, last, self._eyes.shown)

    def coding(self, coding: CodingId) -> Coding | None:
        return codings.get(self._conn, coding)

    def held(self, items: Sequence[ItemId], codes: Sequence[CodeId]) -> dict[tuple[CodeId, int | None], int]:
        """(code, degree or None) -> on how many of `items` the coder has it, whoever's codings are shown."""
        return codings.held(self._conn, self._eyes.coder, codes, items)

    def held_codings(self, items: Sequence[ItemId], codes: Sequence[CodeId]) -> list[CodingId]:
        """The coder's own codings of `codes` on `items`, whole or in part."""
        return codings.held_ids(self._conn, self._eyes.coder, codes, items)

    def last_code(self) -> CodeId | None:
        return codings.last_code(self._conn, self._eyes.coder)

    def recent_codes(self, limit: int = 12) -> list[CodeId]:
        return codings.recent_codes(self._conn, self._eyes.coder, limit)

    def coded_comments(self, article: ItemId) -> int:
        """How many comments of an article the coder has coded."""
        return items.coded_count(self._conn, article, self._eyes.coder)

    def touched_by_removal(self, articles: Sequence[ItemId]) -> tuple[int, int]:
        """How many comments and codings go with these articles."""
        return items.touched_by_removal(self._conn, articles)

    # Memos and attributes

    def memos_about(
        self, item: ItemId | None = None, code: CodeId | None = None, coding: CodingId | None = None
    ) -> list[Memo]:
        """Without an argument: about the project."""
        return memos.about(self._conn, (item, code, coding))

    def attributes_of(self, item: ItemId) -> dict[str, str]:
        return attributes.of_item(self._conn, item)

    def attribute_names(self) -> list[str]:
        return attributes.names(self._conn)

    def attribute_definitions(self) -> list[Attribute]:
        """Every attribute by name, with how many items and commenters have it."""
        return attributes.definitions(self._conn)

    def attribute_values(self, attribute: AttributeId, limit: int = 1000) -> list[tuple[str, int]]:
        """The values that an attribute has, each with how many items and commenters have it."""
        return attributes.values_of(self._conn, attribute, limit)

    # History

    def undoable(self) -> Step | None:
        return journal.undoable(self._conn)

    def redoable(self) -> Step | None:
        return journal.redoable(self._conn)

    def behind(self, limit: int = 15) -> list[Step]:
        """What undo would take back, the newest first."""
        return journal.behind(self._conn, limit)

    def ahead(self, limit: int = 15) -> list[Step]:
        """What redo would apply, in its order."""
        return journal.ahead(self._conn, limit)

    def history(self, before: StepId | None = None, limit: int = 200) -> list[Step]:
        return journal.history(self._conn, before, limit)
