from __future__ import annotations

import io
import json
import re
import sqlite3
from contextlib import closing
from datetime import datetime

import pytest

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.errors import Cancelled
from reader.domain.model import AttributeType, FlagKind
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, CommentState
from reader.domain.sampling import SamplePlan, Stratum
from reader.domain.scope import Scope
from reader.domain.text import Span, plain
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, as_json, exported, items_of, make_kinds
from tests.samples import TRICKY, harbour, long_thread

GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def test_the_document_has_the_keys_of_version_1(project: Project) -> None:
    document = as_json(project)

    assert list(document) == [
        "format", "version", "project", "exported_at", "articles", "codes", "coders", "commenters", "attributes",
        "codings", "memos", "samples", "notes",
    ]  # fmt: skip
    assert (document["format"], document["version"]) == ("threadnote", 1)
    assert document["project"] == {"id": project.info.guid, "name": "p"}
    assert datetime.fromisoformat(document["exported_at"]).utcoffset() is not None
    (article,) = document["articles"]
    assert set(article) == {
        "id", "title", "standfirst", "site", "url", "author", "published", "language", "source", "declared_comments",
        "polls", "text", "blocks", "comments", "attributes", "flags", "captures",
    }  # fmt: skip
    assert set(article["source"]) == {"name", "sha256", "importer"}
    assert set(article["comments"][0]) == {
        "id", "path", "parent", "depth", "number", "author", "published", "score", "state", "text", "blocks",
        "attributes", "vanished_at", "flags",
    }  # fmt: skip


def test_an_article_comes_out_as_it_came_in(project: Project) -> None:
    record = next(iter(harbour()))
    assert isinstance(record, ArticleRecord)

    (article,) = as_json(project)["articles"]

    for name in ("title", "standfirst", "site", "url", "author", "published", "language", "declared_comments"):
        assert article[name] == getattr(record, name)
    assert article["text"] == record.body.text
    assert [(b["kind"], b["level"], b["start"], b["stop"]) for b in article["blocks"]] == [
        (b.kind.value, b.level, b.start, b.stop) for b in record.body.blocks
    ]
    assert article["polls"] == [
        {
            "question": "Close it?",
            "options": [{"text": "Yes", "percent": 61, "votes": 122}, {"text": "No", "percent": 40, "votes": 79}],
            "total_voters": 201,
        }
    ]


def test_comments_have_their_place_and_name_their_parent(project: Project) -> None:
    (article,) = as_json(project)["articles"]
    comments = article["comments"]
    by_path = {comment["path"]: comment for comment in comments}

    assert [comment["path"] for comment in comments] == ["1", "1.1", "1.1.1", "1.2", "2", "3"]
    assert [comment["depth"] for comment in comments] == [0, 1, 2, 1, 0, 0]
    for path, comment in by_path.items():
        above = path.rpartition(".")[0]
        assert comment["parent"] == (by_path[above]["id"] if above else None)
        assert GUID.fullmatch(comment["id"])
    assert [comment["number"] for comment in comments] == [1, None, None, None, 2, 3]
    assert by_path["2"]["attributes"] == {"badge": "top reader"}
    assert by_path["1.1"]["text"] == TRICKY


def test_states_and_scores(make_project: MakeProject) -> None:
    project = make_project(
        iter(
            [
                ArticleRecord("A", plain("Text"), attributes={"section": "local"}),
                CommentRecord("1", plain(""), state=CommentState.DELETED, score=-4),
                CommentRecord("2", plain("x"), parent_ref="1", state=CommentState.HIDDEN, score=0),
            ]
        )
    )

    (article,) = as_json(project)["articles"]

    assert [(c["state"], c["score"], c["text"]) for c in article["comments"]] == [
        ("deleted", -4, ""),
        ("hidden", 0, "x"),
    ]
    assert article["attributes"] == {"section": "local"}


def test_codings_quote_what_they_point_to(project: Project) -> None:
    view = project.view
    article = view.articles()[0]
    first = view.children(article.id)[0]
    project.do(
        commands.apply_path,
        ["stance", "for"],
        [Target(first.id, Span(0, 5)), Target(first.id), Target(article.id, Span(4, 11))],
    )
    whole = next(coding for coding in view.codings_of(first.id) if coding.span is None)
    project.do(commands.write_memo, "why?", coding=whole.id)

    document = as_json(project)

    items = items_of(document)
    codes = {code["id"]: code for code in document["codes"]}
    assert [(code["path"], codes.get(code["parent"], {}).get("name")) for code in document["codes"]] == [
        ("stance", None),
        ("stance/for", "stance"),
    ]
    assert [(c["start"], c["stop"], c["quote"], c["memo"]) for c in document["codings"]] == [
        (4, 11, "harbour", None),
        (None, None, "Close it and be done.\nIt is a wall, not a museum.", "why?"),
        (0, 5, "Close", None),
    ]
    for coding in document["codings"]:
        assert items[coding["item"]]["text"][coding["start"] : coding["stop"]] == coding["quote"]
        assert codes[coding["code"]]["path"] == "stance/for"
        assert coding["coder"] == document["coders"][0]["id"]
    assert document["coders"][0]["name"] == "Ann"


def test_memos_name_what_they_are_about(project: Project) -> None:
    view = project.view
    comment = view.children(view.articles()[0].id)[0]
    project.do(commands.apply_path, ["stance"], [Target(comment.id)])
    coding, code = view.codings_of(comment.id)[0], view.codebook()[0]
    project.do(commands.write_memo, "on the project")
    project.do(commands.write_memo, "on the comment", item=comment.id)
    project.do(commands.write_memo, "on the code", code=code.id)
    project.do(commands.write_memo, "on the coding", coding=coding.id)

    document = as_json(project)

    guid = next(c["id"] for c in document["articles"][0]["comments"] if c["path"] == "1")
    assert {memo["text"]: memo["about"] for memo in document["memos"]} == {
        "on the project": None,
        "on the comment": guid,
        "on the code": code.guid,
        "on the coding": coding.guid,
    }
    assert all(set(m) == {"id", "about", "text", "coder", "created_at", "updated_at"} for m in document["memos"])


def test_an_empty_project_is_a_document_too(make_project: MakeProject) -> None:
    document = as_json(make_project())

    assert [document[name] for name in ("articles", "codes", "codings", "memos")] == [[], [], [], []]


def test_the_bytes_are_plain_utf8_in_the_same_order_each_time(project: Project) -> None:
    first, second = exported(project, "json"), exported(project, "json")

    assert not first.startswith(b"\xef\xbb\xbf")
    assert TRICKY.encode("utf-8") in first.replace(rb"\n", b"")
    assert _without_time(first) == _without_time(second)


def test_it_tells_its_progress_and_can_be_cancelled(make_project: MakeProject) -> None:
    project = make_project(long_thread(600), long_thread(10))
    token = Cancelling(1_000_000)

    exported(project, "json", token)

    assert token.told == [(0, 2), (1, 2), (2, 2)]
    for checks in range(1_000_000 - token.left):
        with pytest.raises(Cancelled):
            exported(project, "json", Cancelling(checks))


def _without_time(document: bytes) -> object:
    found = json.loads(document)
    del found["exported_at"]
    return found


NUMBER, TEXT, NOTHING = int, str, type(None)
Shape = dict[str, object]
BLOCK: Shape = {
    "kind": {"heading", "paragraph", "list_item", "quote", "caption", "image", "preformatted"},
    "level": (NUMBER, NOTHING),
    "start": (NUMBER,),
    "stop": (NUMBER,),
}
FLAG: Shape = {"kind": {"bookmark", "flag"}, "coder": GUID, "created_at": (TEXT,)}
DOCUMENT: Shape = {
    "format": {"threadnote"},
    "version": {1},
    "project": {"id": GUID, "name": (TEXT,)},
    "exported_at": (TEXT,),
    "articles": [
        {
            "id": GUID,
            "title": (TEXT,),
            **dict.fromkeys(("standfirst", "site", "url", "author", "published", "language"), (TEXT, NOTHING)),
            "source": {"name": (TEXT,), "sha256": re.compile("[0-9a-f]{64}"), "importer": (TEXT,)},
            "declared_comments": (NUMBER, NOTHING),
            "polls": [
                {
                    "question": (TEXT,),
                    "options": [{"text": (TEXT,), "percent": (NUMBER, NOTHING), "votes": (NUMBER, NOTHING)}],
                    "total_voters": (NUMBER, NOTHING),
                }
            ],
            "text": (TEXT,),
            "blocks": [BLOCK],
            "comments": [
                {
                    "id": GUID,
                    "path": re.compile(r"[1-9]\d*(\.[1-9]\d*)*"),
                    "parent": (GUID, NOTHING),
                    "depth": (NUMBER,),
                    "number": (NUMBER, NOTHING),
                    "author": (TEXT, NOTHING),
                    "published": (TEXT, NOTHING),
                    "score": (NUMBER, NOTHING),
                    "state": {"shown", "deleted", "hidden"},
                    "text": (TEXT,),
                    "blocks": [BLOCK],
                    "attributes": (dict,),
                    "vanished_at": (TEXT, NOTHING),
                    "flags": [FLAG],
                }
            ],
            "attributes": (dict,),
            "flags": [FLAG],
            "captures": [
                {
                    **dict.fromkeys(("name", "sha256", "importer"), (TEXT,)),
                    "saved_at": (TEXT, NOTHING),
                    "imported_at": (TEXT,),
                    "did": (dict, NOTHING),
                }
            ],
        }
    ],
    "codes": [
        {
            "id": GUID,
            "name": (TEXT,),
            "parent": (GUID, NOTHING),
            "path": (TEXT,),
            "colour": re.compile("#[0-9a-f]{6}"),
            **dict.fromkeys(("definition", "include", "exclude", "example"), (TEXT,)),
            "kind": {"tag", "choice", "scale"},
            "lowest": (NUMBER, NOTHING),
            "highest": (NUMBER, NOTHING),
            "hidden": {True, False},
            "pinned": (NUMBER, NOTHING),
        }
    ],
    "coders": [{"id": GUID, "name": (TEXT,)}],
    "commenters": [{"id": GUID, "name": (TEXT,), "names": [(TEXT,)], "attributes": (dict,)}],
    "attributes": [
        {
            "id": GUID,
            "name": (TEXT,),
            "type": {"text", "number", "date", "choice"},
            "choices": [(TEXT,)],
            "description": (TEXT,),
        }
    ],
    "codings": [
        {
            "id": GUID,
            "code": GUID,
            "item": GUID,
            "start": (NUMBER, NOTHING),
            "stop": (NUMBER, NOTHING),
            "quote": (TEXT,),
            "coder": GUID,
            "created_at": (TEXT,),
            "memo": (TEXT, NOTHING),
            "value": (NUMBER, NOTHING),
            "adrift": {True, False},
        }
    ],
    "memos": [
        {
            "id": GUID,
            "about": (GUID, NOTHING),
            "text": (TEXT,),
            "coder": GUID,
            "created_at": (TEXT,),
            "updated_at": (TEXT,),
        }
    ],
    "samples": [
        {
            "id": GUID,
            "name": (TEXT,),
            "seed": (NUMBER,),
            "size": (NUMBER,),
            "stratum": (TEXT,),
            "coder": GUID,
            "created_at": (TEXT,),
            "items": [GUID],
        }
    ],
    "notes": [(TEXT,)],
}
"""Version 1, field by field: a set lists what may stand there, a tuple the kinds, a pattern must fit the whole text."""


def test_every_field_is_as_version_1_says(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(12), iter([ArticleRecord("Bare", plain("x"))]))
    view = project.view
    first, second, _ = view.articles()
    project.do(commands.apply_path, ["a", "b"], [Target(first.id, Span(0, 3)), Target(second.id)])
    for about in ({}, {"item": first.id}, {"coding": view.codings_of(first.id)[0].id}):
        project.do(commands.write_memo, "note", **about)
    said_of_everything(project)

    document = as_json(project)

    _check(document, DOCUMENT, "document")
    assert document.pop("notes") == []
    assert all(document.values())
    for item in items_of(document).values():
        ends = [0, *(end for block in item["blocks"] for end in (block["start"], block["stop"])), len(item["text"])]
        assert ends == sorted(ends)
        assert all(isinstance(value, str) for value in item["attributes"].values())
    lists = ("codes", "coders", "commenters", "attributes", "codings", "memos", "samples")
    ids = [entry["id"] for name in lists for entry in document[name]]
    assert len({*ids, *items_of(document)}) == len(ids) + len(items_of(document))
    (code,) = [code for code in document["codes"] if code["name"] == "b"]
    assert document["codes"][0]["id"] == code["parent"]


def test_kinds_bounds_and_degrees(project: Project) -> None:
    codes = make_kinds(project)
    comment = project.view.children(project.view.articles()[0].id)[0]
    project.do(commands.apply_code, codes["stance/for"], [Target(comment.id)])
    project.do(commands.set_degree, codes["tone"], [comment.id], -2)

    document = as_json(project)

    kinds = {
        code["path"]: (code["kind"], code["lowest"], code["highest"], code["hidden"]) for code in document["codes"]
    }
    assert kinds == {
        "stance": ("choice", None, None, False),
        "stance/for": ("tag", None, None, False),
        "stance/against": ("tag", None, None, False),
        "tone": ("scale", -2, 2, False),
        "plain": ("tag", None, None, True),
    }
    names = {code["id"]: code["name"] for code in document["codes"]}
    assert {names[coding["code"]]: coding["value"] for coding in document["codings"]} == {"for": None, "tone": -2}


def said_of_everything(project: Project) -> None:
    """Definitions of each type, values on items and people, two coders' marks, samples of which an item is gone."""
    view = project.view
    first, *_ = view.articles()
    one, two, *_ = view.thread(first.id)
    project.do(commands.define_attribute, "tone", AttributeType.CHOICE, ("calm", "hot 😀"), "How it is said")
    project.do(commands.define_attribute, "born", AttributeType.NUMBER)
    project.do(commands.set_attribute, one.id, "tone", "hot 😀")
    project.do(commands.set_commenter_attribute, "Omar F.", "born", "1970")
    project.do(commands.draw_sample, SamplePlan("small", 4, 7))
    project.do(commands.draw_sample, SamplePlan("by article", 6, 8, stratum=Stratum(by_article=True)))
    project.do(commands.set_flag, [one.id, first.id], FlagKind.FLAG)
    project.switch_coder("Ben").result()
    project.do(commands.set_flag, [one.id, two.id], FlagKind.BOOKMARK)
    project.do(commands.set_flag, [one.id], FlagKind.FLAG)
    project.switch_coder("Cem, who has done nothing").result()


def test_definitions_samples_flags_and_coders_are_those_of_the_file(make_project: MakeProject) -> None:
    """Compared with what another program reads out of the tables."""
    project = make_project(harbour(), long_thread(12))
    said_of_everything(project)
    project.do(commands.remove_articles, [project.view.articles()[1].id])
    document = as_json(project)

    with closing(sqlite3.connect(project.path)) as conn:
        guids = dict(conn.execute("SELECT id, guid FROM items"))
        coders = dict(conn.execute("SELECT id, guid FROM coders"))
        assert document["coders"] == [
            {"id": guid, "name": name} for guid, name in conn.execute("SELECT guid, name FROM coders ORDER BY id")
        ]
        assert len(document["coders"]) == 3
        assert sorted(map(tuple, (entry.values() for entry in document["attributes"])), key=str) == sorted(
            (
                (guid, name, kind, json.loads(choices), description)
                for guid, name, kind, choices, description in conn.execute(
                    "SELECT guid, name, type, choices, description FROM attributes"
                )
            ),
            key=str,
        )
        assert {entry["name"] for entry in document["attributes"]} == {"badge", "born", "tone"}
        drawn: dict[int, list[str]] = {}
        for sample, item in conn.execute("SELECT sample_id, item_id FROM sample_items ORDER BY ordinal"):
            drawn.setdefault(sample, []).append(guids[item])
        assert [tuple(sample.values()) for sample in document["samples"]] == [
            (*row[1:6], coders[row[6]], row[7], drawn.get(row[0], []))
            for row in conn.execute(
                "SELECT id, guid, name, seed, size, stratum, coder_id, created_at FROM samples ORDER BY id"
            )
        ]
        assert [(s["stratum"], s["size"] > len(s["items"])) for s in document["samples"]] == [
            ("", True),
            ("article", True),
        ]
        flags = {
            (guids[item], kind, coders[coder], at)
            for item, kind, coder, at in conn.execute("SELECT item_id, kind, coder_id, created_at FROM flags")
        }
    found = [
        (guid, flag["kind"], flag["coder"], flag["created_at"])
        for guid, item in items_of(document).items()
        for flag in item["flags"]
    ]
    assert len(found) == len(flags) == 5
    assert set(found) == flags


def _check(value: object, shape: object, where: str) -> None:
    match shape:
        case dict():
            assert isinstance(value, dict), where
            assert list(value) == list(shape), where
            for name, inner in shape.items():
                _check(value[name], inner, f"{where}.{name}")
        case list():
            assert isinstance(value, list), where
            for number, entry in enumerate(value):
                _check(entry, shape[0], f"{where}[{number}]")
        case set():
            assert value in shape, where
        case re.Pattern():
            assert isinstance(value, str), where
            assert shape.fullmatch(value), where
        case tuple():
            kinds = tuple(kind for kind in shape if isinstance(kind, type))
            patterns = [kind for kind in shape if isinstance(kind, re.Pattern)]
            fits = any(isinstance(value, str) and pattern.fullmatch(value) for pattern in patterns)
            assert isinstance(value, kinds) or fits, where
            assert not isinstance(value, bool), where
        case _:
            raise AssertionError(where)


def test_a_part_of_the_project_says_so_and_keeps_its_threads(make_project: MakeProject) -> None:
    project = make_project(long_thread(30, fan=2))
    exporter = registry.exporter("json")
    assert exporter is not None
    out = io.BytesIO()

    with FileSnapshot(project.path, Scope(shallowest=2, deepest=2)) as records:
        exporter.write(records, out, exporter.options(), NoToken())

    document = json.loads(out.getvalue())
    (article,) = document["articles"]
    comments = {comment["id"]: comment for comment in article["comments"]}
    assert document["notes"] == ["This is a part of the project – depth at least 2; depth at most 2."]
    assert {comment["depth"] for comment in comments.values()} == {0, 1, 2}
    for comment in comments.values():
        assert comment.get("context", False) == (comment["depth"] < 2)
        assert comment["parent"] is None if comment["depth"] == 0 else comment["parent"] in comments
