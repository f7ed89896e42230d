"""Where an article begins and ends on its page: the title, what stands above it, and the page's end below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from reader.importers.page_text.captions import is_credit
from reader.importers.page_text.furniture import bare, is_end, is_footer, is_form, is_furniture, more
from reader.importers.page_text.lines import Chunk, Line, chunks
from reader.importers.page_text.stamps import DateOrder, find_stamp
from reader.importers.page_text.title import find_title, first_line, is_byline, is_prose, is_same

_TITLE_CP = 240
_SHORT_TITLE_CP = 120
_NEAR = 12
_DATELINE_WORDS = 14
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|written by|words by|autor:|author:)\s+(?P<name>[^\d,.|•]{2,60})(?P<rest>[,|•].{0,80})?",
    re.I,
)
_TRAILING = re.compile(r"(?:\s+(?:on|am|le|el|il|op|den|em|in|at|posted|published|updated))+\s*$", re.I)
_SITE = re.compile(r"(?P<title>.{8,}?)\s+(?:[|»–—-]|::)\s+(?P<site>[^|»–—]{2,60})")


@dataclass(frozen=True, slots=True)
class Frame:
    """An article cut out of its page. `groups` is what lies between the title and the end, bylines taken out."""

    title: str
    groups: Sequence[Chunk]
    site: str | None = None
    author: str | None = None
    published: str | None = None


def find_frame(groups: Sequence[Chunk], quoted_title: str | None, order: DateOrder) -> Frame:
    """Cut the article out of the chunks above the thread.

    `quoted_title` is the title as the line that counts the comments repeats it: where a line of the page is the same,
    the article begins there. Otherwise the first line is the title, unless menus stand above the text.
    """
    if not groups:
        return Frame("", ())
    at, title = find_title(groups, quoted_title, order)
    under = groups[at].lines[1:]
    if len(title) > _TITLE_CP:  # no title but a paragraph: its beginning has to serve
        title, under = shorten(title, _SHORT_TITLE_CP, placeholder=" …"), groups[at].lines
    cut = _SITE.fullmatch(title)
    site = None
    start = at + 1
    for near in range(start, min(start + _NEAR, len(groups))):
        again = first_line(groups[near])
        if is_same(again, title) or (cut and is_same(again, cut["title"])):
            if not is_same(again, title) and cut:
                title, site = again, cut["site"].strip()
            start, under = near + 1, groups[near].lines[1:]
        elif is_prose(groups[near]):
            break
    stop, more_of = _end(groups, start)
    within = [*chunks(under), *groups[start:stop]]
    author, published, kept = _without_bylines(within, order)
    return Frame(title, kept, site or more_of, author, published)


def _end(groups: Sequence[Chunk], start: int) -> tuple[int, str | None]:
    """The chunk after the article's last, and the site's name where a line "More from NAME" stands there."""
    stop = len(groups)
    for at in range(start, len(groups)):
        first = first_line(groups[at])
        if groups[at].listed:
            continue
        if is_form(first) or _is_source(first) or (len(groups[at].lines) <= 3 and any(map(_is_form, groups[at].lines))):
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
        first = first_line(groups[at])
        leads_on = more(first)
        if leads_on and leads_on.site:
            site = leads_on.name
        if at == last and _are_tags(groups, at, stop):
            end = min(end, at)
        if is_end(first) or leads_on or is_footer(_text(groups[at])) or _all_furniture(groups[at]):
            end = min(end, at)
        if at < end:
            short += not groups[at].listed
    if short > _NEAR:
        end = last
    return end, site


def _is_form(line: Line) -> bool:
    return is_form(line.text)


def _is_meta_list(groups: Sequence[Chunk], at: int, order: DateOrder) -> bool:
    """Whether a list under the title says when, by whom and under what: short items, one of them a date."""
    start = stop = at
    while start > 0 and groups[start - 1].listed:
        start -= 1
    while stop < len(groups) and groups[stop].listed:
        stop += 1
    items = [first_line(group) for group in groups[start:stop]]
    return (
        start <= 2
        and 1 < len(items) <= 6
        and all(len(item.split()) <= 6 for item in items)
        and any(is_byline(item, order) for item in items)
    )


def _is_source(line: str) -> bool:
    return bool(re.fullmatch(r"(?:source|original|article) link|source link:?.{0,100}", bare(line), re.I))


def _are_tags(groups: Sequence[Chunk], at: int, stop: int) -> bool:
    """Whether a list right under an article's last sentence is that of its tags: short items that nothing leads to."""
    if not groups[at].listed or _text(groups[at - 1]).rstrip().endswith(":"):
        return False
    items = []
    while at < stop and groups[at].listed:
        items.append(first_line(groups[at]))
        at += 1
    return len(items) >= 2 and all(len(item.split()) <= 3 and not item.endswith((".", "!", "?", ";")) for item in items)


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
            len(texts) <= 4
            and (not group.listed or _is_meta_list(groups, at, order))
            and all(len(text.split()) <= _DATELINE_WORDS for text in texts)
            and not is_prose(group)
        ):
            taken = group.listed
            for text in texts:
                stamp = find_stamp(text, order)
                rest = text if stamp is None else f"{text[: stamp.start]} {text[stamp.stop :]}".strip()
                byline = _BYLINE.fullmatch(rest.strip(" ,|•·–-"))
                if byline and author is None and len(byline["name"].split()) <= 6:
                    author, taken = _TRAILING.sub("", byline["name"]).strip(), True
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
