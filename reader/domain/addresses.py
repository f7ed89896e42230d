"""What of a page's address names the page.

The rest is how it was reached or which part of it was shown: the scheme, ``www.``, a port that goes without saying, the
fragment, what advertisers and mailers add, the page of comments, the form for telephones (AMP), and the web archive
that kept it (the address form of the Wayback Machine, ``/web/TIMESTAMP/ADDRESS``).
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_ARCHIVED = re.compile(r"/web/\d{4,14}(?:[a-z]{2}_)?/(?P<inner>.+)", re.DOTALL)
_ARCHIVES = frozenset({"web.archive.org", "archive.org"})
_TRACKING = frozenset(
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
        "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "ref", "ref_src", "ref_source", "referrer",
        "spm", "share", "replytocom", "unapproved", "moderation-hash", "showcomment", "phpsessid", "jsessionid", "sid",
        "sessionid", "sort",
    }
)  # fmt: skip
"""Parameters that say where the visitor came from, which session it is, which comment is pointed at, or in what order
comments are shown."""
_PARTS = ("cpage", "comment-page", "commentpage", "page", "start")
"""Parameters that say which part of the comments is shown."""
_PART_OF_PATH = re.compile(r"/(?:comment-page|page)[-/](?P<number>\d{1,6})$", re.IGNORECASE)
_AMP = re.compile(r"(?:/amp|\.amp)$", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|shtml|jsp)$", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/?]*", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Address(NamedTuple):
    """`key` names the page; None where the address names no single page (it is missing, or the front page of a site).
    `part` is empty for the whole page or its first part, else it says which part of the comments it shows."""

    key: str | None
    part: str


NOWHERE = Address(None, "")


def address(url: str | None) -> Address:
    """What `url` names; never raises."""
    if not url:
        return NOWHERE
    try:
        return _address(url.strip())
    except ValueError:
        # Not an address after all: a port that is none, brackets that do not close.
        return NOWHERE


def is_local(url: str | None) -> bool:
    """Whether the address is one that any machine has for itself (a test site, a copy): it says nothing of which site
    it is (RFC 6761, RFC 6762, RFC 1918)."""
    try:
        host = (urlsplit(_inner((url or "").strip())).hostname or "").rstrip(".")
    except ValueError:
        return False
    if host == "localhost" or host.endswith((".localhost", ".local", ".test", ".invalid", ".internal")):
        return True
    try:
        return ip_address(host).is_private
    except ValueError:
        return False


def _address(url: str) -> Address:
    split = urlsplit(_inner(url))
    if split.scheme.lower() not in _DEFAULT_PORTS or not split.hostname:
        return NOWHERE
    host = split.hostname.rstrip(".").removeprefix("www.").removeprefix("amp.")
    if split.port is not None and split.port != _DEFAULT_PORTS[split.scheme.lower()]:
        host = f"{host}:{split.port}"
    part = ""
    path = _SESSION.sub("", unquote(split.path)).rstrip("/")
    path = _INDEX.sub("", _AMP.sub("", path)).rstrip("/")
    if found := _PART_OF_PATH.search(path):
        path, part = path[: found.start()], _part(found["number"])
    kept: list[tuple[str, str]] = []
    for name, value in parse_qsl(split.query, keep_blank_values=True):
        low = name.lower()
        if low in _PARTS:
            part = _part(value) or part
        elif not (low in _TRACKING or low.startswith("utm_") or low == "amp" or (low, value) == ("m", "1")):
            kept.append((name, value))
    # A hash bang is how single-page sites name their pages.
    view = f"#{split.fragment}" if split.fragment.startswith("!") else ""
    if not path and not kept and not view:
        return NOWHERE
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return Address(f"{host}{quote(path)}{query}{view}", part)


def _inner(url: str) -> str:
    """The address that an archive's address is about; archives of archives are opened, a few times."""
    for _ in range(4):
        split = urlsplit(url)
        if (split.hostname or "").removeprefix("www.") not in _ARCHIVES:
            break
        found = _ARCHIVED.match(url[url.find("/web/") :]) if "/web/" in url else None
        if found is None:
            break
        inner = found["inner"]
        # Browsers and archives make one slash of two.
        inner = re.sub(r"^(https?):/+", r"\1://", inner, flags=re.IGNORECASE)
        url = inner if re.match(r"https?://", inner, re.IGNORECASE) else f"http://{inner}"
    return url


def _part(number: str) -> str:
    """The first part counts as the whole: it is what one sees without asking for a part."""
    number = number.strip()
    return "" if number in ("", "0", "1") else number
