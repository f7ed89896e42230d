"""The shape of threads: in any printed order, with orphans, doubles and circles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.records import CommentRecord
from reader.domain.text import Body
from reader.domain.thread import MOST_LEVELS, Mended, Placed, arrange


def comment(ref: str, parent: str | None = None) -> CommentRecord:
    return CommentRecord(ref, Body(), parent)


def shape(placed: list[Placed]) -> list[tuple[str, str, int]]:
    return [(p.record.ref, p.path, p.depth) for p in placed]


def test_replies_follow_their_parents_however_they_are_printed() -> None:
    placed, notices = arrange([comment("b", "a"), comment("c", "b"), comment("a"), comment("d"), comment("e", "a")])
    assert shape(placed) == [("a", "1", 0), ("b", "1.1", 1), ("c", "1.1.1", 2), ("e", "1.2", 1), ("d", "2", 0)]
    assert [p.descendants for p in placed] == [3, 1, 0, 0, 0]
    assert [p.children for p in placed] == [2, 1, 0, 0, 0]
    assert notices == []


def test_orphans_and_circles_come_to_the_top_and_are_reported() -> None:
    placed, notices = arrange(
        [comment("a", "gone"), comment("b", "c"), comment("c", "b"), comment("d", "c"), comment("e", "e")]
    )
    assert shape(placed) == [("a", "1", 0), ("b", "2", 0), ("c", "2.1", 1), ("d", "2.1.1", 2), ("e", "3", 0)]
    assert [(notice.code, notice.where) for notice in notices] == [("orphan", "comment 1"), ("cycle", "comment 2")]
    assert notices[1].message.endswith(": 2.")


def test_thousands_of_a_kind_are_one_counted_notice() -> None:
    comments = [comment("0"), *(comment(str(n), "gone") for n in range(1, 5_000)), comment("7"), comment("9")]

    _, notices = arrange(comments)

    assert [(notice.code, notice.where) for notice in notices] == [
        ("duplicate-id", "comment 5001"),
        ("orphan", "comment 2"),
    ]
    assert [notice.message.rpartition(": ")[2] for notice in notices] == ["2.", "4999."]


def test_what_is_mended_is_counted_over_the_articles_of_a_source() -> None:
    mended = Mended()

    assert arrange([comment("a")], mended)[1] == []
    assert arrange([comment("a"), comment("b", "gone")], mended)[1] == []
    assert arrange([comment("c", "gone")], mended)[1] == []

    (notice,) = mended.notices()
    assert (notice.code, notice.where) == ("orphan", "article 2, comment 2")
    assert notice.message.endswith(": 2.")


def test_of_two_with_one_reference_the_first_gets_the_replies() -> None:
    placed, notices = arrange([comment("a"), comment("a"), comment("b", "a")])
    assert shape(placed) == [("a", "1", 0), ("b", "1.1", 1), ("a", "2", 0)]
    assert [notice.code for notice in notices] == ["duplicate-id"]


def test_ten_thousand_levels_are_kept() -> None:
    placed, notices = arrange([comment(str(n), str(n - 1) if n else None) for n in range(10_000)])
    assert placed[-1].depth == 9_999
    assert placed[0].descendants == 9_999
    assert notices == []


def test_what_is_deeper_goes_on_at_the_top() -> None:
    chain = [comment(str(n), str(n - 1) if n else None) for n in range(MOST_LEVELS + 5)]

    placed, notices = arrange(chain[::-1])

    assert [p.record.ref for p in placed if p.parent is None] == [str(MOST_LEVELS), "0"]
    assert max(p.depth for p in placed) == MOST_LEVELS - 1
    assert [(notice.code, notice.where) for notice in notices] == [("too-deep", "comment 5")]


@given(st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 35)), max_size=30))
@settings(deadline=None)
def test_nothing_is_lost_and_order_is_preorder(pairs: list[tuple[int, int | None]]) -> None:
    comments = [comment(str(ref), None if parent is None else str(parent)) for ref, parent in pairs]
    placed, _ = arrange(comments)
    assert sorted(map(id, (p.record for p in placed))) == sorted(map(id, comments))
    for place, entry in enumerate(placed):
        branch = placed[place + 1 : place + 1 + entry.descendants]
        assert all(below.depth > entry.depth for below in branch)
        assert sum(1 for below in placed if below.parent == place) == entry.children
        if entry.parent is None:
            assert entry.depth == 0
        else:
            parent = placed[entry.parent]
            assert entry.parent < place <= entry.parent + parent.descendants
            assert entry.path == f"{parent.path}.{entry.ordinal + 1}"
