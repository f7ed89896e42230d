"""Safari's web archives: a property list with the page, its frames and its pictures (WebArchive of WebKit)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO
from urllib.parse import urldefrag, urljoin

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Origin
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.containers import Member

id = "webarchive"
title = QT_TRANSLATE_NOOP("Formats", "Safari web archive")
suffixes = (".webarchive",)


def sniff(head: bytes, name: str) -> float:
    """0.95 for a property list with a main resource, 0.6 for one under the right name."""
    if not head.startswith(b"bplist00") and b"<plist" not in head[:1024]:
        return 0.0
    if b"WebMainResource" in head:
        return 0.95
    return 0.6 if name.lower().endswith(suffixes) else 0.0


def members(stream: BinaryIO, token: Token) -> Iterator[Member]:
    """The page of the archive. Raises `FormatError` where the file is damaged or holds no page."""
    import plistlib
    from xml.parsers.expat import ExpatError

    damaged = FormatError(
        translate("Importers", "The web archive is damaged."),
        hint=translate("Importers", "Save the page again with Safari."),
    )
    try:
        archive = plistlib.load(stream)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, IndexError, RecursionError) as fault:
        raise damaged from fault
    token.check()
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    if not isinstance(main, dict) or not isinstance(main.get("WebResourceData"), bytes):
        raise damaged
    held: dict[str, bytes] = {}
    waiting: list[Mapping[str, Any]] = [archive]
    while waiting:
        token.check()
        at = waiting.pop()
        frames = [frame for frame in _list(at, "WebSubframeArchives") if isinstance(frame, dict)]
        waiting += frames
        for entry in (*_list(at, "WebSubresources"), *(frame.get("WebMainResource") for frame in frames)):
            if isinstance(entry, dict) and isinstance(entry.get("WebResourceData"), bytes):
                held.setdefault(urldefrag(_text(entry, "WebResourceURL")).url, entry["WebResourceData"])
    url = _text(main, "WebResourceURL")
    origin = Origin(
        url=url if url.startswith(("http:", "https:")) else None,
        encoding=_text(main, "WebResourceTextEncodingName") or None,
    )
    yield Member("", partial(io.BytesIO, main["WebResourceData"]), origin, partial(_held, held, url))


def _held(held: Mapping[str, bytes], url: str, address: str) -> bytes | None:
    try:
        return held.get(urldefrag(urljoin(url, address.strip())).url)
    except ValueError:
        return None


def _list(entry: Mapping[str, Any], key: str) -> list[Any]:
    value = entry.get(key)
    return value if isinstance(value, list) else []


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
