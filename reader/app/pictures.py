"""Pictures that a browser saved beside a page: found by the page's own relative addresses, never outside its folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.domain.records import ArticleRecord, Picture
from reader.domain.text import BlockKind

LARGEST = 20 * 2**20
"""Bytes; a larger picture stays outside."""
MOST = 200
"""Of one article."""
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)


def media_type(data: bytes) -> str | None:
    """What kind of picture the bytes are, by how they begin; None for anything else. No SVG: it is a program."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)


def with_saved(article: ArticleRecord, folder: Path) -> ArticleRecord:
    """The article with the pictures that its page, which lies in `folder`, has in files beside it."""
    there = {picture.address for picture in article.pictures}
    wanted = dict.fromkeys(
        block.target
        for block in article.body.blocks
        if block.kind is BlockKind.IMAGE and block.target and block.target not in there
    )
    found = tuple(_read(list(wanted)[:MOST], folder))
    return replace(article, pictures=(*article.pictures, *found)) if found else article


def _read(addresses: list[str], folder: Path) -> Iterator[Picture]:
    for address in addresses:
        path = _inside(address, folder)
        if path is None:
            continue
        try:
            if not path.is_file() or path.stat().st_size > LARGEST:
                continue
            data = path.read_bytes()
        except OSError:
            # The page comes in without a picture that cannot be read.
            continue
        kind = media_type(data)
        if kind is not None:
            yield Picture(address, kind, data)


def _inside(address: str, folder: Path) -> Path | None:
    """The file that a relative address means, where it lies in `folder`; a link that leads out of it does not count."""
    try:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return None
        root = Path(os.path.realpath(folder))
        path = Path(os.path.realpath(root / unquote(parts.path)))
        return path if path.is_relative_to(root) else None
    except ValueError:
        return None
