"""Invented inputs of sizes that nobody should have, and somebody does: written to a stream piece by piece."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 2**20
_SENTENCES = (
    "The kettle in the reading room was mine, and I would like to have it back before the winter begins.",
    "Nobody asked the night porter, who has been opening these doors for thirty years.",
    "Soup for a hundred people is about forty litres; we cooked that much at the harbour feast 🍲.",
    "I moved here because of the late hours, and my children do their homework between the atlases.",
)
_NAMES = ("Marla Quist", "old_porter", "Ines Vårby", "Teodor K.", "hafenkoch77", "Ye Lan")
_HEAD = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Late hours at the library</title></head><body>"
    "<main><article><h1>Late hours at the library</h1><p>The town library will stay open until ten on weekdays, the "
    "council decided on Tuesday after a long debate.</p></article>"
)
_FOOT = "</main></body></html>"

Pieces = Iterator[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One input: the importer that reads it, the ending of its file, its text in pieces."""

    name: str
    importer: str
    suffix: str
    pieces: Callable[[], Pieces]

    def write(self, path: Path) -> int:
        """Write it; returns its size in bytes."""
        with path.open("w", encoding="utf-8", newline="") as out:
            for piece in self.pieces():
                out.write(piece)
        return path.stat().st_size


def _text(number: int) -> str:
    return f"{_SENTENCES[number % len(_SENTENCES)]} {number}"


def _name(number: int) -> str:
    return _NAMES[number * number % len(_NAMES)]


def _time(number: int) -> str:
    return f"2021-03-{number % 28 + 1:02}T{number % 24:02}:{number % 60:02}:00+00:00"


def _page(middle: Pieces) -> Pieces:
    yield _HEAD
    yield from middle
    yield _FOOT


def _wordpress(number: int) -> str:
    """A comment as WordPress prints it, with its list item left open."""
    return (
        f"<li id='comment-{number}' class='comment'><article class='comment-body'><footer class='comment-meta'>"
        f"<div class='comment-author vcard'><b class='fn'>{_name(number)}</b> <span class='says'>says:</span></div>"
        f"<div class='comment-metadata'><a href='#comment-{number}'><time datetime='{_time(number)}'>March 4, 2021"
        f"</time></a></div></footer><div class='comment-content'><p>{_text(number)}</p></div></article>"
    )


def _unknown(number: int) -> str:
    """A comment of no system, left open. Its names differ in more than a digit, which counts what is of one kind."""
    return (
        f"<div class='bem'><div class='dor'><span class='ful'>{_name(number)}</span> <span class='gip'>"
        f"{number % 28 + 1} March 2021, 10:{number % 60:02}</span></div><div class='hax'><p>{_text(number)}</p></div>"
    )


def _flat(made: Callable[[int], str], end: str, count: int) -> Pieces:
    return (made(number) + end for number in range(count))


def _threads(made: Callable[[int], str], opening: str, closing: str, end: str, count: int) -> Pieces:
    """Threads of six comments: a chain of four with two more answers to the first."""
    for number in range(0, count, 6):
        for at in range(4):
            yield made(number + at) + (opening if at < 3 else "")
        yield end + (closing + end) * 2
        yield f"{made(number + 4)}{end}{made(number + 5)}{end}{closing}{end}"


def _chain(made: Callable[[int], str], opening: str, closing: str, count: int) -> Pieces:
    for number in range(count):
        yield made(number) + opening
    yield closing * count


def _listed(comments: Pieces) -> Pieces:
    yield "<div id='comments' class='comments-area'><ol class='comment-list'>"
    yield from comments
    yield "</ol></div>"


def _section(comments: Pieces) -> Pieces:
    yield "<div class='qua'>"
    yield from comments
    yield "</div>"


def _repeated(piece: str, size: int) -> Pieces:
    """`piece` again and again, up to `size` characters."""
    some = piece * max(1, min(MEGABYTE, size) // len(piece))
    for _ in range(max(1, size // len(some))):
        yield some


def _around(before: str, middle: Pieces, after: str) -> Pieces:
    yield before
    yield from middle
    yield after


def _long_wordpress(size: int) -> Pieces:
    before, after = _wordpress(1).split(_text(1))
    body = _around(before, _repeated(f"{_SENTENCES[0]} ", size), after)
    return _listed(_around("", body, f"</li>{_wordpress(2)}</li>{_wordpress(3)}</li>"))


def _rendered(number: int, mark: str = "") -> str:
    when = f"March {number % 28 + 1}, 2021 at {number % 12 + 1}:{number % 60:02} am"
    return f"{mark}{_name(number)} says:\n{mark}{when}\n{mark}{_text(number)}\n\n"


def _rendering(comments: Pieces, count: int) -> Pieces:
    yield "Late hours at the library\n\nThe town library will stay open until ten on weekdays, said the council.\n\n"
    yield f"{count} Responses to Late hours at the library\n\n"
    yield from comments


_WXR = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
    "<title>The Quay</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Late hours</title>"
    "<content:encoded><![CDATA[Open until ten.]]></content:encoded><wp:status>publish</wp:status>"
    "<wp:post_type>post</wp:post_type>"
)


def _wxr_comment(number: int, text: str | None = None) -> str:
    return (
        f"<wp:comment><wp:comment_id>{number + 1}</wp:comment_id><wp:comment_author>{_name(number)}</wp:comment_author>"
        f"<wp:comment_date_gmt>2021-03-04 10:{number % 60:02}:00</wp:comment_date_gmt>"
        f"<wp:comment_content><![CDATA[{text or _text(number)}]]></wp:comment_content>"
        f"<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{number - number % 6}</wp:comment_parent>"
        "</wp:comment>"
    )


def _wxr(comments: Pieces) -> Pieces:
    return _around(_WXR, comments, "</item></channel></rss>")


def _lines(count: int) -> Pieces:
    for number in range(count):
        parent = f"c{number - number % 6}" if number % 6 else None
        row = {"id": f"c{number}", "parent_id": parent, "author": _name(number), "created_utc": 1614850000 + number}
        yield json.dumps({**row, "text": _text(number)}) + "\n"


def _rows(count: int) -> Pieces:
    yield "id,parent_id,author,date,text\n"
    for number in range(count):
        parent = f"c{number - number % 6}" if number % 6 else ""
        yield f'c{number},{parent},{_name(number)},{_time(number)},"{_text(number)}"\n'


def _columns(count: int) -> Pieces:
    yield "id,author,text," + ",".join(f"extra {number}" for number in range(count)) + "\n"
    for row in range(20):
        yield f"c{row},{_name(row)},{_text(row)}," + ",".join("x" for _ in range(count)) + "\n"


def _long_cell(size: int) -> Pieces:
    before = f'id,author,text\nc1,{_name(1)},"{_text(1)}"\nc2,{_name(2)},"'
    return _around(before, _repeated("word ", size), f'"\nc3,{_name(3)},"{_text(3)}"\n')


def _long_json(size: int) -> Pieces:
    before = f'[{{"id":"1","author":"{_name(1)}","text":"{_text(1)}"}},{{"id":"2","author":"{_name(2)}","text":"'
    return _around(before, _repeated("word ", size), '"}]')


def _quoted(levels: int) -> str:
    before, after = _wordpress(1).split(f"<p>{_text(1)}</p>")
    return f"{before}{'<blockquote>' * levels}Deep.{'</blockquote>' * levels}{after}</li>"


def _deep_quotes(levels: int) -> Pieces:
    """As mail readers quote: each answer with a sign more, up to 1,000 in a line."""
    for number in range(levels):
        yield _rendered(number, "> " * (number % 1000))


def _wrapped(size: int) -> Pieces:
    return _repeated("".join(f"{sentence}\n" for sentence in _SENTENCES), size)


def _lists(levels: int) -> Pieces:
    for level in range(levels):
        yield f"{' ' * (2 * (level % 500))}- item {level}\n"


def _feed(inside: Pieces) -> Pieces:
    before = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Quay</title><item><title>Late</title>'
    return _around(before, inside, "<description>Open.</description></item></channel></rss>")


def _disqus(inside: str) -> Pieces:
    yield '<?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" '
    yield 'xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><id>1</id><title>Late</title></thread>'
    yield '<post dsq:id="2"><message>' + inside + "</message></post></disqus>"


def _html(name: str, body: Callable[[], Pieces]) -> Case:
    return Case(f"page: {name}", "html", ".html", lambda: _page(body()))


def _text_case(name: str, body: Callable[[], Pieces]) -> Case:
    return Case(f"text: {name}", "text", ".txt", body)


def cases(scale: float = 1.0) -> list[Case]:
    """Every case, in sizes of `scale`: 1 is what the program promises."""

    def n(count: int) -> int:
        return max(6, int(count * scale))

    def mb(count: int) -> int:
        return int(count * MEGABYTE * scale)

    wp, un = _wordpress, _unknown
    return [
        _html("200,000 comments, WordPress, flat", lambda: _listed(_flat(wp, "</li>", n(200_000)))),
        _html(
            "200,000 comments, WordPress, threads",
            lambda: _listed(_threads(wp, "<ol class='children'>", "</ol>", "</li>", n(200_000))),
        ),
        _html("200,000 comments, no system, flat", lambda: _section(_flat(un, "</div>", n(200_000)))),
        _html(
            "200,000 comments, no system, threads",
            lambda: _section(_threads(un, "<div class='jun'>", "</div>", "</div>", n(200_000))),
        ),
        _html(
            "10,000 levels, WordPress",
            lambda: _listed(_chain(wp, "<ol class='children'>", "</ol></li>", n(10_000))),
        ),
        _html("10,000 levels, no system", lambda: _section(_chain(un, "<div class='jun'>", "</div></div>", n(10_000)))),
        _html("10,000 levels of quotes", lambda: _listed(iter((_quoted(n(10_000)),)))),
        _html("a comment of 50 MB", lambda: _long_wordpress(mb(50))),
        _html("50 MB of tags without text", lambda: _repeated("<b></b><i><u></u></i>", mb(50))),
        _html("50 MB of tags that are left open", lambda: _repeated("<div><span><b>", mb(50))),
        _html("100,000 links", lambda: (f"<p><a href='/{at}'>{_text(at)}</a></p>" for at in range(n(100_000)))),
        _html("an attribute of 20 MB", lambda: _around("<p title='", _repeated("x y ", mb(20)), "'>Open.</p>")),
        _html("1,000,000 texts of a letter", lambda: _repeated("a<br>", 5 * n(1_000_000))),
        _html("20 MB of script", lambda: _around("<script>", _repeated('{"a":[1,2]},', mb(20)), "</script>")),
        _text_case("200,000 comments", lambda: _rendering(_flat(_rendered, "", n(200_000)), n(200_000))),
        _text_case("10,000 levels of quotes", lambda: _rendering(_deep_quotes(n(10_000)), n(10_000))),
        _text_case("a comment of 50 MB", lambda: _rendering(_around(_rendered(1), _wrapped(mb(50)), _rendered(2)), 2)),
        _text_case("a line of 50 MB", lambda: _rendering(_around(_rendered(1), _repeated("word ", mb(50)), "\n"), 2)),
        _text_case("1,000,000 empty lines", lambda: _rendering(_repeated("\n", n(1_000_000)), 0)),
        Case("Markdown: 100,000 levels of lists", "markdown", ".md", lambda: _lists(n(100_000))),
        Case("Markdown: 100,000 quote signs", "markdown", ".md", lambda: iter((">" * n(100_000), " deep\n"))),
        Case("Markdown: 10 MB of brackets", "markdown", ".md", lambda: _repeated("[![*_`", mb(10))),
        Case("WXR: 200,000 comments", "wxr", ".xml", lambda: _wxr(_flat(_wxr_comment, "", n(200_000)))),
        Case(
            "WXR: a comment of 50 MB", "wxr", ".xml", lambda: _wxr(iter((_wxr_comment(0, "Long. " * (mb(50) // 6)),)))
        ),
        Case(
            "WXR: 100,000 levels", "wxr", ".xml", lambda: _wxr(iter(("<a>" * n(100_000), "deep", "</a>" * n(100_000))))
        ),
        Case("feed: 100,000 levels", "feed", ".xml", lambda: _feed(iter(("<a>" * n(100_000), "</a>" * n(100_000))))),
        Case("Disqus: 100,000 levels", "disqus-xml", ".xml", lambda: _disqus("<a>" * n(100_000))),
        Case("JSON: 100,000 levels", "json-table", ".json", lambda: iter(("[" * n(100_000), "]" * n(100_000)))),
        Case("JSON Lines: 200,000 comments", "json-table", ".ndjson", lambda: _lines(n(200_000))),
        Case("JSON: a text of 50 MB", "json-table", ".json", lambda: _long_json(mb(50))),
        Case("CSV: 200,000 comments", "csv", ".csv", lambda: _rows(n(200_000))),
        Case("CSV: a cell of 200 MB", "csv", ".csv", lambda: _long_cell(mb(200))),
        Case("CSV: 100,000 columns", "csv", ".csv", lambda: _columns(n(100_000))),
    ]
