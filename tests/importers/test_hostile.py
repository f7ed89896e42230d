"""Hostile files for every importer and container there is: records or a sentence, never anything else.

More examples than the suite runs: ``THREADNOTE_FUZZ=2000 pytest tests/importers/test_hostile.py`` (examples each).
"""

from __future__ import annotations

import os
import time
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.hostile import Case, cases
from reader.app import registry
from reader.domain.errors import FormatError
from reader.domain.records import Record
from tests.importers.contract import outcome, unpacked
from tests.importers.damage import DAMAGES, Damage, inside
from tests.importers.samples_of_formats import Sample, packed, samples, samples_for

EXAMPLES = int(os.environ.get("THREADNOTE_FUZZ", "12"))
"""For each importer."""
LEVELS = 10_000
FLOOR_S = 0.2
"""Times below this say nothing on how they grow."""

importers = pytest.mark.parametrize("importer", registry.importers(), ids=lambda entry: str(entry.id))
containers = pytest.mark.parametrize("container", registry.containers(), ids=lambda entry: str(entry.id))
fuzzed = settings(
    deadline=None,
    max_examples=EXAMPLES,
    derandomize="THREADNOTE_FUZZ" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
seeds = st.integers(0, 2**32 - 1)
damages = st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=3)
others = st.sampled_from([sample for known in (samples(), packed()) for some in known.values() for sample in some])


def harmed(sample: Sample, seed: int, harm: list[Damage], other: Sample) -> bytes:
    choices = Random(seed)
    data = sample.data
    for damage in harm:
        # Zip files would mostly be refused for their check sums.
        data = (
            inside(data, damage, choices, other.data)
            if sample.data.startswith(b"PK")
            else damage(data, choices, other.data)
        )
    return data


@importers
def test_the_samples_are_read(importer: registry.Importer) -> None:
    for sample in samples().get(importer.id, ()):
        assert 0 < importer.sniff(sample.data[: registry.HEAD_BYTES], sample.name) <= 1
        assert _records(outcome(importer, sample.data, sample.name, whole=True))


@containers
def test_the_packed_samples_are_opened(container: registry.Container) -> None:
    for sample in packed().get(container.id, ()):
        found = unpacked(container, sample.data, sample.name)
        assert not isinstance(found, FormatError)
        assert found


@importers
@fuzzed
@given(data=st.data(), seed=seeds, harm=damages, other=others)
def test_harmed_files(
    importer: registry.Importer, data: st.DataObject, seed: int, harm: list[Damage], other: Sample
) -> None:
    sample = data.draw(st.sampled_from(samples_for(importer.id, importer.suffixes)))
    outcome(importer, harmed(sample, seed, harm, other), sample.name)


@containers
@fuzzed
@given(data=st.data(), seed=seeds, harm=damages, other=others, whole=st.booleans())
def test_harmed_containers(
    container: registry.Container, data: st.DataObject, seed: int, harm: list[Damage], other: Sample, whole: bool
) -> None:
    sample = data.draw(st.sampled_from(samples_for(container.id, container.suffixes)))
    if whole:
        harmed_data = harm[0](sample.data, Random(seed), other.data)
    else:
        harmed_data = harmed(sample, seed, harm, other)
    unpacked(container, harmed_data, sample.name)


@importers
def test_a_file_of_another_format(importer: registry.Importer) -> None:
    """A person chose the importer, and was wrong."""
    for name, some in samples().items():
        if name != importer.id:
            outcome(importer, some[0].data, some[0].name)


@importers
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        (b"[", b"]"),
        (b'{"replies":', b"}"),
        (b'[{"data":{"children":', b"}}]"),
        (b"<a>", b"</a>"),
        (b"<rss><channel><item>", b""),
        (b"<div>", b"</div>"),
        (b"<blockquote><p>", b"</p></blockquote>"),
        (b"> ", b""),
        (b"{\\b ", b"}"),
        (b"![[*_`", b""),
    ],
    ids=["lists", "objects", "listings", "xml", "feed", "html", "quotes", "signs", "groups", "markdown"],
)
def test_ten_thousand_levels(importer: registry.Importer, opening: bytes, closing: bytes) -> None:
    nested = opening * LEVELS + b'"deep"' + closing * LEVELS
    sample = samples_for(importer.id, importer.suffixes)[0]
    outcome(importer, nested, sample.name)
    if opening[:1] == sample.data.lstrip()[:1]:
        middle = len(sample.data) // 2
        outcome(importer, sample.data[:middle] + nested + sample.data[middle:], sample.name)


@pytest.mark.parametrize("name", [case.name for case in cases()])
def test_twice_the_size_takes_no_more_than_four_times_the_time(name: str) -> None:
    one, two = (_taken(_case(name, scale)) for scale in (0.0006, 0.0012))

    assert two < 4 * max(one, FLOOR_S), f"{one:.2f} s, then {two:.2f} s"


def _case(name: str, scale: float) -> Case:
    return next(case for case in cases(scale) if case.name == name)


def _taken(case: Case) -> float:
    importer = registry.importer(case.importer)
    assert importer is not None
    data = "".join(case.pieces()).encode()
    before = time.process_time()
    outcome(importer, data, f"a{case.suffix}")
    return time.process_time() - before


def _records(found: list[Record] | FormatError) -> list[Record]:
    assert not isinstance(found, FormatError), str(found)
    return found
