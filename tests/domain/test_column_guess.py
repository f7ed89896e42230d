"""Which column is what: by names in several languages, by values, and not where the values speak against a name."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.column_guess import SURE, guess
from reader.domain.column_names import is_private, named, plain_name
from reader.domain.column_values import is_nothing, is_time, key, step_of
from reader.domain.mapping import ColumnMapping

WORDS = [
    "harbour",
    "ferry",
    "winter",
    "timber",
    "orchard",
    "lantern",
    "gravel",
    "market",
    "kettle",
    "saddle",
    "violin",
    "copper",
    "meadow",
]


def table(count: int = 60, seed: int = 1) -> list[dict[str, str]]:
    """A thread as a table with every kind of column, under roles as names."""
    pick = random.Random(seed)
    rows = []
    for number in range(count):
        first = number * 3 // count * count // 3
        rows.append(
            {
                "id": f"c{number + 1000}x",
                "parent": f"c{pick.randrange(first, number) + 1000}x" if number > first and number % 3 else "",
                "author": pick.choice(["Ottla", "Bram 😀", "ليلى", "J. Réti"]),
                "time": f"2021-03-{1 + number % 28:02} 10:{number % 60:02}",
                "text": " ".join(pick.choices(WORDS, k=pick.randint(5, 30))),
                "article": f"story-{number * 3 // count}",
                "score": str(pick.randint(-3, 40)),
                "mood": pick.choice(["glad", "sad"]),
            }
        )
    return rows


def renamed(rows: list[dict[str, str]], names: dict[str, str]) -> list[dict[str, str]]:
    return [{names.get(name, name): value for name, value in row.items()} for row in rows]


LANGUAGES = [
    {"id": "comment_id", "parent": "parent_id", "author": "user", "time": "created_utc", "text": "body"},
    {"id": "id", "parent": "reply_to", "author": "userName", "time": "publishedAt", "text": "textOriginal",
     "article": "videoId", "score": "likeCount"},
    {"id": "Kommentar-ID", "parent": "Antwort auf", "author": "Verfasser", "time": "Zeitstempel", "text": "Kommentar",
     "article": "Artikel", "score": "Punkte"},
    {"id": "id", "parent": "réponse à", "author": "auteur", "time": "date de publication", "text": "commentaire"},
    {"id": "номер", "parent": "родитель", "author": "автор", "time": "дата", "text": "текст", "score": "рейтинг"},
    {"id": "评论ID", "parent": "父评论", "author": "用户名", "time": "发布时间", "text": "评论内容", "article": "文章"},
    {"id": "snippet.id", "author": "author.name", "text": "snippet.message", "parent": "snippet.parentId"},
]  # fmt: skip


@pytest.mark.parametrize("names", LANGUAGES)
def test_columns_are_found_by_names_in_many_languages(names: dict[str, str]) -> None:
    rows = renamed(table(), names)
    found = guess(list(rows[0]), rows)
    assert found is not None
    assert found.sure >= SURE
    for role in ("id", "parent", "author", "time", "text", "article", "score"):
        assert getattr(found.mapping, role) == names.get(role, role), role


@given(st.integers(0, 10_000), st.permutations(list(table(1)[0])))
@settings(deadline=None, max_examples=15)
def test_the_order_of_columns_does_not_matter(seed: int, order: list[str]) -> None:
    rows = table(seed=seed)
    found = guess(order, rows)
    assert found is not None
    assert found.mapping.roles() == {
        role: role for role in ("id", "parent", "author", "time", "text", "article", "score")
    }


def test_parents_with_a_mark_of_their_kind_are_found_by_their_values_alone() -> None:
    rows = renamed(table(), {"parent": "x9"})
    for row in rows:
        row["x9"] = f"t1_{row['x9']}" if row["x9"] else ""
    found = guess(list(rows[0]), rows)
    assert found is not None
    assert found.mapping.parent == "x9"


def test_likes_that_occur_among_the_ids_are_no_parents() -> None:
    rows = [{"id": str(n), "likes": str(n % 7), "text": f"The {n} kettle boils over again"} for n in range(1, 80)]
    found = guess(["id", "likes", "text"], rows)
    assert found is not None
    assert found.mapping.parent is None
    assert found.mapping.score == "likes"


def test_a_parent_that_is_a_text_is_none() -> None:
    rows = [
        {"id": str(n), "text": f"Number {n} of the ferries is late", "parent": f"Why is {n} late again?"}
        for n in range(40)
    ]
    found = guess(["id", "text", "parent"], rows)
    assert found is not None
    assert found.mapping == ColumnMapping("text", id="id")


def test_ids_that_are_paths_are_seen() -> None:
    paths = ["1", "1.1", "1.1.1", "1.2", "2", "2.1", "3"]
    rows = [{"no": path, "comment": f"On step {path} of the long ladder"} for path in paths]
    found = guess(["no", "comment"], rows)
    assert found is not None
    assert found.mapping.path == "no"


def test_levels_count_where_there_are_no_parents() -> None:
    rows = [{"level": str(level), "comment": f"At level {level} it rains a lot"} for level in (0, 1, 2, 1, 0, 1)]
    found = guess(["level", "comment"], rows)
    assert found is not None
    assert found.mapping.depth == "level"


@pytest.mark.parametrize(
    "rows",
    [
        [{"subject": str(n), "rating_a": "3", "rating_b": "4"} for n in range(20)],
        [{"tag": f"t{n}", "description": "What people say about boats", "number": str(n)} for n in range(20)],
        [{"comment": str(n), "id": f"x{n}"} for n in range(20)],
    ],
)
def test_tables_of_other_things_are_not_sure(rows: list[dict[str, str]]) -> None:
    found = guess(list(rows[0]), rows)
    assert found is None or found.sure < SURE


def test_ids_that_begin_anew_in_each_article_are_ids() -> None:
    rows = [
        {"article_id": f"a{group}", "id": str(n), "parent": str(n - 1) if n > 1 else "", "text": f"A word on {n} oars"}
        for group in range(5)
        for n in range(1, 8)
    ]
    found = guess(list(rows[0]), rows)
    assert found is not None
    assert found.mapping.id == "id"
    assert found.mapping.parent == "parent"


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b", "id", "text"]), st.text(max_size=30)), max_size=20))
@settings(deadline=None, max_examples=60)
def test_no_table_breaks_the_guess(rows: list[dict[str, str]]) -> None:
    found = guess(["a", "b", "id", "text"], rows)
    if found is not None:
        found.mapping.check(["a", "b", "id", "text"])
        assert 0 <= found.sure <= 1


def test_names_are_compared_without_case_accents_and_separators() -> None:
    assert plain_name("commentParentID") == plain_name("Comment parent-id") == "comment parent id"
    assert plain_name("Réponse_à") == "reponse a"
    assert named("author", "user.name") == 1
    assert named("id", "author.id") == 0
    assert is_private("comment_author_email")
    assert is_private("IP-Address")
    assert not is_private("recipient")


@pytest.mark.parametrize(
    "value", ["2021-03-04", "1616161616", "1616161616000", "3/4/2019 10:15", "12. März 2020", "3 days ago"]
)
def test_times(value: str) -> None:
    assert is_time(value)


@pytest.mark.parametrize(
    "value", ["", "17", "hello", "12.5", "The year 2020 was long for all of the people in the harbour town"]
)
def test_no_times(value: str) -> None:
    assert not is_time(value)


def test_references() -> None:
    assert key("t1_abc") == key(" abc ") == "abc"
    assert key("123.0") == "123"
    assert is_nothing("NaN")
    assert is_nothing("0.0")
    assert not is_nothing("10")
    assert step_of(["a", "a/b", "a/b/c", "d"]) == "/"
    assert step_of(["alpha", "beta"]) is None


def test_what_a_video_scraper_writes() -> None:
    rows = [
        {
            "cid": f"Ugw{n}xY" if n % 3 else f"Ugw{max(n - 1, 1)}xY.9k{n}",
            "text": f"Nice song no {n}",
            "time": f"{n} days ago",
            "author": f"@user {n % 9}",
            "channel": f"UC{n % 9}",
            "votes": str(n),
            "reply": str(n % 3 == 0),
            "time_parsed": f"16161{n:05}.5",
        }
        for n in range(1, 40)
    ]
    found = guess(list(rows[0]), rows)
    assert found is not None
    assert found.sure >= SURE
    assert found.mapping == ColumnMapping(
        "text", id="cid", path="cid", author="author", time="time_parsed", score="votes"
    )


def test_subjects_of_messages_are_no_articles() -> None:
    rows = [
        {
            "message_id": f"m{n}",
            "in_reply_to": f"m{n - 1}" if n % 4 else "",
            "subject": f"{'Re: ' if n % 4 else ''}Boat {n // 4}",
            "from": "Ann",
            "body": f"What I say of it on day {n}",
        }
        for n in range(40)
    ]
    found = guess(list(rows[0]), rows)
    assert found is not None
    assert found.mapping.grouped_by is None
    assert found.mapping.parent == "in_reply_to"


def test_names_of_people_are_no_ids() -> None:
    rows = [{"name": name, "comment": f"Greetings from {name} by the sea"} for name in ("Ottla", "Bram", "ليلى", "Jo")]
    found = guess(["name", "comment"], rows)
    assert found is not None
    assert found.mapping.id is None
    assert found.mapping.author == "name"
