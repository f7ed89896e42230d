"""Scopes and presets in words."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.exports import Wanted
from reader.app.scopes import Preset, preset_as_json, preset_from_json, scope_from
from reader.domain.errors import UserError
from reader.domain.protection import Coarseness, Protection
from reader.domain.scope import Context, Scope, said

texts = st.text(min_size=1, max_size=8)
scopes = st.builds(
    Scope,
    articles=st.lists(texts, max_size=3).map(tuple),
    codes=st.lists(texts, max_size=3).map(tuple),
    coders=st.lists(texts, max_size=3).map(tuple),
    attributes=st.lists(st.tuples(texts, st.text(max_size=5)), max_size=2).map(tuple),
    author=st.text(max_size=5),
    since=st.sampled_from(["", "2020", "2020-05-01"]),
    until=st.sampled_from(["", "2021-05"]),
    shallowest=st.none() | st.integers(0, 50),
    deepest=st.none() | st.integers(0, 50),
    words=st.text(max_size=5),
    coded=st.booleans(),
    context=st.sampled_from(Context),
)
protections = st.builds(
    Protection,
    names=st.booleans(),
    emails=st.booleans(),
    phones=st.booleans(),
    urls=st.booleans(),
    handles=st.booleans(),
    times=st.sampled_from(Coarseness),
    paraphrases=st.booleans(),
)
presets = st.builds(
    Preset, texts, texts, st.dictionaries(texts, texts, max_size=3), st.builds(Wanted, scopes, protections)
)


def test_a_scope_out_of_words() -> None:
    words = [
        "code=tone/angry", "code=topic", "coder=Zoë", "article=Bees = Wasps", "author=Ann", "attribute=place",
        "attribute=stance=for=ever", "since=2020-05", "until=2021", "shallowest=0", "deepest=3", "words=a b", "coded",
    ]  # fmt: skip

    assert scope_from(words, "thread") == Scope(
        articles=("Bees = Wasps",),
        codes=("tone/angry", "topic"),
        coders=("Zoë",),
        attributes=(("place", ""), ("stance", "for=ever")),
        author="Ann",
        since="2020-05",
        until="2021",
        shallowest=0,
        deepest=3,
        words="a b",
        coded=True,
        context=Context.THREAD,
    )
    assert scope_from([]) == Scope()


@pytest.mark.parametrize("word", ["code", "code=", "colour=red", "deepest=low", "deepest=-1", "context=none"])
def test_what_cannot_be_understood_is_told(word: str) -> None:
    with pytest.raises(UserError, match=word.partition("=")[0]):
        scope_from([word])


def test_a_context_that_is_none() -> None:
    with pytest.raises(UserError, match="none, parent, chain, thread"):
        scope_from([], "all")


@given(presets)
def test_presets_come_back_from_the_settings(preset: Preset) -> None:
    assert preset_from_json(json.loads(json.dumps(preset_as_json(preset)))) == preset


@pytest.mark.parametrize("found", [None, 7, {}, {"name": "x"}, {"name": 1, "format": "csv"}])
def test_what_is_no_preset(found: object) -> None:
    assert preset_from_json(found) is None


def test_what_is_not_understood_in_a_preset_is_left_out() -> None:
    found = preset_from_json(
        {
            "name": "x",
            "format": "csv",
            "options": {"form": 3, "bom": "yes"},
            "scope": {
                "depth": 3,
                "codes": "no list",
                "context": "half",
                "shallowest": "deep",
                "attributes": [["a"], 3],
            },
            "protection": {"names": "yes", "times": "decade", "emails": True},
        }
    )

    assert found == Preset("x", "csv", {"bom": "yes"}, Wanted(Scope(), Protection(emails=True)))


def test_a_scope_says_what_it_leaves_out() -> None:
    assert said(Scope(context=Context.THREAD)) == ""
    assert said(Scope(codes=("a/b", "c"), deepest=0, coded=True)) == (
        "This is a part of the project – codes: a/b, c; depth at most 0; only what is coded."
    )
