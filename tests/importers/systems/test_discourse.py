"""Discourse: the copy for crawlers, and the application."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _crawled(number: int, name: str, text: str, changed: str = "2020-01-02T03:04:05Z") -> str:
    return (
        "<div class='topic-body crawler-post'><div class='crawler-post-meta'><span class='creator' "
        "itemprop='author'><a><span "
        f"itemprop='name'>{name}</span></a></span><span class='crawler-post-infos'><meta itemprop='datePublished' "
        f"content='2020-01-02T03:04:05Z'><time itemprop='dateModified' datetime='{changed}' class='post-time'>May "
        "6, 2021</time><span "
        f"itemprop='position'>#{number}</span></span></div><div class='post' itemprop='articleBody'>{text}</div>"
        "</div>"
    )


def test_copy_without_scripts_has_both_times() -> None:
    quote = "<aside class='quote'><div class='title'>Tern:</div><blockquote><p>Is it lit?</p></blockquote></aside>"
    body = (
        "<noscript>"
        + _crawled(1, "Tern", "<p>Is it lit?</p>")
        + _crawled(2, "Gull", quote + "<p>It is.</p>", "2021-05-06T07:08:09Z")
        + "</noscript>"
    )
    comments = comments_by("discourse", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "Tern:\nIs it lit?\nIt is.")]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert {comment.published for comment in comments} == {"2020-01-02T03:04:05+00:00"}
    assert [comment.attributes.get("edited") for comment in comments] == [None, "May 6, 2021"]
    assert [comment.number for comment in comments] == [1, 2]


def _loaded(number: int, name: str, text: str, tab: str = "", mark: str = "") -> str:
    to = f"<a class='reply-to-tab'><img class='avatar'><span>{tab}</span></a>" if tab else ""
    return (
        f"<div class='topic-post {mark}'><article id='post_{number}' class='boxed {mark}' "
        f"data-post-id='{700 + number}'><div "
        f"class='topic-meta-data'><div class='names'><span class='first username'><a data-user-card='{name}'>"
        f"{name}</a></span></div><div "
        f"class='post-infos'>{to}<a class='post-date'><span class='relative-date' data-time='1577934245000' "
        "title='Jan 2, 2020'>Jan '20"
        f"</span></a></div></div><div class='cooked'>{text}</div></article></div>"
    )


def test_application_with_a_reply_a_gap_and_a_note() -> None:
    body = (
        "<div class='post-stream'>"
        + _loaded(1, "tern", "<p>Is it lit?</p>")
        + _loaded(2, "gull", "<p>It is.</p>")
        + _loaded(3, "auk", "<p>Was it?</p>", "tern")
        + "<div class='gap'>view 3 hidden replies</div>"
        + "<article class='small-action' data-post-id='799' id='post_4'>closed this topic</article>"
        + _loaded(5, "skua", "", mark="deleted")
        + "</div>"
    )
    found, comments = found_by("discourse", body), comments_by("discourse", body)

    assert found is not None
    assert found.missing == 3
    assert shape(comments) == [
        ("1", "tern", "Is it lit?"),
        ("1.1", "auk", "Was it?"),
        ("2", "gull", "It is."),
        ("3", "skua", ""),
    ]
    assert comments[0].published == "2020-01-02T03:04:05+00:00"
    assert comments[3].state is CommentState.DELETED
