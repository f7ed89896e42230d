"""Captions, credits and alternative texts of pictures: what plain text keeps of an image."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MEDIUM = (
    r"(?:photo(?:graph)?s?|images?|pictures?|pic|illustrations?|graphics?|cartoon|video|screenshots?|artwork|logo|"
    r"fotos?|bild(?:er|quelle|nachweis|rechte)?|grafik|titelbild|abbildung|imagen|immagine|afbeelding|beeld|фото)"
)
_CREDIT_LINE = re.compile(
    rf"[(\[]?(?:{_MEDIUM}\s?(?:credits?|courtesy|source|copyright)?\s?(?::|©|\bby\b|\bfrom\b|\bvia\b|\bcourtesy\b|\bvon\b|\bpar\b|\bdi\b|/)|"
    r"(?:credits?|quelle|source|copyright)\s?:|©|image ©)\s?\S.*",
    re.I,
)
_CREDIT_INSIDE = re.compile(
    rf"[(\[](?:{_MEDIUM}|credits?|copyright|©)[^()\[\]]{{0,12}}[:©/][^()\[\]]{{1,100}}[)\]]\s*\.?$|"
    r"[(\[](?:photo|image|picture|foto|bild) by [^()\[\]]{1,100}[)\]]\s*\.?$",
    re.I,
)
_AGENCY = re.compile(
    r"(?:adobe ?stock|shutterstock|getty ?images|i-?stock(?: ?photo)?|unsplash|pexels|pixabay|fotolia|alamy|dreamstime|"
    r"depositphotos|flickr|wikimedia(?: commons)?|creative commons|reuters|press association|pa (?:wire|images|media)|"
    r"afp|picture[ -]alliance|imago|dpa|ap photo|rex features)(?: stock photo)?(?: .{0,30})?[)\]]?\W*$",
    re.I,
)
_DEPICTS = re.compile(
    rf"(?:an? |the )?(?:{_MEDIUM}|close-?up|portrait|headshot|view) (?:of|showing|shows|depicting|with|von|zeigt) .+",
    re.I,
)
_WORD = re.compile(r"[^\W_]+")
_CREDIT_WORDS = 30
_CREDIT_ALONE_WORDS = 12
_ALIKE = 0.6


def is_credit(line: str) -> bool:
    """Whether a line says who made or owns a picture."""
    words = len(line.split())
    if words > _CREDIT_WORDS or len(line) > 300:
        return False
    if _CREDIT_INSIDE.search(line):
        return True
    if words > _CREDIT_ALONE_WORDS:
        return False
    if _CREDIT_LINE.match(line):
        return True
    agency = _AGENCY.search(line)
    return agency is not None and ("/" in line or "©" in line or agency.start() <= 1)


def describes(line: str) -> bool:
    """Whether a line with a credit in brackets says in front of them what the picture shows."""
    match = _CREDIT_INSIDE.search(line)
    return match is not None and len(line[: match.start()].split()) >= 3


def depicts(line: str) -> bool:
    """Whether a line says itself that it describes a picture."""
    if len(line.split()) > _CREDIT_WORDS or len(line) > 300:
        return False
    bracketed = line.startswith("[") and line.endswith("]") and line.count("[") == 1 and len(line) > 6
    return bracketed or bool(_DEPICTS.fullmatch(line))


def is_said_twice(one: str, other: str) -> bool:
    """Whether two short neighbours say the same: a picture's alternative text and its caption."""
    first, second = _words(one), _words(other)
    if min(len(first), len(second)) < 3:
        return False
    return len(first & second) >= _ALIKE * len(first | second)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text[:300])}


def all_credit(lines: Sequence[str]) -> bool:
    """Whether a stretch of lines is a picture's: a credit among them, and none so long as a text's."""
    return (
        len(lines) <= 4
        and all(len(line.split()) <= _CREDIT_WORDS for line in lines)
        and (is_credit(lines[-1]) or is_credit(lines[0]))
    )
