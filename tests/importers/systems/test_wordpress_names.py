"""WordPress' ids and classes on pages of other systems."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by


def test_numbered_blocks_without_names_are_those_of_another_system() -> None:
    named = "".join(f"<li id='comment-{n}' class='comment'><b class='fn'>P{n}</b><p>Bright.</p></li>" for n in (1, 2))
    bare = "".join(f"<li id='comment-{n}' class='comment'><p>Bright.</p></li>" for n in (3, 4, 5))

    assert found_by("wordpress", f"<ol class='commentlist'>{named}{bare}</ol>") is None
    assert [comment.author for comment in comments_by("wordpress", f"<ol class='commentlist'>{named}</ol>")] == [
        "P1",
        "P2",
    ]
