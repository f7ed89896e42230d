"""What the panel says of people and of their comments: on the row, in its tooltip, to a screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from reader.domain.commenters import Person, Said
from reader.domain.model import Code, CodeId
from reader.domain.records import CommentState
from reader.ui.detail.dates import shown

HEARD_CP = 80
"""How much of a comment a screen reader says."""

translate = QCoreApplication.translate


def people(count: int) -> str:
    if count == 1:
        return translate("Commenters", "1 person")
    return translate("Commenters", "{count} people").format(count=number(count))


def comments(count: int) -> str:
    if count == 1:
        return translate("Commenters", "1 comment")
    return translate("Commenters", "{count} comments").format(count=number(count))


def articles(count: int) -> str:
    if count == 1:
        return translate("Commenters", "in 1 article")
    return translate("Commenters", "in {count} articles").format(count=number(count))


def coded(count: int) -> str:
    if count == 1:
        return translate("Commenters", "1 coded")
    return translate("Commenters", "{count} coded").format(count=number(count))


def more_names(person: Person) -> str:
    """Beside the name of one who writes under several; empty for the others."""
    others = len(set(person.names) - {person.name})
    if others == 1:
        return translate("Commenters", "(+1 name)")
    return translate("Commenters", "(+{count} names)").format(count=number(others)) if others else ""


def day(published: str | None) -> str:
    """A date without its time."""
    return shown(published[:10] if published else None)


def about(person: Person) -> str:
    """The second line: where and when the person wrote."""
    first, last = day(person.first), day(person.last)
    when = first if first == last else translate("Commenters", "{first} to {last}").format(first=first, last=last)
    parts = [articles(person.articles), coded(person.coded) if person.coded else "", when]
    return " · ".join(part for part in parts if part)


def number(count: int) -> str:
    return QLocale().toString(count)


def tip(person: Person) -> str:
    """Rich text, so that it wraps; what comes from the corpus is escaped."""
    lines = [f"<b>{escape(person.name)}</b>"]
    if person.names != (person.name,):
        lines.append(escape(translate("Commenters", "Writes as: {names}").format(names=", ".join(person.names))))
    lines.append(escape(" · ".join((comments(person.comments), about(person)))))
    return f"<p>{'<br>'.join(lines)}</p>"


def heard(person: Person) -> str:
    """The person as a screen reader says it."""
    parts = [person.name, more_names(person), comments(person.comments), about(person)]
    return ", ".join(part for part in parts if part)


def words(said: Said) -> str:
    """A comment's first words, or why there are none."""
    if said.row.snippet:
        return said.row.snippet
    if said.row.state is CommentState.DELETED:
        return translate("Commenters", "deleted")
    if said.row.state is CommentState.HIDDEN:
        return translate("Commenters", "hidden")
    return translate("Commenters", "no text")


def place(said: Said) -> str:
    """Where it stands and whom it answers."""
    if said.row.depth == 0:
        return said.row.path
    to = said.answered or translate("Commenters", "no name")
    return translate("Commenters", "{path} to {name}").format(path=said.row.path, name=to)


def codes_on(said: Said, codes: Mapping[CodeId, Code]) -> str:
    return ", ".join(codes[code].path for code in said.row.codes if code in codes)


def tip_said(said: Said, codes: Mapping[CodeId, Code]) -> str:
    lines = [f"<b>{escape(said.article_title)}</b>", escape(" · ".join((place(said), shown(said.row.published))))]
    lines.append(escape(words(said)))
    names = codes_on(said, codes)
    if names:
        lines.append(escape(translate("Commenters", "Codes: {names}").format(names=names)))
    return f"<p>{'<br>'.join(lines)}</p>"


def heard_said(said: Said, codes: Mapping[CodeId, Code]) -> str:
    parts = [words(said)[:HEARD_CP], place(said), shown(said.row.published), said.article_title]
    names = codes_on(said, codes)
    if names:
        parts.append(translate("Commenters", "codes: {names}").format(names=names))
    return ", ".join(part for part in parts if part)
