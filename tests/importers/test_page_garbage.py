"""The collector rests while a large page is read, and works again however the reading ends."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator

import pytest

from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.importers import html
from reader.importers.page.garbage import LARGE_BYTES, spared

LONG = "<p>" + "The lamp is lit at dusk. " * 20 + "</p>"


@pytest.fixture(autouse=True)
def working() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_rests_for_large_pages_alone() -> None:
    with spared(LARGE_BYTES - 1):
        assert gc.isenabled()
    with spared(LARGE_BYTES):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_when_the_last_of_several_is_done() -> None:
    first, second = spared(LARGE_BYTES), spared(LARGE_BYTES)
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_who_has_taken_over_keeps_it() -> None:
    gc.disable()
    with spared(LARGE_BYTES):
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_it_works_again_after_a_page_that_fails_or_is_left() -> None:
    with pytest.raises(FormatError):
        list(html.read(io.BytesIO(b"\x00" * LARGE_BYTES), NoToken()))
    assert gc.isenabled()

    page = f"<html><body><h1>The lamp</h1>{LONG * (LARGE_BYTES // len(LONG) + 1)}</body></html>".encode()
    records = html.read(io.BytesIO(page), NoToken())
    next(records)
    assert not gc.isenabled()
    del records
    assert gc.isenabled()
