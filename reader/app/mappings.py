"""Mappings of columns that the person saved under a name: one JSON file each, in the folder of the settings."""

from __future__ import annotations

from pathlib import Path

from reader.app.paths import settings_file
from reader.domain.errors import FormatError, UserError
from reader.domain.mapping import ColumnMapping, loads
from reader.domain.words import translate

_SUFFIX = ".json"
_LONGEST = 80
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10)))
)
"""Names that Windows keeps for devices."""


def folder() -> Path:
    return settings_file().parent / "mappings"


def names() -> list[str]:
    """The saved mappings, by name."""
    try:
        found = [path.name.removesuffix(_SUFFIX) for path in folder().iterdir() if path.name.endswith(_SUFFIX)]
    except OSError:
        return []
    return sorted(found, key=str.casefold)


def load(name: str) -> ColumnMapping:
    """The mapping saved as `name`, or in the file of that path. Raises `FormatError` or `UserError`."""
    path = _path(name) if is_name(name) else None
    if path is None or not path.exists():
        other = Path(name)
        if not other.is_file():
            known = ", ".join(names())
            raise UserError(
                translate("Errors", "There is no mapping “{name}”, and no such file.").format(name=name),
                hint=translate("Errors", "There are: {names}.").format(names=known) if known else "",
            )
        path = other
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise FormatError(
            translate("Errors", "The mapping in {path} is not text in UTF-8.").format(path=path)
        ) from fault
    except OSError as fault:
        raise UserError(
            translate("Errors", "The mapping in {path} cannot be read: {reason}.").format(
                path=path, reason=fault.strerror or fault
            )
        ) from fault
    return loads(text)


def save(name: str, mapping: ColumnMapping) -> None:
    """Keep `mapping` under `name`, in place of one that was there. Raises `UserError`."""
    if not is_name(name):
        raise UserError(
            translate("Errors", "“{name}” cannot be the name of a mapping.").format(name=name),
            hint=translate("Errors", "Letters, digits, blanks and - _ . can be in it."),
        )
    path = _path(name)
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(mapping.dumps(), encoding="utf-8")
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise UserError(
            translate("Errors", "The mapping could not be saved: {reason}.").format(reason=fault.strerror or fault)
        ) from fault


def delete(name: str) -> None:
    """Forget a saved mapping; one that is not there is no error. Raises `UserError`."""
    if not is_name(name):
        return
    try:
        _path(name).unlink(missing_ok=True)
    except OSError as fault:
        raise UserError(
            translate("Errors", "The mapping could not be deleted: {reason}.").format(reason=fault.strerror or fault)
        ) from fault


def is_name(name: str) -> bool:
    """Whether a file can be called so on every system."""
    return (
        0 < len(name) <= _LONGEST
        and name == name.strip()
        and not name.startswith(".")
        and not name.endswith(".")
        and all(char.isalnum() or char in " -_." for char in name)
        and name.split(".")[0].casefold() not in _RESERVED
    )


def _path(name: str) -> Path:
    return folder() / f"{name}{_SUFFIX}"
