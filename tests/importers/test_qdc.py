"""Codebooks as programs exchange them (REFI-QDA, .qdc)."""

from __future__ import annotations

import io

import pytest

from reader.app import registry
from reader.app.project import Project
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import CodeRecord, MemoRecord, Notice, Record
from reader.importers import qdc
from tests.exporters.reading import exported
from tests.exporters.refi_projects import enrich
from tests.samples import SHARED


def read(data: bytes) -> list[Record]:
    return list(qdc.read(io.BytesIO(data), NoToken()))


def codes(records: list[Record]) -> list[CodeRecord]:
    return [record for record in records if isinstance(record, CodeRecord)]


@pytest.mark.parametrize(
    ("name", "count", "tops"), [("atlasti9win.qdc", 5, 3), ("refi_spec_example.qdc", 6, 6), ("taguette152.qdc", 7, 7)]
)
def test_codebooks_of_other_programs_come_in(name: str, count: int, tops: int) -> None:
    path = SHARED / "realdata" / "qda" / "qdc" / name
    if not path.exists():
        pytest.skip("the files of other programs are not here")
    data = path.read_bytes()

    found = codes(read(data))

    assert (len(found), sum(code.parent_ref is None for code in found)) == (count, tops)
    assert all(code.guid and code.name for code in found)
    assert registry.ranked(data[: registry.HEAD_BYTES], name)[0].id == "qdc"


@pytest.mark.parametrize("namespace", ["urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:0:4", ""])
def test_codes_sets_and_descriptions(namespace: str) -> None:
    xml = (
        f'<CodeBook xmlns="{namespace}"><Codes><Code guid="{{AAAAAAAA-0000-4000-8000-000000000001}}" name="Tide" '
        'isCodable="false" color="#FF00AA11"><Description>When &lt;it&gt; turns</Description><Code guid="not one" '
        'name="ebb" isCodable="true" color="rgb(1, 2, 255)"/></Code></Codes>'
        '<Sets><Set guid="s" name="Water"><MemberCode guid="AAAAAAAA-0000-4000-8000-000000000001"/></Set></Sets>'
        "</CodeBook>"
    )

    records = read(xml.encode())

    tide, ebb = codes(records)
    assert (tide.guid, tide.codable, tide.colour) == ("aaaaaaaa-0000-4000-8000-000000000001", False, "#00aa11")
    assert tide.definition == "When <it> turns"
    assert (ebb.parent_ref, ebb.colour) == (tide.ref, "#0102ff")
    assert [memo.text for memo in records if isinstance(memo, MemoRecord)] == ["In sets: Water"]
    assert [note.code for note in records if isinstance(note, Notice)] == ["code-sets"]


def test_our_own_codebook_comes_back(project: Project) -> None:
    enrich(project)
    data = exported(project, "qdc")

    found = codes(read(data))

    assert {
        (code.guid, code.name, code.definition, code.include, code.exclude, code.example, code.colour)
        for code in project.view.codebook()
    } == {
        (code.guid, code.name, code.definition, code.include, code.exclude, code.example, code.colour) for code in found
    }


@pytest.mark.parametrize("data", [b"", b"<html/>", b"<CodeBook", b"<!DOCTYPE CodeBook><CodeBook/>", b"\x00" * 50])
def test_what_is_no_codebook_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read(data)
