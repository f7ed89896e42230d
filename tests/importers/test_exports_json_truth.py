"""The real JSON exports, compared comment by comment with what a small parser of each form finds in the same file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from reader.app import registry
from reader.domain.records import CommentState
from reader.importers import discourse, isso, mastodon, reddit, wp_rest, youtube
from tests.importers.exports import EXPORTS, REALDATA, Found, letters, needs_exports, stripped
from tests.importers.json_exports import read

pytestmark = needs_exports
COUNTS = {
    "reddit/listing_n49rw_2012.json": (485, 363),
    "reddit/flattened_n49rw_2012.ndjson": (485, 363),
    "reddit/listing_3hahrw.json": (472, 336),
    "wp_rest_feed/wp61_rest_comments_post1148.json": (19, 9),
    "wp_rest_feed/wp61_rest_comments_post176.json": (15, 4),
    "other/discourse_topic.json": (4, 1),
    "other/mastodon_context.json": (2, 1),
    "other/youtube_commentThreads_rounak.json": (98, 0),
    "other/isso_generic.json": (2, 0),
}
"""Comments and replies, as the index of the files says."""


class True_(NamedTuple):  # noqa: N801
    ref: str
    parent: str | None
    author: str | None
    seconds: float | None
    gone: bool
    text: str


def path(name: str) -> Path:
    found = EXPORTS / name
    if not found.is_file():
        pytest.skip(f"{name} is not on this machine")
    return found


def compare(found: Found, truth: list[True_]) -> None:
    got = [
        True_(
            comment.ref,
            comment.parent_ref,
            comment.author,
            datetime.fromisoformat(comment.published).timestamp() if comment.published else None,
            comment.state is not CommentState.SHOWN,
            "" if comment.state is not CommentState.SHOWN else letters(comment.body.text),
        )
        for comment in found.comments
    ]
    assert sorted(got, key=repr) == sorted(truth, key=repr)


@pytest.mark.parametrize("name", COUNTS)
def test_the_index_counts_as_many(name: str) -> None:
    data = path(name).read_bytes()
    importer = next(iter(registry.ranked(data[:65536], Path(name).name)))

    found = read(_module(importer.id), data)

    assert (len(found.comments), sum(one.parent_ref is not None for one in found.comments)) == COUNTS[name]


def _module(importer: str) -> ModuleType:
    modules: dict[str, ModuleType] = {one.id: one for one in (discourse, isso, mastodon, reddit, wp_rest, youtube)}
    return modules[importer]


def _comments_of(value: Any) -> Iterator[dict[str, Any]]:
    """Each ``t1`` of a listing, wherever it is nested."""
    if isinstance(value, dict):
        if value.get("kind") == "t1":
            yield value["data"]
        for inner in value.values():
            yield from _comments_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _comments_of(inner)


def _behind(value: Any) -> Iterator[int]:
    """The count of each "more", wherever it is nested."""
    if isinstance(value, dict) and value.get("kind") == "more":
        yield value["data"]["count"]
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _behind(inner)


def _reddit(data: dict[str, Any]) -> True_:
    gone = data["body"] in ("[deleted]", "[removed]")
    return True_(
        data["name"],
        data["parent_id"] if data["parent_id"].startswith("t1_") else None,
        data.get("author", data.get("author_name")) if data.get("author") != "[deleted]" else None,
        data["created_utc"],
        gone,
        "" if gone else letters(stripped(data["body_html"] if "<" in data["body_html"] else _twice(data["body_html"]))),
    )


def _twice(markup: str) -> str:
    import html

    return html.unescape(markup)


@pytest.mark.parametrize("name", ["listing_n49rw_2012", "listing_3hahrw", "goreddit_post", "goreddit_more"])
def test_reddit_listings(name: str) -> None:
    data = path(f"reddit/{name}.json").read_bytes()

    compare(read(reddit, data), [_reddit(one) for one in _comments_of(json.loads(data))])


def test_reddit_says_how_many_are_behind_more() -> None:
    for name in ("listing_n49rw_2012", "listing_3hahrw"):
        text = path(f"reddit/{name}.json").read_text(encoding="utf-8")
        counts = list(_behind(json.loads(text)))

        notices = [notice.message for notice in read(reddit, text).notices if notice.code == "comments-missing"]

        assert notices[0].startswith(f"{sum(counts)} ")
        assert notices[1].startswith(f"{counts.count(0)} ")


def test_reddit_lines() -> None:
    data = path("reddit/flattened_n49rw_2012.ndjson").read_bytes()

    found = read(reddit, data)

    compare(found, [_reddit(json.loads(line)) for line in data.splitlines()])
    assert [comment.ref for comment in found.comments] == [json.loads(line)["name"] for line in data.splitlines()]


def test_reddit_threads_of_a_corpus() -> None:
    """Lines of Reddit's comments with the author under another name; a file may hold several discussions."""
    files = sorted((REALDATA / "corpora" / "cmv_adhominem_threads").glob("*.json"))
    if not files:
        pytest.skip("the corpus is not on this machine")
    for file in files:
        data = file.read_bytes()
        rows = [json.loads(line) for line in data.splitlines()]
        found = read(reddit, data)
        assert reddit.sniff(data, file.name) > 0.9
        comments = {row["name"]: row for row in rows if row["name"].startswith("t1_")}
        assert {comment.ref for comment in found.comments} == set(comments)
        for comment in found.comments:
            row = comments[comment.ref]
            assert comment.author == (row["author_name"] if row["author_name"] not in ("[deleted]", "") else None)
            assert comment.parent_ref == (row["parent_id"] if row["parent_id"].startswith("t1_") else None)


@pytest.mark.parametrize("post", [1148, 176])
def test_wordpress(post: int) -> None:
    data = path(f"wp_rest_feed/wp61_rest_comments_post{post}.json").read_bytes()
    truth = [
        True_(
            str(one["id"]),
            str(one["parent"]) if one["parent"] else None,
            stripped(one["author_name"]),
            datetime.fromisoformat(one["date_gmt"]).replace(tzinfo=UTC).timestamp(),
            False,
            letters(stripped(one["content"]["rendered"])),
        )
        for one in json.loads(data)
    ]

    compare(read(wp_rest, data), truth)


def test_discourse() -> None:
    data = path("other/discourse_topic.json").read_bytes()
    posts = json.loads(data)["post_stream"]["posts"]

    found = read(discourse, data)

    assert [one.author for one in found.comments] == [one["username"] for one in posts]
    assert [letters(one.body.text) for one in found.comments] == [letters(stripped(one["cooked"])) for one in posts]
    assert [one.number for one in found.comments] == [one["post_number"] for one in posts]
    answered = [f"post_{to}" if (to := one["reply_to_post_number"]) else None for one in posts]
    assert [one.parent_ref for one in found.comments] == answered
    for one, post in zip(found.comments, posts, strict=True):
        said = datetime.fromisoformat(post["created_at"]).replace(microsecond=0)
        assert datetime.fromisoformat(one.published or "") == said


def test_mastodon() -> None:
    data = path("other/mastodon_context.json").read_bytes()
    value = json.loads(data)
    truth = [
        True_(
            one["id"],
            one["in_reply_to_id"],
            one["account"]["acct"],
            float(int(datetime.fromisoformat(one["created_at"]).timestamp())),
            False,
            letters(stripped(one["content"])),
        )
        for one in (*value["ancestors"], *value["descendants"])
    ]

    compare(read(mastodon, data), truth)


def test_youtube() -> None:
    data = path("other/youtube_commentThreads_rounak.json").read_bytes()
    tops = [one["snippet"]["topLevelComment"] for one in json.loads(data)["items"]]
    truth = [
        True_(
            one["id"],
            None,
            one["snippet"]["authorDisplayName"].strip(),
            datetime.fromisoformat(one["snippet"]["publishedAt"]).timestamp(),
            False,
            letters(one["snippet"]["textOriginal"]),
        )
        for one in tops
    ]

    found = read(youtube, data)

    compare(found, truth)
    missing = sum(one["snippet"]["totalReplyCount"] for one in json.loads(data)["items"])
    assert found.notices[0].message.startswith(f"{missing} ")


def test_isso() -> None:
    data = path("other/isso_generic.json").read_bytes()
    threads = json.loads(data)

    found = read(isso, data)

    assert [article.url for article in found.articles] == [one["id"] for one in threads]
    given = [one for thread in threads for one in thread["comments"]]
    assert [(one.author, one.published) for one in found.comments] == [
        (one["author"], one["created"].replace(" ", "T")) for one in given
    ]
    assert [letters(one.body.text) for one in found.comments] == [letters(one["text"]) for one in given]
