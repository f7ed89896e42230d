"""What every report is compared with: the project itself, read coding by coding; and projects that are hard to show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.exports import options_from
from reader.app.project import Project
from reader.domain.model import ItemKind
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.scope import Context, Scope
from reader.domain.text import Span, plain
from reader.storage.snapshot import FileSnapshot
from tests.samples import TRICKY

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
HOSTILE = (
    "<script>alert(1)</script>",
    "]]> <![CDATA[ x",
    "&amp; &lt;b&gt; &#65; &bogus;",
    "# no heading\n- no item\n1. no number\n> no quote\n    no code\n===\n---\n***\n```\nfence",
    "**bold** _under_ `tick` ~~gone~~ [link](http://a.example) ![pic](x) <http://b.example> | a | b |",
    "style=\"x\" onload='y' </mark></p></style>",
    "trailing backslash \\\nand two  spaces  \n  in front\tand a tab",
    "ends in stars ** and*this*",
    TRICKY,
)


@dataclass
class Shown:
    """One entry of a report as a reader finds it: the comments from the top down, the coded one last, and what of it
    is marked."""

    code: str
    comments: list[str] = field(default_factory=list)
    marked: str = ""
    names: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Wanted:
    code: str
    comments: tuple[str, ...]
    marked: str
    of_article: bool
    names: tuple[str, ...]


def legible(text: str) -> str:
    return CONTROL.sub("\ufffd", text)


def wanted(project: Project) -> list[Wanted]:
    """Every coding, by code in the order of the codebook, then in reading order, with the chain above it."""
    view = project.view
    found: dict[str, list[Wanted]] = {code.path: [] for code in view.codebook()}
    paths = {code.id: code.path for code in view.codebook()}
    for row in view.articles():
        for item in (view.item(row.id), *view.thread(row.id)):
            assert item is not None
            chain = [item]
            while chain[0].parent_id is not None:
                above = view.item(chain[0].parent_id)
                assert above is not None
                chain.insert(0, above)
            texts = tuple(legible(one.body.text) for one in chain if one.kind is ItemKind.COMMENT or one is item)
            names = tuple(one.author or "" for one in chain)
            for coding in view.codings_of(item.id):
                quote = legible(coding.quote) if coding.span else ""
                found[paths[coding.code_id]].append(
                    Wanted(paths[coding.code_id], texts, quote, item.kind is ItemKind.ARTICLE, names)
                )
    return [one for some in found.values() for one in some]


def compare(
    shown: list[Shown], expected: list[Wanted], same: Callable[[str], str] = str, *, line_ends: bool = True
) -> None:
    """Every coding under its code, with its chain and its quote; `same` brings both texts to one form. Without
    `line_ends`, those are not marked themselves."""
    assert [one.code for one in shown] == [" ".join(legible(one.code).split()) for one in expected]
    for found, one in zip(shown, expected, strict=True):
        marked = one.marked.strip("\n") if line_ends else one.marked.replace("\n", "")
        assert found.marked.strip("\n") == marked
        if one.of_article:
            # Of an article, what is around is shown.
            assert all(same(line) in same(one.comments[0]) for line in found.comments[0].split("\n") if line != "[…]")
        else:
            assert tuple(map(same, found.comments)) == tuple(map(same, one.comments))


def report(project: Project, kind: str, context: Context = Context.CHAIN, /, **values: str) -> bytes:
    exporter = registry.exporter(kind)
    assert exporter is not None
    out = BytesIO()
    with FileSnapshot(project.path, Scope(context=context)) as records:
        exporter.write(records, out, options_from(exporter, values), NoToken())
    return out.getvalue()


def hostile() -> Iterator[Record]:
    """Each hostile text as title, name, article and comment, in one thread downwards."""
    for text in HOSTILE[:2]:
        yield ArticleRecord(text, plain(text), author=text, site=text, url='javascript:alert("1")', standfirst=text)
    for number, text in enumerate(HOSTILE):
        yield CommentRecord(
            str(number),
            plain(text),
            author=text,
            parent_ref=str(number - 1) if number else None,
            published="2025-01-02",
        )


def code_all(project: Project) -> None:
    """Every comment as a whole and every word-like place of it, with codes whose names are hostile too."""
    view = project.view
    for number, text in enumerate(HOSTILE[:6]):
        for row in view.articles():
            for item in view.thread(row.id):
                length = len(item.body.text)
                span = Span(number, max(length - number, number + 1)) if length > number else None
                project.do(commands.apply_path, [" ".join(text.split()).replace("/", "|")], [Target(item.id, span)])


def deep(levels: int) -> Iterator[Record]:
    yield ArticleRecord("Deep", plain("A text."))
    for number in range(levels):
        yield CommentRecord(
            str(number), plain(f"Level {number} speaks."), parent_ref=str(number - 1) if number else None, author="A"
        )
