"""What a person mended on one page of a site, as a rule for its other pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class SiteRule:
    """How pages of `host` are read: with which importer and comment system, and what is taken off what is on them.

    `author_prefixes` and `author_suffixes` are cut off names; blocks of comments whose whole text is one of
    `furniture` go, those of articles whose text is one of `article_furniture`; comments whose author is one of
    `not_comments` go and their replies move up. `day_first` settles ``3/4/2019``.
    """

    host: str
    importer: str | None = None
    system: str | None = None
    author_prefixes: tuple[str, ...] = ()
    author_suffixes: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    not_comments: tuple[str, ...] = ()
    day_first: bool | None = None
    article_furniture: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all."""
        return self == SiteRule(self.host)

    @property
    def reads(self) -> bool:
        """Whether it says how a page is read, not only what is done to what was read."""
        return (self.importer, self.system, self.day_first) != (None, None, None)

    def joined(self, later: SiteRule) -> SiteRule:
        """Both: what is taken away adds up; of how pages are read, what `later` says goes before."""
        changes: dict[str, Any] = {}
        for entry in fields(self):
            mine, theirs = getattr(self, entry.name), getattr(later, entry.name)
            if isinstance(mine, tuple):
                changes[entry.name] = tuple(dict.fromkeys((*mine, *theirs)))
            else:
                changes[entry.name] = mine if theirs is None else theirs
        return replace(self, **changes) if later.host == self.host else later


def host_of(url: str | None) -> str | None:
    """The host that rules go by, in lower case and without ``www.``; None for what is no web address."""
    try:
        parts = urlsplit((url or "").strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    return host.lower().rstrip(".").removeprefix("www.") or None


def rule_for(rules: Mapping[str, SiteRule], url: str | None) -> SiteRule | None:
    """The rule of the site that `url` is on."""
    host = host_of(url) if rules else None
    return rules.get(host) if host is not None else None


def as_json(rule: SiteRule) -> dict[str, object]:
    """The rule as it is written to a file: what it leaves open is left out."""
    return {name: value for name, value in asdict(rule).items() if value not in (None, ())}


def from_json(found: object) -> SiteRule | None:
    """The rule that `as_json` wrote; None for anything without a host. What is of a wrong kind is left open."""
    if not isinstance(found, dict) or not isinstance(found.get("host"), str) or not found["host"]:
        return None
    values: dict[str, Any] = {"host": found["host"]}
    for name in ("importer", "system"):
        if isinstance(found.get(name), str):
            values[name] = found[name]
    if isinstance(found.get("day_first"), bool):
        values["day_first"] = found["day_first"]
    for name in ("author_prefixes", "author_suffixes", "furniture", "not_comments", "article_furniture"):
        if isinstance(found.get(name), list):
            values[name] = tuple(text for text in found[name] if isinstance(text, str) and text)
    return SiteRule(**values)
