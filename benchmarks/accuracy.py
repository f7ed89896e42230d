"""`python -m benchmarks.accuracy [--pages FOLDER]`: how right the comments of saved pages are, per system.

Two columns: all systems on, and the general detector alone. A page's figure is F1 over (depth, author) in order
against a truth counted from the markup; a forum's is the share of posts with the right start, user and date in order.
The pages are not part of the repository: FOLDER holds ``html`` and ``forum``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, Origin
from reader.domain.thread import arrange
from reader.importers import html

DATA = Path(__file__).parents[1].parent / "shared" / "realdata"
GENERAL = "general"
_NAME_CP = 80
"""The truth keeps this many code points of a name; it cuts some shorter."""
_START_CP = 15

_Found = TypeVar("_Found")
_Wanted = TypeVar("_Wanted")
Head = tuple[int, str | None]


@dataclass(frozen=True)
class Score:
    """One page: its system as the truth calls it, `f1` in 0 to 1, how many comments were found and are there."""

    page: str
    system: str
    f1: float
    found: int
    there: int


@cache
def comments_of(path: Path, system: str | None = None) -> tuple[CommentRecord, ...]:
    """The comments that the importer finds; `system` forces one."""
    with path.open("rb") as stream:
        records = html.read(stream, NoToken(), Origin(system=system))
        return tuple(record for record in records if isinstance(record, CommentRecord))


def thread_score(path: Path, truth: Path, system: str | None = None) -> Score:
    """A page against its truth. Where the truth leaves pings out, they are left out."""
    with truth.open(encoding="utf-8") as stream:
        data = json.load(stream)
    wanted: list[Head] = [(row["depth"], row.get("author") or None) for row in data["comments"]]
    comments = comments_of(path, system)
    depth = {placed.record.ref: placed.depth + 1 for placed in arrange(comments)[0]}
    whole = [(depth[comment.ref], comment.author) for comment in comments]
    readers = [(depth[c.ref], c.author) for c in comments if c.attributes.get("type") not in ("pingback", "trackback")]
    best = max(in_order(whole, wanted, same_head), in_order(readers, wanted, same_head))
    return Score(path.stem, data["system"], best, len(comments), len(wanted))


def post_score(path: Path, gold: Path, system: str | None = None) -> Score:
    """A forum page against its gold: the share of its posts that were found with start, user and date, in order."""
    with gold.open(encoding="utf-8") as stream:
        posts = json.load(stream)["posts"]
    markup = path.read_text(encoding="utf-8", errors="replace")
    dates = _date_reader(path)
    comments = comments_of(path, system)

    def same(found: CommentRecord, post: dict[str, dict[str, str]]) -> bool:
        return (
            _same_start(found.body.text, post["post_text"]["surface_form"])
            and _same_user(found.author or "", post["user"]["surface_form"], markup)
            and _same_day(found, post["datetime"]["surface_form"], dates, markup)
        )

    hits = in_order(comments, posts, same) * (len(comments) + len(posts)) / 2
    return Score(path.stem, path.stem.partition("_")[0], hits / max(1, len(posts)), len(comments), len(posts))


def in_order(found: Sequence[_Found], wanted: Sequence[_Wanted], same: Callable[[_Found, _Wanted], bool]) -> float:
    """F1 of the longest sequence that both have in the same order."""
    before = [0] * (len(wanted) + 1)
    for one in found:
        row = [0]
        for at, other in enumerate(wanted):
            row.append(before[at] + 1 if same(one, other) else max(before[at + 1], row[-1]))
        before = row
    return 2 * before[-1] / max(1, len(found) + len(wanted))


def same_head(found: Head, truth: Head) -> bool:
    """The truth has no author for some pages, names with "says" or a badge behind them, and for old Disqus lists the
    home page's address before the name, as the markup has."""
    if found[0] != truth[0]:
        return False
    if truth[1] is None:
        return True
    name = re.sub(r"\s+", " ", found[1] or "").strip()[:_NAME_CP]
    wanted = re.sub(r"\s+", " ", truth[1]).strip()[:_NAME_CP]
    if not name:
        return False
    if name == wanted or (wanted.startswith(name) and len(wanted) - len(name) <= len(" schreibt:")):
        return True
    address, _, rest = wanted.partition(" ")
    return address.startswith("http") and (name.startswith(rest) if rest else len(wanted) >= 60)


def _same_start(found: str, wanted: str) -> bool:
    one, other = (_fold(re.sub(r":[\w+-]+:", "", text))[:_START_CP] for text in (found, wanted))
    return bool(one) and (one.startswith(other) or other.startswith(one)) if other else True


def _same_user(found: str, wanted: str, markup: str) -> bool:
    """The gold names a user by the address of the profile: by what is in it, else by the link with that address."""
    if not found:
        return False
    if _fold(found) in _fold(wanted) or _fold(wanted) in _fold(found):
        return True
    address = re.escape(wanted).replace("&", "&(?:amp;)?")
    return any(
        _fold(found) == _fold(re.sub("<[^>]*>", "", text))
        for text in re.findall(rf'"{address}"[^>]*>(.{{1,200}}?)</a>', markup)
    )


def _same_day(found: CommentRecord, wanted: str, dates: Callable[[str], str | None], markup: str) -> bool:
    """The same day, give or take the hours between the page's zone and that of its markup. The gold has what is shown,
    which may be the last change: the markup's own word for when the post was written is as right."""
    if found.published and re.search(rf'datePublished[\'"][^<>]{{1,60}}{re.escape(found.published[:19])}', markup):
        return True
    day = dates(wanted)
    if day is None:
        return bool(found.published or found.attributes.get("date_printed"))
    from datetime import date

    return (
        found.published is not None
        and abs((date.fromisoformat(found.published[:10]) - date.fromisoformat(day[:10])).days) <= 1
    )


def _date_reader(path: Path) -> Callable[[str], str | None]:
    from reader.importers.page.document import load

    return load(path.read_bytes()).times.read


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def threads(folder: Path = DATA) -> Iterator[tuple[Path, Path]]:
    for truth in sorted((folder / "html" / "truth").glob("*.json")):
        yield folder / "html" / "pages" / f"{truth.stem}.html", truth


def forums(folder: Path = DATA) -> Iterator[tuple[Path, Path]]:
    for page in sorted((folder / "forum").glob("*.html")):
        yield page, page.with_suffix(".gold.json")


def main() -> int:
    parser = argparse.ArgumentParser(prog="accuracy", description=__doc__)
    parser.add_argument("--pages", type=Path, default=DATA)
    folder = parser.parse_args().pages
    if not (folder / "html").is_dir():
        print(f"There are no pages in {folder}.", file=sys.stderr)
        return 1
    print(f"{'system':<58} {'pages':>5} {'all on':>8} {'general':>8} {'found':>6} {'gen.':>6} {'there':>6}")
    threaded = list(threads(folder))
    _table([(thread_score(*pair), thread_score(*pair, GENERAL)) for pair in threaded], "mean over pages")
    print()
    _table([(post_score(*pair), post_score(*pair, GENERAL)) for pair in forums(folder)], "mean over forums")
    return 0


def _table(rows: Sequence[tuple[Score, Score]], label: str) -> None:
    groups: dict[str, list[tuple[Score, Score]]] = {}
    for row in rows:
        groups.setdefault(row[0].system, []).append(row)
    for system, own in [*groups.items(), (label, list(rows))]:
        everything = sum(score.f1 for score, _ in own) / max(1, len(own))
        alone = sum(score.f1 for _, score in own) / max(1, len(own))
        found, general, there = (
            sum(score.found for score, _ in own),
            sum(score.found for _, score in own),
            sum(score.there for score, _ in own),
        )
        print(f"{system:<58} {len(own):>5} {everything:>8.3f} {alone:>8.3f} {found:>6} {general:>6} {there:>6}")


if __name__ == "__main__":
    sys.exit(main())
