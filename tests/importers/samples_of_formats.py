"""A small invented sample of each format that can be imported, by the id of its importer or container.

An importer without a sample of its own is tried with those that have one of its file endings.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.importers import test_blogger_atom, test_disqus_xml, test_documents, test_feed, test_movable_type, test_wxr
from tests.importers.containers import pages
from tests.importers.html_pages import comment, page
from tests.importers.tables import test_workbooks

TEXT = """Late hours at the library

The town library will stay open until ten on weekdays, the council decided on Tuesday after a long debate.

Readers had asked for it since the old reading room was closed two winters ago for want of heating.

3 Responses to Late hours at the library

Marla Quist says:
March 4, 2021 at 5:06 am
The kettle in the reading room was mine 🍲.

    old_porter says:
    March 4, 2021 at 6:07 am
    Nobody asked the night porter.

Ines Vårby says:
March 5, 2021 at 7:08 pm
Soup for a hundred people is about forty litres.
"""
CSV = """id,parent_id,author,date,score,text
c1,,Marla Quist,2021-03-04T05:06:07Z,3,"The kettle was mine,
and I want it back."
c2,c1,old_porter,2021-03-04T06:07:08Z,-1,Nobody asked the night porter.
c3,c2,Ines Vårby,2021-03-05T07:08:09Z,12,Soup for a hundred people 🍲
"""
ROWS = [
    {"id": "c1", "parent_id": None, "author": "Marla Quist", "created_utc": 1614834367, "text": "The kettle was mine."},
    {"id": "c2", "parent_id": "c1", "author": "old_porter", "created_utc": 1614838028, "text": "Nobody asked me 🍲."},
    {"id": "c3", "parent_id": "c2", "author": "Ines Vårby", "created_utc": 1614928089, "text": "Soup for a hundred."},
]


@dataclass(frozen=True, slots=True)
class Sample:
    name: str
    data: bytes


def _reddit(number: int, *replies: object) -> dict[str, object]:
    below = {"kind": "Listing", "data": {"children": list(replies)}} if replies else ""
    said = {"id": f"c{number}", "name": f"t1_c{number}", "author": f"reader{number}", "body": f"Said **{number}**."}
    more = {"created_utc": 1614834367.0 + number, "score": number, "link_id": "t3_abc", "replies": below}
    return {"kind": "t1", "data": {**said, **more, "parent_id": "t3_abc"}}


_REDDIT = [
    {
        "kind": "Listing",
        "data": {
            "children": [
                {
                    "kind": "t3",
                    "data": {
                        "id": "abc",
                        "name": "t3_abc",
                        "title": "Late hours",
                        "selftext": "Until ten.",
                        "author": "quay",
                        "created_utc": 1614830000.0,
                        "num_comments": 4,
                        "subreddit": "library",
                        "permalink": "/r/library/comments/abc/late_hours/",
                        "url": "https://quay.example/late",
                    },
                }
            ]
        },
    },
    {
        "kind": "Listing",
        "data": {
            "children": [
                _reddit(1, _reddit(2, _reddit(3))),
                _reddit(4),
                {
                    "kind": "more",
                    "data": {"count": 7, "id": "x", "name": "t1_x", "parent_id": "t3_abc", "children": ["x"]},
                },
            ]
        },
    },
]


def _hackernews(number: int, *children: object, parent: int = 1) -> dict[str, object]:
    return {
        "id": number,
        "type": "comment",
        "author": f"reader{number}",
        "text": f"<p>Said <i>{number}</i>.",
        "created_at": "2021-03-04T05:06:07.000Z",
        "created_at_i": 1614834367,
        "parent_id": parent,
        "story_id": 1,
        "title": None,
        "url": None,
        "points": None,
        "options": [],
        "children": list(children),
    }


_STORY = {
    **_hackernews(1, _hackernews(2, _hackernews(3, parent=2)), _hackernews(4)),
    "type": "story",
    "title": "Late hours",
    "url": "https://quay.example/late",
    "points": 7,
    "text": None,
    "parent_id": None,
}
_DISCOURSE = {
    "id": 7,
    "title": "Late hours",
    "posts_count": 3,
    "slug": "late-hours",
    "created_at": "2021-03-04T05:06:07.000Z",
    "post_stream": {
        "posts": [
            {
                "id": 100 + number,
                "username": f"reader{number}",
                "name": "",
                "created_at": "2021-03-04T05:06:07.000Z",
                "cooked": f"<p>Said {number}.</p>",
                "post_number": number,
                "post_type": 1,
                "reply_to_post_number": number - 1 if number > 2 else None,
                "topic_id": 7,
                "actions_summary": [{"id": 2, "count": number}],
            }
            for number in (1, 2, 3)
        ],
        "stream": [101, 102, 103, 104],
    },
}


def _status(number: int, above: int | None) -> dict[str, object]:
    return {
        "id": str(number),
        "created_at": "2021-03-04T05:06:07.000Z",
        "in_reply_to_id": str(above) if above else None,
        "in_reply_to_account_id": "1" if above else None,
        "content": f"<p>Said {number}.</p>",
        "url": f"https://pond.example/@reader/{number}",
        "uri": f"https://pond.example/users/reader/statuses/{number}",
        "visibility": "public",
        "sensitive": False,
        "spoiler_text": "",
        "favourites_count": number,
        "reblogs_count": 0,
        "replies_count": 1,
        "language": "en",
        "account": {"id": "1", "username": "reader", "acct": "reader", "display_name": "Reader"},
        "media_attachments": [],
    }


_MASTODON = {"ancestors": [_status(1, None)], "descendants": [_status(3, 2), _status(4, 3), _status(5, 2)]}


def _youtube(number: int, above: str = "") -> dict[str, object]:
    return {
        "kind": "youtube#comment",
        "id": f"{above}.k{number}" if above else f"k{number}",
        "snippet": {
            "videoId": "v1",
            "textDisplay": f"Said {number}.<br>Twice.",
            "textOriginal": f"Said {number}.\nTwice.",
            "authorDisplayName": f"@reader{number}",
            "likeCount": number,
            "publishedAt": "2021-03-04T05:06:07Z",
            "updatedAt": "2021-03-04T05:06:07Z",
            **({"parentId": above} if above else {}),
        },
    }


_YOUTUBE = {
    "kind": "youtube#commentThreadListResponse",
    "pageInfo": {"totalResults": 2, "resultsPerPage": 20},
    "items": [
        {
            "kind": "youtube#commentThread",
            "id": f"k{number}",
            "snippet": {
                "videoId": "v1",
                "topLevelComment": _youtube(number),
                "totalReplyCount": 1,
                "canReply": True,
            },
            "replies": {"comments": [_youtube(number + 5, f"k{number}")]},
        }
        for number in (1, 2)
    ],
}


def _isso(number: int, above: int | None, *replies: object) -> dict[str, object]:
    return {
        "id": number,
        "parent": above,
        "text": f"<p>Said {number}.</p>",
        "author": f"Reader {number}",
        "website": None,
        "created": 1614834367.5,
        "modified": None,
        "mode": 1,
        "likes": number,
        "dislikes": 0,
        "hash": "0123abcd",
        "total_replies": len(replies),
        "hidden_replies": 0,
        "replies": list(replies),
    }


_ISSO = {"id": None, "total_replies": 2, "hidden_replies": 0, "replies": [_isso(1, None, _isso(2, 1)), _isso(3, None)]}
_LEMMY = {
    "comments": [
        {
            "comment": {
                "id": number,
                "creator_id": 5,
                "post_id": 9,
                "content": f"Said *{number}*.",
                "removed": False,
                "deleted": number == 3,
                "published": "2023-06-10T11:12:13.123456Z",
                "ap_id": f"https://pond.example/comment/{number}",
                "path": path,
                "local": True,
            },
            "creator": {"id": 5, "name": "reader", "display_name": "Reader"},
            "post": {
                "id": 9,
                "name": "Late hours",
                "body": "Until ten.",
                "published": "2023-06-10T10:00:00Z",
                "ap_id": "https://pond.example/post/9",
            },
            "community": {"id": 2, "name": "library"},
            "counts": {"score": number, "upvotes": number, "downvotes": 0, "child_count": 0},
        }
        for number, path in ((1, "0.1"), (2, "0.1.2"), (3, "0.3"))
    ]
}


def _bluesky(number: int, *replies: object) -> dict[str, object]:
    return {
        "$type": "app.bsky.feed.defs#threadViewPost",
        "post": {
            "uri": f"at://did:plc:abc/app.bsky.feed.post/k{number}",
            "cid": f"b{number}",
            "author": {"did": "did:plc:abc", "handle": "reader.pond.example", "displayName": "Reader"},
            "record": {
                "$type": "app.bsky.feed.post",
                "text": f"Said {number} 🍲.",
                "createdAt": "2024-03-04T05:06:07.000Z",
                "langs": ["en"],
            },
            "likeCount": number,
            "replyCount": len(replies),
            "indexedAt": "2024-03-04T05:06:07.000Z",
        },
        "replies": list(replies),
    }


_BLUESKY = {"thread": _bluesky(1, _bluesky(2, _bluesky(3)), _bluesky(4))}
_FACEBOOK = {
    "comments_v2": [
        {
            "timestamp": 1614834367 + number,
            "data": [{"comment": {"timestamp": 1614834367, "comment": f"Said {number}.", "author": "Marla Quist"}}],
            "title": "Marla Quist commented on her own post.",
        }
        for number in (1, 2)
    ]
}
_TELEGRAM = {
    "name": "Library readers",
    "type": "public_supergroup",
    "id": 99,
    "messages": [
        {
            "id": number,
            "type": "message",
            "date": "2021-03-04T05:06:07",
            "date_unixtime": "1614834367",
            "from": f"Reader {number}",
            "from_id": f"user{number}",
            "text": [f"Said {number} ", {"type": "bold", "text": "loudly"}],
            "text_entities": [{"type": "plain", "text": f"Said {number} "}, {"type": "bold", "text": "loudly"}],
            **({"reply_to_message_id": number - 1} if number > 1 else {}),
        }
        for number in (1, 2, 3)
    ],
}
_TELEGRAM_HTML = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'/><title>Exported Data</title></head><body><div class='page_wrap'>"
    "<div class='page_header'><div class='content'><div class='text bold'>Library readers</div></div></div>"
    "<div class='page_body chat_page'><div class='history'>"
    + "".join(
        f"<div class='message default clearfix' id='message{number}'><div class='body'>"
        "<div class='pull_right date details' title='04.03.2021 05:06:07 UTC+01:00'>05:06</div>"
        f"<div class='from_name'>Reader {number}</div>"
        + (
            f"<div class='reply_to details'>In reply to <a href='#go_to_message{number - 1}'>this message</a></div>"
            if number > 1
            else ""
        )
        + f"<div class='text'>Said <strong>{number}</strong>.</div></div></div>"
        for number in (1, 2, 3)
    )
    + "</div></div></div></body></html>"
)
_WP_REST = [
    {
        "id": number,
        "post": 5,
        "parent": number - 1 if number > 1 else 0,
        "author": 0,
        "author_name": f"Reader {number}",
        "author_url": "",
        "date": "2021-03-04T05:06:07",
        "date_gmt": "2021-03-04T04:06:07",
        "content": {"rendered": f"<p>Said {number}.</p>\n"},
        "link": f"https://quay.example/late/#comment-{number}",
        "status": "approved",
        "type": "comment",
    }
    for number in (1, 2, 3)
]


@cache
def samples() -> Mapping[str, tuple[Sample, ...]]:
    """The samples by the ids of their importers."""
    html = page(
        "<ol class='comment-list'>"
        + comment(
            1, "Marla Quist", "<p>The kettle was <b>mine</b>.</p>", inner=comment(2, "Ye Lan", "Soup 🍲", depth=2)
        )
        + comment(3, "old_porter", "<blockquote>Soup</blockquote>Nobody asked.")
        + "</ol>",
        count="3 responses",
    )
    book = test_documents.epub(f"<h1>Storm</h1><p>{test_documents.LONG}</p><img src='pier.png' alt='Pier'/>")
    word = [("Title", "The pier"), ("", "How long?"), ("Heading2", "Later"), ("Quote", "Too long.")]
    with tempfile.TemporaryDirectory() as folder:
        parquet = test_workbooks.parquet_file(Path(folder, "a.parquet"))
    by_json = {
        "reddit": _REDDIT,
        "hackernews": _STORY,
        "discourse": _DISCOURSE,
        "mastodon": _MASTODON,
        "youtube": _YOUTUBE,
        "isso": _ISSO,
        "lemmy": _LEMMY,
        "bluesky": _BLUESKY,
        "facebook": _FACEBOOK,
        "telegram": _TELEGRAM,
        "wp-rest": _WP_REST,
    }
    return {
        "html": (Sample("a.html", html),),
        "text": (Sample("a.txt", TEXT.encode()),),
        "wxr": (Sample("a.xml", _wxr().encode()),),
        "disqus-xml": (Sample("a.xml", test_disqus_xml.GOOD.encode()),),
        "blogger-atom": (
            Sample("a.xml", test_blogger_atom.OLD.encode()),
            Sample("b.xml", test_blogger_atom.NEW.encode()),
        ),
        "movable-type": (Sample("a.txt", test_movable_type.GOOD.encode()),),
        "feed": (Sample("a.xml", test_feed.WORDPRESS.encode()),),
        "csv": (Sample("a.csv", CSV.encode()), Sample("b.tsv", CSV.replace(",", "\t").encode("utf-16"))),
        "json-table": (
            Sample("a.json", json.dumps(ROWS).encode()),
            Sample("b.ndjson", "\n".join(map(json.dumps, ROWS)).encode()),
        ),
        "spreadsheet": (
            Sample("a.xlsx", test_workbooks.xlsx(test_workbooks.COMMENTS)),
            Sample("b.ods", test_workbooks.ods({"Comments": test_workbooks.COMMENTS})),
        ),
        "parquet": (Sample("a.parquet", parquet),),
        "docx": (Sample("a.docx", test_documents.docx(word, picture=pages.PNG)),),
        "odt": (Sample("a.odt", test_documents.odt()),),
        "rtf": (Sample("a.rtf", _bytes(test_documents.RTF)),),
        "epub": (Sample("a.epub", book),),
        "pdf": (Sample("a.pdf", test_documents.pdf([(72, 700, 12, "The pier"), (72, 680, 12, "was closed.")])),),
        "markdown": (Sample("a.md", test_documents.MARKDOWN.encode()),),
        "telegram-html": (Sample("messages.html", _TELEGRAM_HTML.replace("'", '"').encode()),),
        **{name: (Sample("a.json", json.dumps(made).encode()),) for name, made in by_json.items()},
    }


@cache
def packed() -> Mapping[str, tuple[Sample, ...]]:
    """Samples of the containers by their ids."""
    made = {**pages.ALL, **pages.PACKED}
    ids: dict[str, tuple[str, ...]] = {
        "mhtml": ("lamp.mhtml",),
        "webarchive": ("lamp.webarchive",),
        "zip": ("lamp.zip",),
    }
    ids |= {"warc": ("lamp.warc", "lamp.warc.gz", "lamp.wacz"), "compressed": tuple(pages.PACKED)}
    return {key: tuple(Sample(name, made[name]) for name in names) for key, names in ids.items()}


def samples_for(importer: str, suffixes: Iterable[str]) -> tuple[Sample, ...]:
    """Its own samples, else those of the formats with one of its endings, else all."""
    known = {**samples(), **packed()}
    if importer in known:
        return known[importer]
    everything = [sample for some in known.values() for sample in some]
    return tuple(sample for sample in everything if sample.name.endswith(tuple(suffixes))) or tuple(everything)


def _wxr() -> str:
    said = (
        test_wxr.comment(1) + test_wxr.comment(2, parent=1, text="<b>Why</b>?") + test_wxr.comment(3, approved="spam")
    )
    return test_wxr.export(test_wxr.item(comments=said), test_wxr.item(body="<p>Rye.</p>"))


def _bytes(made: str | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.encode("ascii", "replace")
