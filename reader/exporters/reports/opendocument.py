"""The report as an OpenDocument text (OASIS OpenDocument 1.3, part 3).

odfdo makes the empty document with its styles; the paragraphs are written as they come. The styles are those of the
Word report, by the same names; a paragraph that runs from right to left has the variant of its style that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import BinaryIO

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
PART = "content.xml"
STEP_CM, INNER_CM, EDGE_CM = 0.6, 0.5, 0.2
_EDGES = {"Comment": "0.5pt solid #bfc4cc", "Coded Comment": "2.2pt solid #1b1d21"}
"""The line at the left of a text."""
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(
    f'xmlns:{name}="{_URN}{urn}"'
    for name, urn in (
        ("office", "office:1.0"),
        ("style", "style:1.0"),
        ("text", "text:1.0"),
        ("fo", "xsl-fo-compatible:1.0"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip
_VERSION = re.compile(rb'office:version="([0-9.]+)"')
_NUMBERED = re.compile(rb'(<text:outline-level-style text:level="\d+")[^>]*>')
_SPECIAL = re.compile("([\t\n]| {2,}|^ +| +$)")
_INNER = {
    BlockKind.HEADING: "Bold",
    BlockKind.QUOTE: "Slanted",
    BlockKind.CAPTION: "Slanted",
    BlockKind.IMAGE: "Slanted",
    BlockKind.PREFORMATTED: "Even",
}
_MARKS = {MarkKind.STRONG: "Bold", MarkKind.EMPHASIS: "Slanted", MarkKind.CODE: "Even"}


def write(records: Snapshot, out: BinaryIO, options: ReportOptions, token: Token) -> None:
    """Write the document; raises `Cancelled`."""
    before = front(records, options, token)
    template, styles = _template(before)
    # LibreOffice opens no document whose parts name different versions of the format: the manifest is odfdo's.
    version = _VERSION.search(styles)
    pieces = _document(records, options, token, before, version[1].decode("ascii") if version else "1.3")
    fill(template, out, PART, pieces, {"styles.xml": styles})


def _template(before: Front) -> tuple[bytes, bytes]:
    """An empty document, and its part with the styles."""
    from odfdo import Document

    document = Document("text")
    document.meta.title = before.title
    for part in document.parts:
        if part.startswith("Thumbnails/"):
            document.del_part(part)
            document.manifest.del_full_path(part)
    saved = BytesIO()
    document.save(saved)
    raw = document.styles.serialize()
    styles = raw if isinstance(raw, bytes) else raw.encode("utf-8")
    # The template numbers headings.
    styles = _NUMBERED.sub(rb'\1 style:num-format="">', styles)
    own = _styles().encode("utf-8")
    return saved.getvalue(), styles.replace(b"</office:styles>", own + b"</office:styles>")


def _styles() -> str:
    """The styles of the report, each once for either direction."""
    found: list[str] = []

    def add(name: str, letters: str = "", around: str = "") -> None:
        shown = f'style:display-name="{name}" style:family="paragraph" style:class="text"'
        found.append(
            f'<style:style style:name="{_id(name)}" {shown} style:parent-style-name="Standard">'
            f"<style:paragraph-properties {around}/><style:text-properties {letters}/></style:style>"
        )

    add("Report Title", 'fo:font-size="22pt" fo:font-weight="bold"', 'fo:margin-bottom="0.3cm"')
    soft = 'fo:color="#555b65" fo:font-size="10pt"'
    below = 'fo:margin-bottom="0.15cm"'
    add("Report Facts", soft, below)
    add("Report Note", 'fo:font-size="10pt"', below)
    add("Article Line", soft, 'fo:margin-top="0.7cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"')
    add("Left Out", soft + ' fo:font-style="italic"', below)
    for level in range(1, DEEPEST + 1):
        left = f'fo:margin-left="{(level - 1) * STEP_CM:.2f}cm"'
        inner = f'fo:margin-left="{(level - 1) * STEP_CM + INNER_CM:.2f}cm"'
        edge = f'{left} {below} fo:padding-left="{EDGE_CM}cm" fo:border-left='
        add(f"Report Contents {level}", "", left)
        add(f"Comment Name {level}", 'fo:font-size="9pt"', f'{left} fo:margin-top="0.15cm" fo:keep-with-next="always"')
        add(f"Comment {level}", soft, f'{edge}"{_EDGES["Comment"]}"')
        add(f"Coded Comment {level}", 'fo:font-size="11pt"', f'{edge}"{_EDGES["Coded Comment"]}"')
        add(f"Coding {level}", 'fo:font-size="9.5pt"', left)
        add(f"Coding Memo {level}", 'fo:font-size="9.5pt"', inner)
    return "".join(found)


def _automatic(codes: Sequence[Code]) -> Iterator[str]:
    """What only this document has: the directions, the emphases, and two grounds for each code."""
    names = ["Report Title", "Report Facts", "Report Note", "Article Line", "Left Out"]
    kinds = ("Report Contents", "Comment Name", "Comment", "Coded Comment", "Coding", "Coding Memo", "Heading")
    names += [f"{kind} {level}" for kind in kinds for level in range(1, DEEPEST + 1)]
    right = 'style:writing-mode="rl-tb" fo:text-align="start"'
    for name in names:
        yield (
            f'<style:style style:name="{_id(name)}R" style:family="paragraph" style:parent-style-name="{_id(name)}">'
            f"<style:paragraph-properties {right}/></style:style>"
        )
    for level in range(1, DEEPEST + 1):
        for inner in range(1, DEEPEST + 1):
            # The line at the left stays where it is, but for what runs from the right: that has it at its end.
            inside = f'fo:padding-left="{EDGE_CM + inner * INNER_CM:.2f}cm"'
            beside = f'fo:margin-left="{(level - 1) * STEP_CM + inner * INNER_CM:.2f}cm"'
            for kind, edge in _EDGES.items():
                same = f'{inside} fo:border-left="{edge}"'
                for end, left, way in (("", same, ""), ("R", beside, right)):
                    yield (
                        f'<style:style style:name="{_id(kind)}_20_{level}I{inner}{end}" style:family="paragraph" '
                        f'style:parent-style-name="{_id(kind)}_20_{level}">'
                        f"<style:paragraph-properties {left} {way}/></style:style>"
                    )
    for name, look in (
        ("Bold", 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'),
        ("Slanted", 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"'),
        ("Even", 'style:font-name="DejaVu Sans Mono" fo:font-family="monospace"'),
        ("Tag", 'style:text-position="super 60%" fo:font-weight="bold"'),
    ):
        yield _letters(name, look)
    for code in codes:
        line = colours.line(code.colour)
        ground = f'fo:background-color="{colours.tint(code.colour)}" style:text-underline-style="solid"'
        ground += f' style:text-underline-width="bold" style:text-underline-color="{line}"'
        yield _letters(f"Code{code.id}", ground)
        yield _letters(f"Code{code.id}More", ground + ' style:text-underline-type="double"')
        yield _letters(f"Dot{code.id}", f'fo:color="{line}"')


def _letters(name: str, look: str) -> str:
    return f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>'


def _document(records: Snapshot, options: ReportOptions, token: Token, before: Front, version: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<office:document-content {_NAMESPACES} office:version="{version}">'
    yield '<office:font-face-decls><style:font-face style:name="DejaVu Sans Mono"/></office:font-face-decls>'
    yield "<office:automatic-styles>"
    yield from _automatic(records.codes())
    yield "</office:automatic-styles><office:body><office:text>"
    yield from _front(before)
    known, kept = choices(records), Kept()
    for found in entries(records, options, token, before.counts):
        if isinstance(found, Heading):
            yield from _heading(found, before)
        else:
            yield from _entry(records, found, options, known, kept)
    yield "</office:text></office:body></office:document-content>"


def _front(before: Front) -> Iterator[str]:
    yield _plain("Report Title", before.title)
    for fact in before.facts:
        yield _plain("Report Facts", fact)
    for note in before.notes:
        yield _plain("Report Note", note)
    contents = translate("Exports", "Contents")
    yield _headline(1, _inline(contents), contents)
    for heading in before.contents:
        depth = min(heading.code.depth if heading.code else 0, DEEPEST - 1) + 1
        name = (heading.code.name if heading.code else heading.title) or translate("Exports", "(no title)")
        count = f"  ({before.of(heading)})" if heading.count else ""
        link = f'<text:a xlink:type="simple" xlink:href="#h{heading.number}">{_inline(name)}</text:a>'
        yield _paragraph(f"Report Contents {depth}", _dot(heading.code) + link + _inline(count), name)
    if not before.contents:
        yield _plain("Report Facts", translate("Exports", "Nothing is coded yet."))


def _heading(heading: Heading, before: Front) -> Iterator[str]:
    level = min(heading.code.depth if heading.code else 0, DEEPEST - 1) + 1
    title = heading.title or translate("Exports", "(no title)")
    yield _headline(level, f'<text:bookmark text:name="h{heading.number}"/>{_dot(heading.code)}{_inline(title)}', title)
    if heading.count:
        yield _plain("Report Facts", before.of(heading))
    if heading.code and heading.code.definition:
        yield _plain("Report Facts", heading.code.definition)
    if heading.article:
        yield _plain("Report Facts", sentences.address_line(heading.article, titled=False))


def _entry(
    records: Snapshot, entry: Entry, options: ReportOptions, known: Mapping[CodeId, Code], kept: Kept
) -> Iterator[str]:
    by_code = options.order is not Order.ARTICLE
    yield _plain("Article Line", sentences.address_line(entry.article) if by_code else "")
    for above in entry.above:
        yield from _gap(above.missing)
        yield kept.get(above.item.id, 0, partial(_above, above.item, options))
    yield from _gap(entry.missing)
    yield from _comment("Coded Comment", entry.item, entry.paragraphs, entry.codings)
    level = _level(entry.item)
    for place, coded in enumerate(entry.codings):
        number = f"{place + 1} " if len(entry.codings) > 1 else ""
        facts = sentences.joined(["", *sentences.coded_as(coded, known)])
        name = _span("Bold", _inline(number + coded.code.path))
        yield _paragraph(f"Coding {level}", _dot(coded.code) + name + _inline(facts), coded.code.path)
        if coded.coding.adrift:
            yield _plain(f"Coding Memo {level}", f"{sentences.quote_of()} {coded.coding.quote}")
        if options.memos and coded.coding.memo:
            yield _plain(f"Coding Memo {level}", f"{sentences.memo_of()} {coded.coding.memo}")
    attributes = entry.codings[0].attributes
    if options.attributes and attributes:
        yield _plain(f"Coding {level}", sentences.joined(sentences.pairs(attributes)))
    told = False
    for reply in records.replies(entry.item.id) if entry.item.path else ():
        if not told:
            told = True
            yield _plain(f"Coding {level}", sentences.replies_to(entry.item))
        yield from _comment("Comment", reply, paragraphs_above(reply, options))


def _gap(missing: int) -> Iterator[str]:
    if missing > 0:
        yield _plain("Left Out", sentences.left_out(missing))


def _above(item: Item, options: ReportOptions) -> str:
    return "".join(_comment("Comment", item, paragraphs_above(item, options)))


def _comment(style: str, item: Item, paragraphs: Sequence[Paragraph], codings: Sequence[Coded] = ()) -> Iterator[str]:
    level = _level(item)
    who = sentences.who(item)
    facts = sentences.joined(["", *sentences.facts(item)])
    yield _paragraph(f"Comment Name {level}", _span("Bold", _inline(who)) + _inline(facts), who)
    for paragraph in paragraphs:
        yield from _text(f"{style} {level}", paragraph, codings)


def _text(style: str, paragraph: Paragraph, codings: Sequence[Coded]) -> Iterator[str]:
    if paragraph.apart:
        yield _plain(style, "[…]")
        if not paragraph.runs:
            return
    inner = "".join(_run(run, codings) for run in paragraph.runs)
    indent = ""
    if paragraph.kind is BlockKind.LIST_ITEM:
        inner = "• " + inner
        indent = f"I{min(max(paragraph.level or 1, 1), DEEPEST)}"
    elif paragraph.kind is BlockKind.QUOTE:
        indent = "I1"
    elif paragraph.kind is BlockKind.IMAGE:
        start, end = sentences.around_image(bool(paragraph.runs))
        inner = _inline(start) + inner + _inline(end)
    look = _INNER.get(paragraph.kind)
    yield _paragraph(style, _span(look, inner) if look else inner, paragraph.text, indent)


def _run(run: Run, codings: Sequence[Coded]) -> str:
    found = _inline(run.text)
    for mark in sorted(run.marks):
        found = _span(_MARKS[mark], found)
    if run.codings:
        more = "More" if len(run.codings) > 1 else ""
        found = _span(f"Code{codings[run.codings[0]].code.id}{more}", found)
    if len(codings) > 1:
        for place in run.ends:
            found += _span("Tag", _inline(f"[{place + 1} {codings[place].code.name}]"))
    return found


def _dot(code: Code | None) -> str:
    """A little square in a code's colour, before its name."""
    return _span(f"Dot{code.id}", "■ ") if code else ""


def _span(style: str, inner: str) -> str:
    return f'<text:span text:style-name="{style}">{inner}</text:span>' if inner else ""


def _plain(style: str, value: str) -> str:
    return _paragraph(style, _inline(value), value)


def _paragraph(style: str, inner: str, value: str, indent: str = "") -> str:
    """`value` is the text that says which way the paragraph runs."""
    right = "R" if runs_right_to_left(value) else ""
    return f'<text:p text:style-name="{_id(style)}{indent}{right}">{inner}</text:p>'


def _headline(level: int, inner: str, value: str) -> str:
    right = "R" if runs_right_to_left(value) else ""
    return f'<text:h text:style-name="Heading_20_{level}{right}" text:outline-level="{level}">{inner}</text:h>'


def _inline(value: str) -> str:
    return "".join(_piece(piece) for piece in _SPECIAL.split(legible(value)) if piece)


def _piece(piece: str) -> str:
    """White space is folded in OpenDocument, so more than one space, and those at an edge, are elements."""
    if piece == "\t":
        return "<text:tab/>"
    if piece == "\n":
        return "<text:line-break/>"
    if piece.isascii() and not piece.strip(" "):
        return f'<text:s text:c="{len(piece)}"/>'
    return text(piece)


def _id(name: str) -> str:
    """A style's name as XML has it: ``_20_`` for a space."""
    return name.replace(" ", "_20_")


def _level(item: Item) -> int:
    return min(max(item.depth, 0), DEEPEST - 1) + 1
