"""The real exports against small parsers of another kind, and against the counts that came with them."""

from __future__ import annotations

import html
import json
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import pytest

from reader.domain.errors import FormatError
from reader.domain.records import CommentState
from reader.domain.thread import arrange
from reader.importers import blogger_atom, disqus_xml, feed, wxr
from tests.importers.exports import EXPORTS, REALDATA, letters, needs_exports, read, stripped, surest

pytestmark = needs_exports

WXR = sorted([*EXPORTS.glob("wxr/*"), *EXPORTS.glob("disqus/*wxr*"), *EXPORTS.glob("other/*wordpress*.xml")])
DISQUS = [path for path in sorted(EXPORTS.glob("disqus/*.xml")) if path not in WXR]
BLOGGER = sorted(EXPORTS.glob("blogger/*.xml"))
FEEDS = sorted(EXPORTS.glob("wp_rest_feed/*.xml"))


def _name(path: Path) -> str:
    return path.name


def _counts(path: Path) -> dict[str, int]:
    """What INDEX.md says of a file: ``comments 32, replies 10, …``."""
    wanted = f"| {path.relative_to(EXPORTS).as_posix()} |"
    line = next(x for x in (REALDATA / "INDEX.md").read_text(encoding="utf-8").splitlines() if x.startswith(wanted))
    return {key: int(number) for key, number in re.findall(r"([a-z_]+) (\d+)(?=[,|]| \|)", line.split("|")[2] + "|")}


def _tag(text: str, name: str) -> str:
    """The text of the first element of that name, by regular expression."""
    match = re.search(rf"<{name}(?:\s[^>]*)?>(.*?)</{name}>", text, re.DOTALL)
    if match is None:
        return ""
    pieces = re.split(r"<!\[CDATA\[(.*?)\]\]>", match[1], flags=re.DOTALL)
    return "".join(piece if n % 2 else html.unescape(piece) for n, piece in enumerate(pieces)).strip()


def _wordpress_time(text: str, name: str) -> str | None:
    gmt = _tag(text, f"{name}_gmt")
    if re.match("[12]", gmt):
        return gmt.replace(" ", "T") + "+00:00"
    local = _tag(text, name)
    return local.replace(" ", "T") if re.match("[12]", local) else None


STATES = {"1": CommentState.SHOWN, "0": CommentState.HIDDEN, "trash": CommentState.DELETED}


@pytest.mark.parametrize("path", WXR, ids=_name)
def test_wxr(path: Path) -> None:
    data = path.read_bytes()
    assert surest(data) == "wxr"
    text = re.sub(r"<!--(?! ?/?wp:|more|nextpage).*?-->", "", data.decode("utf-8"), flags=re.DOTALL)
    items = re.findall(r"<item>.*?</item>", text, re.DOTALL)
    if not items:
        with pytest.raises(FormatError):
            read(wxr, data)
        return
    expected = []
    titles = []
    for item in items:
        comments = re.findall(r"<wp:comment>.*?</wp:comment>", item, re.DOTALL)
        if _tag(item, "wp:post_type") in ("attachment", "nav_menu_item") and not comments:
            continue
        titles.append((_tag(item, "link") or None, letters(stripped(_tag(item, "title")))))
        expected.append(
            [
                (
                    _tag(comment, "wp:comment_id"),
                    _tag(comment, "wp:comment_parent").replace("0", "", 1)
                    if _tag(comment, "wp:comment_parent") == "0"
                    else _tag(comment, "wp:comment_parent"),
                    letters(stripped(_tag(comment, "wp:comment_author"))),
                    _wordpress_time(comment, "wp:comment_date"),
                    STATES[_tag(comment, "wp:comment_approved") or "1"],
                    _tag(comment, "wp:comment_type"),
                    letters(stripped(_tag(comment, "wp:comment_content"))),
                )
                for comment in comments
            ]
        )

    found = read(wxr, data)

    assert [
        [
            (
                c.ref,
                c.parent_ref or "",
                letters(c.author or ""),
                c.published,
                c.state,
                c.attributes.get("type", ""),
                letters(c.body.text),
            )
            for c in thread
        ]
        for thread in found.threads
    ] == expected
    assert [(a.url, letters(a.title)) for a in found.articles] == [
        (url, name or letters(a.title)) for (url, name), a in zip(titles, found.articles, strict=True)
    ]
    assert "damaged" not in found.codes
    if path.parent.name == "wxr":
        counts = _counts(path)
        assert len(found.comments) == counts["comments"]
        assert sum(map(bool, found.threads)) == counts["posts_with_comments"]
        assert sum(c.parent_ref is not None for c in found.comments) == counts["replies"]
        assert sum("type" in c.attributes for c in found.comments) == counts["pings"]
        assert sum(c.state is not CommentState.SHOWN for c in found.comments) == counts["not_approved"]
        depths = [placed.depth + 1 for thread in found.threads for placed in arrange(thread)[0]]
        assert max(depths, default=0) == counts["max_depth"]


@pytest.mark.parametrize("path", DISQUS, ids=_name)
def test_disqus(path: Path) -> None:
    data = path.read_bytes()
    assert surest(data) == "disqus-xml"
    mended = re.sub(rb"(dsq:id=)(\d+)", rb'\1"\2"', data[data.index(b"<") :])
    root = ElementTree.fromstring(mended)
    own, number = "{http://disqus.com}", "{http://disqus.com/disqus-internals}id"
    expected = {}
    homes: Counter[str] = Counter()
    for post in root.iter(f"{own}post"):
        if post.findtext(f"{own}isSpam") == "true":
            continue
        parent = post.find(f"{own}parent")
        home = post.find(f"{own}thread")
        assert home is not None
        homes[home.attrib.get(number, "")] += 1
        expected[post.get(number) or letters(post.findtext(f"{own}message") or "")] = (
            parent.get(number) if parent is not None else None,
            letters(stripped(post.findtext(f"{own}author/{own}name") or "")),
            (post.findtext(f"{own}createdAt") or "").replace("Z", "+00:00"),
            CommentState.DELETED if post.findtext(f"{own}isDeleted") == "true" else CommentState.SHOWN,
            letters(stripped(post.findtext(f"{own}message") or "")),
        )

    found = read(disqus_xml, data)

    assert {
        letters(c.body.text) if c.ref.startswith("#") else c.ref: (
            c.parent_ref,
            letters(c.author or ""),
            c.published or c.attributes["date_printed"].replace("Z", "+00:00"),
            c.state,
            letters(c.body.text),
        )
        for c in found.comments
    } == expected
    assert Counter(len(thread) for thread in found.threads) == Counter(homes.values())
    counts = _counts(path)
    if "posts" in counts:
        assert len(found.comments) == counts["posts"]
        assert sum(c.parent_ref is not None for c in found.comments) == counts["replies"]
        assert sum(c.state is CommentState.DELETED for c in found.comments) == counts["deleted"]
        assert len(found.notices) < 3
        depths = [placed.depth + 1 for thread in found.threads for placed in arrange(thread)[0]]
        assert max(depths) == counts["max_depth"]


@pytest.mark.parametrize("path", BLOGGER, ids=_name)
def test_blogger(path: Path) -> None:
    data = path.read_bytes()
    assert surest(data) == "blogger-atom"
    atom = "{http://www.w3.org/2005/Atom}"
    posts, expected = [], {}
    # Whoever cut the file left the prefix undeclared.
    mended = data.replace(b"<feed ", b"<feed xmlns:app='urn:x' ", 1) if b"xmlns:app" not in data else data
    for entry in ElementTree.fromstring(mended).iter(f"{atom}entry"):
        kinds = [c.attrib["term"] for c in entry.iter(f"{atom}category") if c.attrib.get("scheme", "").endswith("kind")]
        text = letters(stripped(entry.findtext(f"{atom}content") or ""))
        when = re.sub(r"\.\d+", "", entry.findtext(f"{atom}published") or "")
        author = letters(entry.findtext(f"{atom}author/{atom}name") or "")
        if kinds[0].endswith("#post"):
            posts.append((letters(entry.findtext(f"{atom}title") or ""), author, when, text))
        elif kinds[0].endswith("#comment"):
            expected[entry.findtext(f"{atom}id") or ""] = (None, author, when, text)

    found = read(blogger_atom, data)

    assert [
        (letters(a.title), letters(a.author or ""), a.published, letters(a.body.text)) for a in found.articles
    ] == posts
    assert {
        c.ref: (c.parent_ref, letters(c.author or ""), c.published, letters(c.body.text)) for c in found.comments
    } == expected
    assert len(found.comments) == _counts(path)["comments"]


@pytest.mark.parametrize("path", FEEDS, ids=_name)
def test_comment_feeds(path: Path) -> None:
    data = path.read_bytes()
    assert surest(data) == "feed"
    beside = path.with_name(path.name.replace("comment_feed", "rest_comments")).with_suffix(".json")
    rest = json.loads(beside.read_text(encoding="utf-8"))
    truth = {str(comment["id"]): comment for comment in rest}

    found = read(feed, data)

    assert len(found.articles) == 1
    assert len(found.comments) == _counts(path)["items"]
    compared = 0
    for comment in found.comments:
        known = truth.get(comment.ref.rpartition("-")[2])
        if known is None:
            continue  # REST leaves pingbacks out
        compared += 1
        assert (comment.parent_ref or "-0").rpartition("-")[2] == str(known["parent"])
        assert letters(comment.author or "") == letters(stripped(known["author_name"]))
        assert comment.published == known["date_gmt"] + "+00:00"
        assert letters(comment.body.text) == letters(stripped(known["content"]["rendered"]))
    assert compared > 5
    times = [comment.published or "" for comment in found.comments]
    assert times == sorted(times)
