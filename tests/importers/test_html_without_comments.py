"""Pages with lists that are no discussion, though each entry has a name, a date and a text; and pages without "
"theirs."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from benchmarks import accuracy
from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord
from reader.importers import html
from reader.importers.page.arbitration import choose
from reader.importers.page.document import load

NAMES = ("Marla Quist", "Odd Farrow", "Ines Vårby", "Teodor Kell", "Jo Hafen", "Ye Lan", "Pim Stork", "Wren Aule")
SAYINGS = (
    "The harbour office has kept its lamps in the old tower since the flood, and nobody counts them before winter.",
    "A boat came home late with nobody aboard and a kettle still warm, which is how the story of the quay begins.",
    "Soup for a hundred guests takes forty litres, two cooks who like each other and a very long wooden spoon.",
    "The council has read its own report at last, and found that the second shelf to the left was empty all along.",
)
SLUGS = ("lamps-in-the-tower", "a-boat-came-home", "forty-litres-of-soup", "the-second-shelf")


def _entries(template: str, count: int = 8) -> str:
    made = []
    for n in range(count):
        made.append(
            template.format(
                n=n,
                name=NAMES[n % 8],
                text=SAYINGS[n % 4],
                slug=f"{SLUGS[n % 4]}-{n}",
                title=f"What the keeper found in room {n + 4} of the tower",
                day=f"{n + 3} March 2021",
                iso=f"2021-03-{n + 3:02}T10:0{n}:00Z",
            )
        )
    return "".join(made)


FRONT = _entries(
    "<article class='teaser'><a href='/news/{slug}'><img></a><h3><a href='/news/{slug}'>{title}</a></h3><p "
    "class='by'>By "
    "<a href='/author/{n}'>{name}</a> <time datetime='{iso}'>{day}</time></p><p>{text}</p></article>"
)
PLAIN_FRONT = _entries(
    "<div class='x{n}'><a href='/news/{slug}.html'>{title}</a><br><b>{name}</b> <i>{day}</i><div>{text}</div></div>"
)
RESULTS = "<form><input name='q'></form>" + _entries(
    "<li class='result'><h2><a href='https://quay{n}.example/{slug}'>{title}</a></h2><cite>quay{n}.example/{slug}</cite>"
    "<span class='date'>{day}</span><p class='snippet'>{text}</p></li>"
)
EVENTS = _entries(
    "<div class='event'><time datetime='{iso}'>{day}, 7 pm</time><h3><a href='/events/{slug}'>{title}</a></h3>"
    "<p class='place'>Tower hall, hosted by <span class='host'>{name}</span></p><p>{text}</p><a>Tickets</a></div>"
)
TIMETABLE = (
    "<table><tr><th>When</th><th>What</th><th>Where</th></tr>"
    + _entries(
        "<tr><td class='date'>{day}</td><td><strong>{title}</strong><p>{text}</p></td><td class='hall'>Hall "
        "{n}</td></tr>"
    )
    + "</table>"
)
RECIPE = (
    "<h1>Soup for a hundred</h1><p class='by'>By Zoe Brandt, <time datetime='2021-03-01'>1 March 2021</time></p><ul>"
    + _entries("<li class='ingredient'><b>{n}00 g</b> of what the market has</li>")
    + "</ul><ol>"
    + _entries("<li class='step' id='step-{n}'><p>{text} Wait {n} minutes.</p></li>")
    + "</ol>"
)
PRODUCTS = _entries(
    "<li class='product'><a href='/shop/{slug}'><img><h2>{title}</h2></a><span class='price'>{n}9.90</span><div "
    "class='star-rating'>4 of 5</div><span>in stock from {day}</span><p>{text}</p><a class='button'>Buy</a></li>"
)
MANUAL = "<h1>The lamp manual</h1>" + _entries(
    "<section id='part-{n}'><h2>{title}</h2><p>{text}</p><pre><code>lamp --room {n}</code></pre><p>Since version {n}.1."
    "</p></section>"
)
CHANGES = "<h1>Changelog</h1>" + _entries(
    "<div class='release'><h2 id='v{n}'>Version 1.{n} <small>{day}</small></h2><ul><li>{text}</li><li>Thanks to {name}."
    "</li></ul></div>"
)
ENCYCLOPEDIA = (
    "<h1>Lamp</h1>"
    + "".join(f"<p>{text} {text}</p>" for text in SAYINGS)
    + "<ol class='references'>"
    + _entries(
        "<li id='cite_note-{n}'><a href='#cite_ref-{n}'>^</a> <span class='reference-text'>{name} ({day}). <a "
        "href='https://far.example/{slug}'>{title}</a>. {text} Retrieved {day}.</span></li>"
    )
    + "</ol>"
)
SCORES = (
    "<table class='results'><tr><th>Day</th><th>Home</th><th>Report</th></tr>"
    + _entries("<tr><td>{day}</td><td>{name}</td><td>{n} : 2</td><td>{text}</td></tr>")
    + "</table>"
)
BLOG = _entries(
    "<article class='post type-post hentry' id='post-{n}7'><header><h2 class='entry-title'><a href='/2021/03/{slug}/' "
    "rel='bookmark'>{title}</a></h2><span class='posted-on'><a href='/2021/03/{slug}/'><time class='entry-date' "
    "datetime='{iso}'>{day}</time></a></span> <span class='byline author vcard'><a class='url fn n' href='/author/{n}'>"
    "{name}</a></span></header><div class='entry-content'><p>{text}</p><p>{text} {text}</p><a href='/2021/03/{slug}/'>"
    "Read more</a></div><footer><span class='comments-link'><a href='/2021/03/{slug}/#comments'>{n} comments</a></span>"
    "</footer></article>",
    10,
)
OLD_BLOG = _entries(
    "<div class='post'><h3 class='post-title'><a href='/2021/03/{slug}.html'>{title}</a></h3><div "
    "class='post-body'>{text}"
    "<br><br>{text}</div><p class='post-footer'>posted by <em>{name}</em> @ <a "
    "href='/2021/03/{slug}.html'>{day}</a> <a "
    "class='comment-link' href='/2021/03/{slug}.html#comments'>{n} comments</a></p></div>",
    10,
)
BARE_BLOG = _entries(
    "<div><h2><a href='/2021/03/{slug}'>{title}</a></h2><small>{day} by {name}</small><p>{text}</p><p>{text}</p></div>",
    10,
)
JOURNAL = _entries(
    "<div class='entry'><h2>{title}</h2><div class='date'>{day}</div><div "
    "class='text'><p>{text}</p><p>{text}</p></div><div "
    "class='foot'>Posted by {name} | <a href='/archive/{slug}'>Permalink</a> | <a "
    "href='/archive/{slug}#comments'>Comments "
    "({n})</a></div></div>",
    10,
)
RECENT = (
    "<article><h1>Lamps</h1>"
    + "".join(f"<p>{text} {text}</p>" for text in SAYINGS)
    + (
        "</article><aside id='secondary' class='widget-area'><section class='widget widget_recent_comments'><h2>Recent "
        "comments</h2><ul id='recentcomments'>"
        + _entries(
            "<li class='recentcomments'><span class='comment-author-link'>{name}</span> on <a "
            "href='/{slug}/#comment-{n}'>"
            "{title}</a> <time datetime='{iso}'>{day}</time> {text}</li>"
        )
        + "</ul></section></aside>"
    )
)
THREADS = _entries(
    "<tr class='topic'><td><a href='/topic/{slug}'>{title}</a><br>Started by <a href='/u/{n}'>{name}</a></td><td>{n}2 "
    "replies</td><td class='last'>{day} by <a href='/u/{n}'>{name}</a></td></tr>"
)
PEOPLE = _entries(
    "<div class='member'><img><h3>{name}</h3><p class='role'>Keeper of room {n}</p><p>{text}</p><p>Since "
    "{day}</p></div>"
)
STAGES = _entries(
    "<section class='chapter'><h2>{title}</h2><p>On {day}, {name} wrote in a letter to the harbour. "
    "{text}</p><p>{text}</p>"
    "</section>"
)

PAGES = {
    name.lower(): markup
    for name, markup in list(globals().items())
    if name.isupper() and isinstance(markup, str) and name != "NAMES"
}


def _comments(body: str, lang: str = "en") -> list[CommentRecord]:
    page = (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'><title>The Quay</title></head><body><nav><a "
        f"href='/'>Home</a></nav><div id='content'><p>Welcome to the quay, where the lamps are.</p>{body}</div><footer>"
        "The Quay, 2021</footer></body></html>"
    )
    records = html.read(io.BytesIO(page.encode()), NoToken())
    return [record for record in records if isinstance(record, CommentRecord)]


@pytest.mark.parametrize("name", PAGES)
def test_lists_of_other_things_are_no_comments(name: str) -> None:
    assert [(one.author, one.body.text[:40]) for one in _comments(PAGES[name])] == []


def test_reviews_by_people_are_comments() -> None:
    reviews = _entries(
        "<div class='review'><strong>{name}</strong> <time datetime='{iso}'>{day}</time><div class='stars'>4/5</div><p>"
        "{text}</p><a>Report</a></div>",
        5,
    )
    found = _comments(f"<h1>A lamp for the sill</h1><p>{SAYINGS[0]}</p><div class='reviews'>{reviews}</div>")

    assert [one.author for one in found] == list(NAMES[:5])


LEFT = {"launchpad_bug": "what was done to a report is told in the form of comments"}
"""Pages on which something like comments is left."""


@pytest.mark.parametrize("path", [path for path, _ in accuracy.threads()], ids=lambda path: path.stem)
def test_a_page_without_its_comments_has_none(path: Path) -> None:
    page = load(path.read_bytes())
    claim = choose(page, NoToken()).claim
    assert claim is not None
    for root in claim.found.roots:
        root.decompose()
    rest = choose(load(str(page.soup).encode()), NoToken()).claim

    assert rest is None or rest.count <= 2 or path.stem in LEFT
