"""Which words of a text are somebody's name."""

from __future__ import annotations

import pytest

from reader.domain.mentions import Finder, ordinary_words
from reader.domain.pseudonyms import Individual
from tests.samples import ARABIC, FAMILY

NAMES = (
    "Nan Reed", "Skipper", "Will", "tug_77", "Zoë", "Al", "Anonymous", "水谷美咲", "Ann Berg", "~~Quill~~", "😀😀",
    "أمل", "hope", "Mole, Ida", "I",
)  # fmt: skip
PEOPLE = [Individual(name, (name,)) for name in NAMES]
FINDER = Finder(PEOPLE, frozenset({"will", "hope"}))
EVERYBODY = frozenset(range(len(NAMES)))


def shown(text: str, present: frozenset[int] | None = EVERYBODY) -> list[tuple[str, str, bool, bool]]:
    return [(text[m.start : m.stop], NAMES[m.person], m.sure, m.masked) for m in FINDER.find(text, present)]


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        (f"{FAMILY} I agree with Nan Reed.", "Nan Reed", "Nan Reed"),
        ("Nan\u00a0Reed's boat", "Nan Reed".replace(" ", "\u00a0"), "Nan Reed"),
        ("Nan Reeds Boot", "Nan Reed", "Nan Reed"),
        ("@nan reed no", "@nan reed", "Nan Reed"),
        ("@NanReed: no", "@NanReed", "Nan Reed"),
        ("(@nan.reed)", "@nan.reed", "Nan Reed"),
        ("@nan is wrong", "@nan", "Nan Reed"),
        ("@will yes", "@will", "Will"),
        ("so says TUG_77 again", "TUG_77", "tug_77"),
        ("ask Skipper, please", "Skipper", "Skipper"),
        ("Skipper's boat", "Skipper", "Skipper"),
        ("as Zoe\u0308 said", "Zoe\u0308", "Zoë"),
        ("はい、水谷美咲さんの言う通り", "水谷美咲", "水谷美咲"),
        ("yes ~~Quill~~ yes", "~~Quill~~", "~~Quill~~"),
        ("yes @😀😀", "@😀😀", "😀😀"),
        ("says Ida Mole.", "Ida Mole", "Mole, Ida"),
    ],
)
def test_a_sure_mention(text: str, found: str, name: str) -> None:
    assert (found, name, True, True) in shown(text)


@pytest.mark.parametrize(
    ("text", "found", "masked"),
    [
        ("Will you go?", "Will", True),
        ("SKIPPER!", "SKIPPER", True),
        ("nan reed said", "nan reed", True),
        ("Al says so", "Al", True),
        ("there is hope", "hope", False),
        ("An Anonymous note", "Anonymous", False),
        ("I go", "I", False),
        ("Ann is right", "Ann", False),
        ("قال أمل ذلك", "أمل", True),
    ],
)
def test_a_mention_to_be_looked_at(text: str, found: str, masked: bool) -> None:
    (mention,) = shown(text)
    assert (mention[0], mention[3]) == (found, masked)
    assert mention[2] is False or found == "أمل"


@pytest.mark.parametrize(
    "text",
    ["the skipper of a boat", "Skipperton", "will you", "goodwill", "Willing", "Reed", "ANN", "me@skipper.org", ARABIC],
)
def test_no_mention(text: str) -> None:
    assert [m for m in shown(text) if m[3]] == []


def test_single_words_of_people_from_elsewhere_are_left_and_listed() -> None:
    assert shown("Skipper and Will and Nan Reed and tug_77", frozenset()) == [
        ("Skipper", "Skipper", False, False),
        ("Will", "Will", False, False),
        ("Nan Reed", "Nan Reed", True, True),
        ("tug_77", "tug_77", True, True),
    ]


def test_where_no_article_is_ordinary_words_stay() -> None:
    assert [m[0] for m in shown("Skipper says Will you come, Nan Reed? Ann!", None) if m[3]] == ["Skipper", "Nan Reed"]


def test_ordinary_words_are_read_out_of_the_texts() -> None:
    texts = ["a skipper", "the skipper", "no skipper", "nan", "tug_77 tug_77", "tug_77", "tug_77", "tug_77"]
    assert ordinary_words(PEOPLE, texts) == {"skipper"}


def test_names_in_addresses_and_files() -> None:
    assert FINDER.in_address("https://saltby.example/users/nan-reed?tab=1")
    assert FINDER.in_address("https://saltby.example/NanReed")
    assert FINDER.in_address("https://saltby.example/u/tug_77")
    assert not FINDER.in_address("https://saltby.example/where-there-is-a-will")
    assert FINDER.masked_file_name("nan_reed-thread.html", [f"P{n}" for n in range(len(NAMES))]) == "P0-thread.html"


def test_who_is_in_the_article_is_meant_of_two_with_the_same_name() -> None:
    finder = Finder([Individual("nan reed", ("nan reed",)), Individual("Nan Reed", ("Nan Reed",))])
    assert [m.person for m in finder.find("Nan Reed", frozenset({0, 1}))] == [1]
    assert [m.person for m in finder.find("nan reed", frozenset({0, 1}))] == [0]
    assert [m.person for m in finder.find("@nanreed", frozenset({1}))] == [1]
