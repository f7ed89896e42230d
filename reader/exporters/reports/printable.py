"""The report for printing and for PDF, in the HTML that Qt's QTextDocument knows ("Supported HTML Subset").

Qt knows no custom properties, no flexible boxes, no ``<details>`` and no borders of paragraphs: the levels of a thread
are tables with a line at their left, whatever is a colour stands where it is used, and line ends are ``<br>``. Black on
white, whatever the window looks like. Nothing refers to anything outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape

from reader.domain.model import Code, Coded, CodeId, Item
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.text import BlockKind, MarkKind
from reader.domain.words import translate
from reader.exporters.reports import colours, sentences
from reader.exporters.reports.entries import Entry, Heading, choices, entries, paragraphs_above
from reader.exporters.reports.front import Front, front
from reader.exporters.reports.kept import Kept
from reader.exporters.reports.legible import legible, runs_right_to_left
from reader.exporters.reports.options import Order, ReportOptions
from reader.exporters.reports.passages import Paragraph, Run

DEEPEST = 8
STEP_PX = 16
SOFT, LINE = "#555b65", "#bfc4cc"
_INLINE = {MarkKind.STRONG: "b", MarkKind.EMPHASIS: "i", MarkKind.CODE: "tt"}


def printable(records: Snapshot, options: ReportOptions, token: Token) -> Iterator[str]:
    """The page, bit by bit; raises `Cancelled`. Feed it to `QTextDocument.setHtml` as one text, or to
    `QTextCursor.insertHtml` piece by piece: each piece is whole elements, but for the first and the last, which open
    and close the page."""
    before = front(records, options, token)
    yield f'<html><body style="color:{colours.INK};background-color:{colours.PAPER}">'
    yield from _front(before)
    known, kept = choices(records), Kept()
    for found in entries(records, options, token, before.counts):
        if isinstance(found, Heading):
            yield _heading(found, before)
        else:
            yield "".join(_entry(records, found, options, known, kept))
    yield "</body></html>"


def _front(before: Front) -> Iterator[str]:
    yield f'<h1{_way(before.title)} style="font-size:20pt">{_text(before.title)}</h1>'
    yield "".join(_small(fact) for fact in before.facts)
    for note in before.notes:
        yield f"<p{_way(note)}><b>{_text(note)}</b></p>"
    contents = translate("Exports", "Contents")
    yield f'<h2 style="font-size:14pt">{_text(contents)}</h2>'
    lines: list[str] = []
    for heading in before.contents:
        depth = min(heading.code.depth, DEEPEST) if heading.code else 0
        name = (heading.code.name if heading.code else heading.title) or translate("Exports", "(no title)")
        count = f" ({before.of(heading)})" if heading.count else ""
        lines.append(
            f'<p{_way(name)} style="margin-top:0px;margin-bottom:0px;margin-left:{depth * STEP_PX}px">'
            f"{_dot(heading.code)}{_text(name + count)}</p>"
        )
    yield "".join(lines)
    if not before.contents:
        yield _small(translate("Exports", "Nothing is coded yet."))


def _heading(heading: Heading, before: Front) -> str:
    title = heading.title or translate("Exports", "(no title)")
    parts = [f'<h2{_way(title)} style="font-size:14pt;margin-top:28px">{_dot(heading.code)}{_text(title)}</h2>']
    if heading.count:
        parts.append(_small(before.of(heading)))
    if heading.code and heading.code.definition:
        parts.append(_small(heading.code.definition))
    if heading.article:
        parts.append(_small(sentences.address_line(heading.article, titled=False)))
    return "".join(parts)


def _entry(
    records: Snapshot, entry: Entry, options: ReportOptions, known: Mapping[CodeId, Code], kept: Kept
) -> Iterator[str]:
    line = sentences.address_line(entry.article) if options.order is not Order.ARTICLE else ""
    yield f'<p{_way(line)} style="margin-top:20px;color:{SOFT};font-size:9pt">{_text(line) or "&nbsp;"}</p>'
    for above in entry.above:
        yield _gap(above.missing)
        yield kept.get(above.item.id, 0, partial(_above, above.item, options))
    yield _gap(entry.missing)
    labels = [_label(entry, place, options, known) for place in range(len(entry.codings))]
    attributes = entry.codings[0].attributes
    if options.attributes and attributes:
        labels.append(_small(sentences.joined(sentences.pairs(attributes))))
    yield _comment(entry.item, entry.paragraphs, entry.codings, "".join(labels))
    told = False
    for reply in records.replies(entry.item.id) if entry.item.path else ():
        if not told:
            told = True
            yield _small(sentences.replies_to(entry.item))
        yield _comment(reply, paragraphs_above(reply, options))


def _label(entry: Entry, place: int, options: ReportOptions, known: Mapping[CodeId, Code]) -> str:
    coded = entry.codings[place]
    number = f"{place + 1} " if len(entry.codings) > 1 else ""
    facts = sentences.joined(["", *sentences.coded_as(coded, known)])
    parts = [
        f'<p{_way(coded.code.path)} style="margin-top:0px;margin-bottom:2px;font-size:9pt">{_dot(coded.code)}'
        f'<b>{number}{_text(coded.code.path)}</b><span style="color:{SOFT}">{_text(facts)}</span></p>'
    ]
    if coded.coding.adrift:
        parts.append(_small(f"{sentences.quote_of()} {coded.coding.quote}"))
    if options.memos and coded.coding.memo:
        parts.append(_small(f"{sentences.memo_of()} {coded.coding.memo}"))
    return "".join(parts)


def _gap(missing: int) -> str:
    return _small(sentences.left_out(missing)) if missing > 0 else ""


def _above(item: Item, options: ReportOptions) -> str:
    return _comment(item, paragraphs_above(item, options))


def _comment(item: Item, paragraphs: Sequence[Paragraph], codings: Sequence[Coded] = (), below: str = "") -> str:
    """A cell with a line at its left; that of the coded comment is dark and broad, and its ground is grey."""
    level = min(max(item.depth, 0), DEEPEST)
    edge, ground, ink = (3, "#f4f5f7", colours.INK) if codings else (1, colours.PAPER, SOFT)
    colour = colours.line(codings[0].code.colour) if codings else LINE
    who = sentences.who(item)
    facts = sentences.joined(["", *sentences.facts(item)])
    name = (
        f'<p{_way(who)} style="margin-top:0px;margin-bottom:2px;font-size:9pt"><b>{_text(who)}</b>'
        f'<span style="color:{SOFT}">{_text(facts)}</span></p>'
    )
    body = "".join(_paragraph(paragraph, codings, ink) for paragraph in paragraphs)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="5" border="0" style="margin-left:{level * STEP_PX}px;'
        f'margin-top:2px;margin-bottom:2px"><tr><td style="border-left:{edge}px solid {colour};'
        f'background-color:{ground}">{name}{body}{below}</td></tr></table>'
    )


def _paragraph(paragraph: Paragraph, codings: Sequence[Coded], ink: str) -> str:
    gap = _small("[…]") if paragraph.apart else ""
    if paragraph.apart and not paragraph.runs:
        return gap
    text = "".join(_run(run, codings) for run in paragraph.runs)
    look, left = f"color:{ink};margin-top:0px;margin-bottom:4px", 0
    match paragraph.kind:
        case BlockKind.HEADING:
            look += ";font-weight:bold"
        case BlockKind.QUOTE:
            look, left = look + ";font-style:italic", 20
        case BlockKind.LIST_ITEM:
            text, left = f"• {text}", 14 * min(max(paragraph.level or 1, 1), DEEPEST)
        case BlockKind.CAPTION:
            look += ";font-style:italic"
        case BlockKind.IMAGE:
            before, after = sentences.around_image(bool(paragraph.runs))
            text, look = f"{_text(before)}{text}{_text(after)}", look + ";font-style:italic"
        case BlockKind.PREFORMATTED:
            look += ";font-family:monospace"
        case _:
            pass
    return f'{gap}<p{_way(paragraph.text)} style="{look};margin-left:{left}px">{text}</p>'


def _run(run: Run, codings: Sequence[Coded]) -> str:
    text = _text(run.text)
    for mark in sorted(run.marks):
        text = f"<{_INLINE[mark]}>{text}</{_INLINE[mark]}>"
    if run.codings:
        ground = colours.tint(codings[run.codings[0]].code.colour)
        text = f'<span style="background-color:{ground};color:{colours.INK};text-decoration:underline">{text}</span>'
    if len(codings) > 1:
        for place in run.ends:
            text += f"<sup><b>[{place + 1} {_text(codings[place].code.name)}]</b></sup>"
    return text


def _small(value: str) -> str:
    return f'<p{_way(value)} style="margin-top:0px;margin-bottom:2px;color:{SOFT};font-size:9pt">{_text(value)}</p>'


def _dot(code: Code | None) -> str:
    return f'<span style="color:{colours.line(code.colour)}">■ </span>' if code else ""


def _way(value: str) -> str:
    return ' dir="rtl"' if runs_right_to_left(value) else ""


def _text(value: str) -> str:
    """Escaped; Qt folds white space as every browser does, so that line ends and further spaces are said."""
    found = escape(legible(value)).replace("\t", " &nbsp; &nbsp;").replace("  ", " &nbsp;")
    return found.replace("\n", "<br>")
