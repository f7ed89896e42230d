"""MHTML (RFC 2557): a page with its frames and pictures as the parts of one message, as browsers save "webpage, single
file"."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import partial
from typing import BinaryIO, cast
from urllib.parse import unquote, urldefrag, urljoin

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Origin
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.containers import Member

id = "mhtml"
title = QT_TRANSLATE_NOOP("Formats", "Web page in a single file")
suffixes = (".mhtml", ".mht")


def sniff(head: bytes, name: str) -> float:
    """0.95 for a message of related parts, 0.6 for one of any kind under the right name."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:8192].lower()
    heads = start.replace(b"\r\n", b"\n").split(b"\n\n")[0]
    if b"mime-version:" not in heads and b"content-type:" not in heads:
        return 0.0
    if b"multipart/related" in heads:
        return 0.95
    return 0.6 if name.lower().endswith(suffixes) else 0.0


def members(stream: BinaryIO, token: Token) -> Iterator[Member]:
    """The page of the message; its frames and pictures are found by their addresses and content ids.

    Raises `FormatError` where there is no page in it.
    """
    import email
    from email import policy

    message = cast(EmailMessage, email.message_from_binary_file(stream, policy=policy.compat32))
    token.check()
    parts = [part for part in message.walk() if not part.is_multipart()]
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise FormatError(
            translate("Importers", "There is no page in this file."),
            hint=translate("Importers", "Save the page again with your browser."),
        )
    start = str(message.get_param("start", "")).strip("<>")
    page = next((part for part in pages if start and _content_id(part) == start), pages[0])
    url = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip() or None
    held: dict[str, EmailMessage] = {}
    for part in parts:
        if part is page:
            continue
        for address in (_location(part, url), f"cid:{_content_id(part)}"):
            held.setdefault(address, part)
    origin = Origin(url=url, saved_at=_date(message), encoding=page.get_content_charset())
    data = _bytes(page)
    yield Member("", partial(io.BytesIO, data), origin, partial(_held, held, url))


def _held(held: dict[str, EmailMessage], url: str | None, address: str) -> bytes | None:
    """The part that an address on the page means."""
    try:
        whole = urldefrag(urljoin(url or "", address.strip())).url
    except ValueError:
        whole = address
    for key in (address.strip(), whole, unquote(address.strip()), unquote(whole)):
        part = held.get(key)
        if part is not None:
            return _bytes(part)
    return None


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _content_id(part: EmailMessage) -> str:
    return str(part.get("Content-ID", "")).strip().strip("<>")


def _location(part: EmailMessage, url: str | None) -> str:
    location = "".join(str(part.get("Content-Location", "")).split())
    try:
        return urldefrag(urljoin(url or "", location)).url
    except ValueError:
        return location


def _date(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).isoformat(timespec="seconds")
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
