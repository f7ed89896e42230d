"""Sentences for people, from below the window: labels of steps, errors, reports.

They are English unless a translator is installed, which the window does for its language; the command line stays
English. `translate` is called with plain texts, so that lupdate finds them.
"""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str, str], str]
"""(context, source text) -> text; the source text where there is no translation."""


def _as_it_is(_context: str, text: str) -> str:
    return text


_translator: Translator = _as_it_is


def install(translator: Translator | None) -> None:
    """Let `translator` say everything from here on; None brings English back."""
    global _translator
    _translator = translator or _as_it_is


def translate(context: str, text: str) -> str:
    """`text` in the person's language; fill placeholders in afterwards with `str.format`."""
    return _translator(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text of a table for translation, which happens where it is shown."""
    return text
