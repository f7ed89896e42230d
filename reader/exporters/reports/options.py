"""What a person chooses about a report for reading; every kind of file has the same choices."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.words import QT_TRANSLATE_NOOP


class Order(StrEnum):
    """By code, an entry is one coding, in the order of the codebook; by article, it is all that was coded on one
    comment, in reading order."""

    CODE = "code"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How much of the thread goes along is the scope's `context`, which every export has."""

    order: Order = field(
        default=Order.CODE,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Arranged"),
            "choices": (QT_TRANSLATE_NOOP("Options", "By code"), QT_TRANSLATE_NOOP("Options", "By article")),
            "help": QT_TRANSLATE_NOOP(
                "Options",
                "code: what was coded, code after code; article: each coded comment once, in the order of reading",
            ),
        },
    )
    memos: bool = field(
        default=True, metadata={"help": QT_TRANSLATE_NOOP("Options", "show the memos that stand on codings")}
    )
    attributes: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "show the attributes of the coded comment or article")},
    )
    compact: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "shorten what stands above a coded comment to its first words")},
    )
