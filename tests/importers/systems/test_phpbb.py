"""phpBB: prosilver, subsilver and version 2."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def _post(number: int, name: str, text: str, when: str) -> str:
    return (
        f"<div id='p{number}' class='post bg2'><div class='inner'><dl class='postprofile'><dt><a class='username'>"
        f"{name}</a></dt>"
        "<dd class='profile-rank'>Keeper</dd><dd>Joined: Sun Mar 06, 2011 5:33 am</dd></dl><div class='postbody'>"
        "<h3><a>Re: lamp"
        f"</a></h3><p class='author'>by <strong><a class='username'>{name}</a></strong> » {when} </p><div "
        f"class='content'>{text}"
        f"</div><div class='notice'>Last edited by {name}</div><div class='signature'>A line</div></div></div></div>"
    )


def test_prosilver() -> None:
    quote = "<blockquote><div><cite>Tern 7 wrote:</cite>Is it lit?</div></blockquote>"
    body = (
        "<div class='pagination'>12 posts • Page <strong>1</strong> of <strong>2</strong> • <a "
        "href='x?t=1&start=10'>2</a></div>"
        + _post(71, "Tern 7", "Is it lit?", "Sun Mar 06, 2016 5:45 am")
        + _post(72, "Gull", quote + "It is.", "<time datetime='2016-03-07T10:00:00+00:00'>Mon Mar 07, 2016</time>")
    )
    found, comments = found_by("phpbb", body), comments_by("phpbb", body)

    assert found is not None
    assert (found.declared, found.more) == (12, True)
    assert shape(comments) == [("1", "Tern 7", "Is it lit?"), ("2", "Gull", "Tern 7 wrote:\nIs it lit?\nIt is.")]
    assert [comment.published for comment in comments] == ["2016-03-06T05:45", "2016-03-07T10:00:00+00:00"]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "paragraph"]


def test_the_tables_of_the_second_version() -> None:
    def rows(number: int, name: str, text: str) -> str:
        return (
            f"<tr><td class='row1'><span class='name'><a name='{number}'></a><b>{name}</b></span><br><span "
            "class='postdetails'>"
            "Joined: 12 Jan 2004<br>Posts: 12</span></td><td class='row1'><table><tr><td><a><img></a><span "
            "class='postdetails'>"
            "Posted: Sun Mar 06, 2005 5:45 am<span class='gen'>&nbsp;</span>&nbsp; &nbsp;Post subject: Lamp</span>"
            "</td></tr><tr>"
            f"<td colspan='2'><hr></td></tr><tr><td colspan='2'>{text}<span class='postbody'><br>"
            "_________________<br>A line"
            "</span></td></tr></table></td></tr><tr><td><a>Back to top</a></td><td>Profile</td></tr><tr><td></td>"
            "</tr>"
        )

    body = (
        "<table class='forumline'><tr><th>Author</th><th>Message</th></tr>"
        + rows(81, "Tern", "<span class='postbody'>Is it lit?</span>")
        + rows(82, "Gull", "<span class='postbody'>It is.</span>")
        + "</table>"
    )
    comments = comments_by("phpbb", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert comments[0].published == "2005-03-06T05:45"


def test_subsilver() -> None:
    def table(number: int, name: str, text: str) -> str:
        return (
            f"<table class='tablebg'><tr class='row1'><td class='profile'><a name='p{number}'></a><b "
            f"class='postauthor'>{name}</b>"
            "</td><td><table><tr><td class='gensmall'><b>Post subject:</b> Lamp</td><td class='gensmall'><b>"
            "Posted:</b> Sun Mar 06, "
            "2011 5:45 am</td></tr></table></td></tr><tr class='row1'><td class='profile'><b>Joined:</b> 12 Jan "
            "2004</td><td><table>"
            f"<tr><td><div class='postbody'>{text}</div></td></tr></table></td></tr></table>"
        )

    quote = "<div class='quotetitle'>Tern wrote:</div><div class='quotecontent'>Is it lit?</div>"
    comments = comments_by("phpbb", table(91, "Tern", "Is it lit?") + table(92, "Gull", quote + "It is."))

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "Tern wrote:\nIs it lit?\nIt is.")]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert comments[0].published == "2011-03-06T05:45"
