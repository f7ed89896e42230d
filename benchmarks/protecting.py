"""Protecting people: finding names and addresses in every text, and an export without them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import Figure
from reader.app import commands, exports, registry
from reader.app.exports import Wanted
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.protection import protection_from
from reader.app.protection.findable import findable
from reader.domain.protection import Protection
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.scope import Scope
from reader.domain.text import plain

NAMES = 5000


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    project = Project.create(folder / "protecting.threadnote", coder="Ann")
    import_records(project, "bench", records(articles, comments))
    from benchmarks.storage import code_much

    code_much(project, comments // 4)
    yield Figure(f"pseudonyms for {NAMES:,} people", _timed(lambda: project.do(commands.assign_pseudonyms)), "ms")
    bare = _read(project, Protection())
    yield Figure(f"reading {comments:,} comments as they are", bare, "ms")
    for word in ("names", "emails", "phones", "urls", "handles", "all"):
        yield Figure(
            f"  the same with {word} masked", _read(project, protection_from([word])), "ms", 1, bare, "as it is"
        )
    yield Figure("names in all texts, for review", _timed(project.view.protection.names_in_texts), "ms")
    masked = Wanted(Scope(), protection_from(["all"], "month"))
    for name in ("csv", "json"):
        exporter = registry.exporter(name)
        if exporter is None:
            continue
        floor = _timed(lambda e=exporter: exports.export(project, e, folder / "a", e.options()))  # type: ignore[misc]
        taken = _timed(lambda e=exporter: exports.export(project, e, folder / "b", e.options(), None, masked))  # type: ignore[misc]
        yield Figure(f"export as {name} with everything masked", taken, "ms", 1, floor, "as it is")
    with exports.opened(project, masked) as protected:
        yield Figure("quotes that can be found", _timed(lambda: list(findable(protected))), "ms")
    project.close()


def records(articles: int, comments: int) -> Iterator[Record]:
    """The corpus, with people who have names and call each other by them, and now and then an address."""
    chance = random.Random(5)
    vocabulary = corpus.words()
    first, last = vocabulary[:200], vocabulary[200:900]
    names = [f"{chance.choice(first)} {chance.choice(last)}".title() for _ in range(NAMES * 3 // 5)]
    names += [f"{chance.choice(last)}{number}" for number in range(NAMES // 5)]
    names += [word.title() for word in vocabulary[900 : 900 + NAMES // 5]]
    kinds: tuple[Callable[[], str], ...] = (
        lambda: f"@{chance.choice(names)} ",
        lambda: f"I agree with {chance.choice(names)}. ",
        lambda: f"Write to {chance.choice(last)}@saltby.example. ",
        lambda: f"Call +49 30 23125 {chance.randrange(100, 999)} on 12.05.2024. ",
        lambda: f"See https://saltby.example/{chance.choice(last)}. ",
    )
    for record in corpus.records(articles, comments):
        if isinstance(record, CommentRecord):
            text = record.body.text
            if chance.random() < 0.3:
                text = chance.choice(kinds)() + text
            yield replace(record, author=chance.choice(names), body=plain(text))
        elif isinstance(record, ArticleRecord):
            yield replace(record, language="de")


def _read(project: Project, protection: Protection) -> float:
    def read() -> None:
        with exports.opened(project, Wanted(Scope(), protection)) as records:
            for article in records.articles():
                for _ in records.comments(article.item.id):
                    pass

    return _timed(read)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
