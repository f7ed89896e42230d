"""Dumps of comments as large as one likes: one object a line, the discussions mixed, every text invented."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

_VOCABULARY = (
    "the a of and to in it that is was for on with as at by this but not they we you kalo mira sanu tember oldo vesk "
    "harbour bridge council street lamp garden winter market bread river engine paper window slow early often never"
)
_WORDS = _VOCABULARY.split()
_DELETED_EVERY = 40
_ALIVE = 400
"""How many discussions take comments at a time."""


def write_dump(path: Path, size_bytes: int, seed: int = 7) -> int:
    """Write at least `size_bytes` of comments as dumps of Reddit have them to `path`; returns how many comments."""
    count = 0
    written = 0
    with path.open("wb") as out:
        for line in lines(seed):
            out.write(line)
            written += len(line)
            count += 1
            if written >= size_bytes:
                break
    return count


def lines(seed: int = 7) -> Iterator[bytes]:
    """Comments without end. Discussions begin and end as they go; replies go some ten levels deep."""
    chance = random.Random(seed)
    open_ones: list[tuple[str, list[str]]] = []
    number = 0
    while True:
        number += 1
        if len(open_ones) < _ALIVE or chance.random() < 0.01:
            open_ones.append((f"t3_d{number:x}", []))
            if len(open_ones) > _ALIVE:
                open_ones.pop(chance.randrange(_ALIVE))
        link, known = chance.choice(open_ones)
        ref = f"c{number:x}"
        parent = chance.choice(known[-30:]) if known and chance.random() < 0.7 else link
        known.append(f"t1_{ref}")
        yield json.dumps(_comment(ref, link, parent, number, chance)).encode() + b"\n"


def _comment(ref: str, link: str, parent: str, number: int, chance: random.Random) -> dict[str, object]:
    gone = number % _DELETED_EVERY == 0
    text = " ".join(chance.choices(_WORDS, k=chance.randrange(5, 90)))
    if chance.random() < 0.2:
        text = f"&gt; {text[:60]}\n\n*{text[:10]}* and {text}"
    return {
        "archived": False,
        "author": "[deleted]" if gone else f"writer_{chance.randrange(5000)}",
        "author_flair_css_class": None,
        "author_flair_text": "old hand" if chance.random() < 0.05 else None,
        "body": "[deleted]" if gone else text,
        "controversiality": 0,
        "created_utc": 1_400_000_000 + number,
        "distinguished": None,
        "edited": False,
        "gilded": 0,
        "id": ref,
        "link_id": link,
        "name": f"t1_{ref}",
        "parent_id": parent,
        "permalink": f"/r/invented/comments/{link[3:]}/a_discussion/{ref}/",
        "retrieved_on": 1_500_000_000 + number,
        "score": chance.randrange(-20, 300),
        "stickied": False,
        "subreddit": "invented",
        "subreddit_id": "t5_inv",
    }
