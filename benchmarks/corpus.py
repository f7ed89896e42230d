"""A seeded corpus of any size: articles and threaded comments with words of an invented language."""

from __future__ import annotations

import random
from collections.abc import Iterator

from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import plain

SYLLABLES = ["ka", "lo", "mi", "re", "sun", "tor", "vel", "ash", "ben", "dri", "fo", "gal", "hin", "jo"]


def words(seed: int = 1, count: int = 4000) -> list[str]:
    """`count` distinct made-up words."""
    chance = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))] = None
    return list(found)


def records(articles: int, comments: int, seed: int = 7) -> Iterator[Record]:
    """`articles` articles with `comments` comments in all, threads to depth 6, texts of 5 to 90 words."""
    chance = random.Random(seed)
    vocabulary = words()
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    stock = chance.choices(vocabulary, weights, k=200_000)
    each = comments // articles

    def text(low: int, high: int) -> str:
        length = chance.randint(low, high)
        start = chance.randrange(len(stock) - length)
        return " ".join(stock[start : start + length])

    for number in range(articles):
        yield ArticleRecord(
            title=f"{text(4, 9)} {number}",
            body=plain("\n\n".join(text(30, 80) for _ in range(6))),
            site="Bench",
            published=f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
            declared_comments=each,
        )
        depths: dict[int, int] = {}
        for index in range(each):
            parent = None
            if index and chance.random() < 0.55:
                parent = chance.randrange(max(0, index - 12), index)
                if depths[parent] >= 5:
                    parent = None
            depths[index] = 0 if parent is None else depths[parent] + 1
            yield CommentRecord(
                f"c{index}",
                plain(text(5, 90)),
                None if parent is None else f"c{parent}",
                f"Author {chance.randrange(5000)}",
                f"2025-{index % 12 + 1:02}-{index % 28 + 1:02}T{index % 24:02}:{index % 60:02}",
            )
