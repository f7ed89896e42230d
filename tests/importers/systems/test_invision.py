"""Invision Community 2, 3 and 4."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_fourth_version() -> None:
    body = "".join(
        f"<article id='elComment_{number}' class='cPost ipsBox ipsComment'><aside class='cAuthorPane'><h3 "
        "class='cAuthorPane_author'>"
        f"<strong><a>{name}</a></strong></h3></aside><div id='comment-{number}_wrap' class='ipsComment_content'><div "
        "class='ipsComment_meta'><a>Posted <time datetime='2019-05-06T07:08:09Z' title='x'>May 6, 2019</time></a>"
        "</div><div "
        f"class='cPost_contentWrap'><div data-role='commentContent' class='ipsType_richText'>{text}</div></div><div "
        "data-role='memberSignature'>A line</div></div></article>"
        for number, name, text in (
            (11, "Tern", "<p>Is it lit?</p>"),
            (
                12,
                "Gull",
                "<blockquote class='ipsQuote'><div class='ipsQuote_citation'>Tern said:</div><div "
                "class='ipsQuote_contents'>"
                "<p>Is it lit?</p></div></blockquote><p>It is.</p>",
            ),
        )
    )
    comments = comments_by("invision", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "Tern said:\nIs it lit?\nIt is.")]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert comments[0].published == "2019-05-06T07:08:09+00:00"


def test_third_version() -> None:
    body = "".join(
        f"<div class='post_block hentry' id='post_id_{number}'><div class='post_wrap'><h3 class='row2'><span "
        "class='author vcard'><a>"
        f"{name}</a></span><span class='post_id'><a>#{number}</a></span></h3><div class='post_body'><p "
        "class='posted_info'>Posted "
        "<abbr class='published' title='2011-05-06T07:08:09+00:00'>06 May</abbr></p><div class='post "
        f"entry-content'>{text}</div>"
        "<div class='signature'>A line</div></div></div></div>"
        for number, name, text in ((1, "Tern", "Is it lit?"), (2, "Gull", "It is."))
    )
    comments = comments_by("invision", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert (comments[1].published, comments[1].number) == ("2011-05-06T07:08:09+00:00", 2)


def test_tables_of_the_second_version() -> None:
    body = "".join(
        f"<table class='ipbtable'><tr><td class='row2'><a name='entry{number}'></a><span class='normalname'><a>"
        f"{name}</a></span></td>"
        "<td class='row2'><div><span class='postdetails'><img> Jul 3 2006, 10:12 AM</span></div></td></tr><tr><td "
        "class='post1'>"
        "<span class='postdetails'>Group: Keepers</span></td><td class='post1'><div class='postcolor' "
        f"id='post-{number}'>{text}</div>"
        "</td></tr></table>"
        for number, name, text in ((21, "Tern", "Is it lit?"), (22, "Gull", "It is."))
    )
    comments = comments_by("invision", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert comments[0].published == "2006-07-03T10:12"
