"""XML of exchange files as a stream of events, in bounded memory and however deep it is nested.

Read by expat, which knows no limit of nesting. A document type is refused: nothing in these formats needs one, and it
is where entities are defined that unpack without end or name files. Names come without prefix and in lower case, as
programs mix versions of the namespaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.words import translate

CHUNK = 1 << 16
LONGEST_TAG = 16 * 2**20
"""Bytes of one tag with its attributes."""
LONGEST_TEXT = 256 * 2**20
"""Code points of one element's text."""
_CONTROLS = bytes(sorted({*range(0x20)} - {9, 10, 13}))
_BAD_REFERENCE = re.compile(rb"&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));")
_TAIL = 16
"""No reference to a control character is longer, but for what is padded on purpose."""


@dataclass(frozen=True, slots=True)
class Start:
    name: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class End:
    """`text` is what stands directly in the element, of those whose text was asked for."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Instruction:
    target: str
    data: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The file ends here for a reader: it is no XML from this line on."""

    line: int


Event = Start | End | Instruction | Broken


@dataclass(slots=True)
class _Texts:
    """The text of the elements that are open."""

    wanted: frozenset[str]
    stack: list[tuple[str, list[str] | None]] = field(default_factory=list)
    length: int = 0

    def open(self, name: str) -> None:
        self.stack.append((name, [] if name in self.wanted else None))
        self.length = 0

    def add(self, text: str) -> None:
        pieces = self.stack[-1][1] if self.stack else None
        if pieces is not None:
            self.length += len(text)
            if self.length > LONGEST_TEXT:
                raise too_long()
            pieces.append(text)

    def close(self) -> str:
        pieces = self.stack.pop()[1] if self.stack else None
        return "".join(pieces) if pieces else ""


def events(stream: BinaryIO, wanted: frozenset[str], token: Token) -> Iterator[Event]:
    """The events of a document from where `stream` stands; `wanted` are the elements whose text is given.

    Raises `FormatError` for a document type and for what is too large. Where the XML is damaged, a `Broken` ends it.
    """
    waiting: list[Event] = []
    texts = _Texts(wanted)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    names: dict[str, str] = {}

    def local(name: str) -> str:
        known = names.get(name)
        if known is None:
            known = name.rpartition(":")[2].lower()
            if len(names) < 10_000:
                names[name] = known
        return known

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = local(name)
        texts.open(plain)
        waiting.append(Start(plain, {local(key): value for key, value in attributes.items()}))

    def end(name: str) -> None:
        waiting.append(End(local(name), texts.close()))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = texts.add
    parser.ProcessingInstructionHandler = lambda target, data: waiting.append(Instruction(target, data))
    parser.StartDoctypeDeclHandler = _refuse

    fed = 0
    for piece in _clean(stream):
        token.check()
        try:
            parser.Parse(piece, False)
        except (expat.ExpatError, ValueError, LookupError):
            yield from waiting
            yield Broken(parser.ErrorLineNumber)
            return
        fed += len(piece)
        if fed - max(parser.CurrentByteIndex, 0) > LONGEST_TAG:
            raise too_long()
        yield from waiting
        waiting.clear()
    try:
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError):
        yield from waiting
        yield Broken(parser.ErrorLineNumber)
        return
    yield from waiting


def _refuse(*_: object) -> None:
    raise FormatError(
        translate("Importers", "The file brings a document type of its own, which exchange files never need."),
        hint=translate("Importers", "It may have been made to do harm. Export the project again."),
    )


def too_long() -> FormatError:
    return FormatError(translate("Importers", "One value in the file is longer than is sound."))


def _clean(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes without control characters, which XML forbids and programs write all the same."""
    first = stream.read(CHUNK)
    if first.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in first[:8]:
        # UTF-16: every other byte is one.
        keep: Callable[[bytes], bytes] = bytes
        tail = 0
    else:
        tail = _TAIL

        def keep(piece: bytes) -> bytes:
            return _BAD_REFERENCE.sub(b"", piece.translate(None, _CONTROLS))

    held = b""
    piece = first
    while piece:
        held += piece
        cut = held.rfind(b"&", max(len(held) - tail, 0)) if tail else -1
        if cut >= 0 and b";" not in held[cut:]:
            yield keep(held[:cut])
            held = held[cut:]
        else:
            yield keep(held)
            held = b""
        piece = stream.read(CHUNK)
    if held:
        yield keep(held)
