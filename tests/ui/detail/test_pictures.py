"""Images of an article: a labelled box, or the picture where the project has it, unless it is too large."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QTextBlock

from reader.domain.records import ArticleRecord, Picture, Record
from reader.domain.text import Block, BlockKind, Part, compose
from reader.ui.detail.document import role
from reader.ui.detail.look import PICTURE, PICTURE_HEIGHT, Role
from reader.ui.detail.pane import ReaderPane
from reader.ui.detail.pictures import Pictures
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.ui.detail.acts import open_project, page

BLOCK = Block(BlockKind.IMAGE, 0, 3)


def png(width: int, height: int, colour: str = "#ff0000") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def head_of_png(width: int, height: int) -> bytes:
    """A file that says it is so large, and holds nothing."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def records(picture: bytes = b"") -> Iterator[Record]:
    address = "harbour_files/wall.png"
    parts = [
        Part(BlockKind.PARAGRAPH, "Before it."),
        Part(BlockKind.IMAGE, "The wall at low tide", target=address),
        Part(BlockKind.PARAGRAPH, "Behind it."),
    ]
    pictures = (Picture(address, "image/png", picture),) if picture else ()
    yield ArticleRecord("A", compose(parts), pictures=pictures)


def image_block(pane: ReaderPane) -> QTextBlock:
    block = page(pane).document.begin()
    while role(block) is not Role.IMAGE:
        block = block.next()
    return block


def test_a_picture_that_is_not_there_is_a_box_with_its_words(
    pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    open_project(session, make_project, records(), name="pictures")
    session.choose(session.view.articles()[0].id)
    block = image_block(pane)
    assert block.text() == "Image: The wall at low tide"
    assert block.blockFormat().intProperty(PICTURE) == 0
    assert block.blockFormat().doubleProperty(PICTURE_HEIGHT) > page(pane).look.em * 2
    assert not pane.grab().isNull()


@pytest.mark.parametrize(("width", "height"), [(2400, 1200), (40, 30)])
def test_a_picture_of_the_project_is_drawn_no_wider_than_the_column(
    pane: ReaderPane,
    session: Session,
    make_project: MakeProject,
    width: int,
    height: int,
) -> None:
    open_project(session, make_project, records(png(width, height)), name="pictures")
    article = session.view.articles()[0].id
    session.choose(article)
    block = image_block(pane)
    form = block.blockFormat()
    room = page(pane).look.column - form.leftMargin() - form.rightMargin()
    tall = form.doubleProperty(PICTURE_HEIGHT)
    assert tall == pytest.approx(height * min(1, room / width))
    # What is read and coded stands where it stood.
    assert [segment.start for segment in page(pane).positions.of_item(article)] == [0, 11, 32]
    top = page(pane).document.documentLayout().blockBoundingRect(block).top()
    shot = pane.view.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()
    y = round((top - tall / 2 - page(pane).look.em * 0.35 - pane.view.top) * ratio)
    x = round((form.leftMargin() + room / 2) * ratio)
    assert shot.pixelColor(x, y).name() == "#ff0000"


def test_a_picture_is_decoded_when_it_is_seen_and_kept() -> None:
    pictures = Pictures(lambda _block: png(400, 200))
    assert pictures.put(BLOCK) == (1, 400, 200)
    assert not pictures._decoded
    first = pictures.image(1, 100, 50)
    assert first is not None
    assert (first.width(), first.height()) == (100, 50)
    assert pictures.image(1, 100, 50) is first


@pytest.mark.parametrize(
    "data",
    [
        head_of_png(50_000, 50_000),
        b"",
        b"no picture at all",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hosts"/></svg>',
    ],
    ids=["too large", "empty", "damaged", "drawing"],
)
def test_what_cannot_be_shown_is_refused_unseen(data: bytes) -> None:
    assert Pictures(lambda _block: data).put(BLOCK) == (0, 0, 0)


def test_a_damaged_picture_becomes_a_box() -> None:
    pictures = Pictures(lambda _block: head_of_png(30, 30))
    assert pictures.put(BLOCK)[0] == 1
    assert pictures.image(1, 30, 30) is None


@pytest.mark.parametrize("data", [b"", png(30, 30)], ids=["a box", "a picture"])
def test_an_image_without_words(pane: ReaderPane, session: Session, make_project: MakeProject, data: bytes) -> None:
    def wordless() -> Iterator[Record]:
        parts = [Part(BlockKind.IMAGE, "", target="a.png"), Part(BlockKind.PARAGRAPH, "Behind it.")]
        yield ArticleRecord("A", compose(parts), pictures=(Picture("a.png", "image/png", data),) if data else ())

    open_project(session, make_project, wordless(), name="wordless")
    session.choose(session.view.articles()[0].id)
    assert image_block(pane).text() == ("" if data else "Image")
    assert "Behind it." in page(pane).cards[0].item.body.text
    assert not pane.grab().isNull()
