"""Out as a project exchange file, into an empty project, out again: the same bytes."""

from __future__ import annotations

import io
import random
import re
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.imports import import_files, import_records
from reader.app.project import Project, check
from reader.domain.errors import UserError
from reader.domain.model import FlagKind
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.report import FileStatus
from reader.domain.sampling import SamplePlan, Stratum
from reader.domain.text import Span, plain
from tests.conftest import MakeProject
from tests.exporters.reading import as_json, exported
from tests.exporters.refi_projects import Found, code_all, enrich, found_articles, opened, records
from tests.samples import FAMILY, TRICKY, harbour, long_thread
from tests.storage.person import Person

PROGRAMS = ("standard", "nvivo", "maxqda", "atlasti")


def there_and_back(project: Project, other: Project, folder: Path, program: str) -> tuple[bytes, bytes]:
    """What `project` exports, and what an empty one does once it has imported that."""
    data = exported(project, "qdpx", None, program=program)
    path = folder / "out.qdpx"
    path.write_bytes(data)
    (line,) = import_files(other, [path]).files
    assert (line.status, line.importer) == (FileStatus.IMPORTED, "qdpx")
    return data, exported(other, "qdpx", None, program=program)


def same(first: bytes, second: bytes) -> None:
    """Compared piece by piece first, so that a failure says where."""
    one, other = opened(first), opened(second)
    assert one.sources == other.sources
    assert one.xml.decode().splitlines() == other.xml.decode().splitlines()
    assert first == second


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_whole_project_comes_back(project: Project, make_project: MakeProject, tmp_path: Path, program: str) -> None:
    enrich(project)
    project.do(commands.set_flag, [project.view.thread(project.view.articles()[0].id)[1].id], FlagKind.FLAG, False)
    code_all(project, random.Random(3))
    article = project.view.articles()[0].id
    text = project.view.item(article).body.text  # type: ignore[union-attr]
    start = text.index("Who pays?")
    project.do(commands.apply_path, ["lost"], [Target(article, Span(start, start + 9))])
    project.do(commands.drop_blocks, article, [1])

    other = Project.create(tmp_path / "q", coder="Dan", name="p")
    try:
        same(*there_and_back(project, other, tmp_path, program))
    finally:
        other.close()


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 100_000), st.sampled_from(PROGRAMS))
def test_whatever_was_done_to_a_project_comes_back(seed: int, program: str) -> None:
    """Also flags, samples, comments that vanished, codings adrift, people, kinds of codes, mended texts."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann", name="p")
        other = Project.create(Path(folder) / "q", coder="Dan", name="p")
        try:
            import_records(project, "s", harbour())
            project.switch_coder(f"Zoë {FAMILY}").result()
            person = Person(project, seed)
            for _ in range(150):
                with suppress(UserError, ValueError):
                    person.do_something()
            same(*there_and_back(project, other, Path(folder), program))
            assert other.do(check) == []
        finally:
            project.close()
            other.close()


def test_marks_samples_and_what_vanished_come_back(make_project: MakeProject, tmp_path: Path) -> None:
    page: list[Record] = [
        ArticleRecord("The mole", plain("Stones."), url="https://saltby.example/mole"),
        *(CommentRecord(f"c{n}", plain(f"Number {n} says {TRICKY}"), author=f"Nan {n}") for n in range(6)),
    ]
    project = make_project(name="p")
    import_records(project, "page.html", iter(page), saved_at="2025-03-01T00:00:00Z")
    import_records(project, "again.html", iter(page[:6]), recognise=True, saved_at="2025-04-01T00:00:00Z")
    article = project.view.articles()[0].id
    items = [article, *(comment.id for comment in project.view.thread(article))]
    for coder, kind in (("Zoë", FlagKind.FLAG), ("Béa", FlagKind.BOOKMARK), ("Béa", FlagKind.FLAG)):
        project.switch_coder(coder).result()
        project.do(commands.set_flag, items[::2], kind)
    project.do(commands.draw_sample, SamplePlan(f"First {FAMILY}", 4, 2**60))
    project.switch_coder("Zoë").result()
    project.do(commands.draw_sample, SamplePlan("Second", 3, 8, stratum=Stratum(by_article=True)))
    other = make_project(name="other", coder="Dan")
    path = tmp_path / "out.qdpx"
    path.write_bytes(exported(project, "qdpx"))

    (line,) = import_files(other, [path]).files

    keys = ("id", "flags", "vanished_at", "path")
    (one,), (two,) = as_json(project)["articles"], as_json(other)["articles"]
    said = [tuple(map(comment.get, keys)) for comment in one["comments"]]
    assert [tuple(map(comment.get, keys)) for comment in two["comments"]] == said
    assert [vanished for _, _, vanished, _ in said] == [None] * 5 + ["2025-04-01T00:00:00Z"]
    assert two["flags"] == one["flags"]
    assert [len(flags) for flags in [one["flags"], *(flags for _, flags, _, _ in said)]] == [3, 0, 3, 0, 3, 0, 3]
    assert as_json(other)["samples"] == as_json(project)["samples"]
    assert [(s["name"], s["seed"], len(s["items"])) for s in as_json(other)["samples"]] == [
        (f"First {FAMILY}", 2**60, 4),
        ("Second", 8, 3),
    ]
    assert line.warnings == ()


def test_codings_adrift_come_back_in_their_order(project: Project, make_project: MakeProject, tmp_path: Path) -> None:
    """Where they stood in a text that is no more does not travel; what they are on may be nothing but a blank."""
    article = project.view.articles()[0].id
    body = project.view.item(article).body  # type: ignore[union-attr]
    start, stop = body.blocks[1].start, body.blocks[1].stop
    gap = body.text.index(" ", start)
    for span in (Span(stop - 6, stop), Span(gap, gap + 1), Span(start, start + 8), Span(start + 2, start + 7)):
        project.do(commands.apply_path, ["lost"], [Target(article, span)])
    project.do(commands.remove_comments, [project.view.thread(article)[-1].id])
    project.do(commands.drop_blocks, article, [1])
    assert [coding.adrift for coding in project.view.codings_of(article)] == [True] * 4
    other = make_project(name="other", coder="Dan")

    first, second = there_and_back(project, other, tmp_path, "standard")

    assert opened(second).xml.splitlines()[2:] == opened(first).xml.splitlines()[2:]


def test_a_project_knows_how_much_it_has_of_a_page(project: Project, make_project: MakeProject, tmp_path: Path) -> None:
    """A page says six comments; where one was taken out, the exchange is not to be suspected for that."""
    project.do(commands.remove_comments, [project.view.thread(project.view.articles()[0].id)[-1].id])
    path = tmp_path / "out.qdpx"
    path.write_bytes(exported(project, "qdpx"))

    (line,) = import_files(make_project(name="other"), [path]).files

    assert (line.warnings, line.comments) == ((), 5)


def test_what_protects_people_stays_at_home(project: Project) -> None:
    first = project.view.thread(project.view.articles()[0].id)[0]
    project.do(commands.apply_path, ["theme"], [Target(first.id)])
    (coding,) = project.view.codings_of(first.id)
    project.do(commands.write_paraphrase, coding.id, "Somebody is against it.")
    project.do(commands.set_pseudonym, str(first.author), "Halcyon")

    file = opened(exported(project, "qdpx"))

    held = b"".join([file.xml, *file.sources.values()]).decode()
    assert str(first.author) in held
    assert "Somebody is against it" not in held
    assert "Halcyon" not in held


def test_coders_who_made_nothing_are_left_out(make_project: MakeProject, tmp_path: Path) -> None:
    """The one who opened the project, where somebody else made all, and one who only read; who only set marks stays."""
    project = make_project(harbour(), name="p")
    items = [comment.id for comment in project.view.thread(project.view.articles()[0].id)]
    first, second = there_and_back(project, make_project(name="idle", coder="Dan"), tmp_path, "standard")
    assert opened(first).all("//q:User") == opened(second).all("//q:User") == []
    project.switch_coder("Reader").result()
    project.do(commands.mark_read, items, True)
    project.switch_coder("Marker").result()
    project.do(commands.set_flag, items[:1], FlagKind.FLAG)

    other = make_project(name="other", coder="Dan")
    first, second = there_and_back(project, other, tmp_path, "standard")

    assert [user.get("name") for user in opened(second).all("//q:User")] == ["Marker"]
    assert opened(second).xml.splitlines()[2:] == opened(first).xml.splitlines()[2:]
    assert sorted(coder.name for coder in other.view.coders()) == ["Dan", "Marker"]


@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(found_articles, st.sampled_from(PROGRAMS), st.randoms(use_true_random=False))
def test_any_project_comes_back(found: Found, program: str, chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann", name="p")
        other = Project.create(Path(folder) / "q", coder="Dan", name="p")
        try:
            import_records(project, "s", records(found))
            code_all(project, chance)
            same(*there_and_back(project, other, Path(folder), program))
        finally:
            project.close()
            other.close()


@pytest.mark.parametrize("program", ["standard", "nvivo"])
def test_a_thread_survives_a_program_that_has_none(
    project: Project, make_project: MakeProject, tmp_path: Path, program: str
) -> None:
    """Instructions are what another program leaves out first: selections, cases and variables say nearly all."""
    enrich(project)
    code_all(project, random.Random(3))
    path = tmp_path / "rewritten.qdpx"
    path.write_bytes(_without_instructions(exported(project, "qdpx", None, program=program)))
    other = make_project(name="other", coder="Dan")

    import_files(other, [path])

    def thread(some: Project) -> list[tuple[object, ...]]:
        document = as_json(some)
        (article,) = document["articles"]
        keys = ("id", "parent", "path", "author", "published", "number", "state", "text")
        return [tuple(map(comment.get, keys)) for comment in article["comments"]]

    assert thread(other) == thread(project)
    assert [code[:5] for code in _codings(other)] == [code[:5] for code in _codings(project)]


def test_the_codebook_comes_back(project: Project, make_project: MakeProject, tmp_path: Path) -> None:
    enrich(project)
    code_all(project, random.Random(3))
    data = exported(project, "qdc")
    path = tmp_path / "codes.qdc"
    path.write_bytes(data)
    other = make_project(name="other")

    import_files(other, [path])

    assert exported(other, "qdc") == data


def test_annotations_find_their_items_again(project: Project, make_project: MakeProject, tmp_path: Path) -> None:
    """Into a copy of the project without its codings, every coding comes back to its place."""
    enrich(project)
    before = exported(project, "json")
    copy = make_project(name="copy")
    path = tmp_path / "texts.qdpx"
    path.write_bytes(exported(project, "qdpx"))
    import_files(copy, [path])
    code_all(project, random.Random(5))
    assert before != exported(project, "json")
    annotations = tmp_path / "codings.jsonld"
    annotations.write_bytes(exported(project, "web-annotation"))

    (line,) = import_files(copy, [annotations]).files

    assert line.importer == "web-annotation"
    assert _codings(copy) == _codings(project)
    assert len(copy.view.articles()) == 1


def test_annotations_alone_bring_their_passages(project: Project, make_project: MakeProject, tmp_path: Path) -> None:
    code_all(project, random.Random(5))
    path = tmp_path / "codings.jsonld"
    path.write_bytes(exported(project, "web-annotation"))
    empty = make_project(name="empty")

    import_files(empty, [path])

    passages = {(c["id"], c["quote"]) for c in as_json(project)["codings"] if c["start"] is not None}
    found = {(c["id"], c["quote"]) for c in as_json(empty)["codings"] if c["start"] is not None or c["adrift"]}
    assert found == passages
    assert [a.title for a in empty.view.articles()] == ["Harbour wall to close for a year"]


def test_the_registry_has_all_of_them() -> None:
    assert {"qdpx", "qdc", "web-annotation"} <= {entry.id for entry in registry.exporters()}
    assert {"qdpx", "qdc", "web-annotation"} <= {entry.id for entry in registry.importers()}


def test_a_deep_thread_comes_back(make_project: MakeProject, tmp_path: Path) -> None:
    deep = make_project(long_thread(1500, fan=1), name="deep")
    first, second = there_and_back(deep, make_project(name="other"), tmp_path, "standard")

    assert opened(first).sources == opened(second).sources
    assert len(opened(second).all("//q:Case")) == 1500


def _without_instructions(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as other:
        for name in archive.namelist():
            other.writestr(name, re.sub(rb"<\?threadnote .*?\?>", b"", archive.read(name)))
    return out.getvalue()


def _codings(project: Project) -> list[tuple[object, ...]]:
    keys = ("id", "item", "start", "stop", "quote", "value", "adrift", "memo")
    return sorted(tuple(map(str, map(coding.get, keys))) for coding in as_json(project)["codings"])
