"""JSON exports cut, mangled and with fields of the wrong types: records or `FormatError`, and nothing else."""

from __future__ import annotations

import io
import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice
from reader.domain.text import canonical
from reader.domain.thread import arrange
from tests.importers.json_exports import BY_ID, SAMPLES, read

WRONG: list[Any] = [
    None,
    True,
    0,
    -1,
    7,
    1.5,
    10**30,
    "",
    "x",
    "7",
    "\ud800\x00",
    [],
    ["a"],
    {},
    {"id": 1},
    [[[]]],
    float("nan"),
]
every = pytest.mark.parametrize("importer", SAMPLES)
few = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def check(importer: str, data: bytes) -> None:
    module = BY_ID[importer]
    assert 0.0 <= module.sniff(data[:65536], "x.json") <= 1.0
    try:
        records = list(module.read(io.BytesIO(data), NoToken()))
    except FormatError:
        return
    told = [record for record in records if not isinstance(record, Notice)]
    assert told
    assert isinstance(told[0], ArticleRecord)
    for record in told:
        assert canonical(record.body.text) == record.body.text
        for said in record.attributes.values():
            assert canonical(said) == said
    arrange([record for record in told if isinstance(record, CommentRecord)])


@every
@few
@given(data=st.data())
def test_cut_and_mangled_files(importer: str, data: st.DataObject) -> None:
    raw = bytearray(json.dumps(SAMPLES[importer], indent=data.draw(st.sampled_from([None, 1]))).encode())
    for _ in range(data.draw(st.integers(0, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(1, 255))
    check(importer, bytes(raw[: data.draw(st.integers(1, len(raw)))]))


@every
@few
@given(data=st.data())
def test_fields_of_the_wrong_type(importer: str, data: st.DataObject) -> None:
    value = json.loads(json.dumps(SAMPLES[importer]))
    for _ in range(data.draw(st.integers(1, 4))):
        places = list(_places(value))
        if not places:
            break
        holder, name = places[data.draw(st.integers(0, len(places) - 1))]
        if data.draw(st.booleans()):
            # A copy: what is put in may be harmed itself next.
            holder[name] = deepcopy(data.draw(st.sampled_from(WRONG)))
        elif isinstance(holder, dict):
            del holder[name]
    check(importer, json.dumps(value).encode())


@every
def test_a_file_cut_in_the_middle_is_read_as_far_as_it_goes(importer: str) -> None:
    raw = json.dumps(SAMPLES[importer], indent=1).encode()

    found = read(BY_ID[importer], raw[: len(raw) * 2 // 3])

    assert found.comments
    assert "damaged" in found.codes
    whole = {comment.ref: comment for comment in read(BY_ID[importer], raw).comments}
    assert all(comment.ref in whole for comment in found.comments)


@every
def test_nothing_in_it_is_said_not_given(importer: str) -> None:
    values: list[Any] = [[], {}, {"comments": []}, [{}], {"a": [1]}]
    for value in values:
        with pytest.raises(FormatError):
            read(BY_ID[importer], value)


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    stack = [value]
    while stack:
        one = stack.pop()
        inner = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        for name, below in inner:
            found.append((one, name))
            stack.append(below)
    return found
