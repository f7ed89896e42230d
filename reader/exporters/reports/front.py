"""What stands before the entries of a report: what it is of, what was left out or masked, what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate
from reader.exporters.reports.entries import Counts, Heading, counted, headings
from reader.exporters.reports.legible import one_line
from reader.exporters.reports.options import Order, ReportOptions


@dataclass(frozen=True, slots=True)
class Front:
    """`facts` are short sentences under the title, `notes` those of the snapshot."""

    title: str
    facts: tuple[str, ...]
    notes: tuple[str, ...]
    contents: tuple[Heading, ...]
    counts: Counts
    order: Order

    def of(self, heading: Heading) -> str:
        """A heading's count in words."""
        by_code = self.order is Order.CODE
        words = translate("Exports", "{count} codings") if by_code else translate("Exports", "{count} coded items")
        return words.format(count=heading.count)


def front(records: Snapshot, options: ReportOptions, token: Token) -> Front:
    counts = counted(records, token)
    info = records.project()
    today = date.today().isoformat()
    facts = (
        translate("Exports", "What was coded, as of {date}.").format(date=today),
        translate("Exports", "{codings} codings on {items} comments and articles.").format(
            codings=counts.codings, items=counts.items
        ),
        translate("Exports", "Articles: {articles}. Comments: {comments}. Coders: {coders}.").format(
            articles=info.articles,
            comments=info.comments,
            coders=", ".join(one_line(coder.name) for coder in records.coders()),
        ),
    )
    return Front(
        one_line(info.name) or translate("Exports", "A project without a name"),
        facts,
        tuple(one_line(note) for note in records.notes()),
        tuple(headings(records, options, counts)),
        counts,
        options.order,
    )
