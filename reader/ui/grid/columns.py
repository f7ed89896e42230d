"""How columns are called, which are shown at first, and how a layout of them is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from reader.domain.grid import Column, Form, Source
from reader.domain.words import QT_TRANSLATE_NOOP

FIRST = ("field:path", "field:author", "field:date", "field:snippet")
MANY = 12
"""So many attributes and variables are shown at first; further ones are chosen."""

_FIELDS = {
    "path": QT_TRANSLATE_NOOP("GridColumns", "Path"),
    "author": QT_TRANSLATE_NOOP("GridColumns", "Author"),
    "date": QT_TRANSLATE_NOOP("GridColumns", "Date"),
    "article": QT_TRANSLATE_NOOP("GridColumns", "Article"),
    "snippet": QT_TRANSLATE_NOOP("GridColumns", "First words"),
    "depth": QT_TRANSLATE_NOOP("GridColumns", "Depth"),
    "replies": QT_TRANSLATE_NOOP("GridColumns", "Answers"),
    "read": QT_TRANSLATE_NOOP("GridColumns", "Read"),
    "flags": QT_TRANSLATE_NOOP("GridColumns", "Flags"),
    "codes": QT_TRANSLATE_NOOP("GridColumns", "Codes"),
}
_EMS = {"path": 9, "author": 14, "date": 17, "article": 20, "snippet": 34, "depth": 7, "replies": 8, "codes": 7}


@dataclass(frozen=True, slots=True)
class Layout:
    """What the grid shows and how, as it is kept between sessions. `columns` are keys with widths in pixels (0 for
    the usual one)."""

    columns: tuple[tuple[str, int], ...] = ()
    sort: str = ""
    descending: bool = False
    scope: str = "project"
    articles: bool = False

    def kept(self) -> dict[str, Any]:
        return {
            "columns": [list(column) for column in self.columns],
            "sort": self.sort,
            "descending": self.descending,
            "scope": self.scope,
            "articles": self.articles,
        }


def layout(kept: Mapping[str, Any]) -> Layout:
    """What was kept; whatever is not as it should be takes its default."""
    columns = kept.get("columns")
    found: list[tuple[str, int]] = []
    for entry in columns if isinstance(columns, list) else ():
        if isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str) and isinstance(entry[1], int):
            found.append((entry[0], max(entry[1], 0)))
    scope = kept.get("scope")
    return Layout(
        tuple(found),
        str(kept.get("sort") or ""),
        kept.get("descending") is True,
        scope if scope in ("project", "article", "library") else "project",
        kept.get("articles") is True,
    )


def shown_at_first(known: Sequence[Column]) -> list[Column]:
    """Where and who, the first words, then the item's attributes and the variables of the codebook."""
    fields = [column for column in known if column.key in FIRST]
    return fields + [column for column in known if joins_by_itself(column)][:MANY]


def joins_by_itself(column: Column) -> bool:
    """Whether a column is shown without being asked for once it is there: attributes, choices and scales."""
    return column.source is Source.ITEM or column.form in (Form.ANSWER, Form.SCALE)


def title(column: Column) -> str:
    """What stands in the header."""
    match column.source:
        case Source.FIELD:
            return QCoreApplication.translate("GridColumns", _FIELDS[column.name])
        case Source.ARTICLE:
            return QCoreApplication.translate("GridColumns", "{name} (article)").format(name=column.name)
        case Source.COMMENTER:
            return QCoreApplication.translate("GridColumns", "{name} (commenter)").format(name=column.name)
        case Source.CODE:
            return column.name.rpartition("/")[2]
        case _:
            return column.name


def explanation(column: Column) -> str:
    """What a column holds, and whether it can be edited here."""
    match column.source, column.form:
        case Source.ITEM, _:
            text = QCoreApplication.translate("GridColumns", "Attribute “{name}”: Enter or typing edits it")
        case Source.ARTICLE, _:
            text = QCoreApplication.translate("GridColumns", "Attribute “{name}” of the article: not edited here")
        case Source.COMMENTER, _:
            text = QCoreApplication.translate("GridColumns", "Attribute “{name}” of the commenter: not edited here")
        case Source.CODE, Form.ANSWER:
            text = QCoreApplication.translate("GridColumns", "Choice “{name}”: your answer")
        case Source.CODE, Form.SCALE:
            text = QCoreApplication.translate("GridColumns", "Scale “{name}”: your degree")
        case Source.CODE, _:
            text = QCoreApplication.translate("GridColumns", "Code “{name}”: whether you applied it; Space switches")
        case _:
            return title(column)
    return text.format(name=column.name)


def width_em(column: Column) -> int:
    """The usual width, in average characters."""
    if column.source is Source.FIELD:
        return _EMS.get(column.name, 10)
    if column.form in (Form.SCALE, Form.CHECK):
        return max(9, min(len(title(column)) + 4, 18))
    return max(12, min(len(title(column)) + 4, 24))
