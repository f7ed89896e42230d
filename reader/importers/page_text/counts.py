"""The number of comments that a page states itself: "57 Responses to …", "12 Kommentare", "Comments (8)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers.page_text.furniture import bare
from reader.importers.page_text.lines import Line

_NOUN = (
    r"(?:reader )?(?:comments?|responses?|"
    r"replies|reply|thoughts?|discussions?|reactions?|kommentare?|antworten|antwort|ergänzungen|ergänzung|"
    r"reaktionen|meinungen|commentaires?|réponses?|réactions?|comentarios?|respuestas?|comentários?|respostas?|commenti|commento|"
    r"risposte|reacties|reactie|antwoorden|kommentarer?|svar|komentarzy|komentarze|komentarz|odpowiedzi|"
    r"комментари(?:й|я|ев)|ответ(?:а|ов)?)"
)
_WORDS = {"no": 0, "one": 1, "two": 2, "three": 3, "ein": 1, "eine": 1, "keine": 0, "un": 1, "une": 1, "1": 1}
_COUNT = r"(?P<count>[0-9]{1,3}(?:[.,  ][0-9]{3})+|[0-9]{1,7}|no|one|two|three|eine?|keine|une?)"
_BEFORE = re.compile(rf"{_COUNT}\s{_NOUN}(?P<rest>\W.*)?", re.I)
_BEHIND = re.compile(
    rf"(?:(?:all|total|readers?[’']?s?[’']?|user) )?(?:{_NOUN}|have your say)"
    r"\s?[:(\[]?\s?(?P<count>[0-9]{1,7})[)\]]?\W*",
    re.I,
)
_TO = re.compile(
    r"\s*(?:so far\s*)?(?:to|on|about|in|for|zu|auf|über|à|sur|a|su|en|op|к)(?![\w-])\s?.{0,250}|"
    r"\W*|.{0,3}[|•·–—].{0,60}",
    re.I,
)
_HAS = re.compile(
    r"(?:(?:this|the) (?:post|article|entry|story|page) has|there (?:are|is)|dieser (?:beitrag|artikel) hat|"
    r"(?:show(?:ing)?|view|read|see)(?: all)?|(?:join the )?(?:discussion|conversation)\W+|all|total)?\W?\s?\(?"
    rf"{_COUNT}\)?\s{_NOUN}(?: so far)?",
    re.I,
)
_QUOTED = re.compile(r"[“\"«„‘'](?P<title>.{3,250})[”\"»“’']\W*(?:\|.*)?$")
_COUNTED = re.compile(r"[0-9]|(?<!\w)(?:no|one|two|three|eine?|keine|une?)(?!\w)", re.I)
_MAX_CP = 320


@dataclass(frozen=True, slots=True)
class Declared:
    """A stated count at line `at`; `title` where the line repeats the article's title."""

    at: int
    count: int
    title: str | None


def find_declared(lines: Sequence[Line], first_head: int | None) -> Declared | None:
    """The count that belongs to the thread: the last before its first head, or the last on a page without one."""
    found: Declared | None = None
    stop = len(lines) if first_head is None else first_head
    for at in range(stop):
        if not lines[at].marker and len(lines[at].text) <= _MAX_CP and (read := _read(lines[at].text, at)):
            found = read
    return found


def _read(text: str, at: int) -> Declared | None:
    if not _COUNTED.search(text):
        return None
    core = bare(text) + (")" if text.rstrip().endswith(")") else "")
    match = _BEHIND.fullmatch(core)
    has = _HAS.fullmatch(core)
    if has is not None:
        return _declared(at, has["count"], "")
    if match is None:
        match = _BEFORE.fullmatch(text.strip())
        if match is None or not _TO.fullmatch(match["rest"] or ""):
            return None
    return _declared(at, match["count"], match.groupdict().get("rest") or "")


def _declared(at: int, printed: str, rest: str) -> Declared | None:
    digits = re.sub(r"[.,\s]", "", printed)
    count = int(digits) if digits.isascii() and digits.isdigit() else _WORDS.get(printed.casefold())
    return None if count is None else Declared(at, count, _title(rest))


def _title(rest: str) -> str | None:
    quoted = _QUOTED.search(rest)
    if quoted:
        return quoted["title"].strip()
    named = re.match(r"\s*(?:to|on|zu|auf)\s+(\S.{3,250})$", rest, re.I)
    return named[1].strip() if named else None
