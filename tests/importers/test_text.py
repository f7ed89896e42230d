"""The text importer on pages made up here: traps one by one, any bytes at all, and threads drawn at random."""

from __future__ import annotations

import calendar
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import Cancelled, FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, PollOption, Record
from reader.domain.text import BlockKind, Body, canonical
from reader.domain.thread import Placed, arrange
from reader.importers import text as importer

PROSE = (
    "The council met for three hours on Tuesday and decided nothing, said those who stayed until the lights went out.",
    "Nobody in the room could say how much the new bridge would cost, or when the old one would be closed for good.",
    "A second meeting is planned for the autumn, when the engineers are to bring their figures and a model of wood.",
)


def read(text: str | bytes) -> list[Record]:
    data = text.encode() if isinstance(text, str) else text
    return list(importer.read(io.BytesIO(data), NoToken()))


def article(text: str | bytes) -> ArticleRecord:
    (found,) = [record for record in read(text) if isinstance(record, ArticleRecord)]
    return found


def comments(text: str) -> list[Placed]:
    placed, notices = arrange([record for record in read(text) if isinstance(record, CommentRecord)])
    assert not notices
    return placed


def notices(text: str | bytes) -> list[Notice]:
    return [record for record in read(text) if isinstance(record, Notice)]


def blocks(body: Body, *kinds: BlockKind) -> list[str]:
    return [body.text[block.start : block.stop] for block in body.blocks if not kinds or block.kind in kinds]


def page(*stretches: str) -> str:
    return "\n\n".join(stretches)


def thread(*entries: str) -> str:
    return page("A bridge too dear", *PROSE, f"{len(entries)} Responses to A bridge too dear", *entries)


def test_a_thread_is_read_by_indentation() -> None:
    found = comments(
        thread(
            "  9. Ada May 3, 2021 at 9:30 am #\n\n    First.\n\n    Second, with\n    a line break.",
            "    • M. K. May 3, 2021 at 12:22 am #\n\n      Midnight.",
            "      • went home early May 3, 2021 at 12:51 pm #\n\n        Noon.",
            "  10. Zoë May 4, 2021 at 1:05 pm #\n\n    @Ada: an answer at the top all the same.",
        )
    )
    assert [(one.path, one.depth, one.record.number, one.record.author, one.record.published) for one in found] == [
        ("1", 0, 9, "Ada", "2021-05-03T09:30"),
        ("1.1", 1, None, "M. K.", "2021-05-03T00:22"),
        ("1.1.1", 2, None, "went home early", "2021-05-03T12:51"),
        ("2", 0, 10, "Zoë", "2021-05-04T13:05"),
    ]
    assert blocks(found[0].record.body) == ["First.", "Second, with\na line break."]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Ada 3 May 2021 at 09:30 #", "2021-05-03T09:30"),
        ("Ada 3rd May, 2021 9.30 pm #", "2021-05-03T21:30"),
        ("Ada 2021-05-03 21:30:59 #", "2021-05-03T21:30"),
        ("Ada 2021-05-03T21:30:00+02:00 #", "2021-05-03T21:30+02:00"),
        ("Ada 2021-05-03 21:30 UTC #", "2021-05-03T21:30+00:00"),
        ("Ada Monday, 3 May 2021 | 21:30 | #", "2021-05-03T21:30"),
        ("Ada 23.05.2021 um 21.30 Uhr #", "2021-05-23T21:30"),
        ("Ada 23/05/21, 21:30 #", "2021-05-23T21:30"),
        ("Ada 05/23/2021 at 9:30 pm #", "2021-05-23T21:30"),
        ("Ada at 10:14 PM on May 3, 2021 #", "2021-05-03T22:14"),
        ("Ada le 3 août 2021 à 21h30 #", "2021-08-03T21:30"),
        ("Ada May 3, 2021 at 9:30 am #", "2021-05-03T09:30"),
    ],
)
def test_dates_of_many_forms(head: str, published: str) -> None:
    (found,) = comments(thread(f"  1. {head}\n\n    Words."))
    assert found.record.published == published
    assert (found.record.author or "").startswith("Ada")


@pytest.mark.parametrize(
    "head",
    [
        "{name} says:\n{pad}May 3, 2021 at 9:30 am",
        "{name}\n{pad}May 3, 2021 at 9:30 am | # | Reply",
        "{name} says\n\n{pad}May 3, 2021 at 9:30 am",
        "{name} May 3, 2021 at 9:30 am - Reply",
        "May 3, 2021 at 9:30 am {name}",
        "Reply\n{pad}{name} Monday, May 3 2021, 9:30 am",
        "{name} sagt:\n{pad}3. Mai 2021 um 9:30 Uhr",
        "Avatar\n{pad}05.13.21 at 9:30 am\n{pad}{name}",
        "{name}\n{pad}Author\n{pad}3. Mai 2021 / 9:30",
    ],
)
def test_heads_are_learned_from_the_page(head: str) -> None:
    top, below = head.format(name="Ada Roe", pad="    "), head.format(name="Ben", pad="      ")
    entries = [f"  1. {top}\n\n    Words here.\n\n    Reply", f"    • {below}\n\n      More words.\n\n      Reply"]
    found = comments(thread(*entries, f"  2. {head.format(name='Cem', pad='    ')}\n\n    Last.\n\n    Reply"))
    assert [(one.path, one.record.author, blocks(one.record.body)) for one in found] == [
        ("1", "Ada Roe", ["Words here."]),
        ("1.1", "Ben", ["More words."]),
        ("2", "Cem", ["Last."]),
    ]
    assert {(one.record.published or "")[-5:] for one in found} == {"09:30"}


def test_relative_dates_keep_what_the_page_says() -> None:
    found = comments(
        thread(
            "  1. Ada • 2 weeks ago\n\n    Hm.", "  2. Ben • 3 weeks ago\n\n    Ha.", "  3. Cy • 1 day ago\n\n    O."
        )
    )
    assert [(one.record.author, one.record.published) for one in found] == [("Ada", None), ("Ben", None), ("Cy", None)]
    assert found[0].record.attributes["date_printed"] == "2 weeks ago"


def test_flat_comments_without_markers() -> None:
    entries = [
        f"{name} June {day}, 2015 at 10:25 pm\n\nWords of {name}." for day, name in ((2, "Ada"), (3, "Ben"), (4, "Cem"))
    ]
    found = comments(thread(*entries, "Leave a Reply", "Name"))
    assert [(one.depth, one.record.author, one.record.body.text) for one in found] == [
        (0, "Ada", "Words of Ada."),
        (0, "Ben", "Words of Ben."),
        (0, "Cem", "Words of Cem."),
    ]


def test_dated_items_inside_texts_are_no_heads() -> None:
    dated = "  • A letter of May 1, 2021\n  • Another of May 2, 2021 at noon\n  • A third of June 2, 2021"
    march = "    • The march of May 2, 2021 at 9:30 am\n      It was cold."
    inner = f"{march}\n    • I wrote on May 3, 2021 at 9:30 am and heard nothing"
    text = page(
        "A bridge too dear",
        *PROSE,
        "Letters came:\n\n" + dated,
        PROSE[0],
        "3 Responses to A bridge too dear",
        f"  1. Ada May 3, 2021 at 9:30 am #\n\n    See:\n\n{inner}",
        "  2. Ben May 4, 2021 at 9:30 am #\n\n    On May 1, 2021 at 8:00 am it rained.",
        "  3. Ben May 4, 2021 at 9:31 am #\n\n    On May 1, 2021 at 8:00 am it rained.",
    )
    assert [(one.path, one.record.author) for one in comments(text)] == [("1", "Ada"), ("2", "Ben"), ("3", "Ben")]
    assert len(blocks(comments(text)[0].record.body, BlockKind.LIST_ITEM)) == 2
    assert len(blocks(article(text).body, BlockKind.LIST_ITEM)) == 3


def test_a_date_that_begins_like_a_list_number() -> None:
    text = thread(
        "  • Ada sagt:\n    22. Dezember 2019 um 11:16 Uhr\n\n    Ja.",
        "  • Ben sagt:\n    1. März 2020 um 0:05 Uhr\n\n    Nein.",
    )
    assert [one.record.published for one in comments(text)] == ["2019-12-22T11:16", "2020-03-01T00:05"]


def test_typed_numbers_and_short_comments_stay() -> None:
    text = thread(
        "  1. Ada May 3, 2021 at 9:30 am #\n\n    2. The second point\n    3. the third\n\n    Reply",
        *(f"  {n}. Ben May 3, 2021 at 9:3{n} am #\n\n    Agreed." for n in range(2, 9)),
    )
    found = comments(text)
    assert blocks(found[0].record.body) == ["2. The second point\n3. the third", "Reply"]
    assert [one.record.body.text for one in found[1:]] == ["Agreed."] * 7


def test_what_stands_after_the_thread_is_not_the_last_comment() -> None:
    text = thread("  1. Ada May 3, 2021 at 9:30 am #\n\n    Words.", "  2. Ben May 3, 2021 at 9:40 am #\n\n    End.")
    found = comments(page(text, "Related Terms", "  • Bridges\n  • Rivers", "© 2021 The Paper"))
    assert [one.record.body.text for one in found] == ["Words.", "End."]


def test_text_that_lost_its_indentation_stays_in_its_comment() -> None:
    text = thread(
        "  1. Ada May 3, 2021 at 9:30 am #\n\n    See:\n\nx = 1\n\n    So.",
        "  2. Ben May 3, 2021 at 9:40 am #\n\n    End.",
    )
    assert blocks(comments(text)[0].record.body) == ["See:", "x = 1", "So."]


def test_the_parts_of_an_article() -> None:
    text = page(
        "A bridge too dear",
        "Engineers warn that the crossing will cost far more than anybody in the town was told",
        "Two men on a bridge\nPhoto: Ada Roe/Adobe Stock",
        "What should become of the bridge?",
        "  • Build it anew (45%, 1,045 Votes)\n  • Mend it (40%, 930 Votes)\n  • No idea (16%, 370 Votes)",
        "Total Voters: 2,345",
        "Loading ... Loading ...",
        PROSE[0],
        "What the river does",
        "Ada Roe, head of the bridge office",
        "Head of the bridge office Ada Roe",
        PROSE[1],
        "Members were split:",
        "  • For a new one (45%)\n  • Against it (55%)",
        "“An unbalanced quote that goes on for a while and is never closed by anyone, said the clerk to the reporters.",
        "Tags: bridge, river",
        ", , ,",
        "More from River Times",
        "No Responses to A bridge too dear",
    )
    found = article(text)
    assert found.title == "A bridge too dear"
    assert (found.standfirst or "").startswith("Engineers warn")
    assert found.site == "River Times"
    assert found.declared_comments == 0
    (poll,) = found.polls
    assert poll.question == "What should become of the bridge?"
    assert poll.options[0] == PollOption("Build it anew", 45, 1045)
    assert poll.total_voters == 2345
    assert blocks(found.body, BlockKind.HEADING) == ["What the river does"]
    assert blocks(found.body, BlockKind.CAPTION) == [
        "Two men on a bridge",
        "Photo: Ada Roe/Adobe Stock",
        "Ada Roe, head of the bridge office",
        "Head of the bridge office Ada Roe",
    ]
    assert blocks(found.body, BlockKind.LIST_ITEM) == ["For a new one (45%)", "Against it (55%)"]
    assert [block[:9] for block in blocks(found.body, BlockKind.PARAGRAPH)] == [
        PROSE[0][:9],
        PROSE[1][:9],
        "Members w",
        "“An unbal",
    ]
    assert notices(text) == []


def test_furniture_above_and_below_is_left_out() -> None:
    text = page(
        "A bridge too dear | River Times",
        "A bridge too dear",
        "By Ada Roe\nMay 3, 2021",
        "Tags :\nShare This :",
        *PROSE,
        "Leave a Reply",
        "We keep your email address to ourselves. Fields with * are required",
        "Our mission is to sell fine things to fine people at a fine price, and to do so every single day of the year.",
    )
    found = article(text)
    assert (found.title, found.site, found.author, found.published) == (
        "A bridge too dear",
        "River Times",
        "Ada Roe",
        "2021-05-03",
    )
    assert blocks(found.body) == list(PROSE)


def test_an_address_at_the_end_is_furniture_and_a_telephone_in_the_text_is_not() -> None:
    text = page(
        "A bridge too dear",
        PROSE[0],
        PROSE[1] + " Tel: 01632 960123",
        PROSE[2],
        "The River Office\n1 Quay, Port Town AB1 2CD\nTel: 01632 960123",
    )
    assert blocks(article(text).body) == [PROSE[0], PROSE[1] + " Tel: 01632 960123", PROSE[2]]


def test_wrapped_lines_are_joined_and_line_breaks_kept() -> None:
    words = " ".join(PROSE * 4).split()
    lines, line = [], ""
    for word in words:
        if len(line) + 1 + len(word) > 72:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    found = article(page("A title", "\n".join([*lines, line]), "\n".join([*lines, line])))
    assert blocks(found.body) == [" ".join(words)] * 2
    assert blocks(article(page("A title", "A poem\nof two lines\n" + PROSE[0])).body) == [
        "A poem\nof two lines\n" + PROSE[0]
    ]


def test_doubled_blanks_and_no_break_spaces() -> None:
    text = (
        "A\xa0title here\n\n\n\n"
        + "\n\n\n".join(PROSE)
        + "\n \n\xa0\nThe cost said\xa0 nothing of it, and neither did the clerk.\n"
    )
    found = article(text)
    assert found.title == "A\xa0title here"
    assert blocks(found.body)[-1] == "The cost said\xa0 nothing of it, and neither did the clerk."


def test_plain_prose_is_an_article() -> None:
    found = article("Walking\n\n" + "\n\n".join(PROSE))
    assert (found.title, blocks(found.body), found.polls) == ("Walking", list(PROSE), ())


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("12 Kommentare", 12),
        ("Comments (12)", 12),
        ("One Response to A bridge too dear", 1),
        ("1,204 comments", 1204),
        ("5 thoughts on “A bridge too dear”", 5),
        ("No comments", 0),
    ],
)
def test_declared_counts_are_compared(line: str, count: int) -> None:
    text = page("A bridge too dear", *PROSE, line)
    assert article(text).declared_comments == count
    assert [notice.code for notice in notices(text)] == (["comment-count"] if count else [])


def test_encodings() -> None:
    text = page(
        "Größe und Maß der Brücke",
        "Die Brücke über den Fluß wird größer, als man es für möglich hielt, sagte Frau Müller.",
    )
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert article(text.encode(encoding)).title == "Größe und Maß der Brücke"
        assert notices(text.encode(encoding)) == []
    assert [notice.code for notice in notices(text.encode("cp1252"))] == ["encoding-guessed"]
    assert article(text.encode("cp1252")).title == "Größe und Maß der Brücke"
    assert "mojibake" in [notice.code for notice in notices(text.encode() + "ü".encode()[:1])]


@pytest.mark.parametrize(
    "data", [b"", b" \n\n ", b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n\x00", b"... \n --", b"<!DOCTYPE html><html>hello"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read(data)


def test_sniffing() -> None:
    threaded = thread("  1. Ada May 3, 2021 at 9:30 am #\n\n    Words.").encode()
    assert importer.sniff(b"\x00\x01", "a.txt") == 0
    assert importer.sniff(b"<html><body>", "a.txt") == 0
    assert importer.sniff(b'{"a": 1}', "a.txt") == 0
    assert (
        importer.sniff(threaded, "a.TXT") > importer.sniff(b"Just words.", "a.txt") > importer.sniff(threaded, "a.log")
    )


def test_cancelling() -> None:
    class Stop(NoToken):
        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(importer.read(io.BytesIO(b"words"), Stop()))


# --- any text at all -------------------------------------------------------------------------------------------------

_SNIPPETS = st.sampled_from(
    [
        "  1. ",
        "    • ",
        "Ada",
        "May 3, 2021 at 9:30 am",
        " #",
        "\n",
        "\n\n",
        " says:",
        "12%",
        "(3%, 4 Votes)",
        "7 comments",
        "Reply",
        "\r\n",
        "\u2028",
        "\xa0",
        "\ufffc",
        "👩‍👩‍👧",
        "e\u0301",
        "مرحبا",
        "?",
        ".",
        "Photo: ",
        "ſept 3, 2021 İ ı",
        "word " * 25,
    ]
)


@settings(deadline=None, max_examples=200)
@given(
    st.one_of(st.text(), st.lists(_SNIPPETS, max_size=40).map("".join)).map(
        lambda text: text.encode("utf-8", "surrogatepass")
    )
)
def test_any_text_gives_sound_records_or_is_refused(data: bytes) -> None:
    importer.sniff(data, "x.txt")
    try:
        records = read(data)
    except FormatError:
        return
    for record in records:
        if isinstance(record, Notice):
            continue
        assert isinstance(record, ArticleRecord | CommentRecord)
        body = record.body
        assert canonical(body.text) == body.text
        at = -1
        for block in body.blocks:
            assert block.start == at + 1
            assert block.start < block.stop <= len(body.text)
            assert at < 0 or body.text[at] == "\n"
            at = block.stop
        assert at == len(body.text) or not body.blocks
    arrange([record for record in records if isinstance(record, CommentRecord)])


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    importer.sniff(data, "x.txt")
    try:
        read(data)
    except FormatError as error:
        assert error.message  # noqa: PT017 (any other error is the failure)


# --- threads drawn at random -----------------------------------------------------------------------------------------

_NAMES = st.sampled_from(
    [
        "Ada",
        "M. K.",
        "JD",
        "Got the tram home",
        "fed up",
        "adult reader",
        "Zoe\u0308",
        "أمينة",
        "👩‍👩‍👧 three",
        "Author",
        "guest 7",
        "Simon says",
        "May Winter",
        "10 past two",
        "Reply guy",
        "The Order of 1 May 1890",
        "von Ahn",
        "#1 fan",
        "🌻",
        "Dr. Ü. (ret.)",
        "a|b",
    ]
)
_LINES = st.sampled_from(
    [
        "I think so too.",
        "No.",
        "Why was nobody asked",
        "“Open quote never closed",
        "On May 3, 2021 at 9:30 am it rained.",
        "👍🏽 so true",
        "لا أوافق على ذلك",
        "3. a number typed in front",
        "- a dash typed in front",
        "cafe\u0301 and NBSP\xa0here",
        "Agreed.",
        "12:22 am, he said",
        "Ada May 3, 2021 at 9:30 am # was quoted",
        "http://example.org/?a=1",
        "57 responses to nothing",
        "Leave it.",
    ]
)
_MONTHS = list(calendar.month_name)[1:]


@dataclass
class Node:
    author: str
    moment: tuple[int, int, int, int]
    paragraphs: list[list[str]]
    replies: list[Node] = field(default_factory=list)


def _nodes(depth: int) -> st.SearchStrategy[list[Node]]:
    replies = st.just([]) if depth == 5 else st.deferred(lambda: _nodes(depth + 1))
    moment = st.tuples(st.integers(1, 12), st.integers(1, 28), st.integers(0, 23), st.integers(0, 59))
    paragraphs = st.lists(st.lists(_LINES, min_size=1, max_size=3), min_size=1, max_size=3)
    node = st.builds(Node, _NAMES, moment, paragraphs, replies)
    return st.lists(node, min_size=0 if depth else 3, max_size=2 if depth else 12)


def _render(nodes: list[Node], depth: int = 0) -> Iterator[str]:
    for number, node in enumerate(nodes, 1):
        marker = "•" if depth else f"{number}."
        month, day, hour, minute = node.moment
        clock = f"{hour % 12 or 12}:{minute:02} {'pm' if hour >= 12 else 'am'}"
        yield f"{'  ' * (depth + 1)}{marker} {node.author} {_MONTHS[month - 1]} {day}, 2022 at {clock} #"
        pad = "  " * (depth + 2)
        for paragraph in node.paragraphs:
            yield "\n".join(pad + line for line in paragraph)
        yield from _render(node.replies, depth + 1)


def _expected(nodes: list[Node], above: str = "") -> Iterator[tuple[str, int | None, str, str, list[str]]]:
    for number, node in enumerate(nodes, 1):
        path = f"{above}{number}"
        month, day, hour, minute = node.moment
        published = f"2022-{month:02}-{day:02}T{hour:02}:{minute:02}"
        yield path, None if above else number, node.author, published, ["\n".join(lines) for lines in node.paragraphs]
        yield from _expected(node.replies, path + ".")


@settings(deadline=None, max_examples=100)
@given(_nodes(0))
def test_a_rendered_thread_comes_back(nodes: list[Node]) -> None:
    expected = list(_expected(nodes))
    text = page("A bridge too dear", *PROSE, f"{len(expected)} Responses to A bridge too dear", *_render(nodes)) + "\n"
    found = comments(text)
    assert [
        (one.path, one.record.number, one.record.author, one.record.published, blocks(one.record.body)) for one in found
    ] == expected
    assert blocks(article(text).body) == list(PROSE)
    assert notices(text) == []
