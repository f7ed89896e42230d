"""The head of a comment: who wrote it and when, by the words that themes use for it, and which elements say so.

Adapters hand in the elements of one comment without its replies. Nothing here knows a system: the words are those
of hCard, schema.org and the common themes, from the surest to the vaguest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4.element import PageElement, Tag

from reader.importers.page import dom
from reader.importers.page.dates import LONGEST, DateReader

_NAME_WORDS = [
    "fn",
    "comment-author-name",
    "comment_author_name",
    "comment__author-name",
    "wp-block-comment-author-name",
    "comment-author-link",
    "wpd-comment-author",
    "wc-comment-author",
    "commenter-name",
    "comment-name",
    "comment_name",
    "author-name",
    "comment_author",
    "comment-author",
    "comment__author",
    "commentauthor",
    "comment-by",
    "commenter",
    "author",
    "username",
    "user-name",
    "nickname",
    "display-name",
    "vcard",
    "name",
    "user",
]
_NAME_RANK = {word: rank for rank, word in enumerate(_NAME_WORDS, start=1)}
_EXACT = frozenset(("fn", "comment-author-name", "wp-block-comment-author-name", "comment-author-link", "author-name"))
_LONGEST_NAME = 300
_CONTAINERS = frozenset(
    ("comment-author", "comment_author", "comment__author", "commentauthor", "vcard", "author", "user")
)
_DATE_WORD = re.compile(
    r"(?:^|[-_])(?:date|time|datetime|timestamp|timeago|published|posted|postdate|ago|permalink|meta|metadata|"
    r"commentmetadata)$"
)
_BADGE_WORD = re.compile(
    r"(?:^|[-_])(?:says|badge|badges|role|label|tag|says|bypost|bypostauthor|post-author|comment_author|op|staff|level|rank)$"
)
_SCORE_WORD = re.compile(r"(?:^|[-_])(?:vote-result|vote-count|comment-score|karma|score)$")
_NUMBER_WORD = re.compile(r"^comment[-_]?(?:number|num|counter|index)$")
_STARS_WORD = re.compile(r"(?:^|[-_])(?:rating|stars)(?:$|[-_])")
_REPLY_HREF = re.compile(r"replytocom=|#respond$|action=editcomment|#reply-|#commentform|wp-login\.php")
_SAYS = re.compile(
    r"\s*[,–—-]?\s*\b(?:says?|said|hat gesagt|hat geschrieben|writes|wrote|sagt|sagte|schreibt|schrieb|meint|"
    r"meinte|kommentierte?|a dit|dit|"
    r"a écrit|écrit|dice|dijo|escribió|escribe|comentó|ha scritto|ha detto|scrive|disse|diz|escreveu|comentou|zegt|"
    r"schreef|schrijft|säger|skriver|siger|sier|sanoo|kirjoitti|pisze|napisał|napisała|mówi|říká|napsal|napsala|"
    r"пишет|говорит|написал|написала|сказал|сказала|пише|каже|diyor|yazdı|mondja|írta|spune|より|說道|说道|says)"
    r"(?:\s+(?:on|am|le|el|at))?\s*[:：]?$",
    re.IGNORECASE,
)
ANSWERING = (
    r"(?:in (?:reply|response|answer) to|replying to|replie[sd] to|(?:als )?antwort (?:auf|an)|antwortet(?:e)?|"
    r"en réponse à|répond à|a répondu à|en respuesta a|responde a|respondió a|in risposta a|risponde a|em resposta a|"
    r"в ответ(?: на| для)?|отвечает|als (?:reactie|antwoord) op|w odpowiedzi (?:na|do|dla)|(?:som )?svar (?:på|til)|"
    r"回复|回覆|回復)"
)
"""Words after which stands whom a comment answers, as systems print them in its head."""
_ADDRESSEE = re.compile(rf"(?<=[^\s,]),?\s+{ANSWERING}:?\s+\S.{{0,80}}$", re.IGNORECASE)
_BYLINE = re.compile(
    r"^(?:(?:comments?|commented|posted|written|left|reply|kommentar|geschrieben|verfasst|commentaire|publié|écrit|"
    r"comentario|comentário|commento|отзыв|комментарий)\s+(?:by|von|par|de|por|di|от)\s+|by:?\s+|by\s*$)",
    re.IGNORECASE,
)
_REPLY_TO = re.compile(
    r"(?:reply to|in reply to|antworte auf|antworten auf|auf .* antworten|répondre à|responder a|rispondi a|reageer op|"
    r"beantwoord|svara på|svar på|svar til|vastaa|odpowiedz na|odpovědět na|комментарий к записи|ответить на|ответить)"
    r"\s+(\S.*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*[•·|–—-]\s*#\d{1,6}$")
"""The comment's own number behind a name."""
_DAY = re.compile(
    r"(?<=[\s|,·•(–-])(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|"
    r"[^\W\d]{4,7}day|[^\W\d]{4,8}tag|mittwoch|пн|вт|ср|чт|пт|сб|вс)\.?,?\s*$",
    re.IGNORECASE,
)
"""The day of the week that stands before a date."""
_TAIL = re.compile(r"(?:[\s,;:|•·–—@/-]|\b(?:on|at|am|um|le|à|el|il|op|om|den|в|от)\b)+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """Who and when as printed. `elements` are those that say it (they are no text of the comment)."""

    author: str | None = None
    dates: tuple[str, ...] = ()
    elements: tuple[PageElement, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    score: int | None = None
    number: int | None = None


def read_head(own: Sequence[Tag], times: DateReader) -> Head:
    """Find the head among `own`, the elements of one comment in the order of the page, without its replies."""
    dated = _dated(own, times)
    date_ids = {dom.key(tag) for rank, tag, _ in dated if rank < 3}
    author, name_tag, badge = _author(own, date_ids, times)
    # What the name itself says of a time ("Notes of June 2018") is none of the comment.
    strings = tuple(
        dict.fromkeys(
            dom.collapse(text.replace(author, "", 1)) if author and rank == 3 else text
            for rank, _, texts in dated
            for text in texts
        )
    )
    elements: list[PageElement] = [tag for rank, tag, _ in dated if rank < 3]
    if name_tag is not None:
        elements.append(name_tag)
        for holder, spare in ((name_tag, LONGEST), (name_tag.parent, 24)):
            # Beside the name in one element a time needs no element of its own; a text that holds a time is longer.
            around = dom.text(holder, limit=LONGEST + 1 + len(author or "")) if holder is not None else ""
            around = dom.collapse(around.replace(author, "", 1)) if author else around
            stamp = times.search(around)
            if stamp is not None and len(around) - (stamp.stop - stamp.start) <= spare:
                strings = (*strings, around)
    attributes = {"badge": badge} if badge else {}
    worded = [(tag, words) for tag in own if (words := dom.words(tag))]
    rating = _rating(own)
    if rating:
        attributes["rating"] = rating
    if any("awaiting-moderation" in word for _, words in worded for word in words):
        attributes["moderation"] = "awaiting"
    return Head(
        author,
        strings,
        tuple(elements),
        attributes,
        _integer(worded, _SCORE_WORD),
        _integer(worded, _NUMBER_WORD),
    )


def is_button(tag: Tag) -> bool:
    """Whether `tag` is a link or an element to answer, edit or vote with."""
    if tag.name == "a":
        href = dom.attribute(tag, "href")
        if href and _REPLY_HREF.search(href):
            return True
    return any(
        word
        in ("reply", "comment-reply", "comment-reply-link", "comment-edit-link", "comment-reply-login", "edit-link")
        for word in dom.words(tag)
    )


def clean_name(tag: Tag, date_ids: set[int], times: DateReader | None) -> tuple[str, str]:
    """The name in `tag` and the badge beside it: without times, buttons, "says" and what comes on a second line.

    `times` is None where the element holds the name alone, so that a date in it is part of the name.
    """
    without = set(date_ids)
    badges: list[str] = []
    for inner in dom.tags(tag):
        if dom.key(inner) in date_ids or is_button(inner) or inner.name in ("time", "img", "svg", "button"):
            without.add(dom.key(inner))
        elif inner.name in ("span", "em", "small", "i", "sup", "label", "div") and any(
            map(_BADGE_WORD.search, dom.words(inner))
        ):
            without.add(dom.key(inner))
            if "says" not in dom.words(inner):
                badges.append(dom.text(inner))
    lines = _lines(tag, without)
    name = trim_name(lines[0], times) if lines else ""
    badge = next(
        (text for text in [*badges, *lines[1:]] if 0 < len(text) <= 40 and not (times and times.search(text))), ""
    )
    return name, badge if name else ""


def trim_name(text: str, times: DateReader | None) -> str:
    """A printed name without "Comment by", a time or "says:" around it."""
    text = dom.collapse(text).strip("\xa0 ")
    if times is not None:
        text = _BYLINE.sub("", text)
        stamp = times.search(text)
        if stamp is not None:
            text = _TAIL.sub("", _DAY.sub("", text[: stamp.start]))
    if text.endswith((":", "：", "…", "...")):
        said = _SAYS.sub("", text.rstrip(".…"))
        text = said if said != text.rstrip(".…") else text
    text = _ADDRESSEE.sub("", text.strip(" \xa0,:：|•·–—").strip())
    return _NUMBER.sub("", text) if times is not None else text


def _lines(tag: Tag, without: set[int]) -> list[str]:
    """The text of `tag` by line as breaks and blocks cut it, empty lines left out."""
    lines: list[list[str]] = [[]]
    for node in dom.walk(tag, without):
        if isinstance(node, Tag):
            if node.name == "br" or node.name in dom.BLOCKS:
                lines.append([])
        elif dom.is_text(node) and not (node.parent and node.parent.name in dom.UNSHOWN):
            lines[-1].append(str(node))
    return [line for line in (dom.collapse("".join(pieces)) for pieces in lines) if line.strip(" \xa0:,|•·–—-")]


def _author(own: Sequence[Tag], date_ids: set[int], times: DateReader) -> tuple[str | None, Tag | None, str]:
    ranked = sorted(
        ((rank, place, tag) for place, tag in enumerate(own) if (rank := _name_rank(tag)) is not None),
        key=lambda entry: entry[:2],
    )
    for _, _, tag in ranked:
        for inner in [*_refined(tag), tag]:
            around = _EXACT.isdisjoint(dom.words(inner)) and "name" not in dom.attribute(inner, "itemprop").split()
            around = around and not _is_linked_name(inner)
            name, badge = clean_name(inner, date_ids, times if around else None)
            if 0 < len(name) <= _LONGEST_NAME:
                if not badge and inner is not tag:
                    badge = clean_name(tag, date_ids, times)[1]
                return name, inner if any(dom.named(tag, "p")) else tag, badge
    return *_unnamed(own, times), ""


def _unnamed(own: Sequence[Tag], times: DateReader) -> tuple[str | None, Tag | None]:
    """The author where no class says so: whom the reply link names, a by-line, or what stands out at the beginning."""
    for tag in own:
        match = _REPLY_TO.match(dom.attribute(tag, "data-replyto") or dom.attribute(tag, "aria-label"))
        if match:
            name = match[1].strip()
            return name, next((t for t in own if dom.text(t, limit=len(name) + 1) == name), None)
    for tag in own:
        text = dom.text(tag, limit=LONGEST + 1) if tag.name in ("p", "div", "span", "small", "em") else ""
        if 0 < len(text) <= LONGEST and _BYLINE.match(text) and times.search(text):
            return trim_name(text, times) or None, tag
    for tag in own:
        if tag.name == "p" and not tag.find(["strong", "b", "cite", "a"]):
            return None, None
        if tag.name in ("h3", "h4", "h5", "h6", "strong", "b") or _is_homepage(tag):
            name, _ = clean_name(tag, set(), times)
            if 0 < len(name) <= 60 and not is_button(tag) and _stands_in_head(tag, times):
                return name, tag
    return None, None


def _is_linked_name(tag: Tag) -> bool:
    """Whether an element holds a link to somebody's site and nothing else: all of it is the name, or a ping's title."""
    inner = tag if tag.name == "a" else next((child for child in tag.children if isinstance(child, Tag)), None)
    return inner is not None and _is_homepage(inner) and (inner is tag or dom.text(inner) == dom.text(tag))


def _is_homepage(tag: Tag) -> bool:
    return (
        tag.name == "a"
        and bool({"external", "nofollow", "ugc"} & set(dom.attribute(tag, "rel").split()))
        and tag.find("img") is None
    )


def _stands_in_head(tag: Tag, times: DateReader) -> bool:
    """Whether the paragraph around `tag`, if any, holds no more than it and a time."""
    around = tag.find_parent("p")
    if around is None:
        return True
    rest = dom.text(around, {dom.key(tag)}, LONGEST + 1)
    stamp = times.search(rest)
    return len(rest) - (stamp.stop - stamp.start if stamp else 0) <= 16


def _name_rank(tag: Tag) -> int | None:
    if "author" in dom.attribute(tag, "itemprop").split():
        return 0
    words = dom.words(tag)
    if any("avatar" in word or "gravatar" in word for word in words) or tag.name in ("img", "time", "body"):
        return None
    ranks = [_NAME_RANK[word] for word in words if word in _NAME_RANK]
    if ranks:
        return min(ranks)
    if tag.name == "cite" or "author" in dom.attribute(tag, "rel").split():
        return len(_NAME_RANK) + 1
    return None


def _refined(tag: Tag) -> list[Tag]:
    """What in a container of the author's data is the name itself, the surest first."""
    found: list[tuple[int, Tag]] = []
    container = bool(_CONTAINERS.intersection(dom.words(tag))) or tag.has_attr("itemprop") or tag.name == "cite"
    if not container:
        return []
    for inner in dom.tags(tag):
        words = dom.words(inner)
        if "name" in dom.attribute(inner, "itemprop").split():
            found.append((0, inner))
        elif "fn" in words or "name" in words:
            found.append((1, inner))
        elif inner.name == "cite" or any(word.endswith(("author-name", "author-link")) for word in words):
            found.append((2, inner))
        elif inner.name in ("b", "strong", "h3", "h4", "h5"):
            found.append((3, inner))
        elif (
            inner.name == "a"
            and ("url" in words or {"external", "nofollow"} & set(dom.attribute(inner, "rel").split()))
            and not is_button(inner)
            and not inner.find("img")
        ):
            found.append((4, inner))
    return [inner for _, inner in sorted(found, key=lambda entry: entry[0])]


def _dated(own: Sequence[Tag], times: DateReader) -> list[tuple[int, Tag, tuple[str, ...]]]:
    """Elements that hold a time: (rank, element, its strings), the surest first."""
    found: list[tuple[int, int, Tag, tuple[str, ...]]] = []
    for place, tag in enumerate(own):
        rank = _date_rank(tag)
        if rank is None:
            continue
        strings = [
            dom.attribute(tag, name) for name in ("datetime", "content", "data-datetime", "data-timestamp", "title")
        ]
        strings.append(dom.text(tag, limit=LONGEST + 1))
        texts = tuple(text for text in strings if 0 < len(text) <= LONGEST and _may_be_time(text, times))
        if texts:
            found.append((rank, place, tag, texts))
    found.sort(key=lambda entry: entry[:2])
    return [(rank, tag, texts) for rank, _, tag, texts in found]


def _may_be_time(text: str, times: DateReader) -> bool:
    """Whether there is a number in it, or it says "yesterday" or "an hour ago"."""
    return any(map(str.isdigit, text)) or times.ago(text) is not None


def _date_rank(tag: Tag) -> int | None:
    if not tag.attrs and tag.name != "time":
        return None
    if tag.name == "time" or tag.has_attr("datetime"):
        return 0 if tag.has_attr("datetime") else 1
    if {"datePublished", "dateCreated", "commentTime"} & set(dom.attribute(tag, "itemprop").split()):
        return 0
    if tag.name == "a" and re.search(r"#(?:li-)?comment-?\d|comment-page-\d", dom.attribute(tag, "href")):
        return 1
    for word in dom.words(tag):
        if _DATE_WORD.search(word):
            return 3 if word.endswith(("meta", "metadata", "posted")) else 2
    return 2 if tag.name == "abbr" and tag.has_attr("title") else None


def _rating(own: Sequence[Tag]) -> str:
    """Stars given with a comment, as recipe and review plugins print them."""
    for tag in own:
        if not tag.attrs:
            continue
        words = dom.words(tag)
        if "ratingValue" in dom.attribute(tag, "itemprop").split():
            value = dom.attribute(tag, "content") or dom.text(tag)
            if re.fullmatch(r"\d+(?:[.,]\d+)?", value):
                return value.replace(",", ".")
        if not any(map(_STARS_WORD.search, words)):
            continue
        for name in ("data-rating", "alt", "aria-label", "title"):
            match = re.match(r"\D{0,20}(\d(?:[.,]\d+)?)(?!\d)", dom.attribute(tag, name))
            if match:
                return match[1].replace(",", ".")
        stars = [inner for inner in dom.tags(tag) if "wprm-rating-star" in dom.words(inner)]
        full = [inner for inner in stars if not any(word.endswith("-empty") for word in dom.words(inner))]
        if full:
            return str(len(full))
    return ""


def _integer(worded: Sequence[tuple[Tag, list[str]]], pattern: re.Pattern[str]) -> int | None:
    for tag, words in worded:
        if any(map(pattern.search, words)):
            match = re.fullmatch(r"#?\s?([+−-]?\d{1,7})[.)]?", dom.text(tag, limit=12))
            if match:
                return int(match[1].replace("−", "-"))
    return None
