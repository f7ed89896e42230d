"""Taguette's projects and tables: highlights stand on the words that they were made on."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from reader.domain.errors import FormatError
from reader.domain.records import ArticleRecord, CodeRecord, CoderRecord, CodingRecord
from reader.domain.text import BlockKind
from reader.importers.projects.html_text import text_of
from tests.importers.databases import Tables, database, like, memos, notices, passages, real, records, sniffed, tree

WHEN = "2024-05-06 07:08:09.123456"
HTML = (
    "\n\n<h1>Grüße 😀 an alle</h1>\n<p>مرحبا <b>👩‍👩‍👧</b> und\n  Noe\u0308l, 𝐛𝐨𝐥𝐝 &amp; schön.</p>\n\n \n"
    "<ul><li>one</li>\n<li>two <q>three</q></li></ul>\n<pre>\n  a  b\n c</pre>"
)
HIGHLIGHTS = "id integer primary key, document_id integer, start_offset integer, end_offset integer, snippet text"


def spot(words: str, html: str = HTML) -> tuple[int, int, str]:
    """Offsets in bytes over the text of all nodes, and the snippet."""
    text = text_of(html)
    start = len(text[: text.index(words)].encode())
    return start, start + len(words.encode()), f"<p>{words.replace('&', '&amp;')}</p>"


def project(highlights: Any, tagged: Any, **more: Any) -> Tables:
    tables: dict[str, Any] = {
        "projects": (
            "id integer primary key, name text, description text, created text",
            [(1, "Mail", "Letters.", WHEN)],
        ),
        "documents": (
            "id integer primary key, name text, description text, filename text, created text, project_id integer,"
            " text_direction text, contents text",
            [(1, "Letter", "the first one", "letter.html", WHEN, 1, "RIGHT_TO_LEFT", HTML)],
        ),
        "tags": (
            "id integer primary key, project_id integer, path text, description text",
            [(1, 1, "mood.warm", "sounds kind"), (2, 1, "mood", ""), (3, 1, "v1.5 draft", ""), (4, 1, "etc.", "")],
        ),
        "highlights": (HIGHLIGHTS, highlights),
        "highlight_tags": ("highlight_id integer, tag_id integer", tagged),
        "alembic_version": ("version_num text", [("x",)]),
    }
    return {**tables, **more}


def test_highlights_are_in_bytes_of_all_text_nodes(tmp_path: Path) -> None:
    words = ["Grüße 😀", "👩‍👩‍👧 und\n  Noe\u0308l", "𝐛𝐨𝐥𝐝 & schön", "one\ntwo three", "a  b\n c"]
    data = database(
        tmp_path / "p.sqlite3",
        project(
            [(number, 1, *spot(word)) for number, word in enumerate(words, start=1)],
            [(number, 1) for number in range(1, len(words) + 1)],
        ),
    )

    found = records("taguette", data)

    assert [like(row[2]) for row in passages(found)] == [like(word) for word in words]
    assert {row[1] for row in passages(found)} == {"warm"}
    assert "codings-placed" not in notices(found)
    [article] = [record for record in found if isinstance(record, ArticleRecord)]
    assert [block.kind for block in article.body.blocks] == [
        BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.PREFORMATTED,
    ]  # fmt: skip
    assert article.attributes == {"filename": "letter.html", "text_direction": "right-to-left"}
    assert sniffed("taguette", data, "x.sqlite3") > 0.9
    assert {"the first one", "Mail\n\nLetters."} <= set(memos(found))


def test_white_space_before_the_first_element_may_not_count(tmp_path: Path) -> None:
    start, stop, snippet = spot("schön")

    found = records(
        "taguette", database(tmp_path / "p.sqlite3", project([(1, 1, start - 2, stop - 2, snippet)], [(1, 1)]))
    )

    assert [row[2] for row in passages(found)] == ["schön"]
    assert "codings-placed" not in notices(found)


def test_the_text_of_all_nodes_is_as_a_browser_has_it() -> None:
    assert text_of("<p>\n a</p>\n\n<pre>\nb\n</pre><pre><b>\nc</b></pre> &lt;&amp;&#128512;<br><!-- no -->") == (
        "\n a\n\nb\n\nc <&😀"
    )


def test_dots_are_levels_and_white_space_alone_is_kept(tmp_path: Path) -> None:
    start = len(text_of(HTML)[: text_of(HTML).index("one") + 3].encode())
    found = records("taguette", database(tmp_path / "p.sqlite3", project([(1, 1, start, start + 1, "\n")], [(1, 3)])))

    assert tree(found) == {"mood": "", "mood/warm": "sounds kind", "v1.5 draft": "", "etc.": ""}
    assert [code.codable for code in found if isinstance(code, CodeRecord)] == [True] * 4
    assert [row[2] for row in passages(found)] == ["\n"]


def test_untagged_highlights_are_not_lost(tmp_path: Path) -> None:
    tables = project([(1, 1, *spot("schön")), (2, 1, *spot("one"))], [(2, 1), (2, 3)])

    found = records("taguette", database(tmp_path / "p.sqlite3", tables))

    assert sorted(row[1:] for row in passages(found)) == [("untagged", "schön"), ("v1.5 draft", "one"), ("warm", "one")]
    assert "untagged" in notices(found)


def test_the_log_tells_who_and_when(tmp_path: Path) -> None:
    def entry(number: int, who: str, at: str, tags: list[int]) -> Any:
        return number, at, who, 1, 1, json.dumps({"type": "highlight_add", "highlight_id": 1, "tags": tags})

    tables = project(
        [(1, 1, *spot("schön"))],
        [(1, 1), (1, 3)],
        commands=(
            "id integer primary key, date text, user_login text, project_id integer, document_id integer, payload text",
            [
                entry(1, "ida", "2024-01-01 00:00:00.5", [1]),
                entry(2, "per", "2024-02-02 00:00:00.5", [1, 3]),
                (3, WHEN, "per", 1, 1, "{highlight_add"),
            ],
        ),
    )

    found = records("taguette", database(tmp_path / "p.sqlite3", tables))

    codings = [record for record in found if isinstance(record, CodingRecord)]
    assert [(one.coder_ref, one.created_at) for one in codings] == [
        ("ida", "2024-01-01T00:00:00"),
        ("per", "2024-02-02T00:00:00"),
    ]
    assert [record.name for record in found if isinstance(record, CoderRecord)] == ["ida", "per"]


def test_several_projects_in_one_database(tmp_path: Path) -> None:
    one = project([(1, 1, *spot("schön")), (2, 2, *spot("one"))], [(1, 1), (2, 9)])
    tables = {
        **one,
        "projects": (one["projects"][0], [*one["projects"][1], (2, "Other", "", WHEN)]),
        "tags": (one["tags"][0], [*one["tags"][1], (9, 2, "mood.warm", "another")]),
        "documents": (one["documents"][0], [*one["documents"][1], (2, "Second", "", "", WHEN, 2, "", HTML)]),
    }

    found = records("taguette", database(tmp_path / "p.sqlite3", tables))

    told = tree(found)
    assert (told["Mail/mood/warm"], told["Other/mood/warm"]) == ("sounds kind", "another")
    assert [record.attributes["project"] for record in found if isinstance(record, ArticleRecord)] == ["Mail", "Other"]
    assert "several-projects" in notices(found)


def test_old_databases_lack_columns(tmp_path: Path) -> None:
    tables: Tables = {
        "documents": ("id integer primary key, name text, project_id integer, contents text", [(1, "L", 1, HTML)]),
        "tags": ("id integer primary key, project_id integer, path text", [(1, 1, "kind")]),
        "highlights": (HIGHLIGHTS, [(1, 1, *spot("schön"))]),
        "highlight_tags": ("highlight_id integer, tag_id integer", [(1, 1)]),
    }

    assert passages(records("taguette", database(tmp_path / "p.sqlite3", tables))) == [("L", "kind", "schön")]


def test_ten_thousand_levels_of_elements(tmp_path: Path) -> None:
    html = "<div>" * 10_000 + "deep down" + "</div>" * 10_000
    tables = project([(1, 1, 0, 4, "<p>deep</p>")], [(1, 1)])
    columns, [row] = tables["documents"]
    tables = {**tables, "documents": (columns, [(*row[:-1], html)])}

    assert [row[2] for row in passages(records("taguette", database(tmp_path / "p.sqlite3", tables)))] == ["deep"]


def test_the_real_project_comes_in_exactly() -> None:
    data = real("taguette", "taguette152_project.sqlite3").read_bytes()
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    wanted = connection.execute(
        "SELECT d.name, t.path, h.snippet FROM highlights h JOIN documents d ON d.id = h.document_id"
        " JOIN highlight_tags x ON x.highlight_id = h.id JOIN tags t ON t.id = x.tag_id"
    ).fetchall()
    highlights = connection.execute("SELECT count(*) FROM highlights").fetchone()[0]
    connection.close()

    found = records("taguette", data)

    told = sorted((title, code, like(words)) for title, code, words in passages(found))
    assert told == sorted((title, path.split(".")[-1], like(text_of(html))) for title, path, html in wanted)
    spans = {(record.start, record.stop) for record in found if isinstance(record, CodingRecord)}
    assert len(spans) == highlights == 28
    assert "codings-placed" not in notices(found)


def table(*rows: tuple[str, ...]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def test_the_table_of_highlights_is_an_article_for_each_document() -> None:
    data = table(
        ("id", "document", "tag", "content"),
        ("1", "Letter", "mood.warm", "Grüße 😀, مرحبا\n\nNoe\u0308l"),
        ("2", "Other", "", "a passage"),
        ("1", "Letter", "loud", "Grüße 😀, مرحبا\n\nNoe\u0308l"),
        ("3", "Letter", "loud", "  the 👩‍👩‍👧 family "),
        ("4", "Letter", "loud", ""),
        ("5", "ragged"),
        ("3", "Letter", "loud", "  the 👩‍👩‍👧 family "),
    )

    found = records("taguette-csv", data)

    assert passages(found) == [
        ("Letter", "warm", "Grüße 😀, مرحبا\n\nNoe\u0308l"),
        ("Letter", "loud", "Grüße 😀, مرحبا\n\nNoe\u0308l"),
        ("Letter", "loud", "the 👩‍👩‍👧 family"),
        ("Other", "untagged", "a passage"),
    ]
    assert notices(found).keys() == {"only-passages", "untagged", "codings-empty", "doubled", "ragged-rows"}
    assert sniffed("taguette-csv", data, "h.csv") > 0.8


def test_the_table_of_codes() -> None:
    data = table(("tag", "description", "number of highlights"), ("a.b", "what b is", "3"), ("a", "what a is", "0"))

    found = records("taguette-csv", b"\xef\xbb\xbf" + data)

    again = records("taguette-csv", b"tag;description\na.b;what b is\na;what a is\n")

    assert tree(found) == tree(again) == {"a": "what a is", "a/b": "what b is"}
    assert all(code.codable for code in found if isinstance(code, CodeRecord))


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2", b"\x00\x01", b"id,document,tag\n", "kein".encode("utf-16")])
def test_other_tables_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        records("taguette-csv", data)
    assert sniffed("taguette-csv", data, "x.csv") == 0.0


def test_the_real_tables_come_in_whole() -> None:
    for name, count in (("highlights_all", 44), ("highlights_evidence", None), ("codebook", 0)):
        data = real("taguette", f"taguette152_{name}.csv").read_bytes()
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))
        found = records("taguette-csv", data)
        # The export of a tag names what has a tag below it as well twice.
        wanted = {(row["tag"].split(".")[-1], like(row["content"])) for row in rows if row.get("content", "").strip()}
        assert sorted((code, like(words)) for _, code, words in passages(found)) == sorted(wanted)
        assert count is None or len(wanted) == count
