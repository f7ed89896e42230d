"""The sentences at the head of an export that say what was masked. They name nothing of what it was."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.protection import Coarseness, Protection
from reader.domain.words import translate


def sentences(
    protection: Protection, people: int, article_authors_open: bool, dropped: Sequence[str], written: int, unused: int
) -> list[str]:
    """`people` have pseudonyms; the attributes `dropped` were left out; of the paraphrases `written`, `unused` are
    inside or across others."""
    found: list[str] = []
    if protection.names:
        found.append(
            translate(
                "Exports",
                "Names of authors and mentions of them in texts are replaced by pseudonyms; {count} people have one.",
            ).format(count=people)
        )
        if article_authors_open:
            found.append(translate("Exports", "Authors of articles who wrote no comment have their own names."))
    kinds = [
        name
        for wanted, name in (
            (protection.emails, translate("Exports", "e-mail addresses")),
            (protection.phones, translate("Exports", "phone numbers")),
            (protection.urls, translate("Exports", "links")),
            (protection.handles, translate("Exports", "user handles")),
        )
        if wanted
    ]
    if kinds:
        found.append(translate("Exports", "Masked in texts: {kinds}.").format(kinds=", ".join(kinds)))
    if dropped:
        found.append(
            translate("Exports", "Attributes that tell who somebody is were left out: {names}.").format(
                names=", ".join(dropped)
            )
        )
    match protection.times:
        case Coarseness.DAY:
            found.append(translate("Exports", "Times of articles and comments are told to the day."))
        case Coarseness.MONTH:
            found.append(translate("Exports", "Times of articles and comments are told to the month."))
        case Coarseness.YEAR:
            found.append(translate("Exports", "Times of articles and comments are told to the year."))
        case Coarseness.EXACT:
            pass
    if protection.paraphrases and written > unused:
        found.append(
            translate("Exports", "{count} passages are shown in the words of a paraphrase, not as they were written.")
            .format(count=written - unused)
        )  # fmt: skip
    if protection.paraphrases and unused:
        found.append(
            translate("Exports", "{count} paraphrases overlap with others and were not used.").format(count=unused)
        )
    return found
