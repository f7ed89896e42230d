"""JSON read piece by piece: forms, damage, depth, and memory."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.dumps import write_dump
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord
from reader.importers import reddit
from reader.importers.objects.fields import dated, line, moment, noted, number, whole, word
from reader.importers.objects.marked import marked_body
from reader.importers.objects.values import Values, beginning_of

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=4),
    max_leaves=25,
)


def pieces(data: bytes | str, *apart: tuple[str, ...]) -> tuple[list[Any], list[str]]:
    raw = data.encode() if isinstance(data, str) else data
    values = Values(io.BytesIO(raw), NoToken(), None, apart)
    return [(piece.path, piece.value) for piece in values], [notice.code for notice in values.notices]


@settings(deadline=None, max_examples=80)
@given(value=st.dictionaries(st.sampled_from("abcd"), plain, min_size=1, max_size=4), indent=st.sampled_from([None, 1]))
def test_every_form_gives_the_same(value: dict[str, Any], indent: int | None) -> None:
    whole_file = json.dumps(value, indent=indent)
    listed = json.dumps([value, value], indent=indent)
    by_line = json.dumps(value) + "\n\n" + json.dumps(value)

    assert pieces(whole_file) == ([((), value)], [])
    assert pieces(listed) == pieces(by_line) == ([((), value), ((), value)], [])
    assert pieces(whole_file, ("a",), ("b", "c")) == pieces(json.dumps(value), ("a",), ("b", "c"))


@pytest.mark.parametrize("indent", [None, 2])
def test_elements_of_a_list_come_before_what_they_are_in(indent: int | None) -> None:
    value = {"name": "n", "list": [{"id": 1, "in": [5, 6]}, {"id": 2}], "z": 3}

    found, _ = pieces(json.dumps(value, indent=indent), ("list", "in"))

    assert found == [
        (("list", "in"), 5),
        (("list", "in"), 6),
        ((), {"name": "n", "list": [{"id": 1, "in": []}, {"id": 2}], "z": 3}),
    ]


def test_a_file_cut_off_gives_what_is_there() -> None:
    assert pieces('[{"a": 1}, {"b": [1, {"c": "x"') == ([((), {"a": 1}), ((), {"b": [1, {"c": "x"}]})], ["damaged"])
    assert pieces('{"a": 1}\n{"b": 2}\n{"c": ') == ([((), {"a": 1}), ((), {"b": 2})], ["damaged"])
    assert pieces('{"a": \n{"b": 2}\n{"c": 3}\n') == ([((), {"b": 2}), ((), {"c": 3})], ["damaged"])


@pytest.mark.parametrize("data", ["", "  \n", "nothing", "\x00\x01\x02", "{]", "\n\n,", "<p>"])
def test_what_is_no_json_is_said_to_be_none(data: str) -> None:
    with pytest.raises(FormatError):
        pieces(data)


def test_replies_may_be_ten_thousand_deep() -> None:
    depth = 10_000
    before = (
        '{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"body":"b","link_id":"t3_a","id":"%d","replies":'
    )
    data = "".join(before % level for level in range(depth)) + '""' + "}}]}}" * depth

    records = list(reddit.read(io.BytesIO(data.encode()), NoToken()))

    comments = [record for record in records if isinstance(record, CommentRecord)]
    assert len(comments) == depth
    assert [comment.parent_ref for comment in comments[1:]] == [comment.ref for comment in comments[:-1]]
    assert len(beginning_of(data.encode()[:65536])) == 1
    assert pieces("[" * 50_000)[1] == ["damaged"]


def test_the_beginning_of_a_file_is_enough_to_see_what_it_is() -> None:
    assert beginning_of(b'{"a": {"b": [1, "te') == ({"a": {"b": [1]}},)
    assert beginning_of(b'  [ {"a": 1}, {"b": 2}, {"c": 3}, {"d": 4}]') == ({"a": 1}, {"b": 2}, {"c": 3})
    assert beginning_of(b'{"a": 1}\n{"b": 2}\n{"c"') == ({"a": 1}, {"b": 2})
    assert beginning_of('{"a": "é"}'.encode("utf-16")) == ({"a": "é"},)
    assert beginning_of(b"text") == beginning_of(b"") == beginning_of(b"\xff\xfe") == ()


def test_fields_are_what_they_are_meant_to_be() -> None:
    odd: tuple[Any, ...] = ("12", 12.0, True, None, "1.5", float("nan"), [], 10**40)
    assert [whole(value) for value in odd] == [
        12, 12, None, None, None, None, None, None,
    ]  # fmt: skip
    assert number(10**16) is None
    ids: tuple[Any, ...] = (5, " a ", None, {}, 1.0)
    assert [word(value) for value in ids] == ["5", "a", "", "", "1"]
    assert line(" a\n b\ud800") == "a b"
    assert noted({"a": 0, "b": False, "c": True, "d": "x", "e": None}) == {"c": "true", "d": "x"}
    assert moment(1500000000000) == moment("1500000000.5") == "2017-07-14T02:40:00+00:00"
    assert moment("2020-01-01") == "2020-01-01"
    assert [moment(value) for value in (None, "", -5, True, "soon", float("inf"), 10**400)] == [None] * 7
    attributes: dict[str, str] = {}
    assert dated("some day", attributes) is None
    assert attributes == {"date_printed": "some day"}


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("one\ntwo  \nthree\n\nfour", "one two\nthree\nfour", ["paragraph", "paragraph"]),
        ("> said\n\nwhy? **no**", "said\nwhy? no", ["quote", "paragraph"]),
        ("- a\n- b", "a\nb", ["list_item", "list_item"]),
        ("# Head\n\n    code  here", "Head\ncode  here", ["heading", "preformatted"]),
        ("a <script> & b_c_d", "a <script> & b_c_d", ["paragraph"]),
        ("[x](https://a.example/)", "x", ["paragraph"]),
        ("~~no~~ `code` ![pic](a.png)", "no code", ["paragraph"]),
        ("- a\n  - *b*\n\n> - c", "a\nb\nc", ["list_item", "list_item", "list_item"]),
        ("| a | b |\n|---|---|\n| c | d |", "a\tb\nc\td", ["paragraph", "paragraph"]),
    ],
)
def test_markdown(source: str, text: str, kinds: list[str]) -> None:
    body = marked_body(source)

    assert body.text.startswith(text)
    assert [block.kind.value for block in body.blocks] == kinds


def test_emphasis_and_links_are_marks() -> None:
    body = marked_body("say **it *so*** and [go](https://a.example/?q=1&r=2)")

    assert body.text == "say it so and go"
    assert [(mark.kind.value, body.text[mark.start : mark.stop], mark.target) for mark in body.marks] == [
        ("strong", "it so", None),
        ("emphasis", "so", None),
        ("link", "go", "https://a.example/?q=1&r=2"),
    ]


def test_sixty_megabytes_stay_out_of_memory(tmp_path: Path) -> None:
    """The highest resident memory of a process that reads a small dump, and of one that reads sixty megabytes."""
    resource = pytest.importorskip("resource", reason="the system does not tell a process's highest memory")
    del resource
    peaks = []
    for size in (2_000_000, 60_000_000):
        dump = tmp_path / f"{size}.ndjson"
        written = write_dump(dump, size)
        said = subprocess.run([sys.executable, "-c", _READING, str(dump)], capture_output=True, text=True, check=True)
        comments, peak = map(int, said.stdout.split())
        assert comments == written
        peaks.append(peak if sys.platform == "darwin" else peak * 1024)

    assert peaks[1] - peaks[0] < 30_000_000


_READING = """
import resource, sys
from reader.domain.progress import NoToken
from reader.importers import reddit
with open(sys.argv[1], "rb") as stream:
    comments = sum(type(record).__name__ == "CommentRecord" for record in reddit.read(stream, NoToken()))
print(comments, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
