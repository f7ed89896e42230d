"""JSON-LD on a page: its objects, whatever the nesting, with broken scripts passed over."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from reader.importers.page import dom
from reader.importers.page.document import Page

Json = object
"""A value as `json` reads it; the guards below say what it is."""

_WRAPPING = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>)\s*$"
)


def objects(page: Page) -> Iterator[Mapping[str, Json]]:
    """Every JSON object of the page's ``application/ld+json`` scripts, outer ones before those inside them."""
    for script in dom.named(page.soup, "script"):
        if not dom.attribute(script, "type").lower().startswith("application/ld+json"):
            continue
        try:
            value: Json = json.loads(_WRAPPING.sub("", script.get_text()), strict=False)
        except (ValueError, RecursionError):
            continue
        queue: list[Json] = [value]
        for at in queue:
            if is_object(at):
                yield at
                queue.extend(at.values())
            elif isinstance(at, list):
                queue.extend(at)


def is_object(value: Json) -> TypeGuard[Mapping[str, Json]]:
    return isinstance(value, dict)


def types(thing: Mapping[str, Json]) -> set[str]:
    """The schema.org types of an object without the vocabulary's address."""
    value = thing.get("@type")
    names = value if isinstance(value, list) else [value]
    return {name.rsplit("/", 1)[-1] for name in names if isinstance(name, str)}


def string(value: Json) -> str:
    """A text, or the name of a thing, or the first of a list; empty where there is none."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif is_object(value):
            value = value.get("name") or value.get("@value") or value.get("@id") or ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return dom.collapse(value) if isinstance(value, str) else ""


def integer(value: Json) -> int | None:
    """A count, also where it is written as a string."""
    text = string(value)
    return int(text) if re.fullmatch(r"[+-]?\d{1,9}", text) else None
