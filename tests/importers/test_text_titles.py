"""Where an article begins on a page rendered whole, and names, dates and counts in unusual forms."""

from __future__ import annotations

import pytest

from reader.domain.text import BlockKind
from tests.importers.test_text import PROSE, article, blocks, comments, page, thread

TITLE = "Ottle keeps its ferry for another winter"
LEAD = "Islanders win a two-year fight for the last boat of the evening, but fares will rise in March"
MENU = "\n".join(f"  • {word}" for word in ("Home", "News", "Sport", "Letters", "Jobs"))


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Skip to content", "The Ottle Herald", MENU),
        ("The Ottle Herald", MENU),
        (MENU,),
        ("News",),
        ("12 May 2020",),
        ("Home » News » " + TITLE,),
        ("The HeraldNews" + TITLE,),
        (MENU, "12 May 2020"),
        ("Skip to content", "The Ottle Herald", "News and views from the quay."),
    ],
    ids=str,
)
@pytest.mark.parametrize("lead", [(), (LEAD,)], ids=["", "lead"])
@pytest.mark.parametrize("by", [(), ("By Ann Example on May 4, 2020",)], ids=["", "by"])
def test_the_title_is_found_under_a_site_s_head(
    above: tuple[str, ...], lead: tuple[str, ...], by: tuple[str, ...]
) -> None:
    found = article(page(*above, TITLE, *by, *lead, *PROSE))

    assert found.title == TITLE
    assert found.standfirst == (lead[0] if lead else None)
    assert blocks(found.body) == list(PROSE)


@pytest.mark.parametrize("title", ["Will the ferry sail again this winter?", "The ferry sails again, at last!", TITLE])
def test_the_line_over_a_byline_is_the_title_under_name_and_motto(title: str) -> None:
    found = article(page("Herald", "News and views from the quay.", title, "by oz on December 4, 2006", *PROSE))

    assert (found.title, found.author) == (title, "oz")


def test_a_diary_prints_the_date_over_the_title() -> None:
    found = article(page("Quay Notes", "Harbour life and law", "17.7.2011", "Who owns the old slipway?", *PROSE))

    assert found.title == "Who owns the old slipway?"


@pytest.mark.parametrize("heading", ["Related:", "Read more", "See also", "More on this topic", "Lesen Sie auch"])
def test_links_to_other_articles_inside_one_are_left_out(heading: str) -> None:
    links = "  • How the lighthouse was sold\n  • What became of the pier in the end"
    found = article(page(TITLE, PROSE[0], heading, links, *PROSE[1:]))

    assert blocks(found.body) == list(PROSE)


def test_a_lead_over_a_described_picture_is_no_caption() -> None:
    picture = "The ferry at dawn (credit: Jo Example / Adobe Stock)"
    found = article(page(TITLE, LEAD, picture, *PROSE))

    assert found.standfirst == LEAD
    assert blocks(found.body, BlockKind.CAPTION) == [picture]


def test_lines_that_somebody_numbered_are_one_paragraph() -> None:
    numbered = "01. Anna\n02. Bert\n03. Cleo"
    assert numbered in blocks(article(page(TITLE, PROSE[0], numbered, *PROSE[1:])).body)


def test_tags_under_the_text_are_left_out_and_a_list_that_is_led_to_is_not() -> None:
    tags = "  • Ferry\n  • Winter fares"
    assert blocks(article(page(TITLE, *PROSE, tags)).body) == list(PROSE)
    assert blocks(article(page(TITLE, *PROSE, "They are:", tags)).body)[-2:] == ["Ferry", "Winter fares"]


@pytest.mark.parametrize("name", ["May 1968", "Jan 5", "April", "1974 Vet", "No. 10 Downing", "3rd March 2020 fan"])
@pytest.mark.parametrize(
    "form",
    [
        "{} May 3, 2022 at 7:01 am #",
        "{} 25. August 2022 um 07:01 Uhr",
        "{} 2022-05-03 07:01",
        "{}\n     3 May 2022 at 07:01",
    ],
)
def test_names_that_read_like_dates_or_numbers(name: str, form: str) -> None:
    names = ["Beth", name, "Carl O."]
    found = comments(thread(*(f"  {at}. {form.format(one)}\n\n    Aye." for at, one in enumerate(names, 1))))

    assert [one.record.author for one in found] == names


@pytest.mark.parametrize(
    "printed",
    [
        "7 mars 2019 à 9 h 05 min",
        "7 de marzo de 2019 en 9:05",
        "07.03.2019 o godz. 09:05",
        "7 Mart 2019 saat 9:05",
        "7. marts 2019 kl. 9:05",
        "7. 3. 2019 v 9.05",
        "2019. március 7. 9:05",
        "7 Μαρτίου 2019 στο 09:05",
        "07.03.2019 о 09:05",
        "7-Mar-2019 9:05",
        "March 7, 2019 (9:05 am)",
        "March 7, 2019 at 9:05 am PST",
        "on 07 Mar 2019 at 9:05 am",
    ],
)
@pytest.mark.parametrize("form", ["{name} {date}", "{name}\n    {date}", "{date}\n    {name}"])
def test_dates_of_many_languages(printed: str, form: str) -> None:
    heads = [form.format(name=name, date=printed) for name in ("Kalle Ö.", "Zwölf 12", "Nina")]
    found = comments(thread(*(f"  {at}. {head}\n\n    Rain again." for at, head in enumerate(heads, 1))))

    assert [(one.record.author, one.record.published) for one in found] == [
        (name, "2019-03-07T09:05") for name in ("Kalle Ö.", "Zwölf 12", "Nina")
    ]


@pytest.mark.parametrize(
    "count",
    [
        "There are 2 comments",
        "This Post Has 2 Comments",
        "2 comments so far",
        "Readers’ comments (2)",
        "(2) Comments",
        "Showing 2 comments",
        "Have your say (2)",
        "Total comments: 2",
        "Join the discussion: 2 comments",
    ],
)
def test_more_ways_to_state_a_count(count: str) -> None:
    text = page(
        TITLE, *PROSE, count, "  1. Ann May 3, 2022 at 7:01 am\n\n    Yes.", "  2. Bo May 3, 2022 at 7:02 am\n\n    No."
    )
    found = article(text)

    assert found.declared_comments == 2
    assert blocks(found.body) == list(PROSE)


def test_an_emptied_comment_at_either_end_keeps_its_place() -> None:
    found = comments(
        thread(
            "  1. Ann May 3, 2022 at 7:01 am",
            "  2. Bo May 3, 2022 at 7:02 am\n\n    No.",
            "  3. Cy May 3, 2022 at 7:03 am\n\n    Why not?",
            "  4. Di May 3, 2022 at 7:04 am",
        )
    )
    assert [one.record.author for one in found] == ["Ann", "Bo", "Cy", "Di"]


def test_the_last_comment_ends_with_the_link_that_ends_all() -> None:
    said = [f"  {at}. N{at} May 3, 2022 at 7:0{at} am\n\n    Text {at}.\n\n    Log in to reply" for at in range(1, 5)]
    found = comments(thread(*said) + "\n\n    Weather\n    More storms are on their way")

    assert [blocks(one.record.body) for one in found] == [[f"Text {at}."] for at in range(1, 5)]


def test_a_word_that_is_all_somebody_wrote_is_kept() -> None:
    found = comments(
        thread("  1. Ann May 3, 2022 at 7:01 am #\n\n    Share", "  2. Bo May 3, 2022 at 7:02 am #\n\n    No.")
    )
    assert [one.record.body.text for one in found] == ["Share", "No."]


def test_comments_without_markers_follow_each_other_s_reply_link() -> None:
    said = "\n".join(f"N{at} says:\nMay 3, 2022 at 7:0{at} am\n\nText {at}.\n\nReply" for at in range(1, 4))
    found = comments(page(TITLE, *PROSE, "3 Responses", said))

    assert [(one.record.author, one.record.body.text) for one in found] == [
        (f"N{at}", f"Text {at}.") for at in range(1, 4)
    ]
