"""Phone numbers, and all that has as many digits. Numbers are those set aside for fiction, or those of nobody."""

from __future__ import annotations

import pytest

from reader.app.protection.phones import phones, regions
from tests.samples import ARABIC, FAMILY


def shown(text: str, language: str | None) -> set[str]:
    return {text[start:stop] for start, stop in phones(text, regions(language))}


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", f"{FAMILY} call 212-555-0143 now", "212-555-0143"),
        ("en-GB", "ring 020 7946 0018 please", "020 7946 0018"),
        ("de", f"Festnetz 030 23125 123, {ARABIC}", "030 23125 123"),
        ("de", "mobil: 0171/3920012", "0171/3920012"),
        ("fr", "le 01 44 55 66 77 demain", "01 44 55 66 77"),
        ("ar", "+44 20 7946 0018", "+44 20 7946 0018"),
        (None, "or +49 30 23125 123", "+49 30 23125 123"),
        ("en", "WhatsApp 06 39 98 12 34", "06 39 98 12 34"),
        ("en", "☎ 0171 3920012", "0171 3920012"),
        ("en", "https://wa.me/491713920012", "491713920012"),
    ],
)
def test_a_phone_number(language: str | None, text: str, number: str) -> None:
    assert number in shown(text, language)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", None])
@pytest.mark.parametrize(
    "text",
    [
        "on 12.05.2024 and 2024-05-12, 12/05/2024, 5-12-2024",
        "2024-05-12 15:30:22 or 20240512153022",
        "from 1999-2004, 2019/2020, 1914 - 1918",
        "it costs $2,125,550,143 or 1.250.000 Euro or 1 250 000 €",
        "2 125 550 143 people, 12345678 votes, 87654321 km",
        "ISBN 978-3-16-148410-0, ISSN 2049-3630",
        "order #2125550143, id 2125550143, No. 2125550143",
        "https://saltby.example/2125550143 and saltby.example/?p=2125550143",
        "at 52.520008, 13.404954",
        "192.168.100.200",
        "12345678",
        "scores 3-1, 2-2, 0-4, 1-1",
        "10:30-12:45, 14:00-15:30",
        "DE89 3704 0044 0532 0130 00".lower(),
        "a1234567890b",
    ],
)
def test_no_phone_number(language: str | None, text: str) -> None:
    assert shown(text, language) == set()


def test_regions_of_a_language() -> None:
    assert regions("de") == ("DE", "AT", "CH")
    assert regions("en-GB")[0] == "GB"
    assert regions("de_CH")[0] == "CH"
    assert regions("tlh") == ("US",)
