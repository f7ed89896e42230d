"""Coral: Talk up to version 4 (``.talk-stream-comment-wrapper-level-N``) and Coral since (``.coral-comment``).

The class names are those that its documentation offers for styling (Talk's reference, "CSS" in Coral's).
"""

from __future__ import annotations

from itertools import islice

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, beginning, first_found, words_after
from reader.importers.page.systems import Found

id = "coral"
rank = 29

TALK = Layout(
    items=(".talk-stream-comment-wrapper",),
    id_prefixes=("c_",),
    names=(".talk-stream-comment-user-name", ".talk-plugin-author-menu-button", ".talk-slot-comment-author-name"),
    dates=(
        ".talk-stream-comment-published-date span",
        ".talk-stream-comment-published-date",
        ".talk-comment-timestamp",
    ),
    texts=(
        ".talk-plugin-rich-text-text",
        ".talk-stream-comment-content",
        ".talk-plugin-rich-text",
        ".talk-slot-comment-content",
        ".CommentContent__content*",
    ),
    drops=(".talk-stream-comment-footer",),
    likes=(".talk-plugin-like-count", ".talk-plugin-respect-count", ".talk-plugin-upvote-count"),
    dislikes=(".talk-plugin-downvote-count",),
    badges=(".talk-stream-comment-author-tags", ".talk-comment-author-tags", ".TagLabel__tag*"),
    edited=(".Comment__editedMarker*", ".talk-stream-comment-edited"),
    deleted=(".talk-stream-comment-tombstone", ".CommentTombstone__commentTombstone*"),
    stubs=(".talk-load-more-replies button", ".talk-load-more button", ".talk-load-more"),
    counts=(".talk-stream-tab-count", ".talk-stream-comments-count"),
    areas=(
        "#talk-embed-stream-container",
        ".talk-stream-comments-container",
        "#coralStreamEmbed",
        "#coral_talk_stream",
    ),
)
CORAL = Layout(
    items=("[data-testid^=comment-]", "article[id^=comment-]", ".coral-comment"),
    keep=lambda tag: (
        any(
            word in ("coral-comment-content", "coral-comment-username", "coral-tombstone", "coral-comment-deleted")
            for inner in beginning(tag, 200)
            for word in dom.words(inner)
        )
        and dom.attribute(tag, "data-testid") in ("", "comment-" + dom.attribute(tag, "id").removeprefix("comment-"))
    ),
    id_prefixes=("comment-",),
    leveled=lambda entry: _level(entry),
    names=(".coral-comment-username", ".coral-username"),
    dates=("time.coral-comment-timestamp", ".coral-comment-timestamp", ".coral-timestamp", "time"),
    texts=(".coral-comment-content",),
    badges=(".coral-comment-userTag", ".coral-comment-userBadge"),
    edited=(".coral-comment-edited",),
    likes=(".coral-comment-reactButton", ".coral-reacted-count"),
    answers=(".coral-comment-inReplyTo a",),
    ratings=(".coral-comment-rating",),
    deleted=(".coral-tombstone", ".coral-comment-deleted", ".coral-rejectedTombstone"),
    hidden=(".coral-ignoredTombstone",),
    stubs=(
        ".coral-replyList-showAllButton",
        ".coral-comments-loadMoreButton",
        ".coral-loadMore",
        ".coral-replyList-showMoreReplies",
    ),
    counts=(".coral-tabBar-commentCount", ".coral-comments-count", ".coral-tabBar-comments .coral-counter"),
    areas=("#coral", "#coral_thread", ".coral-stream", "#comments-allComments-log"),
    headed=False,
)


def _level(entry: Entry) -> int | None:
    """The indent is a class of the comment or of an element close around it."""
    for tag in (entry.tag, *islice(entry.tag.parents, 4), *beginning(entry.tag, 8)):
        level = words_after(tag, "coral-indent-") or words_after(tag, "coral-replies-level-")
        if level.isdigit():
            return int(level)
    return 0


def find(page: Page, token: Token) -> Found | None:
    """The comments of Coral, in the order of the page."""
    return first_found((TALK, CORAL), page, token)
