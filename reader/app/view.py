"""The read side of a project: what panels ask for, as values. One `View` a thread, on its own connection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from inspect import isfunction
from pathlib import Path
from typing import ParamSpec, TypeVar

from reader.domain.filters import Filter, Order
from reader.domain.model import (
    Article,
    Code,
    CodeId,
    Coder,
    CoderId,
    Coding,
    CodingId,
    Hit,
    Item,
    ItemId,
    Memo,
    ProjectInfo,
    Row,
    Step,
    StepId,
)
from reader.storage import attributes, codes, codings, items, journal, matches, memos, project
from reader.storage.connect import Connection
from reader.storage.faults import explained

P = ParamSpec("P")
T = TypeVar("T")


def _explaining(view: type[T]) -> type[T]:
    """Make every query of the class raise `StorageError` where the file is damaged, gone or cannot be read, and
    `Cancelled` where it was interrupted."""
    for name, method in list(vars(view).items()):
        if isfunction(method) and not name.startswith("_"):
            setattr(view, name, _explained(method))
    return view


def _explained(method: Callable[P, T]) -> Callable[P, T]:
    @wraps(method)
    def explaining(*arguments: P.args, **options: P.kwargs) -> T:
        view = arguments[0]
        assert isinstance(view, View)
        with explained(view.path):
            return method(*arguments, **options)

    return explaining


@_explaining
class View:
    """Every method is one short query (or two); none keeps a transaction open. Used by the thread that got it.

    Any raises `StorageError` where the file cannot be read, and `Cancelled` after `interrupt`.
    """

    def __init__(self, conn: Connection, path: Path, coder: CoderId) -> None:
        self.path = path
        self._conn = conn
        self._coder = coder
        self._filtered = False

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

    def coders(self) -> list[Coder]:
        return codings.coders(self._conn)

    # The library

    def narrow(self, wanted: Filter) -> int | None:
        """From here on `articles` and `children` give what `wanted` lets through, with ancestors. Returns the number of
        matching items; None where the filter is empty and everything shows."""
        count = matches.match(self._conn, wanted, self._coder) if wanted else None
        self._filtered = count is not None
        return count

    def matched(self, limit: int = 1_000_000) -> list[ItemId]:
        """The items that the filter set last lets through, in reading order; empty without a filter."""
        return matches.matched(self._conn, limit) if self._filtered else []

    def articles(self, order: Order = Order.ADDED) -> list[Row]:
        return items.articles(self._conn, self._coder, order, self._filtered)

    def children(self, parent: ItemId, after: int = -1, limit: int = 256) -> list[Row]:
        """The next `limit` children of an item behind the ordinal `after`."""
        return items.children(self._conn, parent, self._coder, after, limit, self._filtered)

    def rows(self, ids: Sequence[ItemId]) -> list[Row]:
        return items.rows(self._conn, ids, self._coder)

    def ancestors(self, item: ItemId) -> list[ItemId]:
        """From the article down to the parent; empty for an article."""
        return items.ancestors(self._conn, item)

    def search(self, words: str, after: ItemId | None = None, limit: int = 50) -> list[Hit]:
        return matches.search(self._conn, words, self._coder, after, limit)

    def count_matches(self, words: str) -> int:
        return matches.count(self._conn, words)

    # Reading

    def article(self, article: ItemId) -> Article | None:
        return items.article(self._conn, article)

    def item(self, item: ItemId) -> Item | None:
        return items.item(self._conn, item)

    def thread(self, article: ItemId, after: int = -1, limit: int = 1_000_000_000) -> list[Item]:
        """Comments in reading order, from the position behind `after`."""
        return list(items.thread(self._conn, article, after, limit))

    def at_position(self, article: ItemId, position: int) -> ItemId | None:
        """The item at a place in reading order; -1 is the article itself."""
        return items.at_position(self._conn, article, position)

    def next_uncoded(self, after: ItemId | None) -> ItemId | None:
        """The next comment without a coding, from the beginning again where there is none behind `after`."""
        return items.next_uncoded(self._conn, after)

    def item_with_guid(self, guid: str) -> ItemId | None:
        return items.by_guid(self._conn, guid)

    # Coding

    def codebook(self) -> list[Code]:
        return codes.codebook(self._conn)

    def code_counts(self, ids: Iterable[CodeId]) -> dict[CodeId, int]:
        return codes.counts(self._conn, ids)

    def code_at(self, names: Sequence[str]) -> CodeId | None:
        """The code that names lead to, outermost first (see `commands.code_path`), without regard to case."""
        return codes.at_path(self._conn, names)

    def codings_of(self, item: ItemId) -> list[Coding]:
        return codings.of_item(self._conn, item)

    def codings_in(self, article: ItemId, first: int = -1, last: int = 2**31) -> list[Coding]:
        """Codings on the items at positions `first` to `last` of an article."""
        return codings.of_article(self._conn, article, first, last)

    def coding(self, coding: CodingId) -> Coding | None:
        return codings.get(self._conn, coding)

    def last_code(self) -> CodeId | None:
        return codings.last_code(self._conn, self._coder)

    def recent_codes(self, limit: int = 12) -> list[CodeId]:
        return codings.recent_codes(self._conn, self._coder, limit)

    def coded_comments(self, article: ItemId) -> int:
        return items.coded_count(self._conn, article)

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

    # History

    def undoable(self) -> Step | None:
        return journal.undoable(self._conn)

    def redoable(self) -> Step | None:
        return journal.redoable(self._conn)

    def history(self, before: StepId | None = None, limit: int = 200) -> list[Step]:
        return journal.history(self._conn, before, limit)
