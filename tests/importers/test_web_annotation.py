"""Web annotations in all the shapes that the model allows, and there and back again."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from reader.app.imports import import_files
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import (
    ArticleRecord,
    CodeRecord,
    CoderRecord,
    CodingRecord,
    CommentRecord,
    MemoRecord,
    Notice,
    Record,
)
from reader.domain.text import Span, plain
from reader.importers import web_annotation
from tests.conftest import MakeProject
from tests.samples import TRICKY

PAGE = "https://saltby.example/wall"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GUID = "11111111-2222-4333-8444-{:012}"


def read(value: object) -> list[Record]:
    data = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    assert web_annotation.sniff(data[:65536], "a.jsonld") >= 0.9
    return list(web_annotation.read(io.BytesIO(data), NoToken()))


def one(**values: Any) -> dict[str, Any]:
    return {"@context": CONTEXT, "type": "Annotation", "target": PAGE, **values}


def of(kind: type, records: list[Record]) -> list[Any]:
    return [record for record in records if type(record) is kind]


def quoted(exact: str, **values: Any) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, **values}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda a: a,
        lambda a: [a],
        lambda a: {"@context": CONTEXT, "type": "AnnotationPage", "items": [a]},
        lambda a: {"@context": CONTEXT, "type": "AnnotationCollection", "total": 1, "first": {"items": [a]}},
        lambda a: (json.dumps(a) + "\n" + json.dumps(a) + "\n").encode(),
    ],
)
def test_an_annotation_may_be_wrapped_in_many_ways(wrapped: Any) -> None:
    found = read(wrapped(one(body={"type": "TextualBody", "value": "cost", "purpose": "tagging"})))

    assert [type(record) for record in found[:3]] == [CodeRecord, ArticleRecord, CodingRecord]
    assert of(CodeRecord, found)[0].name == "cost"
    assert (of(ArticleRecord, found)[0].url, of(CodingRecord, found)[0].quote) == (PAGE, None)


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        (quoted("the wall"), (None, None, "the wall")),
        (quoted("the wall", prefix="On ", suffix=" they"), (None, None, "the wall")),
        ([quoted("the wall"), {"type": "TextPositionSelector", "start": 4, "end": 12}], (4, 12, "the wall")),
        ({"type": "TextPositionSelector", "start": 4, "end": 12}, (4, 12, None)),
        ([{"type": "RangeSelector"}, quoted(TRICKY)], (None, None, TRICKY)),
        (quoted("the wall is old", refinedBy=quoted("old")), (None, None, "old")),
        (
            quoted("the wall is old", refinedBy={"type": "TextPositionSelector", "start": 4, "end": 8}),
            (None, None, "wall"),
        ),
        (
            {"type": "TextPositionSelector", "start": 10, "end": 30, "refinedBy": {
                "type": "TextPositionSelector", "start": 4, "end": 8}},
            (14, 18, None),
        ),
        ({"type": "FragmentSelector", "value": "x", "refinedBy": quoted("old")}, (None, None, "old")),
    ],
)  # fmt: skip
def test_selectors(selector: Any, expected: tuple[int | None, int | None, str | None]) -> None:
    found = read(one(body={"value": "cost", "purpose": "tagging"}, target={"source": PAGE, "selector": selector}))

    (coding,) = of(CodingRecord, found)
    (article,) = of(ArticleRecord, found)
    start, stop, quote = expected
    assert coding.elsewhere == (None if start is None or stop is None else Span(start, stop))
    assert coding.quote == quote
    # The text is made of the passages: there it has a place.
    if quote is not None:
        assert article.body.text[coding.start : coding.stop] == quote
    else:
        assert (coding.start, article.body.text) == (None, "")
    said = selector if isinstance(selector, dict) else {}
    assert (coding.prefix, coding.suffix) == (said.get("prefix", ""), said.get("suffix", ""))
    assert of(Notice, found) == []


def placed(exact: str, start: int, **values: Any) -> list[dict[str, Any]]:
    return [
        quoted(exact, **values), {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
    ]  # fmt: skip


def tagged(*selectors: Any) -> list[dict[str, Any]]:
    return [
        one(body={"value": f"code {number}", "purpose": "tagging"}, target={"source": PAGE, "selector": selector})
        for number, selector in enumerate(selectors)
    ]


def test_passages_make_a_text_in_which_all_have_their_place(make_project: MakeProject, tmp_path: Path) -> None:
    """Overlapping ones are joined; nothing is said of a move, since the text is no other than that."""
    whole = f"the wall is old and {TRICKY}"
    selectors = [
        placed(whole[:15], 900), placed(whole[9:], 909), placed("wall", 904), placed("at the end", 2000),
        placed("wall", 3000), quoted("somewhere else"), quoted("is old"),
    ]  # fmt: skip
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps(tagged(*selectors)), encoding="utf-8")
    project = make_project(name="p")

    (line,) = import_files(project, [path]).files

    assert line.warnings == ()
    (article,) = project.view.articles()
    text = project.view.item(article.id).body.text  # type: ignore[union-attr]
    assert text == f"{whole}\nat the end\nsomewhere else"
    quotes = [coding.quote for coding in project.view.codings_of(article.id)]
    assert sorted(quotes) == sorted(
        [whole[:15], whole[9:], "wall", "at the end", "wall", "somewhere else", "is old"]
    )  # fmt: skip
    assert not any(coding.adrift for coding in project.view.codings_of(article.id))


def test_in_a_text_that_is_there_places_and_what_is_around_count(make_project: MakeProject, tmp_path: Path) -> None:
    text = f"{TRICKY} The wall fell. A wall stands. No wall at all."
    first, second, third = (text.index(f"{word} wall") + len(word) + 1 for word in ("The", "A", "No"))
    selectors = [
        placed("wall", second),
        placed("wall", 9000, prefix="fell. A ", suffix=" stands. No wall"),
        quoted("wall", prefix="A wall stands. No ", suffix=" at all"),
        {"type": "TextPositionSelector", "start": first, "end": first + 4},
        {"type": "TextPositionSelector", "start": 9000, "end": 9004},
    ]
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps(tagged(*selectors)), encoding="utf-8")
    project = make_project(iter([ArticleRecord("The wall", plain(text), url=PAGE)]), name="p")

    (line,) = import_files(project, [path]).files

    (article,) = project.view.articles()
    codes = {code.id: code.name for code in project.view.codebook()}
    spans = {codes[coding.code_id]: coding.span for coding in project.view.codings_of(article.id)}
    assert spans == {
        "code 0": Span(second, second + 4), "code 1": Span(second, second + 4), "code 2": Span(third, third + 4),
        "code 3": Span(first, first + 4), "code 4": None,
    }  # fmt: skip
    assert [notice.code for notice in line.warnings] == ["coding-on-whole"]


def test_a_part_that_no_text_tells_is_kept_on_the_whole_and_told() -> None:
    selector = {"type": "SvgSelector", "value": "<svg/>"}

    found = read(one(body="https://x.example/note", target={"source": PAGE, "selector": selector}))

    (coding,) = of(CodingRecord, found)
    assert (coding.start, coding.quote, coding.memos[0].text) == (None, None, "https://x.example/note")
    assert [notice.code for notice in of(Notice, found)] == ["selector-unknown"]


def test_bodies_targets_and_people() -> None:
    found = read(
        one(
            id="urn:uuid:" + GUID.format(1),
            motivation=["oa:commenting"],
            creator={"id": "urn:uuid:" + GUID.format(2), "name": "Béa"},
            created="2025-04-02T07:30:00Z",
            body=[
                {"type": "TextualBody", "value": "a/b", "purpose": "tagging"},
                {"type": "SpecificResource", "source": {"id": "https://x.example/tag"}, "purpose": "oa:tagging"},
                {"type": "Choice", "items": [{"value": "First."}, {"value": "Second."}]},
                "https://x.example/more",
            ],
            target=[{"source": PAGE + "#part", "selector": quoted("old")}, {"id": PAGE, "type": "Text"}],
        )
    )

    assert of(CoderRecord, found) == [CoderRecord("Béa", "Béa", GUID.format(2))]
    assert sorted(code.name for code in of(CodeRecord, found)) == ["a/b", "https://x.example/tag"]
    codings = of(CodingRecord, found)
    assert [(c.code_ref, c.quote) for c in codings] == [
        ("a/b", "old"), ("https://x.example/tag", "old"), ("a/b", None), ("https://x.example/tag", None)
    ]  # fmt: skip
    assert [c.guid for c in codings] == [GUID.format(1), None, None, None]
    assert {c.created_at for c in codings} == {"2025-04-02T07:30:00Z"}
    assert {m.text for c in codings for m in c.memos} == {"First.\n\nhttps://x.example/more"}
    assert [article.url for article in of(ArticleRecord, found)] == [PAGE]


def test_hypothesis_gives_tags_texts_and_highlights() -> None:
    def row(text: str, tags: list[str], exact: str, start: int) -> dict[str, Any]:
        selector = [
            {"type": "RangeSelector", "startContainer": "/p[1]"},
            {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
            quoted(exact, prefix="x", suffix="y"),
        ]
        return {
            "id": "q1w2", "user": "acct:bea@example.org", "uri": PAGE, "created": "2025-04-02T07:30:00.5+00:00",
            "updated": "2025-04-02T08:30:00+00:00", "text": text, "tags": tags,
            "document": {"title": ["The wall"]}, "target": [{"source": PAGE, "selector": selector}],
        }  # fmt: skip

    note = {"user": "acct:bea@example.org", "uri": PAGE, "text": "On it all.", "tags": [], "target": [{"source": PAGE}]}
    rows = [row("Why?", ["cost"], "old wall", 20), row("", [], "The old wall", 16), row("Hm.", [], "wall is", 24), note]

    found = read({"total": 4, "rows": rows})

    (article,) = of(ArticleRecord, found)
    assert (article.title, article.url, article.body.text) == ("The wall", PAGE, "The old wall is")
    assert [(c.code_ref, c.elsewhere, c.start, c.quote) for c in of(CodingRecord, found)] == [
        ("cost", Span(20, 28), 4, "old wall"), ("highlighting", Span(16, 28), 0, "The old wall"),
        ("commenting", Span(24, 31), 8, "wall is"),
    ]  # fmt: skip
    assert [coder.name for coder in of(CoderRecord, found)] == ["bea"]
    assert [(m.text, m.coder_ref) for m in of(MemoRecord, found)] == [("On it all.", "bea")]


def test_comments_stand_under_their_article() -> None:
    article, comment = "urn:uuid:" + GUID.format(7), "urn:uuid:" + GUID.format(8)
    body = [
        {"value": "stance/tone", "purpose": "tagging"},
        {"type": "SpecificResource", "source": "urn:uuid:" + GUID.format(9), "purpose": "classifying"},
        {"value": "-3", "purpose": "assessing"},
    ]
    scope = [{"id": article, "dcterms:title": "The wall"}, PAGE]

    found = read(one(body=body, target={"source": comment, "scope": scope}))

    top, code = of(CodeRecord, found)
    assert (top.name, code.name, code.parent_ref, code.guid) == ("stance", "tone", top.ref, GUID.format(9))
    assert (code.kind, code.lowest, code.highest) == ("scale", -3, 5)
    (there,) = of(ArticleRecord, found)
    assert (there.guid, there.title, there.url) == (GUID.format(7), "The wall", PAGE)
    assert [record.guid for record in of(CommentRecord, found)] == [GUID.format(8)]
    assert of(CodingRecord, found)[0].value == -3


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"a": 1}', b"no", b'{"@context": "http://www.w3.org/ns/anno.jsonld"}']
)
def test_what_holds_no_annotation_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        list(web_annotation.read(io.BytesIO(data), NoToken()))


@pytest.mark.parametrize(
    "target", [5, [], [None], {"source": 3}, {"selector": {"type": 4, "refinedBy": [[]]}}, {"scope": 9}]
)
def test_odd_values_are_no_crash(target: Any) -> None:
    odd = one(target=target, body=[3, None, {"items": 4}, {"purpose": [[]]}], creator=[[]], motivation={}, tags=7)
    data = json.dumps([odd, one(bodyValue="Fine.")]).encode()

    found = list(web_annotation.read(io.BytesIO(data), NoToken()))

    assert any(isinstance(record, MemoRecord) and record.text == "Fine." for record in found)


def test_a_file_that_breaks_off_gives_what_is_there() -> None:
    data = json.dumps(
        {"@context": CONTEXT, "type": "AnnotationPage", "items": [one(bodyValue="A."), one(bodyValue="B.")]}
    )

    found = list(web_annotation.read(io.BytesIO(data.encode()[:-20]), NoToken()))

    assert "A." in [memo.text for memo in of(MemoRecord, found)]
    assert "damaged" in [notice.code for notice in of(Notice, found)]
