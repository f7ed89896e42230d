"""Codings beside the lines that they cover: a bracket in a lane of its own for each, its label where it begins."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines `first` to `last`, with what is written beside the first."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What brackets are drawn with: of one line alone, the first, one between, and the last."""

    alone: str
    first: str
    between: str
    last: str


FINE = Drawing("[", "┌", "│", "└")
PLAIN = Drawing("[", "/", "|", "\\")


def margins(count: int, stretches: Sequence[Stretch], drawing: Drawing = FINE) -> list[str]:
    """The margin of each of `count` lines; empty where nothing is beside it. Brackets that overlap lie side by side,
    the longer further out."""
    ordered = sorted(stretches, key=lambda stretch: (stretch.first, -stretch.last))
    free: list[int] = []
    ending: list[tuple[int, int]] = []
    lanes = 0
    at: list[list[tuple[int, Stretch]]] = [[] for _ in range(count)]
    for stretch in ordered:
        while ending and ending[0][0] < stretch.first:
            heapq.heappush(free, heapq.heappop(ending)[1])
        if free:
            lane = heapq.heappop(free)
        else:
            lane = lanes
            lanes += 1
        heapq.heappush(ending, (stretch.last, lane))
        for line in range(stretch.first, stretch.last + 1):
            at[line].append((lane, stretch))
    return [_margin(line, here, lanes, drawing) for line, here in enumerate(at)]


def _margin(line: int, here: Sequence[tuple[int, Stretch]], lanes: int, drawing: Drawing) -> str:
    if not here:
        return ""
    drawn = [" "] * lanes
    labels: list[str] = []
    for lane, stretch in here:
        begins, ends = line == stretch.first, line == stretch.last
        if begins:
            labels.append(stretch.label)
            drawn[lane] = drawing.alone if ends else drawing.first
        else:
            drawn[lane] = drawing.last if ends else drawing.between
    return ("".join(drawn) + " " + "; ".join(labels)).rstrip()
