"""Which images of a page are pictures of the article, and their addresses as the page has them.

Small ones are icons and counters. Where a page loads its images late, the address is in another attribute and the one
in ``src`` is a placeholder. Pictures that are written into the page itself (data: addresses, RFC 2397) are taken out of
it; nothing is ever fetched.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from urllib.parse import unquote_to_bytes

from bs4.element import Tag

from reader.domain.records import Picture
from reader.domain.text import canonical
from reader.importers.page import dom

LEAST_PX = 48
"""Images that the page itself shows smaller than this, either way, are icons."""
LARGEST = 20 * 2**20
_LATE = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-lazyload")
_ICON = re.compile(
    r"(?:^|[-_])(?:avatar|gravatar|icon|emoji|smiley|smilies|logo|badge|pixel|tracking|spacer|sprite|rating|share)"
    r"(?:$|[-_\d])"
)
_DATA = re.compile(r"data:([\w.+/-]*)((?:;[\w=.+-]+)*),", re.IGNORECASE)
_KINDS = frozenset(("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"))
_SIZE = re.compile(r"\s*(\d+)(?:px)?\s*$")


def address(tag: Tag) -> str:
    """Where the picture of an ``img`` element is; empty where it is none. A data: address stays whole here."""
    if _is_icon(tag):
        return ""
    own = dom.attribute(tag, "src").strip()
    late = next((found for name in _LATE if (found := dom.attribute(tag, name).strip())), "")
    chosen = late if late and (not own or own.lower().startswith("data:")) else own or late
    if not chosen:
        chosen = dom.attribute(tag, "srcset").split(",")[0].strip().split(" ")[0]
    if chosen.lower().startswith("data:") and _decoded(chosen) is None:
        return ""
    return canonical(chosen)


def taken_out(found: str) -> tuple[str, Picture | None]:
    """The address to keep of a picture, and the picture itself where a data: address holds it."""
    if not found.lower().startswith("data:"):
        return found, None
    decoded = _decoded(found)
    if decoded is None:
        return "", None
    kind, data = decoded
    name = f"data:{hashlib.sha256(data).hexdigest()}"
    return name, Picture(name, kind, data)


def _decoded(found: str) -> tuple[str, bytes] | None:
    match = _DATA.match(found)
    if match is None or match[1].lower() not in _KINDS or len(found) > LARGEST * 4 // 3:
        return None
    rest = unquote_to_bytes(found[match.end() :])
    if ";base64" in match[2].lower():
        try:
            rest = base64.b64decode(b"".join(rest.split()), validate=True)
        except binascii.Error:
            return None
    # A placeholder is a point or a blur of a few bytes.
    return (match[1].lower(), rest) if len(rest) > 200 else None


def _is_icon(tag: Tag) -> bool:
    for name in ("width", "height"):
        size = _SIZE.match(dom.attribute(tag, name))
        if size is not None and int(size[1][:6]) < LEAST_PX:
            return True
    return any(_ICON.search(word) for word in dom.words(tag))
