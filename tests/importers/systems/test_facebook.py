"""Facebook's comments plugin."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_frame_with_replies() -> None:
    def one(name: str, text: str, replies: str = "") -> str:
        return (
            f"<div class='_3-8y _5nz1 clearfix'><div><span><a class=' UFICommentActorName'>{name}</a></span><div "
            "class='_3-8m'>"
            f"<div class='_30o4'><span><span class='_5mdd'>{text}</span></span></div></div><div "
            "class='_2vq9'><a>Like</a><a>Reply"
            "</a><abbr class='UFISutroCommentTimestamp livetimestamp' data-utime='1457067967' title='x'>4 Mar "
            "2016</abbr></div>"
            f"</div><div class='_44ri _2pis'>{replies}</div></div>"
        )

    body = "<div class='fb_content'>" + one("Wren", "Bright.", one("Odd", "Too bright.")) + one("Jo", "Hm.") + "</div>"
    comments = comments_by("facebook", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "Too bright."), ("2", "Jo", "Hm.")]
    assert comments[0].published == "2016-03-04T05:06:07+00:00"


def test_posts_before_that() -> None:
    def one(name: str, text: str, replies: str = "") -> str:
        return (
            f"<li class='fbFeedbackPost'><div class='postContainer'><a class='profileName'>{name}</a> <span class="
            f"'userSubtitle'>Harbour School</span><div class='postText'>{text}</div><div "
            "class='stat_elem'><a>Reply</a> "
            "<abbr class='timestamp' data-utime='1331528767'>x</abbr></div></div><ul "
            f"class='fbFeedbackReplies'>{replies}</ul></li>"
        )

    body = "<ul class='fbFeedbackPosts'>" + one("Wren", "Bright.", one("Odd", "No.")) + "</ul>"
    comments = comments_by("facebook", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
    assert comments[0].attributes["badge"] == "Harbour School"
