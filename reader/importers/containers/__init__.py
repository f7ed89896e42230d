"""Containers: files that hold pages and what belongs to them (web archives, mail-like pages, zip files).

A module in this package is a container if it has these names (the registry finds it by itself):

- `id`, `title`, `suffixes`, `sniff(head, name)`: as an importer has them; `sniff` is below an importer's for what only
  happens to be packed in the same way (a .docx is a zip file)
- `members(stream, token) -> Iterator[Member]`: what is in it that can be imported, in its order; raises `FormatError`
  where it cannot be unpacked. What only belongs to a page (its pictures, scripts, styles) is no member: the page's
  member finds it by its address. The stream can be sought and stays open while members are read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.records import UNKNOWN, Origin, nothing


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a container: its `name` there, a way to its bytes (a new stream each time), what is known of it,
    and `resource`, which gives the bytes that the container holds for an address as the page writes it."""

    name: str
    open: Callable[[], BinaryIO]
    origin: Origin = UNKNOWN
    resource: Callable[[str], bytes | None] = nothing
