"""Utterances."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_issue_in_a_frame() -> None:
    def one(name: str, text: str) -> str:
        return (
            "<article class='timeline-comment'><div class='comment'><header class='comment-header'><span "
            "class='comment-meta'>"
            f"<a class='text-link'><strong>{name}</strong></a> commented <a class='text-link' "
            "href='https://g.example/issues/1#issuecomment-1' title='2020-03-04T05:06:07Z'>2 days "
            "ago</a></span></header><div class="
            f"'markdown-body'><p>{text}</p></div></div></article>"
        )

    body = (
        "<div class='timeline'><h1 class='timeline-header'>2 Comments</h1>"
        f"{one('wren', 'Bright.')}{one('odd', 'No.')}</div>"
    )
    found, comments = found_by("utterances", body), comments_by("utterances", body)

    assert found is not None
    assert found.declared == 2
    assert shape(comments) == [("1", "wren", "Bright."), ("2", "odd", "No.")]
    assert comments[0].published == "2020-03-04T05:06:07+00:00"
