"""Emphasis that a converter drew with signs of plain text: links underlined as ``Some_words``, headings in stars.

The form of html2text (the C program), which prints a blank inside underlined text as an underscore.
"""

from __future__ import annotations

import re

_HEADING = re.compile(r"^(?:\*{2,6})[ \t]+(?=\S)|(?<=\S)[ \t]+\*{2,6}$|^\*{2,6}$", re.M)
_STARRED = re.compile(r"^\*{2,6}[ \t]+\S", re.M)
_UNDERLINED = re.compile(r"(?<![\S])_?[^\s_/@]{1,60}(?:_[^\s_/@]{1,60}){1,30}_?(?!\S)")
_FEWEST = 8


def without_underlining(text: str) -> str:
    """`text` with blanks for underscores and plain headings; as it is where too few words are underlined for a form."""
    if "_" not in text or len(_STARRED.findall(text)) < 2:
        return text
    if sum(1 for _ in _UNDERLINED.finditer(text)) < _FEWEST:
        return text
    text = _HEADING.sub("", text)
    return _UNDERLINED.sub(lambda match: match[0].replace("_", " ").strip(), text)
