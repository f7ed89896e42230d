"""XML exports read piece by piece, also where they are not well-formed.

Exports are often broken: prefixes that nobody declared, control characters, HTML entities, ``&`` and ``<`` as they are,
tags that are not closed, an end in the middle. libxml2 in its recovering mode gives up the rest of a file at an
attribute without quotes or at 2,048 levels, drops an unfinished CDATA section and moves what follows a missing end tag
a level down; so this scanner reads the tags itself (Extensible Markup Language 1.0, sections 2 and 3, and Namespaces in
XML 1.0) and mends as it goes. There is no document type in it: no entity is defined, expanded or fetched.

Names are `prefix:local` with the usual prefix of a namespace that is known here, whatever the file calls it; names of
the root's own namespace have none; where nobody declared a prefix it stays as it is written.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.domain.records import Notice
from reader.domain.words import translate

_NAMESPACES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://wellformedweb.org/CommentAPI/": "wfw",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://www.w3.org/2005/Atom": "atom",
    "http://www.w3.org/2007/app": "app",
    "http://purl.org/atom/app#": "app",
    "http://schemas.google.com/g/2005": "gd",
    "http://schemas.google.com/blogger/2018": "blogger",
    "http://disqus.com": "disqus",
    "http://disqus.com/disqus-internals": "dsq",
    "http://www.disqus.com/": "dsq",
}
_WORDPRESS = re.compile(r"https?://wordpress\.org/export/[\d.]+/(excerpt/)?")
_NAME = r"[^\W\d][\w:.\-]*"
_TAG = re.compile(rf"<(/?)({_NAME})((?:\s(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)?)(?<!/)(/?)>")
_LOOSE_TAG = re.compile(rf"<(/?)({_NAME})((?:\s[^<>]*?)?)(/?)>")
_ATTRIBUTE = re.compile(rf"({_NAME})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ANGLE = re.compile("[<>]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SURROGATE = re.compile("[\ud800-\udfff]")
_VOID = frozenset(("br", "hr", "img", "wbr", "input", "embed", "source", "track", "area", "col"))
_PATIENCE_CP = 1 << 20
"""How long a comment, an instruction or a tag may be before its ``<`` counts as text."""
_TAG_CP = 1 << 14


@dataclass(slots=True)
class Element:
    """One element: `content` is its text and elements in order; `line` where it begins (records only, else 0)."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    line: int = 0
    content: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of this element alone, without that of elements in it."""
        return "".join(piece for piece in self.content if isinstance(piece, str))

    def all(self, name: str) -> Iterator[Element]:
        """Its elements of that name, not those below them."""
        return (piece for piece in self.content if isinstance(piece, Element) and piece.name == name)

    def first(self, name: str) -> Element | None:
        return next(self.all(name), None)

    def get(self, name: str) -> str:
        """The text of the first element of that name that has one, without white space around it; else empty."""
        return next((text for piece in self.all(name) if (text := piece.text.strip())), "")

    def markup(self) -> str:
        """The HTML in it: its text as it is where that is all, else (XHTML, unescaped HTML) written out."""
        if not any(isinstance(piece, Element) for piece in self.content):
            return self.text
        made: list[str] = []
        stack: list[tuple[Element, Iterator[str | Element]]] = [(self, iter(self.content))]
        while stack:
            element, rest = stack[-1]
            piece = next(rest, None)
            if piece is None:
                stack.pop()
                if stack and element.name not in _VOID:
                    made.append(f"</{element.name}>")
            elif isinstance(piece, str):
                made.append(html.escape(piece, quote=False))
            else:
                given = "".join(f' {name}="{html.escape(value)}"' for name, value in piece.attributes.items())
                made.append(f"<{piece.name}{given}>")
                stack.append((piece, iter(piece.content)))
        return "".join(made)


def unescape(text: str) -> str:
    """Text with the references of XML and HTML resolved once; ``&`` that begins none stays, what XML forbids goes."""
    if "&" not in text:
        return text
    made = _REFERENCE.sub(_character, text)
    if _SURROGATE.search(made):
        made = made.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return made


def _character(match: re.Match[str]) -> str:
    inner = match[1]
    if inner[0] != "#":
        return html.unescape(match[0])
    code = int(inner[2:], 16) if inner[1] in "xX" else int(inner[1:])
    if 0xD800 <= code <= 0xDFFF:
        return chr(code)  # half of a pair, as programs write that count in UTF-16
    return _CONTROLS.sub("", html.unescape(match[0]))


class Scanner:
    """Elements of a file that is read once, from pieces of its text.

    `containers` are the elements whose children come one by one; `apart` come as soon as they end and are not kept in
    the element around them; `breaks` says which open elements a start tag ends where their own end is missing
    (an ``item`` never stands in an ``item``).
    """

    def __init__(
        self,
        pieces: Iterable[str],
        containers: Iterable[str],
        apart: Iterable[str] = (),
        breaks: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._pieces = iter(pieces)
        self._containers = frozenset(containers)
        self._apart = frozenset(apart)
        self._breaks = breaks or {}
        self._buffer = ""
        self._at = 0
        self._line, self._line_at = 1, 0
        self._final = False
        self._raw: list[str] = []
        self._stack: list[Element] = []
        self._scopes: list[tuple[int, dict[str, str]]] = []
        self._names: dict[str, str] = {}
        self._home: str | None = None
        self._open: dict[str, int] = {}
        self._missing: set[str] = set()
        self._done: list[tuple[Element, Element | None]] = []
        self._mended = 0
        self._first_mended = 0
        self.roots: list[Element] = []
        self.notices: list[Notice] = []

    def __iter__(self) -> Iterator[tuple[Element, Element | None]]:
        """Each element that is a container's child, or apart, when it ends, with the element around it."""
        while self._more():
            self._scan()
            yield from self._given()
        self._end()
        yield from self._given()
        self._report()

    def _given(self) -> list[tuple[Element, Element | None]]:
        given, self._done = self._done, []
        return given

    def _more(self) -> bool:
        """Bring in the next piece; False at the end."""
        if self._final:
            return False
        piece = next(self._pieces, None)
        if piece is None:
            self._final = True
            piece = ""
        if _CONTROLS.search(piece):
            clean = _CONTROLS.sub("", piece)
            self._damage(len(piece) - len(clean))
            piece = clean
        self._settle_line(self._at)
        self._buffer, self._at, self._line_at = self._buffer[self._at :] + piece, 0, 0
        self._missing.clear()
        return True

    def _settle_line(self, stop: int) -> int:
        if stop > self._line_at:
            self._line += self._buffer.count("\n", self._line_at, stop)
            self._line_at = stop
        return self._line

    def _damage(self, count: int = 1) -> None:
        if not self._mended:
            self._first_mended = self._settle_line(self._at)
        self._mended += count

    def _scan(self) -> None:
        """Read what is in the buffer, but for a token that may go on in the next piece."""
        while True:
            buffer, at = self._buffer, self._at
            start = buffer.find("<", at)
            if start < 0:
                self._raw.append(buffer[at:])
                self._at = len(buffer)
                return
            if start > at:
                self._raw.append(buffer[at:start])
                self._at = start
            if not self._token():
                return

    def _token(self) -> bool:
        """Read the token that begins here; False where it may go on in the next piece."""
        buffer, at = self._buffer, self._at
        sign = buffer[at + 1 : at + 2]
        if sign in ("!", "?", ""):
            if not self._final and len(buffer) - at < 9:
                return False
            if buffer.startswith("<![CDATA[", at):
                return self._cdata()
            if buffer.startswith("<!--", at):
                return self._skip("-->", at + 4)
            if sign == "?":
                return self._skip("?>", at + 2)
            if not self.roots and buffer[at : at + 9].upper() == "<!DOCTYPE":
                return self._skip_type()
            return self._literal()
        match = _TAG.match(buffer, at)
        if match is None:
            if not self._final and len(buffer) - at < _TAG_CP:
                return False
            match = _LOOSE_TAG.match(buffer, at)
            if match is None:
                return self._literal()
            self._damage()
        self._flush()
        self._at = match.end()
        closing, name, given, empty = match.groups()
        if closing:
            self._close(name)
        else:
            self._start(name, given, at)
            if empty or given.endswith("/"):
                self._close(name)
        return True

    def _cdata(self) -> bool:
        """A CDATA section: what has come of it is taken over, so that one of any length is read once."""
        start = self._at + 9
        stop = self._buffer.find("]]>", start)
        if stop < 0 and not self._final:
            # The sign is put before the rest again; its last two signs may be the beginning of the end.
            keep = max(start, len(self._buffer) - 2)
            self._flush()
            self._text(self._buffer[start:keep])
            self._settle_line(keep)
            self._buffer, self._at, self._line_at = "<![CDATA[" + self._buffer[keep:], 0, 0
            return False
        if stop < 0:
            self._damage()
        self._flush()
        self._text(self._buffer[start : len(self._buffer) if stop < 0 else stop])
        self._at = len(self._buffer) if stop < 0 else stop + 3
        return True

    def _skip(self, end: str, start: int) -> bool:
        """Pass over what ends with `end`."""
        stop = self._buffer.find(end, start) if end not in self._missing else -1
        if stop < 0:
            return self._unended(end)
        self._at = stop + len(end)
        return True

    def _skip_type(self) -> bool:
        match = _DOCTYPE.match(self._buffer, self._at) if "]>" not in self._missing else None
        if match is None:
            return self._unended("]>")
        self._at = match.end()
        return True

    def _unended(self, end: str) -> bool:
        """`end` is not in what has come: wait for more, or give up; it is not looked for in this stretch again."""
        self._missing.add(end)
        return False if not self._final and len(self._buffer) - self._at < _PATIENCE_CP else self._literal()

    def _literal(self) -> bool:
        """A ``<`` that begins nothing is text; at the end of a file it is what is left of a tag."""
        if self._final and not _ANGLE.search(self._buffer, self._at + 1):
            self._at = len(self._buffer)
            return True
        self._damage()
        self._raw.append("<")
        self._at += 1
        return True

    def _flush(self) -> None:
        if self._raw:
            text = unescape("".join(self._raw))
            self._raw.clear()
            self._text(text)

    def _text(self, text: str) -> None:
        if text and self._stack:
            top = self._stack[-1]
            if top.name not in self._containers:
                top.content.append(text)

    def _start(self, written: str, given: str, at: int) -> None:
        attributes: dict[str, str] = {}
        if "=" in given:
            for match in _ATTRIBUTE.finditer(given):
                attributes[match[1]] = unescape(match[2] or match[3] or match[4] or "")
                if match[4]:
                    self._damage()
        if "xmlns" in given:
            self._declare(attributes)
        name = self._resolve(written)
        if attributes:
            attributes = {
                self._resolve(key) if ":" in key else key: value
                for key, value in attributes.items()
                if not key.startswith("xmlns")
            }
        ended = self._breaks.get(name)
        line = 0
        if ended is not None:
            line = self._settle_line(at)
            if not self._open.keys().isdisjoint(ended):
                self._damage()
                while not self._open.keys().isdisjoint(ended):
                    self._pop()
        element = Element(name, attributes, line)
        if not self._stack:
            self.roots.append(element)
        self._stack.append(element)
        self._open[name] = self._open.get(name, 0) + 1

    def _close(self, written: str) -> None:
        name = self._resolve(written)
        if self._stack and self._stack[-1].name == name:
            self._pop()
            return
        self._damage()
        if name in self._open:
            while self._stack[-1].name != name:
                self._pop()
            self._pop()

    def _pop(self) -> None:
        element = self._stack.pop()
        count = self._open[element.name] - 1
        if count:
            self._open[element.name] = count
        else:
            del self._open[element.name]
        while self._scopes and self._scopes[-1][0] >= len(self._stack):
            self._scopes.pop()
            self._names.clear()
        around = self._stack[-1] if self._stack else None
        if around is None:
            return
        if element.name in self._apart or (around.name in self._containers and element.name not in self._containers):
            self._done.append((element, around))
        elif element.name not in self._containers:
            around.content.append(element)

    def _end(self) -> None:
        self._flush()
        if self._stack:
            line = self._settle_line(len(self._buffer))
            self.notices.append(
                Notice(
                    "damaged",
                    translate("Importers", "The file ends in the middle; what is there was read."),
                    translate("Importers", "line {line}").format(line=line),
                )
            )
        while self._stack:
            self._pop()

    def _report(self) -> None:
        if self._mended:
            self.notices.append(
                Notice(
                    "damaged",
                    translate(
                        "Importers", "The file is no well-formed XML (places: {count}); what is there was read."
                    ).format(count=self._mended),
                    translate("Importers", "line {line}").format(line=self._first_mended),
                )
            )

    def _declare(self, attributes: Mapping[str, str]) -> None:
        scope = dict(self._scopes[-1][1]) if self._scopes else {}
        for key, value in attributes.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                scope[key[6:]] = value.strip()
        if not self._stack:
            self._home = None
        self._scopes.append((len(self._stack), scope))
        self._names.clear()

    def _resolve(self, written: str) -> str:
        name = self._names.get(written)
        if name is None:
            name = self._names[written] = self._named(written)
        return name

    def _named(self, written: str) -> str:
        prefix, _, local = written.rpartition(":")
        uri = self._scopes[-1][1].get(prefix) if self._scopes else None
        if not self._stack and self._home is None:
            self._home = uri
        if uri is None or (uri == self._home and uri != ""):
            return written if uri is None else local
        wordpress = _WORDPRESS.fullmatch(uri)
        known = ("excerpt" if wordpress[1] else "wp") if wordpress else _NAMESPACES.get(uri)
        if known is not None:
            return f"{known}:{local}"
        return written
