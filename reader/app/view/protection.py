"""Protecting people: who has which pseudonym, where names occur in texts, what was paraphrased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.app.view.part import Part, explaining
from reader.domain.given_names import NOBODY
from reader.domain.mentions import Decision, Decisions, Finder, Mention, ordinary_words
from reader.domain.model import CodingId, Item, ItemId
from reader.domain.paraphrases import Paraphrase
from reader.domain.progress import NoToken, Token
from reader.domain.pseudonyms import Hidden, Pseudonym, PseudonymKind, usual_kind
from reader.storage import items, mentions, paraphrases, pseudonyms

SAMPLE = 20_000
"""So many texts are looked through for which names are ordinary words."""
AROUND = 40
"""So many characters of a text are shown on either side of a mention."""
EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Found:
    """One mention on the list for review. `decision` is what was decided for it, here or everywhere; `masked` what an
    export does. `before`, `shown` and `after` are the words around it; `title` is the article's."""

    item: ItemId
    article: ItemId
    title: str
    mention: Mention
    before: str
    shown: str
    after: str
    decision: Decision | None
    masked: bool


@dataclass(frozen=True, slots=True)
class NameInTexts:
    """All mentions of one name together: `sure` and `masked` count them; `decision` is the one for the whole project,
    `examples` are the first few, those that are not sure before others."""

    name: str
    person: Hidden
    mentions: int
    sure: int
    masked: int
    items: int
    decision: Decision | None
    examples: tuple[Found, ...]


@explaining
class People(Part):
    """`mentions` and `names_in_texts` read every text (about as long as a search for each name would take): ask in a
    reader thread."""

    def people(self) -> list[Hidden]:
        """Everybody who wrote anything, with the pseudonym that was given."""
        return pseudonyms.people(self._conn)

    def planned(self, kind: PseudonymKind | None = None) -> list[Pseudonym]:
        """What those would get who have none; nothing is stored by asking."""
        return pseudonyms.planned(self._conn, kind)

    def usual_kind(self) -> PseudonymKind:
        """The kind that people get who come new."""
        return usual_kind(pseudonyms.everything(self._conn))

    def salt(self) -> str:
        return pseudonyms.salt(self._conn)

    def decisions(self) -> Decisions:
        return mentions.decisions(self._conn)

    def paraphrases(self) -> list[Paraphrase]:
        return paraphrases.everything(self._conn)

    def paraphrase_of(self, coding: CodingId) -> Paraphrase | None:
        return paraphrases.of_coding(self._conn, coding)

    def present(self, people: list[Hidden]) -> dict[ItemId, frozenset[int]]:
        """Article -> who of `people`, by their place, wrote in it."""
        by_name = {name: number for number, one in enumerate(people) for name in one.who.names}
        return {
            article: frozenset(by_name[name] for name in names if name in by_name)
            for article, names in pseudonyms.authors_by_article(self._conn).items()
        }

    def finder(self, people: list[Hidden]) -> Finder:
        who = [one.who for one in people]
        return Finder(who, ordinary_words(who, pseudonyms.sample_of_texts(self._conn, SAMPLE)) - NOBODY)

    def mentions(
        self, name: str | None = None, undecided: bool = False, limit: int = 1000, token: Token | None = None
    ) -> list[Found]:
        """The mentions of people in articles and comments, in the order of the library; those of one `name`, those that
        are neither sure nor decided, at most `limit`."""
        found: list[Found] = []
        for one in self._all(token or NoToken()):
            if (name is None or one.mention.name == name) and not (
                undecided and (one.mention.sure or one.decision is not None)
            ):
                found.append(one)
                if len(found) >= limit:
                    break
        return found

    def names_in_texts(self, token: Token | None = None) -> list[NameInTexts]:
        """What `mentions` lists, name by name: those with something to be decided first, then by how often."""
        people = self.people()
        by_name: dict[tuple[str, int], list[Found]] = {}
        counts: dict[tuple[str, int], list[int]] = {}
        seen: dict[tuple[str, int], set[ItemId]] = {}
        for one in self._all(token or NoToken(), people):
            key = one.mention.name, one.mention.person
            count = counts.setdefault(key, [0, 0, 0])
            count[0] += 1
            count[1] += one.mention.sure
            count[2] += one.masked
            seen.setdefault(key, set()).add(one.item)
            examples = by_name.setdefault(key, [])
            if len(examples) < EXAMPLES:
                examples.append(one)
            elif not one.mention.sure:
                at = next((n for n, other in enumerate(examples) if other.mention.sure), None)
                if at is not None:
                    examples[at] = one
        decided = self.decisions().everywhere
        rows = [
            NameInTexts(
                key[0], people[key[1]], count, sure, masked, len(seen[key]), decided.get(key[0]),
                tuple(sorted(by_name[key], key=lambda one: one.mention.sure)),
            )
            for key, (count, sure, masked) in counts.items()
        ]  # fmt: skip
        rows.sort(key=lambda row: (row.decision is not None or row.sure == row.mentions, -row.mentions, row.name))
        return rows

    def _all(self, token: Token, people: list[Hidden] | None = None) -> Iterator[Found]:
        people = people if people is not None else self.people()
        finder, present, decisions = self.finder(people), self.present(people), self.decisions()
        articles = list(items.all_articles(self._conn))
        for number, article in enumerate(articles):
            token.progress(number, len(articles))
            here = present.get(article.item.id, frozenset())
            title = article.item.title or ""
            yield from _found(article.item, title, finder, here, decisions)
            for place, comment in enumerate(items.thread(self._conn, article.item.id)):
                if place % 256 == 0:
                    token.check()
                yield from _found(comment, title, finder, here, decisions)


def _found(item: Item, title: str, finder: Finder, present: frozenset[int], decisions: Decisions) -> Iterator[Found]:
    text = item.body.text
    for one in finder.find(text, present):
        decision = decisions.of(one.name, item.id)
        yield Found(
            item.id,
            item.article_id,
            title,
            one,
            text[max(0, one.start - AROUND) : one.start],
            text[one.start : one.stop],
            text[one.stop : one.stop + AROUND],
            decision,
            one.masked if decision is None else decision is Decision.MASK,
        )
