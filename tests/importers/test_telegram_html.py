"""Telegram's export as HTML."""

from __future__ import annotations

import pytest

from reader.app import registry
from reader.domain.errors import FormatError
from reader.importers import telegram_html
from tests.importers.json_exports import TEXT, read, tree

FRAME = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Bakers &amp; friends
</div></div></div><div class="page_body chat_page"><div class="history">%s</div></div></div></body></html>"""


def message(number: int, text: str, *, name: str = "", reply: str = "", joined: bool = False, more: str = "") -> str:
    said = f'<div class="from_name">\n{name}\n</div>' if name else ""
    link = f'<div class="reply_to details">In reply to <a href="{reply}">this message</a></div>' if reply else ""
    return (
        f'<div class="message default clearfix{" joined" if joined else ""}" id="message{number}"><div class="body">'
        f'<div class="pull_right date details" title="15.10.2023 12:30:0{number} UTC+02:00">12:30</div>{said}{link}'
        f'{more}<div class="text">\n{text}\n</div></div></div>'
    )


SERVICE = '<div class="message service" id="message-1"><div class="body details">15 October 2023</div></div>'
FORWARDED = (
    '<div class="forwarded body"><div class="from_name">Uli <span class="date details" title="1">x</span></div></div>'
)
PAGE = FRAME % (
    SERVICE
    + message(1, f"{TEXT}<br>two", name="Ida")
    + message(2, "joined", joined=True, reply="#go_to_message1")
    + message(3, "<strong>b</strong>", name="Ole", reply="messages2.html#go_to_message2", more=FORWARDED)
)


def test_messages_their_writers_and_what_they_answer() -> None:
    found = read(telegram_html, PAGE.encode())

    assert tree(found) == {"1": None, "2": "1", "3": "2"}
    assert [comment.author for comment in found.comments] == ["Ida", "Ida", "Ole"]
    assert found.comments[0].body.text == f"{TEXT}\ntwo"
    assert found.comments[0].published == "2023-10-15T12:30:01+02:00"
    assert found.comments[2].attributes == {"forwarded_from": "Uli"}
    assert found.articles[0].title == "Bakers & friends"
    assert found.codes == ["service-messages"]


def test_it_is_known_among_pages() -> None:
    assert next(iter(registry.ranked(PAGE.encode(), "messages.html"))).id == "telegram-html"
    assert telegram_html.sniff(b"<html><div class='message'>", "messages.html") == 0


@pytest.mark.parametrize("cut", [10, 300, 700, len(PAGE) - 200])
def test_a_page_cut_off_gives_what_is_there(cut: int) -> None:
    try:
        found = read(telegram_html, PAGE.encode()[:cut])
    except FormatError:
        assert cut < 700
    else:
        assert found.comments
