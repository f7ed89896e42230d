"""Which column of a table of comments is what, guessed from the columns' names and from their values.

Neither is enough: ``comment`` can be a text, an id or a count, and a column of numbers that occur among the ids can be
likes. A name counts where the values do not speak against it; values without a name count where they leave little
doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reader.domain.column_names import STRONG, is_private, named, plain_name
from reader.domain.column_values import Profile, is_nothing, key, profile, step_of
from reader.domain.mapping import ColumnMapping

SURE = 0.6
"""From here on a table is read without asking."""
SAMPLE = 1000
"""How many rows are looked at."""
_FEW_CROSS = 0.05

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Guess:
    """A mapping and how sure it is, 0 to 1: of the text, which decides whether this is a table of comments at all."""

    mapping: ColumnMapping
    sure: float


def guess(columns: Sequence[str], rows: Sequence[Row]) -> Guess | None:
    """What `columns` mean, judged by `rows` from the table's beginning; None where no column can be the text."""
    rows = rows[:SAMPLE]
    table = _Table(columns, rows)
    text = table.best("text", _as_text)
    if text is None:
        return None
    table.take("text", text[0])
    _ids(table)
    _place(table)
    table.choose("time", _as_time, 0.5)
    table.choose("author", _as_author, 0.4)
    _articles(table)
    table.choose("score", _as_score, 0.4)
    others = len({"id", "author", "time", "parent", "path"} & table.taken.keys())
    found: dict[str, Any] = dict(table.taken)
    return Guess(ColumnMapping(**found), min(1.0, text[1] * (1.0 if others else 0.7) + 0.02 * others))


class _Table:
    """The columns with what their values look like, and the roles given out so far."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Row]) -> None:
        self.rows = rows
        self.profiles = {name: profile(name, rows) for name in columns}
        self.taken: dict[str, str] = {}

    def free(self) -> list[Profile]:
        used = set(self.taken.values())
        return [one for one in self.profiles.values() if one.name not in used and one.filled]

    def take(self, role: str, name: str) -> None:
        self.taken[role] = name

    def best(self, role: str, sure: Callable[[Profile, _Table], float]) -> tuple[str, float] | None:
        """The free column that is surest to have `role`, the first of equals."""
        found = [(sure(one, self), -place, one.name) for place, one in enumerate(self.free())]
        top = max(found, default=None)
        return (top[2], top[0]) if top is not None and top[0] > 0 else None

    def choose(self, role: str, sure: Callable[[Profile, _Table], float], least: float) -> None:
        found = self.best(role, sure)
        if found is not None and found[1] >= least:
            self.take(role, found[0])

    def unique_within(self, one: Profile) -> bool:
        """Whether the values are unique in each article, though ids begin anew in the next."""
        if one.fill < 0.95:
            return False
        groups = [
            other.name
            for other in self.profiles.values()
            if other.repeats and other.name != one.name and other.fill > 0.95 and _is_group(other.name)
        ]
        return any(len({(row.get(group), row.get(one.name)) for row in self.rows}) == one.rows for group in groups)

    def values(self, name: str) -> list[str]:
        return [row.get(name, "") for row in self.rows]


def _is_group(name: str) -> bool:
    return any(named(role, name) >= 0.5 for role in ("article", "article_title", "article_url"))


def _as_text(one: Profile, table: _Table) -> float:
    """A strong name and values that are no times or numbers; without a name, by far the longest prose."""
    name = named("text", one.name)
    if one.urls > 0.5 or one.times > 0.6 or is_private(one.name):
        return 0.0
    if named("article_text", one.name) >= 0.9 or named("parent", one.name.removesuffix("_text")) >= STRONG:
        return 0.2 * one.prose
    company = _company(table)
    if name:
        if one.numeric > 0.5 or (one.unique and one.prose < 0.2 and one.length > 8 and one.rows > 5 and not company):
            return 0.0
        wordy = min(1.0, (0.66 if company else 0.45) + one.prose + min(one.length, 60) / 300)
        # One text for many rows is the article's.
        many = 0.5 if one.filled > 20 and one.distinct * 5 < one.filled else 1.0
        return 0.95 * name * wordy * many
    if one.prose < 0.5 or one.length < 25 or one.distinct * 2 < one.filled:
        return 0.0
    longest = max((other.length for other in table.profiles.values() if other.name != one.name), default=0.0)
    if named("article_title", one.name):
        return 0.2
    return (0.62 if longest * 1.5 < one.length and company >= 2 else 0.4) if longest < one.length else 0.3


def _company(table: _Table) -> int:
    """How many of the roles that go with a comment's text some column is named for."""
    roles = ("author", "time", "id", "parent")
    return sum(any(named(role, name) >= STRONG for name in table.profiles) for role in roles)


def _ids(table: _Table) -> None:
    def sure(one: Profile, table: _Table) -> float:
        name = named("id", one.name)
        if one.prose > 0.2 or one.length > 200 or is_private(one.name):
            return 0.0
        if not one.unique:
            return name * 0.9 if name >= 0.8 and table.unique_within(one) else 0.0
        if plain_name(one.name) == "name" and not _coded(table.values(one.name)):
            return 0.0
        if one.urls > 0.5:
            return 0.4 if named("article_url", one.name) or name else 0.0
        if one.times > 0.9 and not name:
            return 0.0
        # Whole names that begin with t1_ and the like say more than the bare id, which is there too.
        return name or (0.3 if one.whole > 0.95 or one.length > 5 else 0.0)

    found = table.best("id", sure)
    if found is not None and found[1] >= 0.5:
        table.take("id", found[0])
        return
    # No name says it: an id is what a column of parents points to.
    ids = [one for one in table.free() if sure(one, table) > 0]
    for parents in table.free():
        if named("parent", parents.name) < 0.8:
            continue
        hits = [(_pointing(table.values(parents.name), table.values(one.name)), one.name) for one in ids]
        best = max(hits, default=(0.0, ""))
        if best[0] > 0.3:
            table.take("id", best[1])
            return


def _pointing(parents: Sequence[str], ids: Sequence[str]) -> float:
    """The share of references that lead to one of `ids`; those that say that there is none aside."""
    known = {key(value) for value in ids if value}
    asked = [key(value) for value in parents if value.strip() and not (is_nothing(value) and key(value) not in known)]
    return sum(one in known for one in asked) / len(asked) if asked else 0.0


def _place(table: _Table) -> None:
    """What says which comment a comment answers: parents, else a path, else a depth."""
    identity = table.taken.get("id")
    if identity is not None:
        ids = table.values(identity)
        large = table.profiles[identity].whole < 0.9 or table.profiles[identity].length >= 6

        def sure(one: Profile, table: _Table) -> float:
            if one.prose > 0.3 or one.urls > 0.5 or one.length > 200:
                return 0.0
            name = named("parent", one.name)
            values = table.values(one.name)
            share = _pointing(values, ids)
            if name:
                # The parents may be beyond the sample, or be the article's.
                alike = share > 0 or (name >= STRONG * 0.9 and _alike(values, ids))
                return name if alike else 0.0
            if named("article", one.name) or one.unique or one.times > 0.8:
                return 0.0
            met = sum(1 for value in values if value.strip())
            return 0.45 if share > 0.6 and met >= 3 and large else 0.0

        table.choose("parent", sure, 0.4)
    if "parent" in table.taken:
        return
    paths = [one for one in table.profiles.values() if _is_path(one, table)]
    if paths:
        named_first = max(paths, key=lambda one: (named("path", one.name), one.name == identity))
        table.take("path", named_first.name)
        return

    def deep(one: Profile, table: _Table) -> float:
        if one.whole < 0.98 or one.fill < 0.9 or not named("depth", one.name):
            return 0.0
        levels = [int(float(value)) for value in table.values(one.name) if value.strip() and len(value) < 6]
        leaps = sum(1 for a, b in pairwise(levels) if b > a + 1)
        return named("depth", one.name) if max(levels, default=0) < 1000 and leaps * 10 <= len(levels) else 0.0

    table.choose("depth", deep, 0.5)


def _alike(values: Sequence[str], ids: Sequence[str]) -> bool:
    """Whether references are of the same make as ids: digits, or about as long."""
    asked = [key(value) for value in values if value.strip() and not is_nothing(value)]
    known = [key(value) for value in ids if value.strip()]
    if not asked or not known:
        return True
    digits = sum(map(str.isdigit, asked)) / len(asked), sum(map(str.isdigit, known)) / len(known)
    length = sum(map(len, asked)) / len(asked), sum(map(len, known)) / len(known)
    return abs(digits[0] - digits[1]) < 0.3 and length[0] < length[1] * 2 + 4


def _is_path(one: Profile, table: _Table) -> bool:
    if one.name in (table.taken["text"],) or one.prose > 0.1 or one.length > 300:
        return False
    if not one.unique or one.times > 0.9 or one.urls > 0.5:
        return False
    if one.numeric > 0.99 and not named("path", one.name) and one.whole > 0.99:
        return False
    return step_of([value for value in table.values(one.name) if value.strip()]) is not None


def _as_time(one: Profile, _table: _Table) -> float:
    name = named("time", one.name)
    if one.times < 0.7:
        return 0.0
    if name:
        # Of a time and how long ago it was, the time.
        return name * one.times * (0.7 if one.ago > 0.5 else 1.0)
    return 0.55 * one.times if one.whole < 0.5 and one.numeric < 0.5 and named("article", one.name) == 0 else 0.0


def _as_author(one: Profile, _table: _Table) -> float:
    name = named("author", one.name)
    if one.urls > 0.5 or one.times > 0.5 or one.length > 80 or is_private(one.name):
        return 0.0
    if name:
        # Of a name and a number for the same person the name is meant.
        return name * (1.0 if one.prose < 0.4 else 0.5) * (0.6 if one.whole > 0.9 else 1.0)
    return 0.0


def _articles(table: _Table) -> None:
    def key_of(one: Profile, _table: _Table) -> float:
        name = named("article", one.name)
        if one.prose > 0.5 or one.length > 300 or one.times > 0.9:
            return 0.0
        # A number for each row is the row's own.
        # A dump of many discussions may not come back to one in its first rows.
        many = name >= STRONG and one.fill > 0.9 and not named("id", one.name)
        return name if name and (one.repeats or one.rows < 5 or many) else 0.0

    def title(one: Profile, table: _Table) -> float:
        name = named("article_title", one.name)
        if one.urls > 0.5 or one.numeric > 0.5 or one.length > 400:
            return 0.0
        return name if one.repeats or one.rows < 5 or one.fill < 0.5 or "article" in table.taken else 0.0

    def address(one: Profile, _table: _Table) -> float:
        return named("article_url", one.name) if one.urls > 0.8 and (one.repeats or one.rows < 5) else 0.0

    def body(one: Profile, _table: _Table) -> float:
        return named("article_text", one.name) if one.prose > 0.5 and one.repeats else 0.0

    for role, sure in (("article", key_of), ("article_title", title), ("article_url", address)):
        table.choose(role, sure, 0.8)
        groups = role in table.taken and (role == "article" or "article" not in table.taken)
        if groups and _crossing(table, table.taken[role]) > _FEW_CROSS:
            del table.taken[role]
    table.choose("article_text", body, 0.8)
    if not {"article", "article_title", "article_url"} & table.taken.keys():
        table.choose("article", key_of, 0.5)
        if "article" in table.taken and _crossing(table, table.taken["article"]) > _FEW_CROSS:
            del table.taken["article"]


def _crossing(table: _Table, column: str) -> float:
    """The share of answers whose comment is of another article by `column`: subjects of messages are ("Re: …"), and so
    tell no articles apart."""
    identity, parent = table.taken.get("id"), table.taken.get("parent")
    if identity is None or parent is None:
        return 0.0
    homes: dict[str, set[str]] = {}
    for row in table.rows:
        homes.setdefault(key(row.get(identity, "")), set()).add(row.get(column, ""))
    met = [(homes[to], row.get(column, "")) for row in table.rows if (to := key(row.get(parent, ""))) in homes]
    return sum(home not in there for there, home in met) / len(met) if met else 0.0


def _coded(values: Sequence[str]) -> bool:
    """Whether these names are a machine's: with digits in nearly all of them."""
    met = [value for value in values if value.strip()]
    return sum(any(map(str.isdigit, value)) for value in met) > 0.8 * len(met)


def _as_score(one: Profile, _table: _Table) -> float:
    return named("score", one.name) if one.whole > 0.9 else 0.0
