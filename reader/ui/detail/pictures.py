"""The pictures of a page: measured when it is built, decoded when they come into sight, and never too large."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from reader.domain.text import Block

MOST_PIXELS = 50_000_000
"""A larger picture is refused unseen: decoding it would take the memory of the whole program."""
KEPT_BYTES = 64 * 1024 * 1024
"""Decoded pictures that are kept; those that were seen longest ago go first."""
FORMATS = frozenset({"png", "jpeg", "jpg", "gif", "webp", "bmp", "tiff", "ico", "avif"})
"""What may be decoded: pixels alone. A drawing could refer to other files."""

Source = Callable[[Block], bytes | None]


def no_pictures(_block: Block) -> bytes | None:
    """The source of a page without pictures."""
    return None


class Pictures:
    """`source` gives the bytes of the picture that a block stands for; they are not kept, but asked for again when it
    is seen. Lives as long as its page."""

    def __init__(self, source: Source = no_pictures) -> None:
        self._source = source
        self._blocks: list[Block] = []
        self._sizes: list[QSize] = []
        self._decoded: OrderedDict[tuple[int, int, int], QImage] = OrderedDict()

    def put(self, block: Block) -> tuple[int, int, int]:
        """Take in the picture of a block: its number, from 1, width and height in pixels; zeros where there is none
        that can be shown. Only the head of the file is read."""
        found = self._source(block)
        if not found:
            return 0, 0, 0
        reader, _held = _reader(found)
        size = reader.size()
        kind = bytes(reader.format().data()).decode("ascii", "replace").lower()
        if kind not in FORMATS or size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
            return 0, 0, 0
        if _lies_on_its_side(reader):
            size.transpose()
        self._blocks.append(block)
        self._sizes.append(size)
        return len(self._blocks), size.width(), size.height()

    def size(self, number: int) -> QSize:
        """The width and height of a picture as it is saved."""
        return self._sizes[number - 1]

    def image(self, number: int, width: int, height: int) -> QImage | None:
        """A picture in that size, in device pixels; None where the file turns out to be damaged."""
        key = (number, width, height)
        found = self._decoded.get(key)
        if found is None:
            found = self._decoded[key] = self._decode(number, QSize(width, height))
            while len(self._decoded) > 1 and sum(image.sizeInBytes() for image in self._decoded.values()) > KEPT_BYTES:
                self._decoded.popitem(last=False)
        self._decoded.move_to_end(key)
        return None if found.isNull() else found

    def _decode(self, number: int, size: QSize) -> QImage:
        found = self._source(self._blocks[number - 1])
        if not found or size.isEmpty():
            return QImage()
        reader, _held = _reader(found)
        reader.setAutoTransform(True)
        reader.setScaledSize(size.transposed() if _lies_on_its_side(reader) else size)
        return reader.read()


def _lies_on_its_side(reader: QImageReader) -> bool:
    """Whether the camera was turned, so that width and height change places when the picture is shown."""
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """A reader, and what it reads from, which has to live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    return reader, buffer
