"""A project goes out, another program works on it and writes it anew, and it comes back."""

from __future__ import annotations

import io
import random
import uuid
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_files
from reader.app.project import Project, check
from reader.domain.model import FlagKind
from reader.domain.report import FileReport, FileStatus
from reader.domain.sampling import SamplePlan
from reader.domain.text import Span
from tests.exporters.reading import as_json, exported
from tests.exporters.refi_projects import code_all, enrich
from tests.storage.test_undo import state_of

Q = "{urn:QDA-XML:project:1.0}"
SPACE = uuid.UUID("7f0c1f0e-40d6-4d0c-9d7a-1f6a0f6f2d11")
NEW_CODE = "5B0E8B0A-93D5-4B7C-8F2E-2F4D8D8C1A01"
NEW_USER = "5B0E8B0A-93D5-4B7C-8F2E-2F4D8D8C1A02"


@pytest.fixture
def home(project: Project) -> Project:
    """All kinds of codings, also adrift, with marks and a sample."""
    enrich(project)
    code_all(project, random.Random(11))
    article = project.view.articles()[0].id
    text = project.view.item(article).body.text  # type: ignore[union-attr]
    start = text.index("Who pays?")
    project.do(commands.apply_path, ["lost"], [Target(article, Span(start, start + 9))])
    project.do(commands.drop_blocks, article, [1])
    project.do(commands.set_flag, [comment.id for comment in project.view.thread(article)[:2]], FlagKind.BOOKMARK)
    project.do(commands.draw_sample, SamplePlan("First round", 3, 7))
    return project


def written_anew(data: bytes) -> bytes:
    """As another program writes what it has read: without our instructions, with ids of its own for selections,
    codings and notes, with a new code, a new user, and three codings more."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(files["project.qde"], etree.XMLParser(resolve_entities=False))
    etree.strip_tags(root, etree.ProcessingInstruction)
    root.set("origin", "Some Analyst 4.1")
    ids: dict[str, str] = {}
    for name in ("PlainTextSelection", "Coding", "Note"):
        for element in root.iter(Q + name):
            old = element.get("guid", "")
            ids[old] = str(uuid.uuid5(SPACE, old)).upper()
            element.set("guid", ids[old])
    for name in ("SelectionRef", "NoteRef"):
        for element in root.iter(Q + name):
            element.set("targetGUID", ids[element.get("targetGUID", "")])
    users, codes = root.find(f"{Q}Users"), root.find(f"{Q}CodeBook/{Q}Codes")
    source = root.find(f"{Q}Sources/{Q}TextSource")
    assert users is not None
    assert codes is not None
    assert source is not None
    etree.SubElement(users, f"{Q}User", guid=NEW_USER, name="Gül")
    etree.SubElement(codes, f"{Q}Code", guid=NEW_CODE, name="From elsewhere", isCodable="true", color="#00AA00")
    known = codes[0].get("guid", "")
    old_user = users[0].get("guid", "")
    text = files[next(name for name in files if name.endswith(".txt"))].decode("utf-8-sig")
    for number, (words, code, user) in enumerate(
        [("museum", NEW_CODE, NEW_USER), ("Agreed", NEW_CODE, old_user), ("wall", known, NEW_USER)]
    ):
        at = len(text[: text.index(words)].encode("utf-16-le")) // 2
        selection = etree.Element(
            f"{Q}PlainTextSelection", guid=str(uuid.uuid5(SPACE, words)), name=words, startPosition=str(at),
            endPosition=str(at + len(words)), creatingUser=user,
        )  # fmt: skip
        coding = etree.SubElement(
            selection, f"{Q}Coding", guid=str(uuid.uuid5(SPACE, f"{number}")), creatingUser=user,
            creationDateTime="2031-02-03T04:05:06Z",
        )  # fmt: skip
        etree.SubElement(coding, f"{Q}CodeRef", targetGUID=code)
        source.insert(0, selection)
    files["project.qde"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, held in files.items():
            archive.writestr(name, held)
    return out.getvalue()


def bring(project: Project, data: bytes, folder: Path) -> FileReport:
    path = folder / "back.qdpx"
    path.write_bytes(data)
    (line,) = import_files(project, [path]).files
    assert line.status is FileStatus.IMPORTED
    assert project.do(check) == []
    return line


def whole(project: Project) -> dict[str, Any]:
    """All of a project but for the time of the export."""
    document = as_json(project)
    del document["exported_at"]
    return document


def taken(document: dict[str, Any], *keys: str) -> list[list[Any]]:
    return [document.pop(key) for key in keys]


def test_another_program_s_work_comes_home(home: Project, tmp_path: Path) -> None:
    before, was = whole(home), home.do(state_of)
    first = min((coder["name"], coder["id"]) for coder in before["coders"])[1]
    assert {one["adrift"] for one in before["codings"]} == {False, True}

    line = bring(home, written_anew(exported(home, "qdpx", None, program="nvivo")), tmp_path)

    after = whole(home)
    assert (line.codes, line.codings, line.memos, line.comments) == (1, 3, 0, 0)
    parts = ("codes", "coders", "codings")
    (codes, coders, codings), (codes_now, coders_now, codings_now) = taken(before, *parts), taken(after, *parts)
    assert after == before
    new_codes = [code for code in codes_now if code not in codes]
    assert [(code["name"], code["id"], code["colour"]) for code in new_codes] == [
        ("From elsewhere", NEW_CODE.lower(), "#00aa00")
    ]
    assert [coder["name"] for coder in coders_now if coder not in coders] == ["Gül"]
    assert [code for code in codes_now if code in codes] == codes
    assert [coding for coding in codings_now if coding in codings] == codings
    new = {(one["coder"], one["code"], one["quote"]) for one in codings_now if one not in codings}
    user, code = NEW_USER.lower(), NEW_CODE.lower()
    assert new == {(user, code, "museum"), (first, code, "Agreed"), (user, codes[0]["id"], "wall")}
    assert len(codings_now) == len(codings) + 3

    home.do(commands.undo)
    assert home.do(state_of) == was
    home.do(commands.redo)
    assert {**whole(home), **dict.fromkeys(parts)} == {**after, **dict.fromkeys(parts)}


def test_another_program_s_work_brings_the_thread_along(home: Project, tmp_path: Path) -> None:
    empty = Project.create(tmp_path / "empty.threadnote", coder="Dan")
    try:
        bring(empty, written_anew(exported(home, "qdpx", None, program="nvivo")), tmp_path)

        assert thread(empty) == thread(home)
        assert len(whole(empty)["codings"]) == len(whole(home)["codings"]) + 3
        assert [memo["text"] for memo in whole(home)["memos"]]
    finally:
        empty.close()


def thread(project: Project) -> list[tuple[object, ...]]:
    (article,) = as_json(project)["articles"]
    keys = ("id", "parent", "path", "depth", "author", "published", "number", "score", "state", "text", "attributes")
    return [tuple(map(comment.get, keys)) for comment in article["comments"]]
