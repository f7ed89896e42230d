"""Random samples that can be drawn again: the same seed and the same items give the same sample on every machine.

Method. The ids are sorted; one `random.Random(seed)` (Mersenne Twister, seeded with an integer) draws
``sample(ids, n)`` without replacement. In a stratified sample each stratum gets its share of `size` in proportion to
its number of items, by the method of largest remainders (Hamilton's; ties go to the larger stratum, then to the first);
the same generator draws from one stratum after another, in the order of their keys, and at last puts all that was drawn
in one random order. So the first part of any sample is a random sample by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from reader.domain.model import CoderId, ItemId, SampleId

SEED_LIMIT = 1_000_000
"""Seeds that the program proposes are below this: short enough to be written down."""


class Pool(StrEnum):
    """What a sample is drawn from: comments that have a text, of the whole project, of those that the coder has not
    coded, or of items that were chosen beforehand (what a filter found)."""

    ALL = "all"
    UNCODED = "uncoded"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Stratum:
    """What divides the pool: nothing, the article, or the values of an attribute (`attribute` not empty)."""

    by_article: bool = False
    attribute: str = ""

    @property
    def key(self) -> str:
        """As a project keeps it: empty, ``article`` or ``attribute:`` and the name."""
        return f"attribute:{self.attribute}" if self.attribute else "article" if self.by_article else ""

    @classmethod
    def of(cls, key: str) -> Stratum:
        _, found, attribute = key.partition("attribute:")
        return cls(attribute=attribute) if found else cls(by_article=key == "article")


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """What to draw: `size` items in all, at least `least` of each stratum (or all of one that has fewer)."""

    name: str
    size: int
    seed: int
    pool: Pool = Pool.ALL
    stratum: Stratum = Stratum()
    least: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample that was drawn. `items` counts what is still in the project, `done` what of that the coder who asks has
    coded; `drawn` is when, ISO 8601 in UTC, by the coder called `by`."""

    id: SampleId
    guid: str
    name: str
    seed: int
    size: int
    stratum: Stratum
    coder_id: CoderId
    by: str
    drawn: str
    items: int
    done: int


def draw(strata: Mapping[str, Sequence[ItemId]], size: int, seed: int, least: int = 0) -> list[ItemId]:
    """`size` items, see the module for the method. `strata` by key; one stratum is a simple random sample.

    Raises `ValueError` where there are fewer items than `size`, or `size` does not suffice for `least` of each.
    """
    keys = sorted(strata)
    shares = allocate([len(strata[key]) for key in keys], size, least)
    random = Random(seed)
    drawn: list[ItemId] = []
    for key, share in zip(keys, shares, strict=True):
        drawn += random.sample(sorted(strata[key]), share)
    return drawn if len(keys) == 1 else random.sample(drawn, len(drawn))


def allocate(counts: Sequence[int], size: int, least: int = 0) -> list[int]:
    """How many of `size` each stratum of `counts` items gets: in proportion, by largest remainders, in whole numbers.

    A stratum whose share would be below `least` gets `least` (or all it has), and the others divide the rest. Raises
    `ValueError` as `draw` does.
    """
    if size < 0 or size > sum(counts):
        raise ValueError("more is asked for than there is")
    floors = [min(least, count) for count in counts]
    if sum(floors) > size:
        raise ValueError("the size does not suffice for the least of each stratum")
    shares: dict[int, int] = {}
    while True:
        free = [n for n in range(len(counts)) if n not in shares]
        rest, there = size - sum(shares.values()), sum(counts[n] for n in free)
        raised = [n for n in free if rest * counts[n] < floors[n] * there]
        if not raised:
            break
        shares.update((n, floors[n]) for n in raised)
    for n in free:
        shares[n] = rest * counts[n] // there if there else 0
    missing = size - sum(shares.values())
    # In whole numbers: floats would round otherwise on another machine.
    by_remainder = sorted(free, key=lambda n: (-(rest * counts[n] % there if there else 0), -counts[n], n))
    for n in by_remainder[:missing]:
        shares[n] += 1
    return [shares[n] for n in range(len(counts))]
