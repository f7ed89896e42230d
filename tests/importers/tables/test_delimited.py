"""CSV and its kin: delimiters, quotes, encodings, ragged rows; and how rows become threads."""

from __future__ import annotations

import contextlib
import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.mapping import ColumnMapping
from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, CommentState, Origin
from reader.importers import delimited
from reader.importers.tables.delimiters import find_writing
from tests.importers.tables.reading import read

HEAD = "comment_id,parent_id,author,created_at,body,likes"
ROWS = [
    "c1,,Ottla,2021-03-01 10:00,The ferry is late; again 😀,3",
    'c2,c1,Bram,2021-03-01 10:05,"It is, and ""late"" is kind.\nIt did not come.",0',
    "c3,c2,ليلى,2021-03-01T11:00:00Z,متى تصل العبّارة؟,12",
    "c4,c1,Ottla,1614600000,Then I shall row 👩‍👩‍👧.,-1",
]
TABLE = "\n".join([HEAD, *ROWS]) + "\n"


def test_a_thread_comes_out_of_a_table() -> None:
    found = read(delimited, TABLE.encode())
    assert [article.title for article in found.articles] == ["boats"]
    assert found.thread == {"c1": None, "c2": "c1", "c3": "c2", "c4": "c1"}
    assert [comment.author for comment in found.comments] == ["Ottla", "Bram", "ليلى", "Ottla"]
    assert [comment.published for comment in found.comments] == [
        "2021-03-01T10:00", "2021-03-01T10:05", "2021-03-01T11:00:00+00:00", "2021-03-01T12:00:00+00:00",
    ]  # fmt: skip
    assert [comment.score for comment in found.comments] == [3, 0, 12, -1]
    assert found.texts[1] == 'It is, and "late" is kind.\nIt did not come.'
    assert found.notices == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_writing_reads_the_same(encoding: str, delimiter: str, end: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(csv.reader(io.StringIO(TABLE)))
    found = read(delimited, out.getvalue().encode(encoding))
    assert found.texts == read(delimited, TABLE.encode()).texts
    assert found.thread == {"c1": None, "c2": "c1", "c3": "c2", "c4": "c1"}


UNSTORED = "\0\r\n\ufeff\ufffc\ufdd0\ufdd1\u2028\u2029"
cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=UNSTORED), max_size=20)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=30), st.sampled_from(",;\t|"))
@settings(deadline=None, max_examples=60)
def test_what_was_written_is_read(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["text", "author", "score"])
    writer.writerows((f"Said: {text}.", author, str(number)) for number, (text, author) in enumerate(rows))
    table = delimited.table(io.BytesIO(out.getvalue().encode()), NoToken())
    assert table.columns == ("text", "author", "score")
    got = [row for row in table.rows if isinstance(row, dict)]
    assert [(row["text"], row.get("author", ""), row["score"]) for row in got] == [
        (f"Said: {text}.", author, str(number)) for number, (text, author) in enumerate(rows)
    ]


@given(st.binary(max_size=400), st.sampled_from([b"", b"id,text\n", b"\xff\xfe", b"text\n"]))
@settings(deadline=None, max_examples=80)
def test_no_bytes_crash(data: bytes, start: bytes) -> None:
    with contextlib.suppress(FormatError):
        read(delimited, start + data)


def test_quotes_after_a_backslash() -> None:
    table = (
        'id,text,author\n1,"He said \\"soon\\", and left",Ann\n2,"No, he did not",Bo\n3,"I \\"saw\\" it, twice",Cy\n'
    )
    assert read(delimited, table.encode()).texts[0] == 'He said "soon", and left'


def test_a_table_without_quotes_may_have_them_in_its_texts() -> None:
    table = "id\ttext\tauthor\n" + "".join(f'{n}\t"Late, late {n}\tAnn\n' for n in range(9))
    assert len(read(delimited, table.encode(), name="t.tsv").comments) == 9


def test_old_western_encodings_are_guessed_and_said() -> None:
    rows = "".join(f"{n};Jörg;Größe {n} und Übermaß – die Fähre „Möwe“ fährt später\n" for n in range(30))
    found = read(delimited, ("Nr;Autor;Kommentar\n" + rows).encode("cp1252"))
    assert found.texts[0] == "Größe 0 und Übermaß – die Fähre „Möwe“ fährt später"
    assert found.codes == ["encoding-guessed"]


def test_a_broken_character_is_said_and_the_rest_read() -> None:
    data = TABLE.encode().replace("again 😀".encode(), "again 😀".encode()[:-1])
    found = read(delimited, data)
    assert found.codes == ["mojibake"]
    assert found.comments[2].author == "ليلى"


def test_ragged_rows_are_read_and_counted() -> None:
    table = TABLE + "c5,c1,Bram,2021-03-02,Short row\nc6,c1,Bram,2021-03-02,Long row,1,beyond\n"
    found = read(delimited, table.encode())
    assert len(found.comments) == 6
    assert found.comments[5].attributes == {"column 7": "beyond"}
    (notice,) = found.notices
    assert (notice.code, notice.where) == ("ragged-rows", "rows 6, 7")


def test_a_line_that_names_the_delimiter_and_a_title_stand_above_the_header() -> None:
    assert read(delimited, b"sep=;\nid;text;author\n1;It, rains;Ann\n2;It snows;Bo\n").texts == [
        "It, rains",
        "It snows",
    ]
    table = "Comments of March\n\n" + TABLE
    assert len(read(delimited, table.encode()).comments) == 4


def test_a_table_without_header_needs_a_mapping() -> None:
    table = "".join(f"c{n},2021-03-0{n},The {n} lantern is out once more tonight\n" for n in range(1, 9))
    with pytest.raises(FormatError, match="--mapping"):
        read(delimited, table.encode())
    found = read(delimited, table.encode(), ColumnMapping("column 3", id="column 1"))
    assert len(found.comments) == 8
    assert "no-header" in found.codes


def test_a_mapping_that_names_other_columns_is_refused() -> None:
    with pytest.raises(FormatError, match="“corps”"):
        read(delimited, TABLE.encode(), ColumnMapping("corps"))


def test_rows_of_an_article_come_together_in_the_order_of_articles() -> None:
    table = "article_id,title,id,parent,text\n" + "".join(
        f"a{n % 3},Story {n % 3},{n},{n - 3 if n > 3 else 0},Word {n} of it all\n" for n in range(1, 31)
    )
    found = read(delimited, table.encode())
    assert [article.title for article in found.articles] == ["Story 1", "Story 2", "Story 0"]
    assert [comment.ref for comment in found.comments[:3]] == ["1", "4", "7"]
    assert found.thread["7"] == "4"
    assert found.notices == []


def test_prefixes_and_numbers_as_fractions_point_to_their_comment() -> None:
    table = "id,parent_id,link_id,body\n" + (
        "ab1,t3_zz9,t3_zz9,First of all the boats\nab2,t1_ab1,t3_zz9,Second of all the boats\n"
        "ab3,t1_gone,t3_zz9,Third of all the boats\n"
    )
    found = read(delimited, table.encode())
    assert found.thread == {"ab1": None, "ab2": "ab1", "ab3": None}
    assert found.comments[2].attributes["in_reply_to"] == "t1_gone"
    assert found.codes == ["orphan"]
    table = "id,parent,text\n101,,One of the oars\n102,101.0,Two of the oars\n103,NaN,Three of the oars\n"
    assert read(delimited, table.encode()).thread == {"101": None, "102": "101", "103": None}


def test_paths_and_levels_give_parents() -> None:
    table = "path,text\n1,One of us rows\n1.1,Two of us row\n1.1.1,Three of us row\n1.4.2,Lost at sea\n2,Four of us\n"
    found = read(delimited, table.encode())
    parents = [found.comments.index(next(c for c in found.comments if c.ref == ref)) if ref else None
               for ref in found.thread.values()]  # fmt: skip
    assert parents == [None, 0, 1, 0, None]
    assert found.codes == ["orphan"]
    table = "level,text\n0,One of us rows\n1,Two of us row\n2,Three of us row\n1,Four of us row\n0,Five of us\n"
    assert list(read(delimited, table.encode()).thread.values()) == [None, "row 1", "row 2", "row 1", None]


def test_rows_without_text_stay_where_they_are_answered() -> None:
    table = "id,parent,author,text\n1,,Ann,\n2,1,Bo,So it was said\n3,,Cy,\n4,,Di,[deleted]\n5,,Ed,[removed]\n"
    found = read(delimited, table.encode())
    assert {comment.ref: comment.state for comment in found.comments} == {
        "1": CommentState.HIDDEN,
        "2": CommentState.SHOWN,
        "4": CommentState.DELETED,
        "5": CommentState.HIDDEN,
    }
    assert found.codes == ["no-text"]


def test_addresses_of_commenters_stay_out() -> None:
    table = "id,author,e-mail,remote,mood,text\n" + "".join(
        f"{n},ann{n}@example.org,ann@example.org,10.0.0.{n},glad,The boat no {n} leaks\n" for n in range(1, 5)
    )
    found = read(delimited, table.encode())
    assert found.comments[0].author == "ann1"
    assert found.comments[0].attributes == {"mood": "glad"}
    assert "example.org" not in repr(found.comments)
    assert set(found.codes) == {"private-left-out", "email-author"}


def test_markup_and_entities_become_text() -> None:
    table = 'id,text\n1,"<p>One <b>boat</b></p><p>Two<br>boats</p>"\n2,"<p>Three &amp; four</p>"\n'
    assert read(delimited, table.encode()).texts == ["One boat\nTwo\nboats", "Three & four"]
    table = "id,text,author\n1,Ropes &amp; knots,Ann\n2,a &lt; b,Bo\n"
    assert read(delimited, table.encode()).texts == ["Ropes & knots", "a < b"]


def test_the_same_row_twice_is_one_and_another_with_its_id_stays() -> None:
    table = "id,author,text\n1,Ann,A kettle of fish\n1,Ann,A kettle of fish\n2,Bo,Two fish\n2,Bo,Three fish\n"
    found = read(delimited, table.encode(), ColumnMapping("text", id="id", author="author"))
    assert found.texts == ["A kettle of fish", "Two fish", "Three fish"]
    assert found.codes == ["duplicate-rows", "duplicate-id"]
    assert len(set(found.thread)) == 3


def test_a_cell_of_fifty_megabytes(tmp_path: Path) -> None:
    big = "a word, and " * (50_000_000 // 12)
    found = read(delimited, f'id,text,author\n1,"{big}",Ann\n2,"Short, that is",Bo\n'.encode())
    assert [len(text) > 40_000_000 for text in found.texts] == [True, False]


def test_what_is_no_table_is_refused() -> None:
    for text in ("", "   \n", "A line of prose.\nAnother one.\n"):
        with pytest.raises(FormatError):
            read(delimited, text.encode())
    assert delimited.sniff(b'{"a": 1}', "x.csv") == 0
    assert delimited.sniff(TABLE.encode(), "x.csv") > 0.5
    assert delimited.sniff(TABLE.encode(), "x.txt") == 0


def test_prose_with_many_commas_does_not_mislead() -> None:
    rows = "\n".join(f"{n};Well, yes, no, perhaps, {'and, ' * (n % 5)}so on;Ann" for n in range(20))
    writing = find_writing(f"id;text;author\n{rows}\n", whole=True)
    assert writing is not None
    assert (writing.delimiter, writing.width) == (";", 3)


def test_a_post_among_its_comments_is_the_article() -> None:
    table = "id,link_id,parent_id,title,author,body\n" + (
        "zz9,zz9,,On boats,Ann,Why do they leak?\nb1,zz9,zz9,,Bo,Because they are old\nb2,zz9,b1,,Cy,So am I by now\n"
    )
    found = read(delimited, table.encode())
    assert [(one.title, one.body.text, one.author) for one in found.articles] == [
        ("On boats", "Why do they leak?", "Ann")
    ]
    assert found.thread == {"b1": None, "b2": "b1"}
    # The first word of a conversation gives it its id, and is a comment.
    table = "id,conversation_id,reply-to,speaker,text\n1,1,,Ann,Why do they leak?\n2,1,1,Bo,Because they are old\n"
    assert read(delimited, table.encode()).thread == {"1": None, "2": "1"}


def test_times_that_say_how_long_ago_are_reckoned_from_when_the_table_was_made() -> None:
    when = ("3 days ago", "2 hours ago", "2 hours ago", "soon")
    table = "id,author,time,text\n" + "".join(f"{n},Ann,{ago},One of {n} boats\n" for n, ago in enumerate(when))
    origin = Origin("boats.csv", saved_at="2021-03-30T18:00:00+00:00")
    records = delimited.read(io.BytesIO(table.encode()), NoToken(), origin)
    comments = [record for record in records if isinstance(record, CommentRecord)]
    assert [comment.published for comment in comments] == ["2021-03-27", *["2021-03-30T16:00+00:00"] * 2, None]
    assert [dict(comment.attributes) for comment in comments] == [
        {"date_approximate": "3 days ago"},
        {"date_approximate": "2 hours ago"},
        {"date_approximate": "2 hours ago"},
        {"date_printed": "soon"},
    ]
