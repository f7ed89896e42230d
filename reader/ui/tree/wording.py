"""What the library says of an item: on the row, in its tooltip, to a screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from reader.domain.model import Code, CodeId, FlagKind, ItemKind, Row
from reader.domain.records import CommentState

HEARD_CP = 80
"""How much of a comment a screen reader says."""

translate = QCoreApplication.translate


def title(row: Row) -> str:
    """What a row is called: an article's title, a comment's author and first words."""
    if row.kind is ItemKind.ARTICLE:
        return row.title or translate("Library", "Untitled")
    return f"{author(row)} · {words(row)}"


def author(row: Row) -> str:
    return row.author or translate("Library", "No name")


def words(row: Row) -> str:
    """A comment's first words, or why there are none."""
    if row.snippet:
        return row.snippet
    if row.state is CommentState.DELETED:
        return translate("Library", "deleted")
    if row.state is CommentState.HIDDEN:
        return translate("Library", "hidden")
    return translate("Library", "no text")


def when(row: Row, *, long: bool = False) -> str:
    """Its date (if `long`, the time too where it is known) as the locale writes it; as stored where it is no date."""
    text = row.published or ""
    if long and len(text) > 10:
        moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
        if moment.isValid():
            return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    day = QDate.fromString(text[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else text


def comments(count: int) -> str:
    if count == 1:
        return translate("Library", "1 comment")
    return translate("Library", "{count} comments").format(count=QLocale().toString(count))


def replies(count: int) -> str:
    if count == 1:
        return translate("Library", "1 reply")
    return translate("Library", "{count} replies").format(count=QLocale().toString(count))


def matches(count: int) -> str:
    if count == 0:
        return translate("Library", "Nothing matches")
    if count == 1:
        return translate("Library", "1 match")
    return translate("Library", "{count} matches").format(count=QLocale().toString(count))


def more(count: int | None) -> str:
    """The row that stands for what is not loaded; None where nobody knows how many."""
    if count is None:
        return translate("Library", "Show more")
    return translate("Library", "Show {count} more").format(count=QLocale().toString(count))


def tool_tip(row: Row, codes: Mapping[CodeId, Code]) -> str:
    """Rich text, so that it wraps; what comes from the corpus is escaped."""
    article = row.kind is ItemKind.ARTICLE
    lines = [f"<b>{escape(title(row) if article else author(row))}</b>"]
    about = " · ".join(part for part in (row.author if article else "", when(row, long=True)) if part)
    if about:
        lines.append(escape(about))
    if row.snippet:
        # The snippet is cut in SQL without regard to words; one that is nearly as long was cut.
        cut = len(row.snippet) >= 150
        lines.append(escape(row.snippet.rsplit(" ", 1)[0] + " …" if cut else row.snippet))
    names = [codes[code].path for code in row.codes if code in codes]
    if names:
        lines.append(escape(translate("Library", "Codes: {names}").format(names=", ".join(names))))
    if marks(row):
        lines.append(escape(" · ".join(marks(row))))
    return f"<p>{'<br>'.join(lines)}</p>"


def marks(row: Row) -> list[str]:
    """The coder's marks on it, and that the page does not show it any more."""
    named = (
        (FlagKind.BOOKMARK, translate("Library", "bookmark")),
        (FlagKind.FLAG, translate("Library", "flagged")),
    )
    found = [name for kind, name in named if kind in row.flags]
    return [*found, translate("Library", "no longer on the page")] if row.vanished else found


def heard(row: Row, codes: Mapping[CodeId, Code]) -> str:
    """The row as a screen reader says it: author, first words, replies, codes, memo, marks, unread."""
    if row.kind is ItemKind.ARTICLE:
        parts = [title(row), comments(row.descendants)]
    else:
        parts = [author(row), words(row)[:HEARD_CP]]
        if row.children:
            parts.append(replies(row.children))
    names = [codes[code].name for code in row.codes if code in codes]
    if names:
        parts.append(translate("Library", "codes: {names}").format(names=", ".join(names)))
    if row.has_memo:
        parts.append(translate("Library", "has a memo"))
    parts += marks(row)
    if not row.read:
        parts.append(translate("Library", "unread"))
    return ", ".join(parts)
