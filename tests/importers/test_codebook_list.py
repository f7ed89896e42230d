"""Lists of codes in all their forms; and that ordinary tables and texts are not taken for one."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app import registry
from reader.domain.errors import FormatError
from reader.domain.records import CodeRecord, MemoRecord, Record
from tests.conftest import MakeProject
from tests.exporters.reading import exported
from tests.exporters.two_coders import coded
from tests.exporters.two_coders import records as sample
from tests.importers.databases import notices, real, records, sniffed, tree


def read(text: str, name: str = "codes.txt") -> list[Record]:
    return records("codebook-list", text.encode(), name)


def groups(found: list[Record]) -> set[str]:
    return {record.name for record in found if isinstance(record, CodeRecord) and not record.codable}


@pytest.mark.parametrize("blank", ["\t", "  ", "    "])
def test_indentation_is_the_tree(blank: str) -> None:
    text = "Stance\n>Agree: says yes 😀\n>>Fully - without any but\n>Disagree\nمزاج\n>👩‍👩‍👧 Noe\u0308l\n"
    lines = [blank * (len(line) - len(line.lstrip(">"))) + line.lstrip(">") for line in text.split("\n")]

    assert tree(read("\n".join(lines))) == {
        "Stance": "",
        "Stance/Agree": "says yes 😀",
        "Stance/Agree/Fully": "without any but",
        "Stance/Disagree": "",
        "مزاج": "",
        "مزاج/👩‍👩‍👧 Noe\u0308l": "",
    }


def test_bullets_headings_numbers_and_stress() -> None:
    markdown = (
        "# Codes\n\n## Mood\n\n- **Warm**: sounds kind\n  and more of it\n  * Very `warm`\n- [ ] Cold\n\n"
        "## Form\n1. Short\n2. Long\n"
    )

    assert tree(read(markdown, "codes.md")) == {
        "Codes": "",
        "Codes/Mood": "",
        "Codes/Mood/Warm": "sounds kind\nand more of it",
        "Codes/Mood/Warm/Very warm": "",
        "Codes/Mood/Cold": "",
        "Codes/Form": "",
        "Codes/Form/Short": "",
        "Codes/Form/Long": "",
    }


def test_numbers_alone_can_be_levels() -> None:
    found = read("1 Mood\n1.1 Warm\n1.1.1 Very warm\n1.2 Cold\n2 Form\n")

    assert list(tree(found)) == ["Mood", "Mood/Warm", "Mood/Warm/Very warm", "Mood/Cold", "Form"]


def test_paths_of_qualcoder() -> None:
    text = "alone\tits memo\nmood>>warm\nmood>>cold\tits own\nform>>kind>>short\nform>>long\nform>>long\tsaid twice"

    found = read(text)

    assert tree(found) == {
        "alone": "its memo",
        "mood": "",
        "mood/warm": "",
        "mood/cold": "its own",
        "form": "",
        "form/kind": "",
        "form/kind/short": "",
        "form/long": "said twice",
    }
    assert groups(found) == {"mood", "form", "kind"}
    assert sniffed("codebook-list", text.encode(), "x.txt") > 0.8


def test_the_real_list_of_qualcoder() -> None:
    data = real("qualcoder", "example_plain_codes_categories_for_import.txt").read_bytes()
    lines = [line.split("\t") for line in data.decode().splitlines()]

    told = tree(records("codebook-list", data, "x.txt"))

    for path, *memo in lines:
        assert told[path.replace(">>", "/")] == "".join(memo)


@pytest.mark.parametrize(
    ("header", "rows", "wanted"),
    [
        ("Code,Parent code,Definition", ["warm,mood,kind", "mood,,how"], {"mood": "how", "mood/warm": "kind"}),
        ("Kode;Oberkode;Beschreibung", ["warm;mood;kind"], {"mood": "", "mood/warm": "kind"}),
        ("code,description", ["mood > warm,kind", "mood,how"], {"mood": "how", "mood/warm": "kind"}),
        ("path\tdefinition", ["mood/warm\tkind", "mood\thow"], {"mood": "how", "mood/warm": "kind"}),
        ("path,name,memo", ["mood\\warm,warm,kind", "mood,very,so"],
         {"mood": "", "mood/warm": "kind", "mood/very": "so"}),
        ("category,code,memo", ["mood,warm,kind", "mood,cold,"], {"mood": "", "mood/warm": "kind", "mood/cold": ""}),
        ("level,name,description", ["1,mood,how", "2,warm,kind", "1,form,"],
         {"mood": "how", "mood/warm": "kind", "form": ""}),
        ("id,name,parent id,memo", ["7,warm,3,kind", "3,mood,,how"], {"mood": "how", "mood/warm": "kind"}),
        ("代码,定义", ["温暖,语气亲切"], {"温暖": "语气亲切"}),
        ("Code,Critères d’inclusion,Nom", ["a,when,b"], {"a": ""}),
        ("Name,Description,Files,References", ["warm,kind,3,14"], {"warm": "kind"}),
        ("Code,Brief definition,Full definition", ["warm,kind,kind and good"], {"warm": "kind\n\nkind and good"}),
    ],
)  # fmt: skip
def test_tables_by_the_names_of_their_columns(header: str, rows: list[str], wanted: dict[str, str]) -> None:
    found = read("\n".join([header, *rows]), "codes.csv")

    assert tree(found) == wanted
    assert notices(found) == {}


def test_a_table_says_more_of_a_code() -> None:
    found = read(
        "Code;Farbe;Einschlusskriterien;Ausschluss;Ankerbeispiel;Wetter\nwarm;255, 128, 0;wenn;wenn nicht;so;heiter\n",
        "codes.csv",
    )

    [code] = [record for record in found if isinstance(record, CodeRecord)]
    assert (code.colour, code.include, code.exclude, code.example) == ("#ff8000", "wenn", "wenn nicht", "so")
    assert "Wetter" in notices(found)["columns-left-out"]


def test_a_table_without_a_header_is_codes_and_definitions() -> None:
    assert tree(read("warm,sounds kind\ncold,does not\n", "codes.csv")) == {"warm": "sounds kind", "cold": "does not"}
    with pytest.raises(FormatError, match="which column"):
        read("1,2,3\n4,5,6\n", "codes.csv")


def test_our_own_codebook_comes_back_whole(make_project: MakeProject) -> None:
    project = coded(make_project(sample()))
    codes = project.view.codebook()

    for values in ({}, {"bom": "1"}, {"counts": "0"}):
        data = exported(project, "codebook-csv", None, **{**values, "hidden": "1"})
        found = records("codebook-list", data, "codebook.csv")

        back = {code.guid: code for code in found if isinstance(code, CodeRecord)}
        assert sniffed("codebook-list", data, "codebook.csv") > 0.9
        assert back.keys() == {code.guid for code in codes}
        guids = {code.id: code.guid for code in codes}
        for code in codes:
            same = back[code.guid]
            assert same.parent_ref == (guids[code.parent_id] if code.parent_id else None)
            assert (same.name, same.colour, same.kind, same.hidden) == (code.name, code.colour, code.kind, code.hidden)
            assert (same.definition, same.include, same.exclude, same.example) == (
                code.definition, code.include, code.exclude, code.example,
            )  # fmt: skip
            if code.kind == "scale":
                assert (same.lowest, same.highest) == (code.lowest, code.highest)


def test_our_own_codebook_with_signs_that_spreadsheets_run() -> None:
    header = (
        "path,name,parent,depth,kind,lowest,highest,answers,colour,hidden,definition,include,exclude,example,memos,id,"
        "parent_id"
    )
    rows = [
        ["'=sum", "'=sum", "", "0", "tag", "", "", "", "#010203", "1", "'-no", "", "", "", "ida: a note", "g1", ""],
        ["'=sum/a/b", "a/b", "'=sum", "1", "scale", "-2", "2", "", "", "1", "", "", "", "", "", "g2", "g1"],
    ]
    out = io.StringIO(newline="")
    csv.writer(out).writerows([header.split(","), *rows])

    found = read(out.getvalue(), "codes.csv")

    first, second = (record for record in found if isinstance(record, CodeRecord))
    assert (first.name, first.definition, first.hidden, second.hidden) == ("=sum", "-no", True, False)
    assert (second.name, second.parent_ref, second.lowest, second.highest) == ("a/b", "g1", -2, 2)
    assert [record.text for record in found if isinstance(record, MemoRecord)] == ["ida: a note"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "id,author,text\n1,ida,hello\n2,per,bye\n"),
        ("a.csv", "code,comment\n17,I think so\n18,I do not\n"),
        ("a.csv", "name,description,price\nlamp,bright,3\nchair,soft,4\n"),
        ("a.csv", "date,code,definition,weather\n1,2,3,4\n"),
        ("a.csv", ""),
        ("a.txt", "A text.\n\nWith paragraphs.\n"),
        ("a.txt", ">> quoted by somebody\n>> and more\nan answer\n"),
        ("a.txt", "Stance\n  Agree\n  Disagree\n"),
        ("a.md", "# A text\n\n- with\n- a list\n"),
        ("a.html", "<p>a>>b</p>\n<p>c>>d</p>"),
        ("a.txt", "\x00\x01"),
    ],
)
def test_what_could_be_something_else_is_left_to_others(name: str, text: str) -> None:
    assert sniffed("codebook-list", text.encode(), name) == 0.0


@pytest.mark.parametrize(
    "name", ["code,definition\nwarm,kind\n", "Kode;Oberkode\nwarm;mood\n", "code,parent,memo\na,b,c\n"]
)
def test_a_plain_table_of_codes_is_known_by_itself(name: str) -> None:
    assert next(iter(registry.ranked(name.encode(), "x.csv"))).id == "codebook-list"


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\x00\x01\x02", ("word " * 100 + "\n").encode() * 3])
def test_what_holds_no_codes_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        records("codebook-list", data, "a.txt")


def test_ten_thousand_levels_and_a_hundred_thousand_lines() -> None:
    deep = "\n".join(" " * level + f"code {level}" for level in range(3000))
    path = ">>".join(f"c{number}" for number in range(10_000))
    wide = "\n".join(f"group {number % 100}>>code {number}" for number in range(30_000))

    assert len(list(read(deep))) == 3000
    assert len(records("codebook-list", f"code\n{path}\n".encode(), "a.csv")) == 10_000
    assert len(read(wide)) == 30_100


@settings(deadline=None, max_examples=60)
@given(
    parents=st.lists(st.integers(0, 30), max_size=15),
    names=st.lists(
        st.text('aé😀م ,";/\n\u0308', min_size=1, max_size=8)
        .map(lambda name: " ".join(name.split()))
        .filter(lambda name: name.strip("/") != ""),
        min_size=16,
        max_size=16,
        unique=True,
    ),
)
def test_any_tree_by_parents_comes_back(parents: list[int], names: list[str]) -> None:
    above = [
        None if number == 0 or parent % (number + 1) == number else parent % number
        for number, parent in enumerate(parents)
    ]
    out = io.StringIO(newline="")
    rows = [[str(n + 1), names[n], "" if p is None else str(p + 1), f"what {n} is"] for n, p in enumerate(above)]
    csv.writer(out).writerows([["id", "code", "parent id", "definition"], *reversed(rows)])
    if not rows:
        return

    found = [record for record in read(out.getvalue(), "x.csv") if isinstance(record, CodeRecord)]

    name_of = {code.ref: code.name for code in found}
    told = {code.name: (name_of.get(code.parent_ref or ""), code.definition) for code in found}
    assert told == {names[n]: (None if p is None else names[p], f"what {n} is") for n, p in enumerate(above)}


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (
            "Farbe;Obercode;Code;Code-Memo;Codierte Segmente\r\n#ff0000;;Ärger;Wut über viel;3\r\n"
            "#00ff00;Ärger;Groll;;1",
            {"Ärger": None, "Groll": "Ärger"},
        ),
        (
            "Color,Parent code,Code,Memo,Cod. seg.,% Cod. seg.\nred,,Ärger,about,3,5%\nred,Ärger,Groll,,1,2%\n",
            {"Ärger": None, "Groll": "Ärger"},
        ),
        ('Code;Kategorie;Definition\r\nÄrger;Gefühle;"Er sagte; nein"\r\n', {"Gefühle": None, "Ärger": "Gefühle"}),
    ],
)
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_tables_as_spreadsheets_on_windows_write_them(data: str, wanted: dict[str, str | None], encoding: str) -> None:
    written = data.encode(encoding)

    found = [record for record in records("codebook-list", written, "codes.csv") if isinstance(record, CodeRecord)]

    names = {record.ref: record.name for record in found}
    assert {record.name: names.get(record.parent_ref or "") for record in found} == wanted
    assert sniffed("codebook-list", written, "codes.csv") > sniffed("csv", written, "codes.csv")
