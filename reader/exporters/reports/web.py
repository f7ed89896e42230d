"""The report as one HTML file that needs nothing else: no script, no font, no address that is fetched.

A content security policy says so to the browser. All text is escaped, and its direction found paragraph by paragraph.
The thread is one flat list, however deep: levels are shown by indenting up to `DEEPEST`, and always said in words.
Replies are folded away in ``<details>``, which browsers open on paper where they know ``::details-content``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape

from reader.domain.model import Article, Code, Coded, CodeId, Item
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.text import BlockKind, MarkKind
from reader.domain.words import translate
from reader.exporters.reports import sentences
from reader.exporters.reports.entries import Entry, Heading, choices, entries, paragraphs_above
from reader.exporters.reports.front import Front, front
from reader.exporters.reports.kept import Kept
from reader.exporters.reports.legible import legible
from reader.exporters.reports.options import Order, ReportOptions
from reader.exporters.reports.passages import Paragraph, Run
from reader.exporters.reports.styles import sheet

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
DEEPEST = 8
"""How many levels are shown by indenting."""
_FROM_RIGHT = ("ar", "fa", "he", "ur")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_WEB = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)
_INLINE = {MarkKind.STRONG: "strong", MarkKind.EMPHASIS: "em", MarkKind.CODE: "code"}


def pieces(records: Snapshot, options: ReportOptions, token: Token) -> Iterator[str]:
    """The file, bit by bit; raises `Cancelled`."""
    before = front(records, options, token)
    yield from _head(records, before)
    known, kept = choices(records), Kept()
    opened = False
    for found in entries(records, options, token, before.counts):
        if isinstance(found, Heading):
            if opened:
                yield "</section>\n"
            opened = True
            yield from _heading(found, before)
        else:
            yield from _entry(records, found, options, known, kept)
    nothing = translate("Exports", "Nothing is coded yet.")
    yield "</section>\n" if opened else f"<p>{_text(nothing)}</p>\n"
    yield "</main>\n</body>\n</html>\n"


def _head(records: Snapshot, before: Front) -> Iterator[str]:
    tag = sentences.language()
    direction = "rtl" if tag.startswith(_FROM_RIGHT) else "ltr"
    yield (
        f'<!DOCTYPE html>\n<html lang="{escape(tag)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{_text(before.title)}</title>\n<style>{sheet(records.codes())}</style>\n</head>\n<body>\n"
    )
    yield f'<header class="front">\n<h1 dir="auto">{_text(before.title)}</h1>\n'
    yield "".join(f'<p dir="auto">{_text(fact)}</p>\n' for fact in before.facts)
    if before.notes:
        notes = "".join(f'<p dir="auto">{_text(note)}</p>' for note in before.notes)
        yield f'<div class="notes">{notes}</div>\n'
    yield "</header>\n"
    contents = translate("Exports", "Contents")
    yield f'<nav id="contents" aria-labelledby="contents-title"><h2 id="contents-title">{_text(contents)}</h2>\n<ol>\n'
    for heading in before.contents:
        depth = min(heading.code.depth, DEEPEST) if heading.code else 0
        name = _text(heading.code.name if heading.code else heading.title) or "–"
        yield (
            f'<li style="--d:{depth}">{_dot(heading.code)}<a href="#{heading.anchor}" dir="auto">{name}</a>'
            f"<span>{_text(before.of(heading)) if heading.count else ''}</span></li>\n"
        )
    yield "</ol></nav>\n<main>\n"


def _heading(heading: Heading, before: Front) -> Iterator[str]:
    title = heading.title or translate("Exports", "(no title)")
    yield f'<section id="{heading.anchor}">\n<h2>{_dot(heading.code)} <span dir="auto">{_text(title)}</span></h2>\n'
    contents = translate("Exports", "Contents")
    count = f"{_text(before.of(heading))} " if heading.count else ""
    yield f'<p class="facts">{count}<a class="up" href="#contents">{_text(contents)}</a></p>\n'
    if heading.code and heading.code.definition:
        yield f'<p class="define" dir="auto">{_text(heading.code.definition)}</p>\n'
    if heading.article:
        yield f'<p class="where"><span dir="auto">{_linked(heading.article)}</span> {_site(heading.article)}</p>\n'


def _entry(
    records: Snapshot, entry: Entry, options: ReportOptions, known: Mapping[CodeId, Code], kept: Kept
) -> Iterator[str]:
    item, article = entry.item, entry.article
    names = entry.codings[0].coding.guid
    yield f'<article class="entry" id="coding-{escape(names)}">\n'
    if options.order is not Order.ARTICLE:
        title = f'<h3 dir="auto"{_lang(article.language)}>{_linked(article)}</h3>'
        yield f'<div class="where">{title} {_site(article)}</div>\n'
    yield '<ol class="thread">\n'
    tag = _lang(article.language)
    for above in entry.above:
        yield from _gap(above.missing, above.item.depth)
        yield kept.get(above.item.id, 0, partial(_above, above.item, options, tag))
    yield from _gap(entry.missing, item.depth)
    edge = f"--edge:var(--s{entry.codings[0].code.id})"
    yield f'<li class="said" style="--d:{_depth(item)};{edge}"><div>{_who(item)}'
    yield f'<div class="text"{tag}>{_body(entry.paragraphs, entry.codings)}</div>\n'
    labels = (_label(entry, place, options, known) for place in range(len(entry.codings)))
    yield f'<ul class="labels">{"".join(labels)}</ul>'
    attributes = entry.codings[0].attributes
    if options.attributes and attributes:
        yield f'<p class="attributes facts" dir="auto">{_text(sentences.joined(sentences.pairs(attributes)))}</p>'
    yield from _replies(records, item, options, tag)
    yield "</div></li>\n</ol>\n</article>\n"


def _label(entry: Entry, place: int, options: ReportOptions, known: Mapping[CodeId, Code]) -> str:
    coded = entry.codings[place]
    number = f"{place + 1} " if len(entry.codings) > 1 else ""
    parts = [
        f'<li data-coding="{place}">{_dot(coded.code)}<span class="name" dir="auto">{number}{_text(coded.code.path)}'
        f'</span> <span class="facts">{_text(sentences.joined(sentences.coded_as(coded, known)))}</span>'
    ]
    if coded.coding.adrift:
        parts.append(f'<p class="quoted" dir="auto">{_text(coded.coding.quote)}</p>')
    if options.memos and coded.coding.memo:
        parts.append(f'<p class="memo" dir="auto"><b>{_text(sentences.memo_of())}</b> {_text(coded.coding.memo)}</p>')
    return "".join(parts) + "</li>"


def _replies(records: Snapshot, item: Item, options: ReportOptions, tag: str) -> Iterator[str]:
    replies = iter(records.replies(item.id)) if item.path else iter(())
    first = next(replies, None)
    if first is None:
        return
    yield f'<details class="replies"><summary>{_text(sentences.replies_to(item))}</summary>\n<ol class="thread">\n'
    while first is not None:
        depth = max(0, first.depth - item.depth - 1)
        yield _comment("above", first, paragraphs_above(first, options), tag, depth)
        first = next(replies, None)
    yield "</ol></details>"


def _above(item: Item, options: ReportOptions, tag: str) -> str:
    return _comment("above", item, paragraphs_above(item, options), tag)


def _comment(kind: str, item: Item, paragraphs: Sequence[Paragraph], tag: str, depth: int | None = None) -> str:
    level = _depth(item) if depth is None else min(depth, DEEPEST)
    text = f'<div class="text"{tag}>{_body(paragraphs, ())}</div>'
    return f'<li class="{kind}" style="--d:{level}">{_who(item)}{text}</li>\n'


def _gap(missing: int, depth: int) -> Iterator[str]:
    if missing > 0:
        level = min(max(depth - 1, 0), DEEPEST)
        yield f'<li class="gap" style="--d:{level}">{_text(sentences.left_out(missing))}</li>\n'


def _depth(item: Item) -> int:
    return min(max(item.depth, 0), DEEPEST)


def _who(item: Item) -> str:
    facts = sentences.joined(sentences.facts(item))
    name = f'<b dir="auto">{_text(sentences.who(item))}</b>'
    return f'<div class="who">{name} <span class="facts">{_text(facts)}</span></div>'


def _body(paragraphs: Sequence[Paragraph], codings: Sequence[Coded]) -> str:
    return "".join(_paragraph(paragraph, codings) for paragraph in paragraphs)


def _paragraph(paragraph: Paragraph, codings: Sequence[Coded]) -> str:
    gap = '<p class="gap">[…]</p>' if paragraph.apart else ""
    if paragraph.apart and not paragraph.runs:
        return gap
    text = "".join(_run(run, codings) for run in paragraph.runs)
    match paragraph.kind:
        case BlockKind.HEADING:
            return f'{gap}<p class="heading" dir="auto">{text}</p>'
        case BlockKind.QUOTE:
            return f'{gap}<blockquote dir="auto">{text}</blockquote>'
        case BlockKind.PREFORMATTED:
            return f'{gap}<pre dir="auto">{text}</pre>'
        case BlockKind.LIST_ITEM:
            level = min(max(paragraph.level or 1, 1), DEEPEST)
            return f'{gap}<div class="item" style="--l:{level}" dir="auto">{text}</div>'
        case BlockKind.CAPTION:
            return f'{gap}<p class="caption" dir="auto">{text}</p>'
        case BlockKind.IMAGE:
            before, after = sentences.around_image(bool(text))
            return f'{gap}<p class="image" dir="auto">{_text(before)}{text}{_text(after)}</p>'
        case _:
            return f'{gap}<p dir="auto">{text}</p>'


def _run(run: Run, codings: Sequence[Coded]) -> str:
    text = _text(run.text)
    for mark in sorted(run.marks):
        text = f"<{_INLINE[mark]}>{text}</{_INLINE[mark]}>"
    if run.codings:
        text = _marked(text, run, codings)
    if len(codings) > 1:
        for place in run.ends:
            text += f'<sup class="tag" dir="auto">[{place + 1} {_text(codings[place].code.name)}]</sup>'
    return text


def _marked(text: str, run: Run, codings: Sequence[Coded]) -> str:
    """Overlapping codings lie in bands over each other, under a double line."""
    codes = list(dict.fromkeys(codings[place].code.id for place in run.codings))
    share = 100 / len(codes)
    bands = ",".join(f"var(--g{code}) {n * share:.4g}% {(n + 1) * share:.4g}%" for n, code in enumerate(codes))
    ground = f"linear-gradient({bands})" if len(codes) > 1 else f"var(--g{codes[0]})"
    names = ", ".join(dict.fromkeys(codings[place].code.path for place in run.codings))
    more = ' class="more"' if len(run.codings) > 1 else ""
    places = " ".join(map(str, run.codings))
    style = f"background:{ground};border-color:var(--s{codes[0]})"
    return f'<mark{more} data-codings="{places}" style="{style}" title="{_text(names)}">{text}</mark>'


def _dot(code: Code | None) -> str:
    return f'<span class="dot" style="background:var(--s{code.id})"></span>' if code else ""


def _linked(article: Article) -> str:
    """The article's title, as a link for the person to follow; the browser fetches nothing for it."""
    title = _text(sentences.article_title(article))
    if article.url and _WEB.fullmatch(article.url):
        return f'<a href="{escape(legible(article.url))}" rel="noopener noreferrer">{title}</a>'
    return title


def _site(article: Article) -> str:
    return f'<span class="site" dir="auto">{_text(sentences.joined(sentences.article_facts(article)))}</span>'


def _lang(tag: str | None) -> str:
    return f' lang="{tag}"' if tag and _TAG.fullmatch(tag) else ""


def _text(text: str) -> str:
    return escape(legible(text))
