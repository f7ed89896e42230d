"""Words that are longer than a line: an address, a name without a space, a row of signs."""

from __future__ import annotations

import re
import unicodedata

LONG_CP = 24
"""From so many code points on a word may be broken."""
STEP_CP = 12

_LONG = re.compile(rf"\S{{{LONG_CP},}}")
_JOINER = "\u200d"


def breakable(text: str) -> str:
    """For a label that wraps: long words get places where they may end a line. As it stands such a label is as wide
    as its longest word, and so is the window around it."""
    return _LONG.sub(_broken, text)


def _broken(found: re.Match[str]) -> str:
    word, parts, begun = found[0], [], 0
    for at in range(1, len(word)):
        if at - begun >= STEP_CP and _apart(word[at - 1], word[at]):
            parts.append(word[begun:at])
            begun = at
    return "\u200b".join((*parts, word[begun:]))


def _apart(before: str, after: str) -> bool:
    """Whether two signs stand for themselves: no letter with its accent, no picture put together of several."""
    return before != _JOINER and unicodedata.category(after) not in ("Mn", "Mc", "Me", "Cf", "Sk")
