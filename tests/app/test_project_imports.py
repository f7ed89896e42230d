"""What projects bring beside their texts: codes, coders, codings, memos, attributes, commenters."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app import commands, imports, later, registry, staging
from reader.app.imports import changes_of, import_files, import_records
from reader.app.intake import Intake
from reader.app.project import Project, check
from reader.domain.errors import Cancelled, FormatError
from reader.domain.model import CodeKind, Memo
from reader.domain.records import (
    About,
    ArticleRecord,
    AttributeRecord,
    CodeRecord,
    CoderRecord,
    CodingRecord,
    CommentRecord,
    FlagRecord,
    MemoRecord,
    PersonRecord,
    Record,
    SampleRecord,
)
from reader.domain.report import FileReport, FileStatus, ImportReport
from reader.domain.site_rule import SiteRule
from reader.domain.text import Span, plain
from reader.storage.ids import guid
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, as_json, make_kinds
from tests.samples import ROOT, TRICKY, harbour

G = [f"00000000-0000-4000-8000-{number:012x}" for number in range(400)]
"""GUIDs to give away."""
FIRST = "Close it and be done."


def codes() -> list[Record]:
    return [
        CoderRecord("u1", "Bea", G[1]),
        CoderRecord("u2", "Nobody", G[2]),
        CodeRecord("k1", "wall", guid=G[3], colour="#123456", definition="Stone"),
        CodeRecord("k2", "cost", parent_ref="k1", guid=G[4]),
        CodeRecord("k3", "stance", kind="choice", guid=G[5]),
        CodeRecord("k4", "for", parent_ref="k3", guid=G[6]),
        CodeRecord("k5", "against", parent_ref="k3", guid=G[7]),
        CodeRecord("k6", "tone", kind="scale", lowest=-2, highest=2, guid=G[8]),
    ]


def stream() -> Iterator[Record]:
    """A project of one article and three comments."""
    yield from codes()
    yield AttributeRecord("age", "number", guid=G[9])
    yield AttributeRecord("unused", "choice", ("a", "b"), "Never used", G[10])
    yield MemoRecord("All about it", About.PROJECT, coder_ref="u1", created_at="2024-01-02T03:04:05.678Z", guid=G[11])
    yield MemoRecord("What stone is", About.CODE, "k1", "u1", guid=G[12])
    yield ArticleRecord("The mole", plain(f"{TRICKY}\n\nStones again."), guid=G[20], url="https://saltby.example/mole")
    yield CodingRecord("k1", 2, 7, "👩\u200d👩\u200d👧", "u1", "2024-02-03T04:05:06.007Z", guid=G[30])
    yield CommentRecord("a", plain(FIRST), author="Nan", guid=G[21], attributes={"age": "31"})
    yield CodingRecord("k2", 0, 5, "Close", "u1", guid=G[31], memos=(MemoRecord("Why?", coder_ref="u1", guid=G[40]),))
    yield CodingRecord("k4", guid=G[32])
    yield FlagRecord("flag", "u1", "2024-03-04T05:06:07.008Z")
    yield FlagRecord("bookmark")
    yield MemoRecord("A note", coder_ref="u1", guid=G[41])
    yield CommentRecord("b", plain(TRICKY), "a", author="nan", guid=G[22])
    yield CodingRecord("k6", value=-2, coder_ref="u1", guid=G[33])
    yield CommentRecord("c", plain("No words of mine"), author="Al", guid=G[23], vanished_at="2024-04-05")
    yield CodingRecord("k1", quote="gone with the tide", adrift=True, coder_ref="u1", guid=G[34])
    yield PersonRecord("Nan", ("Nan", "nan"), {"town": "Saltby"}, G[50])
    yield SampleRecord("Drawn", 7, 4, (G[23], G[21]), "article", "u1", "2024-05-06T07:08:09.010Z", G[60])


def bring(project: Project, records: Sequence[Record] | Iterator[Record], name: str = "a project") -> FileReport:
    report = import_records(project, name, iter(records))
    assert project.do(check) == []
    return report


def state(project: Project) -> dict[str, Any]:
    found = as_json(project)
    del found["exported_at"]
    return found


def told(report: FileReport) -> set[str]:
    return {notice.code for notice in report.warnings}


def stream_of(project: Project) -> list[Record]:
    """All of a project as records: what an exchange file has to hold."""
    found: list[Record] = []
    with FileSnapshot(project.path) as records:
        guids = records.guids()
        names = {code.id: code.guid for code in records.codes()}
        found += [CoderRecord(one.guid, one.name, one.guid) for one in records.coders()]
        for code in records.codes():
            found.append(
                CodeRecord(
                    code.guid, code.name, names.get(code.parent_id) if code.parent_id else None, code.guid, code.colour,
                    code.definition, code.include, code.exclude, code.example, code.kind.value, code.lowest,
                    code.highest, code.hidden, code.pinned,
                )
            )  # fmt: skip
        found += [
            AttributeRecord(a.name, a.type.value, a.choices, a.description, a.guid) for a in records.definitions()
        ]
        found += [PersonRecord(p.name, p.names, p.attributes, p.guid) for p in records.commenters()]
        coders = {one.id: one.guid for one in records.coders()}
        memos = list(records.memos())

        def note(memo: Memo, about: About = About.ITEM, code: str | None = None) -> MemoRecord:
            return MemoRecord(
                memo.text, about, code, coders[memo.coder_id], memo.created_at, memo.updated_at, memo.guid
            )

        for memo in memos:
            if memo.code_id is not None:
                found.append(note(memo, About.CODE, guids["code", memo.code_id]))
            elif memo.item_id is None and memo.coding_id is None:
                found.append(note(memo, About.PROJECT))
        codings = list(records.codings())
        for article in records.articles():
            said = records.attributes(article.item.id)
            everything = [article.item, *records.comments(article.item.id)]
            refs = {item.id: item.guid for item in everything}
            for item in everything:
                if item is article.item:
                    found.append(
                        ArticleRecord(
                            item.title or "", item.body, article.standfirst, article.site, article.url, item.author,
                            item.published, article.language, article.declared_comments, article.polls,
                            said.get(item.id, {}), guid=item.guid,
                        )
                    )  # fmt: skip
                else:
                    parent = None if item.depth == 0 or item.parent_id is None else refs[item.parent_id]
                    found.append(
                        CommentRecord(
                            item.guid, item.body, parent, item.author, item.published, item.number, item.score,
                            item.state, said.get(item.id, {}), item.guid, item.vanished_at,
                        )
                    )  # fmt: skip
                for coding in (one for one in codings if one.item_id == item.id):
                    found.append(
                        CodingRecord(
                            names[coding.code_id],
                            coding.span.start if coding.span else None,
                            coding.span.stop if coding.span else None,
                            coding.quote or None,
                            coders[coding.coder_id],
                            coding.created_at,
                            coding.value,
                            coding.guid,
                            coding.adrift,
                            tuple(note(memo) for memo in memos if memo.coding_id == coding.id),
                        )
                    )
                found += [note(memo) for memo in memos if memo.item_id == item.id]
                flags = records.flags(article.item.id).get(item.id, ())
                found += [FlagRecord(flag.kind.value, coders[flag.coder], flag.created_at) for flag in flags]
        for one in records.samples():
            found.append(
                SampleRecord(
                    one.name, one.seed, one.size, tuple(one.items), one.stratum, coders[one.coder], one.created_at,
                    one.guid,
                )
            )  # fmt: skip
    return found


def test_all_of_a_project_comes_in(make_project: MakeProject) -> None:
    project = make_project()

    report = bring(project, stream())

    assert (report.status, report.articles, report.comments) == (FileStatus.IMPORTED, 1, 3)
    assert (report.codes, report.codings, report.memos, report.adrift) == (6, 5, 4, 1)
    assert told(report) == {"codings-adrift"}
    found = as_json(project)
    assert [one["name"] for one in found["coders"]] == ["Ann", "Bea"]
    assert [(one["path"], one["id"], one["kind"]) for one in found["codes"]] == [
        ("wall", G[3], "tag"), ("wall/cost", G[4], "tag"), ("stance", G[5], "choice"), ("stance/for", G[6], "tag"),
        ("stance/against", G[7], "tag"), ("tone", G[8], "scale"),
    ]  # fmt: skip
    assert found["codes"][0]["colour"] == "#123456"
    assert {one["id"] for one in found["codings"]} == set(G[30:35])
    assert {one["id"] for one in found["memos"]} == {G[11], G[12], G[40], G[41]}
    ages = {one["name"]: (one["id"], one["type"]) for one in found["attributes"]}
    assert ages["age"] == (G[9], "number")
    assert ages["unused"] == (G[10], "choice")
    (article,) = project.view.articles()
    first = project.view.codings_of(article.id)[0]
    assert first.span == Span(2, 7)
    assert first.created_at == "2024-02-03T04:05:06.007Z"
    assert [one.coding.quote for one in project.view.captures.adrift()] == ["gone with the tide"]
    assert found["commenters"][0]["id"] == G[50]
    comments = {comment["id"]: comment for comment in found["articles"][0]["comments"]}
    assert [(flag["kind"], flag["coder"]) for flag in comments[G[21]]["flags"]] == [
        ("flag", G[1]),
        ("bookmark", found["coders"][0]["id"]),
    ]
    assert comments[G[21]]["flags"][0]["created_at"] == "2024-03-04T05:06:07.008Z"
    assert {guid: comment["vanished_at"] for guid, comment in comments.items()} == {
        G[21]: None, G[22]: None, G[23]: "2024-04-05",
    }  # fmt: skip
    assert found["samples"] == [
        {"id": G[60], "name": "Drawn", "seed": 7, "size": 4, "stratum": "article", "coder": G[1],
         "created_at": "2024-05-06T07:08:09.010Z", "items": [G[23], G[21]]},
    ]  # fmt: skip


def test_samples_that_are_there_are_not_doubled(make_project: MakeProject) -> None:
    """By the GUID, else by all that makes a sample; of another one with the name the newer gets a number."""
    project = make_project()
    bring(project, stream())
    (there,) = state(project)["samples"]
    article = [ArticleRecord("The mole", guid=G[20])]
    drawn = (there["name"], there["seed"], there["size"])

    same = bring(project, [*article, SampleRecord(*drawn, (G[23], G[21]), "article", guid=G[61])], "alike")
    renamed = bring(project, [*article, SampleRecord("Other", 1, 1, (G[21],), guid=G[60])], "renamed")
    assert state(project)["samples"] == [there]
    assert (same.status, renamed.status) == (FileStatus.DUPLICATE, FileStatus.DUPLICATE)
    assert told(renamed) == {"differs-sample"}

    other = [SampleRecord(*drawn, (G[21], G[23], G[21], G[99]), "article"), SampleRecord("Drawn", 1, 0, ())]
    report = bring(project, [*article, *other], "others")
    assert told(report) == {"sample-name", "sample-items"}
    assert [(s["name"], s["items"]) for s in state(project)["samples"]] == [
        ("Drawn", [G[23], G[21]]), ("Drawn (2)", [G[21], G[23]]), ("Drawn (3)", []),
    ]  # fmt: skip
    project.do(commands.undo)
    assert state(project)["samples"] == [there]


def test_a_sample_finds_comments_that_have_another_guid_here(make_project: MakeProject) -> None:
    project = make_project(harbour())
    (article,) = project.view.articles()
    there = [comment.guid for comment in project.view.thread(article.id)]
    records: list[Record] = []
    for record in harbour():
        number = len(records)
        records.append(replace(record, guid=G[200 + number]) if isinstance(record, CommentRecord) else record)

    report = import_records(
        project, "x", iter([*records, SampleRecord("S", 1, 2, (G[203], G[201]))]), recognise=True
    )  # fmt: skip

    assert report.articles == 0
    assert state(project)["samples"][0]["items"] == [there[2], there[0]]


def test_a_mark_of_a_kind_that_is_unknown_is_told(make_project: MakeProject) -> None:
    project = make_project()
    report = bring(project, [ArticleRecord("T", plain("x")), FlagRecord("star"), FlagRecord("flag", created_at="?")])

    assert told(report) == {"flag-kind"}
    assert [flag["kind"] for flag in state(project)["articles"][0]["flags"]] == ["flag"]


def test_words_around_a_quote_tell_places_apart(make_project: MakeProject) -> None:
    """Where the place that a source says does not fit; also where the quote itself was changed a little."""
    project = make_project()
    text = f"The old wall fell at night. {TRICKY} A new wall will cost a fortune, they say. The wall of the mole."
    records: list[Record] = [
        CodeRecord("k", "code"),
        ArticleRecord("T", plain(text)),
        CodingRecord("k", 700, 704, "wall", prefix="A new ", suffix=" will cost a fortune"),
        CodingRecord("k", None, None, "wall", prefix="fortune, they say. The ", suffix=" of the mole."),
        CodingRecord("k", None, None, "fell one night", prefix="The old wall ", suffix=f". {TRICKY}"),
        CodingRecord("k", None, None, "wall", prefix="nothing of it ", suffix=" is here"),
    ]

    report = bring(project, records)

    (article,) = project.view.articles()
    spans = [(c.span, c.quote, c.adrift) for c in project.view.codings_of(article.id)]
    second, third = text.index("wall will"), text.index("wall of")
    assert (Span(second, second + 4), "wall", False) in spans
    assert (Span(third, third + 4), "wall", False) in spans
    assert [quote for span, quote, _ in spans if span is not None and span.start < 30] == ["fell at night"]
    assert [quote for _, quote, adrift in spans if adrift] == ["wall"]
    assert told(report) == {"codings-adrift", "codings-moved"}


def test_one_step_is_undone_and_redone_to_the_letter(make_project: MakeProject) -> None:
    project = make_project(harbour())
    make_kinds(project)
    before = state(project)

    bring(project, stream())
    after = state(project)
    for _ in range(2):
        project.do(commands.undo)
        assert state(project) == before
        assert project.do(check) == []
        project.do(commands.redo)
        assert state(project) == after
        assert project.do(check) == []


def test_out_and_into_an_empty_project_is_the_same(make_project: MakeProject) -> None:
    project = make_project(harbour())
    kinds = make_kinds(project)
    bring(project, stream())
    (harbour_wall, _) = project.view.articles()
    comment = project.view.children(harbour_wall.id)[0]
    project.do(commands.apply_path, ["boats", "large"], [commands.Target(comment.id, Span(0, 5))])
    project.do(commands.set_degree, kinds["tone"], [comment.id], 1)
    project.do(commands.write_memo, "Mine", item=comment.id)

    other = make_project(name="other")
    report = bring(other, stream_of(project))

    assert told(report) <= {"codings-adrift"}

    def plainly(found: dict[str, Any]) -> dict[str, Any]:
        del found["project"]
        for article in found["articles"]:
            del article["captures"], article["source"]
        return found

    assert plainly(state(other)) == plainly(state(project))

    again = bring(other, stream_of(project), "again")
    assert again.status is FileStatus.DUPLICATE
    assert plainly(state(other)) == plainly(state(project))
    assert len(other.view.articles()) == 2


def test_the_same_again_adds_nothing_and_says_so(make_project: MakeProject) -> None:
    project = make_project()
    bring(project, stream())
    before = state(project)
    steps = len(project.view.history())

    report = bring(project, stream(), "the same")

    assert report.status is FileStatus.DUPLICATE
    assert (report.codes, report.codings, report.memos) == (0, 0, 0)
    assert state(project) == before
    assert len(project.view.history()) == steps


def test_a_codebook_alone(make_project: MakeProject) -> None:
    project = make_project()

    report = bring(project, codes(), "book")

    assert (report.status, report.codes, report.articles) == (FileStatus.IMPORTED, 6, 0)
    assert changes_of(ImportReport((report,))).reset
    assert [coder.name for coder in project.view.coders()] == ["Ann"]
    assert project.view.undoable().label == "Import book"  # type: ignore[union-attr]
    assert bring(project, codes()).status is FileStatus.DUPLICATE
    project.do(commands.undo)
    assert project.view.codebook() == []
    project.do(commands.redo)
    assert len(project.view.codebook()) == 6


def test_nothing_at_all_is_refused(make_project: MakeProject) -> None:
    project = make_project()
    with pytest.raises(FormatError):
        import_records(project, "x", iter(()))
    with pytest.raises(ValueError, match="before its article"):
        import_records(project, "x", iter([CodeRecord("k", "a"), CodingRecord("k")]))
    assert project.view.codebook() == []
    assert project.view.history() == []


def test_codes_match_by_guid_then_by_path_and_kind(make_project: MakeProject) -> None:
    project = make_project()
    bring(project, codes())

    report = bring(
        project,
        [
            CodeRecord("1", "masonry", guid=G[3].upper()),
            CodeRecord("2", "cost", parent_ref="1"),
            CodeRecord("3", "Cost", parent_ref="1"),
            CodeRecord("4", "tone"),
            CodeRecord("5", "tone"),
            CodeRecord("6", "a/b"),
            CodeRecord("7", " "),
            CodeRecord("8", "below", parent_ref="nowhere", colour="red", kind="mystery"),
            CodeRecord("9", "deep", parent_ref="3", guid="no guid"),
            CodeRecord("10", "sub", parent_ref="stance?"),
            CodeRecord("9", "twice"),
        ],
    )

    paths = [code.path for code in project.view.codebook()]
    assert paths == [
        "wall", "wall/cost", "wall/Cost", "wall/Cost/deep", "stance", "stance/for", "stance/against", "tone",
        "tone (2)", "a-b", "Unnamed code", "below", "sub",
    ]  # fmt: skip
    assert report.codes == 7
    assert told(report) == {
        "differs-code", "code-name-taken", "code-name", "code-parent", "code-kind", "code-twice"
    }  # fmt: skip


def test_a_plain_code_above_others_is_the_choice_that_is_there(make_project: MakeProject) -> None:
    """As other programs give back what went out to them."""
    project = make_project(harbour())
    kinds = make_kinds(project)
    records: list[Record] = [
        CodeRecord("1", "stance"),
        CodeRecord("2", "for", "1"),
        CodeRecord("3", "tone"),
        ArticleRecord("T", plain("Words")),
        CodingRecord("2"),
        CodingRecord("3"),
    ]
    report = bring(project, records)
    assert [code.path for code in project.view.codebook()][-1] == "tone (2)"
    assert (report.codes, report.codings) == (1, 2)
    assert kinds["stance/for"] in {one.code_id for one in project.view.codings_of(project.view.articles()[-1].id)}


def test_what_a_later_code_is_by_its_guid_is_not_taken_for_another(make_project: MakeProject) -> None:
    project = make_project()
    bring(project, codes())
    report = bring(
        project, [CodeRecord("1", "tone", kind="scale", lowest=-2, highest=2), CodeRecord("2", "sound", guid=G[8])]
    )
    assert [code.path for code in project.view.codebook()][-2:] == ["tone", "tone (2)"]
    assert (report.codes, told(report)) == (1, {"code-name-taken", "differs-code"})


def test_codings_are_placed_by_their_words(make_project: MakeProject) -> None:
    project = make_project()
    text = f"One wall. Two walls. {TRICKY} The last wall stands."
    records: list[Record] = [
        CodeRecord("k", "code"),
        CodeRecord("l", "other"),
        ArticleRecord("T", plain(text)),
        CodingRecord("k", 4, 8, "wall"),
        CodingRecord("k", 5, 9, "TWO  WALLS"),
        CodingRecord("k", quote="stands."),
        CodingRecord("k", 3, 8, "never said"),
        CodingRecord("k", 2_000, 2_005),
        CodingRecord("l", len(text) - 7, len(text) + 5),
        CodingRecord("l", 4, 8),
        CodingRecord("l", 4, 8, memos=(MemoRecord("kept"),)),
        CodingRecord("nowhere", 1, 2),
        CodingRecord("l", adrift=True, memos=(MemoRecord("on the whole"),)),
        CodingRecord("l", 5, 5),
    ]

    report = bring(project, records)

    (article,) = project.view.articles()
    found = [(coding.quote, coding.adrift) for coding in project.view.codings_of(article.id)]
    assert sorted(found) == sorted(
        [("wall", False), ("Two walls", False), ("stands.", False), ("never said", True), ("stands.", False),
         ("wall", False)]
    )  # fmt: skip
    counts = [notice for notice in report.warnings if notice.code == "coding-unplaced"]
    assert len(counts) == 4
    assert "“code”" in counts[0].message
    assert told(report) == {"coding-unplaced", "codings-adrift", "codings-moved", "coding-cut", "coding-twice"}
    assert {memo["text"] for memo in as_json(project)["memos"]} == {"kept", "on the whole"}


def test_kinds_keep_their_rules(make_project: MakeProject) -> None:
    project = make_project()
    kinds = make_kinds(project)
    records: list[Record] = [
        CodeRecord("tone", "tone", kind="scale", lowest=-2, highest=2),
        CodeRecord("stance", "stance", kind="choice"),
        CodeRecord("for", "for", "stance"),
        CodeRecord("against", "against", "stance"),
        CodeRecord("mood", "mood", kind="scale", lowest=1, highest=3),
        CodeRecord("pick", "pick", kind="choice"),
        CodeRecord("x", "x", "pick"),
        CodeRecord("y", "y", "pick", kind="scale"),
        ArticleRecord("T", plain("Some words here")),
        CodingRecord("tone", 0, 4, value=2),
        CodingRecord("tone"),
        CodingRecord("tone", value=9),
        CodingRecord("for", 0, 4, value=3),
        CodingRecord("for", 5, 10),
        CodingRecord("against"),
        CodingRecord("stance"),
        CodingRecord("mood", value=7),
        CodingRecord("x"),
        CodingRecord("y"),
        CodingRecord("pick", 0, 4),
    ]

    report = bring(project, records)

    (article,) = project.view.articles()
    paths = {code.id: code for code in project.view.codebook()}
    found = [(paths[one.code_id].path, one.span, one.value) for one in project.view.codings_of(article.id)]
    assert sorted(map(str, found)) == sorted(
        map(str, [("tone", None, 2), ("stance/for", Span(0, 4), None), ("stance/for", Span(5, 10), None),
                  ("mood", None, 7), ("pick/x", None, None), ("pick/y", None, None), ("pick", Span(0, 4), None)])
    )  # fmt: skip
    assert paths[kinds["stance"]].kind is CodeKind.CHOICE
    assert {code.path: code.kind for code in paths.values()}["pick"] is CodeKind.TAG
    assert sum(notice.code == "coding-unplaced" for notice in report.warnings) == 4
    assert {"scale-on-passage", "value-without-scale", "choice-given-up", "code-bounds", "code-kind"} <= told(report)


def test_codings_land_on_the_articles_that_are_there(make_project: MakeProject) -> None:
    """By the GUID, and without one by what the page is; new comments come in, changed texts are looked through."""
    project = make_project(harbour())
    (article,) = project.view.articles()
    before = state(project)
    records: list[Record] = [CoderRecord("u", "Bea"), CodeRecord("k", "code")]
    for record in harbour():
        records.append(record)
        if isinstance(record, CommentRecord) and record.ref in ("c2", "c6"):
            records.append(CodingRecord("k", 0, 3, coder_ref="u"))
            records.append(MemoRecord(f"on {record.ref}", coder_ref="u"))
    records.append(CommentRecord("new", plain("Late to this."), "c6", "Late"))
    records.append(CodingRecord("k", 0, 4, "Late"))

    report = import_records(project, "x", iter(records), recognise=True)

    assert project.do(check) == []
    assert (report.articles, report.codings, report.memos) == (0, 3, 2)
    assert report.recapture is not None
    assert report.recapture.added == 1
    assert report.recapture.vanished == 0
    (only,) = project.view.articles()
    assert only.id == article.id
    assert {coding.quote for coding in project.view.codings_in(article.id)} == {TRICKY[:3], "The", "Late"}
    after = state(project)
    project.do(commands.undo)
    assert state(project) == before
    project.do(commands.redo)
    assert state(project) == after


def test_another_text_of_a_known_comment(make_project: MakeProject) -> None:
    project = make_project()
    bring(project, stream())
    (article,) = project.view.articles()
    project.do(commands.remove_codings, [one.id for one in project.view.codings_in(article.id)])
    said = f"Well. {FIRST} And some words that only this copy has."
    records: list[Record] = [
        *codes(),
        ArticleRecord("Another title", guid=G[20]),
        CommentRecord("other", plain(said), guid=G[21]),
        CodingRecord("k1", 6, 6 + len(FIRST), FIRST),
        CodingRecord("k2", 33, 52),
    ]

    report = bring(project, records, "copy")

    assert (report.articles, report.codings, report.adrift) == (0, 2, 1)
    comment = project.view.children(article.id)[0]
    found = {(one.quote, one.span) for one in project.view.codings_of(comment.id)}
    assert found == {(FIRST, Span(0, len(FIRST))), (said[33:52], None)}


def test_memos_of_one_coder_are_joined(make_project: MakeProject) -> None:
    project = make_project()
    project.do(commands.write_memo, "Mine")
    records: list[Record] = [
        CoderRecord("u", "Ann"),
        MemoRecord("First", About.PROJECT, coder_ref="u"),
        MemoRecord("Mine", About.PROJECT),
        MemoRecord("  ", About.PROJECT),
        MemoRecord("Lost", About.CODE, "nowhere"),
        ArticleRecord("T", plain("Words")),
        MemoRecord("a", created_at="2024-01-01T00:00:00Z"),
        MemoRecord("b", created_at="2023-01-01T01:00:00+01:00", updated_at="not a time"),
    ]
    report = bring(project, records)
    memos = {memo["text"]: memo for memo in as_json(project)["memos"]}
    assert set(memos) == {"Mine\n\nFirst", "b\n\na"}
    assert memos["b\n\na"]["created_at"] == "2023-01-01T00:00:00.000Z"
    assert told(report) == {"memo-unplaced"}


def test_a_coder_who_worked_here_since_stays(make_project: MakeProject) -> None:
    project = make_project()
    bring(project, stream())
    project.switch_coder("Bea").result()
    project.do(commands.undo)
    assert [coder.name for coder in project.view.coders()] == ["Ann", "Bea"]
    assert project.view.codebook() == []
    project.do(commands.redo)
    assert project.do(check) == []
    project.do(commands.apply_path, ["mine"], [commands.Target(project.view.articles()[0].id)])
    assert [coder.name for coder in project.view.coders()] == ["Ann", "Bea"]


def test_people_of_others_stay_theirs(make_project: MakeProject) -> None:
    project = make_project(harbour())
    project.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan Reed")
    report = bring(
        project,
        [
            PersonRecord("Nan", ("Nan Reed", "Skipper"), {"town": "Saltby"}, G[1]),
            PersonRecord("Omar F.", ("Anonymous",)),
            PersonRecord("Nobody", ()),
        ],
    )
    people = {one["name"]: one["names"] for one in as_json(project)["commenters"]}
    assert people == {"Nan Reed": ["Nan Reed", "nan reed", "Skipper"], "Omar F. (2)": ["Anonymous"]}
    assert told(report) == {"person-name-taken"}


def test_attributes_keep_what_fits(make_project: MakeProject) -> None:
    project = make_project()
    bring(project, [AttributeRecord("years", "number", guid=G[1])])
    report = bring(
        project,
        [
            AttributeRecord("age", "text", guid=G[1]),
            AttributeRecord("size", "number"),
            AttributeRecord("mood", "choice", ("glad",)),
            AttributeRecord("mood2", "nonsense"),
            ArticleRecord("T", plain("x"), attributes={"age": "5", "size": "large", "mood": "sad"}),
        ],
    )
    found = {one["name"]: (one["type"], tuple(one["choices"])) for one in as_json(project)["attributes"]}
    assert found == {
        "years": ("number", ()), "size": ("text", ()), "mood": ("choice", ("glad", "sad")), "mood2": ("text", ()),
    }  # fmt: skip
    assert as_json(project)["articles"][0]["attributes"] == {"years": "5", "size": "large", "mood": "sad"}
    assert told(report) == {"attribute-values", "differs-attribute"}


def test_a_rule_of_the_site_leaves_coded_pages_alone(make_project: MakeProject) -> None:
    project = make_project()
    rule = SiteRule("saltby.example", author_suffixes=("an",), not_comments=("Al",))
    batch = project.do(imports._begin_batch)
    waiting = later.Later(project)
    intake = Intake(project, batch, "x", "0" * 64, "records", rules={rule.host: rule}, later=waiting)
    intake.take(stream(), Cancelling(10**9))
    project.do(later.finish, batch, waiting, Cancelling(10**9))
    waiting.close()
    (article,) = project.view.articles()
    assert [row.author for row in project.view.children(article.id)] == ["Nan", "Al"]
    assert project.do(check) == []


def broken(*_: object) -> None:
    raise ZeroDivisionError


def test_cancelled_at_any_moment_leaves_nothing(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(harbour())
    before = state(project)
    cancelled = 0
    for checks in range(12):
        try:
            import_records(project, "x", stream(), Cancelling(checks))
            break
        except Cancelled:
            cancelled += 1
            assert state(project) == before
            assert project.do(check) == []
    assert cancelled >= 1
    monkeypatch.setattr(later, "notices", broken)
    project.do(commands.undo)
    with pytest.raises(ZeroDivisionError):
        import_records(project, "x", stream())
    assert state(project) == before


def test_a_crash_before_the_end_leaves_nothing(tmp_path: Path) -> None:
    """All texts are in the file by then, and what was made of them is not."""
    path = tmp_path / "p.threadnote"
    project = Project.create(path, coder="Ann")
    before = state(project)
    waiting = later.Later(project)
    intake = Intake(project, project.do(imports._begin_batch), "x", "0" * 64, "records", later=waiting)
    intake.take(stream(), Cancelling(10**9))
    assert intake.articles
    waiting.close()
    project.close()

    project = Project.open(path, coder="Ann")
    try:
        assert state(project) == before
        assert project.do(check) == []
    finally:
        project.close()


VICTIM = """
import sys
from pathlib import Path
from reader.app.imports import import_records
from reader.app.project import Project
from tests.app.test_project_imports import many

project = Project.open(Path(sys.argv[1]), coder="Ann")
print("open", flush=True)
number = 0
while True:
    import_records(project, f"{sys.argv[2]} {number}", many(300, 3, f"{sys.argv[2]} {number}"))
    print("imported", flush=True)
    number += 1
"""


def many(comments: int, codings: int, name: str = "many") -> Iterator[Record]:
    yield CoderRecord("u", "Bea")
    for number in range(20):
        yield CodeRecord(f"k{number}", f"{name} code {number}")
    yield ArticleRecord(f"A thread called {name}", plain(TRICKY))
    for number in range(comments):
        text = f"Comment {number} of {name} says {TRICKY}"
        yield CommentRecord(f"c{number}", plain(text), author=f"Author {number % 7}")
        for at in range(codings):
            yield CodingRecord(
                f"k{(number + at) % 20}", at, at + 9, text[at : at + 9], "u", "2024-01-01T00:00:00Z", guid=guid()
            )


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    chance = random.Random(7)
    path = tmp_path / "p.threadnote"
    Project.create(path, coder="Ann").close()
    imported = 0
    for kill in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", VICTIM, str(path), str(kill)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as victim:
            assert victim.stdout is not None
            lines = [victim.stdout.readline()]
            time.sleep(chance.random() * 0.5)
            victim.kill()
            lines += victim.stdout.readlines()
        imported += lines.count("imported\n")
        project = Project.open(path, coder="Ann")
        try:
            assert project.do(check) == []
            articles = project.view.articles()
            assert imported <= len(articles) <= imported + kill + 1
            for article in articles:
                assert len(project.view.codings_in(article.id)) == 900
            assert len(project.view.codebook()) == 20 * len(articles)
        finally:
            project.close()
    assert imported


def test_fifty_thousand_codings(make_project: MakeProject) -> None:
    project = make_project()
    began = time.perf_counter()
    report = import_records(project, "many", many(10_000, 5))
    taken_s = time.perf_counter() - began
    assert report.codings == 50_000
    assert taken_s < 60
    began = time.perf_counter()
    project.do(commands.undo)
    assert time.perf_counter() - began < 60
    assert project.view.articles() == []


TEXT = "The wall, the wall and 😀 e\u0301 the sea"
place = st.one_of(st.none(), st.integers(-2, len(TEXT) + 3))
refs = st.sampled_from(["1", "2", "3", "4", "?"])
ids = st.one_of(st.none(), st.sampled_from(G[:12]), st.just("bad"))
memo = st.builds(
    MemoRecord, st.sampled_from(["m", "n\n\nm", " "]), coder_ref=st.sampled_from([None, "u", "v", "?"]), guid=ids
)
coding = st.builds(
    CodingRecord,
    refs,
    place,
    place,
    st.sampled_from([None, "the wall", "The  WALL", "sea", "nowhere", ""]),
    st.sampled_from([None, "u", "v", "?"]),
    st.sampled_from([None, "2024-01-01", "x"]),
    st.one_of(st.none(), st.integers(-3, 9)),
    ids,
    st.booleans(),
    st.tuples(memo),
)
code = st.builds(
    CodeRecord,
    refs,
    st.sampled_from(["a", "A", "b/c", "", "a (2)"]),
    st.one_of(st.none(), refs),
    ids,
    st.sampled_from([None, "#aabbcc", "blue"]),
    kind=st.sampled_from(["tag", "tag", "choice", "scale", "odd"]),
    highest=st.integers(0, 5),
    pinned=st.sampled_from([None, 1, 12]),
)
item_made = st.lists(st.one_of(coding, memo), max_size=5)


@st.composite
def projects(draw: st.DrawFn) -> list[Record]:
    found: list[Record] = [
        CoderRecord("u", "Bea", draw(ids)),
        CoderRecord("v", draw(st.sampled_from(["Ann", "", "Bea"]))),
    ]
    found += draw(st.lists(code, max_size=6))
    found += draw(
        st.lists(
            st.builds(
                AttributeRecord,
                st.sampled_from(["age", "b", ""]),
                st.sampled_from(["text", "number", "choice", "odd"]),
                guid=ids,
            ),
            max_size=2,
        )
    )
    found.append(MemoRecord("p", About.PROJECT, coder_ref="u"))
    for number in range(draw(st.integers(0, 2))):
        found.append(ArticleRecord(f"Title number {number}", plain(TEXT), guid=draw(ids), attributes={"age": "7"}))
        found += draw(item_made)
        for comment in range(draw(st.integers(0, 3))):
            words = draw(st.sampled_from([TEXT, TEXT[4:], "the sea"]))
            found.append(
                CommentRecord(
                    str(comment), plain(words), draw(st.sampled_from([None, "0", "1", "2"])), "Nan", guid=draw(ids)
                )
            )
            found += draw(item_made)
    found += draw(
        st.lists(
            st.builds(PersonRecord, st.sampled_from(["Nan", "X"]), st.sampled_from([("Nan",), ("X", "Nan"), ()])),
            max_size=2,
        )
    )
    return found


@given(st.lists(projects(), min_size=1, max_size=3), st.booleans())
@settings(max_examples=25, deadline=None)
def test_whatever_comes_in_goes_again(streams: list[list[Record]], recognise: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann")
        try:
            import_records(project, "harbour", harbour())
            states = [state(project)]
            for number, records in enumerate(streams):
                steps = len(project.view.history())
                import_records(project, str(number), iter(records), recognise=recognise)
                assert project.do(check) == []
                if len(project.view.history()) > steps:
                    states.append(state(project))
                else:
                    assert state(project) == states[-1]
            for was in reversed(states[:-1]):
                project.do(commands.undo)
                assert state(project) == was
                assert project.do(check) == []
            for becomes in states[1:]:
                project.do(commands.redo)
                assert state(project) == becomes
                assert project.do(check) == []
            # The same once more brings nothing.
            import_records(project, "again", iter(streams[-1]), recognise=recognise)
            assert project.do(check) == []
        finally:
            project.close()


class _Importer:
    id = "invented"
    title = "Invented"
    suffixes = (".invented",)

    def sniff(self, head: bytes, name: str) -> float:
        return 1.0 if head.startswith(b"invented") else 0.0

    def read(self, *_: object) -> Iterator[Record]:
        return stream()


def test_files_of_projects(make_project: MakeProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the registry, with a page beside it, in one batch; and past the review."""
    everything = (*registry.importers(), _Importer())
    monkeypatch.setattr(registry, "importers", lambda: everything)
    project = make_project()
    path = tmp_path / "p.invented"
    path.write_bytes(b"invented")
    (staged,) = staging.stage(project, [path])
    assert staged.standing is staging.Standing.PROJECT
    report = staging.store(project, [staged])
    (line,) = report.files
    assert (line.status, line.codes, line.codings) == (FileStatus.IMPORTED, 6, 5)
    assert report.as_json()["totals"]["codings"] == 5  # type: ignore[index]
    (again,) = import_files(project, [path]).files
    assert again.status is FileStatus.DUPLICATE
    project.do(commands.undo)
    report, aside = staging.import_or_set_aside(project, [path])
    assert not aside
    assert report.codings == 5
    assert project.do(check) == []
