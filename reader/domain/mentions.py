"""Where people's names occur in texts, and whether that is them.

A name is looked for as whole words, in any composition of its letters, with a genitive (``Ann's``, ``Anns``) and,
behind an ``@``, in any case and run together (``@annsmith``). Of a mention it is said whether it is *sure*:

- behind an ``@``; a name of several words, as it is written; a name with digits or underscores
- a single word of three letters or more that is the name of somebody in the same article, unless it is an ordinary word

All others are to be looked at: ordinary words that are names (Will, May), single words whose owner is not in the same
article, names in another case, short ones, and single words of a longer name (``Ann`` where an Ann Smith writes). What
counts as an ordinary word is read out of the texts themselves, in whatever language: it stands there in small letters;
some English ones are known beforehand, for small projects.

Until somebody decides, a sure mention is masked, and one that is not sure where its owner is in the same article. That
is the safe side, with three exceptions, which would make texts unreadable: ordinary words in small letters, names that
are nobody's (Anonymous), and single letters. Parts of names are suggestions: they are masked on request only.

Names without a letter or digit (emoji) are found behind an ``@`` only.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from unicodedata import category, normalize
from urllib.parse import unquote

from reader.domain.folding import folded
from reader.domain.given_names import NOBODY, ORDINARY
from reader.domain.model import ItemId
from reader.domain.pseudonyms import Individual

SHORT = 3
"""A single word of fewer letters is never sure."""
OFTEN = 3
"""In so many texts a word stands in small letters that is an ordinary one."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
UNSPACED = re.compile(f"[{_UNSPACED}]")
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_GAPS = frozenset("-._'’·")
_WIDEST = 12
"""No two words of a name have more than so many characters between them."""


class Decision(StrEnum):
    MASK = "mask"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided: for a name everywhere, or on one item, which goes first."""

    everywhere: Mapping[str, Decision] = field(default_factory=dict)
    on_items: Mapping[tuple[str, ItemId], Decision] = field(default_factory=dict)

    def of(self, name: str, item: ItemId | None) -> Decision | None:
        if item is not None:
            found = self.on_items.get((name, item))
            if found is not None:
                return found
        return self.everywhere.get(name)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, at `[start, stop)`. `name` is the one that decisions are about, `person` the place of its owner
    in the list that the finder was made of; `masked` is what happens unless somebody decides."""

    start: int
    stop: int
    name: str
    person: int
    sure: bool
    masked: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """`words` as they are written, `keys` folded, `gaps` what is between them. `lead` and `tail` is what a name has
    around its first and last letter (``~~skip~~``). `ordinary`: all its words are words of the language as well."""

    name: str
    person: int
    words: tuple[str, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]
    lead: str = ""
    tail: str = ""
    ordinary: bool = False

    @property
    def marked(self) -> bool:
        """Whether it is plainly a name made up for a computer."""
        word = self.name
        return len(word) > SHORT and any(c.isalpha() for c in word) and any(c.isdigit() or c == "_" for c in word)


class Finder:
    """Finds the names of `people` in texts. `ordinary` are folded words that are not names wherever they stand (see
    `ordinary_words`)."""

    def __init__(self, people: Sequence[Individual], ordinary: AbstractSet[str] = frozenset()) -> None:
        self._single: dict[str, list[_Name]] = {}
        self._longer: dict[str, dict[str, list[_Name]]] = {}
        self._parts: dict[str, dict[str, set[int]]] = {}
        self._run_together: dict[str, list[_Name]] = {}
        self._unspaced: dict[str, list[_Name]] = {}
        self._symbols: list[tuple[str, int]] = []
        self._addresses: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, person in enumerate(people):
            for alias in dict.fromkeys(_aliases(person)):
                self._add(alias, number, ordinary)
        for names in self._unspaced.values():
            names.sort(key=lambda name: -len(name.name))
        self._quick = (
            self._single.keys() | {f"{key}s" for key in self._single} | self._longer.keys() | self._parts.keys()
        )

    def find(self, text: str, present: AbstractSet[int] | None = None) -> list[Mention]:
        """The mentions in a text, in order; they do not overlap. `present` are the people in the same article; None is
        for texts that belong to none, where a name is anybody's."""
        found = list(self._symbolic(text)) if self._symbols and "@" in text else []
        pattern = word_pattern()
        # Most texts name nobody; run-together names stand behind an @ only.
        if "@" not in text and text.isascii() and self._quick.isdisjoint(pattern.findall(text.lower())):
            return found
        words = [(match.start(), match.end()) for match in pattern.finditer(text)]
        keys = [folded(text[start:stop]) for start, stop in words]
        inside = bool(self._unspaced) and not text.isascii()
        at = 0
        while at < len(words):
            key = keys[at]
            if not inside and not self._may_begin(text, words, keys, at):
                at += 1
                continue
            mention, taken = self._at(text, words, at, key, present)
            if mention is not None:
                found.append(mention)
            at += taken
        return found

    def in_address(self, address: str) -> bool:
        """Whether somebody's name stands in an address or a file's name, in any case and however its words are
        joined."""
        return any(True for _ in self._spans_in_address(unquote(address)))

    def masked_file_name(self, name: str, pseudonym: Sequence[str]) -> str:
        """A file's name with the names of people in it replaced; `pseudonym` is each person's."""
        found = list(self._spans_in_address(name))
        for start, stop, person in reversed(found):
            name = name[:start] + pseudonym[person] + name[stop:]
        return name

    # Making

    def _add(self, alias: str, person: int, ordinary: AbstractSet[str]) -> None:
        spans = [match.span() for match in word_pattern().finditer(alias)]
        spans = [span for span in spans if any(c.isalnum() for c in alias[span[0] : span[1]])]
        if not spans:
            if alias.strip():
                self._symbols.append((alias.strip(), person))
            return
        words = tuple(normalize("NFC", alias[start:stop]) for start, stop in spans)
        keys = tuple(map(folded, words))
        gaps = tuple(alias[spans[n][1] : spans[n + 1][0]] for n in range(len(spans) - 1))
        plain = ORDINARY | ordinary | NOBODY
        name = _Name(
            alias, person, words, keys, gaps, alias[: spans[0][0]].lstrip(), alias[spans[-1][1] :].rstrip(),
            all(key in plain or len(key) < SHORT for key in keys),
        )  # fmt: skip
        if len(keys) == 1:
            self._single.setdefault(keys[0], []).append(name)
        else:
            self._longer.setdefault(keys[0], {}).setdefault(keys[1], []).append(name)
        self._run_together.setdefault("".join(key.replace("_", "") for key in keys), []).append(name)
        if len(words) == 1 and len(words[0]) > 1 and all(UNSPACED.match(c) for c in words[0]):
            self._unspaced.setdefault(words[0][0], []).append(name)
        if len(words) > 1:
            for word, key in zip(words, keys, strict=True):
                if len(key) >= SHORT and key not in plain and not key.isdigit():
                    self._parts.setdefault(key, {}).setdefault(word, set()).add(person)
        pieces = tuple(piece for key in keys for piece in _pieces(key))
        if pieces and sum(map(len, pieces)) > SHORT and not (len(pieces) == 1 and name.ordinary):
            self._addresses.setdefault(pieces[0], []).append((pieces, person))
            if len(pieces) > 1:
                self._addresses.setdefault("".join(pieces), []).append((("".join(pieces),), person))

    # Finding

    def _may_begin(self, text: str, words: list[tuple[int, int]], keys: list[str], at: int) -> bool:
        """Whether it is worth looking for a name that begins with a word: cheap, as nearly none does."""
        key = keys[at]
        if key in self._single or (key[-1:] == "s" and key[:-1] in self._single):
            return True
        seconds = self._longer.get(key)
        if seconds is not None and at + 1 < len(keys):
            second = keys[at + 1]
            if second in seconds or (second[-1:] == "s" and second[:-1] in seconds):
                return True
        start, stop = words[at]
        if start and text[start - 1] == "@":
            return True
        parts = self._parts.get(key)
        return parts is not None and _composed(text[start:stop]) in parts

    def _at(
        self, text: str, words: list[tuple[int, int]], at: int, key: str, present: AbstractSet[int] | None
    ) -> tuple[Mention | None, int]:
        """The mention that begins with a word (`key` when it is folded), and how many words are done with."""
        start, stop = words[at]
        word = text[start:stop]
        handle = start > 0 and text[start - 1] == "@" and (start < 2 or not text[start - 2].isalnum())
        best: Mention | None = None
        taken = 1
        for name in self._beginning(text, words, at, key):
            count = len(name.words)
            if best is not None and count < taken:
                break
            end = _end(text, words, at, name)
            if end is None:
                continue
            mention = self._mention(text, start, end, name, handle, present)
            if mention is not None and (best is None or _weight(mention, present) > _weight(best, present)):
                best, taken = mention, count
        if handle:
            together = self._handle(text, words, at, present)
            if together is not None and (best is None or together.stop > best.stop):
                return together, 1 + sum(1 for s, _ in words[at + 1 : at + 8] if s < together.stop)
        if best is None and present and key in self._parts:
            owners = self._parts[key].get(_composed(word))
            here = owners & present if owners else None
            if here:
                return Mention(start, stop, _composed(word), min(here), False, False), 1
        if best is None and self._unspaced and UNSPACED.search(word):
            best = self._within(text, start, stop, present)
        return best, taken

    def _beginning(self, text: str, words: list[tuple[int, int]], at: int, key: str) -> Sequence[_Name]:
        """The names that may begin with a word, the longest first."""
        single: Sequence[_Name] = self._single.get(key, ())
        if not single and len(key) > SHORT + 1 and key[-1] == "s":
            single = self._single.get(key[:-1], ())
        seconds = self._longer.get(key)
        if seconds is None or at + 1 >= len(words) or words[at + 1][0] - words[at][1] > _WIDEST:
            return single
        start, stop = words[at + 1]
        second = folded(text[start:stop])
        longer = seconds.get(second, [])
        if second[-1:] == "s":
            longer = longer + seconds.get(second[:-1], [])
        if not longer:
            return single
        return [*sorted(longer, key=lambda name: -len(name.words)), *single]

    def _mention(
        self, text: str, start: int, end: int, name: _Name, handle: bool, present: AbstractSet[int] | None
    ) -> Mention | None:
        here = present is None or name.person in present
        shown = text[start:end]
        exact = tuple(map(_composed, word_pattern().findall(shown))) == name.words
        single = len(name.words) == 1
        letters = sum(len(key) for key in name.keys)
        small = shown == shown.lower() != shown.upper()
        if handle:
            return Mention(start - 1 if text[start - 1] == "@" else start, end, name.name, name.person, True, True)
        nobody = name.keys[0] in NOBODY and single
        if single and not exact and not name.marked and small:
            # “skipper” is not the Skipper.
            return None
        if single and all(key.isdigit() for key in name.keys):
            return None
        start, end = _widened(text, start, end, name)
        if name.marked or (not single and exact and not name.ordinary):
            return Mention(start, end, name.name, name.person, True, True)
        unsure = nobody or name.ordinary or letters < SHORT or not exact or not here or present is None
        masked = here and not nobody and letters > 1 and not (small and name.ordinary)
        if present is None:
            masked = masked and exact and not name.ordinary and letters >= SHORT
        return Mention(start, end, name.name, name.person, not unsure, masked)

    def _handle(
        self, text: str, words: list[tuple[int, int]], at: int, present: AbstractSet[int] | None
    ) -> Mention | None:
        """``@annsmith``, ``@ann.smith`` and ``@ann-smith`` for Ann Smith; ``@ann`` where one Ann is there."""
        start, stop = words[at]
        last = stop
        together = [(stop, folded(text[start:stop]).replace("_", ""))]
        for begin, end in words[at + 1 : at + 6]:
            if text[last:begin] not in {".", "-"}:
                break
            last = end
            together.append((end, together[-1][1] + folded(text[begin:end]).replace("_", "")))
        for end, key in reversed(together):
            names = self._run_together.get(key)
            if names:
                name = next((one for one in names if present is None or one.person in present), names[0])
                return Mention(start - 1, end, name.name, name.person, True, True)
        parts = self._parts.get(folded(text[start:stop]), {})
        owners = {one for some in parts.values() for one in some if present is not None and one in present}
        if len(owners) == 1:
            return Mention(start - 1, stop, min(parts), min(owners), True, True)
        return None

    def _within(self, text: str, start: int, stop: int, present: AbstractSet[int] | None) -> Mention | None:
        """The first name inside a run of letters without spaces."""
        for at in range(start, stop):
            for name in self._unspaced.get(text[at], ()):
                if text.startswith(name.words[0], at):
                    here = present is None or name.person in present
                    sure = here and len(name.words[0]) >= SHORT and not name.ordinary
                    return Mention(at, at + len(name.words[0]), name.name, name.person, sure, here)
        return None

    def _symbolic(self, text: str) -> Iterator[Mention]:
        for name, person in self._symbols:
            for match in re.finditer(re.escape(f"@{name}"), text):
                yield Mention(match.start(), match.end(), name, person, True, True)

    def _spans_in_address(self, address: str) -> Iterator[tuple[int, int, int]]:
        pieces = [(match.start(), match.end()) for match in _PIECE.finditer(address)]
        keys = [folded(address[start:stop]) for start, stop in pieces]
        done = 0
        for at, key in enumerate(keys):
            if at < done:
                continue
            for wanted, person in sorted(self._addresses.get(key, ()), key=lambda entry: -len(entry[0])):
                if tuple(keys[at : at + len(wanted)]) == wanted:
                    done = at + len(wanted)
                    yield pieces[at][0], pieces[done - 1][1], person
                    break


def ordinary_words(people: Iterable[Individual], texts: Iterable[str]) -> frozenset[str]:
    """The folded words of names that stand in small letters in several of the texts. What is written without capitals
    at all (Arabic, Chinese) tells nothing that way: such words are ordinary where several texts have them."""
    pattern = word_pattern()
    wanted = {
        word.lower() for person in people for name in (person.name, *person.names) for word in pattern.findall(name)
    }
    counts: dict[str, int] = {}
    for text in texts:
        for word in wanted.intersection(pattern.findall(text)):
            counts[word] = counts.get(word, 0) + 1
    return frozenset(folded(word) for word, count in counts.items() if count >= OFTEN and not _made_up(word))


@cache
def word_pattern() -> re.Pattern[str]:
    """A word: letters, digits, underscores with the marks that combine with them, which `re` does not count among
    them, and the joiners of scripts that need them."""
    marks: list[str] = []
    first = last = -2
    for code in (*range(0x300, 0x20000), *range(0xE0100, 0xE01F0)):
        if code > sys.maxunicode or category(chr(code))[0] != "M":
            continue
        if code != last + 1:
            if last >= 0:
                marks.append(f"{chr(first)}-{chr(last)}")
            first = code
        last = code
    marks.append(f"{chr(first)}-{chr(last)}")
    return re.compile(rf"\w[\w{''.join(marks)}]*(?:[\u200c\u200d]\w[\w{''.join(marks)}]*)*")


_PIECE = re.compile(r"[^\W_]+")


def _pieces(key: str) -> list[str]:
    return _PIECE.findall(key)


@lru_cache(maxsize=65_536)
def _composed(word: str) -> str:
    return word if word.isascii() else normalize("NFC", word)


def _made_up(word: str) -> bool:
    return any(c.isdigit() or c == "_" for c in word) and len(word) > SHORT


def _aliases(person: Individual) -> Iterator[str]:
    """What a person may be called: their names; each of several authors (“Ann Smith and Bo Lee”); “Ann Smith” for
    “Smith, Ann”."""
    for name in (*person.names, person.name):
        yield name
        parts = [part.strip() for part in _SEVERAL.split(name) if part.strip()]
        if len(parts) < 2:
            continue
        if len(parts) == 2 and "," in name and all(len(part.split()) == 1 for part in parts):
            yield f"{parts[1]} {parts[0]}"
        yield from (part for part in parts if len(part.split()) > 1)


_SEVERAL = re.compile(r"\s*[,;&|/]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+")


def _end(text: str, words: list[tuple[int, int]], at: int, name: _Name) -> int | None:
    """Where a name ends that begins with the word at `at`; None where it is another one."""
    last = len(name.keys) - 1
    if at + last >= len(words):
        return None
    for step, key in enumerate(name.keys):
        start, stop = words[at + step]
        if step and not _joins(text[words[at + step - 1][1] : start], name.gaps[step - 1]):
            return None
        found = folded(text[start:stop])
        if found != key:
            genitive = step == last and len(key) > SHORT and found == f"{key}s"
            if not genitive or (not last and name.ordinary):
                return None
            return stop - 1
    return words[at + last][1]


def _joins(gap: str, own: str) -> bool:
    if gap == own and "\n" not in gap:
        return True
    return gap in _GAPS or (0 < len(gap) <= SHORT and not gap.strip() and "\n" not in gap)


def _widened(text: str, start: int, end: int, name: _Name) -> tuple[int, int]:
    if name.lead and text.endswith(name.lead, 0, start):
        start -= len(name.lead)
    if name.tail and text.startswith(name.tail, end):
        end += len(name.tail)
    return start, end


def _weight(mention: Mention, present: AbstractSet[int] | None) -> tuple[bool, bool, bool]:
    return mention.sure, mention.masked, present is not None and mention.person in present
