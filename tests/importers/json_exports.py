"""Invented files of each JSON export, with three levels, a comment that is gone, and some that are missing."""

from __future__ import annotations

import io
import json
from types import ModuleType
from typing import Any

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, Notice, Origin
from reader.importers import (
    bluesky,
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
from tests.importers.exports import Found

MODULES = (bluesky, discourse, facebook, hackernews, isso, lemmy, mastodon, reddit, telegram, wp_rest, youtube)
TEXT = "Grüße 👩‍👩‍👧 e\u0301 مرحبا"


def read(module: ModuleType, data: Any, origin: Origin | None = None) -> Found:
    """What `module` makes of bytes, of a text, or of a value as JSON."""
    raw = data if isinstance(data, bytes) else (data if isinstance(data, str) else json.dumps(data)).encode()
    found = Found()
    for record in module.read(io.BytesIO(raw), NoToken(), origin or Origin()):
        if isinstance(record, Notice):
            found.notices.append(record)
        elif isinstance(record, ArticleRecord):
            found.articles.append(record)
            found.threads.append([])
        else:
            found.threads[-1].append(record)
    return found


def lines(*values: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def tree(found: Found) -> dict[str, str | None]:
    return {comment.ref: comment.parent_ref for comment in found.comments}


def reddit_comment(ref: str, parent: str, replies: list[Any] | str = "", **more: Any) -> dict[str, Any]:
    nested = {"kind": "Listing", "data": {"children": replies}} if isinstance(replies, list) else replies
    fields = {
        "id": ref,
        "name": f"t1_{ref}",
        "link_id": "t3_post1",
        "parent_id": parent,
        "author": f"by_{ref}",
        "body": f"{TEXT} *{ref}*",
        "score": 3,
        "created_utc": 1500000000.0,
        "edited": False,
        "replies": nested,
    }
    return {"kind": "t1", "data": fields | more}


def reddit_listing() -> list[Any]:
    post = {
        "id": "post1",
        "name": "t3_post1",
        "title": "Bread &amp; salt",
        "selftext": "&gt; said\n\nWhy?",
        "subreddit": "baking",
        "permalink": "/r/baking/comments/post1/bread/",
        "is_self": True,
        "author": "opener",
        "num_comments": 11,
        "created_utc": 1499999000,
        "score": 9,
    }
    third = reddit_comment("c3", "t1_c2", author="[deleted]", body="[removed]")
    stub = {"kind": "more", "data": {"count": 5, "children": ["x1"], "parent_id": "t1_c2"}}
    goes_on = {"kind": "more", "data": {"count": 0, "children": [], "id": "_", "parent_id": "t1_c3"}}
    second = reddit_comment("c2", "t1_c1", [third, stub, goes_on], edited=1500000500, distinguished="moderator")
    first = reddit_comment("c1", "t3_post1", [second], author_flair_text="Baker")
    last = reddit_comment("c4", "t3_post1", body="[deleted]", author="[deleted]", score_hidden=True)
    more = {"kind": "more", "data": {"count": 2, "children": ["y1", "y2"], "parent_id": "t3_post1"}}
    listing = {"kind": "Listing", "data": {"children": [first, last, more]}}
    return [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": post}]}}, listing]


def wp_comment(ref: int, parent: Any = 0, **more: Any) -> dict[str, Any]:
    return {
        "id": ref,
        "post": 7,
        "parent": parent,
        "author": 0,
        "author_name": "Ida &amp; Ole",
        "date": "2020-05-01T12:00:00",
        "date_gmt": f"2020-05-01T10:00:{ref:02}",
        "content": {"rendered": f"<p>{TEXT} <strong>{ref}</strong></p>"},
        "link": f"https://blog.example/bread/#comment-{ref}",
        "status": "approved",
        "type": "comment",
    } | more


def wp_comments() -> list[Any]:
    return [wp_comment(1), wp_comment(2, 1), wp_comment(3, 2, status="hold"), wp_comment(4, "0", type="pingback")]


def hn_item() -> dict[str, Any]:
    def node(ref: int, parent: int, children: list[Any], **more: Any) -> dict[str, Any]:
        return {
            "id": ref,
            "type": "comment",
            "created_at_i": 1500000000 + ref,
            "created_at": "2017-07-14T02:40:00.000Z",
            "author": f"user{ref}",
            "text": f"<p>{TEXT} &#x27;{ref}&#x27;",
            "parent_id": parent,
            "story_id": 1,
            "points": None,
            "children": children,
        } | more

    gone = node(4, 3, [], author=None, text=None)
    root = node(1, 0, [node(2, 1, [node(3, 2, [gone])])], type="story", title="A loaf", url="https://loaf.example/")
    return root | {"parent_id": None, "points": 12}


def hn_items() -> list[dict[str, Any]]:
    common = {"time": 1500000000, "type": "comment"}
    return [
        {"id": 13, "by": "c", "parent": 12, "text": "third", **common},
        {"id": 14, "by": "d", "parent": 11, "text": "later", "dead": True, **common},
        {"id": 12, "by": "b", "parent": 11, "text": "second", "kids": [13], **common},
        {"id": 11, "by": "a", "parent": 10, "text": f"first {TEXT}", "kids": [12, 14], **common},
        {"id": 15, "deleted": True, "parent": 10, **common},
        {"id": 10, "by": "o", "title": "Ask: yeast?", "text": "Why", "kids": [15, 11, 99], "descendants": 6}
        | {"time": 1499999999, "type": "story"},
    ]


def discourse_post(number: int, answered: Any = None, **more: Any) -> dict[str, Any]:
    return {
        "id": 100 + number,
        "topic_id": 5,
        "post_number": number,
        "post_type": 1,
        "username": f"user{number}",
        "name": f"User {number}",
        "created_at": f"2021-03-0{number}T10:00:00.000Z",
        "cooked": f"<p>{TEXT} {number}</p>",
        "reply_to_post_number": answered,
        "actions_summary": [{"id": 2, "count": 4}],
        "version": 1,
    } | more


def discourse_topic() -> dict[str, Any]:
    posts = [
        discourse_post(1, staff=True),
        discourse_post(2, 1),
        discourse_post(3, "2", user_deleted=True, cooked="<p>(withdrawn)</p>"),
        discourse_post(4, post_type=3, cooked="", action_code="closed.enabled"),
        discourse_post(5, hidden=True),
    ]
    return {
        "post_stream": {"posts": posts, "stream": [101, 102, 103, 104, 105, 106, 107]},
        "id": 5,
        "title": "Sourdough talk",
        "posts_count": 7,
        "created_at": "2021-03-01T10:00:00.000Z",
        "closed": True,
    }


def status(ref: Any, answered: Any = None, **more: Any) -> dict[str, Any]:
    return {
        "id": ref,
        "in_reply_to_id": answered,
        "created_at": "2022-01-01T10:00:00.000Z",
        "account": {"acct": "ada@social.example", "username": "ada", "display_name": "Ada"},
        "content": f"<p>{TEXT}<br>{ref}</p>",
        "spoiler_text": "crumbs",
        "visibility": "public",
        "uri": f"https://social.example/{ref}",
        "url": f"https://social.example/@ada/{ref}",
        "favourites_count": 2,
    } | more


def mastodon_context() -> dict[str, Any]:
    return {"ancestors": [status("1")], "descendants": [status("3", "2"), status("4", "3"), status(5, 4)]}


def youtube_comment(ref: str, **more: Any) -> dict[str, Any]:
    snippet = {
        "videoId": "vid1",
        "textDisplay": f"{TEXT}<br>{ref}",
        "textOriginal": f"{TEXT}\n{ref}",
        "authorDisplayName": f"@{ref}",
        "likeCount": 3,
        "publishedAt": "2022-12-17T04:19:11Z",
        "updatedAt": "2022-12-17T04:19:11Z",
    }
    return {"kind": "youtube#comment", "id": ref, "snippet": snippet | more}


def youtube_threads() -> dict[str, Any]:
    def thread(ref: str, total: int, replies: list[Any]) -> dict[str, Any]:
        made: dict[str, Any] = {
            "kind": "youtube#commentThread",
            "id": ref,
            "snippet": {"videoId": "vid1", "topLevelComment": youtube_comment(ref), "totalReplyCount": total},
        }
        return made | ({"replies": {"comments": replies}} if replies else {})

    answers = [youtube_comment("a.1", parentId="a"), youtube_comment("a.2", parentId="a", textOriginal="")]
    return {
        "kind": "youtube#commentThreadListResponse",
        "pageInfo": {"totalResults": 2},
        "items": [thread("a", 5, answers), thread("b", 0, [])],
    }


def isso_threads() -> list[Any]:
    def comment(ref: Any, **more: Any) -> dict[str, Any]:
        return {
            "id": ref,
            "author": "Mia",
            "email": "mia@mail.example",
            "remote_addr": "192.0.2.1",
            "website": "",
            "created": "2019-02-03 04:05:06",
            "text": f"{TEXT} **{ref}**",
        } | more

    first = {
        "id": "/bread/",
        "title": "Bread+%26+salt",
        "comments": [comment(1), comment(2, parent=1), comment(3, parent=2)],
    }
    return [first, {"id": "/milk/", "title": "Milk and tea", "comments": [comment(0), comment(0)]}]


def facebook_comments() -> dict[str, Any]:
    def mangled(text: str) -> str:
        return text.encode().decode("latin-1")

    def entry(when: int, text: str) -> dict[str, Any]:
        comment = {"timestamp": when, "comment": mangled(text), "author": mangled("Zoë Ähn")}
        return {"timestamp": when, "data": [{"comment": comment}], "title": mangled("Zoë Ähn replied to Bo's comment.")}

    return {"comments_v2": [entry(1500000000, TEXT), entry(1500000000, "plain"), entry(1500000100, "")]}


def telegram_chat() -> dict[str, Any]:
    def message(ref: int, **more: Any) -> dict[str, Any]:
        return {
            "id": ref,
            "type": "message",
            "date": "2023-10-15T12:30:00",
            "date_unixtime": "1697365800",
            "from": f"Person {ref}",
            "from_id": f"user{ref}",
            "text": f"{TEXT}\n{ref} < 7",
        } | more

    parts = [
        "see ",
        {"type": "bold", "text": "this"},
        {"type": "text_link", "text": "page", "href": "https://a.example/"},
    ]
    return {
        "name": "Bakers",
        "type": "public_supergroup",
        "id": 42,
        "messages": [
            {"id": 1, "type": "service", "date": "2023-10-15T12:00:00", "action": "topic_created", "title": "Flour"},
            message(2, reply_to_message_id=1),
            message(3, reply_to_message_id=2, text=parts),
            message(4, reply_to_message_id=3, text="", media_type="sticker", **{"from": None}),
        ],
    }


def lemmy_comments() -> dict[str, Any]:
    def view(ref: int, path: str, **more: Any) -> dict[str, Any]:
        comment = {
            "id": ref,
            "post_id": 9,
            "content": f"{TEXT} *{ref}*",
            "path": path,
            "published": "2023-06-12T10:00:00.123456Z",
            "removed": False,
            "deleted": False,
            "ap_id": f"https://l.example/comment/{ref}",
        }
        return {
            "comment": comment | more,
            "creator": {"name": "ola"},
            "post": {
                "id": 9,
                "name": "Rye",
                "body": "A *loaf*",
                "ap_id": "https://l.example/post/9",
                "community_id": 1,
            },
            "counts": {"score": 4, "upvotes": 5, "downvotes": 1},
        }

    return {"comments": [view(1, "0.1"), view(3, "0.1.2.3", deleted=True), view(2, "0.1.2")]}


def bluesky_thread() -> dict[str, Any]:
    def post(ref: str, parent: str | None, count: int) -> dict[str, Any]:
        record: dict[str, Any] = {"text": f"{TEXT} {ref}", "createdAt": "2024-01-01T10:00:00.000Z", "langs": ["de"]}
        if parent:
            record["reply"] = {"parent": {"uri": f"at://did/{parent}"}, "root": {"uri": "at://did/a"}}
        return {
            "uri": f"at://did/{ref}",
            "author": {"handle": "eva.example", "displayName": "Eva"},
            "record": record,
            "replyCount": count,
            "likeCount": 1,
        }

    third = {"post": post("c", "b", 0), "replies": []}
    gone = {"$type": "app.bsky.feed.defs#notFoundPost", "uri": "at://did/x", "notFound": True}
    above = {"post": post("a", None, 9)}
    return {"thread": {"post": post("b", "a", 4), "parent": above, "replies": [third, gone]}}


SAMPLES: dict[str, Any] = {
    "reddit": reddit_listing(),
    "wp-rest": wp_comments(),
    "hackernews": hn_item(),
    "discourse": discourse_topic(),
    "mastodon": mastodon_context(),
    "youtube": youtube_threads(),
    "isso": isso_threads(),
    "facebook": facebook_comments(),
    "telegram": telegram_chat(),
    "lemmy": lemmy_comments(),
    "bluesky": bluesky_thread(),
}
BY_ID = {module.id: module for module in MODULES}
