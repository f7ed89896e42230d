"""E-mail addresses, links and user handles in texts, as patterns that read each character a bounded number of times.

They follow how people write these, not the whole of RFC 5322 and RFC 3986: to mask too much is the lesser evil.

- e-mail: ``local@domain.tld`` in any script, also ``local (at) domain (dot) tld`` and ``mailto:``
- links: with a scheme, with ``www.``, or a bare domain name. Bare ones need a known ending (`_ENDINGS`, and all of two
  letters that countries have) in small letters. Endings that are words as well (``is``, ``it``, ``so``) need a label of
  four letters before them, a path, or a third label, since people forget the space behind a full stop; endings that are
  those of files (``py``, ``md``) need a path
- handles: ``@name``, ``@name@server.tld`` (Mastodon), ``u/name`` and ``/u/name`` (Reddit)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LOCAL = r"[\w.!#$%&'*+/=?^`{|}~-]"
_LABEL = r"[^\W_](?:[\w-]{0,62})"
_AT = r"(?:\s?[\[({]\s?(?:at|@|ät|a\.t\.)\s?[\])}]\s?)"
_DOT = r"(?:\.|\s?[\[({]\s?(?:dot|punkt|punto|point|\.)\s?[\])}]\s?)"

EMAIL = re.compile(
    rf"(?<!{_LOCAL}){_LOCAL}++(?:@|{_AT})(?:\[[0-9a-fA-F.:]{{3,45}}\]|{_LABEL}(?:{_DOT}{_LABEL}){{1,8}})",
    re.IGNORECASE,
)
_OBFUSCATED = re.compile(r"[\[({]\s?(?:at|@|ät|a\.t\.)\s?[\])}]", re.IGNORECASE)

_SCHEME = re.compile(r"(?<![^\W_])(?:https?|ftps?|sftp|ssh|irc|xmpp|ipfs|gemini|gopher|tg|whatsapp)://", re.IGNORECASE)
_WWW = re.compile(r"(?<![\w@.-])www[0-9]?\.(?=[^\W_])", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w@.-])(?:[^\W_](?:[\w-]{0,62})\.){1,6}[^\W\d_]{2,24}(?![\w@])")
_REST = re.compile(r"[^\s<>\"“”«»„]+")
_PATH = re.compile(r"(?::[0-9]{1,5})?/[^\s<>\"“”«»„]*|:[0-9]{2,5}\b|[?#][^\s<>\"“”«»„]+")
_TRAILING = ".,;:!?'’*_~…"
_CLOSING = {")": "(", "]": "[", "}": "{"}

_ENDINGS_LISTED = """
com org net edu gov int mil info biz name mobi pro aero coop museum jobs tel travel asia cat post app dev blog news
online site website web page shop store club xyz top live media social wiki cloud tech link one space world email
press agency digital today video photos berlin hamburg koeln wien london paris nyc scot wales eus gal bzh onion рф укр
бг бел срб қаз ею
"""
_ENDINGS = frozenset(_ENDINGS_LISTED.split())
_COUNTRIES_LISTED = """
ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg
ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg
gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na
nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh
si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve
vg vi vn vu wf ws ye yt za zm zw
"""
_COUNTRIES = frozenset(_COUNTRIES_LISTED.split())
_WORDS_LISTED = """
ad ae ag ai al am an as at au be by ca ci co da de do et ha ho id im in is it je la li lo ma me my na ne ni no nu om
pa re sa se si so st su to tu um un us va ve vi vu wo ya ye
"""
_WORDS = frozenset(_WORDS_LISTED.split())
"""Endings that are words in a language; a full stop without a space behind it looks like them."""
_FILES = frozenset({"cc", "md", "mk", "ml", "mm", "pl", "ps", "py", "rs", "sh", "so", "st"})

HANDLE = re.compile(
    r"(?<![\w@./])@[^\W_](?:[\w]|[.-](?=\w)){0,63}(?:@(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24})?"
    r"|(?<![\w@./])@_\w{1,63}"
    r"|(?<![\w/.])/?u/[A-Za-z0-9_-]{2,32}(?![\w/])"
)


def emails(text: str) -> Iterator[tuple[int, int]]:
    if "@" not in text and not _OBFUSCATED.search(text):
        return
    for match in EMAIL.finditer(text):
        start, stop = match.span()
        lead = len(match[0]) - len(match[0].lstrip(".!#$%&'*/=?^`{|}~"))
        if text[start + lead] == "@":
            continue
        begin = start + lead
        if text.endswith("mailto:", 0, begin):
            begin -= len("mailto:")
        yield begin, stop


def links(text: str) -> Iterator[tuple[int, int]]:
    """They may overlap."""
    if "." not in text and "://" not in text:
        return
    if "://" in text:
        for match in _SCHEME.finditer(text):
            yield match.start(), _end(text, match.start(), _stop_of_rest(text, match.end()))
    if "www" in text or "WWW" in text or "Www" in text:
        for match in _WWW.finditer(text):
            yield match.start(), _end(text, match.start(), _stop_of_rest(text, match.end()))
    for match in _BARE.finditer(text):
        path = _PATH.match(text, match.end())
        if _is_domain(match[0], path is not None):
            yield match.start(), _end(text, match.start(), path.end() if path else match.end())


def handles(text: str) -> Iterator[tuple[int, int]]:
    if "@" in text or "u/" in text:
        for match in HANDLE.finditer(text):
            yield match.span()


def is_host(text: str) -> bool:
    """Whether a text is nothing but the name of a computer."""
    return re.fullmatch(r"(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24}", text.strip()) is not None


def _is_domain(name: str, path: bool) -> bool:
    *labels, ending = name.split(".")
    if ending != ending.lower() and name != name.upper():
        return False
    ending = ending.lower()
    if ending not in _ENDINGS and ending not in _COUNTRIES:
        return path and len(labels) > 1 and ending.isascii()
    if path or len(labels) > 2:
        return path or not all(len(label) == 1 for label in labels)
    if ending in _FILES or all(len(label) == 1 for label in labels):
        # “e.g.” and “z.B.” are no names either.
        return False
    if ending in _WORDS:
        return len(labels) > 1 or len(labels[-1]) > 3
    return True


def _stop_of_rest(text: str, at: int) -> int:
    match = _REST.match(text, at)
    return match.end() if match else at


def _end(text: str, start: int, stop: int) -> int:
    """Without the punctuation behind it that belongs to the sentence."""
    surplus = {last: text.count(last, start, stop) - text.count(first, start, stop) for last, first in _CLOSING.items()}
    while stop > start:
        last = text[stop - 1]
        if last not in _TRAILING:
            if surplus.get(last, 0) <= 0:
                break
            surplus[last] -= 1
        stop -= 1
    return stop
