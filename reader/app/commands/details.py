"""Correcting several things that are known of items at once, as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.mending import checked_time
from reader.domain.model import ItemId, ItemKind
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage import items, mending
from reader.storage.unit import Writer

OF_ANY = ("author", "published")
OF_ARTICLE = ("title", "standfirst", "site", "url")


def set_details(writer: Writer, ids: Sequence[ItemId], values: Mapping[str, str]) -> ChangeSet:
    """Set ``author`` and ``published`` of items, and of an article ``title``, ``standfirst``, ``site`` and ``url`` too.

    What is not in `values` stays as it is; an empty text takes one away. Raises `UserError` for what is no date, for
    an article without a title, and where an item is gone.
    """
    known = [item for one in dict.fromkeys(ids) if (item := items.item(writer.conn, one)) is not None]
    if not known or len(known) < len(set(ids)):
        raise UserError(translate("Commands", "This comment is no longer there."))
    wanted: dict[str, str | None] = {
        name: canonical(" ".join(text.split())) or None for name, text in values.items() if name != "published"
    }
    if "published" in values:
        wanted["published"] = checked_time(values["published"])
    unknown = set(wanted) - {*OF_ANY, *OF_ARTICLE}
    if unknown:
        raise ValueError(f"no such details: {sorted(unknown)}")
    if set(wanted) & set(OF_ARTICLE) and any(item.kind is not ItemKind.ARTICLE for item in known):
        raise UserError(translate("Commands", "This is no article."))
    if "title" in wanted and not wanted["title"]:
        raise UserError(translate("Commands", "A title needs words."))
    with writer.unit(_label(set(wanted), len(known))) as unit:
        for item in known:
            mending.correct(unit.conn, item.id, wanted)
    return unit.changes


def _label(names: set[str], count: int) -> str:
    if names & set(OF_ARTICLE):
        return translate("Commands", "Change article’s details")
    if names == {"author"}:
        label = translate("Commands", "Change author")
    elif names == {"published"}:
        label = translate("Commands", "Change date")
    else:
        label = translate("Commands", "Change author and date")
    return (
        label if count == 1 else translate("Commands", "{change} of {count} entries").format(change=label, count=count)
    )
