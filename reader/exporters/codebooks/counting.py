"""How often the codes of a codebook were used: by themselves, and together with what lies below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.domain.model import Code, CodeId, CoderId
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot

CHECK_EVERY = 4096
"""How many codings are counted between two looks at the token."""


@dataclass(frozen=True, slots=True)
class Use:
    """`codings` are the code's own, by the coders of `by_coder`; `comments` and `texts` the comments and articles' own
    texts that it stands on, whole or on a passage, by whomever; `articles` those that have it on their text or on a
    comment. Those `_below` are of the code and all below it, each comment and article once. `degrees` counts a scale's
    codings by degree."""

    codings: int = 0
    comments: int = 0
    texts: int = 0
    articles: int = 0
    codings_below: int = 0
    comments_below: int = 0
    articles_below: int = 0
    by_coder: Mapping[CoderId, int] = field(default_factory=dict)
    degrees: Mapping[int, int] = field(default_factory=dict)


UNUSED = Use()


class _Tree:
    """The codebook by places in its order, parents before children."""

    def __init__(self, codes: Sequence[Code]) -> None:
        self.place = {code.id: place for place, code in enumerate(codes)}
        self.above = [-1 if code.parent_id is None else self.place.get(code.parent_id, -1) for code in codes]
        self.depth: list[int] = []
        for above in self.above:
            self.depth.append(0 if above < 0 else self.depth[above] + 1)

    def meeting(self, one: int, other: int) -> int:
        """The lowest code that both lie below or are; -1 where there is none."""
        while one != other:
            if one < 0 or other < 0:
                return -1
            if self.depth[one] >= self.depth[other]:
                one = self.above[one]
            else:
                other = self.above[other]
        return one

    def sums(self, own: list[int]) -> list[int]:
        """`own`, with that of all codes below added to each."""
        found = own.copy()
        for place in range(len(found) - 1, -1, -1):
            if self.above[place] >= 0:
                found[self.above[place]] += found[place]
        return found


class _Distinct:
    """Counts things that hold several codes, once at each code above those.

    Of codes in the order of the codebook, what two neighbours share lies above the code where their branches meet:
    taken off there once, the sums over all below count each thing once.
    """

    def __init__(self, tree: _Tree) -> None:
        self._tree = tree
        self._weights = [0] * len(tree.above)
        self.own = [0] * len(tree.above)

    def add(self, places: Iterable[int]) -> None:
        before = -1
        for place in sorted(places):
            self.own[place] += 1
            self._weights[place] += 1
            if before >= 0:
                shared = self._tree.meeting(before, place)
                if shared >= 0:
                    self._weights[shared] -= 1
            before = place

    def below(self) -> list[int]:
        return self._tree.sums(self._weights)


def use_of(records: Snapshot, codes: Sequence[Code], token: Token) -> Mapping[CodeId, Use]:
    """The use of each of `codes`. One walk over the codings and one over the articles; memory grows with the codebook
    alone."""
    tree = _Tree(codes)
    own = [0] * len(codes)
    by_coder: dict[CodeId, Counter[CoderId]] = {}
    degrees: dict[CodeId, Counter[int]] = {}
    for number, coding in enumerate(records.codings()):
        if number % CHECK_EVERY == 0:
            token.check()
        place = tree.place.get(coding.code_id)
        if place is None:
            continue
        own[place] += 1
        by_coder.setdefault(coding.code_id, Counter())[coding.coder_id] += 1
        if coding.value is not None:
            degrees.setdefault(coding.code_id, Counter())[coding.value] += 1
    comments, texts, articles = _Distinct(tree), _Distinct(tree), _Distinct(tree)
    for article in records.articles():
        token.check()
        in_article: set[int] = set()
        for item, some in records.codes_of_items(article.item.id).items():
            places = {tree.place[code] for code in some if code in tree.place}
            (texts if item == article.item.id else comments).add(places)
            in_article |= places
        articles.add(in_article)
    codings_below, comments_below, articles_below = tree.sums(own), comments.below(), articles.below()
    return {
        code.id: Use(
            own[place],
            comments.own[place],
            texts.own[place],
            articles.own[place],
            codings_below[place],
            comments_below[place],
            articles_below[place],
            by_coder.get(code.id, {}),
            dict(sorted(degrees.get(code.id, Counter()).items())),
        )
        for place, code in enumerate(codes)
    }
