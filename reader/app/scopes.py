"""Scopes and presets in words: as the command line takes them, and as settings keep them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from reader.app.exports import Wanted
from reader.domain.errors import UserError
from reader.domain.protection import Coarseness, Protection
from reader.domain.scope import Context, Scope
from reader.domain.words import translate

MANY = ("articles", "codes", "coders")
_SINGULAR = {"article": "articles", "code": "codes", "coder": "coders", "attribute": "attributes"}


@dataclass(frozen=True, slots=True)
class Preset:
    """An export that was given a name: format, its options in words (`exports.options_from`), scope and protection."""

    name: str
    format: str
    options: Mapping[str, str] = field(default_factory=dict)
    wanted: Wanted = field(default_factory=Wanted)


def scope_from(words: Iterable[str], around: str = "") -> Scope:
    """A scope out of ``key=value`` words; those that take several values are given once for each: ``article``,
    ``code``, ``coder``, ``attribute=NAME`` or ``attribute=NAME=VALUE``. `around` names the context. Raises `UserError`
    for what cannot be understood."""
    found = Scope()
    known = {entry.name for entry in fields(Scope)} - {"context"}
    for word in words:
        key, sign, value = word.partition("=")
        name = _SINGULAR.get(key, key)
        if not sign and name == "coded":
            value = "yes"
        elif not sign or not value:
            raise UserError(translate("Errors", "{word}: say what, as in code=NAME.").format(word=word))
        if name not in known:
            raise UserError(
                translate("Errors", "A part of the project cannot be chosen by “{key}”.").format(key=key),
                hint=translate("Errors", "It can be by: {keys}.").format(
                    keys=", ".join(sorted((known - set(_SINGULAR.values())) | set(_SINGULAR)))
                ),
            )
        found = replace(found, **{name: _value(found, name, word, value)})
    return replace(found, context=context(around)) if around else found


def context(word: str) -> Context:
    """Raises `UserError` for a word that is none of them."""
    try:
        return Context(word)
    except ValueError:
        raise UserError(
            translate("Errors", "{word}: one of {choices}.").format(word=word, choices=", ".join(Context))
        ) from None


def _value(scope: Scope, name: str, word: str, value: str) -> Any:
    if name in MANY:
        return (*getattr(scope, name), value)
    if name == "attributes":
        attribute, _, wanted = value.partition("=")
        return (*scope.attributes, (attribute, wanted))
    if name == "coded":
        return value.lower() in {"1", "true", "yes", "on"}
    if name in ("shallowest", "deepest"):
        if not value.isascii() or not value.isdigit():
            raise UserError(translate("Errors", "{word}: a whole number is needed, 0 is the top.").format(word=word))
        return int(value)
    return value


def preset_as_json(preset: Preset) -> dict[str, Any]:
    """As settings keep it; only what is not as usual."""
    scope, protection = preset.wanted.scope, preset.wanted.protection
    return {
        "name": preset.name,
        "format": preset.format,
        "options": dict(preset.options),
        "scope": _changed(scope, Scope()),
        "protection": _changed(protection, Protection()),
    }


def preset_from_json(found: object) -> Preset | None:
    """A preset out of the settings; None where it is none. What is not understood in it is left out."""
    if (
        not isinstance(found, dict)
        or not isinstance(found.get("name"), str)
        or not isinstance(found.get("format"), str)
    ):
        return None
    options = found.get("options")
    kept = {
        str(key): value
        for key, value in (options if isinstance(options, dict) else {}).items()
        if isinstance(value, str)
    }
    scope = _filled(Scope(), found.get("scope"), {"context": Context})
    protection = _filled(Protection(), found.get("protection"), {"times": Coarseness})
    return Preset(found["name"], found["format"], kept, Wanted(scope, protection))


def _changed(value: Any, usual: Any) -> dict[str, Any]:
    before = asdict(usual)
    return {name: found for name, found in asdict(value).items() if found != before[name]}


def _filled(usual: Any, found: object, enums: Mapping[str, type[Any]]) -> Any:
    if not isinstance(found, dict):
        return usual
    given: dict[str, Any] = {}
    for entry in fields(usual):
        if entry.name not in found:
            continue
        value, before = found[entry.name], getattr(usual, entry.name)
        if entry.name in enums:
            if value in [str(member.value) for member in enums[entry.name]]:
                given[entry.name] = enums[entry.name](value)
        elif entry.name == "attributes":
            pairs = (
                [pair for pair in value if isinstance(pair, list | tuple)] if isinstance(value, list | tuple) else ()
            )
            given[entry.name] = tuple((str(pair[0]), str(pair[1])) for pair in pairs if len(pair) == 2)
        elif isinstance(before, tuple):
            given[entry.name] = tuple(str(one) for one in value) if isinstance(value, list | tuple) else before
        elif before is None:
            given[entry.name] = value if type(value) is int else None
        elif type(value) is type(before):
            given[entry.name] = value
    return replace(usual, **given)
