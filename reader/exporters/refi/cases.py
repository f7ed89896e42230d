"""Each comment as a case with all that is known of it, so that a thread survives in a program that has none; then each
person of whom something was said as a case with their comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.domain.commenters import Commenter
from reader.domain.lineage import parent, with_branches
from reader.domain.model import CodeId, CoderId, Item, ItemId
from reader.domain.snapshot import Held, Snapshot
from reader.exporters.refi import xml
from reader.exporters.refi.guids import derived, valid
from reader.exporters.refi.progress import Steps
from reader.exporters.refi.variables import LONGEST_PATH, Variables, lost_values, names_of

ENDS_CP = 20


def elements(records: Snapshot, variables: Variables, steps: Steps) -> Iterator[str]:
    people = names_of(records.commenters())
    written: dict[str, list[str]] = {}
    for number, article in enumerate(records.articles(), 1):
        steps.on()
        attributes = records.attributes(article.item.id)
        held = records.held_on_items(article.item.id) if variables.degrees else {}
        for comment, branch in with_branches(records.comments(article.item.id)):
            steps.on()
            person = people.get(comment.author) if comment.author else None
            if person is not None:
                written.setdefault(person.guid, []).append(valid(comment.guid))
            yield _comment(
                f"{number}-{named(comment)}",
                comment,
                parent(branch),
                attributes.get(comment.id, {}),
                person,
                variables,
                degrees(held, comment.id),
            )
    for person in records.commenters():
        yield _person(person, written.get(person.guid, []), variables)


def named(comment: Item) -> str:
    """A comment's place in its thread and its author."""
    return " ".join(f"{place(comment)} {comment.author or ''}".split())


def place(comment: Item) -> str:
    """A comment's path for people. In the depths of a thread it has a number for each level: then its two ends."""
    path = comment.path
    return path if len(path) <= LONGEST_PATH else f"{path[:ENDS_CP]}…{path[-ENDS_CP:]}"


def degrees(held: Mapping[ItemId, Sequence[Held]], item: ItemId) -> dict[tuple[CodeId, CoderId], int]:
    """The degrees that coders gave an item."""
    return {(one.code, one.coder): one.value for one in held.get(item, ()) if one.value is not None}


def _comment(
    name: str,
    comment: Item,
    above: Item | None,
    attributes: Mapping[str, str],
    person: Commenter | None,
    variables: Variables,
    given: Mapping[tuple[CodeId, CoderId], int],
) -> str:
    theirs = {k: v for k, v in person.attributes.items() if k not in attributes} if person else {}
    fields = {
        "comment": valid(comment.guid),
        "person": sorted(theirs),
        "attributes": lost_values(attributes),
    }
    return (
        f"{xml.opened('Case', {'guid': derived(valid(comment.guid), 'case'), 'name': name})}{xml.instruction(fields)}\n"
        f"{variables.of_comment(comment, above, person.name if person else comment.author)}"
        f"{variables.of_attributes({**attributes, **theirs})}{variables.of_degrees(given)}"
        f"{xml.reference('SelectionRef', valid(comment.guid))}\n</Case>\n"
    )


def _person(person: Commenter, comments: list[str], variables: Variables) -> str:
    fields = {
        "names": list(person.names),
        "name": xml.lost(person.name),
        "attributes": lost_values(person.attributes),
    }
    selections = "".join(f"{xml.reference('SelectionRef', guid)}\n" for guid in comments)
    return (
        f"{xml.opened('Case', {'guid': valid(person.guid), 'name': person.name})}{xml.instruction(fields)}\n"
        f"{variables.of_attributes(person.attributes)}{selections}</Case>\n"
    )
