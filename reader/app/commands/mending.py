"""Mending what an importer or the page got wrong: who said what when, where it belongs, what is no comment at all.

Each is one step that undo takes back. Later captures of the page leave alone what was mended here. Codings keep their
words: where a text changes they move along with it, and what stood on words that are gone is adrift, never lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.commands.coding import set_span
from reader.app.commands.target import known_code
from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import CodingId, Item, ItemId, ItemKind
from reader.domain.text import Span, anchor, canonical
from reader.domain.words import translate
from reader.storage import captures, codings, items, mending
from reader.storage.threads import Thread
from reader.storage.unit import Unit, Writer


def set_author(writer: Writer, ids: Sequence[ItemId], name: str | None) -> ChangeSet:
    """Say who wrote these items; None (or an empty name) for nobody."""
    return _correct(writer, ids, "author", canonical(" ".join((name or "").split())) or None)


def set_published(writer: Writer, ids: Sequence[ItemId], when: str | None) -> ChangeSet:
    """Say when these items were written: ISO 8601, from a year to the second, with a zone or without; None for not
    known. Raises `UserError` for what is no such time."""
    return _correct(writer, ids, "published", _time(when))


def move_comment(
    writer: Writer, comment: ItemId, parent: ItemId, *, before: ItemId | None = None, after: ItemId | None = None
) -> ChangeSet:
    """Let a comment, with its whole branch, answer `parent`: another comment, or the article itself for the top level.

    It goes before or after a sibling there, last where neither is said. Raises `UserError` where `parent` lies in its
    own branch or in another article, or the sibling does not answer `parent`.
    """
    with writer.unit(translate("Commands", "Move comment")) as unit:
        thread = _thread(unit, comment)
        if parent not in thread:
            raise UserError(translate("Commands", "A comment stays with its article."))
        if thread.within(parent, comment):
            raise UserError(translate("Commands", "A comment cannot answer itself, or what answers it."))
        siblings = [item for item in thread.answers.get(parent, ()) if item != comment]
        beside = before if before is not None else after
        if beside is not None and beside not in siblings:
            raise UserError(translate("Commands", "The comment beside which it is to stand is elsewhere."))
        at = len(siblings) if beside is None else siblings.index(beside) + (before is None)
        there = thread.answers[thread.parent[comment]]
        if thread.parent[comment] != parent or there.index(comment) != at:
            mending.place(unit.conn, thread, comment, parent, at)
    return unit.changes


def split_comment(
    writer: Writer,
    comment: ItemId,
    at: int,
    *,
    author: str | None = None,
    published: str | None = None,
    replies_to_second: bool = False,
) -> ChangeSet:
    """Cut a comment in two at the code point `at`: the second half becomes its next sibling, said by `author` at
    `published` (of whom and when nothing is known where they are left out).

    Replies stay with the first half, or all go to the second. Codings stay with their words; one that reaches over the
    cut is divided into two. What stands on the whole comment stays on the first half, as do memos, flags and
    attributes. Raises `UserError` where one of the halves would be empty.
    """
    body = _known(writer, comment).body
    if not 0 < at < len(body.text):
        raise UserError(translate("Commands", "Cut where there is text before and behind."))
    cut = mending.halves(writer.conn, comment, at)
    if not cut.first.body.text or not cut.second.body.text:
        raise UserError(translate("Commands", "Cut where there is text before and behind."))
    label = translate("Commands", "Split comment")
    if cut.divided:
        label = translate("Commands", "Split comment (codings divided: {count})").format(count=cut.divided)
    by, when = canonical(" ".join((author or "").split())) or None, _time(published)
    with writer.unit(label) as unit:
        mending.split(unit.conn, _thread(unit, comment), comment, cut, by, when, replies_to_second)
    return unit.changes


def join_comments(writer: Writer, comment: ItemId, into: ItemId | None = None) -> ChangeSet:
    """Join a comment to the sibling before it, or to what it answers where it is the first reply: `into` says which
    (one of the two), None takes the sibling where there is one.

    Its text follows as paragraphs of its own, its replies answer the joined comment, its codings move along. What both
    have (a code on the whole, a flag, an attribute) is kept once; memos are kept. Raises `UserError` where there is
    nothing to join to.
    """
    with writer.unit(translate("Commands", "Join comments")) as unit:
        thread = _thread(unit, comment)
        parent = thread.parent[comment]
        before = thread.before(comment)
        allowed = {item for item in (before, parent) if item is not None and item != thread.article}
        if not allowed:
            raise UserError(translate("Commands", "There is no comment before it to join it to."))
        if into is None:
            into = ItemId(before if before is not None else parent)
        if into not in allowed or (into == parent and before is not None):
            raise UserError(
                translate("Commands", "A comment is joined to the one before it, or as the first reply to its parent.")
            )
        clash = mending.contradictions(unit.conn, comment, into)
        if clash:
            raise UserError(
                translate("Commands", "The two comments have different answers to “{name}”.").format(name=clash[0]),
                hint=translate("Commands", "Let them agree, or take one away, and join then."),
            )
        mending.join(unit.conn, thread, comment, into)
    return unit.changes


def remove_comments(writer: Writer, comments: Sequence[ItemId]) -> ChangeSet:
    """Take out what is no comment. The replies of each move up to what it answered, in its place; codings and memos on
    it go with it, and the step's name says how many (see `View.captures.touched_by_removal`)."""
    known = [_known(writer, comment) for comment in dict.fromkeys(comments)]
    gone = captures.touched_by_removal(writer.conn, [item.id for item in known])
    if gone.comments == 1:
        label = translate("Commands", "Remove comment")
    else:
        label = translate("Commands", "Remove {count} comments").format(count=gone.comments)
    if gone.codings or gone.memos:
        label = translate("Commands", "{removal} (codings: {codings}, memos: {memos})").format(
            removal=label, codings=gone.codings, memos=gone.memos
        )
    by_article: dict[ItemId, list[ItemId]] = {}
    for item in known:
        by_article.setdefault(item.article_id, []).append(item.id)
    with writer.unit(label) as unit:
        for article, some in by_article.items():
            mending.remove(unit.conn, Thread(unit.conn, article), some)
    return unit.changes


def drop_blocks(writer: Writer, item: ItemId, blocks: Sequence[int]) -> ChangeSet:
    """Take blocks out of an item's text, by their places in `Body.blocks`: furniture of the site that is not the text.

    The text that was becomes a revision. Codings move along; those that stood on the dropped words are adrift.
    """
    known = _known(writer, item, articles=True)
    if not all(0 <= block < len(known.body.blocks) for block in blocks):
        raise UserError(translate("Commands", "The text has no such paragraph any more."))
    count = len(set(blocks))
    if count == 1:
        label = translate("Commands", "Remove paragraph")
    else:
        label = translate("Commands", "Remove {count} paragraphs").format(count=count)
    with writer.unit(label) as unit:
        mending.drop_blocks(unit.conn, item, blocks)
    return unit.changes


def rename_article(
    writer: Writer,
    article: ItemId,
    *,
    title: str | None = None,
    standfirst: str | None = None,
    site: str | None = None,
    url: str | None = None,
) -> ChangeSet:
    """Set an article's title, standfirst, site or address; None leaves one as it is, an empty text takes it away (a
    title needs words)."""
    known = _known(writer, article, articles=True)
    if known.kind is not ItemKind.ARTICLE:
        raise UserError(translate("Commands", "This is no article."))
    wanted = {"title": title, "standfirst": standfirst, "site": site, "url": url}
    values = {name: canonical(" ".join(text.split())) for name, text in wanted.items() if text is not None}
    if not values.get("title", "some"):
        raise UserError(translate("Commands", "A title needs words."))
    with writer.unit(translate("Commands", "Change article’s details")) as unit:
        mending.correct(unit.conn, article, {name: text or None for name, text in values.items()})
    return unit.changes


def place_coding(writer: Writer, coding: CodingId, span: Span) -> ChangeSet:
    """Give a coding that lost its place a new one in the present text of its item.

    Raises `UserError` where it is gone, or the same code of the same coder stands on just this text already.
    """
    found = codings.get(writer.conn, coding)
    if found is None:
        raise UserError(translate("Commands", "This coding is no longer there."))
    if not found.adrift:
        return set_span(writer, coding, span)
    name = known_code(writer, found.code_id)
    with writer.unit(translate("Commands", "Place “{name}” anew").format(name=name)) as unit:
        text = _known(writer, found.item_id, articles=True).body.text
        if span.stop > len(text):
            raise UserError(translate("Commands", "The text is shorter than that."))
        if codings.find(unit.conn, found.code_id, found.coder_id, found.item_id, span) is not None:
            raise UserError(translate("Commands", "“{name}” stands on just this text already.").format(name=name))
        codings.move(unit.conn, coding, anchor(text, span))
    return unit.changes


def place_on_whole(writer: Writer, coding: CodingId) -> ChangeSet:
    """Let a coding that lost its place stand on its whole item.

    Raises `UserError` where it is gone or not adrift, or the same code of the same coder stands on the whole already.
    """
    found = codings.get(writer.conn, coding)
    if found is None or not found.adrift:
        raise UserError(translate("Commands", "This coding is no longer there."))
    name = known_code(writer, found.code_id)
    with writer.unit(translate("Commands", "Place “{name}” on the whole").format(name=name)) as unit:
        if codings.find(unit.conn, found.code_id, found.coder_id, found.item_id, None) is not None:
            raise UserError(
                translate("Commands", "“{name}” stands on the whole already.").format(name=name),
                hint=translate("Commands", "Remove the one without a place, if that says it all."),
            )
        codings.move_to_whole(unit.conn, coding)
    return unit.changes


def _correct(writer: Writer, ids: Sequence[ItemId], name: str, value: str | None) -> ChangeSet:
    known = [_known(writer, item, articles=True) for item in dict.fromkeys(ids)]
    if name == "author":
        label = translate("Commands", "Change author")
    else:
        label = translate("Commands", "Change date")
    if len(known) > 1:
        label = translate("Commands", "{change} of {count} entries").format(change=label, count=len(known))
    with writer.unit(label) as unit:
        for item in known:
            mending.correct(unit.conn, item.id, {name: value})
    return unit.changes


def _time(text: str | None) -> str | None:
    from reader.domain.mending import checked_time

    return checked_time(text)


def _known(writer: Writer, item: ItemId, *, articles: bool = False) -> Item:
    found = items.item(writer.conn, item)
    if found is None:
        raise UserError(translate("Commands", "This comment is no longer there."))
    if found.kind is ItemKind.ARTICLE and not articles:
        raise UserError(translate("Commands", "This is an article, not a comment."))
    return found


def _thread(unit: Unit, comment: ItemId) -> Thread:
    found = items.item(unit.conn, comment)
    if found is None:
        raise UserError(translate("Commands", "This comment is no longer there."))
    if found.kind is ItemKind.ARTICLE:
        raise UserError(translate("Commands", "This is an article, not a comment."))
    return Thread(unit.conn, found.article_id)
