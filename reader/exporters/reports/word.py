"""The report as a Word document (Office Open XML, ECMA-376, WordprocessingML).

python-docx makes the styles; the paragraphs are written as they come, which takes no memory and a tenth of the time.
Each level of a thread has a paragraph style of its own, ``Comment 1`` to ``Comment 9``, the coded comment
``Coded Comment 1`` to ``9``: whoever wants another look changes the style. What was coded has its code's colour as
ground and is underlined, twice where codings overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

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
from reader.exporters.reports.package import fill, text
from reader.exporters.reports.passages import Paragraph, Run

DEEPEST = 9
"""How many levels of a thread, and of the codebook, have a style of their own."""
PART = "word/document.xml"
STEP_CM, INNER_CM = 0.6, 0.5
TWIPS = 567
"""In a centimetre."""
EDGE_PT, MOST_SPACE_PT = 6, 31
_EDGES = {"Comment": ("BFC4CC", 4), "CodedComment": ("1B1D21", 18)}
"""Colour and breadth, in eighths of a point, of the line at the left of a text."""
_SPECIAL = re.compile("([\t\n])")
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BEGIN = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{_NAMESPACE}"><w:body>'
_END = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>'
)


def write(records: Snapshot, out: BinaryIO, options: ReportOptions, token: Token) -> None:
    """Write the document; raises `Cancelled`."""
    before = front(records, options, token)
    fill(_template(before), out, PART, _document(records, options, token, before))


def _template(before: Front) -> bytes:
    """An empty document with the styles."""
    from datetime import datetime

    import docx
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = before.title, "", ""
    properties.created = properties.modified = datetime(2000, 1, 1)
    properties.last_modified_by = ""
    styles: Any = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(4)

    def add(name: str, above: str = "Normal", left: float = 0.0) -> Any:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = styles[above], True
        style.paragraph_format.left_indent = Cm(left)
        return style

    soft = RGBColor(0x55, 0x5B, 0x65)
    for name in ("Report Facts", "Report Note", "Article Line", "Left Out"):
        style = add(name)
        style.font.size, style.font.color.rgb = Pt(10), soft
    styles["Report Note"].font.color.rgb = RGBColor(0, 0, 0)
    styles["Left Out"].font.italic = True
    line = styles["Article Line"]
    line.paragraph_format.space_before, line.paragraph_format.keep_with_next = Pt(18), True
    for level in range(1, DEEPEST + 1):
        left = (level - 1) * STEP_CM
        add(f"Report Contents {level}", left=left).paragraph_format.space_after = Pt(0)
        name = add(f"Comment Name {level}", left=left)
        name.font.size, name.paragraph_format.keep_with_next = Pt(9), True
        name.paragraph_format.space_before, name.paragraph_format.space_after = Pt(4), Pt(0)
        above = add(f"Comment {level}", left=left)
        above.font.size, above.font.color.rgb = Pt(10), soft
        _edge(above, "Comment")
        said = add(f"Coded Comment {level}", left=left)
        _edge(said, "CodedComment")
        add(f"Coding {level}", left=left).font.size = Pt(9.5)
        memo = add(f"Coding Memo {level}", left=left + 0.5)
        memo.font.size = Pt(9.5)
    tag = styles.add_style("Code Tag", WD_STYLE_TYPE.CHARACTER)
    tag.font.superscript, tag.font.bold = True, True
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _edge(style: Any, kind: str) -> None:
    """A line at the left of the paragraphs, which python-docx has no name for."""
    from lxml import etree

    border = _border(kind, EDGE_PT).replace("<w:pBdr>", f'<w:pBdr xmlns:w="{_NAMESPACE}">')
    paragraph = style.element.get_or_add_pPr()
    indent = paragraph.find(f"{{{_NAMESPACE}}}ind")
    # The schema has a fixed order: borders come before spacing and indents.
    place = list(paragraph).index(indent) if indent is not None else len(paragraph)
    spacing = paragraph.find(f"{{{_NAMESPACE}}}spacing")
    if spacing is not None:
        place = min(place, list(paragraph).index(spacing))
    paragraph.insert(place, etree.fromstring(border))


def _border(kind: str, space: int) -> str:
    """A line `space` points before the text; the format knows no more than `MOST_SPACE_PT`."""
    colour, eighths = _EDGES[kind]
    space = min(space, MOST_SPACE_PT)
    return f'<w:pBdr><w:left w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def _document(records: Snapshot, options: ReportOptions, token: Token, before: Front) -> Iterator[str]:
    yield _BEGIN
    yield from _front(before)
    known, kept = choices(records), Kept()
    for found in entries(records, options, token, before.counts):
        if isinstance(found, Heading):
            yield from _heading(found, before)
        else:
            yield from _entry(records, found, options, known, kept)
    yield _END


def _front(before: Front) -> Iterator[str]:
    yield _plain("Title", before.title)
    for fact in before.facts:
        yield _plain("ReportFacts", fact)
    for note in before.notes:
        yield _plain("ReportNote", note)
    yield _plain("Heading1", translate("Exports", "Contents"))
    for heading in before.contents:
        depth = min(heading.code.depth if heading.code else 0, DEEPEST - 1) + 1
        name = (heading.code.name if heading.code else heading.title) or translate("Exports", "(no title)")
        count = f"  ({before.of(heading)})" if heading.count else ""
        run = _runs(name, _underline("single"))
        link = f'<w:hyperlink w:anchor="{_bookmark(heading)}" w:history="1">{run}</w:hyperlink>'
        yield _paragraph(f"ReportContents{depth}", _ground(heading.code) + link + _runs(count), name)
    if not before.contents:
        yield _plain("ReportFacts", translate("Exports", "Nothing is coded yet."))


def _heading(heading: Heading, before: Front) -> Iterator[str]:
    level = min(heading.code.depth if heading.code else 0, DEEPEST - 1) + 1
    title = heading.title or translate("Exports", "(no title)")
    start = f'<w:bookmarkStart w:id="{heading.number}" w:name="{_bookmark(heading)}"/>'
    inner = f'{start}{_ground(heading.code)}{_runs(title)}<w:bookmarkEnd w:id="{heading.number}"/>'
    yield _paragraph(f"Heading{level}", inner, title)
    if heading.count:
        yield _plain("ReportFacts", before.of(heading))
    if heading.code and heading.code.definition:
        yield _plain("ReportFacts", heading.code.definition)
    if heading.article:
        yield _plain("ReportFacts", sentences.address_line(heading.article, titled=False))


def _entry(
    records: Snapshot, entry: Entry, options: ReportOptions, known: Mapping[CodeId, Code], kept: Kept
) -> Iterator[str]:
    by_code = options.order is not Order.ARTICLE
    yield _plain("ArticleLine", sentences.address_line(entry.article) if by_code else "")
    for above in entry.above:
        yield from _gap(above.missing)
        yield kept.get(above.item.id, 0, partial(_above, above.item, options))
    yield from _gap(entry.missing)
    yield from _comment("CodedComment", entry.item, entry.paragraphs, entry.codings)
    level = _level(entry.item)
    for place, coded in enumerate(entry.codings):
        yield from _coding(coded, f"{place + 1} " if len(entry.codings) > 1 else "", level, options, known)
    attributes = entry.codings[0].attributes
    if options.attributes and attributes:
        yield _plain(f"Coding{level}", sentences.joined(sentences.pairs(attributes)))
    told = False
    for reply in records.replies(entry.item.id) if entry.item.path else ():
        if not told:
            told = True
            yield _plain(f"Coding{level}", sentences.replies_to(entry.item))
        yield from _comment("Comment", reply, paragraphs_above(reply, options))


def _coding(
    coded: Coded, number: str, level: int, options: ReportOptions, known: Mapping[CodeId, Code]
) -> Iterator[str]:
    facts = sentences.joined(["", *sentences.coded_as(coded, known)])
    name = _runs(number + coded.code.path, "<w:b/>")
    yield _paragraph(f"Coding{level}", _ground(coded.code) + name + _runs(facts), coded.code.path)
    if coded.coding.adrift:
        yield _plain(f"CodingMemo{level}", f"{sentences.quote_of()} {coded.coding.quote}")
    if options.memos and coded.coding.memo:
        yield _plain(f"CodingMemo{level}", f"{sentences.memo_of()} {coded.coding.memo}")


def _gap(missing: int) -> Iterator[str]:
    if missing > 0:
        yield _plain("LeftOut", sentences.left_out(missing))


def _above(item: Item, options: ReportOptions) -> str:
    return "".join(_comment("Comment", item, paragraphs_above(item, options)))


def _comment(style: str, item: Item, paragraphs: Sequence[Paragraph], codings: Sequence[Coded] = ()) -> Iterator[str]:
    level = _level(item)
    who = sentences.who(item)
    facts = sentences.joined(["", *sentences.facts(item)])
    yield _paragraph(f"CommentName{level}", _runs(who, "<w:b/>") + _runs(facts), who)
    for paragraph in paragraphs:
        yield from _text(f"{style}{level}", paragraph, codings)


def _text(style: str, paragraph: Paragraph, codings: Sequence[Coded]) -> Iterator[str]:
    if paragraph.apart:
        yield _plain(style, "[…]")
        if not paragraph.runs:
            return
    base, before, after, indent = "", "", "", 0
    match paragraph.kind:
        case BlockKind.HEADING:
            base = "<w:b/>"
        case BlockKind.QUOTE:
            base, indent = "<w:i/>", 1
        case BlockKind.LIST_ITEM:
            before, indent = "• ", min(max(paragraph.level or 1, 1), DEEPEST)
        case BlockKind.PREFORMATTED:
            base = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
        case BlockKind.CAPTION:
            base = "<w:i/>"
        case BlockKind.IMAGE:
            base = "<w:i/>"
            before, after = sentences.around_image(bool(paragraph.runs))
    whole = paragraph.text
    right = runs_right_to_left(whole)
    inner = "".join(_run(run, base, codings, right) for run in paragraph.runs)
    yield _paragraph(style, _runs(before, base) + inner + _runs(after, base), whole, indent)


def _run(run: Run, base: str, codings: Sequence[Coded], right: bool) -> str:
    # The schema has a fixed order of what a run is: font, bold, italic, underline, ground, direction.
    font = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
    parts = [font if MarkKind.CODE in run.marks or "rFonts" in base else ""]
    parts.append("<w:b/>" if MarkKind.STRONG in run.marks or "<w:b/>" in base else "")
    parts.append("<w:i/>" if MarkKind.EMPHASIS in run.marks or "<w:i/>" in base else "")
    if run.codings:
        code = codings[run.codings[0]].code
        parts.append(_underline("double" if len(run.codings) > 1 else "single", colours.line(code.colour)))
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{colours.tint(code.colour)[1:]}"/>')
    found = _runs(run.text, "".join(parts) + ("<w:rtl/>" if right and runs_right_to_left(run.text) else ""))
    if len(codings) > 1:
        for place in run.ends:
            found += _runs(f"[{place + 1} {codings[place].code.name}]", '<w:rStyle w:val="CodeTag"/>')
    return found


def _underline(kind: str, colour: str = "") -> str:
    return f'<w:u w:val="{kind}"' + (f' w:color="{colour[1:]}"/>' if colour else "/>")


def _ground(code: Code | None) -> str:
    """A little square in a code's colour, before its name."""
    return _runs("■ ", f'<w:color w:val="{colours.line(code.colour)[1:]}"/>') if code else ""


def _plain(style: str, value: str) -> str:
    return _paragraph(style, _runs(value, "<w:rtl/>" if runs_right_to_left(value) else ""), value)


def _paragraph(style: str, inner: str, value: str, indent: int = 0) -> str:
    """`value` is the text that says which way the paragraph runs; `indent` is added to that of the style."""
    bidi = "<w:bidi/>" if runs_right_to_left(value) else ""
    left = border = ""
    if indent:
        level = int(style[-1]) if style[-1:].isdigit() else 1
        left = f'<w:ind w:left="{round(((level - 1) * STEP_CM + indent * INNER_CM) * TWIPS)}"/>'
        if style[:-1] in _EDGES and not bidi:
            # The line at the left stays where it is.
            border = _border(style[:-1], EDGE_PT + round(indent * INNER_CM * TWIPS / 20))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{border}{bidi}{left}</w:pPr>{inner}</w:p>'


def _runs(value: str, properties: str = "") -> str:
    if not value:
        return ""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    inner = "".join(_piece(piece) for piece in _SPECIAL.split(legible(value)) if piece)
    return f"<w:r>{look}{inner}</w:r>"


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    return "<w:br/>" if piece == "\n" else f'<w:t xml:space="preserve">{text(piece)}</w:t>'


def _bookmark(heading: Heading) -> str:
    """Word allows letters, digits and underscores, at most 40."""
    return f"h{heading.number}"


def _level(item: Item) -> int:
    return min(max(item.depth, 0), DEEPEST - 1) + 1
