"""What kind of XML a file is, from its beginning."""

from __future__ import annotations

import re

from reader.importers.stream.characters import start_of

_BEFORE = re.compile(
    r"<\?[^>]{0,2000}\?>|<!--.{0,8000}?-->|<!DOCTYPE[^\[<>]{0,2000}(?:\[.{0,20000}?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"<([^\W\d][\w.\-]*:)?([^\W\d][\w.\-]*)(?=[\s/>])[^<>]{0,8000}")
_STRAY_CP = 64


def root_of(head: bytes) -> tuple[str, str]:
    """The root element's local name and its whole start tag; both empty where the bytes do not begin as XML does.

    A few stray signs before the first ``<`` are passed over: exports were cut out of mails and shells.
    """
    text = start_of(head)
    at = text.find("<")
    if not 0 <= at <= _STRAY_CP or "\0" in text[:_STRAY_CP]:
        return "", ""
    while True:
        at = text.find("<", at)
        if at < 0:
            return "", ""
        match = _BEFORE.match(text, at)
        if match is None:
            break
        at = match.end()
    root = _ROOT.match(text, at)
    return (root[2], root[0]) if root else ("", "")
