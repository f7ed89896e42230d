"""An article's own parts: title, standfirst, dateline, polls, headings, captions and paragraphs, without furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from reader.domain.records import Poll
from reader.domain.text import BlockKind, Part
from reader.importers.page_text.captions import all_credit, depicts, describes, is_credit, is_said_twice
from reader.importers.page_text.frame import Frame
from reader.importers.page_text.furniture import is_end, is_form, is_furniture, more
from reader.importers.page_text.lines import STEP, Chunk, join
from reader.importers.page_text.polls import find_polls
from reader.importers.page_text.title import is_prose

_HEADING_WORDS = 14
_HEADING_CP = 110
_QUESTION_WORDS = 12
_STANDFIRST_WORDS = (8, 70)
_CLOSERS = "”’\"'»)] "


class Role(Enum):
    """What a stretch of an article's lines is."""

    TEXT = auto()
    SHORT = auto()
    ITEM = auto()
    CAPTION = auto()
    FURNITURE = auto()
    TAKEN = auto()


@dataclass(slots=True)
class ArticleParts:
    """What was found above the thread; `parts` is the body in order."""

    standfirst: str | None = None
    polls: list[Poll] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_body(frame: Frame, wrapped_at: int | None) -> ArticleParts:
    """Sort the chunks inside a page's frame into the article's parts."""
    groups = frame.groups
    found = ArticleParts()
    roles = [_role(group) for group in groups]
    for placed in find_polls(groups):
        found.polls.append(placed.poll)
        roles[placed.start : placed.stop] = [Role.TAKEN] * (placed.stop - placed.start)
    _drop_related(groups, roles)
    _find_captions(groups, roles)
    if groups and (first := _standfirst(groups, roles)) is not None:
        found.standfirst = join(groups[first].lines, wrapped_at)
        roles[first] = Role.TAKEN
        _caption_of_lead(groups, roles, first)
    headings = _headings(groups, roles)
    for index, (group, role) in enumerate(zip(groups, roles, strict=True)):
        if role is Role.CAPTION:
            found.parts.extend(Part(BlockKind.CAPTION, line.verbatim) for line in group.lines)
        elif role is Role.ITEM:
            first_line = group.lines[0]
            typed = first_line.number is not None and first_line.indent < STEP
            kind = BlockKind.PARAGRAPH if typed else BlockKind.LIST_ITEM
            level = None if typed else 1 + max(0, first_line.indent // STEP - 1)
            found.parts.append(Part(kind, join(group.lines, wrapped_at, verbatim=typed), level))
        elif index in headings:
            found.parts.append(Part(BlockKind.HEADING, join(group.lines, wrapped_at), 2))
        elif role in (Role.TEXT, Role.SHORT):
            found.parts.append(Part(BlockKind.PARAGRAPH, join(group.lines, wrapped_at)))
    return found


def _role(group: Chunk) -> Role:
    texts = [line.verbatim for line in group.lines]
    if group.listed:
        return Role.FURNITURE if is_furniture(" ".join(line.text for line in group.lines)[:400]) else Role.ITEM
    if all(is_furniture(text) for text in texts):
        return Role.FURNITURE
    if all_credit(texts):
        return Role.CAPTION
    if len(texts) == 1 and depicts(texts[0]) and not _is_sentence(texts[0]):
        return Role.CAPTION
    if len(texts) == 1 and _is_short_question(texts[0]):
        return Role.SHORT
    if is_prose(group) or len(texts) > 1 or _is_sentence(texts[0]):
        return Role.TEXT
    return Role.SHORT


def _is_sentence(text: str) -> bool:
    """Ends as a sentence does. A question may be a heading, and so may a line that is quoted whole."""
    core = text.rstrip(_CLOSERS)
    return core.endswith((".", "!", ":", ";", ",", "…")) and not re.fullmatch(r"(?:\w\.){2,}", core[-4:])


def _is_short_question(text: str) -> bool:
    """One question and nothing else: a heading as often as a sentence; what follows tells."""
    return len(text.split()) <= _QUESTION_WORDS and text.endswith("?") and not re.search(r"[.!?…]\s", text)


def _drop_related(groups: Sequence[Chunk], roles: list[Role]) -> None:
    """Links to other articles inside this one: a heading of such a list, and the short lines under it."""
    for index, group in enumerate(groups):
        if group.listed or roles[index] not in (Role.SHORT, Role.TEXT, Role.FURNITURE) or len(group.lines) > 1:
            continue
        text = group.lines[0].text
        leads_on = more(text)
        listed = index + 1 < len(groups) and roles[index + 1] is Role.ITEM
        leads = is_end(text) or is_form(text) or (leads_on is not None and (listed or not leads_on.topic))
        if not leads and roles[index] is not Role.FURNITURE:
            continue
        roles[index] = Role.FURNITURE
        for under in range(index + 1, len(groups)):
            if roles[under] is not Role.ITEM:
                break
            roles[under] = Role.FURNITURE


def _find_captions(groups: Sequence[Chunk], roles: list[Role]) -> None:
    """Lines that describe a picture: right above its credit, or said twice (alternative text and caption)."""
    for index in range(len(groups) - 1):
        here, below = groups[index], groups[index + 1]
        if len(here.lines) != 1 or roles[index] not in (Role.SHORT, Role.TEXT):
            continue
        text = here.lines[0].text
        words = len(text.split())
        under = below.lines[0].text
        if roles[index + 1] is Role.CAPTION and len(below.lines) == 1 and is_credit(under):
            short_sentence = words <= 10 and text.endswith(".") and text.count(".") == 1
            leads = not any(role in (Role.SHORT, Role.TEXT, Role.ITEM) for role in roles[:index]) and words > 10
            described = leads or describes(under)
            if (roles[index] is Role.SHORT and words <= 20 and not described) or short_sentence:
                roles[index] = Role.CAPTION
        elif (
            len(below.lines) == 1
            and roles[index] is Role.SHORT
            and roles[index + 1] in (Role.SHORT, Role.CAPTION)
            and is_said_twice(text, under)
        ):
            roles[index] = roles[index + 1] = Role.CAPTION


def _standfirst(groups: Sequence[Chunk], roles: Sequence[Role]) -> int | None:
    """The summary under a title: the first stretch, one line, longer than a heading, and not ended like a sentence.

    One that is ended like a sentence counts if the picture with its credit comes right under it: the order of pages
    whose summary stands above the picture.
    """
    for index, (group, role) in enumerate(zip(groups, roles, strict=True)):
        if role is Role.FURNITURE:
            continue
        if role not in (Role.SHORT, Role.TEXT) or len(group.lines) != 1:
            return None
        text = group.lines[0].text
        words = len(text.split())
        if not _STANDFIRST_WORDS[0] <= words <= _STANDFIRST_WORDS[1] or not any(
            later in (Role.TEXT, Role.ITEM) for later in roles[index + 1 :]
        ):
            return None
        following = roles[index + 1] if index + 1 < len(roles) else None
        if not _is_sentence(text) and not text.startswith(("“", '"', "„")):
            return index
        pictured = following is Role.CAPTION and len(groups[index + 1].lines) > 1
        return index if pictured and words <= 40 else None
    return None


def _caption_of_lead(groups: Sequence[Chunk], roles: list[Role], standfirst: int) -> None:
    """A short line between a standfirst and the first paragraph describes the picture there: nothing to head yet."""
    for at in range(standfirst + 1, len(groups)):
        if roles[at] is Role.SHORT and not groups[at].lines[0].text.endswith("?"):
            roles[at] = Role.CAPTION
        elif roles[at] not in (Role.CAPTION, Role.FURNITURE, Role.TAKEN):
            return


def _headings(groups: Sequence[Chunk], roles: list[Role]) -> set[int]:
    """Short lines that text follows. Of two in a row, the one that reads like a description becomes a caption."""
    found: set[int] = set()
    for index, group in enumerate(groups):
        if roles[index] is not Role.SHORT or not _can_head(group.lines[0].text):
            continue
        following = next(
            (at for at in range(index + 1, len(groups)) if roles[at] not in (Role.FURNITURE, Role.TAKEN, Role.CAPTION)),
            None,
        )
        if following is None:
            continue
        if roles[following] is Role.SHORT and following == index + 1:
            one, other = (len(groups[at].lines[0].text.split()) for at in (index, following))
            after = next((roles[at] for at in range(following + 1, len(groups)) if roles[at] is not Role.CAPTION), None)
            if after in (Role.TEXT, Role.ITEM) and max(one, other) >= 8 and one != other:
                roles[index if one > other else following] = Role.CAPTION
                if one > other:
                    continue
        found.add(index)
    return found


def _can_head(text: str) -> bool:
    if len(text) > _HEADING_CP or len(text.split()) > _HEADING_WORDS or not any(map(str.isalpha, text)):
        return False
    if text.startswith(("—", "–", "-", "@", "#", "http")):
        return False
    first = next((character for character in text if character.isalnum()), "")
    opens_only = text.startswith(("“", "„")) and not text.rstrip(" ?").endswith(("”", "“"))
    return not first.islower() and not opens_only
