"""JS-Kit and Echo."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_depths_in_class_names() -> None:
    def kit(level: int, name: str, text: str) -> str:
        return (
            f"<div class='js-singleComment js-singleCommentDepth{level}'><span "
            f"class='js-singleCommentName'>{name}</span><span "
            f"class='js-singleCommentDate'>March 4, 2009</span><div class='js-singleCommentText'>{text}</div></div>"
        )

    body = "<div class='js-kit-comments'>" + kit(0, "Wren", "Bright.") + kit(1, "Odd", "No.") + "</div>"
    assert shape(comments_by("echo", body)) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]


def test_children_of_items() -> None:
    def one(level: int, name: str, text: str) -> str:
        return (
            f"<div class='echo-item-content'><div class='echo-item-container echo-item-depth-{level}'></div><div class="
            f"'echo-item-authorName'>{name}</div><div class='echo-item-text'>{text}</div><div "
            "class='echo-item-date'>2 Minutes Ago"
            "</div></div>"
        )

    body = (
        "<div class='echo-stream-container'>"
        + one(0, "Wren", "Bright.")
        + "<div class='echo-item-children'>"
        + one(1, "Odd", "No.")
        + "</div></div>"
    )
    assert shape(comments_by("echo", body)) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
