"""Forms of renderings that were met later, and texts with names and times that are no threads."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, Notice, Origin
from reader.domain.text import BlockKind
from reader.importers import text as importer
from tests.importers.test_text_truth import ARTICLE, heads, read

PEOPLE = (("Ada Fenwick", 0), ("Ben Tarrow", 1), ("Cleo Marsh", 0), ("Ben Tarrow", 1), ("Zoë Quill", 2))
SAID = (
    "I walked over it yesterday, and it stands as well as it ever did.",
    "Nobody counted the carts that went through the ford in the winter before last.",
    "The second arch is cracked; you can put your hand into it from below.",
    "What would the miller say to that, or the people who live beyond the river?",
    "A family emoji 👩‍👩‍👧, a combining é and لا أحد stand here.",
)
TREE = [(depth, name) for name, depth in PEOPLE]


def comments(text: str, saved_at: str | None = None) -> list[CommentRecord]:
    origin = Origin(saved_at=saved_at)
    return [
        one for one in importer.read(io.BytesIO(text.encode()), NoToken(), origin) if isinstance(one, CommentRecord)
    ]


def thread(name: str = "{}", day: str = "{} May 2021 at 9:30", said: Sequence[str] = SAID) -> str:
    lines = ["5 comments", ""]
    for at, (who, depth) in enumerate(PEOPLE):
        lead = "  " + "    " * depth
        lines += [f"{lead}{name.format(who)} {day.format(at + 3)}", "", lead + said[at], "", f"{lead}Reply", ""]
    return ARTICLE + "\n".join(lines)


# -- signs that nobody sees, line ends, blanks


@pytest.mark.parametrize(
    "text",
    [
        thread().replace("\n", "\r\n"),
        thread().replace("\n", "\r"),
        thread().replace("\n", "\x85"),
        thread().replace("\n", "\u2028"),
        thread().replace("  ", "\xa0\xa0"),
        thread().replace("    ", "\t"),
        thread().replace("  ", "\u3000"),
        thread(name="\u200f{}\u200f"),
        thread(name="\u2068{}\u2069"),
        thread(name="\u200b{}"),
        thread(day="\u200e{} May 2021\u200e at 9:30"),
        thread(day="{}\u202fMay\u202f2021 at 9:30"),
        thread().replace("\n", "   \n"),
        "\ufeff" + thread(),
    ],
    ids=[
        "crlf",
        "cr",
        "nel",
        "separator",
        "nbsp",
        "tabs",
        "ideographic",
        "rtl",
        "isolates",
        "zero-width",
        "marked-date",
        "narrow",
        "trailing",
        "bom",
    ],
)
def test_line_ends_blanks_and_unseen_signs(text: str) -> None:
    found = read(text)
    assert [(depth, name) for depth, name, _ in found] == TREE
    assert [body for _, _, body in found] == list(SAID)


def test_fullwidth_digits() -> None:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    text = thread(day="2021年05月0{}日 09:30").translate(wide)
    assert heads(text) == TREE
    assert comments(text)[0].published == "2021-05-03T09:30"


# -- heads and texts that a line end cut


def wrapped(text: str, width: int) -> str:
    """Broken at `width` as text browsers do, each line under the one before."""
    lines: list[str] = []
    for line in text.split("\n"):
        lead = line[: len(line) - len(line.lstrip())]
        row = lead
        for word in line.split():
            if row.strip() and len(row) + 1 + len(word) > width:
                lines.append(row)
                row = lead
            row += word if not row.strip() else f" {word}"
        lines.append(row.rstrip())
    return "\n".join(lines)


@pytest.mark.parametrize("width", [56, 64, 72, 80])
def test_lines_that_a_program_broke_are_whole_again(width: int) -> None:
    said = [" ".join([one] * 3) for one in SAID]
    text = thread(said=said)
    longer = {
        "Ada Fenwick": "Ada Fenwick of Lower Mossbury near Ford",
        "Cleo Marsh": "Dame Cleo Marsh, keeper of the weir",
    }
    for name, full in longer.items():
        text = text.replace(name, full)
    found = read(wrapped(text, width))
    assert [(depth, name) for depth, name, _ in found] == [(depth, longer.get(name, name)) for name, depth in PEOPLE]
    assert [body for _, _, body in found] == said


def test_a_verse_keeps_its_lines() -> None:
    verse = "The bridge is old,\nthe bridge is long,\nand nobody\nwill sing its song."
    said = [verse.replace("\n", "\n  "), *SAID[1:]]
    assert read(thread(said=said))[0][2] == verse


# -- forms

FENCED = ":::: {#comments .area}\n### 3 comments {#c .title}\n\n" + "".join(
    f"""{lead}1.  ::: {{#comment-{at} .comment}}
{lead}    ::: {{.author .vcard}}
{lead}    ![](https://example.org/face-{at}.png){{.avatar
{lead}    width="80" height="80"}} [{who}](https://example.org/{at}){{.url
{lead}    rel="nofollow"}} [says:]{{.says}}
{lead}    :::

{lead}    ::: meta
{lead}    [{at} May 2021 at
{lead}    9:30](https://example.org/#c{at}){{.time}}
{lead}    :::

{lead}    {said}\\
{lead}    And that\\'s that.

{lead}    ::: reply
{lead}    [Reply](#respond){{.link rel="nofollow"}}
{lead}    :::
{lead}    :::

"""
    for at, (lead, who, said) in enumerate(
        (("", "Ada Fenwick", SAID[0]), ("    ", "Ben Tarrow", SAID[1]), ("", "Cleo Marsh", SAID[2])), start=3
    )
)
TAGGED = "## 3 comments\n\n" + "".join(
    f"""{lead}-   <div id="comment-{at}">

{lead}    <div class="head">

{lead}    ![](https://example.org/face-{at}.png)[{who}](https://example.org/{at})

{lead}    [{at} May 2021 at 9:30](https://example.org/#c{at})

{lead}    </div>

{lead}    <div class="content">

{lead}    {said}

{lead}    </div>

{lead}    [Reply](#comment-{at})

{lead}    </div>

"""
    for at, (lead, who, said) in enumerate(
        (("", "Ada Fenwick", SAID[0]), ("    ", "Ben Tarrow", SAID[1]), ("", "Cleo Marsh", SAID[2])), start=3
    )
)
UNDERLINED = "***** 4 Comments *****\n**** On the bridge ****\nHome_page\nAbout_us\nOld_news\n" + "".join(
    f"{lead}1.\n{lead}   {who}says:\n{lead}   _{at}_May_2021_at_9:30_\n{lead}   {said}\n{lead}   Reply\n"
    for at, (lead, who, said) in enumerate(
        (
            ("   ", "Ada_Fenwick", SAID[0]),
            ("         ", "Ben_Tarrow", SAID[1]),
            ("   ", "Cleo_Marsh", SAID[2]),
            ("   ", "Dora_Lund", SAID[3]),
        ),
        start=3,
    )
)
LEVELS = "4 Comments\n\n" + "".join(
    f"User avatar\nlevel {level}\n{who}\n· {at} yr. ago\n\n{said}\n\nReply\nShare\n"
    for at, (level, who, said) in enumerate(
        (
            (1, "ada_f", SAID[0]),
            (2, "ben-t", SAID[1]),
            (3, "cleo", SAID[2]),
            (1, "dora", SAID[3]),
        ),
        start=2,
    )
)
ROLES = "4 comments\n\n" + "".join(
    f"{lead}{mark} {who}\n{lead}  {role}{at} May 2021 / 9:30\n\n{lead}  {said}\n\n{lead}  Reply\n\n"
    for at, (lead, mark, who, role, said) in enumerate(
        (
            ("  ", "*", "Ada Fenwick", "", SAID[0]),
            ("      ", "+", "Ben Tarrow", "Author\n        ", SAID[1]),
            ("  ", "*", "Cleo Marsh", "", SAID[2]),
            ("      ", "+", "Ben Tarrow", "Author\n        ", SAID[3]),
        ),
        start=3,
    )
)
SCORES = "4 comments\n\n" + "".join(
    f"[–]{who} {at + 9} points{at + 10} points{at + 11} points {at} hours ago (2 children)\n\n{said}\n\n"
    "  • permalink\n  • save\n  • reply\n\n"
    for at, (who, said) in enumerate(
        (("ada[S]", SAID[0]), ("ben", SAID[1]), ("cleo", SAID[2]), ("ada[S]", SAID[3])), start=2
    )
)
CASES = {
    "fenced": (FENCED, ["Ada Fenwick", "Ben Tarrow", "Cleo Marsh"], [0, 1, 0]),
    "tagged": (TAGGED, ["Ada Fenwick", "Ben Tarrow", "Cleo Marsh"], [0, 1, 0]),
    "underlined": (UNDERLINED, ["Ada Fenwick", "Ben Tarrow", "Cleo Marsh", "Dora Lund"], [0, 1, 0, 0]),
    "levels": (LEVELS, ["ada_f", "ben-t", "cleo", "dora"], [0, 1, 2, 0]),
    "roles": (ROLES, ["Ada Fenwick", "Ben Tarrow", "Cleo Marsh", "Ben Tarrow"], [0, 1, 0, 1]),
    "scores": (SCORES, ["ada", "ben", "cleo", "ada"], [0, 0, 0, 0]),
}


@pytest.mark.parametrize("name", CASES)
def test_forms(name: str) -> None:
    text, names, depths = CASES[name]
    found = read(ARTICLE + text)
    assert [(depth, author) for depth, author, _ in found] == list(zip(depths, names, strict=True))
    for (_, _, body), said in zip(found, SAID, strict=False):
        assert body.split("\n")[0] == said
        assert not any(sign in body for sign in (":::", "</", "{", "Reply", "permalink"))


# -- bodies and attributes


def test_quoted_lines_become_quotes() -> None:
    body = comments(thread(said=["> The arch is cracked\n  > from below\n\n  Who says so?", *SAID[1:]]))[0].body
    assert [(block.kind, body.text[block.start : block.stop]) for block in body.blocks] == [
        (BlockKind.QUOTE, "The arch is cracked\nfrom below"),
        (BlockKind.PARAGRAPH, "Who says so?"),
    ]


def test_an_arithmetical_sign_is_no_quote() -> None:
    body = comments(thread(said=[">100 carts a day, I say.", *SAID[1:]]))[0].body
    assert [block.kind for block in body.blocks] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "end", ["Leave a Reply\n\nYour name\n", "Related posts\n\n  * The flood\n", "© 2021 The Ford\n"]
)
def test_the_page_s_end_is_not_the_last_comment(end: str) -> None:
    assert read(thread() + end)[-1][2] == SAID[-1]


def test_times_ago_are_reckoned_from_when_the_page_was_saved() -> None:
    text = thread(day="{} days ago")
    known = comments(text, "2021-05-20T12:00:00")
    assert known[0].published == "2021-05-17"
    assert known[0].attributes["date_approximate"] == "3 days ago"
    unknown = comments(text)
    assert unknown[0].published is None
    assert unknown[0].attributes == {"date_printed": "3 days ago"}


def test_pings_have_the_shared_attribute() -> None:
    items = "".join(
        f"  {at}. {who} says:\n     {at} May 2021 at 9:30\n     {said}\n\n"
        for at, (who, said) in enumerate((("Ada Fenwick", SAID[0]), ("Ben Tarrow", SAID[1])), start=1)
    )
    found = comments(ARTICLE + items + "  3. Pingback: The Ford Times\n")
    assert [one.attributes.get("type") for one in found] == [None, None, "pingback"]


def test_a_count_that_differs_is_told() -> None:
    text = thread().replace("5 comments", "9 comments")
    notices = [one for one in importer.read(io.BytesIO(text.encode()), NoToken()) if isinstance(one, Notice)]
    assert [one.code for one in notices] == ["comment-count"]
    assert "9" in notices[0].message
    assert "5" in notices[0].message


# -- what is no thread

WHO = ("Ada Fenwick", "Ben Tarrow", "Cleo Marsh", "Dora Lund")


def _each(form: str, count: int = 8) -> str:
    return "".join(
        form.format(at=at, who=WHO[at % 4], other=WHO[(at + 1) % 4], said=SAID[at % 4]) for at in range(1, count)
    )


NO_THREADS = {
    "transcript": _each("[00:0{at}:12] {who}: {said}\n\n"),
    "transcript in lines": _each("{who}\n00:0{at}:12\n{said}\n\n"),
    "diary with places": _each("{at} May 2021, Mossbury\n\n{said}\n\n"),
    "changelog": "# Changelog\n\n" + _each("## 1.{at}.0 - 2021-05-0{at}\n\n- {said}\n- Thanks to {who}\n\n"),
    "releases": _each("{who} released this {at} May 2021\n\n  * {said}\n  * And more.\n\nAssets 2\n\n"),
    "chronology": _each("184{at}\n\n{said}\n\n"),
    "life": _each("{at} May 1840: {who} comes to Mossbury. {said}\n\n"),
    "mail digest": _each(
        "Message: {at}\nDate: Mon, {at} May 2021 09:3{at}:00 +0000\nFrom: {who} <a{at}@example.org>\n"
        "Subject: The bridge\n\n{said}\n\n------------------------------\n\n"
    ),
    "events with hosts": "Events\n\n" + _each("An evening with {who}\n{at} May 2021, 20:00\nMill House\n\nTickets\n\n"),
    "minutes": "Minutes of the council, 3 May 2021\n\n" + _each("{at}. {who} reported. {said}\n\n"),
    "play": "".join(f"{who.upper()}.\n\n{said}\n\n" for who, said in zip(WHO * 3, SAID[:4] * 3, strict=True)),
    "play in lines": _each("{who}: {said}\n{other}: And then?\n\n"),
    "letters": _each("Mossbury, {at} May 1840\n\nDear {who},\n\n{said}\n\nYours,\n{other}\n\n"),
    "timetable": _each("{at} May 2021 9:30 Mossbury\n{at} May 2021 9:45 Ford\n\n"),
    "bibliography": _each("{who} and {other}. {at} May 2021. The bridge, volume {at}. Mossbury Press.\n\n"),
    "commits": _each(
        "commit 4f{at}a{at}\nAuthor: {who} <a@example.org>\nDate:   Mon May {at} 09:30:00 2021 +0200\n\n    {said}\n\n"
    ),
    "team": _each("  * {who}\n\n    Joined on {at} May 2021. {said}\n\n", 5),
    "downloads": _each("  * Report {at} (PDF)\n    {at} May 2021 9:30\n    12 kB\n\n"),
    "obituaries": _each("{who}, {at} May 1840 – {at} June 1921\n\n{said}\n\n", 5),
    "headlines": "News\n\n" + _each("The bridge, part {at}\n{who} | {at} May 2021 9:30\n\n{said}\n\nRead more\n\n"),
}


@pytest.mark.parametrize("name", NO_THREADS)
def test_no_comments_are_made_up(name: str) -> None:
    assert heads(ARTICLE + NO_THREADS[name]) == []


# -- lists of comment systems, counts of answers, what was taken away


def test_names_over_texts_are_comments_where_a_comment_system_closes_the_list() -> None:
    said = "\n\n".join(
        f"  • http://people.example/{at} {name}\n\n    {SAID[at]}" for at, (name, _) in enumerate(PEOPLE)
    )
    found = comments(f"{ARTICLE}  • Print\n  • Share\n\n{said}\n\nblog comments powered by Murmur\nOUR FRIENDS\n")
    assert [one.author for one in found] == [name for name, _ in PEOPLE]
    assert [one.body.text for one in found] == list(SAID)


def test_the_same_list_without_such_a_line_is_none() -> None:
    said = "\n\n".join(f"  • {name}\n\n    {SAID[at]}" for at, (name, _) in enumerate(PEOPLE))
    assert comments(f"{ARTICLE}{said}\n\nOUR FRIENDS\n") == []


def test_names_on_bare_lines_over_texts_between_heading_and_closing_line() -> None:
    said = "\n".join(f"{name}\n{SAID[at]}" for at, (name, _) in enumerate(PEOPLE))
    found = comments(f"{ARTICLE}Comments\n\n{said}\nAda Fenwick\nso true\nPlease wait: comments powered by Murmur\n")
    assert [(one.author, one.body.text) for one in found][-2:] == [("Zoë Quill", SAID[4]), ("Ada Fenwick", "so true")]
    assert len(found) == 6


COUNTED = ((3, 0), (1, 1), (0, 2), (0, 1), (1, 0), (0, 1))
"""All that is below each comment, and its depth."""


@pytest.mark.parametrize("stub", [False, True])
def test_numbers_of_answers_make_the_tree(stub: bool) -> None:
    people = [name for name, _ in PEOPLE] + ["Cleo Marsh"]
    lines = [ARTICLE, "6 comments", ""]
    for at, (count, _) in enumerate(COUNTED):
        more = 2 if stub and at == 5 else 0
        count += 2 if stub and at in (4, 5) else 0
        lines += [f"{people[at]} 12 points 3 days ago ({count} child{'' if count == 1 else 'ren'})", ""]
        lines += [f"{SAID[at % 5]}", "", "permalink", "reply", ""]
        lines += [f"load more comments ({more} replies)", ""] if more else []
    found = heads("\n".join(lines))
    assert found == [(depth, people[at]) for at, (_, depth) in enumerate(COUNTED)]


def test_counts_that_do_not_come_out_even_are_no_tree() -> None:
    lines = [ARTICLE, "5 comments", ""]
    for at, (name, _) in enumerate(PEOPLE):
        lines += [f"{name} 3 days ago (9 replies)", "", SAID[at], "", "Reply", ""]
    assert {depth for depth, _ in heads("\n".join(lines))} == {0}


def test_what_was_taken_away_keeps_its_place() -> None:
    text = thread().replace(SAID[1], "This comment has been removed by the author.").replace(SAID[2], "[deleted]")
    found = comments(text)
    assert [(one.author, one.state.value, bool(one.body.text)) for one in found] == [
        ("Ada Fenwick", "shown", True),
        ("Ben Tarrow", "deleted", False),
        ("Cleo Marsh", "deleted", False),
        ("Ben Tarrow", "shown", True),
        ("Zoë Quill", "shown", True),
    ]


def test_somebody_whose_name_was_taken_away_is_nobody() -> None:
    rows = []
    for at, (name, _) in enumerate(PEOPLE):
        who, what = ("[deleted]" if at in (1, 3) else name), ("[removed]" if at == 1 else SAID[at])
        rows.append(f"{who}\n\n{at + 2} hours ago\n\n{what}\n\nReply\n")
    found = comments(f"{ARTICLE}5 comments\n\n" + "\n".join(rows))
    assert [one.author for one in found] == ["Ada Fenwick", None, "Cleo Marsh", None, "Zoë Quill"]
    assert [one.state.value for one in found] == ["shown", "deleted", "shown", "shown", "shown"]


def test_a_sentence_about_what_was_taken_away_is_a_text() -> None:
    found = comments(thread().replace(SAID[1], "The comment deleted my patience, I fear."))
    assert found[1].body.text == "The comment deleted my patience, I fear."


def test_addresses_of_people_are_not_part_of_their_names() -> None:
    lines = [ARTICLE, "5 comments", ""]
    for at, (name, depth) in enumerate(PEOPLE):
        lead = "  " + "    " * depth
        lines += [f"{lead}• someone{at}@mail.example' {name} says:", f"{lead}  {at + 3} May 2021 at 9:30", ""]
        lines += [f"{lead}  {SAID[at]}", "", f"{lead}  Reply", ""]
    assert heads("\n".join(lines)) == TREE


def test_tables_of_markdown_that_lay_a_page_out() -> None:
    rows = [
        f"| ![](_files/s.gif)| [](https://news.example/up)|  [{name}](https://news.example/u{at}) "
        f"[{at + 2} hours ago](https://news.example/i{at}) [[-]](javascript:void\\(0\\))  \n"
        f"{SAID[at]} {SAID[0]} _[reply](https://news.example/reply?{at})_  \n---|---|---  "
        for at, (name, _) in enumerate(PEOPLE)
    ]
    found = comments(ARTICLE + "\n".join(rows) + "\n")
    assert [one.author for one in found] == [name for name, _ in PEOPLE]
    assert found[1].body.text == f"{SAID[1]} {SAID[0]}"
