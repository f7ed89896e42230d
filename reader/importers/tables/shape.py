"""How one value of a JSON file becomes rows: comments with replies in them, articles with comments in them.

Known forms go to their own importers; this reads what people and scrapers write down without one: a list of comments,
a list of articles with their comments, comments by their id, replies in what they answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from reader.domain.column_names import STRONG, named, plain_name
from reader.importers.tables.table import Row, flat

ID, PARENT, GROUP = "#id", "#parent", "#group"
"""Columns for what only the nesting says: a comment's place, what it stands in, and which group it is of."""

_SAMPLE = 50
_SURE = 0.8
_DEEPEST = 4
_REPLIES = frozenset(
    (
        "replies",
        "children",
        "answers",
        "responses",
        "child comments",
        "subcomments",
        "antworten",
        "reponses",
        "respuestas",
    )
)


def rows_of(value: Any, group: str | None) -> Iterator[Row]:
    """The rows that one value holds; `group` is its place in the file, None where it is all of it.

    A value that is a comment is a row, and so is each reply in it. Of one that holds comments, what it says itself (an
    article's title) goes with each row, under names that begin with ``article``.
    """
    if isinstance(value, list):
        yield from _group(enumerate(value), group, {})
        return
    if not isinstance(value, dict):
        return
    if not any(isinstance(entry, dict | list) for entry in value.values()):
        # What most lines of most dumps are.
        row = flat(value)
        if _id_of(value) is None:
            row[ID] = group or "0"
        yield row
        return
    if is_map(value):
        yield from _group(value.items(), group, {})
        return
    branches = [] if _is_comment(value) else branches_of(value)
    if not branches:
        yield from _thread(value, group or "0", None, {})
        return
    own = {f"article.{name}": cell for name, cell in flat(_without(value, branches)).items()}
    for name in branches:
        holder = value[name]
        yield from _group(holder.items() if isinstance(holder, dict) else enumerate(holder), group, own)


def holders(root: Mapping[str, Any]) -> Iterator[tuple[str | None, Any]]:
    """The values of a file that is one object: what in it holds comments, with its key where there are several."""
    waiting: list[tuple[Mapping[str, Any], int]] = [(root, 0)]
    for value, depth in waiting:
        if is_map(value) or branches_of(value) or _text_of(value) is not None:
            yield None, value
            return
        inner = [(str(name), one) for name, one in value.items() if isinstance(one, dict)]
        full = [(name, one) for name, one in inner if is_map(one) or branches_of(one)]
        if len(full) > 1:
            yield from full
            return
        for one in value.values():
            if isinstance(one, list) and any(isinstance(part, dict) and branches_of(part) for part in one[:_SAMPLE]):
                yield from ((str(place), part) for place, part in enumerate(one))
                return
        if depth < _DEEPEST:
            waiting += [(one, depth + 1) for _, one in inner[:_SAMPLE]]
    yield None, root


def is_record(value: object) -> bool:
    """Whether `value` has a comment's text, itself or in an object within (lists aside)."""
    waiting = [(value, 0)]
    for one, depth in waiting:
        if not isinstance(one, dict):
            continue
        if _text_of(one) is not None:
            return True
        if depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in islice(one.values(), _SAMPLE)]
    return False


def is_map(value: Mapping[str, Any]) -> bool:
    """Whether this is comments by their ids, and not one comment with objects in it: all are alike, or say their id."""
    if not value or not all(isinstance(one, dict) and is_record(one) for one in islice(value.values(), _SAMPLE)):
        return False
    few = list(islice(value.items(), _SAMPLE))
    if all(str(name) in (str(part) for part in one.values() if isinstance(part, str | int)) for name, one in few):
        return True
    shared = set.intersection(*(set(one) for _, one in few))
    return len(few) > 1 and len(shared) * 2 >= max(len(one) for _, one in few)


def branches_of(value: Mapping[str, Any]) -> list[str]:
    """The keys under which there are comments: a list of them, or comments by their ids."""
    found = []
    for name, entry in value.items():
        if isinstance(entry, list):
            some = [one for one in entry[:_SAMPLE] if isinstance(one, dict)]
            if some and len(some) == len(entry[:_SAMPLE]) and any(map(is_record, some)):
                found.append(name)
        elif isinstance(entry, dict) and is_map(entry):
            found.append(name)
    return found


def _is_comment(value: Mapping[str, Any]) -> bool:
    """A comment with its replies, rather than an article with its comments, which may have a text as well."""
    if _text_of(value) is None:
        return False
    names = {plain_name(name) for name in branches_of(value)}
    return not names or bool(names & _REPLIES) or not any(named("article_title", str(name)) >= STRONG for name in value)


def _text_of(value: Mapping[str, Any]) -> str | None:
    return next((name for name in _sounding("text", tuple(value)) if isinstance(value[name], str)), None)


def _id_of(value: Mapping[str, Any]) -> str | None:
    for name in _sounding("id", tuple(value)):
        said = value[name]
        if isinstance(said, str | int) and said != "":
            return str(said)
    return None


@lru_cache(maxsize=1024)
def _sounding(role: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `names` that sound like `role`, the surest first; comments of a dump have the same ones."""
    sure = [(named(role, name), -place, name) for place, name in enumerate(names)]
    return tuple(name for score, _, name in sorted(sure, reverse=True) if score >= _SURE)


def _without(value: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    gone = set(names)
    return {name: entry for name, entry in value.items() if name not in gone}


def _group(entries: Iterable[tuple[Any, Any]], group: str | None, own: Row) -> Iterator[Row]:
    for place, entry in entries:
        if isinstance(entry, dict):
            yield from _thread(entry, f"{group}/{place}" if group else str(place), group, own)


def _thread(value: Mapping[str, Any], place: str, group: str | None, own: Row) -> Iterator[Row]:
    """A comment and the replies in it, in their order; there is no bound to how deep they are."""
    waiting: list[tuple[Mapping[str, Any], str, str | None]] = [(value, place, None)]
    while waiting:
        comment, here, parent = waiting.pop()
        names = branches_of(comment)
        row = dict(own)
        row.update(flat(_without(comment, names)))
        said = _id_of(comment)
        if said is None:
            row[ID] = here
        if parent is not None:
            row[PARENT] = parent
        if group is not None:
            row[GROUP] = group
        yield row
        replies: list[tuple[Mapping[str, Any], str, str | None]] = []
        for name in names:
            holder = comment[name]
            inner = holder.values() if isinstance(holder, dict) else holder
            step = here if len(names) == 1 else f"{here}/{name}"
            replies += [(one, f"{step}/{at}", said or here) for at, one in enumerate(inner) if isinstance(one, dict)]
        waiting.extend(reversed(replies))
