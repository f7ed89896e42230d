"""Where an article begins and ends on its page: the title, what stands above it, and the page's end below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from reader.importers.page_text.captions import is_credit
from reader.importers.page_text.furniture import bare, is_end, is_footer, is_form, is_furniture, more
from reader.importers.page_text.lines import Chunk, chunks
from reader.importers.page_text.stamps import DateOrder, find_stamp

_PROSE_WORDS = 20
_SENTENCE_WORDS = 7
_NAV_ITEMS = 4
_TITLE_CP = 240
_SHORT_TITLE_CP = 120
_TITLE_WORDS = 5
_NEAR = 12
_DATELINE_WORDS = 14
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|written by|words by|autor:|author:)\s+(?P<name>[^\d,.|•]{2,60})(?P<rest>[,|•].{0,80})?",
    re.I,
)
_SITE = re.compile(r"(?P<title>.{8,}?)\s+(?:[|»–—-]|::)\s+(?P<site>[^|»–—]{2,60})")
_LOOSE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Frame:
    """An article cut out of its page. `groups` is what lies between the title and the end, bylines taken out."""

    title: str
    groups: Sequence[Chunk]
    site: str | None = None
    author: str | None = None
    published: str | None = None


def is_prose(group: Chunk) -> bool:
    """Whether a stretch is running text: long, or ended as a sentence."""
    if group.listed:
        return False
    text = group.lines[-1].text
    words = sum(len(line.text.split()) for line in group.lines)
    ended = text.rstrip("”’\"')»] ").endswith((".", "!", "?", "…", "。"))
    return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and ended)


def find_frame(groups: Sequence[Chunk], quoted_title: str | None, order: DateOrder) -> Frame:
    """Cut the article out of the chunks above the thread.

    `quoted_title` is the title as the line that counts the comments repeats it: where a line of the page is the same,
    the article begins there. Otherwise the first line is the title, unless menus stand above the text.
    """
    if not groups:
        return Frame("", ())
    at, title = _title(groups, quoted_title)
    under = groups[at].lines[1:]
    if len(title) > _TITLE_CP:  # no title but a paragraph: its beginning has to serve
        title, under = shorten(title, _SHORT_TITLE_CP, placeholder=" …"), groups[at].lines
    cut = _SITE.fullmatch(title)
    site = None
    start = at + 1
    for near in range(start, min(start + _NEAR, len(groups))):
        again = _first(groups[near])
        if _same(again, title) or (cut and _same(again, cut["title"])):
            if not _same(again, title) and cut:
                title, site = again, cut["site"].strip()
            start, under = near + 1, groups[near].lines[1:]
        elif is_prose(groups[near]):
            break
    stop, more_of = _end(groups, start)
    within = [*chunks(under), *groups[start:stop]]
    author, published, kept = _without_bylines(within, order)
    return Frame(title, kept, site or more_of, author, published)


def _title(groups: Sequence[Chunk], quoted: str | None) -> tuple[int, str]:
    if quoted:
        for at in range(len(groups) - 1, -1, -1):
            if not groups[at].listed and len(groups[at].lines) <= 2 and _same(_first(groups[at]), quoted):
                return at, _first(groups[at])
    prose = next((at for at, group in enumerate(groups) if is_prose(group)), len(groups))
    menus = [at for at in range(min(prose, len(groups))) if _in_menu(groups, at)]
    first = next((at for at, group in enumerate(groups) if not group.listed and not is_furniture(_first(group))), 0)
    speaks = len(_first(groups[first]).split()) >= _TITLE_WORDS
    if menus and (menus[0] < first or (len(menus) >= _NAV_ITEMS and not speaks)):
        for at in range(menus[-1] + 1, prose):
            line = _first(groups[at])
            if len(line.split()) >= 3 and not groups[at].listed and not is_furniture(line) and not is_credit(line):
                return at, line
    return first, _first(groups[first])


def _in_menu(groups: Sequence[Chunk], at: int) -> bool:
    """Whether a list item is short enough for a menu, and no answer to a question above its list."""
    if not groups[at].listed or len(_first(groups[at]).split()) > 5 or "%" in _first(groups[at]):
        return False
    above = at
    while above > 0 and groups[above].listed and at - above < 2 * _NEAR:
        above -= 1
    return not _first(groups[above]).endswith("?")


def _first(group: Chunk) -> str:
    return group.lines[0].text or group.lines[0].marker


def _same(one: str, other: str) -> bool:
    return _LOOSE.sub("", one).casefold() == _LOOSE.sub("", other).casefold() != ""


def _end(groups: Sequence[Chunk], start: int) -> tuple[int, str | None]:
    """The chunk after the article's last, and the site's name where a line "More from NAME" stands there."""
    stop = len(groups)
    for at in range(start, len(groups)):
        first = _first(groups[at])
        if groups[at].listed:
            continue
        if is_form(first) or _is_source(first):
            stop = at
            break
    last = stop
    for at in range(stop - 1, start - 1, -1):
        if is_prose(groups[at]) and not is_footer(_text(groups[at])) and not _all_furniture(groups[at]):
            last = at + 1
            break
    else:
        last = start
    site = None
    end = stop
    short = 0
    for at in range(last, stop):
        first = _first(groups[at])
        leads_on = more(first)
        if leads_on and leads_on.site:
            site = leads_on.name
        if is_end(first) or leads_on or is_footer(_text(groups[at])) or _all_furniture(groups[at]):
            end = min(end, at)
        if at < end:
            short += not groups[at].listed
    if short > _NEAR:
        end = last
    return end, site


def _is_source(line: str) -> bool:
    return bool(re.fullmatch(r"(?:source|original|article) link|source link:?.{0,100}", bare(line), re.I))


def _text(group: Chunk) -> str:
    return "\n".join(line.text for line in group.lines)


def _all_furniture(group: Chunk) -> bool:
    return all(is_furniture(line.text) for line in group.lines)


def _without_bylines(groups: Sequence[Chunk], order: DateOrder) -> tuple[str | None, str | None, Sequence[Chunk]]:
    """Take author and date off an article's beginning: short lines above its first text."""
    author = published = None
    kept: list[Chunk] = []
    for at, group in enumerate(groups):
        if at >= _NEAR or (is_prose(group) and at > 1):
            return author, published, [*kept, *groups[at:]]
        texts = [line.text for line in group.lines]
        taken = False
        if (
            not group.listed
            and len(texts) <= 4
            and all(len(text.split()) <= _DATELINE_WORDS for text in texts)
            and not is_prose(group)
        ):
            for text in texts:
                stamp = find_stamp(text, order)
                rest = text if stamp is None else f"{text[: stamp.start]} {text[stamp.stop :]}".strip()
                byline = _BYLINE.fullmatch(rest.strip(" ,|•·–-"))
                if byline and author is None and len(byline["name"].split()) <= 6:
                    author, taken = byline["name"].strip(), True
                if (
                    stamp is not None
                    and stamp.iso
                    and len(stamp.iso) >= 10
                    and len(rest.split()) <= 8
                    and not is_credit(text)
                ):
                    published, taken = published or stamp.iso, True
        if not taken:
            kept.append(group)
    return author, published, kept
