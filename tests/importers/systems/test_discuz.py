"""Discuz!: times that say "posted on", relative ones with a title, posts that are shut."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, shape


def _post(number: int, name: str, when: str, text: str) -> str:
    return (
        f"<div id='post_{number}'><table id='pid{number}' class='plhin'><tr><td class='pls'><div class='pi'><div "
        "class='authi'><a "
        f"class='xw1'>{name}</a></div></div></td><td class='plc'><div class='pi'><strong><a><em>{number - 40}</em>"
        "<sup>#</sup></a>"
        f"</strong><div class='pti'><div class='authi'><em id='authorposton{number}'>{when}</em></div></div></div>"
        "<div class='pct'>"
        f"{text}</div></td></tr></table></div>"
    )


def test_posts() -> None:
    quote = "<div class='quote'><blockquote><font>Tern 发表于 2012-3-4 10:11</font><br>灯亮了吗？</blockquote></div>"
    body = (
        "<div id='postlist'>"
        + _post(
            41,
            "Tern",
            "发表于 2012-3-4 10:11:12",
            "<td class='t_f' id='postmessage_41'>灯亮了吗？</td>".replace("td", "div"),
        )
        + _post(
            42,
            "海鸥",
            "发表于 <span title='2012-3-5 01:02:03'>昨天 01:02</span>",
            "<div class='t_f' id='postmessage_42'><i class='pstatus'>本帖最后由 海鸥 于 2012-3-6 编辑</i>"
            f"{quote}亮了。</div>",
        )
        + _post(43, "Auk", "发表于 2012-3-6 10:11:12", "<div class='locked'>提示: 内容自动屏蔽</div>")
        + "</div>"
    )
    comments = comments_by("discuz", body, lang="zh")

    assert shape(comments)[0] == ("1", "Tern", "灯亮了吗？")
    assert comments[1].body.text.endswith("灯亮了吗？\n亮了。")
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "paragraph"]
    assert [comment.published for comment in comments[:2]] == ["2012-03-04T10:11:12", "2012-03-05T01:02:03"]
    assert [comment.number for comment in comments] == [1, 2, 3]
    assert comments[2].state is CommentState.HIDDEN
