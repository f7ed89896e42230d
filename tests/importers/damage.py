"""What happens to files: cut, shuffled, doubled, spliced with others, with bytes flipped and numbers that cannot be."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random, bytes], bytes]
"""(data, choices, data of another format) -> what is left of it."""

_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"-1", b"0", b"99999999999999999999999999", b"1e999", b"-9223372036854775809", b"NaN", b"\xd9\xa3", b"4e18")
_STRAY = (
    b"\x00",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"&#xd800;",
    b"&#0;",
    b"&#x110000;",
    b"\xe2\x80\xa8",
    b"\r",
    b"\x1b",
    b"\xf4\x90\x80\x80",
    b"<!--",
    b"]]>",
    b"<![CDATA[",
    b"\\u0000",
    b'"',
    b"}",
    b"]",
    b"\xef\xbf\xbc",
    b"null",
    b"{}",
    b"[]",
    b"true",
    b'""',
)
_NESTING = (
    b"[",
    b"{",
    b'{"a":',
    b"<a>",
    b"<div>",
    b"<b>",
    b"<ul><li>",
    b"> ",
    b"  - ",
    b"(",
    b"{\\b ",
    b"<blockquote>",
)


def cut(data: bytes, choices: Random, _other: bytes) -> bytes:
    return data[: choices.randint(0, len(data))]


def behead(data: bytes, choices: Random, _other: bytes) -> bytes:
    return data[choices.randint(0, len(data)) :]


def shuffle(data: bytes, choices: Random, _other: bytes) -> bytes:
    places = sorted(choices.randint(0, len(data)) for _ in range(choices.randint(1, 6)))
    chunks = [data[start:stop] for start, stop in zip([0, *places], [*places, len(data)], strict=True)]
    choices.shuffle(chunks)
    return b"".join(chunks)


def double(data: bytes, choices: Random, _other: bytes) -> bytes:
    start = choices.randint(0, len(data))
    stop = min(len(data), start + choices.randint(1, 400))
    return data[:stop] + data[start:stop] * choices.randint(1, 4) + data[stop:]


def splice(data: bytes, choices: Random, other: bytes) -> bytes:
    at = choices.randint(0, len(data))
    start = choices.randint(0, len(other))
    return data[:at] + other[start : start + choices.randint(1, 600)] + data[choices.randint(at, len(data)) :]


def flip(data: bytes, choices: Random, _other: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(choices.randint(1, 8) if made else 0):
        made[choices.randrange(len(made))] ^= 1 << choices.randrange(8)
    return bytes(made)


def stray(data: bytes, choices: Random, _other: bytes) -> bytes:
    for _ in range(choices.randint(1, 4)):
        at = choices.randint(0, len(data))
        data = data[:at] + choices.choice(_STRAY) + data[at:]
    return data


def miscount(data: bytes, choices: Random, _other: bytes) -> bytes:
    found = list(_NUMBER.finditer(data))
    for match in sorted(choices.sample(found, min(len(found), choices.randint(1, 4))), key=lambda m: -m.start()):
        data = data[: match.start()] + choices.choice(_NUMBERS) + data[match.end() :]
    return data


def nest(data: bytes, choices: Random, _other: bytes) -> bytes:
    at = choices.randint(0, len(data))
    return data[:at] + choices.choice(_NESTING) * choices.randint(50, 3000) + data[at:]


def swap_values(data: bytes, choices: Random, _other: bytes) -> bytes:
    """One string or number in place of another, as exports have them that changed their form."""
    found = list(re.finditer(rb'"[^"\\]{0,80}"|>[^<>]{1,80}<|\d+', data))
    if len(found) < 2:
        return data
    one, two = sorted(choices.sample(found, 2), key=lambda match: match.start())
    return data[: one.start()] + two[0] + data[one.end() : two.start()] + one[0] + data[two.end() :]


def blank(data: bytes, choices: Random, _other: bytes) -> bytes:
    """A value that is none any more."""
    found = list(re.finditer(rb'(?<=:)\s*(?:"[^"\\]*"|-?\d+)|(?<=>)[^<>]+(?=<)', data))
    if not found:
        return data
    match = choices.choice(found)
    new = choices.choice(
        (b"null", b"[]", b"{}", b'""', b"true", b"-1", b"[null]", b'{"a": [1]}', b"1e400", b'"\\ud83d"')
    )
    return data[: match.start()] + new + data[match.end() :]


DAMAGES: tuple[Damage, ...] = (
    cut,
    behead,
    shuffle,
    double,
    splice,
    flip,
    stray,
    miscount,
    nest,
    swap_values,
    blank,
)


def inside(data: bytes, damage: Damage, choices: Random, other: bytes) -> bytes:
    """The damage within a member of a zip file, which is packed again: else its check sums would hide what is in it."""
    if not data.startswith(b"PK"):
        return damage(data, choices, other)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    chosen = choices.choice(sorted(files))
    files[chosen] = damage(files[chosen], choices, other)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
