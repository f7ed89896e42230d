"""Project exchange files (REFI-QDA): files of other programs where they are, dialects made here, and hostile ones."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app import registry
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import (
    About,
    ArticleRecord,
    AttributeRecord,
    CodeRecord,
    CoderRecord,
    CodingRecord,
    CommentRecord,
    MemoRecord,
    Notice,
    Origin,
    Record,
)
from reader.importers import qdpx
from reader.importers.qda import archive, reading
from reader.importers.qda.guids import guid_of
from tests.samples import ARABIC, COMBINING, FAMILY, SHARED

QDA = SHARED / "realdata" / "qda"
CODE, OTHER_CODE = "11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002"
USER, SOURCE = "22222222-0000-4000-8000-000000000001", "33333333-0000-4000-8000-000000000001"
TEXT = f"First line with {FAMILY} and 😀.\r\n\r\nSecond: {COMBINING} said {ARABIC}.\r\n  Third, the last.\r\n"
CANONICAL = TEXT.replace("\r\n", "\n").rstrip()


def read(data: bytes, origin: Origin | None = None) -> list[Record]:
    return list(qdpx.read(io.BytesIO(data), NoToken(), origin or Origin(name="p.qdpx")))


def zipped(xml: str | bytes, *, qde: str = "project.qde", **texts: str | bytes) -> bytes:
    """A project; texts by their names in ``sources``, double underscores for dots."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(qde, xml)
        for name, text in texts.items():
            made.writestr(f"sources/{name.replace('__', '.')}", text)
    return out.getvalue()


def project(sources: str = "", *, before: str = "", after: str = "", namespace: str = "urn:QDA-XML:project:1.0") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{namespace}" name="p" origin="Some program">'
        f'<Users><User guid="{USER}" name="Ana"/></Users><CodeBook><Codes><Code guid="{{{CODE.upper()}}}" name="theme" '
        f'isCodable="true" color="#ABC"/><Code guid="{OTHER_CODE}" name="group" isCodable="false"/></Codes></CodeBook>'
        f"{before}<Sources>{sources}</Sources>{after}</Project>"
    )


def source(selections: str = "", path: str = "internal://a.txt", rest: str = "") -> str:
    return f'<TextSource guid="{SOURCE}" name="A text" plainTextPath="{path}">{selections}{rest}</TextSource>'


def selection(start: int, stop: int, name: str = "", inner: str = "", number: int = 1, codes: str = CODE) -> str:
    coding = (
        f'<Coding guid="44444444-0000-4000-8000-{number:012}" creatingUser="{USER}"><CodeRef targetGUID="{codes}"/>'
    )
    return (
        f'<PlainTextSelection guid="55555555-0000-4000-8000-{number:012}" name="{name}" startPosition="{start}" '
        f'endPosition="{stop}">{inner}{coding}</Coding></PlainTextSelection>'
    )


def codes_of(records: list[Record]) -> list[str]:
    return [record.code for record in records if isinstance(record, Notice)]


def articles(records: list[Record]) -> list[ArticleRecord]:
    return [record for record in records if isinstance(record, ArticleRecord)]


def quotes(records: list[Record]) -> list[str | None]:
    """What each coding stands on; None where it is the whole item."""
    found: list[str | None] = []
    text = ""
    for record in records:
        if isinstance(record, ArticleRecord | CommentRecord):
            text = record.body.text
        if isinstance(record, CodingRecord):
            found.append(None if record.start is None else text[record.start : record.stop])
    return found


def real(name: str) -> bytes:
    path = QDA / "qdpx" / name
    if not path.exists():
        pytest.skip("the files of other programs are not here")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "codes", "texts", "codings"),
    [
        ("nvivo12win_youtube_comments_hu.qdpx", 152, 2, 303),
        ("nvivo15mac.qdpx", 262, 2, 0),
        ("qc132_demo.qdpx", 262, 2, 205),
        ("maxqda24_10papers.qdpx", 307, 10, 0),
        ("atlasti23win_target.qdpx", 3, 0, 0),
        ("qualcoder38_reader_comments.qdpx", 8, 3, 75),
    ],
)
def test_files_of_other_programs_come_in(name: str, codes: int, texts: int, codings: int) -> None:
    data = real(name)

    records = read(data)

    count = Counter(type(record) for record in records)
    assert (count[CodeRecord], count[ArticleRecord], count[CodingRecord]) == (codes, texts, codings)
    assert not {"damaged", "coding-unplaced", "source-missing", "codes-missing"} & set(codes_of(records))
    assert registry.ranked(data[: registry.HEAD_BYTES], name)[0].id == "qdpx"
    assert registry.container(data[: registry.HEAD_BYTES], name) is None
    assert registry.container(data[: registry.HEAD_BYTES], "renamed.zip") is None


@pytest.mark.parametrize(
    ("name", "unit", "at_line_starts"),
    [("nvivo12win_youtube_comments_hu.qdpx", "utf-16", 281), ("qc132_demo.qdpx", "code-points", 205)],
)
def test_codings_of_lines_begin_lines(name: str, unit: str, at_line_starts: int) -> None:
    records = read(real(name))

    text, begins = "", 0
    for record in records:
        if isinstance(record, ArticleRecord):
            text = record.body.text
        if isinstance(record, CodingRecord):
            assert record.start is not None
            begins += record.start == 0 or text[record.start - 1] == "\n"
    assert begins == at_line_starts
    assert any(
        isinstance(each, Notice) and each.code == "offset-unit" and f" {unit}," in each.message for each in records
    )


def test_every_coding_of_qualcoder_stands_on_its_words(tmp_path: Path) -> None:
    records = read(real("qualcoder38_reader_comments.qdpx"))
    with zipfile.ZipFile(QDA / "qualcoder" / "qualcoder_reader_comments.qda.zip") as folder:
        inside = next(name for name in folder.namelist() if name.endswith("data.qda"))
        (tmp_path / "data.qda").write_bytes(folder.read(inside))
    conn = sqlite3.connect(tmp_path / "data.qda")
    said = sorted(row[0] for row in conn.execute("SELECT seltext FROM code_text"))
    conn.close()

    found = quotes(records)

    assert len(found) == 75
    assert sorted(str(quote) for quote in found) == said


@pytest.mark.parametrize("namespace", ["urn:QDA-XML:project:1.0", "urn:QDA-XML:project:0:10", ""])
@pytest.mark.parametrize("path", ["internal://a.txt", "a.txt", "internal:///A.TXT", "sources/a.txt", "sources\\a.txt"])
@pytest.mark.parametrize("folder", ["sources", "Sources"])
def test_dialects_are_read(namespace: str, path: str, folder: str) -> None:
    start = TEXT.index("Second")
    xml = project(source(selection(start, start + 6), path), namespace=namespace)
    data = zipped(xml, qde="Some Name.QDE", a__txt=TEXT).replace(b"sources/a.txt", f"{folder}/a.txt".encode())

    records = read(data)

    assert [record.body.text for record in articles(records)] == [CANONICAL]
    assert quotes(records) == ["Second"]
    assert articles(records)[0].guid == SOURCE
    codes = [record for record in records if isinstance(record, CodeRecord)]
    assert [(code.guid, code.colour, code.codable) for code in codes] == [
        (CODE, "#aabbcc", True),
        (OTHER_CODE, None, False),
    ]


def test_a_project_in_a_folder_of_the_archive_and_one_without_anything_else() -> None:
    xml = project(source())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("My project/project.qde", xml)
        made.writestr("My project/Sources/a.txt", TEXT)
        made.writestr("My project/Sources/.root", "")

    assert articles(read(out.getvalue()))[0].body.text == CANONICAL
    assert codes_of(read(zipped('<Project name="bare"/>'))) == []


@pytest.mark.parametrize(
    "path",
    [
        "absolute:///C:/texts/a.txt",
        "relative:///a.txt",
        "/etc/hostname",
        "C:\\a.txt",
        "internal://../a.txt",
        "../a.txt",
    ],
)
def test_paths_that_lead_out_are_told_and_not_followed(path: str, tmp_path: Path) -> None:
    asked: list[str] = []

    def beside(name: str) -> bytes | None:
        asked.append(name)
        return b"secret"

    xml = project(source(selection(0, 5), path))

    for records in (read(zipped(xml, a__txt=TEXT)), read(xml.encode(), Origin(name="p.qde", beside=beside))):
        assert codes_of(records)[:2] == ["path-outside", "coding-unplaced"]
        assert articles(records)[0].body.text == ""
    assert asked == []


def test_an_unpacked_project_finds_its_texts_beside_it() -> None:
    held = {"sources/a.txt": TEXT.encode()}

    records = read(project(source(selection(0, 5))).encode(), Origin(name="p.qde", beside=held.get))

    assert quotes(records) == ["First"]


def test_what_a_project_says_besides_comes_in() -> None:
    variables = (
        '<Variables><Variable guid="66666666-0000-4000-8000-000000000001" name="age" typeOfVariable="Integer"/>'
        '<Variable guid="66666666-0000-4000-8000-000000000002" name="urban" typeOfVariable="Boolean"/>'
        '<Variable guid="66666666-0000-4000-8000-000000000003" name="day" typeOfVariable="Date"/></Variables>'
        '<Cases><Case guid="77777777-0000-4000-8000-000000000001" name="Nan"><VariableValue><VariableRef '
        'targetGUID="66666666-0000-4000-8000-000000000001"/><IntegerValue> 41 </IntegerValue></VariableValue>'
        f'<SourceRef targetGUID="{SOURCE}"/></Case><Case guid="77777777-0000-4000-8000-000000000002" name="Nobody">'
        "<Description>not asked</Description></Case></Cases>"
    )
    values = (
        '<NoteRef targetGUID="88888888-0000-4000-8000-000000000001"/><VariableValue><VariableRef '
        'targetGUID="66666666-0000-4000-8000-000000000002"/><BooleanValue>True</BooleanValue></VariableValue>'
    )
    notes = (
        '<Notes><Note guid="88888888-0000-4000-8000-000000000001" name="On it"><PlainTextContent>As said.'
        '</PlainTextContent></Note><Note guid="88888888-0000-4000-8000-000000000002" name="Diary" '
        'plainTextPath="internal://n.txt"/></Notes><Links><Link guid="88888888-0000-4000-8000-000000000003"/></Links>'
        f'<Sets><Set guid="x" name="Batch 1"><MemberSource targetGUID="{SOURCE}"/></Set><Set guid="y" name="Old codes">'
        f'<MemberCode targetGUID="{CODE}"/></Set><Set guid="z" name="empty"/></Sets>'
        "<Description>What it is.</Description>"
    )

    records = read(zipped(project(source(rest=values), before=variables, after=notes), a__txt=TEXT, n__txt="Day one"))

    article = articles(records)[0]
    assert article.attributes == {"urban": "true", "age": "41", "case": "Nan", "set": "Batch 1"}
    types = {each.name: (each.type, each.choices) for each in records if isinstance(each, AttributeRecord)}
    assert types == {"age": ("number", ()), "urban": ("choice", ("true", "false")), "day": ("date", ())}
    memos = [(memo.about, memo.text) for memo in records if isinstance(memo, MemoRecord)]
    assert memos == [
        (About.CODE, "In sets: Old codes"),
        (About.ITEM, "On it\nAs said."),
        (About.PROJECT, "What it is."),
        (About.PROJECT, "Diary\nDay one"),
        (About.PROJECT, "Case Nobody\nnot asked"),
    ]
    assert codes_of(records) == ["code-sets", "cases-left", "links-left"]


def test_selections_carry_notes_and_several_codings() -> None:
    two = selection(0, 10, "First line").replace(
        "</PlainTextSelection>", f'<Coding guid="" ><CodeRef targetGUID="{OTHER_CODE}"/></Coding></PlainTextSelection>'
    )
    noted = selection(0, 5, "First", "<Description>Why first?</Description>", number=2)
    bare = '<PlainTextSelection guid="" startPosition="0" endPosition="5"/>'
    whole = f'<Coding guid="44444444-0000-4000-8000-000000000009"><CodeRef targetGUID="{CODE}"/></Coding>'

    records = read(zipped(project(source(two + noted + bare + whole)), a__txt=TEXT))

    assert sorted(map(str, quotes(records))) == ["First", "First line", "First line", "None"]
    codings = [record for record in records if isinstance(record, CodingRecord)]
    assert [coding.coder_ref for coding in codings].count(USER) == 2
    assert [memo.text for coding in codings for memo in coding.memos] == ["Why first?"]
    assert "selections-left" in codes_of(records)


def test_other_words_than_the_name_say_go_along_as_quote_and_nothing_is_dropped() -> None:
    good = "".join(
        selection(CANONICAL.index(word), CANONICAL.index(word) + len(word), word, number=n)
        for n, word in enumerate(["First", "line", "Second", "Third", "last"], 1)
    )
    moved = selection(3, 9, "Second", number=8)
    outside = selection(9000, 9006, "Third, the last", number=9)
    nowhere = selection(9000, 9006, number=10)
    unknown = selection(0, 5, "First", number=11, codes="99999999-0000-4000-8000-000000000001")

    records = read(zipped(project(source(good + moved + outside + nowhere + unknown)), a__txt=CANONICAL))

    codings = [record for record in records if isinstance(record, CodingRecord)]
    assert [(each.start, each.quote) for each in codings if each.quote] == [(3, "Second"), (None, "Third, the last")]
    assert len(codings) == 8
    assert codes_of(records) == ["codes-missing", "coding-unplaced", "offset-unit", "codings-unplaced"]
    told = next(each for each in records if isinstance(each, Notice) and each.code == "coding-unplaced")
    assert told.where == "A text"
    assert all(word in told.message for word in ("theme", "9000", "9006"))


def test_the_unit_can_be_said() -> None:
    at = len(TEXT[: TEXT.index("Second")].encode("utf-16-le")) // 2
    data = zipped(project(source(selection(at, at + 6))), a__txt=TEXT)

    assert quotes(read(data, Origin(offsets="utf-16"))) == ["Second"]
    assert quotes(read(data, Origin(offsets="code-points"))) != ["Second"]
    with pytest.raises(FormatError, match="feet"):
        read(data, Origin(offsets="feet"))


def test_texts_of_pictures_sounds_and_pages_come_in_and_the_rest_is_told() -> None:
    sounds = (
        '<AudioSource guid="a1111111-0000-4000-8000-000000000001" name="Talk"><Transcript guid="b" name="words">'
        "<PlainTextContent>one two three</PlainTextContent>"
        '<SyncPoint guid="c1111111-0000-4000-8000-000000000001" timeStamp="1" position="4"/>'
        '<SyncPoint guid="c1111111-0000-4000-8000-000000000002" timeStamp="2" position="7"/>'
        '<TranscriptSelection guid="d" fromSyncPoint="c1111111-0000-4000-8000-000000000001" '
        f'toSyncPoint="c1111111-0000-4000-8000-000000000002"><Coding guid="e"><CodeRef targetGUID="{CODE}"/></Coding>'
        f'</TranscriptSelection></Transcript><AudioSelection guid="f" begin="0" end="9"><Coding guid="g"><CodeRef '
        f'targetGUID="{CODE}"/></Coding></AudioSelection></AudioSource>'
        '<PDFSource guid="a1111111-0000-4000-8000-000000000002" name="Leaflet"><PDFSelection guid="h" page="0" '
        'firstX="0" '
        f'firstY="0" secondX="1" secondY="1"><Coding guid="i"><CodeRef targetGUID="{CODE}"/></Coding></PDFSelection>'
        '<Representation guid="j"><PlainTextContent>page words</PlainTextContent><PlainTextSelection guid="k" '
        f'startPosition="5" endPosition="10"><Coding guid="l"><CodeRef targetGUID="{CODE}"/></Coding>'
        '</PlainTextSelection></Representation></PDFSource><PictureSource guid="m" name="Photo" path="internal://p.jpg"/>'
    )

    records = read(zipped(project(sounds)))

    assert [(each.title, each.body.text) for each in articles(records)] == [
        ("Talk", "one two three"),
        ("Leaflet", "page words"),
    ]
    assert quotes(records) == ["two", "words"]
    lost = [each for each in records if isinstance(each, Notice) and each.code == "codings-lost"]
    assert [each.where for each in lost] == ["Talk", "Leaflet"]
    assert "sources-left" in codes_of(records)


def test_users_and_codes_that_are_missing_are_made() -> None:
    xml = f"<Project><Sources>{source(selection(0, 5))}</Sources></Project>"

    records = read(zipped(xml, a__txt=TEXT))

    assert [record.guid for record in records if isinstance(record, CoderRecord | CodeRecord)] == [USER, CODE]
    assert quotes(records) == ["First"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("{ABCDEF01-0000-4000-8000-000000000001}", "abcdef01-0000-4000-8000-000000000001"),
        ("abcdef01000040008000000000000001", "abcdef01-0000-4000-8000-000000000001"),
        ("33663939-3636-3632-3038-613431643463", "33663939-3636-3632-3038-613431643463"),
        ("", None),
        (None, None),
    ],
)
def test_ids_have_one_form(written: str | None, kept: str | None) -> None:
    assert guid_of(written) == kept
    assert guid_of("code 7") == guid_of(" CODE 7") != guid_of("code 8")


def test_deep_nesting_is_read() -> None:
    deep = 10_000
    nest = "".join(f'<Code guid="n{n}" name="c{n}" isCodable="true">' for n in range(deep)) + "</Code>" * deep

    records = read(zipped(f"<Project><CodeBook><Codes>{nest}</Codes></CodeBook></Project>"))

    assert sum(isinstance(record, CodeRecord) for record in records) == deep


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "SUSPECT", 1 << 20)
    bomb = b"<Project>" + b" " * (8 << 20) + b"</Project>"
    with pytest.raises(FormatError, match="more than is sound"):
        read(zipped(bomb))
    with pytest.raises(FormatError, match="more than is sound"):
        read(zipped(project(source()), a__txt=b" " * (8 << 20)))


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Project name="&b;"/>',
        '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]><Project><Description>&x;</Description></Project>',
        '<!DOCTYPE Project SYSTEM "http://saltby.example/p.dtd"><Project/>',
    ],
)
def test_document_types_are_refused(xml: str) -> None:
    with pytest.raises(FormatError, match="document type"):
        read(zipped(xml))


def test_more_codes_or_codings_than_is_sound_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_CODES", 100)
    monkeypatch.setattr(reading, "MOST_CODINGS", 100)
    many = "".join(f'<Code guid="n{n}" name="c" isCodable="true"/>' for n in range(101))
    with pytest.raises(FormatError, match="more than 100 codes"):
        read(zipped(f"<Project><CodeBook><Codes>{many}</Codes></CodeBook></Project>"))
    with pytest.raises(FormatError, match="more than 100 codings"):
        read(zipped(project(source("".join(selection(0, 5, number=n) for n in range(101)))), a__txt=TEXT))


def test_names_that_lead_out_links_and_twins_are_passed_over(tmp_path: Path) -> None:
    out = io.BytesIO()
    link = zipfile.ZipInfo("sources/a.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(out, "w") as made, pytest.warns(UserWarning, match="Duplicate"):  # noqa: PT031
        made.writestr("../project.qde", "<Project><Bad/></Project>")
        made.writestr("/sources/a.txt", "no")
        made.writestr("C:\\sources\\a.txt", "no")
        made.writestr(link, "/etc/hostname")
        made.writestr("project.qde", "<Project/>")
        made.writestr("project.qde", project(source()))

    records = read(out.getvalue())

    assert codes_of(records) == ["archive-names", "source-missing"]
    assert list(tmp_path.iterdir()) == []


def test_a_locked_project_and_what_is_none_are_refused() -> None:
    data = bytearray(zipped(project()))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    with pytest.raises(FormatError, match="password"):
        read(bytes(data))
    for other in (zipped("<html/>"), zipped("no XML"), zipped("", qde="notes.txt"), b"", b"PK\x03\x04", b"<a/>"):
        with pytest.raises(FormatError):
            read(other)


def test_what_is_left_of_a_project_is_read() -> None:
    xml = project(source(selection(0, 5) + selection(0, 10, number=2)))
    cut = xml[: xml.index("endPosition", xml.index("endPosition") + 1)]

    records = read(zipped(cut, a__txt=TEXT))

    assert codes_of(records)[0] == "damaged"
    assert quotes(records) == ["First"]
    assert quotes(read(zipped(xml.replace("A text", "A&#x1; te\x02xt"), a__txt=TEXT))) == ["First", "First line"]


WHOLE = zipped(project(source(selection(0, 5, "First") + selection(0, 10, "First line", number=2))), a__txt=TEXT)


@settings(max_examples=150)
@given(data=st.data())
def test_damage_is_told_and_never_crashes(data: st.DataObject) -> None:
    harmed = bytearray(WHOLE[: data.draw(st.integers(0, len(WHOLE)))] if data.draw(st.booleans()) else WHOLE)
    for at in data.draw(st.lists(st.integers(0, len(WHOLE) - 1), max_size=4)):
        if at < len(harmed):
            harmed[at] ^= data.draw(st.integers(1, 255))

    try:
        records = read(bytes(harmed))
    except FormatError:
        return

    codings = [record for record in records if isinstance(record, CodingRecord)]
    told = codes_of(records)
    assert len(codings) == 2 or {"damaged", "coding-unplaced", "codings-unplaced", "codings-without-code"} & set(told)


def test_a_missing_text_is_told_with_its_codings() -> None:
    records = read(zipped(project(source(selection(0, 5)))))

    assert codes_of(records)[:2] == ["source-missing", "coding-unplaced"]
    assert [each.title for each in articles(records)] == ["A text"]
