"""Absolute times in every language that has names for the months."""

from __future__ import annotations

import pkgutil
from collections import Counter
from datetime import date

import dateparser.data.date_translation_data as languages
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importers.page.dates import DateReader
from reader.importers.page.locales import fold, locale

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_FORMS = ("{day} {month} {year}", "{month} {day}, {year}", "{day:02}. {month} {year}", "{year} {month} {day}",
          "{day} {month} {year}, 14:05")  # fmt: skip


def _named(code: str) -> list[tuple[str, int, str]]:
    """Names without digits that mean one month only."""
    info = locale(code)
    found = [(name, number) for number, key in enumerate(_MONTHS, 1) for name in info.get(key, ())]
    months = Counter(fold(name).strip(".") for name, _ in dict.fromkeys((fold(n).strip("."), m) for n, m in found))
    return [
        (code, number, name)
        for name, number in found
        if months[fold(name).strip(".")] == 1 and not any(map(str.isdigit, name))
    ]


_NAMES = [named for module in pkgutil.iter_modules(languages.__path__) for named in _named(module.name)]


@settings(deadline=None, max_examples=400)
@given(
    name=st.sampled_from(_NAMES),
    form=st.sampled_from(_FORMS),
    day=st.integers(1, 28),
    year=st.integers(1990, 2035),
    around=st.sampled_from(["{}", "Ann 👩‍👩‍👧 – {}", "({})", "{} | Ané"]),
)
def test_a_date_in_any_language_is_read_as_it_was_written(
    name: tuple[str, int, str], form: str, day: int, year: int, around: str
) -> None:
    code, number, month = name
    text = around.format(form.format(day=day, month=month, year=year))

    stamp = DateReader(code).search(text)

    assert stamp is not None
    assert stamp.iso == date(year, number, day).isoformat() + ("T14:05" if "14:05" in form else "")


def test_there_are_many_languages() -> None:
    assert len({code for code, _, _ in _NAMES}) > 170


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("vi", "17 tháng 3, 2019", "2019-03-17"),
        ("vi", "17 Tháng 3 năm 2019 lúc 14:05", "2019-03-17T14:05"),
        ("zh", "2019年3月17日 14:05", "2019-03-17T14:05"),
        ("ko", "2019년 3월 17일", "2019-03-17"),
        ("hi", "17 मार्च 2019", "2019-03-17"),
        ("bn", "১৭ মার্চ, ২০১৯", "2019-03-17"),
        ("th", "17 มีนาคม 2019", "2019-03-17"),
        ("gd", "17 am Màrt 2019", "2019-03-17"),
        ("de", "17.03.2019, 14.05 Uhr", "2019-03-17T14:05"),
        ("en", "3/4/2019", "2019-03-04"),
        ("en-GB", "3/4/2019", "2019-04-03"),
        ("en", "Mar '19", None),
        ("en", "March 2019", "2019-03"),
        ("en", "Sun Mar 17 14:05:09 2019 UTC", "2019-03-17T14:05:09+00:00"),
        ("en", "Sun Mar 17 14:05:09 +0100 2019", "2019-03-17T14:05:09+01:00"),
        ("de", "Sun Mar  3 14:05:09 2019", "2019-03-03T14:05:09"),
        ("en", "1552831500", "2019-03-17T14:05:00+00:00"),
    ],
)
def test_common_forms(language: str, text: str, wanted: str | None) -> None:
    assert DateReader(language).read(text) == wanted
