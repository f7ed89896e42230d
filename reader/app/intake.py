"""One source on its way in: records grouped into articles, settled, and handed to the writer in portions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count

from reader.app import pictures
from reader.app.documents import Resource
from reader.app.later import Later
from reader.app.made import Waiting
from reader.app.project import Project
from reader.domain.captures import Saved
from reader.domain.errors import FormatError
from reader.domain.mending import Mended as Corrected
from reader.domain.model import ItemId
from reader.domain.progress import Token
from reader.domain.recognition import page_of
from reader.domain.records import (
    About,
    ArticleRecord,
    CodingRecord,
    CommentRecord,
    FlagRecord,
    Made,
    MemoRecord,
    Notice,
    Record,
)
from reader.domain.site_mending import apply_rule
from reader.domain.site_rule import SiteRule, rule_for
from reader.domain.thread import Mended, Placed, arrange
from reader.domain.words import translate
from reader.storage import corrections, imports
from reader.storage.unit import Writer

ROWS_A_WRITE = 4000
"""How many items go to the writer at once: some tens of milliseconds, which a coder does not notice."""

Whole = tuple[ArticleRecord, list[Placed], Corrected | None]


@dataclass(slots=True)
class Intake:
    """Stores what an importer yields as one source of `batch`.

    `comments` and `declared` count what came in, `notices` is what the report will say.
    """

    project: Project
    batch: int
    name: str
    sha256: str
    importer: str
    resource: Resource | None = None
    """What was saved beside the page, by the address that the page has for it."""
    container: str | None = None
    saved_at: str | None = None
    rules: Mapping[str, SiteRule] = field(default_factory=dict)
    """What the person's rules say of sites, by their host."""
    later: Later = field(default_factory=Later)
    """Where captures of pages that are known, and what was made of texts, wait until the batch ends."""
    recognise: bool = True
    """Whether later captures of pages are recognised by what they say; what has a GUID always is."""
    file: str = ""
    """The name of the file that the source is, or is in."""
    mended: Sequence[Corrected | None] = ()
    """What a person corrected on the pages, in their order, once they were read."""
    known: list[int] = field(default_factory=list)
    """The numbers of what waits in `later`."""
    source: int | None = None
    made: Waiting | None = None
    """What was made of the texts, where the source brings such."""
    articles: list[ItemId] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    comments: int = 0
    declared: int | None = None
    _waiting: list[Whole] = field(default_factory=list)
    _mended: Mended = field(default_factory=Mended)
    _rows: int = 0
    _found: int = 0
    _new: int = 0
    _before: int = 0
    _under_way: Future[tuple[int, list[ItemId]]] | None = None

    def take(self, records: Iterator[Record], token: Token) -> None:
        """Store all of `records`; raises `FormatError` where there is neither an article nor anything made among them.

        What was made waits in `later`, each by the item that it stands behind.
        """
        article: ArticleRecord | None = None
        comments: list[CommentRecord] = []
        made: dict[int, list[Made]] = {}
        self._before = self.project.view.captures.last_item()
        for number in count():
            record = next(records, None)
            if number % 64 == 0:
                token.check()
            if isinstance(record, Notice):
                self.notices.append(record)
                continue
            if isinstance(record, CommentRecord):
                if article is None:
                    raise ValueError("an importer yielded a comment before its article")
                comments.append(record)
                continue
            if isinstance(record, Made):
                if _of_item(record):
                    if article is None:
                        raise ValueError("an importer yielded what is about an item before its article")
                    made.setdefault(len(comments), []).append(record)
                else:
                    self._waiting_made().head(record)
                continue
            if article is not None:
                self._add(article, comments, made)
            if record is None:
                break
            article, comments, made = record, [], {}
        if not self._found and self.made is None:
            raise FormatError(translate("Errors", "No article was found in the file."))
        self.notices += self._mended.notices()
        self._flush(last=True)
        if self.made is not None:
            self.made.end(self.source, self.articles, self.known)

    def drop(self) -> None:
        self._waiting.clear()
        self._settle()
        self.later.forget(self.known, self.made)
        if self.source is not None:
            self.project.do(_drop_source, self.source)

    def _waiting_made(self) -> Waiting:
        if self.made is None:
            self.made = self.later.waiting_made(self.file or self.name)
        return self.made

    def _add(self, article: ArticleRecord, comments: list[CommentRecord], made: Mapping[int, Sequence[Made]]) -> None:
        waiting = self._waiting_made() if made else self.made
        # What was coded stays as it was coded.
        rule = rule_for(self.rules, article.url) if waiting is None else None
        if waiting is not None:
            article = waiting.with_known_names(article)
            comments = [waiting.with_known_names(comment) for comment in comments]
        if rule is not None:
            article, comments, said = apply_rule(rule, article, comments)
            self.notices += said
        placed, _ = arrange(comments, self._mended)
        corrected = self.mended[self._found] if self._found < len(self.mended) else None
        staying = [entry.record for entry in placed] if corrected is None else corrected.now.comments
        declared = article.declared_comments
        if declared is not None and article.guid is None:
            self.declared = (self.declared or 0) + declared
            pings = sum("type" in comment.attributes for comment in staying)
            # A project knows what it has of a page. Some sites count what other sites sent as comments, some do not.
            fits = declared in (len(staying), len(staying) - pings)
            if not fits and not any(notice.code == "comment-count" for notice in self.notices):
                self.notices.append(
                    Notice(
                        "comment-count",
                        translate("Errors", "The page says {declared} comments, {found} were found.").format(
                            declared=declared, found=len(staying)
                        ),
                    )
                )
        if self.resource is not None:
            article = pictures.with_saved(article, self.resource)
        self._found += 1
        by_place = _by_place(placed, comments, made) if made else {}
        if self._is_known(article, placed, corrected):
            if by_place and waiting is not None:
                waiting.known(self.known[-1], by_place)
            return
        if by_place and waiting is not None:
            waiting.new(self._new, by_place)
        self._new += 1
        self.comments += len(staying)
        self._waiting.append((article, placed, corrected))
        self._rows += len(placed) + 1
        if self._rows >= ROWS_A_WRITE:
            self._flush(last=False)

    def _is_known(self, article: ArticleRecord, placed: list[Placed], corrected: Corrected | None) -> bool:
        """Whether the article is one that is there; it waits until the batch ends then. What came in with the same file
        is another page: the file says so."""
        there = None
        if article.guid is not None:
            there = self.project.do(_with_guid, article.guid, self._before)
        exchange = there is not None or self.made is not None
        if there is None and self.recognise:
            page = page_of(article, (one.record for one in placed), self.importer)
            found = self.project.view.captures.recognise(page)
            if found is not None and found.article_id <= self._before:
                if found.sure or self._is_of(found.article_id, article, placed):
                    there = found.article_id
                else:
                    said = translate(
                        "Errors", "It may be a later capture of a page that is known; it is kept apart from that."
                    )
                    self.notices.append(Notice("maybe-known", said))
        if there is None:
            return False
        partial = any(notice.code == "comments-missing" for notice in self.notices)
        saved = Saved(self.name, self.sha256, self.importer, self.container, self.saved_at, partial)
        file = self.file or self.name
        self.known.append(self.later.add(there, file, saved, article, placed, corrected, exchange=exchange))
        return True

    def _is_of(self, there: ItemId, article: ArticleRecord, comments: Sequence[Placed]) -> bool:
        """Whether all that a project has of a page that may be known is passages of that page's text: annotations have
        no more of it."""
        passages = [article.body.text[block.start : block.stop] for block in article.body.blocks]
        if self.made is None or comments or not any(passages):
            return False
        item = self.project.view.item(there)
        return item is not None and all(passage in item.body.text for passage in passages)

    def _flush(self, *, last: bool) -> None:
        """Hand what waits to the writer; while it stores, the next portion is read."""
        waiting, self._waiting, self._rows = self._waiting, [], 0
        self._settle()
        if last and not waiting and self.source is None:
            # All of it were captures of pages that are there.
            return
        self._under_way = self.project.write(_store, self, waiting, last)
        if last:
            self._settle()

    def _settle(self) -> None:
        """Wait for the portion under way, if any; raises what went wrong with it."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            self.source, stored = under_way.result()
            self.articles += stored


def _drop_source(writer: Writer, source: int) -> None:
    with writer.unjournalled() as conn:
        imports.drop_source(conn, source)


def _store(writer: Writer, intake: Intake, waiting: list[Whole], last: bool) -> tuple[int, list[ItemId]]:
    with writer.unjournalled() as conn:
        source = intake.source
        if source is None:
            source = imports.begin_source(
                conn,
                intake.batch,
                intake.name,
                intake.sha256,
                intake.importer,
                container=intake.container,
                saved_at=intake.saved_at,
            )
        stored = imports.store(conn, source, [(article, placed) for article, placed, _ in waiting])
        for item, (_, placed, corrected) in zip(stored, waiting, strict=True):
            if corrected is not None:
                # Comments follow their article.
                items = {one.record.ref: item + place for place, one in enumerate(placed, 1)}
                corrections.apply(conn, item, items, corrected)
        if last and intake.made is None:
            # What was made of it is yet to come: until then it is not complete.
            imports.finish_source(conn, source)
    return source, stored


def _of_item(record: Made) -> bool:
    """Whether it is about the item that it stands behind."""
    return isinstance(record, CodingRecord | FlagRecord) or (
        isinstance(record, MemoRecord) and record.about is About.ITEM
    )


def _by_place(
    placed: Sequence[Placed], comments: Sequence[CommentRecord], made: Mapping[int, Sequence[Made]]
) -> dict[int, Sequence[Made]]:
    """What was made by the place of the item in the thread: 0 the article, 1 the first comment of those `placed`.
    `made` is by the place in the stream; the records themselves tell which is which."""
    places = {id(one.record): place for place, one in enumerate(placed, 1)}
    return {places[id(comments[at - 1])] if at else 0: found for at, found in made.items()}


def _with_guid(writer: Writer, guid: str, before: int) -> ItemId | None:
    return imports.with_guid(writer.conn, guid, before)
