"""Real corpora, read in place and compared with an independent reading by `csv` and `json`."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reader.importers import delimited, json_table
from tests.importers.tables.reading import Found, read

DATA = Path(__file__).parents[3].parent / "shared" / "realdata"
TABLES = sorted(DATA.glob("corpora/*/*.csv"))
TALK = sorted(DATA.glob("corpora/wikipedia_talk/*.json"))
THREADS = sorted(DATA.glob("corpora/cmv_*/*.json"))
DUMPS = sorted(DATA.glob("exports/reddit/*.ndjson"))

pytestmark = pytest.mark.skipif(not TABLES, reason="../shared/realdata is not here")


def _read(importer: ModuleType, path: Path) -> Found:
    return read(importer, path.read_bytes(), name=path.name)


def _bare(reference: str | None) -> str | None:
    return reference.split("_", 1)[1] if reference and reference[:1] == "t" and reference[2:3] == "_" else reference


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_row_of_a_table_is_a_comment(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    found = _read(delimited, path)
    assert len(found.comments) == len(rows)
    column = next(name for name in rows[0] if name in ("text", "comment_text"))
    assert (
        sorted(comment.body.text[:20].strip() for comment in found.comments)[-20:]
        == sorted(row[column].strip()[:20].strip() for row in rows)[-20:]
    )
    if "article_id" in rows[0]:
        assert len(found.articles) == len({row["article_id"] for row in rows})
        assert {comment.ref: comment.author for comment in found.comments} == {
            row["comment_counter"]: row["comment_author"] for row in rows
        }


@pytest.mark.parametrize("path", TALK, ids=lambda path: path.stem)
def test_conversations_by_their_ids(path: Path) -> None:
    rows = [row for conversation in json.loads(path.read_text(encoding="utf-8")) for row in conversation.values()]
    pages = {
        row["page_title"]: {other["id"] for other in rows if other["page_title"] == row["page_title"]}
        for row in rows[:40]
    }
    found = _read(json_table, path)
    assert len(found.articles) == len({row["page_title"] for row in rows})
    texts = [row for row in rows if row["content"].strip()]
    assert {row["id"] for row in texts} <= set(found.thread)
    for row in rows[:40]:
        expected = row["parent_id"] if row["parent_id"] in pages[row["page_title"]] - {row["id"]} else None
        assert found.thread[row["id"]] == expected
    authors = {comment.ref: comment.author for comment in found.comments}
    assert all(authors[row["id"]] == " ".join(row["user_text"].split()) for row in texts)
    assert all(comment.published and comment.published.endswith("+00:00") for comment in found.comments)


@pytest.mark.parametrize("path", [*THREADS[:12], *DUMPS], ids=lambda path: path.stem)
def test_dumps_of_one_comment_a_line(path: Path) -> None:
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    found = _read(json_table, path)
    posts = {_bare(row["link_id"]) for row in rows if row.get("link_id")}
    comments = {row["id"]: row for row in rows if row["id"] not in posts}
    assert set(found.thread) == set(comments)
    for comment in found.comments:
        row = comments[comment.ref]
        parent = _bare(row["parent_id"])
        assert comment.parent_ref == (parent if parent in comments else None)
        assert comment.author == (row.get("author", row.get("author_name")) or None)
        assert comment.published is not None
        assert comment.published.endswith("+00:00")
