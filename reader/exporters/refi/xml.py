"""Pieces of XML as strings: elements are written as they come, so a file of any size takes no memory.

What XML 1.0 has no place for (section 2.2: control characters, U+FFFE, U+FFFF) becomes U+FFFD. What REFI-QDA has no
word for goes into a processing instruction ``<?threadnote {…}?>``, a JSON object: schemas and other programs pass over
it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
ORIGIN = "Threadnote"

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL_IN_ATTRIBUTE = re.compile('["\n\t&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def clean(text: str) -> str:
    """`text` as XML can hold it."""
    return _FORBIDDEN.sub("\ufffd", text)


def lost(text: str | None) -> str | None:
    """`text` where XML cannot hold all of it: it has to go into an instruction as well; else None."""
    return text if text is not None and _FORBIDDEN.search(text) else None


def attribute(text: str) -> str:
    """A value between its quotes; line ends and tabs as references, else a reader makes blanks of them."""
    if not _SPECIAL_IN_ATTRIBUTE.search(text):
        return text
    return _content(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def opened(name: str, attributes: Mapping[str, str | None], *, empty: bool = False) -> str:
    """A start tag, or a whole element without content; attributes that are None are left out."""
    pairs = "".join(f' {key}="{attribute(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{pairs}{'/' if empty else ''}>"


def text(name: str, value: str) -> str:
    """An element with text."""
    return f"<{name}>{_content(value)}</{name}>"


def reference(name: str, guid: str) -> str:
    return f'<{name} targetGUID="{guid}"/>'


def instruction(fields: Mapping[str, object]) -> str:
    """The processing instruction with what is said of an element; nothing where there is nothing to say: None, False
    and what is empty."""
    said = {key: value for key, value in fields.items() if _says(value)}
    if not said:
        return ""
    # JSON may escape any character: so the end of an instruction cannot stand in it.
    written = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", _encode(said).replace("?>", "?\\u003e"))
    return f"<?threadnote {written}?>"


def _says(value: object) -> bool:
    return value is not None and value is not False and value not in ("", [], {}, ())


def _content(text: str) -> str:
    # Nearly every text is as it should be: look before building a new one.
    if not _SPECIAL.search(text):
        return text
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
