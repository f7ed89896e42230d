"""The import/export text format of Movable Type, which TypePad and others write as well.

Form: Six Apart, "The Movable Type Import / Export Format": entries end with a line of eight hyphens, sections with one
of five; the first section holds ``KEY: value`` lines, the others begin with a line ``KEY:``. Comments have neither ids
nor parents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, ArticleRecord, CommentRecord, Notice, Origin, Record
from reader.domain.text import canonical
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.page.dates import DateReader
from reader.importers.stream.characters import Characters, start_of
from reader.importers.stream.prose import body_of, line_of
from reader.importers.stream.threads import titled

id = "movable-type"
title = QT_TRANSLATE_NOOP("Formats", "Movable Type export")
suffixes = (".txt", ".mt")

_KEYS = (
    "AUTHOR|TITLE|BASENAME|STATUS|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|PRIMARY CATEGORY|CATEGORY|DATE|TAGS"
    "|NO ENTRY|IMAGE|UNIQUE URL"
)
_KEY = re.compile(r"([A-Z][A-Z ]{1,30}):[ \t]*(.*)")
_ENTRY_KEY = re.compile(rf"(?:{_KEYS}):")
_SECTION = re.compile(r"(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):[ \t]*")
_REPLY_KEYS = frozenset(("AUTHOR", "EMAIL", "IP", "URL", "DATE", "TITLE", "BLOG NAME", "SECRET", "RATE"))
_ENTRY_END = "--------"
_SECTION_END = "-----"
_DATES = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M")
_BREAKS_ARE_MARKED = frozenset(("0", "none", "richtext", "html"))


@dataclass(slots=True)
class _Section:
    name: str
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Entry:
    meta: dict[str, list[str]] = field(default_factory=dict)
    sections: list[_Section] = field(default_factory=list)

    def get(self, key: str) -> str:
        return next((value for value in self.meta.get(key, ()) if value), "")


def sniff(head: bytes, name: str) -> float:
    """0.95 where there are the keys of an entry, then a section's end and its body; nothing else."""
    lines = [line.rstrip() for line in start_of(head[:16384]).lstrip("\ufeff").splitlines()]
    first = next((line for line in lines if line), "")
    if not _ENTRY_KEY.match(first):
        return 0.0
    if any(one == _SECTION_END and _SECTION.fullmatch(two) for one, two in pairwise(lines)):
        return 0.95
    return 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """An article for each entry, with its comments and pings; `FormatError` where there is no entry.

    Notices: ``damaged`` where the last entry is cut off, ``encoding``.
    """
    characters = Characters(stream, token, origin.encoding)
    lines = _Lines(characters)
    found = 0
    times = DateReader("en", day_first=False)
    for entry in _entries(lines):
        token.check()
        if entry.meta or entry.sections:
            found += 1
            yield from _article(entry, times)
    if not found:
        raise FormatError(
            translate("Importers", "There is no entry in Movable Type's form in this file."),
            hint=translate("Importers", "Import it as a text instead."),
        )
    yield from characters.notices
    if lines.cut:
        yield Notice(
            "damaged",
            translate("Importers", "The file ends in the middle; what is there was read."),
            translate("Importers", "line {line}").format(line=lines.number),
        )


class _Lines:
    """Lines of a text that comes in pieces, each with the one behind it (None at the end)."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = pieces
        self.number = 0
        self.cut = False

    def __iter__(self) -> Iterator[tuple[str, str | None]]:
        before: str | None = None
        for line in self._single():
            if before is not None:
                self.number += 1
                yield before, line
            before = line
        if before is not None:
            self.number += 1
            yield before, None

    def _single(self) -> Iterator[str]:
        kept: list[str] = []
        for piece in self._pieces:
            lines = piece.split("\n")
            kept.append(lines[0])
            if len(lines) > 1:
                yield canonical("".join(kept).rstrip("\r"))
                for line in lines[1:-1]:
                    yield canonical(line.rstrip("\r"))
                kept = [lines[-1]]
        if last := "".join(kept):
            yield canonical(last)


def _entries(lines: _Lines) -> Iterator[_Entry]:
    """The entries. Hyphens end a section only where another begins behind them, so that they may stand in a text."""
    entry = _Entry()
    section: _Section | None = None
    in_head = True
    ended = True
    for line, behind in lines:
        bare = line.rstrip()
        if bare == _ENTRY_END and (section is None or _begins_entry(behind)):
            yield entry
            entry, section, in_head, ended = _Entry(), None, True, True
            continue
        if bare == _SECTION_END and _begins_section(behind):
            section, in_head = None, False
            continue
        if in_head:
            match = _KEY.match(line.lstrip("\ufeff"))
            if match is not None:
                entry.meta.setdefault(match[1].strip(), []).append(match[2].strip())
                ended = False
            continue
        if section is None:
            match = _SECTION.fullmatch(bare)
            if match is not None:
                section = _Section(match[1])
                entry.sections.append(section)
                continue
            if not bare:
                continue
            section = _Section("BODY")
            entry.sections.append(section)
        section.lines.append(line)
    lines.cut = not ended
    yield entry


def _begins_section(line: str | None) -> bool:
    return line is None or line.rstrip() == _ENTRY_END or _SECTION.fullmatch(line.rstrip()) is not None


def _begins_entry(line: str | None) -> bool:
    return not line or not line.strip() or _ENTRY_KEY.match(line) is not None


def _article(entry: _Entry, times: DateReader) -> Iterator[Record]:
    lines = entry.get("CONVERT BREAKS").lower() not in _BREAKS_ARE_MARKED
    parts: dict[str, str] = {}
    replies: list[_Section] = []
    for section in entry.sections:
        if section.name in ("COMMENT", "PING"):
            replies.append(section)
        else:
            parts[section.name] = "\n".join(section.lines)
    content = "\n\n".join(text for name in ("BODY", "EXTENDED BODY") if (text := parts.get(name, "").strip("\n")))
    body = body_of(content, lines=lines, pictures=True)
    url = entry.get("UNIQUE URL") or None
    status = entry.get("STATUS").lower()
    attributes = {}
    named = (*entry.meta.get("PRIMARY CATEGORY", ()), *entry.meta.get("CATEGORY", ()))
    attributes["categories"] = "; ".join(dict.fromkeys(filter(None, map(line_of, named))))
    if tags := _tags(entry.get("TAGS")):
        attributes["tags"] = "; ".join(tags)
    if keywords := " ".join(parts.get("KEYWORDS", "").split()):
        attributes["keywords"] = keywords
    if status not in ("", "publish", "published"):
        attributes["state"] = status
    yield ArticleRecord(
        title=titled(line_of(entry.get("TITLE")), body, url),
        body=body,
        standfirst=line_of(parts.get("EXCERPT", "")) or None,
        url=url,
        author=line_of(entry.get("AUTHOR")) or None,
        published=_time(entry.get("DATE"), times),
        attributes={key: value for key, value in attributes.items() if value},
    )
    for number, reply in enumerate(replies, start=1):
        yield _reply(reply, number, times)


def _reply(section: _Section, number: int, times: DateReader) -> CommentRecord:
    """A comment or a ping: ``KEY: value`` lines, then its text."""
    meta: dict[str, str] = {}
    at = 0
    for at, line in enumerate(section.lines):  # noqa: B007
        match = _KEY.match(line)
        if match is None or match[1] not in _REPLY_KEYS or match[1] in meta:
            break
        meta[match[1]] = match[2].strip()
    else:
        at = len(section.lines)
    ping = section.name == "PING"
    attributes = {"type": "trackback"} if ping else {}
    if ping and meta.get("URL"):
        attributes["url"] = meta["URL"]
    published = _time(meta.get("DATE", ""), times)
    if published is None and meta.get("DATE"):
        attributes["date_printed"] = meta["DATE"]
    text = "\n".join(section.lines[at:])
    if ping and (name := meta.get("TITLE", "")):
        text = f"{name}\n\n{text}"
    author = meta.get("BLOG NAME" if ping else "AUTHOR", "")
    return CommentRecord(
        ref=str(number),
        body=body_of(text, lines=True),
        author=line_of(author) or None,
        published=published,
        attributes=attributes,
    )


def _tags(text: str) -> list[str]:
    """Tags are parted by commas; those with a blank or a comma in them are in quotation marks."""
    found = re.findall(r"\"([^\"]*)\"|([^,\"]+)", text)
    return [tag for quoted, plain in found if (tag := line_of(quoted or plain))]


def _time(text: str, times: DateReader) -> str | None:
    """The site's own time, month first, which has no zone."""
    for form in _DATES:
        try:
            return datetime.strptime(text, form).isoformat()
        except ValueError:
            continue
    return times.read(text) if text else None
