"""Reads an invented page with one adapter alone, and says what came out in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, Origin
from reader.domain.thread import arrange
from reader.importers.page.comments import read_comments
from reader.importers.page.document import load
from reader.importers.page.systems import Adapter, Found


def found_by(system: str, body: str, *, head: str = "", lang: str = "en") -> Found | None:
    """What the adapter `system` finds on a page with `body`."""
    return adapter(system).find(load(_page(body, head, lang, system)), NoToken())


def comments_by(system: str, body: str, *, head: str = "", lang: str = "en") -> list[CommentRecord]:
    """The comments that the adapter `system` finds, as records."""
    return list(read_comments(load(_page(body, head, lang, system), Origin(system=system)), NoToken()).records)


def shape(comments: Sequence[CommentRecord]) -> list[tuple[str, str | None, str]]:
    """Path, author and text of each comment in reading order."""
    return [(one.path, one.record.author, one.record.body.text) for one in arrange(list(comments))[0]]


def adapter(system: str) -> Adapter:
    name = "reader.importers.page.structured" if system == "structured" else f"reader.importers.page.systems.{system}"
    return cast("Adapter", import_module(name))


def invented_pages() -> list[tuple[str, bytes]]:
    """Every page that the tests of this package read, with the system that it is of: their functions are called."""
    _seen.clear()
    for info in iter_modules([str(Path(__file__).parent)]):
        if not info.name.startswith("test_"):
            continue
        for name, test in vars(import_module(f"{__package__}.{info.name}")).items():
            if name.startswith("test_") and callable(test) and not signature(test).parameters:
                with suppress(AssertionError, LookupError):
                    test()
    return list(dict.fromkeys(_seen))


_seen: list[tuple[str, bytes]] = []


def _page(body: str, head: str, lang: str, system: str) -> bytes:
    markup = (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'><title>The lighthouse reopens</title>{head}"
        f"</head><body><main><h1>The lighthouse reopens</h1><p>It has a new lamp.</p></main>{body}</body></html>"
    ).encode()
    _seen.append((system, markup))
    return markup
