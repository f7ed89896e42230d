"""What the rule of a site does to a page that was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.domain.records import ArticleRecord, CommentRecord, Notice
from reader.domain.site_rule import SiteRule
from reader.domain.staged_page import block_texts, without_blocks
from reader.domain.text import Body
from reader.domain.words import translate


def apply_rule(
    rule: SiteRule, article: ArticleRecord, comments: Sequence[CommentRecord]
) -> tuple[ArticleRecord, list[CommentRecord], list[Notice]]:
    """The page as the rule has it, and a notice ``site-rule`` of what it took away. A second time it does nothing.

    The comments may stand in any order; replies to one that goes answer what that one answered.
    """
    names = blocks = 0
    kept: list[CommentRecord] = []
    gone: list[CommentRecord] = []
    furniture, outcasts = frozenset(rule.furniture), frozenset(rule.not_comments)
    for comment in comments:
        author = _named(rule, comment.author)
        if outcasts and (comment.author in outcasts or author in outcasts):
            gone.append(comment)
            continue
        names += author != comment.author
        body, fewer = _cleared(comment.body, furniture)
        blocks += fewer
        kept.append(comment if author == comment.author and not fewer else replace(comment, author=author, body=body))
    body, fewer = _cleared(article.body, frozenset(rule.article_furniture))
    blocks += fewer
    if fewer:
        article = replace(article, body=body)
    kept = _lifted(kept, gone)
    notices = []
    if names or blocks or gone:
        said = translate(
            "Importers",
            "By the rule for {host}: names cut: {names}, paragraphs of the site taken out: {blocks}, what is no comment"
            " taken out: {comments}.",
        )
        notices.append(Notice("site-rule", said.format(host=rule.host, names=names, blocks=blocks, comments=len(gone))))
    return article, kept, notices


def _named(rule: SiteRule, author: str | None) -> str | None:
    """A name without what the rule cuts off; one that would be nothing stays as it is."""
    if not author:
        return author
    changed = True
    while changed:
        changed = False
        for prefix in rule.author_prefixes:
            rest = author.removeprefix(prefix).strip()
            if rest and rest != author and author.startswith(prefix):
                author, changed = rest, True
        for suffix in rule.author_suffixes:
            rest = author.removesuffix(suffix).strip()
            if rest and rest != author and author.endswith(suffix):
                author, changed = rest, True
    return author


def _cleared(body: Body, furniture: frozenset[str]) -> tuple[Body, int]:
    """The body without the blocks whose text is furniture, and how many went."""
    if not furniture:
        return body, 0
    gone = [number for number, text in enumerate(block_texts(body)) if text and text in furniture]
    return (without_blocks(body, gone), len(gone)) if gone else (body, 0)


def _lifted(kept: list[CommentRecord], gone: list[CommentRecord]) -> list[CommentRecord]:
    """Those that stay, answering the nearest that stays as well."""
    if not gone:
        return kept
    staying = {comment.ref for comment in kept}
    above = {comment.ref: comment.parent_ref for comment in gone if comment.ref not in staying}
    nearest: dict[str, str | None] = {}
    found: list[CommentRecord] = []
    for comment in kept:
        parent = comment.parent_ref
        trail: dict[str, None] = {}
        while parent is not None and parent in above and parent not in nearest and parent not in trail:
            trail[parent] = None
            parent = above[parent]
        if parent is not None and parent in nearest:
            parent = nearest[parent]
        elif parent is not None and parent in trail:
            # A circle of comments that all go: there is nobody left to answer.
            parent = None
        nearest.update(dict.fromkeys(trail, parent))
        found.append(comment if parent == comment.parent_ref else replace(comment, parent_ref=parent))
    return found
