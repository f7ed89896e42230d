"""Saved pages per second: each stage of reading them against bare lxml parsing of the same bytes, and all at once.

The pages are not part of the repository; without them one page of a generated thread is read many times.
"""

from __future__ import annotations

import io
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

from benchmarks.measure import Figure
from reader.domain.progress import NoToken
from reader.importers import html

PAGES = Path(__file__).resolve().parents[1].parent / "shared" / "realdata" / "html" / "pages"
AGAINST = "bare lxml"
CORES = 2
_GENERATED = 40


def figures(folder: Path, _articles: int, _comments: int) -> Iterator[Figure]:
    paths = sorted(PAGES.glob("*.html")) or _generated(folder)
    data = [path.read_bytes() for path in paths]
    read_all(paths[:1])
    bare = min(_bare(data) for _ in range(3))
    yield Figure("saved pages, bare lxml parsing", len(data) / bare, "pages/s", 3)
    stages = staged(data)
    floor = bare * 1000 / len(data)
    for stage, seconds in stages.items():
        yield Figure(
            f"saved pages, {stage}", seconds * 1000 / len(data), "ms/page", 1, bare * 1000 / len(data), AGAINST
        )
    start = time.perf_counter()
    comments = read_all(paths)
    taken = time.perf_counter() - start
    yield Figure("saved pages, all stages", len(paths) / taken, "pages/s")
    yield Figure("saved pages, all stages", taken * 1000 / len(data), "ms/page", 1, floor, AGAINST)
    yield Figure("comments in them", comments / taken, "rows/s")
    # The largest first, so that no process is left alone with one at the end.
    order = sorted(paths, key=lambda path: -path.stat().st_size)
    with ProcessPoolExecutor(CORES, get_context("spawn")) as pool:
        list(pool.map(read_all, [paths[:1]] * CORES))
        start = time.perf_counter()
        both = sum(pool.map(read_all, ([path] for path in order)))
        taken = time.perf_counter() - start
    assert both == comments
    yield Figure(f"saved pages, all stages, {CORES} processes", len(paths) / taken, "pages/s")


def staged(data: list[bytes]) -> dict[str, float]:
    """Seconds of each stage over all pages. Finding is the general detector too, where the systems leave it open."""
    from reader.importers.page import frames
    from reader.importers.page.arbitration import choose
    from reader.importers.page.article import read_article
    from reader.importers.page.comments import read_comments
    from reader.importers.page.document import decode, load
    from reader.importers.page.systems import opening_of

    spent: defaultdict[str, float] = defaultdict(float)
    token = NoToken()
    for page_bytes in data:
        times = [time.perf_counter()]
        decode(page_bytes)
        times.append(time.perf_counter())
        page = load(page_bytes)
        times.append(time.perf_counter())
        holders = frames.unfold(page)
        choose(page, token)
        times.append(time.perf_counter())
        section = read_comments(page, token)
        times.append(time.perf_counter())
        frames.drop(holders)
        read_article(page, section.roots, section.declared, token, opening_of(section.system, page))
        times.append(time.perf_counter())
        decoding, loading, finding, reading, article = (b - a for a, b in pairwise(times))
        spent["decoding"] += decoding
        spent["parsing"] += loading - decoding
        spent["finding comments"] += finding
        # Reading them finds them first; the second time what the page keeps is there already.
        spent["records of comments"] += max(0.0, reading - finding)
        spent["article"] += article
    return dict(spent)


def read_all(paths: list[Path]) -> int:
    """How many comments there are: module level, so that a process can be given it."""
    from reader.domain.records import CommentRecord

    return sum(
        isinstance(record, CommentRecord)
        for path in paths
        for record in html.read(io.BytesIO(path.read_bytes()), NoToken())
    )


def _bare(data: list[bytes]) -> float:
    import lxml.html

    start = time.perf_counter()
    for page in data:
        lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(huge_tree=True))
    return time.perf_counter() - start


def _generated(folder: Path) -> list[Path]:
    rows = "".join(
        f"<li class='comment depth-1' id='comment-{n}'><article class='comment-body'><b class='fn'>Reader {n}</b> "
        f"<time datetime='2021-03-04T05:{n % 60:02}:00'>4 March</time><div class='comment-content'>"
        f"<p>What number {n} has to say about the lighthouse is as long as it has to be.</p></div></article></li>"
        for n in range(200)
    )
    text = "<p>The lamp is lit at dusk, and has been for as long as anybody can tell.</p>" * 20
    page = f"<html><body><article><h1>The lamp</h1>{text}</article><ol class='comment-list'>{rows}</ol></body></html>"
    paths = [folder / f"page-{number}.html" for number in range(_GENERATED)]
    for path in paths:
        path.write_text(page, encoding="utf-8")
    return paths
