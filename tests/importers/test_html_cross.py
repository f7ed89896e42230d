"""The general detector against the adapters, on the pages that the adapters' tests made up in each system's markup."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bs4.element import NavigableString

from benchmarks.accuracy import in_order
from reader.domain.progress import NoToken
from reader.importers.page import dom
from reader.importers.page.document import Page, load
from reader.importers.page.systems import Found, RawComment, general
from tests.importers.systems.reading import adapter, invented_pages

MORE = (
    "The harbour office has lamps of many kinds and nobody counts them before the winter comes",
    "My aunt kept two on the sill, one for each of the boats that came home late, and would not hear of a third",
    "When the mast broke we sat there for an hour and waited for the tide",
)
HIDDEN = ("structured",)
"""Systems whose comments stand in scripts, where no reader sees them."""

Heads = list[tuple[int, str | None]]


@cache
def _agreement(least: int) -> dict[str, float]:
    """How well both agree on depth, author and order, per system, on pages with at least `least` comments."""
    scores: dict[str, list[float]] = {}
    for system, markup in invented_pages():
        page = _lengthened(markup, system) if system not in HIDDEN else None
        known = adapter(system).find(page, NoToken()) if page is not None else None
        if page is None or known is None or len(known.comments) < least:
            continue
        found = general.find(page, NoToken())
        wanted, got = _heads(known), _heads(found) if found is not None else []
        # What a system takes for the article may well be the first post.
        tries = (got, got[1:]) if hasattr(adapter(system), "opening") else (got,)
        score = max(in_order(heads, wanted, lambda one, other: one == other) for heads in tries)
        scores.setdefault(system, []).append(score)
    return {system: sum(own) / len(own) for system, own in scores.items()}


def _lengthened(markup: bytes, system: str) -> Page | None:
    """The page with a sentence or two more in each comment: the tests of adapters are content with one word."""
    page = load(markup)
    found = adapter(system).find(page, NoToken())
    for place, raw in enumerate(found.comments if found is not None else ()):
        last = next((text for text in reversed(list(_texts(raw))) if text.strip()), None)
        if last is not None:
            text = f"{last.rstrip()} {MORE[place % 3]}. {MORE[(2 * place + 1) % 3][: 20 + 17 * (place % 4)]} {place}."
            last.replace_with(NavigableString(text))
    return load(str(page.soup).encode()) if found is not None else None


def _texts(raw: RawComment) -> Iterator[NavigableString]:
    for node in raw.nodes:
        for inner in [node] if isinstance(node, NavigableString) else dom.walk(node, raw.without):  # type: ignore[arg-type]
            if isinstance(inner, NavigableString) and dom.is_text(inner):
                yield inner


def _heads(found: Found) -> Heads:
    above = {raw.ref: raw.parent_ref for raw in found.comments}
    heads: Heads = []
    for raw in found.comments:
        depth, at = 0, raw.parent_ref
        while at is not None and depth <= len(above):
            depth, at = depth + 1, above.get(at)
        heads.append((depth, raw.author.strip() if raw.author else None))
    return heads


def test_the_general_detector_finds_what_the_adapters_find() -> None:
    threads = _agreement(3)

    assert len(threads) >= 30
    assert sum(threads.values()) / len(threads) >= 0.9, threads


def test_two_comments_are_mostly_enough() -> None:
    pages = _agreement(1)

    assert len(pages) >= 50
    assert sum(pages.values()) / len(pages) >= 0.8, pages
