"""The roles that a column can have, in words; and columns with roles <-> a mapping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from reader.domain.mapping import ROLES, ColumnMapping

KEEP, LEAVE = "attribute", "nothing"
"""What a column is that has no role: kept under its own name, or left out."""

translate = QCoreApplication.translate


def words() -> dict[str, str]:
    """Every choice for a column with its name, in the order of the list."""
    return {
        KEEP: translate("ColumnRoles", "Keep as attribute"),
        LEAVE: translate("ColumnRoles", "Leave out"),
        "text": translate("ColumnRoles", "Text"),
        "id": translate("ColumnRoles", "Id"),
        "parent": translate("ColumnRoles", "Parent's id"),
        "path": translate("ColumnRoles", "Path (1.2.3)"),
        "depth": translate("ColumnRoles", "Level"),
        "author": translate("ColumnRoles", "Author"),
        "time": translate("ColumnRoles", "Time"),
        "score": translate("ColumnRoles", "Score"),
        "article": translate("ColumnRoles", "Article"),
        "article_title": translate("ColumnRoles", "Article: title"),
        "article_text": translate("ColumnRoles", "Article: text"),
        "article_url": translate("ColumnRoles", "Article: address"),
    }


def chosen(mapping: ColumnMapping | None, columns: Sequence[str]) -> dict[str, str]:
    """The role of each column under `mapping`; the first one where a column has two."""
    found = dict.fromkeys(columns, KEEP)
    if mapping is None:
        return found
    if mapping.attributes is not None:
        found = {column: KEEP if column in mapping.attributes else LEAVE for column in columns}
    for role in reversed(ROLES):
        column = getattr(mapping, role)
        if column in found:
            found[column] = role
    if mapping.path is not None and mapping.path == mapping.id and mapping.path in found:
        found[mapping.path] = "path"
    return found


def mapping_of(roles: Mapping[str, str], sheet: str | None) -> ColumnMapping:
    """The mapping that these choices make; it has no text where none was chosen."""
    found: dict[str, Any] = {role: column for column, role in roles.items() if role in ROLES}
    mapping = ColumnMapping(**{**found, "text": found.get("text", ""), "sheet": sheet})
    if mapping.path is not None and mapping.id is None:
        # A path is unique, too.
        mapping = replace(mapping, id=mapping.path)
    if LEAVE in roles.values():
        kept = tuple(column for column, role in roles.items() if role == KEEP)
        mapping = replace(mapping, attributes=kept)
    return mapping
