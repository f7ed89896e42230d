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
from reader.importers.page.document import Page
from reader.importers.page.linked import Json
from reader.importers.page.markup import address

_ARTICLE = re.compile(r"(?:Article|Posting|BlogPosting|NewsArticle|Report|Recipe|Review|WebPage)$")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_STANDFIRST = re.compile(
    r"(?:^|[-_])(?:standfirst|subtitle|sub-title|subheadline|sub-headline|subheading|dek|deck|lede|entry-summary|"
    r"post-excerpt|article-summary|article-intro|post-intro|post-subtitle|entry-subtitle|vorspann|chapo)$"
)


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


def metadata(page: Page, guess: Guess) -> Metadata:
    """The article's metadata; `title` is empty only where the page has no title of any kind."""
    things = [thing for thing in linked.objects(page) if any(map(_ARTICLE.search, linked.types(thing)))]
    things.sort(key=lambda thing: "WebPage" in linked.types(thing))
    metas = _metas(page)
    guess = _checked(page, guess)
    url = _url(page, metas, guess)
    title = _title(page, metas, things, guess)
    return Metadata(
        title,
        _standfirst(page, title, metas),
        _author(page, metas, things, guess),
        metas.get("og:site_name")
        or next(filter(None, (linked.string(thing.get("publisher")) for thing in things)), None)
        or metas.get("application-name")
        or guess.site
        or _site_in_title(page, title)
        or (_host(url).removeprefix("www.") if url else None),
        _published(page, metas, things, guess),
        url,
    )


def _metas(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.soup.find_all("meta"):
        name = dom.attribute(meta, "property") or dom.attribute(meta, "name") or dom.attribute(meta, "itemprop")
        content = dom.collapse(dom.attribute(meta, "content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _title(page: Page, metas: Mapping[str, str], things: Iterable[Mapping[str, Json]], guess: Guess) -> str:
    """The heading that the page's own title repeats; else the shortest of the titles that are stated."""
    whole = dom.collapse(page.soup.title.get_text()) if page.soup.title is not None else ""
    stated = [metas.get("og:title", ""), *(linked.string(thing.get("headline")) for thing in things), whole]
    folded = [_fold(text) for text in stated if text]
    headings = [tag for tag in page.soup.find_all(["h1", "h2", "h3"]) if 0 < len(dom.text(tag)) <= 300]
    best: tuple[int, int, int, str] | None = None
    for place, heading in enumerate(headings):
        fold = _fold(dom.text(heading))
        words = dom.words(heading)
        if (
            not fold
            or heading.find_parent("form")
            or any(re.search(r"logo|site-?(?:title|name)|blog-?title", word) for word in words)
        ):
            continue
        same = sum(fold == other or (len(fold) >= 8 and fold in other) for other in folded)
        named = any(
            re.search(r"(?:entry|post|article|page|story)[-_]?(?:title|headline)|headline", word) for word in words
        )
        if same or (named and heading.name == "h1"):
            # A document's title names site and article: the longer of the headings that it repeats is the article's.
            key = (-same - named, -len(fold), place, dom.text(heading))
            best = min(best, key) if best else key
    if best is not None:
        return best[3]
    site = _fold(metas.get("og:site_name", "") or guess.site or "")
    candidates = [text for text in (*stated[:-1], guess.title or "", _without_site(whole, site)) if text]
    ones = [tag for tag in headings if tag.name == "h1"]
    if not candidates and ones:
        return dom.text(ones[0])
    return candidates[0] if candidates else ""


def _site_in_title(page: Page, title: str) -> str | None:
    """What a document's title says beside the article's: the site, where it is one short phrase."""
    whole = dom.collapse(page.soup.title.get_text()) if page.soup.title is not None else ""
    if not title or title not in whole:
        return None
    rest = whole.replace(title, "", 1).strip(" |–—·»«:-")
    return rest if 1 < len(rest) <= 60 and not re.search(r"\s[|–—·»«-]\s", rest) else None


def _without_site(title: str, site: str) -> str:
    """A document's title without the site's name at its end."""
    parts = re.split(r"\s+[|–—·»«-]\s+", title)
    if len(parts) > 1 and (_fold(parts[-1]) == site or len(parts[-1]) <= 30):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»«-")
    return title


def _standfirst(page: Page, title: str, metas: Mapping[str, str]) -> str | None:
    """A lead that the page shows by itself, or shows word for word as its description."""
    described = _fold(metas.get("og:description", "") or metas.get("description", ""))
    for tag in dom.tags(page.soup):
        words = dom.words(tag)
        if any(map(_STANDFIRST.search, words)):
            text = dom.text(tag)
            lead = _fold(text)
            if (
                tag.name != "meta"
                and 20 <= len(text) <= 700
                and lead != _fold(title)
                and not tag.find(["article", "form"])
            ):
                if _is_in_list(tag) or (described and lead[:40] not in described and "entry-summary" in words):
                    continue
                return text
    return None


def _is_in_list(tag: Tag) -> bool:
    """Whether `tag` belongs to one of many teasers rather than to the article."""
    return any(parent.name in ("li", "aside", "nav", "footer") for parent in tag.parents)


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


def _published(page: Page, metas: Mapping[str, str], things: Iterable[Mapping[str, Json]], guess: Guess) -> str | None:
    first: str | None = None
    for text in _dates(page, metas, things):
        iso = page.times.read(text)
        if iso is not None and len(iso) > len("2000-01-01") and (first is None or iso.startswith(first)):
            return iso
        first = first or iso
    return first or guess.published


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
