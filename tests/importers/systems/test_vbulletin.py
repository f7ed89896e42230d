"""vBulletin 3, 4 and 5."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, shape


def _table(number: int, name: str, text: str) -> str:
    return (
        f"<div id='edit{number}'><table id='post{number}' class='tborder'><tr><td class='thead'><a "
        f"name='post{number}'></a> "
        f"03-05-2006, 10:11 AM </td><td class='thead'>#<a id='postcount{number}' name='{number - 50}'><strong>"
        f"{number - 50}"
        f"</strong></a></td></tr><tr><td class='alt2'><div id='postmenu_{number}'><a class='bigusername'>{name}</a>"
        "</div><div>Join "
        f"Date: Jan 2004</div></td><td class='alt1' id='td_post_{number}'><div id='post_message_{number}'>"
        f"{text}</div><div>"
        "__________________<br>A line</div></td></tr></table></div>"
    )


def _item(
    number: int, name: str, text: str, when: str = "<span class='date'>10/05/2006,&nbsp;<span>13h16</span></span>"
) -> str:
    return (
        f"<li class='postbitlegacy postcontainer' id='post_{number}'><div class='posthead'><span class='postdate'>"
        f"{when}</span>"
        f"<span class='nodecontrols'><a class='postcounter'>#{number - 50}</a></span></div><div "
        "class='username_container'><a "
        f"class='username'><strong>{name}</strong></a><span class='usertitle'>Keeper</span></div><div "
        "class='content'><div "
        f"id='post_message_{number}'><blockquote class='postcontent restore'>{text}</blockquote></div></div></li>"
    )


def test_third_version() -> None:
    quote = (
        "<div><div class='smallfont'>Quote:</div><table><tr><td class='alt2' style='border:1px inset'><div>"
        "Originally Posted by "
        "<strong>Tern</strong></div><div style='font-style:italic'>Is it lit?</div></td></tr></table></div>"
    )
    comments = comments_by("vbulletin", _table(51, "Tern", "Is it lit?") + _table(52, "Gull", quote + "It is."))

    assert shape(comments)[0] == ("1", "Tern", "Is it lit?")
    assert comments[1].body.text.endswith("Is it lit?\nIt is.")
    assert [block.kind.value for block in comments[1].body.blocks[-3:]] == ["quote", "quote", "paragraph"]
    assert (comments[0].published, comments[0].number) == ("2006-03-05T10:11", 1)


def test_fourth_version_with_an_advertisement_made_up_as_a_post() -> None:
    quote = (
        "<div class='bbcode_container'><div class='bbcode_quote'><div class='bbcode_postedby'>Zitat von <strong>"
        "Tern</strong>"
        "</div><div class='message'>Is it lit?</div></div></div>"
    )
    body = (
        "<ol id='posts'>"
        + _item(51, "Tern", "Is it <i>lit</i>?")
        + _item(51, "Sponsor", "")
        + _item(52, "Gull", quote + "It is.")
        + "<li class='postbitdeleted' id='post_53'><div class='username_container'><a class='username'>Auk</a></div>"
        "</li></ol>"
    )
    comments = comments_by("vbulletin", body, lang="fr")

    assert shape(comments) == [
        ("1", "Tern", "Is it lit?"),
        ("2", "Gull", "Zitat von Tern\nIs it lit?\nIt is."),
        ("3", "Auk", ""),
    ]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert comments[0].published == "2006-05-10T13:16"
    assert [comment.number for comment in comments] == [1, 2, None]
    assert comments[2].state is CommentState.DELETED


def test_a_theme_without_a_name_for_the_time() -> None:
    body = _item(51, "Tern", "Is it lit?", "").replace(
        "<div class='content'>", "<dl><dd>03.03.2011, 14:17</dd></dl><div class='c'>"
    )

    assert comments_by("vbulletin", body, lang="de")[0].published == "2011-03-03T14:17"


def test_fifth_version() -> None:
    body = "".join(
        f"<li class='b-post js-post' data-node-id='{number}'><div class='b-userinfo__details'><div class='author'>"
        f"<strong><a>{name}"
        "</a></strong></div></div><div class='b-post__timestamp'><time datetime='2020-01-02T03:04:05'>"
        "01-02-2020</time></div><a "
        f"class='b-post__count'>#{number}</a><div class='js-post__content-text'>{text}</div></li>"
        for number, name, text in ((1, "Tern", "Is it lit?"), (2, "Gull", "It is."))
    )
    comments = comments_by("vbulletin", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert (comments[1].published, comments[1].number) == ("2020-01-02T03:04:05", 2)
