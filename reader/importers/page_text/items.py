"""Comments in lists that kept no times: names alone over texts, names that "say", or texts alone.

Main-content extraction and some systems' server-side lists (Disqus' among them) leave such. Lists of ordinary pages
look much the same, so that more is asked for: people who answer each other further in, words of saying, or the page's
own count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers.page_text.counts import find_declared
from reader.importers.page_text.furniture import is_action, is_end, is_form
from reader.importers.page_text.heads import SAYS, Head, is_ping
from reader.importers.page_text.lines import Line
from reader.importers.page_text.names import best_run, can_name, can_title, clean

_FEWEST = 4
_SHORT_NAME = 4
_LONG_TEXT = 6
_UNSAID = 0.25
_REACH = 12
_FEWEST_CLOSED = 2
_EXCERPT = ("[...]", "[…]", "...", "…")
"""How the excerpt of a page begins that links to this one."""
_POWERED = re.compile(r"\bcomments powered by \S", re.I)


@dataclass(frozen=True, slots=True)
class _Item:
    at: int
    name: str | None
    said: bool
    ping: bool


def find_items(lines: Sequence[Line]) -> list[Head]:
    """The heads of comments in a list without times; empty where nothing shows that a list is a thread."""
    items = [_item(lines, at) for at, line in enumerate(lines) if line.marker and (line.text or line.number)]
    for find in (_named_run, _said_run, _closed_run, _counted_run):
        if run := find(lines, items):
            return [_head(lines[item.at], item) for item in run]
    return _plain_run(lines)


def _item(lines: Sequence[Line], at: int) -> _Item:
    text = lines[at].text
    if is_ping(text):
        return _Item(at, None, False, True)
    said = SAYS.search(text) if len(text) <= 120 else None
    if said and said.start() > 0 and can_name(clean(text[: said.start()])):
        return _Item(at, clean(text[: said.start()]), True, False)
    name = clean(text)
    under = next((line for line in lines[at + 1 : at + 4] if not line.blank), None)
    over_text = under is not None and not under.marker and not is_action(under.text)
    if over_text and can_name(name) and len(name.split()) <= _SHORT_NAME and not text.endswith(":"):
        return _Item(at, name, False, False)
    return _Item(at, None, False, False)


def _named_run(lines: Sequence[Line], items: Sequence[_Item]) -> list[_Item]:
    """The stretch of items most of which are a short name over a text, if somebody in it answers further in and speaks
    more than once."""
    people = [item for item in items if not item.ping]
    run = [item for item in people[best_run([item.name is not None for item in people])] if item.name]
    names = {item.name for item in run}
    columns = {lines[item.at].indent for item in run}
    if len(run) < _FEWEST or len(names) < 2 or len(names) == len(run) or len(columns) < 2:
        return []
    return run


def _said_run(lines: Sequence[Line], items: Sequence[_Item]) -> list[_Item]:
    """From the first item that "says" to the last, those between them at the same columns with them, named or not."""
    said = [index for index, item in enumerate(items) if item.said]
    if len(said) < 2 or len({items[index].name for index in said}) < 2:
        return []
    columns = {lines[items[index].at].indent for index in said}
    first, last = said[0], said[-1]
    while first > 0 and _goes_on(lines, items[first - 1], items[first], columns):
        first -= 1
    while last + 1 < len(items) and _goes_on(lines, items[last], items[last + 1], columns):
        last += 1
    run = [item for item in items[first : last + 1] if lines[item.at].indent in columns and not item.ping]
    return run if len(said) >= _UNSAID * len(run) else []


def _goes_on(lines: Sequence[Line], one: _Item, other: _Item, columns: set[int]) -> bool:
    """Whether two neighbouring items are of one list: no line stands outside it between them."""
    outer = min(columns)
    return (
        lines[one.at].indent in columns
        and lines[other.at].indent in columns
        and all(line.blank or line.indent > outer for line in lines[one.at + 1 : other.at])
    )


def _closing_at(lines: Sequence[Line]) -> int | None:
    """The line in which a comment system names itself under its list."""
    return next((at for at, line in enumerate(lines) if len(line.text) <= 120 and _POWERED.search(line.text)), None)


def _closed_run(lines: Sequence[Line], items: Sequence[_Item]) -> list[_Item]:
    """The names over texts in one column that a comment system's own line follows."""
    stop = _closing_at(lines) if items else None
    if stop is None:
        return []
    run: list[_Item] = []
    for item in reversed([item for item in items if item.at < stop]):
        name = clean(lines[item.at].text)
        under = next((line for line in lines[item.at + 1 : item.at + 4] if not line.blank), None)
        if run and lines[item.at].indent > lines[run[-1].at].indent:
            continue  # a list in a text
        if under is None or under.marker or is_action(under.text):
            break
        ping = not can_name(name) and (can_title(name) or under.text.startswith(_EXCERPT))
        if not ping and not can_name(name):
            break
        if run and lines[item.at].indent < lines[run[-1].at].indent:
            break
        run.append(_Item(item.at, name, said=False, ping=ping))
    return run[::-1] if len({item.name for item in run}) >= _FEWEST_CLOSED else []


def _plain_run(lines: Sequence[Line]) -> list[Head]:
    """Short names on lines of their own over texts, without markers, between a thread's heading and the line in which
    a comment system names itself."""
    from reader.importers.page_text.evidence import is_section

    stop = _closing_at(lines)
    if stop is None:
        return []
    start = next((at for at in range(stop - 1, -1, -1) if is_section(lines[at].text)), None)
    if start is None:
        return []
    heads: list[Head] = []
    texts = 0
    for at in range(start + 1, stop):
        line = lines[at]
        if line.blank:
            continue
        name = clean(line.text)
        # A line right under a name is a text, however short.
        if (not heads or texts) and not line.marker and len(name.split()) <= _SHORT_NAME and can_name(name):
            heads.append(Head(at, at + 1, line.indent, None, name, None, ""))
            texts = 0
        elif heads:
            texts += 1
        else:
            return []
    many = len({head.author for head in heads})
    return heads if len(heads) >= _FEWEST and many * 2 > len(heads) else []


def _counted_run(lines: Sequence[Line], items: Sequence[_Item]) -> list[_Item]:
    """The items under the line that counts the comments, if they are as many as it says."""
    declared = find_declared(lines, None) if items else None
    if declared is None or declared.count < _FEWEST - 1:
        return []
    stop = next(
        (at for at in range(declared.at + 1, len(lines)) if is_form(lines[at].text) or is_end(lines[at].text)),
        len(lines),
    )
    run = [item for item in items if declared.at < item.at < stop and not is_action(lines[item.at].text)]
    words = sum(len(lines[item.at].text.split()) for item in run)
    if not run or run[0].at - declared.at > _REACH or words < _LONG_TEXT * len(run):
        return []
    return run if abs(len(run) - declared.count) <= max(1, declared.count // 20) else []


def _head(line: Line, item: _Item) -> Head:
    body_at = item.at + 1 if item.name else item.at
    return Head(item.at, body_at, line.indent, line.number, item.name, None, "", ping=item.ping)
