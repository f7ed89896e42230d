"""What comes from the clipboard, or is dropped without a file: a page, a table or a text becomes a file in the scratch
folder, which is imported as any other.

Where a page was copied from, browsers say each in their own way: in the header of Windows' HTML Format
(``SourceURL:``), or in a format beside it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from time import time
from urllib.parse import urlsplit

from reader.app import paths
from reader.domain.text import canonical
from reader.domain.words import translate

NAME_CP = 60
"""First words in a file's name, at most."""
SOURCE_FORMATS = {
    "chromium/x-source-url": "utf-8",
    "text/x-moz-url-priv": "utf-16-le",
    'application/x-qt-windows-mime;value="HTML Format"': "utf-8",
}
"""Formats beside the content that say where it is from, with their encodings."""
_OFFSET = re.compile(r"^(StartHTML|EndHTML):(-?\d+)\s*$", re.MULTILINE)
_SOURCE_URL = re.compile(r"^SourceURL:(\S+)", re.MULTILINE)
_WHOLE_PAGE = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_BLOCKS = re.compile(r"<(?:p|h[1-6]|article|section|blockquote|ul|ol)\b", re.IGNORECASE)
_IN_NAMES = re.compile(r"[^\w\s.,;()’'&+=-]+")
_FOLDER = "pasted-"
_DAY_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class Content:
    """`html` is markup, `text` the same as plain text, either may be empty; `url` is where it is from."""

    html: str = ""
    text: str = ""
    url: str | None = None

    def __bool__(self) -> bool:
        return bool(self.html.strip() or self.text.strip())


def content(html: str, text: str, formats: Mapping[str, bytes]) -> Content:
    """What was copied: `formats` are those of `SOURCE_FORMATS` that there are."""
    header, html = _without_header(html)
    url = _http(header)
    for name, encoding in SOURCE_FORMATS.items():
        if url is None and name in formats:
            said = formats[name].decode(encoding, "ignore")
            url = _http(said) if name.startswith("application") else _address(said)
    return Content(html.replace("\x00", ""), text.replace("\x00", ""), url)


def only_address(found: Content, addresses: Sequence[str]) -> str | None:
    """The address that is all there is to it, as when a link is dragged out of a browser: the words of a link may be
    with it, but no more than a line. `addresses` are those that came as such. None where there is more."""
    lines = [line.strip() for line in found.text.splitlines() if line.strip()]
    said = [line for line in lines if _address(line) is not None and " " not in line]
    if len(lines) > len(said) + 1 or (not addresses and not (lines and len(said) == len(lines))):
        return None
    return next(iter(addresses), None) or said[0]


def is_table(found: Content) -> bool:
    """Whether a spreadsheet gave it: lines with the same number of tabs, and markup that is a table alone."""
    lines = found.text.rstrip("\r\n").splitlines()
    if len(lines) < 2 or not lines[0].count("\t"):
        return False
    same = {line.count("\t") for line in lines} == {lines[0].count("\t")} or '\t"' in found.text
    alone = not found.html.strip() or (bool(_TABLE.search(found.html)) and not _BLOCKS.search(found.html))
    return same and alone


def write(found: Content, when: datetime, taken: Collection[str] = ()) -> Path:
    """Put content into a file of a folder of its own, with a name (without suffix) that is not among `taken`; `discard`
    takes both away. Raises `OSError`."""
    root = _root()
    root.mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix=_FOLDER, dir=root))
    if is_table(found):
        suffix, text = ".tsv", canonical(found.text)
    elif found.html.strip():
        suffix, text = ".html", _page(found)
    else:
        suffix, text = ".txt", canonical(found.text)
    name = name_of(found, when)
    numbered = (name if number == 1 else f"{name} ({number})" for number in count(1))
    path = folder / f"{next(free for free in numbered if free not in taken)}{suffix}"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def name_of(found: Content, when: datetime) -> str:
    """What it is called: that it was pasted, when, and its first words; good for a file's name on every system."""
    pasted = translate("Pasting", "Pasted {when}").format(when=when.strftime("%Y-%m-%d %H.%M"))
    words = _first_line(found)
    clean = " ".join(_IN_NAMES.sub(" ", words).split())
    if len(clean) > NAME_CP:
        clean = clean[: NAME_CP + 1].rpartition(" ")[0] or clean[:NAME_CP]
    return f"{pasted} {clean}".strip(" .")


def discard(path: Path) -> None:
    """Take a file that `write` made away, with its folder."""
    if path.parent.name.startswith(_FOLDER):
        shutil.rmtree(path.parent, ignore_errors=True)


def sweep() -> None:
    """Take away what was left there by a window that did not come to its end; another one may still be reading what is
    younger than a day."""
    for folder in _root().glob(f"{_FOLDER}*"):
        try:
            old = time() - folder.stat().st_mtime > _DAY_S
        except OSError:
            continue
        if old:
            shutil.rmtree(folder, ignore_errors=True)


def _root() -> Path:
    return paths.scratch_folder() / "pasted"


def _page(found: Content) -> str:
    """Markup as a page of its own, which says where it is from as browsers do when they save one."""
    origin = f"<!-- saved from url=({len(found.url):04}){found.url} -->\n" if found.url else ""
    if _WHOLE_PAGE.search(found.html[:4096]):
        start = found.html.lower().find("<!doctype")
        end = found.html.find(">", start) + 1 if start >= 0 else 0
        return f"{found.html[:end]}\n{origin}{found.html[end:]}"
    title = escape(_first_line(found))
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f"<!DOCTYPE html>\n{origin}<html><head>{head}</head><body>\n{found.html}\n</body></html>\n"


def _first_line(found: Content) -> str:
    """The first words of the text; of markup alone, of what is left of it without its tags."""
    text = found.text or re.sub(r"<[^<>]{0,10000}>", "\n", found.html[:100_000])
    lines = (" ".join(line.replace("\t", " ").split()) for line in canonical(text).splitlines())
    return next((line for line in lines if line), "")[:300]


def _without_header(html: str) -> tuple[str, str]:
    """The header of Windows' HTML Format, where it was left on, and the markup behind it."""
    if not html.startswith("Version:"):
        return "", html
    offsets = {name: int(at) for name, at in _OFFSET.findall(html[:2000])}
    start = html.find("<")
    # The offsets count bytes of UTF-8.
    data = html.encode("utf-8")
    begin, end = offsets.get("StartHTML", -1), offsets.get("EndHTML", -1)
    if 0 <= begin < end <= len(data):
        return html[: max(start, 0)], data[begin:end].decode("utf-8", "ignore")
    return html[: max(start, 0)], html[max(start, 0) :]


def _http(header: str) -> str | None:
    found = _SOURCE_URL.search(header)
    return _address(found.group(1)) if found else None


def _address(text: str) -> str | None:
    """An address of the web, on a line of its own; None for anything else."""
    first = text.replace("\x00", "").strip().split("\n", 1)[0].strip()
    try:
        parts = urlsplit(first)
    except ValueError:
        return None
    fine = parts.scheme.lower() in ("http", "https") and parts.netloc and not re.search(r"[\s<>]|--", first)
    return first if fine else None
