"""What becomes of the article where a system marks it itself, or has none."""

from __future__ import annotations

import io

import pytest

from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Origin, Record
from reader.importers import html


def _read(body: str, system: str | None = None) -> list[Record]:
    page = f"<!DOCTYPE html><html lang='en'><head><title>Lamp | The Quay</title></head><body>{body}</body></html>"
    return list(html.read(io.BytesIO(page.encode()), NoToken(), Origin(system=system)))


def _posts(texts: list[str]) -> str:
    return "".join(
        f"<article class='message message--post' data-author='Tern' data-content='post-{number}'><h4 "
        "class='message-name'>"
        f"<a class='username'>Tern</a></h4><time class='u-dt' datetime='2019-11-13T18:18:46+0100'>x</time>"
        f"<article class='message-body'><div class='bbWrapper'>{text}</div></article></article>"
        for number, text in enumerate(texts, start=1)
    )


def test_a_thread_has_a_title_and_its_text_in_the_posts() -> None:
    side = "<aside><p>The harbour has a lamp, a pier and a long story that the sidebar tells to all who come.</p>"
    "</aside>"
    records = _read(f"<h1 class='p-title-value'>Is it lit?</h1>{_posts(['First.', 'Second.'])}{side}", "xenforo")

    article = records[0]
    assert isinstance(article, ArticleRecord)
    assert (article.title, article.body.text) == ("Is it lit?", "")
    assert [record.body.text for record in records if isinstance(record, CommentRecord)] == ["First.", "Second."]
    assert [record for record in records if isinstance(record, Notice)] == []


def test_a_submission_with_a_text_is_the_article_although_it_stands_in_a_form() -> None:
    body = (
        "<div id='siteTable'><div class='thing link'><a class='title'>A fish on the pier</a><p class='tagline'><time "
        "datetime='2018-04-21T21:36:45+00:00'>x</time> by <a class='author'>tern</a></p><form class='usertext'><div "
        "class='usertext-body'><div class='md'><p>It looked at me.</p></div></div></form></div></div><div "
        "class='commentarea'><div class='thing comment' data-fullname='t1_a'><p class='tagline'><a class='author'>"
        "gull</a>"
        "</p><form class='usertext'><div class='usertext-body'><div class='md'><p>Did it?</p></div></div></form>"
        "</div></div>"
    )
    article = _read(body, "reddit_old")[0]

    assert isinstance(article, ArticleRecord)
    assert (article.title, article.author) == ("A fish on the pier", "tern")
    assert (article.published, article.body.text) == ("2018-04-21T21:36:45+00:00", "It looked at me.")


def test_a_page_for_readers_without_scripts_is_read_and_a_request_for_scripts_is_none() -> None:
    post = (
        "<div class='crawler-post'><span class='creator'><span itemprop='name'>Tern</span></span><time "
        f"datetime='2020-01-02T03:04:05Z'>x</time><div class='post' itemprop='text'><p>{'Is it lit? ' * 50}</p>"
        "</div></div>"
    )
    records = _read(f"<noscript>{post}</noscript>", "discourse")

    assert [record.author for record in records if isinstance(record, CommentRecord)] == ["Tern"]
    plea = b"<html><body><noscript>Please allow scripts to see this page.</noscript></body></html>"
    with pytest.raises(FormatError):
        list(html.read(io.BytesIO(plea), NoToken()))
