"""Projects with all that interchange has to carry, and what is in a QDPX file, read without our own code."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st
from lxml import etree

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import AttributeType, CodeKind, FlagKind, Item
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Record
from reader.domain.text import Span, plain
from tests.samples import ARABIC, COMBINING, FAMILY, SHARED, TRICKY

SCHEMAS = SHARED / "realdata" / "qda" / "schema"
NS = {"q": "urn:QDA-XML:project:1.0"}
CONTROL = "bell \x07 and \ufffe?>"

PIECES = [
    FAMILY, COMBINING, ARABIC, TRICKY, "😀", "]]>", "<b>", "&amp;", "?>", "'", '"', "\n", "\n\n", "\u2028", "\t", " ",
    "\u00a0", "\x0b", "\ufeff", "\ufffe", "word", "𝐛", "\x85", "\x1b",
]  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=10).map("".join), st.text(max_size=30))
comments = st.tuples(texts, st.one_of(st.none(), texts), st.integers(-1, 12), texts)
articles = st.tuples(texts, texts, st.lists(comments, max_size=6))
found_articles = st.lists(articles, min_size=1, max_size=3)

Found = list[tuple[str, str, list[tuple[str, str | None, int, str]]]]


def records(found: Found) -> Iterator[Record]:
    for title, body, thread in found:
        yield ArticleRecord(title, plain(body), standfirst=title or None, attributes={"genre": body})
        for number, (text, author, parent, value) in enumerate(thread):
            yield CommentRecord(
                str(number),
                plain(text),
                author=author,
                parent_ref=str(parent) if 0 <= parent < number else None,
                attributes={"badge": value, "Author": "x"} if value else {},
                published="2025-04-02T07:30" if number % 2 else "2025-04",
                state=CommentState.SHOWN if text else CommentState.DELETED,
            )


def code_all(project: Project, chance: random.Random) -> None:
    """Two coders, tags on wholes and spans, several of them on one span, a choice, a scale, memos on all."""
    view = project.view
    project.do(commands.apply_path, ["stance", "for"], [])
    project.do(commands.apply_path, ["tone"], [])
    codes = {code.path: code.id for code in view.codebook()}
    project.do(commands.set_kind, codes["stance"], CodeKind.CHOICE)
    project.do(commands.set_kind, codes["tone"], CodeKind.SCALE, -2, 2)
    items = [item for row in view.articles() for item in (view.item(row.id), *view.thread(row.id)) if item is not None]
    for coder in ("Zoë", f"Béa {FAMILY}"):
        project.switch_coder(coder).result()
        targets = [target for item in items for target in _targets(item, chance)]
        project.do(commands.apply_path, ["theme", FAMILY], targets[::2])
        project.do(commands.apply_path, ["wider"], targets)
        for degree in (-2, 1):
            some = [item.id for item in items if chance.random() < 0.2]
            if some:
                project.do(commands.set_degree, codes["tone"], some, degree)
        project.do(commands.write_memo, CONTROL, item=chance.choice(items).id)
        project.do(commands.write_memo, "About it all.\n\nSecond part.")
        project.do(commands.write_memo, "What counts.", code=codes["stance"])
    for coding in [one for item in items for one in view.codings_of(item.id)][:2]:
        project.do(commands.write_memo, "Not sure.\nAsk.", coding=coding.id)


def _targets(item: Item, chance: random.Random) -> Iterator[Target]:
    """The whole item, or not, and some passages of it; nothing twice."""
    length = len(item.body.text)
    if chance.random() < 0.3:
        yield Target(item.id)
    starts = {chance.randrange(length) for _ in range(chance.randrange(3))} if length else set()
    for start in sorted(starts):
        yield Target(item.id, Span(start, chance.randint(start + 1, length)))


def enrich(project: Project) -> None:
    """Code properties, typed attributes, a person, a flag, on the harbour project."""
    view = project.view
    article = view.articles()[0].id
    first, second = view.thread(article)[:2]
    project.do(commands.apply_path, ["cost", "who pays"], [Target(first.id), Target(second.id, Span(2, 9))])
    codes = {code.path: code.id for code in view.codebook()}
    project.do(
        commands.edit_code, codes["cost"], definition="Money.\n\nInclude: no", include="taxes", exclude="fees",
        example="“Who pays?”",
    )  # fmt: skip
    project.do(commands.define_attribute, "stance", AttributeType.CHOICE, ("for", "against"))
    project.do(commands.define_attribute, "age", AttributeType.NUMBER)
    project.do(commands.define_attribute, "born", AttributeType.DATE)
    project.do(commands.set_attribute, first.id, "stance", "against")
    project.do(commands.set_attribute, second.id, "born", "2001")
    project.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    project.do(commands.set_commenter_attribute, "Nan Reed", "age", "41")
    project.do(commands.set_flag, [second.id], FlagKind.FLAG)


@dataclass(frozen=True)
class Opened:
    """A QDPX file: its XML, the bytes of each source by its name."""

    xml: bytes
    root: etree._Element
    sources: dict[str, bytes]
    names: list[str]

    def all(self, path: str) -> list[etree._Element]:
        found = self.root.xpath(path, namespaces=NS)
        assert isinstance(found, list)
        return [one for one in found if isinstance(one, etree._Element)]


def opened(data: bytes) -> Opened:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    xml = files["project.qde"]
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
    return Opened(xml, root, {n: b for n, b in files.items() if n != "project.qde"}, list(files))


def units(data: bytes, program: str) -> list[str]:
    """A source as that program's own list of characters."""
    text = data.decode("utf-8-sig")
    if program == "nvivo":
        raw = text.encode("utf-16-le")
        return [raw[at : at + 2].decode("utf-16-le", "surrogatepass") for at in range(0, len(raw), 2)]
    return list(text.replace("\r\n", "\n") if program == "atlasti" else text)


def words(some: list[str]) -> str:
    joined = "".join(some).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    return joined.replace("\r\n", "\n")
