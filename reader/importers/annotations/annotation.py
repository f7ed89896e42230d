"""One annotation out of its JSON, in any of the shapes that the model allows: a string, an object or a list wherever
one may stand (Web Annotation Data Model, sections 3 and 4). Also as Hypothesis's interface gives them: ``uri``,
``text``, ``tags`` and ``user`` beside a list of targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.domain.text import canonical
from reader.importers.annotations.selecting import Passage, passage
from reader.importers.objects.fields import line, prose

_URN = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE | re.ASCII)
_ACCOUNT = re.compile(r"acct:([^@]+)@.*")
_MOST_LEVELS = 20
_TITLES = ("dcterms:title", "dc:title", "title", "label", "name")


@dataclass(frozen=True, slots=True)
class Tag:
    """What becomes a code: its name, or the path that leads to it, and the id of one that is known."""

    path: tuple[str, ...]
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is annotated. `article` and `item` are GUIDs, if the file knows them; without them `address` is the page.
    `passage` is None for the whole."""

    address: str | None
    article: str | None
    item: str | None
    title: str
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Annotation:
    guid: str | None
    tags: tuple[Tag, ...]
    comments: tuple[str, ...]
    degree: int | None
    coder: str | None
    coder_guid: str | None
    created: str | None
    modified: str | None
    targets: tuple[Target, ...]
    motivation: str


@dataclass(slots=True)
class _Bodies:
    tags: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    degree: int | None = None


def is_annotation(value: Any) -> bool:
    """Whether an object is one: it says so, or it has what annotates and what is annotated."""
    if not isinstance(value, dict) or not value.get("target"):
        return False
    return "Annotation" in _types(value) or bool({"body", "bodyValue", "motivation", "tags", "text"} & value.keys())


def annotation(value: dict[str, Any]) -> Annotation:
    motivation = next((_term(one) for one in _many(value.get("motivation"))), "")
    bodies = _Bodies()
    for body in _flat(value.get("body"), 0):
        _body(body, motivation, bodies)
    bodies.comments += [text for text in (prose(value.get("bodyValue")), prose(value.get("text"))) if text.strip()]
    bodies.tags += [line(tag) for tag in _many(value.get("tags"))]
    person = next(iter(_many(value.get("creator"))), value.get("user"))
    name, coder_guid = _person(person)
    title = next((line(t) for t in _many(_inner(value, "document", "title"))), "")
    targets = tuple(_target(one, line(value.get("uri")), title) for one in _many(value.get("target")))
    return Annotation(
        guid=urn(value.get("id")),
        tags=_tags(bodies),
        comments=tuple(canonical(comment).strip() for comment in bodies.comments if comment.strip()),
        degree=bodies.degree,
        coder=name,
        coder_guid=coder_guid,
        created=line(value.get("created")) or None,
        modified=line(value.get("modified")) or line(value.get("updated")) or None,
        targets=targets,
        motivation=motivation or ("commenting" if bodies.comments else "highlighting"),
    )


def urn(value: Any) -> str | None:
    """The GUID of a ``urn:uuid:``."""
    found = _URN.fullmatch(value.strip()) if isinstance(value, str) else None
    return found[1].lower() if found else None


def _tags(bodies: _Bodies) -> tuple[Tag, ...]:
    """Tags that stand with their codes' ids are paths; others are names, whatever characters they have."""
    names = [name for name in bodies.tags if name]
    if len(names) == len(bodies.codes):
        pairs = zip(names, bodies.codes, strict=True)
        return tuple(Tag(tuple(part for part in name.split("/") if part) or (name,), guid) for name, guid in pairs)
    return tuple(Tag((name,)) for name in dict.fromkeys(names))


def _body(body: Any, motivation: str, found: _Bodies) -> None:
    if isinstance(body, str):
        # A string is the address of something that comments on the target.
        (found.tags if motivation in ("tagging", "classifying", "identifying") else found.comments).append(body)
        return
    if not isinstance(body, dict):
        return
    purpose = next((_term(one) for one in _many(body.get("purpose"))), "") or motivation
    source = body.get("source", body.get("id"))
    address = source.get("id") if isinstance(source, dict) else source
    value = prose(body.get("value")) or prose(body.get("chars"))
    if purpose == "classifying" and (guid := urn(address)) is not None:
        found.codes.append(guid)
    elif purpose == "assessing" and re.fullmatch(r"[+-]?\d{1,9}", value.strip(), re.ASCII):
        found.degree = int(value)
    elif purpose in ("tagging", "classifying", "identifying"):
        named = line(value) or next((line(body[key]) for key in _TITLES if line(body.get(key))), "") or line(address)
        found.tags.append(named)
    else:
        found.comments.append(value or line(address))


def _target(value: Any, page: str, title: str) -> Target:
    if isinstance(value, str):
        source, scope, selectors = value, [], None
    elif isinstance(value, dict):
        source = value.get("source", value.get("id")) or page
        scope, selectors = _many(value.get("scope")), value.get("selector")
    else:
        source, scope, selectors = page, [], None
    places = [*_many(source), *scope]
    addresses = [line(place.get("id")) if isinstance(place, dict) else line(place) for place in places]
    guids = [guid for guid in map(urn, addresses) if guid is not None]
    web = next((address for address in addresses if address and urn(address) is None), None)
    named = next((line(p[key]) for p in places if isinstance(p, dict) for key in _TITLES if line(p.get(key))), "")
    first_is_item = bool(addresses) and urn(addresses[0]) is not None
    item = (guids[0] if first_is_item else guids[-1]) if guids else None
    article = (guids[-1] if first_is_item else guids[0]) if guids else None
    return Target(web.partition("#")[0] or web if web else None, article, item, named or title, passage(selectors))


def _person(value: Any) -> tuple[str | None, str | None]:
    if isinstance(value, dict):
        address = line(value.get("id"))
        name = next((line(value[key]) for key in ("name", "nickname", "email") if line(value.get(key))), "")
        return name or _account(address) or None, urn(address)
    return _account(line(value)) or None, urn(line(value))


def _account(name: str) -> str:
    found = _ACCOUNT.fullmatch(name)
    return found[1] if found else name


def _types(value: dict[str, Any]) -> list[str]:
    return [_term(one) for one in [*_many(value.get("type")), *_many(value.get("@type"))]]


def _term(value: Any) -> str:
    """``tagging`` out of ``oa:tagging`` or a whole address."""
    return re.split("[:#/]", line(value))[-1]


def _many(value: Any) -> list[Any]:
    """What may be one or a list, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _inner(value: dict[str, Any], *names: str) -> Any:
    found: Any = value
    for name in names:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _flat(value: Any, level: int) -> Iterator[Any]:
    """Bodies out of lists and sets of bodies; of those to choose from, the first."""
    for one in _many(value):
        inside = _many(one.get("items")) if isinstance(one, dict) and "items" in one else None
        if inside is None:
            yield one
        elif level < _MOST_LEVELS:
            yield from _flat(inside[:1] if "Choice" in _types(one) else inside, level + 1)
