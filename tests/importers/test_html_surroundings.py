"""What stands in and around articles and threads of saved pages and belongs to neither."""

from __future__ import annotations

import pytest

from tests.importers.html_pages import ARTICLE, article_of, blocks, comment, comments_of, page

ROWS = comment(1, "Ann", "<p>Good news at last.</p>") + comment(2, "Bob", "<p>I will believe it when I see it.</p>")
FORM = (
    "<div id='respond' class='comment-respond'><h3>Leave a Reply <small><a>Cancel reply</a></small></h3>"
    "<form><textarea></textarea></form></div>"
)


def test_the_form_that_was_open_under_a_comment_is_not_its_text() -> None:
    bare = f"<li class='comment depth-1' id='comment-1'><cite class='fn'>Ann</cite><p>Good news.</p>{FORM}</li>"
    (found,) = comments_of(page(f"<ol class='commentlist'>{bare}</ol>"))

    assert found.body.text == "Good news."


def test_comments_repeated_for_browsers_without_scripts_count_once() -> None:
    row = (
        "<div itemprop='comment' itemscope itemtype='https://schema.org/Comment'><b itemprop='author'>{}</b>"
        "<time itemprop='datePublished' datetime='2021-03-04T05:06:07Z'></time><p itemprop='text'>Aye.</p></div>"
    )
    rows = row.format("Ann") + row.format("Bob")
    found = comments_of(page(f"{rows}<noscript>{rows}</noscript>"))

    assert [one.author for one in found] == ["Ann", "Bob"]


@pytest.mark.parametrize("printed", ["2019-03-07, 09:05", "2019-03-07 kl. 09:05", "2019-03-07T09:05"])
def test_a_clock_behind_an_iso_date(printed: str) -> None:
    row = f"<li class='comment' id='comment-1'><b class='fn'>Ann</b><a class='date'>{printed}</a><p>Aye.</p></li>"
    (found,) = comments_of(page(f"<ol class='commentlist'>{row}</ol>", lang="sv"))

    assert found.published == "2019-03-07T09:05"


def test_a_pingback_with_a_name_has_no_text_of_its_own() -> None:
    ping = (
        "<li class='pingback depth-1' id='comment-3'><div class='comment-body'>Pingback: "
        "<a class='url' rel='ugc external nofollow' href='http://x.example'>Another blog on libraries</a></div></li>"
    )
    found = comments_of(page(f"<ol class='comment-list'>{ROWS}{ping}</ol>"))

    assert (found[-1].author, found[-1].body.text) == ("Another blog on libraries", "")


def test_a_page_that_claims_utf8_and_is_western() -> None:
    text = page(f"<ol class='comment-list'>{comment(1, 'Tom O’Dell', '<p>Aye – so it goes.</p>')}</ol>").decode()
    (found,) = comments_of(text.encode("cp1252"))

    assert found.author == "Tom O’Dell"


@pytest.mark.parametrize(
    "inside",
    [
        "<p><strong>Related:</strong> <a href='/r'>How the bath was lost in the flood</a></p>",
        "<p><a href='/r'>READ MORE: How the bath was lost in the flood</a></p>",
        "<h3>Related articles</h3><ul><li><a href='/a'>How the bath was lost</a></li></ul>",
        "<p>ADVERTISEMENT</p>",
        "<div class='ad-container'><p>Buy a boat before the summer comes and save</p></div>",
        "<div class='mc4wp-form'><p>Subscribe to the Friday letter and never miss a boat.</p></div>",
        "<div class='saboxplugin-wrap'><p>Nell has written for us since the paper was founded.</p></div>",
    ],
    ids=["label", "link", "list", "word", "ad", "letter", "box"],
)
def test_what_leads_away_from_an_article_is_left_out(inside: str) -> None:
    first, rest = ARTICLE.split("</p>", 1)
    plain = blocks(article_of(page(ROWS)).body)

    assert blocks(article_of(page(ROWS, article=f"{first}</p>{inside}{rest}")).body) == plain


@pytest.mark.parametrize("byline", ["March 7th, 2019 by admin", "Last updated on March 9, 2019"])
def test_a_byline_over_the_text_is_no_paragraph(byline: str) -> None:
    plain = blocks(article_of(page(ROWS)).body)

    assert blocks(article_of(page(ROWS, article=f"<p>{byline}</p>{ARTICLE}")).body) == plain


def test_of_two_times_of_publication_the_one_with_a_clock_counts() -> None:
    meta = (
        "<div><span class='posted-on'>Posted on <time class='entry-date' datetime='2019-03-07T10:00:00+00:00'>"
        "March 7, 2019</time></span></div>"
    )
    assert article_of(page(ROWS, article=meta + ARTICLE)).published == "2019-03-07T10:00:00+00:00"
