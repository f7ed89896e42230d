"""What came in of a project, counted, and what has to be told of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from reader.domain.text import canonical


@dataclass(slots=True)
class Tally:
    """What came in, and by the codes of notices how often something had to be told; `first` says where."""

    codes: int = 0
    codings: int = 0
    memos: int = 0
    others: int = 0
    adrift: int = 0
    told: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)
    unplaced: list[tuple[str, str]] = field(default_factory=list)
    """The code's path and the place of codings that could not be stored."""

    @property
    def made(self) -> int:
        """How much came in."""
        return self.codes + self.codings + self.memos + self.others

    def __add__(self, other: Tally) -> Tally:
        """The counts of both."""
        return Tally(
            self.codes + other.codes,
            self.codings + other.codings,
            self.memos + other.memos,
            self.others + other.others,
            self.adrift + other.adrift,
        )

    def tell(self, code: str, where: str = "", count: int = 1) -> None:
        if count:
            self.told[code] += count
            self.first.setdefault(code, where)


def one_line(text: str) -> str:
    """A name as the project has names."""
    return " ".join(canonical(text).split())
