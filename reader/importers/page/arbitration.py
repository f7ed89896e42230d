"""Which of the systems that found comments on a page is believed, and what is said where they disagree.

Structured data and the adapters of known systems come first. The general detector is asked only where they leave
something open: none found anything, or what they found is not what the page states. It is believed over an adapter
only if it explains the page's own count, and finds again what the adapter found, so that finding more is no merit in
itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.domain.progress import Token
from reader.domain.records import Notice
from reader.domain.words import translate
from reader.importers.page import dom, structured
from reader.importers.page.counts import declared_count
from reader.importers.page.document import Page
from reader.importers.page.systems import Adapter, Found, adapters, general

PINGS = frozenset(("pingback", "trackback"))
"""Values of the attribute ``type`` that mark notices of other sites; others tell kinds of comments apart."""
_FEW = 2
_START_CP = 40


@dataclass(frozen=True)
class Claim:
    """What one system found on a page. `declared` is the count that the page states for it."""

    system: str
    found: Found
    declared: int | None

    @property
    def count(self) -> int:
        return len(self.found.comments)

    @property
    def readers(self) -> int:
        """How many of them are comments of readers."""
        return sum(raw.attributes.get("type") not in PINGS for raw in self.found.comments)

    @property
    def replies(self) -> int:
        return sum(raw.parent_ref is not None for raw in self.found.comments)

    @property
    def counts(self) -> tuple[int, ...]:
        """The counts that a page may state for these: sites count pings or not, and what they did not load."""
        shown = (self.count, self.readers)
        return (*shown, *(count + self.found.missing for count in shown))

    @property
    def explains(self) -> bool:
        return self.declared is not None and self.declared in self.counts


@dataclass(frozen=True)
class Choice:
    """The system that is believed, and what a person should know about the others."""

    claim: Claim | None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class SystemFound:
    """For the choice of another system by a person: its id, and how many comments, replies among them, it finds."""

    system: str
    comments: int
    replies: int
    declared: int | None


def systems_found(page: Page, token: Token) -> list[SystemFound]:
    """Every system that finds comments on the page, also the general detector, the believed one first.

    To be asked before the article is read, which takes the comments out of the tree.
    """
    claims = _claims(page, token)
    claims += _general(page, token)
    chosen = _choose(claims)
    claims.sort(key=lambda claim: claim is not chosen)
    return [SystemFound(claim.system, claim.count, claim.replies, claim.declared) for claim in claims]


def choose(page: Page, token: Token) -> Choice:
    """The system that explains the page best; where `page.origin` asks for one, that one alone."""
    wanted = page.origin.system
    claims = [] if wanted == general.id else _claims(page, token, wanted)
    if wanted == general.id or (wanted is None and _is_open(claims)):
        claims += _general(page, token)
    chosen = _choose(claims)
    if chosen is None:
        return Choice(None, (_nothing(wanted),) if wanted is not None else ())
    return Choice(chosen, tuple(_disagreement(chosen, claims)))


def _claims(page: Page, token: Token, wanted: str | None = None) -> list[Claim]:
    return [
        claim
        for adapter in _known()
        if wanted in (None, adapter.id) and (claim := _claim(adapter, page, token)) is not None
    ]


def _known() -> Iterator[Adapter]:
    yield structured
    for adapter in adapters():
        if adapter.id != general.id:
            yield adapter


def _general(page: Page, token: Token) -> list[Claim]:
    claim = _claim(general, page, token)
    return [claim] if claim is not None else []


def _claim(adapter: Adapter, page: Page, token: Token) -> Claim | None:
    token.check()
    found = adapter.find(page, token)
    if found is None or not found.comments:
        return None
    declared = found.declared
    if declared is None and found.counted:
        declared = declared_count(page, found.roots)
    return Claim(adapter.id, found, declared)


def _is_open(claims: Sequence[Claim]) -> bool:
    """Whether the known systems leave it open what the comments are."""
    if any(claim.explains for claim in claims):
        return False
    most = max((claim.count for claim in claims), default=0)
    return most <= _FEW or any(claim.declared is not None and not claim.found.more for claim in claims)


def _choose(claims: Sequence[Claim]) -> Claim | None:
    known = [claim for claim in claims if claim.system != general.id]
    # Where both say the same, the system is better than structured data: it also knows what its page opens with.
    best = max(
        known,
        key=lambda claim: (claim.explains, claim.readers, claim.replies, claim.system != structured.id),
        default=None,
    )
    detected = next((claim for claim in claims if claim.system == general.id), None)
    if best is None or detected is None:
        return best or detected
    if best.explains:
        return best
    stated = best.declared if best.declared is not None else detected.declared
    if stated is not None:
        return detected if stated in detected.counts and _finds_again(detected, best) else best
    if best.count <= _FEW and detected.count >= 3 * best.count and _is_sound(detected):
        return detected
    return best


def _finds_again(claim: Claim, other: Claim) -> bool:
    """Whether `claim` has what `other` has, or `other` has next to nothing."""
    if other.count * 3 <= claim.count:
        return True
    starts, others = _starts(claim), _starts(other)
    return 2 * len(starts & others) >= min(len(starts), len(others))


def _starts(claim: Claim) -> set[str]:
    """How the comments begin, by which those of two systems are known to be the same; without empty ones."""
    found = set()
    for raw in claim.found.comments:
        pieces: list[str] = []
        for node in raw.nodes:
            pieces.append("".join(filter(str.isalnum, dom.text(node, raw.without, 3 * _START_CP))))
            if sum(map(len, pieces)) >= _START_CP:
                break
        found.add("".join(pieces)[:_START_CP])
    return found - {""}


def _is_sound(claim: Claim) -> bool:
    """Whether nearly all of the comments have an author and a time."""
    whole = sum(bool(raw.author) and bool(raw.dates) for raw in claim.found.comments)
    return whole >= 0.8 * claim.count


def _disagreement(chosen: Claim, claims: Sequence[Claim]) -> Iterator[Notice]:
    """A notice where another system found other comments or other parents, so that a person should look."""
    for other in claims:
        if other is chosen or (other.system == structured.id and other.count < chosen.count):
            # Sites cut their structured data short; that is no second opinion.
            continue
        shared = _shared(other, chosen)
        if not shared and general.id not in (other.system, chosen.system):
            if other.readers > _FEW:
                yield _beside(chosen, other)
                return
            continue
        if (
            chosen.system != general.id
            and shared >= 0.9
            and other.readers <= chosen.readers
            and other.replies <= chosen.replies
        ):
            # Less of the same: a system that does not know all marks of this one.
            continue
        overruled = chosen.system == general.id and other.readers != chosen.readers
        differ = not chosen.explains and abs(other.readers - chosen.readers) > max(1, chosen.readers // 10)
        parents = other.readers == chosen.readers and min(other.replies, chosen.replies) > 0
        parents = parents and abs(other.replies - chosen.replies) > max(2, chosen.replies // 5)
        if overruled or differ or parents:
            yield _disagree(chosen, other)
            return


def _shared(claim: Claim, other: Claim) -> float:
    """The share of `claim`'s comments that `other` has too."""
    starts = _starts(claim)
    return len(starts & _starts(other)) / len(starts) if starts else 1.0


def _nothing(system: str) -> Notice:
    text = translate("Importers", "The comment system {system}, which was asked for, finds no comments on this page.")
    return Notice("comments-system", text.format(system=system), "comments")


def _beside(chosen: Claim, other: Claim) -> Notice:
    text = translate(
        "Importers",
        "The page has comments of two systems: {count} of {chosen}, which were taken, and {other_count} of {other}.",
    )
    message = text.format(chosen=chosen.system, count=chosen.count, other=other.system, other_count=other.count)
    return Notice("comments-disagree", message, "comments")


def _disagree(chosen: Claim, other: Claim) -> Notice:
    if chosen.declared is not None:
        text = translate(
            "Importers",
            "Two ways of reading the comments differ: {chosen} finds {count} ({replies} replies), {other} finds "
            "{other_count} ({other_replies} replies); the page states {declared}. {chosen} was taken.",
        )
    else:
        text = translate(
            "Importers",
            "Two ways of reading the comments differ: {chosen} finds {count} ({replies} replies), {other} finds "
            "{other_count} ({other_replies} replies). {chosen} was taken.",
        )
    message = text.format(
        chosen=chosen.system,
        count=chosen.count,
        replies=chosen.replies,
        other=other.system,
        other_count=other.count,
        other_replies=other.replies,
        declared=chosen.declared,
    )
    return Notice("comments-disagree", message, "comments")
