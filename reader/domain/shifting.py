"""Moving comments as an outliner does: one step left, right, up or down is one `Move`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.mending import Move
from reader.domain.staged_page import Page, Tree


def right(page: Page, ref: str) -> Move | None:
    """Below the one before it on its level, as its last reply; None for the first."""
    tree = Tree(page)
    place = tree.place(ref)
    if place == 0:
        return None
    above = tree.siblings(ref)[place - 1]
    return Move(ref, above, len(tree.children.get(above, ())))


def left(page: Page, ref: str) -> Move | None:
    """Out, right behind what it answered; None at the top level."""
    tree = Tree(page)
    parent = tree.parent(ref)
    return None if parent is None else Move(ref, tree.parent(parent), tree.place(parent) + 1)


def up(page: Page, ref: str) -> Move | None:
    """Before the one before it on its level; None for the first."""
    tree = Tree(page)
    place = tree.place(ref)
    return Move(ref, tree.parent(ref), place - 1) if place else None


def down(page: Page, ref: str) -> Move | None:
    """Behind the next one on its level; None for the last."""
    tree = Tree(page)
    place = tree.place(ref)
    return Move(ref, tree.parent(ref), place + 1) if place + 1 < len(tree.siblings(ref)) else None


def uppermost(page: Page, refs: Sequence[str]) -> list[str]:
    """Of these, in reading order, those that stand under no other of them: what moves with another is not moved by
    itself."""
    chosen = set(refs)
    under: set[str] = set()
    found: list[str] = []
    for comment in page.comments:
        if comment.parent_ref in chosen or comment.parent_ref in under:
            under.add(comment.ref)
        elif comment.ref in chosen:
            found.append(comment.ref)
    return found


def carried(page: Page, refs: Sequence[str], parent: str | None, place: int) -> list[Move]:
    """Moves that bring `refs` together below `parent`, from `place` (counted with all that stand there now) on."""
    tree = Tree(page)
    moving = uppermost(page, refs)
    there = tree.children.get(parent, [])
    at = place - sum(1 for ref in there[:place] if ref in set(moving))
    # Each is taken out before it is put in, so those that still stand before the place count for one more.
    staying = [ref for ref in there if ref not in set(moving)]
    anchor = staying[at] if at < len(staying) else None
    moves: list[Move] = []
    order = list(there)
    for ref in moving:
        if ref in order:
            order.remove(ref)
        to = order.index(anchor) if anchor is not None else len(order)
        order.insert(to, ref)
        moves.append(Move(ref, parent, to))
    return moves
