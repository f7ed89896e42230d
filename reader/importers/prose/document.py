"""Blocks of a document -> its article: the title, the pictures in the file, and what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from reader.domain.errors import FormatError
from reader.domain.pictures import media_type
from reader.domain.records import ArticleRecord, Picture
from reader.domain.text import BlockKind, Part, canonical, compose
from reader.domain.words import translate

TITLE_CP = 300
"""A first heading that is longer is no title."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself: `published` is ISO 8601. Any of it may be missing."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


def article(parts: Sequence[Part], name: str, about: About, pictures: Sequence[Picture] = ()) -> ArticleRecord:
    """The document as an article. Its title is the heading that it begins with, else what the file says, else the
    file's name.

    Raises `FormatError` where there is no text.
    """
    rest = [part for part in parts if part.text.strip() or part.kind is BlockKind.IMAGE]
    if not any(part.text.strip() for part in rest):
        raise FormatError(translate("Importers", "There is no text in this document."))
    first = rest[0]
    heading = first.text.strip() if first.kind is BlockKind.HEADING and len(first.text) <= TITLE_CP else ""
    stated = (about.title or "").strip()
    if heading:
        rest = rest[1:]
    shown = {part.target for part in rest if part.kind is BlockKind.IMAGE}
    title = heading or stated or plain_name(name) or first.text.strip()[:80]
    return ArticleRecord(
        " ".join(canonical(title).split()),
        compose(rest),
        author=about.author,
        published=about.published,
        language=about.language,
        url=about.url,
        attributes=about.attributes,
        pictures=tuple(
            replace(picture, media_type=kind)
            for picture in pictures
            if picture.address in shown and (kind := media_type(picture.data)) is not None
        ),
    )


def from_html(html: str, pictures: Sequence[Picture] = ()) -> list[Part]:
    """The blocks of a document that was written as HTML (by a converter, or in a book)."""
    import warnings

    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    from reader.importers.page.markup import placed_parts

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(html, "lxml")
    body = soup.body
    if body is None:
        return []
    held = {picture.address for picture in pictures}
    parts = [placed.part for placed in placed_parts([body], with_pictures=True)]
    return [part for part in parts if part.kind is not BlockKind.IMAGE or part.target in held or part.text.strip()]


def at_level(part: Part, shift: int) -> Part:
    """A heading that many levels further down."""
    if part.kind is not BlockKind.HEADING or not shift:
        return part
    return replace(part, level=min(6, (part.level or 1) + shift))


def plain_name(name: str) -> str:
    """A file's name as a title: without folder and suffix, its separators as blanks."""
    stem = PurePosixPath(name.replace("\\", "/")).name
    stem = re.sub(r"(?:\.[A-Za-z][A-Za-z0-9]{0,9}){1,2}$", "", stem) or stem
    return re.sub(r"[_\s]+", " ", stem).strip()


def iso_date(text: str | None) -> str | None:
    """A time as documents' metadata have it (W3C-DTF, a profile of ISO 8601); None for anything else."""
    match = re.match(
        r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$", text or ""
    )
    if match is None or match[0] < "1900":
        return None
    return re.sub(r"\.\d+", "", match[0]).replace("Z", "+00:00")
