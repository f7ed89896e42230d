"""Plain documents: what a word processor, a book or a printed page holds, as articles without comments."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from contextlib import suppress

import odfdo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app import registry
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Origin, Record
from reader.importers.prose.document import plain_name
from tests.importers.containers.pages import PNG

LONG = "The ferry had not run for three days, and the shop was out of flour. " * 5


def read(name: str, data: bytes) -> list[Record]:
    importer = registry.ranked(data[: registry.HEAD_BYTES], name)[0]
    assert registry.container(data[: registry.HEAD_BYTES], name) is None
    return list(importer.read(io.BytesIO(data), NoToken(), Origin(name)))


def article(name: str, data: bytes) -> ArticleRecord:
    records = read(name, data)
    assert not any(isinstance(record, CommentRecord) for record in records)
    (found,) = (record for record in records if isinstance(record, ArticleRecord))
    return found


def blocks(found: ArticleRecord) -> list[tuple[str, str]]:
    body = found.body
    return [(block.kind.value, body.text[block.start : block.stop]) for block in body.blocks]


def docx(paragraphs: Sequence[tuple[str, str]], *, picture: bytes | None = None) -> bytes:
    """A document of (style, text), and what Word writes of its author."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    inside = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    if picture is not None:
        inside += (
            '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
            'wordprocessingDrawing"><wp:docPr id="1" name="p" descr="The pier"/><a:graphic xmlns:a="http://schemas.'
            'openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats'
            f'.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="{rel}" r:embed="rId9"/></pic:blipFill>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (("Title", "Title"), ("Heading2", "heading 2"), ("Quote", "Quote"), ("Caption", "caption"))
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{packed}"><Relationship Id="r1" Type="{rel}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{packed}"><Relationship Id="rId9" Type="{rel}/image" '
        f'Target="media/a.png"/><Relationship Id="rId2" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{w}">{styles}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{w}"><w:body>{inside}</w:body></w:document>',
        "docProps/core.xml": '<c:p xmlns:c="urn:c" xmlns:dc="urn:dc" xmlns:t="urn:t"><dc:title>Other</dc:title>'
        "<dc:creator>Ines Tarn</dc:creator><t:created>2023-04-05T06:07:08Z</t:created></c:p>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        if picture is not None:
            archive.writestr("word/media/a.png", picture)
    return out.getvalue()


def test_a_word_document_keeps_headings_quotes_and_pictures() -> None:
    data = docx(
        [("Title", "Interview on the pier"), ("", "I: How long?"), ("Heading2", "Later"), ("Quote", "Too long.")],
        picture=PNG,
    )

    found = article("talk.docx", data)

    assert (found.title, found.author, found.published) == (
        "Interview on the pier",
        "Ines Tarn",
        "2023-04-05T06:07:08+00:00",
    )
    assert blocks(found) == [
        ("paragraph", "I: How long?"),
        ("heading", "Later"),
        ("quote", "Too long."),
        ("image", "The pier"),
    ]
    assert [(picture.media_type, picture.data) for picture in found.pictures] == [("image/png", PNG)]


def odt() -> bytes:
    document = odfdo.Document("text")
    body = document.body
    body.clear()
    body.append(odfdo.Header(1, "Field notes"))
    body.append(odfdo.Paragraph("First  line\tand\nsecond"))
    outer = odfdo.List(["flour", "salt"])
    body.append(outer)
    table = odfdo.Table("T", width=2, height=1)
    table.set_value("A1", "boats")
    table.set_value("B1", "three")
    body.append(table)
    document.meta.title = "Not this"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_opendocument_text_keeps_lists_tables_and_breaks() -> None:
    found = article("notes.odt", odt())

    assert found.title == "Field notes"
    assert blocks(found) == [
        ("paragraph", "First  line\tand\nsecond"),
        ("list_item", "flour"),
        ("list_item", "salt"),
        ("paragraph", "boats\tthree"),
    ]


RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\info{\title Harbour talk}{\author Ines Tarn}}{\fonttbl{\f0 Arial;}}"
    rb"\f0 Caf\'e9 at noon.\par "
    rb"She said: \u8220?no\u8221? \emdash  twice.\par}"
)


def test_rich_text_becomes_paragraphs() -> None:
    found = article("talk.rtf", RTF)

    assert (found.title, found.author) == ("Harbour talk", "Ines Tarn")
    assert blocks(found) == [("paragraph", "Café at noon."), ("paragraph", "She said: “no” — twice.")]


MARKDOWN = """---
title: Tide tables
author: Ines Tarn
date: 2024-02-03
---

Some *soft* text with a [link](https://tides.example/).

## Rules

- one
  - deeper

> said the keeper

| a | b |
|---|---|
| 1 | 2 |
"""


def test_markdown_is_read_with_its_front_matter() -> None:
    found = article("tides.md", MARKDOWN.encode())

    assert (found.title, found.author, found.published) == ("Tide tables", "Ines Tarn", "2024-02-03")
    assert blocks(found) == [
        ("paragraph", "Some soft text with a link."),
        ("heading", "Rules"),
        ("list_item", "one"),
        ("list_item", "deeper"),
        ("quote", "said the keeper"),
        ("paragraph", "a\tb"),
        ("paragraph", "1\t2"),
    ]
    assert [mark.target for mark in found.body.marks if mark.target] == ["https://tides.example/"]


def epub(*chapters: str) -> bytes:
    out = io.BytesIO()
    manifest = "".join(f'<item id="c{n}" href="text/{n}.xhtml"/>' for n in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "OEBPS/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            "<dc:title>The Long Pier</dc:title><dc:creator>Ines Tarn</dc:creator><dc:language>en</dc:language>"
            "</metadata>"
            f"<manifest>{manifest}</manifest><spine>{spine}</spine></package>",
        )
        archive.writestr("OEBPS/text/pier.png", PNG)
        for number, chapter in enumerate(chapters):
            archive.writestr(f"OEBPS/text/{number}.xhtml", f"<html><body>{chapter}</body></html>")
    return out.getvalue()


def test_the_chapters_of_a_book_are_articles() -> None:
    data = epub("<p>Cover</p>", f"<h1>The storm</h1><p>{LONG}</p><img src='pier.png' alt='Pier'/>", f"<p>{LONG}</p>")

    found = [record for record in read("pier.epub", data) if isinstance(record, ArticleRecord)]

    assert [record.title for record in found] == ["The storm", "The Long Pier (3)"]
    assert [record.attributes for record in found] == [{"book": "The Long Pier"}] * 2
    assert (found[0].author, found[0].language, len(found[0].pictures)) == ("Ines Tarn", "en", 1)


def pdf(*pages: Sequence[tuple[float, float, int, str]]) -> bytes:
    """Pages of (x, y, size, text), as the plainest of printers would write them."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = []
    for page in pages:
        text = "".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in page)
        objects.append(f"<< /Length {len(text)} >>\nstream\n{text}endstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << /F1 {font} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010} 00000 n \n" for at in places)
    return out + f"{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()


WIDE = "The boat that was to come on Monday came on the Thursday after it, and the"


def test_printed_lines_become_paragraphs_and_running_heads_go() -> None:
    def page(number: int, *lines: tuple[float, float, int, str]) -> list[tuple[float, float, int, str]]:
        return [(72, 760, 10, "Harbour report 2024"), *lines, (300, 30, 10, str(number))]

    data = pdf(
        page(1, (72, 700, 20, "The boats"), (72, 660, 11, WIDE), (72, 646, 11, "quay was empty un-")),
        page(2, (72, 700, 11, "til then."), (72, 660, 11, WIDE), (72, 646, 11, "rest is known.")),
        page(3, (72, 700, 11, "A short one.")),
    )

    found = article("report.pdf", data)

    assert found.title == "The boats"
    assert blocks(found) == [
        ("paragraph", f"{WIDE} quay was empty until then."),
        ("paragraph", f"{WIDE} rest is known."),
        ("paragraph", "A short one."),
    ]


def test_a_printed_document_without_text_says_so() -> None:
    with pytest.raises(FormatError, match="only pictures of pages"):
        read("scan.pdf", pdf([], []))


DOCUMENTS = {
    "a.docx": docx([("", LONG)]),
    "a.odt": odt(),
    "a.rtf": RTF,
    "a.epub": epub(f"<p>{LONG}</p>"),
    "a.pdf": pdf([(72, 700, 12, "Text")]),
    "a.md": MARKDOWN.encode(),
}


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(sorted(DOCUMENTS)),
    cut=st.floats(0.02, 1.0),
    harm=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=12),
)
def test_harmed_documents_are_read_or_refused(name: str, cut: float, harm: list[tuple[float, int]]) -> None:
    data = bytearray(DOCUMENTS[name][: max(8, int(len(DOCUMENTS[name]) * cut))])
    for at, byte in harm:
        data[int(at * len(data))] = byte
    importer = registry.importer({"md": "markdown"}.get(name[2:], name[2:]))
    assert importer is not None
    with suppress(FormatError):
        for record in importer.read(io.BytesIO(bytes(data)), NoToken(), Origin(name)):
            assert isinstance(record, (ArticleRecord, Notice))


def test_names_of_files_make_titles() -> None:
    assert plain_name("folder/my_interview 3.docx") == "my interview 3"
    assert plain_name("v1.2") == "v1.2"
