"""Each article with its comments as one text source: the article's text, then each comment under a line that says whose
it is, selected as a whole. Codings stand in selections.

The text itself is a file of its own (`page`), which the positions here are positions in: both go by the same pieces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.lineage import parent, with_branches
from reader.domain.model import Article, CodeId, Coder, CoderId, Coding, Item, ItemId
from reader.domain.records import CommentState
from reader.domain.snapshot import Flag, Snapshot
from reader.domain.text import Body
from reader.exporters.refi import xml
from reader.exporters.refi.cases import degrees, named, place
from reader.exporters.refi.counting import Counting
from reader.exporters.refi.guids import derived, valid
from reader.exporters.refi.memos import Notes, shortened
from reader.exporters.refi.moments import moment, unlike
from reader.exporters.refi.progress import Steps
from reader.exporters.refi.variables import Variables, lost_values

NAME_CP = 100
"""How much of a quote is the name of its selection."""
BETWEEN = " · "


@dataclass(slots=True)
class Sources:
    """What the sources of a file are written with."""

    records: Snapshot
    counting: Counting
    codes: Mapping[CodeId, str]
    coders: Mapping[CoderId, str]
    notes: Notes
    variables: Variables
    steps: Steps

    def elements(self) -> Iterator[str]:
        codings = _InOrder(self.records.codings())
        for article in self.records.articles():
            self.steps.on()
            yield from self._article(article, codings)
        codings.end()

    def _article(self, article: Article, codings: _InOrder) -> Iterator[str]:
        item = article.item
        attributes = self.records.attributes(item.id)
        flags = self.records.flags(item.id)
        own = codings.on(item.id)
        start = {
            "guid": valid(item.guid),
            "name": item.title or "",
            "plainTextPath": f"internal://{file_name(article)}",
        }
        fields = self._of_article(article) | self._of_item(item, flags)
        fields["attributes"] = lost_values(attributes.get(item.id, {}))
        yield f"{xml.opened('TextSource', start)}{xml.instruction(fields)}\n"
        if article.standfirst:
            yield xml.text("Description", article.standfirst) + "\n"
        yield from self._spans(item, own, 0)
        at = self.counting.length(item.body.text)
        for comment, branch in with_branches(self.records.comments(item.id)):
            self.steps.on()
            before, head, between = lead(comment, first=at == 0)
            at += self.counting.length(before)
            head_at, at = at, at + self.counting.length(head + between)
            there = codings.on(comment.id)
            stop = at + self.counting.length(comment.body.text)
            selected = (at, stop) if comment.body.text else (head_at, at)
            yield self._comment(comment, parent(branch), flags, there, selected)
            yield from self._spans(comment, there, at)
            at = stop
        yield from map(self._coding, _on_whole(own))
        held = self.records.held_on_items(item.id) if self.variables.degrees else {}
        yield (
            f"{self.notes.about_item(item.id)}{self.variables.of_article(article)}"
            f"{self.variables.of_attributes(attributes.get(item.id, {}))}"
            f"{self.variables.of_degrees(degrees(held, item.id))}</TextSource>\n"
        )

    def _comment(
        self,
        comment: Item,
        above: Item | None,
        flags: Mapping[ItemId, Sequence[Flag]],
        codings: Sequence[Coding],
        selected: tuple[int, int],
    ) -> str:
        fields: dict[str, object] = {
            "depth": comment.depth,
            "parent": valid(above.guid) if above else None,
            "empty": not comment.body.text,
        }
        start = {
            "guid": valid(comment.guid),
            "name": named(comment),
            "startPosition": str(selected[0]),
            "endPosition": str(selected[1]),
        }
        whole = "".join(map(self._coding, _on_whole(codings)))
        return (
            f"{xml.opened('PlainTextSelection', start)}{xml.instruction(fields | self._of_item(comment, flags))}\n"
            f"{whole}{self.notes.about_item(comment.id)}</PlainTextSelection>\n"
        )

    def _spans(self, item: Item, codings: Sequence[Coding], at: int) -> Iterator[str]:
        """The selections in an item whose text begins at `at`; what is applied to the same words stands in one."""
        text = item.body.text
        spans: dict[tuple[int, int], list[Coding]] = {}
        for coding in codings:
            if coding.span is not None:
                spans.setdefault((coding.span.start, min(coding.span.stop, len(text))), []).append(coding)
        places = self.counting.positions(text, (offset for span in spans for offset in span))
        for (begin, stop), some in spans.items():
            start = {
                "guid": derived(valid(item.guid), f"selection:{begin}:{stop}"),
                "name": shortened(text[begin:stop], NAME_CP),
                "startPosition": str(at + places[begin]),
                "endPosition": str(at + places[stop]),
                "creatingUser": self.coders.get(some[0].coder_id),
                "creationDateTime": moment(some[0].created_at),
            }
            inside = "".join(map(self._coding, some))
            yield f"{xml.opened('PlainTextSelection', start)}\n{inside}</PlainTextSelection>\n"

    def _coding(self, coding: Coding) -> str:
        start = {
            "guid": valid(coding.guid),
            "creatingUser": self.coders.get(coding.coder_id),
            "creationDateTime": moment(coding.created_at),
        }
        fields = {
            "value": coding.value,
            "created_at": unlike(coding.created_at),
            "adrift": coding.adrift,
            "quote": coding.quote if coding.adrift else None,
        }
        return (
            f"{xml.opened('Coding', start)}{xml.instruction(fields)}"
            f"{xml.reference('CodeRef', self.codes[coding.code_id])}{self.notes.about_coding(coding)}</Coding>\n"
        )

    def _of_item(self, item: Item, flags: Mapping[ItemId, Sequence[Flag]]) -> dict[str, object]:
        return {
            "author": item.author,
            "published": item.published,
            "number": item.number,
            "score": item.score,
            "state": None if item.state is CommentState.SHOWN else item.state.value,
            **_body(item.body),
            "flags": [
                {"kind": flag.kind.value, "coder": self.coders.get(flag.coder), "created_at": flag.created_at}
                for flag in flags.get(item.id, ())
            ],
            "vanished_at": item.vanished_at,
        }

    @staticmethod
    def _of_article(article: Article) -> dict[str, object]:
        return {
            "title": article.item.title,
            "standfirst": xml.lost(article.standfirst),
            "stop": len(article.item.body.text),
            "site": article.site,
            "url": article.url,
            "language": article.language,
            "declared_comments": article.declared_comments,
            "polls": [
                {
                    "question": poll.question,
                    "options": [{"text": o.text, "percent": o.percent, "votes": o.votes} for o in poll.options],
                    "total_voters": poll.total_voters,
                }
                for poll in article.polls
            ],
        }


def users_of(coders: Sequence[Coder]) -> dict[CoderId, str]:
    """The coders' GUIDs."""
    return {coder.id: valid(coder.guid) for coder in coders}


def file_name(article: Article) -> str:
    return f"{valid(article.item.guid)}.txt"


def lead(comment: Item, *, first: bool) -> tuple[str, str, str]:
    """What stands before a comment's text: the blank line above, the line with its head, the line's end."""
    said = (place(comment), comment.author, comment.published)
    head = BETWEEN.join(" ".join(part.split()) for part in said if part and part.strip())
    return "" if first else "\n\n", head, "\n" if comment.body.text else ""


def page(records: Snapshot, article: Article, counting: Counting, steps: Steps) -> Iterator[str]:
    """The text of an article and its comments, piece by piece."""
    steps.on()
    yield counting.written(article.item.body.text)
    first = not article.item.body.text
    for comment in records.comments(article.item.id):
        steps.on()
        yield counting.written("".join(lead(comment, first=first)) + comment.body.text)
        first = False


def _on_whole(codings: Sequence[Coding]) -> list[Coding]:
    """The codings of a whole item, then those adrift, by what does not depend on the text that they were in."""
    adrift = sorted((c for c in codings if c.adrift), key=lambda coding: (coding.created_at, coding.guid))
    return [*(c for c in codings if c.span is None and not c.adrift), *adrift]


def _body(body: Body) -> dict[str, object]:
    blocks = [_bare([block.kind.value, block.start, block.stop, block.level, block.target]) for block in body.blocks]
    marks = [_bare([mark.kind.value, mark.start, mark.stop, mark.target]) for mark in body.marks]
    return {"blocks": blocks, "marks": marks}


def _bare(entry: list[object]) -> list[object]:
    """Without what is None at its end."""
    while entry[-1] is None:
        entry.pop()
    return entry


class _InOrder:
    """Codings, which come by item in document order, taken by whoever walks through the items in the same order."""

    def __init__(self, codings: Iterator[Coding]) -> None:
        self._rest = codings
        self._next = next(codings, None)

    def on(self, item: ItemId) -> list[Coding]:
        found: list[Coding] = []
        while self._next is not None and self._next.item_id == item:
            found.append(self._next)
            self._next = next(self._rest, None)
        return found

    def end(self) -> None:
        """Nothing may be left over: it would be lost."""
        if self._next is not None:
            raise RuntimeError("a coding stands on no item of the snapshot, or the two are not in the same order")
