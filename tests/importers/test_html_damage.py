"""The saved-page importer on bytes of every kind: encodings, damage, depth, and trees at random."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import Cancelled, FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.thread import arrange
from reader.importers import html
from tests.importers.html_pages import (
    article_of,
    blocks,
    check_body,
    comment,
    comments_of,
    notices_of,
    page,
    read,
)

# Bytes


def test_sniff_knows_pages_by_their_bytes() -> None:
    assert html.sniff(page(""), "x.bin") == 0.9
    assert html.sniff(b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><body>", "x.xhtml") == 0.9
    assert html.sniff(b"\xff\xfe" + "<html><body>".encode("utf-16-le"), "x.html") == 0.9
    assert html.sniff(b"Dear reader, 1 < 2", "letter.htm") == 0.3
    for other in (
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b'{"a": "<html>"}',
        b"<?xml version='1.0'?><rss><channel>",
        b"plain text",
    ):
        assert html.sniff(other, "x.bin") == 0.0
    assert html.sniff(b"<?xml version='1.0'?><rss>", "x.html") == 0.0


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        bytes(range(256)) * 4,
        b"no markup in here",
        b"<html><body><script>x()</script></body></html>",
        b"<",
    ],
)
def test_what_is_no_page_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        read(data)

    assert len(str(caught.value)) > 10


@pytest.mark.parametrize(
    ("encoding", "declared", "notice"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "iso-8859-1", "encoding"),
        ("windows-1252", "iso-8859-1", None),
        ("windows-1252", "utf-8", "encoding"),
        ("utf-16", "utf-8", None),
        ("utf-16-le", "utf-8", None),
        ("utf-8-sig", "utf-8", None),
    ],
)
def test_encodings_declared_sniffed_and_wrong(encoding: str, declared: str, notice: str | None) -> None:
    text = "<p>Die Straße nach Köln ist für Radfahrer gesperrt, heißt es; die Brücke führt weiter über die Wümme.</p>"
    data = (
        page("", article=text * 2, lang="de")
        .decode()
        .replace("charset='utf-8'", f"charset='{declared}'")
        .encode(encoding)
    )

    assert "Straße nach Köln" in article_of(data).body.text
    assert (notice in notices_of(data)) if notice else ("encoding" not in notices_of(data))


def test_text_that_was_garbled_before_is_reported() -> None:
    text = "<p>Die Straße nach Köln ist für Radfahrer gesperrt, heißt es.</p>"
    garbled = text.encode().decode("windows-1252")

    assert "mojibake" in notices_of(page("", article=garbled))


def test_a_page_cut_in_the_middle_gives_what_is_there() -> None:
    rows = "".join(comment(n, f"P{n}", f"<p>Text {n}</p>") for n in (1, 2, 3))
    data = page(f"<ol class='comment-list'>{rows}</ol>")
    cut = data[: data.index(b"Text 3") + 3]

    assert [c.author for c in comments_of(cut)] == ["P1", "P2", "P3"]
    assert "truncated" in notices_of(cut)
    assert "truncated" not in notices_of(data)


def test_ten_thousand_levels_are_no_trouble() -> None:
    deep = "<div>" * 10_000 + "<p>All the way down there is a sentence.</p>" + "</div>" * 10_000
    thread = "".join(
        f"<ul class='children'><li id='comment-{n}' class='comment'><b class='fn'>P</b><p>T</p>" for n in range(2, 1500)
    )
    data = page(
        f"<ol class='commentlist'><li id='comment-1' class='comment'><b class='fn'>P</b><p>T</p>{thread}</ol>",
        article=deep,
    )

    assert "All the way down" in article_of(data).body.text
    assert arrange(comments_of(data))[0][-1].depth == 1498


def test_tags_that_are_never_closed_are_refused_with_a_reason() -> None:
    page = "<html><body><p>The lamp is lit at dusk.</p>" + "<div><span><b>" * 8_000

    with pytest.raises(FormatError, match="nested more than"):
        read(page.encode())


def test_cancel_stops_the_reading() -> None:
    class Stop(NoToken):
        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(html.read(io.BytesIO(page(comment(1, "Ada", "<p>Yes.</p>"))), Stop()))


# Properties


@dataclass
class Node:
    author: str
    paragraphs: list[str]
    minute: int
    children: list[Node] = field(default_factory=list)


WORDS = st.text(st.sampled_from("abcdefg HIJ éß 👩‍👧 مر \u0301x"), min_size=1, max_size=20).map(
    lambda text: " ".join(f"w{text}w".split())
)
NODES: st.SearchStrategy[list[Node]] = st.recursive(
    st.just([]),
    lambda inner: st.lists(
        st.builds(Node, WORDS, st.lists(WORDS, min_size=1, max_size=3), st.integers(0, 59), inner), max_size=3
    ),
    max_leaves=8,
)


def flat(nodes: Sequence[Node], path: str = "") -> Iterator[tuple[str, Node]]:
    for place, node in enumerate(nodes, start=1):
        yield f"{path}{place}", node
        yield from flat(node.children, f"{path}{place}.")


def classic(nodes: Sequence[Node], numbers: Iterator[int], depth: int = 1) -> str:
    rows = []
    for node in nodes:
        number = next(numbers)
        text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in node.paragraphs)
        inner = classic(node.children, numbers, depth + 1)
        when = f"2020-01-01T10:{node.minute:02}:00+00:00"
        rows.append(comment(number, escape(node.author), text, depth=depth, inner=inner, when=when))
    return "".join(rows)


def block(nodes: Sequence[Node], numbers: Iterator[int], depth: int = 1) -> str:
    rows = []
    for node in nodes:
        number = next(numbers)
        text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in node.paragraphs)
        inner = block(node.children, numbers, depth + 1)
        rows.append(
            f"<li id='comment-{number}' class='comment depth-{depth}'>"
            f"<div class='wp-block-comment-author-name'>{escape(node.author)}"
            f"</div><div class='wp-block-comment-date'>"
            f"<time datetime='2020-01-01T10:{node.minute:02}:00+00:00'>x</time></div>"
            f"<div class='wp-block-comment-content'>{text}</div>{f'<ol>{inner}</ol>' if inner else ''}</li>"
        )
    return "".join(rows)


@settings(deadline=None, max_examples=40)
@given(NODES, st.booleans())
def test_any_tree_comes_back(nodes: list[Node], blocks_theme: bool) -> None:
    numbers = iter(range(1, 10_000))
    rows = block(nodes, numbers) if blocks_theme else classic(nodes, numbers)
    name = "wp-block-comment-template" if blocks_theme else "comment-list"

    found = comments_of(page(f"<ol class='{name}'>{rows}</ol>"))

    wanted = [
        (path, node.author, f"2020-01-01T10:{node.minute:02}:00+00:00", node.paragraphs) for path, node in flat(nodes)
    ]
    placed, notices = arrange(found)
    assert notices == []
    assert [
        (p.path, p.record.author, p.record.published, [text for _, text in blocks(p.record.body)]) for p in placed
    ] == wanted
    for comment_record in found:
        check_body(comment_record.body)


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_damage_raises_nothing_but_a_format_error(at: int, seed: int) -> None:
    rows = "".join(
        comment(n, f"P{n}", f"<p>Text <b>{n}</b></p>", inner=comment(n + 50, "Q", "<p>Re</p>", depth=2))
        for n in range(9)
    )
    data = page(f"<ol class='comment-list'>{rows}</ol>", count="18 Comments")
    shuffled = bytearray(data[: at % len(data)])
    chance = random.Random(seed)
    for _ in range(chance.randrange(12) if shuffled else 0):
        shuffled[chance.randrange(len(shuffled))] = chance.choice(b"<>/='\" a&;\xc3")
    try:
        records = read(bytes(shuffled))
    except FormatError:
        return
    for record in records:
        if isinstance(record, (ArticleRecord, CommentRecord)):
            check_body(record.body)
