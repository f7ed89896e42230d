"""Commenters: everything by one person, and names that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.app.view.part import Part, explaining
from reader.domain.commenters import PeopleOrder, Person, Said, arranged
from reader.domain.commenters import similar as domain_similar
from reader.domain.model import Attribute, ItemId
from reader.storage import attributes, commenters


@explaining
class Commenters(Part):
    """`everybody` and what is made of it takes about a tenth of a second for 20,000 names: ask in a reader thread."""

    def everybody(self) -> list[Person]:
        """Everybody who wrote a comment, in no order (see `domain.commenters.arranged`)."""
        return commenters.people(self._conn, self._eyes.coder)

    def people(
        self,
        words: str = "",
        order: PeopleOrder = PeopleOrder.NAME,
        after: Person | None = None,
        limit: int | None = None,
    ) -> list[Person]:
        """The next `limit` people behind `after`, of those in whose names every word occurs."""
        found = arranged(self.everybody(), words, order)
        first = 1 + next((at for at, person in enumerate(found) if after and person.name == after.name), -1)
        return found[first:] if limit is None else found[first : first + limit]

    def called(self, names: Iterable[str]) -> list[Person]:
        """Those who write under any of these names."""
        return commenters.people_called(self._conn, names, self._eyes.coder)

    def who(self, item: ItemId) -> Person | None:
        """Who wrote a comment; None for an article, and where no name stands."""
        author = commenters.author_of(self._conn, item)
        found = self.called([author]) if author is not None else []
        return found[0] if found else None

    def name_of(self, item: ItemId) -> str | None:
        """The name under which the author of a comment is listed; cheaper than `who`."""
        return commenters.shown_name(self._conn, item)

    def authors_of(self, items: Sequence[int]) -> set[str]:
        """The names under which these comments were written."""
        return commenters.authors_of(self._conn, items)

    def comments_of(self, person: Person, after: ItemId | None = None, limit: int = 200) -> list[Said]:
        """The next comments of a person behind the comment `after`: across articles, in reading order. Codes are those
        of the coders that are shown."""
        return commenters.said(self._conn, person.names, self._eyes.coder, self._eyes.shown, after, limit)

    def items_of(self, person: Person) -> list[ItemId]:
        """Every comment of a person, in the same order."""
        return commenters.items_of(self._conn, person.names)

    def similar(self, names: Sequence[str]) -> list[Person]:
        """Who else has a name that looks like one of these, for a person to look at."""
        return arranged(domain_similar(self.everybody(), names))

    def attributes_of(self, person: Person) -> dict[str, str]:
        return commenters.values_of(self._conn, person.id) if person.id is not None else {}

    def attributes_known(self) -> list[Attribute]:
        """What items and commenters can have, by name."""
        return attributes.definitions(self._conn)
