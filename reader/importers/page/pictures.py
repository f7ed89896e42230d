"""Which images of a page are pictures of the article, and their addresses as the page has them.

Small ones are icons and counters. Where a page loads its images late, the address is in another attribute, in a copy
for readers without scripts, or in a list of sizes (HTML, section 4.8.4), and the one in ``src`` is a placeholder.
Pictures that are written into the page itself (data: addresses, RFC 2397) are taken out of
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
_LATE = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-large-file",
    "data-lazyload",
    "data-lazy",
    "data-src-large",
    "data-full-src",
    "data-hi-res-src",
    "data-echo",
    "data-runner-src",
)
_LISTS = ("srcset", "data-srcset", "data-lazy-srcset")
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|1x1|transparent|trans|lazy|grey|gray|loading|loader|empty|clear|dot|"
    r"lazy[_-]?placeholder|fallback-lazy)(?:[_.()\d-]|$)[^/]*$",
    re.IGNORECASE,
)
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
    late = next((found for name in _LATE if (found := dom.attribute(tag, name).strip()) and _is_address(found)), "")
    chosen = own
    if not own or own.lower().startswith("data:") or _PLACEHOLDER.search(own.split("?")[0]):
        # A picture that is written into the page is one, unless it only holds the place of another.
        chosen = late or _of_list(tag) or own
    if chosen.lower().startswith("data:") and _decoded(chosen) is None:
        return ""
    return canonical(chosen)


def copies(tag: Tag) -> list[Tag]:
    """The images of a ``noscript`` that stand for none beside it: its copies of those that load late are left out."""
    found = [image for image in tag.find_all("img") if isinstance(image, Tag) and not dom.is_unshown(image)]
    beside = [*_images_at(tag, before=True), *_images_at(tag, before=False)]
    shown = {address(image) for image in beside} - {""}
    if len(shown) == len(beside) > 0 and len(found) == 1:
        return []
    return [image for image in found if address(image) not in {"", *shown}]


def _images_at(tag: Tag, before: bool) -> list[Tag]:
    """The image right before or behind `tag`, alone or in an element of its own."""
    for node in tag.previous_siblings if before else tag.next_siblings:
        if not isinstance(node, Tag):
            if dom.is_text(node) and str(node).strip():
                return []
            continue
        if node.name == "img":
            return [node]
        if node.name in ("br", "script", "noscript"):
            continue
        inner = [image for image in node.find_all("img", limit=2) if isinstance(image, Tag)]
        return inner if len(inner) == 1 and not dom.text(node, limit=1) else []
    return []


def _is_address(found: str) -> bool:
    return not found.startswith(("{", "[")) and " " not in found


def _of_list(tag: Tag) -> str:
    """The largest of an image's sizes, also of those that its ``picture`` has for it."""
    holders = [tag]
    around = tag.find_parent(["picture", "figure", "p", "div"])
    if around is not None and around.name == "picture":
        holders += [source for source in around.find_all("source") if isinstance(source, Tag)]
    for holder in holders:
        for name in _LISTS:
            sizes = _sizes(dom.attribute(holder, name))
            if sizes:
                return max(sizes)[2]
    return ""


def _sizes(text: str) -> list[tuple[float, int, str]]:
    """The addresses of a ``srcset`` with how large each is; addresses may hold commas, but not at their ends."""
    found: list[tuple[float, int, str]] = []
    for place, match in enumerate(re.finditer(r"([^\s,]\S*[^\s,])(?:\s+([\d.]{1,8})[wx])?\s*(?:,|$)", text)):
        if not match[1].lower().startswith("data:"):
            size = float(match[2]) if match[2] and re.fullmatch(r"\d+(?:\.\d+)?", match[2]) else 1.0
            found.append((size, -place, match[1]))
    return found


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
