"""What is shown of a thread, against the plain reading of the same words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.model import ItemId
from reader.domain.outline import Branch, Outline


@st.composite
def threads(draw: st.DrawFn) -> list[Branch]:
    """Comments in reading order, each at most one level deeper than the one before."""
    depths: list[int] = []
    for step in draw(st.lists(st.integers(0, 4), max_size=25)):
        depths.append(min(step, depths[-1] + 1) if depths else 0)
    found = []
    for position, depth in enumerate(depths):
        below = 0
        while position + below + 1 < len(depths) and depths[position + below + 1] > depth:
            below += 1
        found.append(Branch(ItemId(position + 100), ItemId(1), position, depth, below))
    return found


@given(threads(), st.data())
@settings(deadline=None, max_examples=150)
def test_an_outline_shows_what_no_fold_hides(comments: list[Branch], data: st.DataObject) -> None:
    folds = data.draw(st.lists(st.sampled_from(comments), unique=True)) if comments else []
    focus = data.draw(st.none() | st.sampled_from(comments)) if comments else None
    outline = Outline(len(comments), folds, focus)
    shown = [
        comment.position
        for comment in comments
        if (focus is None or focus.position <= comment.position < focus.stop)
        and not any(
            fold.position < comment.position < fold.stop
            for fold in folds
            if focus is None or (fold.id != focus.id and focus.position <= fold.position < focus.stop)
        )
    ]
    assert outline.count == len(shown)
    assert [outline.at(rank) for rank in range(outline.count)] == shown
    assert [position for start, stop in outline.stretches(0, 99) for position in range(start, stop)] == shown
    low, high = sorted(data.draw(st.tuples(st.integers(0, 26), st.integers(0, 26))))
    assert [p for start, stop in outline.stretches(low, high) for p in range(start, stop)] == shown[low:high]
    for position in range(-1, len(comments) + 1):
        assert outline.shows(position) == (position in shown)
        assert outline.rank(position) == sum(1 for other in shown if other < position)
        assert outline.following(position) == next((p for p in shown if p > position), None)
        assert outline.preceding(position) == next((p for p in reversed(shown) if p < position), None)
    for comment in comments:
        nearest = outline.nearest(comment.position)
        if comment.position in shown:
            assert nearest == comment.position
        else:
            assert nearest in shown
            if focus is None or focus.position <= comment.position < focus.stop:
                above = comments[nearest]
                assert above.position < comment.position < above.stop
                assert outline.folded(nearest)


def test_a_focus_is_open_itself() -> None:
    comments = [Branch(ItemId(n), ItemId(9), n, n, 3 - n) for n in range(4)]
    outline = Outline(4, comments[:2], comments[1])
    assert [outline.at(rank) for rank in range(outline.count)] == [1, 2, 3]
    assert not outline.folded(1)
