"""What every form of the codebook lets one choose."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Choices:
    counts: bool = field(
        default=True,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Counts"),
            "help": QT_TRANSLATE_NOOP(
                "Options", "how often each code was used, with and without the codes below it, and in how many comments"
            ),
        },
    )
    by_coder: bool = field(
        default=False,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "By coder"),
            "help": QT_TRANSLATE_NOOP("Options", "with the counts: how many codings are whose"),
        },
    )
    hidden: bool = field(
        default=True,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Hidden codes"),
            "help": QT_TRANSLATE_NOOP("Options", "codes that are hidden in the project go along, marked as such"),
        },
    )
    memos: bool = field(
        default=False,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Memos"),
            "help": QT_TRANSLATE_NOOP("Options", "the memos that were written on codes"),
        },
    )
    passages: int = field(
        default=0,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Passages"),
            "help": QT_TRANSLATE_NOOP(
                "Options", "how many passages that were coded stand with each code as examples, at most 20"
            ),
        },
    )
