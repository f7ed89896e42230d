"""Puts articles and comments into a text document through a cursor, and notes where each character came from.

Nothing is ever handed to Qt as HTML: what a page wrote is text here, whatever it looks like.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from reader.domain.model import Article, Item, ItemId
from reader.domain.records import CommentState, Poll
from reader.domain.text import Block, Body, Mark, MarkKind
from reader.domain.words import translate
from reader.ui.detail import dates
from reader.ui.detail.look import Look, Role, bullet, role_of
from reader.ui.detail.pictures import Pictures
from reader.ui.detail.positions import BYTE_ORDER_MARK, Segment, astral_offsets

LINE_SEPARATOR = "\u2028"
_GUARD = "\u2060"


class Typesetter:
    """Writes from where `cursor` stands; `base` is the depth that stands at the margin.

    Afterwards `segments` are the item texts it wrote, `starts` the document position of each item's first paragraph,
    and `at` the position behind the last character.
    """

    def __init__(self, cursor: QTextCursor, look: Look, pictures: Pictures, base: int = 0) -> None:
        self.segments: list[Segment] = []
        self.starts: list[tuple[Item, int]] = []
        self.at = cursor.position()
        self._cursor = cursor
        self._look = look
        self._pictures = pictures
        self._base = base
        self._locale = QLocale()

    def article(self, article: Article) -> None:
        """Title, standfirst, where it is from, polls, body, and the line above the comments; the document is empty."""
        look, item = self._look, article.item
        self._cursor.setBlockFormat(look.block(Role.TITLE))
        self.starts.append((item, self.at))
        self._put(item.title or translate("Typesetter", "Untitled"), look.char(Role.TITLE))
        if article.standfirst:
            self._line(Role.STANDFIRST, article.standfirst)
        self._line(Role.META, " · ".join(self._about(article)))
        for poll in article.polls:
            self._poll(poll)
        self._body(item.body, item.id, -1)
        self._line(Role.COUNT, self._count(item.descendants))

    def branch(self, article: Article, comments: int) -> None:
        """The article's title and how many comments stand below it, where one branch alone is shown."""
        self._cursor.setBlockFormat(self._look.block(Role.META))
        self.starts.append((article.item, self.at))
        self._put(article.item.title or translate("Typesetter", "Untitled"), self._look.char(Role.META))
        self._line(Role.COUNT, self._count(comments))

    def folded(self, item: Item) -> None:
        """The line in the place of a comment's answers."""
        look = self._look
        self._paragraph(look.block(Role.FOLD, depth=item.depth - self._base + 1), look.char(Role.FOLD))
        words = hidden_answers(item.descendants, self._locale)
        # Isolated where the page runs the other way than the words may: the number stays where they want it.
        text = f"\u25c2  \u2068{words}\u2069" if look.mirrored else f"\u25b8  {words}"
        self._put(text, look.char(Role.FOLD))

    def comment(self, item: Item) -> None:
        """The line that says who and when, then the text or what stands in its place."""
        look = self._look
        depth = item.depth - self._base
        self._paragraph(look.block(Role.HEAD, depth=depth), look.char(Role.HEAD))
        self.starts.append((item, self.at))
        plain = look.char(Role.HEAD)
        self._put(item.author or translate("Typesetter", "No name"), look.strong(plain))
        for part in self._facts(item):
            self._put(f"  ·  {part}", plain)
        if item.body.text:
            self._body(item.body, item.id, depth)
        else:
            self._line(Role.PLACEHOLDER, self._missing(item.state), depth)

    def gap(self, role: Role, count: int) -> None:
        """The line that stands for `count` comments that are not in the document."""
        number = self._locale.toString(count)
        if role is Role.EARLIER:
            text = translate("Typesetter", "Show earlier comments ({count})").format(count=number)
        else:
            text = translate("Typesetter", "Show later comments ({count})").format(count=number)
        self._line(role, text)

    # Parts

    def _about(self, article: Article) -> Iterator[str]:
        item = article.item
        day = dates.shown(item.published, self._locale)
        yield from (part for part in (article.site, item.author, day, self._language(article.language)) if part)
        if article.declared_comments not in (None, item.descendants):
            yield translate("Typesetter", "the page counts {count} comments").format(
                count=self._locale.toString(article.declared_comments)
            )

    def _language(self, code: str | None) -> str:
        """A language by its name, one that Qt does not know by its code; the territory stays out."""
        known = QLocale(code).language() if code else QLocale.Language.C
        return code or "" if known is QLocale.Language.C else QLocale.languageToString(known)

    def _facts(self, item: Item) -> Iterator[str]:
        if item.published:
            day = dates.shown(item.published, self._locale)
            # A day and its time stay on one line, where that is long enough for them.
            yield day.replace(" ", "\u00a0") if self._look.column > self._look.em * 18 else day
        if item.number is not None:
            yield f"#{item.number}"
        if item.score is not None:
            yield translate("Typesetter", "score {score}").format(score=f"{item.score:+}" if item.score else "0")
        if item.state is not CommentState.SHOWN and item.body.text:
            yield (
                translate("Typesetter", "deleted")
                if item.state is CommentState.DELETED
                else translate("Typesetter", "hidden")
            )

    def _count(self, comments: int) -> str:
        if comments == 0:
            return translate("Typesetter", "No comments")
        if comments == 1:
            return translate("Typesetter", "1 comment")
        return translate("Typesetter", "{count} comments").format(count=self._locale.toString(comments))

    def _missing(self, state: CommentState) -> str:
        match state:
            case CommentState.DELETED:
                return translate("Typesetter", "This comment was deleted.")
            case CommentState.HIDDEN:
                return translate("Typesetter", "This comment was hidden on the page.")
            case _:
                return translate("Typesetter", "This comment has no text.")

    def _poll(self, poll: Poll) -> None:
        self._line(Role.POLL, poll.question)
        plain = self._look.char(Role.OPTION)
        for option in poll.options:
            self._paragraph(self._look.option(option.percent), plain)
            share = "" if option.percent is None else self._locale.toString(option.percent) + "\u202f%"
            self._put(f"{share}\t", self._look.strong(plain))
            self._put(option.text, plain)
            if option.votes is not None:
                votes = translate("Typesetter", "{count} votes").format(count=self._locale.toString(option.votes))
                self._put(f"  ·  {votes}", self._look.char(Role.VOTERS))
        if poll.total_voters is not None:
            self._line(
                Role.VOTERS,
                translate("Typesetter", "{count} voters").format(count=self._locale.toString(poll.total_voters)),
            )

    def _body(self, body: Body, item: ItemId, depth: int) -> None:
        marks = sorted(body.marks, key=lambda mark: mark.start)
        for block in body.blocks:
            inside = [mark for mark in marks if mark.start < block.stop and mark.stop > block.start]
            self._block(body.text, block, inside, item, depth)

    def _block(self, text: str, block: Block, marks: list[Mark], item: ItemId, depth: int) -> None:
        look, role = self._look, role_of(block.kind)
        level = block.level or 1
        plain = look.char(role, level=level)
        piece = text[block.start : block.stop]
        form = look.block(role, level=level, depth=depth, text=piece)
        number = 0
        if role is Role.IMAGE:
            number, width, height = self._pictures.put(block)
            form = look.picture(form, number, width, height)
        self._paragraph(form, plain)
        if role is Role.LIST_ITEM:
            self._put(bullet(level), plain)
        elif role is Role.IMAGE and piece:
            self._put(translate("Typesetter", "Image:") + " ", look.char(Role.META))
        elif role is Role.IMAGE and not number:
            # Without words a picture says itself what it is; a box has to be told from other boxes.
            self._put(translate("Typesetter", "Image"), look.char(Role.META))
        self.segments.append(Segment(self.at, item, block.start, block.stop, astral_offsets(piece)))
        for start, stop, kinds, target in _runs(block, marks):
            styled = look.char(role, level=level, marks=kinds)
            if target is not None:
                styled = look.link(styled, target)
            self._put(text[start:stop].replace("\n", LINE_SEPARATOR), styled)

    # Writing

    def _line(self, role: Role, text: str, depth: int = -1) -> None:
        self._paragraph(self._look.block(role, depth=depth, text=text), self._look.char(role))
        self._put(text.replace("\n", LINE_SEPARATOR), self._look.char(role))

    def _paragraph(self, paragraph: QTextBlockFormat, char: QTextCharFormat) -> None:
        self._cursor.insertBlock(paragraph, char)
        self.at += 1

    def _put(self, text: str, char: QTextCharFormat) -> None:
        if text.startswith(BYTE_ORDER_MARK):
            self._cursor.insertText(_GUARD + text, char)
            guard = QTextCursor(self._cursor)
            guard.setPosition(self.at)
            guard.setPosition(self.at + len(_GUARD), QTextCursor.MoveMode.KeepAnchor)
            guard.removeSelectedText()
        else:
            self._cursor.insertText(text, char)
        self.at += len(text) + len(astral_offsets(text))


def hidden_answers(count: int, locale: QLocale) -> str:
    """How many answers are folded away."""
    if count == 1:
        return translate("Typesetter", "1 answer hidden")
    return translate("Typesetter", "{count} answers hidden").format(count=locale.toString(count))


def _runs(block: Block, marks: list[Mark]) -> Iterator[tuple[int, int, frozenset[MarkKind], str | None]]:
    """Stretches of a block on which the same marks lie, with the address of a link."""
    if not marks:
        yield block.start, block.stop, frozenset(), None
        return
    cuts = {block.start, block.stop}
    for mark in marks:
        cuts |= {max(mark.start, block.start), min(mark.stop, block.stop)}
    ordered = sorted(cuts)
    for start, stop in pairwise(ordered):
        here = [mark for mark in marks if mark.start <= start and mark.stop >= stop]
        links = [mark.target or "" for mark in here if mark.kind is MarkKind.LINK]
        yield start, stop, frozenset(m.kind for m in here if m.kind is not MarkKind.LINK), links[-1] if links else None
