"""What an importer of projects tells in its report of codings, counted over the whole project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.domain.records import Notice
from reader.domain.words import translate
from reader.importers.projects.passages import How, Placed


@dataclass
class Tally:
    """How codings were placed; `without_code`, `without_text` and `empty` are those that could not be taken over: of a
    code or a text that is not there (any more), or of no characters."""

    placed: Counter[How] = field(default_factory=Counter)
    without_code: int = 0
    without_text: int = 0
    empty: int = 0

    def add(self, placed: Placed | None) -> None:
        if placed is None:
            self.empty += 1
        else:
            self.placed[placed.how] += 1

    def notices(self) -> Iterator[Notice]:
        exact, anew, adrift = (self.placed[how] for how in (How.EXACT, How.ANEW, How.ADRIFT))
        if anew or adrift:
            yield Notice(
                "codings-placed",
                translate(
                    "Importers",
                    "Codings that stand where the project says: {exact}; found near by, by their words: {anew}; not"
                    " found, and kept adrift: {adrift}.",
                ).format(exact=exact, anew=anew, adrift=adrift),
            )
        yield from counted(
            (
                "codings-without-code",
                translate("Importers", "Codings of codes that are not in the project, left out: {count}."),
                self.without_code,
            ),
            (
                "codings-without-text",
                translate("Importers", "Codings of texts that are not in the project, left out: {count}."),
                self.without_text,
            ),
            (
                "codings-empty",
                translate("Importers", "Codings of no text at all (white space, or nothing), left out: {count}."),
                self.empty,
            ),
        )


def counted(*entries: tuple[str, str, int]) -> Iterator[Notice]:
    """Notices for (code, sentence with ``{count}``, count) where there is any."""
    for code, sentence, count in entries:
        if count:
            yield Notice(code, sentence.format(count=count))


def nameless() -> str:
    """What stands for the name of something that has none."""
    return translate("Importers", "(without a name)")
