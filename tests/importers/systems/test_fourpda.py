"""4PDA."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_lists_have_levels() -> None:
    def one(number: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<li data-author-id='1'><div id='comment-{number}'><div class='heading'><a "
            f"class='nickname'>{name}</a><span class='karma'><span "
            "class='num'>3</span></span><span class='h-meta'>04.03.18 | 05:06<span> | <a "
            "href='#c'></a></span></span></div><p class='content'>"
            f"{text}</p></div>{inner}</li>"
        )

    body = (
        "<div id='comments'><h2>2 комментария</h2><ul class='comment-list level-0'>"
        + one(1, "wren", "Светло.", "<ul class='comment-list level-1'>" + one(2, "odd", "Нет.") + "</ul>")
        + "</ul></div>"
    )
    found, comments = found_by("fourpda", body, lang="ru"), comments_by("fourpda", body, lang="ru")

    assert found is not None
    assert found.declared == 2
    assert shape(comments) == [("1", "wren", "Светло."), ("1.1", "odd", "Нет.")]
    assert (comments[0].ref, comments[0].published, comments[0].score) == ("1", "2018-03-04T05:06", 3)
