"""HTML as exports hold it -> an item's body, and its short texts -> plain text.

Blogs store what was typed: WordPress and Movable Type make paragraphs of blank lines and line breaks of single ones
only when they show it (WordPress: ``wpautop`` in the Code Reference), and put short codes in square brackets (Shortcode
API) and editor comments (``<!-- wp:paragraph -->``, Block Editor Handbook) where a reader sees something else.
"""

from __future__ import annotations

import html
import re
import warnings

from reader.domain.text import BlockKind, Body, Part, canonical, compose, plain

_MARKUP = re.compile(r"<[a-zA-Z/!?]")
_BLOCK_NAMES = (
    "address|article|aside|blockquote|br|center|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_PARAGRAPH_TAG = re.compile(r"</?p>", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br ?/?>", re.IGNORECASE)
_REFERENCES = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|hellip|[lr][sd]quo|[mn]dash);")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_PIECES = re.compile(r"(<!--.*?-->|<[a-zA-Z/][^<>]*>)", re.DOTALL)
_TAGS = re.compile(r"(<[a-zA-Z/][^<>]*>)")
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_BLOCK = re.compile(rf"</?(?:{_BLOCK_NAMES})(?![a-zA-Z0-9])", re.IGNORECASE)
_KEPT_AS_IS = frozenset(("pre", "script", "style", "textarea"))
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_EDITED_IN_BLOCKS = re.compile(r"<!--\s*wp:")
_HAS_PARAGRAPHS = re.compile(r"<p[\s>]", re.IGNORECASE)

_CAPTION_PARTS = re.compile(r"\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)(.*)", re.DOTALL)
_CAPTION_SAID = re.compile(r"\bcaption=(?:\"([^\"]*)\"|'([^']*)')")
_PAIR = re.compile(r"\[(/?)(caption|wp_caption|code|sourcecode)\b([^\[\]]{0,2000})\]", re.IGNORECASE)
_SHORTCODE = re.compile(r"(?<!\[)\[(/?)([a-zA-Z][\w-]{1,60})((?:\s[^\[\]<>]{0,2000})?)/?\](?!\])")
_OWN_SHORTCODES = frozenset(("audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"))
"""The short codes of WordPress itself; others are known by their attributes or by their end."""
_HAS_ATTRIBUTES = re.compile(r"\s[\w-]{1,60}\s*=\s*[\"'“”″\w]")


def body_of(markup: str, *, lines: bool = False, pictures: bool = False, shortcodes: bool = False) -> Body:
    """The body of a piece of HTML; `lines`: line ends in it are meant (see `with_lines`), `pictures` are blocks as
    well, `shortcodes` are taken out."""
    if shortcodes and "[" in markup:
        markup = without_shortcodes(markup)
    if not _MARKUP.search(markup):
        text = _unescaped(markup)
        return plain(text) if lines else plain(re.sub(r"[ \t\r\n\f]+", " ", text))
    if lines:
        markup = with_lines(markup)
    parts = _paragraphs(markup)
    return compose(_parsed(markup, pictures) if parts is None else parts)


def _paragraphs(markup: str) -> list[Part] | None:
    """The blocks of HTML that has paragraphs and line breaks and nothing else, which most comments are; None for other.

    The same as a parser gives, at a hundredth of the time.
    """
    made: list[Part] = []
    opened = False
    for tag in _PARAGRAPH_TAG.findall(markup):
        if tag[1] == "/" and not opened:
            return None
        opened = tag[1] != "/"
    for piece in _PARAGRAPH_TAG.split(markup):
        lines: list[str] = []
        for number, written in enumerate(_BREAK_TAG.split(piece)):
            if "<" in written or ("&" in written and "&" in _REFERENCES.sub("", written)):
                return None
            line = _BLANKS.sub(" ", _unescaped(written)).strip(" ")
            # Two line breaks on end begin a new block.
            if not line and number:
                made.append(Part(BlockKind.PARAGRAPH, "\n".join(lines)))
                lines.clear()
            elif line:
                lines.append(line)
        made.append(Part(BlockKind.PARAGRAPH, "\n".join(lines)))
    return made


def _parsed(markup: str, pictures: bool) -> list[Part]:
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    from reader.importers.page.markup import placed_parts

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(f"<html><body>{canonical(markup)}</body></html>", "lxml")
    nodes = [soup.body] if soup.body is not None else [soup]
    return [placed.part for placed in placed_parts(nodes, with_pictures=pictures)]


def line_of(markup: str) -> str:
    """A title or a name: tags and references resolved, white space collapsed; empty if nothing is left."""
    if _MARKUP.search(markup):
        markup = body_of(markup).text
    else:
        markup = _unescaped(markup)
    return " ".join(canonical(markup).split())


def with_lines(markup: str) -> str:
    """HTML in which blank lines begin paragraphs, and single line ends are line breaks where it has no paragraphs.

    Left alone: what the block editor made, ``pre`` and the like, line ends beside block tags.
    """
    markup = canonical(markup)
    if "\n" not in markup or _EDITED_IN_BLOCKS.search(markup):
        return markup
    single = "\n" if _HAS_PARAGRAPHS.search(markup) else "<br>\n"
    made: list[str] = []
    kept = ""
    beside = True
    # Comments are looked for only up to the last end of one: nothing is searched to the text's end twice.
    ends = markup.rfind("-->") + 3 if "-->" in markup else 0
    pieces = _PIECES.split(markup[:ends])
    rest = _TAGS.split(markup[ends:])
    pieces[-1:] = [pieces[-1] + rest[0], *rest[1:]]
    for number, piece in enumerate(pieces):
        if number % 2:
            name = _TAG_NAME.match(piece)
            if name is not None and name[1].lower() in _KEPT_AS_IS:
                kept = "" if piece.startswith("</") else kept or name[1].lower()
            beside = _BLOCK.match(piece) is not None or (beside and piece.startswith("<!--"))
            made.append(piece)
            continue
        if not piece:
            continue
        if kept or "\n" not in piece:
            made.append(piece)
        else:
            before_block = number + 1 < len(pieces) and _BLOCK.match(pieces[number + 1]) is not None
            made.append(_broken(piece, beside, before_block, single))
        beside = beside and not piece.strip()
    return "".join(made)


def _broken(text: str, behind_block: bool, before_block: bool, single: str) -> str:
    """A stretch of text between tags with its line ends made into breaks, but for those beside a block."""
    lead = text[: len(text) - len(text.lstrip())] if behind_block else ""
    rest = text[len(lead) :]
    trail = rest[len(rest.rstrip()) :] if before_block else ""
    rest = rest[: len(rest) - len(trail)]
    return lead + single.join(_BLANK_LINES.sub("<br><br>", rest).split("\n")) + trail


def without_shortcodes(markup: str) -> str:
    """Post content without WordPress' short codes: a caption stays as the caption of its picture, code as preformatted
    text, what others stand around stays, words in brackets stay."""
    markup = _paired(markup)
    ended = {match[2].lower() for match in _SHORTCODE.finditer(markup) if match[1]}

    def taken(match: re.Match[str]) -> str:
        name = match[2].lower()
        known = name in _OWN_SHORTCODES or name in ended or _HAS_ATTRIBUTES.match(match[3])
        return "" if known else match[0]

    return _SHORTCODE.sub(taken, markup)


def _paired(markup: str) -> str:
    """Captions and source code made into the HTML that they stand for."""
    made: list[str] = []
    at = 0
    opened: re.Match[str] | None = None
    for sign in _PAIR.finditer(markup):
        if not sign[1]:
            opened = sign
        elif opened is not None and opened[2].lower() == sign[2].lower():
            inner = markup[opened.end() : sign.start()]
            made.append(markup[at : opened.start()])
            if "caption" in sign[2].lower():
                made.append(_captioned(opened[3], inner))
            else:
                made.append(f"<pre>{html.escape(html.unescape(inner), quote=False)}</pre>")
            at, opened = sign.end(), None
    return "".join((*made, markup[at:]))


def _captioned(given: str, inner: str) -> str:
    """A picture with what is said below it: behind it, or as an attribute in old posts."""
    said = _CAPTION_SAID.search(given)
    parts = _CAPTION_PARTS.fullmatch(inner)
    picture, words = (parts[1], parts[2]) if parts else ("", inner)
    if said is not None and not words.strip():
        words = said[1] or said[2] or ""
    return f'<figure>{picture}<figcaption class="wp-caption-text">{words.strip()}</figcaption></figure>'


def _unescaped(text: str) -> str:
    return canonical(html.unescape(text)) if "&" in text else canonical(text)
