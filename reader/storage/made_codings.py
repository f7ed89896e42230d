"""The codings that a project brings, put onto the items that they are on.

A place counts where its quote stands there; else the quote is looked for. What is not found for certain is kept adrift,
with its quote. The rules of scales and choices hold: what a stream has against them is stored as nearly as possible,
and told (a choice that the stream itself made, and breaks, becomes a tag: then nothing of it is lost).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reader.domain.anchoring import Reanchoring, near
from reader.domain.model import CodeKind
from reader.domain.records import CodingRecord, FlagRecord, Made, MemoRecord
from reader.domain.text import Span, anchor, canonical, text_hash
from reader.storage.clock import now
from reader.storage.ids import formed, guids
from reader.storage.made import Making
from reader.storage.made_codes import FURTHEST, Target
from reader.storage.made_memos import moment
from reader.storage.made_samples import put_flags

_INSERT = (
    "INSERT INTO codings(guid, item_id, code_id, coder_id, start, stop, quote, prefix, suffix, text_hash, created_at, "
    "value, adrift) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
ENOUGH_CP = 12
"""So long a quote that is in a changed text just once is that one."""
Key = tuple[int, int, int, int, str]
"""What a coder has but once on an item: code, coder, span (-1, -1 for the whole); of one adrift also the quote."""


@dataclass(slots=True)
class _Placed:
    """Where a coding goes: on the whole item where `span` is None, adrift where there is a `quote`."""

    span: Span | None = None
    quote: str | None = None


@dataclass(slots=True)
class _Item:
    """An item on which codings are put. `there` are its codings by their key, by GUID while they are not yet stored;
    `answers` what each coder chose of each choice; `adrift` what is adrift and its quote, by code, coder and time."""

    id: int
    text: str
    hashed: str
    path: str
    there: dict[Key, int | str] = field(default_factory=dict)
    answers: dict[tuple[int, int], int] = field(default_factory=dict)
    adrift: dict[tuple[int, int, str], tuple[int, str]] = field(default_factory=dict)
    rows: list[tuple[object, ...]] = field(default_factory=list)
    noted: list[tuple[Key, CodingRecord]] = field(default_factory=list)


class Placing:
    """Puts codings and memos onto items, one item after another."""

    def __init__(self, making: Making) -> None:
        self._making = making
        self._conn = making.conn
        self._tally = making.tally
        (self._last,) = self._conn.execute("SELECT coalesce(max(id), 0) FROM codings").fetchone()

    def item(self, item: int, made: Iterable[Made], page: str, said: str | None = None) -> None:
        """Store what was made of an item. `page` says which article it is of; `said` is the text that the stream has of
        it, where the item was there before."""
        row = self._conn.execute("SELECT id, text, text_hash, path FROM items WHERE id = ?", (item,)).fetchone()
        found = _Item(row[0], row[1], row[2], f"{page}, {row[3]}" if row[3] else page)
        self._load(found)
        anew = None
        if said is not None and said != found.text:
            anew = Reanchoring(said, found.text)
        memos: list[MemoRecord] = []
        flags: list[FlagRecord] = []
        for record in made:
            if isinstance(record, MemoRecord):
                memos.append(record)
            elif isinstance(record, FlagRecord):
                flags.append(record)
            elif isinstance(record, CodingRecord):
                self._coding(found, record, said if said is not None else found.text, anew)
        self._store(found)
        put_flags(self._making, item, found.path, flags)
        for memo in memos:
            self._making.take_memo("item_id", item, memo)

    def lost(self, made: Iterable[Made], page: str) -> None:
        """What was made of a comment that a person took out of the thread."""
        for record in made:
            if isinstance(record, CodingRecord):
                self._tally.unplaced.append((self._path(record), page))
                self._tally.tell("memo-unplaced", page, count=len(record.memos))
            elif isinstance(record, MemoRecord):
                self._tally.tell("memo-unplaced", page)

    def _load(self, item: _Item) -> None:
        for coding, code, coder, start, stop, adrift, quote, at, choice in self._conn.execute(
            "SELECT c.id, c.code_id, c.coder_id, coalesce(c.start, -1), coalesce(c.stop, -1), c.adrift, c.quote, "
            "c.created_at, "
            "(SELECT p.id FROM codes AS k JOIN codes AS p ON p.id = k.parent_id WHERE k.id = c.code_id "
            "AND p.kind = 'choice') FROM codings AS c WHERE c.item_id = ?",
            (item.id,),
        ):
            item.there[(code, coder, -2, -2, quote) if adrift else (code, coder, start, stop, "")] = coding
            if adrift:
                item.adrift[code, coder, at] = coding, quote
            if choice is not None:
                item.answers[choice, coder] = code

    def _coding(self, item: _Item, record: CodingRecord, text: str, anew: Reanchoring | None) -> None:
        code = self._making.codes.found.get(record.code_ref)
        if code is None or (code.kind is CodeKind.CHOICE and not self._give_up_choice(code)):
            self._unplaced(record, item)
            return
        coder = self._making.coder(record.coder_ref)
        value = record.value
        if code.kind is CodeKind.SCALE:
            if value is None or not self._fits(code, value):
                self._unplaced(record, item)
                return
            self._tally.tell("scale-on-passage", item.path, count=record.start is not None or bool(record.quote))
            placed: _Placed | None = _Placed()
        else:
            self._tally.tell("value-without-scale", item.path, count=value is not None)
            value = None
            placed = self._place(item, record, text, anew)
        if placed is None:
            self._unplaced(record, item)
            return
        key = _key(code, coder, placed)
        own = formed(record.guid)
        known = self._conn.execute(
            "SELECT id, item_id, code_id, start, stop, coder_id FROM codings WHERE guid = ?", (own,)
        ).fetchone()
        if known is not None:
            if known[0] <= self._last and known[1:3] == (item.id, code.id):
                self._tally.tell("differs-coding", item.path, count=known[3:] != _ends(placed, coder))
                self._note(item, known[0], record)
                return
            own = None
        if key in item.there:
            there = item.there[key]
            self._tally.tell("coding-twice", item.path, count=not isinstance(there, int) or there > self._last)
            item.noted.append((key, record))
            return
        if placed.span is None and placed.quote is None and self._is_adrift(item, code, coder, record):
            return
        if not self._may_answer(item, code, coder):
            self._unplaced(record, item)
            return
        # The name of one that has none is put in when all of the item are stored.
        item.there[key] = own or ""
        if record.memos:
            item.noted.append((key, record))
        self._add(item, own, code, coder, placed, record, value)

    def _is_adrift(self, item: _Item, code: Target, coder: int, record: CodingRecord) -> bool:
        """Whether it is what is adrift here, which other programs know as applied to the whole; what was written beside
        it to explain that goes."""
        there = item.adrift.get((code.id, coder, moment(record.created_at) or ""))
        if there is None or there[0] > self._last:
            return False
        self._note(item, there[0], replace(record, memos=tuple(m for m in record.memos if there[1] not in m.text)))
        return True

    def _add(
        self,
        item: _Item,
        own: str | None,
        code: Target,
        coder: int,
        placed: _Placed,
        record: CodingRecord,
        value: int | None,
    ) -> None:
        at = moment(record.created_at) or now()
        if placed.quote is not None:
            quote = placed.quote
            where: tuple[object, ...] = (0, len(quote), quote, "", "", text_hash(quote))
            self._tally.adrift += 1
        elif placed.span is None:
            where = (None, None, "", "", "", item.hashed)
        else:
            found = anchor(item.text, placed.span, item.hashed)
            where = (placed.span.start, placed.span.stop, found.quote, found.prefix, found.suffix, item.hashed)
        item.rows.append((own, item.id, code.id, coder, *where, at, value, int(placed.quote is not None)))
        self._tally.codings += 1

    def _store(self, item: _Item) -> None:
        used: set[object] = set()
        fresh = iter(guids(len(item.rows)))
        rows = []
        for row in item.rows:
            own = row[0] if row[0] not in used else None
            used.add(own)
            rows.append((own or next(fresh), *row[1:]))
        self._conn.executemany(_INSERT, rows)
        if not item.noted:
            return
        item.there.clear()
        self._load(item)
        for key, record in item.noted:
            coding = item.there[key]
            assert isinstance(coding, int)
            self._note(item, coding, record)

    def _note(self, item: _Item, coding: int, record: CodingRecord) -> None:
        for memo in record.memos:
            coder = memo.coder_ref if memo.coder_ref is not None else record.coder_ref
            self._making.take_memo("coding_id", coding, replace(memo, coder_ref=coder))

    # Where

    def _place(self, item: _Item, record: CodingRecord, text: str, anew: Reanchoring | None) -> _Placed | None:
        """Where a coding goes; None where it has neither a place nor a quote."""
        quote = canonical(record.quote) if record.quote else None
        if record.adrift:
            return None if not quote else _Placed(quote=quote)
        if quote is not None and not quote.strip():
            quote = None
        if record.start is None and quote is None and record.elsewhere is None:
            return _Placed()
        if record.elsewhere is not None and quote is None:
            # Nothing but a place in a text that is here, or is not.
            if anew is not None and 0 <= record.elsewhere.start < record.elsewhere.stop <= len(item.text):
                return _Placed(record.elsewhere)
            self._tally.tell("coding-on-whole", item.path)
            return _Placed()
        if anew is not None and quote is not None and record.elsewhere is not None:
            # The text that came along is passages only; the place is one in the text that is here.
            there = near(item.text, quote, record.elsewhere.start, record.prefix, record.suffix)
            if there is not None:
                return _Placed(there)
        span = self._span(item, text, record, quote)
        if span is not None and anew is not None:
            was = text[span.start : span.stop]
            span = anew.place(span) or self._again(item.text, was, record)
            quote = was
        if span is not None:
            return _Placed(span)
        return None if quote is None else _Placed(quote=quote)

    @staticmethod
    def _again(text: str, was: str, record: CodingRecord) -> Span | None:
        if len(was) < ENOUGH_CP and not record.prefix and not record.suffix:
            return None
        return near(text, was, None, record.prefix, record.suffix)

    def _span(self, item: _Item, text: str, record: CodingRecord, quote: str | None) -> Span | None:
        start, stop = record.start, record.stop
        inside = start is not None and stop is not None and 0 <= start < stop and start < len(text)
        if inside:
            assert start is not None
            assert stop is not None
            if quote is None:
                self._tally.tell("coding-cut", item.path, count=stop > len(text))
                return Span(start, min(stop, len(text)))
            if text[start:stop] == quote:
                return Span(start, stop)
        if quote is None:
            return None
        found = near(text, quote, start, record.prefix, record.suffix)
        self._tally.tell("codings-moved", item.path, count=found is not None and start is not None)
        return found

    # Rules of kinds

    def _fits(self, code: Target, value: int) -> bool:
        """Whether a degree is on a scale; one that this import made is widened for it."""
        if code.lowest <= value <= code.highest:
            return True
        if not code.new or abs(value) > FURTHEST:
            return False
        code.lowest, code.highest = min(code.lowest, value), max(code.highest, value)
        self._conn.execute(
            "UPDATE codes SET lowest = ?, highest = ? WHERE id = ?", (code.lowest, code.highest, code.id)
        )
        self._tally.tell("code-bounds", code.path)
        return True

    def _give_up_choice(self, code: Target) -> bool:
        """Make a choice that this import made a tag; False for one that was there."""
        if not code.new:
            return False
        code.kind = CodeKind.TAG
        self._conn.execute("UPDATE codes SET kind = 'tag' WHERE id = ?", (code.id,))
        self._tally.tell("choice-given-up", code.path)
        return True

    def _may_answer(self, item: _Item, code: Target, coder: int) -> bool:
        choice = code.parent
        if choice is None or choice.kind is not CodeKind.CHOICE:
            return True
        if item.answers.setdefault((choice.id, coder), code.id) == code.id:
            return True
        return self._give_up_choice(choice)

    def _unplaced(self, record: CodingRecord, item: _Item) -> None:
        """Told; what was noted on it is kept as a note on the item."""
        self._tally.unplaced.append((self._path(record), item.path))
        for memo in record.memos:
            coder = memo.coder_ref if memo.coder_ref is not None else record.coder_ref
            self._making.take_memo("item_id", item.id, replace(memo, coder_ref=coder))

    def _path(self, record: CodingRecord) -> str:
        code = self._making.codes.found.get(record.code_ref)
        return "" if code is None else code.path


def _key(code: Target, coder: int, placed: _Placed) -> Key:
    if placed.quote is not None:
        return code.id, coder, -2, -2, placed.quote
    if placed.span is None:
        return code.id, coder, -1, -1, ""
    return code.id, coder, placed.span.start, placed.span.stop, ""


def _ends(placed: _Placed, coder: int) -> Sequence[int | None]:
    if placed.span is None:
        return (0, len(placed.quote), coder) if placed.quote is not None else (None, None, coder)
    return placed.span.start, placed.span.stop, coder
