"""What the journal says of a memo: on the row, in its tooltip, to a screen reader."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from reader.domain.model import ItemKind
from reader.domain.notes import Note, NoteKind

HEARD_CP = 160
"""How much of a memo a screen reader says."""
QUOTED_CP = 240
"""How much of a coded passage is said."""

translate = QCoreApplication.translate


def kind(note: Note) -> str:
    match note.kind:
        case NoteKind.CODE:
            return translate("Journal", "Code")
        case NoteKind.CODING:
            return translate("Journal", "Coding")
        case NoteKind.PROJECT:
            return translate("Journal", "Project")
        case _:
            return article_or_comment(note)


def article_or_comment(note: Note) -> str:
    if note.item_kind is ItemKind.ARTICLE:
        return translate("Journal", "Article")
    return translate("Journal", "Comment")


def about(note: Note) -> str:
    """What the memo is about, in a line."""
    match note.kind:
        case NoteKind.CODE | NoteKind.CODING:
            return note.code_path.replace("/", " › ")
        case NoteKind.PROJECT:
            return translate("Journal", "The project")
        case _:
            return stands(note)


def stands(note: Note) -> str:
    """The article or comment that it stands on; an article's title is what it is called."""
    if note.item is None:
        return ""
    if note.item_kind is ItemKind.ARTICLE:
        return note.article_title or translate("Journal", "Untitled")
    return " · ".join(part for part in (note.author or translate("Journal", "No name"), note.path) if part)


def where(note: Note) -> str:
    """Below the text: the quote, the comment and the article, as far as `about` did not say it."""
    parts: list[str] = []
    if note.kind is NoteKind.CODING:
        if note.quote:
            parts.append(translate("Journal", "“{quote}”").format(quote=shorten(note.quote)))
        parts.append(stands(note))
    if note.item_kind is ItemKind.COMMENT:
        parts.append(note.article_title)
    return " · ".join(part for part in parts if part)


def shorten(quote: str) -> str:
    """On one line, and no longer than can be read at a glance: a whole article may be coded."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= QUOTED_CP else plain[:QUOTED_CP].rstrip() + "…"


def when(at: str, *, long: bool = False) -> str:
    """A moment of the project, which is in UTC, as the locale writes it here."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return at
    local = moment.toLocalTime()
    if long:
        return QLocale().toString(local, QLocale.FormatType.ShortFormat)
    return QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)


def written(note: Note) -> str:
    """By whom and when, also when it was changed."""
    memo = note.memo
    first, last = when(memo.created_at, long=True), when(memo.updated_at, long=True)
    if first == last:
        return translate("Journal", "{coder}, {when}").format(coder=note.coder, when=first)
    return translate("Journal", "{coder}, {when}, changed {changed}").format(coder=note.coder, when=first, changed=last)


def tip(note: Note) -> str:
    """Rich text, so that it wraps; what people wrote is escaped."""
    lines = [f"<b>{escape(about(note))}</b>", escape(where(note)), escape(note.memo.text).replace("\n", "<br>")]
    lines.append(escape(written(note)))
    return f"<p>{'<br>'.join(line for line in lines if line)}</p>"


def heard(note: Note) -> str:
    parts = [kind(note), about(note), note.memo.text[:HEARD_CP], where(note), note.coder]
    parts.append(when(note.memo.updated_at))
    return ", ".join(part for part in parts if part)
