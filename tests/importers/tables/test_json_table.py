"""JSON and JSON Lines as tables: lists, lines, nested objects, replies in comments, comments in articles, damage."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.mapping import ColumnMapping
from reader.domain.progress import NoToken
from reader.importers import json_table
from tests.importers.tables.reading import read

COMMENTS: list[dict[str, Any]] = [
    {"id": "a", "parent_id": None, "author": {"name": "Ottla", "id": 7}, "body": "The ferry is late 😀", "score": 3.0},
    {
        "id": "b",
        "parent_id": "a",
        "author": {"name": "Bram", "id": 8},
        "body": "So it is, as ever",
        "score": float("nan"),
    },
    {"id": "c", "parent_id": "b", "author": {"name": "ليلى", "id": 9}, "body": "متى تصل العبّارة؟", "tags": ["x", "y"]},
]
THREAD = {"a": None, "b": "a", "c": "b"}


def lines(values: list[Any]) -> bytes:
    return "\n".join(json.dumps(value) for value in values).encode()


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(COMMENTS).encode(),
        json.dumps(COMMENTS, indent=2, ensure_ascii=False).encode("utf-8-sig"),
        json.dumps(COMMENTS).encode("utf-16"),
        lines(COMMENTS),
        lines(COMMENTS) + b"\n\n",
        json.dumps({"meta": {"count": 3}, "comments": COMMENTS}).encode(),
        json.dumps({"data": {"page": 1, "items": COMMENTS}}).encode(),
        json.dumps({comment["id"]: comment for comment in COMMENTS}).encode(),
    ],
)
def test_every_arrangement_gives_the_same_thread(data: bytes) -> None:
    found = read(json_table, data, name="boats.json")
    assert found.thread == THREAD
    assert [comment.author for comment in found.comments] == ["Ottla", "Bram", "ليلى"]
    assert [comment.score for comment in found.comments] == [3, None, None]
    assert found.comments[2].attributes["tags"] == "x, y"
    assert found.comments[0].attributes["author.id"] == "7"


def test_replies_in_comments_have_them_as_parents() -> None:
    nested = [
        {"user": "Ann", "text": "First about boats", "replies": [
            {"user": "Bo", "text": "Second about boats", "replies": [{"user": "Cy", "text": "Third about boats"}]},
            {"user": "Di", "text": "Fourth about boats", "replies": []},
        ]},
        {"user": "Ed", "text": "Fifth about boats"},
    ]  # fmt: skip
    found = read(json_table, json.dumps(nested).encode(), name="boats.json")
    assert [comment.author for comment in found.comments] == ["Ann", "Bo", "Cy", "Di", "Ed"]
    refs = [comment.ref for comment in found.comments]
    assert [refs.index(ref) if ref else None for ref in found.thread.values()] == [None, 0, 1, 0, None]


def test_articles_with_their_comments_in_them() -> None:
    articles = [
        {"title": f"Story {n}", "url": f"https://example.org/{n}", "body": "Much was said about it all.",
         "comments": [{"id": 10 * n + k, "by": "Ann", "text": f"Word {k} on this story"} for k in range(3)]}
        for n in (2, 1)
    ]  # fmt: skip
    found = read(json_table, json.dumps(articles).encode(), name="boats.json")
    assert [article.title for article in found.articles] == ["Story 2", "Story 1"]
    assert found.articles[0].url == "https://example.org/2"
    assert found.articles[0].body.text == "Much was said about it all."
    assert len(found.comments) == 6


def test_ten_thousand_replies_in_each_other() -> None:
    value = '{"text": "down and down we go", "replies": [' * 10_000 + "]}" * 10_000
    # Deeper than JSON readers go; a clear word, or what could be read.
    with contextlib.suppress(FormatError):
        found = read(json_table, f"[{value}]".encode(), name="deep.json")
        assert found.comments or found.notices


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    data = json.dumps([{**comment, "score": 1} for comment in COMMENTS]).encode()
    found = read(json_table, data[: data.rindex(b'"id": "c"')], name="cut.json")
    assert found.thread == {"a": None, "b": "a"}
    assert "damaged" in found.codes
    found = read(json_table, lines(COMMENTS)[:-20], name="cut.jsonl")
    assert found.thread == {"a": None, "b": "a"}
    (notice,) = found.notices
    assert (notice.code, notice.where) == ("damaged", "lines 3")


def test_large_files_are_streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_table, "_WHOLE", 10)
    for data in (json.dumps(COMMENTS[:1] + COMMENTS[2:]), json.dumps({"x": 1, "list": COMMENTS[:1] + COMMENTS[2:]})):
        found = read(json_table, data.encode(), name="big.json")
        assert list(found.thread) == ["a", "c"]


keys = st.sampled_from(["id", "text", "body", "x", "comments"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
)


@given(values)
@settings(deadline=None, max_examples=80)
def test_no_json_crashes(value: object) -> None:
    for name in ("x.json", "x.jsonl"):
        with contextlib.suppress(FormatError):
            read(json_table, json.dumps(value).encode(), ColumnMapping("text"), name)


def test_others_go_first_and_what_is_no_json_is_refused() -> None:
    assert 0.2 <= json_table.sniff(lines(COMMENTS), "x.ndjson") <= 0.3
    assert json_table.sniff(b"<html>", "x.json") == 0
    with pytest.raises(FormatError):
        read(json_table, b"{this is not json", name="x.json")
    with pytest.raises(FormatError):
        json_table.table(io.BytesIO(b"[1, 2, 3]"), NoToken())


def test_a_dump_of_many_articles_stays_on_disk(tmp_path: Path) -> None:
    """Half a million comments take longer than a test may; what is held must not grow with the number of them."""
    import tracemalloc

    def peak(count: int) -> int:
        path = tmp_path / f"{count}.ndjson"
        with path.open("w", encoding="utf-8") as out:
            for n in range(count):
                row = {
                    "id": f"c{n}",
                    "parent_id": f"c{n - 400}" if n > 400 else "",
                    "link_id": f"p{n % 400}",
                    "author": "Ann",
                    "body": f"The winter ferry {n} was late again, and nobody said why. " * 10,
                }
                out.write(json.dumps(row) + "\n")
        tracemalloc.start()
        try:
            with path.open("rb") as stream:
                assert sum(1 for _ in json_table.read(stream, NoToken())) == count + 400
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(16_000) < peak(4_000) * 2
