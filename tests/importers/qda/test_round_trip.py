"""What Threadnote writes as a project exchange comes back whole: threads, texts with their blocks, codes, codings.

Also where another program wrote the file anew: without our instructions, without the cases, with line ends of its own.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reader.app import imports
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.model import Item
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CodingRecord, CommentRecord, Notice, Record
from reader.importers import qdpx
from tests.conftest import MakeProject
from tests.exporters.reading import exported
from tests.exporters.refi_projects import Found, code_all, enrich, found_articles, records
from tests.samples import harbour

Change = Callable[[str], str]


@pytest.fixture
def rich(make_project: MakeProject) -> Project:
    project = make_project(harbour(), name="rich")
    enrich(project)
    code_all(project, random.Random(4))
    return project


def taken_in(data: bytes, folder: Path, name: str = "rich") -> Project:
    """A new project with what a file holds."""
    folder = folder / "again"
    folder.mkdir()
    path = folder / f"{name}.qdpx"
    path.write_bytes(data)
    project = Project.create(folder / f"{name}.threadnote", coder="Someone else")
    imports.import_files(project, [path], token=NoToken())
    return project


def rewritten(data: bytes, change: Change, texts: Callable[[bytes], bytes] = bytes) -> bytes:
    """The file as another program might write it: its XML changed, its texts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, change(held.decode()).encode() if name.endswith(".qde") else texts(held))
    return out.getvalue()


def without_instructions(xml: str) -> str:
    return re.sub(r"<\?threadnote .*?\?>", "", xml, flags=re.DOTALL).replace('origin="Threadnote"', 'origin="Other"')


def without_cases(xml: str) -> str:
    return re.sub(r"<Cases>.*?</Cases>|<Variables>.*?</Variables>", "", without_instructions(xml), flags=re.DOTALL)


def without_times(data: bytes) -> tuple[str, dict[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return files.pop("project.qde").decode(), files


def read(data: bytes) -> list[Record]:
    return list(qdpx.read(io.BytesIO(data), NoToken()))


def items_of(project: Project) -> list[Item]:
    view = project.view
    found = (each for row in view.articles() for each in (view.item(row.id), *view.thread(row.id)))
    return [item for item in found if item is not None]


def coded(project: Project) -> set[tuple[str, str, str, tuple[int, int] | None, str, int | None]]:
    """Every coding by the text that it is on, its code, coder and place."""
    view = project.view
    codes = {code.id: code.path for code in view.codebook()}
    coders = {coder.id: coder.name for coder in view.coders()}
    return {
        (
            item.guid,
            codes[coding.code_id],
            coders[coding.coder_id],
            (coding.span.start, coding.span.stop) if coding.span else None,
            coding.quote,
            coding.value,
        )
        for item in items_of(project)
        for coding in view.codings_of(item.id)
    }


def alike(xml: str) -> list[str]:
    """The XML by lines; degrees in any order."""
    lines = xml.splitlines()
    return [*(line for line in lines if "<VariableValue>" not in line), *sorted(x for x in lines if "<Variable" in x)]


@pytest.mark.parametrize("program", ["standard", "nvivo", "maxqda", "atlasti"])
@pytest.mark.parametrize("bom", ["true", "false"])
def test_out_and_in_and_out_again_is_the_same(rich: Project, tmp_path: Path, program: str, bom: str) -> None:
    first = exported(rich, "qdpx", None, program=program, bom=bom)

    again = taken_in(first, tmp_path)

    second = exported(again, "qdpx", None, program=program, bom=bom)
    again.close()
    (xml, texts), (xml_again, texts_again) = without_times(first), without_times(second)
    assert texts_again == texts
    assert alike(xml_again) == alike(xml)
    assert len(alike(xml)) > 100


@settings(
    max_examples=6, phases=[Phase.explicit, Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(found=found_articles, seed=st.integers(0, 999), program=st.sampled_from(["standard", "nvivo", "atlasti"]))
def test_whatever_a_project_holds_comes_back(
    make_project: MakeProject, tmp_path_factory: pytest.TempPathFactory, found: Found, seed: int, program: str
) -> None:
    folder = tmp_path_factory.mktemp("random")
    with_all = Project.create(folder / "rich.threadnote", coder="Ann")
    import_records(with_all, "a stream", records(found))
    code_all(with_all, random.Random(seed))
    first = exported(with_all, "qdpx", None, program=program)

    again = taken_in(first, folder)

    second = exported(again, "qdpx", None, program=program)
    held, held_again = coded(with_all), coded(again)
    again.close()
    with_all.close()
    assert held_again == held
    assert without_times(second)[1] == without_times(first)[1]
    assert alike(without_times(second)[0]) == alike(without_times(first)[0])


def shape(project: Project) -> list[tuple[object, ...]]:
    """Every item as a reader sees it."""
    return [
        (item.guid, item.path, item.depth, item.author, item.published, item.number, item.state, item.body.text)
        for item in items_of(project)
    ]


@pytest.mark.parametrize("program", ["standard", "nvivo", "atlasti"])
def test_a_thread_comes_back_by_its_cases_where_another_program_wrote_the_file(
    rich: Project, tmp_path: Path, program: str
) -> None:
    data = rewritten(exported(rich, "qdpx", None, program=program), without_instructions)

    again = taken_in(data, tmp_path)

    assert shape(again) == shape(rich)
    assert coded(again) == coded(rich)
    again.close()


@pytest.mark.parametrize("program", ["standard", "nvivo", "maxqda", "atlasti"])
def test_nothing_is_said_of_positions_that_fit_as_the_file_says(rich: Project, program: str) -> None:
    data = exported(rich, "qdpx", None, program=program)

    assert [record.code for record in read(data) if isinstance(record, Notice)] == []


def test_odd_marks_and_samples_are_no_crash(rich: Project, tmp_path: Path) -> None:
    half = "\\ud800"
    odd = f'{{"kind":"flag","coder":"{half}","created_at":"{half}"}}'
    flags = f'"flags":[1,{{}},{odd},{{"kind":7}}],"vanished_at":"{half}"'
    samples = (
        f'"samples":[null,{{"name":"{half}","seed":{2**70},"size":-4,"stratum":"{half}","items":["{half}",3,"x"]}},'
        f'{{"name":"S","seed":true,"items":7}}]'
    )

    again = taken_in(
        rewritten(
            exported(rich, "qdpx", None),
            lambda xml: xml.replace('"depth":', f'{flags},"depth":').replace('"form":1', f'"form":1,{samples}'),
        ),
        tmp_path,
    )

    assert shape(again) == shape(rich)
    assert [(one.name, one.items) for one in again.view.work.samples()] == [("S", 0), ("Unnamed sample", 0)]
    again.close()


def test_positions_that_do_not_fit_what_the_file_says_are_found_out_and_told(rich: Project) -> None:
    """Another program has kept our instructions, and written positions and line ends of its own."""
    kept = re.compile(r'"offsets":"utf-16","line_end":"crlf","crlf":2')

    data = rewritten(
        exported(rich, "qdpx", None, program="nvivo"),
        lambda xml: kept.sub('"offsets":"code-points","line_end":"lf"', xml),
    )  # fmt: skip

    found = read(data)
    assert [record.code for record in found if isinstance(record, Notice)] == ["offset-unit"]
    codings = [record for record in found if isinstance(record, CodingRecord)]
    there = [record for record in read(exported(rich, "qdpx", None)) if isinstance(record, CodingRecord)]
    assert [(each.start, each.stop) for each in codings] == [(each.start, each.stop) for each in there]


def test_a_thread_comes_back_with_other_ids_of_selections(rich: Project, tmp_path: Path) -> None:
    data = rewritten(exported(rich, "qdpx", None), lambda xml: other_selections(without_instructions(xml)))

    again = taken_in(data, tmp_path)

    assert shape(again) == shape(rich)
    assert coded(again) == coded(rich)
    again.close()


def other_selections(xml: str) -> str:
    """New ids for selections; what refers to them goes along."""
    for guid in re.findall(r'<PlainTextSelection guid="([^"]+)"', xml):
        new = "F" + guid[1:].upper()
        xml = xml.replace(f'Selection guid="{guid}"', f'Selection guid="{new}"')
        xml = xml.replace(f'<SelectionRef targetGUID="{guid}"', f'<SelectionRef targetGUID="{new}"')
    return xml


def test_a_thread_comes_back_by_the_lines_before_comments(rich: Project, tmp_path: Path) -> None:
    data = rewritten(exported(rich, "qdpx", None), without_cases)

    again = taken_in(data, tmp_path)

    comments = [(item.path, item.depth, item.author, item.published, item.body.text) for item in items_of(again)]
    there = [(item.path, item.depth, item.author, item.published, item.body.text) for item in items_of(rich)]
    assert comments[1:] == there[1:]
    assert {each[1:5] for each in coded(again)} == {each[1:5] for each in coded(rich)}
    again.close()


def test_a_coding_over_several_comments_becomes_one_for_each(rich: Project) -> None:
    data = exported(rich, "qdpx", None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".txt"))).decode()
    start, stop = text.index("museum"), text.index("Agreed") + 6
    code = re.findall(r'<Code guid="([^"]+)"', without_times(data)[0])[0]
    coding = (
        f'<PlainTextSelection guid="{"a" * 8}-0000-4000-8000-{"b" * 12}" startPosition="{start}" endPosition="{stop}">'
        f'<Coding guid="{"c" * 8}-0000-4000-8000-{"d" * 12}"><CodeRef targetGUID="{code}"/></Coding>'
        "</PlainTextSelection>"
    )
    data = rewritten(data, lambda xml: xml.replace("<PlainTextSelection", coding + "<PlainTextSelection", 1))

    found = read(data)

    split: list[str] = []
    item: ArticleRecord | CommentRecord | None = None
    ids: list[str | None] = []
    for record in found:
        if isinstance(record, ArticleRecord | CommentRecord):
            item = record
        elif isinstance(record, CodingRecord) and item is not None and record.coder_ref is None:
            assert record.start is not None
            split.append(item.body.text[record.start : record.stop])
            ids.append(record.guid)
    assert [split[0], split[-1]] == ["museum.", "Agreed"]
    assert len(split) == 3
    assert ids == [f"{'c' * 8}-0000-4000-8000-{'d' * 12}", None, None]
    assert [record.code for record in found if isinstance(record, Notice)].count("codings-split") == 1


def test_a_coding_on_the_line_with_author_and_time_goes_to_the_comment(rich: Project) -> None:
    data = exported(rich, "qdpx", None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".txt"))).decode()
    start = text.index("Omar F.")
    code = re.findall(r'<Code guid="([^"]+)"', without_times(data)[0])[0]
    coding = (
        f'<PlainTextSelection guid="{"a" * 8}-0000-4000-8000-{"b" * 12}" startPosition="{start}" '
        f'endPosition="{start + 7}"><Coding guid="{"c" * 8}-0000-4000-8000-{"d" * 12}">'
        f'<CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>'
    )
    data = rewritten(data, lambda xml: xml.replace("</TextSource>", coding + "</TextSource>", 1))

    found = read(data)

    at = next(n for n, record in enumerate(found) if isinstance(record, CodingRecord) and record.coder_ref is None)
    whole = found[at]
    item = next(record for record in reversed(found[:at]) if isinstance(record, CommentRecord))
    assert isinstance(whole, CodingRecord)
    assert (item.author, whole.start) == ("Omar F.", None)
    assert "codings-on-heads" in [record.code for record in found if isinstance(record, Notice)]
