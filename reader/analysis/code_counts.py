"""How often each code was applied, and to how many items, in each article and in all."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.model import CodeId, ItemId
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table

id = "code-counts"
title = "Counts of codes"


@dataclass(frozen=True, slots=True)
class Params:
    by_article: bool = field(default=False, metadata={"help": "a row for each code in each article"})


params = Params


def run(reader: Snapshot, params: Params, token: Token) -> Table:
    """Columns: code (path), article (only `by_article`), codings, items."""
    paths = {code.id: code.path for code in reader.codes()}
    codings: dict[tuple[CodeId, ItemId], int] = {}
    items: dict[tuple[CodeId, ItemId], set[ItemId]] = {}
    titles: dict[ItemId, str] = {}
    for number, coded in enumerate(reader.coded()):
        if number % 256 == 0:
            token.check()
        article = coded.article.item
        titles[article.id] = article.title or ""
        key = (coded.code.id, article.id if params.by_article else ItemId(0))
        codings[key] = codings.get(key, 0) + 1
        items.setdefault(key, set()).add(coded.item.id)
    if params.by_article:
        return Table(
            ("code", "article", "codings", "items"),
            tuple(
                (paths[code], titles[article], codings[code, article], len(items[code, article]))
                for code in paths
                for article in titles
                if (code, article) in codings
            ),
        )
    whole = ItemId(0)
    return Table(
        ("code", "codings", "items"),
        tuple((paths[code], codings.get((code, whole), 0), len(items.get((code, whole), ()))) for code in paths),
    )
