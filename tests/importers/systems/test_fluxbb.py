"""FluxBB and PunBB."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_fluxbb() -> None:
    quote = "<div class='quotebox'><cite>Tern wrote:</cite><blockquote><div><p>Is it lit?</p></div></blockquote></div>"
    body = "".join(
        f"<div id='p{number}' class='blockpost'><h2><span><span class='conr'>#{number}</span> <a>2012-03-04 "
        "10:11:12</a></span></h2><div "
        f"class='box'><div class='postleft'><dl><dt><strong><a>{name}</a></strong></dt><dd class='usertitle'>"
        "<strong>Keeper</strong></dd>"
        f"<dd>Registered: 2010-01-02</dd></dl></div><div class='postright'><div class='postmsg'>{text}<p "
        "class='postedit'><em>Last "
        f"edited by {name}</em></p></div><div class='postsignature'>A line</div></div></div></div>"
        for number, name, text in ((1, "Tern", "<p>Is it lit?</p>"), (2, "Gull", quote + "<p>It is.</p>"))
    )
    comments = comments_by("fluxbb", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "Tern wrote:\nIs it lit?\nIt is.")]
    assert [block.kind.value for block in comments[1].body.blocks] == ["quote", "quote", "paragraph"]
    assert (comments[0].published, comments[0].number) == ("2012-03-04T10:11:12", 1)
    assert comments[0].attributes["badge"] == "Keeper"


def test_punbb() -> None:
    body = "".join(
        f"<div class='post' id='p{number}'><div class='posthead'><h3 class='post-ident'><span class='post-num'>"
        f"{number}</span> <span "
        f"class='post-byline'>Reply by <strong>{name}</strong></span> <span class='post-link'><a>2012-03-04 "
        "10:11:12</a></span></h3></div>"
        f"<div class='postbody'><div class='post-entry'><div class='entry-content'>{text}<div class='sig-content'>A "
        "line</div></div></div>"
        "</div></div>"
        for number, name, text in ((1, "Tern", "<p>Is it lit?</p>"), (2, "Gull", "<p>It is.</p>"))
    )
    comments = comments_by("fluxbb", body)

    assert shape(comments) == [("1", "Tern", "Is it lit?"), ("2", "Gull", "It is.")]
    assert (comments[1].published, comments[1].number) == ("2012-03-04T10:11:12", 2)
