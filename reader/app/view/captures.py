"""What later captures and mendings did: captures, revisions, vanished comments, codings that lost their place."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.view.part import Part, explaining
from reader.domain.captures import AdriftCoding, Capture, Removal, Revision
from reader.domain.model import CodingId, ItemId
from reader.domain.recognition import Differences, Known, Page
from reader.domain.text import Span
from reader.storage import captures, imports


@explaining
class Captures(Part):
    """Codings count whoever made them, shown or not: what lost its place is everybody's concern."""

    def captures_of(self, article: ItemId) -> list[Capture]:
        """Every capture of a page in the order they were imported; the first is the one that brought it."""
        return captures.of_article(self._conn, article)

    def revisions_of(self, item: ItemId) -> list[Revision]:
        """What the text of an item was before, oldest first; empty where it never changed."""
        return captures.revisions_of(self._conn, item)

    def revised(self, article: ItemId) -> list[ItemId]:
        """The article and the comments whose text is not the first any more, in reading order."""
        return captures.revised(self._conn, article)

    def adrift(
        self, article: ItemId | None = None, after: CodingId | None = None, limit: int = 200
    ) -> list[AdriftCoding]:
        """The next `limit` codings that lost their place, in the order they were made, behind `after`; of one article
        where given. `commands.place_coding` gives one a new place, `commands.remove_codings` takes it away."""
        return captures.adrift(self._conn, self._eyes.coder, article, after, limit)

    def adrift_count(self, article: ItemId | None = None) -> int:
        return captures.adrift_count(self._conn, article)

    def suggested(self, coding: CodingId) -> Span | None:
        """Where an adrift coding most likely belongs in the present text of its item, for a person to look at: a guess,
        unlike what is placed by itself. None where nothing is alike."""
        return captures.suggested(self._conn, coding)

    def vanished(self, article: ItemId) -> list[ItemId]:
        """The comments that the page no longer showed when it was saved last, in reading order."""
        return captures.vanished(self._conn, article)

    def vanished_count(self, article: ItemId | None = None) -> int:
        return captures.vanished_count(self._conn, article)

    def mended(self, item: ItemId) -> frozenset[str]:
        """What of an item a person mended, so that later captures leave it alone: of ``author``, ``published``,
        ``text``, ``place``, ``title``, ``standfirst``, ``site``, ``url``; ``own`` is half of a comment that was
        split."""
        return captures.mended(self._conn, item)

    def touched_by_removal(self, comments: Sequence[ItemId]) -> Removal:
        """What `commands.remove_comments` would take away, and move."""
        return captures.touched_by_removal(self._conn, comments)

    def recognise(self, page: Page) -> Known | None:
        """The article that `page` is a later capture of, or may be; None where it is a new page."""
        return captures.recognise(self._conn, page)

    def differences(self, page: Page) -> Differences | None:
        """How `page` differs from the article that it is, or may be, a later capture of; None where it is new."""
        known = captures.recognise(self._conn, page)
        return None if known is None else captures.differences(self._conn, known, page)

    def last_item(self) -> int:
        """The highest id that any item has or had: what comes in later has a higher one."""
        return imports.last_item(self._conn)
