"""Files that say where something is: Internet shortcuts of Windows, web locations of macOS, links of Linux desktops.

A link to a file on this computer stands for that file. One that leads elsewhere stands for nothing here: nothing is
ever fetched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

SUFFIXES = (".url", ".webloc", ".desktop")
MOST_BYTES = 1 << 20
"""What is larger is no link."""


@dataclass(frozen=True, slots=True)
class Followed:
    """`paths` are what there is to read, links replaced by their files; `elsewhere` the addresses of links that lead
    out of this computer, `lost` the links that lead to no file that is there, or say nothing."""

    paths: tuple[Path, ...]
    elsewhere: tuple[str, ...] = ()
    lost: tuple[Path, ...] = ()


def follow(paths: Iterable[Path]) -> Followed:
    """Replace files that are links by what they lead to."""
    there: list[Path] = []
    elsewhere: list[str] = []
    lost: list[Path] = []
    for path in paths:
        if path.suffix.lower() not in SUFFIXES or not os.path.isfile(path):  # noqa: PTH113 - it would raise
            there.append(path)
            continue
        address = target(path)
        local = None if address is None else local_path(address)
        if local is not None and local.exists():
            there.append(local)
        elif address is not None and is_remote(address):
            elsewhere.append(address)
        else:
            lost.append(path)
    return Followed(tuple(there), tuple(elsewhere), tuple(lost))


def target(path: Path) -> str | None:
    """The address in a file that is a link; None where there is none in it, or it cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    return _of_plist(content) if path.suffix.lower() == ".webloc" else _of_ini(content)


def is_remote(address: str) -> bool:
    return urlsplit(address).scheme.lower() in ("http", "https", "ftp")


def local_path(address: str) -> Path | None:
    """The file that an address with the scheme ``file`` names; None for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() != "file" or not parts.path:
        return None
    host = "" if parts.netloc.lower() in ("", "localhost") else f"//{parts.netloc}"
    path = unquote(parts.path)
    if os.name == "nt" and re.match(r"/[A-Za-z][:|]", path):
        # A drive stands behind a slash of its own (RFC 8089, appendix E.2).
        path = path[1:2] + ":" + path[3:]
    return Path(host + path)


def _of_plist(content: bytes) -> str | None:
    """macOS: a property list, as XML or binary, with the key ``URL``."""
    import plistlib

    try:
        found = plistlib.loads(content)
    except Exception:  # noqa: BLE001 - plistlib lets every error of its parsers through, and says of none which
        return None
    address = found.get("URL") if isinstance(found, dict) else None
    return address if isinstance(address, str) and address else None


def _of_ini(content: bytes) -> str | None:
    """``[InternetShortcut]`` of Windows; ``[Desktop Entry]`` with ``Type=Link`` (Desktop Entry Specification)."""
    import configparser

    parser = configparser.ConfigParser(interpolation=None, strict=False, delimiters=("=",), comment_prefixes=("#", ";"))
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        parser.read_string(content.decode(encoding, "replace"))
    except configparser.Error:
        return None
    for section in ("InternetShortcut", "Desktop Entry"):
        if parser.has_option(section, "url"):
            return parser.get(section, "url").strip() or None
    return None
