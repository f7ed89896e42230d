"""A snapshot of a project in which people are protected: whoever reads it sees no more than it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from reader.app.protection.masker import Masker
from reader.app.protection.notes import sentences
from reader.domain.captures import Capture
from reader.domain.commenters import Commenter
from reader.domain.masking import Map, Rank, Replacement, masked_body, resolved, verbatim
from reader.domain.model import (
    Article,
    Attribute,
    AttributeType,
    Code,
    Coded,
    CodeId,
    Coder,
    Coding,
    Item,
    ItemId,
    ItemKind,
    Memo,
    ProjectInfo,
)
from reader.domain.paraphrases import Paraphrase, applied
from reader.domain.protection import Coarseness, Protection, coarsened, is_time
from reader.domain.records import Poll, PollOption
from reader.domain.scope import Scope, said
from reader.domain.snapshot import DrawnSample, Flag, Held, Snapshot
from reader.domain.text import Body, Span

FOUND = 250_000
"""Of so many items it is remembered what was found in them; they are looked through once, however often they come."""
ITEMS = 4096
"""So many masked items are kept whole, for the branches that they stand in."""
_TIMES = frozenset({"date_printed", "date_approximate", "edited", "original_date"})
"""Attributes that importers keep times in."""
_NOTHING: tuple[Replacement, ...] = ()


class ProtectedSnapshot:
    """Implements `reader.domain.snapshot.Snapshot` over another one; used in the thread that made it.

    Ids and GUIDs stay: they are made by the program. So do coders and their own times: they are who studies, not who is
    studied.
    """

    def __init__(self, inner: Snapshot, masker: Masker, paraphrases: Sequence[Paraphrase] = ()) -> None:
        self._inner = inner
        self._masker = masker
        self._times = masker.protection.times
        self._paraphrases: dict[ItemId, list[Paraphrase]] = {}
        for one in paraphrases:
            self._paraphrases.setdefault(one.item, []).append(one)
        self._by_coding = {one.coding: one for one in paraphrases}
        self._found: dict[ItemId, tuple[Replacement, ...]] = {}
        self._items: dict[ItemId, Item] = {}
        self._article: tuple[ItemId, Article] | None = None
        self._branch: tuple[tuple[Item, ...], tuple[Item, ...]] = ((), ())

    # As it is, or hardly

    def project(self) -> ProjectInfo:
        info = self._inner.project()
        return replace(info, name=self._masker.text(info.name))

    def scope(self) -> Scope:
        """The same, with names and words that were asked for masked."""
        scope, text = self._inner.scope(), self._masker.text
        author = scope.author and self._masker.people and "…"
        return replace(
            scope,
            author=author or scope.author,
            words=text(scope.words),
            articles=tuple(map(text, scope.articles)),
            codes=tuple(map(text, scope.codes)),
            attributes=tuple((name, self._value(name, value, None) or "…") for name, value in scope.attributes),
            since=coarsened(scope.since, self._times) or "" if scope.since else "",
            until=coarsened(scope.until, self._times) or "" if scope.until else "",
        )

    def protection(self) -> Protection:
        return self._masker.protection

    def notes(self) -> Sequence[str]:
        return [*map(self._note, self._inner.notes()), *self.masked_notes]

    @cached_property
    def masked_notes(self) -> list[str]:
        people = self._masker.people
        dropped = [one.name for one in self._inner.definitions() if self._masker.drops(one.name)]
        unused = 0
        if self._paraphrases:
            unused = sum(applied(some, 2**31)[1] for some in self._paraphrases.values())
        return sentences(
            self._masker.protection,
            len(set(people.pseudonyms)) if people else 0,
            bool(people and people.open_names),
            dropped,
            len(self._by_coding),
            unused,
        )

    def flags(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Flag]]:
        return self._inner.flags(article_id)

    def context_only(self, article_id: ItemId) -> frozenset[ItemId]:
        return self._inner.context_only(article_id)

    def coders(self) -> Sequence[Coder]:
        return self._inner.coders()

    def codes_of_items(self, article_id: ItemId) -> Mapping[ItemId, frozenset[CodeId]]:
        return self._inner.codes_of_items(article_id)

    def held_on_items(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Held]]:
        return self._inner.held_on_items(article_id)

    def guids(self) -> Mapping[tuple[str, int], str]:
        return self._inner.guids()

    # Texts

    def articles(self) -> Iterator[Article]:
        return map(self._masked_article, self._inner.articles())

    def comments(self, article_id: ItemId) -> Iterator[Item]:
        return map(self._item, self._inner.comments(article_id))

    def replies(self, item: ItemId) -> Iterator[Item]:
        return map(self._item, self._inner.replies(item))

    def codings(self) -> Iterator[Coding]:
        return (self._coding(coded.coding, coded.item) for coded in self._inner.coded())

    def coded(self, code: CodeId | None = None) -> Iterator[Coded]:
        codes = self._codes
        for one in self._inner.coded(code):
            article = self._masked_article(one.article)
            branch = self._masked_branch(one.branch)
            yield Coded(
                self._coding(one.coding, one.item),
                codes[one.code.id],
                one.coder,
                article.item if one.item.kind is ItemKind.ARTICLE else self._item(one.item),
                article,
                None if one.parent is None else self._item(one.parent),
                None if one.root is None else self._item(one.root),
                self._values(one.attributes, one.article.item.id),
                branch,
            )

    def verbatim(self, item: Item, span: Span | None = None) -> list[str]:
        """Of a masked item's text, or a span in it, the stretches that stand there as they did on the page."""
        return verbatim(item.body.text, self._found.get(item.id, _NOTHING), span)

    def has_paraphrase(self, coding: Coding) -> bool:
        return coding.id in self._by_coding

    # What is said of texts and people

    def attributes(self, article_id: ItemId) -> Mapping[ItemId, Mapping[str, str]]:
        found = self._inner.attributes(article_id)
        return {item: self._values(values, article_id) for item, values in found.items()}

    def definitions(self) -> Sequence[Attribute]:
        return [
            replace(
                one,
                description=self._masker.text(one.description),
                choices=tuple(dict.fromkeys(map(self._masker.text, one.choices))),
            )
            for one in self._inner.definitions()
            if not self._masker.drops(one.name)
        ]

    def captures(self, article_id: ItemId) -> Sequence[Capture]:
        return [
            replace(
                one,
                saved=replace(
                    one.saved,
                    name=self._masker.file_name(one.saved.name),
                    saved_at=coarsened(one.saved.saved_at, self._times),
                ),
                imported_at=coarsened(one.imported_at, self._times) or "",
            )
            for one in self._inner.captures(article_id)
        ]

    def samples(self) -> Iterator[DrawnSample]:
        return (replace(one, name=self._masker.text(one.name)) for one in self._inner.samples())

    def codes(self) -> Sequence[Code]:
        return list(self._codes.values())

    def commenters(self) -> Sequence[Commenter]:
        return [
            replace(
                one,
                name=self._masker.author(one.names[0] if one.names and self._masker.people else one.name) or "",
                names=tuple(dict.fromkeys(filter(None, map(self._masker.author, one.names)))),
                attributes=self._values(one.attributes, None),
            )
            for one in self._inner.commenters()
        ]

    def memos(self) -> Iterator[Memo]:
        return (replace(one, text=self._masker.text(one.text, None, one.item_id)) for one in self._inner.memos())

    @cached_property
    def _codes(self) -> dict[CodeId, Code]:
        """The codebook; where masking makes names of siblings the same, they get a number."""
        found: dict[CodeId, Code] = {}
        names: set[tuple[CodeId | None, str]] = set()
        text = self._masker.text
        for code in self._inner.codes():
            name = bare = text(code.name)
            number = 1
            while (code.parent_id, name) in names:
                number += 1
                name = f"{bare} {number}"
            names.add((code.parent_id, name))
            above = found.get(code.parent_id) if code.parent_id is not None else None
            path = f"{above.path}/{name}" if above else name if code.path == code.name else text(code.path)
            found[code.id] = replace(
                code,
                name=name,
                path=path,
                definition=text(code.definition),
                include=text(code.include),
                exclude=text(code.exclude),
                example=text(code.example),
            )
        return found

    # How

    def _masked_article(self, article: Article) -> Article:
        if self._article is not None and self._article[0] == article.item.id:
            return self._article[1]
        own, masker = article.item.id, self._masker
        made = replace(
            article,
            item=self._item(article.item),
            standfirst=masker.maybe(article.standfirst, own),
            site=masker.site(article.site, own),
            url=masker.address(article.url),
            polls=tuple(
                Poll(
                    masker.text(poll.question, own),
                    tuple(PollOption(masker.text(o.text, own), o.percent, o.votes) for o in poll.options),
                    poll.total_voters,
                )
                for poll in article.polls
            ),
            source=replace(article.source, name=masker.file_name(article.source.name)),
        )
        self._article = own, made
        return made

    def _item(self, item: Item) -> Item:
        done = self._items.get(item.id)
        if done is not None:
            return done
        if len(self._items) >= ITEMS:
            self._items.clear()
        made = replace(
            item,
            author=self._masker.author(item.author),
            title=self._masker.maybe(item.title, item.article_id, item.id),
            published=coarsened(item.published, self._times),
            vanished_at=self._vanished(item.vanished_at),
            body=self._body(item),
        )
        self._items[item.id] = made
        return made

    def _vanished(self, at: str | None) -> str | None:
        """A comment that vanished is one that vanished, even where the time cannot be told."""
        return None if at is None else coarsened(at, self._times) or ""

    def _body(self, item: Item) -> Body:
        return masked_body(self._masker.body(item.body), self._replacements(item))

    def _replacements(self, item: Item) -> tuple[Replacement, ...]:
        """What is replaced in an item's text; found once."""
        found = self._found.get(item.id)
        if found is not None:
            return found
        if len(self._found) >= FOUND:
            self._found.clear()
        text = item.body.text
        finds = self._masker.found(text, item.article_id, item.id) if self._masker.in_texts else []
        for span, one in applied(self._paraphrases.get(item.id, ()), len(text))[0]:
            own = self._masker.text(one.text, item.article_id, item.id)
            finds.append(Replacement(span.start, span.stop, own, Rank.PARAPHRASE))
        made = resolved(finds) or _NOTHING
        self._found[item.id] = made
        return made

    def _coding(self, coding: Coding, item: Item) -> Coding:
        memo = self._masker.maybe(coding.memo, item.article_id, item.id)
        if coding.adrift:
            own = self._by_coding.get(coding.id)
            quote = own.text if own else coding.quote
            return replace(coding, quote=self._masker.text(quote, item.article_id, item.id), memo=memo)
        replacements = self._replacements(item)
        if not replacements:
            return coding if memo == coding.memo else replace(coding, memo=memo)
        text = self._item(item).body.text
        if coding.span is None:
            return replace(coding, quote=text if coding.quote else coding.quote, memo=memo)
        span = Map(replacements).span(coding.span)
        return replace(coding, span=span, quote=text[span.start : span.stop], memo=memo)

    def _masked_branch(self, branch: tuple[Item, ...]) -> tuple[Item, ...]:
        if self._branch[0] is not branch:
            self._branch = branch, tuple(map(self._item, branch))
        return self._branch[1]

    def _values(self, values: Mapping[str, str], article: ItemId | None) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, value in values.items():
            kept = self._value(name, value, article)
            if kept is not None:
                found[name] = kept
        return found

    def _value(self, name: str, value: str, article: ItemId | None) -> str | None:
        if self._masker.drops(name):
            return None
        if self._times is not Coarseness.EXACT:
            if name in _TIMES:
                coarse = coarsened(value, self._times)
                # “3 days ago” tells the day; that something was edited does not.
                return coarse if coarse or re.search(r"\d|ago|vor|hace|il y a", value) else value
            if name in self._date_attributes or is_time(value):
                return coarsened(value, self._times)
        # The same everywhere, so that the choices of an attribute fit.
        return self._masker.text(value, None if name in self._choice_attributes else article)

    @cached_property
    def _date_attributes(self) -> frozenset[str]:
        return frozenset(one.name for one in self._inner.definitions() if one.type is AttributeType.DATE)

    @cached_property
    def _choice_attributes(self) -> frozenset[str]:
        return frozenset(one.name for one in self._inner.definitions() if one.type is AttributeType.CHOICE)

    def _note(self, note: str) -> str:
        """A sentence of the inner one's; that on the scope without what was asked for in it."""
        return said(self.scope()) if note == said(self._inner.scope()) else self._masker.text(note)
