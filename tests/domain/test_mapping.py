"""Mappings of columns: to JSON and back, and what is wrong with one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.mapping import ROLES, ColumnMapping, from_json, loads

names = st.text(min_size=1, max_size=12)


@st.composite
def mappings(draw: st.DrawFn) -> ColumnMapping:
    columns = draw(st.lists(names, min_size=len(ROLES), max_size=len(ROLES), unique=True))
    found: dict[str, Any] = {role: column for role, column in zip(ROLES, columns, strict=True) if draw(st.booleans())}
    found["text"] = columns[0]
    if "parent" in found:
        found["id"] = columns[1]
    found["attributes"] = draw(st.none() | st.lists(names, max_size=3).map(tuple))
    found["sheet"] = draw(st.none() | names)
    return ColumnMapping(**found)


@given(mappings())
@settings(deadline=None, max_examples=50)
def test_a_mapping_comes_back_from_json(mapping: ColumnMapping) -> None:
    assert loads(mapping.dumps()) == mapping
    assert set(ROLES) <= set(json.loads(mapping.dumps()))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda s: st.lists(s, max_size=3)))
@settings(deadline=None, max_examples=50)
def test_whatever_is_no_mapping_is_refused_with_a_sentence(value: object) -> None:
    for made in (value, {"text": value} if not isinstance(value, str) else value, {"text": "a", "attributes": "b"}):
        with pytest.raises(FormatError) as refused:
            from_json(made)
        assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"text": "a", "txt": "b"}, "no entry “txt”"),
        ({"id": "a"}, "which column is the text"),
        ({"text": "a", "id": "a"}, "cannot be both"),
        ({"text": "a", "id": "b", "parent": "b"}, "cannot be both"),
        ({"text": "a", "parent": "b"}, "no id"),
        ({"text": "a", "id": 7}, "“id”"),
    ],
)
def test_an_error_names_what_is_wrong(value: object, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        from_json(value)


def test_columns_that_a_table_lacks_are_named_with_those_it_has() -> None:
    with pytest.raises(FormatError, match=r"no column “body”.*It has: corps, 👩‍👩‍👧\."):
        ColumnMapping("body").check(["corps", "👩‍👩‍👧"])


def test_all_other_columns_are_kept_unless_some_are_named() -> None:
    assert ColumnMapping("text", author="who").kept(["text", "who", "mood", "place"]) == ("mood", "place")
    assert ColumnMapping("text", attributes=("mood", "gone")).kept(["text", "who", "mood"]) == ("mood",)
