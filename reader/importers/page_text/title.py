"""Which line of a rendered page is the article's title: the first one, unless a site's own head stands above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.importers.page_text.captions import is_credit
from reader.importers.page_text.furniture import is_furniture, is_rubric
from reader.importers.page_text.lines import Chunk
from reader.importers.page_text.stamps import DateOrder, find_stamp

_PROSE_WORDS = 20
_SENTENCE_WORDS = 7
_NAV_ITEMS = 3
_MANY_ITEMS = 8
_MENU_WORDS = 5
_TITLE_WORDS = 4
_SURE_WORDS = 6
_TITLE_CP = 240
_BYLINE_WORDS = 14
_SITE_WORDS = 4
_BODY_WORDS = 60
_BODY_CHUNKS = 8
_MOST = 2000
"""A title is looked for among this many first stretches; the menus of large sites have hundreds of items."""
_LONGER = 1.3
_BY = re.compile(r"(?:by|von|par|por|di|door|av|written by|words by|posted by|posted on|autor:|author:|text:)\s", re.I)
_COUNTED = re.compile(
    r"(?<!\w)(?:[0-9]{1,6}\s(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|"
    r"reacties|комментари(?:й|я|ев))|(?:comments?|kommentare?|комментари(?:й|я|ев|и))\s?[(:]?\s?[0-9]{1,6}\)?)$",
    re.I,
)
_CRUMB = re.compile(r"\s?(?:>>|»|›|>|/|→|Â»)\s?")
_SENTENCE = re.compile(r"[.!?…。][”’\"'»)\]]*(?:\s|$)")
_LOOSE = re.compile(r"[\W_]+")


def is_prose(group: Chunk) -> bool:
    """Whether a stretch is running text: long, or ended as a sentence."""
    if group.listed:
        return False
    text = group.lines[-1].text
    words = sum(len(line.text.split()) for line in group.lines)
    ended = text.rstrip("”’\"')»] ").endswith((".", "!", "?", "…", "。"))
    return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and ended)


def is_same(one: str, other: str) -> bool:
    """Whether two lines say the same, signs and blanks aside."""
    return _fold(one) == _fold(other) != ""


def _fold(text: str) -> str:
    return _LOOSE.sub("", text).casefold()


def first_line(group: Chunk) -> str:
    """A stretch's first line, or its marker where nothing follows that."""
    return group.lines[0].text or group.lines[0].marker


def is_byline(line: str, order: DateOrder) -> bool:
    """Whether a line says who wrote the article or when, and no more."""
    words = line.split()
    if not words or len(line) > 200 or len(words) > _BYLINE_WORDS + 6:
        return False
    stamp = find_stamp(line, order)
    if stamp is not None and stamp.iso and len(stamp.iso) >= len("2000-01-01"):
        rest = f"{line[: stamp.start]} {line[stamp.stop :]}".split()
        return len(rest) <= _BYLINE_WORDS and not is_credit(line)
    if len(words) <= _BYLINE_WORDS and _COUNTED.search(line):
        return True
    return len(words) <= _BYLINE_WORDS and _BY.match(line) is not None and not line.endswith((".", "?", "!", "…"))


def find_title(groups: Sequence[Chunk], quoted: str | None, order: DateOrder) -> tuple[int, str]:
    """The chunk that begins with the title, and the title.

    `quoted` is the title as the line that counts the comments repeats it: where a line of the page is the same, that
    is it. A page that begins with its text has it in its first line. Where a site's head stands above (a link to
    skip it, a menu, a path, the site's name over a title with a byline), it is the line over the text or its byline.
    """
    if quoted:
        for at in range(len(groups) - 1, -1, -1):
            if not groups[at].listed and len(groups[at].lines) <= 2 and is_same(first_line(groups[at]), quoted):
                return at, first_line(groups[at])
    groups = groups[:_MOST]
    body = _body(groups)
    named = _named_by_path(groups, body)
    if named is not None:
        return named, first_line(groups[named])
    first = next(
        (
            at
            for at, group in enumerate(groups)
            if not group.listed and not is_furniture(first_line(group)) and not is_byline(first_line(group), order)
        ),
        0,
    )
    menus = _menus(groups, min(body, len(groups)), order)
    speaks = len(first_line(groups[first]).split()) > _SITE_WORDS
    led = bool(menus) and first_line(groups[max(0, menus[0].start - 1)]).endswith((":", "?"))
    if menus and (menus[0].start < first or not speaks or (sum(map(len, menus)) >= _MANY_ITEMS and not led)):
        above, headed = max(first, menus[-1].stop), True
    else:
        above = first
        headed = any(not group.listed and is_furniture(first_line(group)) for group in groups[:first])
    run = [at for at in range(above, min(body, len(groups))) if _can_be_title(groups[at], order)]
    # A site's motto is a sentence; a title may be one, where nothing else can be the title.
    run = [at for at in run if not first_line(groups[at]).endswith(".") or _over_byline(groups, at, order)] or run
    at = _of_run(groups, run, order, headed, above > first) if run else first
    return at, first_line(groups[at])


def _of_run(groups: Sequence[Chunk], run: Sequence[int], order: DateOrder, headed: bool, under_menu: bool) -> int:
    """Of lines between a site's head and the text the title: what stands over a byline, or over its standfirst.

    `headed` says that a site's head was seen: then a short line that another follows is the site's name or a rubric.
    `under_menu` says that the run begins under a menu, where the site's name does not stand any more.
    """
    if len(run) > 1 and is_rubric(first_line(groups[run[0]])):
        return _of_run(groups, run[1:], order, headed, under_menu)
    lines = [first_line(groups[at]) for at in run]
    counts = [len(line.split()) for line in lines]
    seen: set[str] = set()
    for at, line in enumerate(lines):
        fold = _fold(line)
        if counts[at] >= _TITLE_WORDS and fold in seen:
            return run[at]
        seen.add(fold)
    over = [place for place, at in enumerate(run) if _over_byline(groups, at, order)]
    last = over[-1] if over else len(run) - 1
    if not headed and (not over or last == 0 or counts[0] >= (_TITLE_WORDS if last == 1 else _SURE_WORDS)):
        return run[0]
    dated = [place for place, at in enumerate(run) if at and _is_byline(groups[at - 1], order)]
    if dated and (not over or (not headed and _is_diary(groups, run[dated[-1]], run[-1], order))):
        return run[dated[-1]]
    if last == 0:
        return run[0]
    if under_menu and not over:
        return run[next((place for place, count in enumerate(counts) if count >= _TITLE_WORDS), 0)]
    # A standfirst is longer than the title over it.
    longer = len(lines[last]) >= _LONGER * len(lines[last - 1]) or (not headed and last == 1)
    longer = longer or (under_menu and counts[last - 1] > _SURE_WORDS and len(lines[last]) >= len(lines[last - 1]))
    if longer and last - 1 not in over and counts[last - 1] >= _TITLE_WORDS and run[last] - run[last - 1] == 1:
        return run[last - 1]
    return run[last]


def _is_diary(groups: Sequence[Chunk], at: int, last: int, order: DateOrder) -> bool:
    """Whether the date alone stands over the title, as diaries have it, and the text right under it."""
    date = first_line(groups[at - 1])
    stamp = find_stamp(date, order)
    alone = stamp is not None and len(date) - (stamp.stop - stamp.start) <= 2 and len(groups[at - 1].lines) == 1
    by = at > 1 and _is_byline(groups[at - 2], order)
    return alone and not by and at == last and len(groups[at].lines) == 1 and is_prose(groups[at + 1])


def _menus(groups: Sequence[Chunk], stop: int, order: DateOrder) -> list[range]:
    """Lists of short items before `stop` that are menus: several items, no dates and no answers to a question."""
    found: list[range] = []
    at = 0
    while at < stop:
        end = at
        while end < stop and groups[end].listed:
            end += 1
        short = [one for one in range(at, end) if len(first_line(groups[one]).split()) <= _MENU_WORDS]
        asked = at > 0 and first_line(groups[at - 1]).endswith("?")
        shares = any("%" in first_line(groups[one]) for one in range(at, end))
        dated = any(is_byline(line.whole, order) for one in range(at, end) for line in groups[one].lines)
        if end - at >= 2 and len(short) * 2 > end - at and not (asked or shares or dated):
            found.append(range(at, end))
        at = max(end, at + 1)
    return found


def _over_byline(groups: Sequence[Chunk], at: int, order: DateOrder) -> bool:
    under = [line.text for line in groups[at].lines[1:]]
    if under:
        return is_byline(under[0], order)
    return at + 1 < len(groups) and _is_byline(groups[at + 1], order)


def _is_byline(group: Chunk, order: DateOrder) -> bool:
    """Whether a stretch is a byline, in one line or in a few that only together are one."""
    lines = [line.whole for line in group.lines]
    return is_byline(lines[0], order) or (len(lines) <= 4 and not group.listed and is_byline(" ".join(lines), order))


def _named_by_path(groups: Sequence[Chunk], body: int) -> int | None:
    """The line that a path right over it ends with ("Home » News » TITLE")."""
    for at in range(1, min(body + 1, len(groups))):
        line, path = first_line(groups[at]), " ".join(one.text for one in groups[at - 1].lines)
        if groups[at].listed or len(line) > _TITLE_CP or len(path) > 2 * _TITLE_CP:
            continue
        steps = _CRUMB.split(path)
        joined = len(line) > 8 and path.endswith(line) and len(path) > len(line) and path[-len(line) - 1].isalnum()
        if joined or (len(steps) > 2 and is_same(steps[-1], line)):
            return at
    return None


def _body(groups: Sequence[Chunk]) -> int:
    """Where the article's text begins: the first full sentences with more of them right below."""
    first = None
    for at, group in enumerate(groups):
        if not is_prose(group) or all(is_furniture(line.text) for line in group.lines):
            continue
        near = [other for other in groups[at : at + _BODY_CHUNKS] if is_prose(other)]
        words = sum(len(line.text.split()) for other in near for line in other.lines)
        under = groups[at + 1 : at + _BODY_CHUNKS]
        menu = sum(other.listed and len(first_line(other).split()) <= _MENU_WORDS for other in under)
        full = any(len(line.text.split()) >= _PROSE_WORDS and _SENTENCE.search(line.text) for line in group.lines)
        if first is None and not _can_head(group):
            first = at
        if full and words >= _BODY_WORDS and menu < _NAV_ITEMS:
            return at
    return len(groups) if first is None else first


def _can_head(group: Chunk) -> bool:
    """Whether a stretch that is ended like a sentence may still be a heading: one call or question."""
    line = group.lines[0].text
    return len(group.lines) == 1 and not line.endswith((".", "…")) and not _SENTENCE.search(line[:-2])


def _can_be_title(group: Chunk, order: DateOrder) -> bool:
    line = first_line(group)
    return (
        not group.listed
        and len(line) <= _TITLE_CP
        and any(map(str.isalpha, line))
        and "\t" not in line
        and not is_furniture(line)
        and not is_credit(line)
        and not is_byline(line, order)
    )
