"""Web annotations against the project, read with plain JSON."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.errors import Cancelled
from reader.domain.text import Span
from tests.exporters.reading import Cancelling, exported
from tests.exporters.refi_projects import code_all, enrich


def collection(project: Project, **values: str) -> dict[str, Any]:
    found = json.loads(exported(project, "web-annotation", None, **values))
    assert isinstance(found, dict)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert found["total"] == len(found["first"]["items"])
    return found


def by_guid(project: Project, **values: str) -> dict[str, dict[str, Any]]:
    return {one["id"].removeprefix("urn:uuid:"): one for one in collection(project, **values)["first"]["items"]}


def bodies(annotation: dict[str, Any]) -> dict[str, str]:
    return {body["purpose"]: body.get("value", body.get("source")) for body in annotation["body"]}


@pytest.mark.parametrize("source", ["items", "pages"])
def test_every_coding_is_an_annotation_of_its_words(project: Project, source: str) -> None:
    enrich(project)
    code_all(project, random.Random(4))
    found = by_guid(project, source=source)
    view = project.view
    codes = {code.id: code for code in view.codebook()}
    coders = {coder.id: coder for coder in view.coders()}
    article = view.articles()[0]
    url = "https://saltby.example/harbour-wall"

    for item in (view.item(article.id), *view.thread(article.id)):
        assert item is not None
        for coding in view.codings_of(item.id):
            one = found.pop(coding.guid)
            said = bodies(one)
            assert said["tagging"] == codes[coding.code_id].path
            assert said["classifying"] == f"urn:uuid:{codes[coding.code_id].guid}"
            assert said.get("assessing") == (None if coding.value is None else str(coding.value))
            assert said.get("commenting") == coding.memo
            assert (one["creator"]["name"], one["created"]) == (coders[coding.coder_id].name, coding.created_at)
            target = one["target"]
            assert target["source"] == (url if source == "pages" else f"urn:uuid:{item.guid}")
            assert source == "pages" or url in target["scope"]
            if coding.span is None:
                assert "selector" not in target
                continue
            quote = target["selector"][0]
            start, stop = coding.span.start, coding.span.stop
            text = item.body.text
            assert quote["exact"] == text[start:stop]
            assert quote["prefix"] == text[:start][-32:]
            assert quote["suffix"] == text[stop : stop + 32]
            places = [{"type": "TextPositionSelector", "start": start, "end": stop}]
            assert target["selector"][1:] == (places if source == "items" else [])
    assert {one["motivation"] for one in found.values()} == {"commenting"}
    assert len(found) == 2


def test_what_is_adrift_has_its_words_and_no_place(project: Project) -> None:
    article = project.view.articles()[0]
    item = project.view.item(article.id)
    assert item is not None
    start = item.body.text.index("Who pays?")
    project.do(commands.apply_path, ["lost"], [Target(item.id, Span(start, start + 9))])
    project.do(commands.drop_blocks, item.id, [1])

    (one,) = by_guid(project).values()

    assert one["target"]["selector"] == [{"type": "TextQuoteSelector", "exact": "Who pays?"}]


def test_memos_may_stay_behind_and_nothing_is_a_collection_too(project: Project) -> None:
    assert by_guid(project) == {}
    project.do(commands.write_memo, "Mine.", item=project.view.articles()[0].id)

    assert len(by_guid(project)) == 1
    assert by_guid(project, memos="no") == {}


def test_it_can_be_cancelled(project: Project) -> None:
    with pytest.raises(Cancelled):
        exported(project, "web-annotation", Cancelling(0))
