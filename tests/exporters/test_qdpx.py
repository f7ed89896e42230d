"""The project exchange file against the schema, and against the project coding by coding, for each program."""

from __future__ import annotations

import io
import json
import random
import tempfile
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.app import commands
from reader.app.commands import Target
from reader.app.exports import Wanted
from reader.app.exports import opened as snapshot
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.errors import Cancelled
from reader.domain.model import CodeId, CoderId, Coding, Item
from reader.domain.progress import NoToken
from reader.domain.protection import Coarseness, Protection
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.scope import Context, Scope
from reader.domain.text import Span, plain
from reader.exporters import qdpx
from reader.exporters.refi import counting, guids, moments, xml
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, exported
from tests.exporters.refi_projects import (
    CONTROL,
    NS,
    SCHEMAS,
    Found,
    Opened,
    code_all,
    enrich,
    found_articles,
    opened,
    records,
    units,
    words,
)
from tests.samples import FAMILY, TRICKY, long_thread

PROGRAMS = ("standard", "nvivo", "maxqda", "atlasti")
needs_schema = pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas of REFI-QDA are not here")


def valid(file: Opened) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "Project-mrt2019.xsd"))
    schema.assertValid(file.root)


def items_of(project: Project) -> list[Item]:
    view = project.view
    found = [item for row in view.articles() for item in (view.item(row.id), *view.thread(row.id))]
    return [item for item in found if item is not None]


def check(project: Project, file: Opened, program: str) -> None:
    """Each coding of the project is in the file on the same words, each comment is selected with its text."""
    selections = {one.get("guid"): one for one in file.all("//q:PlainTextSelection")}
    guids = [one.get("guid") for one in file.all("//*[@guid]")]
    assert len(set(guids)) == len(guids)
    places: dict[str, str] = {}
    for source in file.all("//q:TextSource"):
        text = units(file.sources["sources/" + source.get("plainTextPath", "").removeprefix("internal://")], program)
        for selection in source.findall("q:PlainTextSelection", NS):
            start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
            assert 0 <= start < end <= len(text)
            places[selection.get("guid", "")] = words(text[start:end])
    codes = {code.id: code.guid for code in project.view.codebook()}
    coders = {coder.id: coder.guid for coder in project.view.coders()}
    codings = {one.get("guid"): one for one in file.all("//q:Coding")}
    cases = {
        one.get("targetGUID", ""): case
        for case in reversed(file.all("//q:Case"))
        for one in case.findall("q:SelectionRef", NS)
    }
    for item in items_of(project):
        if item.path:
            if item.body.text:
                assert places[item.guid] == item.body.text
            values = said(file, cases[item.guid])
            assert values["path"] == item.path
            assert values["depth"] == str(item.depth)
            parent = project.view.item(item.parent_id) if item.depth and item.parent_id else None
            assert values.get("parent") == (parent.guid if parent else None)
            assert values.get("author", "") == xml.clean(item.author or "")
            assert selections[item.guid] is not None
        for coding in project.view.codings_of(item.id):
            _check_coding(item, coding, codings.pop(coding.guid), places, codes, coders)
    assert not codings


def _check_coding(
    item: Item,
    coding: Coding,
    found: etree._Element,
    places: dict[str, str],
    codes: dict[CodeId, str],
    coders: dict[CoderId, str],
) -> None:
    above = found.getparent()
    assert above is not None
    assert found.find("q:CodeRef", NS).get("targetGUID") == codes[coding.code_id]  # type: ignore[union-attr]
    assert found.get("creatingUser") == coders[coding.coder_id]
    assert found.get("creationDateTime") == coding.created_at
    if coding.span is None:
        assert above.get("guid") == item.guid
    else:
        assert places[above.get("guid", "")] == coding.quote == item.body.text[coding.span.start : coding.span.stop]
        assert above.get("guid") != item.guid


def said(file: Opened, case: etree._Element) -> dict[str, str]:
    """The values of a case by the names of their variables."""
    names = {one.get("guid"): one.get("name", "") for one in file.all("//q:Variable")}
    return {names[value[0].get("targetGUID")]: value[1].text or "" for value in case.findall("q:VariableValue", NS)}


def told(element: etree._Element) -> dict[str, object]:
    """What stands in the instruction of an element."""
    found = [one for one in element if isinstance(one, etree._ProcessingInstruction)]
    assert len(found) < 2
    assert all(one.target == "threadnote" for one in found)
    read = json.loads(found[0].text or "") if found else {}
    assert isinstance(read, dict)
    return read


@needs_schema
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(found_articles, st.sampled_from(PROGRAMS), st.booleans(), st.randoms(use_true_random=False))
def test_every_coding_stands_on_its_words(found: Found, program: str, bom: bool, chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann", name="p")
        try:
            import_records(project, "s", records(found))
            code_all(project, chance)
            data = exported(project, "qdpx", None, program=program, bom="yes" if bom else "no")
            file = opened(data)
            valid(file)
            check(project, file, program)
            assert all(text.startswith(b"\xef\xbb\xbf") == bom for text in file.sources.values() if not bom or text)
            assert data == exported(project, "qdpx", None, program=program, bom="yes" if bom else "no")
        finally:
            project.close()


@needs_schema
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_whole_project_is_valid_and_says_all(project: Project, program: str) -> None:
    enrich(project)
    code_all(project, random.Random(3))

    file = opened(exported(project, "qdpx", None, program=program))

    valid(file)
    check(project, file, program)
    assert file.xml.startswith(b"<?xml")
    assert file.names[0] == "project.qde"
    assert all(name.startswith("sources/") and UUID(name[8:-4]) for name in file.names[1:])
    assert not file.all("//q:Sets")
    person = file.all("//q:Case[@name='Nan']")[0]
    assert said(file, person) == {"age": "41"}
    assert told(person)["names"] == ["Nan Reed", "nan reed"]
    assert len(person.findall("q:SelectionRef", NS)) == 2
    first, second = file.all("//q:Case[q:SelectionRef]")[:2]
    known = {"stance": "against", "age": "41", "author": "Nan Reed", "commenter": "Nan"}
    assert known.items() <= said(file, first).items()
    assert told(first)["person"] == ["age"]
    assert said(file, second)["born"] == "2001"
    types = {one.get("name"): one.get("typeOfVariable") for one in file.all("//q:Variable")}
    assert (types["age"], types["born"], types["stance"], types["depth"]) == ("Integer", "Text", "Text", "Integer")
    cost = file.all("//q:Code[@name='cost']")[0]
    assert cost.find("q:Description", NS).text == (  # type: ignore[union-attr]
        "Money.\n\nInclude: no\n\nInclude: taxes\n\nExclude: fees\n\nExample: “Who pays?”"
    )
    assert told(cost)["definition"] == "Money.\n\nInclude: no"
    assert [one.get("isCodable") for one in file.all("//q:Code[@name='stance' or @name='for']")] == ["false", "true"]
    memos = {one.get("guid"): one for one in file.all("//q:Note")}
    assert {told(one)["text"] for one in memos.values() if "text" in told(one)} == {CONTROL.replace("\ufffe", "\ufffe")}
    assert all(ref.get("targetGUID") in memos for ref in file.all("//q:NoteRef"))
    assert {ref.get("targetGUID") for ref in file.all("//q:NoteRef")} == set(memos)
    assert len(file.all("/q:Project/q:NoteRef")) == 2
    source = file.all("//q:TextSource")[0]
    assert source.findtext("q:Description", namespaces=NS) == "Fishermen ask who pays for the detour"
    assert told(source)["polls"]
    assert "flags" in told(file.all("//q:PlainTextSelection[processing-instruction()]")[1])


def test_identifiers_and_bytes_stay_when_other_things_change(project: Project) -> None:
    enrich(project)
    code_all(project, random.Random(1))
    before = opened(exported(project, "qdpx"))
    assert exported(project, "qdpx") == exported(project, "qdpx")

    project.do(commands.apply_path, ["new", "one"], [Target(project.view.articles()[0].id, Span(0, 3))])
    after = opened(exported(project, "qdpx"))

    def named(file: Opened) -> set[tuple[str, str | None]]:
        return {(one.tag, one.get("guid")) for one in file.all("//*[@guid]")}

    assert named(before) < named(after)
    assert len(named(after) - named(before)) == 4  # two codes, a selection, a coding
    assert before.sources == after.sources


def test_what_is_adrift_stays_with_its_words(project: Project) -> None:
    article = project.view.articles()[0]
    item = project.view.item(article.id)
    assert item is not None
    start = item.body.text.index("Who pays?")
    project.do(commands.apply_path, ["lost"], [Target(item.id, Span(start, start + 9))])
    (coding,) = project.view.codings_of(item.id)
    project.do(commands.write_memo, "Mine.", coding=coding.id)
    project.do(commands.drop_blocks, item.id, [1])

    file = opened(exported(project, "qdpx"))

    (found,) = file.all("//q:TextSource/q:Coding")
    assert (told(found)["adrift"], told(found)["quote"]) == (True, "Who pays?")
    own, why = (file.all(f"//q:Note[@guid='{ref.get('targetGUID')}']")[0] for ref in found.findall("q:NoteRef", NS))
    assert own.findtext("q:PlainTextContent", namespaces=NS) == "Mine."
    assert told(why) == {"adrift": coding.guid}
    assert "Who pays?" in (why.findtext("q:PlainTextContent", namespaces=NS) or "")


@needs_schema
def test_characters_that_xml_cannot_hold_are_told_beside_it(make_project: MakeProject) -> None:
    project = make_project(
        iter(
            [
                ArticleRecord(f"T {CONTROL}", plain(f"Text {CONTROL} here."), attributes={"genre": CONTROL}),
                CommentRecord("1", plain(CONTROL), author=f"A {CONTROL}\nB"),
            ]
        )
    )
    article = project.view.articles()[0]
    project.do(commands.apply_path, ["x"], [Target(article.id, Span(0, 12))])

    file = opened(exported(project, "qdpx"))

    valid(file)
    check(project, file, "standard")
    source = file.all("//q:TextSource")[0]
    assert told(source)["title"] == f"T {CONTROL}"
    assert told(source)["attributes"] == {"genre": CONTROL}
    assert source.get("name") == "T bell \ufffd and \ufffd?>"
    (text,) = file.sources.values()
    assert CONTROL in text.decode()
    assert told(file.all("//q:PlainTextSelection[processing-instruction()]")[0])["author"] == f"A {CONTROL}\nB"


def test_a_comment_without_text_is_selected_by_its_head(make_project: MakeProject) -> None:
    project = make_project(iter([ArticleRecord("T", plain("")), CommentRecord("1", plain(""), author="Nan")]))

    file = opened(exported(project, "qdpx"))

    (selection,) = file.all("//q:PlainTextSelection")
    assert (selection.get("startPosition"), selection.get("endPosition"), told(selection)["empty"]) == ("0", "7", True)
    assert list(file.sources.values()) == ["1 · Nan".encode()]


@needs_schema
def test_the_deepest_thread_and_an_empty_project(make_project: MakeProject) -> None:
    deep = make_project(long_thread(10_000, fan=1), name="deep")
    file = opened(exported(deep, "qdpx"))
    valid(file)
    assert len(file.all("//q:Case")) == 10_000

    empty = opened(exported(make_project(name="empty"), "qdpx"))
    valid(empty)
    assert empty.names == ["project.qde"]
    assert len(empty.root) == 1  # only the instruction


@needs_schema
@pytest.mark.parametrize(
    ("wanted", "said_of_it"),
    [
        (Wanted(Scope(coders=("Zoë",))), "coders: Zoë"),
        (Wanted(Scope(author="Skipper", codes=("wider",), context=Context.NONE)), "Skipper"),
        (Wanted(protection=Protection(names=True, times=Coarseness.MONTH)), "pseudonym"),
    ],
)
def test_a_part_of_a_project_is_valid_and_says_so(project: Project, wanted: Wanted, said_of_it: str) -> None:
    enrich(project)
    code_all(project, random.Random(6))
    out = io.BytesIO()

    with snapshot(project, wanted) as parts:
        qdpx.write(parts, out, qdpx.Options(), NoToken())
        codings = {coding.guid for coding in parts.codings()}
        authors = {comment.author for article in parts.articles() for comment in parts.comments(article.item.id)}

    file = opened(out.getvalue())
    valid(file)
    assert said_of_it in file.all("/q:Project/q:Description")[0].text  # type: ignore[operator]
    assert {one.get("guid") for one in file.all("//q:Coding")} == codings
    text = b"".join(file.sources.values()).decode()
    cases = [said(file, one) for one in file.all("//q:Case[q:SelectionRef]") if "comment" in told(one)]
    assert {case["author"] for case in cases} == authors
    assert not wanted.protection.names or "Skipper" not in text + file.xml.decode()


@needs_schema
def test_memos_may_stay_behind(project: Project) -> None:
    code_all(project, random.Random(2))

    file = opened(exported(project, "qdpx", None, memos="no"))

    valid(file)
    assert not file.all("//q:Note | //q:NoteRef")


def test_it_can_be_cancelled_and_tells_how_far_it_is(project: Project) -> None:
    token = Cancelling(100)
    exported(project, "qdpx", token)
    assert token.told[-1] == (21, 21)
    with pytest.raises(Cancelled):
        exported(project, "qdpx", Cancelling(1))


def test_a_preview_is_the_beginning_of_the_xml(project: Project) -> None:
    with FileSnapshot(project.path) as whole:
        assert qdpx.preview(whole, qdpx.Options(), NoToken()).startswith("<?xml")


def test_countings() -> None:
    text = f"a\n{FAMILY}\n{TRICKY}"
    for program, count in counting.COUNTING.items():
        offsets = range(len(text) + 1)
        places = count.positions(text, offsets)
        raw = units(count.written(text).encode(), program.value)
        assert [words(raw[: places[offset]]) for offset in offsets] == [text[:offset] for offset in offsets]
        assert places[len(text)] == count.length(text) == len(raw)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025-04-02T07:30", "2025-04-02T07:30:00"),
        ("2025-04-02T07:30:01.5Z", "2025-04-02T07:30:01.5Z"),
        ("2025-04-02T07:30+02:00", "2025-04-02T07:30:00+02:00"),
        ("2025-04-02", None),
        ("2025-13-02T07:30", None),
        ("2025-04-02T07:30+99:00", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_moments(text: str | None, found: str | None) -> None:
    assert moments.moment(text) == found


def test_an_instruction_cannot_end_early() -> None:
    written = xml.instruction({"a": "x?>y\ud800\ufffe", "b": None, "c": 0, "d": "", "e": False})
    assert written.count("?>") == 1
    root = etree.fromstring(f"<r>{written}</r>")
    assert told(root) == {"a": "x?>y\ud800\ufffe", "c": 0}


def test_derived_identifiers_are_of_version_5() -> None:
    space = uuid5(NAMESPACE_URL, "urn:threadnote:refi")

    assert guids.derived("a", f"b {FAMILY}") == str(uuid5(space, f"a:b {FAMILY}"))
