"""The same bytes get the same verdict as a saved page and as a text."""

from __future__ import annotations

import io

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, Notice, Origin
from reader.importers import html, text

TEXTS = {
    "de": "Die Straße nach Köln ist für Radfahrer gesperrt, heißt es; die Brücke führt weiter über die Wümme. Später"
    " öffnet sie wieder, „früher als gedacht“, sagt Jörg Häußler.",
    "ru": "Библиотека будет открыта до десяти вечера, решил совет после долгого спора. Читатели просили об этом две"
    " зимы подряд, и вот дверь открыта.",
    "ja": "図書館は平日の夜十時まで開いている、と町の議会が火曜日に決めました。読者はずっと前からそれを望んでいた。",
    "zh": "镇上的图书馆平日开放到晚上十点,委员会在星期二经过长时间的讨论后作出决定。读者早就提出了这个要求。",
    "ko": "마을 도서관은 평일에 밤 열 시까지 문을 열기로 의회가 화요일에 결정했다. 독자들은 오래전부터 그것을 원했다.",
}
CASES = [
    ("de", "cp1252", "utf-8", True),
    ("de", "cp1252", "iso-8859-1", False),
    ("de", "cp1252", None, True),
    ("de", "utf-8", "latin-1", False),
    ("de", "utf-16-le", None, False),
    ("ru", "utf-16-be", None, False),
    ("zh", "utf-16-le", "utf-8", False),
    ("ru", "utf-16", None, False),
    ("de", "utf-8-sig", None, False),
    ("ru", "cp1251", None, True),
    ("ru", "cp1251", "utf-8", True),
    ("ru", "koi8-r", None, True),
    ("ru", "koi8-r", "koi8-r", False),
    ("ja", "shift_jis", None, True),
    ("ja", "shift_jis", "shift_jis", False),
    ("zh", "gb18030", None, True),
    ("zh", "gb18030", "gb2312", False),
    ("ko", "euc-kr", None, True),
]


def _page(data: bytes, origin: Origin) -> tuple[str, set[str]]:
    records = list(html.read(io.BytesIO(data), NoToken(), origin))
    assert isinstance(records[0], ArticleRecord)
    return records[0].body.text, {record.code for record in records if isinstance(record, Notice)}


def _text(data: bytes, origin: Origin) -> tuple[str, set[str]]:
    records = list(text.read(io.BytesIO(data), NoToken(), origin))
    found = " ".join(
        record.body.text + record.title + (record.standfirst or "")
        for record in records
        if isinstance(record, ArticleRecord)
    )
    return found, {record.code for record in records if isinstance(record, Notice)}


@pytest.mark.parametrize(("language", "encoding", "declared", "is_guess"), CASES)
def test_pages_and_texts_are_read_alike(language: str, encoding: str, declared: str | None, is_guess: bool) -> None:
    sentence = TEXTS[language]
    paragraphs = "".join(f"<p>{sentence} {number}</p>\n" for number in range(6))
    meta = f"<meta charset='{declared}'>" if declared else ""
    page = f"<html><head>{meta}<title>2021</title></head><body><article>{paragraphs}</article></body></html>"
    plain = "\n\n".join(f"{sentence} {number}" for number in range(6))

    read_page, page_codes = _page(page.encode(encoding), Origin())
    read_text, text_codes = _text(plain.encode(encoding), Origin(encoding=declared))

    assert sentence in read_page
    assert "".join(sentence.split()) in "".join(read_text.split())
    assert ("encoding-guessed" in text_codes) is is_guess
    assert ("encoding" in page_codes) is (is_guess or (encoding == "utf-8" and declared is not None))
    assert "mojibake" not in page_codes | text_codes


def test_what_the_transport_said_goes_before_what_the_page_says() -> None:
    page = f"<html><head><meta charset='windows-1252'></head><body><p>{TEXTS['ru'] * 3}</p></body></html>"

    found, codes = _page(page.encode("cp1251"), Origin(encoding="windows-1251"))

    assert TEXTS["ru"] in found
    assert "encoding" not in codes


@pytest.mark.parametrize("language", ["de", "ru"])
def test_letters_that_were_garbled_before_are_reported_and_left(language: str) -> None:
    garbled = TEXTS[language].encode().decode("cp1252", errors="replace").replace("\ufffd", "")
    page = f"<html><body><article><p>{garbled}</p></article></body></html>"

    assert "mojibake" in _page(page.encode(), Origin())[1]
    assert "mojibake" in _text(garbled.encode(), Origin())[1]


def test_a_text_that_ends_within_a_character_is_utf8() -> None:
    found, codes = _text((TEXTS["ru"] + " Это ещё не всё").encode()[:-1], Origin())

    assert TEXTS["ru"][:40] in found
    assert "encoding-guessed" not in codes
