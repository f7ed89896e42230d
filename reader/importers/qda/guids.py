"""Ids of exchange files in one form: lower case, with dashes, without braces.

REFI-QDA 1.5, 5.3 (GUIDType) allows both cases and braces, and programs mix them within one file. What has another form
still has to be the same thing at the next import: it gets a name-based UUID (RFC 9562, version 5).
"""

from __future__ import annotations

import re
import uuid

_SHAPE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_BARE = re.compile(r"[0-9a-f]{32}")
_SPACE = uuid.UUID("6f1d7c52-9d0f-5a58-8a55-0c6f2f6b3a11")
"""The namespace of ids made from what is no GUID."""


def guid_of(written: str | None) -> str | None:
    """The id as it is kept; None where there is none."""
    if written is not None and _SHAPE.fullmatch(written):
        return written
    text = (written or "").strip().lower().removeprefix("urn:uuid:").strip("{}() \t")
    if not text:
        return None
    if _SHAPE.fullmatch(text):
        return text
    if _BARE.fullmatch(text):
        return str(uuid.UUID(text))
    # JSON may have halves of characters, which nothing can encode.
    return str(uuid.uuid5(_SPACE, text.encode("utf-8", "replace").decode()))


def derived(*parts: str) -> str:
    """An id that is the same for the same parts: for what has none in the file."""
    return str(uuid.uuid5(_SPACE, "\x1f".join(parts)))
