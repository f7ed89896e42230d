"""Vanilla: the discussion is the first post."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _inside(name: str, text: str) -> str:
    return (
        f"<div class='Item-Header'><span class='Author'><a class='PhotoWrap' title='{name}'><img></a><a "
        f"class='Username'>{name}</a>"
        "</span><span class='MItem RoleTitle'>Keeper</span><span class='MItem DateCreated'><a class='Permalink'>"
        "<time "
        "datetime='2016-12-03T23:11:46+00:00' title='x'>December 2016</time></a></span></div><div "
        "class='Item-Body'><div "
        f"class='Message userContent'>{text}</div><div class='Signature UserSignature'>A line</div></div>"
    )


def test_discussion_and_comments() -> None:
    quote = (
        "<blockquote class='Quote UserQuote'><div class='QuoteAuthor'>Tern said:</div><div class='QuoteText'>Is it "
        "lit?</div>"
        "</blockquote>"
    )
    body = (
        f"<div id='Discussion_9' class='Item ItemDiscussion'>{_inside('Tern', 'Is it lit?')}</div><ul "
        "class='MessageList'>"
        f"<li id='Comment_10' class='Item ItemComment'>{_inside('Gull', quote + 'It is.')}</li></ul>"
    )
    comments = comments_by("vanilla", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "Tern said:\nIs it lit?\nIt is.")]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert comments[0].published == "2016-12-03T23:11:46+00:00"
    assert comments[0].attributes["badge"] == "Keeper"
