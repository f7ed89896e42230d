"""Pictures that were saved with a page: beside it, found by the page's own relative addresses and never outside its
folder, or in the archive that holds the page."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.domain.pictures import media_type
from reader.domain.records import ArticleRecord, Picture
from reader.domain.text import BlockKind

LARGEST = 20 * 2**20
"""Bytes; a larger picture stays outside."""
MOST = 200
"""Of one article."""


def with_saved(article: ArticleRecord, resource: Callable[[str], bytes | None]) -> ArticleRecord:
    """The article with the pictures that `resource` has for the addresses in it."""
    there = {picture.address for picture in article.pictures}
    wanted = dict.fromkeys(
        block.target
        for block in article.body.blocks
        if block.kind is BlockKind.IMAGE and block.target and block.target not in there
    )
    found: list[Picture] = []
    for address in list(wanted)[:MOST]:
        data = resource(address)
        kind = media_type(data) if data is not None and len(data) <= LARGEST else None
        if data is not None and kind is not None:
            found.append(Picture(address, kind, data))
    return replace(article, pictures=(*article.pictures, *found)) if found else article


def beside(folder: Path) -> Callable[[str], bytes | None]:
    """What lies beside a page in `folder`, by its relative address; None for what is too large or cannot be read: the
    page comes in without it."""

    def read(address: str) -> bytes | None:
        path = _inside(address, folder)
        if path is None:
            return None
        try:
            return path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else None
        except OSError:
            return None

    return read


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
