"""What an export is narrowed to, and how much of the thread goes along with it.

Named as people see things, so that a scope can be saved and used on another project: codes by their path, coders and
attributes by name, articles by title or GUID.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.words import translate


class Context(StrEnum):
    """How much of its thread goes with what was chosen: only itself, what it answers, all that up to the top of the
    thread, or the whole thread. The article that it stands under is always there."""

    NONE = "none"
    PARENT = "parent"
    CHAIN = "chain"
    THREAD = "thread"


@dataclass(frozen=True, slots=True)
class Scope:
    """All that is set must hold; an empty one lets everything through.

    `articles` (titles or GUIDs), `words`, `author`, `since`, `until`, `attributes` and the depths choose items, as
    those of `domain.filters.Filter` do; an article's own text has no depth, and is left out where one is asked for.
    `codes` (paths; each with what is below it) and `coders` (names) choose codings; with `coded`, items without one of
    those go too. Codes that are left out are not in the codebook, but those above a chosen one are.

    `context` adds to the chosen items what they answer, for reading: an item that is there as context only has no
    codings and no memos.
    """

    articles: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    author: str = ""
    since: str = ""
    until: str = ""
    shallowest: int | None = None
    deepest: int | None = None
    words: str = ""
    coded: bool = False
    context: Context = Context.CHAIN

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return self != Scope(context=self.context)

    @property
    def of_items(self) -> bool:
        """Whether items are chosen, and not codings alone."""
        return self != Scope(codes=self.codes, coders=self.coders, context=self.context)


def said(scope: Scope) -> str:
    """What a scope leaves out, as a sentence for the head of an export; empty where it lets everything through."""
    parts = [
        *_listed(translate("Exports", "articles: {values}"), scope.articles),
        *_listed(translate("Exports", "codes: {values}"), scope.codes),
        *_listed(translate("Exports", "coders: {values}"), scope.coders),
        *_listed(
            translate("Exports", "attributes: {values}"),
            tuple(f"{name} = {value}" if value else name for name, value in scope.attributes),
        ),
        *_listed(translate("Exports", "author: {values}"), (scope.author,)),
        *_listed(translate("Exports", "from {values}"), (scope.since,)),
        *_listed(translate("Exports", "until {values}"), (scope.until,)),
        *_listed(translate("Exports", "depth at least {values}"), _number(scope.shallowest)),
        *_listed(translate("Exports", "depth at most {values}"), _number(scope.deepest)),
        *_listed(translate("Exports", "with the words: {values}"), (scope.words,)),
    ]
    if scope.coded:
        parts.append(translate("Exports", "only what is coded"))
    if not parts:
        return ""
    return translate("Exports", "This is a part of the project – {parts}.").format(parts="; ".join(parts))


def _listed(sentence: str, values: tuple[str, ...]) -> list[str]:
    given = [value for value in values if value]
    return [sentence.format(values=", ".join(given))] if given else []


def _number(value: int | None) -> tuple[str, ...]:
    return () if value is None else (str(value),)
