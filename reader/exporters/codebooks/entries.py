"""The codebook as a stream of entries, one a code, with all that any form of it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.commenters import shown_names
from reader.domain.model import Code, Coded, CodeId, CodeKind
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.codebooks.choosing import Choices
from reader.exporters.codebooks.counting import UNUSED, Use, use_of

MOST_PASSAGES = 20
LOOKED_AT = 50
"""How many codings are looked at for each passage that is wanted."""
LONGEST = 600
"""From how many code points on a passage is cut."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What was coded; `cut` if that is only its beginning. `author` is the name that is shown for a comment's, `place`
    the comment's path, empty where the article's own text was coded."""

    text: str
    cut: bool
    author: str
    article: str
    place: str
    degree: int | None = None

    @property
    def shown(self) -> str:
        return f"{self.text} […]" if self.cut else self.text

    @property
    def source(self) -> str:
        """Who said it, and where, in a line."""
        where = f"{self.article} · {self.place}" if self.place else self.article
        told = f"{self.author}, {where}" if self.author and where else self.author or where
        return told if self.degree is None else f"{told} [{self.degree}]"


@dataclass(frozen=True, slots=True)
class Note:
    """A memo on a code."""

    coder: str
    written: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`depth` counts the codes above it, 0 at the top. `above` is the code above it. `answers` are the names below a
    choice; `answer` says that it is one. `by_coder` are own codings by the coder's name, in the coders' order."""

    code: Code
    depth: int
    above: Code | None
    use: Use
    by_coder: tuple[tuple[str, int], ...] = ()
    answers: tuple[str, ...] = ()
    answer: bool = False
    memos: tuple[Note, ...] = ()
    passages: tuple[Passage, ...] = ()


def entries(records: Snapshot, choices: Choices, token: Token, most: int = 0) -> Iterator[Entry]:
    """The codes in the codebook's order, the first `most` of them if that is not 0. Reports progress code by code."""
    book = records.codes()
    use = use_of(records, book, token) if choices.counts else {}
    coders = {coder.id: coder.name for coder in records.coders()}
    people = shown_names(records.commenters())
    notes = _notes(records) if choices.memos else {}
    by_id = {code.id: code for code in book}
    answers: dict[CodeId, list[str]] = {}
    depths: dict[CodeId, int] = {}
    for code in book:
        above = by_id.get(code.parent_id) if code.parent_id is not None else None
        depths[code.id] = 0 if above is None else depths[above.id] + 1
        if above is not None and above.kind is CodeKind.CHOICE:
            answers.setdefault(above.id, []).append(code.name)
    shown = [code for code in book if choices.hidden or not code.concealed]
    for number, code in enumerate(shown[:most] if most else shown):
        token.check()
        token.progress(number, len(shown))
        above = by_id.get(code.parent_id) if code.parent_id is not None else None
        used = use.get(code.id, UNUSED)
        yield Entry(
            code,
            depths[code.id],
            above,
            used,
            tuple((coders.get(coder, ""), used.by_coder[coder]) for coder in coders if coder in used.by_coder),
            tuple(answers.get(code.id, ())),
            above is not None and above.kind is CodeKind.CHOICE,
            notes.get(code.id, ()),
            _passages(records, code, min(choices.passages, MOST_PASSAGES), people),
        )
    token.progress(len(shown), len(shown))


def _notes(records: Snapshot) -> Mapping[CodeId, tuple[Note, ...]]:
    coders = {coder.id: coder.name for coder in records.coders()}
    found: dict[CodeId, list[Note]] = {}
    for memo in records.memos():
        if memo.code_id is not None:
            found.setdefault(memo.code_id, []).append(Note(coders.get(memo.coder_id, ""), memo.updated_at, memo.text))
    return {code: tuple(some) for code, some in found.items()}


def _passages(records: Snapshot, code: Code, wanted: int, people: Mapping[str, str]) -> tuple[Passage, ...]:
    """The first codings of different people, filled up with the next ones; no words twice."""
    if wanted < 1 or not code.codings:
        return ()
    found: list[Passage] = []
    words: set[str] = set()
    for number, coded in enumerate(records.coded(code.id)):
        if number == wanted * LOOKED_AT or len({(one.author, one.article) for one in found}) >= wanted:
            break
        passage = _passage(coded, people)
        if passage.text and passage.text not in words:
            words.add(passage.text)
            found.append(passage)
    first: dict[tuple[str, str], int] = {}
    for place, passage in enumerate(found):
        first.setdefault((passage.author, passage.article), place)
    order = [*first.values(), *(place for place in range(len(found)) if place not in set(first.values()))]
    return tuple(found[place] for place in sorted(order[:wanted]))


def _passage(coded: Coded, people: Mapping[str, str]) -> Passage:
    coding, item = coded.coding, coded.item
    text = (coding.quote if coding.span or coding.adrift else coding.quote or item.body.text).strip()
    author = item.author or ""
    return Passage(
        _beginning(text) if len(text) > LONGEST else text,
        len(text) > LONGEST,
        people.get(author, author),
        coded.article.item.title or "",
        item.path,
        coding.value,
    )


def _beginning(text: str) -> str:
    """The first words that have room."""
    cut = text[:LONGEST]
    whole = re.match(r"(?s)(.*\S)\s", cut)
    return whole[1] if whole and len(whole[1]) > LONGEST // 2 else cut


def kind_of(entry: Entry) -> str:
    """What sort of code it is, for reading."""
    code = entry.code
    if entry.answer:
        return translate("Exports", "Answer")
    if code.kind is CodeKind.CHOICE:
        return translate("Exports", "Choice")
    if code.kind is CodeKind.SCALE:
        return translate("Exports", "Scale from {lowest} to {highest}").format(lowest=code.lowest, highest=code.highest)
    return translate("Exports", "Tag")


def texts_of(entry: Entry) -> Sequence[tuple[str, str]]:
    """The descriptions that it has, each with its heading."""
    code = entry.code
    told = (
        (translate("Exports", "Definition"), code.definition),
        (translate("Exports", "Use it for"), code.include),
        (translate("Exports", "Not for"), code.exclude),
        (translate("Exports", "Example"), code.example),
        (translate("Exports", "Answers"), ", ".join(entry.answers)),
    )
    return [(heading, text) for heading, text in told if text.strip()]


def counts_of(entry: Entry, *, by_coder: bool) -> Sequence[str]:
    """What the counts say, in lines."""
    use = entry.use
    lines = [
        translate("Exports", "Codings: {codings} · comments: {comments} · articles: {articles}").format(
            codings=use.codings, comments=use.comments, articles=use.articles
        )
    ]
    if use.codings_below != use.codings:
        lines.append(
            translate(
                "Exports", "With the codes below: codings: {codings} · comments: {comments} · articles: {articles}"
            ).format(codings=use.codings_below, comments=use.comments_below, articles=use.articles_below)
        )
    if use.degrees:
        lines.append(
            translate("Exports", "By degree: {counts}").format(
                counts=" · ".join(f"{degree} ({count})" for degree, count in use.degrees.items())
            )
        )
    if by_coder and entry.by_coder:
        lines.append(
            translate("Exports", "By coder: {counts}").format(
                counts=" · ".join(f"{coder}: {count}" for coder, count in entry.by_coder)
            )
        )
    return lines
