"""Names beside times: what can be one, and which words around names are the page's own because they recur."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.importers.page_text.furniture import bare, is_action, is_label, is_picture, without_picture
from reader.importers.page_text.heads import SAYS

_MOST_CP = 80
_MOST_WORDS = 8
_MOST_IDEOGRAPHS = 16
_MOST_TITLE_CP = 300
_TITLE = re.compile(r"\s[|«»‹›·–—]\s|\s::\s|^(?:pingback|trackback)\b", re.I)
_OFTEN = 0.6
_FIXED_WORDS = 5
_FEWEST = 3
_SEPARATORS = " \t\xa0|•·∙–—‒-,:;/@»«()<>↳└├│─+*~=▲▼△▽●○"
_ENDED = (".", "!", "?", "…", ";", ",", "。", "！", "？", "،", "؟", "।", "、")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_INITIAL = re.compile(r"(?:^|[\s.])(?:\w|[JjSs]r|Dr|Prof|St)\.$")
_SCORE = re.compile(
    r"(?:\scomment score below threshold)?\s?(?:(?<![0-9])[-–+]?[0-9][0-9.,]{0,8}[km]?\s"
    r"(?:points?|votes?|likes?|upvotes?|punkte?|stimmen?|puntos?|баллов|балла|балл)\s?){1,3}$",
    re.I,
)
"""Up to three times: pages that let one vote hold the score before and after one's own vote, and show one of them."""
_PRINTED_NUMBER = re.compile(r"\s(?:[|•·–—-]\s?)?#[0-9]{1,6}$")
_DIGIT = re.compile(r"[0-9]")
_HOMEPAGE = re.compile(r"https?://\S{1,500}\s+(?=\S)")
_GLUED = re.compile(r"^\[[–—+-]\]\s?")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?[km]?")
_HALF = re.compile(r"0\s?[ap]\.?m\b")
_NUMBERED = re.compile(r"^#?(?P<path>[0-9]{1,6}(?:[.][0-9]{1,6}){0,30})[.):]?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Stripped:
    """Texts without the words that recur at their edges, and those words; `says` if the ones behind are of saying."""

    texts: tuple[str, ...]
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()

    @property
    def says(self) -> bool:
        return any(word.endswith(":") or SAYS.search(f"x {word}") for word in self.behind)


@lru_cache(maxsize=65536)
def clean(text: str) -> str:
    """A name without the pictures and signs beside it."""
    text = _GLUED.sub("", text.strip())
    if "://" in text:
        text = _HOMEPAGE.sub("", text, count=1)
    if "#" in text:
        text = _PRINTED_NUMBER.sub("", text.rstrip(_SEPARATORS))
    text = without_picture(text).strip(_SEPARATORS)
    if _DIGIT.search(text):
        text = _SCORE.sub("", text)
    name = " ".join(without_picture(text).strip(_SEPARATORS).split())
    return f"{name})" if name.count("(") > name.count(")") and f"{name})" in text else name


@lru_cache(maxsize=65536)
def can_name(text: str) -> bool:
    """Whether a text may be somebody's name: short, with letters, no sentence, no link to act."""
    if not 1 <= len(text) <= _MOST_CP or len(text.split()) > _MOST_WORDS or not any(map(str.isalpha, text)):
        return False
    if len(_IDEOGRAPH.findall(text)) > _MOST_IDEOGRAPHS:
        return False
    if text.endswith(_ENDED) and not _INITIAL.search(text):
        return False
    return not is_action(text) and not is_picture(text) and "://" not in text


def can_title(text: str) -> bool:
    """Whether a text may be another page's title, which stands in a name's place where that page links to this one."""
    return len(text) <= _MOST_TITLE_CP and bool(_TITLE.search(text)) and not is_action(text)


@lru_cache(maxsize=65536)
def shape(text: str) -> str:
    """A text with its numbers alike: what of furniture stays the same from one comment to the next."""
    if is_picture(text):
        return "[]"
    return _HALF.sub("0", _FIGURE.sub("0", bare(text).casefold()))


def strip_fixed(texts: Sequence[str]) -> Stripped:
    """Take words off both ends that most texts have there, as long as something is left of most of those texts.

    All numbers count as one word (points, likes). A name that recurs stays: nothing would be left of it.
    """
    words = [clean_edges(text).split() for text in texts]
    before: list[str] = []
    behind: list[str] = []
    for end, fixed in ((-1, behind), (0, before)):
        for _ in range(_FIXED_WORDS):
            filled = [one for one in words if one]
            if len(filled) < 2:
                break
            counts = Counter(_word(one[end]) for one in filled)
            word, count = counts.most_common(1)[0]
            having = [one for one in filled if _word(one[end]) == word]
            rest = sum(len(one) > 1 for one in having)
            known = is_label(word) or word in _KNOWN or word.endswith(":") or bool(SAYS.search(f"x {word}"))
            if count < max(2 if known else _FEWEST, _OFTEN * len(filled)):
                break
            others = len({" ".join(one) for one in having}) > 1
            if not known and len(having) < len(filled) and len(having) == _FEWEST:
                break
            if not (rest * 2 > len(having) and others) and not (known and count >= 0.9 * len(filled)):
                break
            fixed.append(word)
            for one in words:
                if one and _word(one[end]) == word and (len(one) > 1 or known):
                    one.pop(end)
                    while one and not bare(one[end]):
                        one.pop(end)
    return Stripped(tuple(clean(" ".join(one)) for one in words), tuple(before), tuple(behind))


_KNOWN = frozenset(
    str.split(
        "on at by from am um von le à el il op den posted written wrote says said submitted by: on: date: posted: "
        "в от про 于 on, la"
    )
)


@lru_cache(maxsize=65536)
def clean_edges(text: str) -> str:
    """Without separators and bracketed pictures at the ends."""
    text = _GLUED.sub("", text.strip()).strip(" \t\xa0|•·,–—-/")
    return without_picture(_SCORE.sub("", text) if _DIGIT.search(text) else text)


@lru_cache(maxsize=65536)
def _word(word: str) -> str:
    core = word.casefold()
    return "0" if core.strip("+-.,()#").isdigit() else core


def diversity(texts: Sequence[str]) -> int:
    """How many different texts there are, empty ones and the numbers in them aside."""
    return len({shape(text) for text in texts if text})


def best_run(good: Sequence[bool], cost: int = 3) -> slice:
    """The stretch with most that are good, where each that is not takes `cost` of them away."""
    best, total, start, found = 0, 0, 0, slice(0, 0)
    for index, one in enumerate(good):
        if total <= 0:
            total, start = 0, index
        total += 1 if one else -cost
        if total > best:
            best, found = total, slice(start, index + 1)
    return found


def path_of(name: str) -> tuple[int, ...] | None:
    """The printed place in a thread before a name: "2.1.3 Name" -> (2, 1, 3)."""
    match = _NUMBERED.match(name)
    return tuple(int(step) for step in match["path"].split(".")) if match else None


def without_path(name: str) -> str:
    return _NUMBERED.sub("", name) or name
