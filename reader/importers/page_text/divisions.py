"""Markdown's carriers of structure -> nothing: fenced divisions, raw tags, attributes, links cut by a line end.

The forms are those of pandoc's Markdown (``::: {.class}``, ``[text]{.class}``, ``# Heading {#id}``) and of raw HTML in
CommonMark. What they enclose stays where it was, so that columns keep what they say.
"""

from __future__ import annotations

import re

_ATTRIBUTES = r"\{[#.:=\w-][^{}]{0,4000}\}"
_FENCE = re.compile(r"^(?P<lead>[ \t]*(?:(?:[-*+]|[0-9]{1,6}[.)])[ \t]+)*):{3,}(?:[ \t].*)?$", re.M)
_TAG = re.compile(
    r"(?<!\\)</?(?:a|abbr|address|article|aside|br|button|center|cite|col|colgroup|details|div|figcaption|figure|font|"
    r"footer|form|header|hr|i|iframe|img|input|label|li|main|nav|object|ol|option|p|path|picture|s|section|select|small|"
    r"source|span|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|u|ul|video|wbr)"
    r"(?:\s[^<>]{0,4000})?/?>",
    re.I,
)
_TAG_LINE = re.compile(
    r"^[ \t]*(?:[-*+][ \t]+)?</?(?:div|span|section|figure|table|article|header|li|ul)\b", re.M | re.I
)
_BEHIND = re.compile(rf"(?<=[)\]]){_ATTRIBUTES}")
_BEHIND_HEADING = re.compile(rf"^(?P<text>\s{{0,3}}#{{1,6}}\s.{{0,500}}?)\s*{_ATTRIBUTES}[ \t]*$", re.M)
_SPAN = re.compile(rf"\[(?P<text>(?:[^\[\]\\]|\\.){{0,1000}})\]{_ATTRIBUTES}")
_BROKEN = re.compile(
    r"!?\[(?:[^\[\]\\\n]|\\.|\n(?![ \t]*\n)|\[(?:[^\[\]\n]|\n(?![ \t]*\n)){0,300}\](?:\([^()\s]{0,2000}\))?){1,600}\]"
    r"\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+\"[^\"]{0,300}\")?\s?\)"
)
_BREAK = re.compile(r"(?<!\\)\\$", re.M)
_LONE_MARKER = re.compile(r"(?P<lead>[ \t]*(?:[-*+]|[0-9]{1,6}[.)]))[ \t]*")
_FEWEST = 3
_DEPTH = 3


def without_divisions(text: str) -> str:
    """Take off what carries structure only; a list marker that stood before it goes to the line that follows."""
    fenced = len(_FENCE.findall(text)) >= _FEWEST
    tagged = len(_TAG_LINE.findall(text)) >= _FEWEST
    if "](" in text:
        text = _BROKEN.sub(_on_one_line, text)
    if fenced or "]{" in text or "){" in text:
        text = _BEHIND_HEADING.sub(r"\g<text>", text)
        for _ in range(_DEPTH):  # spans stand in spans
            fewer = _SPAN.sub(_on_one_line_text, text)
            if fewer == text:
                break
            text = fewer
        text = _BEHIND.sub("", text)
        if "](" in text:
            text = _BROKEN.sub(_on_one_line, text)
    if fenced:
        text = _FENCE.sub(r"\g<lead>", text)
    if tagged:
        text = _TAG.sub("", text)
    text = _BREAK.sub("", text)
    return _with_markers(text) if fenced or tagged else text


def _on_one_line(match: re.Match[str]) -> str:
    return re.sub(r"\s*\n\s*", " ", match[0]) if "\n" in match[0] else match[0]


def _on_one_line_text(match: re.Match[str]) -> str:
    return re.sub(r"\s*\n\s*", " ", match["text"])


def _with_markers(text: str) -> str:
    """Put a marker that was left alone before the next line with something on it, if that hangs on the marker."""
    lines = text.split("\n")
    lone: tuple[int, str] | None = None
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        marker = _LONE_MARKER.fullmatch(line)
        if marker:
            lone = (at, marker["lead"])
            continue
        column = len(line) - len(line.lstrip())
        if lone is not None and column > len(lone[1].lstrip()) and column > len(lone[1]) - len(lone[1].lstrip()):
            lines[lone[0]] = ""
            lines[at] = lone[1].ljust(column) + line.lstrip()
        lone = None
    return "\n".join(lines)
