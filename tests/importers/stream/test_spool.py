"""Records come back group by group, whatever their order, and without being held in memory."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import StorageError
from reader.importers.stream import spool as module
from reader.importers.stream.spool import Spool

records = st.lists(st.tuples(st.sampled_from(["a", "b", "ü", "", "a\n"]), st.binary(max_size=40)), max_size=60)


@settings(deadline=None, max_examples=60)
@given(records=records, at_once=st.integers(0, 200), big=st.integers(0, 12_000))
def test_groups_come_in_the_order_of_their_first_record(
    records: list[tuple[str, bytes]], at_once: int, big: int
) -> None:
    records = [*records, ("a", b"x" * big)]
    expected: dict[str, list[bytes]] = {}
    for key, record in records:
        expected.setdefault(key, []).append(record)

    with pytest.MonkeyPatch.context() as patch, Spool() as spool:
        patch.setattr(module, "_WRITE_BYTES", at_once)
        for key, record in records:
            spool.append(key, record)
        found = {key: list(group) for key, group in spool.groups()}

    assert list(found.items()) == list(expected.items())


def test_groups_may_be_read_side_by_side_in_part_or_twice() -> None:
    with Spool() as spool:
        for number in range(20):
            spool.append(f"k{number % 2}", str(number).encode())
        first, second = (group for _, group in spool.groups())

        assert [next(first), next(second), next(first)] == [b"0", b"1", b"2"]
        spool.append("k0", b"late")
        assert list(spool.records("k0"))[-1] == b"late"
        assert next(second) == b"3"
        assert list(spool.records("nobody")) == []
        assert len(spool) == 2
        assert "k1" in spool


def test_records_are_not_held_in_memory() -> None:
    record = b"x" * 1000
    tracemalloc.start()
    try:
        with Spool() as spool:
            for number in range(30_000):
                spool.append(str(number % 500), record)
            total = sum(len(piece) for _, group in spool.groups() for piece in group)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert total == 30_000_000
    assert peak < 6_000_000


def test_a_full_disk_is_said() -> None:
    class Full:
        def seek(self, *_: int) -> None: ...

        def write(self, _: bytes) -> None:
            raise OSError(28, "No space left on device")

        def close(self) -> None: ...

    spool = Spool()
    spool._file.close()
    spool._file = Full()  # type: ignore[assignment]
    spool.append("a", b"b")
    with pytest.raises(StorageError, match="temporary file"):
        list(spool.records("a"))
    spool.close()
