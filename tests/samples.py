"""Small invented material for tests: records, and texts with every kind of character that offsets stumble over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.domain.records import ArticleRecord, CommentRecord, Poll, PollOption, Record
from reader.domain.text import Block, BlockKind, Part, compose, plain

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"

FAMILY = "👩\u200d👩\u200d👧"
"""One grapheme, five code points, eight UTF-16 units."""
COMBINING = "Zoe\u0308"
ARABIC = "أوافق على ذلك"
TRICKY = f"A {FAMILY} and 😀, then {COMBINING}\u00a0said: {ARABIC}. 𝐛𝐨𝐥𝐝 too."


def harbour() -> Iterator[Record]:
    """One article with a poll and six comments: 1 (1.1 (1.1.1), 1.2), 2, 3."""
    yield ArticleRecord(
        title="Harbour wall to close for a year",
        standfirst="Fishermen ask who pays for the detour",
        body=compose(
            [
                Part(BlockKind.PARAGRAPH, "The harbour wall will be closed from May."),
                Part(BlockKind.HEADING, "Who pays?", 2),
                Part(BlockKind.PARAGRAPH, "Nobody has said yet. The wall is old."),
                Part(BlockKind.LIST_ITEM, "Cranes", 1),
                Part(BlockKind.LIST_ITEM, "Barges", 1),
                Part(BlockKind.QUOTE, "We will manage."),
                Part(BlockKind.CAPTION, "The wall at low tide"),
            ]
        ),
        site="Saltby Gazette",
        url="https://saltby.example/harbour-wall",
        author="Ida Moss",
        published="2025-04-02T07:30",
        language="en",
        declared_comments=6,
        polls=(Poll("Close it?", (PollOption("Yes", 61, 122), PollOption("No", 40, 79)), 201),),
    )
    yield CommentRecord(
        "c1",
        plain("Close it and be done.\n\nIt is a wall, not a museum."),
        author="Nan Reed",
        published="2025-04-02T09:15",
        number=1,
    )
    yield CommentRecord("c2", plain(TRICKY), parent_ref="c1", author="Omar F.", published="2025-04-02T10:00")
    yield CommentRecord("c3", plain("Agreed 😀"), parent_ref="c2", author="nan reed", published="2025-04-02T10:05")
    yield CommentRecord(
        "c4",
        plain("Not so fast.\nThink of the boats."),
        parent_ref="c1",
        author="Skipper",
        published="2025-04-03T00:22",
    )
    yield CommentRecord(
        "c5",
        plain("Who pays? That is all I ask."),
        author="Omar F.",
        published="2025-04-03T08:00",
        number=2,
        attributes={"badge": "top reader"},
    )
    yield CommentRecord("c6", plain("The council will, as ever."), author="Anonymous", number=3)


def long_thread(comments: int, *, title: str = "A long thread", fan: int = 5) -> Iterator[Record]:
    """An article with `comments` comments, `fan` replies to each before the next level."""
    yield ArticleRecord(title=title, body=plain("A short text."))
    for number in range(comments):
        parent = None if number < fan else f"c{(number - fan) // fan}"
        yield CommentRecord(
            f"c{number}",
            plain(f"Comment number {number} says something."),
            parent_ref=parent,
            author=f"Author {number % 17}",
            published=f"2025-01-{number % 28 + 1:02}T12:00",
        )


def whole_text(records: Iterator[Record]) -> list[str]:
    return [record.body.text for record in records if isinstance(record, ArticleRecord | CommentRecord)]


__all__ = [
    "ARABIC",
    "COMBINING",
    "FAMILY",
    "ROOT",
    "SEEDS",
    "SHARED",
    "TRICKY",
    "Block",
    "harbour",
    "long_thread",
    "whole_text",
]
