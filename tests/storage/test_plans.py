"""What is asked while one reads and codes goes through an index, whatever the planner knows of the tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.view import View
from reader.domain.filters import Order
from reader.domain.model import CodeId, FlagKind, ItemId

ITEM = ItemId(3)
ASKED: dict[str, Callable[[View], Any]] = {
    "rows": lambda view: view.rows([ITEM]),
    "children": lambda view: view.children(ItemId(1)),
    "codings of an item": lambda view: view.codings_of(ITEM),
    "codings of a page": lambda view: view.codings_in(ItemId(1), 0, 20),
    "held": lambda view: view.held([ITEM], [CodeId(1)]),
    "held codings": lambda view: view.held_codings([ITEM], [CodeId(1)]),
    "recent codes": lambda view: view.recent_codes(),
    "last code": lambda view: view.last_code(),
    "counts of codes": lambda view: view.code_counts([CodeId(1)]),
    "coded comments": lambda view: view.coded_comments(ItemId(1)),
    "next uncoded": lambda view: view.next_uncoded(ITEM),
    "next unread": lambda view: view.next_unread(ITEM),
    "next flagged": lambda view: view.next_flagged(ITEM, FlagKind.FLAG),
    "memos": lambda view: view.memos_about(item=ITEM),
    "passages": lambda view: view.book.codings_of_code(CodeId(1)),
    "undoable": lambda view: view.undoable(),
    "redoable": lambda view: view.redoable(),
    "behind": lambda view: view.behind(),
    "the library": lambda view: view.articles(),
    "sorted by coded share": lambda view: view.articles(Order.CODED),
    "progress": lambda view: view.work.progress(),
}


@pytest.fixture
def big(project: Project) -> Project:
    """As far as SQLite knows: it has no statistics of the tables, as long as a project was never closed."""
    project.do(commands.apply_path, ["a"], [Target(ITEM)])
    project.do(commands.set_flag, [ITEM], FlagKind.FLAG)
    return project


@pytest.mark.parametrize("name", ASKED)
def test_no_table_is_gone_through_whole(big: Project, name: str) -> None:
    asked: list[str] = []
    conn = big.view._conn
    conn.set_trace_callback(asked.append)
    ASKED[name](big.view)
    conn.set_trace_callback(None)
    assert asked
    plans = [row[3] for query in asked for row in conn.execute(f"EXPLAIN QUERY PLAN {query}")]
    # Over an index alone is quick: a hundredth of the pages, and no texts.
    whole = [step for step in plans if re.match(r"SCAN (?!.*INDEX)(items|codings|i|c)\b", step)]
    assert whole == [], plans
    if name == "sorted by coded share":
        assert not any("codings_coder" in step for step in plans), "all of the coder's codings for each article"
