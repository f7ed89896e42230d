"""Polls with their results: a question, bulleted answers with shares and votes, a total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.records import Poll, PollOption
from reader.importers.page_text.lines import Chunk

_COUNT = r"[0-9]{1,3}(?:[.,'\s][0-9]{3})+|[0-9]{1,9}"
_VOTES = r"(?:votes?|voters?|stimmen?|votos?|voix|voti|stemmen|röster|głos(?:y|ów)?|голос(?:а|ов)?)"
_PERCENT = r"(?P<percent>[0-9]{1,3})(?:[.,](?P<part>[0-9]{1,3}))?\s?%"
_RESULT = re.compile(
    rf"(?P<text>.*?\S)\s*[(\[–—:-]?\s*(?:{_PERCENT}(?:\s?[,;|/(–-]\s?(?P<votes>{_COUNT})\s?{_VOTES})?"
    rf"|(?P<votes_first>{_COUNT})\s?{_VOTES}(?:\s?[,;|/(–-]\s?(?P<percent_last>[0-9]{{1,3}})(?:[.,][0-9]{{1,3}})?\s?%)?)\s*[)\]]*",
    re.I,
)
_TOTAL = re.compile(
    rf"(?:total(?: (?:voters?|votes?|number of votes))?|(?:gesamt|abgegebene |teilnehmer|total (?:de|des) )"
    rf"\w*(?: stimmen)?|votes?|{_VOTES})\s?:?\s?"
    rf"(?P<count>{_COUNT})(?:\s?{_VOTES})?|(?P<first>{_COUNT})\s(?:total )?{_VOTES}(?: (?:so far|cast))?",
    re.I,
)
_WIDGET = re.compile(r"(?:loading\W*)+|view results?|vote|abstimmen|ergebnisse? anzeigen|poll(?: closed)?", re.I)
_MAX_CP = 300


@dataclass(frozen=True, slots=True)
class PlacedPoll:
    """A poll and the chunks `[start, stop)` that it takes, its question included."""

    poll: Poll
    start: int
    stop: int


def find_polls(groups: Sequence[Chunk]) -> list[PlacedPoll]:
    """Find polls among an article's chunks.

    A list whose items merely end in percentages is no poll: votes in its items, a total under it, or the poll
    program's own words ("Loading ...", "View Results") must show that it is one.
    """
    found: list[PlacedPoll] = []
    at = 0
    while at < len(groups):
        stop = at
        while stop < len(groups) and groups[stop].listed and groups[stop].lines[0].indent == groups[at].lines[0].indent:
            stop += 1
        if stop - at >= 2:
            placed = _poll(groups, at, stop, found[-1].stop if found else 0)
            if placed:
                found.append(placed)
                stop = placed.stop
        at = max(stop, at + 1)
    return found


def _poll(groups: Sequence[Chunk], start: int, stop: int, after: int) -> PlacedPoll | None:
    texts = [" ".join(" ".join(line.text for line in group.lines).split()) for group in groups[start:stop]]
    if any(len(text) > _MAX_CP for text in texts):
        return None
    end, total = stop, None
    if end < len(groups) and (match := _TOTAL.fullmatch(_only_line(groups[end]))):
        total = _number(match["count"] or match["first"])
        end += 1
    widget = end < len(groups) and _WIDGET.fullmatch(_only_line(groups[end]).strip(" .…"))
    question = _only_line(groups[start - 1]) if start > after else ""
    options = [_option(text) for text in texts]
    results = [option for option in options if option]
    if len(results) == len(texts):
        if total is None and not widget and not any(option.votes is not None for option in results):
            return None
    elif not results and widget and question.rstrip("”’\"' ").endswith("?"):
        results = [PollOption(text) for text in texts]
    else:
        return None
    # A sentence that ends like one is the article's; a question or a bare title is the poll's.
    if not question or (question[-1] in ".!:;,”" and "?" not in question):
        return PlacedPoll(Poll("", tuple(results), total), start, end)
    return PlacedPoll(Poll(question, tuple(results), total), start - 1, end)


def _option(text: str) -> PollOption | None:
    match = _RESULT.fullmatch(text)
    if match is None:
        return None
    percent = match["percent"] or match["percent_last"]
    share = None if percent is None else int(percent) + (match["part"] is not None and match["part"][0] >= "5")
    if share is not None and share > 100:
        return None
    votes = match["votes"] or match["votes_first"]
    return PollOption(match["text"].strip(), share, None if votes is None else _number(votes))


def _number(printed: str) -> int:
    return int(re.sub(r"[^0-9]", "", printed))


def _only_line(group: Chunk) -> str:
    if group.listed or len(group.lines) != 1 or len(group.lines[0].text) > _MAX_CP:
        return ""
    return group.lines[0].text
