"""A document that is a zip of XML parts, with one part written as a stream: memory does not grow with the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.exporters.reports.legible import legible

ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same report is the same file."""
_TOGETHER = 1 << 16


def fill(
    template: bytes, out: BinaryIO, part: str, pieces: Iterable[str], kept: Mapping[str, bytes] | None = None
) -> None:
    """Write the zip `template` to `out` with `pieces` as its member `part`, and the members in `kept` in the place of
    its own. A member that is stored there (OpenDocument's ``mimetype``, which comes first) stays so."""
    kept = kept or {}
    with ZipFile(BytesIO(template)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for member in before.infolist():
            info = ZipInfo(member.filename, ALWAYS)
            info.compress_type = ZIP_STORED if member.compress_type == ZIP_STORED else ZIP_DEFLATED
            if member.filename != part:
                after.writestr(info, kept.get(member.filename, before.read(member)))
                continue
            with after.open(info, "w", force_zip64=True) as stream:
                held: list[str] = []
                length = 0
                for piece in pieces:
                    held.append(piece)
                    length += len(piece)
                    if length >= _TOGETHER:
                        stream.write("".join(held).encode("utf-8"))
                        held.clear()
                        length = 0
                stream.write("".join(held).encode("utf-8"))


def text(value: str) -> str:
    """`value` as character data."""
    return escape(legible(value))


def attribute(value: str) -> str:
    """`value` as an attribute's value, with its quotation marks."""
    return quoteattr(legible(value))
