"""Which of several systems is believed, with invented findings: adapters, structured data and the general detector."""

from __future__ import annotations

import importlib
import io
import logging
from collections.abc import Mapping, Sequence

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, Notice, Origin, Record
from reader.importers import html
from reader.importers.page import arbitration, systems
from reader.importers.page.arbitration import Claim, choose
from reader.importers.page.document import load
from reader.importers.page.systems import Found, RawComment
from reader.importers.page.systems import general as general_adapter

NAMES = ("Marla", "Odd", "Ines", "Teodor", "Jo", "Ye Lan")


def _found(
    count: int, replies: int = 0, pings: int = 0, missing: int = 0, what: str = "The lamp", **more: object
) -> Found:
    soup = load(
        "<body>{}</body>".format(
            "".join(f"<p>{what} of room {n} is still lit on the quay.</p>" for n in range(count + pings))
        ).encode()
    ).soup
    raws = [
        RawComment(
            f"{n}",
            f"{n - 1}" if 0 < n <= replies else None,
            NAMES[n % 6],
            (f"2020-01-{n % 28 + 1:02}",),
            (tag,),
            attributes={"type": "pingback"} if n >= count else {},
        )
        for n, tag in enumerate(soup.find_all("p"))
    ]
    return Found(tuple(raws), (), missing=missing, **more)  # type: ignore[arg-type]


class _Adapter:
    def __init__(self, id: str, found: Found | None) -> None:
        self.id, self.rank, self._found = id, 10, found

    def find(self, page: object, token: object) -> Found | None:
        return self._found


def _chosen(
    monkeypatch: pytest.MonkeyPatch,
    known: Mapping[str, Found | None],
    general: Found | None = None,
    stated: int | None = None,
    wanted: str | None = None,
) -> tuple[str | None, list[Notice]]:
    own = [_Adapter(name, found) for name, found in known.items()]
    monkeypatch.setattr(arbitration, "_known", lambda: iter(own))
    monkeypatch.setattr(general_adapter, "find", lambda *_: general)
    monkeypatch.setattr(arbitration, "declared_count", lambda *_: stated)
    choice = choose(load(b"<body><p>The quay has a lamp.</p></body>", Origin(system=wanted)), NoToken())
    return choice.claim.system if choice.claim is not None else None, list(choice.notices)


def _codes(notices: Sequence[Record]) -> list[str]:
    return [notice.code for notice in notices if isinstance(notice, Notice)]


def test_what_explains_the_count_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"one": _found(10), "other": _found(14)}

    assert _chosen(monkeypatch, known, stated=10)[0] == "one"
    assert _chosen(monkeypatch, known, stated=14)[0] == "other"
    assert _chosen(monkeypatch, known)[0] == "other"


def test_pings_and_comments_still_to_load_are_part_of_the_count(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _chosen(monkeypatch, {"one": _found(8, pings=2), "other": _found(9)}, stated=10)[0] == "one"
    assert _chosen(monkeypatch, {"one": _found(8, pings=2), "other": _found(9)}, stated=8)[0] == "one"
    assert _chosen(monkeypatch, {"one": _found(8, missing=42), "other": _found(9)}, stated=50)[0] == "one"


def test_more_pings_are_no_merit(monkeypatch: pytest.MonkeyPatch) -> None:
    system, notices = _chosen(monkeypatch, {"one": _found(8, replies=3), "other": _found(8, pings=5)})

    assert (system, notices) == ("one", [])


def test_structured_data_that_is_cut_short_loses_and_a_tie_goes_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _chosen(monkeypatch, {"structured": _found(3), "one": _found(50)}, stated=50) == ("one", [])
    assert _chosen(monkeypatch, {"structured": _found(9), "one": _found(9)})[0] == "one"
    assert _chosen(monkeypatch, {"structured": _found(9, replies=4), "one": _found(9)})[0] == "structured"
    assert _chosen(monkeypatch, {"structured": _found(3)}, _found(50, replies=9), stated=50)[0] == "general"


def test_the_general_detector_is_believed_only_where_it_explains_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _chosen(monkeypatch, {"one": _found(10)}, _found(14), stated=14)[0] == "general"
    assert _chosen(monkeypatch, {"one": _found(10)}, _found(14), stated=20)[0] == "one"
    assert _chosen(monkeypatch, {"one": _found(10)}, _found(14, what="A boat"), stated=14)[0] == "one"
    assert _chosen(monkeypatch, {"one": _found(10)}, _found(14))[0] == "one"
    assert _chosen(monkeypatch, {"one": _found(2)}, _found(14))[0] == "general"
    assert _chosen(monkeypatch, {"one": None}, _found(14))[0] == "general"


def test_a_person_is_told_where_readings_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    system, notices = _chosen(monkeypatch, {"one": _found(10)}, _found(14), stated=14)

    assert system == "general"
    assert _codes(notices) == ["comments-disagree"]
    assert all(word in notices[0].message for word in ("general", "14", "one", "10"))


def test_less_of_the_same_is_no_disagreement(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _chosen(monkeypatch, {"one": _found(10, replies=3), "other": _found(5)}, stated=27)[1] == []


def test_a_second_system_on_the_page_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"one": _found(12), "other": _found(5, what="A boat")}
    system, notices = _chosen(monkeypatch, known, stated=12)

    assert (system, _codes(notices)) == ("one", ["comments-disagree"])
    assert "5 of other" in notices[0].message
    assert _chosen(monkeypatch, {"one": _found(12), "other": _found(2, what="A boat")})[1] == []


def test_a_system_that_was_asked_for_and_finds_nothing_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    system, notices = _chosen(monkeypatch, {"one": None, "other": _found(3)}, wanted="one")

    assert (system, _codes(notices)) == (None, ["comments-system"])
    records = list(html.read(io.BytesIO(b"<body><h1>A</h1><p>Lamp.</p></body>"), NoToken(), Origin(system="phpbb")))
    assert "comments-system" in _codes(records)
    assert not any(isinstance(record, CommentRecord) for record in records)


def test_a_claim_counts_what_a_page_may_state() -> None:
    claim = Claim("one", _found(8, pings=2, missing=5), 13)

    assert (claim.count, claim.readers) == (10, 8)
    assert set(claim.counts) == {10, 8, 15, 13}
    assert claim.explains


def test_a_broken_adapter_breaks_no_page(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    real = importlib.import_module

    def broken(name: str) -> object:
        if name.endswith(".phpbb"):
            raise ImportError("no such part")
        return real(name)

    monkeypatch.setattr(systems, "import_module", broken)
    systems._loaded.cache_clear()
    try:
        with caplog.at_level(logging.ERROR):
            known = {adapter.id for adapter in systems.adapters()}
    finally:
        systems._loaded.cache_clear()

    assert "phpbb" not in known
    assert {"wordpress", "general"} <= known
    assert "phpbb" in caplog.text
