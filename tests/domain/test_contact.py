"""E-mail addresses, links and handles in texts; and what looks like them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from reader.domain.contact import emails, handles, is_host, links
from reader.domain.protection import Coarseness, Protection, coarsened, is_time
from tests.samples import ARABIC, FAMILY


def shown(find: Callable[[str], Iterator[tuple[int, int]]], text: str) -> list[str]:
    found: list[str] = []
    last = -1
    for start, stop in sorted(find(text), key=lambda at: (at[0], -at[1])):
        if start >= last:
            found.append(text[start:stop])
            last = stop
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{FAMILY} nan.reed+wall@mail.saltby.example, {ARABIC}", ["nan.reed+wall@mail.saltby.example"]),
        ("mailto:nan@saltby.example.", ["mailto:nan@saltby.example"]),
        ("nan (at) saltby (dot) example!", ["nan (at) saltby (dot) example"]),
        ("<nan_r@saltby.example>", ["nan_r@saltby.example"]),
        ("zoë@müller.example", ["zoë@müller.example"]),
        ("nan@[192.0.2.1]", ["nan@[192.0.2.1]"]),
        ("@nan is here @ noon, 3 @ 2.50, look@me", []),
    ],
)
def test_emails(text: str, found: list[str]) -> None:
    assert shown(emails, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{FAMILY} https://saltby.example/wall_(old)?q=1#top). {ARABIC}",
            ["https://saltby.example/wall_(old)?q=1#top"],
        ),
        ("(see www.saltby.example/a,b)", ["www.saltby.example/a,b"]),
        ("on saltby.org, news.saltby.co.uk and saltby.com/x.", ["saltby.org", "news.saltby.co.uk", "saltby.com/x"]),
        ("harbour.it and ship.de/kai", ["harbour.it", "ship.de/kai"]),
        ("HTTP://SALTBY.EXAMPLE", ["HTTP://SALTBY.EXAMPLE"]),
        ("saltby.org:8080/x", ["saltby.org:8080/x"]),
        ("пример.рф ok", ["пример.рф"]),
        ("It is so.Is it? e.g. i.e. z.B. u.a. 3.5 file.py README.md a.m. done.In May", []),
        ("it.is what it.is", []),
        ("nan@saltby.org", []),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    assert shown(links, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"@nan_reed {FAMILY} (@skipper.77) @skip@mast.saltby.org!",
            ["@nan_reed", "@skipper.77", "@skip@mast.saltby.org"],
        ),
        ("u/nan-r and /u/Nan_R", ["u/nan-r", "/u/Nan_R"]),
        ("and/or, nan@saltby.org, 3 @ 4, menu/item, https://x.example/u/nan", []),
    ],
)
def test_handles(text: str, found: list[str]) -> None:
    assert shown(handles, text) == found


@pytest.mark.parametrize(
    "text", ["x" * 60_000 + "@", "a." * 30_000, "@" * 60_000, "https://" * 9_000, "(" * 30_000 + ")" * 30_000,
             "https://a" + ")" * 60_000, "a@" * 30_000, "(at)" * 15_000, "a-" * 30_000, "www." * 15_000, "u/" * 30_000],
)  # fmt: skip
def test_nothing_takes_long(text: str) -> None:
    start = time.perf_counter()
    for find in (emails, links, handles):
        list(find(text))
    assert time.perf_counter() - start < 10


def test_hosts() -> None:
    assert is_host("saltby.example")
    assert is_host("www.saltby.co.uk")
    assert not is_host("Saltby Gazette")
    assert not is_host("Saltby")


@pytest.mark.parametrize(
    ("time", "to", "told"),
    [
        ("2025-04-02T09:15:00+02:00", Coarseness.DAY, "2025-04-02"),
        ("2025-04-02T23:15Z", Coarseness.MONTH, "2025-04"),
        ("2025-04-02", Coarseness.YEAR, "2025"),
        ("2025-04", Coarseness.DAY, "2025-04"),
        ("2025", Coarseness.MONTH, "2025"),
        ("3 days ago", Coarseness.YEAR, None),
        ("02/04/2025", Coarseness.YEAR, None),
        ("3 days ago", Coarseness.EXACT, "3 days ago"),
        (None, Coarseness.DAY, None),
    ],
)  # fmt: skip
def test_times(time: str | None, to: Coarseness, told: str | None) -> None:
    assert coarsened(time, to) == told


def test_what_is_a_time() -> None:
    assert is_time("2025-04-02")
    assert is_time("2025-04-02 09:15")
    assert not is_time("2025")
    assert not is_time("2025-04")
    assert not is_time("20250402")


def test_protection_is_something() -> None:
    assert not Protection()
    assert not Protection(article_authors=False)
    assert Protection(times=Coarseness.DAY)
    assert Protection(handles=True)
