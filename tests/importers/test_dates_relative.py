"""Times that say how long ago something was, and when a page was saved, which they are reckoned from."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Origin
from reader.importers import html
from reader.importers.page.dates import DateReader
from reader.importers.page.document import load
from reader.importers.page.locales import locale
from tests.importers.html_pages import comment, page

SAVED = "2024-03-05T14:30:10+01:00"  # a Tuesday


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "3 days ago", "2024-03-02"),
        ("en", "Posted by Ann about 2 hours ago", "2024-03-05T12:00+01:00"),
        ("en", "an hour ago", "2024-03-05T13:00+01:00"),
        ("en", "15 mins ago", "2024-03-05T14:15+01:00"),
        ("en", "just now", "2024-03-05T14:30+01:00"),
        ("en", "a few seconds ago", "2024-03-05T14:30+01:00"),
        ("en", "Yesterday at 2:03 PM", "2024-03-04T14:03"),
        ("en", "Today", "2024-03-05"),
        ("en", "Monday at 2:03 PM", "2024-03-04T14:03"),
        ("en", "Tuesday at 9:00 am", "2024-02-27T09:00"),
        ("en", "last week", "2024-02-27"),
        ("en", "2 weeks ago", "2024-02-20"),
        ("en", "4 months ago (edited)", "2023-11"),
        ("en", "1 yr ago", "2023"),
        ("en", "2 years and 3 months ago", "2021-12"),
        ("en", "1 day 2 hours ago", "2024-03-04T12:00+01:00"),
        ("en", "5h", "2024-03-05T09:00+01:00"),
        ("en", "2y", "2022"),
        ("de", "vor 2 Wochen", "2024-02-20"),
        ("de", "vor etwa einer Stunde", "2024-03-05T13:00+01:00"),
        ("de", "gestern, 21:05", "2024-03-04T21:05"),
        ("de", "heute um 8:15 Uhr", "2024-03-05T08:15"),
        ("de", "vor ein paar Sekunden", "2024-03-05T14:30+01:00"),
        ("en", "#1 Ann, 3 days ago # 12", "2024-03-02"),
        ("de", "1 Monat her", "2024-02"),
        ("es", "hace 5 horas", "2024-03-05T09:00+01:00"),
        ("es", "hace un mes", "2024-02"),
        ("ru", "2 дня назад", "2024-03-03"),
        ("ru", "5 лет назад", "2019"),
        ("ru", "неделю назад", "2024-02-27"),
        ("zh", "3 天前", "2024-03-02"),
        ("zh-CN", "发表于5小时前", "2024-03-05T09:00+01:00"),
        ("ja", "3ヶ月前", "2023-12"),
        ("ko", "3일 전", "2024-03-02"),
        ("fr", "il y a environ 3 jours", "2024-03-02"),
        ("it", "un'ora fa", "2024-03-05T13:00+01:00"),
        ("pt-BR", "3 dias atrás", "2024-03-02"),
        ("ar", "قبل ٣ أيام", "2024-03-02"),
        ("fa", "۳ روز پیش", "2024-03-02"),
        ("de", "3 days ago", "2024-03-02"),  # a German blog with an English theme
        (None, "vor 3 Tagen", "2024-03-02"),
        (None, "3 天前", "2024-03-02"),
    ],
)
def test_relative_times_are_reckoned_as_fine_as_their_unit(language: str | None, text: str, wanted: str) -> None:
    assert DateReader(language).read_relative(text, SAVED) == wanted


@pytest.mark.parametrize(
    "text",
    ["", "in 3 days", "3 comments", "several days ago", "many years ago", "May", "Ann", "March 4, 2021", "now and then",
     "12 days of rain before noon", "yesterday's papers were 3", "😀 3", "999999999 years ago"],
)  # fmt: skip
def test_other_texts_say_no_such_thing(text: str) -> None:
    assert DateReader("en").read_relative(text, SAVED) is None


def test_hours_before_a_day_without_a_time_give_the_day() -> None:
    assert DateReader("en").read_relative("2 hours ago", "2024-03-05") == "2024-03-04"


_AGO = [
    (code, unit, form.replace(r"(\d++[.,]?\d*+)", "{}"))
    for code in ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "uk", "cs", "sv", "da", "nb", "fi", "hu", "ro",
                 "bg", "el", "tr", "ar", "fa", "he", "hi", "th", "vi", "id", "ko", "ja", "zh")
    for unit in ("day", "week", "year")
    for form in locale(code).get("relative-type-regex", {}).get(f"\\1 {unit} ago", ())
    if r"(\d++[.,]?\d*+)" in form and "\\" not in form.replace(r"(\d++[.,]?\d*+)", "")
]  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(form=st.sampled_from(_AGO), count=st.integers(2, 29), saved=st.dates(date(2001, 1, 1), date(2030, 1, 1)))
def test_every_form_of_the_locale_data_is_read(form: tuple[str, str, str], count: int, saved: date) -> None:
    code, unit, text = form

    found = DateReader(code).read_relative(text.format(count), saved.isoformat())

    if unit == "year":
        assert found == str(saved.year - count)
    else:
        assert found == (saved - timedelta(days=count * (7 if unit == "week" else 1))).isoformat()


@settings(deadline=None, max_examples=200)
@given(
    text=st.text("#0123456789.,:ago days vorTgestrn前天日 -\u0660\u00b2", max_size=60),
    language=st.sampled_from(["en", "de", "zh", None]),
)
def test_any_text_is_read_without_trouble(text: str, language: str | None) -> None:
    DateReader(language).read_relative(text, SAVED)


# When a page was saved


@pytest.mark.parametrize(
    ("sign", "wanted"),
    [
        ("<!-- FILE ARCHIVED ON 13:30:10 Mar 05, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 1:02:03 Jan 1.-->",
         "2024-03-05T13:30:10+00:00"),
        ("<!--\n Page saved with SingleFile \n url: https://q.example/ \n saved date: Tue Mar 05 2024 14:30:10 GMT+0100"
         " (Central European Standard Time)\n-->", "2024-03-05T14:30:10+01:00"),
        ("<meta name='savepage-date' content='Tue Mar 05 2024 14:30:10 GMT+0100 (Mitteleuropäische Normalzeit)'>",
         "2024-03-05T14:30:10+01:00"),
        ("<!-- Mirrored from q.example/late by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 05 Mar 2024 13:30:10 GMT"
         " -->", "2024-03-05T13:30:10+00:00"),
        ("<!-- saved from url=(0066)https://web.archive.org/web/20240305133010/https://quay.example/late -->",
         "2024-03-05T13:30:10+00:00"),
        ("<link rel='canonical' href='https://web.archive.org/web/20240305133010/https://quay.example/late'>",
         "2024-03-05T13:30:10+00:00"),
        ("<!-- Cached page generated by WP-Super-Cache on 2024-03-05 14:30:10 -->", "2024-03-05T14:30:10"),
        ("<!-- Served from: quay.example @ 2024-03-05 14:30:10 by W3 Total Cache -->", "2024-03-05T14:30:10"),
        ("<!-- A faster page - Debug: cached@1709645410 -->", "2024-03-05T13:30:10+00:00"),
        ("<p>A page like any other</p>", "2025-06-01T10:00:00"),
    ],
)  # fmt: skip
def test_the_pages_own_sign_goes_before_what_the_file_says(sign: str, wanted: str) -> None:
    loaded = load(page("").replace(b"</head>", sign.encode() + b"</head>"), Origin(saved_at="2025-06-01T10:00:00"))

    assert loaded.saved_at == wanted


def test_a_page_that_holds_a_later_date_was_not_saved_then() -> None:
    data = page("<p><time datetime='2024-03-09T10:00:00'>9 March</time></p>")

    assert load(data, Origin(saved_at=SAVED)).saved_at is None
    assert load(data, Origin(saved_at="2024-03-09T08:00:00")).saved_at is not None  # a zone's worth
    assert load(data).saved_at is None


def test_a_link_to_an_archived_page_does_not_say_when_this_one_was_saved() -> None:
    data = page("", article="<p>See <a href='https://web.archive.org/web/20100101000000/http://a.example/'>it</a>.</p>")

    assert load(data).saved_at is None


# Records


def _comments(data: bytes, saved_at: str | None) -> list[CommentRecord]:
    records = html.read(io.BytesIO(data), NoToken(), Origin(saved_at=saved_at))
    return [record for record in records if isinstance(record, CommentRecord)]


def _row(number: int, words: str) -> str:
    row = comment(number, f"Reader {number}", f"<p>Something of length about lamps, number {number}.</p>", when="")
    return row.replace("<time datetime=''>March 4, 2021 at 5:06 am</time>", f"<time>{words}</time>")


def test_comments_have_the_reckoned_time_and_the_printed_words() -> None:
    rows = "".join(map(_row, range(1, 5), ("3 days ago", "Yesterday at 14:03", "an hour ago", "March 2, 2024 9:15 am")))

    found = _comments(page(f"<ol class='comment-list'>{rows}</ol>"), SAVED)

    assert [(record.published, record.attributes.get("date_approximate")) for record in found] == [
        ("2024-03-02", "3 days ago"),
        ("2024-03-04T14:03", "Yesterday at 14:03"),
        ("2024-03-05T13:00+01:00", "an hour ago"),
        ("2024-03-02T09:15", None),
    ]
    assert not any("date_printed" in record.attributes for record in found)


def test_without_a_day_to_reckon_from_the_words_are_kept() -> None:
    (found,) = _comments(page(f"<ol class='comment-list'>{_row(1, '3 days ago')}</ol>"), None)

    assert found.published is None
    assert found.attributes["date_printed"] == "3 days ago"
    assert "date_approximate" not in found.attributes


def test_an_articles_own_time_is_reckoned_alike() -> None:
    data = page("", head="<meta name='date' content='2 weeks ago'>")

    record = next(iter(html.read(io.BytesIO(data), NoToken(), Origin(saved_at=SAVED))))

    assert isinstance(record, ArticleRecord)
    assert (record.published, record.attributes.get("date_approximate")) == ("2024-02-20", "2 weeks ago")


def test_reading_again_is_quick_and_dateparser_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    import dateparser

    def asked(*_: object, **__: object) -> None:
        raise AssertionError("slow")

    monkeypatch.setattr(dateparser, "parse", asked)
    reader = DateReader("de")

    assert reader.read("vor 3 Tagen") is None
    assert reader.read("4. März 2021, 17:06 Uhr") == "2021-03-04T17:06"
    assert datetime.fromisoformat(reader.read_relative("vor 2 Stunden", SAVED) or "").hour == 12
