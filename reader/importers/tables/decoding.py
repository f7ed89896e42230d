"""The characters of a table's bytes, piece by piece: files of gigabytes are not held."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import Notice
from reader.domain.words import translate

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PIECE = 1 << 20
_GUESS_BYTES = 100_000
_FEW_BAD = 0.1
_IN_USE = (
    *(f"cp125{number}" for number in range(9)),
    *(
        "iso8859_2",
        "koi8_r",
        "koi8_u",
        "cp874",
        "cp949",
        "gb18030",
        "big5",
        "shift_jis",
        "cp932",
        "euc_jp",
        "mac_roman",
    ),
)
"""What programs write tables in. ISO 8859-1 has control characters where Windows has quotes; nobody means those."""
_SAID = "\ufffd".encode()
"""A replacement character that somebody else put there."""


def marked(head: bytes) -> str | None:
    """The encoding that a byte order mark, or the zero bytes of Western text in UTF-16, tell."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    sample = head[:4000]
    if len(sample) >= 4 and b"\x00" in sample:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        if odd > len(sample) * 0.2 and even < odd / 10:
            return "utf-16-le"
        if even > len(sample) * 0.2 and odd < even / 10:
            return "utf-16-be"
    return None


def peek(head: bytes) -> str | None:
    """The characters of a file's beginning, as well as they can be told without a guess; None where it is binary."""
    encoding = marked(head)
    if encoding is not None:
        return codecs.getincrementaldecoder(encoding)("replace").decode(head)
    if b"\x00" in head:
        return None
    return head.decode("utf-8", errors="replace")


def encoding_of(stream: BinaryIO, declared: str | None, token: Token) -> tuple[str, list[Notice]]:
    """The encoding of a stream that can be sought, which is left at its beginning. What is no UTF-8 throughout is
    guessed (notice ``encoding-guessed``), but for a few broken bytes (``mojibake``)."""
    head = stream.read(_PIECE)
    found = marked(head) or _known(declared)
    if found is not None:
        stream.seek(0)
        return found, []
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    lost = foreign = 0
    bad = b""
    piece = head
    while piece:
        token.check()
        found_lost = decoder.decode(piece).count("\ufffd") - piece.count(_SAID)
        if found_lost > 0 and not bad:
            bad = piece
        lost += max(0, found_lost)
        foreign += 0 if piece.isascii() else len(piece) - len(piece.decode("ascii", errors="ignore"))
        piece = stream.read(_PIECE)
    lost += decoder.decode(b"", final=True).count("\ufffd")
    stream.seek(0)
    if not lost:
        return "utf-8", []
    # Where no letter but the broken ones is foreign, nothing speaks for UTF-8: a short list with two umlauts.
    if (lost <= 2 and lost < foreign) or lost < foreign * _FEW_BAD:
        return "utf-8", [
            Notice(
                "mojibake",
                translate("Importers", "Characters of the file that could not be read: {count}.").format(count=lost),
            )
        ]
    encoding = _guess(bad or head)
    return encoding, [
        Notice(
            "encoding-guessed",
            translate("Importers", "The file does not say its encoding; it was read as {encoding}.").format(
                encoding=encoding
            ),
        )
    ]


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    # The lines with foreign bytes tell more than the others.
    lines = [line for line in data.split(b"\n") if not line.isascii()]
    sample = b"\n".join(lines)[:_GUESS_BYTES]
    best = from_bytes(sample, cp_isolation=list(_IN_USE)).best()
    encoding = best.encoding if best is not None else "cp1252"
    try:
        # Where it makes no difference, the most common one.
        return "cp1252" if sample.decode("cp1252") == sample.decode(encoding, errors="replace") else encoding
    except UnicodeDecodeError:
        return encoding


def _known(declared: str | None) -> str | None:
    try:
        return codecs.lookup(declared).name if declared else None
    except LookupError:
        return None
