"""Facebook's comments plugin as its frame is saved: ``.UFICommentActorName`` and what stands around it.

The frame's classes are hashes but for those of the names; a comment is ``._3-8y``, its replies are in ``._44ri``.
Before 2014 it was ``li.fbFeedbackPost`` with ``.fbFeedbackReplies``.
"""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout, beginning, first_found
from reader.importers.page.systems import Found

id = "facebook"
rank = 28

FRAME = Layout(
    needs=(".ufiCommentActorName", "._5mdd"),
    items=("._3-8y._5nz1", "._3-8y", ".UFIComment"),
    keep=lambda tag: any("uficommentactorname" in dom.words(inner) for inner in beginning(tag, 120)),
    nested=False,
    levels=("._44ri", ".UFIReplyList"),
    names=("a.UFICommentActorName", "span.UFICommentActorName"),
    dates=("abbr[data-utime]", ".UFISutroCommentTimestamp", "abbr"),
    texts=("._5mdd", ".UFICommentBody"),
    likes=("._2uma", ".UFICommentLikeButton span"),
    stubs=("._5o4h", ".UFIPagerLink", "._2pi8 a[role=button]"),
    counts=("._50f7", ".commentcount"),
    areas=(".fb_content", "._56q9"),
    headed=False,
)
FEEDBACK = Layout(
    items=("li.fbFeedbackPost", ".fbFeedbackPost", ".fbTopLevelComment"),
    names=("a.profileName", ".profileName"),
    dates=("abbr[data-utime]", "abbr.timestamp", "abbr"),
    texts=(".postText", ".commentText"),
    likes=(".likeCount",),
    badges=(".userSubtitle",),
    stubs=(".fbFeedbackPager a", ".uiMorePagerPrimary"),
    areas=(".fbFeedbackPosts", ".fbFeedbackContent"),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Facebook's plugin, in the order of the page."""
    return first_found((FRAME, FEEDBACK), page, token)
