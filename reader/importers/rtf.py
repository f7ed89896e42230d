"""Rich Text Format: its text by striprtf, a paragraph a block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Origin, Record
from reader.domain.text import BlockKind, Part, canonical
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "rtf"
title = QT_TRANSLATE_NOOP("Formats", "Rich text (RTF)")
suffixes = (".rtf",)


def sniff(head: bytes, name: str) -> float:
    """0.95 by the first bytes of the format."""
    return 0.95 if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf") else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The document as one article; `FormatError` where it is damaged or empty."""
    import re

    from striprtf.striprtf import rtf_to_text

    from reader.importers.prose.document import About, article

    source = stream.read().decode("latin-1")
    token.check()
    try:
        text = canonical(str(rtf_to_text(source, errors="replace")))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise FormatError(
            translate("Importers", "The rich text is damaged."),
            hint=translate("Importers", "Open it in a word processor and save it again."),
        ) from fault
    token.check()
    info = re.search(r"\{\\info\b.{0,4000}", source, re.DOTALL)
    about = About(_info(info[0], "title"), _info(info[0], "author")) if info is not None else About()
    yield article([Part(BlockKind.PARAGRAPH, line) for line in text.split("\n")], origin.name, about)


def _info(info: str, name: str) -> str | None:
    """A field of the information group, where it is plain text (RTF 1.9.1, "Information Group")."""
    import re

    match = re.search(rf"\{{\\{name} ([^{{}}\\]{{1,300}})\}}", info)
    return match[1].strip() or None if match else None
