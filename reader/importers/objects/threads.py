"""Articles and comments as an export lists them, mixed and in any order -> records article by article.

They wait in a spool as short tuples; bodies are made when an article's turn has come.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType

from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Notice, Poll, PollOption, Record
from reader.domain.text import Body, canonical, plain
from reader.domain.words import translate
from reader.importers.objects.marked import marked_body
from reader.importers.stream.prose import body_of
from reader.importers.stream.spool import Spool
from reader.importers.stream.threads import in_reading_order, spam_notice, titled, without_spam


class Form(StrEnum):
    """How a text is written."""

    PLAIN = "plain"
    HTML = "html"
    LINES = "lines"
    """HTML in which line ends are meant."""
    MARKDOWN = "markdown"


@dataclass(slots=True)
class Draft:
    """A comment on its way to a `CommentRecord`; `spam` is left out, but where it was answered."""

    ref: str
    text: str = ""
    form: Form = Form.PLAIN
    parent: str | None = None
    author: str = ""
    published: str | None = None
    number: int | None = None
    score: int | None = None
    state: CommentState = CommentState.SHOWN
    attributes: dict[str, str] = field(default_factory=dict)
    spam: bool = False

    def packed(self) -> bytes:
        return marshal.dumps(
            (
                self.ref, self.text, str(self.form), self.parent, self.author, self.published, self.number, self.score,
                str(self.state), self.attributes, self.spam,
            )
        )  # fmt: skip


@dataclass(slots=True)
class Opening:
    """An article on its way to an `ArticleRecord`; what a later one says fills what an earlier one left open."""

    title: str = ""
    text: str = ""
    form: Form = Form.HTML
    standfirst: str = ""
    site: str = ""
    url: str = ""
    author: str = ""
    published: str | None = None
    language: str = ""
    declared: int | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    polls: tuple[Poll, ...] = ()

    def packed(self) -> bytes:
        return marshal.dumps(
            (
                self.title, self.text, str(self.form), self.standfirst, self.site, self.url, self.author,
                self.published, self.language, self.declared, self.attributes,
                tuple((p.question, tuple((o.text, o.percent, o.votes) for o in p.options), p.total_voters)
                      for p in self.polls),
            )
        )  # fmt: skip


Named = Callable[[str, Draft | None], Opening]
"""What is said of an article that has no title and no text, by its key and its first comment."""


class Threads:
    """`open` articles and `add` comments in any order, then take the `records`, once."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._left_out = 0
        self._repeated = 0

    def __enter__(self) -> Threads:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._spool.close()

    def __len__(self) -> int:
        """The number of articles."""
        return len(self._spool)

    def __contains__(self, key: str) -> bool:
        return key in self._spool

    def open(self, key: str, opening: Opening) -> None:
        self._spool.append(key, b"a" + opening.packed())

    def add(self, key: str, draft: Draft) -> None:
        self._spool.append(key, b"c" + draft.packed())

    def move(self, other: Threads, home: Callable[[str], str], token: Token) -> None:
        """Add the comments of this to `other` under the keys that `home` gives for their references; what answers the
        article itself is at its top level there."""
        for _, waiting in self._spool.groups():
            for number, record in enumerate(waiting):
                if number % 256 == 0:
                    token.check()
                draft = _draft(record[1:])
                article = home(draft.ref)
                if draft.parent == article:
                    draft.parent = None
                    record = b"c" + draft.packed()
                other._spool.append(article, record)

    def records(
        self,
        token: Token,
        named: Named,
        settle: Callable[[str, list[CommentRecord]], list[CommentRecord]] | None = None,
    ) -> Iterator[Record]:
        """The articles in the order in which they were met; `settle` has the last word on the comments of one.

        Notices: ``spam-left-out``, ``repeated``.
        """
        for key, waiting in self._spool.groups():
            token.check()
            opening: Opening | None = None
            first: Draft | None = None
            comments: list[CommentRecord] = []
            spam: set[str] = set()
            seen: set[int] = set()
            for number, record in enumerate(waiting):
                if number % 256 == 0:
                    token.check()
                if record[:1] == b"a":
                    opening = _merged(opening, _opening(record[1:]))
                    continue
                draft = _draft(record[1:])
                what = hash((draft.ref, draft.text, draft.parent, draft.author))
                if what in seen:
                    self._repeated += 1
                    continue
                seen.add(what)
                first = first or draft
                if draft.spam:
                    spam.add(draft.ref)
                comments.append(_comment(draft))
            comments, left_out = without_spam(comments, spam)
            self._left_out += left_out
            if opening is None or not (opening.title or opening.text.strip()):
                opening = _merged(opening, named(key, first))
            yield _article(opening, key)
            yield from settle(key, comments) if settle is not None else comments
        if self._left_out:
            yield spam_notice(self._left_out)
        if self._repeated:
            yield Notice(
                "repeated",
                translate("Importers", "{count} comments are in the file more than once; one of each is kept.").format(
                    count=self._repeated
                ),
            )


def _merged(first: Opening | None, later: Opening) -> Opening:
    """What either says, the first before the later; a count is the highest."""
    if first is None:
        return later
    first.title = first.title or later.title
    if not first.text:
        first.text, first.form = later.text, later.form
    first.standfirst = first.standfirst or later.standfirst
    first.site = first.site or later.site
    first.url = first.url or later.url
    first.author = first.author or later.author
    first.published = first.published or later.published
    first.language = first.language or later.language
    counts = [count for count in (first.declared, later.declared) if count is not None]
    first.declared = max(counts, default=None)
    first.attributes = {**later.attributes, **first.attributes}
    first.polls = first.polls or later.polls
    return first


def _draft(record: bytes) -> Draft:
    # Bytes that this process has just written.
    ref, text, form, parent, author, published, number, score, state, attributes, spam = marshal.loads(record)
    return Draft(ref, text, Form(form), parent, author, published, number, score, CommentState(state), attributes, spam)


def _opening(record: bytes) -> Opening:
    *fields, polls = marshal.loads(record)
    opening = Opening(*fields)
    opening.form = Form(opening.form)
    opening.polls = tuple(
        Poll(question, tuple(PollOption(*option) for option in options), total) for question, options, total in polls
    )
    return opening


def composed(text: str, form: Form, *, pictures: bool = False) -> Body:
    """The body of a text."""
    if not text or text.isspace():
        return Body()
    if form is Form.MARKDOWN:
        return marked_body(text)
    if form is Form.PLAIN:
        return plain(text)
    return body_of(text, lines=form is Form.LINES, pictures=pictures)


def _comment(draft: Draft) -> CommentRecord:
    return CommentRecord(
        ref=draft.ref,
        body=composed(draft.text, draft.form),
        parent_ref=draft.parent,
        author=draft.author or None,
        published=draft.published,
        number=draft.number,
        score=draft.score,
        state=draft.state,
        attributes=draft.attributes,
    )


def _article(opening: Opening, key: str) -> ArticleRecord:
    body = composed(opening.text, opening.form, pictures=True)
    url = canonical(opening.url).strip() or None
    return ArticleRecord(
        title=titled(canonical(opening.title), body, url or key),
        body=body,
        standfirst=opening.standfirst or None,
        site=opening.site or None,
        url=url,
        author=opening.author or None,
        published=opening.published,
        language=opening.language or None,
        declared_comments=opening.declared if 0 <= (opening.declared or 0) < 2**31 else None,
        polls=opening.polls,
        attributes=opening.attributes,
    )


def newest_last(_key: str, comments: list[CommentRecord]) -> list[CommentRecord]:
    """For exports that list what is new first, with replies or without: the top level turned round where it is so."""
    tops = [comment for comment in comments if comment.parent_ref is None]
    turned = in_reading_order(tops)
    if turned is tops:
        return comments
    return [*turned, *(comment for comment in comments if comment.parent_ref is not None)]


def missing_notice(count: int, where: str = "") -> Notice:
    """That the source says of more comments than the file has."""
    return Notice(
        "comments-missing",
        translate("Importers", "{count} comments are not in the file: the source had not given them.").format(
            count=count
        ),
        where,
    )


def without_home(_key: str, _first: Draft | None) -> Opening:
    """For exports in which comments alone are no sign of an article's name."""
    return Opening(title=translate("Importers", "Comments of an unknown page"))
