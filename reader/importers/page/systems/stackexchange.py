"""Stack Exchange: answers and the comments below the question and below each answer.

The question is the article. Its comments are at the top level, like the answers; comments on an answer are replies to
it. The attribute ``type`` tells them apart, ``accepted`` marks the answer that the asker took. A post that was edited
has a signature for each of both; the writer's is the last.
"""

from __future__ import annotations

import re

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "stackexchange"
rank = 20


def _is_answer(tag: Tag) -> bool:
    return "answer" in dom.words(tag)


def _signature(entry: Entry) -> Tag | None:
    return entry.found["names"][-1] if "names" in entry.found else None


def _author(entry: Entry) -> str:
    signed = _signature(entry)
    if signed is None:
        return ""
    if not _is_answer(entry.tag):
        return dom.text(signed, limit=200)
    details = next(iter(signed.find_all(class_="user-details")), signed)
    named = next((tag for tag in details.find_all(["a", "span"]) if dom.text(tag, limit=1)), details)
    return dom.text(named, limit=200)


def _dated(entry: Entry) -> tuple[str, ...]:
    """In an answer the time stands above the name, in the same signature."""
    tags = entry.found.get("dates", [])
    signed = _signature(entry)
    if _is_answer(entry.tag) and signed is not None:
        tags = [tag for tag in tags if dom.within(tag, {dom.key(signed)})] or tags
    times = [
        text for tag in tags for text in (dom.attribute(tag, "title").split(",")[0], dom.attribute(tag, "datetime"))
    ]
    return tuple(filter(None, (*times, *(dom.text(tag, limit=60) for tag in tags))))


def _points(entry: Entry) -> int | None:
    for name in ("data-score", "data-comment-score"):
        if re.fullmatch(r"-?\d{1,9}", dom.attribute(entry.tag, name)):
            return int(dom.attribute(entry.tag, name))
    match = re.fullmatch(r"[+-]?\d{1,9}", entry.text("scores", 12))
    return int(match[0]) if match else None


def _noted(entry: Entry) -> dict[str, str]:
    answer = _is_answer(entry.tag)
    accepted = answer and "accepted-answer" in dom.words(entry.tag)
    return {"type": "answer" if answer else "comment", "accepted": "yes" if accepted else ""}


LAYOUT = Layout(
    items=("div.answer[id^=answer-]", "li.comment[id^=comment-]", "tr.comment[id^=comment-]"),
    needs=("[data-answerid]", "[data-questionid]", "#question .comment-copy"),
    names=(".post-signature", ".comment-user"),
    named=_author,
    dates=(
        ".post-signature .relativetime",
        ".relativetime-clean",
        ".comment-date span[title]",
        "time[itemprop=dateCreated]",
    ),
    dated=_dated,
    texts=(".comment-copy", ".js-post-body", ".answercell .post-text", ".post-text"),
    scores=(".js-vote-count", ".vote-count-post", ".comment-score"),
    scored=_points,
    noted=_noted,
    deleted=("div.deleted-answer", "li.deleted-comment"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The answers and comments of a question's page."""
    found = LAYOUT.find(page, token)
    if found is None:
        return None
    missing = 0
    for tag in page.index.find("[data-remaining-comments-count]"):
        rest = dom.attribute(tag, "data-remaining-comments-count")
        missing += int(rest) if rest.isascii() and rest.isdigit() else 0
    return Found(found.comments, found.roots, _declared(page), found.more or missing > 0, missing, counted=False)


def _declared(page: Page) -> int | None:
    """All answers and all comments, where the page states both; its heading counts the answers alone."""
    stated = page.index.find("[itemprop=answerCount]")[:1] + page.index.find("[itemprop=commentCount]")
    counts = [dom.collapse(tag.get_text()) or dom.attribute(tag, "content") for tag in stated]
    whole = len(counts) > 1 and all(text.isascii() and text.isdigit() for text in counts)
    return sum(map(int, counts)) if whole else None


def opening(page: Page) -> Opening:
    """The question."""
    return Opening.by(
        page,
        text=("#question .js-post-body", "#question .post-text"),
        title=("#question-header h1", "#question-header a"),
        name=("#question .owner .user-details a", "#question .post-signature .user-details a"),
        date=("time[itemprop=dateCreated]", "#question .owner .relativetime", "#question .relativetime"),
    )
