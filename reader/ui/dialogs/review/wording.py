"""What the review says of a page, of a comment, of a rule: in rows, on top of the page, to a screen reader."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from reader.app.review import Key, Review
from reader.app.staging import HARMLESS, StagedFile, StagedPage, Standing
from reader.domain.mending import Mended
from reader.domain.recognition import Differences
from reader.domain.records import CommentRecord, CommentState
from reader.domain.site_rule import SiteRule
from reader.domain.staged_page import Page
from reader.ui.detail import dates

SNIPPET_CP = 160
"""How much of a comment's text a row holds."""
HEARD_CP = 80
"""How much of it a screen reader says."""
MOST_LINES = 5
"""Kinds of warnings that are spelt out above a page; the rest is in the tool tip."""

translate = QCoreApplication.translate


class Counted(QObject):
    """Numbers of things; lupdate takes a text for one with a plural only where `tr` is asked for it."""

    def warnings(self, count: int) -> str:
        return self.tr("%n warnings", "", count)

    def comments(self, count: int) -> str:
        return self.tr("%n comments", "", count)

    def pings(self, count: int) -> str:
        return self.tr("%n pings", "", count)


def name(file: StagedFile, staged: StagedPage | None, page: Page | None) -> str:
    """What a page is called in the list: its title; the file's name where there is none, or it says more."""
    if page is None or staged is None:
        return file.name
    return page.article.title


def standing(file: StagedFile, staged: StagedPage | None, *, touched: bool) -> str:
    """How it is with a page, in a word or two."""
    if staged is None:
        return {
            Standing.DUPLICATE: translate("Review", "Already there"),
            Standing.TOO_LARGE: translate("Review", "Too large to review"),
            Standing.PROJECT: translate("Review", "A project, stored as it is"),
        }.get(file.standing, translate("Review", "Failed"))
    count = len([notice for notice in staged.notices if notice.code not in HARMLESS])
    parts = []
    if count:
        parts.append(Counted().warnings(count))
    if touched:
        parts.append(translate("Review", "corrected"))
    if staged.known is not None:
        parts.append(
            translate("Review", "known page") if staged.known.sure else translate("Review", "perhaps a known page")
        )
    return ", ".join(parts) or translate("Review", "Good")


def warnings(file: StagedFile, staged: StagedPage | None, mended: Mended | None) -> list[str]:
    """What was noticed on a page, in sentences; the page's own count first, then each kind once with how often."""
    number = QLocale().toString
    if staged is None or mended is None:
        return [file.reason or "", *(notice.message for notice in file.notices if notice.message != file.reason)]
    lines: list[str] = []
    page = mended.now
    declared, found = page.article.declared_comments, len(page.comments)
    if declared is not None and not page.counts_agree:
        words = translate("Review", "The page says that it has {declared} comments; found: {found}.")
        lines.append(words.format(declared=number(declared), found=number(found)))
    elif declared is not None:
        lines.append(translate("Review", "Found: {found}, as the page says itself.").format(found=comments_found(page)))
    else:
        lines.append(
            translate("Review", "Found: {found}. The page does not say how many it has.").format(
                found=comments_found(page)
            )
        )
    if staged.known is not None:
        lines.append(known(staged.known))
    grouped = Counter(notice.message for notice in staged.notices if notice.code != "comment-count")
    for message, times in grouped.items():
        lines.append(message if times == 1 else f"{message} ({number(times)}×)")
    return lines


def known(differences: Differences) -> str:
    """What a page has that the project does not have of it."""
    number = QLocale().toString
    if not differences.sure:
        return translate("Review", "It may be a later capture of a page in the project; it is kept apart from that.")
    counted = [
        (translate("Review", "new: {count}"), differences.new),
        (translate("Review", "changed: {count}"), differences.changed),
        (translate("Review", "no longer here: {count}"), differences.missing),
    ]
    said = ", ".join(words.format(count=number(count)) for words, count in counted if count)
    if not said:
        return translate("Review", "It is in the project already, with the same comments.")
    return translate("Review", "It is in the project already; comments {counts}. What was coded is kept.").format(
        counts=said
    )


def comments_found(page: Page) -> str:
    """The number of comments, pings apart."""
    pings = page.pings
    said = Counted().comments(len(page.comments) - pings)
    if pings:
        said = translate("Review", "{comments} and {pings}").format(comments=said, pings=Counted().pings(pings))
    return said


def author(comment: CommentRecord) -> str:
    return comment.author or translate("Review", "No name")


def words(comment: CommentRecord) -> str:
    """A comment's first words, or why there are none."""
    if comment.body.text:
        return " ".join(comment.body.text[:SNIPPET_CP].split())
    if comment.state is CommentState.DELETED:
        return translate("Review", "deleted")
    if comment.state is CommentState.HIDDEN:
        return translate("Review", "hidden")
    return translate("Review", "no text")


def when(comment: CommentRecord) -> str:
    """The time that was read, marked where it is approximate; else what the page prints and nobody could read."""
    if comment.published:
        shown = dates.shown(comment.published)
        return f"≈ {shown}" if "date_approximate" in comment.attributes else shown
    return f"“{comment.attributes['date_printed']}”" if "date_printed" in comment.attributes else ""


def marks(comment: CommentRecord) -> str:
    """What is special about it: a ping, deleted, hidden."""
    found = []
    if "type" in comment.attributes:
        found.append(comment.attributes["type"])
    if comment.state is CommentState.DELETED and comment.body.text:
        found.append(translate("Review", "deleted"))
    if comment.state is CommentState.HIDDEN and comment.body.text:
        found.append(translate("Review", "hidden"))
    return ", ".join(found)


def heard(comment: CommentRecord, level: int) -> str:
    """A row of the thread for a screen reader."""
    said = [
        author(comment),
        translate("Review", "level {level}").format(level=QLocale().toString(level + 1)),
        when(comment),
        marks(comment),
        words(comment)[:HEARD_CP],
    ]
    return ", ".join(part for part in said if part)


def heard_page(review: Review, key: Key) -> str:
    """A row of the list for a screen reader."""
    file, staged, page = review.files[key[0]].staged, review.staged(key), review.page(key)
    mended = review.mended(key)
    said = [name(file, staged, page), standing(file, staged, touched=bool(mended and mended.mendings))]
    if page is not None:
        said.append(comments_found(page))
    if review.storable(key) and not review.included(key):
        said.append(translate("Review", "left out"))
    return ", ".join(said)


def place(page: Page, ref: str) -> str:
    """Where a comment stands."""
    comment = next(entry for entry in page.comments if entry.ref == ref)
    siblings = [entry.ref for entry in page.comments if entry.parent_ref == comment.parent_ref]
    number = QLocale().toString
    counted = {"name": author(comment), "at": number(siblings.index(ref) + 1), "total": number(len(siblings))}
    if comment.parent_ref is None:
        return translate("Review", "{name}: on the outermost level, {at} of {total}").format(**counted)
    parent = next(entry for entry in page.comments if entry.ref == comment.parent_ref)
    return translate("Review", "{name} answers {parent}, {at} of {total}").format(parent=author(parent), **counted)


def rule_lines(rule: SiteRule) -> list[str]:
    """What a rule says, a line each."""
    lines = []
    for text, pieces in (
        (translate("Review", "Cut off the front of names: {pieces}"), rule.author_prefixes),
        (translate("Review", "Cut off the end of names: {pieces}"), rule.author_suffixes),
        (translate("Review", "Paragraphs that are no part of comments: {pieces}"), rule.furniture),
        (translate("Review", "Paragraphs that are no part of articles: {pieces}"), rule.article_furniture),
        (translate("Review", "Names that are no commenters: {pieces}"), rule.not_comments),
    ):
        if pieces:
            lines.append(text.format(pieces=", ".join(f"“{piece.strip()[:60]}”" for piece in pieces)))
    if rule.importer:
        lines.append(translate("Review", "Read as: {importer}").format(importer=rule.importer))
    if rule.system:
        lines.append(translate("Review", "Comment system: {system}").format(system=rule.system))
    if rule.day_first is not None:
        lines.append(
            translate("Review", "Dates: the day comes first")
            if rule.day_first
            else translate("Review", "Dates: the month comes first")
        )
    return lines
