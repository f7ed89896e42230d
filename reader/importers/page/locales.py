"""The words of time of a language: dateparser's locale data (CLDR's, with what its translators added), one by one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

_OTHER = {"no": ("nb", "no"), "iw": ("he",), "in": ("id",)}
"""Codes that pages still use for languages that have another in the data."""


def fold(word: str) -> str:
    """Case and accents aside: themes write ``fevrier`` and ``Mrz`` too."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def languages(tag: str | None) -> list[str]:
    """The codes to read a page in whose language tag is `tag`: its own, and English, which themes fall back to."""
    codes: list[str] = []
    for code in (tag or "").lower().replace("_", "-").split("-")[:1]:
        codes.extend(_OTHER.get(code, (code,)))
    return [code for code in dict.fromkeys([*codes, "en"]) if code and locale(code)]


@lru_cache(maxsize=128)
def locale(code: str) -> Mapping[str, Any]:
    """The data of one language; empty where there is none."""
    if not re.fullmatch(r"[a-z]{2,3}", code):
        return {}
    try:
        module = import_module(f"dateparser.data.date_translation_data.{code}")
    except ImportError:
        return {}
    info: Mapping[str, Any] = module.info
    return info
