"""What a write changed: kinds of thing and their ids, so that views repaint just that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What can change. `CODED` are the items whose codings changed, beside `CODINGS` themselves, and `CODES` all codes
    of those; `CODEBOOK` are the codes that are others now: named, coloured, placed, of another kind. `DEFINITIONS` are
    the attributes as such, `ATTRIBUTES` their values on items; `PROTECTION` the pseudonyms and what was decided about
    mentions (ids of the rows; a paraphrase names its coding under `CODINGS`)."""

    ITEMS = "items"
    CODES = "codes"
    CODEBOOK = "codebook"
    CODINGS = "codings"
    CODED = "coded"
    MEMOS = "memos"
    ATTRIBUTES = "attributes"
    CODERS = "coders"
    READS = "reads"
    FLAGS = "flags"
    SAMPLES = "samples"
    COMMENTERS = "commenters"
    DEFINITIONS = "definitions"
    PROTECTION = "protection"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Kind -> row ids. For MEMOS, ATTRIBUTES, READS and FLAGS the ids are those of the items they are about (a memo
    about a code or a coding names its own code or coding under CODES or CODINGS as well).

    `reset` says that so much changed (an import, an undone import) that views load anew.
    """

    ids: Mapping[Kind, frozenset[int]] = field(default_factory=dict)
    label: str = ""
    reset: bool = False

    def __bool__(self) -> bool:
        return self.reset or any(self.ids.values())

    def of(self, kind: Kind) -> frozenset[int]:
        return self.ids.get(kind, frozenset())

    def touches(self, *kinds: Kind) -> bool:
        return self.reset or any(self.ids.get(kind) for kind in kinds)

    def and_then(self, later: ChangeSet) -> ChangeSet:
        """Both together, under the later one's label."""
        kinds = {*self.ids, *later.ids}
        ids = {kind: self.of(kind) | later.of(kind) for kind in kinds}
        return ChangeSet(ids, later.label, self.reset or later.reset)
