"""Pictures of a page's article: where they stand, what they are called, and what is no picture."""

from __future__ import annotations

import base64

import pytest

from reader.domain.records import ArticleRecord
from reader.domain.text import BlockKind
from tests.importers.html_pages import article_of, check_body, page

PARAGRAPHS = [
    f"<p>Paragraph {n} of the story about the old lighthouse and the people who keep it lit.</p>" for n in range(4)
]
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 2


def article(*images: str) -> ArticleRecord:
    """An article with the images between its second and third paragraph."""
    inside = "".join([*PARAGRAPHS[:2], *images, *PARAGRAPHS[2:]])
    return article_of(page("", article=f"<h1>Late hours at the library</h1><div class='entry-content'>{inside}</div>"))


def images(found: ArticleRecord) -> list[tuple[str, str | None]]:
    return [(found.body.text[b.start : b.stop], b.target) for b in found.body.blocks if b.kind is BlockKind.IMAGE]


def test_a_picture_stands_where_it_is_on_the_page_under_its_own_address() -> None:
    found = article("<figure><img src='page_files/lamp.jpg' alt='The  lamp\nroom'></figure>")

    assert images(found) == [("The lamp room", "page_files/lamp.jpg")]
    assert [block.kind.value for block in found.body.blocks] == ["paragraph"] * 2 + ["image"] + ["paragraph"] * 2
    check_body(found.body)


def test_a_picture_that_begins_the_text_stays_though_its_words_were_taken_for_a_block() -> None:
    words = "Iron stairs and a glazed lamp room above the rocks at low water"
    figure = (
        f"<figure class='wp-caption'><img src='a.jpg' alt='{words}'><figcaption>The lamp room</figcaption></figure>"
    )
    inside = "".join([figure, *PARAGRAPHS])
    found = article_of(page("", article=f"<h1>Late hours</h1><div class='entry-content'>{inside}</div>"))

    assert images(found) == [(words, "a.jpg")]
    assert [block.kind.value for block in found.body.blocks][:2] == ["image", "caption"]


def test_a_picture_without_words_is_an_empty_block() -> None:
    found = article("<p><img src='a.png'></p>")

    assert images(found) == [("", "a.png")]
    check_body(found.body)


def test_a_picture_inside_a_paragraph_comes_behind_it_and_does_not_part_it() -> None:
    found = article("<p>The lamp <img src='a.png' alt='Lamp'> was lit in the evening by the keeper herself.</p>")

    kinds = [block.kind.value for block in found.body.blocks]
    assert kinds == ["paragraph"] * 3 + ["image"] + ["paragraph"] * 2
    assert "The lamp was lit in the evening" in found.body.text


@pytest.mark.parametrize(
    "tag",
    [
        "<img class='avatar' src='a.png'>",
        "<img src='pixel.gif' width='1' height='1'>",
        "<img class='social-icon' src='a.png'>",
        "<img alt='nothing'>",
        "<img src='data:image/svg+xml,%3Csvg/%3E'>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
        "<img src='data:image/png;base64,%%%'>",
    ],
)
def test_icons_and_placeholders_are_no_pictures(tag: str) -> None:
    assert images(article(f"<p>{tag}</p>")) == []


@pytest.mark.parametrize(
    "tag",
    [
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='real.jpg'>",
        "<img src='theme/lazy_placeholder.gif' data-lazy-src='real.jpg'>",
        "<img class='lazyload' data-srcset='small.jpg 300w, real.jpg 1200w, middle.jpg 600w'>",
        "<img srcset='small.jpg 1x, real.jpg 2x'>",
        "<img src='real.jpg' srcset='https://quay.example/larger.jpg 2x' data-src='other.jpg'>",
        "<picture><source srcset='real.webp' type='image/webp'><img src='real.jpg' alt=''></picture>",
        "<picture><source srcset='small.jpg 1x, real.jpg 2x'><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
        "</picture>",
        "<img class='lazy' src='blank.gif' data-original='real.jpg'><noscript><img src='real.jpg'></noscript>",
        "<noscript><img src='real.jpg'></noscript><img class='lazy' data-src='real.jpg?w=300'>",
        "<img class='lazy' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><noscript><img src='real.jpg'></noscript>",
        "<span><img class='lazy' data-src='real.jpg'></span> <noscript><img src='real.jpg?copy=1'></noscript>",
        "<noscript><img src='real.jpg'><p>Turn scripts on.</p></noscript>",
        "<img src='real.jpg'><noscript><img height='1' width='1' src='https://track.example/p?a=1'></noscript>",
        "<a href='large.jpg'><img src='real.jpg'></a><img src='real.jpg'>",
    ],
)
def test_images_that_load_late_are_shown_once_under_their_own_address(tag: str) -> None:
    found = article(f"<div>{tag}</div>")

    assert len(images(found)) == 1
    assert str(images(found)[0][1]).startswith("real.jpg")
    assert "scripts" not in found.body.text


def test_two_pictures_with_copies_are_two() -> None:
    tags = "".join(
        f"<figure><img data-src='{name}.jpg'><noscript><img src='{name}.jpg'></noscript><figcaption>{name}</figcaption>"
        "</figure>"
        for name in ("Lamp", "Stairs")
    )

    assert [address for _, address in images(article(tags))] == ["Lamp.jpg", "Stairs.jpg"]


def test_a_picture_that_is_written_into_the_page_is_taken_out_of_it() -> None:
    inline = base64.b64encode(PNG).decode()

    found = article(f"<p><img src='data:image/png;base64,{inline}' alt='Lamp'></p>")

    (picture,) = found.pictures
    assert (picture.media_type, picture.data) == ("image/png", PNG)
    assert images(found) == [("Lamp", picture.address)]
    assert inline not in picture.address
