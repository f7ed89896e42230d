"""Whether a pattern of names and times is a thread of comments, and which of several patterns explains the page.

Lists of events, posts, log entries and diaries have names and times as well. What tells a thread: the page's own
count or heading, links to answer at each, words of saying, people who speak more than once, answers further in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.importers.page_text.counts import Declared, find_declared
from reader.importers.page_text.furniture import bare, is_action, is_end, is_form
from reader.importers.page_text.heads import Head
from reader.importers.page_text.items import find_items
from reader.importers.page_text.lines import STEP, Line
from reader.importers.page_text.names import can_name, diversity, shape
from reader.importers.page_text.patterns import Pattern, median_words

_ENOUGH = 2.5
_CLOSE = 0.25
_NEAR_LINES = 25
_LONGEST_NAME = 4
_MORE = 1.5
_TAIL_CP = 30
"""Links to act may stand at the end of a head's line."""
_SECTION = re.compile(
    r"(?:\W*\d*\W*)(?:(?:all|show|top|user|reader|leser|view|new|the|vos|los|die) )?(?:comments?|responses?|"
    r"replies|discussions?|reactions?|thoughts?|"
    r"kommentare?|antworten|diskussion|meinungen|reaktionen|commentaires?|réactions?|réponses?|comentarios?|respuestas?|"
    r"comentários?|respostas?|commenti|risposte|reacties|kommentarer|kommentarer|komentarze|komentáře|komentari|"
    r"komentarai|komentāri|kommentit|yorumlar|yorum|hozzászólások|comentarii|коментари|коментарі|комментарии|"
    r"комментариев|комментария|комментарий|обсуждение|ответы|σχόλια|απαντήσεις|تعليقات|التعليقات|تعليق|"
    r"ردود|نظرات|دیدگاه‌ها|תגובות|评论|評論|留言|回复|回覆|条评论|コメント|件のコメント|댓글|टिप्पणियाँ|टिप्पणियां|"
    r"ความคิดเห็น|bình luận|komentar|komentarų|मते)(?:\W.{0,80})?",
    re.I,
)
_POSTS = re.compile(
    r"(?:read (?:more|on|the rest).*|continue reading.*|more\W*|(?:weiter|mehr) ?lesen.*|lire la suite.*|leer más.*|"
    r"leggi tutto.*|lees (?:meer|verder).*|читать (?:далее|дальше).*|"
    r"(?:no|0|leave a|add a|keine?) (?:comments?|kommentare?).*|0 (?:responses?|replies|комментариев).*)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern with what speaks for it."""

    heads: tuple[Head, ...]
    declared: Declared | None
    weight: float


def is_section(text: str) -> bool:
    """The heading of a thread: a word for comments, perhaps with their number, in a short line."""
    return len(text) <= 120 and (bool(_SECTION.fullmatch(bare(text))) or bool(_SECTION.fullmatch(text.strip())))


def choose(lines: Sequence[Line], patterns: Iterable[Pattern], former: Sequence[Head]) -> Sequence[Head]:
    """The heads that explain the page best: `former`, those that `heads` found, or a pattern's."""
    if len(former) == 1 and median_words(former) > 2 * _LONGEST_NAME:
        former = ()  # one item alone, and no name: a sentence of a list that holds a date
    if len(former) > 1:
        former = _in_section(lines, list(former))[0]
    declared = find_declared(lines, former[0].at if former else None)
    named = sum(head.author is not None for head in former) * 2 > len(former)
    if named and declared is not None and abs(declared.count - len(former)) <= declared.count // 10:
        return former
    if former and _is_unlikely(lines, former):
        former = ()
    best: Found | None = None
    for pattern in patterns:
        found = weigh(lines, pattern)
        if found is not None and (best is None or _rank(found) > _rank(best)):
            best = found
    if len(former) <= 2:
        bare_items = find_items(lines)
        if len(bare_items) > _MORE * (len(best.heads) if best else len(former)):
            return bare_items
    if best is None:
        return former
    if not named and len(best.heads) >= len(former) * 0.8:
        return best.heads
    if former:
        count = best.declared.count if best.declared else declared.count if declared else None
        if count is not None:
            closer = abs(count - len(best.heads)) < abs(count - len(former))
        else:
            unlikely = len(best.heads) >= len(former) and weigh(lines, Pattern(tuple(former), False, "timed")) is None
            closer = unlikely or len(best.heads) > _MORE * len(former)
        if not closer:
            return former
    return best.heads


def _is_unlikely(lines: Sequence[Line], heads: Sequence[Head]) -> bool:
    """Whether nothing speaks for heads: days without a time at one column, or one name that is nobody's."""
    names = [head.author or "" for head in heads]
    untimed = not _nested(heads) and all(len(head.published or "") == len("2000-01-01") for head in heads)
    same = len(heads) > 2 and diversity(names) == 1 and (len(set(names)) > 1 or not can_name(names[0]))
    return (untimed or same) and weigh(lines, Pattern(tuple(heads), False, "day")) is None


def _rank(found: Found) -> tuple[float, float]:
    off = 0.0
    if found.declared is not None:
        off = abs(found.declared.count - len(found.heads)) / max(1, found.declared.count, len(found.heads))
    return (len(found.heads) * (1 - off) ** 2 * found.weight / (found.weight + _ENOUGH + 3), found.weight)


def weigh(lines: Sequence[Line], pattern: Pattern) -> Found | None:
    """Cut a pattern to the region of the thread and add up what speaks for it; None where that is too little."""
    heads = _with_text(lines, pattern.heads)
    if not heads:
        return None
    heads, declared = _in_section(lines, heads)
    if not heads:
        return None
    count = len(heads)
    names = Counter(head.author for head in heads)
    if len(names) < min(2, count) and not (declared and declared.count == count):
        return None
    if median_words(heads) > _LONGEST_NAME and not pattern.says:
        return None
    posts, actions, recurring = _links_of(lines, heads)
    if posts:
        return None
    weight = 0.0
    counted = declared is not None and abs(declared.count - count) <= max(1, _CLOSE * declared.count)
    section = any(is_section(lines[at].text) for at in range(max(0, heads[0].at - _NEAR_LINES), heads[0].at))
    nested = _nested(heads)
    if not (counted or actions or pattern.says or (section and (nested or pattern.kind != "day"))):
        return None
    weight += 3 if counted else 1 if declared else 0
    if section and declared is None:
        weight += 1.5 if pattern.kind == "day" else 2
    weight += 2 if actions else 1 if recurring else 0
    weight += 1 if pattern.says else 0
    weight += 1 if len(names) < count else 0
    weight += 1 if nested else 0
    weight -= 1 if _leaves_item(lines, heads) else 0
    weight += {"timed": 0.5, "ago": 0.5}.get(pattern.kind, 0.0)
    if weight < _ENOUGH or (count < 3 and weight < _ENOUGH + 1):
        return None
    return Found(tuple(heads), declared, weight)


def _leaves_item(lines: Sequence[Line], heads: Sequence[Head]) -> bool:
    """Whether what follows most heads stands left of them: then they end something and do not begin it."""
    left = 0
    for index, head in enumerate(heads):
        if lines[head.at].marker:
            continue
        stop = min(_stop(heads, index, lines), head.body_at + 30)
        under = next(
            (lines[at] for at in range(head.body_at, stop) if lines[at].text and not is_action(lines[at].text)), None
        )
        left += under is not None and under.indent < head.indent
    return left * 2 > len(heads)


def _nested(heads: Sequence[Head]) -> bool:
    columns = sorted({head.indent for head in heads})
    return len(columns) > 1 and columns[-1] - columns[0] >= STEP


def _stop(heads: Sequence[Head], index: int, lines: Sequence[Line]) -> int:
    return heads[index + 1].at if index + 1 < len(heads) else len(lines)


def _with_text(lines: Sequence[Line], heads: Sequence[Head]) -> list[Head]:
    """Without heads before the first and after the last that has a text; none at all if most have none."""
    full = []
    for index, head in enumerate(heads):
        stop = min(_stop(heads, index, lines), head.body_at + 60)
        body = (lines[at] for at in range(head.body_at, stop) if at not in head.skip)
        full.append(any(line.text and not is_action(line.text) for line in body))
    if sum(full) * 10 < 6 * len(full):
        return []
    first, last = full.index(True), len(full) - 1 - full[::-1].index(True)
    return list(heads[first : last + 1])


def _in_section(lines: Sequence[Line], heads: list[Head]) -> tuple[list[Head], Declared | None]:
    """Cut off heads before the line that counts the comments and after the form for new ones."""
    declared = find_declared(lines, heads[0].at)
    for index in range(min(len(heads), 12), 0, -1):
        if index == len(heads):
            continue
        later = find_declared(lines[heads[index - 1].body_at : heads[index].at], None)
        if later is not None and (
            declared is None or abs(later.count - len(heads) + index) < abs(declared.count - len(heads))
        ):
            at = later.at + heads[index - 1].body_at
            return heads[index:], replace(later, at=at)
    for index in range(len(heads) - 1):
        between = range(heads[index].body_at, heads[index + 1].at)
        if len(between) < 400 and any(is_form(lines[at].text) or is_end(lines[at].text) for at in between):
            rest = len(heads) - index - 1
            if rest <= index + 1:
                return heads[: index + 1], declared
    return heads, declared


def _links_of(lines: Sequence[Line], heads: Sequence[Head]) -> tuple[bool, bool, bool]:
    """Whether entries end as posts of a list do, whether they hold links to act, and whether any short line recurs."""
    shapes: Counter[str] = Counter()
    posts = actions = 0
    for index, head in enumerate(heads):
        stop = min(_stop(heads, index, lines), head.at + 400)
        texts = [lines[at].text for at in range(head.at, stop) if lines[at].text]
        edge = [text for text in [*texts[:5], *texts[-8:]] if len(text) <= 80]
        posts += any(_POSTS.fullmatch(bare(text)) for text in edge[-3:])
        tail = lines[head.body_at - 1].text[-_TAIL_CP:] if head.body_at > head.at else ""
        actions += any(is_action(text) or acts(text) for text in edge) or acts(tail)
        shapes.update({shape(text) for text in edge if len(text) <= 40 and len(text.split()) <= 5 and shape(text)})
    often = 0.5 * len(heads)
    known = {shape(head.author or "") for head in heads}
    recurring = any(count > 0.6 * len(heads) and count > 2 for text, count in shapes.items() if text not in known)
    return posts > often, actions >= often, recurring


def acts(text: str) -> bool:
    """Whether a short line holds a link to answer, or to the comment itself."""
    return len(text) <= 80 and bool(_ACTS.search(text))


_ACTS = re.compile(
    r"(?:^|\W)(?:reply|antworten|répondre|responder|rispondi|reageren|svara|svar|odpowiedz|odpovědět|ответить|відповісти|"
    r"απάντηση|απαντήστε|الرد|رد|پاسخ|השב|הגב|返信|回复|回覆|답글|जवाब दें|ตอบกลับ|trả lời|balas|yanıtla|cevapla|"
    r"vastaa|válasz|răspunde|отговор|permalink|permanent link)(?:\W|$)|返信|回复|回覆|ตอบกลับ",
    re.I,
)
