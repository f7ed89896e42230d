"""The rows of one article -> the article and its comments."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.domain.column_names import is_private
from reader.domain.column_values import above, is_nothing, is_whole, key, kind_of
from reader.domain.mapping import ColumnMapping
from reader.domain.progress import Token
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Notice
from reader.domain.text import Body, compose, plain
from reader.domain.words import translate
from reader.importers.tables.table import Row
from reader.importers.tables.times import Times

_DELETED = re.compile(r"\[?\s?(?:deleted|gelöscht|supprimé|eliminado|удалено|comment deleted)(?: by [\w ]{1,20})?\s?\]")
_REMOVED = re.compile(r"\[\s?(?:removed|hidden|redacted|moderated|entfernt)(?: by [\w ]{1,20})?\s?\]")
_TAGS = re.compile(r"</?(?:p|br|a|div|span|b|i|em|strong|ul|ol|li|blockquote|code|pre)(?:\s[^<>]{0,2000})?/?>", re.I)
_MARKUP = re.compile(r"<br\s?/?>|</(?:p|a|div|blockquote|li)>", re.I)
_EMAIL = re.compile(r"[^@\s]{1,64}@[\w.-]{1,190}\.\w{2,20}")
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{0,20}", re.I)
_LONGEST_ID = 500


@dataclass
class Tally:
    """What happened to rows, counted over all articles; said once at the end."""

    counts: Counter[str] = field(default_factory=Counter)
    private: set[str] = field(default_factory=set)

    def notices(self) -> Iterator[Notice]:
        said = {
            "orphan": translate("Importers", "Answers to comments that are not in the table: {count}."),
            "duplicate-rows": translate("Importers", "Rows that repeat one with the same id, left out: {count}."),
            "duplicate-id": translate("Importers", "Comments that have the id of another one: {count}."),
            "no-text": translate("Importers", "Rows left out, without a text and without replies: {count}."),
            "time-unread": translate(
                "Importers", "Times that could not be read, kept as the attribute “date_printed”: {count}."
            ),
            "email-author": translate(
                "Importers", "Names of authors that were e-mail addresses, kept up to the “@”: {count}."
            ),
        }
        for code, sentence in said.items():
            if self.counts[code]:
                yield Notice(code, sentence.format(count=self.counts[code]))
        if self.private:
            columns = ", ".join(sorted(self.private))
            yield Notice(
                "private-left-out",
                translate("Importers", "E-mail and IP addresses are not taken over: {columns}.").format(
                    columns=columns
                ),
            )


@dataclass(frozen=True, slots=True)
class Manner:
    """How the cells of one table are read: its mapping and what a sample of it told."""

    mapping: ColumnMapping
    times: Times
    markup: bool = False
    """The texts are HTML."""
    entities: bool = False
    """The texts have ``&amp;`` and the like, though they are not HTML."""
    step: str = "."
    """What stands between the steps of paths."""
    taken: frozenset[str] = frozenset()
    """Columns that have a role."""
    private: frozenset[str] = frozenset()
    """Columns of addresses of commenters."""


def manner_of(mapping: ColumnMapping, rows: Iterable[Row], step: str | None, saved_at: str | None) -> Manner:
    """What the first `rows` tell of how cells are to be read; `saved_at` is when the table was made."""
    rows = list(rows)
    times = Times(saved_at)
    if mapping.time is not None:
        times.learn(row.get(mapping.time, "") for row in rows)
    texts = [text for row in rows if (text := row.get(mapping.text, ""))]
    marked = sum(_MARKUP.search(text) is not None for text in texts)
    escaped = sum(bool(re.search(r"&(?:amp|lt|gt|quot|#\d{1,6}|#x[0-9a-fA-F]{1,6});", text)) for text in texts)
    columns = {name for row in rows for name in row}
    return Manner(
        mapping,
        times,
        markup=marked * 100 > len(texts),
        entities=escaped > 0,
        step=step or ".",
        taken=frozenset(mapping.roles().values()),
        private=frozenset(name for name in columns if is_private(name) and name not in mapping.roles().values()),
    )


@dataclass(slots=True)
class _Draft:
    """A row on its way to a comment."""

    row: Row
    ref: str
    raw: str
    parent: str | None = None


def read_article(
    group: str | None,
    name: str,
    rows: Iterable[Row],
    manner: Manner,
    tally: Tally,
    token: Token,
    *,
    alone: bool = True,
) -> Iterator[ArticleRecord | CommentRecord]:
    """The article whose comments are `rows`. `group` is the value that they share, `name` what the table is called;
    `alone` says that there is no other article in it."""
    mapping = manner.mapping
    drafts: list[_Draft] = []
    own: Row = {}
    seen: dict[str, tuple[str, str]] = {}
    for number, row in enumerate(rows, start=1):
        if number % 1024 == 0:
            token.check()
        raw = (row.get(mapping.id, "") if mapping.id is not None else "").strip()[:_LONGEST_ID]
        if group is not None and mapping.article is not None and raw and _is_own(row, raw, group, mapping):
            own = row
            continue
        ref = raw or f"row {number}"
        what = (row.get(mapping.text, ""), row.get(mapping.author, "") if mapping.author else "")
        if ref in seen:
            if seen[ref] == what:
                tally.counts["duplicate-rows"] += 1
                continue
            tally.counts["duplicate-id"] += 1
            ref = f"{ref} ({number})"
        seen[ref] = what
        drafts.append(_Draft(row, ref, raw))
    yield _article(group, name, own, [draft.row for draft in drafts], manner, alone)
    missing = _link(drafts, group, manner)
    answered = {draft.parent for draft in drafts}
    tally.counts["orphan"] += len(missing)
    for number, draft in enumerate(drafts, start=1):
        if number % 1024 == 0:
            token.check()
        comment = _comment(draft, draft.ref in answered, missing, manner, tally)
        if comment is None:
            tally.counts["no-text"] += 1
        else:
            yield comment


def _is_own(row: Row, raw: str, group: str, mapping: ColumnMapping) -> bool:
    """Whether this row is the article itself (a dump has the post among its comments): its id is what the comments
    name as theirs, it answers nothing, and it has a title or the mark of what is no comment (``t3_``). The first
    comment of a conversation, which gives it its id, has neither."""
    parent = row.get(mapping.parent, "") if mapping.parent else ""
    if key(raw) != key(group) or kind_of(raw) not in ("", kind_of(group)) or not (not parent or is_nothing(parent)):
        return False
    titled = mapping.article_title is not None and bool(row.get(mapping.article_title, "").strip())
    return titled or bool(kind_of(raw))


def _article(group: str | None, name: str, own: Row, rows: list[Row], manner: Manner, alone: bool) -> ArticleRecord:
    mapping = manner.mapping

    def first(column: str | None) -> str:
        if column is None:
            return ""
        return next((value for row in (own, *rows) if (value := row.get(column, "").strip())), "")

    url = first(mapping.article_url) or None
    title = " ".join(first(mapping.article_title).split())
    if not title:
        title = name or group or ""
        if group and name and not alone:
            title = f"{name}: {group}"
    said = dict(_attributes(own, manner, set()))
    if group and mapping.article is not None and group not in (title, url):
        said[mapping.article] = group
    text = own.get(mapping.text, "") or first(mapping.article_text)
    return ArticleRecord(
        title=title,
        body=_body(text, manner) if text.strip() else Body(),
        url=url if url and "//" in url else None,
        author=(own.get(mapping.author, "") or None) if mapping.author else None,
        published=manner.times.read(own[mapping.time]) if mapping.time and own.get(mapping.time) else None,
        attributes=said,
    )


def _link(drafts: list[_Draft], group: str | None, manner: Manner) -> dict[str, str]:
    """Give each draft its parent; returns those whose parent is not there, with what they say of it."""
    mapping = manner.mapping
    if mapping.parent is not None:
        return _link_parents(drafts, group, mapping.parent)
    if mapping.path is not None:
        return _link_paths(drafts, mapping.path, manner.step)
    if mapping.depth is not None:
        _link_depths(drafts, mapping.depth)
    return {}


def _link_parents(drafts: list[_Draft], group: str | None, column: str) -> dict[str, str]:
    exact = {draft.raw: draft.ref for draft in reversed(drafts) if draft.raw}
    loose = {key(draft.raw): draft.ref for draft in reversed(drafts) if draft.raw}
    kinds: set[str] = set()
    open_ones: list[tuple[_Draft, str]] = []
    for draft in drafts:
        raw = draft.row.get(column, "").strip()[:_LONGEST_ID]
        found = exact.get(raw)
        if found is None:
            if not raw or is_nothing(raw):
                continue
            # t3_x is the post, even where a comment t1_x has the same letters.
            if group is not None and raw == group:
                continue
            found = loose.get(key(raw))
        if found is None:
            open_ones.append((draft, raw))
        elif found != draft.ref:
            draft.parent = found
            kinds.add(kind_of(raw))
    missing: dict[str, str] = {}
    for draft, raw in open_ones:
        if group is not None and key(raw) == key(group):
            continue
        if kind_of(raw) and kinds and kind_of(raw) not in kinds:
            continue  # it answers something of another kind than comments are: the post
        missing[draft.ref] = raw
    return missing


def _link_paths(drafts: list[_Draft], column: str, step: str) -> dict[str, str]:
    refs = {path: draft.ref for draft in reversed(drafts) if (path := draft.row.get(column, "").strip(step + " "))}
    top = min((path.count(step) for path in refs), default=0)
    missing: dict[str, str] = {}
    for draft in drafts:
        path = draft.row.get(column, "").strip(step + " ")
        up = above(path, step) if path.count(step) <= 1000 else ""
        asked = up
        while up and up not in refs:
            up = above(up, step)
        if up:
            draft.parent = refs[up]
        if asked not in refs and path.count(step) > top:
            missing[draft.ref] = asked
    return missing


def _link_depths(drafts: list[_Draft], column: str) -> None:
    """A comment answers the last one before it that is less deep."""
    open_branch: list[tuple[int, str]] = []
    for draft in drafts:
        value = draft.row.get(column, "").strip()
        depth = int(float(value)) if is_whole(value) else 0
        while open_branch and open_branch[-1][0] >= depth:
            open_branch.pop()
        draft.parent = open_branch[-1][1] if open_branch else None
        open_branch.append((depth, draft.ref))


def _comment(
    draft: _Draft, answered: bool, missing: dict[str, str], manner: Manner, tally: Tally
) -> CommentRecord | None:
    mapping, row = manner.mapping, draft.row
    text = row.get(mapping.text, "")
    state = _state(text)
    if state is None and not text.strip():
        if not answered:
            return None
        state = CommentState.HIDDEN
    found = dict(_attributes(row, manner, tally.private))
    published = None
    if mapping.time is not None and (printed := row.get(mapping.time, "").strip()):
        published = manner.times.read(printed)
        if published is None:
            published = manner.times.reckon(printed)
            if published is None:
                tally.counts["time-unread"] += 1
            found["date_printed" if published is None else "date_approximate"] = printed
    author = (" ".join(row.get(mapping.author, "").split()) or None) if mapping.author else None
    if author is not None and _EMAIL.fullmatch(author):
        author = author.partition("@")[0]
        tally.counts["email-author"] += 1
    score = row.get(mapping.score, "").strip() if mapping.score else ""
    if score and not is_whole(score) and mapping.score:
        found[mapping.score] = score
    if draft.ref in missing:
        found.setdefault("in_reply_to", missing[draft.ref])
    return CommentRecord(
        ref=draft.ref,
        body=Body() if state is not None else _body(text, manner),
        parent_ref=draft.parent,
        author=author,
        published=published,
        score=int(float(score)) if is_whole(score) else None,
        state=state or CommentState.SHOWN,
        attributes=found,
    )


def _state(text: str) -> CommentState | None:
    """What a text that only says that there is none says."""
    if len(text) > 60:
        return None
    mark = text.strip().lower()
    if _DELETED.fullmatch(mark):
        return CommentState.DELETED
    return CommentState.HIDDEN if _REMOVED.fullmatch(mark) else None


def _attributes(row: Row, manner: Manner, private: set[str]) -> Iterator[tuple[str, str]]:
    attributes = manner.mapping.attributes
    for column, value in row.items():
        if (column in manner.taken if attributes is None else column not in attributes) or not value.strip():
            continue
        if column in manner.private or is_private(column) or _is_address(value):
            private.add(column)
            continue
        yield column, value


def _is_address(value: str) -> bool:
    if len(value) > 256:
        return False
    return ("@" in value and _EMAIL.fullmatch(value.strip()) is not None) or (
        (value.count(".") == 3 or ":" in value) and _IP.fullmatch(value.strip()) is not None
    )


def _body(text: str, manner: Manner) -> Body:
    if manner.markup and _TAGS.search(text):
        from bs4 import BeautifulSoup

        from reader.importers.page.markup import parts_of

        soup = BeautifulSoup(text, "lxml")
        return compose(parts_of([soup.body] if soup.body is not None else []))
    if manner.markup or manner.entities:
        text = html.unescape(text)
    return plain(text)
