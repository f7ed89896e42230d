"""Whom each record says it answers, where its head prints a name and no link: "in reply to NAME"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4.element import NavigableString

from reader.importers.page import dom
from reader.importers.page.detect.mining import Entry
from reader.importers.page.detect.outline import Outline
from reader.importers.page.head import ANSWERING

_SAYS_TO = re.compile(rf"[^\w@]*{ANSWERING}[\s:]*@?(?P<name>.{{0,80}}?)\W*", re.IGNORECASE)
_BEGINNING = 12
"""So many texts of a record are its head."""
_FEW = 6


def addressed(
    page: Outline, entries: Sequence[Entry], names: Sequence[str | None], known: Sequence[int | None]
) -> tuple[list[int | None], list[NavigableString]]:
    """The parents of all records, and the texts that name them, which are no part of what is written.

    `known` are the parents by the records' places, which stay where nothing is said; a name only chooses among the
    records of the same branch then. It is meant for the nearest record before (on pages with the newest first,
    behind) by that name. Where most of what is said finds nobody, or most replies by place say nothing, it is no sign
    of the page: then `known` is returned.
    """
    said = [_said(page, entry, own) for entry, own in zip(entries, names, strict=True)]
    count = sum(name is not None for name, _ in said)
    if not count:
        return list(known), []
    wanted = [name for name, _ in said]
    keys = [_key(name or "") for name in names]
    found = _nearest(wanted, keys, range(len(entries)))
    replies = sum(parent is not None for parent in known)
    if not replies:
        below = _nearest(wanted, keys, range(len(entries) - 1, -1, -1))
        found = max(found, below, key=lambda targets: sum(target is not None for target in targets))
    matched = sum(target is not None for target in found)
    if matched < 0.6 * count or (matched < 2 and len(entries) > _FEW) or 2 * count < replies:
        return list(known), []
    roots = _roots(known) if replies else [0] * len(entries)
    made = [
        target if target is not None and roots[target] == roots[at] else known[at] for at, target in enumerate(found)
    ]
    nodes = [node for (_, texts), target in zip(said, found, strict=True) if target is not None for node in texts]
    return made, nodes


def _said(page: Outline, entry: Entry, own: str | None) -> tuple[str | None, tuple[NavigableString, ...]]:
    """The key of the name that a record says it answers, and the texts that say so."""
    at = page.first_text[entry.tags[0]]
    end = min(page.last_text[entry.tags[-1]], at + _BEGINNING)
    if entry.nested:
        end = min(end, page.first_text[entry.nested[0]])
    while at < end:
        text = page.texts[at]
        match = _SAYS_TO.fullmatch(text[len(own) :] if own and text.startswith(own) else text)
        if match is not None:
            name, texts = _key(match["name"]), tuple(page.nodes[at : at + 1])
            if not name and at + 1 < end:
                name, texts = _key(page.texts[at + 1]), tuple(page.nodes[at : at + 2])
            # A button to answer names the one who wrote this.
            if name and name != _key(own or "") and not any(text.find_parent(("a", "button")) for text in texts[:1]):
                return name, texts
        at += 1
    return None, ()


def _key(name: str) -> str:
    return dom.collapse(name).strip(" \xa0@:,.").casefold()


def _nearest(wanted: Sequence[str | None], names: Sequence[str], order: range) -> list[int | None]:
    last: dict[str, int] = {}
    found: list[int | None] = [None] * len(wanted)
    for at in order:
        name = wanted[at]
        found[at] = last.get(name) if name else None
        if names[at]:
            last[names[at]] = at
    return found


def _roots(parents: Sequence[int | None]) -> list[int]:
    """The record at the top of each record's branch; parents stand before their replies or the branch is cut."""
    roots: list[int] = []
    for at, parent in enumerate(parents):
        roots.append(roots[parent] if parent is not None and parent < at else at)
    return roots
