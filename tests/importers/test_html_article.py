"""The saved-page importer on invented pages: the article and its metadata."""

from __future__ import annotations

from tests.importers.html_pages import (
    ARTICLE,
    article_of,
    blocks,
    check_body,
    comment,
    page,
)

# Articles


def test_article_parts_without_furniture_or_comments() -> None:
    furniture = (
        "<div class='sharedaddy'><h3>Share this</h3><ul><li>"
        "<a href='/t'>Tweet it to all of your friends and enemies</a></li></ul></div>"
        "<div class='related-posts'><h3>Related</h3><p>"
        "<a href='/x'>Another story about the library and its many rooms</a></p></div>"
    )
    head = (
        "<link rel='canonical' href='https://quay.example/late'><meta name='author' content='Nell Quay'>"
        "<meta property='article:published_time' content='2021-02-01T08:00:00+01:00'>"
    )
    rows = comment(
        1, "Ada", "<p>A comment of some length that must never be taken for a part of the article itself.</p>"
    )
    data = page(f"<ol class='comment-list'>{rows}</ol>", head=head, article=ARTICLE + furniture)

    article = article_of(data)

    assert (article.title, article.site, article.author, article.language) == (
        "Late hours at the library",
        "The Quay",
        "Nell Quay",
        "en",
    )
    assert (article.url, article.published) == ("https://quay.example/late", "2021-02-01T08:00:00+01:00")
    assert [kind for kind, _ in blocks(article.body)] == [
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "quote",
        "image",
        "caption",
        "paragraph",
    ]
    assert not any(
        word in article.body.text for word in ("Tweet", "Another story", "comment of some", "pixels", "Home")
    )
    check_body(article.body)


def test_standfirst_is_what_the_page_shows_as_one() -> None:
    lead = "<p class='entry-subtitle'>From Monday the reading room has light and soup until late.</p>"
    data = page("", article=lead + ARTICLE)

    article = article_of(data)

    assert article.standfirst == "From Monday the reading room has light and soup until late."
    assert "light and soup" not in article.body.text


def test_wayback_copies_lose_toolbar_and_rewritten_addresses() -> None:
    head = "<link rel='canonical' href='https://web.archive.org/web/20150101000000/http://quay.example/late'>"
    data = page("", head=head).replace(
        b"<main>", b"<div id='wm-ipp-base'><p>412 captures of this page were made</p></div><main>"
    )

    article = article_of(data)

    assert article.url == "http://quay.example/late"
    assert "captures" not in article.body.text


def test_polls_of_an_article() -> None:
    poll = (
        "<div class='wp-polls'><p><strong>Open until when?</strong></p><ul class='wp-polls-ul'><li>Ten "
        "<small>(67%, 1,340 Votes)"
        "</small><div class='pollbar'></div></li><li>Midnight <small>(33%, 660 Votes)</small></li></ul>"
        "<p>Total Voters: <strong>2,000</strong></p></div>"
    )

    article = article_of(page("", article=ARTICLE + poll))

    (found,) = article.polls
    assert (found.question, found.total_voters) == ("Open until when?", 2000)
    assert [(o.text, o.percent, o.votes) for o in found.options] == [("Ten", 67, 1340), ("Midnight", 33, 660)]
    assert "Midnight" not in article.body.text
