"""Which page an address names, whether two captures are of one page, and which comment is which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain.addresses import address, is_local
from reader.domain.recognition import SKETCH, Page, Voice, keys, lines_of, own_refs, pair, same, title_key
from reader.domain.text import text_hash

KEY = "saltby.example/news/ferry"


@pytest.mark.parametrize(
    "url",
    [
        "http://saltby.example/news/ferry",
        "https://www.saltby.example/news/ferry/",
        "https://saltby.example:443/news/ferry#comment-12",
        "https://SALTBY.example/news/ferry/?utm_source=a&utm_medium=b&fbclid=c",
        "https://saltby.example/news/ferry/amp/",
        "https://saltby.example/news/ferry?amp=1",
        "https://saltby.example/news/ferry/index.html",
        "https://web.archive.org/web/20250501123456/https://saltby.example/news/ferry/",
        "https://web.archive.org/web/20250501123456id_/http:/www.saltby.example/news/ferry?gclid=1",
        "https://saltby.example/news/ferry?replytocom=77",
    ],
)
def test_what_does_not_name_the_page_goes(url: str) -> None:
    assert address(url) == (KEY, "")


@pytest.mark.parametrize(
    "url",
    [
        "https://saltby.example/?p=123",
        "https://saltby.example/viewtopic.php?f=2&t=5",
        "https://saltby.example/watch?v=abc",
        "https://saltby.example/news/ferry-2",
        "https://blog.saltby.example/news/ferry",
        "https://saltby.example/#!/news/ferry",
    ],
)
def test_what_names_the_page_stays(url: str) -> None:
    key, part = address(url)
    assert key is not None
    assert key != KEY
    assert part == ""


def test_the_order_of_parameters_names_nothing() -> None:
    assert address("https://a.example/t?f=2&t=5") == address("http://www.a.example/t/?t=5&f=2&utm_id=1")


@pytest.mark.parametrize(
    ("url", "part"),
    [
        (f"https://{KEY}/comment-page-3/#comments", "3"),
        (f"https://{KEY}?cpage=2", "2"),
        (f"https://{KEY}?page=1", ""),
        (f"https://{KEY}/page/4", "4"),
    ],
)
def test_parts_of_a_page_are_told_apart(url: str, part: str) -> None:
    assert address(url) == (KEY, part)


@pytest.mark.parametrize(
    "url",
    [None, "", "https://saltby.example/", "https://saltby.example", "file:///tmp/x.html", "http://[", "a b", "//"],
)
def test_no_page_is_named(url: str | None) -> None:
    assert address(url).key is None


def voices(*names: str, ids: bool = True) -> list[Voice]:
    return [
        Voice(f"c-{name}" if ids else f"place-{n}", name, f"2025-01-01T10:0{n % 10}", f"hash of {name}")
        for n, name in enumerate(names)
    ]


def page(url: str | None, title: str, *names: str, text: str = "One.\nTwo.", ids: bool = True) -> Page:
    return Page(url, title, "html", lines_of(text), voices(*names, ids=ids))


STORED = page(f"https://{KEY}", "The ferry is late", "ann", "ben", "cem", "dan")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (page(f"http://www.{KEY}/?utm_id=3", "The ferry is late", "eve"), True),
        (page(f"https://{KEY}", "The ferry: it is late", "ann", text="New."), True),
        (page(f"https://{KEY}", "Something else", "eve", text="New."), None),
        (page(f"https://{KEY}?cpage=2", "The ferry is late", "eve"), True),
        (page(f"https://{KEY}?page=2", "News, page 2", text="Old news."), None),
        (page(None, "The ferry is late", "ann", "ben", "cem", "eve"), True),
        (page("https://m.saltby.example/4711", "The ferry is late", "ann", "ben", "cem"), True),
        (page("https://saltby.example/other", "The bus is late", "ann", "ben", "cem"), None),
        (page("https://saltby.example/other", "The bus is late, too", "eve", "fay"), False),
        (page(None, "The ferry is late", "ann", "ben", "cem", "dan", "xi", ids=False), True),
        (page(None, "The ferry is late", "ann", "ben", "xi", ids=False), None),
        (replace(page(f"https://{KEY}", "The ferry is late", "ann", "eve"), importer="wxr"), None),
        (replace(page(f"https://{KEY}", "The ferry is late", "ann", "ben"), importer="wxr"), True),
        (page(None, "The ferry is late", "ann", "wes", "xi", ids=False, text="Not this."), None),
        (page(None, "The ferry is late", "gil", "hal", text="Not this."), False),
    ],
)
def test_pages_are_taken_for_one_on_good_evidence_only(other: Page, expected: bool | None) -> None:
    assert same(STORED, other) is expected


def test_ids_that_are_just_numbers_of_places_are_none() -> None:
    assert list(own_refs(["place-1", "place-2"])) == []
    assert list(own_refs(["1", "2", "3"])) == []
    assert list(own_refs(["2", "0", "1"])) == []
    assert list(own_refs(["17", "23", "place-3"])) == ["17", "23"]
    assert len(keys(None, None, [f"id {n}" for n in range(1000)])) == SKETCH


def test_short_titles_tell_nothing() -> None:
    assert title_key("Home") is None
    assert title_key("  The FERRY – late! ") == title_key("the ferry late")


def test_comments_with_the_same_id_are_the_same_even_when_deleted() -> None:
    old = voices("ann", "ben", "cem")
    new = [voice._replace(author=None, text_hash=text_hash("")) for voice in old[:2]] + [old[2]]
    assert pair(old, new).old_of_new == [0, 1, 2]


def test_ids_that_mean_other_comments_now_are_not_believed() -> None:
    old = voices("ann", "ben", "cem")
    new = [Voice(voice.ref, f"new {n}", voice.published, f"other {n}") for n, voice in enumerate(old)]
    found = pair(old, new)
    assert not found.by_id
    assert found.old_of_new == [None] * 3


def test_without_ids_words_and_moments_tell_and_doubles_are_paired_in_order() -> None:
    old = [*voices("ann", "ben", ids=False), *voices("ann", ids=False)]
    edited = old[1]._replace(text_hash="edited")
    reckoned = Voice("place-7", "dan", "2025-01-02T11:00", "hash of dan")
    old.append(Voice("place-9", "dan", "2025-01-02T10:30", "hash of dan"))
    assert pair(old, [old[0], edited, old[2], reckoned]).old_of_new == [0, 1, 2, 3]
    assert pair(old, [old[0], old[0], old[0]]).old_of_new == [0, 2, None]


@pytest.mark.parametrize(
    "url",
    ["http://localhost/?p=1", "http://127.0.0.1:8099/storm/", "http://blog.test/storm", "http://192.168.1.4/?p=1"],
)
def test_an_address_that_any_machine_has_is_no_proof(url: str) -> None:
    assert is_local(url)
    assert not is_local("https://localhost.example.org/storm")
    voices = [Voice(f"comment-{n}", f"Ann {n}", None, str(n)) for n in range(40, 46)]
    page = Page(url, "The storm over the harbour", "html", frozenset("abc"), voices)

    assert same(page, page) is None
    assert same(replace(page, url="https://coast.example/storm"), replace(page, url="https://coast.example/storm"))
