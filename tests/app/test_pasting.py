"""What was copied becomes a file with a good name; links stand for the files they lead to."""

from __future__ import annotations

import os
import plistlib
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app import links, pasting
from reader.app.pasting import Content
from tests.samples import ARABIC, FAMILY

NOON = datetime(2026, 11, 22, 10, 15)
HEADER = "Version:0.9\r\nStartHTML:{start:010}\r\nEndHTML:{end:010}\r\nSourceURL:https://saltby.example/ferry\r\n"


def windows(html: str) -> str:
    """As Windows' HTML Format has it, offsets in bytes of UTF-8."""
    start = len(HEADER.format(start=0, end=0))
    return HEADER.format(start=start, end=start + len(html.encode("utf-8"))) + html


def test_a_page_says_where_it_is_from() -> None:
    html = f"<html><body><p>Late again {FAMILY}</p></body></html>"
    found = pasting.content(windows(html), "Late again", {})
    assert found == Content(html, "Late again", "https://saltby.example/ferry")
    path = pasting.write(found, NOON)
    text = path.read_text(encoding="utf-8")
    assert "<!-- saved from url=(0028)https://saltby.example/ferry -->" in text
    assert FAMILY in text
    pasting.discard(path)
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("chromium/x-source-url", b"https://saltby.example/ferry"),
        ("text/x-moz-url-priv", "https://saltby.example/ferry".encode("utf-16-le")),
        ('application/x-qt-windows-mime;value="HTML Format"', windows("<p>x</p>").encode("utf-8")),
    ],
)
def test_browsers_say_it_each_in_their_way(name: str, data: bytes) -> None:
    assert pasting.content("<p>x</p>", "x", {name: data}).url == "https://saltby.example/ferry"


def test_an_address_cannot_end_the_comment_it_stands_in() -> None:
    assert pasting.content("<p>x</p>", "x", {"chromium/x-source-url": b"https://x.example/--><script>"}).url is None
    assert pasting.content("<p>x</p>", "x", {"chromium/x-source-url": b"javascript:alert(1)"}).url is None


def test_a_piece_of_a_page_becomes_a_page_of_its_own() -> None:
    path = pasting.write(Content("<h1>Late <i>again</i></h1><p>x</p>", "Late again\nx"), NOON)
    assert path.name == "Pasted 2026-11-22 10.15 Late again.html"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "<title>Late again</title>" in text


def test_cells_of_a_spreadsheet_are_a_table_and_prose_with_a_table_is_none() -> None:
    cells = "id\tauthor\ttext\n1\tNan\tLate\n2\tOmar\tTrue\n"
    markup = "<table><tr><td>id</td></tr></table>"
    assert pasting.is_table(Content("", cells))
    assert pasting.is_table(Content(markup, cells))
    assert not pasting.is_table(Content(f"<p>See:</p>{markup}", cells))
    assert not pasting.is_table(Content("", "One\ttab\nand none here\n"))
    assert not pasting.is_table(Content("", "One line\tonly"))
    assert pasting.write(Content(markup, cells), NOON).suffix == ".tsv"


def test_names_are_files_names_on_every_system() -> None:
    for text in ('A: "b" <c> / d \\ e | f ? g *', "a" * 400, f"{ARABIC} {FAMILY}", "...", "\t\n", "word " * 50):
        name = pasting.name_of(Content("", text), NOON)
        assert not set(name) & set('<>:"/\\|?*\n\t')
        assert len(name.encode("utf-8")) < 200
        assert not name.endswith((" ", "."))
    first = pasting.write(Content("", "Same words"), NOON)
    second = pasting.write(Content("", "Same words"), NOON, [first.stem])
    assert second.name == "Pasted 2026-11-22 10.15 Same words (2).txt"


def test_a_link_alone_is_told_from_a_page() -> None:
    address = "https://saltby.example/ferry"
    assert pasting.only_address(Content("<a href='x'>Ferry</a>", address), [address]) == address
    assert pasting.only_address(Content("", "The ferry"), [address]) == address
    assert pasting.only_address(Content("", address), []) == address
    assert pasting.only_address(Content("", f"{address}\nWords\nand more"), [address]) is None
    assert pasting.only_address(Content("", "The ferry is late."), []) is None
    assert pasting.only_address(Content(), []) is None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_is_copied_can_be_written(html: str, text: str) -> None:
    found = pasting.content(html, text.encode("utf-8", "replace").decode(), {})
    pasting.only_address(found, [])
    pasting.is_table(found)
    assert pasting.name_of(found, NOON).startswith("Pasted")


def test_what_is_old_is_swept_away_and_what_is_new_stays() -> None:
    old, new = pasting.write(Content("", "old"), NOON), pasting.write(Content("", "new"), NOON)
    os.utime(old.parent, (1, 1))
    pasting.sweep()
    assert not old.exists()
    assert new.exists()


# Links


def test_links_of_every_system_lead_to_the_saved_page(tmp_path: Path) -> None:
    page = tmp_path / "the page.html"
    page.write_text("<p>x</p>", encoding="utf-8")
    url, webloc, desktop = tmp_path / "a.url", tmp_path / "b.webloc", tmp_path / "c.desktop"
    url.write_text(f"[InternetShortcut]\r\nURL={page.as_uri()}\r\nIconIndex=0\r\n", encoding="utf-8")
    webloc.write_bytes(plistlib.dumps({"URL": page.as_uri()}))
    desktop.write_text(f"[Desktop Entry]\nType=Link\nName=50% off\nURL={page.as_uri()}\n", encoding="utf-8")
    found = links.follow([url, webloc, desktop, page])
    assert found == links.Followed((page, page, page, page))
    webloc.write_bytes(plistlib.dumps({"URL": page.as_uri()}, fmt=plistlib.FMT_BINARY))
    assert links.follow([webloc]).paths == (page,)


def test_what_leads_out_or_nowhere_is_told_apart(tmp_path: Path) -> None:
    out, lost, odd = tmp_path / "out.url", tmp_path / "lost.url", tmp_path / "odd.webloc"
    out.write_text("[InternetShortcut]\nURL=https://saltby.example/?a=1&b=2\n", encoding="utf-8")
    lost.write_text("[InternetShortcut]\nURL=file:///nowhere/at-all.html\n", encoding="utf-8")
    odd.write_bytes(b"\x00\x01not a list")
    found = links.follow([out, lost, odd])
    assert found == links.Followed((), ("https://saltby.example/?a=1&b=2",), (lost, odd))


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(links.SUFFIXES))
def test_a_link_of_any_bytes_breaks_nothing(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.mktemp("links") / f"x{suffix}"
    path.write_bytes(data)
    assert len(links.follow([path]).lost) + len(links.follow([path]).elsewhere) <= 2
