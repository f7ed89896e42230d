"""What a page says of its article: title, standfirst, author, site, time, address.

Each comes from the surest place that has it: structured data, then what the page shows, then its meta elements, then
trafilatura's guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bs4.element import Comment, Tag

from reader.importers.page import dom, linked
from reader.importers.page.dates import LONGEST
from reader.importers.page.document import Page
from reader.importers.page.linked import Json
from reader.importers.page.markup import address
from reader.importers.page.standfirst import standfirst

_ARTICLE = re.compile(r"(?:Article|Posting|BlogPosting|NewsArticle|Report|Recipe|Review|WebPage)$")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_NEAR = 500
"""Code points behind a title among which its by-line is, if it has one."""
_BESIDE = 60
"""Code points that a by-line says beside the time."""
_MOST_NEAR = 60
_TITLE_WORD = re.compile(r"(?:entry|post|article|page|story|content)[-_]?(?:title|headline)|headline")
_SITE_WORD = re.compile(r"logo|site-?(?:title|name)|blog-?title")
_ALL_POSTS = re.compile(r"^(?:view all posts by|posts by|alle beiträge von|voir tous les articles de|by|von)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Guess:
    """What the extraction library found, for what the page does not say plainly."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str
    standfirst: str | None
    author: str | None
    site: str | None
    published: str | None
    url: str | None
    date_approximate: str | None = None
    """The words ("3 days ago") that `published` was reckoned from."""
    heading: Tag | None = None
    """The element that shows the title."""


def metadata(page: Page, guess: Guess) -> Metadata:
    """The article's metadata; `title` is empty only where the page has no title of any kind."""
    things = [thing for thing in linked.objects(page) if any(map(_ARTICLE.search, linked.types(thing)))]
    things.sort(key=lambda thing: "WebPage" in linked.types(thing))
    metas = _metas(page)
    guess = _checked(page, guess)
    url = _url(page, metas, guess)
    title, heading = _title(page, metas, things, guess)
    described = [metas.get(name, "") for name in ("og:description", "description", "twitter:description")]
    published, approximate = _published(page, heading, metas, things, guess)
    return Metadata(
        title,
        standfirst(page, heading, title, described),
        _author(page, metas, things, guess),
        metas.get("og:site_name")
        or next(filter(None, (linked.string(thing.get("publisher")) for thing in things)), None)
        or metas.get("application-name")
        or guess.site
        or _site_in_title(page, title)
        or (_host(url).removeprefix("www.") if url else None),
        published,
        url,
        approximate,
        heading,
    )


def _metas(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.soup.find_all("meta"):
        name = dom.attribute(meta, "property") or dom.attribute(meta, "name") or dom.attribute(meta, "itemprop")
        content = dom.collapse(dom.attribute(meta, "content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _title(
    page: Page, metas: Mapping[str, str], things: Iterable[Mapping[str, Json]], guess: Guess
) -> tuple[str, Tag | None]:
    """The heading that the page's own title repeats, with its element; else the shortest of the titles that are
    stated."""
    whole = dom.collapse(page.soup.title.get_text()) if page.soup.title is not None else ""
    stated = [metas.get("og:title", ""), *(linked.string(thing.get("headline")) for thing in things), whole]
    folded = [_fold(text) for text in stated if text]
    headings = [tag for tag in page.soup.find_all(["h1", "h2", "h3"]) if 0 < len(dom.text(tag)) <= 300]
    best: tuple[int, int, int] | None = None
    for place, heading in enumerate(headings):
        fold = _fold(dom.text(heading))
        words = dom.words(heading)
        if not fold or heading.find_parent("form") or any(map(_SITE_WORD.search, words)):
            continue
        same = sum(fold == other or (len(fold) >= 8 and fold in other) for other in folded)
        named = any(
            re.search(r"(?:entry|post|article|page|story|content)[-_]?(?:title|headline)|headline", word)
            for word in words
        )
        if same or (named and heading.name == "h1"):
            # A document's title names site and article: the longer of the headings that it repeats is the article's.
            key = (-same - named, -len(fold), place)
            best = min(best, key) if best else key
    if best is not None:
        return dom.text(headings[best[2]]), headings[best[2]]
    site = _fold(metas.get("og:site_name", "") or guess.site or "")
    guessed = guess.title or ""
    own = (
        (guessed, _without_site(whole, site))
        if _fold(guessed) in _fold(whole)
        else (_without_site(whole, site), guessed)
    )
    candidates = [text for text in (*stated[:-1], *own) if text]
    ones = [tag for tag in headings if tag.name == "h1"]
    if not candidates and ones:
        return dom.text(ones[0]), ones[0]
    return (candidates[0] if candidates else ""), None


def _site_in_title(page: Page, title: str) -> str | None:
    """What a document's title says beside the article's: the site, where it is one short phrase."""
    whole = dom.collapse(page.soup.title.get_text()) if page.soup.title is not None else ""
    if not title or not (whole.startswith(title) or whole.endswith(title)):
        return None
    rest = whole.replace(title, "", 1).strip(" |–—·»«:-")
    # "Page 34" of a thread, the number of a bug
    numbered = re.fullmatch(r"\w+\W*\d+", rest) is not None
    return rest if 1 < len(rest) <= 60 and not numbered and not re.search(r"\s[|–—·»«-]\s", rest) else None


def _without_site(title: str, site: str) -> str:
    """A document's title without the site's name at its end."""
    parts = re.split(r"\s+[|–—·»«-]\s+", title)
    if len(parts) > 1 and (_fold(parts[-1]) == site or len(parts[-1]) <= 30):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»«-")
    return title


def _author(page: Page, metas: Mapping[str, str], things: Iterable[Mapping[str, Json]], guess: Guess) -> str | None:
    candidates = [linked.string(thing.get("author")) for thing in things]
    candidates += [
        metas.get(name, "") for name in ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
    ]
    for tag in page.soup.find_all(None, {"rel": "author"}, limit=3):
        candidates.append(dom.text(tag))
    candidates.append(guess.author or "")
    headings = {_fold(metas.get("og:title", "")), _fold(page.soup.title.get_text() if page.soup.title else "")}
    cleaned = (_ALL_POSTS.sub("", name) for name in candidates)
    return next((name for name in cleaned if _is_name(name) and _fold(name) not in headings), None)


def _checked(page: Page, guess: Guess) -> Guess:
    """The library's guess without what the page does not say in the same words: it joins and cuts what it finds."""
    shown = _fold(dom.text(page.soup))
    whole = _fold(page.soup.title.get_text()) if page.soup.title is not None else ""
    names = []
    for name in (guess.author or "").split("; "):
        words = [word for word in name.split() if _fold(word) not in page.times.names]
        if words and len(words) <= 5 and _fold("".join(words)) in shown and not any(c.isdigit() for c in name):
            names.append(" ".join(words))
    site = guess.site if guess.site and whole.endswith(_fold(guess.site)) and _fold(guess.site) != whole else None
    return replace(guess, author="; ".join(names) or None, site=site)


def _is_name(text: str) -> bool:
    return 1 < len(text) <= 120 and not re.search(r"https?:|[@/<>{}]|^#", text)


def _published(
    page: Page, heading: Tag | None, metas: Mapping[str, str], things: Iterable[Mapping[str, Json]], guess: Guess
) -> tuple[str | None, str | None]:
    """The time of publication and, where it was reckoned from how long ago that was, the words."""
    first: str | None = None
    said: list[str] = []
    for text in (*_dates(page, metas, things), *_printed(page, heading)):
        iso = page.times.read(text)
        if iso is not None and len(iso) > len("2000-01-01") and (first is None or iso.startswith(first)):
            return iso, None
        first = first or iso
        said.append(text)
    if first is None and guess.published is None and (reckoned := page.reckoned(said)) is not None:
        return reckoned
    return first or guess.published, None


def _dates(page: Page, metas: Mapping[str, str], things: Iterable[Mapping[str, Json]]) -> Iterator[str]:
    """Strings that should be the time of publication, the surest first."""
    for thing in things:
        yield linked.string(thing.get("datePublished"))
    for name in (
        "article:published_time",
        "datepublished",
        "article:published",
        "og:published_time",
        "dc.date.issued",
        "date",
    ):
        yield metas.get(name, "")
    for tag in dom.tags(page.soup):
        words = dom.words(tag)
        if "datePublished" in dom.attribute(tag, "itemprop").split() or (
            tag.name in ("time", "abbr", "span")
            and any(
                word in ("published", "entry-date", "post-date", "entry-time", "posted-on", "post-time")
                for word in words
            )
        ):
            yield from (dom.attribute(tag, name) for name in ("datetime", "content", "title"))
            yield dom.text(tag)
    first = page.soup.find("time", attrs={"datetime": True})
    if isinstance(first, Tag):
        yield dom.attribute(first, "datetime")


def _printed(page: Page, heading: Tag | None) -> Iterator[str]:
    """Short texts around the title that say hardly more than a time: a by-line's."""
    if heading is None:
        return
    near = [node for node in heading.previous_siblings if isinstance(node, Tag)][:3]
    passed = 0
    for node in heading.next_elements:
        if isinstance(node, Tag):
            if node.name in ("p", "div", "span", "small", "em", "time", "a", "li", "td", "strong", "b"):
                near.append(node)
        elif dom.is_text(node):
            passed += len(str(node).strip())
            if passed > _NEAR:
                break
    for tag in near[:_MOST_NEAR]:
        text = dom.text(tag, limit=LONGEST + 1)
        stamp = page.times.search(text) if len(text) <= LONGEST else None
        if (stamp is not None and len(text) - (stamp.stop - stamp.start) <= _BESIDE) or page.times.ago(text):
            yield text if stamp is None else text[stamp.start : stamp.stop]


def _url(page: Page, metas: Mapping[str, str], guess: Guess) -> str | None:
    link = page.soup.find("link", rel="canonical", href=True)
    candidates = [
        dom.attribute(link, "href") if isinstance(link, Tag) else "",
        metas.get("og:url", ""),
        guess.url or "",
    ]
    for node in page.soup.find_all(string=lambda text: isinstance(text, Comment) and "saved from url" in text, limit=1):
        match = _SAVED_FROM.search(str(node))
        candidates.append(match[1] if match else "")
    for candidate in candidates:
        url = address(candidate)
        if _host(url):
            return url
    return None


def _host(url: str) -> str:
    """The host of a web address; empty where it is none."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
