"""Which codes are meant: by words, beginnings, initials, slips of the finger, paths and degrees."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.model import Code, CodeId, CodeKind
from reader.ui.tagging.marking import marks
from reader.ui.tagging.matching import Hit, fold, match, names_go_on, prepare, propose
from tests.samples import ARABIC, COMBINING, FAMILY


def code(number: int, path: str, parent: int | None = None, **values: object) -> Code:
    name = path.rpartition("/")[2]
    return Code(CodeId(number), f"g{number}", None if parent is None else CodeId(parent), name, path, path.count("/"),
                0, "#335577", **values)  # type: ignore[arg-type]  # fmt: skip


BOOK = [
    code(1, "Trust"),
    code(2, "Trust/Council", 1),
    code(3, "Trust/Own experience", 1),
    code(4, "Costs, who pays"),
    code(5, "Stance", kind=CodeKind.CHOICE),
    code(6, "Stance/For", 5),
    code(7, "Tone", kind=CodeKind.SCALE, lowest=0, highest=5),
    code(8, "Put away", hidden=True, concealed=True),
    code(9, "Put away/Old council", 8, concealed=True),
    code(10, f"{COMBINING} {FAMILY}"),
    code(11, "Tone of voice"),
]
KNOWN = prepare(BOOK)


def found(typed: str, *recent: int) -> list[str]:
    return [hit.code.path for hit in match(KNOWN, typed, [CodeId(i) for i in recent])]


def test_a_slip_of_the_finger_finds_the_code_and_says_that_it_is_only_alike() -> None:
    for typed in ("concil", "coucnil", "counciil", "COUNSIL", "trust concil"):
        hits = match(KNOWN, typed)
        assert [(hit.code.path, hit.alike) for hit in hits] == [("Trust/Council", True)], typed
    assert found("ownexperience") == ["Trust/Own experience"]
    assert found("experi") == ["Trust/Own experience"]
    # Still being written, and wrong already.
    assert found("exeprie") == ["Trust/Own experience"]
    assert found("something else") == []


def test_what_is_met_as_it_is_written_stands_before_what_is_alike() -> None:
    book = prepare([code(1, "Stations"), code(2, "Station"), code(3, "Old station"), code(4, "Ration")])
    assert [(hit.code.name, hit.alike) for hit in match(book, "station")] == [
        ("Station", False),
        ("Stations", False),
        ("Old station", False),
        ("Ration", True),
    ]


def test_initials_and_beginnings_of_words() -> None:
    assert found("oe")[0] == "Trust/Own experience"
    assert found("troex") == ["Trust/Own experience"]
    assert found("cwp") == ["Costs, who pays"]
    # Words that begin so come before letters that begin several.
    book = prepare([code(1, "North Ice"), code(2, "A noise"), code(3, "Noise")])
    assert [hit.code.name for hit in match(book, "noi")] == ["Noise", "A noise", "North Ice"]


def test_a_path_looks_below_the_code_it_names() -> None:
    assert found("trust/") == ["Trust/Council", "Trust/Own experience"]
    assert found("trust / co") == ["Trust/Council"]
    assert found("trust/counsil") == ["Trust/Council"]
    assert found("trust/", 3) == ["Trust/Own experience", "Trust/Council"]
    assert found("stance/") == ["Stance/For"]


def test_hidden_codes_are_met_by_their_whole_name_alone() -> None:
    assert found("put") == []
    assert found("put awya") == []
    assert found("PUT away") == ["Put away"]
    # What stands below is hidden with it.
    assert found("old council") == ["Put away/Old council"]
    assert found("council") == ["Trust/Council"]
    assert not {"Put away", "Put away/Old council"} & set(found(""))
    assert propose(KNOWN, "put away") is None


def test_a_number_behind_a_scale_is_a_degree() -> None:
    tone, voice = BOOK[6], BOOK[10]
    for typed in ("tone 3", "TONE=3", "tone = 3", "ton 3"):
        assert match(KNOWN, typed)[0] == Hit(tone, 3), typed
    # Beyond its end the scale itself is offered, to be looked at.
    assert match(KNOWN, "tone 9")[0] == Hit(tone)
    assert match(KNOWN, "tones 2")[0] == Hit(tone, 2, alike=True)
    assert [hit.code for hit in match(KNOWN, "tone")] == [tone, voice]
    # A code that is called so is meant first.
    named = prepare([*BOOK, code(12, "Tone 3")])
    assert [(hit.code.name, hit.degree) for hit in match(named, "tone 3")][:2] == [("Tone 3", None), ("Tone", 3)]
    below = prepare([code(1, "Cold", kind=CodeKind.SCALE, lowest=-2, highest=2)])
    assert match(below, "cold -2") == match(below, "cold −2") == [Hit(below.entries[0].code, -2)]


def test_a_comma_may_belong_to_a_name() -> None:
    assert names_go_on(KNOWN, "costs,")
    assert not names_go_on(KNOWN, "trust,")
    assert not names_go_on(KNOWN, "")


def test_what_was_met_is_marked_in_code_points() -> None:
    def marked(shown: str, typed: str) -> list[str]:
        return [shown[start:stop] for start, stop in marks(shown, typed)]

    assert marked("Trust / Own experience", "tru exp") == ["Tru", "exp"]
    assert marked("Trust / Own experience", "oe") == ["O", "e"]
    # In the name rather than above it.
    assert marks("Trust / Trustees", "trust") == [(8, 13)]
    assert marked(f"{FAMILY} {COMBINING}", "zoe") == ["Zoe"]
    assert marked("Straße", "strass") == ["Straß"]
    assert marked(ARABIC, ARABIC) == ARABIC.split(" ")
    assert marks("Council", "coucnil") == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40), st.text(max_size=40))
def test_marks_are_ranges_of_what_is_shown(shown: str, typed: str) -> None:
    ranges = marks(shown, typed)
    assert all(0 <= start < stop <= len(shown) for start, stop in ranges)
    assert all(before[1] < after[0] for before, after in pairwise(ranges))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(alphabet="abcé ,1=", min_size=1, max_size=9), min_size=1, max_size=6), st.data())
def test_a_code_is_always_found_by_its_own_name(names: list[str], data: st.DataObject) -> None:
    kept = [name for name in dict.fromkeys(" ".join(name.split()) for name in names) if name]
    if not kept:
        return
    book = [code(number, name) for number, name in enumerate(kept)]
    known = prepare(book)
    name = data.draw(st.sampled_from(kept))
    hits = match(known, name.upper())
    assert any(hit.code.name == name for hit in hits)
    assert fold(hits[0].code.name) == fold(name)
    assert propose(known, name) is None


def test_nothing_is_imported_before_it_is_needed() -> None:
    """The list of look-alikes is the only one who needs it, and the start of the program does not."""
    code = "import sys, reader.ui.tagging.matching; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
