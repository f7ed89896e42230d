"""What positions are counted in: any unit that programs use is found out from the positions, and undone exactly."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.text import canonical
from reader.importers.qda import units
from reader.importers.qda.texts import decoded, lines_as_blocks
from reader.importers.qda.units import Measured, Passage, Unit
from tests.samples import ARABIC, COMBINING, FAMILY

WORDS = ["harbour", "wall", FAMILY, COMBINING, ARABIC, "😀", "tide", "boat", "𝐛𝐨𝐥𝐝", "naïve", "who", "pays"]
DISTINCT = [
    "code-points", "code-points+lf", "code-points+one", "code-points+last", "utf-16", "utf-16+lf", "utf-16+last",
    "utf-8", "utf-8+lf",
]  # fmt: skip


def a_text(chance: random.Random, end: str = "\r\n") -> str:
    lines = [" ".join(chance.choices(WORDS, k=chance.randint(3, 12))) + "." for _ in range(60)]
    return end.join(line if chance.random() < 0.8 else "" for line in lines)


def positions(raw: str, unit: Unit, *, mark: bool = False) -> list[int]:
    """Where each place of the canonical text is in that unit, counted letter by letter."""
    found: list[int] = []
    at = (3 if mark and unit.measure == "utf-8" else 1) if unit.first else 0
    place = 0
    while place < len(raw):
        found.append(at)
        piece = "\r\n" if raw.startswith("\r\n", place) else raw[place]
        if piece in ("\r\n", "\n", "\r"):
            at += {"": len(piece), "+lf": 1, "+crlf": 2}[unit.line_end]
        elif unit.measure == "utf-8":
            at += len(piece.encode())
        else:
            at += len(piece.encode("utf-16-le")) // 2 if unit.measure == "utf-16" else 1
        place += len(piece)
    return [*found, at]


def passages(raw: str, unit: Unit, chance: random.Random, *, quotes: bool) -> list[tuple[Passage, str]]:
    """Selections of words and lines, as a program with that unit would write them."""
    text = canonical(raw)
    places = positions(raw, unit)
    words = [
        at for at in range(len(text)) if text[at] != " " and text[at] != "\n" and (not at or text[at - 1] in " \n")
    ]
    found = []
    for _ in range(40):
        start = chance.choice(words)
        line_end = text.find("\n", start)
        stop = len(text) if line_end < 0 else line_end
        if chance.random() < 0.5:
            space = text.find(" ", start + 1, stop)
            stop = space if space > 0 else stop
        said = text[start:stop]
        last = places[stop] - (1 if unit.last else 0)
        found.append((Passage(places[start], last, (said,) if quotes else ("line 3",)), said))
    return found


@pytest.mark.parametrize("quotes", [True, False])
@pytest.mark.parametrize("name", DISTINCT)
def test_the_unit_is_found_out(name: str, quotes: bool) -> None:
    chance = random.Random(name)
    unit = units.named(name)
    assert unit is not None
    raw = a_text(chance)
    made = passages(raw, unit, chance, quotes=quotes)

    found = units.find([(Measured(raw), [passage for passage, _ in made])])

    measured = Measured(raw)
    spans = [measured.span(passage.start, passage.stop, found.unit) for passage, _ in made]
    assert [measured.text[span[0] : span[1]] if span else None for span in spans] == [said for _, said in made]
    assert found.fits == found.looked_at == len(made)
    assert found.names_are_quotes == quotes


@settings(max_examples=60)
@given(
    raw=st.text(alphabet="ab \r\n😀é\x00\u2028\u0308\ufeff", max_size=40),
    name=st.sampled_from(units.NAMES),
    mark=st.booleans(),
)
def test_every_place_is_found_again(raw: str, name: str, mark: bool) -> None:
    unit = units.named(name)
    assert unit is not None
    text = canonical(raw)
    whole = positions(raw, Unit(unit.measure, unit.line_end, unit.first), mark=mark)
    ruler = Measured(raw, mark).ruler(unit)
    kept = [canonical(raw[:at]) for at in range(len(raw) + 1) if raw[at - 1 : at + 1] != "\r\n"]

    found = [ruler.place(position, unit.first) for position in whole]

    assert found == [(len(before), True) for before in kept]
    assert found[-1] == (len(text), True)
    assert ruler.place(whole[-1] + 1, unit.first) is None
    assert ruler.place(-1) is None


def test_names_are_the_units_and_back() -> None:
    assert [units.named(name) for name in units.NAMES] == list(units.UNITS)
    assert units.named(" UTF-16+CRLF ") == Unit("utf-16", "+crlf")
    assert units.named("feet") is None
    assert units.named(None) is None


def test_a_program_s_habit_decides_where_the_file_does_not_say() -> None:
    measured = Measured("one two three")
    held = [(measured, [Passage(4, 7)])]

    assert units.find(held, "NVivo for Windows 12.6").unit.measure == "utf-16"
    assert units.find(held, "QualCoder 3").unit == units.STANDARD
    assert units.find([], "nothing").unit == units.STANDARD


@settings(max_examples=60)
@given(st.text(alphabet="ab \t\n\u2028é", max_size=60))
def test_a_body_says_what_the_source_says_at_every_place(text: str) -> None:
    whole = canonical(text)

    placed = lines_as_blocks(whole)

    body = placed.body
    assert whole[placed.at : placed.at + len(body.text)] == body.text
    assert not (whole[: placed.at] + whole[placed.at + len(body.text) :]).strip()
    assert all(body.text[block.start : block.stop].strip() for block in body.blocks)
    edges = [(0, 0)] if not body.blocks else [(block.start, block.stop) for block in body.blocks]
    assert (edges[0][0], edges[-1][1]) == (0, len(body.text))
    assert all(later[0] == earlier[1] + 1 for earlier, later in pairwise(edges))


@pytest.mark.parametrize(
    ("data", "text", "mark"),
    [
        ("\ufeffa😀".encode(), "a😀", True),
        ("a😀".encode("utf-16"), "a😀", True),
        ("\ufeffhé".encode("utf-16-be"), "hé", True),
        ("plain words".encode("utf-16-le"), "plain words", False),
        ("naïve".encode("cp1252"), "naïve", False),
        ("a😀".encode()[:-1], "a", False),
        (b"", "", False),
    ],
)
def test_texts_in_other_encodings_are_read(data: bytes, text: str, mark: bool) -> None:
    found = decoded(data)

    assert (found.raw, found.mark) == (text, mark)


def test_a_name_has_something_else_for_what_xml_cannot_hold() -> None:
    text = "\ufffe\x01👩‍👩 went home"

    assert units.said_at(text, 0, text.index(" home"), "��👩‍👩 went") == 6
    assert units.said_at("up\x0b\x1f\x1bon", 0, 7, "up �on") == 6
    assert units.said_at(text, 0, text.index(" home"), "��👩‍👩 came") == 0
