"""How well the text importer reads the renderings in ../shared: the share of comments with author and depth, in order.

`score(form)` is what ``benchmarks.accuracy`` and the tests call; the pages are read in place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord
from reader.domain.thread import arrange
from reader.importers import text as importer

SHARED = Path(__file__).parents[2].parent / "shared" / "realdata"
FORMS = ("resiliparse_full", "resiliparse_main", "lynx", "w3m", "html2text_py_markdown")
AUTHOR_CUT = 80
"""The truth keeps this many code points of a name."""
_SAYS = len(" schreibt:")

Head = tuple[int, str | None]


def pages(form: str) -> list[Path]:
    """The renderings of one form that have a counted truth; empty where ../shared is absent."""
    truth = SHARED / "html" / "truth"
    return sorted(path for path in (SHARED / "text" / form).glob("*.txt") if (truth / f"{path.stem}.json").exists())


def score(form: str) -> dict[str, float]:
    """Page -> F1 over (depth, author) in order, from 0 to 1."""
    return {path.stem: score_page(path) for path in pages(form)}


def score_page(path: Path) -> float:
    with path.open("rb") as stream:
        comments = [record for record in importer.read(stream, NoToken()) if isinstance(record, CommentRecord)]
    depth = {placed.record.ref: placed.depth + 1 for placed in arrange(comments)[0]}
    found: list[Head] = [(depth[comment.ref], comment.author) for comment in comments]
    return f1(found, truth_of(path.stem))


def truth_of(stem: str) -> list[Head]:
    rows = json.loads((SHARED / "html" / "truth" / f"{stem}.json").read_text(encoding="utf-8"))["comments"]
    return [(int(row["depth"]), row.get("author") or None) for row in rows]


def f1(found: Sequence[Head], truth: Sequence[Head]) -> float:
    """Twice the longest common subsequence by the sum of the lengths."""
    before = [0] * (len(truth) + 1)
    for head in found:
        row = [0]
        for at, wanted in enumerate(truth):
            row.append(before[at] + 1 if same(head, wanted) else max(before[at + 1], row[-1]))
        before = row
    return 2 * before[-1] / (len(found) + len(truth)) if found or truth else 1.0


def same(found: Head, truth: Head) -> bool:
    """The truth has no author for some systems, and for others "says" or a badge behind it, as the markup has."""
    if found[0] != truth[0]:
        return False
    if truth[1] is None:
        return True
    name = re.sub(r"\s+", " ", found[1] or "").strip()[:AUTHOR_CUT]
    wanted = re.sub(r"\s+", " ", truth[1]).strip()[:AUTHOR_CUT]
    return bool(name) and (name == wanted or (wanted.startswith(name) and len(wanted) - len(name) <= _SAYS))
