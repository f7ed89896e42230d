"""The general detector on invented pages in the forms that systems print, also with every class and id scrambled."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Origin
from reader.importers import html
from tests.importers.html_pages import ARTICLE

TEXTS = (
    "The kettle in the reading room was mine, and I would like to have it back before the winter begins.",
    "Nobody asked the night porter, who has been opening these doors for thirty years without a word of thanks.",
    "Soup for a hundred people is about forty litres. We cooked that much at the harbour feast two years ago 🍲.",
    "I moved here because of the late hours, and my children do their homework between the atlases.",
    "Two posts are not enough when one of them is ill; ask anybody who has worked in a small town library.",
    "The council could have read its own report from last spring, it is on the second shelf to the left.",
)
NAMES = ("Marla Quist", "old_porter", "Ines Vårby", "Teodor K.", "hafenkoch77", "Ye Lan")


@dataclass(frozen=True)
class Said:
    name: str
    text: str
    parent: int | None
    level: int
    day: int

    @property
    def iso(self) -> str:
        return f"2019-03-{self.day:02}T10:{self.day:02}:00+00:00"

    @property
    def shown(self) -> str:
        return f"{self.day} March 2019, 10:{self.day:02}"


def thread(parents: tuple[int | None, ...]) -> list[Said]:
    made: list[Said] = []
    for at, parent in enumerate(parents):
        level = made[parent].level + 1 if parent is not None else 0
        made.append(Said(NAMES[at % 6], f"{TEXTS[at % 6]} {at}", parent, level, at + 1))
    return made


TREE = thread((None, 0, 1, 1, None, 4, None, 6))
FLAT = thread((None,) * 6)
TWO = thread((None, 0, 0, None, 3, None))

Shape = Callable[[list[Said]], str]


def nested(said: list[Said], item: Callable[[int, Said, str], str], around: str = "{}") -> str:
    """Replies inside, made from the last up, so that a parent finds its replies ready."""
    inner: dict[int | None, list[str]] = {}
    for at in range(len(said) - 1, -1, -1):
        replies = around.format("".join(reversed(inner.get(at, [])))) if at in inner else ""
        inner.setdefault(said[at].parent, []).append(item(at, said[at], replies))
    return "".join(reversed(inner.get(None, [])))


def aggregator(said: list[Said]) -> str:
    return (
        "<ol class='comments'>"
        + nested(
            said,
            lambda at, s, below: (
                f"<li class='comments_subtree'><div class='comment' id='c_{at}q'><div class='voters'><a>"
                f"{at}</a></div><div class='details'><div class='byline'><a href='/~{at}'><img></a> <a"
                f" href='/~{at}'>{s.name}</a>"
                f" <time title='{s.iso[:19]}'>3 years ago</time> | <a href='#c_{at}q'>link</a></div><div"
                f" class='comment_text'>"
                f"<p>{s.text}</p></div></div></div>{below}</li>"
            ),
            "<ol class='comments'>{}</ol>",
        )
        + "</ol>"
    )


def tech_blog(said: list[Said]) -> str:
    return nested(
        said,
        lambda at, s, below: (
            f"<article class='tm-thread__comment'><div class='body'><div class='tm-user'><a href="
            f"'/users/{at}/' class='username'>{s.name}</a><time datetime='{s.iso}'>{s.shown}</time></div><div class="
            f"'tm-comment__content'><div><p>{s.text}</p></div></div><button>Reply</button></div>"
            f"<div class='children'>{below}</div></article>"
        ),
    )


def tree_of_divs(said: list[Said]) -> str:
    return nested(
        said,
        lambda at, s, below: (
            f"<div class='comment' id='comment_{at}' data-id='{at}' data-indent='{s.level}'><div class="
            f"'comment__body'><div class='comment__header'><a class='user' href='/@u{at}'>{s.name}</a><time datetime="
            f"'{s.iso}'>x</time></div><div class='comment__content'><p>{s.text}</p></div><a class='tool'>reply"
            f"</a></div>"
            f"<div class='comment__children'>{below}</div></div>"
        ),
    )


def journal(said: list[Said]) -> str:
    return "".join(
        f"<div id='t{at + 70}' class='comment' style='margin-left: {25 * s.level}px'><table><tr><td class='avatar'>"
        f"<img></td><td><b><a href='/profile/{at}'>{s.name}</a></b><br><small>{s.shown}</small></td></tr></table>"
        f"<div class='text'>{s.text}</div><p>(<a href='?replyto={at}'>Reply</a>) (<a href='#t{at}'>Thread</a>)"
        f"</p></div>"
        for at, s in enumerate(said)
    )


def gossip(said: list[Said]) -> str:
    return nested(
        said,
        lambda at, s, below: (
            f"<section class='sc-1x'><div class='sc-2y'><a class='sc-3z' href='/author/{at}'>{s.name}</a>"
            f"<span class='sc-4w'>{s.shown}</span></div><div class='sc-5v'><p>{s.text}</p></div><div"
            f" class='sc-6u'><button>"
            f"Reply</button></div><div class='sc-7t'>{below}</div></section>"
        ),
    )


def newspaper_fr(said: list[Said]) -> str:
    return (
        "<ul class='fig-comments'>"
        + "".join(
            f"<li class='fig-comment {'fig-comment--reply' if s.level else ''}'><p"
            f" class='fig-comment__author'>{s.name}</p>"
            f"<p class='fig-comment__date'>Le {s.day:02}/03/2019 à 10:{s.day:02}</p><p"
            f" class='fig-comment__msg'>{s.text}</p>"
            f"<a class='fig-comment__alert'>Alerter</a> <a>Répondre</a></li>"
            for s in said
        )
        + "</ul>"
    )


def portal_pt(said: list[Said]) -> str:
    return nested(
        said,
        lambda at, s, below: (
            f"<div class='glbComentarios-comentario' data-id='{at}'><div class='foto'><img></div><div "
            f"class='corpo'><strong class='nome-usuario'>{s.name}</strong><abbr title='{s.iso}'>há 3 horas</abbr>"
            f"<p>{s.text}"
            f"</p></div><ul class='respostas'>{below}</ul></div>"
        ),
    )


def level_classes(said: list[Said]) -> str:
    return "".join(
        f"<div class='comment_row depth_{s.level}' id='comment_{900 + at}'><div class='head'><a"
        f" href='/users/{at}'>{s.name}"
        f"</a> <span class='time'>{s.shown}</span></div><div class='comment_body'>{s.text}</div></div>"
        for at, s in enumerate(said)
    )


def indented_columns(said: list[Said]) -> str:
    return "".join(
        f"<article class='comment' data-level='{s.level}'><h4 class='comment-meta__name'><a"
        f" href='/profil/{at}'>{s.name}"
        f"</a></h4><a class='comment-meta__date' href='#c{at}'>{s.shown}</a><div class='comment__text'><p>{s.text}</p>"
        f"<p>Zweiter Absatz.</p></div></article>"
        for at, s in enumerate(said)
    )


def board(said: list[Said]) -> str:
    return (
        "<table class='posts'>"
        + "".join(
            f"<tr><td class='left'><a href='/members/{at}'><b>{s.name}</b></a><br>Posts: {at * 17}</td><td>"
            f"<div class='when'>On {s.shown}</div><div class='post'>{s.text}</div></td></tr>"
            for at, s in enumerate(said)
        )
        + "</table>"
    )


def pointed(said: list[Said]) -> str:
    return "".join(
        f"<div class='entry' data-comment-id='{500 + at}'"
        f" data-parent-id='{500 + s.parent if s.parent is not None else 0}'>"
        f"<div><span class='subsite'>{s.name}</span><time data-date='{1551434400 + 86400 * at}'>{s.shown}</time></div>"
        f"<div class='body'><p>{s.text}</p></div></div>"
        for at, s in enumerate(said)
    )


def linked(said: list[Said]) -> str:
    def item(at: int, s: Said) -> str:
        up = (
            f"<span>in reply to <a href='#p{s.parent}'>{said[s.parent].name}</a></span>" if s.parent is not None else ""
        )
        return (
            f"<div class='post' id='p{at}'><div class='h'><a href='/user/{at}'>{s.name}</a> <span>{s.shown}"
            f"</span> {up}</div>"
            f"<div class='txt'>{s.text}</div></div>"
        )

    return "".join(item(at, s) for at, s in enumerate(said))


def definition_list(said: list[Said]) -> str:
    return (
        "<dl>"
        + "".join(
            f"<dt><a href='http://home{at}.example'>{s.name}</a> said...</dt><dd><p>{s.text}</p></dd><dd"
            f" class='foot'>{s.shown}</dd>"
            for at, s in enumerate(said)
        )
        + "</dl>"
    )


def old_blog(said: list[Said]) -> str:
    return (
        "<div class='kommentare'>"
        + "".join(
            f"<p class='w'><b>{s.name}</b> schrieb am {s.day}. März 2019 um 10:{s.day:02}:</p><p>{s.text}</p><hr>"
            for s in said
        )
        + "</div>"
    )


def guest_book_zh(said: list[Said]) -> str:
    return (
        "<ul class='msglist'>"
        + "".join(
            f"<li><span class='u'>{s.name}</span><span class='t'>2019年3月{s.day}日 10:{s.day:02}</span><p>{s.text}"
            f"</p></li>"
            for s in said
        )
        + "</ul>"
    )


def sibling_lists(said: list[Said]) -> str:
    return (
        "<div class='discussion'>"
        + nested(
            said,
            lambda at, s, below: (
                f"<div class='comment clearfix' id='cm-{at}'><div class='submitted'>By <span class='username'>"
                f"{s.name}</span> on {s.shown}</div><div class='content'><p>{s.text}</p></div></div>{below}"
            ),
            "<div class='indented'>{}</div>",
        )
        + "</div>"
    )


def spacers(said: list[Said]) -> str:
    return (
        "<table>"
        + "".join(
            f"<tr class='c'><td><table><tr><td><img src='s.gif' height='1' width='{40 * s.level}'></td><td>"
            f"<div class='hd'><a href='user?id={at}'>{s.name}</a> <span>{s.shown}</span></div>"
            f"<div class='tx'>{s.text}</div></td></tr>"
            f"</table></td></tr>"
            for at, s in enumerate(said)
        )
        + "</table>"
    )


SHAPES: list[tuple[Shape, list[Said]]] = [
    (aggregator, TREE),
    (tech_blog, TREE),
    (tree_of_divs, TREE),
    (journal, TREE),
    (gossip, TREE),
    (newspaper_fr, TWO),
    (portal_pt, TREE),
    (level_classes, TREE),
    (indented_columns, TREE),
    (board, FLAT),
    (pointed, TREE),
    (linked, TREE),
    (definition_list, FLAT),
    (old_blog, FLAT),
    (guest_book_zh, FLAT),
    (sibling_lists, TREE),
    (spacers, TREE),
]
LANGUAGES: dict[Shape, str] = {old_blog: "de", newspaper_fr: "fr", guest_book_zh: "zh"}
SAYING_LEVELS_IN_WORDS = (newspaper_fr, level_classes)
"""Shapes whose only sign of a reply is a class word: scrambled, they say nothing."""


def page(comments: str, lang: str = "en", count: str = "") -> str:
    teasers = "".join(
        f"<li class='teaser'><a href='/news/{n}'><h3>What the harbour master found in hall {n}</h3></a><time>"
        f"2 March 2019</time><p>A short teaser about something else that happened in the town.</p></li>"
        for n in range(5)
    )
    recent = "".join(f"<li><a href='/x#c{n}'>{name} on Late hours</a></li>" for n, name in enumerate(NAMES))
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'><title>Late hours – The Quay</title>"
        f"</head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>Late hours at the library</h1><p class='by'>By <a"
        f" href='/author/z'>"
        f"Zoe Brandt</a>, <time datetime='2019-02-28'>28 February 2019</time></p>{ARTICLE}</article><h2>{count}</h2>"
        f"<div>{comments}</div><aside class='sidebar'><ul class='recent'>{recent}</ul></aside>"
        f"<section class='related'><ul>{teasers}</ul></section></body></html>"
    )


def scrambled(markup: str, salt: str) -> str:
    """Every class word and id replaced, the same one by the same."""

    def word(text: str) -> str:
        return "k" + re.sub(r"\d", "z", hashlib.sha256((salt + text).encode()).hexdigest()[:7])

    def value(match: re.Match[str]) -> str:
        words = " ".join(map(word, match[2].split()))
        return f"{match[1]}='{words}'"

    markup = re.sub(r"\b(class|id)='([^']*)'", value, markup)
    return re.sub(r"href='#([^']*)'", lambda m: f"href='#{word(m[1])}'", markup)


def found(markup: str) -> tuple[ArticleRecord, list[CommentRecord], list[Notice]]:
    records = list(html.read(io.BytesIO(markup.encode()), NoToken(), Origin(system="general")))
    article = records[0]
    assert isinstance(article, ArticleRecord)
    comments = [record for record in records if isinstance(record, CommentRecord)]
    return article, comments, [record for record in records if isinstance(record, Notice)]


def tree(comments: list[CommentRecord]) -> Iterator[tuple[str | None, int | None]]:
    places = {comment.ref: at for at, comment in enumerate(comments)}
    for comment in comments:
        yield comment.author, places[comment.parent_ref] if comment.parent_ref is not None else None


def expected(said: list[Said]) -> list[tuple[str | None, int | None]]:
    return [(s.name, s.parent) for s in said]


@pytest.mark.parametrize(("shape", "said"), SHAPES, ids=lambda value: getattr(value, "__name__", ""))
def test_threads_of_any_form_are_found(shape: Shape, said: list[Said]) -> None:
    article, comments, _ = found(page(shape(said), LANGUAGES.get(shape, "en")))

    assert list(tree(comments)) == expected(said)
    assert [comment.body.text.split("\n")[0] for comment in comments] == [s.text for s in said]
    assert [str(c.published or c.attributes.get("date_printed"))[:10] for c in comments] == [s.iso[:10] for s in said]
    assert not any(s.text in article.body.text for s in said)
    assert article.attributes["comment_system"] == "general"


@pytest.mark.parametrize(
    ("shape", "said"),
    [(shape, said) for shape, said in SHAPES if shape not in SAYING_LEVELS_IN_WORDS],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_words_in_classes_and_ids_are_not_needed(shape: Shape, said: list[Said]) -> None:
    _, comments, _ = found(scrambled(page(shape(said), LANGUAGES.get(shape, "en")), "a"))

    assert list(tree(comments)) == expected(said)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=5, max_size=14), st.sampled_from(["p", "q", "r"]))
def test_scrambling_keeps_the_tree(picks: list[int], salt: str) -> None:
    said = thread(tuple(None if pick == 0 or at == 0 else max(0, at - pick) for at, pick in enumerate(picks)))
    markup = page(tree_of_divs(said))

    plain = list(tree(found(markup)[1]))
    assert [author for author, _ in plain] == [author for author, _ in tree(found(scrambled(markup, salt))[1])]
    assert plain == list(tree(found(scrambled(markup, salt))[1]))
    assert len(plain) == len(said)


@pytest.mark.parametrize("count", [0, 1])
def test_other_lists_are_no_discussion(count: int) -> None:
    recipes = "".join(
        f"<li class='card'><a href='/r/{n}'><img><h3>A soup for {n + 4} guests at the quay</h3></a><span>{n + 1}"
        f" March 2019"
        f"</span> <span class='author'>{NAMES[n]}</span></li>"
        for n in range(6)
    )
    assert found(page(f"<ul class='cards'>{recipes}</ul>" * count))[1] == []


def test_deleted_comments_keep_their_place() -> None:
    said = thread((None, 0, 1, None))
    gone = "<div class='comment' id='comment_1' data-id='1'><div class='comment__body'><p>Comment deleted</p></div>"
    markup = tree_of_divs(said)
    start = markup.index("<div class='comment' id='comment_1'")
    stop = markup.index("<div class='comment__children'>", start)
    _, comments, _ = found(page(markup[:start] + gone + markup[stop:]))

    assert [parent for _, parent in tree(comments)] == [None, 0, 1, None]
    assert comments[1].state.value == "deleted"
    assert comments[1].author is None


def test_newest_first_keeps_the_printed_order() -> None:
    said = thread((None, 0, None, 2))
    parts = pointed(said).split("<div class='entry'")[1:]
    _, comments, _ = found(page("".join("<div class='entry'" + part for part in reversed(parts))))

    assert [comment.author for comment in comments] == [s.name for s in reversed(said)]
    assert [comment.attributes["printed_position"] for comment in comments] == ["1", "2", "3", "4"]
    assert [parent for _, parent in tree(comments)] == [1, None, 3, None]


def test_stubs_are_missing_comments() -> None:
    stub = "<div class='comment more'><a class='load-more' href='#'>Show 12 more replies</a></div>"
    _, comments, notices = found(page(f"<div class='comments'>{tree_of_divs(TREE)}{stub}</div>"))

    assert len(comments) == len(TREE)
    assert any(notice.code == "comments-missing" and "12" in notice.message for notice in notices)


def test_pings_are_kept_apart() -> None:
    link = "<a href='http://far.example/'>Lamps elsewhere</a>"
    ping = f"<div class='comment pingback' id='comment_99'><p>Pingback: {link}</p></div>"
    _, comments, _ = found(page(tree_of_divs(TREE) + ping))

    assert comments[-1].attributes["type"] == "pingback"
    assert comments[-1].author == "Lamps elsewhere"


def test_deep_and_long_threads_neither_recurse_nor_crawl() -> None:
    deep = thread((None, *range(1500)))
    assert len(found(page(tree_of_divs(deep)))[1]) == 1501
    said = [replace(s, text=f"{s.text} {n}") for n, s in enumerate(thread((None,) * 27))]
    many = "".join(level_classes(said).replace("comment_9", f"comment_{n}9") for n in range(100))
    assert len(found(page(many))[1]) == 2700
