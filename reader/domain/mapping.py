"""What the columns of a table of comments mean: which holds the id, the parent, the author, the time, the text."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any

from reader.domain.errors import FormatError
from reader.domain.words import translate

ROLES = (
    "text",
    "id",
    "parent",
    "path",
    "depth",
    "author",
    "time",
    "score",
    "article",
    "article_title",
    "article_text",
    "article_url",
)
"""What a column can be, in the order in which people look for it."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Names of columns by their role; None where the table has no such column.

    `text` is the only one that a table must have. Where a comment belongs is told by `parent` (the `id` of the comment
    that it answers), else by `path` (``1.2.3``, which may be the `id` as well), else by `depth` and the order of rows.
    Rows with the same `article` make one article, or else those with the same `article_url` or `article_title`; without
    any of these the table is one article. `attributes` are the columns that are kept under their own names; None keeps
    all that have no other role. `sheet` is the sheet of a workbook.
    """

    text: str
    id: str | None = None
    parent: str | None = None
    author: str | None = None
    time: str | None = None
    article: str | None = None
    article_title: str | None = None
    article_text: str | None = None
    article_url: str | None = None
    score: str | None = None
    depth: str | None = None
    attributes: tuple[str, ...] | None = None
    sheet: str | None = None
    path: str | None = None

    @property
    def grouped_by(self) -> str | None:
        """The column whose values tell articles apart."""
        return self.article or self.article_url or self.article_title

    def roles(self) -> dict[str, str]:
        """The column of each role that has one."""
        found = {role: getattr(self, role) for role in ROLES}
        return {role: column for role, column in found.items() if column is not None}

    def kept(self, columns: Collection[str]) -> tuple[str, ...]:
        """Those of `columns` that become attributes."""
        if self.attributes is not None:
            return tuple(column for column in self.attributes if column in columns)
        taken = set(self.roles().values())
        return tuple(column for column in columns if column not in taken)

    def check(self, columns: Collection[str] | None = None) -> None:
        """Raises `FormatError` where this cannot be what a table with `columns` means; None: where no table can."""
        if not self.text:
            raise FormatError(translate("Errors", "The mapping of columns does not say which column is the text."))
        roles = self.roles()
        for role in ("id", "parent", "author", "time", "score", "depth", "path", "article"):
            if roles.get(role) == self.text:
                raise FormatError(_twice(self.text, "text", role))
        if self.parent is not None and self.parent == self.id:
            raise FormatError(_twice(self.parent, "id", "parent"))
        if self.parent is not None and self.id is None:
            raise FormatError(
                translate("Errors", "The mapping of columns has a parent, but no id that parents could point to.")
            )
        if columns is None:
            return
        missing = [name for name in (*roles.values(), *(self.attributes or ())) if name not in columns]
        if missing:
            raise FormatError(
                translate("Errors", "The table has no column “{column}”, which the mapping names.").format(
                    column=missing[0]
                ),
                hint=translate("Errors", "It has: {columns}.").format(columns=", ".join(list(columns)[:40])),
            )

    def as_json(self) -> dict[str, object]:
        """Every role, with null for what the table does not have: a file that can be edited."""
        found: dict[str, object] = {role: getattr(self, role) for role in ROLES}
        found["attributes"] = None if self.attributes is None else list(self.attributes)
        found["sheet"] = self.sheet
        return found

    def dumps(self) -> str:
        return json.dumps(self.as_json(), ensure_ascii=False, indent=2) + "\n"


def from_json(value: object) -> ColumnMapping:
    """The mapping that `value` (decoded JSON) is; raises `FormatError` that says what is wrong with it."""
    if not isinstance(value, Mapping):
        raise FormatError(translate("Errors", "A mapping of columns is a JSON object."))
    known = {field.name for field in fields(ColumnMapping)}
    for name in value:
        if name not in known:
            raise FormatError(
                translate("Errors", "A mapping of columns has no entry “{name}”.").format(name=name),
                hint=translate("Errors", "It has: {names}.").format(names=", ".join((*ROLES, "attributes", "sheet"))),
            )
    found: dict[str, Any] = {}
    for name, entry in value.items():
        if name == "attributes":
            if entry is not None and not (isinstance(entry, list) and all(isinstance(one, str) for one in entry)):
                raise FormatError(
                    translate("Errors", "“attributes” of a mapping of columns is a list of columns, or null for all.")
                )
            found[name] = None if entry is None else tuple(entry)
        elif entry is None or isinstance(entry, str):
            found[name] = entry or None
        else:
            raise FormatError(
                translate("Errors", "“{name}” of a mapping of columns is the name of a column, or null.").format(
                    name=name
                )
            )
    mapping = ColumnMapping(**{**found, "text": found.get("text") or ""})
    mapping.check()
    return mapping


def loads(text: str) -> ColumnMapping:
    """The mapping in a file's text; raises `FormatError`."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise FormatError(
            translate("Errors", "The mapping of columns is not valid JSON ({reason}).").format(reason=fault)
        ) from fault
    return from_json(value)


def _twice(column: str, first: str, second: str) -> str:
    return translate("Errors", "The column “{column}” cannot be both {first} and {second}.").format(
        column=column, first=first, second=second
    )
