"""What an import brings that was made of texts (codes, codings, memos, people), on its way into the project.

It waits until all files of the batch were read: what is little in memory, the rest in a temporary file. Then it goes in
at once, within the batch's one step, so that undo takes it back with the texts, and a cancelled import, or a crash,
leaves nothing of either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from reader.domain.errors import FormatError
from reader.domain.model import ItemId
from reader.domain.progress import Token
from reader.domain.records import (
    About,
    ArticleRecord,
    AttributeRecord,
    CodeRecord,
    CoderRecord,
    CodingRecord,
    CommentRecord,
    FlagRecord,
    Made,
    MemoRecord,
    Notice,
    PersonRecord,
    SampleRecord,
)
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import imports
from reader.storage.ids import formed
from reader.storage.made import Making, settle_attributes
from reader.storage.made_codings import Placing
from reader.storage.made_samples import Samples
from reader.storage.made_tally import Tally
from reader.storage.unit import Writer

MOST_CODES = 200_000
"""Of one source; more than that was made to do harm."""
AT_ONCE = 1000
"""So many people and memos wait in memory."""
LISTED = 50
"""So many codings without any place are named one by one."""

ByPlace = Mapping[int, Sequence[Made]]
"""What was made of an article and its comments, by the place in the thread: 0 is the article."""
Named = TypeVar("Named", ArticleRecord, CommentRecord)


class Spool(Protocol):
    def keep(self, what: object) -> int: ...

    def kept(self, at: int) -> Any: ...


@dataclass(frozen=True, slots=True)
class Landed:
    """Where an article of the stream came to: `items` are its own id and those of its comments in their order, None
    for one that a person took out; `texts` and `guids` what the stream has of them, where they were there before."""

    items: Sequence[int | None]
    texts: Sequence[str] | None = None
    guids: Sequence[str | None] = ()


@dataclass(slots=True)
class Waiting:
    """What one source brings. `names` gives the name of the project's attribute with a GUID."""

    file: str
    spool: Spool
    names: Callable[[str], str | None]
    source: int | None = None
    coders: list[CoderRecord] = field(default_factory=list)
    codes: list[CodeRecord] = field(default_factory=list)
    attributes: list[AttributeRecord] = field(default_factory=list)
    _articles: Sequence[ItemId] = ()
    _known: Sequence[int] = ()
    _samples: list[SampleRecord] = field(default_factory=list)
    _heads: list[Made] = field(default_factory=list)
    _spooled: list[int] = field(default_factory=list)
    _items: list[tuple[bool, int, int]] = field(default_factory=list)
    """Of each article with codings or memos: whether it was known, its number, and where it is in the spool."""
    _used: set[str] = field(default_factory=set)
    _coded: set[str] = field(default_factory=set)
    _renamed: dict[str, str] = field(default_factory=dict)

    def head(self, record: Made) -> None:
        """Keep what is about no item."""
        match record:
            case CoderRecord():
                self.coders.append(record)
            case CodeRecord():
                if len(self.codes) >= MOST_CODES:
                    said = translate("Errors", "There are more than {most} codes in the file.")
                    raise FormatError(said.format(most=MOST_CODES))
                self.codes.append(record)
            case AttributeRecord():
                self.attributes.append(record)
                name = canonical(record.name)
                there = self.names(record.guid) if record.guid else None
                if there is not None and there != name:
                    self._renamed[name] = there
            case SampleRecord():
                self._use(record)
                self._samples.append(record)
            case _:
                self._use(record)
                self._heads.append(record)
                if len(self._heads) >= AT_ONCE:
                    self._spooled.append(self.spool.keep(self._heads))
                    self._heads = []

    def new(self, number: int, made: ByPlace) -> None:
        """Keep what was made of the new article of that number, counted from 0."""
        self._keep(False, number, made)

    def known(self, number: int, made: ByPlace) -> None:
        """Keep what was made of a known article, which waits under that number itself."""
        self._keep(True, number, made)

    def end(self, source: int | None, articles: Sequence[ItemId], known: Sequence[int]) -> None:
        """The source has been read: `articles` are those that are new, `known` the numbers of the others."""
        self.source, self._articles, self._known = source, articles, known

    def with_known_names(self, record: Named) -> Named:
        """With the attributes called as the project calls those of the same GUID."""
        if not self._renamed or not any(canonical(name) in self._renamed for name in record.attributes):
            return record
        named: dict[str, str] = {}
        for name, value in record.attributes.items():
            named.setdefault(self._renamed.get(canonical(name), name), value)
        return replace(record, attributes=named)

    def _keep(self, known: bool, number: int, made: ByPlace) -> None:
        for records in made.values():
            for record in records:
                self._use(record)
        self._items.append((known, number, self.spool.keep(made)))

    def _use(self, record: Made) -> None:
        """Note whose it is, and of which code."""
        owned = CodingRecord | MemoRecord | FlagRecord | SampleRecord
        if isinstance(record, owned) and record.coder_ref is not None:
            self._used.add(record.coder_ref)
        if isinstance(record, CodingRecord):
            self._coded.add(record.code_ref)
            self._used.update(memo.coder_ref for memo in record.memos if memo.coder_ref is not None)

    # In the writer's thread

    def settle_attributes(self, writer: Writer, batch: int) -> Tally:
        """See `storage.made.settle_attributes`; what is settled is done with."""
        tally, left = settle_attributes(writer.conn, batch, self.attributes)
        self.attributes = left
        return tally

    def complete(self, writer: Writer) -> None:
        if self.source is not None:
            imports.finish_source(writer.conn, self.source)

    def store(self, writer: Writer, batch: int, tally: Tally, landed: Callable[[int], Landed], token: Token) -> Tally:
        """Store all of it, inside the caller's transaction and step. `landed` says where a known article came to."""
        making = Making(writer.conn, batch, writer.coder_id, tally)
        making.take_coders(self.coders, frozenset(self._used))
        making.codes.take(self.codes, frozenset(self._coded))
        making.take_attributes(self.attributes)
        for record in self._all_heads(token):
            if isinstance(record, PersonRecord):
                making.take_person(record)
            elif isinstance(record, MemoRecord):
                _take_memo(making, record)
        placing = Placing(making)
        done = 0
        for number, (known, which, at) in enumerate(self._items, 1):
            where = f"article {number}"
            to = landed(which) if known else None
            for place, made in self.spool.kept(at).items():
                item = self._articles[which] + place if to is None else to.items[place]
                said = None if to is None or to.texts is None else to.texts[place]
                if item is None:
                    placing.lost(made, where)
                else:
                    placing.item(item, made, where, said)
                done += 1
                if done % 64 == 0:
                    token.check()
        if self._samples:
            samples = Samples(making, self._elsewhere(landed, token))
            for sample in self._samples:
                token.check()
                samples.take(sample)
        making.settle()
        return making.tally

    def _elsewhere(self, landed: Callable[[int], Landed], token: Token) -> dict[str, int | None]:
        """The items that the comments of known articles are, by the GUIDs that the stream has for them."""
        found: dict[str, int | None] = {}
        for number in self._known:
            token.check()
            to = landed(number)
            for item, guid in zip(to.items, to.guids, strict=True):
                own = formed(guid)
                if own is not None:
                    found[own] = item
        return found

    def _all_heads(self, token: Token) -> Iterator[Made]:
        for at in self._spooled:
            token.check()
            yield from self.spool.kept(at)
        yield from self._heads


def _take_memo(making: Making, record: MemoRecord) -> None:
    if record.about is About.PROJECT:
        making.take_memo(None, None, record)
        return
    code = making.codes.found.get(record.code_ref or "")
    if code is None:
        making.tally.tell("memo-unplaced")
    else:
        making.take_memo("code_id", code.id, record)


def notices(tally: Tally) -> Iterator[Notice]:
    """What has to be told of what came in, each with its count."""
    for path, where in tally.unplaced[:LISTED]:
        said = translate("Errors", "A coding with “{code}” has no place here, and was left out.")
        bare = translate("Errors", "A coding with an unknown code was left out.")
        yield Notice("coding-unplaced", said.format(code=path) if path else bare, where)
    more = len(tally.unplaced) - LISTED
    if more > 0:
        said = translate("Errors", "More codings without a place, which were left out: {count}.")
        yield Notice("coding-unplaced", said.format(count=more))
    if tally.adrift:
        said = translate("Errors", "Codings whose words were not found; they are kept, without a place: {count}.")
        yield Notice("codings-adrift", said.format(count=tally.adrift))
    sentences = _sentences()
    for code, count in tally.told.items():
        yield Notice(code, sentences[code].format(count=count), tally.first[code])


def _sentences() -> dict[str, str]:
    return {
        "codings-moved": translate("Errors", "Codings put where their words stand, not where the file says: {count}."),
        "coding-cut": translate("Errors", "Codings that reached beyond the end of the text, and end there: {count}."),
        "coding-twice": translate("Errors", "Codings that were there more than once, and are one now: {count}."),
        "memo-unplaced": translate("Errors", "Memos about what is not there, which were left out: {count}."),
        "scale-on-passage": translate(
            "Errors", "Degrees on passages, which stand on the whole comment or article here: {count}."
        ),
        "value-without-scale": translate(
            "Errors", "Degrees of codes that are no scales, which were left out: {count}."
        ),
        "choice-given-up": translate(
            "Errors", "Choices that are plain codes now, since more than one answer was given: {count}."
        ),
        "code-twice": translate("Errors", "Codes with the reference of another one, which were left out: {count}."),
        "code-parent": translate("Errors", "Codes below one that is not there, which stand at the top: {count}."),
        "code-name": translate("Errors", "Codes whose names were changed: none, or with a “/” in it: {count}."),
        "code-name-taken": translate(
            "Errors", "Codes with the name of another one beside them, which got a number: {count}."
        ),
        "code-kind": translate("Errors", "Codes of a kind that cannot be there, which are plain codes now: {count}."),
        "code-bounds": translate("Errors", "Scales whose bounds were changed: {count}."),
        "code-pinned": translate("Errors", "Codes whose digit is that of another code, and that have none: {count}."),
        "attribute-name": translate("Errors", "Attributes without a name, which were left out: {count}."),
        "attribute-values": translate(
            "Errors", "Attributes with values that are not of their type, which are text now: {count}."
        ),
        "person-names": translate("Errors", "Names of authors that belong to another commenter here: {count}."),
        "person-name-taken": translate(
            "Errors", "Commenters with the name of another one, which got a number: {count}."
        ),
        "differs-code": translate("Errors", "Codes that are otherwise in the project, and stay so: {count}."),
        "differs-attribute": translate("Errors", "Attributes that are otherwise in the project, and stay so: {count}."),
        "differs-person": translate(
            "Errors", "Attributes of commenters that are otherwise in the project, and stay so: {count}."
        ),
        "differs-sample": translate("Errors", "Samples that are otherwise in the project, and stay so: {count}."),
        "sample-name": translate(
            "Errors", "Samples without a name, or with that of another one, which got a new one: {count}."
        ),
        "sample-items": translate("Errors", "Comments of samples that are not there, and were left out: {count}."),
        "flag-kind": translate("Errors", "Marks of a kind that is not known, which were left out: {count}."),
        "coding-on-whole": translate(
            "Errors", "Codings of a part that nothing tells, which stand on the whole text: {count}."
        ),
        "differs-coding": translate("Errors", "Codings that stand elsewhere in the project, and stay there: {count}."),
    }
