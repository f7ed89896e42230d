"""JSON exports: who reads what, and what becomes of a file of each kind; damage is in test_json_exports_damage."""

from __future__ import annotations

import json

import pytest

from reader.app import registry
from reader.domain.records import CommentState, Origin
from reader.domain.text import MarkKind
from reader.importers import (
    bluesky,
    delimited,
    discourse,
    facebook,
    hackernews,
    isso,
    lemmy,
    mastodon,
    reddit,
    telegram,
    wp_rest,
    youtube,
)
from tests.importers import json_exports as made
from tests.importers.json_exports import BY_ID, SAMPLES, TEXT, lines, read, tree

OTHERS = [
    [{"id": 1, "text": "a", "author": "b", "parent": None}],
    {"comments": [{"id": 1, "text": "a", "user": "b"}]},
    {"data": [{"id": 1, "title": "t"}]},
    {"items": [{"id": 1, "title": "t"}]},
    {"messages": [{"id": 1, "content": "c"}]},
    {"type": "comment", "id": 1},
    {"posts": [{"id": 3, "content": "x"}]},
    {},
    [],
    [[]],
    [1, 2],
    {"kind": "Listing"},
    {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1", "content_html": "y"}]},
]


@pytest.mark.parametrize("importer", SAMPLES)
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_known_by_its_objects_whatever_its_name(importer: str, indent: int | None, encoding: str) -> None:
    data = json.dumps(SAMPLES[importer], indent=indent, ensure_ascii=False).encode(encoding)

    assert next(iter(registry.ranked(data[:65536], "export.json"))).id == importer
    assert next(iter(registry.ranked(data[:600] if indent is None else data[:1500], "x"))).id == importer
    assert read(BY_ID[importer], data).comments == read(BY_ID[importer], SAMPLES[importer]).comments


@pytest.mark.parametrize("value", OTHERS)
def test_other_json_is_nobodys(value: object) -> None:
    data = json.dumps(value).encode()

    assert [module.id for module in BY_ID.values() if module.sniff(data, "comments.json")] == []


@pytest.mark.parametrize("importer", SAMPLES)
def test_texts_come_whole_and_addresses_do_not_come(importer: str) -> None:
    found = read(BY_ID[importer], SAMPLES[importer])

    assert any(TEXT in comment.body.text for comment in found.comments)
    assert "192.0.2.1" not in repr(found)
    assert "mia@" not in repr(found)


def test_reddit_listing() -> None:
    found = read(reddit, SAMPLES["reddit"])

    assert tree(found) == {"t1_c1": None, "t1_c2": "t1_c1", "t1_c3": "t1_c2", "t1_c4": None}
    article = found.articles[0]
    assert (article.title, article.site, article.author, article.declared_comments) == (
        "Bread & salt",
        "r/baking",
        "opener",
        11,
    )
    assert [block.kind.value for block in article.body.blocks] == ["quote", "paragraph"]
    assert article.url == "https://www.reddit.com/r/baking/comments/post1/bread/"
    by = found.by_ref()
    assert by["t1_c1"].published == "2017-07-14T02:40:00+00:00"
    assert by["t1_c1"].body.marks[0].kind is MarkKind.EMPHASIS
    assert by["t1_c1"].attributes == {"badge": "Baker"}
    assert by["t1_c2"].attributes == {"edited": "2017-07-14T02:48:20+00:00", "distinguished": "moderator"}
    assert (by["t1_c3"].state, by["t1_c3"].author, by["t1_c3"].attributes) == (
        CommentState.DELETED,
        None,
        {"moderation": "removed"},
    )
    assert (by["t1_c4"].state, by["t1_c4"].score, by["t1_c4"].body.text) == (CommentState.DELETED, None, "")
    assert [notice.message[:2] for notice in found.notices if notice.code == "comments-missing"] == ["7 ", "1 "]


def test_reddit_dump_mixes_discussions_and_old_numbers() -> None:
    dump = lines(
        {"id": 36, "link_id": 35, "parent_id": 35, "author": "a", "body": "one", "created_utc": "1500000000"},
        {"id": "q", "link_id": "t3_zz", "parent_id": "t3_zz", "author": "b", "body": "other", "link_title": "Z"},
        {"id": 37, "link_id": 35, "parent_id": 36, "author": None, "body": "two", "score": "4"},
        {"name": "t3_z", "title": "The z", "selftext": "[deleted]", "subreddit": "s", "num_comments": 2},
        {"id": "r", "link_id": "t3_zz", "parent_id": "t1_gone", "author": "c", "body": None},
        {"what": "is this"},
    )

    found = read(reddit, dump)

    assert [article.title for article in found.articles] == ["The z", "Z"]
    assert found.articles[0].attributes == {"moderation": "deleted"}
    assert tree(found) == {"t1_10": None, "t1_11": "t1_10", "t1_q": None, "t1_r": "t1_gone"}
    assert found.by_ref()["t1_11"].score == 4
    assert found.by_ref()["t1_r"].state is CommentState.HIDDEN
    assert found.codes == ["objects-left-out"]


def test_pages_that_overlap_give_each_comment_once() -> None:
    one, other = (made.reddit_comment(ref, "t3_post1")["data"] for ref in "ab")

    found = read(reddit, lines(one, other, one, one | {"body": "changed"}))

    assert [comment.ref for comment in found.comments] == ["t1_a", "t1_b", "t1_a"]
    assert found.codes == ["repeated"]


def test_reddit_comments_alone_are_named_by_their_submission() -> None:
    found = read(reddit, lines({"id": "a", "link_id": "t3_x", "parent_id": "t3_x", "author": "b", "body": "c"}))

    assert found.articles[0].title == "Thread t3_x"


def test_reddit_html_goes_before_markdown_and_may_be_escaped() -> None:
    markup = '&lt;div class="md"&gt;&lt;p&gt;a &lt;em&gt;b&lt;/em&gt;&lt;/p&gt;\n&lt;/div&gt;'

    found = read(reddit, lines(made.reddit_comment("a", "t3_x", body_html=markup)["data"]))

    assert found.comments[0].body.text == "a b"


def test_wordpress_comments_newest_first_are_turned_round() -> None:
    given = list(reversed(made.wp_comments()))
    found = read(wp_rest, [one | {"parent": 0} for one in given])

    assert [comment.ref for comment in found.comments] == ["1", "2", "3", "4"]
    assert found.comments[0].attributes["printed_position"] == "4"


def test_wordpress_comments() -> None:
    found = read(wp_rest, SAMPLES["wp-rest"])

    assert tree(found) == {"1": None, "2": "1", "3": "2", "4": None}
    first, _, held, ping = found.comments
    assert (first.author, first.published) == ("Ida & Ole", "2020-05-01T10:00:01+00:00")
    assert found.articles[0].url == "https://blog.example/bread/"
    assert (held.state, held.attributes["moderation"]) == (CommentState.HIDDEN, "pending")
    assert ping.attributes["type"] == "pingback"


def test_wordpress_posts_with_embedded_comments() -> None:
    post = {
        "id": 7,
        "date": "2020-05-01T09:00:00",
        "date_gmt": "2020-05-01T07:00:00",
        "slug": "bread",
        "link": "https://blog.example/bread/",
        "title": {"rendered": "Bread &#038; salt"},
        "content": {"rendered": "<p>One.</p><p>Two.</p>"},
        "_embedded": {"author": [{"name": "Ida"}], "replies": [made.wp_comments()[:2]]},
    }

    found = read(wp_rest, [post, post | {"id": "8", "_embedded": None, "title": {"rendered": "Tea"}}])

    assert [(article.title, article.author) for article in found.articles] == [("Bread & salt", "Ida"), ("Tea", None)]
    assert found.articles[0].body.text == "One.\nTwo."
    assert tree(found) == {"1": None, "2": "1"}


def test_wordpress_com() -> None:
    def comment(ref: int, parent: object) -> dict[str, object]:
        return {
            "ID": ref,
            "post": {"ID": 3, "title": "Rye", "link": "https://x.example/rye/"},
            "author": {"name": "Ole", "email": False},
            "date": "2020-01-01T10:00:00+01:00",
            "content": "<p>Hm.</p>",
            "status": "approved",
            "parent": parent,
            "like_count": 2,
        }

    found = read(wp_rest, {"found": 5, "comments": [comment(1, False), comment(2, {"ID": 1, "type": "comment"})]})

    assert (found.articles[0].title, tree(found)) == ("Rye", {"1": None, "2": "1"})
    assert found.comments[0].published == "2020-01-01T10:00:00+01:00"
    assert found.comments[0].attributes == {"likes": "2"}
    assert found.notices[0].message.startswith("3 ")


def test_hackernews_nested() -> None:
    found = read(hackernews, SAMPLES["hackernews"])

    assert tree(found) == {"2": None, "3": "2", "4": "3"}
    assert found.articles[0].title == "A loaf"
    assert found.articles[0].attributes["link"] == "https://loaf.example/"
    assert found.comments[2].state is CommentState.DELETED
    assert found.comments[0].published == "2017-07-14T02:40:02+00:00"


@pytest.mark.parametrize("form", ["list", "lines", "object"])
def test_hackernews_official_items_find_their_story(form: str) -> None:
    items = made.hn_items()
    data = {
        "list": json.dumps(items),
        "lines": lines(*items),
        "object": json.dumps({str(item["id"]): item for item in items}),
    }[form]

    found = read(hackernews, data)

    assert len(found.articles) == 1
    assert tree(found) == {"11": None, "12": "11", "13": "12", "14": "11", "15": None}
    assert [ref for ref, parent in tree(found).items() if parent is None] == ["15", "11"]
    assert found.by_ref()["15"].state is CommentState.DELETED
    assert found.by_ref()["14"].attributes == {"moderation": "dead"}
    assert found.articles[0].declared_comments == 6
    assert found.codes == ["comments-missing"]


def test_hackernews_search_hits() -> None:
    story = {"objectID": "1", "title": "A loaf", "points": 3, "created_at_i": 1500000000, "_tags": ["story"]}
    comment = {
        "objectID": "2",
        "comment_text": "Hm",
        "author": "x",
        "story_id": 1,
        "parent_id": 1,
        "created_at_i": 1500000001,
        "_tags": ["comment", "story_1"],
    }

    found = read(hackernews, {"hits": [comment, comment | {"objectID": "3", "parent_id": 2}, story], "nbHits": 3})

    assert (found.articles[0].title, tree(found)) == ("A loaf", {"2": None, "3": "2"})


def test_discourse_topic() -> None:
    found = read(discourse, SAMPLES["discourse"])

    assert tree(found) == {"post_1": None, "post_2": "post_1", "post_3": "post_2", "post_5": None}
    by = found.by_ref()
    assert by["post_1"].attributes["badge"] == "staff"
    assert by["post_1"].attributes["likes"] == "4"
    assert (by["post_3"].state, by["post_3"].body.text) == (CommentState.DELETED, "")
    assert by["post_5"].state is CommentState.HIDDEN
    assert (found.articles[0].title, found.articles[0].attributes["state"]) == ("Sourdough talk", "closed")
    assert found.codes == ["comments-missing", "service-messages"]
    assert found.notices[0].message.startswith("2 ")


def test_discourse_pages_in_any_order_are_one_topic() -> None:
    topic = made.discourse_topic()
    first = topic | {"post_stream": topic["post_stream"] | {"posts": topic["post_stream"]["posts"][:2]}}
    second = {"post_stream": {"posts": topic["post_stream"]["posts"][2:]}, "id": 5}

    for found in (read(discourse, lines(second, first)), read(discourse, [second, first])):
        assert [comment.number for comment in found.comments] == [1, 2, 3, 5]
        assert [article.title for article in found.articles] == ["Sourdough talk"]


def test_mastodon_context_and_its_status() -> None:
    found = read(mastodon, SAMPLES["mastodon"])
    whole = read(mastodon, [made.status("2", "1"), made.mastodon_context()])

    assert tree(found) == {"1": None, "3": "2", "4": "3", "5": "4"}
    assert tree(whole) == {"2": "1", "1": None, "3": "2", "4": "3", "5": "4"}
    assert len(whole.articles) == 1
    assert found.comments[0].author == "ada@social.example"
    assert found.comments[0].attributes["content_warning"] == "crumbs"


def test_mastodon_statuses_make_threads() -> None:
    found = read(mastodon, [made.status("3", "2"), made.status("2"), made.status("9")])

    assert [len(thread) for thread in found.threads] == [2, 1]


def test_mastodon_archive() -> None:
    def note(ref: str, answered: str | None, to: list[str]) -> dict[str, object]:
        said = {"id": ref, "type": "Note", "inReplyTo": answered, "published": "2022-01-01T10:00:00Z", "to": to}
        said |= {"attributedTo": "https://social.example/users/ada", "content": f"<p>{TEXT}</p>", "summary": "crumbs"}
        return {"id": f"{ref}/activity", "type": "Create", "object": said}

    public = "https://www.w3.org/ns/activitystreams#Public"
    items = [note("https://s/1", None, [public]), note("https://s/2", "https://s/1", []), {"type": "Announce"}]
    outbox = {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection"}

    found = read(mastodon, outbox | {"totalItems": 3, "orderedItems": items})

    assert mastodon.sniff(json.dumps(outbox | {"orderedItems": items}).encode(), "outbox.json") > 0.9
    assert tree(found) == {"https://s/1": None, "https://s/2": "https://s/1"}
    assert [comment.attributes["visibility"] for comment in found.comments] == ["public", "private"]
    assert found.codes == ["shares-left-out"]


def test_youtube_threads() -> None:
    found = read(youtube, SAMPLES["youtube"])

    assert tree(found) == {"a": None, "a.1": "a", "a.2": "a", "b": None}
    assert found.comments[0].body.text == f"{TEXT}\na"
    assert found.by_ref()["a.2"].body.text == f"{TEXT}\na.2"
    assert found.comments[0].attributes == {"likes": "3"}
    assert found.notices[0].code == "comments-missing"
    assert found.notices[0].message.startswith("3 ")


def test_youtube_pages_bring_the_replies_that_were_missing() -> None:
    replies = [made.youtube_comment(f"a.{number}", parentId="a", videoId=None) for number in (3, 4, 5)]
    for one in replies:
        one["snippet"]["videoId"] = "vid1"
    video = {"kind": "youtube#video", "id": "vid1", "snippet": {"title": "How to knead", "channelTitle": "Bo"}}
    pages = (made.youtube_threads(), {"kind": "youtube#commentListResponse", "items": replies}, video)

    found = read(youtube, lines(*pages))

    assert found.codes == []
    assert len(found.comments) == 7
    assert found.articles[0].title == "How to knead"


def test_youtube_dl_info() -> None:
    comments = [
        {"id": "a", "text": "One", "author": "@x", "parent": "root", "timestamp": 1500000000, "like_count": 2},
        {
            "id": "a.1",
            "text": "Two",
            "author": "@y",
            "parent": "a",
            "_time_text": "3 weeks ago",
            "author_is_uploader": True,
        },
    ]
    info = {"id": "v", "title": "Rye", "webpage_url": "https://www.youtube.com/watch?v=v", "upload_date": "20200102"}

    found = read(youtube, info | {"extractor": "youtube", "comment_count": 2, "comments": comments})

    assert (found.articles[0].title, found.articles[0].published) == ("Rye", "2020-01-02")
    assert tree(found) == {"a": None, "a.1": "a"}
    assert found.comments[1].attributes == {"badge": "uploader", "date_printed": "3 weeks ago"}


def test_youtube_comment_downloader_reckons_from_when_it_was_saved() -> None:
    data = lines(
        {
            "cid": "a",
            "text": "One",
            "time": "3 weeks ago",
            "author": "@x",
            "votes": "1.2K",
            "replies": "2",
            "heart": True,
        },
        {"cid": "a.b", "text": "Two", "time": "2 days ago (edited)", "author": "@y", "votes": "0", "reply": True},
    )

    found = read(youtube, data, Origin(name="rye.ndjson", saved_at="2024-03-31T10:00:00"))
    unknown = read(youtube, data)

    assert tree(found) == {"a": None, "a.b": "a"}
    assert found.articles[0].title == "rye"
    assert (found.comments[0].published or "").startswith("2024-03-1")
    assert found.comments[0].attributes["date_approximate"] == "3 weeks ago"
    assert found.comments[0].attributes["likes"] == "1.2K"
    assert unknown.comments[0].published is None
    assert unknown.comments[0].attributes["date_printed"] == "3 weeks ago"
    assert found.codes == ["comments-missing"]


def test_isso() -> None:
    found = read(isso, SAMPLES["isso"])

    assert [article.title for article in found.articles] == ["Bread & salt", "Milk and tea"]
    assert [comment.parent_ref for comment in found.threads[0]] == [None, "1", "2"]
    assert [comment.ref for comment in found.threads[1]] == ["0", "0 (2)"]
    assert found.comments[0].published == "2019-02-03T04:05:06"
    assert found.comments[0].body.marks[0].kind is MarkKind.STRONG


def test_isso_page() -> None:
    reply = {"id": 2, "parent": 1, "text": "<p>b</p>", "mode": 4, "created": 1500000001.5, "author": None}
    first = {
        "id": 1,
        "parent": None,
        "text": "<p>a</p>",
        "mode": 1,
        "replies": [reply],
        "hidden_replies": 3,
        "likes": 2,
    }

    found = read(isso, {"id": None, "total_replies": 1, "hidden_replies": 0, "replies": [first]})

    assert tree(found) == {"1": None, "2": "1"}
    assert found.comments[1].state is CommentState.DELETED
    assert found.notices[0].message.startswith("3 ")


def test_facebook_text_is_mended() -> None:
    found = read(facebook, SAMPLES["facebook"])

    assert found.comments[0].body.text == TEXT
    assert found.comments[0].author == "Zoë Ähn"
    assert found.comments[0].attributes["context"] == "Zoë Ähn replied to Bo's comment."
    assert [comment.ref for comment in found.comments] == ["1500000000", "1500000000 (2)", "1500000100"]
    assert found.comments[2].state is CommentState.HIDDEN
    assert facebook.mended("Zoë") == "Zoë"


def test_telegram_chat() -> None:
    found = read(telegram, SAMPLES["telegram"])

    assert tree(found) == {"2": None, "3": "2", "4": "3"}
    first, second, third = found.comments
    assert first.body.text == f"{TEXT}\n2 < 7"
    assert first.attributes["topic"] == "Flour"
    assert first.published == "2023-10-15T10:30:00+00:00"
    assert second.body.text == "see thispage"
    assert {mark.kind for mark in second.body.marks} == {MarkKind.STRONG, MarkKind.LINK}
    assert (third.author, third.attributes["media"]) == (None, "sticker")
    assert found.codes == ["service-messages"]


@pytest.mark.parametrize("indent", [None, 1])
def test_telegram_of_a_whole_account(indent: int | None) -> None:
    account = {"about": "x", "chats": {"about": "y", "list": [made.telegram_chat(), {"name": "Empty", "messages": []}]}}
    account["left_chats"] = {"list": [made.telegram_chat() | {"id": 43, "name": "Left"}]}

    found = read(telegram, json.dumps(account, indent=indent))

    assert [article.title for article in found.articles] == ["Bakers", "Left"]
    assert [len(thread) for thread in found.threads] == [3, 3]


def test_lemmy() -> None:
    found = read(lemmy, SAMPLES["lemmy"])

    assert tree(found) == {"1": None, "3": "2", "2": "1"}
    assert (found.articles[0].title, found.articles[0].body.text) == ("Rye", "A loaf")
    assert found.by_ref()["3"].state is CommentState.DELETED
    assert found.by_ref()["1"].score == 4


def test_bluesky() -> None:
    found = read(bluesky, SAMPLES["bluesky"])

    assert tree(found) == {f"at://did/{ref}": above for ref, above in
                           (("a", None), ("b", "at://did/a"), ("c", "at://did/b"), ("x", "at://did/b"))}  # fmt: skip
    assert found.by_ref()["at://did/x"].state is CommentState.DELETED
    assert found.notices[0].message.startswith("10 ")


SCRAPED = {
    "YouTube Data Tools": "id,likeCount,publishedAt,authorName,text,isReply,isReplyTo\n"
    "c1,3,2020-01-02 10:00:01,Mia,Nice words in here,0,\nc2,4,2020-01-02 10:00:02,Bo,More of the words,1,c1\n",
    "TikTok": "cid,createTimeISO,diggCount,repliesToId,text,uniqueId\n"
    "c1,2020-01-02T10:00:01.000Z,3,,Nice words in here,mia\nc2,2020-01-02T10:00:02.000Z,4,c1,More of the words,bo\n",
    "Instagram": "id,created_at,text,owner.username,likes_count,parent_id\n"
    "c1,2020-01-02 10:00:01,Nice words in here,mia,3,\nc2,2020-01-02 10:00:02,More of the words,bo,4,c1\n",
    "YouTube": "comment,cid,author,voteCount,publishedTime,replyToCid\n"
    "Nice words in here,c1,@mia,3,2020-01-02 10:00:01,\nMore of the words,c2,@bo,4,2020-01-02 10:00:02,c1\n",
}
"""Heads of tables as programs write them that collect comments."""


@pytest.mark.parametrize("program", SCRAPED)
def test_tables_of_programs_that_collect_comments(program: str) -> None:
    found = read(delimited, SCRAPED[program])

    assert tree(found) == {"c1": None, "c2": "c1"}
    assert [comment.score for comment in found.comments] == [3, 4]
    assert found.comments[1].body.text == "More of the words"
    assert (found.comments[1].author or "").strip("@").lower() == "bo"
