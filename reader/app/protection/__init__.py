"""Protecting people in what leaves the program: the protected snapshot, and what an export needs beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.domain.errors import UserError
from reader.domain.model import ItemId
from reader.domain.protection import Coarseness, Protection
from reader.domain.pseudonyms import PseudonymKind
from reader.domain.snapshot import Snapshot
from reader.domain.words import translate

if TYPE_CHECKING:
    from reader.app.project import Project
    from reader.app.protection.masker import People
    from reader.app.protection.snapshot import ProtectedSnapshot

WORDS = ("names", "emails", "phones", "urls", "handles", "paraphrases")
"""What can be asked for by word; ``all`` is all of them, ``comment-names`` names but for those who wrote articles
only."""


def protection_from(words: Sequence[str], times: str = "") -> Protection:
    """The protection that words ask for; raises `UserError` for one that means nothing."""
    wanted: dict[str, bool] = {}
    for word in (part.strip().lower() for given in words for part in given.split(",")):
        if word == "all":
            wanted |= dict.fromkeys(WORDS, True)
        elif word == "comment-names":
            wanted |= {"names": True, "article_authors": False}
        elif word in WORDS:
            wanted[word] = True
        else:
            raise UserError(
                translate("Errors", "“{word}” is nothing that can be protected.").format(word=word),
                hint=translate("Errors", "There are: {words}.").format(
                    words=", ".join((*WORDS, "comment-names", "all"))
                ),
            )
    try:
        coarseness = Coarseness(times.strip().lower() or Coarseness.EXACT)
    except ValueError:
        raise UserError(
            translate("Errors", "“{times}” is not how much of a time can be told.").format(times=times),
            hint=translate("Errors", "There are: {words}.").format(words=", ".join(Coarseness)),
        ) from None
    return Protection(times=coarseness, **wanted)


def prepare(project: Project, protection: Protection) -> None:
    """What is to be stored before an export: pseudonyms for those who have none yet, so that they keep them.

    Raises `UserError` where the project is open for reading only and they could be others the next time.
    """
    if not protection.names:
        return
    view = project.view.protection
    if not any(one.given is None for one in view.people()):
        return
    if not project.read_only:
        from reader.app.commands import assign_pseudonyms

        project.do(assign_pseudonyms)
    elif view.usual_kind() is not PseudonymKind.HASH:
        raise UserError(
            translate("Errors", "Some people in {name} have no pseudonym yet, and it is open read-only.").format(
                name=project.path.name
            ),
            hint=translate("Errors", "Open it for editing once, or close it where it is being edited."),
        )


def protected(project: Project, records: Snapshot, protection: Protection) -> ProtectedSnapshot:
    """`records`, of which whoever reads it sees no more than `protection` lets through. Stores nothing: who has no
    pseudonym yet is shown with the one that `prepare` would give."""
    from reader.app.protection.masker import Masker
    from reader.app.protection.snapshot import ProtectedSnapshot

    view = project.view
    languages: dict[ItemId, str | None] = {}

    def language(article: ItemId) -> str | None:
        if article not in languages:
            found = view.article(article)
            languages[article] = found.language if found else None
        return languages[article]

    paraphrases = view.protection.paraphrases() if protection.paraphrases else []
    people = _people(project, protection) if protection.names else None
    return ProtectedSnapshot(records, Masker(protection, people, language), paraphrases)


def _people(project: Project, protection: Protection) -> People:
    from reader.app.protection.masker import People

    view = project.view.protection
    everybody = view.people()
    open_names: frozenset[str] = frozenset()
    if not protection.article_authors:
        shown = [one for one in everybody if not one.who.commented]
        open_names = frozenset(name for one in shown for name in one.who.names)
        everybody = [one for one in everybody if one.who.commented]
    planned = {one.name: one.pseudonym for one in view.planned()}
    pseudonyms = [one.pseudonym or planned.get(one.who.names[0], "") for one in everybody]
    by_name = {name: pseudonym for one, pseudonym in zip(everybody, pseudonyms, strict=True) for name in one.who.names}
    return People(
        view.finder(everybody), pseudonyms, by_name, view.present(everybody), view.decisions(), view.salt(), open_names
    )
