"""The codebook beyond the list of codes: what a change of it would touch, and its history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.app.view.part import Part, explaining
from reader.domain.codebook import CodeChange, CodedPassage, KindChange, MergePreview, alike, plan
from reader.domain.errors import UserError
from reader.domain.model import Code, CodeId, CodeKind, CodingId, StepId
from reader.domain.words import translate
from reader.storage import codebook, codes


@explaining
class Book(Part):
    """Every number counts the codings of all coders, shown or not: a change of the codebook touches all of them."""

    def merge_preview(self, sources: Sequence[CodeId], target: CodeId) -> MergePreview:
        """What `commands.merge_codes` would do, or why it would refuse."""
        known = codes.codebook(self._conn)
        try:
            planned = plan(known, sources, target)
        except UserError as fault:
            return MergePreview(refused=fault.message, hint=fault.hint)
        names = {code.id: code.name for code in known}
        for choice, answers in planned.answers.items():
            several = codebook.clashes(self._conn, answers)
            if several:
                wrong = translate("Commands", "{count} comments would hold more than one answer to “{name}”.")
                hint = translate("Commands", "Of a choice each holds one: remove the others first.")
                return MergePreview(refused=wrong.format(count=several, name=names[choice]), hint=hint)
        moved = doubled = differing = 0
        for stays, gone in planned.groups.items():
            there, joined, other = codebook.doubles(self._conn, stays, gone)
            moved += there - joined
            doubled += joined
            differing += other
        absorbed = [source for gone in planned.groups.values() for source in gone]
        return MergePreview(moved, doubled, differing, len(planned.adopted), codebook.memos_on(self._conn, absorbed))

    def move_preview(self, code: CodeId, target: CodeId) -> MergePreview:
        """What `commands.move_codings` would do with all codings of `code`, or why it would refuse."""
        known = {entry.id: entry for entry in codes.codebook(self._conn)}
        source, into = known.get(code), known.get(target)
        if source is None or into is None or code == target:
            return MergePreview(refused=translate("Commands", "Choose another code."))
        try:
            alike(source, into)
        except UserError as fault:
            return MergePreview(refused=fault.message, hint=fault.hint)
        if into.kind is CodeKind.CHOICE:
            wrong = translate("Commands", "“{name}” is a choice: only its answers have codings.")
            return MergePreview(refused=wrong.format(name=into.name))
        there, joined, differing = codebook.doubles(self._conn, target, [code])
        return MergePreview(there - joined, joined, differing)

    def kind_change(self, code: CodeId, kind: CodeKind, lowest: int = 1, highest: int = 5) -> KindChange:
        """What stands in the way of `commands.set_kind`."""
        known = codes.codebook(self._conn)
        found = next((entry for entry in known if entry.id == code), None)
        if found is None:
            return KindChange()
        if kind is CodeKind.SCALE:
            if found.kind is CodeKind.SCALE:
                return KindChange(degrees=codebook.beyond(self._conn, code, lowest, highest))
            return KindChange(codings=codebook.without_degree(self._conn, code))
        degrees = codebook.with_degree(self._conn, code)
        if kind is CodeKind.TAG:
            return KindChange(degrees=degrees)
        answers = [entry for entry in known if entry.parent_id == code]
        return KindChange(
            found.codings,
            codebook.clashes(self._conn, {answer.id: answer.id for answer in answers}),
            degrees,
            tuple(answer.name for answer in answers if answer.kind is not CodeKind.TAG),
        )

    def counts(self, ids: Iterable[CodeId]) -> dict[CodeId, int]:
        """How many codings each of these codes has."""
        return codes.counts(self._conn, ids)

    def code(self, code: CodeId) -> Code | None:
        return codes.get(self._conn, code)

    def codings_of_code(self, code: CodeId, after: CodingId | None = None, limit: int = 200) -> list[CodedPassage]:
        """Codings of a code in the order they were made, behind `after`; of the coders that are shown."""
        return codebook.passages(self._conn, code, after, limit, self._eyes.shown)

    def history(self, code: CodeId | None = None, before: StepId | None = None, limit: int = 200) -> list[CodeChange]:
        """What the newest `limit` steps before `before` did to the codebook, or to one code that may be gone."""
        return codebook.history(self._conn, code, before, limit)
