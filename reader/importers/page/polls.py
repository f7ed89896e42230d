"""Polls inside an article, as WP-Polls prints them: a question, answers with percent and votes, the total."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4.element import Tag

from reader.domain.records import Poll, PollOption
from reader.importers.page import dom
from reader.importers.page.document import Page

_RESULT = re.compile(r"\(?\s*(\d{1,3})(?:[.,]\d+)?\s*%(?:\s*,\s*([\d.,\xa0 ]+)\s*\w+)?\s*\)?\s*$")
_TOTAL = re.compile(r"(?:total|gesamt|insgesamt|voters|всего|totale?s?)\D*(\d[\d.,\xa0 ]*)", re.IGNORECASE)


def polls(holders: Iterable[Tag]) -> tuple[Poll, ...]:
    """The polls in `holders`, which are `boxes` of the page."""
    return tuple(filter(None, map(_poll, holders)))


def boxes(page: Page) -> list[Tag]:
    """The elements that hold polls, in the order of the page; to be asked before its tree is changed."""
    return list(page.index.find(".wp-polls"))


def _poll(box: Tag) -> Poll | None:
    rows = [row for row in box.find_all("li") if isinstance(row, Tag)]
    options = tuple(option for option in map(_option, rows) if option.text)
    question = next((dom.text(tag) for tag in box.find_all(["strong", "p", "h3", "h4"]) if dom.text(tag)), "")
    if not options or not question:
        return None
    total = next((match for tag in box.find_all("p") if (match := _TOTAL.search(dom.text(tag)))), None)
    return Poll(question, options, _integer(total[1]) if total else None)


def _option(row: Tag) -> PollOption:
    label = row.find("label")
    text = dom.text(label if isinstance(label, Tag) else row)
    match = _RESULT.search(text)
    if match is None:
        return PollOption(text)
    votes = _integer(match[2]) if match[2] else None
    return PollOption(text[: match.start()].strip(), min(int(match[1]), 100), votes)


def _integer(text: str) -> int | None:
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else None
